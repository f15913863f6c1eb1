//! What came of a call, in parts: a host reads each when it needs it, and only then.

use serde_json::{Map, Value};

use super::{failed, notes::Notes, outcome};
use crate::api::document::Document;
use crate::base::error::Error;

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
    pub(super) fn of(reply: &Document) -> Self {
        Self::new(outcome(Ok(Notes::of(reply))), reply.text().to_owned())
    }

    /// A value of which there is nothing to note.
    pub(super) fn plain(value: &Value) -> Self {
        Self::new(outcome(Ok(Notes::default())), value.to_string())
    }

    fn new(outcome: String, value: String) -> Self {
        Self { outcome, value, last_response: None, more: None }
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
        Self::new(failed(&error), String::new())
    }
}
