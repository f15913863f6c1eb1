//! What a JavaScript program has to know of a reply besides its JSON: where secrets stand, which numbers are points in
//! time, and which integers are too large for a double.

use serde_json::{Value, json};

use stripe_sessions::internal::document::{Content, Document, Part, SECRET_FIELDS};
use stripe_sessions::internal::schema::Shape;

/// `Number.MAX_SAFE_INTEGER`: beyond it `JSON.parse` rounds.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// The notes on a reply: `{"secrets": [path, …], "timestamps": [path, …], "integers": [[path, text], …]}`, a path being the keys
/// and indexes that lead to a value.
pub(crate) fn notes(document: &Document) -> Value {
    let mut notes = Notes::default();
    notes.walk(document.whole(), Some(Shape::Object(document.object())), &mut Vec::new());
    notes.to_json()
}

#[derive(Default)]
pub(crate) struct Notes {
    secrets: Vec<Value>,
    timestamps: Vec<Value>,
    integers: Vec<Value>,
}

impl Notes {
    pub(crate) fn to_json(&self) -> Value {
        let Self { secrets, timestamps, integers } = self;
        json!({"secrets": secrets, "timestamps": timestamps, "integers": integers})
    }

    /// `shape` is that of `part`, where it is known.
    fn walk(&mut self, part: Part<'_>, shape: Option<Shape>, path: &mut Vec<Value>) {
        let inner = |name| shape.and_then(|shape| shape.inner(name));
        match part.content() {
            Content::Object => {
                for entry in part.parts() {
                    let name = entry.name();
                    let secret = SECRET_FIELDS.contains(&name) && !entry.is_null();
                    if secret || noteworthy(entry) {
                        path.push(name.into());
                        if secret {
                            self.secrets.push(path.as_slice().into());
                        } else {
                            self.walk(entry, inner(name), path);
                        }
                        path.pop();
                    }
                }
            }
            Content::List => {
                for (index, part) in part.parts().enumerate().filter(|(_, part)| noteworthy(*part)) {
                    path.push(index.into());
                    self.walk(part, inner(""), path);
                    path.pop();
                }
            }
            number => {
                if let Some(Shape::Timestamp) = shape {
                    self.timestamps.push(path.as_slice().into());
                }
                if let Some(integer) = large(number) {
                    self.integers.push(json!([path, integer.to_string()]));
                }
            }
        }
    }
}

/// Whether there can be anything to note in it: most of a reply is yes and no.
fn noteworthy(part: Part<'_>) -> bool {
    !matches!(part.content(), Content::Null | Content::Boolean(_) | Content::Text(_))
}

fn large(number: Content<&str>) -> Option<i128> {
    let integer = match number {
        Content::Integer(integer) => i128::from(integer),
        Content::Large(integer) => i128::from(integer),
        _ => return None,
    };
    (integer.unsigned_abs() > MAX_SAFE_INTEGER.into()).then_some(integer)
}
