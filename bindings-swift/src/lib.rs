//! The core for Swift and Kotlin, through uniffi: typed records, objects for secrets, one error, futures.
//!
//! The records and the operations are in [`generated`], written from core's schema. What the hosts build on top of
//! this is in `Sources/StripeSessions` and `../bindings-kotlin`.
#![expect(
    clippy::implicit_hasher,
    clippy::missing_errors_doc,
    clippy::needless_pass_by_value,
    reason = "the callers are Swift and Kotlin: what crosses is owned and of uniffi's types; every error is a StripeError"
)]

mod call;
mod client_secret_source;
mod error;
mod event;
#[rustfmt::skip]
pub mod generated;
mod transport;
mod types;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_sessions::{Context, Document, Json, OPERATIONS, Reply, Response, operation};

use call::Walk;
pub use call::{Cancellation, CancellationListener};
pub use client_secret_source::{ClientSecretSource, HttpMethod};
pub use error::{ErrorDetails, StripeError};
pub use event::{AttemptReport, CallEvent, CallObserver, CallReport};
pub use generated::*;
pub use transport::{BlockingTransport, Recording, Replay, TransportError, TransportReply, TransportRequest};
pub use types::*;

uniffi::setup_scaffolding!("stripe_sessions");

/// Named in the user agent.
const HOST: &str = "uniffi";

/// A client of the API, for one platform. Its calls are made through its resources.
#[derive(Clone, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Client(stripe_sessions::Client);

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[uniffi::export]
impl Client {
    /// A client with a secret or restricted key (`sk_…`, `rk_…`), which cannot be read again. `observer` hears of every
    /// call; `transport` sends the requests in place of the library.
    #[uniffi::constructor(default(observer = None, transport = None, options))]
    pub fn new(
        api_key: String,
        options: ClientOptions,
        observer: Option<Arc<dyn CallObserver>>,
        transport: Option<Arc<dyn BlockingTransport>>,
    ) -> Result<Self, StripeError> {
        let options = set_up(options, observer)?;
        Ok(Self(match transport {
            None => stripe_sessions::Client::with_options(api_key, options)?,
            Some(transport) => {
                let transport = transport::Own::new(transport, &options);
                stripe_sessions::Client::with_transport(api_key, options, transport)?
            }
        }))
    }

    /// A client that sends as usual and writes down in `recording` what is answered, without secrets.
    #[uniffi::constructor(default(options))]
    pub fn recording(
        api_key: String,
        recording: Arc<Recording>,
        options: ClientOptions,
    ) -> Result<Self, StripeError> {
        let options = set_up(options, None)?;
        let transport = recording.0.record_http(&options.base_url, options.http.clone())?;
        Ok(Self(stripe_sessions::Client::with_transport(api_key, options, transport)?))
    }

    /// A client that is answered by `replay`, without a network.
    #[uniffi::constructor(default(options))]
    pub fn replaying(
        api_key: String,
        replay: Arc<Replay>,
        options: ClientOptions,
    ) -> Result<Self, StripeError> {
        let options = set_up(options, None)?;
        let transport = replay.0.clone();
        Ok(Self(stripe_sessions::Client::with_transport(api_key, options, transport)?))
    }

    /// Ends every call under way, closes every connection, and refuses further calls: those that are ended throw
    /// `Cancelled`, later ones `Configuration`, both with the code `client_closed`.
    ///
    /// A client nobody holds any more finishes its calls and then closes its connections, without this.
    pub fn shut_down(&self) {
        self.0.close();
    }

    /// Whether the client was shut down.
    pub fn is_shut_down(&self) -> bool {
        self.0.is_closed()
    }
}

fn set_up(
    options: ClientOptions,
    observer: Option<Arc<dyn CallObserver>>,
) -> Result<stripe_sessions::ClientOptions, StripeError> {
    let mut options = stripe_sessions::ClientOptions::from_json(options.into(), HOST)?;
    options.hook = observer.map(|observer| Arc::new(event::Own(observer)) as _);
    Ok(options)
}

