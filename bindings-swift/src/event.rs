//! What a client tells of its calls: core's observations for the hosts.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use stripe_sessions::ErrorKind;
use stripe_sessions::internal::call::{GaveUp, RetryReason};
use stripe_sessions::internal::hook::{Hook, Observation};

use crate::Seconds;

/// Hears of every attempt and every call, for logs, metrics and traces.
///
/// It is called on the thread of the call, which waits for it. It is never shown a body, a header or a secret.
#[uniffi::export(with_foreign)]
pub trait CallObserver: Send + Sync {
    /// An attempt, or a call, is over.
    fn observe(&self, event: CallEvent);
}

/// Something that is over.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum CallEvent {
    /// One attempt at a call.
    Attempt {
        /// What became of it.
        report: AttemptReport,
    },
    /// A whole call, after the last attempt.
    Call {
        /// What became of it.
        report: CallReport,
    },
}

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AttemptReport {
    /// The operation's name.
    pub operation: String,
    /// The number of the attempt, from one.
    pub attempt: i32,
    /// How long it took.
    pub duration: Seconds,
    /// The HTTP status, if a reply began.
    pub status: Option<i32>,
    /// The API's id of the request, if a reply began and named it.
    pub request_id: Option<String>,
    /// A word for what happened, if there was no complete reply: `connection_failed`, `timeout`, ….
    pub failure: Option<String>,
    /// Why the request is sent again, if it is.
    pub retry_reason: Option<String>,
    /// After how long it is sent again.
    pub retry_wait: Option<Seconds>,
}

/// What became of a call.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CallReport {
    /// The operation's name.
    pub operation: String,
    /// How many attempts there were.
    pub attempts: i32,
    /// How long it took, waits included.
    pub duration: Seconds,
    /// The HTTP status of the last reply.
    pub status: Option<i32>,
    /// The API's id of the last request.
    pub request_id: Option<String>,
    /// The kind of error the caller sees, as in `details.kind`; none for a success.
    pub error: Option<String>,
    /// The error's code.
    pub code: Option<String>,
    /// Why a request that could have been sent again was not.
    pub gave_up: Option<String>,
}

/// A number that is never large, as the hosts' own.
fn count(number: u32) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

impl From<&Observation<'_>> for CallEvent {
    fn from(observation: &Observation<'_>) -> Self {
        match *observation {
            Observation::Attempt(report) => Self::Attempt {
                report: AttemptReport {
                    operation: report.operation.into(),
                    attempt: count(report.attempt),
                    duration: report.duration.into(),
                    status: report.status.map(i32::from),
                    request_id: report.request_id.map(Into::into),
                    failure: report.failure.map(Into::into),
                    retry_reason: report.retry.map(|retry| RetryReason::name(retry.reason).into()),
                    retry_wait: report.retry.map(|retry| retry.wait.into()),
                },
            },
            Observation::Call(report) => Self::Call {
                report: CallReport {
                    operation: report.operation.into(),
                    attempts: count(report.attempts),
                    duration: report.duration.into(),
                    status: report.status.map(i32::from),
                    request_id: report.request_id.map(Into::into),
                    error: report.error.map(|kind| ErrorKind::name(kind).into()),
                    code: report.code.map(Into::into),
                    gave_up: report.gave_up.map(|why| GaveUp::name(why).into()),
                },
            },
        }
    }
}

/// A host's observer as core's. An exception of it must not end the call it was told of; uniffi makes it a panic.
pub(crate) struct Own(pub(crate) Arc<dyn CallObserver>);

impl Hook for Own {
    fn observe(&self, observation: &Observation<'_>) {
        let event = observation.into();
        let _ = catch_unwind(AssertUnwindSafe(|| self.0.observe(event)));
    }
}
