//! JSON, whoever holds it.
//!
//! Parameters come as records, as a document that was read from text, or as values. What checks and encodes them reads
//! them where they are, through a [`View`]: nothing is copied into another form first.

use std::{fmt, slice};

use serde_json::{Map, Value, map};

use super::tape::{Content, Part, Parts};

/// JSON of any kind, looked at. It is as cheap to copy as a reference.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Something with nothing inside: text, a number, a boolean or null.
    Scalar(Content<&'a str>),
    /// A JSON value.
    Value(&'a Value),
    /// A part of a document.
    Part(Part<'a>),
    /// A record.
    Record(&'a dyn Fields),
    /// A list.
    List(&'a dyn Container),
    /// An object with any keys.
    Map(&'a dyn Container),
}

/// The fields of a record, by their places.
pub trait Fields {
    /// The first field that is given, from that place on: its own place, its name, and what it holds.
    fn given(&self, from: usize) -> Option<(usize, &'static str, View<'_>)>;

    /// The field of that name, where it is given.
    fn field(&self, name: &str) -> Option<View<'_>>;

    /// What the record has no field for, if there is anything. It holds against a field of the same name.
    fn unknown(&self) -> Option<&Map<String, Value>>;
}

/// What is in a list, without names, or in an object with any keys.
pub trait Container {
    /// The entries, in order.
    fn entries(&self) -> Box<dyn Iterator<Item = (&str, View<'_>)> + '_>;
}

impl<'a> View<'a> {
    /// What it is.
    pub fn content(self) -> Content<&'a str> {
        match self {
            Self::Scalar(content) => content,
            Self::Value(value) => value.into(),
            Self::Part(part) => part.content(),
            Self::Record(_) | Self::Map(_) => Content::Object,
            Self::List(_) => Content::List,
        }
    }

    /// Whether this is null.
    pub(crate) fn is_null(self) -> bool {
        matches!(self.content(), Content::Null)
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        matches!(self.content(), Content::Object)
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        matches!(self.content(), Content::List)
    }

    /// The boolean, if this is one.
    pub fn as_bool(self) -> Option<bool> {
        match self.content() {
            Content::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }

    /// The integer, if this is one and has no more than 64 bits.
    pub fn as_i64(self) -> Option<i64> {
        match self.content() {
            Content::Integer(integer) => Some(integer),
            _ => None,
        }
    }

    /// The string, if this is one.
    pub fn as_str(self) -> Option<&'a str> {
        match self.content() {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of an object, in order; none for anything else.
    pub fn entries(self) -> impl Iterator<Item = (&'a str, View<'a>)> {
        if self.is_object() { self.inside() } else { Inside::Nothing }
    }

    /// The items of a list, in order; none for anything else.
    pub fn items(self) -> impl Iterator<Item = View<'a>> {
        if self.is_list() { self.inside() } else { Inside::Nothing }.map(|(_, item)| item)
    }

    /// The entry of that name, where it is an object that has one.
    pub fn get(self, name: &str) -> Option<View<'a>> {
        match self {
            Self::Value(value) => value.get(name).map(Self::Value),
            Self::Part(part) => part.get(name).map(Self::Part),
            Self::Record(record) => match record.unknown().and_then(|unknown| unknown.get(name)) {
                Some(value) => Some(Self::Value(value)),
                None => record.field(name),
            },
            Self::Map(_) => self.entries().find(|(own, _)| *own == name).map(|(_, view)| view),
            Self::Scalar(_) | Self::List(_) => None,
        }
    }

    /// A copy of it as a JSON value, secrets included.
    pub fn to_value(self) -> Value {
        match self.content() {
            Content::List => self.inside().map(|(_, item)| item.to_value()).collect(),
            Content::Object => self.inside().map(|(name, view)| (name, view.to_value())).collect(),
            scalar => scalar.to_value(),
        }
    }

    fn inside(self) -> Inside<'a> {
        match self {
            Self::Value(Value::Object(entries)) => Inside::Entries(entries.iter()),
            Self::Value(Value::Array(items)) => Inside::Items(items.iter()),
            Self::Scalar(_) | Self::Value(_) => Inside::Nothing,
            Self::Part(part) => Inside::Parts(part.parts()),
            Self::Record(record) => Inside::Fields(GivenFields::of(record)),
            Self::List(container) | Self::Map(container) => Inside::Container(container.entries()),
        }
    }
}

impl<'a> From<&'a Value> for View<'a> {
    fn from(value: &'a Value) -> Self {
        Self::Value(value)
    }
}

impl<'a> From<Part<'a>> for View<'a> {
    fn from(part: Part<'a>) -> Self {
        Self::Part(part)
    }
}

/// Says what kind of thing it is, and nothing of what it holds: that may be a secret, and knows nothing of its name.
impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.content() {
            Content::Null => "null",
            Content::Boolean(_) => "a boolean",
            Content::Integer(_) | Content::Large(_) | Content::Float(_) => "a number",
            Content::Text(_) => "a string",
            Content::List => "a list",
            Content::Object => "an object",
        })
    }
}