impl Client {
    fn call_blocking<P: Json, T: Json, R: From<Response<T>>>(
        &self,
        name: &str,
        ids: &[String],
        parameters: &P,
        options: RequestOptions,
    ) -> Result<R, StripeError> {
        let ids: Vec<_> = ids.iter().map(String::as_str).collect();
        let options = stripe_sessions::RequestOptions::from_json(options.into())?;
        Ok(typed(self.0.call(operation(name)?, &ids, parameters.view(), &options)?)?)
    }

    async fn call<P: Json + Send + 'static, T: Json, R: From<Response<T>> + Send + 'static>(
        &self,
        name: &'static str,
        ids: Vec<String>,
        parameters: P,
        options: RequestOptions,
        caller: Option<Arc<Cancellation>>,
    ) -> Result<R, StripeError> {
        let (client, cancellation) = (self.0.clone(), stripe_sessions::Cancellation::new());
        let switch = cancellation.clone();
        let work = move || {
            let ids: Vec<_> = ids.iter().map(String::as_str).collect();
            let options = stripe_sessions::RequestOptions {
                cancellation: Some(switch),
                ..stripe_sessions::RequestOptions::from_json(options.into())?
            };
            typed(client.call(operation(name)?, &ids, parameters.view(), &options)?)
        };
        call::run(cancellation, caller, work).await
    }

    fn pages<P: Json>(
        &self,
        name: &str,
        ids: &[String],
        parameters: &P,
        options: RequestOptions,
    ) -> Result<Walk, StripeError> {
        let ids: Vec<_> = ids.iter().map(String::as_str).collect();
        let (options, cancellation) = walking(options)?;
        let pages = self.0.pages(operation(name)?, &ids, parameters.to_json(), &options);
        Ok(Walk::new(pages, cancellation))
    }

    /// The pages of the list in a field of what `name` answers.
    fn nested_pages<T: Json>(
        &self,
        name: &str,
        record: &T,
        field: &str,
        options: RequestOptions,
    ) -> Result<Walk, StripeError> {
        let (options, cancellation) = walking(options)?;
        let document = Document::new(record.to_json(), operation(name)?.result)?;
        let pages = self.0.nested_pages(&document, field, &options);
        let pages =
            pages.ok_or_else(|| StripeError::local("list_missing", &format_args!("it has no {field}")))?;
        Ok(Walk::new(pages, cancellation))
    }
}

/// The options of all calls of one walk, and what ends the one under way.
fn walking(
    options: RequestOptions,
) -> Result<(stripe_sessions::RequestOptions, stripe_sessions::Cancellation), StripeError> {
    let cancellation = stripe_sessions::Cancellation::new();
    let options = stripe_sessions::RequestOptions {
        cancellation: Some(cancellation.clone()),
        ..stripe_sessions::RequestOptions::from_json(options.into())?
    };
    Ok((options, cancellation))
}

/// A reply as a record.
fn typed<T: Json, R: From<Response<T>>>(response: Response<Document>) -> Result<R, stripe_sessions::Error> {
    let Response { value, metadata } = response;
    let value = value.read::<T>()?;
    Ok(Response { value, metadata }.into())
}

/// Everything that is wrong, or probably not meant, with parameters of an operation, which are given as JSON.
#[uniffi::export(default(options))]
pub fn validate_json(
    operation: String,
    parameters: String,
    options: RequestOptions,
) -> Result<Report, StripeError> {
    let parameters = json(&parameters)?;
    let operation = stripe_sessions::operation(&operation)?;
    Ok(operation.validate(&parameters, &context(options)?).into())
}

/// The request a call would send, without its key.
#[uniffi::export(default(options))]
pub fn encode_json(
    operation: String,
    ids: Vec<String>,
    parameters: String,
    options: RequestOptions,
) -> Result<EncodedRequest, StripeError> {
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    let options = stripe_sessions::RequestOptions::from_json(options.into())?;
    Ok(bridge::request(&operation, &ids, &json(&parameters)?, &options, HOST)?.into())
}

