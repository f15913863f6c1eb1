//! What a call was seen to do, in the spelling of JavaScript.
//!
//! It is gathered on the call's own thread and handed over with the outcome, so that a host can tell of it in the
//! asynchronous context of whoever made the call.

use std::cell::RefCell;

use serde_json::Value;

use node_names::{camel_case, error_name};
use stripe_sessions::Observation;

thread_local! {
    /// The observations of the call under way on this thread; `None` while nobody asks for them.
    static OBSERVED: RefCell<Option<Vec<Value>>> = const { RefCell::new(None) };
}

/// The hook of every client.
pub(crate) fn note(observation: &Observation<'_>) {
    OBSERVED.with_borrow_mut(|observed| {
        if let Some(observed) = observed {
            observed.push(spell(observation));
        }
    });
}

/// Does `work`, and gives what was noted meanwhile if it is `wanted`.
pub(crate) fn during<T>(wanted: bool, work: impl FnOnce() -> T) -> (T, Vec<Value>) {
    OBSERVED.set(wanted.then(Vec::new));
    let result = work();
    (result, OBSERVED.take().unwrap_or_default())
}

/// [`Observation::to_json`] with the names and units of JavaScript.
fn spell(observation: &Observation<'_>) -> Value {
    let Value::Object(fields) = observation.to_json() else {
        return Value::Null;
    };
    let spelt = fields.into_iter().map(|(name, value)| match (name.as_str(), observation) {
        ("duration" | "retry_wait", _) => {
            let milliseconds = value.as_f64().map_or(value, |seconds| (seconds * 1000.0).into());
            (camel_case(&name), milliseconds)
        }
        ("status", _) => ("statusCode".to_owned(), value),
        ("error", Observation::Call(report)) => (name, report.error.map(error_name).into()),
        _ => (camel_case(&name), value),
    });
    spelt.collect()
}
