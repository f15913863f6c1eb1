//! The one mapping from core's error to the error of the hosts.

use stripe_sessions::internal::error::configuration;
use stripe_sessions::{Error, ErrorKind};

use crate::ErrorDetails;
use crate::host_error::Thrown;

/// Declares the error with a case for each kind of core's, documented as core does, and the mapping.
macro_rules! stripe_error {
    ($($kind:ident = $name:literal: $when:literal $remedy:literal,)*) => {
        /// Why a call did not give a result: one case for each thing a caller would do about it.
        #[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
        pub enum StripeError {
            $(
                #[doc = $when]
                #[doc = $remedy]
                #[error("{details}")]
                $kind {
                    /// What is known about it.
                    details: Box<ErrorDetails>,
                },
            )*
        }

        impl From<Error> for StripeError {
            fn from(error: Error) -> Self {
                let details = Box::new(ErrorDetails { origin: Thrown::of(&error), ..error.details().clone().into() });
                match error.kind() {
                    $(ErrorKind::$kind => Self::$kind { details },)*
                    // There is none: the cases are made from core's table.
                    _ => Self::Api { details },
                }
            }
        }
    };
}

stripe_sessions::error_kinds!(stripe_error);

impl StripeError {
    /// For what only this layer can find wrong.
    pub(crate) fn local(code: &str, message: String) -> Self {
        configuration(code, message).into()
    }
}
