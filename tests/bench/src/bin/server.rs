//! A server that answers every POST with the same session, as fast as it can or after `--delay-ms`.
//!
//!     server [--delay-ms 50]
//!
//! Prints its address and serves until standard input closes. `GET /` answers how many connections and requests
//! there were.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use bench::REPLY;

static CONNECTIONS: AtomicU64 = AtomicU64::new(0);
static REQUESTS: AtomicU64 = AtomicU64::new(0);

/// The headers of the API, but for those that depend on the request.
const HEADERS: &str = "Server: nginx\r\nDate: Fri, 20 Nov 2026 20:00:00 GMT\r\nContent-Type: application/json\r\nConnection: \
keep-alive\r\naccess-control-allow-credentials: true\r\naccess-control-allow-methods: GET, HEAD, PUT, PATCH, POST, \
DELETE\r\naccess-control-allow-origin: *\r\naccess-control-expose-headers: Request-Id, Stripe-Manage-Version, \
Stripe-Should-Retry\r\naccess-control-max-age: 300\r\ncache-control: no-cache, no-store\r\noriginal-request: \
req_aaaaaaaaaaaaaa\r\nrequest-id: req_aaaaaaaaaaaaaa\r\nstripe-version: 2026-09-30.endive\r\nvary: \
Origin\r\nstrict-transport-security: max-age=63072000; includeSubDomains; preload\r\n";

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--delay-ms").skip(1);
    let delay = arguments.next().map_or(0, |text| text.parse().expect("milliseconds"));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    println!("http://{}", listener.local_addr().expect("an address"));
    thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    for stream in listener.incoming().flatten() {
        CONNECTIONS.fetch_add(1, Ordering::Relaxed);
        thread::spawn(move || serve(stream, Duration::from_millis(delay)));
    }
}

fn serve(mut stream: TcpStream, delay: Duration) {
    let _ = stream.set_nodelay(true);
    let mut received = Vec::with_capacity(16 * 1024);
    let mut chunk = [0; 16 * 1024];
    loop {
        let (end, key) = loop {
            if let Some(request) = complete(&received) {
                break request;
            }
            match stream.read(&mut chunk) {
                Ok(length @ 1..) => received.extend_from_slice(&chunk[..length]),
                _ => return,
            }
        };
        let reply = if received.starts_with(b"GET / ") {
            // Without the connection that asks.
            let (connections, requests) =
                (CONNECTIONS.load(Ordering::Relaxed) - 1, REQUESTS.load(Ordering::Relaxed));
            let body = format!("{{\"connections\":{connections},\"requests\":{requests}}}");
            format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        } else {
            REQUESTS.fetch_add(1, Ordering::Relaxed);
            let key = key.map(|key| format!("idempotency-key: {key}\r\n")).unwrap_or_default();
            format!("HTTP/1.1 200 OK\r\n{HEADERS}{key}Content-Length: {}\r\n\r\n{REPLY}", REPLY.len())
        };
        received.drain(..end);
        if !delay.is_zero() {
            thread::sleep(delay);
        }
        if stream.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// Where the first request ends, and its idempotency key, once it is there.
fn complete(received: &[u8]) -> Option<(usize, Option<String>)> {
    let head = received.windows(4).position(|bytes| bytes == b"\r\n\r\n")?;
    let header = |name: &str| {
        let lines = std::str::from_utf8(&received[..head]).ok()?.lines();
        let mut pairs = lines.filter_map(|line| line.split_once(':'));
        pairs.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    };
    let length = header("Content-Length").map_or(0, |text| text.parse().unwrap_or(0));
    let end = head + 4 + length;
    (received.len() >= end).then(|| (end, header("Idempotency-Key")))
}
