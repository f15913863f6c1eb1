//! The sandbox over real HTTP.
#![expect(clippy::unwrap_used, reason = "where a test cannot go on it has failed")]

mod control;
mod data;
mod errors;
mod faults;
mod hostile;
mod http;
mod idempotency;
mod keys;
mod page;
mod resources;
mod sessions;
