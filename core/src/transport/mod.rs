//! One attempt at a request: bytes out, bytes in. Anything that can send HTTP can stand in for the default.

mod http;
mod process;
mod resolver;

use std::fmt;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::request::Request;
pub use http::HttpTransport;

/// Sends requests. A status outside 200–299 is a reply, not an error.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends `request` once and waits for the whole reply, for at most `timeout`.
    ///
    /// # Errors
    /// Where no complete reply arrived.
    fn send(&self, request: &Request, timeout: Duration) -> Result<Reply, TransportError>;
}

/// A complete HTTP reply. It prints without its body, and wipes the body when dropped.
#[derive(Clone)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The headers. Names compare in any case.
    pub headers: Vec<(String, String)>,
    /// The body. Bytes that are not UTF-8 have been replaced.
    pub body: Zeroizing<String>,
}

impl Reply {
    /// The header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The API's id of the request: what to quote to Stripe's support.
    pub fn request_id(&self) -> Option<&str> {
        self.header("Request-Id")
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Why there is no reply.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TransportError {
    /// How far it got.
    pub kind: TransportErrorKind,
    /// What happened, without addresses' passwords, headers or bodies.
    pub message: String,
}

/// How far a request without a reply got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransportErrorKind {
    /// No connection was made; the request was not sent.
    Unreachable,
    /// The server's identity could not be established; the request was not sent.
    Tls,
    /// Time ran out. The request may have been carried out.
    Timeout,
    /// The connection broke before the reply was complete. The request may have been carried out.
    Interrupted,
    /// The reply is larger than any this API gives.
    TooLarge,
}

impl TransportErrorKind {
    /// The stable word for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "connection_failed",
            Self::Tls => "tls_failed",
            Self::Timeout => "timeout",
            Self::Interrupted => "connection_interrupted",
            Self::TooLarge => "response_too_large",
        }
    }
}
