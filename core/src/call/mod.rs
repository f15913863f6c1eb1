//! One call without I/O: the request, what to do about each outcome, the retries, and the transport trait.

pub mod budget;
mod curl;
mod decode;
pub mod jitter;
pub mod plan;
pub mod policy;
pub(crate) mod question;
pub mod reply;
pub mod request;
mod retry_after;
pub mod state_machine;
pub mod transport;

pub use crate::base::headers::Headers;
pub use budget::RetryBudget;
pub use plan::{Plan, PlannedWait};
pub use policy::{
    DEFAULT_MAX_NETWORK_RETRIES, FIRST_BACKOFF, LONGEST_BACKOFF, Policy, RetryReason, longest_backoff,
};
pub use reply::Reply;
pub use request::Request;
pub use state_machine::{Action, Call, Event, GaveUp};
pub use transport::{Attempt, Transport, TransportError, TransportErrorKind};
