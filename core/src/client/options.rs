//! What a client and a single call can be told besides the parameters of an operation.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::api::account_facts::{AccountFacts, Responsible};
use crate::api::operation::{Method, Operation};
use crate::api::schema::{Enum, Field, Object, Shape};
use crate::api::validate::{self, Context};
use crate::base::cancellation::Cancellation;
use crate::base::error::Error;
use crate::base::problem::Problem;
use crate::base::secret::ApiKey;
use crate::base::version::ApiVersion;
use crate::call::request::{Request, Settings};
use crate::call::{DEFAULT_MAX_NETWORK_RETRIES, Policy};
use crate::client::client_secret_source::ClientSecretSourceOptions;
use crate::client::hook::Hook;
#[cfg(feature = "http")]
use crate::http::HttpOptions;
use crate::json::form;
use crate::json::record::Json;
use crate::json::view::View;

/// How long a call may take unless told otherwise: that of the official SDKs.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(80);

/// The address of the API.
pub const DEFAULT_BASE_URL: &str = "https://api.stripe.com";

/// How a client is set up.
#[derive(Clone)]
pub struct ClientOptions {
    /// Where the API is. `https`, or `http` to this machine.
    pub base_url: String,
    /// The API version of every request that names no other.
    pub stripe_version: ApiVersion,
    /// The connected account every request acts on behalf of.
    pub stripe_account: Option<String>,
    /// The context every request acts in: account ids joined by slashes.
    pub stripe_context: Option<String>,
    /// How long a call may take in all: attempts, and the waits between them.
    pub timeout: Duration,
    /// How often a request is repeated when it may succeed later.
    pub max_network_retries: u32,
    /// How requests travel: timeouts of an attempt, proxy, trusted authorities. Without effect on a transport of
    /// your own.
    #[cfg(feature = "http")]
    pub http: HttpOptions,
    /// Lets a build for iOS or Android have a secret key, which it otherwise refuses. For tests
    /// against a local server; an app that is given to anybody must not have one.
    pub dangerously_allow_secret_key_in_app: bool,
    /// Hears of every attempt and every call.
    pub hook: Option<Arc<dyn Hook>>,
    /// The language the client is used from, for the user agent: `rust`, `python`, ….
    pub language: &'static str,
}

impl Default for ClientOptions {
    fn default() -> Self {
        Self {
            base_url: DEFAULT_BASE_URL.into(),
            stripe_version: ApiVersion::default(),
            stripe_account: None,
            stripe_context: None,
            timeout: DEFAULT_TIMEOUT,
            max_network_retries: DEFAULT_MAX_NETWORK_RETRIES,
            #[cfg(feature = "http")]
            http: HttpOptions::default(),
            dangerously_allow_secret_key_in_app: false,
            hook: None,
            language: "rust",
        }
    }
}

impl fmt::Debug for ClientOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address may carry a password; the rest is nobody's secret.
        let mut print = f.debug_struct("ClientOptions");
        print
            .field("stripe_version", &self.stripe_version)
            .field("stripe_account", &self.stripe_account)
            .field("stripe_context", &self.stripe_context)
            .field("timeout", &self.timeout)
            .field("max_network_retries", &self.max_network_retries);
        #[cfg(feature = "http")]
        print.field("http", &self.http);
        print.finish_non_exhaustive()
    }
}

/// What one call is told. Everything is optional; what is left out is the client's.
#[derive(Clone, Default)]
pub struct RequestOptions {
    /// Another key for this call.
    pub api_key: Option<ApiKey>,
    /// The idempotency key. Left out, each call has a fresh one; give one only to repeat *the same* call, because
    /// a repeated key returns the first session again, which works only once.
    pub idempotency_key: Option<String>,
    /// The connected account to act on behalf of.
    pub stripe_account: Option<String>,
    /// The context to act in.
    pub stripe_context: Option<String>,
    /// The API version.
    pub stripe_version: Option<ApiVersion>,
    /// How long the call may take in all: attempts, and the waits between them.
    pub timeout: Option<Duration>,
    /// How often the request is repeated when it may succeed later.
    pub max_network_retries: Option<u32>,
    /// Ends the call from another thread.
    pub cancellation: Option<Cancellation>,
    /// Further headers. They replace those of the same name.
    pub headers: Vec<(String, String)>,
    /// What is known of the connected account, for the checks and defaults that depend on it.
    pub account_facts: AccountFacts,
    /// Lets the names of preview components pass.
    pub allow_preview: bool,
    /// Lets parameters pass that this library does not know.
    pub allow_unknown: bool,
}

