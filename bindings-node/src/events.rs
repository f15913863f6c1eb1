//! Events that arrive at an endpoint.

use bridge::{Delivery, Kind};
use napi::bindgen_prelude::{Either, Uint8Array};
use napi_derive::napi;
use serde_json::json;
use stripe_sessions::internal::events::parse_notification;

use crate::notes::notes;
use crate::outcome::outcome;

/// Where the frameworks have the bytes of a body.
const HINT: &str = " (Express: `express.raw({ type: 'application/json' })` on this route, before `express.json()`; Fastify: a content type \
                    parser with `parseAs: 'buffer'`; Next.js: `await request.text()`)";

/// A body: text, or bytes.
type Body = Either<String, Uint8Array>;

fn bytes(payload: &Body) -> &[u8] {
    match payload {
        Either::A(text) => text.as_bytes(),
        Either::B(bytes) => bytes,
    }
}

/// What there is to note of the event in a delivery, of either kind.
#[napi(catch_unwind)]
pub fn event(
    payload: Body,
    header: Option<String>,
    secret: String,
    tolerance: Option<f64>,
    received_at: Option<f64>,
    notification: bool,
) -> String {
    let kind = if notification { Kind::Notification } else { Kind::Snapshot };
    let (payload, header) = (bytes(&payload), header.as_deref());
    let delivery = Delivery { payload, header, secret: &secret, tolerance, received_at, hint: HINT };
    outcome(delivery.read(kind).map(|event| notes(&event)))
}

/// Whether a delivery is signed.
#[napi(catch_unwind)]
pub fn verify(
    payload: Body,
    header: Option<String>,
    secret: String,
    tolerance: Option<f64>,
    received_at: Option<f64>,
) -> String {
    let (payload, header) = (bytes(&payload), header.as_deref());
    let delivery = Delivery { payload, header, secret: &secret, tolerance, received_at, hint: HINT };
    outcome(delivery.verify().map(|()| true))
}

/// The header that the API would send with a body.
#[napi(catch_unwind)]
pub fn test_header(payload: Body, secret: String, timestamp: Option<i64>) -> String {
    outcome(bridge::test_header(bytes(&payload), &secret, timestamp).map(|header| json!(header)))
}

/// The operation that fetches what a thin event is about, and the id to give it.
#[napi(catch_unwind)]
pub fn related(notification: String) -> String {
    let related = parse_notification(&notification).and_then(|event| bridge::related(&event));
    outcome(related.map(|(operation, id)| json!([operation, id])))
}
