//! Options declared once: a struct with its defaults, how it is read from JSON, and its description as data, of which every
//! language's types and documentation are made.

use std::time::Duration;

use serde_json::Value;

use crate::api::schema::Shape;
use crate::base::error::Error;
use crate::base::secret::ApiKey;
use crate::base::version::ApiVersion;
use crate::json::record::Json;

/// What an option can hold.
pub(crate) trait OptionValue: Sized {
    /// What it is in JSON.
    const SHAPE: Shape;

    /// Reads it from JSON of that shape.
    fn read(name: &str, value: Value) -> Result<Self, Error>;
}

pub(crate) fn invalid(name: &str, what: &str) -> Error {
    Error::configuration("options_invalid", format!("options: {name}: {what}"))
}

fn read<T: Json>(name: &str, value: Value) -> Result<T, Error> {
    T::from_json(value).map_err(|mismatch| invalid(name, &format!("expected {}", mismatch.expected)))
}

/// Implements [`OptionValue`] for types, each with its shape and how it is read from the JSON of another type.
macro_rules! option_values {
    ($($type:ty: $shape:expr, |$name:ident, $value:ident| $read:expr;)*) => {$(
        impl OptionValue for $type {
            const SHAPE: Shape = $shape;

            fn read($name: &str, $value: Value) -> Result<Self, Error> {
                $read
            }
        }
    )*};
}

option_values! {
    bool: Shape::Boolean, |name, value| read(name, value);
    String: Shape::Text, |name, value| read(name, value);
    Vec<String>: Shape::List(&Shape::Text), |name, value| read(name, value);
    u32: Shape::Integer, |name, value| Ok(u32::try_from(count(name, value)?).unwrap_or(u32::MAX));
    u64: Shape::Integer, |name, value| count(name, value);
    Duration: Shape::Seconds, |name, value| seconds(name, &value);
    ApiVersion: Shape::Text, |name, value| read::<String>(name, value).map(Into::into);
    ApiKey: Shape::Secret, |name, value| ApiKey::new(read::<String>(name, value)?);
    Vec<(String, String)>: Shape::Map(&Shape::Text), |_name, value| Ok(headers(value));
}

impl<T: OptionValue> OptionValue for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn read(name: &str, value: Value) -> Result<Self, Error> {
        T::read(name, value).map(Some)
    }
}

/// A whole number that is not negative.
fn count(name: &str, value: Value) -> Result<u64, Error> {
    u64::try_from(read::<i64>(name, value)?).map_err(|_| invalid(name, "this is less than zero"))
}

fn seconds(name: &str, value: &Value) -> Result<Duration, Error> {
    // Longer means: no limit worth the name. A moment so far away has to be one that every clock can name.
    const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
    let seconds = value.as_f64().ok_or_else(|| invalid(name, "expected a number"))?;
    Ok(Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST).min(LONGEST))
}

fn headers(value: Value) -> Vec<(String, String)> {
    let Value::Object(headers) = value else { return Vec::new() };
    let headers = headers.into_iter();
    headers.filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
}

/// Declares options. Each is written `name: Type = default`; where its shape is not that of its type, with `as Shape` behind
/// it. Defaults: `seconds 80`, `count 2`, `text "…"`, `off`, `nothing`, `value …`; `required` where there is none; and behind `=>`, where
/// it does not go without saying, what holds by default. What follows after `beside` is part of the struct and no option in JSON.
macro_rules! options {
    (@value seconds $seconds:expr) => { std::time::Duration::from_secs($seconds) };
    (@value count $count:expr) => { $count };
    (@value text $text:expr) => { $text.into() };
    (@value value $value:expr) => { $value };
    (@value off) => { false };
    (@value $kind:ident) => { Default::default() };
    (@default seconds $seconds:expr) => { $crate::api::schema::FieldDefault::Seconds($seconds) };
    (@default count $count:expr) => { $crate::api::schema::FieldDefault::Count($count as u64) };
    (@default text $text:expr) => { $crate::api::schema::FieldDefault::Text($text) };
    (@default off) => { $crate::api::schema::FieldDefault::Words("false") };
    (@default $kind:ident) => { $crate::api::schema::FieldDefault::Nothing };
    (@default $kind:ident $($value:expr)? => $words:expr) => { $crate::api::schema::FieldDefault::Words($words) };
    (@is_required required) => { true };
    (@is_required $kind:ident) => { false };
    (@shape $type:ty) => { <$type as $crate::api::option_table::OptionValue>::SHAPE };
    (@shape $type:ty, $shape:ident) => { $crate::api::schema::Shape::$shape };
    (
        $(#[doc = $about:literal])+
        $(#[derive($($derived:ident),+)])?
        pub struct $struct:ident {
            $($(#[doc = $doc:literal])+ $name:ident $(as $shape:ident)?: $type:ty = $kind:ident $($value:expr)? $(=> $words:expr)?,)*
            $(beside: $(
                $(#[doc = $beside_doc:literal])+
                $(#[cfg($cfg:meta)])?
                $beside:ident: $beside_type:ty = $beside_value:expr,
            )+)?
        }
    ) => {
        $(#[doc = $about])+
        $(#[derive($($derived),+)])?
        pub struct $struct {
            $($(#[doc = $doc])+ pub $name: $type,)*
            $($($(#[doc = $beside_doc])+ $(#[cfg($cfg)])? pub $beside: $beside_type,)+)?
        }

        impl $struct {
            /// What these options are.
            #[allow(dead_code, clippy::allow_attributes, reason = "options that stand among others are not described")]
            pub(crate) const ABOUT: &str = concat!($($about),+).trim_ascii();

            /// The options as fields of an object.
            pub(crate) const FIELDS: &[$crate::api::schema::Field] = &[$($crate::api::schema::Field {
                name: stringify!($name),
                doc: concat!($($doc),+).trim_ascii(),
                shape: $crate::api::option_table::options!(@shape $type $(, $shape)?),
                required: $crate::api::option_table::options!(@is_required $kind),
                absence: $crate::api::schema::Absence::Either,
                default: $crate::api::option_table::options!(@default $kind $($value)? $(=> $words)?),
                channel: $crate::api::schema::Channel::Every,
            }),*];

            fn defaults() -> Self {
                Self {
                    $($name: $crate::api::option_table::options!(@value $kind $($value)?),)*
                    $($($(#[cfg($cfg)])? $beside: $beside_value,)+)?
                }
            }

            /// Takes the options out of JSON that fits them.
            pub(crate) fn take(json: &mut serde_json::Map<String, serde_json::Value>) -> Result<Self, $crate::base::error::Error> {
                let mut options = Self::defaults();
                $(if let Some(value) = json.shift_remove(stringify!($name)) {
                    options.$name = $crate::api::option_table::OptionValue::read(stringify!($name), value)?;
                })*
                Ok(options)
            }
        }
    };
}
pub(crate) use options;
