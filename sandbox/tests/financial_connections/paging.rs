//! Pages of accounts.

use serde_json::{Value, json};
use stripe_sessions::{Pages, RequestOptions, operation};
use stripe_sessions_sandbox::{RequestFilter, TestAccounts};

use crate::{Bench, CUSTOMER, id, ids};

fn walk(mut pages: Pages) -> Vec<String> {
    let mut seen = Vec::new();
    while let Some(page) = pages.next_page().unwrap() {
        assert_eq!(page.check(), []);
        let mut page = ids(page.value());
        if pages.is_backward() {
            page.reverse();
        }
        seen.extend(page);
    }
    seen
}

/// A sandbox with 1,250 accounts: 250 of one session, 1,000 of others. Gives the session and its accounts, newest
/// first.
fn crowded() -> (Bench, String, Vec<String>) {
    let bench = Bench::new();
    let many = |session: &str, count: u32| {
        bench.sandbox.complete_session(session, &[TestAccounts::default().times(count)]).unwrap()
    };
    let (session, other) = (bench.session(), bench.session());
    many(&other, 500);
    // Not in a row: what is between belongs to somebody else.
    let mut own = many(&session, 100);
    many(&other, 500);
    own.extend(many(&session, 150));
    own.reverse();
    bench.sandbox.clear_requests();
    (bench, session, own)
}

/// The parameters of the requests that were made, oldest first.
fn requested(bench: &Bench) -> Vec<Value> {
    let mut requests = bench.sandbox.requests(&RequestFilter::default());
    requests.reverse();
    requests.into_iter().map(|request| request.parameters).collect()
}

#[test]
fn the_accounts_of_a_session_are_all_of_its_and_no_others() {
    let (bench, session, own) = crowded();
    let list = operation("financial_connections.accounts.list").unwrap();
    let pages = bench.client.pages(list, &[], json!({"session": session, "limit": 100}), &Default::default());
    assert_eq!(walk(pages), own);
    let requests = requested(&bench);
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|parameters| parameters["session"] == session.as_str()), "{requests:?}");
}

#[test]
fn the_page_in_a_session_can_be_continued_without_losing_the_session() {
    let (bench, session, own) = crowded();
    let retrieve = operation("financial_connections.sessions.retrieve").unwrap();
    let retrieved =
        bench.client.call(retrieve, &[&session], &json!({}), &RequestOptions::default()).unwrap().value;
    let first = &retrieved.value()["accounts"];
    assert_eq!((&first["has_more"], &first["total_count"]), (&json!(true), &json!(250)));
    let pages = bench.client.nested_pages(&retrieved, "accounts", &Default::default()).unwrap();
    assert_eq!(walk(pages), own);
    let requests = requested(&bench);
    assert_eq!(requests.len(), 25, "the session, and all pages but the first");
    assert!(requests[1..].iter().all(|parameters| parameters["session"] == session.as_str()));
}

#[test]
fn backwards_come_the_same_accounts() {
    let (bench, session, own) = crowded();
    let list = operation("financial_connections.accounts.list").unwrap();
    let parameters = json!({"session": session, "limit": 60, "ending_before": own[249]});
    let pages = bench.client.pages(list, &[], parameters, &Default::default());
    let mut seen = walk(pages);
    seen.reverse();
    assert_eq!(seen, own[..249]);
}

#[test]
fn lists_can_be_narrowed_to_a_holder() {
    let bench = Bench::new();
    let account = "acct_1NkDjjJyhOZfPCWt";
    let linked: Vec<_> = [
        json!({"type": "customer", "customer": CUSTOMER}),
        json!({"type": "account", "account": account}),
        json!({"type": "customer", "customer_account": account}),
    ]
    .into_iter()
    .map(|holder| {
        let parameters = json!({"account_holder": holder, "permissions": ["balances"]});
        let session = id(&bench.call("sessions.create", &[], parameters).unwrap());
        bench.sandbox.complete_session(&session, &[TestAccounts::default()]).unwrap().remove(0)
    })
    .collect();
    for (filter, expected) in [
        (json!({"customer": CUSTOMER}), &linked[..1]),
        (json!({"account": account}), &linked[1..2]),
        (json!({"customer_account": account}), &linked[2..]),
    ] {
        let page = bench.call("accounts.list", &[], json!({"account_holder": filter})).unwrap();
        assert_eq!(ids(&page), expected, "{filter}");
    }
}

#[test]
fn a_cursor_that_the_filter_leaves_out_still_says_where() {
    let bench = Bench::new();
    let (one, other) = (bench.session(), bench.session());
    let link = |session: &str| {
        bench.sandbox.complete_session(session, &[TestAccounts::default()]).unwrap().remove(0)
    };
    let (old, between, new) = (link(&one), link(&other), link(&one));
    let list = |cursor: Value| {
        let mut parameters = json!({"session": one});
        parameters.as_object_mut().unwrap().extend(cursor.as_object().unwrap().clone());
        ids(&bench.call("accounts.list", &[], parameters).unwrap())
    };
    assert_eq!(list(json!({"starting_after": between})), [&*old]);
    assert_eq!(list(json!({"ending_before": between})), [&*new]);
    assert_eq!(list(json!({"starting_after": old})), [] as [String; 0]);
    assert_eq!(list(json!({"ending_before": new})), [] as [String; 0]);
}
