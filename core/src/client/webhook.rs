//! Webhooks by this machine's clock, and the resources of thin events.

use super::client::{Client, Response};
use super::options::RequestOptions;
use crate::api::document::Document;
use crate::api::events::related_operation;
use crate::api::generated::records::{EventNotification, RetrieveOptions};
use crate::base::error::Error;
use crate::json::record::Json;

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
mod now {
    use std::time::SystemTime;

    use crate::api::events::{Event, Webhook};
    use crate::api::generated::records::EventNotification;
    use crate::base::error::Error;

    /// By this machine's clock; where there is none, in WebAssembly, the methods that take the time are the ones to call.
    impl Webhook {
        /// [`Webhook::verify_header_at`] by this machine's clock.
        ///
        /// # Errors
        /// Those of [`Webhook::verify_header_at`].
        pub fn verify_header(&self, payload: &[u8], header: Option<&str>) -> Result<(), Error> {
            self.verify_header_at(payload, header, seconds())
        }

        /// [`Webhook::construct_event_at`] by this machine's clock.
        ///
        /// # Errors
        /// Those of [`Webhook::construct_event_at`].
        pub fn construct_event(&self, payload: &[u8], header: Option<&str>) -> Result<Event, Error> {
            self.construct_event_at(payload, header, seconds())
        }

        /// [`Webhook::parse_event_notification_at`] by this machine's clock.
        ///
        /// # Errors
        /// Those of [`Webhook::parse_event_notification_at`].
        pub fn parse_event_notification(
            &self,
            payload: &[u8],
            header: Option<&str>,
        ) -> Result<EventNotification, Error> {
            self.parse_event_notification_at(payload, header, seconds())
        }
    }

    /// The time in whole seconds since the Unix epoch.
    pub fn seconds() -> i64 {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(now.as_secs()).unwrap_or(i64::MAX)
    }
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub use now::seconds;

impl Client {
    /// Fetches the object that a thin event is about, in the event's context unless `options` name another. It is read with
    /// [`Document::read`] as the record of its type.
    ///
    /// # Errors
    /// `event_object_unknown` for an object of a type that this library does not fetch; otherwise any
    /// [`crate::ErrorKind`].
    pub fn fetch_related_object(
        &self,
        notification: &EventNotification,
        options: &RequestOptions,
    ) -> Result<Response<Document>, Error> {
        let (operation, id) = related_operation(notification)?;
        let mut options = options.clone();
        if options.stripe_context.is_none() && options.stripe_account.is_none() {
            options.stripe_context.clone_from(&notification.context);
        }
        self.call(operation, &[id], RetrieveOptions::default().view(), &options)
    }
}
