//! What happened to objects, before events are made of it.

use serde_json::{Value, json};
use stripe_sessions::internal::version::PINNED;

/// Something that happened and that no event was made of yet.
#[derive(Debug, Clone)]
pub(crate) struct Happening {
    pub(crate) at: i64,
    /// The event's type.
    pub(crate) kind: String,
    /// The resource, as it was then.
    pub(crate) object: Value,
    /// The fields that had other values before, with those values.
    pub(crate) previous: Option<Value>,
    /// Whether the request under way caused it, and not the clock.
    pub(crate) is_asked_for: bool,
}

impl Happening {
    /// The event of it.
    pub(crate) fn event(self, id: &str, request: &Value) -> Value {
        let Self { at, kind, object, previous, .. } = self;
        // What happens to a connected account happens in it.
        let account = (object["object"] == "account").then(|| object["id"].clone());
        let mut event = json!({
            "id": id,
            "object": "event",
            "api_version": PINNED.as_str(),
            "created": at,
            "data": {"object": object},
            "livemode": false,
            "pending_webhooks": 0,
            "request": request,
            "type": kind,
        });
        if let Some(previous) = previous {
            event["data"]["previous_attributes"] = previous;
        }
        if let Some(account) = account {
            event["account"] = account;
        }
        event
    }
}
