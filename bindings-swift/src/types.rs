//! JSON on its way across the border.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use stripe_sessions::UnknownFields;

use crate::StripeError;

/// A JSON object as text. It prints with its secrets masked.
#[derive(Clone, PartialEq, Eq, Hash, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct JsonObject {
    /// The text.
    #[uniffi(default = "{}")]
    pub json: String,
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match json::<Map<_, _>>(&self.json) {
            Ok(fields) => UnknownFields::from(fields).fmt(f),
            Err(_) => f.write_str("(not a JSON object)"),
        }
    }
}

uniffi::custom_type!(
    /// What this version of the library has no field for, kept as it came.
    UnknownFields, JsonObject, {
    remote,
    lower: |fields| JsonObject { json: Value::Object(fields.into()).to_string() },
    // An error of the exported type reaches the host as one; any other would be an internal error there.
    try_lift: |object_as_text| Ok(json::<Map<_, _>>(&object_as_text.json)?.into()),
});

/// JSON text from a host.
pub(crate) fn json<T: DeserializeOwned>(text: &str) -> Result<T, StripeError> {
    serde_json::from_str(text).map_err(|error| StripeError::unreadable("json_malformed", &error))
}

impl StripeError {
    /// For JSON that cannot be read: a position and a category, never the text itself.
    pub(crate) fn unreadable(code: &str, reason: &impl fmt::Display) -> Self {
        Self::local(code, format!("this JSON cannot be read: {reason}"))
    }
}
