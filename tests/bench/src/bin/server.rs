//! A server that answers every POST with the same session, as fast as it can or after `--delay-ms`.
//!
//!     server [--delay-ms 50] [--certificate FILE]
//!
//! Prints its address and serves until standard input closes. With `--certificate` it speaks TLS, and leaves the
//! certificate it made for that in the file. Each line of standard input is answered with how many connections and
//! requests there were.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use bench::{LARGER_REPLY, REPLY};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

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
    let arguments: Vec<_> = std::env::args().collect();
    let option = |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1);
    let delay = option("--delay-ms").map_or(0, |text| text.parse().expect("milliseconds"));
    let delay = Duration::from_millis(delay);
    let tls = option("--certificate").map(|file| tls(file));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let scheme = if tls.is_some() { "https" } else { "http" };
    println!("{scheme}://{}", listener.local_addr().expect("an address"));
    thread::spawn(|| {
        for _ in std::io::stdin().lines() {
            println!("{} {}", CONNECTIONS.load(Ordering::Relaxed), REQUESTS.load(Ordering::Relaxed));
        }
        std::process::exit(0);
    });
    for stream in listener.incoming().flatten() {
        CONNECTIONS.fetch_add(1, Ordering::Relaxed);
        let _ = stream.set_nodelay(true);
        let tls = tls.clone();
        thread::spawn(move || match tls {
            None => serve(stream, delay),
            Some(config) => {
                serve(StreamOwned::new(ServerConnection::new(config).expect("right"), stream), delay);
            }
        });
    }
}

fn tls(file: &str) -> Arc<ServerConfig> {
    let own = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    std::fs::write(file, own.cert.pem()).expect("the certificate can be written");
    let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).expect("a key");
    let config = ServerConfig::builder().with_no_client_auth();
    Arc::new(config.with_single_cert(vec![own.cert.der().clone()], key).expect("they fit"))
}

fn serve(mut stream: impl Read + Write, delay: Duration) {
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
        REQUESTS.fetch_add(1, Ordering::Relaxed);
        // async-stripe's name for itself.
        let larger = received.windows(12).any(|bytes| bytes == b"RustBindings");
        let body = if larger { LARGER_REPLY } else { REPLY };
        let key = key.map(|key| format!("idempotency-key: {key}\r\n")).unwrap_or_default();
        let reply = format!("HTTP/1.1 200 OK\r\n{HEADERS}{key}Content-Length: {}\r\n\r\n{body}", body.len());
        received.drain(..end);
        if !delay.is_zero() {
            thread::sleep(delay);
        }
        if stream.write_all(reply.as_bytes()).and_then(|()| stream.flush()).is_err() {
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
