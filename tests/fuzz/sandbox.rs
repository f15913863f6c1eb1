//! What the sandbox reads of a request: its method, path, query, headers and body. Whatever a client sends, the answer is whole, in
//! HTTP and in JSON, is never a failure of the sandbox's own, and the next request is answered as if nothing had been.
#![no_main]

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};

use libfuzzer_sys::fuzz_target;
use stripe_sessions_sandbox::Sandbox;

/// So many requests, and the sandbox begins anew: it keeps what was made in it.
const ROUND: usize = 20_000;
/// What the first byte chooses: the beginnings of requests. The rest is what follows the path, headers and body included.
const STARTS: [&str; 8] = [
    "POST /v1/account_sessions",
    "POST /v1/financial_connections/sessions",
    "GET /v1/financial_connections/accounts",
    "GET /v1/financial_connections/transactions",
    "GET /v1/accounts",
    "POST /_sandbox/faults",
    "POST /_sandbox/claim",
    "",
];

struct Server {
    sandbox: Sandbox,
    requests: usize,
}

thread_local! {
    static SERVER: RefCell<Option<Server>> = const { RefCell::new(None) };
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    SERVER.with_borrow_mut(|kept| {
        let server = kept.get_or_insert_with(|| Server {
            sandbox: Sandbox::start().expect("a port on the loopback"),
            requests: 0,
        });
        let host = server.sandbox.url().trim_start_matches("http://").to_owned();
        let own = format!("Host: {host}\r\nAuthorization: Bearer {}\r\nConnection: close\r\n", Sandbox::KEY);
        let start = STARTS[usize::from(choice % 8)];
        let is_whole = choice & 8 == 0 && !start.is_empty();
        let mut request = Vec::new();
        if is_whole {
            // The path as it is, and all of the rest as a body.
            request.extend_from_slice(
                format!("{start} HTTP/1.1\r\n{own}Content-Length: {}\r\n\r\n", rest.len()).as_bytes(),
            );
            request.extend_from_slice(rest);
        } else {
            // What follows the path as it comes; `@` alone on a line stands for the headers that every request needs.
            request.extend_from_slice(start.as_bytes());
            for line in rest.split_inclusive(|byte| *byte == b'\n') {
                let own = if line == b"@\n" { own.as_bytes() } else { line };
                request.extend_from_slice(own);
            }
        }
        let status = ask(&host, &request, is_whole, data);
        assert!(!is_whole || status.is_some(), "no answer to {data:?}");
        if !start.starts_with("POST /v1") && !start.starts_with("GET /v1") {
            // The tests' own side: a fault that was asked for would answer what comes next.
            server.sandbox.clear_faults();
            server.sandbox.reset();
        }
        let probe = format!("GET /v1/accounts/acct_1NkDjjJyhOZfPCWt HTTP/1.1\r\n{own}\r\n");
        let status = ask(&host, probe.as_bytes(), true, data);
        assert_eq!(status, Some(200), "the next request, after {data:?}");
        server.requests += 1;
        if server.requests == ROUND {
            *kept = None;
        }
    });
});

/// The status of the answer, read to its end; nothing where the sandbox hung up without one, as it may on what is no whole request.
fn ask(host: &str, request: &[u8], is_whole: bool, data: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(host).expect("the sandbox listens");
    // It may have answered, and hung up, before it was sent everything.
    let _ = stream.write_all(request);
    if !is_whole {
        let _ = stream.shutdown(Shutdown::Write);
    }
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    if reader.read_line(&mut line).is_err() || line.is_empty() {
        return None;
    }
    let status = line.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
    let status = status.unwrap_or_else(|| panic!("{line:?} is no answer to {data:?}"));
    assert!(status < 500, "{status} after {data:?}");
    let mut length = None;
    let mut json = false;
    loop {
        line.clear();
        if reader.read_line(&mut line).is_err() || line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').expect("a header");
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().ok(),
            "content-type" => json = value.contains("json"),
            _ => {}
        }
    }
    let mut body = Vec::new();
    let _ = reader.read_to_end(&mut body);
    if request.starts_with(b"HEAD") || length.is_none() {
        return Some(status);
    }
    assert_eq!(Some(body.len()), length, "a body of another length after {data:?}");
    if json {
        serde_json::from_slice::<serde_json::Value>(&body)
            .unwrap_or_else(|error| panic!("{error} after {data:?}"));
    }
    Some(status)
}
