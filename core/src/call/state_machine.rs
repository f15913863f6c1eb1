//! One logical call as a state machine without I/O: it is told what happened and says what to do next.
//!
//! Retries, waits, the deadline and the meaning of failures are decided here and nowhere else. There is no clock in
//! it and no chance: time is handed in with each event, as the time since the call began, and randomness once, as a
//! seed. The same events at the same times with the same seed give the same actions, so a whole outage can be played
//! through in microseconds. The loop that drives it is `client::drive`.

use std::time::Duration;

use super::budget::RetryBudget;
use super::jitter::Jitter;
use super::policy::{self, Policy, RetryReason, longest_backoff};
use super::retry_after;
use crate::base::cancellation::CancellationReason;
use crate::base::error::{Error, ErrorKind};
use crate::call::{Reply, TransportError, TransportErrorKind};

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// The call begins.
    Start,
    /// An attempt was answered.
    Answered(Reply),
    /// An attempt was not answered.
    Failed(TransportError),
    /// A wait is over.
    Waited,
    /// The call is to end.
    Cancelled {
        /// Why.
        reason: CancellationReason,
        /// Whether an attempt was under way of which something may have reached the server.
        sent: bool,
    },
}

/// What to do next.
#[derive(Debug)]
pub enum Action {
    /// Send the request, and report what happened within `timeout`.
    Send {
        /// The number of this attempt, from one.
        attempt: u32,
        /// What is left of the call's time.
        timeout: Duration,
    },
    /// Wait, then report [`Event::Waited`].
    Wait {
        /// How long. It ends before the deadline.
        duration: Duration,
        /// Why the request will be sent again.
        reason: RetryReason,
    },
    /// The call is over: there is a reply, good or bad, or there will be none.
    Done(Result<Reply, Error>),
}

/// Why a request that could have been sent again was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GaveUp {
    /// It had been repeated as often as allowed.
    RetriesUsedUp,
    /// The wait would have outlasted the call's time.
    Deadline,
    /// The client's [`RetryBudget`] is used up.
    Budget,
}

impl GaveUp {
    /// The stable word for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RetriesUsedUp => "retries_used_up",
            Self::Deadline => "deadline",
            Self::Budget => "budget",
        }
    }
}

/// A call under way.
#[derive(Debug)]
pub struct Call<'a> {
    policy: Policy,
    budget: &'a RetryBudget,
    jitter: Jitter<'a>,
    idempotency_key: Option<String>,
    attempts: u32,
    retries: u32,
    /// Whether the request may have been carried out without our knowing.
    outcome_unknown: bool,
    gave_up: Option<GaveUp>,
    /// What the attempt before a wait came to: what the caller is told if there is no other.
    last: Option<Result<Reply, TransportError>>,
    over: bool,
}

impl<'a> Call<'a> {
    /// A call that has not begun. `idempotency_key` is that of the request; a call without one changes nothing at
    /// the API, so its outcome is never unknown.
    pub fn new(policy: Policy, budget: &'a RetryBudget, idempotency_key: Option<&str>, seed: u64) -> Self {
        Self::with_jitter(policy, budget, idempotency_key, Jitter::Seeded(seed))
    }

    pub(crate) fn with_jitter(
        policy: Policy,
        budget: &'a RetryBudget,
        idempotency_key: Option<&str>,
        jitter: Jitter<'a>,
    ) -> Self {
        Self {
            policy,
            budget,
            jitter,
            idempotency_key: idempotency_key.map(str::to_owned),
            attempts: 0,
            retries: 0,
            outcome_unknown: false,
            gave_up: None,
            last: None,
            over: false,
        }
    }

    /// Takes in what happened, `now` after the call began, and says what to do next.
    pub fn next(&mut self, now: Duration, event: Event) -> Action {
        if self.over {
            return Action::Done(Err(Error::configuration("call_over", "this call is over")));
        }
        let action = match event {
            Event::Start | Event::Waited => self.send(now),
            Event::Answered(reply) => self.answered(now, reply),
            Event::Failed(error) => self.failed(now, error),
            Event::Cancelled { reason, sent } => {
                self.outcome_unknown |= sent;
                Action::Done(Err(self.cancelled(reason)))
            }
        };
        self.over = matches!(action, Action::Done(_));
        action
    }

    /// How many times the request was sent, or an attempt was made to.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Why a request that could have been sent again was not.
    pub fn gave_up(&self) -> Option<GaveUp> {
        self.gave_up
    }

    /// Adds to an error what only the call knows: how many attempts there were, with which key, and whether the
    /// request may have been carried out all the same.
    pub fn describe(&self, error: Error) -> Error {
        let key = self.idempotency_key.as_deref();
        error.with_call(self.attempts, key, self.outcome_unknown && key.is_some())
    }

