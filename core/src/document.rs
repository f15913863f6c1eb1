//! A reply as a checked JSON document: for hosts that read fields by name instead of through structs.

use std::fmt;

use serde_json::Value;
use zeroize::Zeroize;

use crate::error::{Error, ErrorKind};
use crate::financial_connections;
use crate::record::{self, Json, Mismatch};
use crate::schema::{Entry, Object, Shape};
use crate::secret::{REDACTED, redact};
use crate::validate::Problem;

/// The names of fields that hold secrets, wherever they stand in a reply.
pub const SECRET_FIELDS: &[&str] = &["client_secret"];

/// Reads the JSON text of an object as a record: straight from the text if everything in it is as usual, otherwise by way of
/// a [`Document`], which knows what may be odd and says what is wrong.
///
/// # Errors
/// Those of [`Document::decode`] and [`Document::read`].
pub fn decode<T: Json>(text: &str, object: &'static Object) -> Result<T, Error> {
    record::from_text(text).map_or_else(|| Document::decode(text, object)?.read(), Ok)
}

/// A reply that is known to be what was asked for. It prints with its secrets masked and wipes them when dropped.
#[derive(Clone)]
pub struct Document {
    value: Value,
    object: &'static Object,
}

impl Document {
    /// Reads the JSON text of an object.
    ///
    /// Names and values we do not know are kept. What the object always has must be there, in the right type.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidResponse`] with code `response_empty`, `response_not_json`, `response_wrong_object` or
    /// `response_wrong_shape`.
    pub fn decode(text: &str, object: &'static Object) -> Result<Self, Error> {
        let invalid =
            |code, message: String| Err(Error::new(ErrorKind::InvalidResponse, message).with_code(code));
        if text.trim().is_empty() {
            return invalid("response_empty", "the reply is empty".into());
        }
        let value = match serde_json::from_str::<Value>(text) {
            Ok(value) => value,
            // serde_json's message names a position and a category, never the text.
            Err(error) => return invalid("response_not_json", format!("the reply is not JSON: {error}")),
        };
        Self::new(value, object)
    }

    /// A JSON value that is known to be an object of this kind.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidResponse`] with code `response_wrong_shape`.
    pub fn new(value: Value, object: &'static Object) -> Result<Self, Error> {
        if let Some((expected, found)) = wrong_object(&value, object) {
            let message =
                format!("the reply is not a {}: its `object` is {found:?}, not {expected:?}", object.name);
            return Err(Error::new(ErrorKind::InvalidResponse, message).with_code("response_wrong_object"));
        }
        let document = Self { value, object };
        match check(&document.value, Shape::Object(object)) {
            Ok(()) => Ok(document),
            Err(mismatch) => {
                let message = format!("the reply is not a {}: {mismatch}", object.name);
                Err(Error::new(ErrorKind::InvalidResponse, message).with_code("response_wrong_shape"))
            }
        }
    }

    /// Everything odd about the reply: rules the API states about what it answers, checked. Nothing to fail a call
    /// over; for tests and monitoring.
    pub fn check(&self) -> Vec<Problem> {
        financial_connections::check(&self.value, self.object)
    }

    /// The document's JSON value, secrets included.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// What kind of object it is.
    pub fn object(&self) -> &'static Object {
        self.object
    }

    /// The document as a record.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidResponse`] where the record needs more than the document has.
    pub fn read<T: Json>(&self) -> Result<T, Error> {
        T::from_json(self.value.clone()).map_err(|mismatch| {
            let message = format!("the reply is not a {}: {mismatch}", self.object.name);
            Error::new(ErrorKind::InvalidResponse, message).with_code("response_wrong_shape")
        })
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.object, other.object) && self.value == other.value
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut masked = self.value.clone();
        mask_secrets(&mut masked);
        write!(f, "{}({})", self.object.name, redact(&masked.to_string()))
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        for_each_secret(&mut self.value, &mut |secret| {
            if let Value::String(text) = secret {
                text.zeroize();
            }
        });
    }
}

/// Replaces the value of every secret field.
pub fn mask_secrets(value: &mut Value) {
    for_each_secret(value, &mut |secret| {
        if !secret.is_null() {
            *secret = REDACTED.into();
        }
    });
}

fn for_each_secret(value: &mut Value, change: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if SECRET_FIELDS.contains(&name.as_str()) {
                    change(value);
                } else {
                    for_each_secret(value, change);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| for_each_secret(item, change)),
        _ => {}
    }
}

