//! What a JavaScript program has to know of a reply besides its JSON: where secrets stand, which numbers are points in
//! time, and which integers are too large for a double.

use serde_json::{Value, json};

use crate::document::SECRET_FIELDS;
use crate::schema::Shape;

/// `Number.MAX_SAFE_INTEGER`: beyond it `JSON.parse` rounds.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// `{"secrets": [path, …], "timestamps": [path, …], "integers": [[path, text], …]}`, a path being the keys and indexes
/// that lead to a value.
pub(super) fn notes(value: &Value, shape: Shape) -> Value {
    let mut notes = Notes::default();
    notes.walk(value, Some(shape), &mut Vec::new());
    let Notes { secrets, timestamps, integers } = notes;
    json!({"secrets": secrets, "timestamps": timestamps, "integers": integers})
}

#[derive(Default)]
struct Notes {
    secrets: Vec<Value>,
    timestamps: Vec<Value>,
    integers: Vec<Value>,
}

impl Notes {
    /// `shape` is that of `value`, where it is known.
    fn walk(&mut self, value: &Value, shape: Option<Shape>, path: &mut Vec<Value>) {
        match value {
            Value::Number(number) => {
                if let Some(Shape::Timestamp) = shape {
                    self.timestamps.push(path.clone().into());
                }
                let size = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
                if size.is_some_and(|size| size > MAX_SAFE_INTEGER) {
                    self.integers.push(json!([path, number.to_string()]));
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    path.push(name.as_str().into());
                    if SECRET_FIELDS.contains(&name.as_str()) && !value.is_null() {
                        self.secrets.push(path.clone().into());
                    } else {
                        self.walk(value, shape.and_then(|shape| shape.inner(name)), path);
                    }
                    path.pop();
                }
            }
            Value::Array(items) => {
                let item = shape.and_then(|shape| shape.inner(""));
                for (index, value) in items.iter().enumerate() {
                    path.push(index.into());
                    self.walk(value, item, path);
                    path.pop();
                }
            }
            _ => {}
        }
    }
}
