//! Events for hosts without types.

use std::fmt;
use std::time::Duration;

use stripe_sessions::internal::events::related_operation;
use stripe_sessions::internal::webhook::seconds;
use stripe_sessions::{Document, Error, Webhook};

/// What a host knows of a delivery, in the terms of the official SDKs.
#[derive(Clone, Copy)]
pub struct Delivery<'a> {
    /// The bytes of the body.
    pub payload: &'a [u8],
    /// The header `Stripe-Signature`.
    pub header: Option<&'a str>,
    /// The endpoint's secret.
    pub secret: &'a str,
    /// How many seconds old a signature may be; nothing and zero: of any age.
    pub tolerance: Option<f64>,
    /// When it arrived, in seconds since the Unix epoch; nothing: now.
    pub received_at: Option<f64>,
    /// How the host's frameworks give the bytes of a body.
    pub hint: &'static str,
}

/// Without the secret, and without the body, in which there may be some.
impl fmt::Debug for Delivery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("header", &self.header)
            .field("tolerance", &self.tolerance)
            .field("received_at", &self.received_at)
            .finish_non_exhaustive()
    }
}

/// What is read in a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An event with its resource.
    Snapshot,
    /// A thin event.
    Notification,
}

impl Delivery<'_> {
    fn webhook(&self) -> Result<(Webhook, i64), Error> {
        let webhook = Webhook::new(self.secret)?.with_hint(self.hint);
        let tolerance = seconds_of("tolerance", self.tolerance)?;
        let webhook = webhook.with_tolerance(tolerance);
        let received = seconds_of("received_at", self.received_at)?;
        let received = received.map(|time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX));
        Ok((webhook, received.unwrap_or_else(seconds)))
    }

    /// Whether the API signed it.
    ///
    /// # Errors
    /// Those of [`Webhook::verify_header_at`] and [`Webhook::new`].
    pub fn verify(&self) -> Result<(), Error> {
        let (webhook, now) = self.webhook()?;
        webhook.verify_header_at(self.payload, self.header, now)
    }

    /// The event in it.
    ///
    /// # Errors
    /// Those of [`Webhook::construct_event_at`], [`Webhook::parse_event_notification_at`] and [`Webhook::new`].
    pub fn read(&self, kind: Kind) -> Result<Document, Error> {
        let (webhook, now) = self.webhook()?;
        match kind {
            Kind::Snapshot => webhook.event_document_at(self.payload, self.header, now),
            Kind::Notification => webhook.notification_document_at(self.payload, self.header, now),
        }
    }
}

/// A length of time that is given in seconds.
fn seconds_of(name: &str, seconds: Option<f64>) -> Result<Option<Duration>, Error> {
    seconds.map(Duration::try_from_secs_f64).transpose().map_err(|_| {
        stripe_sessions::internal::error::configuration(
            "options_invalid",
            format!("{name}: expected a number of seconds, zero or more"),
        )
    })
}

/// The header the API would send with a body, for tests; without a time, now.
///
/// # Errors
/// Those of [`Webhook::new`].
pub fn test_header(payload: &[u8], secret: &str, timestamp: Option<i64>) -> Result<String, Error> {
    Ok(Webhook::new(secret)?.generate_test_header_string(payload, timestamp.unwrap_or_else(seconds)))
}

/// The operation that fetches what a thin event is about, and the id to give it.
///
/// # Errors
/// Those of [`related_operation`].
pub fn related(notification: &Document) -> Result<(&'static str, String), Error> {
    let notification = notification.read()?;
    let (operation, id) = related_operation(&notification)?;
    Ok((operation.name, id.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_prints_without_its_secret_and_its_body() {
        let delivery = Delivery {
            payload: b"_secret_in_the_body",
            header: Some("t=1,v1=00"),
            secret: "whsec_4eC39HqLyjWDarjtT1zdp7dc",
            tolerance: None,
            received_at: None,
            hint: "",
        };
        let shown = format!("{delivery:?}");
        assert!(
            shown.contains("t=1,v1=00") && !shown.contains("4eC39H") && !shown.contains("secret"),
            "{shown}"
        );
    }
}
