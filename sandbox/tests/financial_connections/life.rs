//! The whole life of a session, typed, as a program would live it.

use serde_json::json;
use stripe_sessions::{
    CreateFinancialConnectionsSession, CreateFinancialConnectionsSessionAccountHolder,
    FinancialConnectionsAccountHolderType, FinancialConnectionsAccountStatus, FinancialConnectionsPermission,
    FinancialConnectionsPrefetch, FinancialConnectionsRefreshFeature, FinancialConnectionsRefreshStatus,
    ListFinancialConnectionsAccounts, RefreshFinancialConnectionsAccount,
};
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER};

#[test]
fn create_link_retrieve_page_refresh_poll_disconnect() {
    let Bench { sandbox, client } = &Bench::new();
    let fc = client.financial_connections();

    let holder = CreateFinancialConnectionsSessionAccountHolder {
        customer: Some(CUSTOMER.into()),
        ..CreateFinancialConnectionsSessionAccountHolder::new(FinancialConnectionsAccountHolderType::Customer)
    };
    let permissions =
        vec![FinancialConnectionsPermission::Balances, FinancialConnectionsPermission::Ownership];
    let parameters = CreateFinancialConnectionsSession {
        prefetch: Some(vec![FinancialConnectionsPrefetch::Ownership]),
        ..CreateFinancialConnectionsSession::new(holder, permissions)
    };
    let created = fc.sessions().create(&parameters, &Default::default()).unwrap();
    assert!(created.accounts.data.is_empty());
    let secret = created.client_secret.as_ref().unwrap().reveal();
    assert!(
        secret.starts_with("fcsess_client_secret_") && secret.len() == "fcsess_client_secret_".len() + 24
    );

    let accounts = [TestAccounts::default(), TestAccounts::new("test_institution", "credit_card").times(2)];
    let linked = sandbox.complete_session(&created.id, &accounts).unwrap();

    let session = fc.sessions().retrieve(&created.id, &Default::default(), &Default::default()).unwrap();
    let newest_first: Vec<_> = session.accounts.data.iter().map(|account| &account.id).collect();
    assert_eq!(newest_first, linked.iter().rev().collect::<Vec<_>>());

    let list = ListFinancialConnectionsAccounts {
        session: Some(session.id.clone()),
        limit: Some(2),
        ..Default::default()
    };
    let paged = fc.accounts().list_auto_paging(&list, &Default::default()).unwrap();
    assert_eq!(
        paged.map(|account| account.unwrap().id).collect::<Vec<_>>(),
        linked.iter().rev().cloned().collect::<Vec<_>>()
    );

    let id = &linked[0];
    let parameters =
        RefreshFinancialConnectionsAccount::new(vec![FinancialConnectionsRefreshFeature::Balance]);
    let account = fc.accounts().refresh(id, &parameters, &Default::default()).unwrap();
    let pending = account.balance_refresh.as_ref().unwrap();
    assert_eq!(pending.status, FinancialConnectionsRefreshStatus::Pending);
    assert_eq!(pending.next_refresh_available_at, None);
    assert!(account.balance.is_none(), "nothing changes before the refresh is done");

    let mut polls = 0;
    let account = loop {
        let account = fc.accounts().retrieve(id, &Default::default(), &Default::default()).unwrap();
        if account.balance_refresh.as_ref().unwrap().status != FinancialConnectionsRefreshStatus::Pending {
            break account;
        }
        polls += 1;
        sandbox.advance(std::time::Duration::from_secs(1));
    };
    assert_eq!(polls, 2);
    assert_eq!(
        account.balance_refresh.as_ref().unwrap().status,
        FinancialConnectionsRefreshStatus::Succeeded
    );
    let balance = account.balance.as_ref().unwrap();
    assert_eq!(balance.as_of, sandbox.now());
    assert!(balance.cash.is_some() && balance.current["usd"] > 0);
    assert!(account.ownership.is_some(), "the prefetch is done too");

    let account = fc.accounts().disconnect(id, &Default::default(), &Default::default()).unwrap();
    assert_eq!(account.status, FinancialConnectionsAccountStatus::Disconnected);
    let refused = fc.accounts().refresh(id, &parameters, &Default::default()).unwrap_err();
    assert!(refused.details().message.contains("disconnected"), "{refused}");
}

#[test]
fn the_same_seed_lives_the_same_life() {
    let life = || {
        let bench = Bench::new();
        let account = bench.account("ownership_accounts", "savings");
        let account = bench.refresh(&account, &["balance", "ownership", "transactions"]);
        let list = json!({"account": account["id"]});
        let owners = json!({"ownership": account["ownership"]});
        [
            bench.call("transactions.list", &[], list).unwrap(),
            bench.call("accounts.list_owners", &[account["id"].as_str().unwrap()], owners).unwrap(),
            account,
        ]
    };
    assert_eq!(life(), life());
}
