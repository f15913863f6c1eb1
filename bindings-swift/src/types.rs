//! What crosses the border besides the records of the API.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value};
use stripe_sessions::{ClientSecret, UnknownFields};

use crate::StripeError;

/// Text that must not be printed: an object, so that no print of a record that holds it shows it. It prints as
/// `[redacted]`.
#[derive(PartialEq, Eq, Hash, uniffi::Object)]
#[uniffi::export(Debug, Display, Eq, Hash)]
pub struct Secret(pub(crate) ClientSecret);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[uniffi::export]
impl Secret {
    /// A secret to hand to the library: an option's value.
    #[uniffi::constructor]
    pub fn new(text: String) -> Self {
        Self(ClientSecret::new(text))
    }

    /// The secret itself: for the reply to your own front end, never for a log.
    pub fn reveal(&self) -> String {
        self.0.reveal().to_owned()
    }
}

uniffi::custom_type!(
    /// What the browser or app needs to open a session, and nobody else may see: it grants access to the account.
    ClientSecret, Arc<Secret>, {
    remote,
    lower: |secret| Arc::new(Secret(secret)),
    try_lift: |secret| Ok(secret.0.clone()),
});

/// A JSON object as text. It prints with its secrets masked.
#[derive(Clone, PartialEq, Eq, Hash, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct JsonObject {
    /// The text.
    #[uniffi(default = "{}")]
    pub json: String,
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match object(&self.json) {
            Ok(fields) => UnknownFields::from(fields).fmt(f),
            Err(_) => f.write_str("(not a JSON object)"),
        }
    }
}

uniffi::custom_type!(
    /// What this version of the library has no field for, kept as it came.
    UnknownFields, JsonObject, {
    remote,
    lower: |fields| JsonObject { json: Value::Object(fields.into()).to_string() },
    // An error of the exported type reaches the host as one; any other would be an internal error there.
    try_lift: |object_as_text| Ok(object(&object_as_text.json)?.into()),
});

fn object(text: &str) -> Result<Map<String, Value>, StripeError> {
    serde_json::from_str(text).map_err(|error| StripeError::unreadable("json_malformed", &error))
}

/// JSON text from a host.
pub(crate) fn json(text: &str) -> Result<Value, StripeError> {
    serde_json::from_str(text).map_err(|error| StripeError::unreadable("json_malformed", &error))
}

/// One thing that is wrong, or probably not meant.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Display)]
pub struct Problem {
    /// What kind of thing it is. Stable: codes are never renamed or reused.
    pub code: String,
    /// Where it is, in the API's own bracket notation.
    pub path: String,
    /// What is wrong, and what to do about it.
    pub message: String,
    /// What would be right here, where that can be said in a few words.
    pub expected: Option<String>,
    /// The name that was probably meant.
    pub suggestion: Option<String>,
    /// All of it in one sentence, for a person.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&stripe_sessions::Problem> for Problem {
    fn from(problem: &stripe_sessions::Problem) -> Self {
        let stripe_sessions::Problem { code, path, message, expected, suggestion } = problem.clone();
        Self { code: code.name().into(), text: problem.to_string(), path, message, expected, suggestion }
    }
}

/// Everything found in one pass over parameters.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Report {
    /// Reasons why the request cannot succeed. Nothing is sent while there is one.
    pub errors: Vec<Problem>,
    /// Things that are allowed but probably not meant.
    pub warnings: Vec<Problem>,
}

impl From<stripe_sessions::Report> for Report {
    fn from(report: stripe_sessions::Report) -> Self {
        let stripe_sessions::Report { errors, warnings } = report;
        Self {
            errors: errors.iter().map(Problem::from).collect(),
            warnings: warnings.iter().map(Problem::from).collect(),
        }
    }
}

