//! Typed JSON objects that lose nothing.
//!
//! A record is a plain struct with public fields and one more, `unknown`, which keeps every entry the struct has no
//! field for, or whose value is not of the field's type (a null where a boolean is usual, say). So a reply decodes
//! whatever the API has added since, and encodes to the same JSON again.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::base::secret::ClientSecret;
use crate::json::mask::wipe_secrets;
use crate::json::scan::{Scan, Scanner};
use crate::json::tape::Content;
use crate::json::view::{Container, Fields, View};

/// A type that has a JSON form: a record, or what may stand in one. This library's own types alone have it.
pub trait Json: Scan {
    /// Reads JSON, whoever holds it.
    ///
    /// # Errors
    /// Where it is of another kind, or something required is not in it.
    fn from_view(value: View<'_>) -> Result<Self, Mismatch>;

    /// A look at the value as JSON, secrets included.
    fn view(&self) -> View<'_>;

    /// Reads a JSON value. Secrets in it are overwritten.
    ///
    /// # Errors
    /// Those of [`Json::from_view`].
    fn from_json(mut value: Value) -> Result<Self, Mismatch> {
        let read = Self::from_view((&value).into());
        wipe_secrets(&mut value);
        read
    }

    /// The value's JSON form, secrets included.
    fn to_json(&self) -> Value {
        self.view().to_value()
    }
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

/// Implements [`Json`] for a scalar.
macro_rules! scalar {
    ($type:ty, $expected:literal, $content:ident, $from:expr, $scan:expr, $own:expr) => {
        impl Json for $type {
            fn from_view(value: View<'_>) -> Result<Self, Mismatch> {
                match value.content() {
                    Content::$content(content) => Ok($from(content)),
                    _ => Err(Mismatch::expected($expected)),
                }
            }

            fn view(&self) -> View<'_> {
                View::Scalar(Content::$content($own(self)))
            }
        }

        impl Scan for $type {
            fn scan(scanner: &mut Scanner<'_>) -> Option<Self> {
                $scan(scanner).map($from)
            }
        }
    };
}

scalar!(bool, "a boolean", Boolean, bool::from, Scanner::boolean, bool::clone);
scalar!(i64, "an integer", Integer, i64::from, Scanner::integer, i64::clone);
scalar!(String, "a string", Text, String::from, Scanner::text, String::as_str);
scalar!(ClientSecret, "a string", Text, ClientSecret::new, Scanner::text, ClientSecret::reveal);

impl<T: Json> Json for Vec<T> {
    fn from_view(value: View<'_>) -> Result<Self, Mismatch> {
        if !value.is_list() {
            return Err(Mismatch::expected("a list"));
        }
        let items = value.items().enumerate();
        items.map(|(i, item)| T::from_view(item).map_err(|m| m.under(&i.to_string()))).collect()
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Scan> Scan for Vec<T> {
    fn scan(scanner: &mut Scanner<'_>) -> Option<Self> {
        scanner.list()
    }
}

impl<T: Json> Container for Vec<T> {
    fn entries(&self) -> Box<dyn Iterator<Item = (&str, View<'_>)> + '_> {
        Box::new(self.iter().map(|item| ("", item.view())))
    }
}

impl<T: Json> Json for BTreeMap<String, T> {
    fn from_view(value: View<'_>) -> Result<Self, Mismatch> {
        if !value.is_object() {
            return Err(Mismatch::expected("an object"));
        }
        let read = |(key, value): (&str, View<'_>)| match T::from_view(value) {
            Ok(value) => Ok((key.to_owned(), value)),
            Err(mismatch) => Err(mismatch.under(key)),
        };
        value.entries().map(read).collect()
    }

    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Scan> Scan for BTreeMap<String, T> {
    fn scan(scanner: &mut Scanner<'_>) -> Option<Self> {
        scanner.entries()
    }
}

impl<T: Json> Container for BTreeMap<String, T> {
    fn entries(&self) -> Box<dyn Iterator<Item = (&str, View<'_>)> + '_> {
        Box::new(self.iter().map(|(key, value)| (&**key, value.view())))
    }
}

/// A view of what a field of a record holds, where it is given.
pub(crate) type FieldView<Record> = for<'a> fn(&'a Record) -> Option<View<'a>>;

/// Reads a required field of an object.
pub(crate) fn required<T: Json>(object: View<'_>, name: &str) -> Result<T, Mismatch> {
    let value = object.get(name).unwrap_or(View::Scalar(Content::Null));
    T::from_view(value).map_err(|mismatch| mismatch.under(name))
}

/// Reads an optional field of an object, unless its value is of another kind: then it is unknown.
pub(crate) fn optional<T: Json>(object: View<'_>, name: &str) -> Result<Option<T>, Mismatch> {
    match object.get(name).map(T::from_view).transpose() {
        // The value itself is at fault, and nothing in it.
        Err(mismatch) if mismatch.path.is_empty() => Ok(None),
        read => read.map_err(|mismatch| mismatch.under(name)),
    }
}

/// Scans an optional field. A null is kept where everything goes that is no field's.
pub(crate) fn scan_optional<T: Scan>(
    scanner: &mut Scanner<'_>,
    name: &str,
    field: &mut Option<T>,
    unknown: &mut UnknownFields,
) -> Option<()> {
    if field.is_some() || unknown.any().is_some_and(|unknown| unknown.contains_key(name)) {
        return None;
    }
    if scanner.passes_null() {
        unknown.insert(name.to_owned(), Value::Null);
    } else {
        *field = Some(T::scan(scanner)?);
    }
    Some(())
}

/// The entries of an object that are not in the record which was read from it.
pub(crate) fn unknown(object: View<'_>, record: &impl Fields) -> UnknownFields {
    let unknown = object.entries().filter(|(name, _)| record.field(name).is_none());
    unknown.map(|(name, value)| (name.to_owned(), value.to_value())).collect::<Map<_, _>>().into()
}

/// Declares records: structs with [`Json`] both ways. Each field is written `required name: Type` or
/// `optional name: Type`; an optional one becomes an `Option`. One that always holds the same text is written
/// `required name: String = "text"`. The field `unknown` is added to each.
macro_rules! record {
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@scan required $scanner:ident $field:ident $unknown:ident) => { $scanner.required(&mut $field)? };
    (@scan optional $scanner:ident $field:ident $unknown:ident) => {
        $crate::json::record::scan_optional($scanner, $crate::json::record::record!(@name $field), &mut $field, &mut $unknown)?
    };
    (@scanned required $field:ident) => { $field? };
    (@scanned optional $field:ident) => { $field };
    // A field's name in JSON is that of the field, without the mark of a raw identifier.
    (@name r#type) => { "type" };
    (@name $field:ident) => { stringify!($field) };
    (@entry r#type) => { "\"type\":" };
    (@entry $field:ident) => { concat!("\"", stringify!($field), "\":") };
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
            fn from_view(value: $crate::json::view::View<'_>) -> Result<Self, $crate::json::record::Mismatch> {
                if !value.is_object() {
                    return Err($crate::json::record::Mismatch::expected("an object"));
                }
                let mut record = Self {
                    $($field: $crate::json::record::$presence(value, $crate::json::record::record!(@name $field))?,)*
                    unknown: Default::default(),
                };
                record.unknown = $crate::json::record::unknown(value, &record);
                Ok(record)
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                $crate::json::view::View::Record(self)
            }
        }

        impl $crate::json::scan::Scan for $record {
            #[allow(unused_mut, clippy::allow_attributes, reason = "a record may have no fields")]
            fn scan(scanner: &mut $crate::json::scan::Scanner<'_>) -> Option<Self> {
                $(let mut $field: Option<$type> = None;)*
                let mut unknown = $crate::json::record::UnknownFields::default();
                let mut more = scanner.begin_object()?;
                while more {
                    let left = scanner.left();
                    // In one turn as many as come in the order of the fields: as a rule, all.
                    $(if more && scanner.passes_name($crate::json::record::record!(@entry $field)) {
                        $crate::json::record::record!(@scan $presence scanner $field unknown);
                        more = scanner.has_next_entry()?;
                    })*
                    if more && scanner.left() == left {
                        let (name, value) = scanner.entry()?;
                        unknown.insert(name, value);
                        more = scanner.has_next_entry()?;
                    }
                }
                $($(if $field.as_deref() != Some($constant) {
                    return None;
                })?)*
                Some($record { $($field: $crate::json::record::record!(@scanned $presence $field),)* unknown })
            }
        }

        impl $record {
            const FIELDS: &[(&str, $crate::json::record::FieldView<Self>)] = &[$((
                $crate::json::record::record!(@name $field),
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
            fn from_view(value: $crate::json::view::View<'_>) -> Result<Self, $crate::json::record::Mismatch> {
                let word = value.as_str().ok_or_else(|| $crate::json::record::Mismatch::expected("a string"))?;
                Ok(Self::from(word))
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                $crate::json::view::View::Scalar($crate::json::tape::Content::Text(self.as_str()))
            }
        }

        impl $crate::json::scan::Scan for $name {
            fn scan(scanner: &mut $crate::json::scan::Scanner<'_>) -> Option<Self> {
                scanner.text().map(|word| Self::from(&*word))
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
            fn from_view(value: $crate::json::view::View<'_>) -> Result<Self, $crate::json::record::Mismatch> {
                match value.as_str() {
                    Some(id) => Ok(Self::Id(id.to_owned())),
                    None => $object::from_view(value).map(|object| Self::Object(Box::new(object))),
                }
            }

            fn view(&self) -> $crate::json::view::View<'_> {
                match self {
                    Self::Id(id) => id.view(),
                    Self::Object(object) => object.view(),
                }
            }
        }

        impl $crate::json::scan::Scan for $name {
            fn scan(scanner: &mut $crate::json::scan::Scanner<'_>) -> Option<Self> {
                if scanner.is_at_object() {
                    return <$object as $crate::json::scan::Scan>::scan(scanner).map(|object| Self::Object(Box::new(object)));
                }
                scanner.text().map(|id| Self::Id(id.into_owned()))
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
