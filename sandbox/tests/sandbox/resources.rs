//! Accounts and customers.

use serde_json::{Value, json};
use stripe_sessions_sandbox::Sandbox;

use crate::http::{ACCOUNT, get, post};

fn start() -> Sandbox {
    Sandbox::start().unwrap()
}

#[test]
fn an_account_keeps_its_controller() {
    let sandbox = start();
    let form = "controller[losses][payments]=application&controller[fees][payer]=application&\
                controller[requirement_collection]=application&controller[stripe_dashboard][type]=none&country=FR&\
                capabilities[transfers][requested]=true&metadata[order]=7&business_profile[url]=https://example.com";
    let created = post(&sandbox, "/v1/accounts", &[], form).body();
    let controller = json!({
        "fees": {"payer": "application"},
        "is_controller": true,
        "losses": {"payments": "application"},
        "requirement_collection": "application",
        "stripe_dashboard": {"type": "none"},
        "type": "application",
    });
    assert_eq!(created["controller"], controller);
    assert_eq!(created["country"], "FR");
    assert_eq!(created["metadata"], json!({"order": "7"}));
    let id = created["id"].as_str().unwrap();
    assert!(id.starts_with("acct_"));
    assert_eq!(get(&sandbox, &format!("/v1/accounts/{id}")).body(), created);
}

#[test]
fn the_controller_defaults_to_stripe() {
    let account = post(&start(), "/v1/accounts", &[], "").body();
    assert_eq!(account["controller"]["losses"]["payments"], "stripe");
    assert_eq!(account["controller"]["requirement_collection"], "stripe");
    assert_eq!(account["controller"]["stripe_dashboard"]["type"], "full");
    assert_eq!(account["controller"]["fees"]["payer"], "account");
}

#[test]
fn the_types_of_before_stand_for_controllers() {
    let sandbox = start();
    for (kind, losses, collection) in [
        ("standard", "stripe", "stripe"),
        ("express", "application", "stripe"),
        ("custom", "application", "application"),
    ] {
        let account = post(&sandbox, "/v1/accounts", &[], &format!("type={kind}")).body();
        assert_eq!(account["type"], kind);
        assert_eq!(account["controller"]["losses"]["payments"], losses, "{kind}");
        assert_eq!(account["controller"]["requirement_collection"], collection, "{kind}");
    }
}

#[test]
fn wrong_account_parameters_are_refused() {
    let sandbox = start();
    for (form, param) in [
        ("foo=1", "foo"),
        ("controller[foo]=1", "controller[foo]"),
        ("controller[losses][payments]=me", "controller[losses][payments]"),
        ("type=custom&controller[losses][payments]=stripe", "type"),
    ] {
        let reply = post(&sandbox, "/v1/accounts", &[], form);
        assert_eq!((reply.status, reply.error().3.as_deref()), (400, Some(param)), "{form}");
    }
}

#[test]
fn accounts_are_listed_in_pages() {
    let sandbox = start();
    for _ in 0..12 {
        post(&sandbox, "/v1/accounts", &[], "");
    }
    let mut ids = Vec::new();
    let mut query = "limit=5".to_owned();
    loop {
        let page = get(&sandbox, &format!("/v1/accounts?{query}")).body();
        assert_eq!((&page["object"], &page["url"]), (&json!("list"), &json!("/v1/accounts")));
        let data = page["data"].as_array().unwrap();
        ids.extend(data.iter().map(|account| account["id"].as_str().unwrap().to_owned()));
        if page["has_more"] == Value::Bool(false) {
            break;
        }
        query = format!("limit=5&starting_after={}", ids.last().unwrap());
    }
    assert_eq!(ids.len(), 13);
    assert_eq!(ids.last().map(String::as_str), Some(ACCOUNT), "the oldest comes last");
    assert_eq!(get(&sandbox, "/v1/accounts?limit=101").status, 400);
    assert_eq!(get(&sandbox, "/v1/accounts?limit=many").error().3.as_deref(), Some("limit"));
}

#[test]
fn a_customer_is_kept() {
    let sandbox = start();
    let form = "email=jenny@example.com&name=Jenny+Rosen&metadata[a]=b&address[city]=Paris";
    let created = post(&sandbox, "/v1/customers", &[], form).body();
    assert_eq!((&created["object"], &created["name"]), (&json!("customer"), &json!("Jenny Rosen")));
    let id = created["id"].as_str().unwrap();
    assert!(id.starts_with("cus_"));
    assert_eq!(get(&sandbox, &format!("/v1/customers/{id}")).body(), created);
    assert_eq!(post(&sandbox, "/v1/customers", &[], "foo=1").status, 400);
}
