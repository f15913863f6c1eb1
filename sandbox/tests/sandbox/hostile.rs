//! Input meant to do harm: a clear answer, and the sandbox goes on serving.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use stripe_sessions_sandbox::{Sandbox, SandboxOptions};

use crate::http::{create, get, post, send};

const SESSIONS: &str = "/v1/account_sessions";

fn still_serving(sandbox: &Sandbox) {
    assert_eq!(create(sandbox, &[], "components[payouts][enabled]=true").status, 200);
}

#[test]
fn malformed_forms_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for (form, message) in [
        ("account=%", "% in the parameters"),
        ("account=%z1", "% in the parameters"),
        ("account=%ff%fe", "not UTF-8"),
        ("%c3%28=1", "not UTF-8"),
        ("components[payouts=1", "brackets"),
        ("components[[payouts]]=1", "brackets"),
        ("[account]=1", "brackets"),
        ("account=1&account[id]=2", "both as a value and as an object"),
    ] {
        let reply = post(&sandbox, SESSIONS, &[], form);
        assert_eq!(reply.status, 400, "{form}");
        assert!(reply.message().contains(message), "{form}: {}", reply.message());
    }
    assert_eq!(get(&sandbox, "/v1/accounts?limit=%zz").status, 400);
    still_serving(&sandbox);
}

#[test]
fn ten_thousand_keys_are_too_many() {
    let sandbox = Sandbox::start().unwrap();
    let form: Vec<_> = (0..10_000).map(|n| format!("components[c{n}][enabled]=true")).collect();
    let reply = post(&sandbox, SESSIONS, &[], &form.join("&"));
    assert_eq!(reply.status, 400);
    assert!(reply.message().contains("1000 parameters"), "{}", reply.message());
    still_serving(&sandbox);
}

#[test]
fn a_hundred_levels_are_too_deep() {
    let sandbox = Sandbox::start().unwrap();
    let reply = post(&sandbox, SESSIONS, &[], &format!("components{}=1", "[a]".repeat(100)));
    assert_eq!(reply.status, 400);
    assert!(reply.message().contains("levels"), "{}", reply.message());
    still_serving(&sandbox);
}

#[test]
fn five_mebibytes_are_too_large() {
    let sandbox = Sandbox::start().unwrap();
    let reply = post(&sandbox, SESSIONS, &[], &format!("account={}", "a".repeat(5 * 1024 * 1024)));
    assert_eq!(reply.status, 413);
    assert!(reply.message().contains("larger than"), "{}", reply.message());
    still_serving(&sandbox);
}

#[test]
fn bodies_of_another_kind_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let key = ("Authorization", "Bearer sk_test_sandbox");
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
        let reply = send(&sandbox, "POST", SESSIONS, &[key, ("Content-Type", kind)], "{}").unwrap();
        assert_eq!(reply.status, 400, "{kind}");
        assert!(reply.message().contains("Content-Type"));
    }
    let form = "application/x-www-form-urlencoded; charset=UTF-8";
    assert_eq!(create(&sandbox, &[("Content-Type", form)], "components[payouts][enabled]=true").status, 200);
}

#[test]
fn methods_nobody_knows_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let key = ("Authorization", "Bearer sk_test_sandbox");
    for method in ["PUT", "PATCH", "DELETE", "BREW"] {
        let reply = send(&sandbox, method, SESSIONS, &[key], "").unwrap();
        assert_eq!(reply.status, 404, "{method}");
        assert_eq!(reply.message(), format!("Unrecognized request URL ({method}: {SESSIONS})."));
    }
}

#[test]
fn malformed_http_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let address = sandbox.url().trim_start_matches("http://");
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"GET\r\n\r\n",
        b"POST /v1/account_sessions HTTP/1.1\r\nHost: x\r\nContent-Length: a\r\n\r\n",
        b"POST /v1/account_sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ] {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(bytes).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut reply = Vec::new();
        // A connection that is simply closed is an answer too.
        let _ = stream.read_to_end(&mut reply);
        assert!(
            reply.is_empty() || reply.starts_with(b"HTTP/1.1 4"),
            "{:?}",
            String::from_utf8_lossy(&reply)
        );
    }
    still_serving(&sandbox);
}