    fn send(&mut self, now: Duration) -> Action {
        let left = self.policy.timeout.saturating_sub(now);
        if left.is_zero() {
            self.gave_up = Some(GaveUp::Deadline);
            let last = self.last.take().unwrap_or_else(|| {
                Err(TransportError::unsent(
                    TransportErrorKind::Timeout,
                    "the call's time was over before the request could be sent",
                ))
            });
            return self.done(last);
        }
        self.attempts = self.attempts.saturating_add(1);
        Action::Send { attempt: self.attempts, timeout: left }
    }

    fn answered(&mut self, now: Duration, reply: Reply) -> Action {
        if !self.is_ours(&reply) {
            let error = TransportError::new(
                TransportErrorKind::Mismatched,
                "the reply carries another idempotency key: it belongs to another request",
            );
            return self.failed(now, error);
        }
        if policy::settles(reply.status) {
            self.outcome_unknown = false;
        } else if policy::is_indeterminate(reply.status) {
            // Also for a success: if what it says cannot be read, the request was carried out all the same.
            self.outcome_unknown = true;
        }
        if reply.is_success() {
            self.budget.pay_in(self.retries > 0);
            return self.done(Ok(reply));
        }
        match RetryReason::of_reply(&reply) {
            Some(reason) => self.repeat(now, reason, retry_after::retry_after(&reply), Ok(reply)),
            None => self.done(Ok(reply)),
        }
    }

    fn failed(&mut self, now: Duration, error: TransportError) -> Action {
        self.outcome_unknown |= error.sent;
        match RetryReason::of_failure(&error) {
            Some(reason) => self.repeat(now, reason, None, Err(error)),
            None => self.done(Err(error)),
        }
    }

    fn repeat(
        &mut self,
        now: Duration,
        reason: RetryReason,
        asked_for: Option<Duration>,
        last: Result<Reply, TransportError>,
    ) -> Action {
        let wait = self.jitter.within(longest_backoff(self.retries));
        let wait = wait.max(asked_for.unwrap_or_default());
        self.gave_up = if self.retries >= self.policy.max_network_retries {
            Some(GaveUp::RetriesUsedUp)
        } else if now.saturating_add(wait) >= self.policy.timeout {
            // Waiting to no purpose helps nobody: the caller hears at once what the last attempt came to.
            Some(GaveUp::Deadline)
        } else if !self.budget.take() {
            Some(GaveUp::Budget)
        } else {
            None
        };
        if self.gave_up.is_some() {
            return self.done(last);
        }
        self.retries += 1;
        self.last = Some(last);
        Action::Wait { duration: wait, reason }
    }

    fn done(&self, last: Result<Reply, TransportError>) -> Action {
        Action::Done(last.map_err(|error| self.failure(error)))
    }

    /// Whether a reply is to this request. The API repeats the idempotency key in its replies; one with another key
    /// got here by mistake, and the session in it is somebody else's. Replies that carry none are believed.
    fn is_ours(&self, reply: &Reply) -> bool {
        match (&self.idempotency_key, reply.header("Idempotency-Key")) {
            (Some(own), Some(theirs)) => own.trim() == theirs.trim(),
            _ => true,
        }
    }

    fn failure(&self, error: TransportError) -> Error {
        let kind = match error.kind {
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::NotLoopback => ErrorKind::Configuration,
            TransportErrorKind::TooLarge
            | TransportErrorKind::HeadersTooLarge
            | TransportErrorKind::Malformed => ErrorKind::InvalidResponse,
            TransportErrorKind::Cancelled => ErrorKind::Cancelled,
            _ => ErrorKind::ApiConnection,
        };
        let message = self.with_advice(error.message);
        let told = Error::new(kind, message).with_code(error.kind.code()).with_source(error.source);
        let described = self.describe(told);
        match error.reply {
            Some(reply) => {
                let described = described.with_reply(reply.status, reply.request_id(), &reply.body);
                described.with_headers(&reply.headers)
            }
            None => described,
        }
    }

    fn cancelled(&self, reason: CancellationReason) -> Error {
        let (code, message) = match reason {
            CancellationReason::Cancelled => ("cancelled", "the call was cancelled"),
            CancellationReason::ClientClosed => {
                ("client_closed", "the client was closed while the call was under way")
            }
        };
        let message = match self.attempts {
            0 => format!("{message} before the request was sent"),
            _ => self.with_advice(message.into()),
        };
        self.describe(Error::new(ErrorKind::Cancelled, message).with_code(code))
    }

    fn with_advice(&self, message: String) -> String {
        if self.outcome_unknown && self.idempotency_key.is_some() {
            message
                + "; the outcome is unknown: the request may have been carried out, and may be repeated with the \
                   same idempotency key"
        } else {
            message
        }
    }
}

#[cfg(test)]
mod tests;
