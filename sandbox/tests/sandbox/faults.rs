//! Things that go wrong on purpose.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use stripe_sessions_sandbox::{Fault, RequestFilter, Sandbox};

use crate::http::{ACCOUNT, AUTHORIZATION, create, get, send};

const FORM: &str = "components[payouts][enabled]=true";

fn try_create(sandbox: &Sandbox, key: &str) -> Result<crate::http::Reply, ureq::Error> {
    let headers =
        [AUTHORIZATION, ("Idempotency-Key", key), ("Content-Type", "application/x-www-form-urlencoded")];
    send(sandbox, "POST", "/v1/account_sessions", &headers, &format!("account={ACCOUNT}&{FORM}"))
}

#[test]
fn an_error_is_the_apis_and_passes() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(429).code("lock_timeout").header("Stripe-Should-Retry", "true").times(2));
    for _ in 0..2 {
        let reply = create(&sandbox, &[], FORM);
        let code = Some("lock_timeout".to_owned());
        assert_eq!(reply.error(), (429, "invalid_request_error".into(), code, None));
        assert_eq!(reply.header("stripe-should-retry"), Some("true"));
        assert!(reply.header("request-id").is_some());
    }
    assert_eq!(create(&sandbox, &[], FORM).status, 200);
    assert_eq!(sandbox.sessions().len(), 1, "what was refused was not carried out");
}

#[test]
fn a_server_error_is_an_api_error() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(500));
    assert_eq!(create(&sandbox, &[], FORM).error(), (500, "api_error".into(), None, None));
}

#[test]
fn a_failure_before_the_request_began_leaves_its_key_free() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(503));
    assert_eq!(try_create(&sandbox, "k").unwrap().status, 503);
    let again = try_create(&sandbox, "k").unwrap();
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, None));
}

#[test]
fn a_failure_after_the_request_began_is_repeated() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(500).executed(true));
    assert_eq!(try_create(&sandbox, "k").unwrap().status, 500);
    let again = try_create(&sandbox, "k").unwrap();
    assert_eq!((again.status, again.header("idempotent-replayed")), (500, Some("true")));
    assert_eq!(sandbox.sessions().len(), 1);
}

#[test]
fn a_lost_reply_can_be_had_again() {
    let sandbox = Sandbox::start().unwrap();
    for (fault, key) in [(Fault::reset(), "reset"), (Fault::truncate(), "truncate")] {
        sandbox.inject(fault);
        let before = sandbox.sessions().len();
        let error = try_create(&sandbox, key).expect_err("the reply does not arrive whole");
        assert!(matches!(error, ureq::Error::Io(_)), "{key}: {error:?}");
        let again = try_create(&sandbox, key).unwrap();
        assert_eq!((again.status, again.header("idempotent-replayed")), (200, Some("true")), "{key}");
        assert_eq!(sandbox.sessions().len(), before + 1, "{key}");
    }
}

#[test]
fn of_a_reply_cut_off_the_head_and_a_half_arrive() {
    let sandbox = Sandbox::start().unwrap();
    for _ in 0..20 {
        sandbox.inject(Fault::truncate());
        let mut stream = TcpStream::connect(sandbox.url().trim_start_matches("http://")).unwrap();
        stream.write_all(b"GET /v1/accounts HTTP/1.1\r\nAuthorization: Bearer sk_test_1\r\n\r\n").unwrap();
        let mut text = String::new();
        // It may end in an orderly way or not.
        let _ = stream.read_to_string(&mut text);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no head: {text:?}"));
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        assert_eq!(body.len(), length.parse::<usize>().unwrap() / 2, "{head}");
    }
}

#[test]
fn a_reset_may_come_before_the_request_is_carried_out() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::reset().executed(false));
    try_create(&sandbox, "k").expect_err("there is no reply");
    assert!(sandbox.sessions().is_empty());
    assert_eq!(try_create(&sandbox, "k").unwrap().header("idempotent-replayed"), None);
}

#[test]
fn garbage_is_no_json() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::garbage());
    let reply = create(&sandbox, &[], FORM);
    assert_eq!(reply.status, 200);
    assert!(serde_json::from_str::<serde_json::Value>(&reply.text).is_err());
}

#[test]
fn a_delay_delays() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::delay(Duration::from_millis(80)));
    let started = Instant::now();
    assert_eq!(create(&sandbox, &[], FORM).status, 200);
    assert!(started.elapsed() >= Duration::from_millis(80));
}

#[test]
fn faults_hit_only_whom_they_are_meant_for() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.inject(Fault::status(500).path("/v1/accounts").method("GET").always());
    assert_eq!(create(&sandbox, &[], FORM).status, 200);
    assert_eq!(get(&sandbox, "/v1/accounts").status, 500);
    assert_eq!(get(&sandbox, &format!("/v1/accounts/{ACCOUNT}")).status, 500);
    sandbox.clear_faults();
    assert_eq!(get(&sandbox, "/v1/accounts").status, 200);
    let hit = sandbox.requests(&RequestFilter { status: Some(500), ..Default::default() });
    assert_eq!(hit.iter().map(|request| request.fault).collect::<Vec<_>>(), [Some("status"), Some("status")]);
}
