//! The core for Swift and Kotlin, through uniffi: typed records, objects for secrets, one error, futures.
//!
//! The records and the operations are in [`generated`], written from core's schema. What the hosts build on top of
//! this is in `Sources/StripeSessions` and `../bindings-kotlin`.
#![expect(
    clippy::implicit_hasher,
    clippy::missing_errors_doc,
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "the callers are Swift and Kotlin: what crosses is owned and of uniffi's types, arguments have names and defaults; every \
              error is a StripeError"
)]

mod call;
mod client_secret_source;
mod error;
mod event;
pub mod events;
#[rustfmt::skip]
pub mod generated;
mod host_error;
#[cfg(feature = "jni")]
#[path = "../../bindings-kotlin/jni/mod.rs"]
mod jni;
mod messages;
mod options;
mod reports;
mod seconds;
mod secret;
mod shown;
mod transport;
mod types;
mod waiting;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use serde_json::{Value, json};
use stripe_sessions::internal::document::decode;
use stripe_sessions::internal::options::{REQUEST_OPTIONS, read};
use stripe_sessions::internal::view::View;
use stripe_sessions::internal::{account_session, financial_connections};
use stripe_sessions::{Context, Document, Error, Json, OPERATIONS, Pages, Reply, Transport};

use call::Walk;
pub use call::{Cancellation, CancellationListener};
pub use client_secret_source::{ClientSecretSource, HeaderProvider, ProvidedHeaders};
pub use error::StripeError;
pub use event::{CallEvent, CallObserver};
pub use events::EventDelivery;
pub use generated::*;
pub use host_error::HostError;
pub use messages::{HttpMethod, TransportError, TransportReply, TransportRequest};
use options::HOST;
pub use reports::*;
pub use seconds::Seconds;
pub use secret::Secret;
pub use transport::{BlockingTransport, Recording, Replay};
pub use types::*;

uniffi::setup_scaffolding!("stripe_sessions");

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
        let Some(transport) = transport else {
            return Ok(Self(stripe_sessions::Client::with_options(api_key, set_up(options, observer)?)?));
        };
        Self::over(api_key, set_up(options, observer)?, |options| Ok(transport::Own::new(transport, options)))
    }

    /// A client that sends as usual and writes down in `recording` what is answered, without secrets.
    #[uniffi::constructor(default(options))]
    pub fn recording(
        api_key: String,
        recording: Arc<Recording>,
        options: ClientOptions,
    ) -> Result<Self, StripeError> {
        Self::over(api_key, set_up(options, None)?, |options| {
            recording.0.record_http(&options.base_url, options.http.clone())
        })
    }

    /// A client that is answered by `replay`, without a network.
    #[uniffi::constructor(default(options))]
    pub fn replaying(
        api_key: String,
        replay: Arc<Replay>,
        options: ClientOptions,
    ) -> Result<Self, StripeError> {
        Self::over(api_key, set_up(options, None)?, |_| Ok(replay.0.clone()))
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
    let mut options = stripe_sessions::ClientOptions::try_from(options)?;
    options.hook = observer.map(|observer| Arc::new(event::Own(observer)) as _);
    Ok(options)
}

impl Client {
    fn over<T: Transport + 'static>(
        api_key: String,
        options: stripe_sessions::ClientOptions,
        transport: impl FnOnce(&stripe_sessions::ClientOptions) -> Result<T, Error>,
    ) -> Result<Self, StripeError> {
        let transport = transport(&options)?;
        Ok(Self(stripe_sessions::Client::with_transport(api_key, options, transport)?))
    }

    fn pages<P: Json>(
        &self,
        operation: &'static stripe_sessions::Operation,
        ids: &[&str],
        parameters: &P,
        options: RequestOptions,
    ) -> Result<Walk, StripeError> {
        let options = call::cancellable(options)?;
        let pages = self.0.pages(operation, ids, parameters.to_json(), &options);
        Ok(Walk::new(pages, self.0.patience(&options)))
    }

    /// The pages of the list in a field of what `operation` answers.
    fn nested_pages<T: Json>(
        &self,
        operation: &'static stripe_sessions::Operation,
        record: &T,
        field: &str,
        options: RequestOptions,
    ) -> Result<Walk, StripeError> {
        let options = call::cancellable(options)?;
        let pages = Pages::nested(&self.0, operation.result, record.view(), field, &options);
        let pages = pages.ok_or_else(|| StripeError::local("list_missing", format!("it has no {field}")))?;
        Ok(Walk::new(pages, self.0.patience(&options)))
    }
}

