//! Typed JSON objects that lose nothing.
//!
//! A record is a plain struct with public fields and one more, `unknown`, which keeps every entry the struct has no
//! field for, or whose value is not of the field's type (a null where a boolean is usual, say). So a reply decodes
//! whatever the API has added since, and encodes to the same JSON again.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::base::secret::ClientSecret;
use crate::json::tape::Content;
use crate::json::view::{Container, View};

/// A type that has a JSON form.
pub trait Json: Sized {
    /// Whether a value is of this kind at all. The inside of an object or list is looked at only by
    /// [`Json::from_json`].
    fn accepts(value: &Value) -> bool;

    /// Reads a value.
    ///
    /// # Errors
    /// Where the value is of another kind, or something required is not in it.
    fn from_json(value: Value) -> Result<Self, Mismatch>;

    /// Reads a value straight from text, without a tree in between. Only what is as usual can be read so: any oddity is
    /// an error here, and [`Json::from_json`] decides whether it is one.
    ///
    /// # Errors
    /// Where something is odd: required and not there, there twice, or of another kind.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// A look at the value as JSON, secrets included.
    fn view(&self) -> View<'_>;

    /// The value's JSON form, secrets included.
    fn to_json(&self) -> Value {
        self.view().to_value()
    }
}

/// Reads a value from JSON text, if everything in it is as usual; see [`Json::read`].
pub(crate) fn from_text<T: Json>(text: &str) -> Option<T> {
    serde_json::from_str::<Direct<T>>(text).ok().map(|value| value.0)
}

/// A value as serde asks for it. The types themselves are not `Deserialize`, which would promise to read all that
/// [`Json::from_json`] reads.
pub(crate) struct Direct<T>(pub(crate) T);

impl<'de, T: Json> Deserialize<'de> for Direct<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self)
    }
}

/// The name of an entry, borrowed from the text where nothing in it is escaped.
pub(crate) struct Name<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_str(NameVisitor)
    }
}

/// The value of the entry under way, which is required.
pub(crate) fn read_required<'de, T: Json, A: MapAccess<'de>>(
    map: &mut A,
    field: &mut Option<T>,
) -> Result<(), A::Error> {
    match field.replace(map.next_value::<Direct<T>>()?.0) {
        None => Ok(()),
        Some(_) => Err(A::Error::custom("twice")),
    }
}

/// The value of the entry under way, which is optional. A null is kept where everything goes that is no field's.
pub(crate) fn read_optional<'de, T: Json, A: MapAccess<'de>>(
    map: &mut A,
    name: &str,
    field: &mut Option<T>,
    unknown: &mut UnknownFields,
) -> Result<(), A::Error> {
    if field.is_some() || unknown.contains_key(name) {
        return Err(A::Error::custom("twice"));
    }
    *field = map.next_value::<Option<Direct<T>>>()?.map(|value| value.0);
    if field.is_none() {
        unknown.insert(name.to_owned(), Value::Null);
    }
    Ok(())
}

/// Where JSON is not what a type needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: expected {expected}")]
pub struct Mismatch {
    /// Where, in bracket notation; empty for the whole.
    pub path: String,
    /// What was expected there.
    pub expected: &'static str,
}

impl Mismatch {
    pub(crate) fn expected(expected: &'static str) -> Self {
        Self { path: String::new(), expected }
    }

    /// The same mismatch, seen from the object that holds it under `key`.
    pub(crate) fn under(mut self, key: &str) -> Self {
        let (first, rest) = self.path.split_once('[').map_or((&*self.path, None), |(a, b)| (a, Some(b)));
        let inner = if first.is_empty() { String::new() } else { format!("[{first}]") };
        self.path = match rest {
            Some(rest) => format!("{key}{inner}[{rest}"),
            None => format!("{key}{inner}"),
        };
        self
    }
}

/// The entries of a JSON object that its struct has no field for. Small while there are none, as is usual: a reply has
/// some forty objects.
#[derive(Clone, Default)]
pub struct UnknownFields(Option<Box<Map<String, Value>>>);

impl UnknownFields {
    /// The entries, if there are any.
    pub(crate) fn any(&self) -> Option<&Map<String, Value>> {
        self.0.as_deref().filter(|fields| !fields.is_empty())
    }
}

impl From<Map<String, Value>> for UnknownFields {
    fn from(fields: Map<String, Value>) -> Self {
        Self((!fields.is_empty()).then(|| Box::new(fields)))
    }
}

