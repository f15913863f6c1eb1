//! What a platform does, with async-stripe.

use std::env::args;

use serde_json::json;
use stripe::{Client, ClientBuilder, IdempotencyKey, RequestStrategy, StripeError};
use stripe_client_core::StripeRequest as _;
use stripe_connect::account_session::{
    CreateAccountSession, CreateAccountSessionComponents, CreateAccountSessionComponentsPayments,
    CreateAccountSessionComponentsPaymentsFeatures,
};
use stripe_misc::FinancialConnectionsSessionPermissions as Permission;
use stripe_misc::financial_connections_session::{
    CreateFinancialConnectionsSession, CreateFinancialConnectionsSessionAccountHolder,
    CreateFinancialConnectionsSessionAccountHolderType, RetrieveFinancialConnectionsSession,
};

fn account_session(account: &str) -> CreateAccountSession {
    let mut payments = CreateAccountSessionComponentsPayments::new(true);
    payments.features = Some(CreateAccountSessionComponentsPaymentsFeatures {
        refund_management: Some(false),
        ..Default::default()
    });
    let mut components = CreateAccountSessionComponents::new();
    components.payments = Some(payments);
    CreateAccountSession::new(account, components)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), StripeError> {
    let [key, url] = [1, 2].map(|argument| args().nth(argument).expect("a key and an address"));
    let client: Client = ClientBuilder::new(key).url(url).build()?;

    let parameters = account_session("acct_1NkDjjJyhOZfPCWt");
    let session = parameters.send(&client).await?;
    println!("{}", json!({
        "account": session.account.as_str(), "secret": session.client_secret.starts_with("accs_secret_"),
        "refunds": session.components.payments.features.refund_management,
        "disputes": session.components.payments.features.dispute_management,
    }));

    let repeated = || {
        let key = IdempotencyKey::new("one-and-the-same").expect("a key");
        parameters.customize().request_strategy(RequestStrategy::Idempotent(key)).send(&client)
    };
    let (first, second) = (repeated().await?, repeated().await?);
    println!("{}", json!({"replayed": first.client_secret == second.client_secret}));

    let mut holder = CreateFinancialConnectionsSessionAccountHolder::new(
        CreateFinancialConnectionsSessionAccountHolderType::Customer,
    );
    holder.customer = Some("cus_NiKSWdaFz2F6I0".into());
    let permissions = vec![Permission::Balances, Permission::Ownership];
    let created = CreateFinancialConnectionsSession::new(holder, permissions).send(&client).await?;
    let session = RetrieveFinancialConnectionsSession::new(&created.id).send(&client).await?;
    println!("{}", json!({
        "same": session.id == created.id, "secret": session.client_secret.is_some(),
        "permissions": session.permissions.iter().map(|each| each.as_str()).collect::<Vec<_>>(),
        "accounts": session.accounts.data.len(),
    }));

    match account_session("acct_unknown").send(&client).await {
        Err(StripeError::Stripe(error, status)) => {
            println!("{}", json!({"status": status, "message": error.message, "param": error.param}));
        }
        _ => println!("no error"),
    }
    Ok(())
}
