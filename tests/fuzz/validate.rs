//! Parameters of any shape: none may panic, and what is valid can be encoded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use stripe_sessions::{OPERATIONS, RequestOptions};

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else {
        return;
    };
    let Ok(parameters) = serde_json::from_slice::<Value>(text) else {
        return;
    };
    let operation = OPERATIONS[usize::from(*choice) % OPERATIONS.len()];
    let party = |bit: u8| if choice & bit == 0 { "stripe" } else { "application" };
    let options = json!({
        "allow_preview": choice & 16 != 0,
        "allow_unknown": choice & 32 != 0,
        "account_facts": {"losses_payments": party(64), "requirement_collection": party(128)},
    });
    let options = RequestOptions::from_json(options).expect("the options are good");
    let report = bridge::validate(operation.name, &parameters, &options).expect("the operation is known");
    let again = bridge::validate(operation.name, &parameters, &options).expect("the operation is known");
    assert_eq!(report, again);
    let _ = bridge::resolve(&parameters, &options);
    let ids = vec!["id_1"; operation.path.matches('{').count()];
    let encoded = bridge::request(operation.name, &ids, &parameters, &options, "fuzz");
    let valid = report["errors"].as_array().is_some_and(Vec::is_empty);
    assert_eq!(encoded.is_ok(), valid, "{encoded:?}");
});
