//! The program as its users run it.
#![expect(clippy::unwrap_used, reason = "where a test cannot go on it has failed")]

mod create;
mod financial_connections;
mod print;
mod program;
mod sandbox;
mod tables;
mod usage;
