//! The one error of this library: what went wrong, in a form that crosses every border.

use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::codes;
use super::headers::Headers;
use super::problem::Problem;
use super::redact::Secrets;

pub use crate::base::error_kind::ErrorKind;

/// Why a call did not give a result.
///
/// Its size is one pointer. Nothing in it is secret: texts that come from elsewhere are redacted first. What another
/// error was made of is its [`source`](std::error::Error::source).
#[derive(Clone)]
pub struct Error(Box<Contents>);

/// An error that another one was made of: the system's, or the exception of a host. Shared between the copies.
pub type ErrorSource = Arc<dyn std::error::Error + Send + Sync>;

#[derive(Clone)]
struct Contents {
    details: ErrorDetails,
    /// Not among the details, which are compared and printed.
    source: Option<ErrorSource>,
}

/// The fields of an [`Error`], for bindings that hand all of them on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// What a caller would do about it.
    pub kind: ErrorKind,
    /// A sentence for the person who reads the log. May change at any time; do not match on it.
    pub message: String,
    /// A stable word for programs: the API's `code`, or ours for local errors.
    pub code: Option<String>,
    /// The parameter at fault, in bracket form, e.g. `components[payments][enabled]`.
    pub param: Option<String>,
    /// The API's own class of the error: `invalid_request_error`, `api_error`, `idempotency_error`, `card_error`.
    pub error_type: Option<String>,
    /// The HTTP status of the answer.
    pub http_status: Option<u16>,
    /// The `Request-Id` of the answer (`req_…`): what Stripe's support asks for.
    pub request_id: Option<String>,
    /// Where the code is documented.
    pub doc_url: Option<String>,
    /// Where the request can be inspected in the Dashboard.
    pub request_log_url: Option<String>,
    /// Everything that is wrong with the parameters, for [`ErrorKind::Validation`].
    pub problems: Vec<Problem>,
    /// The answer's body with secrets masked, for errors the API reported.
    pub http_body: Option<String>,
    /// The answer's headers with secrets masked, for errors the API reported.
    pub headers: Headers,
    /// How many attempts the call made. Zero: nothing was sent.
    pub attempts: u32,
    /// The idempotency key the request was sent with: what to repeat the call with if its outcome is unknown.
    pub idempotency_key: Option<String>,
    /// Whether the request may have been carried out although there is no result. Repeating the call with the same
    /// idempotency key is safe, and tells.
    pub outcome_unknown: bool,
}

