//! What core says of parameters, calls and failures, as records of the hosts.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use stripe_sessions::internal::call::{GaveUp, RetryReason};
use stripe_sessions::internal::hook;
use stripe_sessions::{Code, ErrorKind, Retry};
pub use stripe_sessions::{
    ExplainedComponent, ExplainedFeature, Explanation, FinancialConnectionsResolution, Grant, GrantChange,
    GrantDifference, Grants, Login, Reason, Resolution, ResolvedComponent, ResolvedFeature,
    ResolvedParameter, ResolvedValue,
};

use crate::host_error::HostError;
use crate::seconds::Seconds;
use crate::shown::to_show;

/// A value of core's, as the hosts have it.
trait Cross<T> {
    fn cross(self) -> T;
}

macro_rules! cross {
    ($($from:ty => $into:ty: |$value:ident| $result:expr,)*) => {$(
        impl Cross<$into> for $from {
            fn cross(self) -> $into {
                let $value = self;
                $result
            }
        }
    )*};
}

cross! {
    bool => bool: |flag| flag,
    // uniffi has unsigned numbers, but Java has not.
    u16 => i32: |number| i32::from(number),
    u32 => i32: |number| i32::try_from(number).unwrap_or(i32::MAX),
    Duration => Seconds: |duration| duration.into(),
    String => String: |text| text,
    &str => String: |text| text.to_owned(),
    Code => String: |code| code.name().to_owned(),
    ErrorKind => String: |kind| kind.name().to_owned(),
    RetryReason => String: |reason| reason.name().to_owned(),
    GaveUp => String: |why| why.name().to_owned(),
    stripe_sessions::Problem => Problem: |problem| problem.into(),
}

impl<T, V: Cross<T>> Cross<Option<T>> for Option<V> {
    fn cross(self) -> Option<T> {
        self.map(Cross::cross)
    }
}

impl<T, V: Cross<T>> Cross<Vec<T>> for Vec<V> {
    fn cross(self) -> Vec<T> {
        self.into_iter().map(Cross::cross).collect()
    }
}