/// What is in a list, without names, or in an object.
enum Inside<'a> {
    Nothing,
    Entries(map::Iter<'a>),
    Items(slice::Iter<'a, Value>),
    Parts(Parts<'a>),
    Fields(GivenFields<'a>),
    Container(Box<dyn Iterator<Item = (&'a str, View<'a>)> + 'a>),
}

impl<'a> Iterator for Inside<'a> {
    type Item = (&'a str, View<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Nothing => None,
            Self::Entries(entries) => entries.next().map(|(name, value)| (&**name, View::Value(value))),
            Self::Items(items) => items.next().map(|item| ("", View::Value(item))),
            Self::Parts(parts) => parts.next().map(|part| (part.name(), View::Part(part))),
            Self::Container(entries) => entries.next(),
            Self::Fields(fields) => fields.next(),
        }
    }
}

/// What is given in a record: its fields, then what it has no field for.
struct GivenFields<'a> {
    record: &'a dyn Fields,
    /// The place where the next field is looked for.
    next: usize,
    unknown: Option<(&'a Map<String, Value>, map::Iter<'a>)>,
}

impl<'a> GivenFields<'a> {
    fn of(record: &'a dyn Fields) -> Self {
        Self { record, next: 0, unknown: record.unknown().map(|unknown| (unknown, unknown.iter())) }
    }
}

impl<'a> Iterator for GivenFields<'a> {
    type Item = (&'a str, View<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some((place, name, view)) = self.record.given(self.next) {
            self.next = place + 1;
            if self.unknown.as_ref().is_none_or(|(unknown, _)| !unknown.contains_key(name)) {
                return Some((name, view));
            }
        }
        let (name, value) = self.unknown.as_mut()?.1.next()?;
        Some((name, View::Value(value)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::record::Json;
    use crate::{AccountSession, CreateAccountSession, Document};

    fn parameters() -> Value {
        json!({"account": "acct_1", "components": {
            "payments": {"enabled": true, "features": {"refund_management": false}, "later": [1, -1, 0.5, null, {}]},
        }, "expand": ["a", "b"]})
    }

    #[test]
    fn a_record_a_value_and_a_document_look_the_same() {
        let value = parameters();
        let record = CreateAccountSession::from_json(value.clone()).unwrap();
        let reply = json!({"object": "account_session", "account": "acct_1", "client_secret": "_s", "expires_at": 1,
            "livemode": false, "components": value["components"]});
        let document = Document::new(reply.clone(), &crate::api::account_session::ACCOUNT_SESSION).unwrap();
        let session = AccountSession::from_json(reply.clone()).unwrap();
        for (views, value) in [
            (vec![View::from(&value), record.view()], &value),
            (vec![View::from(&reply), document.whole().into(), session.view()], &reply),
        ] {
            for view in views {
                assert_eq!(view.to_value(), *value);
                assert_eq!(view.get("account").and_then(View::as_str), Some("acct_1"));
                let payments =
                    view.get("components").and_then(|components| components.get("payments")).unwrap();
                assert_eq!(payments.get("enabled").and_then(View::as_bool), Some(true));
                assert_eq!(payments.get("later").unwrap().items().next().and_then(View::as_i64), Some(1));
                assert!(payments.get("later").unwrap().entries().next().is_none());
                assert!(view.items().next().is_none() && view.get("nothing").is_none());
            }
        }
    }

    #[test]
    fn what_is_unknown_holds_against_a_field_and_stands_there_once() {
        let mut record = CreateAccountSession::from_json(parameters()).unwrap();
        record.unknown.insert("account".into(), json!(7));
        let accounts: Vec<_> = record.view().entries().filter(|(name, _)| *name == "account").collect();
        assert_eq!(accounts.len(), 1);
        assert_eq!(record.to_json()["account"], json!(7));
    }

    #[test]
    fn a_view_prints_without_what_it_holds() {
        assert_eq!(format!("{:?}", View::from(&json!("_OXIK"))), "a string");
        assert_eq!(format!("{:?}", View::from(&json!({"client_secret": "_OXIK"}))), "an object");
    }
}
