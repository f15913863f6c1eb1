//! The loop that carries out what the state machine says, and reports what happened.

use std::time::Duration;

use super::clock::Clock;
use crate::api::operation::Operation;
use crate::base::cancellation::Cancellation;
use crate::base::error::Error;
use crate::base::redact::Secrets;
use crate::call::jitter::Jitter;
use crate::call::question::Question;
use crate::call::{Action, Call, Event, Policy, RetryBudget};
use crate::call::{Attempt, Reply, Transport, TransportError, TransportErrorKind};
use crate::client::hook::{AttemptReport, CallReport, Hook, Observation, Retry};
use crate::json::view::View;

/// How a reply is read, and how the result is looked at.
pub(crate) struct Reader<T> {
    pub(crate) decode: fn(&Operation, &Reply) -> Result<T, Error>,
    pub(crate) view: for<'a> fn(&'a T) -> View<'a>,
}

/// Everything one call needs.
pub(crate) struct CallLoop<'a> {
    pub(crate) question: Question<'a>,
    pub(crate) policy: Policy,
    pub(crate) budget: &'a RetryBudget,
    pub(crate) transport: &'a dyn Transport,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) cancellation: &'a Cancellation,
    pub(crate) hook: Option<&'a dyn Hook>,
    /// What must not be in anything that is printed.
    pub(crate) secrets: Secrets<'a>,
    /// How long it has waited for a thread: that is part of its time.
    pub(crate) waited: Duration,
    /// Which process this is, as far as the first attempt.
    pub(crate) process: u32,
}

/// An attempt that is over but not yet reported: whether it will be repeated is not known before the next action.
struct Finished {
    number: u32,
    duration: Duration,
    status: Option<u16>,
    request_id: Option<String>,
    failure: Option<&'static str>,
}

