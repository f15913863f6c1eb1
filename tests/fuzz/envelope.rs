//! Errors of the API in any form, whole or cut off: none may panic, none may show the secret that is in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use stripe_sessions::{OPERATIONS, Reply};

/// A secret that is in no vector, so that it is in the reply only where it was planted.
const SECRET: &str = "_PLANTEDxEihJokDBnDoe2sgG5OGSO2Q12";

fuzz_target!(|data: &[u8]| {
    let [class, cut, rest @ ..] = data else {
        return;
    };
    let text = String::from_utf8_lossy(rest).into_owned();
    if text.contains("PLANTED") {
        return;
    }
    // As it is, and beside a secret.
    let inner = serde_json::from_slice::<Value>(rest).unwrap_or_else(|_| json!({"message": text}));
    let mut whole = json!({"error": inner, "data": [{"client_secret": SECRET}]}).to_string();
    if cut % 2 == 1 {
        let keep = whole.len() * usize::from(*cut) / 255;
        let keep = (0..=keep).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        whole.truncate(keep);
    }
    for body in [text, whole] {
        let reply = Reply {
            status: 200 + 50 * u16::from(class % 8),
            headers: [("Request-Id", "req_1")].into(),
            body: body.into(),
        };
        let Err(error) = OPERATIONS[0].decode(&reply) else {
            continue;
        };
        for text in [format!("{error:?}"), error.to_string(), error.to_json().to_string()] {
            assert!(!text.contains("PLANTED"), "{text}");
        }
    }
});
