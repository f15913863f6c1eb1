//! Replies of any kind: none may panic, and what decodes must encode to the same JSON again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::{AccountSession, Json, OPERATIONS, Reply};

fuzz_target!(|data: &[u8]| {
    // The first byte chooses the operation, the rest is the body.
    let Some((choice, body)) = data.split_first() else {
        return;
    };
    let operation = OPERATIONS[usize::from(*choice) % OPERATIONS.len()];
    let body = String::from_utf8_lossy(body).into_owned();
    let reply = Reply {
        status: 200,
        headers: [("Request-Id", "req_1")].into(),
        body: body.clone().into(),
    };
    match operation.decode(&reply) {
        Ok(document) => {
            let value: Value = serde_json::from_str(&body).expect("it was decoded");
            assert_eq!(*document.value(), value);
            if operation.name == "account_sessions.create"
                && let Ok(session) = document.read::<AccountSession>()
            {
                assert_eq!(session.to_json(), value, "nothing may be lost");
                let _ = format!("{session:?}");
            }
            let _ = format!("{document:?}");
        }
        Err(error) => {
            assert!(error.code().is_some(), "{error:?}");
            let _ = (error.to_string(), error.to_json());
        }
    }
});
