//! Options as JavaScript programs write them: camelCase, stripe-node's words, milliseconds.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::api::schema::{Field, Object, Shape};
use crate::api::validate::{self, Context};
use crate::base::error::Error;
use crate::base::problem::Problem;
use crate::client::options::{CLIENT_OPTIONS, REQUEST_OPTIONS};

/// Where stripe-node has another word than stripe-python.
const WORDS: &[(&str, &str)] = &[("stripe_version", "apiVersion")];

static CLIENT: LazyLock<&'static Object> = LazyLock::new(|| respelt(&CLIENT_OPTIONS));
static REQUEST: LazyLock<&'static Object> = LazyLock::new(|| respelt(&REQUEST_OPTIONS));

/// [`CLIENT_OPTIONS`] in this spelling.
pub fn client_options() -> &'static Object {
    &CLIENT
}

/// [`REQUEST_OPTIONS`] in this spelling.
pub fn request_options() -> &'static Object {
    &REQUEST
}

/// `list_owners` → `listOwners`.
pub fn camel_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.chars() {
        if c == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// The name of an option, from core's.
pub(super) fn option_name(name: &str) -> String {
    let word = WORDS.iter().find(|(own, _)| *own == name);
    word.map_or_else(|| camel_case(name), |(_, word)| (*word).to_owned())
}

/// Options for the rest of core, from options in this spelling. Null means left out.
pub(super) fn read(options: Value, own: &'static Object, respelt: &'static Object) -> Result<Value, Error> {
    Ok(translated(checked(options, respelt)?, own, respelt))
}

/// Options that are well-formed, without those that are null.
pub(super) fn checked(mut options: Value, object: &'static Object) -> Result<Value, Error> {
    match &mut options {
        Value::Object(fields) => fields.retain(|_, value| !value.is_null()),
        Value::Null => options = Value::Object(Map::new()),
        _ => {}
    }
    let report = validate::validate(&options, object, validate::NO_RULES, &Context::default());
    if report.is_valid() {
        return Ok(options);
    }
    let problems: Vec<_> = report.errors.iter().map(Problem::to_string).collect();
    let message = format!("options: {}", problems.join("; "));
    Err(Error::configuration("options_invalid", message))
}

fn translated(options: Value, own: &Object, respelt: &Object) -> Value {
    let Value::Object(mut given) = options else {
        return options;
    };
    let translate = |(field, respelt): (&Field, &Field)| {
        let value = given.shift_remove(respelt.name)?;
        let value = match (field.shape, respelt.shape) {
            (Shape::Object(part), Shape::Object(respelt)) => translated(value, part, respelt),
            (Shape::Seconds, _) => {
                value.as_f64().map_or(value, |milliseconds| (milliseconds / 1000.0).into())
            }
            _ => value,
        };
        Some((field.name.to_owned(), value))
    };
    Value::Object(own.fields.iter().zip(respelt.fields).filter_map(translate).collect())
}

/// Made once for each kind of options, and kept for the life of the process.
fn respelt(own: &'static Object) -> &'static Object {
    let fields: Vec<_> = own
        .fields
        .iter()
        .map(|field| Field {
            name: option_name(field.name).leak(),
            doc: documentation(field, own).leak(),
            shape: match field.shape {
                Shape::Object(part) => Shape::Object(respelt(part)),
                shape => shape,
            },
            required: field.required,
        })
        .collect();
    Box::leak(Box::new(Object { name: own.name, doc: own.doc, fields: fields.leak() }))
}

/// The documentation of an option, with other options it names, and times, in this spelling.
fn documentation(field: &Field, options: &Object) -> String {
    let mut doc = field.doc.to_owned();
    for other in options.fields {
        doc = doc.replace(&format!("`{}`", other.name), &format!("`{}`", option_name(other.name)));
    }
    if let Shape::Seconds = field.shape {
        doc = doc.replace("in seconds", "in milliseconds");
        if let Some((before, default)) = doc.split_once("Default: ")
            && let Ok(seconds) = default.trim_end_matches('.').parse::<u64>()
        {
            doc = format!("{before}Default: {}.", seconds * 1000);
        }
    }
    doc
}
