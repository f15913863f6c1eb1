//! Names as JavaScript programs write them: camelCase, stripe-node's words, milliseconds.

use std::sync::LazyLock;

use stripe_sessions::ErrorKind;
use stripe_sessions::internal::options::{
    CLIENT_OPTIONS, CLIENT_SECRET_SOURCE_OPTIONS, PROVIDED, REQUEST_OPTIONS,
};
use stripe_sessions::internal::schema::{Field, Object, Shape};

/// Where stripe-node has another word than stripe-python.
const WORDS: &[(&str, &str)] = &[("stripe_version", "apiVersion")];

static CLIENT: LazyLock<&'static Object> = LazyLock::new(|| respelt(&CLIENT_OPTIONS));
static REQUEST: LazyLock<&'static Object> = LazyLock::new(|| respelt(&REQUEST_OPTIONS));
static SOURCE: LazyLock<&'static Object> = LazyLock::new(|| respelt(&CLIENT_SECRET_SOURCE_OPTIONS));

/// All options, in core's spelling.
const OBJECTS: [&Object; 4] = [&CLIENT_OPTIONS, &REQUEST_OPTIONS, &CLIENT_SECRET_SOURCE_OPTIONS, &PROVIDED];

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

/// Text of core with the options it names in this spelling.
pub fn respelt_text(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c| !is_word(c)) {
        let (word, end) = piece.split_at(piece.trim_end_matches(|c| !is_word(c)).len());
        let is_option = word.contains('_') && OBJECTS.iter().any(|object| names(object, word));
        out.push_str(&if is_option { option_name(word) } else { word.to_owned() });
        out.push_str(end);
    }
    out
}

/// Whether it is the name of one of these options, or of a part of one.
fn names(options: &Object, word: &str) -> bool {
    options
        .fields
        .iter()
        .any(|field| field.name == word || matches!(field.shape, Shape::Object(part) if names(part, word)))
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
    fn every_option_that_a_text_names_is_respelt_and_nothing_else() {
        for own in OBJECTS.iter().flat_map(|options| options.fields) {
            let (core, here) = (own.name, option_name(own.name));
            let text = |name: &str| {
                format!("{name}: no; give {name}, `{name}` or ({name}). my_{name}, {name}s, a_b é{name}")
            };
            let spelt = respelt_text(&text(core));
            let expected =
                text(&here).replace(&format!("my_{here}, {here}s"), &format!("my_{core}, {core}s"));
            assert_eq!(spelt, expected);
        }
    }

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
                "StripeSignatureVerificationError",
                "StripeCancelledError",
            ]
            .contains(&name.as_str())
        }));
    }
}
