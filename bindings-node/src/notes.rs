//! What a JavaScript program has to know of a reply besides its JSON: where secrets stand, which numbers are points in
//! time, and which integers are too large for a double.

use std::fmt::{self, Display, Write};

use serde_json::Value;

use stripe_sessions::internal::document::{Content, Document, Part, SECRET_FIELDS};
use stripe_sessions::internal::schema::Shape;

/// `Number.MAX_SAFE_INTEGER`: beyond it `JSON.parse` rounds.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// Prints as `{"secrets": [path, …], "timestamps": [path, …], "integers": [[path, text], …]}`, a path being the keys and
/// indexes that lead to a value. Written as text at once: every reply has notes.
#[derive(Default)]
pub(crate) struct Notes {
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
    pub(crate) fn of(document: &Document) -> Self {
        let mut notes = Self::default();
        notes.walk(document.whole(), Some(Shape::Object(document.object())), &mut Vec::new());
        notes
    }

    /// `shape` is that of `part`, where it is known.
    fn walk<'a>(&mut self, part: Part<'a>, shape: Option<Shape>, path: &mut Vec<Step<'a>>) {
        let inner = |name| shape.and_then(|shape| shape.inner(name));
        match part.content() {
            Content::Object => {
                for entry in part.parts() {
                    path.push(Step::Name(entry.name()));
                    if SECRET_FIELDS.contains(&entry.name()) && !entry.is_null() {
                        add(&mut self.secrets, list(path));
                    } else if noteworthy(entry) {
                        self.walk(entry, inner(entry.name()), path);
                    }
                    path.pop();
                }
            }
            Content::List => {
                let item = inner("");
                for (index, part) in part.parts().enumerate().filter(|(_, part)| noteworthy(*part)) {
                    path.push(Step::Index(index));
                    self.walk(part, item, path);
                    path.pop();
                }
            }
            number => {
                if let Some(Shape::Timestamp) = shape {
                    add(&mut self.timestamps, list(path));
                }
                if let Some(integer) = large(number) {
                    add(&mut self.integers, format_args!(r#"[{},"{integer}"]"#, list(path)));
                }
            }
        }
    }
}

impl Display for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { secrets, timestamps, integers } = self;
        write!(f, r#"{{"secrets":[{secrets}],"timestamps":[{timestamps}],"integers":[{integers}]}}"#)
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