impl fmt::Debug for RequestOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A header may be an `Authorization`, so only the names are printed.
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("RequestOptions")
            .field("api_key", &self.api_key)
            .field("idempotency_key", &self.idempotency_key)
            .field("stripe_account", &self.stripe_account)
            .field("stripe_context", &self.stripe_context)
            .field("stripe_version", &self.stripe_version)
            .field("timeout", &self.timeout)
            .field("max_network_retries", &self.max_network_retries)
            .field("headers", &headers)
            .field("account_facts", &self.account_facts)
            .field("allow_preview", &self.allow_preview)
            .field("allow_unknown", &self.allow_unknown)
            .finish_non_exhaustive()
    }
}

/// [`ClientOptions`] as an object, for hosts that pass JSON.
pub static CLIENT_OPTIONS: Object = Object {
    name: "ClientOptions",
    doc: "How a client is set up.",
    fields: &[
        Field::optional(
            "base_url",
            Shape::Text,
            "Where the API is: `https://…`, or `http://` to this machine. Default: `https://api.stripe.com`.",
        ),
        STRIPE_VERSION,
        STRIPE_ACCOUNT,
        STRIPE_CONTEXT,
        TIMEOUT,
        MAX_NETWORK_RETRIES,
        Field::optional(
            "connect_timeout",
            Shape::Seconds,
            "How long making a connection may take, in seconds. Default: 10.",
        ),
        Field::optional(
            "read_timeout",
            Shape::Seconds,
            "How long one attempt waits for the reply to begin, and then for each further part of it, \
             in seconds. Default: 30.",
        ),
        Field::optional(
            "max_response_bytes",
            Shape::Integer,
            "The largest reply that is read, in bytes. Default: 4194304 (4 MiB).",
        ),
        Field::optional(
            "proxy",
            Shape::Secret,
            "The proxy, `http://user:password@host:port`; an empty string for none. Default: that of `HTTPS_PROXY` or \
             `ALL_PROXY` in the environment, and none for this machine.",
        ),
        Field::optional(
            "no_proxy",
            Shape::List(&Shape::Text),
            "Hosts, domains and addresses that are reached without a proxy. Default: those of `NO_PROXY` in the \
             environment.",
        ),
        Field::optional(
            "ca_bundle",
            Shape::Text,
            "The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file with \
             it. Default: Mozilla's.",
        ),
        Field::optional(
            "dangerously_allow_secret_key_in_app",
            Shape::Boolean,
            "Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other \
             builds. For tests against a local server alone: whoever has an app can read its keys. Default: false.",
        ),
    ],
};

/// [`RequestOptions`] as an object, for hosts that pass JSON.
pub static REQUEST_OPTIONS: Object = Object {
    name: "RequestOptions",
    doc: "What one call is told besides its parameters. Everything is optional; what is left out is the client's.",
    fields: &[
        Field::optional("api_key", Shape::Secret, "Another key for this call."),
        Field::optional(
            "idempotency_key",
            Shape::Text,
            "The idempotency key, 1 to 255 characters. Default: a fresh `UUIDv4` for each call. Give one only to repeat \
             the same call: a repeated key returns the first session again, which works only once.",
        ),
        STRIPE_VERSION,
        STRIPE_ACCOUNT,
        STRIPE_CONTEXT,
        TIMEOUT,
        MAX_NETWORK_RETRIES,
        Field::optional(
            "headers",
            Shape::Map(&Shape::Text),
            "Further headers. They replace those of the same name.",
        ),
        Field::optional(
            "account_facts",
            Shape::Object(&ACCOUNT_FACTS),
            "What is known of the connected account, for the checks and defaults that depend on it. Default: nothing.",
        ),
        Field::optional(
            "allow_preview",
            Shape::Boolean,
            "Lets the names of preview components pass. A preview API version does so too. Default: false.",
        ),
        Field::optional(
            "allow_unknown",
            Shape::Boolean,
            "Lets parameters pass that this library does not know. Default: false.",
        ),
    ],
};

