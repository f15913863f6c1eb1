//! Events as records.

use super::objects::{
    ACCOUNT_EVENT, FINANCIAL_CONNECTIONS_ACCOUNT_EVENT, FINANCIAL_CONNECTIONS_AUTHORIZATION_EVENT,
    FINANCIAL_CONNECTIONS_SESSION_EVENT, UNKNOWN_EVENT,
};
use super::webhook::Webhook;
use super::{is_named, malformed};
use crate::api::document::Document;
use crate::api::generated::records::{
    AccountEvent, EventNotification, FinancialConnectionsAccountEvent,
    FinancialConnectionsAuthorizationEvent, FinancialConnectionsSessionEvent, UnknownEvent,
};
use crate::api::operation::Operation;
use crate::api::{accounts, financial_connections};
use crate::base::error::Error;
use crate::base::redact::redact;
use crate::json::record::Json;
use crate::json::tape::Content;
use crate::json::view::{Fields, View};

/// Declares [`Event`]: a case for each kind of resource.
macro_rules! events {
    ($($(#[$doc:meta])* $case:ident($record:ident) = $object:ident,)*) => {
        /// An event with its resource, as it was when the event was made.
        ///
        /// ```
        /// use stripe_sessions::{Event, FinancialConnectionsAccountEventType as Type};
        ///
        /// fn handle(event: Event) {
        ///     match event {
        ///         Event::FinancialConnectionsAccount(event) if event.r#type == Type::FinancialConnectionsAccountDisconnected => {
        ///             println!("{} is gone", event.data.object.id);
        ///         }
        ///         _ => {}
        ///     }
        /// }
        /// ```
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $($(#[$doc])* $case(Box<$record>),)*
        }

        impl Event {
            /// The event in a document that [`Webhook`] has made.
            ///
            /// # Errors
            /// [`crate::ErrorKind::InvalidResponse`].
            #[doc(hidden)]
            pub fn of_document(document: &Document) -> Result<Self, Error> {
                $(if std::ptr::eq(document.object(), &raw const $object) {
                    return read(document).map(|event| Self::$case(Box::new(event)));
                })*
                Err(malformed("it is of an unknown kind"))
            }

            /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
            pub fn id(&self) -> &str {
                match self { $(Self::$case(event) => &event.id,)* }
            }

            /// What happened: the API's word for it. Empty where the event does not say.
            pub fn type_name(&self) -> &str {
                match self.view().field("type") {
                    Some(View::Scalar(Content::Text(name))) => name,
                    _ => "",
                }
            }

            /// The connected account it happened in; nothing for the platform's own.
            pub fn account(&self) -> Option<&str> {
                match self { $(Self::$case(event) => event.account.as_deref(),)* }
            }

            fn view(&self) -> &dyn Fields {
                match self { $(Self::$case(event) => &**event,)* }
            }

            /// The event's JSON form, secrets included.
            pub fn to_json(&self) -> serde_json::Value {
                match self { $(Self::$case(event) => event.to_json(),)* }
            }
        }
    };
}

events! {
    /// About a connected account.
    Account(AccountEvent) = ACCOUNT_EVENT,
    /// About a linked account.
    FinancialConnectionsAccount(FinancialConnectionsAccountEvent) = FINANCIAL_CONNECTIONS_ACCOUNT_EVENT,
    /// About what a holder has allowed at one institution.
    FinancialConnectionsAuthorization(FinancialConnectionsAuthorizationEvent) = FINANCIAL_CONNECTIONS_AUTHORIZATION_EVENT,
    /// About a Financial Connections session.
    FinancialConnectionsSession(FinancialConnectionsSessionEvent) = FINANCIAL_CONNECTIONS_SESSION_EVENT,
    /// About anything else.
    Unknown(UnknownEvent) = UNKNOWN_EVENT,
}

/// The record in a document, whatever is wrong with it being the event's fault.
fn read<T: Json>(document: &Document) -> Result<T, Error> {
    document.read().map_err(|error| malformed(&error.details().message))
}

impl Webhook {
    /// The event in a body that the API signed; see [`Webhook::verify_header_at`].
    ///
    /// # Errors
    /// Those of [`Webhook::verify_header_at`], and `event_malformed` or `event_is_notification`.
    pub fn construct_event_at(&self, payload: &[u8], header: Option<&str>, now: i64) -> Result<Event, Error> {
        Event::of_document(&self.event_document_at(payload, header, now)?)
    }

    /// The thin event in a body that the API signed; see [`Webhook::verify_header_at`].
    ///
    /// # Errors
    /// Those of [`Webhook::verify_header_at`], and `event_malformed` or `event_is_snapshot`.
    pub fn parse_event_notification_at(
        &self,
        payload: &[u8],
        header: Option<&str>,
        now: i64,
    ) -> Result<EventNotification, Error> {
        read(&self.notification_document_at(payload, header, now)?)
    }
}

/// What fetches the resources of thin events.
pub static RELATED: [&Operation; 4] = [
    &accounts::RETRIEVE,
    &financial_connections::RETRIEVE_ACCOUNT,
    &financial_connections::RETRIEVE_SESSION,
    &financial_connections::RETRIEVE_TRANSACTION,
];

/// What fetches the resource of a thin event, with its id.
///
/// # Errors
/// `event_object_unknown` for a resource of another kind.
pub fn related_operation(notification: &EventNotification) -> Result<(&'static Operation, &str), Error> {
    let unknown = |what| Err(Error::configuration("event_object_unknown", what));
    let Some(related) = &notification.related_object else {
        return unknown("the event is about no object".to_owned());
    };
    match RELATED.into_iter().find(|operation| is_named(operation.result, &["object"], &related.r#type)) {
        Some(operation) => Ok((operation, &related.id)),
        None => unknown(format!("this library does not fetch objects of type {}", redact(&related.r#type))),
    }
}
