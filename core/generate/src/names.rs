//! Names in the case of each language, the objects there are, and the sentences said of them.

use std::fmt::Write;

use stripe_sessions::OPERATIONS;
use stripe_sessions::internal::catalogue::{Component, Feature};
use stripe_sessions::internal::events::EVENTS;
use stripe_sessions::internal::schema::{Enum, Object, Shape};

/// `refund_management` → `RefundManagement`.
pub(crate) fn pascal_case(name: &str) -> String {
    name.split(['_', '.']).map(capitalised).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Everything that has a struct of its own besides components: parameters, results and their parts, each once, the
/// parts before the whole.
pub(crate) fn objects() -> Vec<&'static Object> {
    let mut found = Vec::new();
    for operation in OPERATIONS {
        collect_objects(operation.parameters, &mut found);
        collect_objects(operation.result, &mut found);
    }
    for event in EVENTS {
        collect_objects(event, &mut found);
    }
    found
}

/// Everything replies are made of besides components, the parts before the whole.
pub(crate) fn result_objects() -> Vec<&'static Object> {
    let mut found = Vec::new();
    for operation in OPERATIONS {
        collect_objects(operation.result, &mut found);
    }
    for event in EVENTS {
        collect_objects(event, &mut found);
    }
    found
}

/// The events that carry a resource.
pub(crate) fn snapshots() -> impl Iterator<Item = &'static Object> {
    let is_snapshot = |event: &&Object| event.fields.iter().any(|field| field.name == "data");
    EVENTS.iter().copied().filter(is_snapshot)
}

/// An object and everything it is made of that is not known yet, the parts before the whole.
pub(crate) fn collect_objects(object: &'static Object, found: &mut Vec<&'static Object>) {
    if found.iter().any(|known| std::ptr::eq(*known, object)) {
        return;
    }
    for field in object.fields {
        if let Shape::Object(part) | Shape::Expandable(part) | Shape::TimestampRange(part) =
            innermost(field.shape)
        {
            collect_objects(part, found);
        }
    }
    found.push(object);
}

/// Every list of words, each once.
pub(crate) fn enums() -> Vec<&'static Enum> {
    let mut found: Vec<&'static Enum> = Vec::new();
    for field in objects().iter().flat_map(|object| object.fields) {
        if let Shape::Enum(words) = innermost(field.shape)
            && !found.iter().any(|known| std::ptr::eq(*known, words))
        {
            found.push(words);
        }
    }
    found
}

/// Every object that a field may hold as an id instead, each once.
pub(crate) fn expandables() -> Vec<&'static Object> {
    let mut found: Vec<&'static Object> = Vec::new();
    for field in objects().iter().flat_map(|object| object.fields) {
        if let Shape::Expandable(object) = innermost(field.shape)
            && !found.iter().any(|known| std::ptr::eq(*known, object))
        {
            found.push(object);
        }
    }
    found
}

fn innermost(shape: Shape) -> Shape {
    match shape {
        Shape::List(item) | Shape::Map(item) | Shape::Emptyable(item) => innermost(*item),
        other => other,
    }
}

/// What is said of a component in every language.
pub(crate) fn component_doc(component: &Component) -> String {
    let Component { doc, since, .. } = component;
    format!("{doc} Since {} (API {}).", since.date, since.version)
}

/// What is said of a feature in every language.
pub(crate) fn feature_doc(feature: &Feature) -> String {
    let Feature { doc, default, constraint, since, .. } = feature;
    let constraint = constraint.map(|constraint| format!(" {}", constraint.sentence())).unwrap_or_default();
    format!("{doc} {}{constraint} Since {} (API {}).", default.sentence(), since.date, since.version)
}

/// Writes a Rust doc comment, broken into lines that fit.
pub(crate) fn push_doc(out: &mut String, depth: usize, text: &str) {
    let indent = "    ".repeat(depth);
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && indent.len() + 4 + line.len() + 1 + word.len() > 110 {
            let _ = writeln!(out, "{indent}/// {line}");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let _ = writeln!(out, "{indent}/// {line}");
}
