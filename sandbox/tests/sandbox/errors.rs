//! Bad input and what the API says to it, row by row.

use serde_json::json;
use stripe_sessions::{AccountFacts, Responsible};
use stripe_sessions_sandbox::{Sandbox, SandboxOptions};

use crate::http::{Reply, create, get, post};

const PAYOUTS: &str = "components[payouts][enabled]=true";

fn error(
    status: u16,
    code: Option<&str>,
    param: Option<&str>,
) -> (u16, String, Option<String>, Option<String>) {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    (status, "invalid_request_error".to_owned(), owned(code), owned(param))
}

fn sandbox() -> Sandbox {
    Sandbox::start().unwrap()
}

#[test]
fn account_missing() {
    let reply = post(&sandbox(), "/v1/account_sessions", &[], PAYOUTS);
    assert_eq!(reply.error(), error(400, Some("parameter_missing"), Some("account")));
    assert_eq!(reply.message(), "Missing required param: account.");
}

#[test]
fn components_missing_or_empty() {
    for form in ["", "components="] {
        let reply = create(&sandbox(), &[], form);
        assert_eq!(reply.error(), error(400, Some("parameter_missing"), Some("components")), "{form}");
        assert_eq!(reply.message(), "Missing required param: components.");
    }
}

#[test]
fn component_without_enabled() {
    let reply = create(&sandbox(), &[], "components[payouts][features][instant_payouts]=true");
    let param = "components[payouts][enabled]";
    assert_eq!(reply.error(), error(400, Some("parameter_missing"), Some(param)));
    assert_eq!(reply.message(), "Missing required param: components[payouts][enabled].");
}

#[test]
fn unknown_parameter() {
    let reply = create(&sandbox(), &[], &format!("{PAYOUTS}&foo=1"));
    assert_eq!(reply.error(), error(400, Some("parameter_unknown"), Some("foo")));
    assert_eq!(reply.message(), "Received unknown parameter: foo");
}

#[test]
fn unknown_component_or_feature() {
    for (form, param) in [
        ("components[foo][enabled]=true", "components[foo]"),
        (
            "components[payouts][enabled]=true&components[payouts][features][foo]=true",
            "components[payouts][features][foo]",
        ),
        (
            "components[documents][enabled]=true&components[documents][features][foo]=true",
            "components[documents][features][foo]",
        ),
        ("components[capital_overview][enabled]=true", "components[capital_overview]"),
    ] {
        let reply = create(&sandbox(), &[], form);
        assert_eq!(reply.error(), error(400, Some("parameter_unknown"), Some(param)), "{form}");
        assert_eq!(reply.message(), format!("Received unknown parameter: {param}"));
    }
}

#[test]
fn enabled_that_is_no_boolean() {
    for value in ["yes", "", "2", "tRUE", "null"] {
        let reply = create(&sandbox(), &[], &format!("components[payouts][enabled]={value}"));
        assert_eq!(reply.error(), error(400, None, Some("components[payouts][enabled]")), "{value:?}");
    }
}

/// stripe-python before 12.1 sends Python's own words.
#[test]
fn booleans_are_taken_however_programs_spell_them() {
    let sandbox = sandbox();
    for (word, value) in [("True", true), ("1", true), ("False", false), ("0", false)] {
        let form = format!(
            "components[payments][enabled]={word}&components[payments][features][refund_management]={word}"
        );
        let payments = create(&sandbox, &[], &form).body()["components"]["payments"].clone();
        assert_eq!(
            (&payments["enabled"], &payments["features"]["refund_management"]),
            (&json!(value), &json!(value))
        );
    }
}