/// About a reply.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Metadata {
    /// The HTTP status.
    pub status: i32,
    /// The API's id of the request (`req_…`): what to quote to Stripe's support.
    pub request_id: Option<String>,
    /// The idempotency key the request was sent with.
    pub idempotency_key: Option<String>,
    /// Whether the reply is the stored one of an earlier request with the same key.
    pub idempotent_replayed: bool,
    /// How many attempts the call took.
    pub attempts: i32,
    /// The API version the reply is in, where it says.
    pub stripe_version: Option<String>,
    /// Things about the parameters that are allowed but probably not meant.
    pub warnings: Vec<Problem>,
}

impl From<stripe_sessions::Metadata> for Metadata {
    fn from(metadata: stripe_sessions::Metadata) -> Self {
        Self {
            attempts: metadata.attempts.try_into().unwrap_or(i32::MAX),
            status: metadata.status.into(),
            warnings: metadata.warnings.iter().map(Problem::from).collect(),
            request_id: metadata.request_id,
            idempotency_key: metadata.idempotency_key,
            idempotent_replayed: metadata.idempotent_replayed,
            stripe_version: metadata.stripe_version,
        }
    }
}

/// A request as it would be sent, but for its key: for programs that send it by other means.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EncodedRequest {
    /// The HTTP method.
    pub method: String,
    /// The path, and the query string where there is one.
    pub path: String,
    /// The headers. A key among them is masked.
    pub headers: HashMap<String, String>,
    /// The form body of a POST.
    pub body: Option<String>,
}

impl From<stripe_sessions::Request> for EncodedRequest {
    fn from(request: stripe_sessions::Request) -> Self {
        let headers = request.printable_headers();
        Self {
            method: request.method.name().into(),
            headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            path: request.path.clone(),
            body: request.body.clone(),
        }
    }
}

/// An operation of the API.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Operation {
    /// Where it is found in a client.
    pub name: String,
    /// What it does.
    pub doc: String,
    /// The names of the ids in its path, in order.
    pub ids: Vec<String>,
}

impl From<&stripe_sessions::Operation> for Operation {
    fn from(operation: &stripe_sessions::Operation) -> Self {
        Self {
            name: operation.name.into(),
            doc: operation.doc.into(),
            ids: operation.ids().map(Into::into).collect(),
        }
    }
}

pub use stripe_sessions::{FeatureValue, Reason, Resolution, ResolvedComponent, ResolvedFeature};

/// What a session will contain.
#[uniffi::remote(Record)]
pub struct Resolution {
    /// Every component the API version knows, requested or not, in the API's order; then requested components that are
    /// not known.
    pub components: Vec<ResolvedComponent>,
}

/// What one component will be.
#[uniffi::remote(Record)]
pub struct ResolvedComponent {
    /// The component.
    pub name: String,
    /// Whether the request names it. The API answers with the others too, not enabled.
    pub requested: bool,
    /// Whether the front end may mount it.
    pub enabled: bool,
    /// Its features, in the API's order.
    pub features: Vec<ResolvedFeature>,
}

/// What one feature will be.
#[uniffi::remote(Record)]
pub struct ResolvedFeature {
    /// The feature.
    pub name: String,
    /// What it will be: mostly on or off; nothing where that is not to be known before the server answers.
    pub value: Option<FeatureValue>,
    /// Why.
    pub reason: Reason,
}

/// What a feature holds.
#[uniffi::remote(Enum)]
pub enum FeatureValue {
    /// On or off.
    Boolean(bool),
    /// A list of strings, as the ids of apps.
    Texts(Vec<String>),
    /// Anything else, as JSON text.
    Other(String),
}

/// Why a feature has its value.
#[uniffi::remote(Enum)]
pub enum Reason {
    /// The request says so.
    Given,
    /// The documented default is always this.
    Constant,
    /// The default follows from who is liable for losses.
    LossLiability,
    /// The default is the opposite of the component's collection of bank accounts.
    OppositeOfCollection,
    /// The default copies the component's management of disputes.
    CopiesDisputeManagement,
    /// The server decides, by rules that are not documented or by facts that are not known here.
    ServerDecides,
}
