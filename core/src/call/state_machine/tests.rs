use std::time::Duration;

use super::*;

const POLICY: Policy = Policy { max_network_retries: 2, timeout: Duration::from_secs(80) };
const KEY: Option<&str> = Some("key-1");

fn reply(status: u16, headers: &[(&str, &str)]) -> Event {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Event::Answered(Reply { status, headers: headers.iter().map(own).collect(), body: String::new().into() })
}

fn failure(kind: TransportErrorKind) -> Event {
    Event::Failed(TransportError::new(kind, "it failed"))
}

/// What a call comes to when its attempts end as listed, each at once, and how long it waited between them.
fn play(policy: Policy, events: Vec<Event>) -> (Vec<Duration>, Result<u16, Error>) {
    play_with(&RetryBudget::new(), policy, events)
}

fn play_with(
    budget: &RetryBudget,
    policy: Policy,
    events: Vec<Event>,
) -> (Vec<Duration>, Result<u16, Error>) {
    let mut call = Call::new(policy, budget, KEY, 7);
    let mut events = events.into_iter();
    let mut waits = Vec::new();
    let mut now = Duration::ZERO;
    let mut event = Event::Start;
    loop {
        event = match call.next(now, event) {
            Action::Send { timeout, .. } => {
                assert_eq!(timeout, policy.timeout.saturating_sub(now));
                events.next().expect("no more attempts than listed")
            }
            Action::Wait { duration, .. } => {
                waits.push(duration);
                now += duration;
                Event::Waited
            }
            Action::Done(result) => {
                assert_eq!(events.count(), 0, "fewer attempts than listed");
                return (waits, result.map(|reply| reply.status));
            }
        };
    }
}

#[test]
fn a_success_is_the_end() {
    assert_eq!(play(POLICY, vec![reply(200, &[])]).1.unwrap(), 200);
}

#[test]
fn failures_that_may_pass_are_repeated_and_the_last_one_is_told() {
    use TransportErrorKind::{Interrupted, Mismatched, Timeout, Truncated, Unreachable};
    for kind in [Unreachable, Interrupted, Truncated, Mismatched, Timeout] {
        let (waits, result) = play(POLICY, vec![failure(kind), reply(503, &[]), failure(kind)]);
        let error = result.unwrap_err();
        assert_eq!(waits.len(), 2);
        assert_eq!((error.attempts(), error.code()), (3, Some(kind.code())));
        assert_eq!(error.idempotency_key(), KEY);
        assert!(error.to_string().contains("after 3 attempts"), "{error}");
    }
    assert_eq!(play(POLICY, vec![failure(Unreachable), reply(429, &[]), reply(200, &[])]).1.unwrap(), 200);
}

#[test]
fn failures_that_will_not_pass_are_not_repeated() {
    use TransportErrorKind::{HeadersTooLarge, Malformed, NotLoopback, Tls, TooLarge};
    for kind in [Tls, NotLoopback, TooLarge, HeadersTooLarge, Malformed] {
        let error = play(POLICY, vec![failure(kind)]).1.unwrap_err();
        assert_eq!((error.attempts(), error.code()), (1, Some(kind.code())));
    }
    for status in [302, 400, 401, 402, 403, 404] {
        assert_eq!(play(POLICY, vec![reply(status, &[])]).1.unwrap(), status);
    }
}

#[test]
fn the_kind_of_a_failure_says_what_a_caller_would_do() {
    use TransportErrorKind::{
        Cancelled, HeadersTooLarge, Malformed, NotLoopback, Timeout, TooLarge, Truncated,
    };
    for (kind, told) in [
        (Timeout, ErrorKind::Timeout),
        (NotLoopback, ErrorKind::Configuration),
        (TooLarge, ErrorKind::InvalidResponse),
        (HeadersTooLarge, ErrorKind::InvalidResponse),
        (Malformed, ErrorKind::InvalidResponse),
        (Cancelled, ErrorKind::Cancelled),
        (Truncated, ErrorKind::ApiConnection),
    ] {
        let policy = Policy { max_network_retries: 0, ..POLICY };
        assert_eq!(play(policy, vec![failure(kind)]).1.unwrap_err().kind(), told, "{kind:?}");
    }
}

