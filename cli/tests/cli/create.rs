//! `stripe-sessions create`

use std::net::TcpListener;

use serde_json::json;
use stripe_sessions_sandbox::{Fault, RequestFilter, Sandbox};

use crate::program::{ACCOUNT, Run, command, finish, run};

const EXAMPLE: &[&str] =
    &["create", "--account", ACCOUNT, "--enable", "account_onboarding,payments,payouts,balances"];

/// A key that would be noticed.
const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

fn with(more: &[&str]) -> Vec<&'static str> {
    EXAMPLE.iter().copied().chain(more.iter().map(|text| String::leak((*text).to_owned()) as &str)).collect()
}

/// Runs against a sandbox of the test's own.
fn against(sandbox: &Sandbox, arguments: &[&str]) -> Run {
    let mut command = command(arguments);
    finish(command.args(["--base-url", sandbox.url()]).env("STRIPE_SECRET_KEY", KEY), "")
}

#[test]
fn a_session_is_created_without_a_key_in_a_sandbox() {
    let run = run(EXAMPLE);
    assert_eq!(run.exit, 0, "{}", run.stderr);
    assert!(run.stderr.contains("using a sandbox started in this process at http://127.0.0.1:"));
    assert!(run.stdout.starts_with("POST http://127.0.0.1:"), "{}", run.stdout);
    for line in [
        "  Authorization: Bearer [redacted]",
        "  components[account_onboarding][enabled]=true",
        "  client_secret  [redacted] (--reveal prints it)",
        "COMPONENT           ENABLED  FEATURE                                     VALUE",
        "payouts             true     disable_stripe_user_authentication          false",
        "                             edit_payout_schedule                        false",
        "21 more components are not enabled; --all shows them",
    ] {
        assert!(run.stdout.lines().any(|own| own == line), "{line:?} in\n{}", run.stdout);
    }
    assert!(!run.stdout.contains("accs_secret_"));
    let expires = run.stdout.lines().find(|line| line.starts_with("  expires_at ")).unwrap();
    assert!(expires.ends_with(" GMT)"), "{expires}");
}

#[test]
fn the_secret_is_printed_only_on_request() {
    for json in [&[][..], &["--json"]] {
        let hidden = run(&with(json));
        assert!(!format!("{}{}", hidden.stdout, hidden.stderr).contains("accs_secret_"), "{}", hidden.stdout);
        let shown = run(&with(&[json, &["--reveal"]].concat()));
        assert!(shown.stdout.contains("accs_secret__"), "{}", shown.stdout);
        assert!(!shown.stderr.contains("accs_secret_"));
    }
}

/// The values of the API reference's example.
#[test]
fn the_values_are_those_of_the_reference() {
    let run = run(&with(&["--json"]));
    let output = run.json();
    assert_eq!(output["sandbox"], true);
    let components = &output["response"]["body"]["components"];
    let payments = json!({
        "capture_payments": true,
        "destination_on_behalf_of_charge_management": false,
        "dispute_management": true,
        "refund_management": true,
    });
    let payouts = json!({
        "edit_payout_schedule": false,
        "instant_payouts": false,
        "standard_payouts": false,
        "external_account_collection": true,
    });
    let collection = json!({"external_account_collection": true});
    for (name, enabled, features) in [
        ("account_management", false, &collection),
        ("account_onboarding", true, &collection),
        ("balances", true, &payouts),
        ("documents", false, &json!({})),
        ("notification_banner", false, &collection),
        ("payment_details", false, &payments),
        ("payments", true, &payments),
        ("payouts", true, &payouts),
        ("payouts_list", false, &json!({})),
        ("tax_registrations", false, &json!({})),
        ("tax_settings", false, &json!({})),
    ] {
        assert_eq!(components[name]["enabled"], enabled, "{name}");
        for (feature, value) in features.as_object().unwrap() {
            assert_eq!(components[name]["features"][feature], *value, "{name}.{feature}");
        }
    }
    assert_eq!(output["request"]["method"], "POST");
    assert_eq!(output["request"]["path"], "/v1/account_sessions");
}

#[test]
fn the_request_that_is_shown_is_the_one_that_was_sent() {
    let sandbox = Sandbox::start().unwrap();
    let more = ["--json", "--stripe-version", "2024-06-20", "--feature", "payments.refund_management=false"];
    let run = against(&sandbox, &with(&more));
    let shown = &run.json()["request"];
    let sent = sandbox.requests(&RequestFilter::default()).remove(0);
    assert_eq!(shown["headers"]["Idempotency-Key"].as_str(), sent.idempotency_key.as_deref());
    assert_eq!(shown["headers"]["Stripe-Version"].as_str(), sent.stripe_version.as_deref());
    assert_eq!(sent.parameters["components"]["payments"]["features"], json!({"refund_management": false}));
    assert_eq!(sandbox.requests(&RequestFilter::default()).len(), 1);
}

