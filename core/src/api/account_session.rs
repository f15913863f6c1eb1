//! Account sessions: the single-use tokens behind Connect embedded components.

use serde_json::Value;

use crate::api::echo::Echo;
use crate::api::generated::records::{AccountSession, CreateAccountSession};
use crate::api::operation::Method;
use crate::api::operation::{Operation, UNCHANGED};
use crate::api::resolve::{Resolution, resolve};
use crate::api::schema::{ENABLED, FEATURES, Field, Object, Shape};
use crate::api::validate::{self, Context};
use crate::base::error::Error;
use crate::base::problem::{Code, Problem, Report};
use crate::json::record::Json;
use crate::json::tape::Content;
use crate::json::view::View;

/// `POST /v1/account_sessions`. Account sessions cannot be retrieved, listed, changed or deleted: they have no id.
pub static CREATE: Operation = Operation {
    name: "account_sessions.create",
    doc: "Creates an account session: a single-use token with which a browser or app shows embedded components for \
          one connected account. Create one each time a page needs one; do not store it.",
    method: Method::Post,
    path: "/v1/account_sessions",
    parameters: &CREATE_ACCOUNT_SESSION,
    rules: validate::ACCOUNT_SESSION_RULES,
    adapt: UNCHANGED,
    result: &ACCOUNT_SESSION,
    echoes: &[Echo::Parameter("account")],
    preview: false,
};

/// What a reply says of itself that it is.
const OBJECT: &str = "account_session";

/// The parameters of [`CREATE`].
pub static CREATE_ACCOUNT_SESSION: Object = Object {
    name: "CreateAccountSession",
    doc: "What an account session is to contain.",
    fields: &[
        Field::required(
            "account",
            Shape::Text,
            "The connected account the session is for (`acct_…`). It stands here, not in the `Stripe-Account` header.",
        ),
        Field::required(
            "components",
            Shape::Components,
            "The embedded components the session may show. What is left out of a component gets the API's default.",
        ),
        Field::optional(
            "expand",
            Shape::List(&Shape::Text),
            "Fields to expand in the reply. The API accepts it, but no field of an account session can be expanded.",
        ),
    ],
};

/// The reply of [`CREATE`].
pub static ACCOUNT_SESSION: Object = Object {
    name: "AccountSession",
    doc: "A session of one connected account in embedded components. It works once, and only until it expires.",
    fields: &[
        Field::required("object", Shape::Constant(OBJECT), "The type of the object: `account_session`."),
        Field::required("account", Shape::Text, "The connected account the session is for."),
        Field::required(
            "client_secret",
            Shape::Secret,
            "What the browser or app needs to open the session. It gives access to the account: send it to the \
             connected account's own page over TLS and nowhere else; never store or log it.",
        ),
        Field::required(
            "components",
            Shape::Components,
            "Every component the API version knows, requested or not, with what each feature has become.",
        ),
        Field::required(
            "expires_at",
            Shape::Timestamp,
            "When the session expires, in whole seconds since the Unix epoch. The API does not say how long it lasts.",
        ),
        Field::required(
            "livemode",
            Shape::Boolean,
            "Whether the session is for live data; false with a test key.",
        ),
    ],
};

/// ```
/// use stripe_sessions::{Components, CreateAccountSession, Payments, PaymentsFeatures};
///
/// let components = Components {
///     payments: Some(Payments {
///         features: Some(PaymentsFeatures { refund_management: Some(false), ..Default::default() }),
///         ..Payments::new(true)
///     }),
///     ..Default::default()
/// };
/// let parameters = CreateAccountSession::new("acct_1NkDjjJyhOZfPCWt", components);
/// assert!(parameters.validate(&Default::default()).is_valid());
/// ```
impl CreateAccountSession {
    /// Everything that is wrong, or probably not meant.
    pub fn validate(&self, context: &Context) -> Report {
        CREATE.validate(self.view(), context)
    }

    /// What each component and feature will be, and why. [`Resolution`] leaves open what only the server knows, and takes
    /// names for what they say: [`Self::validate`] finds those that do not exist.
    pub fn resolve(&self, context: &Context) -> Resolution {
        resolve(self.view(), context.facts, &context.version)
    }

    /// Reads parameters from JSON, checking them strictly.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Validation`] with every problem, as [`Self::validate`] would report it.
    pub fn decode(parameters: Value, context: &Context) -> Result<Self, Error> {
        let (sent, _) = CREATE.prepare(&parameters, context)?;
        Self::from_json(sent.unwrap_or(parameters))
            .map_err(|mismatch| Error::configuration("parameters_unreadable", mismatch.to_string()))
    }
}

/// What each component and feature will be, and why, of parameters that may be incomplete.
///
/// # Errors
/// [`crate::ErrorKind::Validation`] for names that do not exist and values that cannot be.
pub fn explain<'a>(parameters: impl Into<View<'a>>, context: &Context) -> Result<Resolution, Error> {
    let parameters = parameters.into();
    let typed = validate::check_given(parameters, CREATE.parameters, context)?;
    let parameters = typed.as_ref().map_or(parameters, View::from);
    Ok(resolve(parameters, context.facts, &context.version))
}

/// Whether this says of itself that it is the API's reply.
pub fn is_reply(given: View<'_>) -> bool {
    given.get("object").and_then(View::as_str) == Some(OBJECT)
}

/// What is wrong with a reply, as far as its components are concerned: it may have been kept without its secret.
pub(crate) fn problems_of_reply(reply: View<'_>) -> Vec<Problem> {
    let problem = |path: &str, found: Option<View<'_>>, expected: &str| {
        let (code, message) = match found.map(View::content) {
            None => (Code::ParameterMissing, "a reply has this"),
            Some(Content::Text(_)) if path == "object" => (Code::ValueUnknown, "this is another object"),
            Some(_) => (Code::ParameterInvalidType, "this is of another type"),
        };
        Problem::new(code, path, message).expecting(expected)
    };
    if !reply.is_object() {
        return vec![problem("", Some(reply), "an account session, as the API answered it")];
    }
    let mut problems = Vec::new();
    if !is_reply(reply) {
        problems.push(problem("object", reply.get("object"), OBJECT));
    }
    let components = reply.get("components");
    if !components.is_some_and(View::is_object) {
        problems.push(problem("components", components, "an object"));
    }
    for (name, component) in components.into_iter().flat_map(View::entries) {
        let path = format!("components[{name}]");
        let (enabled, features) = (component.get(ENABLED), component.get(FEATURES));
        if !component.is_object() {
            problems.push(problem(&path, Some(component), "an object"));
        } else if enabled.and_then(View::as_bool).is_none() {
            problems.push(problem(&format!("{path}[{ENABLED}]"), enabled, "a boolean"));
        } else if features.is_some_and(|features| !features.is_object()) {
            problems.push(problem(&format!("{path}[{FEATURES}]"), features, "an object"));
        }
    }
    problems
}

impl AccountSession {
    /// Where the session differs from what was resolved before it was created.
    pub fn differences(&self, resolution: &Resolution) -> Vec<crate::api::resolve::Difference> {
        resolution.differences(self.view())
    }

    /// Reads the JSON text of a session.
    ///
    /// # Errors
    /// [`crate::ErrorKind::InvalidResponse`].
    pub fn decode(text: &str) -> Result<Self, Error> {
        crate::api::document::decode(text, &ACCOUNT_SESSION)
    }
}
