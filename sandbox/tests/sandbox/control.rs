//! What tests in other languages do to a sandbox, over HTTP.

use serde_json::{Value, json};
use stripe_sessions_sandbox::{RequestFilter, Sandbox, SandboxOptions};

use crate::http::{ACCOUNT, Reply, create, get, post, send};

const FORM: &str = "components[payouts][enabled]=true";

fn control(sandbox: &Sandbox, method: &str, path: &str, body: &Value) -> Reply {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let headers = [("Content-Type", "application/json")];
    send(sandbox, method, &format!("/_sandbox{path}"), &headers, &body).unwrap()
}

fn seeded() -> Sandbox {
    Sandbox::start_with(SandboxOptions { seed: Some(1), ..Default::default() }).unwrap()
}

#[test]
fn the_clock_turns() {
    let sandbox = seeded();
    let start = sandbox.now();
    assert_eq!(control(&sandbox, "GET", "/clock", &Value::Null).body(), json!({"now": start}));
    let turned = control(&sandbox, "POST", "/clock", &json!({"advance": 90}));
    assert_eq!(turned.body(), json!({"now": start + 90}));
    control(&sandbox, "POST", "/clock", &json!({"now": 1_000}));
    assert_eq!(sandbox.now(), 1_000);
    for body in
        [json!({}), json!({"advance": "1"}), json!({"advance": 1, "now": 1}), json!([]), json!({"x": 1})]
    {
        assert_eq!(control(&sandbox, "POST", "/clock", &body).status, 400, "{body}");
    }
}

#[test]
fn the_clock_shows_the_years_1970_to_9999() {
    let sandbox = seeded();
    let end = 253_402_300_799_i64;
    let start = sandbox.now();
    for (body, param) in [
        (json!({"now": i64::MAX}), "now"),
        (json!({"now": i64::MIN}), "now"),
        (json!({"now": -1}), "now"),
        (json!({"now": end + 1}), "now"),
        (json!({"advance": i64::MAX}), "advance"),
        (json!({"advance": i64::MIN}), "advance"),
        (json!({"advance": -start - 1}), "advance"),
    ] {
        let refused = control(&sandbox, "POST", "/clock", &body);
        assert_eq!(
            refused.error(),
            (400, "invalid_request_error".into(), None, Some(param.into())),
            "{body}"
        );
        assert_eq!(sandbox.now(), start, "{body}");
    }
    for now in [0, end] {
        assert_eq!(control(&sandbox, "POST", "/clock", &json!({"now": now})).body(), json!({"now": now}));
        assert_eq!(create(&sandbox, &[], FORM).status, 200);
        assert_eq!(post(&sandbox, "/v1/accounts", &[], "").status, 200);
    }
    let by = std::time::Duration::MAX;
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| sandbox.advance(by))).is_err());
    assert_eq!(create(&sandbox, &[], FORM).status, 200, "it goes on");
}

#[test]
fn sessions_are_listed_without_their_secrets_and_claimed() {
    let sandbox = seeded();
    let secret = create(&sandbox, &[], FORM).body()["client_secret"].clone();
    let list = control(&sandbox, "GET", "/sessions", &Value::Null);
    assert!(!list.text.contains(secret.as_str().unwrap()));
    let session = &list.body()["data"][0];
    assert_eq!((&session["account"], &session["live"]), (&json!(ACCOUNT), &json!(true)));

    let claim = || control(&sandbox, "POST", "/sessions/claim", &json!({"client_secret": secret}));
    assert_eq!(claim().body()["claimed_at"], sandbox.now());
    let second = claim();
    assert_eq!(second.error().2.as_deref(), Some("session_already_claimed"));
    assert_eq!(control(&sandbox, "GET", "/sessions?live=true", &Value::Null).body()["data"], json!([]));
}

#[test]
fn faults_are_described() {
    let sandbox = seeded();
    let body = json!({
        "kind": "status", "status": 402, "code": "card_declined", "message": "No.", "path": "/v1/accounts",
        "headers": {"Stripe-Should-Retry": "false"}, "times": 3,
    });
    let added = control(&sandbox, "POST", "/faults", &body).body();
    for (name, value) in body.as_object().unwrap() {
        assert_eq!(added[name], *value, "{name}");
    }
    let reply = get(&sandbox, "/v1/accounts");
    assert_eq!(reply.error(), (402, "card_error".into(), Some("card_declined".into()), None));
    assert_eq!((reply.message().as_str(), reply.header("stripe-should-retry")), ("No.", Some("false")));
    let waiting = control(&sandbox, "GET", "/faults", &Value::Null).body();
    assert_eq!(waiting["data"][0]["times"], 2);
    assert_eq!(control(&sandbox, "DELETE", "/faults", &Value::Null).body(), json!({"data": []}));
    assert!(sandbox.faults().is_empty());

    for (body, param) in [
        (json!({}), "kind"),
        (json!({"kind": "earthquake"}), "kind"),
        (json!({"kind": "status"}), "status"),
        (json!({"kind": "status", "status": 302}), "status"),
        (json!({"kind": "reset", "probability": 2}), "probability"),
        (json!({"kind": "reset", "times": -1}), "times"),
        (json!({"kind": "reset", "delay": "1"}), "delay"),
    ] {
        let refused = control(&sandbox, "POST", "/faults", &body);
        assert_eq!((refused.status, refused.error().3.as_deref()), (400, Some(param)), "{body}");
    }
}

