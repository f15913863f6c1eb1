//! Transports of the host's own, and those that record and replay.

use std::fmt;
use std::sync::Arc;

use stripe_sessions::internal::replay;
use stripe_sessions::{Attempt, ClientOptions, Reply, Request, Transport};

use crate::call::Cancellation;
use crate::error::StripeError;
use crate::messages::{TransportError, TransportReply, TransportRequest};
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
        let request = TransportRequest::of(request, &self.base_url, attempt.timeout, attempt.number);
        let sent = self.transport.send(request, cancellation.clone());
        let reply = sent.map_err(|error| {
            let error = stripe_sessions::TransportError::from(error);
            match cancellation.thrown() {
                Some(thrown) => error.with_source(Arc::new(thrown)),
                None => error,
            }
        })?;
        reply.try_into()
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
