//! Errors of the host that pass through the library.

use std::fmt;
use std::sync::Arc;

use stripe_sessions::Error;

/// An error of the host that passes through the library and comes back as it was.
#[uniffi::export(with_foreign)]
pub trait HostError: fmt::Debug + Send + Sync {
    /// Its text.
    fn text(&self) -> String;
}

/// An error of the host as the source of core's.
#[derive(Debug, Clone)]
pub(crate) struct Thrown(pub(crate) Arc<dyn HostError>);

impl Thrown {
    /// The error of the host that one of core's was made of.
    pub(crate) fn of(error: &Error) -> Option<Arc<dyn HostError>> {
        error.shared_source()?.downcast_ref::<Self>().map(|thrown| thrown.0.clone())
    }
}

impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text())
    }
}

impl std::error::Error for Thrown {}
