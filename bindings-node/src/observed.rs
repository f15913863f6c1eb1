//! What a call was seen to do, in the spelling of JavaScript.
//!
//! It is gathered on the call's own thread and handed over with the outcome, so that a host can tell of it in the
//! asynchronous context of whoever made the call.

use std::cell::RefCell;

use serde_json::Value;

use node_names::{error_name, option_name};
use stripe_sessions::Observation;

thread_local! {
    /// The observations of the call under way on this thread; `None` while nobody asks for them.
    static OBSERVED: RefCell<Option<Vec<Value>>> = const { RefCell::new(None) };
}

/// The hook of every client.
pub(crate) fn note(observation: &Observation<'_>) {
    OBSERVED.with_borrow_mut(|observed| {
        if let Some(observed) = observed {
            let mut spelt = spelt(observation.to_json());
            if let Observation::Call(report) = observation
                && let Some(kind) = report.error
            {
                spelt["error"] = error_name(kind).into();
            }
            observed.push(spelt);
        }
    });
}

/// Does `work`, and gives what was noted meanwhile if it is `wanted`.
pub(crate) fn during<T>(wanted: bool, work: impl FnOnce() -> T) -> (T, Vec<Value>) {
    OBSERVED.set(wanted.then(Vec::new));
    let result = work();
    (result, OBSERVED.take().unwrap_or_default())
}

/// What core tells of a call, with the names and units of JavaScript.
pub(crate) fn spelt(fields: Value) -> Value {
    let Value::Object(fields) = fields else { return fields };
    let spelt = fields.into_iter().map(|(name, value)| match name.as_str() {
        "duration" | "retry_wait" => {
            (option_name(&name), value.as_f64().map(|seconds| seconds * 1000.0).into())
        }
        "status" => ("statusCode".to_owned(), value),
        _ => (option_name(&name), value),
    });
    spelt.collect()
}
