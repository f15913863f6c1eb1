//! What a client tells about its calls: one report per attempt and one per call, for logs, metrics and traces.

#[cfg(feature = "tracing")]
mod tracing;

use std::time::Duration;

use serde_json::{Map, Value};

#[cfg(feature = "tracing")]
pub use self::tracing::TracingHook;
use crate::base::error::ErrorKind;
use crate::call::{GaveUp, RetryReason};

/// Hears of every attempt and every call; see [`crate::ClientOptions::hook`]. Any function of an [`Observation`] is
/// one.
///
/// It is called on the thread of the call and the call waits for it. It is never shown a body, a header or a secret.
pub trait Hook: Send + Sync {
    /// An attempt, or a call, is over.
    fn observe(&self, observation: &Observation<'_>);
}

impl<F: Fn(&Observation<'_>) + Send + Sync> Hook for F {
    fn observe(&self, observation: &Observation<'_>) {
        self(observation);
    }
}

/// Something that is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Observation<'a> {
    /// One attempt at a call.
    Attempt(AttemptReport<'a>),
    /// A whole call, after the last attempt.
    Call(CallReport<'a>),
}

/// What became of one attempt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AttemptReport<'a> {
    /// The operation's name: `account_sessions.create`.
    pub operation: &'static str,
    /// The number of the attempt, from one.
    pub attempt: u32,
    /// How long it took.
    pub duration: Duration,
    /// The HTTP status, if a reply began.
    pub status: Option<u16>,
    /// The API's id of the request, if a reply began and named it.
    pub request_id: Option<&'a str>,
    /// The code of [`crate::TransportErrorKind`], if there was no complete reply.
    pub failure: Option<&'static str>,
    /// What follows, if the request is sent again.
    pub retry: Option<Retry>,
}

/// That a request is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// Why.
    pub reason: RetryReason,
    /// After how long.
    pub wait: Duration,
}

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CallReport<'a> {
    /// The operation's name: `account_sessions.create`.
    pub operation: &'static str,
    /// How many attempts there were.
    pub attempts: u32,
    /// How long it took, waits included.
    pub duration: Duration,
    /// The HTTP status of the last reply.
    pub status: Option<u16>,
    /// The API's id of the last request.
    pub request_id: Option<&'a str>,
    /// The kind of error the caller sees; none for a success.
    pub error: Option<ErrorKind>,
    /// The error's code.
    pub code: Option<&'a str>,
    /// Why a request that could have been sent again was not.
    pub gave_up: Option<GaveUp>,
}

impl Observation<'_> {
    /// The observation as a JSON object with `event` (`attempt` or `call`); what is not known is left out, times are
    /// in seconds. The form in which untyped hosts receive it.
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        let mut set = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                fields.insert(name.to_owned(), value);
            }
        };
        match self {
            Self::Attempt(report) => {
                set("event", Some("attempt".into()));
                set("operation", Some(report.operation.into()));
                set("attempt", Some(report.attempt.into()));
                set("duration", Some(report.duration.as_secs_f64().into()));
                set("status", report.status.map(Into::into));
                set("request_id", report.request_id.map(Into::into));
                set("failure", report.failure.map(Into::into));
                set("retry_reason", report.retry.map(|retry| retry.reason.name().into()));
                set("retry_wait", report.retry.map(|retry| retry.wait.as_secs_f64().into()));
            }
            Self::Call(report) => {
                set("event", Some("call".into()));
                set("operation", Some(report.operation.into()));
                set("attempts", Some(report.attempts.into()));
                set("duration", Some(report.duration.as_secs_f64().into()));
                set("status", report.status.map(Into::into));
                set("request_id", report.request_id.map(Into::into));
                set("error", report.error.map(|kind| kind.name().into()));
                set("code", report.code.map(Into::into));
                set("gave_up", report.gave_up.map(|why| why.name().into()));
            }
        }
        Value::Object(fields)
    }
}