/// Declares records with the fields of core's, and how they are made from them. A field that core has in another shape says how
/// it is read.
macro_rules! reports {
    ($(
        $(#[$about:meta])*
        $name:ident of $core:ty {
            $($(#[$doc:meta])* $field:ident: $kind:ty $(= |$of:pat_param| $value:expr)?,)*
        }
    )*) => {$(
        #[derive(Debug, Clone, uniffi::Record)]
        $(#[$about])*
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                $($(let $field = { let $of = &core; $value };)?)*
                Self { $($field: reports!(core $field $($of)?),)* }
            }
        }
    )*};
    ($core:ident $field:ident) => { $core.$field.cross() };
    ($core:ident $field:ident $of:pat_param) => { $field };
}

reports! {
    /// One thing that is wrong, or probably not meant.
    #[derive(PartialEq, Eq)]
    #[uniffi::export(Display)]
    Problem of stripe_sessions::Problem {
        /// What kind of thing it is. Stable: codes are never renamed or reused.
        code: String,
        /// Where it is, in the API's own bracket notation.
        path: String,
        /// What is wrong, and what to do about it.
        message: String,
        /// What would be right here, where that can be said in a few words.
        expected: Option<String>,
        /// The name that was probably meant.
        suggestion: Option<String>,
        /// All of it in one sentence, for a person.
        text: String = |problem| problem.to_string(),
    }

    /// Everything found in one pass over parameters.
    #[derive(PartialEq)]
    Report of stripe_sessions::Report {
        /// Reasons why the request cannot succeed. Nothing is sent while there is one.
        errors: Vec<Problem>,
        /// Things that are allowed but probably not meant.
        warnings: Vec<Problem>,
    }

    /// About a reply.
    #[derive(PartialEq, Eq)]
    Metadata of stripe_sessions::Metadata {
        /// The HTTP status.
        status: i32,
        /// The API's id of the request (`req_…`): what to quote to Stripe's support.
        request_id: Option<String>,
        /// The idempotency key the request was sent with.
        idempotency_key: Option<String>,
        /// Whether the reply is the stored one of an earlier request with the same key.
        idempotent_replayed: bool,
        /// How many attempts the call took.
        attempts: i32,
        /// The API version the reply is in, where it says.
        stripe_version: Option<String>,
        /// Things about the parameters that are allowed but probably not meant.
        warnings: Vec<Problem>,
    }

    /// A request as it would be sent, but for its key: for programs that send it by other means.
    #[derive(PartialEq, Eq)]
    EncodedRequest of stripe_sessions::Request {
        /// The HTTP method.
        method: String = |request| request.method.name().to_owned(),
        /// The path, and the query string where there is one.
        path: String = |request| request.path.clone(),
        /// The headers. A key among them is masked.
        headers: HashMap<String, String> =
            |request| request.printable_headers().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        /// The form body of a POST.
        body: Option<String> = |request| request.body.clone(),
    }

    /// An operation of the API.
    #[derive(PartialEq, Eq)]
    Operation of &stripe_sessions::Operation {
        /// Where it is found in a client.
        name: String,
        /// What it does.
        doc: String,
        /// The names of the ids in its path, in order.
        ids: Vec<String> = |operation| operation.ids().map(str::to_owned).collect(),
    }

    /// What became of one attempt.
    #[derive(PartialEq)]
    AttemptReport of hook::AttemptReport<'_> {
        /// The operation's name.
        operation: String,
        /// The number of the attempt, from one.
        attempt: i32,
        /// How long it took.
        duration: Seconds,
        /// The HTTP status, if a reply began.
        status: Option<i32>,
        /// The API's id of the request, if a reply began and named it.
        request_id: Option<String>,
        /// A word for what happened, if there was no complete reply: `connection_failed`, `timeout`, ….
        failure: Option<String>,
        /// Why the request is sent again, if it is.
        retry_reason: Option<String> = |report| report.retry.map(|Retry { reason, .. }| reason).cross(),
        /// After how long it is sent again.
        retry_wait: Option<Seconds> = |report| report.retry.map(|Retry { wait, .. }| wait).cross(),
    }

    /// What became of a call.
    #[derive(PartialEq)]
    CallReport of hook::CallReport<'_> {
        /// The operation's name.
        operation: String,
        /// How many attempts there were.
        attempts: i32,
        /// How long it took, waits included.
        duration: Seconds,
        /// The HTTP status of the last reply.
        status: Option<i32>,
        /// The API's id of the last request.
        request_id: Option<String>,
        /// The kind of error the caller sees, as in `details.kind`; none for a success.
        error: Option<String>,
        /// The error's code.
        code: Option<String>,
        /// Why a request that could have been sent again was not.
        gave_up: Option<String>,
    }

    /// What is known about a failure. Nothing in it is secret.
    #[uniffi::export(Display)]
    ErrorDetails of stripe_sessions::ErrorDetails {
        /// The name of the kind of error, the same in every language.
        kind: String,
        /// A sentence for the person who reads the log. May change at any time; do not match on it.
        message: String,
        /// A sentence for the person in front of a screen, in English: no ids, no names of parameters.
        text_to_show: String = |details| to_show(details.kind).to_owned(),
        /// A stable word for programs: the API's `code`, or ours for local errors.
        code: Option<String>,
        /// The parameter at fault, in the API's bracket notation.
        param: Option<String>,
        /// The API's own class of the error: `invalid_request_error`, `api_error`, `idempotency_error`, `card_error`.
        error_type: Option<String>,
        /// The HTTP status of the answer.
        http_status: Option<i32>,
        /// The `Request-Id` of the answer (`req_…`): what Stripe's support asks for.
        request_id: Option<String>,
        /// Where the code is documented.
        doc_url: Option<String>,
        /// Where the request can be inspected in the Dashboard.
        request_log_url: Option<String>,
        /// Everything that is wrong with the parameters, where they cannot be right.
        problems: Vec<Problem>,
        /// The answer's body with secrets masked, for errors the API reported.
        http_body: Option<String>,
        /// How many attempts the call made. Zero: nothing was sent.
        attempts: i32,
        /// The idempotency key the request was sent with: what to repeat the call with if its outcome is unknown.
        idempotency_key: Option<String>,
        /// Whether the request may have been carried out although there is no result. Repeating the call with the same
        /// idempotency key is safe, and tells.
        outcome_unknown: bool,
        /// What the host's own code threw, where that is why: its transport, for example. The hosts show it as the error's cause.
        origin: Option<Arc<dyn HostError>> = |_| None,
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(request_id) = &self.request_id {
            write!(f, "request {request_id}: ")?;
        }
        f.write_str(&self.message)
    }
}

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
    pub value: Option<ResolvedValue>,
    /// Why.
    pub reason: Reason,
}