/// What `object` should say and what it says, where it names another kind of object.
fn wrong_object(value: &Value, object: &Object) -> Option<(&'static str, String)> {
    let Shape::Constant(expected) = object.fields.iter().find(|field| field.name == "object")?.shape else {
        return None;
    };
    let found = value.get("object")?.as_str()?;
    (found != expected).then(|| (expected, redact(found)))
}

/// Whether what a shape always has is there, everywhere it is known. The rest may be missing, null or of a new kind.
fn check(value: &Value, shape: Shape) -> Result<(), Mismatch> {
    let expect = |fits: bool, expected| {
        if fits { Ok(()) } else { Err(Mismatch::expected(expected)) }
    };
    match shape {
        Shape::Boolean => expect(value.is_boolean(), "a boolean"),
        Shape::Integer | Shape::Timestamp => expect(value.is_i64(), "an integer"),
        Shape::Text | Shape::Secret | Shape::Enum(_) => expect(value.is_string(), "a string"),
        Shape::Constant(text) => expect(value.as_str() == Some(text), text),
        Shape::List(item) => {
            let Value::Array(items) = value else {
                return Err(Mismatch::expected("a list"));
            };
            let mut items = items.iter().enumerate();
            items.try_for_each(|(index, value)| check(value, *item).map_err(|m| m.under(&index.to_string())))
        }
        Shape::Emptyable(inner) => check(value, *inner),
        Shape::TimestampRange(range) => check(value, Shape::Object(range)),
        Shape::Expandable(_) if value.is_string() => Ok(()),
        Shape::Expandable(object) => check(value, Shape::Object(object)),
        Shape::Seconds => expect(value.is_number(), "a number"),
        Shape::Map(item) => {
            let Value::Object(entries) = value else {
                return Err(Mismatch::expected("an object"));
            };
            entries.iter().try_for_each(|(key, value)| check(value, *item).map_err(|m| m.under(key)))
        }
        Shape::Object(_) | Shape::Components | Shape::Component(_) | Shape::Features(_) => {
            let Value::Object(fields) = value else {
                return Err(Mismatch::expected("an object"));
            };
            // Most entries are features: nothing can be wrong with one, so it is not looked up.
            let mut entries = shape.entries().filter(|entry| entry.required || may_contain(entry.shape));
            entries.try_for_each(|entry| check_entry(fields.get(entry.name), entry))
        }
    }
}

fn check_entry(value: Option<&Value>, entry: Entry) -> Result<(), Mismatch> {
    let under = |mismatch: Mismatch| mismatch.under(entry.name);
    match value {
        Some(value) if entry.required => check(value, entry.shape).map_err(under),
        // Of another kind than usual: kept as it is. Only the inside of what looks right is checked.
        Some(value @ (Value::Object(_) | Value::Array(_))) if is_container(entry.shape, value) => {
            check(value, entry.shape).map_err(under)
        }
        None if entry.required => Err(under(Mismatch::expected("a value, because it is always there"))),
        _ => Ok(()),
    }
}

fn is_container(shape: Shape, value: &Value) -> bool {
    may_contain(shape) && if let Shape::List(_) = shape { value.is_array() } else { value.is_object() }
}

fn may_contain(shape: Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Expandable(_)) || shape.is_object()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account_session::ACCOUNT_SESSION;

    const REPLY: &str = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKXxEih","expires_at":1,
        "livemode":false,"components":{"payments":{"enabled":true,"features":{"refund_management":null,"later":1}}}}"#;

    #[test]
    fn what_is_not_known_is_kept() {
        let document = Document::decode(REPLY, &ACCOUNT_SESSION).unwrap();
        assert_eq!(*document.value(), serde_json::from_str::<Value>(REPLY).unwrap());
    }

    #[test]
    fn a_document_prints_without_its_secret() {
        let document = Document::decode(REPLY, &ACCOUNT_SESSION).unwrap();
        assert!(!format!("{document:?}").contains("OXIK"));
    }

    #[test]
    fn each_way_of_being_wrong_has_its_code() {
        for (text, code) in [
            ("", "response_empty"),
            ("<html>", "response_not_json"),
            ("{\"object\":\"account_session\"", "response_not_json"),
            ("[]", "response_wrong_shape"),
            ("{}", "response_wrong_shape"),
            (&REPLY.replace("account_session", "customer"), "response_wrong_object"),
            (&REPLY.replace("true", "1"), "response_wrong_shape"),
        ] {
            let error = Document::decode(text, &ACCOUNT_SESSION).unwrap_err();
            assert_eq!(error.code(), Some(code), "{text}");
            assert!(!format!("{error:?}").contains("OXIK"));
        }
    }
}