#[test]
fn constraints_of_the_account() {
    let sandbox = sandbox();
    let facts = |who| AccountFacts { requirement_collection: Some(who), ..Default::default() };
    sandbox.add_account("acct_stripe", facts(Responsible::Stripe));
    sandbox.add_account("acct_platform", facts(Responsible::Application));
    let features = "components[payouts][features]";
    for (feature, param) in [
        ("disable_stripe_user_authentication]=true", "disable_stripe_user_authentication"),
        ("external_account_collection]=false", "external_account_collection"),
    ] {
        let form = format!("{PAYOUTS}&{features}[{feature}");
        let create = |account: &str| -> Reply {
            post(&sandbox, "/v1/account_sessions", &[], &format!("account={account}&{form}"))
        };
        let param = format!("{features}[{param}]");
        assert_eq!(create("acct_stripe").error(), error(400, None, Some(&param)));
        assert_eq!(create("acct_platform").status, 200);
    }
}

#[test]
fn account_that_does_not_exist() {
    let form = format!("account=acct_nope&{PAYOUTS}");
    let reply = post(&sandbox(), "/v1/account_sessions", &[], &form);
    assert_eq!(reply.error(), error(400, Some("resource_missing"), Some("account")));
    assert_eq!(reply.message(), "No such account: 'acct_nope'");
}

#[test]
fn account_that_is_empty() {
    let reply = post(&sandbox(), "/v1/account_sessions", &[], &format!("account=&{PAYOUTS}"));
    assert_eq!(reply.error(), error(400, Some("parameter_invalid_empty"), Some("account")));
}

#[test]
fn account_of_the_header_that_does_not_exist() {
    let reply = create(&sandbox(), &[("Stripe-Account", "acct_nope")], PAYOUTS);
    assert_eq!(reply.error(), error(403, Some("account_invalid"), None));
    assert_eq!(
        reply.message(),
        "The provided key 'sk_test_*******' does not have access to account 'acct_nope' (or that account does not \
         exist). Application access may have been revoked."
    );
}

#[test]
fn object_in_the_path_that_does_not_exist() {
    let sandbox = sandbox();
    for (path, what, id) in [
        ("/v1/customers/cus_nope", "customer", "cus_nope"),
        ("/v1/accounts/acct_nope", "account", "acct_nope"),
    ] {
        let reply = get(&sandbox, path);
        assert_eq!(reply.error(), error(404, Some("resource_missing"), Some(what)));
        assert_eq!(reply.message(), format!("No such {what}: '{id}'"));
    }
}

#[test]
fn addresses_that_lead_nowhere() {
    let sandbox = sandbox();
    for path in
        ["/v1/payment_intents", "/v1/account_sessions/x", "/v1/account_sessions/", "/v2/core/accounts"]
    {
        let reply = get(&sandbox, path);
        assert_eq!(reply.error(), error(404, None, None));
        assert_eq!(reply.message(), format!("Unrecognized request URL (GET: {path})."));
    }
    assert_eq!(get(&sandbox, "/v1/account_sessions").status, 404, "sessions cannot be listed");
}

#[test]
fn every_error_leads_to_its_documentation_and_its_log() {
    let options = SandboxOptions { seed: Some(1), ..Default::default() };
    let sandbox = Sandbox::start_with(options).unwrap();
    let reply = create(&sandbox, &[], "foo=1");
    let error = &reply.body()["error"];
    assert_eq!(error["doc_url"], "https://stripe.com/docs/error-codes/parameter-unknown");
    let id = reply.header("request-id").unwrap();
    assert!(id.starts_with("req_"));
    assert_eq!(error["request_log_url"], format!("{}/#requests/{id}", sandbox.url()));
    // As its client calls it, which may not be what the sandbox calls itself.
    let reply = create(&sandbox, &[("Host", "api.localhost:8080")], "foo=1");
    let log = format!("http://api.localhost:8080/#requests/{}", reply.header("request-id").unwrap());
    assert_eq!(reply.body()["error"]["request_log_url"], log);
}

#[test]
fn versions_that_are_none() {
    let reply = create(&sandbox(), &[("Stripe-Version", "newest")], PAYOUTS);
    assert_eq!(reply.error(), error(400, None, None));
    assert_eq!(reply.message(), "Invalid Stripe API version: newest");
}
