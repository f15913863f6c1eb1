//! Replies followed by bytes that nobody asked for: the call after must not take them for its own.

use std::io::Write;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

use stripe_sessions::{Client, ClientOptions, CreateAccountSession, HttpOptions, RequestOptions};

use crate::behaviours::{Encrypted, secure_with};
use crate::server::{SESSION, Server, read_request, reply};
use crate::{impatient, options, payments};

/// 127 sizes of a reply: around those that buffers have.
fn sizes() -> impl Iterator<Item = usize> {
    [4096, 8192, 12288, 16384].into_iter().flat_map(|size| size - 16..size + 16).skip(1)
}

fn session_of(account: &str) -> String {
    SESSION.replace("acct_1", account)
}

/// A good reply of exactly that many bytes.
fn of_size(size: usize) -> String {
    let padded =
        |spaces: usize| reply(200, "application/json", &format!("{}{:spaces$}", session_of("acct_a"), ""));
    let about = size - padded(0).len();
    (about - 5..=about).map(padded).find(|reply| reply.len() == size).unwrap()
}

/// Whose session the second of two calls gets, and whether it was made over the first one's connection. `written`
/// tells when the surplus has been sent.
fn second(client: &Client, written: &Receiver<()>) -> String {
    let create = |account: &str| {
        let parameters = CreateAccountSession::new(account, payments());
        client.account_sessions().create(&parameters, &RequestOptions::default()).unwrap().account.clone()
    };
    assert_eq!(create("acct_a"), "acct_a");
    written.recv().unwrap();
    create("acct_b")
}

#[test]
fn over_a_plain_connection() {
    let (sizes_to_serve, written) = (Arc::new(Mutex::new(0)), channel());
    let (size, tell) = (Arc::clone(&sizes_to_serve), written.0);
    let server = Server::start(move |_, mut peer| {
        while let Some(request) = peer.request() {
            if request.contains("acct_b") {
                peer.send(reply(200, "application/json", &session_of("acct_b")).as_bytes());
            } else {
                let surplus = reply(200, "application/json", &session_of("acct_evil"));
                peer.send(format!("{}{surplus}", of_size(*size.lock().unwrap())).as_bytes());
                tell.send(()).unwrap();
            }
        }
    });
    let mut calls = 0;
    for size in sizes() {
        *sizes_to_serve.lock().unwrap() = size;
        assert_eq!(second(&impatient(options(server.url())), &written.1), "acct_b", "{size}");
        calls += 2;
    }
    assert_eq!((calls, server.connections()), (254, 254), "no connection was used twice");
}

/// Writes the ciphertext of `text`, but for its last `held` bytes, which it returns.
fn write_part(stream: &mut Encrypted, text: &str, held: usize) -> Vec<u8> {
    let mut wire = Vec::new();
    stream.conn.writer().write_all(text.as_bytes()).unwrap();
    while stream.conn.wants_write() {
        stream.conn.write_tls(&mut wire).unwrap();
    }
    let rest = wire.split_off(wire.len() - held);
    stream.sock.write_all(&wire).unwrap();
    rest
}

/// The same over TLS, where of the surplus that many bytes arrive only when somebody listens again. How many calls got
/// another's session, and whether any was made over a connection with something on it.
fn over_tls(sizes: impl Iterator<Item = usize>, held: usize) {
    let (sizes_to_serve, written) = (Arc::new(Mutex::new(0)), channel());
    let (size, tell) = (Arc::clone(&sizes_to_serve), written.0);
    let (server, authority) = secure_with("localhost", move |_, stream| {
        // Otherwise the system would hold back itself what is small.
        stream.sock.set_nodelay(true).unwrap();
        let mut rest = Vec::new();
        while let Some(request) = read_request(stream) {
            let _ = stream.sock.write_all(&std::mem::take(&mut rest));
            if request.contains("acct_b") {
                let _ = stream.write_all(reply(200, "application/json", &session_of("acct_b")).as_bytes());
                let _ = stream.flush();
            } else {
                let surplus = reply(200, "application/json", &session_of("acct_evil"));
                // Two records where something is held back: the first reply is to be readable.
                let first = of_size(*size.lock().unwrap());
                if held == 0 {
                    write_part(stream, &format!("{first}{surplus}"), 0);
                } else {
                    write_part(stream, &first, 0);
                    rest = write_part(stream, &surplus, held);
                }
                tell.send(()).unwrap();
            }
        }
    });
    let mut calls = 0;
    for size in sizes {
        *sizes_to_serve.lock().unwrap() = size;
        let http = HttpOptions { ca_bundle: Some(authority.clone()), ..Default::default() };
        let url = format!("https://localhost:{}", server.address.port());
        let client = impatient(ClientOptions { http, ..options(url) });
        assert_eq!(second(&client, &written.1), "acct_b", "{size}, {held} held back");
        calls += 2;
    }
    assert_eq!(server.connections(), calls, "no connection was used twice");
}

#[test]
fn over_tls_whole() {
    over_tls(sizes(), 0);
}

#[test]
fn over_tls_in_part() {
    // All but a few bytes of the record's head; its head; its head and something of its body; all but the last byte.
    let whole = reply(200, "application/json", &session_of("acct_evil")).len() + 5 + 16 + 1;
    for held in [whole - 1, whole - 4, whole - 5, whole - 6, 100, 1] {
        over_tls([4096, 5000].into_iter(), held);
    }
}
