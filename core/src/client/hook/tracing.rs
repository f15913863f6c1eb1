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
                error = report.error.map(crate::base::error::ErrorKind::name),
                code = report.code,
                gave_up = report.gave_up.map(crate::call::GaveUp::name),
                "call"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Metadata, Subscriber};

    use super::*;
    use crate::call::RetryReason;
    use crate::client::hook::{AttemptReport, Retry};

    /// Writes each event down as a line.
    struct Lines(Arc<Mutex<String>>);

    impl Subscriber for Lines {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }

        fn record(&self, _: &Id, _: &Record<'_>) {}

        fn record_follows_from(&self, _: &Id, _: &Id) {}

        fn event(&self, event: &Event<'_>) {
            struct Line(String);
            impl Visit for Line {
                fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                    let _ = write!(self.0, " {field}={value:?}");
                }
            }
            let mut line = Line(format!("{} {}", event.metadata().target(), event.metadata().level()));
            event.record(&mut line);
            self.0.lock().unwrap().push_str(&line.0);
        }

        fn enter(&self, _: &Id) {}

        fn exit(&self, _: &Id) {}
    }

    #[test]
    fn an_attempt_that_is_repeated_is_worth_a_line() {
        let lines = Arc::default();
        let report = AttemptReport {
            operation: "account_sessions.create",
            attempt: 1,
            duration: Duration::from_millis(250),
            status: Some(503),
            request_id: Some("req_1"),
            failure: None,
            retry: Some(Retry { reason: RetryReason::ServerError, wait: Duration::from_millis(500) }),
        };
        tracing::subscriber::with_default(Lines(Arc::clone(&lines)), || {
            TracingHook.observe(&Observation::Attempt(report));
        });
        assert_eq!(
            *lines.lock().unwrap(),
            "stripe_sessions INFO message=attempt operation=\"account_sessions.create\" attempt=1 duration=0.25 \
             status=503 request_id=\"req_1\" retry_reason=\"server_error\" retry_wait=0.5"
        );
    }
}