#[test]
fn clients_that_take_their_time_do_not_hold_up_others() {
    let sandbox = Sandbox::start().unwrap();
    let address = sandbox.url().trim_start_matches("http://");
    let slow: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = TcpStream::connect(address).unwrap();
            stream
                .write_all(b"POST /v1/account_sessions HTTP/1.1\r\nContent-Length: 100\r\n\r\nacc")
                .unwrap();
            stream
        })
        .collect();
    still_serving(&sandbox);
    drop(slow);
    still_serving(&sandbox);
}

/// What comes back on a connection until it is closed.
fn read_all(mut stream: TcpStream) -> String {
    // Only against waiting for ever: then the test has failed.
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut reply = Vec::new();
    match stream.read_to_end(&mut reply) {
        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("it was never closed"),
        _ => String::from_utf8_lossy(&reply).into_owned(),
    }
}

fn connect(sandbox: &Sandbox) -> TcpStream {
    TcpStream::connect(sandbox.url().trim_start_matches("http://")).unwrap()
}

#[test]
fn clients_that_never_finish_are_given_up() {
    // Long enough for what is sent here to arrive first, however busy the machine is.
    let patience = Some(Duration::from_secs(2));
    let sandbox = Sandbox::start_with(SandboxOptions { patience, ..Default::default() }).unwrap();
    let cases = [
        (&b""[..], None),
        (b"POST /v1/acc", None),
        (b"POST /v1/accounts HTTP/1.1\r\nHost: x\r\nAuthorization: Bea", None),
        (
            b"POST /v1/accounts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\ntype",
            Some("HTTP/1.1 408 "),
        ),
        (
            b"POST /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
            Some("HTTP/1.1 408 "),
        ),
    ];
    let streams = cases.map(|(sent, _)| {
        let mut stream = connect(&sandbox);
        stream.write_all(sent).unwrap();
        stream
    });
    for (stream, (_, status)) in streams.into_iter().zip(cases) {
        let reply = read_all(stream);
        match status {
            None => assert_eq!(reply, ""),
            Some(status) => assert!(reply.starts_with(status), "{reply}"),
        }
    }
    still_serving(&sandbox);
}

#[test]
fn heads_that_never_end_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for line in [&b"X-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"[..], b"aaaaaaaaaaaaaaaa"]
    {
        let mut stream = connect(&sandbox);
        stream.write_all(b"GET /v1/accounts HTTP/1.1\r\nHost: x\r\n").unwrap();
        // It is closed before all of this is sent.
        let mut sent = 0;
        while stream.write_all(line).is_ok() {
            sent += line.len();
            assert!(sent < 64 * 1024 * 1024, "it takes whatever comes");
        }
    }
    let mut stream = connect(&sandbox);
    let address = "a".repeat(70_000);
    let _ = stream.write_all(format!("GET /{address} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes());
    let reply = read_all(stream);
    assert!(reply.is_empty() || reply.starts_with("HTTP/1.1 4"), "{reply}");
    still_serving(&sandbox);
}

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

/// Asks for a reply on a connection that is kept.
fn hello(stream: &mut TcpStream) {
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(b"GET /_sandbox/hello HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut reply = Vec::new();
    while !reply.ends_with(b"\r\n\r\n\"hello\"") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        reply.extend(byte);
    }
    assert!(reply.starts_with(b"HTTP/1.1 200"));
}

/// As many as there are places for, and they say nothing more: whoever comes next is served all the same, at the cost of
/// those who have been silent for the longest time.
#[test]
fn clients_that_stall_are_shed_when_their_places_are_needed() {
    const MOST: usize = 1024;
    let sandbox = Sandbox::start().unwrap();
    // The system keeps the order of connections, so those before one that is answered have been accepted too.
    let mut stalled: Vec<_> = (0..MOST)
        .map(|number| {
            let mut stream = connect(&sandbox);
            let sent = match number % 3 {
                0 => String::new(),
                1 => "POST /v1/acc".into(),
                _ => format!(
                    "POST /v1/accounts HTTP/1.1\r\nHost: localhost\r\n{FORM}Content-Length: 9\r\n\r\ntype"
                ),
            };
            stream.write_all(sent.as_bytes()).unwrap();
            stream
        })
        .collect();
    let mut last = connect(&sandbox);
    hello(&mut last);
    for _ in 0..3 {
        still_serving(&sandbox);
    }
    assert_eq!(read_all(stalled.remove(0)), "", "who was silent for the longest time has been shed");
    hello(&mut last); // who was heard a moment ago has not
}
