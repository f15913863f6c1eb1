//! The API's error envelope.

use std::borrow::Cow;

use serde_json::{Map, Value};
use stripe_sessions::internal::problem::{Code, Problem};

/// The class of nearly every error: authentication and permission problems carry it too.
const INVALID_REQUEST: &str = "invalid_request_error";
const IDEMPOTENCY: &str = "idempotency_error";

/// An error as the API reports it.
#[derive(Debug, Clone)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    pub(crate) error_type: Cow<'static, str>,
    pub(crate) code: Option<Cow<'static, str>>,
    pub(crate) message: String,
    pub(crate) param: Option<String>,
}

impl ApiError {
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Self {
        Self { status, error_type: INVALID_REQUEST.into(), code: None, message: message.into(), param: None }
    }

    pub(crate) fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code.into());
        self
    }

    pub(crate) fn param(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }

    /// A request that says something the API does not understand.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(400, message)
    }

    /// A required parameter that is not there.
    pub(crate) fn missing(param: &str) -> Self {
        Self::invalid(format!("Missing required param: {param}.")).code("parameter_missing").param(param)
    }

    /// A parameter the API does not have.
    pub(crate) fn unknown(param: &str) -> Self {
        Self::invalid(format!("Received unknown parameter: {param}")).code("parameter_unknown").param(param)
    }

    /// An object that does not exist. The status is 404 where the path names it, 400 where a parameter does.
    pub(crate) fn no_such(what: &str, id: &str, param: &str, in_path: bool) -> Self {
        Self::new(if in_path { 404 } else { 400 }, format!("No such {what}: '{id}'"))
            .code("resource_missing")
            .param(param)
    }

    /// An idempotency key that was used for another request, or is in use.
    pub(crate) fn idempotency(status: u16, message: impl Into<String>) -> Self {
        Self { error_type: IDEMPOTENCY.into(), ..Self::new(status, message) }
    }

    /// The first thing wrong with the parameters, in the API's words. It reports one at a time.
    pub(crate) fn of_problem(problem: &Problem) -> Self {
        let Problem { code, path, message, expected, .. } = problem;
        match code {
            // An empty object has no form, so the API sees nothing at all; only text can be there and empty.
            Code::ParameterEmpty
                if expected.as_deref().is_some_and(|what| what.starts_with("the id") || what == "an id") =>
            {
                Self::invalid(format!("You passed an empty string for '{path}', which cannot be unset."))
                    .code("parameter_invalid_empty")
                    .param(path)
            }
            Code::ParameterMissing | Code::ParameterEmpty => Self::missing(path),
            Code::ParameterUnknown => match expected {
                // Only values have something that would be right in their place; names do not.
                Some(expected) => Self::invalid(format!("Invalid {path}: must be {expected}")).param(path),
                None => Self::unknown(path),
            },
            Code::FeaturesNotSupported
            | Code::PreviewNotAllowed
            | Code::NewerThanVersion
            | Code::ParameterRenamed => Self::unknown(path),
            Code::ParameterInvalidType | Code::ValueUnknown => {
                let expected = expected.as_deref().unwrap_or("of another type");
                Self::invalid(format!("Invalid {path}: must be {expected}")).param(path)
            }
            _ => Self::invalid(format!("Invalid {path}: {message}")).param(path),
        }
    }

    /// The JSON body. Errors of the API have a page in its documentation, and one where their request was `logged`.
    pub(crate) fn body(&self, logged: Option<&str>) -> Value {
        let mut error = Map::new();
        if let Some(code) = &self.code {
            error.insert("code".into(), code.as_ref().into());
            if logged.is_some() {
                let page = code.replace('_', "-");
                error.insert("doc_url".into(), format!("https://stripe.com/docs/error-codes/{page}").into());
            }
        }
        error.insert("message".into(), self.message.as_str().into());
        if let Some(param) = &self.param {
            error.insert("param".into(), param.as_str().into());
        }
        if let Some(logged) = logged {
            error.insert("request_log_url".into(), logged.into());
        }
        error.insert("type".into(), self.error_type.as_ref().into());
        Map::from_iter([("error".to_owned(), Value::Object(error))]).into()
    }
}