#[test]
fn what_a_failure_was_made_of_is_the_source_of_the_error() {
    let cause = std::io::Error::other("as the system says");
    let failure =
        TransportError::new(TransportErrorKind::Tls, "it failed").with_source(std::sync::Arc::new(cause));
    let error = play(POLICY, vec![Event::Failed(failure)]).1.unwrap_err();
    let source = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("as the system says"));
}

#[test]
fn a_wait_is_at_least_what_the_api_asks_for() {
    let (waits, _) = play(POLICY, vec![reply(429, &[("Retry-After", "7")]), reply(200, &[])]);
    assert_eq!(waits, [Duration::from_secs(7)]);
}

#[test]
fn no_wait_outlasts_the_call() {
    let policy = Policy { timeout: Duration::from_secs(7), ..POLICY };
    let (waits, result) = play(policy, vec![reply(429, &[("Retry-After", "7")])]);
    assert_eq!((waits.len(), result.unwrap()), (0, 429));
    let (waits, result) = play(policy, vec![reply(429, &[("Retry-After", "6")]), reply(200, &[])]);
    assert_eq!((waits.len(), result.unwrap()), (1, 200));
}

#[test]
fn a_call_without_time_sends_nothing() {
    let policy = Policy { timeout: Duration::ZERO, ..POLICY };
    let error = play(policy, vec![]).1.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 0));
    assert!(!error.is_outcome_unknown());
}

#[test]
fn a_late_wake_up_sends_nothing_and_tells_what_was_known() {
    let budget = RetryBudget::new();
    let mut call = Call::new(POLICY, &budget, KEY, 7);
    call.next(Duration::ZERO, Event::Start);
    assert!(matches!(call.next(Duration::ZERO, reply(503, &[])), Action::Wait { .. }));
    let Action::Done(Ok(reply)) = call.next(POLICY.timeout, Event::Waited) else {
        panic!("the call should be over");
    };
    assert_eq!((reply.status, call.gave_up()), (503, Some(GaveUp::Deadline)));
}

#[test]
fn an_empty_budget_stops_repetitions() {
    let budget = RetryBudget::new();
    while budget.take() {}
    let mut call = Call::new(POLICY, &budget, KEY, 7);
    call.next(Duration::ZERO, Event::Start);
    let action = call.next(Duration::ZERO, failure(TransportErrorKind::Unreachable));
    assert!(matches!(action, Action::Done(Err(_))));
    assert_eq!(call.gave_up(), Some(GaveUp::Budget));
}

#[test]
fn a_success_earns_repetitions_and_nothing_else_does() {
    let budget = RetryBudget::new();
    while budget.take() {}
    for end in [reply(400, &[]), reply(503, &[]), failure(TransportErrorKind::Interrupted)] {
        let _ = play_with(&budget, POLICY, vec![end]);
        assert_eq!(budget.retries_left(), 0);
    }
    // Five at the first attempt earn one repetition …
    for earned in [0, 0, 0, 0, 1] {
        play_with(&budget, POLICY, vec![reply(200, &[])]).1.unwrap();
        assert_eq!(budget.retries_left(), earned);
    }
    // … and whoever needed one gets it back, for ever.
    for _ in 0..10 {
        let events = vec![failure(TransportErrorKind::Interrupted), reply(200, &[])];
        assert_eq!(play_with(&budget, POLICY, events).1.unwrap(), 200);
        assert_eq!(budget.retries_left(), 1);
    }
}

#[test]
fn a_reply_with_another_key_is_not_believed() {
    let other = [("idempotency-key", "key-2")];
    let own = [("idempotency-key", "key-1")];
    assert_eq!(play(POLICY, vec![reply(200, &other), reply(200, &own)]).1.unwrap(), 200);
    let error = play(Policy { max_network_retries: 0, ..POLICY }, vec![reply(200, &other)]).1.unwrap_err();
    assert_eq!(error.code(), Some("response_mismatched"));
    assert!(error.is_outcome_unknown());
}

