//! What everything else needs: errors and problems, addresses, secrets and their redaction, cancellation, API versions.

pub(crate) mod address;
pub mod cancellation;
pub(crate) mod codes;
pub mod error;
mod error_kind;
pub(crate) mod headers;
pub mod path;
pub(crate) mod per_process;
pub mod problem;
pub(crate) mod redact;
pub(crate) mod secret;
pub mod version;
