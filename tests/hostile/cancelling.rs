//! Calls that are ended from outside.

use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use stripe_sessions::{Cancellation, Client, RequestOptions};

use crate::behaviours::stalled;
use crate::server::{Server, good, reply};
use crate::{API_KEY, create, create_with, options, told};

/// Far longer than any of these tests should take: what ends earlier was ended.
const LONG: Duration = Duration::from_secs(20);

fn cancelled_by(cancellation: &Cancellation) -> RequestOptions {
    RequestOptions { cancellation: Some(cancellation.clone()), ..Default::default() }
}

fn client(server: &Server) -> Client {
    Client::with_options(API_KEY, options(server.url())).unwrap()
}

/// A server that never answers, and tells when a request has arrived and when its connection is gone.
fn silent() -> (Server, mpsc::Receiver<&'static str>) {
    let (tell, told) = mpsc::channel();
    let server = Server::start(move |_, mut peer| {
        peer.request();
        tell.send("arrived").unwrap();
        peer.linger();
        tell.send("gone").unwrap();
    });
    (server, told)
}

#[test]
fn early_nothing_is_sent() {
    let (server, _told) = silent();
    let cancellation = Cancellation::new();
    cancellation.cancel();
    let (kind, code, _, _, attempts, unknown) =
        told(create_with(&client(&server), &cancelled_by(&cancellation)));
    assert_eq!((kind, code.as_deref(), attempts, unknown), ("CancelledError", Some("cancelled"), 0, false));
    assert_eq!(server.connections(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn nobody_waits_for_a_connection_that_is_not_needed_any_more() {
    let (address, _held) = stalled();
    // The system's table of connections: this port, asked for and not answered yet.
    let asked_for = format!(":{:04X} 02 ", address.port());
    let under_way = || std::fs::read_to_string("/proc/net/tcp").unwrap().contains(&asked_for);
    let cancellation = Cancellation::new();
    let client = Client::with_options(API_KEY, options(format!("http://{address}"))).unwrap();
    let own = cancelled_by(&cancellation);
    let began = Instant::now();
    let call = thread::spawn(move || create_with(&client, &own));
    while !under_way() {
        thread::yield_now();
    }
    cancellation.cancel();
    let (kind, code, _, _, attempts, unknown) = told(call.join().unwrap());
    assert_eq!((kind, code.as_deref(), attempts, unknown), ("CancelledError", Some("cancelled"), 1, false));
    // By itself it would have taken three times ten seconds.
    assert!(began.elapsed() < Duration::from_secs(9));
}

#[test]
fn late_the_outcome_is_unknown() {
    let (server, events) = silent();
    let (client, cancellation) = (client(&server), Cancellation::new());
    let options = cancelled_by(&cancellation);
    let call = thread::spawn(move || create_with(&client, &options));
    assert_eq!(events.recv().unwrap(), "arrived");
    let began = Instant::now();
    cancellation.cancel();
    let error = call.join().unwrap().unwrap_err();
    assert!(began.elapsed() < LONG);
    assert!(error.is_outcome_unknown());
    assert_eq!(error.idempotency_key(), Some(&*server.keys()[0]));
    assert!(error.to_string().contains("the outcome is unknown"), "{error}");
    assert_eq!(events.recv().unwrap(), "gone");
}

#[test]
fn a_wait_between_attempts_ends_at_once() {
    let (tell, arrived) = mpsc::channel();
    let busy = reply(503, "application/json", "{}").replace("Request-Id", "Retry-After: 60\r\nRequest-Id");
    let server = Server::start(move |_, mut peer| {
        peer.request();
        peer.send(busy.as_bytes());
        tell.send(()).unwrap();
    });
    let (client, cancellation) = (client(&server), Cancellation::new());
    let options = cancelled_by(&cancellation);
    let began = Instant::now();
    let call = thread::spawn(move || create_with(&client, &options));
    arrived.recv().unwrap();
    cancellation.cancel();
    assert_eq!(told(call.join().unwrap()).0, "CancelledError");
    assert!(began.elapsed() < LONG);
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_call_that_is_over_has_nothing_left_to_cancel() {
    let ((tell, arrived), (release, released)) = (mpsc::channel(), mpsc::channel());
    let released = Mutex::new(released);
    let server = Server::start(move |_, mut peer| {
        peer.request();
        peer.send(good().as_bytes());
        peer.request();
        tell.send(()).unwrap();
        released.lock().unwrap().recv().unwrap();
        peer.send(good().as_bytes());
        peer.linger();
    });
    let (client, cancellation) = (client(&server), Cancellation::new());
    create_with(&client, &cancelled_by(&cancellation)).unwrap();
    // The next call has its connection.
    let next = thread::spawn(move || create(&client));
    arrived.recv().unwrap();
    cancellation.cancel();
    release.send(()).unwrap();
    assert_eq!(next.join().unwrap().unwrap().metadata.attempts, 1);
    assert_eq!((server.connections(), server.keys().len()), (1, 2));
}

#[test]
fn closing_a_client_ends_its_calls_and_refuses_more() {
    let (server, events) = silent();
    let client = client(&server);
    let clone = client.clone();
    let call = thread::spawn(move || create(&clone));
    assert_eq!(events.recv().unwrap(), "arrived");
    client.close();
    let (kind, code, ..) = told(call.join().unwrap());
    assert_eq!((kind, code.as_deref()), ("CancelledError", Some("client_closed")));
    assert_eq!(events.recv().unwrap(), "gone");
    let (kind, code, _, _, attempts, _) = told(create(&client));
    assert_eq!((kind, code.as_deref(), attempts), ("ConfigurationError", Some("client_closed"), 0));
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_thousand_cancelled_calls_leave_nothing_behind() {
    let (server, events) = silent();
    let client = client(&server);
    for _ in 0..1000 {
        let cancellation = Cancellation::new();
        let (own, options) = (client.clone(), cancelled_by(&cancellation));
        let call = thread::spawn(move || create_with(&own, &options));
        assert_eq!(events.recv().unwrap(), "arrived");
        cancellation.cancel();
        assert_eq!(told(call.join().unwrap()).0, "CancelledError");
        assert_eq!(events.recv().unwrap(), "gone");
    }
    assert_eq!(server.connections(), 1000);
}
