//! Checks parameters before they are sent: everything that is wrong, at once.

mod account_session;
mod loose;
mod structure;
mod suggestion;

use serde_json::Value;

use crate::api::account_facts::AccountFacts;
use crate::api::schema::{Object, Shape};
use crate::base::error::Error;
use crate::base::path::Path;
use crate::base::problem::{Code, Problem, Report};
use crate::base::version::ApiVersion;
use crate::json::view::View;
pub(crate) use structure::in_preview;

/// What to check against.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// The API version the request is for.
    pub version: ApiVersion,
    /// What is known of the connected account. Rules that need an unknown fact are skipped.
    pub facts: AccountFacts,
    /// Lets the names of preview components pass. A preview [`Context::version`] does so too.
    pub allow_preview: bool,
    /// Lets names pass that we do not know at all, preview components included.
    pub allow_unknown: bool,
}

/// Which names may pass besides the known ones.
#[derive(Debug, Clone, Copy)]
struct Permissions {
    preview: bool,
    unknown: bool,
}

impl Permissions {
    /// Whether what is in preview may pass.
    fn previews(self) -> bool {
        self.preview || self.unknown
    }
}

impl Context {
    /// Whether what is in preview may be sent.
    pub(crate) fn takes_previews(&self) -> bool {
        self.permissions().previews()
    }

    fn permissions(&self) -> Permissions {
        Permissions { preview: self.allow_preview || self.version.is_preview(), unknown: self.allow_unknown }
    }
}

/// The rules of one kind of request beyond names and types. Called also when names and types are wrong, so that
/// one report has everything; it must cope with any JSON.
pub type Rules = fn(parameters: View<'_>, context: &Context, report: &mut Report);

/// For requests of which names and types say everything.
pub const NO_RULES: Rules = |_, _, _| ();

/// The rules of `POST /v1/account_sessions`.
pub(crate) const ACCOUNT_SESSION_RULES: Rules = account_session::check;

/// The error for a parameter that is nothing JSON can hold, found while a value of another language was read. `found` says what
/// kind of thing it is, never its value.
pub fn refuse_parameter(path: &Path<'_>, found: &str) -> Error {
    let problem = Problem::new(Code::ParameterInvalidType, path, found);
    Error::validation(vec![problem.expecting("a value that JSON has")])
}

/// Everything that is wrong, or probably not meant, with the parameters of a request.
pub fn validate<'a>(
    parameters: impl Into<View<'a>>,
    object: &'static Object,
    rules: Rules,
    context: &Context,
) -> Report {
    let parameters = parameters.into();
    let mut report = Report::default();
    structure::check(
        parameters,
        Shape::Object(object),
        Path::ROOT,
        context.permissions(),
        &mut report.errors,
    );
    rules(parameters, context, &mut report);
    report
}

/// The same for parameters of hosts without types, which may be written otherwise than they are sent ([`loose`]): the report, and
/// what to send in place of them.
pub(crate) fn check(
    parameters: View<'_>,
    object: &'static Object,
    rules: Rules,
    context: &Context,
) -> (Option<Value>, Report) {
    let report = validate(parameters, object, rules, context);
    // Only what is of a wrong type as it stands can be meant as another.
    let is_typed = report.errors.iter().all(|problem| problem.code != Code::ParameterInvalidType);
    let typed = if is_typed { None } else { loose::typed(parameters, Shape::Object(object)) };
    match typed {
        Some(typed) => {
            let report = validate(&typed, object, rules, context);
            (Some(typed), report)
        }
        None => (None, report),
    }
}

/// The same for parameters that may be incomplete.
///
/// # Errors
/// [`crate::ErrorKind::Validation`] for names that do not exist and values that cannot be.
pub(crate) fn check_given(
    parameters: View<'_>,
    object: &'static Object,
    context: &Context,
) -> Result<Option<Value>, Error> {
    let (typed, mut report) = check(parameters, object, NO_RULES, context);
    report.errors.retain(|problem| problem.code != Code::ParameterMissing);
    if report.is_valid() { Ok(typed) } else { Err(Error::validation(report.errors)) }
}
