//! Events that arrive at an endpoint. Around these are `Webhook` in Swift and in Kotlin.

use std::sync::Arc;

use bridge::{Delivery, Kind};

use crate::call::{Cancellation, cancellable, run};
use crate::generated::{Event, EventNotification, RelatedObject, RequestOptions};
use crate::secret::Secret;
use crate::{Client, StripeError, write};

/// A delivery: the bytes of the body, the header, the endpoint's secret, how many seconds old a signature may be (nothing:
/// of any age), and when it arrived, in seconds since the Unix epoch (nothing: now).
#[derive(Debug, Clone, uniffi::Record)]
pub struct EventDelivery {
    /// The body.
    pub payload: Vec<u8>,
    /// `Stripe-Signature`.
    pub header: Option<String>,
    /// The secret.
    pub secret: Arc<Secret>,
    /// The oldest a signature may be.
    pub tolerance: Option<f64>,
    /// The time of arrival.
    pub received_at: Option<f64>,
}

impl EventDelivery {
    fn delivery(&self) -> Delivery<'_> {
        let Self { payload, header, secret, tolerance, received_at } = self;
        Delivery {
            payload,
            header: header.as_deref(),
            secret: secret.0.reveal(),
            tolerance: *tolerance,
            received_at: *received_at,
            hint: " (Vapor: `request.body.data`; Ktor: `call.receive<ByteArray>()`; Spring: `@RequestBody byte[]`)",
        }
    }
}

/// The event in a delivery.
#[uniffi::export]
pub fn read_event(delivery: EventDelivery) -> Result<Event, StripeError> {
    Ok(Event::of_document(&delivery.delivery().read(Kind::Snapshot)?)?)
}

/// The thin event in a delivery.
#[uniffi::export]
pub fn read_event_notification(delivery: EventDelivery) -> Result<EventNotification, StripeError> {
    Ok(delivery.delivery().read(Kind::Notification)?.read()?)
}

/// Whether a delivery is signed.
#[uniffi::export]
pub fn verify_event_delivery(delivery: EventDelivery) -> Result<(), StripeError> {
    Ok(delivery.delivery().verify()?)
}

/// The header the API would send with a body, now or at a time.
#[uniffi::export]
pub fn event_test_header(
    payload: Vec<u8>,
    secret: String,
    timestamp: Option<i64>,
) -> Result<String, StripeError> {
    Ok(bridge::test_header(&payload, &secret, timestamp)?)
}

/// The type of an event: the API's word.
#[uniffi::export]
pub fn event_type(event: Event) -> String {
    event.type_name().to_owned()
}

/// The id of an event.
#[uniffi::export]
pub fn event_id(event: Event) -> String {
    event.id().to_owned()
}

/// The JSON text of an event, secrets included.
#[uniffi::export]
pub fn write_event(event: Event) -> String {
    event.to_json().to_string()
}

/// The JSON text of a thin event.
#[uniffi::export]
pub fn write_event_notification(event: EventNotification) -> String {
    write(&event)
}

#[uniffi::export]
impl Client {
    /// Fetches the object that a thin event is about.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn related_object(
        &self,
        notification: EventNotification,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<RelatedObject, StripeError> {
        let client = self.0.clone();
        let options = cancellable(options)?;
        run(client.patience(&options), cancellation, move || {
            RelatedObject::of_document(&client.fetch_related_object(&notification, &options)?.value)
        })
        .await
    }
}