/// What a Financial Connections session will allow.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsResolution {
    /// Every parameter that has a default in the API version, given or not.
    pub parameters: Vec<ResolvedParameter>,
}

/// What one parameter will be.
#[uniffi::remote(Record)]
pub struct ResolvedParameter {
    /// The parameter, in the API's own notation: `manual_entry[mode]`.
    pub path: String,
    /// What it will be, as it could be given; nothing where that is not to be known before the server answers.
    pub value: Option<ResolvedValue>,
    /// Why.
    pub reason: Reason,
}

/// What a feature or a parameter holds.
#[uniffi::remote(Enum)]
pub enum ResolvedValue {
    /// On or off.
    Boolean(bool),
    /// A string; an empty one where an empty value is sent.
    Text(String),
    /// A list of strings, as the ids of apps.
    Texts(Vec<String>),
    /// Anything else, as JSON text.
    Other(String),
}

/// Why a feature or a parameter has its value. Whatever is not given, Stripe applies.
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
    /// The reply says so.
    Answered,
}

/// What a session contains, and why.
#[uniffi::remote(Record)]
pub struct Explanation {
    /// Every component of the session, in its order; then those that were expected and are not in it.
    pub components: Vec<ExplainedComponent>,
}

/// What one component has become.
#[uniffi::remote(Record)]
pub struct ExplainedComponent {
    /// The component.
    pub name: String,
    /// Whether the front end may mount it; nothing where the session has no such component.
    pub enabled: Option<bool>,
    /// What is not as was expected of the component itself, as a sentence.
    pub drift: Option<String>,
    /// Every feature of the session, in its order; then those that were expected and are not in it.
    pub features: Vec<ExplainedFeature>,
}

/// What one feature has become, and why.
#[uniffi::remote(Record)]
pub struct ExplainedFeature {
    /// The feature.
    pub name: String,
    /// What the session says; nothing where it says nothing.
    pub value: Option<ResolvedValue>,
    /// What was to be expected; nothing where only the server knows.
    pub expected: Option<ResolvedValue>,
    /// The rule or the fact behind what was to be expected.
    pub reason: Reason,
    /// What is not as was expected, as a sentence.
    pub drift: Option<String>,
}

/// What a session lets its holder do. What is off is not listed.
#[uniffi::remote(Record)]
pub struct Grants {
    /// Each action of each component that is enabled, in the API's order.
    pub grants: Vec<Grant>,
}

/// One action that a session lets its holder do in one component.
#[uniffi::remote(Record)]
pub struct Grant {
    /// The component.
    pub component: String,
    /// The stable word for the action.
    pub action: String,
    /// The action as a sentence.
    pub sentence: String,
    /// `true`, or nothing where only the server knows.
    pub granted: Option<bool>,
    /// By what it is granted, in the API's own notation.
    pub path: String,
    /// Why that is on.
    pub reason: Reason,
    /// Whether money moves by it; nothing where Stripe does not say.
    pub moves_money: Option<bool>,
    /// Whether the holder has to log in with Stripe first.
    pub login: Login,
}

/// Whether the holder of a session has to log in with Stripe inside a component.
#[uniffi::remote(Enum)]
pub enum Login {
    /// They have to.
    Required,
    /// They do not: the platform alone knows who they are.
    NotRequired,
    /// Only the server knows.
    Unknown,
    /// The component has no setting for it.
    NoSetting,
}

/// One thing that differs between two sessions' grants.
#[uniffi::remote(Record)]
pub struct GrantDifference {
    /// What has changed.
    pub change: GrantChange,
    /// The component.
    pub component: String,
    /// The action; nothing where it is about all of the component's.
    pub action: Option<String>,
    /// The difference in words.
    pub sentence: String,
}

/// How grants differ.
#[uniffi::remote(Enum)]
pub enum GrantChange {
    /// It is granted now, or may be, and was not.
    Added,
    /// It was granted, or may have been, and is not.
    Removed,
    /// Only the server knew; it is granted now.
    BecameCertain,
    /// It was granted; only the server knows now.
    BecameUncertain,
    /// What the component asks of its holder's login is another.
    LoginChanged,
}
