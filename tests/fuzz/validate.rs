//! Parameters of any shape: none may panic, and what is valid can be encoded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use stripe_sessions::{OPERATIONS, host};

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
    let report = host::validate(operation.name, &parameters, options.clone()).expect("the options are good");
    let again = host::validate(operation.name, &parameters, options.clone()).expect("the options are good");
    assert_eq!(report, again);
    let _ = host::resolve(&parameters, options.clone());
    let ids = vec!["id_1"; operation.path.matches('{').count()];
    let encoded = host::encode(operation.name, &ids, &parameters, options, "fuzz");
    let valid = report["errors"].as_array().is_some_and(Vec::is_empty);
    assert_eq!(encoded.is_ok(), valid, "{encoded:?}");
});
