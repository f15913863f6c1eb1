//! What a server says of when to come back: no text of it makes a wait that outlasts the call.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use stripe_sessions::Reply;
use stripe_sessions::internal::call::{Action, Call, Event, Policy, RetryBudget};

fuzz_target!(|data: &[u8]| {
    let [cut, rest @ ..] = data else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let place = (0..=text.len().min(usize::from(*cut)))
        .rev()
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(0);
    let (after, date) = text.split_at(place);
    let policy = Policy { max_network_retries: 1, timeout: Duration::from_secs(80) };
    let budget = RetryBudget::new();
    let mut call = Call::new(policy, &budget, Some("key-1"), 7);
    assert!(matches!(call.next(Duration::ZERO, Event::Start), Action::Send { .. }));
    let headers = [("Content-Type", "application/json"), ("Retry-After", after), ("Date", date)];
    let reply = Reply { status: 503, headers: headers.into(), body: "{}".to_owned().into() };
    match call.next(Duration::from_secs(1), Event::Answered(reply)) {
        Action::Wait { duration, .. } => assert!(duration < Duration::from_secs(79)),
        Action::Done(_) => {}
        Action::Send { .. } => panic!("it was sent again without a wait"),
    }
});