#[test]
fn the_outcome_is_unknown_exactly_when_something_was_sent_and_nothing_settled_it() {
    use TransportErrorKind::{Interrupted, Timeout, Tls, Unreachable};
    for (events, unknown) in [
        (vec![failure(Tls)], false),
        (vec![failure(Unreachable), failure(Unreachable), failure(Unreachable)], false),
        (vec![failure(Interrupted), failure(Unreachable), failure(Unreachable)], true),
        (vec![failure(Unreachable), failure(Unreachable), failure(Timeout)], true),
        // A refusal of the request itself tells that no earlier attempt was carried out …
        (vec![failure(Timeout), reply(409, &[]), failure(Unreachable)], true),
        // … but not that of another request with the same key, which may be under way.
        (vec![reply(409, &[]), failure(Unreachable), failure(Unreachable)], true),
        (vec![reply(429, &[]), failure(Unreachable), failure(Unreachable)], false),
        (vec![reply(500, &[]), failure(Unreachable), failure(Unreachable)], true),
    ] {
        let error = play(POLICY, events).1.unwrap_err();
        assert_eq!(error.is_outcome_unknown(), unknown, "{error:?}");
        assert_eq!(error.to_string().contains("the outcome is unknown"), unknown);
    }
    // … and the same for errors that are read from a reply.
    for (events, status, unknown) in [
        (vec![failure(Timeout), reply(400, &[])], 400, false),
        (vec![reply(409, &[("Stripe-Should-Retry", "false")])], 409, true),
        (vec![failure(Timeout), reply(401, &[])], 401, true),
        (vec![reply(401, &[])], 401, false),
        (vec![reply(503, &[("Stripe-Should-Retry", "false")])], 503, true),
        (vec![reply(200, &[])], 200, true),
    ] {
        let budget = RetryBudget::new();
        let mut call = Call::new(POLICY, &budget, KEY, 7);
        let mut action = call.next(Duration::ZERO, Event::Start);
        for event in events {
            if let Action::Wait { .. } = action {
                call.next(Duration::ZERO, Event::Waited);
            }
            action = call.next(Duration::ZERO, event);
        }
        assert!(matches!(action, Action::Done(Ok(_))));
        let error = call.describe(Error::new(ErrorKind::Api, ""));
        assert_eq!(error.is_outcome_unknown(), unknown, "{status}");
    }
}

#[test]
fn cancelling_says_what_may_have_happened() {
    let reason = CancellationReason::Cancelled;
    let budget = RetryBudget::new();
    let end = |call: &mut Call<'_>, event| match call.next(Duration::ZERO, event) {
        Action::Done(Err(error)) => error,
        other => panic!("{other:?}"),
    };

    let mut early = Call::new(POLICY, &budget, KEY, 7);
    let error = end(&mut early, Event::Cancelled { reason, sent: false });
    assert_eq!((error.kind(), error.code()), (ErrorKind::Cancelled, Some("cancelled")));
    assert!(!error.is_outcome_unknown() && error.to_string().contains("before the request was sent"));

    let mut late = Call::new(POLICY, &budget, KEY, 7);
    late.next(Duration::ZERO, Event::Start);
    let error = end(&mut late, Event::Cancelled { reason, sent: true });
    assert!(error.is_outcome_unknown());
    assert_eq!(error.idempotency_key(), KEY);
    assert!(error.to_string().contains("the outcome is unknown"), "{error}");

    let mut reading = Call::new(POLICY, &budget, None, 7);
    reading.next(Duration::ZERO, Event::Start);
    let reason = CancellationReason::ClientClosed;
    let error = end(&mut reading, Event::Cancelled { reason, sent: true });
    assert_eq!((error.code(), error.is_outcome_unknown()), (Some("client_closed"), false));
}

#[test]
fn a_call_that_is_over_stays_over() {
    let budget = RetryBudget::new();
    let mut call = Call::new(POLICY, &budget, KEY, 7);
    call.next(Duration::ZERO, Event::Start);
    call.next(Duration::ZERO, reply(200, &[]));
    let Action::Done(Err(error)) = call.next(Duration::ZERO, Event::Start) else {
        panic!("a call is made once");
    };
    assert_eq!(error.code(), Some("call_over"));
}
