//! The calls that only preview versions of the API have.

use serde_json::{Value, json};
use stripe_sessions::RequestOptions;
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER, id, ids};

const PREVIEW: &str = "2026-10-14.preview";
const DAY: i64 = 24 * 60 * 60;

impl Bench {
    fn preview(&self, name: &str, ids: &[&str], parameters: Value) -> Value {
        self.call_in(PREVIEW, name, ids, parameters).unwrap()
    }
}

#[test]
fn accounts_linked_together_have_one_authorization_for_each_institution() {
    let bench = Bench::new();
    let two = [TestAccounts::default().times(2), TestAccounts::new("expiring_access", "checking")];
    let accounts = bench.sandbox.complete_session(&bench.session(), &two).unwrap();
    let authorization = |account: &String| {
        let account = bench.preview("accounts.retrieve", &[account], json!({}));
        account["authorization"].as_str().unwrap().to_owned()
    };
    let all: Vec<_> = accounts.iter().map(authorization).collect();
    assert!(all[0] == all[1] && all[1] != all[2], "{all:?}");

    let plain = bench.preview("authorizations.retrieve", &[&all[0]], json!({"expand": ["institution"]}));
    assert_eq!(plain["account_holder"]["customer"], CUSTOMER);
    assert_eq!(
        plain["institution"],
        bench.preview("institutions.retrieve", &["test_institution"], json!({}))
    );
    assert_eq!((&plain["status"], &plain["status_details"]), (&json!("active"), &json!({})));

    let status = || {
        let expiring = bench.preview("authorizations.retrieve", &[&all[2]], json!({}));
        let details = expiring["status_details"].as_object().unwrap();
        let action =
            details.iter().next().map(|(status, details)| (status.clone(), details["action"].clone()));
        (expiring["status"].as_str().unwrap().to_owned(), action)
    };
    let relink = |status: &str| Some((status.to_owned(), json!("relink_required")));
    assert_eq!(status(), ("active".into(), relink("active")));
    bench.wait(8 * 86_400);
    assert_eq!(status(), ("inactive".into(), relink("inactive")));
    bench.call("accounts.disconnect", &[&accounts[2]], json!({})).unwrap();
    assert_eq!(status(), ("disconnected".into(), None));
}

#[test]
fn general_versions_show_nothing_of_them() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    for field in ["authorization", "institution"] {
        assert!(bench.retrieve(&account).get(field).is_none());
        assert!(bench.preview("accounts.retrieve", &[&account], json!({})).get(field).is_some());
        assert!(bench.call("accounts.list", &[], json!({})).unwrap()["data"][0].get(field).is_none());
    }
}

#[test]
fn a_call_in_preview_needs_a_preview_version_or_leave() {
    let bench = Bench::new();
    let error = bench.call("institutions.list", &[], json!({})).unwrap_err();
    assert_eq!(error.details().code.as_deref(), Some("preview_not_allowed"));
    let allowed = RequestOptions { allow_preview: true, ..Default::default() };
    bench.call_as("institutions.list", &[], json!({}), allowed).unwrap();
}

#[test]
fn institutions_are_listed_in_pages() {
    let bench = Bench::new();
    let all = ids(&bench.preview("institutions.list", &[], json!({"limit": 100})));
    assert!(all.contains(&"slow_institution".to_owned()));
    let first = bench.preview("institutions.list", &[], json!({"limit": 4}));
    assert_eq!((ids(&first).as_slice(), &first["has_more"]), (&all[..4], &json!(true)));
    let rest = bench.preview("institutions.list", &[], json!({"starting_after": all[3]}));
    assert_eq!((ids(&rest).as_slice(), &rest["has_more"]), (&all[4..], &json!(false)));
    let error = bench.call_in(PREVIEW, "institutions.retrieve", &["nowhere"], json!({})).unwrap_err();
    assert_eq!(error.details().code.as_deref(), Some("resource_missing"));
}

#[test]
fn balances_of_past_days_are_today_less_what_has_happened_since() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    let list = |parameters| bench.preview("accounts.list_inferred_balances", &[&account], parameters);
    assert_eq!(list(json!({}))["data"], json!([]), "nothing was fetched yet");
    let balance = bench.refresh(&account, &["balance", "transactions"])["balance"].clone();
    let moved = |after: i64| -> i64 {
        let parameters = json!({"account": account, "limit": 100, "transacted_at": {"gt": after}});
        let all = bench.call("transactions.list", &[], parameters).unwrap();
        let all = all["data"].as_array().unwrap().clone();
        let counted = all.iter().filter(|transaction| transaction["status"] != "void");
        counted.map(|transaction| transaction["amount"].as_i64().unwrap()).sum()
    };
    let page = list(json!({"limit": 100}));
    let days = page["data"].as_array().unwrap();
    let mut expected = balance["as_of"].as_i64().unwrap() / DAY * DAY - 1;
    for day in days {
        assert_eq!(day["as_of"], expected);
        let current = balance["current"]["usd"].as_i64().unwrap() - moved(expected);
        assert_eq!(day["current"]["usd"], current);
        expected -= DAY;
    }
    assert!(days.len() > 10 && days.first() != days.last());
    let second = list(json!({"limit": 5, "starting_after": days[4]["id"]}));
    assert_eq!(second["data"].as_array().unwrap(), &days[5..10]);
}

#[test]
fn a_consent_is_kept_for_its_holder() {
    let bench = Bench::new();
    let holder = json!({"type": "customer", "customer": CUSTOMER});
    let consent = bench.preview("consents.create", &[], json!({"account_holder": holder, "locale": "de"}));
    assert_eq!((&consent["account_holder"], &consent["locale"]), (&holder, &json!("en-US")));
    assert_eq!(bench.preview("consents.retrieve", &[&id(&consent)], json!({})), consent);
    let nobody = json!({"account_holder": {"type": "customer", "customer": "cus_nobody"}});
    let error = bench.call_in(PREVIEW, "consents.create", &[], nobody).unwrap_err();
    assert_eq!(error.details().code.as_deref(), Some("resource_missing"));
}
