//! What arrives at an endpoint: snapshot events, one object for each kind of resource they carry, and thin events.
//!
//! Source: `Event` and `v2.core.Event` in stripe-python 16.1.0 and stripe-node 23.1.0 (API 2026-10-28.endive).

use super::types;
use crate::api::accounts::ACCOUNT as CONNECTED_ACCOUNT;
use crate::api::financial_connections::AUTHORIZATION;
use crate::api::financial_connections::objects::{ACCOUNT, SESSION};
use crate::api::schema::{Field, Object, Shape};

/// An event about one kind of resource: the constant, its name, whether type and resource must be there, the shape of its
/// type, and that of the resource.
macro_rules! event {
    ($($constant:ident($data:ident) = $name:literal, $data_name:literal: $doc:literal, $presence:ident $type:expr, $object:expr;)*) => {$(
        #[doc = $doc]
        pub static $constant: Object = Object {
            name: $name,
            doc: $doc,
            fields: &[
                Field::required("id", Shape::Text, ID),
                Field::required("object", Shape::Constant("event"), "The type of the object: `event`."),
                Field::$presence("type", $type, "What happened."),
                Field::omitted("account", Shape::Text, "The connected account it happened in (`acct_…`); empty for the platform's own."),
                Field::nullable("api_version", Shape::Text, "The API version in which `data` is written."),
                Field::omitted("context", Shape::Text, "The context it happened in."),
                Field::usual("created", Shape::Timestamp, "When it happened, in whole seconds since the Unix epoch. Events may arrive in another order."),
                Field::usual("livemode", Shape::Boolean, "Whether it is about live data."),
                Field::usual("pending_webhooks", Shape::Integer, "How many endpoints have not answered it with a 2xx yet."),
                Field::nullable("request", Shape::Object(&REQUEST), "The request that caused it, if one did."),
                Field::$presence("data", Shape::Object(&$data), "What it is about."),
            ],
        };

        static $data: Object = Object {
            name: $data_name,
            doc: "What an event is about.",
            fields: &[
                Field::$presence("object", Shape::Object($object), "The resource, as it was when the event was made."),
                Field::omitted(
                    "previous_attributes",
                    Shape::Object(&PREVIOUS_ATTRIBUTES),
                    "What changed: the fields of the resource that had other values before, with those values.",
                ),
            ],
        };
    )*};
}

const ID: &str = "Its id (`evt_…`). An event may be delivered twice: remember which were handled.";

event! {
    ACCOUNT_EVENT(ACCOUNT_DATA) = "AccountEvent", "AccountEventData":
        "An event about a connected account.",
        required Shape::Enum(&types::ACCOUNT), &CONNECTED_ACCOUNT;
    FINANCIAL_CONNECTIONS_ACCOUNT_EVENT(FINANCIAL_CONNECTIONS_ACCOUNT_DATA) = "FinancialConnectionsAccountEvent", "FinancialConnectionsAccountEventData":
        "An event about a linked account.",
        required Shape::Enum(&types::FINANCIAL_CONNECTIONS_ACCOUNT), &ACCOUNT;
    FINANCIAL_CONNECTIONS_AUTHORIZATION_EVENT(FINANCIAL_CONNECTIONS_AUTHORIZATION_DATA) = "FinancialConnectionsAuthorizationEvent", "FinancialConnectionsAuthorizationEventData":
        "An event about what a holder has allowed at one institution.",
        required Shape::Enum(&types::FINANCIAL_CONNECTIONS_AUTHORIZATION), &AUTHORIZATION;
    FINANCIAL_CONNECTIONS_SESSION_EVENT(FINANCIAL_CONNECTIONS_SESSION_DATA) = "FinancialConnectionsSessionEvent", "FinancialConnectionsSessionEventData":
        "An event about a Financial Connections session.",
        required Shape::Enum(&types::FINANCIAL_CONNECTIONS_SESSION), &SESSION;
    // Little of it has to be there: tests of endpoints send events of their own making.
    UNKNOWN_EVENT(UNKNOWN_DATA) = "UnknownEvent", "UnknownEventData":
        "An event about a resource that this library has no fields for, or one that is not as it usually is. All of it is kept.",
        usual Shape::Text, &RESOURCE;
}

static RESOURCE: Object = Object {
    name: "EventResource",
    doc: "A resource that this library has no fields for. All of it is kept.",
    fields: &[
        Field::optional("id", Shape::Text, "Its id."),
        Field::optional("object", Shape::Text, "Its type."),
    ],
};

static PREVIOUS_ATTRIBUTES: Object = Object {
    name: "EventPreviousAttributes",
    doc: "The fields of a resource that had other values before, with those values. They are those of the resource, and \
          read as they came.",
    fields: &[],
};

static REQUEST: Object = Object {
    name: "EventRequest",
    doc: "The request that caused an event.",
    fields: &[
        Field::nullable("id", Shape::Text, "Its id (`req_…`); empty where the API acted by itself."),
        Field::nullable("idempotency_key", Shape::Text, "The idempotency key it was sent with."),
    ],
};

/// A thin event: what happened and to what, without the resource.
pub static EVENT_NOTIFICATION: Object = Object {
    name: "EventNotification",
    doc: "A thin event: it says what happened and to what, and leaves the resource to be fetched.",
    fields: &[
        Field::required("id", Shape::Text, ID),
        Field::required(
            "object",
            Shape::Constant("v2.core.event"),
            "The type of the object: `v2.core.event`.",
        ),
        Field::required("type", Shape::Enum(&types::NOTIFICATION), "What happened."),
        Field::optional(
            "context",
            Shape::Text,
            "The context it happened in: what `Stripe-Context` says when the resource is fetched.",
        ),
        Field::optional("created", Shape::Text, "When it happened, as RFC 3339 has it."),
        Field::optional("livemode", Shape::Boolean, "Whether it is about live data."),
        Field::optional("reason", Shape::Object(&REASON), "What caused it."),
        Field::optional("related_object", Shape::Object(&RELATED_OBJECT), "The resource it is about."),
    ],
};

static REASON: Object = Object {
    name: "EventReason",
    doc: "What caused a thin event.",
    fields: &[
        Field::optional("type", Shape::Text, "What kind of cause; `request` is the only one that is known."),
        Field::optional("request", Shape::Object(&REQUEST), "The request that caused it."),
    ],
};

static RELATED_OBJECT: Object = Object {
    name: "EventRelatedObject",
    doc: "The resource a thin event is about.",
    fields: &[
        Field::required("id", Shape::Text, "Its id."),
        Field::required("type", Shape::Text, "Its type, e.g. `financial_connections.account`."),
        Field::optional("url", Shape::Text, "Where it is fetched."),
    ],
};
