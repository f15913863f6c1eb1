//! Stripe **Account Sessions** (the single-use tokens behind Connect embedded components) and **Financial
//! Connections Sessions** (bank account linking): models, validation, defaults, request encoding and transport.
//!
//! Everything that is true in every language lives here; the bindings convert and nothing else. The modules read
//! from the bottom up:
//!
//! [`catalogue`] → [`schema`] → [`record`]s → [`view`]s of them → [`validate`] → [`mod@resolve`] → [`form`] → [`request`] →
//! [`call`] → [`transport`], and on top of them the [`Client`].
#![forbid(unsafe_code)]

pub mod account_session;
pub mod accounts;
pub mod app_guard;
pub mod call;
pub mod cancellation;
pub mod catalogue;
pub mod client;
pub mod client_secret_source;
pub mod dispatch;
pub mod document;
pub mod error;
pub mod facts;
pub mod financial_connections;
pub mod form;
#[rustfmt::skip]
mod generated;
pub mod hook;
pub mod host;
pub mod javascript;
pub mod operation;
pub mod options;
pub mod paging;
pub mod record;
pub mod request;
pub mod resolve;
pub mod schema;
pub mod secret;
pub mod transport;
pub mod validate;
pub mod version;
pub mod view;

pub use cancellation::{Cancellation, CancellationReason};
pub use client::{Client, Metadata, Response};
pub use client_secret_source::{ClientSecretSource, ClientSecretSourceOptions};
pub use document::Document;
pub use error::{Error, ErrorDetails, ErrorKind};
pub use facts::{AccountFacts, Responsible};
pub use generated::records::*;
pub use generated::resources::*;
pub use hook::{Hook, Observation};
pub use operation::{OPERATIONS, Operation, operation};
pub use options::{ClientOptions, RequestOptions};
pub use paging::{Cursor, Items, Pages};
pub use record::{Json, UnknownFields};
pub use request::{Method, Request};
pub use resolve::{Reason, Resolution, ResolvedComponent, ResolvedFeature, resolve};
pub use secret::{ApiKey, ClientSecret};
pub use transport::{
    Attempt, Headers, HttpOptions, HttpTransport, Reply, Transport, TransportError, TransportErrorKind,
};
pub use validate::{Code, Context, Problem, Report};
pub use version::ApiVersion;
pub use view::View;
