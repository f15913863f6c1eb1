//! Account sessions: what they contain, for which account and version, and how long they live.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::{AccountFacts, Responsible};
use stripe_sessions_sandbox::{ClaimError, RequestFilter, Sandbox, SandboxOptions};

use crate::http::{ACCOUNT, Reply, create, post};

/// The request of the API reference's example.
const EXAMPLE: &str = "components[account_onboarding][enabled]=true&components[payments][enabled]=true&\
                       components[payouts][enabled]=true&components[balances][enabled]=true";

/// The `components` of the reply to it, as the API reference printed it in 2024.
fn components_of_2024() -> Value {
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
    json!({
        "account_management": {"enabled": false, "features": collection},
        "account_onboarding": {"enabled": true, "features": collection},
        "balances": {"enabled": true, "features": payouts},
        "documents": {"enabled": false, "features": {}},
        "notification_banner": {"enabled": false, "features": collection},
        "payment_details": {"enabled": false, "features": payments},
        "payments": {"enabled": true, "features": payments},
        "payouts": {"enabled": true, "features": payouts},
        "payouts_list": {"enabled": false, "features": {}},
        "tax_registrations": {"enabled": false, "features": {}},
        "tax_settings": {"enabled": false, "features": {}},
    })
}

#[test]
fn a_version_of_2024_gets_the_reply_of_2024() {
    let sandbox = Sandbox::start().unwrap();
    let reply = create(&sandbox, &[("Stripe-Version", "2024-06-20")], EXAMPLE);
    assert_eq!(reply.body()["components"], components_of_2024());
    assert_eq!(reply.header("stripe-version"), Some("2024-06-20"));
}

#[test]
fn the_newest_version_adds_and_changes_nothing() {
    let sandbox = Sandbox::start().unwrap();
    let reply = create(&sandbox, &[], EXAMPLE);
    let body = reply.body();
    assert_eq!(body["components"].as_object().unwrap().len(), 25);
    for (name, component) in components_of_2024().as_object().unwrap() {
        assert_eq!(body["components"][name]["enabled"], component["enabled"], "{name}");
        for (feature, value) in component["features"].as_object().unwrap() {
            assert_eq!(body["components"][name]["features"][feature], *value, "{name}.{feature}");
        }
    }
    assert_eq!(
        (&body["object"], &body["account"], &body["livemode"]),
        (&json!("account_session"), &json!(ACCOUNT), &json!(false))
    );
    assert_eq!(reply.header("stripe-version"), Some(stripe_sessions::internal::version::PINNED.as_str()));
}

#[test]
fn defaults_follow_the_account() {
    let sandbox = Sandbox::start().unwrap();
    for (who, on) in [(Responsible::Stripe, true), (Responsible::Application, false)] {
        sandbox.add_account("acct_1", AccountFacts { losses_payments: Some(who), ..Default::default() });
        let form = "account=acct_1&components[payouts][enabled]=true";
        let features =
            post(&sandbox, "/v1/account_sessions", &[], form).body()["components"]["payouts"]["features"]
                .clone();
        for feature in ["edit_payout_schedule", "instant_payouts", "standard_payouts"] {
            assert_eq!(features[feature], on, "{who:?} {feature}");
        }
    }
}

/// What Stripe's own demo platform, and programs with versions of their own, send.
#[test]
fn names_a_version_is_not_known_to_have_had_are_taken_with_a_note() {
    let sandbox = Sandbox::start().unwrap();
    for (version, component) in [
        ("2023-10-16; embedded_connect_beta=v2", "account_management"),
        ("2023-08-16", "notification_banner"),
        ("2025-12-15.clover", "balance_report"),
        ("2024-06-20", "issuing_card"),
    ] {
        let form = format!("components[{component}][enabled]=true");
        let reply = create(&sandbox, &[("Stripe-Version", version)], &form);
        assert_eq!(reply.body()["components"][component]["enabled"], true, "{version}");
        let logged = &sandbox.requests(&RequestFilter::default())[0];
        let [note] = &logged.notes[..] else { panic!("{version}: {:?}", logged.notes) };
        let expected = format!("components[{component}]: not known to have existed then");
        assert!(note.starts_with(&expected), "{note}");
    }
    // In previews since 2025-08-27.
    let version = [("Stripe-Version", "2026-03-25.preview; embedded_connect_beta=v2")];
    let reply = create(&sandbox, &version, "components[payment_method_settings][enabled]=true");
    assert_eq!(reply.body()["components"]["payment_method_settings"]["enabled"], true);
    assert_eq!(sandbox.requests(&RequestFilter::default())[0].notes, [""; 0]);
    let form =
        "components[payments][enabled]=true&components[payments][features][smart_disputes_management]=true";
    for (version, notes) in [("2026-06-24.dahlia", 1), ("2026-07-29.dahlia", 0)] {
        let features = &create(&sandbox, &[("Stripe-Version", version)], form).body()["components"]["payments"]
            ["features"];
        assert_eq!(features["smart_disputes_management"], true, "{version}");
        assert_eq!(sandbox.requests(&RequestFilter::default())[0].notes.len(), notes, "{version}");
    }
}

