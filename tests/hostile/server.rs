//! A server on this machine that does to each connection what a test says.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

/// A session as the API answers it.
pub(crate) const SESSION: &str = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKsecret",
    "expires_at":1,"livemode":false,"components":{"payments":{"enabled":true,"features":{}}}}"#;

/// What the server has seen.
#[derive(Debug, Default, Clone)]
pub(crate) struct Counts {
    /// Connections made, and those that the server still serves.
    pub(crate) connections: usize,
    pub(crate) open: usize,
    /// Requests that arrived whole, and the idempotency key of each that had one.
    pub(crate) requests: usize,
    pub(crate) keys: Vec<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Seen {
    counts: Mutex<Counts>,
    changed: Condvar,
}

impl Seen {
    fn note(&self, change: impl FnOnce(&mut Counts)) {
        change(&mut self.counts.lock().unwrap());
        self.changed.notify_all();
    }

    pub(crate) fn counts(&self) -> Counts {
        self.counts.lock().unwrap().clone()
    }

    /// Waits until the counts are as hoped for, but not for ever.
    pub(crate) fn wait_until(&self, hoped: impl Fn(&Counts) -> bool) {
        let counts = self.counts.lock().unwrap();
        drop(
            self.changed
                .wait_timeout_while(counts, Duration::from_secs(20), |counts| !hoped(counts))
                .unwrap(),
        );
    }
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) seen: Arc<Seen>,
}

impl Server {
    /// Serves each connection on a thread of its own: its number, from zero, and the connection.
    pub(crate) fn start(serve: impl Fn(usize, Peer) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (serve, seen) = (Arc::new(serve), Arc::new(Seen::default()));
        let own = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (serve, seen) = (Arc::clone(&serve), Arc::clone(&own));
                let stream = stream.unwrap();
                let mut number = 0;
                seen.note(|counts| {
                    number = counts.connections;
                    counts.connections += 1;
                    counts.open += 1;
                });
                thread::spawn(move || {
                    serve(number, Peer { stream, seen: Arc::clone(&seen) });
                    seen.note(|counts| counts.open -= 1);
                });
            }
        });
        Self { address, seen }
    }

    /// A server that answers every request of every connection with these bytes, and closes after each.
    pub(crate) fn answering(reply: impl Into<Vec<u8>>) -> Self {
        let reply = reply.into();
        Self::start(move |_, mut peer| {
            if peer.request().is_some() {
                peer.send(&reply);
            }
        })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A connection from the client.
pub(crate) struct Peer {
    pub(crate) stream: TcpStream,
    pub(crate) seen: Arc<Seen>,
}

impl Peer {
    /// Reads a whole request; none if the client closes.
    pub(crate) fn request(&mut self) -> Option<String> {
        let request = read_request(&mut self.stream)?;
        let key = request.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("idempotency-key").then(|| value.to_owned())
        });
        self.seen.note(|counts| {
            counts.requests += 1;
            counts.keys.extend(key);
        });
        Some(request)
    }

    /// Sends bytes; that the client may have gone is its business.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    /// Waits until something of a request is there, and closes without reading it, which resets the connection.
    pub(crate) fn reset(self) {
        let _ = self.stream.peek(&mut [0]);
    }

    /// Waits until the client closes.
    pub(crate) fn linger(&mut self) {
        let _ = self.stream.read_to_end(&mut Vec::new());
    }
}

/// Reads a request: its head, and as much body as it announces.
pub(crate) fn read_request(stream: &mut impl Read) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(": ")?;
                name.eq_ignore_ascii_case("content-length").then(|| value.parse().unwrap())
            });
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        match stream.read(&mut buffer) {
            Ok(count) if count > 0 => bytes.extend_from_slice(&buffer[..count]),
            _ => return None,
        }
    }
}

/// A whole reply with that status, content type and body.
pub(crate) fn reply(status: u16, content_type: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nRequest-Id: req_1\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The reply to a good request.
pub(crate) fn good() -> String {
    reply(200, "application/json", SESSION)
}
