//! What a platform does, with stripe-sessions.

use std::env::args;

use serde_json::json;
use stripe_sessions::{
    Client, ClientOptions, Components, CreateAccountSession, CreateFinancialConnectionsSession,
    CreateFinancialConnectionsSessionAccountHolder, Error, FinancialConnectionsAccountHolderType,
    FinancialConnectionsPermission as Permission, Payments, PaymentsFeatures, RequestOptions,
};

fn account_session(account: &str) -> CreateAccountSession {
    let features = PaymentsFeatures { refund_management: Some(false), ..Default::default() };
    let payments = Payments { features: Some(features), ..Payments::new(true) };
    let components = Components { payments: Some(payments), ..Default::default() };
    CreateAccountSession::new(account, components)
}

fn main() -> Result<(), Error> {
    let [key, base_url] = [1, 2].map(|argument| args().nth(argument).expect("a key and an address"));
    let client = Client::with_options(key, ClientOptions { base_url, ..Default::default() })?;
    let options = RequestOptions::default();

    let parameters = account_session("acct_1NkDjjJyhOZfPCWt");
    let session = client.account_sessions().create(&parameters, &options)?;
    let features = session.components.payments.as_ref().and_then(|payments| payments.features.as_ref());
    println!("{}", json!({
        "account": session.account, "secret": session.client_secret.reveal().starts_with("accs_secret_"),
        "refunds": features.and_then(|features| features.refund_management),
        "disputes": features.and_then(|features| features.dispute_management),
    }));

    let repeated = || {
        let options = RequestOptions { idempotency_key: Some("one-and-the-same".into()), ..Default::default() };
        client.account_sessions().create(&parameters, &options)
    };
    let (first, second) = (repeated()?, repeated()?);
    println!("{}", json!({"replayed": first.client_secret == second.client_secret}));

    let holder = CreateFinancialConnectionsSessionAccountHolder {
        customer: Some("cus_NiKSWdaFz2F6I0".into()),
        ..CreateFinancialConnectionsSessionAccountHolder::new(FinancialConnectionsAccountHolderType::Customer)
    };
    let permissions = vec![Permission::Balances, Permission::Ownership];
    let parameters = CreateFinancialConnectionsSession::new(holder, permissions);
    let sessions = client.financial_connections().sessions();
    let created = sessions.create(&parameters, &options)?;
    let session = sessions.retrieve(&created.id, &Default::default(), &options)?;
    println!("{}", json!({
        "same": session.id == created.id, "secret": session.client_secret.is_some(),
        "permissions": session.permissions.iter().map(|each| each.as_str()).collect::<Vec<_>>(),
        "accounts": session.accounts.data.len(),
    }));

    match client.account_sessions().create(&account_session("acct_unknown"), &options) {
        Err(error) => {
            let details = error.details();
            println!("{}", json!({"status": details.http_status, "message": details.message, "param": details.param}));
        }
        Ok(_) => println!("no error"),
    }
    Ok(())
}
