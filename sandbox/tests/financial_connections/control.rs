//! Linking accounts from other languages.

use serde_json::{Value, json};
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER, id, ids};

fn control(bench: &Bench, method: &str, path: &str, body: &str) -> (u16, Value) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let url = format!("{}/_sandbox/financial_connections/{path}", bench.sandbox.url());
    let request = ureq::http::Request::builder().method(method).uri(url).body(body.to_owned()).unwrap();
    let mut response = agent.run(request).unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap())
}

#[test]
fn a_session_is_completed_over_http() {
    let bench = Bench::new();
    let session = bench.session();
    let complete = |body: &str| control(&bench, "POST", &format!("sessions/{session}/complete"), body);
    let (status, reply) = complete("");
    assert_eq!((status, reply["accounts"].as_array().unwrap().len()), (200, 1));
    let body = json!({"accounts": [
        {"institution": "refresh_failures", "subcategory": "savings"},
        {"subcategory": "credit_card", "count": 3},
    ]});
    let (status, reply) = complete(&body.to_string());
    assert_eq!((status, reply["accounts"].as_array().unwrap().len()), (200, 4));
    let page = bench.call("accounts.list", &[], json!({"session": session})).unwrap();
    assert_eq!(ids(&page).len(), 5);
    assert_eq!(page["data"][3]["institution_name"], "Refresh Failures");

    for (body, param) in [
        (json!({"account": []}), "account"),
        (json!({"accounts": [{"institution": "bank"}]}), "accounts[institution]"),
        (json!({"accounts": [{"subcategory": "gold"}]}), "accounts[0][subcategory]"),
        (json!({"accounts": [{"category": "cash", "subcategory": "mortgage"}]}), "accounts[subcategory]"),
        (json!({"accounts": [{"count": 0}]}), "accounts[count]"),
        (json!({"accounts": [{"count": 10_001}]}), "accounts[count]"),
        (json!({"accounts": [{"count": -1}]}), "accounts[count]"),
        (json!({"accounts": [{"count": "3"}]}), "accounts[0][count]"),
    ] {
        let (status, reply) = complete(&body.to_string());
        assert_eq!((status, &reply["error"]["param"]), (400, &json!(param)), "{body} {reply}");
    }
    assert_eq!(control(&bench, "POST", "sessions/fcsess_x/complete", "").0, 404);
}

#[test]
fn the_page_can_list_sessions_and_institutions() {
    let bench = Bench::new();
    let (one, other) = (bench.session(), bench.session());
    bench.sandbox.complete_session(&one, &[TestAccounts::default()]).unwrap();
    let (_, sessions) = control(&bench, "GET", "sessions", "");
    assert_eq!(ids(&sessions), [other, one]);
    assert_eq!(sessions["data"][1]["accounts"]["total_count"], 1);
    assert!(!sessions.to_string().contains("fcsess_client_secret_"), "{sessions}");
    let (_, institutions) = control(&bench, "GET", "institutions", "");
    for institution in institutions["data"].as_array().unwrap() {
        let accounts = [TestAccounts::new(institution["id"].as_str().unwrap(), "checking")];
        bench.sandbox.complete_session(&bench.session(), &accounts).unwrap();
    }
    assert_eq!(institutions["data"].as_array().unwrap().len(), 9);
}

#[test]
fn a_session_links_only_what_it_allows() {
    let bench = Bench::new();
    let create = |more: Value| {
        let mut parameters = json!({
            "account_holder": {"type": "customer", "customer": CUSTOMER},
            "permissions": ["payment_method"],
        });
        parameters.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        id(&bench.call("sessions.create", &[], parameters).unwrap())
    };
    let link = |session: &str, kinds: &[&str]| {
        let accounts: Vec<_> = kinds.iter().map(|kind| TestAccounts::new("test_institution", kind)).collect();
        bench.sandbox.complete_session(session, &accounts).is_ok()
    };
    let savings = create(json!({"filters": {"account_subcategories": ["savings"]}}));
    assert!(!link(&savings, &["savings", "checking"]));
    assert!(link(&savings, &["savings"]));

    let two = create(json!({"limits": {"accounts": 2}}));
    assert!(!link(&two, &["savings", "savings", "savings"]));
    assert!(link(&two, &["savings"]) && link(&two, &["savings"]) && !link(&two, &["savings"]));

    let all = create(json!({"filters": {"require_payment_method_support": "all"}}));
    assert!(!link(&all, &["checking", "credit_card"]));
    assert!(link(&all, &["checking", "savings"]));

    let one = create(json!({"filters": {"require_payment_method_support": "at_least_one"}}));
    assert!(!link(&one, &["credit_card"]));
    assert!(link(&one, &["checking", "credit_card"]) && link(&one, &["credit_card"]));

    let refused = bench.call("accounts.list", &[], json!({"session": savings})).unwrap();
    assert_eq!(ids(&refused).len(), 1, "what is refused links nothing");
}