const STRIPE_VERSION: Field = Field::optional(
    "stripe_version",
    Shape::Text,
    "The API version, as in the `Stripe-Version` header. Default: 2026-10-28.endive.",
);
const STRIPE_ACCOUNT: Field = Field::optional(
    "stripe_account",
    Shape::Text,
    "The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their account is \
     a parameter.",
);
const STRIPE_CONTEXT: Field = Field::optional(
    "stripe_context",
    Shape::Text,
    "The context to act in, account ids joined by slashes (`Stripe-Context` header). Not together with \
     `stripe_account`.",
);
const TIMEOUT: Field = Field::optional(
    "timeout",
    Shape::Seconds,
    "How long the call may take in all, attempts and the waits between them, in seconds. Default: 80.",
);
const MAX_NETWORK_RETRIES: Field = Field::optional(
    "max_network_retries",
    Shape::Integer,
    "How often the request is repeated when it may succeed later. Default: 2.",
);

/// [`AccountFacts`] as an object, for hosts that pass JSON.
pub static ACCOUNT_FACTS: Object = Object {
    name: "AccountFacts",
    doc: "What is known of a connected account. Rules that need an unknown fact are skipped, defaults that need one \
          are left to the server.",
    fields: &[
        Field::optional(
            "losses_payments",
            Shape::Enum(&RESPONSIBLE),
            "Who is liable for negative balances: `controller.losses.payments` of the account.",
        ),
        Field::optional(
            "requirement_collection",
            Shape::Enum(&RESPONSIBLE),
            "Who collects updated requirements: `controller.requirement_collection` of the account.",
        ),
    ],
};

/// [`Responsible`] as words.
pub static RESPONSIBLE: Enum = Enum {
    name: "Responsible",
    doc: "Who is responsible for something about a connected account.",
    values: &[("stripe", "Stripe."), ("application", "The platform.")],
};

/// Options that are well-formed, without those that are null. Null itself is no options.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`] with code `options_invalid`, which lists everything that is wrong with them.
pub fn read(mut options: Value, object: &'static Object) -> Result<Map<String, Value>, Error> {
    // A null is an option left out: it means the same, and hosts with optional arguments pass them on as nulls.
    match &mut options {
        Value::Object(fields) => fields.retain(|_, value| !value.is_null()),
        Value::Null => options = Value::Object(Map::new()),
        _ => {}
    }
    let report = validate::validate(&options, object, validate::NO_RULES, &Context::default());
    if !report.is_valid() {
        let problems: Vec<_> = report.errors.iter().map(Problem::to_string).collect();
        return Err(Error::configuration("options_invalid", format!("options: {}", problems.join("; "))));
    }
    match options {
        Value::Object(fields) => Ok(fields),
        _ => unreachable!("the report is valid, so this is an object"),
    }
}

fn take<T: Json>(fields: &mut Map<String, Value>, name: &str) -> Option<T> {
    fields.shift_remove(name).and_then(|value| T::from_json(value).ok())
}

fn take_seconds(fields: &mut Map<String, Value>, name: &str) -> Option<Duration> {
    // Longer means: no limit worth the name. A moment so far away has to be one that every clock can name.
    const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
    let seconds = fields.shift_remove(name)?.as_f64()?;
    Some(Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST).min(LONGEST))
}

/// A whole number that is not negative. What is too large for its type is as good as the largest.
fn take_count<T: TryFrom<i64>>(
    fields: &mut Map<String, Value>,
    name: &str,
    largest: T,
) -> Result<Option<T>, Error> {
    match take::<i64>(fields, name) {
        Some(number) if number < 0 => {
            Err(Error::configuration("options_invalid", format!("options: {name}: this is less than zero")))
        }
        number => Ok(number.map(|number| T::try_from(number).unwrap_or(largest))),
    }
}

