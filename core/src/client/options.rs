//! What a client and a single call can be told besides the parameters of an operation.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::api::account_facts::{ACCOUNT_FACTS, AccountFacts, Responsible};
use crate::api::operation::Operation;
use crate::api::option_table::options;
use crate::api::schema::{Field, Object, Shape};
use crate::api::validate::{self, Context};
use crate::base::cancellation::Cancellation;
use crate::base::error::Error;
use crate::base::problem::Problem;
use crate::base::secret::ApiKey;
use crate::base::version::{ApiVersion, PINNED_TEXT};
use crate::call::request::{Request, Settings};
use crate::call::{DEFAULT_MAX_NETWORK_RETRIES, Policy};
use crate::client::client_secret_rules::{ClientSecretSourceOptions, Provided};
use crate::client::hook::Hook;
#[cfg(feature = "http")]
use crate::http::HttpOptions;
use crate::json::form;
use crate::json::view::View;

/// The address of the API.
pub const DEFAULT_BASE_URL: &str = "https://api.stripe.com";

options! {
    /// How a client is set up.
    #[derive(Clone)]
    pub struct ClientOptions {
        /// Where the API is: `https://…`, or `http://` to this machine.
        base_url: String = text DEFAULT_BASE_URL,
        /// The API version of every request that names no other (`Stripe-Version` header).
        stripe_version: ApiVersion = text PINNED_TEXT,
        /// The connected account every request acts on behalf of (`Stripe-Account` header). Not for account sessions: their
        /// account is a parameter.
        stripe_account: Option<String> = nothing,
        /// The context every request acts in: account ids joined by slashes (`Stripe-Context` header). Not together with
        /// `stripe_account`.
        stripe_context: Option<String> = nothing,
        /// How long a call may take in all: attempts, and the waits between them.
        timeout: Duration = seconds 80,
        /// How often a request is repeated when it may succeed later.
        max_network_retries: u32 = count DEFAULT_MAX_NETWORK_RETRIES,
        /// Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other builds. For
        /// tests against a local server alone: whoever has an app can read its keys.
        dangerously_allow_secret_key_in_app: bool = off,
        beside:
        /// How requests travel: timeouts of an attempt, proxy, trusted authorities. Without effect on a transport of your own.
        #[cfg(feature = "http")]
        http: HttpOptions = HttpOptions::default(),
        /// Hears of every attempt and every call.
        hook: Option<Arc<dyn Hook>> = None,
        /// The language the client is used from, for the user agent: `rust`, `python`, ….
        language: &'static str = "rust",
    }
}

