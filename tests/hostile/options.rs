//! Options: proxies, hooks, keys used twice.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::json;
use stripe_sessions::{ClientOptions, Code, HttpOptions, Observation, RequestOptions};

use crate::behaviours::secure;
use crate::server::{Server, good, read_request, reply};
use crate::{create, create_with, impatient, options, told};

/// A proxy that makes tunnels, and what it was asked and could read.
fn proxy(answer: &'static str) -> (Server, Arc<Mutex<Vec<u8>>>) {
    let read = Arc::new(Mutex::new(Vec::new()));
    let own = Arc::clone(&read);
    let server = Server::start(move |_, mut peer| {
        let Some(head) = read_request(&mut peer.stream) else {
            return;
        };
        own.lock().unwrap().extend_from_slice(head.as_bytes());
        peer.send(answer.as_bytes());
        if !answer.contains("200") {
            return;
        }
        let target = head.split(' ').nth(1).unwrap().replace("localhost", "127.0.0.1");
        let mut upstream = TcpStream::connect(target).unwrap();
        let (mut back, mut client) = (upstream.try_clone().unwrap(), peer.stream.try_clone().unwrap());
        thread::spawn(move || std::io::copy(&mut back, &mut client));
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = peer.stream.read(&mut buffer) {
            own.lock().unwrap().extend_from_slice(&buffer[..count]);
            upstream.write_all(&buffer[..count]).unwrap();
        }
    });
    (server, read)
}

fn through(proxy: &Server, url: String, bundle: Option<String>, exceptions: &[&str]) -> ClientOptions {
    ClientOptions {
        http: HttpOptions {
            proxy: Some(format!("http://user:hunter2@{}", proxy.address)),
            no_proxy: Some(exceptions.iter().map(|&entry| entry.to_owned()).collect()),
            ca_bundle: bundle,
            ..Default::default()
        },
        ..options(url)
    }
}

#[test]
fn a_proxy_sees_where_a_request_goes_and_nothing_else() {
    let (server, pem) = secure("localhost");
    let (proxy, read) = proxy("HTTP/1.1 200 OK\r\n\r\n");
    let url = format!("https://localhost:{}", server.address.port());
    let options = through(&proxy, url.clone(), Some(pem.clone()), &[]);
    assert!(!format!("{options:?}").contains("hunter2"));
    let client = impatient(options);
    create(&client).unwrap();
    create(&client).unwrap();
    assert_eq!((proxy.connections(), server.connections()), (1, 1), "the tunnel is kept");
    let text = String::from_utf8_lossy(&read.lock().unwrap()).into_owned();
    assert!(text.starts_with(&format!("CONNECT localhost:{}", server.address.port())), "{text}");
    assert!(text.contains("Proxy-Authorization: Basic dXNlcjpodW50ZXIy"));
    assert!(!text.contains("sk_test_") && !text.contains("account_sessions"));

    create(&impatient(through(&proxy, url, Some(pem), &["localhost"]))).unwrap();
    assert_eq!(proxy.connections(), 1, "an exception goes straight");
}

