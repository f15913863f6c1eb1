//! Which endpoint a request is for, and what it is carried out with.

use serde_json::Value;
use stripe_sessions::internal::problem::{Code, Problem};
use stripe_sessions::internal::schema::Object;
use stripe_sessions::internal::validate::{self, Context, Rules};
use stripe_sessions::internal::version::PINNED;
use stripe_sessions::{AccountFacts, ApiVersion, Operation};

use crate::error::ApiError;
use crate::state::State;

/// One endpoint of the sandbox.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) method: &'static str,
    /// The path, with `{…}` where an id belongs.
    pub(crate) path: &'static str,
    /// What a restricted key must be granted: the resource, and whether to write it.
    pub(crate) permission: (&'static str, bool),
    /// The parameters it takes.
    pub(crate) parameters: &'static Object,
    /// The rules about them beyond names and types.
    pub(crate) rules: Rules,
    /// Whether only preview versions of the API are known to have it.
    pub(crate) preview: bool,
    /// What it does.
    pub(crate) run: Run,
}

/// What an endpoint does: the body of a reply with status 200, or an error.
pub(crate) type Run = fn(&mut Call<'_>) -> Result<Value, ApiError>;

impl Route {
    /// The endpoint of one of core's operations: path, parameters and rules are core's.
    pub(crate) const fn of(
        operation: &'static Operation,
        permission: (&'static str, bool),
        run: Run,
    ) -> Self {
        Self {
            method: operation.method.name(),
            path: operation.path,
            permission,
            parameters: operation.parameters,
            rules: operation.rules,
            preview: operation.preview,
            run,
        }
    }

    /// The ids in a path, if it is this endpoint's.
    pub(crate) fn ids(&self, path: &str) -> Option<Vec<String>> {
        let mut ids = Vec::new();
        let mut given = path.split('/');
        for segment in self.path.split('/') {
            let given = given.next()?;
            if segment.starts_with('{') {
                ids.push(Some(given).filter(|id| !id.is_empty())?.to_owned());
            } else if segment != given {
                return None;
            }
        }
        given.next().is_none().then_some(ids)
    }
}

/// A request under way: everything an endpoint may read and change.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) state: &'a mut State,
    pub(crate) route: &'static Route,
    /// The ids in the path.
    pub(crate) ids: &'a [String],
    /// The parameters, typed by the endpoint's shape but not checked.
    pub(crate) parameters: &'a Value,
    pub(crate) version: &'a ApiVersion,
    /// How large the request was, in bytes.
    pub(crate) size: usize,
    /// What the request log says about it besides.
    pub(crate) notes: Vec<String>,
}

impl<'a> Call<'a> {
    /// Refuses parameters that are wrong for an account of which these facts are known.
    pub(crate) fn check(&mut self, facts: AccountFacts) -> Result<(), ApiError> {
        self.check_value(self.parameters, facts)
    }

    /// Refuses parameters that are wrong, but takes the `opaque` ones as they are: what is in them is described
    /// nowhere here.
    pub(crate) fn check_all_but(&mut self, opaque: &[&str]) -> Result<(), ApiError> {
        let mut parameters = self.parameters.clone();
        if let Some(fields) = parameters.as_object_mut() {
            fields.retain(|name, _| !opaque.contains(&name.as_str()));
        }
        self.check_value(&parameters, AccountFacts::default())
    }

    fn check_value(&mut self, parameters: &Value, facts: AccountFacts) -> Result<(), ApiError> {
        let version = self.version;
        let context = Context { version: version.clone(), facts, ..Default::default() };
        let report = validate::validate(parameters, self.route.parameters, self.route.rules, &context);
        // Preview versions, and those that came after this was written, have names nobody here has heard of.
        let is_open = version.is_preview() || !PINNED.is_at_least(version);
        let unknown = |path: &str| format!("{path}: not known here; API version {version} may have it");
        let mut notes = Vec::new();
        if self.route.preview && !version.is_preview() {
            notes.push(format!("in preview; API version {version} may not have it"));
        }
        for problem in &report.errors {
            match problem.code {
                Code::ParameterUnknown
                | Code::ValueUnknown
                | Code::FeaturesNotSupported
                | Code::PreviewNotAllowed
                    if is_open =>
                {
                    notes.push(unknown(&problem.path));
                }
                _ => return Err(ApiError::of_problem(problem)),
            }
        }
        for problem in &report.warnings {
            let Problem { code, path, message, .. } = problem;
            match code {
                // When a name was first seen is known, but not that the API refused it before.
                Code::NewerThanVersion => {
                    notes.push(format!("{path}: not known to have existed then; {message}"));
                }
                Code::ParameterRenamed if is_open => notes.push(unknown(path)),
                Code::ParameterRenamed => return Err(ApiError::of_problem(problem)),
                _ => {}
            }
        }
        self.notes = notes;
        Ok(())
    }

    /// Takes room for an object that will be kept as long as the sandbox lives.
    pub(crate) fn take_room(&mut self) -> Result<(), ApiError> {
        self.state.room.take(self.size)
    }

    /// A parameter that is text.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        self.parameters.get(name).and_then(Value::as_str)
    }
}