impl Default for ClientOptions {
    fn default() -> Self {
        Self::defaults()
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

options! {
    /// What one call is told besides its parameters. Everything is optional; what is left out is the client's.
    #[derive(Clone)]
    pub struct RequestOptions {
        /// Another key for this call.
        api_key: Option<ApiKey> = nothing,
        /// The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key returns the first
        /// session again, which works only once.
        idempotency_key: Option<String> = nothing => "a fresh `UUIDv4` for each call",
        /// The API version (`Stripe-Version` header).
        stripe_version: Option<ApiVersion> = nothing,
        /// The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their account is a
        /// parameter.
        stripe_account: Option<String> = nothing,
        /// The context to act in: account ids joined by slashes (`Stripe-Context` header). Not together with `stripe_account`.
        stripe_context: Option<String> = nothing,
        /// How long the call may take in all: attempts, and the waits between them.
        timeout: Option<Duration> = nothing,
        /// How often the request is repeated when it may succeed later.
        max_network_retries: Option<u32> = nothing,
        /// Further headers. They replace those of the same name.
        headers: Vec<(String, String)> = nothing,
        /// What is known of the connected account, for the checks and defaults that depend on it: or the account itself, of
        /// either generation of the API, as `accounts.retrieve` and Stripe's libraries give it.
        account_facts: AccountFacts = nothing => "nothing",
        /// Lets components, parameters and values in preview pass. A preview API version does so too.
        allow_preview: bool = off,
        /// Lets parameters, components and features of any type pass that this library does not know.
        allow_unknown: bool = off,
        beside:
        /// Ends the call from another thread.
        cancellation: Option<Cancellation> = None,
    }
}

impl Default for RequestOptions {
    fn default() -> Self {
        Self::defaults()
    }
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
pub static CLIENT_OPTIONS: Object =
    Object { name: "ClientOptions", doc: ClientOptions::ABOUT, fields: &CLIENT_FIELDS };

/// A client's own options and, before the last of them, those of its transport.
const CLIENT_FIELDS: [Field; ClientOptions::FIELDS.len() + HTTP_FIELDS.len()] = {
    let (own, last) = ClientOptions::FIELDS.split_at(ClientOptions::FIELDS.len() - 1);
    let mut fields = [last[0]; ClientOptions::FIELDS.len() + HTTP_FIELDS.len()];
    fields.split_at_mut(own.len()).0.copy_from_slice(own);
    fields.split_at_mut(own.len()).1.split_at_mut(HTTP_FIELDS.len()).0.copy_from_slice(HTTP_FIELDS);
    fields
};

/// The options of a client that are about its transport.
#[cfg(feature = "http")]
pub const HTTP_FIELDS: &[Field] = HttpOptions::FIELDS;
/// None, without one.
#[cfg(not(feature = "http"))]
pub const HTTP_FIELDS: &[Field] = &[];

/// [`RequestOptions`] as an object, for hosts that pass JSON.
pub static REQUEST_OPTIONS: Object =
    Object { name: "RequestOptions", doc: RequestOptions::ABOUT, fields: RequestOptions::FIELDS };

/// [`ClientSecretSourceOptions`] as an object, for hosts that pass JSON.
pub static CLIENT_SECRET_SOURCE_OPTIONS: Object = Object {
    name: "ClientSecretSourceOptions",
    doc: ClientSecretSourceOptions::ABOUT,
    fields: ClientSecretSourceOptions::FIELDS,
};

/// [`Provided`] as an object: what a host's provider gives for one request to the backend.
pub static PROVIDED: Object =
    Object { name: "ClientSecretSourceProvided", doc: Provided::ABOUT, fields: Provided::FIELDS };

/// Options that are well-formed, without those that are null. Null itself is no options.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`] with code `options_invalid`, which lists everything that is wrong with them.
pub fn read(mut options: Value, object: &'static Object) -> Result<Map<String, Value>, Error> {
    // A null is an option left out: it means the same, and hosts with optional arguments pass them on as nulls.
    match &mut options {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            for part in fields.values_mut().filter_map(Value::as_object_mut) {
                part.retain(|_, value| !value.is_null());
            }
            facts_of_accounts(fields, object);
        }
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

/// Where an account is given in place of the facts about it, the facts in it, under the names of `object`.
fn facts_of_accounts(fields: &mut Map<String, Value>, object: &Object) {
    for field in object.fields {
        let Shape::Object(part) = field.shape else { continue };
        let given = fields.get_mut(field.name).filter(|value| AccountFacts::is_account((&**value).into()));
        if let Some(value) = given
            && part.name == ACCOUNT_FACTS.name
        {
            let facts = AccountFacts::of_account(&*value);
            let who = |who: Option<Responsible>| who.map(|who| who.name().into());
            // In the order of the fields.
            let known: [Option<Value>; 4] = [
                who(facts.losses_payments),
                who(facts.requirement_collection),
                facts.card_issuing.map(Value::from),
                facts.treasury.map(Value::from),
            ];
            let named = part.fields.iter().zip(known);
            *value = named
                .filter_map(|(field, fact)| Some((field.name.to_owned(), fact?)))
                .collect::<Map<_, _>>()
                .into();
        }
    }
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
        Ok(Self {
            #[cfg(feature = "http")]
            http: HttpOptions::take(&mut fields)?,
            language,
            ..Self::take(&mut fields)?
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
        Self::take(&mut fields)
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

impl ClientSecretSourceOptions {
    /// Options from what [`read`] gave of an object as [`CLIENT_SECRET_SOURCE_OPTIONS`] describes it.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`.
    #[doc(hidden)]
    pub fn from_fields(mut fields: Map<String, Value>) -> Result<Self, Error> {
        Self::take(&mut fields)
    }
}

impl Provided {
    /// Reads an object as [`PROVIDED`] describes it; nothing of a null.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `options_invalid`.
    #[doc(hidden)]
    pub fn from_json(given: Value) -> Result<Self, Error> {
        Self::take(&mut read(given, &PROVIDED)?)
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
