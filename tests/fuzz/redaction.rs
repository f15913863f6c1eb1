//! A secret in any encoding a server may repeat it in, within any text: the part that nobody may see is in no print.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::json;
use stripe_sessions::internal::secret::redact;
use stripe_sessions::{OPERATIONS, Reply};

/// What it looks like, and what of it must not be seen. It is in no vector.
const SECRETS: [(&str, &str); 4] = [
    ("sk_live_", "7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2"),
    ("whsec_", "7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2"),
    ("accs_secret__", "7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2"),
    ("fcsess_1Mw_secret_", "7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2"),
];

fuzz_target!(|data: &[u8]| {
    let [secret, encoding, at, rest @ ..] = data else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let (mark, core) = SECRETS[usize::from(*secret) % SECRETS.len()];
    let whole = format!("{mark}{core}");
    let encoded: String = match encoding % 5 {
        0 => whole.clone(),
        1 => whole.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        2 => whole.bytes().map(|byte| format!("%25{byte:02X}")).collect(),
        3 => whole.bytes().map(|byte| format!("\\u00{byte:02x}")).collect(),
        _ => {
            let (first, second) = whole.split_at(usize::from(encoding / 5) % whole.len());
            format!("{first}\n{second}")
        }
    };
    let place = (0..=text.len() * usize::from(*at) / 255)
        .rev()
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(0);
    let (before, after) = text.split_at(place);
    // What comes before may end in the middle of an escape, and take a part of the secret for its own.
    if before.len() >= 6 && before.bytes().rev().take(6).any(|byte| matches!(byte, b'%' | b'\\')) {
        return;
    }
    let quoted = format!("{before}{encoded}{after}");
    let needles = [&core[..6], &core[core.len() - 6..]];
    let encode = |needle: &str| match encoding % 5 {
        1 => needle.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        2 => needle.bytes().map(|byte| format!("%25{byte:02X}")).collect(),
        3 => needle.bytes().map(|byte| format!("\\u00{byte:02x}")).collect(),
        _ => needle.to_owned(),
    };
    let shows =
        |print: &str| needles.iter().any(|needle| print.contains(needle) || print.contains(&encode(needle)));
    // Nor is what the text has of it by itself, which a print's own escape may complete.
    if shows(&text) || needles.iter().any(|needle| text.contains(&needle[1..])) {
        return;
    }
    let clean = redact(&quoted);
    assert!(!shows(&clean), "{quoted:?}: {clean:?}");
    let error = json!({"error": {"message": quoted, "param": quoted, quoted.as_str(): [quoted]}}).to_string();
    for body in [error, quoted] {
        let reply = Reply { status: 400, headers: [("Request-Id", &*whole)].into(), body: body.into() };
        let error = OPERATIONS[0].decode(&reply).expect_err("a refusal");
        for print in [error.to_string(), error.to_json().to_string()] {
            assert!(!shows(&print), "{print}");
        }
    }
});