impl From<UnknownFields> for Map<String, Value> {
    fn from(fields: UnknownFields) -> Self {
        fields.0.map(|fields| *fields).unwrap_or_default()
    }
}

impl Deref for UnknownFields {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for UnknownFields {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for UnknownFields {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// What is unknown may hold a secret, so it is printed masked.
impl fmt::Debug for UnknownFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut masked = Value::Object(Map::clone(self));
        crate::json::mask::mask_secrets(&mut masked);
        f.write_str(&crate::base::redact::redact(&masked.to_string()))
    }
}

/// Implements [`Json`] for a kind of value that `serde_json` already knows.
macro_rules! scalar {
    ($type:ty, $expected:literal, $is:ident, $read:expr, $content:expr) => {
        impl Json for $type {
            fn accepts(value: &Value) -> bool {
                value.$is()
            }

            fn from_json(value: Value) -> Result<Self, Mismatch> {
                let read: fn(Value) -> Option<Self> = $read;
                read(value).ok_or_else(|| Mismatch::expected($expected))
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Deserialize::deserialize(deserializer)
            }

            fn view(&self) -> View<'_> {
                let content: fn(&Self) -> Content<&str> = $content;
                View::Scalar(content(self))
            }
        }
    };
}

scalar!(bool, "a boolean", is_boolean, |value| value.as_bool(), |own| Content::Boolean(*own));
scalar!(i64, "an integer", is_i64, |value| value.as_i64(), |own| Content::Integer(*own));
scalar!(
    String,
    "a string",
    is_string,
    |value| match value {
        Value::String(text) => Some(text),
        _ => None,
    },
    |own| Content::Text(own)
);

impl Json for ClientSecret {
    fn accepts(value: &Value) -> bool {
        value.is_string()
    }

    fn from_json(value: Value) -> Result<Self, Mismatch> {
        String::from_json(value).map(Self::new)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as Deserialize>::deserialize(deserializer).map(Self::new)
    }

    fn view(&self) -> View<'_> {
        View::Scalar(Content::Text(self.reveal()))
    }
}

impl<T: Json> Json for Vec<T> {
    fn accepts(value: &Value) -> bool {
        value.is_array()
    }

