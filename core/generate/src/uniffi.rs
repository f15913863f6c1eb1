//! Swift and Kotlin: the uniffi crate's records and operations, and what both languages put around them.

mod kotlin;
mod rust;
mod swift;

use std::fmt::Write;

use stripe_sessions::Operation;
use stripe_sessions::internal::options::{CLIENT_OPTIONS, REQUEST_OPTIONS};
use stripe_sessions::internal::paging::continuation;
use stripe_sessions::internal::schema::{Field, Object, Shape};

use crate::names::{enums, once, pascal_case, typed, wrapped};

pub(crate) use kotlin::{
    builders as kotlin_builders, operation_types as kotlin_operation_types, operations as kotlin_operations,
};
pub(crate) use rust::records as rust_records;
pub(crate) use swift::{
    error_details as swift_error_details, operation_types as swift_operation_types,
    operations as swift_operations,
};

const WORDS: &str = "# The lists of words: written by `cargo run -p generate` to the end of the file.\n";

/// `bindings-swift/uniffi.toml`, of which the end is written: which types of the hosts the lists of words are.
pub(crate) fn configuration(root: &std::path::Path) -> (String, String) {
    let name = "bindings-swift/uniffi.toml".to_owned();
    let text = std::fs::read_to_string(root.join(&name)).unwrap_or_default();
    let mut out = text.split(WORDS).next().unwrap_or_default().to_owned() + WORDS;
    for words in enums() {
        let name = words.name;
        for (language, make, take) in
            [("swift", "(rawValue: {})", "{}.rawValue"), ("kotlin", "({})", "{}.value")]
        {
            let _ = write!(
                out,
                "\n[bindings.{language}.custom_types.{name}]\ntype_name = {name:?}\nlift = \"{name}{make}\"\nlower = {take:?}\n"
            );
        }
    }
    (name, out)
}

/// `account_sessions.create` → `accountSessionsCreate`: names as both languages write them.
fn camel_case(name: &str) -> String {
    let mut words = name.split(['_', '.']);
    let first = words.next().unwrap_or_default().to_owned();
    first + &words.map(pascal_case).collect::<String>()
}

/// `AccountSession` → `account_session`: the names of functions.
fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// The objects that some operation takes (`parameters`) or answers (`result`), each once, with the first operation.
fn objects_of(part: fn(&Operation) -> &'static Object) -> Vec<(&'static Object, &'static Operation)> {
    let mut found: Vec<(&Object, &Operation)> = Vec::new();
    for operation in typed() {
        let object = part(operation);
        if !found.iter().any(|(known, _)| std::ptr::eq(*known, object)) {
            found.push((object, operation));
        }
    }
    found
}

/// The objects that items of lists are, each once.
fn items() -> Vec<&'static Object> {
    once(typed().filter_map(Operation::item))
}

/// A list that stands in a field of what an operation answers, and can be continued.
struct Nested {
    /// What the operation answers.
    parent: &'static Object,
    /// The operation, or the first of several.
    operation: &'static Operation,
    field: &'static Field,
    /// What its items are.
    item: &'static Object,
}

impl Nested {
    /// The name of the method on the client: `financial_connections_session_accounts_pages`.
    fn export(&self) -> String {
        format!("{}_{}_pages", snake_case(self.parent.name), self.field.name)
    }

    fn doc(&self) -> String {
        format!("{} Those that stand in the record come first; the others are fetched.", self.field.doc)
    }
}

fn nested() -> Vec<Nested> {
    let mut found = Vec::new();
    for (parent, operation) in objects_of(|operation| operation.result) {
        for field in parent.fields {
            let continued = continuation(parent, &serde_json::json!({"id": "id"}), field.name);
            if let Some(item) = continued.and_then(|(list, _)| list.item()) {
                found.push(Nested { parent, operation, field, item });
            }
        }
    }
    found
}

/// The options of clients and calls, the parts before the whole.
fn options() -> Vec<&'static Object> {
    let mut found: Vec<&Object> = Vec::new();
    for object in [&CLIENT_OPTIONS, &REQUEST_OPTIONS] {
        let parts = object.fields.iter().filter_map(|field| match field.shape {
            Shape::Object(part) => Some(part),
            _ => None,
        });
        found.extend(parts);
        found.push(object);
    }
    found
}

/// The fields that hold a point in time, of records.
fn timestamps(object: &Object) -> impl Iterator<Item = &Field> {
    object.fields.iter().filter(|field| matches!(field.shape, Shape::Timestamp))
}

/// `///` or ` * ` before each line of a text, broken into lines that fit.
fn lines(prefix: &str, text: &str) -> String {
    let lines = wrapped(text, 110 - prefix.len());
    lines.iter().flat_map(|line| [prefix, line, "\n"]).collect()
}
