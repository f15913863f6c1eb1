//! What came of a call, and errors, as JSON text with the members stripe-node's have.

use std::fmt::Display;

use serde_json::{Value, json};
use stripe_sessions::{Error, ErrorKind, Headers};

use crate::transport;
use node_names::{error_name, respelt_text};

/// What came of something as JSON text: `{"value": …}`, the value being JSON when printed, or what [`failed`] gives.
pub(crate) fn outcome(result: Result<impl Display, Error>) -> String {
    result.map_or_else(|error| failed(&error), |value| format!(r#"{{"value":{value}}}"#))
}

/// The outcome of what failed: `{"error": …}` as [`error`] describes it, and `thrown`, the number of a request, where it was
/// made of what JavaScript's transport threw to that.
pub(crate) fn failed(problem: &Error) -> String {
    json!({"error": error(problem), "thrown": transport::thrown(problem)}).to_string()
}

/// An error with the members stripe-node's have; what is not known is left out. `type` is the class, `rawType` the
/// API's own, `raw` the API's error object (or the text, where the answer was something else).
pub(crate) fn error(error: &Error) -> Value {
    let details = error.details();
    let raw = details.http_body.as_deref().map(|body| {
        let parsed = serde_json::from_str::<Value>(body).ok();
        let object = parsed.and_then(|mut body| body.get_mut("error").map(Value::take));
        object.unwrap_or_else(|| body.into())
    });
    let mut fields = json!({
        "type": error_name(details.kind),
        // What the API says, and what is said of its parameters, has the API's own names.
        "message": if details.http_status.is_none() && details.kind != ErrorKind::Validation {
            respelt_text(&details.message)
        } else {
            details.message.clone()
        },
        "rawType": details.error_type,
        "code": details.code,
        "param": details.param,
        "statusCode": details.http_status,
        "headers": details.http_status.map(|_| object(&details.headers)),
        "requestId": details.request_id,
        "doc_url": details.doc_url,
        "request_log_url": details.request_log_url,
        "raw": raw,
        "attempts": (details.attempts > 0).then_some(details.attempts),
        "idempotencyKey": details.idempotency_key,
        "outcomeUnknown": details.outcome_unknown.then_some(true),
    });
    if let Value::Object(fields) = &mut fields {
        fields.retain(|_, value| !value.is_null());
        if details.kind == ErrorKind::Validation {
            fields.insert(
                "errors".into(),
                details.problems.iter().map(stripe_sessions::Problem::to_json).collect(),
            );
        }
    }
    fields
}

/// Headers as Node has them: their names in lower case.
pub(crate) fn object(headers: &Headers) -> Value {
    headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect()
}
