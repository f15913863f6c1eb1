//! The loop that carries out what the state machine says, and reports what happened.

use std::time::Duration;

use super::clock::Clock;
use crate::api::operation::Operation;
use crate::base::cancellation::Cancellation;
use crate::base::error::Error;
use crate::call::jitter::Jitter;
use crate::call::request::Request;
use crate::call::{Action, Call, Event, Policy, RetryBudget};
use crate::call::{Attempt, Reply, Transport};
use crate::client::hook::{AttemptReport, CallReport, Hook, Observation, Retry};

/// Everything one call needs.
pub(crate) struct Drive<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) request: &'a Request,
    pub(crate) policy: Policy,
    pub(crate) budget: &'a RetryBudget,
    pub(crate) transport: &'a dyn Transport,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) cancellation: &'a Cancellation,
    pub(crate) hook: Option<&'a dyn Hook>,
}

/// An attempt that is over but not yet reported: whether it will be repeated is not known before the next action.
struct Finished {
    number: u32,
    duration: Duration,
    status: Option<u16>,
    request_id: Option<String>,
    failure: Option<&'static str>,
}

impl Drive<'_> {
    /// Makes the call. Returns what `decode` reads from the reply, the reply, and the number of attempts.
    pub(crate) fn run<T>(
        &self,
        decode: impl FnOnce(&Operation, &Reply) -> Result<T, Error>,
    ) -> Result<(T, Reply, u32), Error> {
        let started = self.clock.now();
        let key = self.request.header("Idempotency-Key");
        let seed = || self.clock.seed();
        let mut call = Call::with_jitter(self.policy, self.budget, key, Jitter::Unseeded(&seed));
        let reply = self.attempts(&mut call, started);
        let facts = reply
            .as_ref()
            .ok()
            .map(|reply| (reply.status, reply.request_id().map(crate::base::redact::redact)));
        let result = reply.and_then(|reply| match decode(self.operation, &reply) {
            Ok(value) => Ok((value, reply, call.attempts())),
            Err(error) => Err(call.describe(error)),
        });
        if let Some(hook) = self.hook {
            let error = result.as_ref().err();
            let (status, request_id) = match (facts, error) {
                (Some((status, request_id)), _) => (Some(status), request_id),
                (None, Some(error)) => (error.details().http_status, error.request_id().map(str::to_owned)),
                (None, None) => (None, None),
            };
            hook.observe(&Observation::Call(CallReport {
                operation: self.operation.name,
                attempts: call.attempts(),
                duration: self.clock.now().saturating_sub(started),
                status,
                request_id: request_id.as_deref(),
                error: error.map(Error::kind),
                code: error.and_then(Error::code),
                gave_up: call.gave_up(),
            }));
        }
        result
    }

    fn attempts(&self, call: &mut Call<'_>, started: Duration) -> Result<Reply, Error> {
        let mut event = Event::Start;
        let mut finished: Option<Finished> = None;
        loop {
            if let (Some(reason), Event::Start | Event::Waited) = (self.cancellation.reason(), &event) {
                event = Event::Cancelled { reason, sent: false };
            }
            let action = call.next(self.clock.now().saturating_sub(started), event);
            let retry = match &action {
                Action::Wait { duration, reason } => Some(Retry { reason: *reason, wait: *duration }),
                _ => None,
            };
            if let (Some(hook), Some(finished)) = (self.hook, finished.take()) {
                hook.observe(&Observation::Attempt(AttemptReport {
                    operation: self.operation.name,
                    attempt: finished.number,
                    duration: finished.duration,
                    status: finished.status,
                    request_id: finished.request_id.as_deref(),
                    failure: finished.failure,
                    retry,
                }));
            }
            event = match action {
                Action::Send { attempt, timeout } => {
                    let (event, report) = self.attempt(attempt, timeout);
                    finished = Some(report);
                    event
                }
                Action::Wait { duration, .. } => {
                    self.clock.wait(duration, self.cancellation);
                    Event::Waited
                }
                Action::Done(result) => return result,
            };
        }
    }

    fn attempt(&self, number: u32, timeout: Duration) -> (Event, Finished) {
        let attempt = Attempt { number, timeout, cancellation: self.cancellation };
        let began = self.clock.now();
        let result = self.transport.send(self.request, &attempt);
        let mut report = Finished {
            number,
            duration: self.clock.now().saturating_sub(began),
            status: None,
            request_id: None,
            failure: None,
        };
        let head = match &result {
            Ok(reply) => Some(reply),
            Err(error) => error.reply.as_deref(),
        };
        if let Some(head) = head.filter(|_| self.hook.is_some()) {
            report.status = Some(head.status);
            report.request_id = head.request_id().map(crate::base::redact::redact);
        }
        let event = match result {
            Ok(reply) => Event::Answered(reply),
            Err(error) => {
                report.failure = Some(error.kind.code());
                match self.cancellation.reason() {
                    // What the attempt came to matters only in whether anything was sent.
                    Some(reason) => Event::Cancelled { reason, sent: error.sent },
                    None => Event::Failed(error),
                }
            }
        };
        (event, report)
    }
}
