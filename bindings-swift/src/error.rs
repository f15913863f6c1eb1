//! The one mapping from core's error to the error of the hosts.

use std::fmt;
use std::sync::Arc;

use stripe_sessions::{Error, ErrorKind};

use crate::types::Problem;

/// What is known about a failure. Nothing in it is secret.
#[derive(Debug, Clone, Default, uniffi::Record)]
#[uniffi::export(Display)]
pub struct ErrorDetails {
    /// The name of the kind of error, the same in every language.
    pub kind: String,
    /// A sentence for the person who reads the log. May change at any time; do not match on it.
    pub message: String,
    /// A stable word for programs: the API's `code`, or ours for local errors.
    pub code: Option<String>,
    /// The parameter at fault, in the API's bracket notation.
    pub param: Option<String>,
    /// The API's own class of the error: `invalid_request_error`, `api_error`, `idempotency_error`, `card_error`.
    pub error_type: Option<String>,
    /// The HTTP status of the answer.
    pub http_status: Option<i32>,
    /// The `Request-Id` of the answer (`req_…`): what Stripe's support asks for.
    pub request_id: Option<String>,
    /// Where the code is documented.
    pub doc_url: Option<String>,
    /// Where the request can be inspected in the Dashboard.
    pub request_log_url: Option<String>,
    /// Everything that is wrong with the parameters, where they cannot be right.
    pub problems: Vec<Problem>,
    /// The answer's body with secrets masked, for errors the API reported.
    pub http_body: Option<String>,
    /// How many attempts the call made. Zero: nothing was sent.
    pub attempts: i32,
    /// The idempotency key the request was sent with: what to repeat the call with if its outcome is unknown.
    pub idempotency_key: Option<String>,
    /// Whether the request may have been carried out although there is no result. Repeating the call with the same
    /// idempotency key is safe, and tells.
    pub outcome_unknown: bool,
    /// What a transport of the host's own threw, where that is why. The hosts show it as the error's cause.
    pub origin: Option<Arc<dyn HostError>>,
}

/// An error of the host that passes through the library and comes back as it was.
#[uniffi::export(with_foreign)]
pub trait HostError: fmt::Debug + Send + Sync {
    /// Its text.
    fn text(&self) -> String;
}

/// An error of the host as the source of core's.
#[derive(Debug, Clone)]
pub(crate) struct Thrown(pub(crate) Arc<dyn HostError>);

impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text())
    }
}

impl std::error::Error for Thrown {}

impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(request_id) = &self.request_id {
            write!(f, "request {request_id}: ")?;
        }
        f.write_str(&self.message)
    }
}

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
                let details = Box::new(ErrorDetails::from(&error));
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

impl From<&Error> for ErrorDetails {
    fn from(error: &Error) -> Self {
        let details = error.details();
        Self {
            kind: details.kind.name().into(),
            message: details.message.clone(),
            code: details.code.clone(),
            param: details.param.clone(),
            error_type: details.error_type.clone(),
            http_status: details.http_status.map(i32::from),
            request_id: details.request_id.clone(),
            doc_url: details.doc_url.clone(),
            request_log_url: details.request_log_url.clone(),
            problems: details.problems.iter().map(Problem::from).collect(),
            http_body: details.http_body.clone(),
            attempts: details.attempts.try_into().unwrap_or(i32::MAX),
            idempotency_key: details.idempotency_key.clone(),
            outcome_unknown: details.outcome_unknown,
            origin: error
                .shared_source()
                .and_then(|source| source.downcast_ref::<Thrown>())
                .map(|thrown| thrown.0.clone()),
        }
    }
}

impl StripeError {
    /// For JSON that cannot be read: a position and a category, never the text itself.
    pub(crate) fn unreadable(code: &str, reason: &impl fmt::Display) -> Self {
        Self::local(code, format!("this JSON cannot be read: {reason}"))
    }

    /// For what only this layer can find wrong.
    pub(crate) fn local(code: &str, message: String) -> Self {
        Self::Configuration { details: details(ErrorKind::Configuration, code, message) }
    }
}

fn details(kind: ErrorKind, code: &str, message: String) -> Box<ErrorDetails> {
    let (kind, code) = (kind.name().into(), Some(code.into()));
    Box::new(ErrorDetails { kind, message, code, ..Default::default() })
}