    fn from_json(value: Value) -> Result<Self, Mismatch> {
        let Value::Array(items) = value else {
            return Err(Mismatch::expected("a list"));
        };
        let items = items.into_iter().enumerate();
        items.map(|(i, item)| T::from_json(item).map_err(|m| m.under(&i.to_string()))).collect()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);
        impl<'de, T: Json> Visitor<'de> for Items<T> {
            type Value = Vec<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(Direct(item)) = sequence.next_element()? {
                    items.push(item);
                }
                Ok(items)
            }
        }
        deserializer.deserialize_seq(Items(PhantomData))
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Json> Container for Vec<T> {
    fn entries(&self) -> Box<dyn Iterator<Item = (&str, View<'_>)> + '_> {
        Box::new(self.iter().map(|item| ("", item.view())))
    }
}

impl<T: Json> Json for BTreeMap<String, T> {
    fn accepts(value: &Value) -> bool {
        value.is_object()
    }

    fn from_json(value: Value) -> Result<Self, Mismatch> {
        let Value::Object(entries) = value else {
            return Err(Mismatch::expected("an object"));
        };
        let read = |(key, value): (String, Value)| match T::from_json(value) {
            Ok(value) => Ok((key, value)),
            Err(mismatch) => Err(mismatch.under(&key)),
        };
        entries.into_iter().map(read).collect()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = BTreeMap::<String, Direct<T>>::deserialize(deserializer)?;
        Ok(entries.into_iter().map(|(key, value)| (key, value.0)).collect())
    }

    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Json> Container for BTreeMap<String, T> {
    fn entries(&self) -> Box<dyn Iterator<Item = (&str, View<'_>)> + '_> {
        Box::new(self.iter().map(|(key, value)| (&**key, value.view())))
    }
}

/// A look at what a field of a record holds, where it is given.
pub(crate) type Look<Record> = for<'a> fn(&'a Record) -> Option<View<'a>>;

/// The JSON name of a field: that of the field, without the mark of a raw identifier (`r#type`).
pub(crate) const fn name_of(field: &str) -> &str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Takes a required field out of an object.
pub(crate) fn take_required<T: Json>(fields: &mut Map<String, Value>, field: &str) -> Result<T, Mismatch> {
    let name = name_of(field);
    let value = fields.shift_remove(name).unwrap_or(Value::Null);
    T::from_json(value).map_err(|mismatch| mismatch.under(name))
}

/// Takes an optional field out of an object, unless its value is of another kind: then it stays, and is unknown.
pub(crate) fn take_optional<T: Json>(
    fields: &mut Map<String, Value>,
    field: &str,
) -> Result<Option<T>, Mismatch> {
    if !fields.get(name_of(field)).is_some_and(T::accepts) {
        return Ok(None);
    }
    take_required(fields, field).map(Some)
}

/// Declares records: structs with [`Json`] both ways. Each field is written `required name: Type` or
/// `optional name: Type`; an optional one becomes an `Option`. One that always holds the same text is written
/// `required name: String = "text"`. The field `unknown` is added to each.
macro_rules! record {
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@take required $fields:ident $name:ident) => {
        $crate::json::record::take_required(&mut $fields, stringify!($name))?
    };
    (@take optional $fields:ident $name:ident) => {
        $crate::json::record::take_optional(&mut $fields, stringify!($name))?
    };
    (@read required $map:ident $name:ident $field:ident $unknown:ident) => {
        $crate::json::record::read_required(&mut $map, &mut $field)?
    };
    (@read optional $map:ident $name:ident $field:ident $unknown:ident) => {
        $crate::json::record::read_optional(&mut $map, $name, &mut $field, &mut $unknown)?
    };
    (@have required $field:ident) => {
        $field.ok_or_else(|| serde::de::Error::missing_field(stringify!($field)))?
    };
    (@have optional $field:ident) => { $field };
    (@view required $value:expr) => { $crate::json::record::Json::view($value) };
    (@view optional $value:expr) => { $crate::json::record::Json::view($value.as_ref()?) };
    ($(
        $(#[$meta:meta])*
        pub struct $record:ident {
            $($(#[$field_meta:meta])* $presence:ident $field:ident: $type:ty $(= $constant:literal)?,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $record {
            $($(#[$field_meta])* pub $field: $crate::json::record::record!(@type $presence $type),)*
            /// What this version of the library has no field for, kept as it came.
            pub unknown: $crate::json::record::UnknownFields,
        }

        impl $crate::json::record::Json for $record {
            fn accepts(value: &serde_json::Value) -> bool {
                value.is_object()
            }

            #[allow(unused_mut, clippy::allow_attributes, reason = "a record may have no fields")]
            fn from_json(value: serde_json::Value) -> Result<Self, $crate::json::record::Mismatch> {
                let serde_json::Value::Object(mut fields) = value else {
                    return Err($crate::json::record::Mismatch::expected("an object"));
                };
                Ok(Self {
                    $($field: $crate::json::record::record!(@take $presence fields $field),)*
                    unknown: fields.into(),
                })
            }

            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Fields;
                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $record;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$record, A::Error> {
                        $(let mut $field: Option<$type> = None;)*
                        let mut unknown = $crate::json::record::UnknownFields::default();
                        while let Some($crate::json::record::Name(name)) = map.next_key()? {
                            match &*name {
                                $(name if name == $crate::json::record::name_of(stringify!($field)) => {
                                    $crate::json::record::record!(@read $presence map name $field unknown);
                                })*
                                _ => {
                                    let value = map.next_value()?;
                                    unknown.insert(name.into_owned(), value);
                                }
                            }
                        }
                        $($(if $field.as_deref() != Some($constant) {
                            return Err(serde::de::Error::custom($constant));
                        })?)*
                        Ok($record { $($field: $crate::json::record::record!(@have $presence $field),)* unknown })
                    }
                }
                deserializer.deserialize_map(Fields)
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                $crate::json::view::View::Record(self)
            }
        }

        impl $record {
            const FIELDS: &[(&str, $crate::json::record::Look<Self>)] = &[$((
                $crate::json::record::name_of(stringify!($field)),
                |record| Some($crate::json::record::record!(@view $presence &record.$field)),
            )),*];
        }

        impl $crate::json::view::Fields for $record {
            fn given(&self, from: usize) -> Option<(usize, &'static str, $crate::json::view::View<'_>)> {
                let mut fields = Self::FIELDS.iter().enumerate().skip(from);
                fields.find_map(|(place, (name, field))| Some((place, *name, field(self)?)))
            }

            fn field(&self, name: &str) -> Option<$crate::json::view::View<'_>> {
                Self::FIELDS.iter().find(|(own, _)| *own == name)?.1(self)
            }

            fn unknown(&self) -> Option<&serde_json::Map<String, serde_json::Value>> {
                self.unknown.any()
            }
        }
    )*};
}
pub(crate) use record;

/// Declares open lists of words: enums with a case for each word that is known and one, `Unknown`, for any other.
macro_rules! open_enum {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$case_meta:meta])* $case:ident = $word:literal,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$case_meta])* $case,)*
            /// A word this version of the library does not know.
            Unknown(String),
        }

        impl $name {
            /// The API's word.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$case => $word,)*
                    Self::Unknown(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => Self::$case,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::json::record::Json for $name {
            fn accepts(value: &serde_json::Value) -> bool {
                value.is_string()
            }

            fn from_json(value: serde_json::Value) -> Result<Self, $crate::json::record::Mismatch> {
                String::from_json(value).map(|word| Self::from(word.as_str()))
            }

            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer).map(|$crate::json::record::Name(word)| Self::from(&*word))
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                $crate::json::view::View::Scalar($crate::json::tape::Content::Text(self.as_str()))
            }
        }
    )*};
}
pub(crate) use open_enum;

