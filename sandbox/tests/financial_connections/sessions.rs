//! Sessions: what they echo, in which version, and what they expand.

use serde_json::{Value, json};
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER, id};

const OLDEST: &str = "2024-06-20";
const LAST_OLD: &str = "2026-07-29.dahlia";
const BETWEEN: &str = "2026-08-26.dahlia";
const NEW: &str = "2026-09-30.endive";

fn everything() -> Value {
    json!({
        "account_holder": {"type": "customer", "customer": CUSTOMER},
        "permissions": ["balances", "payment_method"],
        "filters": {
            "account_subcategories": ["savings"],
            "countries": ["US"],
            "require_payment_method_support": "all",
        },
        "limits": {"accounts": 3},
        "manual_entry": {"mode": "automatic"},
        "prefetch": ["balances"],
        "return_url": "https://example.com/return",
    })
}

#[test]
fn a_session_says_what_it_was_created_with_in_the_words_of_each_version() {
    let bench = Bench::new();
    for created_in in [OLDEST, LAST_OLD, BETWEEN, NEW] {
        let created = bench.call_in(created_in, "sessions.create", &[], everything()).unwrap();
        for (version, filters) in [
            (OLDEST, json!({"account_subcategories": ["savings"], "countries": ["US"]})),
            (
                LAST_OLD,
                json!({"account_subcategories": ["savings"], "countries": ["US"], "require_payment_method_support": "all"}),
            ),
            (
                BETWEEN,
                json!({"account_subcategories": ["savings"], "countries": ["US"], "country": "US", "require_payment_method_support": "all"}),
            ),
            (
                NEW,
                json!({"account_subcategories": ["savings"], "country": "US", "require_payment_method_support": "all"}),
            ),
        ] {
            let session = bench.call_in(version, "sessions.retrieve", &[&id(&created)], json!({})).unwrap();
            assert_eq!(session["filters"], filters, "{created_in} {version}");
            assert_eq!(session["return_url"], "https://example.com/return");
            assert_eq!(session["prefetch"], json!(["balances"]));
            assert_eq!(session["permissions"], json!(["balances", "payment_method"]));
            assert_eq!(session["account_holder"], everything()["account_holder"]);
            assert_eq!(session["client_secret"], created["client_secret"]);
            let later = |name: &str| session.get(name).cloned();
            let (limits, mode) = (json!({"accounts": 3}), json!({"mode": "automatic"}));
            let expected = if version == OLDEST { (None, None) } else { (Some(limits), Some(mode)) };
            assert_eq!((later("limits"), later("manual_entry")), expected, "{version}");
        }
    }
}

#[test]
fn defaults_depend_on_the_version_a_session_was_created_in() {
    let bench = Bench::new();
    let create = |version: &str| {
        let parameters = json!({
            "account_holder": {"type": "customer", "customer": CUSTOMER},
            "permissions": ["balances"],
        });
        bench.call_in(version, "sessions.create", &[], parameters).unwrap()
    };
    let session = create(NEW);
    let mut all = session["filters"]["account_subcategories"].as_array().unwrap().clone();
    all.sort_by_key(ToString::to_string);
    assert_eq!(Value::from(all), json!(["checking", "credit_card", "line_of_credit", "mortgage", "savings"]));
    assert_eq!(session["filters"]["require_payment_method_support"], "none");
    assert_eq!(session["manual_entry"], json!({"mode": "disabled"}));
    assert_eq!(session.get("limits"), None, "no maximum");

    let session = create(BETWEEN);
    for unknown in ["filters", "limits", "manual_entry", "return_url"] {
        assert_eq!(session.get(unknown), None, "{unknown}");
    }
    // An account that no filter could have asked for.
    let accounts = [TestAccounts::new("test_institution", "other")];
    assert!(bench.sandbox.complete_session(&id(&session), &accounts).is_ok());
    assert!(bench.sandbox.complete_session(&id(&create(NEW)), &accounts).is_err());
}

#[test]
fn the_documented_example_is_answered_as_documented() {
    let bench = Bench::new();
    let parameters = json!({
        "account_holder": {"type": "customer", "customer": CUSTOMER},
        "permissions": ["payment_method", "balances"],
        "filters": {"countries": ["US"]},
    });
    let mut session = bench.call_in(OLDEST, "sessions.create", &[], parameters).unwrap();
    let secret = session["client_secret"].take();
    assert!(secret.as_str().unwrap().starts_with("fcsess_client_secret_"));
    assert_eq!(
        session,
        json!({
            "id": session["id"],
            "object": "financial_connections.session",
            "account_holder": {"customer": CUSTOMER, "type": "customer"},
            "accounts": {
                "object": "list",
                "data": [],
                "has_more": false,
                "total_count": 0,
                "url": "/v1/financial_connections/accounts",
            },
            "client_secret": null,
            "filters": {"countries": ["US"]},
            "livemode": false,
            "permissions": ["payment_method", "balances"],
            "prefetch": null,
        })
    );
}

#[test]
fn any_kind_of_holder_that_exists_will_do() {
    let bench = Bench::new();
    let account = "acct_1NkDjjJyhOZfPCWt";
    for (holder, since) in [
        (json!({"type": "customer", "customer": CUSTOMER}), OLDEST),
        (json!({"type": "account", "account": account}), OLDEST),
        (json!({"type": "customer", "customer_account": account}), "2025-12-15.clover"),
    ] {
        let parameters = json!({"account_holder": holder, "permissions": ["balances"]});
        let session = bench.call_in(since, "sessions.create", &[], parameters).unwrap();
        assert_eq!(session["account_holder"], holder);
    }
}

#[test]
fn what_is_asked_for_is_expanded() {
    let bench = Bench::new();
    let session = bench.session();
    let account = bench.sandbox.complete_session(&session, &[TestAccounts::default()]).unwrap().remove(0);
    bench.refresh(&account, &["ownership"]);
    let expand = json!({"expand": [
        "account_holder.customer", "accounts.data.ownership", "accounts.data.account_holder.customer",
    ]});
    let session = bench.call("sessions.retrieve", &[&session], expand).unwrap();
    let linked = &session["accounts"]["data"][0];
    for holder in [&session["account_holder"], &linked["account_holder"]] {
        assert_eq!(holder["customer"]["object"], "customer");
        assert_eq!(holder["customer"]["id"], CUSTOMER);
    }
    let ownership = &linked["ownership"];
    assert_eq!(ownership["object"], "financial_connections.account_ownership");
    assert_eq!(ownership["owners"]["data"][0]["ownership"], ownership["id"]);

    let page = bench.call("accounts.list", &[], json!({"expand": ["data.ownership"]})).unwrap();
    assert_eq!(page["data"][0]["ownership"], *ownership);
    let account = bench.call("accounts.retrieve", &[&account], json!({"expand": ["ownership"]})).unwrap();
    assert_eq!(account["ownership"], *ownership);
}
