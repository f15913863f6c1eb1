//! The sandbox over real HTTP.

mod control;
mod errors;
mod faults;
mod hostile;
mod http;
mod idempotency;
mod keys;
mod resources;
mod sessions;
