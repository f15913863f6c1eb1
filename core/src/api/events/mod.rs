//! Events, which the API sends to endpoints (webhooks): whether they are its own, and what they say.

mod event;
pub mod objects;
mod signature;
pub mod types;
mod webhook;

pub use self::event::{Event, RELATED, related_operation};
use self::objects::{
    ACCOUNT_EVENT, EVENT_NOTIFICATION, FINANCIAL_CONNECTIONS_ACCOUNT_EVENT,
    FINANCIAL_CONNECTIONS_AUTHORIZATION_EVENT, FINANCIAL_CONNECTIONS_SESSION_EVENT, UNKNOWN_EVENT,
};
pub use self::webhook::Webhook;
use super::document::Document;
use super::schema::{Object, Shape};
use crate::base::error::{Error, ErrorKind};

/// Everything that [`Webhook`] reads. The last two are an event about anything else, and a thin one.
pub static EVENTS: &[&Object] = &[
    &ACCOUNT_EVENT,
    &FINANCIAL_CONNECTIONS_ACCOUNT_EVENT,
    &FINANCIAL_CONNECTIONS_AUTHORIZATION_EVENT,
    &FINANCIAL_CONNECTIONS_SESSION_EVENT,
    &UNKNOWN_EVENT,
    &EVENT_NOTIFICATION,
];

/// An event whose signature is known to be right, or does not matter.
pub(crate) fn parse_event(text: &str) -> Result<Document, Error> {
    let document = decode(text, &UNKNOWN_EVENT).map_err(|error| match decode(text, &EVENT_NOTIFICATION) {
        Ok(_) => Error::configuration(
            "event_is_notification",
            "this is a thin event: read it with parse_event_notification",
        ),
        Err(_) => error,
    })?;
    let whole = document.whole();
    let resource = whole.get("data").and_then(|data| data.get("object")?.get("object")?.as_str());
    let object = resource
        .and_then(|name| EVENTS.iter().find(|event| is_named(event, &["data", "object", "object"], name)));
    // What is not as it usually is stays an unknown event: it must not be lost, or be delivered for ever.
    Ok(match object {
        Some(object) => document.into_kind(object),
        None => document,
    })
}

/// A thin event whose signature is known to be right, or does not matter.
///
/// # Errors
/// `event_malformed` and `event_is_snapshot`.
pub fn parse_notification(text: &str) -> Result<Document, Error> {
    decode(text, &EVENT_NOTIFICATION).map_err(|error| match decode(text, &UNKNOWN_EVENT) {
        Ok(_) => Error::configuration(
            "event_is_snapshot",
            "this is an event with its resource: read it with construct_event",
        ),
        Err(_) => error,
    })
}

/// What came as an object, whatever is wrong with it being the event's fault.
fn decode(text: &str, object: &'static Object) -> Result<Document, Error> {
    Document::decode(text, object).map_err(|error| malformed(&error.details().message))
}

/// Whether the API's word for an object, or for the part of it that `path` leads to, is this.
fn is_named(object: &'static Object, path: &[&str], name: &str) -> bool {
    let shape = path.iter().copied().try_fold(Shape::Object(object), Shape::entry);
    matches!(shape, Some(Shape::Constant(constant)) if constant == name)
}

fn malformed(what: &str) -> Error {
    Error::new(ErrorKind::InvalidResponse, format!("what came is not an event: {what}"))
        .with_code("event_malformed")
}