#[test]
fn every_kind_of_fault_is_accepted() {
    let sandbox = seeded();
    for body in [
        json!({"kind": "delay", "delay": 0.001}),
        json!({"kind": "status", "status": 500, "type": "api_error"}),
        json!({"kind": "reset", "executed": false}),
        json!({"kind": "truncate", "always": true}),
        json!({"kind": "garbage", "probability": 0.5, "method": "post"}),
    ] {
        assert_eq!(control(&sandbox, "POST", "/faults", &body).status, 200, "{body}");
    }
    assert_eq!(sandbox.faults().len(), 5);
}

#[test]
fn requests_are_logged_decoded_and_masked() {
    let sandbox = seeded();
    let secret = create(&sandbox, &[("Idempotency-Key", "k1")], FORM).body()["client_secret"].clone();
    create(&sandbox, &[("Idempotency-Key", "k1")], FORM);
    create(&sandbox, &[], "foo=sk_test_4eC39HqLyjWDarjtT1zdp7dc&client_secret=_OXIKXxEihJokDBn");
    get(&sandbox, "/v1/accounts?limit=3");

    let log = control(&sandbox, "GET", "/requests", &Value::Null);
    for hidden in [secret.as_str().unwrap(), "4eC39HqLyjWDarjtT1zdp7dc", "OXIKXxEihJokDBn", "sk_test_sandbox"]
    {
        assert!(!log.text.contains(hidden), "{hidden}");
    }
    let log = log.body();
    let log = log["data"].as_array().unwrap();
    assert_eq!(log.len(), 4, "what the control interface is asked is not a request to the API");
    assert_eq!((&log[0]["path"], &log[0]["parameters"]), (&json!("/v1/accounts"), &json!({"limit": 3})));
    assert_eq!((&log[1]["status"], &log[1]["error"]["param"]), (&json!(400), &json!("foo")));
    assert_eq!(log[2]["idempotent_replayed"], true);
    assert_eq!(log[3]["parameters"]["components"], json!({"payouts": {"enabled": true}}));
    assert_eq!(log[3]["reply"]["client_secret"], "[redacted]");
    assert_eq!(log[3]["key"], "sk_test_*******");

    for (query, count) in [
        ("method=get", 1),
        ("path=account_sessions", 3),
        ("status=400", 1),
        ("contains=k1", 2),
        ("contains=payouts&limit=1", 1),
        ("contains=nowhere", 0),
    ] {
        let found = control(&sandbox, "GET", &format!("/requests?{query}"), &Value::Null).body();
        assert_eq!(found["data"].as_array().unwrap().len(), count, "{query}");
    }
    assert_eq!(control(&sandbox, "GET", "/requests?status=many", &Value::Null).status, 400);
    control(&sandbox, "DELETE", "/requests", &Value::Null);
    assert!(sandbox.requests(&RequestFilter::default()).is_empty());
}

#[test]
fn accounts_and_keys_are_set_up() {
    let sandbox = seeded();
    let body = json!({"id": "acct_mine", "losses_payments": "application"});
    let account = control(&sandbox, "POST", "/accounts", &body).body();
    assert_eq!(account["controller"]["losses"]["payments"], "application");
    assert_eq!(account["controller"]["requirement_collection"], "stripe");
    assert_eq!(get(&sandbox, "/v1/accounts/acct_mine").body(), account);
    let accounts = control(&sandbox, "GET", "/accounts", &Value::Null).body();
    assert_eq!(accounts["data"].as_array().unwrap().len(), 2);

    let body = json!({"key": "rk_test_1", "permissions": ["accounts_read"]});
    control(&sandbox, "POST", "/keys", &body);
    let limited = [("Authorization", "Bearer rk_test_1")];
    assert_eq!(send(&sandbox, "POST", "/v1/customers", &limited, "").unwrap().status, 403);
}

#[test]
fn every_change_makes_a_revision_and_looking_makes_none() {
    let sandbox = seeded();
    let revision = || control(&sandbox, "GET", "", &Value::Null).body()["revision"].as_u64().unwrap();
    for look in ["/clock", "/faults", "/requests", "/sessions", "/accounts", "/hello"] {
        let before = revision();
        assert_eq!(control(&sandbox, "GET", look, &Value::Null).status, 200);
        assert_eq!(revision(), before, "{look}");
    }
    let changes: [&dyn Fn(); 6] = [
        &|| drop(create(&sandbox, &[], FORM)),
        &|| drop(control(&sandbox, "POST", "/clock", &json!({"advance": 1}))),
        &|| drop(control(&sandbox, "POST", "/sessions/1/claim", &Value::Null)),
        &|| drop(control(&sandbox, "POST", "/reset", &Value::Null)),
        &|| sandbox.inject(stripe_sessions_sandbox::Fault::reset()),
        &|| sandbox.reset(),
    ];
    for (number, change) in changes.iter().enumerate() {
        let before = revision();
        change();
        assert!(revision() > before, "change {number}");
    }
}

