//! Connections that break, or fall silent, at each phase of a request.

use std::net::SocketAddr;
use std::time::Duration;

use stripe_sessions::{ClientOptions, CreateAccountSession, HttpOptions, RequestOptions};

use crate::behaviours::{refused, stalled};
use crate::server::{Peer, Server, good};
use crate::{Told, create, impatient, options, payments, told};

/// How long it takes until something takes too long. Nothing that is to be in time is so slow, however busy the machine is.
const SOON: Duration = Duration::from_secs(2);

fn quick(url: String) -> ClientOptions {
    ClientOptions {
        http: HttpOptions { connect_timeout: SOON, read_timeout: SOON, ..Default::default() },
        ..options(url)
    }
}

/// Waits as long as a client does that nobody told otherwise.
fn unhurried(url: String) -> ClientOptions {
    options(url)
}

/// What the caller is told, after three attempts with one key, of a server that treats every connection so; and
/// that another attempt succeeds if only the first connection is treated so.
fn every_time(
    client: fn(String) -> ClientOptions,
    treat: impl Fn(Peer) + Send + Sync + Clone + 'static,
    expected: (&str, &str, bool),
) {
    let own = treat.clone();
    let server = Server::start(move |_, peer| own(peer));
    let (kind, code, _, _, attempts, unknown) = told(create(&impatient(client(server.url()))));
    assert_eq!((kind, code.as_deref(), unknown), (expected.0, Some(expected.1), expected.2));
    assert_eq!((attempts, server.connections()), (3, 3));
    assert!(server.keys().windows(2).all(|pair| pair[0] == pair[1]));

    let server = Server::start(move |number, mut peer| {
        if number == 0 {
            treat(peer);
        } else {
            peer.request();
            peer.send(good().as_bytes());
        }
    });
    let session = create(&impatient(client(server.url()))).unwrap();
    assert_eq!(session.metadata.attempts, 2);
    let keys = server.keys();
    assert!(keys.iter().all(|key| Some(key) == session.metadata.idempotency_key.as_ref()), "{keys:?}");
}

/// What is told of an address nobody serves.
fn unserved(address: SocketAddr) -> Told {
    told(create(&impatient(quick(format!("http://{address}")))))
}

fn never_connected() -> Told {
    ("APIConnectionError", Some("connection_failed".into()), None, None, 3, false)
}

#[test]
fn connecting_is_refused() {
    let (address, _held) = refused();
    assert_eq!(unserved(address), never_connected());
}

#[test]
fn connecting_takes_too_long() {
    let (address, _held) = stalled();
    assert_eq!(unserved(address), never_connected());
}

#[test]
fn writing_is_reset() {
    every_time(unhurried, Peer::reset, ("APIConnectionError", "connection_interrupted", true));
}

#[test]
fn writing_takes_too_long() {
    // More than the buffers of both ends hold, to a server that does not read.
    let server = Server::start(|_, peer| std::mem::forget(peer));
    let account = "a".repeat(32 * 1024 * 1024);
    let parameters = CreateAccountSession::new(&*account, payments());
    let client = impatient(ClientOptions { max_network_retries: 0, ..quick(server.url()) });
    let result = client.account_sessions().create(&parameters, &RequestOptions::default());
    let (kind, code, _, _, _, unknown) = told(result);
    assert_eq!((kind, code.as_deref(), unknown), ("APITimeoutError", Some("timeout"), true));
}

#[test]
fn headers_are_reset() {
    let treat = |mut peer: Peer| {
        peer.request();
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Ty");
    };
    every_time(unhurried, treat, ("APIConnectionError", "connection_interrupted", true));
}

#[test]
fn headers_take_too_long() {
    let treat = |mut peer: Peer| {
        peer.request();
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Ty");
        peer.linger();
    };
    every_time(quick, treat, ("APITimeoutError", "timeout", true));
}

#[test]
fn the_body_is_reset() {
    let treat = |mut peer: Peer| {
        peer.request();
        let half: String = good().chars().take(200).collect();
        peer.send(half.as_bytes());
    };
    every_time(unhurried, treat, ("APIConnectionError", "response_truncated", true));
}

#[test]
fn the_body_takes_too_long() {
    let treat = |mut peer: Peer| {
        peer.request();
        let half: String = good().chars().take(200).collect();
        peer.send(half.as_bytes());
        peer.linger();
    };
    every_time(quick, treat, ("APIConnectionError", "response_truncated", true));
}

#[test]
fn the_total_time_holds_whatever_the_phases_allow() {
    let server = Server::start(|_, mut peer| {
        peer.request();
        peer.linger();
    });
    let client = impatient(ClientOptions { timeout: SOON, ..options(server.url()) });
    let (kind, _, _, _, attempts, unknown) = told(create(&client));
    assert_eq!((kind, attempts, unknown), ("APITimeoutError", 1, true));
}
