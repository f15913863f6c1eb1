//! Observations as events of the `tracing` crate.

use super::{Hook, Observation};

/// Reports attempts at the level DEBUG, or INFO when the request is sent again, and calls at DEBUG, or WARN when
/// they fail. The target is `stripe_sessions`.
#[derive(Debug, Clone, Copy, Default)]
pub struct TracingHook;

/// `tracing` fixes the level of an event where it is written, so the same event is written once per level.
macro_rules! event {
    ($loud:expr => $level:ident, $($field:tt)*) => {
        if $loud {
            tracing::event!(target: "stripe_sessions", tracing::Level::$level, $($field)*);
        } else {
            tracing::event!(target: "stripe_sessions", tracing::Level::DEBUG, $($field)*);
        }
    };
}

impl Hook for TracingHook {
    fn observe(&self, observation: &Observation<'_>) {
        match observation {
            Observation::Attempt(report) => event!(
                report.retry.is_some() => INFO,
                operation = report.operation,
                attempt = report.attempt,
                duration = report.duration.as_secs_f64(),
                status = report.status,
                request_id = report.request_id,
                failure = report.failure,
                retry_reason = report.retry.map(|retry| retry.reason.name()),
                retry_wait = report.retry.map(|retry| retry.wait.as_secs_f64()),
                "attempt"
            ),
            Observation::Call(report) => event!(
                report.error.is_some() => WARN,
                operation = report.operation,
                attempts = report.attempts,
                duration = report.duration.as_secs_f64(),
                status = report.status,
                request_id = report.request_id,
                error = report.error.map(crate::error::ErrorKind::name),
                code = report.code,
                gave_up = report.gave_up.map(crate::call::GaveUp::name),
                "call"
            ),
        }
    }
}
