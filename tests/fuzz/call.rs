//! The state machine under any sequence of events at any times: it keeps its promises, and always ends.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use stripe_sessions::internal::call::{Action, Call, Event, Policy, RetryBudget};
use stripe_sessions::{CancellationReason, Headers, Reply, TransportError, TransportErrorKind};

fuzz_target!(|data: &[u8]| {
    let [retries, timeout, seed, rest @ ..] = data else {
        return;
    };
    let policy = Policy {
        max_network_retries: u32::from(retries % 16),
        timeout: Duration::from_millis(u64::from(*timeout) * u64::from(*timeout)),
    };
    let budget = RetryBudget::new();
    let mut call = Call::new(policy, &budget, Some("key-1"), u64::from(*seed));
    let mut bytes = rest.iter().copied();
    let mut byte = || bytes.next();
    let mut now = Duration::ZERO;
    let mut action = call.next(now, Event::Start);
    let (mut attempts, mut waits, mut over) = (0, 0, false);
    loop {
        match &action {
            Action::Send { attempt, timeout } => {
                attempts += 1;
                assert_eq!(*attempt, attempts);
                assert!(!timeout.is_zero() && now + *timeout == policy.timeout);
                assert!(!over);
            }
            Action::Wait { duration, .. } => {
                waits += 1;
                assert!(now + *duration < policy.timeout);
                assert!(waits <= policy.max_network_retries && !over);
            }
            Action::Done(result) => {
                if let Ok(reply) = result {
                    assert!(reply.header("Idempotency-Key").is_none_or(|key| key.trim() == "key-1"));
                }
                over = true;
            }
        }
        let (Some(kind), Some(passed)) = (byte(), byte()) else {
            return;
        };
        now += Duration::from_millis(u64::from(passed) * 4);
        // Mostly what fits the last action, sometimes not.
        let event = match kind % 16 {
            0 => Event::Start,
            1 => Event::Cancelled { reason: CancellationReason::Cancelled, sent: passed % 2 == 0 },
            2..=5 => Event::Waited,
            6..=9 => Event::Failed(TransportError::new(
                TransportErrorKind::ALL[usize::from(passed) % TransportErrorKind::ALL.len()],
                "it failed",
            )),
            _ => {
                let mut headers = Headers::default();
                let value = rest.get(usize::from(passed)..).unwrap_or_default();
                let value = String::from_utf8_lossy(value.get(..8).unwrap_or_default()).into_owned();
                let names = ["Retry-After", "Stripe-Should-Retry", "Idempotency-Key", "Date"];
                if let Some(name) = names.get(usize::from(kind / 16)) {
                    headers.push(name, &value);
                }
                Event::Answered(Reply {
                    status: 199 + u16::from(passed) * 2,
                    headers,
                    body: String::new().into(),
                })
            }
        };
        action = call.next(now, event);
        if over {
            assert!(matches!(action, Action::Done(Err(_))), "a call that is over stays over");
        }
    }
});
