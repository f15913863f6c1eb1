//! A reply as a checked JSON document: for hosts that read fields by name instead of through structs.

use std::fmt;
use std::sync::OnceLock;

use serde_json::Value;

use super::financial_connections;
use super::reply_shape;
use super::schema::{Object, Shape};
use crate::base::error::{Error, ErrorKind};
use crate::base::problem::Problem;
use crate::json::mask::wipe_secrets;
use crate::json::record::Json;
use crate::json::scan;
use crate::json::tape::{Part, Tree};

/// Reads the JSON text of an object as a record: straight from the text if everything in it is as usual, otherwise by way of
/// a [`Document`], which knows what may be odd and says what is wrong.
///
/// # Errors
/// Those of [`Document::decode`] and [`Document::read`].
pub fn decode<T: Json>(text: &str, object: &'static Object) -> Result<T, Error> {
    scan::from_text(text).map_or_else(|| Document::decode(text, object)?.read(), Ok)
}

/// A reply that is known to be what was asked for. It prints with its secrets masked and wipes them when dropped.
///
/// It is made in one pass over the text, and looked into by [`Part`]s; a [`Value`] is made where somebody asks for one.
#[derive(Clone)]
pub struct Document {
    tree: Tree,
    object: &'static Object,
    value: OnceLock<Value>,
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
        if text.trim().is_empty() {
            return Err(invalid("response_empty", "the reply is empty".into()));
        }
        Self::of(Tree::read(text), object)
    }

    /// A JSON value that is known to be an object of this kind.
    ///
    /// # Errors
    /// Those of [`Document::decode`] but `response_empty`.
    pub fn new(mut value: Value, object: &'static Object) -> Result<Self, Error> {
        let document = Self::of(Tree::write(&value), object);
        match &document {
            Ok(document) => {
                let _ = document.value.set(value);
            }
            Err(_) => wipe_secrets(&mut value),
        }
        document
    }

    fn of(tree: Result<Tree, serde_json::Error>, object: &'static Object) -> Result<Self, Error> {
        // serde_json's message names a position and a category, never the text.
        let tree =
            tree.map_err(|error| invalid("response_not_json", format!("the reply is not JSON: {error}")))?;
        let whole = tree.whole();
        let wrong = |code, what: String| invalid(code, format!("the reply is not a {}: {what}", object.name));
        if let Some((expected, found)) = reply_shape::wrong_object(whole, object) {
            let what = format!("its `object` is {found:?}, not {expected:?}");
            return Err(wrong("response_wrong_object", what));
        }
        reply_shape::check(whole, Shape::Object(object))
            .map_err(|mismatch| wrong("response_wrong_shape", mismatch.to_string()))?;
        Ok(Self { tree, object, value: OnceLock::new() })
    }

    /// The same as another kind of object, if it is one.
    pub(crate) fn into_kind(mut self, object: &'static Object) -> Self {
        if reply_shape::check(self.whole(), Shape::Object(object)).is_ok() {
            self.object = object;
        }
        self
    }

    /// Everything odd about the reply: rules the API states about what it answers, checked. Nothing to fail a call
    /// over; for tests and monitoring.
    pub fn check(&self) -> Vec<Problem> {
        financial_connections::check(self.value(), self.object)
    }

    /// The root value.
    pub fn whole(&self) -> Part<'_> {
        self.tree.whole()
    }

    /// The part at that [`Part::index`].
    pub fn part(&self, index: usize) -> Option<Part<'_>> {
        (index < self.tree.len()).then(|| Part::new(&self.tree, index))
    }

    /// The document as it came, secrets included.
    pub fn text(&self) -> &str {
        self.tree.text()
    }

    /// The document's JSON value, secrets included. It is made when first asked for, and kept.
    pub fn value(&self) -> &Value {
        self.value.get_or_init(|| self.whole().to_value())
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
        T::from_view(self.whole().into()).map_err(|mismatch| {
            invalid("response_wrong_shape", format!("the reply is not a {}: {mismatch}", self.object.name))
        })
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.object, other.object) && self.whole() == other.whole()
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({:?})", self.object.name, self.whole())
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        if let Some(value) = self.value.get_mut() {
            wipe_secrets(value);
        }
    }
}

fn invalid(code: &'static str, message: String) -> Error {
    Error::new(ErrorKind::InvalidResponse, message).with_code(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::account_session::ACCOUNT_SESSION;

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
