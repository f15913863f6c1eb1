//! Secrets and JSON on their way across the border.

use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use stripe_sessions::{ClientSecret, UnknownFields};

use crate::StripeError;

/// Text that must not be printed: an object, so that no print of a record that holds it shows it. It prints as
/// `[redacted]`.
#[derive(PartialEq, Eq, Hash, uniffi::Object)]
#[uniffi::export(Debug, Display, Eq, Hash)]
pub struct Secret(pub(crate) ClientSecret);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[uniffi::export]
impl Secret {
    /// A secret to hand to the library: an option's value.
    #[uniffi::constructor]
    pub fn new(text: String) -> Self {
        Self(ClientSecret::new(text))
    }

    /// The secret itself: for the reply to your own front end, never for a log.
    pub fn reveal(&self) -> String {
        self.0.reveal().to_owned()
    }
}

uniffi::custom_type!(
    /// What the browser or app needs to open a session, and nobody else may see: it grants access to the account.
    ClientSecret, Arc<Secret>, {
    remote,
    lower: |secret| Arc::new(Secret(secret)),
    try_lift: |secret| Ok(secret.0.clone()),
});

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