impl CallLoop<'_> {
    /// How long the call has taken so far.
    fn since(&self, started: Duration) -> Duration {
        self.waited.saturating_add(self.clock.now().saturating_sub(started))
    }

    /// Makes the call. Returns what `reader` reads from the reply, the reply, and the number of attempts.
    pub(crate) fn run<T>(&self, reader: &Reader<T>) -> Result<(T, Reply, u32), Error> {
        let started = self.clock.now();
        let key = self.question.request.header("Idempotency-Key");
        let seed = || self.clock.seed();
        let mut call = Call::with_jitter(self.policy, self.budget, key, Jitter::Unseeded(&seed));
        let mut read = None;
        let reply = self.attempts(&mut call, started, reader, &mut read);
        // Only a hook asks for it, and masking takes a tenth of a call.
        let facts = self.hook.and(reply.as_ref().ok()).map(|reply| {
            let request_id = reply.request_id().map(|id| self.secrets.mask(id));
            (reply.status, request_id)
        });
        let result = reply.and_then(|reply| {
            let read = read.unwrap_or_else(|| (reader.decode)(self.question.operation, &reply));
            match read {
                Ok(value) => Ok((value, reply, call.attempts())),
                Err(error) => Err(call.describe(error)),
            }
        });
        let result = result.map_err(|error| error.masked(self.secrets));
        if let Some(hook) = self.hook {
            let error = result.as_ref().err();
            let (status, request_id) = match (facts, error) {
                (Some((status, request_id)), _) => (Some(status), request_id),
                (None, Some(error)) => (error.details().http_status, error.request_id().map(str::to_owned)),
                (None, None) => (None, None),
            };
            hook.observe(&Observation::Call(CallReport {
                operation: self.question.operation.name,
                attempts: call.attempts(),
                duration: self.since(started),
                status,
                request_id: request_id.as_deref(),
                error: error.map(Error::kind),
                code: error.and_then(Error::code),
                gave_up: call.gave_up(),
            }));
        }
        result
    }

    /// Makes the attempts. What the last reply says is left in `read` where it had to be looked at on the way.
    fn attempts<T>(
        &self,
        call: &mut Call<'_>,
        started: Duration,
        reader: &Reader<T>,
        read: &mut Option<Result<T, Error>>,
    ) -> Result<Reply, Error> {
        let mut event = Event::Start;
        let mut finished: Option<Finished> = None;
        loop {
            if let (Some(reason), Event::Start | Event::Waited) = (self.cancellation.reason(), &event) {
                event = Event::Cancelled { reason, sent: false };
            }
            let action = call.next(self.since(started), event);
            let retry = match &action {
                Action::Wait { duration, reason } => Some(Retry { reason: *reason, wait: *duration }),
                _ => None,
            };
            if let (Some(hook), Some(finished)) = (self.hook, finished.take()) {
                hook.observe(&Observation::Attempt(AttemptReport {
                    operation: self.question.operation.name,
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
                    let (event, report) = self.attempt(attempt, timeout, reader, read);
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

    fn attempt<T>(
        &self,
        number: u32,
        timeout: Duration,
        reader: &Reader<T>,
        read: &mut Option<Result<T, Error>>,
    ) -> (Event, Finished) {
        let attempt = Attempt { number, timeout, cancellation: self.cancellation };
        let began = self.clock.now();
        let sent = match number {
            // Nothing has run since that could have forked.
            1 => self.transport.send_within(self.process, self.question.request, &attempt),
            _ => self.transport.send(self.question.request, &attempt),
        };
        let result = sent.and_then(|reply| self.check(reply, reader, read));
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
            report.request_id = head.request_id().map(|id| self.secrets.mask(id));
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

    /// Lets a reply pass that answers this call. One that is about something else is dropped, and its secret with it.
    fn check<T>(
        &self,
        reply: Reply,
        reader: &Reader<T>,
        read: &mut Option<Result<T, Error>>,
    ) -> Result<Reply, TransportError> {
        *read = None;
        let mut mismatch = self.question.head_mismatch(&reply);
        if mismatch.is_none() && reply.is_success() {
            let value = (reader.decode)(self.question.operation, &reply);
            if let Ok(value) = &value {
                mismatch = self.question.object_mismatch((reader.view)(value));
            }
            *read = mismatch.is_none().then_some(value);
        }
        match mismatch {
            Some(message) => Err(TransportError::new(TransportErrorKind::Mismatched, message)),
            None => Ok(reply),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    use serde_json::{Value, json};

    use super::*;
    use crate::api::account_session::CREATE;
    use crate::base::cancellation::Cancellation;
    use crate::call::Request;
    use crate::call::{TransportError, TransportErrorKind};
    use crate::client::Client;
    use crate::client::options::{ClientOptions, RequestOptions};

    type Script = VecDeque<Result<Reply, TransportError>>;

    /// Answers as it is written.
    #[derive(Debug)]
    struct Scripted(Mutex<Script>);

    impl Transport for Scripted {
        fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
            self.0.lock().unwrap().pop_front().unwrap()
        }
    }

    /// A clock that goes on by waits alone. Its chance is what it was made with.
    #[derive(Debug)]
    struct Waits(Mutex<Duration>, u64);

    impl Clock for Waits {
        fn now(&self) -> Duration {
            *self.0.lock().unwrap()
        }

        fn wait(&self, duration: Duration, cancellation: &Cancellation) -> bool {
            *self.0.lock().unwrap() += duration;
            cancellation.is_cancelled()
        }

        fn seed(&self) -> u64 {
            self.1
        }
    }

    fn reply(status: u16, request_id: &str) -> Reply {
        let body = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKsecret","expires_at":1,
            "livemode":false,"components":{}}"#;
        Reply {
            status,
            headers: [("Request-Id", request_id)].into(),
            body: if status == 200 { body } else { "{}" }.to_owned().into(),
        }
    }

    /// What a hook hears of a call that is answered so, with that chance.
    fn heard(
        seed: u64,
        script: impl IntoIterator<Item = Result<Reply, TransportError>>,
        options: &RequestOptions,
    ) -> Vec<Value> {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        let hook = move |observation: &Observation<'_>| ear.lock().unwrap().push(observation.to_json());
        let client = Client::with_clock(
            "sk_test_1",
            ClientOptions { hook: Some(Arc::new(hook)), ..Default::default() },
            Scripted(Mutex::new(script.into_iter().collect())),
            Waits(Mutex::default(), seed),
        )
        .unwrap();
        let parameters = json!({"account": "acct_1", "components": {"payments": {"enabled": true}}});
        let _ = client.call(&CREATE, &[], &parameters, options);
        std::mem::take(&mut *heard.lock().unwrap())
    }

    #[test]
    fn a_hook_hears_of_every_attempt_and_then_of_the_call() {
        let broken = Err(TransportError::new(TransportErrorKind::Interrupted, ""));
        let heard = heard(7, [broken, Ok(reply(503, "req_2")), Ok(reply(200, "req_3"))], &Default::default());
        let [first, second, third, call] = &heard[..] else { panic!("{heard:?}") };
        let name = "account_sessions.create";
        let (one, two) = (first["retry_wait"].as_f64().unwrap(), second["retry_wait"].as_f64().unwrap());
        assert!(one > 0.0 && two > 0.0 && one.to_bits() != two.to_bits());
        assert_eq!(
            *first,
            json!({"event": "attempt", "operation": name, "attempt": 1, "duration": 0.0,
                "failure": "connection_interrupted", "retry_reason": "connection_interrupted", "retry_wait": one})
        );
        assert_eq!(
            *second,
            json!({"event": "attempt", "operation": name, "attempt": 2, "duration": 0.0, "status": 503,
                "request_id": "req_2", "retry_reason": "server_error", "retry_wait": two})
        );
        assert_eq!(
            *third,
            json!({"event": "attempt", "operation": name, "attempt": 3, "duration": 0.0, "status": 200,
                "request_id": "req_3"})
        );
        assert_eq!(
            call["duration"].as_f64().unwrap().to_bits(),
            (Duration::from_secs_f64(one) + Duration::from_secs_f64(two)).as_secs_f64().to_bits()
        );
        let mut call = call.clone();
        call.as_object_mut().unwrap().remove("duration");
        assert_eq!(
            call,
            json!({"event": "call", "operation": name, "attempts": 3, "status": 200, "request_id": "req_3"})
        );
    }

    #[test]
    fn a_hook_is_told_no_secret_wherever_it_stands() {
        let secret = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
        let refused = |status| heard(7, [Ok(reply(status, secret))], &Default::default());
        for heard in [refused(200), refused(400)] {
            for event in &heard {
                assert_eq!(event["request_id"], "[redacted]", "{event}");
            }
            assert_eq!(heard.len(), 2);
        }
    }

    #[test]
    fn a_call_that_sent_nothing_had_no_attempt() {
        let cancellation = Cancellation::new();
        cancellation.cancel();
        let options = RequestOptions { cancellation: Some(cancellation), ..Default::default() };
        let heard = heard(7, [], &options);
        let [call] = &heard[..] else { panic!("{heard:?}") };
        assert_eq!((&call["event"], &call["attempts"]), (&"call".into(), &0.into()));
        assert_eq!((&call["error"], &call["code"]), (&"CancelledError".into(), &"cancelled".into()));
    }

    #[test]
    fn clients_that_failed_together_come_back_apart() {
        let wait = |seed| {
            let heard = heard(seed, [reply(503, "req_1"), reply(200, "req_2")].map(Ok), &Default::default());
            heard[0]["retry_wait"].as_f64().unwrap().to_bits()
        };
        assert_ne!(wait(1), wait(2));
        assert_eq!(wait(1), wait(1));
    }
}
