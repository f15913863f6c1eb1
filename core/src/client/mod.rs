//! Clients: one call driven from start to end, its clock, hooks, options, paging, and the client secret source.

pub(crate) mod app_guard;
#[expect(clippy::module_inception, reason = "the client is what the floor is named after")]
mod client;
pub mod client_secret_rules;
mod client_secret_source;
pub mod clock;
mod drive;
mod fresh_keys;
#[rustfmt::skip]
pub(crate) mod generated;
pub mod hook;
mod memory;
pub mod options;
pub mod paging;
mod sync;
mod waiting;
pub mod webhook;

#[doc(hidden)]
pub use client::Arguments;
pub use client::{Client, Metadata, Response};
pub use client_secret_rules::{ClientSecretSourceOptions, Provided, Provider};
pub use client_secret_source::ClientSecretSource;
pub use hook::{Hook, Observation};
pub use options::{ClientOptions, RequestOptions};
pub use paging::{Cursor, Items, Pages};
