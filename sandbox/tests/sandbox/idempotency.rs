//! Repeated requests.

use std::net::TcpStream;
use std::time::Duration;
use std::{io::Write, thread};

use stripe_sessions_sandbox::{Fault, Sandbox};

use crate::http::{ACCOUNT, create, post};

const PAYOUTS: &str = "components[payouts][enabled]=true";
const BALANCES: &str = "components[balances][enabled]=true";

#[test]
fn the_same_request_gets_the_same_reply() {
    let sandbox = Sandbox::start().unwrap();
    let key = [("Idempotency-Key", "k1")];
    let first = create(&sandbox, &key, PAYOUTS);
    let second = create(&sandbox, &key, PAYOUTS);
    assert_eq!((first.status, second.status), (200, 200));
    assert_eq!(first.text, second.text, "the same secret, byte for byte");
    assert_eq!(first.header("idempotent-replayed"), None);
    assert_eq!(second.header("idempotent-replayed"), Some("true"));
    assert_eq!(second.header("original-request"), first.header("request-id"));
    assert_ne!(second.header("request-id"), first.header("request-id"));
    for reply in [first, second] {
        assert_eq!(reply.header("idempotency-key"), Some("k1"));
    }
    assert_eq!(sandbox.sessions().len(), 1);

    let other = create(&sandbox, &[("Idempotency-Key", "k2")], PAYOUTS);
    assert_eq!(other.header("idempotent-replayed"), None);
    assert_eq!(sandbox.sessions().len(), 2);
}

#[test]
fn the_order_of_parameters_does_not_make_another_request() {
    let sandbox = Sandbox::start().unwrap();
    let key = [("Idempotency-Key", "k")];
    create(&sandbox, &key, &format!("{PAYOUTS}&{BALANCES}"));
    let second = create(&sandbox, &key, &format!("{BALANCES}&{PAYOUTS}"));
    assert_eq!(second.header("idempotent-replayed"), Some("true"));
}

#[test]
fn another_request_with_the_same_key_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let key = [("Idempotency-Key", "k")];
    create(&sandbox, &key, PAYOUTS);
    let elsewhere = post(&sandbox, "/v1/accounts", &key, "");
    for reply in [create(&sandbox, &key, BALANCES), elsewhere] {
        assert_eq!(reply.error(), (400, "idempotency_error".into(), None, None));
    }
    assert_eq!(sandbox.sessions().len(), 1);
}

#[test]
fn a_key_is_forgotten_after_a_day() {
    let sandbox = Sandbox::start().unwrap();
    let key = [("Idempotency-Key", "k")];
    create(&sandbox, &key, PAYOUTS);
    sandbox.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(create(&sandbox, &key, BALANCES).status, 200);
}

#[test]
fn a_refused_request_may_be_corrected() {
    let sandbox = Sandbox::start().unwrap();
    let key = [("Idempotency-Key", "k")];
    assert_eq!(create(&sandbox, &key, "foo=1").status, 400);
    let corrected = create(&sandbox, &key, PAYOUTS);
    assert_eq!((corrected.status, corrected.header("idempotent-replayed")), (200, None));
}

#[test]
fn accounts_do_not_share_keys() {
    let sandbox = Sandbox::start().unwrap();
    create(&sandbox, &[("Idempotency-Key", "k")], PAYOUTS);
    let other = create(&sandbox, &[("Idempotency-Key", "k"), ("Stripe-Account", ACCOUNT)], BALANCES);
    assert_eq!(other.status, 200);
    assert_eq!(other.header("stripe-account"), Some(ACCOUNT));
}

/// Waits for what another thread is about to do.
fn until(condition: impl Fn() -> bool) {
    while !condition() {
        thread::yield_now();
    }
}

#[test]
fn a_request_that_is_still_running_keeps_its_key() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::delay(Duration::from_secs(3600)));
    let form = format!("account={ACCOUNT}&{PAYOUTS}");
    let mut first = TcpStream::connect(sandbox.url().trim_start_matches("http://")).unwrap();
    let request = format!(
        "POST /v1/account_sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk_test_sandbox\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nIdempotency-Key: k\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    first.write_all(request.as_bytes()).unwrap();
    // The fault is gone as soon as the first request has met it; the sandbox looks at the next one only after that.
    until(|| sandbox.faults().is_empty());
    let second = create(&sandbox, &[("Idempotency-Key", "k")], PAYOUTS);
    let code = Some("idempotency_key_in_use".to_owned());
    assert_eq!(second.error(), (409, "idempotency_error".into(), code, None));

    // Whoever hangs up gives the key free.
    drop(first);
    until(|| create(&sandbox, &[("Idempotency-Key", "k")], PAYOUTS).status != 409);
    assert_eq!(sandbox.sessions().len(), 1);
}

#[test]
fn keys_have_a_greatest_length() {
    let sandbox = Sandbox::start().unwrap();
    let status =
        |length: usize| create(&sandbox, &[("Idempotency-Key", &"k".repeat(length))], PAYOUTS).status;
    assert_eq!((status(255), status(256)), (200, 400));
}