fn take_headers(fields: &mut Map<String, Value>) -> Vec<(String, String)> {
    let headers = fields.shift_remove("headers").unwrap_or_default();
    let headers = headers.as_object().into_iter().flatten();
    headers.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
}

impl ClientOptions {
    /// Options from a JSON object as [`CLIENT_OPTIONS`] describes it; a null is one without fields.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`.
    pub fn from_json(options: Value, language: &'static str) -> Result<Self, Error> {
        Self::from_fields(read(options, &CLIENT_OPTIONS)?, language)
    }

    /// Options from what [`read`] gave.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`.
    #[doc(hidden)]
    pub fn from_fields(mut fields: Map<String, Value>, language: &'static str) -> Result<Self, Error> {
        let default = Self::default();
        Ok(Self {
            base_url: take(&mut fields, "base_url").unwrap_or(default.base_url),
            stripe_version: take::<String>(&mut fields, "stripe_version")
                .map_or(default.stripe_version, Into::into),
            stripe_account: take(&mut fields, "stripe_account"),
            stripe_context: take(&mut fields, "stripe_context"),
            timeout: take_seconds(&mut fields, "timeout").unwrap_or(default.timeout),
            max_network_retries: take_count(&mut fields, "max_network_retries", u32::MAX)?
                .unwrap_or(default.max_network_retries),
            #[cfg(feature = "http")]
            http: HttpOptions {
                connect_timeout: take_seconds(&mut fields, "connect_timeout")
                    .unwrap_or(default.http.connect_timeout),
                read_timeout: take_seconds(&mut fields, "read_timeout").unwrap_or(default.http.read_timeout),
                max_response_bytes: take_count(&mut fields, "max_response_bytes", u64::MAX)?
                    .unwrap_or(default.http.max_response_bytes),
                proxy: take(&mut fields, "proxy"),
                no_proxy: take(&mut fields, "no_proxy"),
                ca_bundle: take(&mut fields, "ca_bundle"),
            },
            dangerously_allow_secret_key_in_app: take(&mut fields, "dangerously_allow_secret_key_in_app")
                .unwrap_or(default.dangerously_allow_secret_key_in_app),
            hook: None,
            language,
        })
    }
}

impl RequestOptions {
    /// Options from a JSON object as [`REQUEST_OPTIONS`] describes it; a null is one without fields.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`, or that of [`ApiKey::new`].
    pub fn from_json(options: Value) -> Result<Self, Error> {
        if options.is_null() {
            return Ok(Self::default());
        }
        Self::from_fields(read(options, &REQUEST_OPTIONS)?)
    }

    /// Options from what [`read`] gave.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`, or that of [`ApiKey::new`].
    #[doc(hidden)]
    pub fn from_fields(mut fields: Map<String, Value>) -> Result<Self, Error> {
        let facts = fields.shift_remove("account_facts").unwrap_or_default();
        let fact = |name: &str| facts.get(name).and_then(Value::as_str).and_then(Responsible::from_name);
        Ok(Self {
            api_key: take::<String>(&mut fields, "api_key").map(ApiKey::new).transpose()?,
            idempotency_key: take(&mut fields, "idempotency_key"),
            stripe_account: take(&mut fields, "stripe_account"),
            stripe_context: take(&mut fields, "stripe_context"),
            stripe_version: take::<String>(&mut fields, "stripe_version").map(Into::into),
            timeout: take_seconds(&mut fields, "timeout"),
            max_network_retries: take_count(&mut fields, "max_network_retries", u32::MAX)?,
            cancellation: None,
            headers: take_headers(&mut fields),
            account_facts: AccountFacts {
                losses_payments: fact("losses_payments"),
                requirement_collection: fact("requirement_collection"),
            },
            allow_preview: take(&mut fields, "allow_preview").unwrap_or(false),
            allow_unknown: take(&mut fields, "allow_unknown").unwrap_or(false),
        })
    }