#[test]
fn a_proxy_that_refuses_is_as_good_as_no_connection() {
    let server = Server::answering(good());
    let (proxy, _) = proxy("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    let result = create(&impatient(through(&proxy, server.url(), None, &[])));
    let (kind, code, _, _, attempts, unknown) = told(result);
    assert_eq!((kind, code.as_deref()), ("APIConnectionError", Some("connection_failed")));
    assert_eq!((attempts, unknown, server.connections()), (3, false, 0));
}

#[test]
fn a_key_used_again_after_a_success_is_warned_about() {
    let server = Server::start(|_, mut peer| {
        while peer.request().is_some() {
            peer.send(good().as_bytes());
        }
    });
    let client = impatient(options(server.url()));
    let warned = |options: &RequestOptions| {
        let warnings = create_with(&client, options).unwrap().metadata.warnings.clone();
        warnings.iter().any(|warning| warning.code == Code::IdempotencyKeyReused)
    };
    let with_key = RequestOptions { idempotency_key: Some("order-1".into()), ..Default::default() };
    assert!(!warned(&with_key));
    assert!(warned(&with_key));
    assert!(!warned(&RequestOptions::default()));
    assert!(!warned(&RequestOptions::default()));
}

#[test]
fn a_stored_reply_is_warned_about_even_by_a_new_client() {
    let stored = good().replace("Request-Id", "Idempotent-Replayed: true\r\nRequest-Id");
    let server = Server::answering(stored);
    let with_key = RequestOptions { idempotency_key: Some("order-1".into()), ..Default::default() };
    let session = create_with(&impatient(options(server.url())), &with_key).unwrap();
    assert_eq!(session.metadata.warnings[0].code, Code::IdempotencyKeyReused);
}

#[test]
fn a_hook_hears_of_every_attempt_and_of_the_call() {
    let busy = reply(503, "application/json", "{}");
    let server = Server::start(move |number, mut peer| {
        peer.request();
        let answer = if number == 0 { busy.clone() } else { good() };
        // It says that it closes: a connection that is merely gone at the next attempt would be an attempt as well.
        peer.send(answer.replace("Request-Id", "Connection: close\r\nRequest-Id").as_bytes());
    });
    let heard = Arc::new(Mutex::new(Vec::new()));
    let own = Arc::clone(&heard);
    let hook = move |observation: &Observation<'_>| {
        let mut observation = observation.to_json();
        for varying in ["duration", "retry_wait"] {
            if let Some(value) = observation.as_object_mut().unwrap().remove(varying) {
                assert!(value.as_f64().unwrap() >= 0.0);
            }
        }
        own.lock().unwrap().push(observation);
    };
    let options = ClientOptions { hook: Some(Arc::new(hook)), ..options(server.url()) };
    create(&impatient(options)).unwrap();
    assert_eq!(
        *heard.lock().unwrap(),
        [
            json!({"event": "attempt", "operation": "account_sessions.create", "attempt": 1, "status": 503,
                "request_id": "req_1", "retry_reason": "server_error"}),
            json!({"event": "attempt", "operation": "account_sessions.create", "attempt": 2, "status": 200,
                "request_id": "req_1"}),
            json!({"event": "call", "operation": "account_sessions.create", "attempts": 2, "status": 200,
                "request_id": "req_1"}),
        ]
    );
}

#[test]
fn options_from_json_reach_the_client() {
    let given = json!({"max_network_retries": 0, "connect_timeout": 1.5, "read_timeout": 2, "max_response_bytes": 10,
        "proxy": "", "no_proxy": ["localhost"], "ca_bundle": "x.pem",
        "dangerously_allow_secret_key_in_app": true});
    let options = ClientOptions::from_json(given, "rust").unwrap();
    assert_eq!(options.max_network_retries, 0);
    assert_eq!(options.http.connect_timeout.as_millis(), 1500);
    assert_eq!(options.http.read_timeout.as_millis(), 2000);
    assert_eq!(options.http.max_response_bytes, 10);
    assert_eq!(options.http.proxy.as_deref(), Some(""));
    assert_eq!(options.http.no_proxy.unwrap(), ["localhost"]);
    assert_eq!(options.http.ca_bundle.as_deref(), Some("x.pem"));
    assert!(options.dangerously_allow_secret_key_in_app);
    let call = RequestOptions::from_json(json!({"max_network_retries": 7})).unwrap();
    assert_eq!(call.policy(&ClientOptions::default()).max_network_retries, 7);
    for bad in [json!({"max_network_retries": -1}), json!({"max_network_retries": "2"}), json!({"proxy": 1})]
    {
        let error = ClientOptions::from_json(bad, "rust").unwrap_err();
        assert_eq!(error.code(), Some("options_invalid"));
    }
}
