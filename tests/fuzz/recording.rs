//! Recordings that somebody has edited: they are refused, or play back what is in them, and are the same when written again.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::{Attempt, Cancellation, Method, Replaying, Request, Transport};

fuzz_target!(|data: &[u8]| {
    let Ok(given) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    let Ok(replaying) = Replaying::from_json(&given) else {
        return;
    };
    let before = replaying.left();
    let again = Replaying::from_json(&replaying.to_json()).expect("it was one before");
    assert_eq!(again.left(), before);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    for interaction in given.as_array().into_iter().flatten() {
        let request = &interaction["request"];
        let method = if request["method"] == "GET" { Method::Get } else { Method::Post };
        let path = text(&request["path"]).unwrap_or_default();
        let request = Request { method, path, headers: Vec::new(), body: text(&request["body"]) };
        let cancellation = Cancellation::new();
        let attempt = Attempt { number: 1, timeout: Duration::from_secs(1), cancellation: &cancellation };
        if let Ok(reply) = replaying.send(&request, &attempt) {
            let status = interaction["reply"]["status"].as_u64();
            assert!(reply.status == 0 || status.is_some());
        }
    }
    assert!(replaying.left() <= before);
});