    /// What a request with these options says. A call that names an account or a context replaces both of the client's.
    pub(crate) fn settings<'a>(&'a self, client: &'a ClientOptions) -> Settings<'a> {
        let (account, context) = match (&self.stripe_account, &self.stripe_context) {
            (None, None) => (&client.stripe_account, &client.stripe_context),
            own => own,
        };
        Settings {
            language: client.language,
            stripe_version: self.stripe_version.as_ref().unwrap_or(&client.stripe_version),
            stripe_account: account.as_deref(),
            stripe_context: context.as_deref(),
            idempotency_key: self.idempotency_key.as_deref(),
            headers: &self.headers,
        }
    }

    /// How far a call with these options may go.
    pub fn policy(&self, client: &ClientOptions) -> Policy {
        Policy {
            max_network_retries: self.max_network_retries.unwrap_or(client.max_network_retries),
            timeout: self.timeout.unwrap_or(client.timeout),
        }
    }

    /// What parameters are checked against under these options.
    pub fn context(&self, client: &ClientOptions) -> Context {
        Context {
            version: self.stripe_version.clone().unwrap_or_else(|| client.stripe_version.clone()),
            facts: self.account_facts,
            allow_preview: self.allow_preview,
            allow_unknown: self.allow_unknown,
        }
    }
}

impl Request {
    /// The request for an operation, without a key: what [`Request::authorize`] would send.
    ///
    /// `ids` fill the path's places in order. The parameters are encoded as they are; check them first.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]: `id_missing` for an empty id, `id_unexpected` for one too many, `header_invalid` for text that cannot stand
    /// in a header, `idempotency_key_invalid`, `options_conflict` for both a Stripe account and a Stripe context.
    pub fn new<'a>(
        operation: &Operation,
        ids: &[&str],
        parameters: impl Into<View<'a>>,
        client: &ClientOptions,
        options: &RequestOptions,
    ) -> Result<Self, Error> {
        Self::with_form(operation, ids, form::encode(parameters), &options.settings(client))
    }
}

/// [`ClientSecretSourceOptions`] as an object, for hosts that pass JSON.
pub static CLIENT_SECRET_SOURCE_OPTIONS: Object = Object {
    name: "ClientSecretSourceOptions",
    doc: "Where the backend is that creates the sessions, and how it is asked.",
    fields: &[
        Field::required(
            "url",
            Shape::Text,
            "The address of the backend's endpoint: `https://…`, or `http://` to this machine. It answers with JSON that \
             has `client_secret`.",
        ),
        Field::optional("method", Shape::Enum(&METHOD), "How it is asked. Default: POST."),
        Field::optional(
            "headers",
            Shape::Map(&Shape::Text),
            "Headers, for example the one that says which user is asking. They are never printed.",
        ),
        Field::optional("body", Shape::Text, "The body of a POST."),
        Field::optional(
            "allow_http",
            Shape::Boolean,
            "Whether `http://` may be used to a machine of the same private network. For development only. Default: false.",
        ),
        Field::optional("timeout", Shape::Seconds, "How long the backend may take, in seconds. Default: 30."),
        Field::optional(
            "expiry_margin",
            Shape::Seconds,
            "How long a session must still be good for, in seconds, where the answer has `expires_at`. Default: 60.",
        ),
    ],
};

static METHOD: Enum = Enum {
    name: "ClientSecretSourceMethod",
    doc: "A method of HTTP.",
    values: &[("GET", "Without a body."), ("POST", "With a body, where one is given.")],
};

