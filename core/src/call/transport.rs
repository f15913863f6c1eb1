//! One attempt at a request: bytes out, bytes in. Anything that can send HTTP can stand in for the default.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::reply::Reply;
use super::request::Request;
use crate::base::cancellation::Cancellation;
use crate::base::error::ErrorSource;

/// Sends requests. A status outside 200–299 is a reply, not an error.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends `request` once and waits for the whole reply, for at most [`Attempt::timeout`].
    ///
    /// # Errors
    /// Where no complete reply arrived.
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError>;

    /// The same where it is known which process this is, so that a transport need not ask.
    ///
    /// # Errors
    /// As [`Self::send`].
    #[doc(hidden)]
    fn send_within(
        &self,
        _process: u32,
        request: &Request,
        attempt: &Attempt<'_>,
    ) -> Result<Reply, TransportError> {
        self.send(request, attempt)
    }

    /// Closes what is kept open. Attempts under way end; later ones may fail.
    fn close(&self) {}
}

/// A transport that several own.
impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        (**self).send(request, attempt)
    }

    fn send_within(
        &self,
        process: u32,
        request: &Request,
        attempt: &Attempt<'_>,
    ) -> Result<Reply, TransportError> {
        (**self).send_within(process, request, attempt)
    }

    fn close(&self) {
        (**self).close();
    }
}

/// What a transport is told besides the request.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// The number of the attempt in its call, from one.
    pub number: u32,
    /// How long it may take.
    pub timeout: Duration,
    /// Ends the call. A transport that can interrupt what it does listens to it
    /// ([`Cancellation::on_cancel`]); one that cannot may ignore it.
    pub cancellation: &'a Cancellation,
}

/// Why there is no reply.
#[derive(Debug, Clone)]
pub struct TransportError {
    /// How far it got.
    pub kind: TransportErrorKind,
    /// What happened, without addresses' passwords, headers or bodies.
    pub message: String,
    /// Whether anything of the request may have reached the server.
    pub sent: bool,
    /// What had arrived of the reply, where one had begun: its status, headers, and the beginning of its body.
    pub reply: Option<Box<Reply>>,
    /// What this one was made of: the system's error, or the exception of a host's own transport. It is passed on as it is,
    /// so nothing in it may be secret.
    pub source: Option<ErrorSource>,
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl TransportError {
    /// An error of that kind; whether the request was sent follows from the kind.
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            sent: !matches!(
                kind,
                TransportErrorKind::Unreachable | TransportErrorKind::Tls | TransportErrorKind::NotLoopback
            ),
            reply: None,
            source: None,
        }
    }

    /// The same error, made of that one.
    #[must_use]
    pub fn with_source(self, source: ErrorSource) -> Self {
        Self { source: Some(source), ..self }
    }

    /// An error of which it is certain that nothing was sent.
    pub fn unsent(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self { sent: false, ..Self::new(kind, message) }
    }
}

/// How far a request without a reply got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransportErrorKind {
    /// No connection was made; the request was not sent.
    Unreachable,
    /// The server's identity could not be established; the request was not sent.
    Tls,
    /// The environment allows this machine alone to be reached; the request was not sent.
    NotLoopback,
    /// Time ran out. The request may have been carried out.
    Timeout,
    /// The connection broke before a reply began. The request may have been carried out.
    Interrupted,
    /// The connection broke, or time ran out, in the middle of the reply. The request was probably carried out.
    Truncated,
    /// The reply belongs to another request.
    Mismatched,
    /// The reply's body is larger than any this API gives.
    TooLarge,
    /// The reply's headers are larger, or more, than any this API gives.
    HeadersTooLarge,
    /// What came back is not HTTP.
    Malformed,
    /// The call was cancelled, or the client closed.
    Cancelled,
}

impl TransportErrorKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Unreachable,
        Self::Tls,
        Self::NotLoopback,
        Self::Timeout,
        Self::Interrupted,
        Self::Truncated,
        Self::Mismatched,
        Self::TooLarge,
        Self::HeadersTooLarge,
        Self::Malformed,
        Self::Cancelled,
    ];

    /// The stable word for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "connection_failed",
            Self::Tls => "tls_failed",
            Self::NotLoopback => "not_loopback",
            Self::Timeout => "timeout",
            Self::Interrupted => "connection_interrupted",
            Self::Truncated => "response_truncated",
            Self::Mismatched => "response_mismatched",
            Self::TooLarge => "response_too_large",
            Self::HeadersTooLarge => "response_headers_too_large",
            Self::Malformed => "response_malformed",
            Self::Cancelled => "cancelled",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_transport_that_is_shared_is_closed_like_one_that_is_not() {
        #[derive(Debug, Default)]
        struct Closes(AtomicBool);
        impl Transport for Closes {
            fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
                unreachable!("nothing is sent")
            }

            fn close(&self) {
                self.0.store(true, Ordering::Relaxed);
            }
        }
        let shared = Arc::new(Closes::default());
        Transport::close(&shared);
        assert!(shared.0.load(Ordering::Relaxed));
    }
}