/// Everything that is wrong, or probably not meant, with parameters of an operation, which are given as JSON.
#[uniffi::export(default(options))]
pub fn validate_json(
    operation: String,
    parameters: String,
    options: RequestOptions,
) -> Result<Report, StripeError> {
    let parameters = types::json(&parameters)?;
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
    encode(&operation, &ids, &types::json::<Value>(&parameters)?, options)
}

fn encode<'a>(
    operation: &str,
    ids: &[String],
    parameters: impl Into<View<'a>>,
    options: RequestOptions,
) -> Result<EncodedRequest, StripeError> {
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    Ok(bridge::request(operation, &ids, parameters, &options.try_into()?, HOST)?.into())
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
    Ok(document.check().into_iter().map(Problem::from).collect())
}

/// Whether there is a client secret in the JSON text of a record.
#[uniffi::export]
pub fn holds_secret(json: String) -> Result<bool, StripeError> {
    let value: Value = types::json(&json)?;
    let mut masked = value.clone();
    stripe_sessions::internal::document::mask_secrets(&mut masked);
    Ok(masked != value)
}

/// Options from JSON text, checked strictly.
#[uniffi::export]
pub fn read_request_options(json: String) -> Result<RequestOptions, StripeError> {
    let options = read(types::json(&json)?, &REQUEST_OPTIONS)?;
    stripe_sessions::RequestOptions::from_fields(options.clone())?;
    Ok(RequestOptions::from(&options.into()))
}

/// Options of a client from JSON text, checked strictly.
#[uniffi::export]
pub fn read_client_options(json: String) -> Result<ClientOptions, StripeError> {
    let options: Value = types::json(&json)?;
    stripe_sessions::ClientOptions::from_json(options.clone(), HOST)?;
    Ok(ClientOptions::from(&options))
}

/// What each component and feature of an account session will be, and why.
#[uniffi::export(default(options))]
pub fn resolve(parameters: CreateAccountSession, options: RequestOptions) -> Result<Resolution, StripeError> {
    Ok(account_session::explain(parameters.view(), &context(options)?)?)
}

/// What each parameter of a Financial Connections session will be that has a default, and why.
#[uniffi::export(default(options))]
pub fn resolve_financial_connections_session(
    parameters: CreateFinancialConnectionsSession,
    options: RequestOptions,
) -> Result<FinancialConnectionsResolution, StripeError> {
    Ok(financial_connections::explain(parameters.view(), &context(options)?)?)
}

/// What a session with these parameters lets its holder do.
#[uniffi::export(default(options))]
pub fn grants(parameters: CreateAccountSession, options: RequestOptions) -> Result<Grants, StripeError> {
    Ok(stripe_sessions::grants(parameters.view(), &context(options)?)?)
}

/// What a session lets its holder do.
#[uniffi::export]
pub fn grants_of_session(session: AccountSession) -> Grants {
    session.grants()
}

/// How what is granted differs: first what is there afterwards, then what is there no longer.
#[uniffi::export]
pub fn grants_difference(before: Grants, after: Grants) -> Vec<GrantDifference> {
    Grants::difference(&before, &after)
}

/// What each component and feature of a session has become, and why; and where it is not as was to be expected: by the
/// parameters it was created with, where they are given, otherwise by what follows from the account's facts and the session itself.
#[uniffi::export(default(parameters = None, options))]
pub fn explain(
    session: AccountSession,
    parameters: Option<CreateAccountSession>,
    options: RequestOptions,
) -> Result<Explanation, StripeError> {
    let parameters = parameters.as_ref().map(Json::view);
    Ok(stripe_sessions::explain_reply(session.view(), parameters, &context(options)?)?)
}