#[test]
fn what_cannot_be_right_is_not_sent() {
    let sandbox = Sandbox::start().unwrap();
    let run = against(&sandbox, &["create", "--account", "acct_1", "--enable", "paymnts,payouts,weather"]);
    assert_eq!((run.exit, run.stdout.as_str()), (2, ""));
    assert_eq!(
        run.stderr,
        "error: the parameters cannot be right; nothing was sent\n  components[paymnts]: there is no such component; \
         did you mean payments?\n  components[weather]: there is no such component\n"
    );
    assert!(sandbox.requests(&RequestFilter::default()).is_empty());
}

#[test]
fn an_error_of_the_api_is_reported() {
    let sandbox = Sandbox::start().unwrap();
    let arguments = ["create", "--account", "acct_nope", "--enable", "payouts"];
    let run = against(&sandbox, &arguments);
    assert_eq!(run.exit, 3);
    for line in
        ["error: No such account: 'acct_nope'", "  code       resource_missing", "  param      account"]
    {
        assert!(run.stderr.lines().any(|own| own == line), "{line:?} in\n{}", run.stderr);
    }
    let run = against(&sandbox, &[&arguments[..], &["--json"]].concat());
    assert_eq!((run.exit, &run.json()["error"]["http_status"]), (3, &json!(400)));
}

#[test]
fn no_answer_and_no_sense_have_codes_of_their_own() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::garbage().always());
    assert_eq!(against(&sandbox, EXAMPLE).exit, 5);

    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut command = command(&with(&["--base-url", &format!("http://{free}")]));
    let run = finish(command.env("STRIPE_SECRET_KEY", KEY), "");
    assert_eq!(run.exit, 4, "{}", run.stderr);
}

#[test]
fn keys_are_never_printed() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(401).path("/v1/account_sessions"));
    let pk = "pk_test_4eC39HqLyjWDarjtT1zdp7dc";
    for (key, exit) in [(KEY, 3), (KEY, 0), (pk, 2), ("4eC39HqLyjWDarjtT1zdp7dc\n", 2)] {
        for json in [&[][..], &["--json"]] {
            let mut command = command(&with(json));
            let command =
                command.args(["--base-url", sandbox.url(), "--reveal"]).env("STRIPE_SECRET_KEY", key);
            let run = finish(command, "");
            assert!(!format!("{run:?}").contains("4eC39HqLyjWDarjtT1zdp7dc"), "{run:?}");
            if json.is_empty() {
                assert_eq!(run.exit, exit, "{run:?}");
            }
        }
    }
    let help = finish(command(&["create", "--help"]).env("STRIPE_SECRET_KEY", KEY), "");
    assert!(!help.stdout.contains("4eC39"), "{}", help.stdout);
}

#[test]
fn a_base_url_needs_a_key() {
    let run = run(&with(&["--base-url", "http://127.0.0.1:1"]));
    assert_eq!(run.exit, 2);
    assert!(run.stderr.contains("--base-url needs a key"), "{}", run.stderr);
}

#[test]
fn parameters_come_from_a_file_and_options_add_to_them() {
    let sandbox = Sandbox::start().unwrap();
    let params = json!({"account": "acct_other", "components": {"payouts": {"enabled": true}}}).to_string();
    let mut command = command(&["create", "--params", "-", "--account", ACCOUNT, "--disable", "documents"]);
    let command = command.args(["--components", r#"{"balances": {"enabled": true}}"#]);
    let run = finish(command.args(["--base-url", sandbox.url()]).env("STRIPE_SECRET_KEY", KEY), &params);
    assert_eq!(run.exit, 0, "{}", run.stderr);
    let expected = json!({
        "account": ACCOUNT,
        "components": {"balances": {"enabled": true}, "documents": {"enabled": false}},
    });
    assert_eq!(sandbox.requests(&RequestFilter::default())[0].parameters, expected);
}

#[test]
fn the_sandbox_knows_the_facts_that_are_given() {
    let arguments =
        ["create", "--account", "acct_1", "--enable", "payouts", "--json", "--losses", "application"];
    let features = |run: Run| run.json()["response"]["body"]["components"]["payouts"]["features"].clone();
    assert_eq!(features(run(&arguments))["standard_payouts"], false);
    assert_eq!(features(run(&arguments[..6]))["standard_payouts"], true);
}

#[test]
fn warnings_are_given_beside_the_result() {
    let run = run(&["create", "--account", ACCOUNT, "--disable", "payouts"]);
    assert_eq!(run.exit, 0);
    assert!(run.stderr.contains("warning: components: no component is enabled"), "{}", run.stderr);
}
