//! What a client tells of its calls: core's observations for the hosts.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use stripe_sessions::internal::hook::{Hook, Observation};

use crate::reports::{AttemptReport, CallReport};

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

/// A host's observer as core's. An exception of it must not end the call it was told of; uniffi makes it a panic.
pub(crate) struct Own(pub(crate) Arc<dyn CallObserver>);

impl Hook for Own {
    fn observe(&self, observation: &Observation<'_>) {
        let event = match *observation {
            Observation::Attempt(report) => CallEvent::Attempt { report: report.into() },
            Observation::Call(report) => CallEvent::Call { report: report.into() },
        };
        let _ = catch_unwind(AssertUnwindSafe(|| self.0.observe(event)));
    }
}
