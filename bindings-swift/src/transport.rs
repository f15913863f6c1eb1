//! Transports of the host's own, and those that record and replay.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_sessions::TransportErrorKind;
use stripe_sessions::internal::replay;
use stripe_sessions::internal::secret::redact;
use stripe_sessions::{Attempt, ClientOptions, Reply, Request, Transport};

use crate::call::Cancellation;
use crate::error::StripeError;
use crate::seconds::Seconds;
use crate::types;

/// Sends requests in place of the library: for a proxy, for tracing, for tests. What is to be sent, how often, with which
/// idempotency key, and what a reply means stays the library's.
#[uniffi::export(with_foreign)]
pub trait BlockingTransport: fmt::Debug + Send + Sync {
    /// Sends `request` once and waits for the whole reply, for at most the request's `timeout`, on a thread that belongs to the
    /// call. A status outside 200 to 299 is a reply, not an error.
    ///
    /// A transport that can interrupt what it does stops when `cancellation` happens; another may ignore it. An error other
    /// than `TransportError` ends the call for good.
    fn send(
        &self,
        request: TransportRequest,
        cancellation: Arc<Cancellation>,
    ) -> Result<TransportReply, TransportError>;
}

/// One attempt at a request. It prints without its headers, of which one is the API key, and without its body.
#[derive(Clone, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TransportRequest {
    /// `GET` or `POST`.
    pub method: String,
    /// The whole address.
    pub url: String,
    /// The headers, the API key's among them. To be sent as they are.
    pub headers: HashMap<String, String>,
    /// The form of a POST.
    pub body: Option<String>,
    /// How long it may take.
    pub timeout: Seconds,
    /// The number of the attempt in its call, from one.
    pub attempt: i32,
}

impl fmt::Debug for TransportRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} (attempt {})", self.method, redact(&self.url), self.attempt)
    }
}

/// A complete HTTP reply. It prints without its headers and its body, which may hold a client secret.
#[derive(Clone, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TransportReply {
    /// The HTTP status.
    pub status: i32,
    /// The headers. Names compare in any case.
    #[uniffi(default)]
    pub headers: HashMap<String, String>,
    /// The body.
    #[uniffi(default = "")]
    pub body: String,
}

impl fmt::Debug for TransportReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}, {} bytes", self.status, self.body.len())
    }
}

/// Declares the error with a variant for each kind of core's.
macro_rules! transport_error {
    ($($(#[doc = $doc:literal])* $kind:ident,)*) => {
        /// Why a transport has no reply. It decides whether the call tries again, and whether its outcome is known.
        #[derive(Debug, Clone, PartialEq, thiserror::Error, uniffi::Error)]
        pub enum TransportError {
            $(
                $(#[doc = $doc])*
                #[error("{reason}")]
                $kind {
                    /// What happened, for a log. Nothing secret.
                    reason: String,
                },
            )*
        }

        impl From<TransportError> for stripe_sessions::TransportError {
            fn from(error: TransportError) -> Self {
                match error {
                    $(TransportError::$kind { reason } => Self::new(TransportErrorKind::$kind, redact(&reason)),)*
                }
            }
        }
    };
}

transport_error! {
    /// No connection was made; the request was not sent. Is tried again.
    Unreachable,
    /// The server's identity could not be established; the request was not sent. Is not tried again.
    Tls,
    /// The environment allows this machine alone to be reached; the request was not sent. Is not tried again.
    NotLoopback,
    /// Time ran out. The request may have been carried out. Is tried again while the call has time.
    Timeout,
    /// The connection broke before a reply began. The request may have been carried out. Is tried again.
    Interrupted,
    /// The connection broke in the middle of the reply. The request was probably carried out. Is tried again.
    Truncated,
    /// The reply belongs to another request. Is not tried again.
    Mismatched,
    /// The reply's body is larger than any this API gives. Is not tried again.
    TooLarge,
    /// The reply's headers are larger, or more, than any this API gives. Is not tried again.
    HeadersTooLarge,
    /// What came back is not HTTP, or the transport itself failed. Is not tried again.
    Malformed,
    /// The call was cancelled.
    Cancelled,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for TransportError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Malformed { reason: format!("the transport failed: {}", redact(&error.reason)) }
    }
}

/// A host's transport as core's.
#[derive(Debug)]
pub(crate) struct Own {
    transport: Arc<dyn BlockingTransport>,
    base_url: String,
}

impl Own {
    pub(crate) fn new(transport: Arc<dyn BlockingTransport>, options: &ClientOptions) -> Self {
        Self { transport, base_url: options.base_url.clone() }
    }
}

impl Transport for Own {
    fn send(
        &self,
        request: &Request,
        attempt: &Attempt<'_>,
    ) -> Result<Reply, stripe_sessions::TransportError> {
        let (cancellation, _listeners) = Cancellation::of_attempt(attempt.cancellation);
        let request = TransportRequest {
            method: request.method.name().into(),
            url: request.url(&self.base_url),
            headers: request.headers.iter().cloned().collect(),
            body: request.body.clone(),
            timeout: attempt.timeout.into(),
            attempt: attempt.number.try_into().unwrap_or(i32::MAX),
        };
        let sent = self.transport.send(request, cancellation.clone());
        let TransportReply { status, headers, body } = sent.map_err(|error| {
            let error = stripe_sessions::TransportError::from(error);
            match cancellation.thrown() {
                Some(thrown) => error.with_source(Arc::new(thrown)),
                None => error,
            }
        })?;
        let status = u16::try_from(status).map_err(|_| {
            let text = format!("the transport answered with status {status}");
            stripe_sessions::TransportError::new(TransportErrorKind::Malformed, text)
        })?;
        Ok(Reply { status, headers: headers.into_iter().collect(), body: body.into() })
    }
}

/// What was answered to clients that record, without secrets: to be checked in beside tests and replayed.
#[derive(Default, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Recording(pub(crate) replay::Cassette);

impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Recording")
    }
}

#[uniffi::export]
impl Recording {
    /// An empty recording.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// The recording as JSON text.
    pub fn json(&self) -> String {
        self.0.to_json().to_string()
    }
}

/// Answers from a recording instead of a network. A request that is not in it fails as if there were no server.
#[derive(Debug, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Replay(pub(crate) Arc<replay::Replaying>);

#[uniffi::export]
impl Replay {
    /// A replay of a recording's JSON text.
    #[uniffi::constructor]
    pub fn new(json: String) -> Result<Self, StripeError> {
        Ok(Self(Arc::new(replay::Replaying::from_json(&types::json(&json)?)?)))
    }

    /// How many of the recorded requests have not been made.
    pub fn left(&self) -> u64 {
        self.0.left() as u64
    }
}
