//! What an error says: what was tried, with which machine, and what the system said to it. And numbers no clock can count.

use std::error::Error as _;
use std::time::Duration;

use stripe_sessions::{ClientOptions, Error, HttpOptions};

use crate::behaviours::{refused, secure};
use crate::server::{Server, good};
use crate::{create, impatient, options};

fn failure(url: &str, http: HttpOptions) -> Error {
    let options = ClientOptions { max_network_retries: 0, http, ..options(url) };
    let error = create(&impatient(options)).unwrap_err();
    assert!(error.source().is_some(), "{error}: what the system said is kept");
    assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
    error
}

fn through(proxy: String) -> HttpOptions {
    HttpOptions { proxy: Some(proxy), ..Default::default() }
}

#[test]
fn a_host_that_refuses() {
    let (address, _held) = refused();
    let text = failure(&format!("http://{address}"), HttpOptions::default()).to_string();
    assert!(text.starts_with(&format!("{address} refused the connection: ")), "{text}");
    assert!(text.contains("os error"), "{text}");
}

#[test]
fn a_name_without_an_address() {
    let http = HttpOptions { connect_timeout: Duration::from_secs(9), ..Default::default() };
    let text = failure("https://no-such-host.invalid", http).to_string();
    assert!(text.starts_with("could not resolve no-such-host.invalid:443"), "{text}");
}

#[test]
fn proxies() {
    let (address, _held) = refused();
    let text =
        failure("https://api.example.test", through(format!("http://me:hunter2@{address}"))).to_string();
    assert!(text.starts_with(&format!("proxy http://{address} refused the connection: ")), "{text}");
    for (reply, words) in [
        ("HTTP/1.1 407 X\r\n\r\n", "answered 407: it wants a user and a password"),
        ("HTTP/1.1 502 X\r\n\r\n", "answered 502 when asked for a connection to api.example.test:443"),
    ] {
        let server = Server::answering(reply);
        let proxy = format!("http://me:hunter2@{}", server.address);
        let text = failure("https://api.example.test", through(proxy)).to_string();
        assert!(text.starts_with(&format!("proxy http://{} {words}", server.address)), "{text}");
    }
    let text = failure("https://api.example.test", through("http://no-such-proxy.invalid:3128".into()));
    let text = text.to_string();
    assert!(text.starts_with("could not resolve proxy http://no-such-proxy.invalid:3128"), "{text}");
}

#[test]
fn a_certificate_of_nobody_known() {
    let (server, _) = secure("localhost");
    let url = format!("https://localhost:{}", server.address.port());
    let text = failure(&url, HttpOptions::default()).to_string();
    assert!(text.contains(&format!("localhost:{}", server.address.port())), "{text}");
    assert!(text.contains("UnknownIssuer") && text.contains("ca_bundle"), "{text}");
}

#[test]
fn a_connection_that_breaks() {
    let server = Server::start(|_, peer| peer.reset());
    let text = failure(&server.url(), HttpOptions::default()).to_string();
    assert!(text.starts_with("the connection broke before a reply began: "), "{text}");
}

#[test]
fn no_time_is_too_long() {
    let server = Server::answering(good());
    let (secure, authority) = secure("localhost");
    for longest in [Duration::MAX, Duration::from_secs(u64::MAX), Duration::from_secs(i64::MAX as u64)] {
        let http = HttpOptions { connect_timeout: longest, read_timeout: longest, ..Default::default() };
        let plain = ClientOptions { timeout: longest, http: http.clone(), ..options(server.url()) };
        create(&impatient(plain)).unwrap();
        let http = HttpOptions { ca_bundle: Some(authority.clone()), ..http };
        let url = format!("https://localhost:{}", secure.address.port());
        create(&impatient(ClientOptions { timeout: longest, http, ..options(url) })).unwrap();
    }
}