/// A configuration error that another crate of this repository found.
pub fn configuration(code: &str, message: impl Into<String>) -> Error {
    Error::configuration(code, message)
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        let details = ErrorDetails {
            kind,
            message: message.into(),
            code: None,
            param: None,
            error_type: None,
            http_status: None,
            request_id: None,
            doc_url: None,
            request_log_url: None,
            problems: Vec::new(),
            http_body: None,
            headers: Headers::default(),
            attempts: 0,
            idempotency_key: None,
            outcome_unknown: false,
        };
        Self(Box::new(Contents { details, source: None }))
    }

    pub(crate) fn configuration(code: &str, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, message).with_code(code)
    }

    /// An error that lists everything wrong with the parameters.
    pub(crate) fn validation(problems: Vec<Problem>) -> Self {
        let message = problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n");
        let mut error = Self::new(ErrorKind::Validation, message);
        if let Some(first) = problems.first() {
            error.0.details.code = Some(first.code.name().to_owned());
            error.0.details.param = Some(first.path.clone());
        }
        error.0.details.problems = problems;
        error
    }

    pub(crate) fn with_code(mut self, code: &str) -> Self {
        debug_assert!(codes::is_known(code), "{code} is not in the table of base/codes.rs");
        self.0.details.code = Some(code.to_owned());
        self
    }

    /// Notes the status of an answer of which nothing else may be kept.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.details.http_status = Some(status);
        self
    }

    /// Notes the headers of the answer it was read from.
    pub(crate) fn with_headers(mut self, headers: &Headers) -> Self {
        self.0.details.headers = headers.clone();
        self
    }

    /// Notes what it was made of.
    pub(crate) fn with_source(mut self, source: Option<ErrorSource>) -> Self {
        self.0.source = source;
        self
    }

    /// Notes what the call knows that ended so.
    pub(crate) fn with_call(
        mut self,
        attempts: u32,
        idempotency_key: Option<&str>,
        outcome_unknown: bool,
    ) -> Self {
        self.0.details.attempts = attempts;
        self.0.details.idempotency_key = idempotency_key.map(str::to_owned);
        self.0.details.outcome_unknown = outcome_unknown;
        self
    }

    /// What a caller would do about it.
    pub fn kind(&self) -> ErrorKind {
        self.0.details.kind
    }

    /// A stable word for programs: the API's `code`, or ours for local errors.
    pub fn code(&self) -> Option<&str> {
        self.0.details.code.as_deref()
    }

    /// Everything that is wrong with the parameters, for [`ErrorKind::Validation`].
    pub fn problems(&self) -> &[Problem] {
        &self.0.details.problems
    }

    /// The `Request-Id` of the answer, if there was one.
    pub fn request_id(&self) -> Option<&str> {
        self.0.details.request_id.as_deref()
    }

    /// How many attempts the call made. Zero: nothing was sent.
    pub fn attempts(&self) -> u32 {
        self.0.details.attempts
    }

    /// The idempotency key the request was sent with.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.details.idempotency_key.as_deref()
    }

    /// Whether the request may have been carried out although there is no result. Repeating the call with the same
    /// [`Error::idempotency_key`] is safe, and tells.
    pub fn is_outcome_unknown(&self) -> bool {
        self.0.details.outcome_unknown
    }

    /// What it was made of, to be shared: the system's error, or the exception of a host's own transport.
    pub fn shared_source(&self) -> Option<&ErrorSource> {
        self.0.source.as_ref()
    }

    /// The same without the secrets of the call, wherever a server or a transport repeated them.
    pub(crate) fn masked(mut self, secrets: Secrets<'_>) -> Self {
        let details = self.details_mut();
        details.message = secrets.mask(&details.message);
        details.headers = details.headers.masked(secrets);
        for text in [
            &mut details.code,
            &mut details.param,
            &mut details.error_type,
            &mut details.request_id,
            &mut details.doc_url,
            &mut details.request_log_url,
            &mut details.http_body,
        ] {
            *text = text.take().map(|text| secrets.mask(&text));
        }
        self
    }

    /// Every field, to be filled in.
    pub(crate) fn details_mut(&mut self) -> &mut ErrorDetails {
        &mut self.0.details
    }

    /// Every field.
    pub fn details(&self) -> &ErrorDetails {
        &self.0.details
    }

    /// Every field as a JSON object; what is not known is left out. The form in which untyped hosts receive errors.
    pub fn to_json(&self) -> Value {
        let ErrorDetails {
            kind,
            message,
            code,
            param,
            error_type,
            http_status,
            request_id,
            doc_url,
            request_log_url,
            problems,
            http_body,
            headers: _,
            attempts,
            idempotency_key,
            outcome_unknown,
        } = &self.0.details;
        let mut fields = Map::new();
        fields.insert("kind".into(), kind.name().into());
        fields.insert("message".into(), message.as_str().into());
        for (name, text) in [
            ("code", code),
            ("param", param),
            ("type", error_type),
            ("request_id", request_id),
            ("doc_url", doc_url),
            ("request_log_url", request_log_url),
            ("http_body", http_body),
            ("idempotency_key", idempotency_key),
        ] {
            if let Some(text) = text {
                fields.insert(name.into(), text.as_str().into());
            }
        }
        if let Some(status) = http_status {
            fields.insert("http_status".into(), json!(status));
        }
        if *attempts > 0 {
            fields.insert("attempts".into(), json!(attempts));
        }
        if *outcome_unknown {
            fields.insert("outcome_unknown".into(), true.into());
        }
        if *kind == ErrorKind::Validation {
            fields.insert("problems".into(), problems.iter().map(Problem::to_json).collect());
        }
        Value::Object(fields)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(request_id) = &self.0.details.request_id {
            write!(f, "request {request_id}: ")?;
        }
        f.write_str(&self.0.details.message)?;
        if self.0.details.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.details.attempts)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.details.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_pointer() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