#[test]
fn sessions_are_claimed_by_their_number_and_lists_are_limited() {
    let sandbox = seeded();
    for _ in 0..3 {
        create(&sandbox, &[], FORM);
    }
    let list = control(&sandbox, "GET", "/sessions?limit=2", &Value::Null).body();
    let numbers: Vec<_> = list["data"].as_array().unwrap().iter().map(|session| &session["number"]).collect();
    assert_eq!(numbers, [3, 2]);
    let claim = |number: &str| control(&sandbox, "POST", &format!("/sessions/{number}/claim"), &Value::Null);
    assert_eq!(claim("2").body()["number"], 2);
    assert_eq!(claim("2").error().2.as_deref(), Some("session_already_claimed"));
    assert_eq!(claim("4").error().2.as_deref(), Some("session_unknown"));
    assert_eq!(claim("two").status, 404);
    assert_eq!(control(&sandbox, "GET", "/accounts?limit=0", &Value::Null).body(), json!({"data": []}));
}

#[test]
fn requests_that_failed_are_found() {
    let sandbox = seeded();
    create(&sandbox, &[], FORM);
    create(&sandbox, &[], "components[nothing][enabled]=true");
    control(&sandbox, "POST", "/faults", &json!({"kind": "garbage"}));
    create(&sandbox, &[], FORM);
    let failed = control(&sandbox, "GET", "/requests?failed=true", &Value::Null).body();
    let statuses: Vec<_> =
        failed["data"].as_array().unwrap().iter().map(|request| &request["status"]).collect();
    assert_eq!(statuses, [200, 400]);
}

#[test]
fn a_reset_starts_over() {
    let kept = vec![("acct_kept".to_owned(), stripe_sessions::AccountFacts::default())];
    let options = SandboxOptions { seed: Some(3), accounts: kept, ..Default::default() };
    let sandbox = Sandbox::start_with(options).unwrap();
    let state = || {
        let mut state = control(&sandbox, "GET", "", &Value::Null).body();
        // Grows for ever: who looks on must see that something has changed.
        state.as_object_mut().unwrap().remove("revision").unwrap();
        state
    };
    let fresh = state();
    let first = create(&sandbox, &[("Idempotency-Key", "k")], FORM).text;
    post(&sandbox, "/v1/accounts", &[], "");
    control(&sandbox, "POST", "/faults", &json!({"kind": "reset"}));
    control(&sandbox, "POST", "/clock", &json!({"advance": 10}));
    assert_eq!(control(&sandbox, "POST", "/reset", &Value::Null).status, 200);
    assert_eq!((&fresh["accounts"], state()), (&json!(2), fresh.clone()));
    let again = create(&sandbox, &[("Idempotency-Key", "k")], FORM);
    assert_eq!((again.text, again.headers.get("idempotent-replayed")), (first, None), "the seed starts over");
}

#[test]
fn pages_from_elsewhere_are_refused() {
    let allow_hosts = vec!["sandbox.test".to_owned()];
    let sandbox = Sandbox::start_with(SandboxOptions { allow_hosts, ..Default::default() }).unwrap();
    sandbox.inject(stripe_sessions_sandbox::Fault::status(500).method("POST"));
    let rows =
        [("POST", "/v1/customers"), ("POST", "/_sandbox/reset"), ("GET", "/"), ("GET", "/_sandbox/requests")];
    for (method, path) in rows {
        let ask = |headers: &[(&str, &str)]| {
            let headers = [&[crate::http::AUTHORIZATION], headers].concat();
            send(&sandbox, method, path, &headers, "").unwrap()
        };
        for (header, value) in
            [("Origin", "https://example.com"), ("Origin", "null"), ("Host", "example.com:1234")]
        {
            let reply = ask(&[(header, value)]);
            assert_eq!(reply.status, 403, "{path} {header}: {value}");
            assert!(reply.message().contains("--allow-host"), "{}", reply.message());
        }
        if method == "POST" && path.starts_with("/v1") {
            assert_eq!(sandbox.faults().len(), 1, "no fault is spent on them");
            assert!(sandbox.requests(&RequestFilter::default()).is_empty(), "and nobody else is shown them");
            sandbox.clear_faults();
        }
        for headers in [
            &[("Origin", sandbox.url())][..],
            &[("Origin", "http://localhost:3000")],
            &[("Host", "sandbox.test:80"), ("Origin", "https://sandbox.test")],
        ] {
            assert_eq!(ask(headers).status, 200, "{path} {headers:?}");
        }
    }
}

#[test]
fn there_is_nothing_else() {
    let sandbox = seeded();
    for (method, path) in [("GET", "/nothing"), ("DELETE", "/clock"), ("PUT", "/faults")] {
        assert_eq!(control(&sandbox, method, path, &Value::Null).status, 404, "{method} {path}");
    }
    assert_eq!(get(&sandbox, "/_sandboxes").status, 404);
}