/// A preview, or a version that came later than this sandbox, may have anything.
#[test]
fn names_nobody_here_knows_are_taken_where_the_version_may_have_them() {
    let sandbox = Sandbox::start().unwrap();
    let form = "components[brand_new][enabled]=True&components[brand_new][features][of][0]=app_1\
                &components[payouts][enabled]=true&components[payouts][features][brand_new]=true";
    for version in ["2026-10-14.preview", "2026-10-28.endive; embedded_connect_beta=v2", "2027-03-31.ficus"] {
        let reply = create(&sandbox, &[("Stripe-Version", version)], form);
        assert_eq!(reply.body()["components"]["brand_new"]["enabled"], true, "{version}: {}", reply.text);
        let notes = &sandbox.requests(&RequestFilter::default())[0].notes;
        let expected = format!("components[brand_new]: not known here; API version {version} may have it");
        assert!(notes.contains(&expected), "{notes:?}");
    }
    let reply = create(&sandbox, &[("Stripe-Version", "2026-10-28.endive")], form);
    assert_eq!(reply.error().3.as_deref(), Some("components[brand_new]"));
}

#[test]
fn preview_names_need_a_preview_version() {
    let sandbox = Sandbox::start().unwrap();
    let form = "components[capital_financing][enabled]=true&components[capital_financing][features][x]=false";
    assert_eq!(create(&sandbox, &[], form).status, 400);
    for version in ["2026-08-26.preview", "2026-10-28.endive; embedded_connect_beta=v2"] {
        let reply = create(&sandbox, &[("Stripe-Version", version)], form);
        let expected = json!({"enabled": true, "features": {"x": false}});
        assert_eq!(reply.body()["components"]["capital_financing"], expected, "{version}");
    }
}

fn secret(reply: &Reply) -> String {
    reply.body()["client_secret"].as_str().unwrap().to_owned()
}

#[test]
fn every_session_has_a_secret_of_its_own() {
    let sandbox = Sandbox::start().unwrap();
    let secrets: HashSet<_> = (0..20).map(|_| secret(&create(&sandbox, &[], EXAMPLE))).collect();
    assert_eq!(secrets.len(), 20);
    for secret in secrets {
        assert_eq!(secret.len(), 60);
        assert!(secret.starts_with("accs_secret__"));
        assert!(secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
    }
}

#[test]
fn a_session_works_once() {
    let sandbox = Sandbox::start().unwrap();
    let secret = secret(&create(&sandbox, &[], EXAMPLE));
    let session = sandbox.claim(&secret).unwrap();
    assert_eq!((session.account.as_str(), session.claimed_at.is_some()), (ACCOUNT, true));
    assert_eq!(session.components["payments"]["enabled"], true);
    assert_eq!(sandbox.claim(&secret), Err(ClaimError::AlreadyClaimed));
    assert_eq!(sandbox.claim("accs_secret__x"), Err(ClaimError::Unknown));
}

#[test]
fn a_session_expires_on_the_clock() {
    let sandbox = Sandbox::start_with(SandboxOptions { seed: Some(1), ..Default::default() }).unwrap();
    let [early, late] = [(), ()].map(|()| create(&sandbox, &[], EXAMPLE));
    let lifetime = late.body()["expires_at"].as_i64().unwrap() - sandbox.now();
    assert_eq!(lifetime, 3600);
    sandbox.advance(Duration::from_secs(3599));
    sandbox.claim(&secret(&early)).unwrap();
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(sandbox.claim(&secret(&late)), Err(ClaimError::Expired));
    sandbox.set_time(sandbox.now() - 1);
    sandbox.claim(&secret(&late)).unwrap();
}

#[test]
fn the_same_seed_gives_the_same_ids_secrets_and_times() {
    let run = |seed| {
        let sandbox = Sandbox::start_with(SandboxOptions { seed: Some(seed), ..Default::default() }).unwrap();
        let first = [(); 3].map(|()| create(&sandbox, &[], EXAMPLE)).map(|reply| {
            let id = reply.header("request-id").map(str::to_owned);
            (id, reply.text)
        });
        let account = post(&sandbox, "/v1/accounts", &[], "country=DE").text;
        (first, account)
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn lists_come_in_both_notations() {
    let sandbox = Sandbox::start().unwrap();
    for expand in ["expand[]=account", "expand[0]=account", "expand%5B%5D=account"] {
        assert_eq!(create(&sandbox, &[], &format!("{EXAMPLE}&{expand}")).status, 200, "{expand}");
    }
    let in_the_query = format!("account={ACCOUNT}&{EXAMPLE}");
    assert_eq!(post(&sandbox, "/v1/account_sessions?expand[]=account", &[], &in_the_query).status, 200);
}

#[test]
fn a_session_prints_without_its_secret() {
    let sandbox = Sandbox::start().unwrap();
    let secret = secret(&create(&sandbox, &[], EXAMPLE));
    let printed = format!("{:?} {sandbox:?}", sandbox.sessions());
    assert!(!printed.contains(&secret), "{printed}");
}
