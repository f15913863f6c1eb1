//! What came of a call, in parts: a host reads each when it needs it, and only then.

use serde_json::{Map, Value};

use super::{notes::notes, outcome};
use crate::document::Document;
use crate::error::Error;
use crate::schema::Shape;

/// What came of a call.
#[derive(Debug)]
pub struct Parts {
    /// An [`outcome`] of which the value is what there is to note of the reply, word for word the same for replies of one kind.
    pub outcome: String,
    /// The reply as JSON text, empty where there is an error.
    pub value: String,
    /// JSON text of what stripe-node calls `lastResponse`, where it belongs to the value.
    pub last_response: Option<String>,
    /// What there seldom is, as JSON text: `{"lists": how to walk the lists in the value to their ends, "observed": what the
    /// call did}`, each left out where it is empty.
    pub more: Option<String>,
}

impl Parts {
    pub(super) fn new(value: &Value, shape: Shape) -> Self {
        let (outcome, value) = (notes(value, shape), value.to_string());
        Self { outcome, value, last_response: None, more: None }
    }

    pub(super) fn of(document: &Document) -> Self {
        Self::new(document.value(), Shape::Object(document.object()))
    }

    /// With what there seldom is: lists and observations.
    pub(super) fn with(mut self, lists: Vec<Value>, observed: Vec<Value>) -> Self {
        let more =
            [("lists", lists), ("observed", observed)].into_iter().filter(|(_, items)| !items.is_empty());
        let more: Map<_, _> = more.map(|(name, items)| (name.to_owned(), items.into())).collect();
        self.more = (!more.is_empty()).then(|| Value::Object(more).to_string());
        self
    }
}

impl From<Error> for Parts {
    fn from(error: Error) -> Self {
        Self { outcome: outcome(Err(error)), value: String::new(), last_response: None, more: None }
    }
}
