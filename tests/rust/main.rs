//! The Rust side of the shared tests: one program, so that it is linked once.

mod calls;
mod catalogue;
mod commands;
mod curl;
mod documents;
mod events;
mod examples;
mod mismatches;
mod properties;
mod roads;
mod sandbox;
mod sync;
mod vectors;

use std::path::{Path, PathBuf};

use serde_json::Value;

/// A file of this folder.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The JSON in a file.
fn read_json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of shared vectors with what is in them, in the order of their names.
fn vector_files() -> Vec<(PathBuf, Value)> {
    let entries = std::fs::read_dir(file("vectors")).expect("the folder of vectors");
    let paths = entries.map(|entry| entry.expect("an entry of the folder of vectors").path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), read_json(&path))).collect()
}

/// The strings of a JSON list.
fn strings(list: &Value) -> Vec<&str> {
    let items = list.as_array().expect("a list");
    items.iter().map(|item| item.as_str().expect("a string")).collect()
}
