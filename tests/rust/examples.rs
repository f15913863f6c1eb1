//! The examples of core, run.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use stripe_sessions::{
    Attempt, Client, ClientOptions, Headers, Reply, Transport, TransportError, TransportErrorKind,
};
use stripe_sessions_sandbox::Sandbox;
use tower_service::Service;

use super::sandbox::{ACCOUNT, client};

#[path = "../../core/examples/axum.rs"]
#[expect(dead_code, unreachable_pub, reason = "it is a program; its main opens a port of its own")]
mod axum_example;
#[path = "../../core/examples/create.rs"]
#[expect(dead_code, unreachable_pub, reason = "it is a program; its main reads the environment")]
mod create_example;

async fn ask(client: &Client, method: &str, path: &str, account: Option<&str>) -> (StatusCode, String) {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(account) = account {
        request = request.header("X-Account", account);
    }
    let request = request.body(Body::empty()).expect("a request");
    let reply = axum_example::app(client.clone()).call(request).await.expect("a reply");
    let status = reply.status();
    let body = to_bytes(reply.into_body(), 1 << 20).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

#[test]
fn create_shows_payments_without_refunds() {
    let session = create_example::payments_for(&client(&Sandbox::start().unwrap()), ACCOUNT).unwrap();
    let features = session.components.payments.as_ref().unwrap().features.as_ref().unwrap();
    assert_eq!((features.refund_management, features.dispute_management), (Some(false), Some(true)));
}

#[tokio::test]
async fn axum_hands_out_client_secrets_and_little_else() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let (status, body) = ask(&client, "POST", "/account_session", Some(ACCOUNT)).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    let body: Value = serde_json::from_str(&body).unwrap();
    assert!(body["client_secret"].as_str().unwrap().starts_with("accs_secret_"), "{body}");

    let (status, body) = ask(&client, "POST", "/account_session", None).await;
    assert_eq!((status, body.as_str()), (StatusCode::UNAUTHORIZED, r#"{"error":"log in first"}"#));

    let (status, body) = ask(&client, "POST", "/account_session", Some("acct_unknown")).await;
    assert_eq!(
        (status, body.as_str()),
        (StatusCode::NOT_FOUND, r#"{"error":"this account cannot be shown"}"#)
    );

    client.close();
    let (status, body) = ask(&client, "POST", "/account_session", Some(ACCOUNT)).await;
    assert_eq!((status, body.as_str()), (StatusCode::BAD_GATEWAY, r#"{"error":"try again later"}"#));
}

/// Holds every call until it is let go, and counts those it holds.
#[derive(Debug, Default)]
struct Gate {
    held: Mutex<(usize, bool)>,
    changed: Condvar,
}

impl Gate {
    fn wait(&self, mut done: impl FnMut(&mut (usize, bool)) -> bool) -> bool {
        let held = self.held.lock().expect("no panic");
        let limit = Duration::from_secs(60);
        !self.changed.wait_timeout_while(held, limit, |held| !done(held)).expect("no panic").1.timed_out()
    }

    fn change(&self, change: impl FnOnce(&mut (usize, bool))) {
        change(&mut self.held.lock().expect("no panic"));
        self.changed.notify_all();
    }
}

impl Transport for Gate {
    fn send(&self, _: &stripe_sessions::Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        self.change(|held| held.0 += 1);
        if !self.wait(|held| held.1) {
            return Err(TransportError::new(TransportErrorKind::Timeout, "nobody let go"));
        }
        let body = json!({
            "object": "account_session", "account": "acct_1", "client_secret": "accs_secret__1", "components": {},
            "expires_at": 1, "livemode": false,
        });
        Ok(Reply { status: 200, headers: Headers::default(), body: body.to_string().into() })
    }
}

/// On one thread: 64 requests wait for Stripe, and an unrelated one is answered meanwhile.
#[tokio::test]
async fn axum_answers_others_while_calls_wait() {
    let gate = Arc::new(Gate::default());
    let client = Client::with_transport("sk_test_1", ClientOptions::default(), Arc::clone(&gate)).unwrap();
    let waiting: Vec<_> = (0..64)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { ask(&client, "POST", "/account_session", Some("acct_1")).await })
        })
        .collect();
    let all_wait = Arc::clone(&gate);
    assert!(tokio::task::spawn_blocking(move || all_wait.wait(|held| held.0 == 64)).await.unwrap());
    assert_eq!(ask(&client, "GET", "/health", None).await, (StatusCode::OK, "ok".to_owned()));
    gate.change(|held| held.1 = true);
    for request in waiting {
        assert_eq!(request.await.unwrap().0, StatusCode::OK);
    }
}