/// What is known of a connected account that was retrieved.
#[uniffi::export]
pub fn read_facts_of_account(account: Account) -> AccountFacts {
    AccountFacts::from(&account)
}

/// What is known of a connected account from JSON text: of an account of either generation of the API, or of the facts.
#[uniffi::export]
pub fn read_account_facts(json: String) -> Result<AccountFacts, StripeError> {
    let options = json!({"account_facts": types::json::<Value>(&json)?});
    Ok(stripe_sessions::RequestOptions::from_json(options)?.account_facts)
}

/// The operations of the API.
#[uniffi::export]
pub fn operations() -> Vec<Operation> {
    OPERATIONS.iter().copied().map(Operation::from).collect()
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
    let options = stripe_sessions::RequestOptions::try_from(options)?;
    Ok(options.context(&stripe_sessions::ClientOptions::default()))
}

/// Parameters of an operation from JSON, checked strictly.
fn read_parameters<T: Json>(
    operation: &stripe_sessions::Operation,
    text: &str,
    options: RequestOptions,
) -> Result<T, StripeError> {
    let parameters = types::json(text)?;
    operation.prepare(&parameters, &context(options)?)?;
    T::from_json(parameters).map_err(|mismatch| StripeError::unreadable("parameters_unreadable", &mismatch))
}

/// What an operation answers, from JSON.
fn read_reply<T: Json>(operation: &stripe_sessions::Operation, text: &str) -> Result<T, StripeError> {
    Ok(decode(text, operation.result)?)
}

fn write(record: &impl Json) -> String {
    record.to_json().to_string()
}

#[cfg(test)]
mod tests {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;

    use super::*;

    /// Counts what each thread allocates.
    struct Counting;

    thread_local! {
        static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    }

    #[expect(unsafe_code, reason = "an allocator is")]
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            ALLOCATIONS.set(ALLOCATIONS.get() + 1);
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
            unsafe { System.dealloc(pointer, layout) }
        }
    }

    #[global_allocator]
    static COUNTING: Counting = Counting;

    fn allocations<T>(work: impl FnOnce() -> T) -> usize {
        let before = ALLOCATIONS.get();
        let result = work();
        let count = ALLOCATIONS.get() - before;
        drop(result);
        count
    }

    /// The reply is read once, straight into the record, and options are not JSON in between: a call from here allocates no
    /// more than in Rust. (With both it was 33 for 25.)
    #[test]
    fn a_call_costs_what_it_costs_in_rust() {
        const REPLY: &str = include_str!("../../tests/bench/reply.json");
        #[derive(Debug)]
        struct Answering;
        impl stripe_sessions::Transport for Answering {
            fn send(
                &self,
                _: &stripe_sessions::Request,
                _: &stripe_sessions::Attempt<'_>,
            ) -> Result<Reply, stripe_sessions::TransportError> {
                Ok(Reply {
                    status: 200,
                    headers: stripe_sessions::Headers::default(),
                    body: REPLY.to_owned().into(),
                })
            }
        }
        let core =
            stripe_sessions::Client::with_transport("sk_test_1", Default::default(), Answering).unwrap();
        let client = Client(core.clone());
        let parameters = include_str!("../../tests/bench/parameters.json").to_owned();
        let parameters = read_create_account_session(parameters, RequestOptions::default()).unwrap();
        let options = RequestOptions { timeout: Some(Seconds(30.0)), ..Default::default() };
        let call = || client.account_sessions_create_blocking(parameters.clone(), options.clone()).unwrap();
        call();
        let here = allocations(call);
        let options = options.try_into().unwrap();
        let there = allocations(|| core.account_sessions().create(&parameters.clone(), &options).unwrap());
        println!("allocations of a call: {here} here, {there} in Rust");
        assert!(here <= there, "{here} here, {there} in Rust");
    }
}
