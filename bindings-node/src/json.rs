//! JSON text from JavaScript.

use serde_json::Value;
use stripe_sessions::Error;
use stripe_sessions::internal::document::Tree;
use stripe_sessions::internal::error::configuration;

/// The texts in a list. What is not text counts as empty, and is then missed by name.
pub(crate) fn texts(list: &Value) -> Vec<&str> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| item.as_str().unwrap_or_default()).collect()
}

pub(crate) fn parse(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text).map_err(|error| not_json(&error))
}

pub(crate) fn read(text: &str) -> Result<Tree, Error> {
    Tree::read(text).map_err(|error| not_json(&error))
}

fn not_json(error: &serde_json::Error) -> Error {
    configuration("arguments_not_json", format!("not JSON: {error}"))
}
