//! One endpoint: its secret, and how old a signature may be.

use std::fmt;
use std::time::Duration;

use super::{malformed, parse_event, parse_notification, signature};
use crate::api::document::Document;
use crate::base::error::Error;
use crate::base::secret::WebhookSecret;

/// How old a signature may be where nothing else is said, in the official SDKs as here.
pub(super) const TOLERANCE: Duration = Duration::from_secs(300);

/// Reads the events that arrive at one endpoint, and nothing that the API did not sign.
///
/// ```
/// use stripe_sessions::Webhook;
///
/// let webhook = Webhook::new("whsec_test")?;
/// let body = br#"{"id":"evt_1","object":"event"}"#;
/// let header = webhook.generate_test_header_string(body, 1_764_374_400);
/// let event = webhook.construct_event_at(body, Some(&header), 1_764_374_401)?;
/// assert_eq!(event.id(), "evt_1");
/// # Ok::<(), stripe_sessions::Error>(())
/// ```
#[derive(Clone)]
pub struct Webhook {
    secret: WebhookSecret,
    tolerance: Option<i64>,
    hint: &'static str,
}

impl Webhook {
    /// An endpoint with its signing secret (`whsec_…`).
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `webhook_secret_missing` or `webhook_secret_wrong_kind`.
    pub fn new(secret: impl Into<String>) -> Result<Self, Error> {
        let secret = WebhookSecret::new(secret)?;
        Ok(Self { secret, tolerance: seconds(Some(TOLERANCE)), hint: "" })
    }

    /// How old a signature may be: five minutes unless said otherwise. Nothing, or no time at all, lets it be of any
    /// age, and so lets old deliveries be sent again.
    #[must_use]
    pub fn with_tolerance(mut self, tolerance: Option<Duration>) -> Self {
        self.tolerance = seconds(tolerance);
        self
    }

    /// How the frameworks of a host give the bytes of a body, for the message where no signature matches.
    #[doc(hidden)]
    #[must_use]
    pub fn with_hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }

    /// Whether the API signed this body. `header` is the request's `Stripe-Signature`, `now` the time in whole seconds
    /// since the Unix epoch.
    ///
    /// # Errors
    /// [`crate::ErrorKind::SignatureVerification`] with a code that starts with `signature_`.
    pub fn verify_header_at(&self, payload: &[u8], header: Option<&str>, now: i64) -> Result<(), Error> {
        signature::verify(payload, header, &self.secret, (self.tolerance, now), self.hint)
    }

    /// [`Webhook::construct_event_at`] for hosts without types. The document's object says what it is about.
    ///
    /// # Errors
    /// Those of [`Webhook::construct_event_at`].
    #[doc(hidden)]
    pub fn event_document_at(
        &self,
        payload: &[u8],
        header: Option<&str>,
        now: i64,
    ) -> Result<Document, Error> {
        self.verify_header_at(payload, header, now)?;
        parse_event(text(payload)?)
    }

    /// [`Webhook::parse_event_notification_at`] for hosts without types.
    ///
    /// # Errors
    /// Those of [`Webhook::parse_event_notification_at`].
    #[doc(hidden)]
    pub fn notification_document_at(
        &self,
        payload: &[u8],
        header: Option<&str>,
        now: i64,
    ) -> Result<Document, Error> {
        self.verify_header_at(payload, header, now)?;
        parse_notification(text(payload)?)
    }

    /// The `Stripe-Signature` header that the API would send with a body at a time, in whole seconds since the Unix
    /// epoch: for tests of endpoints.
    pub fn generate_test_header_string(&self, payload: &[u8], timestamp: i64) -> String {
        signature::sign(payload, timestamp, &self.secret)
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook")
            .field("secret", &self.secret)
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}

/// In whole seconds, a part of one being one; nothing for no time at all, as in the official SDKs.
fn seconds(tolerance: Option<Duration>) -> Option<i64> {
    let whole = |time: Duration| time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0));
    tolerance.map(|time| i64::try_from(whole(time)).unwrap_or(i64::MAX)).filter(|time| *time > 0)
}

fn text(payload: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(payload).map_err(|_| malformed("it is not UTF-8"))
}
