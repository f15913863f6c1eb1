//! Names as JavaScript programs write them: camelCase, stripe-node's words, milliseconds.

use std::sync::LazyLock;

use stripe_sessions::ErrorKind;
use stripe_sessions::internal::options::{CLIENT_OPTIONS, CLIENT_SECRET_SOURCE_OPTIONS, REQUEST_OPTIONS};
use stripe_sessions::internal::schema::{Field, Object, Shape};

/// Where stripe-node has another word than stripe-python.
const WORDS: &[(&str, &str)] = &[("stripe_version", "apiVersion")];

static CLIENT: LazyLock<&'static Object> = LazyLock::new(|| respelt(&CLIENT_OPTIONS));
static REQUEST: LazyLock<&'static Object> = LazyLock::new(|| respelt(&REQUEST_OPTIONS));
static SOURCE: LazyLock<&'static Object> = LazyLock::new(|| respelt(&CLIENT_SECRET_SOURCE_OPTIONS));

/// [`CLIENT_OPTIONS`] in this spelling.
pub fn client_options() -> &'static Object {
    &CLIENT
}

/// [`REQUEST_OPTIONS`] in this spelling.
pub fn request_options() -> &'static Object {
    &REQUEST
}

/// [`CLIENT_SECRET_SOURCE_OPTIONS`] in this spelling.
pub fn source_options() -> &'static Object {
    &SOURCE
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
pub fn option_name(name: &str) -> String {
    let word = WORDS.iter().find(|(own, _)| *own == name);
    word.map_or_else(|| camel_case(name), |(_, word)| (*word).to_owned())
}

/// The class of a kind of error: stripe-node's where it has one.
pub fn error_name(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::ApiConnection => "StripeConnectionError".into(),
        ErrorKind::Timeout => "StripeTimeoutError".into(),
        _ => format!("Stripe{}", kind.name()),
    }
}

/// The kind stripe-node would have reported, where we tell more apart than it does. Programs that catch its class
/// catch ours.
pub fn parent(kind: ErrorKind) -> Option<ErrorKind> {
    match kind {
        ErrorKind::Validation => Some(ErrorKind::InvalidRequest),
        ErrorKind::Timeout => Some(ErrorKind::ApiConnection),
        ErrorKind::InvalidResponse => Some(ErrorKind::Api),
        _ => None,
    }
}

/// Made once for each kind of options, and kept for the life of the process.
fn respelt(own: &'static Object) -> &'static Object {
    let fields: Vec<_> = own
        .fields
        .iter()
        .map(|field| Field {
            name: option_name(field.name).leak(),
            doc: documentation(field.doc, own).leak(),
            shape: match field.shape {
                Shape::Object(part) => Shape::Object(respelt(part)),
                shape => shape,
            },
            ..*field
        })
        .collect();
    Box::leak(Box::new(Object { name: own.name, doc: own.doc, fields: fields.leak() }))
}

/// The documentation of an option, with the other options it names in this spelling.
fn documentation(doc: &str, options: &Object) -> String {
    let respell = |doc: String, other: &Field| {
        doc.replace(&format!("`{}`", other.name), &format!("`{}`", option_name(other.name)))
    };
    options.fields.iter().fold(doc.to_owned(), respell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_classes_of_stripe_node_or_children_of_them() {
        let names: Vec<_> =
            ErrorKind::ALL.iter().map(|kind| error_name(parent(*kind).unwrap_or(*kind))).collect();
        assert!(names.iter().all(|name| {
            [
                "StripeConfigurationError",
                "StripeInvalidRequestError",
                "StripeAuthenticationError",
                "StripePermissionError",
                "StripeCardError",
                "StripeIdempotencyError",
                "StripeRateLimitError",
                "StripeAPIError",
                "StripeConnectionError",
                "StripeCancelledError",
            ]
            .contains(&name.as_str())
        }));
    }
}
