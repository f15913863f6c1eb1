//! Who may ask for what.

use stripe_sessions_sandbox::Sandbox;

use crate::http::{ACCOUNT, Reply, send};

const FORM: &str = "components[payouts][enabled]=true";

fn create(sandbox: &Sandbox, authorization: Option<&str>) -> Reply {
    let mut headers = vec![("Content-Type", "application/x-www-form-urlencoded")];
    headers.extend(authorization.map(|value| ("Authorization", value)));
    send(sandbox, "POST", "/v1/account_sessions", &headers, &format!("account={ACCOUNT}&{FORM}")).unwrap()
}

#[test]
fn test_keys_pass_by_bearer_and_by_basic() {
    let sandbox = Sandbox::start().unwrap();
    for authorization in [
        "Bearer sk_test_sandbox",
        "bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc",
        "Bearer rk_test_4eC39HqLyjWDarjtT1zdp7dc",
        // `sk_test_sandbox:`, and with a password, which counts for nothing.
        "Basic c2tfdGVzdF9zYW5kYm94Og==",
        "basic c2tfdGVzdF9zYW5kYm94OnBhc3N3b3Jk",
    ] {
        assert_eq!(create(&sandbox, Some(authorization)).status, 200, "{authorization}");
    }
}

#[test]
fn other_keys_are_refused_and_not_repeated() {
    let sandbox = Sandbox::start().unwrap();
    let secret = "4eC39HqLyjWDarjtT1zdp7dc";
    for (authorization, message) in [
        (None, "You did not provide an API key."),
        (Some(String::new()), "You did not provide an API key."),
        (Some(format!("Digest sk_test_{secret}")), "You did not provide an API key."),
        (Some("Basic !!!".into()), "You did not provide an API key."),
        (Some("Bearer hello".into()), "Invalid API Key provided: *****"),
        (Some("Bearer sk_test_".into()), "Invalid API Key provided: sk_test_"),
        (Some(format!("Bearer sk_test_{secret}*")), "Invalid API Key provided: sk_test_"),
        (Some(format!("Bearer sk_prod_{secret}")), "Invalid API Key provided: "),
        (Some(format!("Bearer sk_live_{secret}")), "This is a sandbox, and 'sk_live_****"),
        (Some(format!("Bearer rk_live_{secret}")), "This is a sandbox, and 'rk_live_****"),
    ] {
        let reply = create(&sandbox, authorization.as_deref());
        assert_eq!(reply.error(), (401, "invalid_request_error".into(), None, None), "{authorization:?}");
        assert!(reply.message().starts_with(message), "{authorization:?}: {}", reply.message());
        assert!(!reply.text.contains("4eC39Hq"), "{}", reply.text);
        assert_eq!(reply.header("www-authenticate"), Some("Basic realm=\"Stripe\""));
    }
    assert!(sandbox.sessions().is_empty());
}

#[test]
fn a_publishable_key_is_explained() {
    let sandbox = Sandbox::start().unwrap();
    let reply = create(&sandbox, Some("Bearer pk_test_TYooMQauvdEDq54NiTphI7jx"));
    assert_eq!(
        reply.error(),
        (401, "invalid_request_error".into(), Some("secret_key_required".into()), None)
    );
}

#[test]
fn a_restricted_key_may_do_what_it_was_granted() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.restrict_key("rk_test_sessions", &["account_sessions_write"]);
    sandbox.restrict_key("rk_test_accounts", &["accounts_read"]);
    assert_eq!(create(&sandbox, Some("Bearer rk_test_sessions")).status, 200);
    let reply = create(&sandbox, Some("Bearer rk_test_accounts"));
    assert_eq!(reply.error(), (403, "invalid_request_error".into(), None, None));
    assert!(reply.message().contains("account_sessions_write"), "{}", reply.message());

    let read =
        |key: &str| send(&sandbox, "GET", "/v1/accounts", &[("Authorization", key)], "").unwrap().status;
    assert_eq!(read("Bearer rk_test_accounts"), 200);
    assert_eq!(read("Bearer rk_test_sessions"), 403);
}
