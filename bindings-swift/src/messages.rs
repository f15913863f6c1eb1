//! Requests, replies and what comes in their place, as transports of the hosts have them.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

pub use stripe_sessions::Method as HttpMethod;
use stripe_sessions::internal::secret::redact;
use stripe_sessions::{Reply, Request, TransportErrorKind};

use crate::seconds::Seconds;

/// How a backend is asked.
#[uniffi::remote(Enum)]
pub enum HttpMethod {
    /// `GET`, without a body.
    Get,
    /// `POST`.
    Post,
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

impl TransportRequest {
    pub(crate) fn of(request: &Request, base_url: &str, timeout: Duration, attempt: u32) -> Self {
        Self {
            method: request.method.name().into(),
            url: request.url(base_url),
            headers: request.headers.iter().cloned().collect(),
            body: request.body.clone(),
            timeout: timeout.into(),
            attempt: attempt.try_into().unwrap_or(i32::MAX),
        }
    }
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

impl TryFrom<TransportReply> for Reply {
    type Error = stripe_sessions::TransportError;

    fn try_from(TransportReply { status, headers, body }: TransportReply) -> Result<Self, Self::Error> {
        let status = u16::try_from(status).map_err(|_| {
            let text = format!("the transport answered with status {status}");
            stripe_sessions::TransportError::new(TransportErrorKind::Malformed, text)
        })?;
        Ok(Self { status, headers: headers.into_iter().collect(), body: body.into() })
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