/// Declares expandable fields: enums that hold the id of an object or, where it was expanded, the object. `id()`
/// works either way.
macro_rules! expandable {
    ($($(#[$meta:meta])* pub enum $name:ident of $object:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            /// The object's id.
            Id(String),
            /// The object.
            Object(Box<$object>),
        }

        impl $name {
            /// The object's id, expanded or not.
            pub fn id(&self) -> &str {
                match self {
                    Self::Id(id) => id,
                    Self::Object(object) => &object.id,
                }
            }

            /// The object, if it was expanded.
            pub fn object(&self) -> Option<&$object> {
                match self {
                    Self::Id(_) => None,
                    Self::Object(object) => Some(object),
                }
            }
        }

        impl $crate::json::record::Json for $name {
            fn accepts(value: &serde_json::Value) -> bool {
                value.is_string() || value.is_object()
            }

            fn from_json(value: serde_json::Value) -> Result<Self, $crate::json::record::Mismatch> {
                match value {
                    serde_json::Value::String(id) => Ok(Self::Id(id)),
                    object => $object::from_json(object).map(|object| Self::Object(Box::new(object))),
                }
            }

            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct IdOrObject;
                impl<'de> serde::de::Visitor<'de> for IdOrObject {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an id or an object")
                    }

                    fn visit_str<E>(self, id: &str) -> Result<$name, E> {
                        Ok($name::Id(id.to_owned()))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<$name, A::Error> {
                        let object = <$object as $crate::json::record::Json>::read(serde::de::value::MapAccessDeserializer::new(map))?;
                        Ok($name::Object(Box::new(object)))
                    }
                }
                deserializer.deserialize_any(IdOrObject)
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                match self {
                    Self::Id(id) => id.view(),
                    Self::Object(object) => object.view(),
                }
            }
        }
    )*};
}
pub(crate) use expandable;

#[cfg(test)]
#[expect(unreachable_pub, reason = "records are public, also where they are declared for a test")]
mod tests {
    use serde_json::json;

    use super::*;

    record! {
        /// An inner object.
        #[derive(Default)]
        pub struct Inner {
            /// A switch.
            optional on: bool,
        }
        /// An outer object.
        pub struct Outer {
            /// A name.
            required name: String,
            /// A part.
            optional inner: Inner,
            /// Parts.
            optional list: Vec<Inner>,
        }
    }

    #[test]
    fn nothing_is_lost() {
        for value in [
            json!({"name": "a"}),
            json!({"name": "a", "inner": {"on": true}}),
            json!({"name": "a", "inner": {"on": null}}),
            json!({"name": "a", "inner": {"on": "use_rules"}}),
            json!({"name": "a", "inner": null, "list": null}),
            json!({"name": "a", "inner": "inner_1", "later": {"x": [1, 2.5]}}),
            json!({"name": "a", "list": [{"on": false}, {"off": true}]}),
        ] {
            assert_eq!(Outer::from_json(value.clone()).unwrap().to_json(), value);
        }
    }

    #[test]
    fn what_is_required_is_required_with_its_path() {
        for (value, path) in [
            (json!({}), "name"),
            (json!({"name": null}), "name"),
            (json!({"name": "a", "list": [{}, 1]}), "list[1]"),
        ] {
            assert_eq!(Outer::from_json(value).unwrap_err().path, path);
        }
    }
}
