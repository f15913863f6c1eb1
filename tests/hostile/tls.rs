//! TLS: whom to trust, and connections that break while being made.

use std::io::{Read, Write};
use std::time::Duration;

use stripe_sessions::{ClientOptions, HttpOptions};

use crate::behaviours::{Encrypted, secure, secure_with};
use crate::server::{Peer, SESSION, Server, good, read_request};
use crate::{Told, create, impatient, options, told};

fn trusting(server: &Server, bundle: Option<String>) -> ClientOptions {
    ClientOptions {
        http: HttpOptions { ca_bundle: bundle, ..Default::default() },
        ..options(format!("https://localhost:{}", server.address.port()))
    }
}

#[test]
fn an_authority_of_ones_own_is_trusted() {
    let (server, pem) = secure("localhost");
    create(&impatient(trusting(&server, Some(pem.clone())))).unwrap();
    let file = std::env::temp_dir().join(format!("stripe-sessions-{}.pem", std::process::id()));
    std::fs::write(&file, pem).unwrap();
    let result = create(&impatient(trusting(&server, Some(file.to_str().unwrap().to_owned()))));
    std::fs::remove_file(&file).unwrap();
    result.unwrap();
}

#[test]
fn a_bundle_that_is_none_is_refused() {
    let (server, _) = secure("localhost");
    for bundle in [
        "/does/not/exist.pem",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN NOTHING-----\n-----END NOTHING-----",
    ] {
        let options = trusting(&server, Some(bundle.to_owned()));
        let error =
            stripe_sessions::HttpTransport::with_options(&options.base_url, options.http).unwrap_err();
        assert_eq!(error.code(), Some("ca_bundle_invalid"), "{bundle}");
    }
}

fn not_trusted() -> Told {
    ("APIConnectionError", Some("tls_failed".into()), None, None, 1, false)
}

#[test]
fn a_stranger_is_not_trusted_and_not_asked_again() {
    let (server, _) = secure("localhost");
    assert_eq!(told(create(&impatient(trusting(&server, None)))), not_trusted());
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_certificate_for_another_name_is_not_trusted() {
    let (server, pem) = secure("elsewhere.test");
    assert_eq!(told(create(&impatient(trusting(&server, Some(pem))))), not_trusted());
    assert_eq!(server.connections(), 1);
}

#[test]
fn what_is_not_tls_is_not_trusted() {
    let server = Server::start(|_, mut peer| {
        peer.send(good().as_bytes());
        peer.linger();
    });
    assert_eq!(told(create(&impatient(trusting(&server, None)))), not_trusted());
}

fn not_connected() -> Told {
    ("APIConnectionError", Some("connection_failed".into()), None, None, 3, false)
}

#[test]
fn a_handshake_that_is_reset_is_repeated() {
    let server = Server::start(|_, peer| peer.reset());
    assert_eq!(told(create(&impatient(trusting(&server, None)))), not_connected());
    assert_eq!(server.connections(), 3);
}

#[test]
fn a_handshake_that_takes_too_long_is_repeated() {
    let server = Server::start(|_, mut peer: Peer| {
        let _ = peer.stream.read(&mut [0; 1]);
        peer.linger();
    });
    let mut options = trusting(&server, None);
    options.http.connect_timeout = Duration::from_secs(2);
    assert_eq!(told(create(&impatient(options))), not_connected());
    assert_eq!(server.connections(), 3);
}

/// Sends as much of a reply, and is gone without the goodbye of TLS.
fn part(stream: &mut Encrypted, reply: &str, length: usize) {
    read_request(stream);
    let _ = stream.write_all(&reply.as_bytes()[..length]);
    let _ = stream.flush();
}

/// What the caller is told of connections that end after the handshake, when this was done to them; and that a second
/// one is made if only the first one ends.
fn breaks(treat: fn(&mut Encrypted), code: &str) {
    let (server, pem) = secure_with("localhost", move |_, stream| treat(stream));
    let (kind, found, _, _, attempts, unknown) = told(create(&impatient(trusting(&server, Some(pem)))));
    assert_eq!((kind, found.as_deref(), attempts, unknown), ("APIConnectionError", Some(code), 3, true));
    assert_eq!(server.connections(), 3);

    let (server, pem) = secure_with("localhost", move |number, stream| {
        if number == 0 { treat(stream) } else { part(stream, &good(), good().len()) }
    });
    let session = create(&impatient(trusting(&server, Some(pem)))).unwrap();
    assert_eq!((session.metadata.attempts, server.connections()), (2, 2));
}

#[test]
fn a_connection_that_ends_while_the_request_is_written_is_made_again() {
    // The first byte of the request completes the handshake for the server; the rest is never read.
    breaks(|stream| drop(stream.read(&mut [0; 1])), "connection_interrupted");
}

#[test]
fn a_connection_that_ends_within_the_headers_is_made_again() {
    breaks(|stream| part(stream, &good(), 25), "connection_interrupted");
}

#[test]
fn a_connection_that_ends_within_the_body_is_made_again() {
    breaks(|stream| part(stream, &good(), 200), "response_truncated");
}

/// The end of the connection is the end of this body, and somebody between could have made it: the JSON tells.
#[test]
fn a_reply_without_a_length_that_is_cut_off_is_not_taken_for_a_whole_one() {
    const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRequest-Id: req_1\r\n\r\n";
    breaks(
        |stream| {
            let reply = format!("{HEAD}{SESSION}");
            part(stream, &reply, reply.len() - 1);
        },
        "response_truncated",
    );
}
