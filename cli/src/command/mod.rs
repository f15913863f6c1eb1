//! The commands, one file each.

pub(crate) mod catalogue;
pub(crate) mod create;
pub(crate) mod explain;
pub(crate) mod grants;
pub(crate) mod sandbox;
pub(crate) mod trigger;
pub(crate) mod validate;

/// The operation all of them are about.
const OPERATION: &str = "account_sessions.create";
