//! Stripe **Account Sessions** (the single-use tokens behind Connect embedded components) and **Financial
//! Connections Sessions** (bank account linking): models, validation, defaults, request encoding and transport.
//!
//! Everything that is true in every language lives here; the bindings convert and nothing else. The modules read
//! from the bottom up:
//!
//! [`catalogue`] → [`schema`] → [`record`]s → [`validate`] → [`mod@resolve`] → [`form`] → [`request`] → [`call`] →
//! [`transport`], and on top of them the [`Client`].
#![forbid(unsafe_code)]

pub mod account_session;
pub mod call;
pub mod cancellation;
pub mod catalogue;
pub mod client;
pub mod dispatch;
pub mod document;
pub mod error;
pub mod facts;
pub mod form;
#[rustfmt::skip]
mod generated;
pub mod hook;
pub mod host;
pub mod operation;
pub mod options;
pub mod record;
pub mod request;
pub mod resolve;
pub mod schema;
pub mod secret;
pub mod transport;
pub mod validate;
pub mod version;

pub use cancellation::{Cancellation, CancellationReason};
pub use client::{AccountSessions, Client, Metadata, Response};
pub use document::Document;
pub use error::{Error, ErrorDetails, ErrorKind};
pub use facts::{AccountFacts, Responsible};
pub use generated::*;
pub use hook::{Hook, Observation};
pub use operation::{OPERATIONS, Operation, operation};
pub use options::{ClientOptions, RequestOptions};
pub use record::{Json, UnknownFields};
pub use request::{Method, Request};
pub use resolve::{Reason, Resolution, ResolvedComponent, ResolvedFeature, resolve};
pub use secret::{ApiKey, ClientSecret};
pub use transport::{
    Attempt, HttpOptions, HttpTransport, Reply, Transport, TransportError, TransportErrorKind,
};
pub use validate::{Code, Context, Problem, Report};
pub use version::ApiVersion;