impl ClientSecretSourceOptions {
    /// Options from what [`read`] gave of an object as [`CLIENT_SECRET_SOURCE_OPTIONS`] describes it.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`.
    #[doc(hidden)]
    pub fn from_fields(mut fields: Map<String, Value>) -> Result<Self, Error> {
        let default = Self::new(take::<String>(&mut fields, "url").unwrap_or_default());
        let method = match take::<String>(&mut fields, "method").as_deref() {
            None => default.method,
            Some("GET") => Method::Get,
            Some("POST") => Method::Post,
            Some(_) => {
                let message = "options: method: this is neither GET nor POST";
                return Err(Error::configuration("options_invalid", message));
            }
        };
        Ok(Self {
            method,
            headers: take_headers(&mut fields),
            body: take(&mut fields, "body"),
            allow_http: take(&mut fields, "allow_http").unwrap_or(default.allow_http),
            timeout: take_seconds(&mut fields, "timeout").unwrap_or(default.timeout),
            expiry_margin: take_seconds(&mut fields, "expiry_margin").unwrap_or(default.expiry_margin),
            ..default
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::api::account_session::CREATE;

    fn request(client: &ClientOptions, options: &RequestOptions) -> Result<Request, Error> {
        Request::new(&CREATE, &[], &serde_json::json!({"account": "acct_1"}), client, options)
    }

    #[test]
    fn every_call_has_a_fresh_key_of_its_own() {
        let (client, options) = Default::default();
        let keys = [(); 2].map(|()| request(&client, &options).unwrap());
        let [one, two] =
            keys.map(|request| Uuid::parse_str(request.header("idempotency-key").unwrap()).unwrap());
        assert_ne!(one, two);
        assert_eq!(one.get_version_num(), 4);
    }

    #[test]
    fn the_call_overrides_the_client() {
        let client = ClientOptions { stripe_account: Some("acct_client".into()), ..Default::default() };
        let options = RequestOptions {
            stripe_context: Some("acct_a/acct_b".into()),
            stripe_version: Some("2024-06-20".into()),
            headers: vec![("user-agent".into(), "mine".into())],
            ..Default::default()
        };
        let request = request(&client, &options).unwrap();
        assert_eq!(request.header("Stripe-Account"), None);
        assert_eq!(request.header("Stripe-Context"), Some("acct_a/acct_b"));
        assert_eq!(request.header("Stripe-Version"), Some("2024-06-20"));
        assert_eq!(request.header("User-Agent"), Some("mine"));
    }

    #[test]
    fn headers_of_the_connection_and_too_many_are_refused() {
        for (name, value) in [
            ("content-length", "1"),
            ("Transfer-Encoding", "chunked"),
            ("HOST", "x"),
            ("Connection", "close"),
        ] {
            let options = RequestOptions { headers: vec![(name.into(), value.into())], ..Default::default() };
            assert_eq!(request(&Default::default(), &options).unwrap_err().code(), Some("header_invalid"));
        }
        for (length, refused) in [(7000, false), (9000, true)] {
            let options =
                RequestOptions { headers: vec![("X".into(), "y".repeat(length))], ..Default::default() };
            assert_eq!(request(&Default::default(), &options).is_err(), refused, "{length}");
        }
    }

    #[test]
    fn headers_cannot_be_smuggled_in() {
        for options in [
            RequestOptions { stripe_account: Some("acct_1\r\nX: y".into()), ..Default::default() },
            RequestOptions { headers: vec![("X\n".into(), "y".into())], ..Default::default() },
            RequestOptions { idempotency_key: Some("a\nb".into()), ..Default::default() },
        ] {
            assert_eq!(request(&Default::default(), &options).unwrap_err().code(), Some("header_invalid"));
        }
    }

    #[test]
    fn the_key_is_sent_and_never_printed() {
        let mut request = request(&Default::default(), &Default::default()).unwrap();
        request.authorize(&ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap());
        assert_eq!(request.header("authorization"), Some("Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc"));
        assert!(!format!("{request:?} {}", request.to_json()).contains("4eC39"));
    }

    #[test]
    fn options_print_without_what_is_in_headers() {
        let options = RequestOptions {
            api_key: Some(ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap()),
            headers: vec![("Authorization".into(), "Bearer rk_test_OXIKXxEihJokDBn".into())],
            ..Default::default()
        };
        let text = format!("{options:?}");
        assert!(
            text.contains("Authorization") && !text.contains("4eC39H") && !text.contains("OXIK"),
            "{text}"
        );
    }
}
