//! What the machine allows for a whole call.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::limits::{REQUEST, Session, encode};

/// A kept connection and nothing else: one write and one read for each call, and no check of what comes back beyond its
/// being a session.
#[derive(Debug)]
pub struct Socket {
    stream: TcpStream,
    form: String,
    request: String,
    reply: Vec<u8>,
}

impl Socket {
    /// A connection to `http://host:port`.
    ///
    /// # Panics
    /// Where there is none.
    pub fn connect(url: &str) -> Self {
        let stream = TcpStream::connect(url.trim_start_matches("http://")).expect("the server is there");
        stream.set_nodelay(true).expect("TCP has it");
        Self { stream, form: String::new(), request: String::new(), reply: vec![0; 16 * 1024] }
    }

    /// Creates a session.
    ///
    /// # Panics
    /// Where that fails.
    pub fn create(&mut self) {
        self.form.clear();
        encode(&REQUEST, &mut self.form);
        self.request.clear();
        let _ = write!(
            self.request,
            "POST /v1/account_sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\nAccept: \
             application/json\r\nUser-Agent: limit\r\nStripe-Version: 2026-09-30.endive\r\nContent-Type: \
             application/x-www-form-urlencoded\r\nIdempotency-Key: 5f1d3c1e-6a0e-4d6e-9d53-3b1d9c2f7a10\r\nContent-Length: \
             {}\r\n\r\n{}",
            crate::KEY,
            self.form.len(),
            self.form,
        );
        self.stream.write_all(self.request.as_bytes()).expect("the server reads");
        let mut length = 0;
        let body = loop {
            let read = self.stream.read(&mut self.reply[length..]).expect("the server answers");
            assert!(read > 0, "the server answers completely");
            length += read;
            if let Some(body) = complete_body(&self.reply[..length]) {
                break body;
            }
        };
        let session: Session<'_> = serde_json::from_slice(body).expect("a session");
        std::hint::black_box(&session);
    }
}

fn complete_body(reply: &[u8]) -> Option<&[u8]> {
    let head = reply.windows(4).position(|bytes| bytes == b"\r\n\r\n")?;
    let length = std::str::from_utf8(&reply[..head]).ok()?.split("Content-Length: ").nth(1)?;
    let length: usize = length.split("\r\n").next()?.parse().ok()?;
    reply.get(head + 4..head + 4 + length)
}
