//! A server on this machine that does to each connection what a test says.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// A session as the API answers it.
pub(crate) const SESSION: &str = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKsecret",
    "expires_at":1,"livemode":false,"components":{"payments":{"enabled":true,"features":{}}}}"#;

/// What the server has seen.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) connections: AtomicUsize,
    /// The idempotency key of each request that arrived whole.
    pub(crate) keys: Mutex<Vec<String>>,
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
                let number = own.connections.fetch_add(1, Ordering::SeqCst);
                let (serve, seen) = (Arc::clone(&serve), Arc::clone(&own));
                let stream = stream.unwrap();
                thread::spawn(move || serve(number, Peer { stream, seen }));
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

    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        self.seen.keys.lock().unwrap().clone()
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
            name.eq_ignore_ascii_case("idempotency-key")
                .then(|| value.to_owned())
        });
        self.seen.keys.lock().unwrap().extend(key);
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
                name.eq_ignore_ascii_case("content-length")
                    .then(|| value.parse().unwrap())
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
