//! `bindings-python/python/stripe_sessions`: resources, result classes, types of parameters and options.

mod params;
mod records;
mod resources;

use std::fmt::Write;

use stripe_sessions::internal::schema::Shape;

use crate::names::wrapped;

pub(crate) use params::{namespaces, options, params};
pub(crate) use records::{objects, records};
pub(crate) use resources::{resources, resources_types};

/// The first line of every file.
const MARK: &str =
    "\"\"\"Written by `cargo run -p generate` from the catalogue and the operations; do not edit.\"\"\"\n";

/// Every file, with the text it should have.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("records.py".to_owned(), records()),
        ("resources.py".to_owned(), resources()),
        ("resources.pyi".to_owned(), resources_types()),
        ("options.py".to_owned(), options()),
        ("params/__init__.py".to_owned(), params("")),
    ];
    for namespace in namespaces() {
        files.push((format!("params/{namespace}.py"), params(namespace)));
        files.push((format!("{namespace}.py"), objects(namespace)));
    }
    for (name, _) in &mut files {
        name.insert_str(0, "bindings-python/python/stripe_sessions/");
    }
    files
}

/// A docstring, broken into lines that fit.
fn push_docstring(out: &mut String, depth: usize, text: &str) {
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "'''").replace('`', "``");
    let indent = "    ".repeat(depth);
    let lines = wrapped(&format!("\"\"\"{text}"), 105 - indent.len());
    let end = if lines.len() == 1 { "" } else { &format!("\n{indent}") };
    let _ = writeln!(out, "{indent}{}{end}\"\"\"", lines.join(&format!("\n{indent}")));
}

/// The words of a list as a `Literal`.
fn literal(words: &[(&str, &str)]) -> String {
    let words: Vec<_> = words.iter().map(|(word, _)| format!("{word:?}")).collect();
    format!("Literal[{}]", words.join(", "))
}

/// The type of what is neither an object nor made of others.
fn scalar(shape: Shape) -> String {
    match shape {
        Shape::Boolean => "bool".into(),
        Shape::Integer | Shape::Timestamp => "int".into(),
        Shape::Seconds => "float".into(),
        Shape::Constant(text) => format!("Literal[{text:?}]"),
        Shape::Enum(words) => literal(words.values),
        _ => "str".into(),
    }
}
