//! What a JavaScript program has to know of a reply besides its JSON: where secrets stand, which numbers are points in
//! time, and which integers are too large for a double.

use std::fmt::{Display, Write};

use serde_json::Value;

use crate::document::SECRET_FIELDS;
use crate::schema::Shape;

/// `Number.MAX_SAFE_INTEGER`: beyond it `JSON.parse` rounds.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// An [`super::outcome`] of `{"secrets": [path, …], "timestamps": [path, …], "integers": [[path, text], …]}`, a path being
/// the keys and indexes that lead to a value. Written as text at once: there is one for each reply.
pub(super) fn notes(value: &Value, shape: Shape) -> String {
    let mut notes = Notes::default();
    notes.walk(value, Some(shape), &mut Vec::new());
    let Notes { secrets, timestamps, integers } = notes;
    format!(r#"{{"value":{{"secrets":[{secrets}],"timestamps":[{timestamps}],"integers":[{integers}]}}}}"#)
}

/// The insides of lists, as text.
#[derive(Default)]
struct Notes {
    secrets: String,
    timestamps: String,
    integers: String,
}

/// One step on the way to a value.
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

impl Notes {
    /// `shape` is that of `value`, where it is known.
    fn walk<'a>(&mut self, value: &'a Value, shape: Option<Shape>, path: &mut Vec<Step<'a>>) {
        match value {
            Value::Number(number) => {
                if let Some(Shape::Timestamp) = shape {
                    add(&mut self.timestamps, list(path));
                }
                let size = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
                if size.is_some_and(|size| size > MAX_SAFE_INTEGER) {
                    add(&mut self.integers, format_args!(r#"[{},"{number}"]"#, list(path)));
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    path.push(Step::Name(name));
                    if SECRET_FIELDS.contains(&name.as_str()) && !value.is_null() {
                        add(&mut self.secrets, list(path));
                    } else {
                        self.walk(value, shape.and_then(|shape| shape.inner(name)), path);
                    }
                    path.pop();
                }
            }
            Value::Array(items) => {
                let item = shape.and_then(|shape| shape.inner(""));
                for (index, value) in items.iter().enumerate() {
                    path.push(Step::Index(index));
                    self.walk(value, item, path);
                    path.pop();
                }
            }
            _ => {}
        }
    }
}

fn add(items: &mut String, item: impl Display) {
    let comma = if items.is_empty() { "" } else { "," };
    // Nothing can fail that only needs memory.
    let _ = write!(items, "{comma}{item}");
}

fn list(path: &[Step<'_>]) -> Value {
    path.iter()
        .map(|step| match step {
            Step::Name(name) => Value::from(*name),
            Step::Index(index) => Value::from(*index),
        })
        .collect()
}
