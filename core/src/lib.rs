//! Stripe **Account Sessions** (the single-use tokens behind Connect embedded components) and **Financial
//! Connections Sessions** (bank account linking): models, validation, defaults, request encoding and transport.
//!
//! Everything that is true in every language lives here; the bindings convert and nothing else. Six floors, each of
//! which uses those below it only:
//!
//! - `client`: one call from start to end, options, hooks, paging
//! - `http`: the default transport
//! - `call`: requests, retries and the transport trait, without I/O
//! - `api`: what Stripe says: shapes, operations, components, rules, defaults
//! - `json`: documents, views, records, form encoding
//! - `base`: errors, problems, secrets, cancellation, versions
#![forbid(unsafe_code)]

mod api;
mod base;
mod call;
mod client;
#[cfg(feature = "http")]
mod http;
mod json;

pub use api::account_facts::{AccountFacts, Responsible};
pub use api::document::Document;
pub use api::events::{Event, Webhook};
pub use api::explanation::{ExplainedComponent, ExplainedFeature, Explanation, explain_reply};
pub use api::financial_connections::{FinancialConnectionsResolution, ResolvedParameter};
pub use api::generated::records::*;
pub use api::grants::{Grant, GrantChange, GrantDifference, Grants, Login, grants};
pub use api::operation::{Method, Operation};
pub use api::operations::{OPERATIONS, operation};
pub use api::resolve::{
    Difference, Reason, Resolution, ResolvedComponent, ResolvedFeature, ResolvedValue, resolve,
};
pub use api::validate::Context;
pub use base::cancellation::{Cancellation, CancellationReason};
pub use base::codes::{ERROR_CODES, ErrorCode};
pub use base::error::{Error, ErrorDetails, ErrorKind, ErrorSource};
pub use base::problem::{Code, Problem, Report};
pub use base::secret::{ApiKey, ClientSecret, WebhookSecret};
pub use base::version::ApiVersion;
pub use call::{
    Attempt, GaveUp, Headers, Plan, PlannedWait, Reply, Request, RetryReason, Transport, TransportError,
    TransportErrorKind,
};
pub use client::clock::{Clock, SystemClock};
pub use client::generated::resources::*;
#[cfg(feature = "tracing")]
pub use client::hook::TracingHook;
pub use client::hook::{AttemptReport, CallReport, Retry};
pub use client::{
    Client, ClientOptions, ClientSecretSource, ClientSecretSourceOptions, Cursor, Hook, Items, Metadata,
    Observation, Pages, Provided, Provider, RequestOptions, Response,
};
#[cfg(feature = "http")]
pub use http::replay::{Cassette, Recording, Replaying};
#[cfg(feature = "http")]
pub use http::{HttpOptions, HttpTransport};
pub use json::record::{Json, UnknownFields};
pub use json::view::View;

/// What this repository's own bindings, sandbox and command-line program are built on. Not part of the public API: it
/// changes in any release.
#[doc(hidden)]
pub mod internal {
    pub use crate::api::{
        account_facts, account_session, accounts, catalogue, echo, events, financial_connections, operation,
        operations, resolve, schema, validate,
    };
    pub use crate::base::{cancellation, error, path, problem, version};
    pub mod secret {
        pub use crate::base::redact::*;
        pub use crate::base::secret::*;
    }
    pub mod document {
        pub use crate::api::document::*;
        pub use crate::json::mask::*;
        pub use crate::json::tape::*;
    }
    pub mod call {
        pub use crate::call::*;
    }
    pub use crate::client::{Arguments, client_secret_rules, clock, hook, options, paging, webhook};
    #[cfg(feature = "http")]
    pub use crate::http::{exchange, replay, threads};
    pub use crate::json::{form, record, scan, view};
}