/// The JSON of a reply that was fetched by other means, once it is known to be what the operation answers. Throws the
/// error the reply stands for, as the client would.
#[uniffi::export]
pub fn decode_json(
    operation: String,
    status: i32,
    headers: HashMap<String, String>,
    body: String,
) -> Result<String, StripeError> {
    let reply = Reply {
        status: status.try_into().unwrap_or_default(),
        headers: headers.into_iter().collect(),
        body: body.into(),
    };
    Ok(stripe_sessions::operation(&operation)?.decode(&reply)?.value().to_string())
}

/// Whatever is odd about a good reply: nothing the API should ever break, and nothing to fail a call over. For tests and
/// monitoring.
#[uniffi::export]
pub fn check_json(operation: String, body: String) -> Result<Vec<Problem>, StripeError> {
    let document = Document::decode(&body, stripe_sessions::operation(&operation)?.result)?;
    Ok(document.check().iter().map(Problem::from).collect())
}

/// Whether there is a client secret in the JSON text of a record.
#[uniffi::export]
pub fn holds_secret(json: String) -> Result<bool, StripeError> {
    let value = types::json(&json)?;
    let mut masked = value.clone();
    stripe_sessions::internal::document::mask_secrets(&mut masked);
    Ok(masked != value)
}

/// Options from JSON text, checked strictly.
#[uniffi::export]
pub fn read_request_options(json: String) -> Result<RequestOptions, StripeError> {
    let options = types::json(&json)?;
    stripe_sessions::RequestOptions::from_json(options.clone())?;
    Ok(RequestOptions::from(&options))
}

/// Options of a client from JSON text, checked strictly.
#[uniffi::export]
pub fn read_client_options(json: String) -> Result<ClientOptions, StripeError> {
    let options = types::json(&json)?;
    stripe_sessions::ClientOptions::from_json(options.clone(), HOST)?;
    Ok(ClientOptions::from(&options))
}

/// What each component and feature of an account session will be, and why.
#[uniffi::export(default(options))]
pub fn resolve(parameters: CreateAccountSession, options: RequestOptions) -> Result<Resolution, StripeError> {
    Ok(parameters.resolve(&context(options)?))
}

/// The operations of the API.
#[uniffi::export]
pub fn operations() -> Vec<Operation> {
    OPERATIONS.iter().map(|operation| Operation::from(*operation)).collect()
}

/// The whole catalogue as JSON: version, components with features, preview names.
#[uniffi::export]
pub fn catalogue() -> String {
    bridge::catalogue().to_string()
}

/// How many threads of the library are at work in this process: none is left once every call has ended. For tests of leaks,
/// and for a program that wants to end when nothing is under way.
#[uniffi::export]
pub fn threads_at_work() -> u64 {
    stripe_sessions::internal::threads::threads() as u64
}

/// What parameters are checked against under these options, outside a client.
fn context(options: RequestOptions) -> Result<Context, StripeError> {
    let options = stripe_sessions::RequestOptions::from_json(options.into())?;
    Ok(options.context(&stripe_sessions::ClientOptions::default()))
}

/// Parameters of an operation from JSON, checked strictly.
fn read_parameters<T: Json>(name: &str, text: &str, options: RequestOptions) -> Result<T, StripeError> {
    let parameters = json(text)?;
    operation(name)?.prepare(&parameters, &context(options)?)?;
    T::from_json(parameters).map_err(|mismatch| StripeError::local("parameters_unreadable", &mismatch))
}

/// What an operation answers, from JSON.
fn read_reply<T: Json>(name: &str, text: &str) -> Result<T, StripeError> {
    Ok(Document::decode(text, operation(name)?.result)?.read()?)
}

fn write(record: &impl Json) -> String {
    record.to_json().to_string()
}
