//! The client: checks parameters, drives calls over a transport, decodes replies.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::Value;

use super::clock::{Clock, SystemClock, waited};
use super::drive::{CallLoop, Reader};
use super::fresh_keys::FreshKeys;
use super::memory::KeyMemory;
use crate::api::document::Document;
use crate::api::financial_connections::{SYNC_TRANSACTIONS, WAIT_UNTIL_REFRESHED};
use crate::api::operation::{Method, Operation};
use crate::base::cancellation::{Cancellation, CancellationReason};
use crate::base::error::Error;
use crate::base::per_process::{PerProcess, process};
use crate::base::problem::{Code, Problem};
use crate::base::redact::Secrets;
use crate::base::secret::ApiKey;
use crate::call::question::Question;
use crate::call::request::Request;
use crate::call::{Headers, Reply, Transport};
use crate::call::{Plan, RetryBudget};
use crate::client::app_guard;
use crate::client::options::{ClientOptions, RequestOptions};
#[cfg(feature = "http")]
use crate::http::HttpTransport;
#[cfg(feature = "http")]
use crate::http::threads::Patience;
use crate::json::form;
use crate::json::record::Json;
use crate::json::view::View;

/// A client of the API, for one platform. Cheap to clone; clones share their connections.
///
/// ```no_run
/// use stripe_sessions::{Client, Components, CreateAccountSession, Payments};
///
/// let client = Client::new("sk_test_…")?;
/// let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
/// let parameters = CreateAccountSession::new("acct_1NkDjjJyhOZfPCWt", components);
/// let session = client.account_sessions().create(&parameters, &Default::default())?;
/// println!("expires at {}", session.expires_at);
/// # Ok::<(), stripe_sessions::Error>(())
/// ```
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    key: ApiKey,
    options: ClientOptions,
    transport: Box<dyn Transport>,
    clock: Box<dyn Clock>,
    budget: RetryBudget,
    closed: AtomicBool,
    /// What has a lock inside belongs to one process: a lock held at the time of a `fork` stays held in the child.
    own: PerProcess<Arc<ProcessState>, fn() -> Arc<ProcessState>>,
}

#[derive(Default)]
struct ProcessState {
    /// Turned when the client is closed; every call under way follows it.
    closing: Cancellation,
    /// The idempotency keys callers chose themselves.
    keys: KeyMemory,
    /// Those of all other calls.
    fresh: FreshKeys,
}

impl Client {
    /// A client of the API with a secret or restricted key.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]; see [`ApiKey::new`] and `app_guard::check`.
    #[cfg(feature = "http")]
    pub fn new(key: impl Into<String>) -> Result<Self, Error> {
        Self::with_options(key, ClientOptions::default())
    }

    /// A client with options of its own.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]; see [`ApiKey::new`] and [`HttpTransport::new`].
    #[cfg(feature = "http")]
    pub fn with_options(key: impl Into<String>, options: ClientOptions) -> Result<Self, Error> {
        let transport = HttpTransport::with_options(&options.base_url, options.http.clone())?;
        Self::with_transport(key, options, transport)
    }

    /// A client that sends its requests by other means than ureq.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]; see [`ApiKey::new`].
    pub fn with_transport(
        key: impl Into<String>,
        options: ClientOptions,
        transport: impl Transport + 'static,
    ) -> Result<Self, Error> {
        Self::with_clock(key, options, transport, SystemClock)
    }

    /// A client whose time and chance come from elsewhere, too: for simulations.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]; see [`ApiKey::new`].
    pub fn with_clock(
        key: impl Into<String>,
        options: ClientOptions,
        transport: impl Transport + 'static,
        clock: impl Clock + 'static,
    ) -> Result<Self, Error> {
        let key = ApiKey::new(key)?;
        app_guard::check_here(&key, options.dangerously_allow_secret_key_in_app)?;
        let inner = Inner {
            key,
            options,
            transport: Box::new(transport),
            clock: Box::new(clock),
            budget: RetryBudget::new(),
            closed: AtomicBool::new(false),
            own: PerProcess::new(Arc::default),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// How the client is set up.
    pub fn options(&self) -> &ClientOptions {
        &self.inner.options
    }

    /// What a call with these options would do if nothing but failures came back: a dry run.
    pub fn plan(&self, options: &RequestOptions) -> Plan {
        options.policy(&self.inner.options).plan()
    }

    /// Ends every call under way, closes every connection, and refuses further calls. Clones are closed, too.
    ///
    /// A client that is merely dropped closes its connections when the last clone is gone.
    pub fn close(&self) {
        self.inner.closed.store(true, Ordering::Release);
        self.inner.own.with(Arc::clone).closing.turn(CancellationReason::ClientClosed);
        self.inner.transport.close();
    }

    /// Whether the client was closed.
    pub fn is_closed(&self) -> bool {
        self.inner.closed.load(Ordering::Acquire)
    }

    /// Calls an operation with parameters as JSON: checks them, sends the request, checks the reply.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`].
    pub fn call<'a>(
        &self,
        operation: &Operation,
        ids: &[&str],
        parameters: impl Into<View<'a>>,
        options: &RequestOptions,
    ) -> Result<Response<Document>, Error> {
        let arguments = Arguments { operation, ids, parameters: parameters.into(), options };
        self.send_any(self.prepare(arguments)?, arguments, &DOCUMENTS)
    }

    /// A call that is one request.
    pub(crate) fn call_typed<T: Json>(
        &self,
        operation: &Operation,
        ids: &[&str],
        parameters: &impl Json,
        options: &RequestOptions,
    ) -> Result<Response<T>, Error> {
        let arguments = Arguments { operation, ids, parameters: parameters.view(), options };
        self.call_with(arguments, &Reader { decode: Operation::read, view: T::view })
    }

    /// A call that is several: of [`crate::api::operations::COMPOSED`].
    pub(crate) fn call_composed<T: Json>(
        &self,
        operation: &Operation,
        ids: &[&str],
        parameters: &impl Json,
        options: &RequestOptions,
    ) -> Result<Response<T>, Error> {
        let arguments = Arguments { operation, ids, parameters: parameters.view(), options };
        let reader = Reader { decode: Operation::read, view: T::view };
        self.send_any(self.prepare(arguments)?, arguments, &reader)
    }

    pub(super) fn call_with<T>(
        &self,
        arguments: Arguments<'_>,
        reader: &Reader<T>,
    ) -> Result<Response<T>, Error> {
        self.send_with(self.prepare(arguments)?, arguments, reader)
    }

    /// The first half of [`Client::call`]: checks the parameters. For hosts whose warnings can be errors, which must come
    /// before anything is sent.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Validation`] and [`crate::ErrorKind::Configuration`].
    #[doc(hidden)]
    pub fn prepare(&self, arguments: Arguments<'_>) -> Result<PreparedCall, Error> {
        let Arguments { operation, ids, parameters, options } = arguments;
        let Inner { key, options: client, clock, own, .. } = &*self.inner;
        let process = process();
        if self.is_closed() {
            return Err(Error::configuration("client_closed", "the client was closed"));
        }
        if let Some(key) = &options.api_key {
            app_guard::check_here(key, client.dangerously_allow_secret_key_in_app)?;
        }
        let (adapted, warnings) = operation.prepare(parameters, &options.context(client))?;
        let form = form::encode(adapted.as_ref().map_or(parameters, View::from));
        let fresh;
        let mut settings = options.settings(client);
        if operation.method == Method::Post && settings.idempotency_key.is_none() {
            fresh = own.within(process, |own| own.fresh.key(clock.now()));
            settings.idempotency_key = Some(&fresh);
        }
        let mut request = Request::with_form(operation, ids, form, &settings)?;
        request.authorize(options.api_key.as_ref().unwrap_or(key));
        Ok(PreparedCall { request, warnings, process })
    }

    /// The second half of [`Client::call`], with the same arguments: sends the request, checks the reply.
    ///
    /// # Errors
    /// Any [`crate::ErrorKind`].
    #[doc(hidden)]
    pub fn send(&self, call: PreparedCall, arguments: Arguments<'_>) -> Result<Response<Document>, Error> {
        // Between the halves a host may have done anything, and forked.
        self.send_any(PreparedCall { process: process(), ..call }, arguments, &DOCUMENTS)
    }

    /// Where the operation may be one of several requests. Typed calls know, so that a program without them does not carry them.
    fn send_any<T>(
        &self,
        call: PreparedCall,
        arguments: Arguments<'_>,
        reader: &Reader<T>,
    ) -> Result<Response<T>, Error> {
        if std::ptr::eq(arguments.operation, &raw const WAIT_UNTIL_REFRESHED) {
            let timeout = arguments.options.policy(&self.inner.options).timeout;
            return self.wait_until_refreshed(arguments, timeout, timeout, reader);
        }
        if std::ptr::eq(arguments.operation, &raw const SYNC_TRANSACTIONS) {
            return self.sync_transactions(arguments, call.warnings, reader);
        }
        self.send_with(call, arguments, reader)
    }

    fn send_with<T>(
        &self,
        PreparedCall { request, mut warnings, process }: PreparedCall,
        Arguments { operation, ids, parameters, options }: Arguments<'_>,
        reader: &Reader<T>,
    ) -> Result<Response<T>, Error> {
        let question = Question { operation, ids, parameters, request: &request };
        let secrets = Secrets::of_key(options.api_key.as_ref().unwrap_or(&self.inner.key).reveal());
        let (value, reply, attempts) = self.drive(process, question, options, reader, secrets)?;
        warnings.extend(self.key_warning(&reply, attempts, options));
        Ok(Response { value, metadata: Metadata::new(&request, reply, attempts, warnings) })
    }

    /// How long a call with these options may wait for a thread: no longer than it may take.
    #[cfg(feature = "http")]
    #[doc(hidden)]
    pub fn patience(&self, options: &RequestOptions) -> Patience {
        let within = Some(options.policy(&self.inner.options).timeout);
        Patience { within, cancellation: options.cancellation.clone() }
    }

    /// The headers of a reply to a call with these options, with secrets masked. Masking all of them takes longer than the rest of
    /// a call, so it is left to whoever shows them.
    #[doc(hidden)]
    pub fn masked(&self, headers: &Headers, options: &RequestOptions) -> Headers {
        headers.masked(Secrets::of_key(options.api_key.as_ref().unwrap_or(&self.inner.key).reveal()))
    }

    fn drive<T>(
        &self,
        process: u32,
        question: Question<'_>,
        options: &RequestOptions,
        reader: &Reader<T>,
        secrets: Secrets<'_>,
    ) -> Result<(T, Reply, u32), Error> {
        let inner = &*self.inner;
        // Two can end a call: its caller, and whoever closes the client.
        let cancellation = Cancellation::new();
        let own = inner.own.within(process, Arc::clone);
        let _closing = cancellation.follow(&own.closing);
        let _caller = options.cancellation.as_ref().map(|caller| cancellation.follow(caller));
        CallLoop {
            question,
            policy: options.policy(&inner.options),
            budget: &inner.budget,
            transport: &*inner.transport,
            clock: &*inner.clock,
            cancellation: &cancellation,
            hook: inner.options.hook.as_deref(),
            secrets,
            waited: waited(),
            process,
        }
        .run(reader)
    }

    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.inner.clock
    }

    /// Lets time pass, less of it where the client is closed or the caller cancels.
    pub(super) fn pause(&self, duration: Duration, caller: Option<&Cancellation>) {
        let cancellation = Cancellation::new();
        let own = self.inner.own.with(Arc::clone);
        let _end = cancellation.follow(&own.closing);
        let _caller = caller.map(|caller| cancellation.follow(caller));
        // Whoever is asked whether to end says so once, and not to the caller's own switch; which may be that of other clients' calls, too.
        let is_ended = self.inner.clock.wait(duration, &cancellation);
        if let Some(caller) = caller.filter(|_| is_ended && !self.is_closed()) {
            caller.cancel();
        }
    }

    /// A warning where a key the caller chose had been used up before: because this client remembers a success with
    /// it, or because the API says that the first of our attempts was answered from its store.
    fn key_warning(&self, reply: &Reply, attempts: u32, options: &RequestOptions) -> Option<Problem> {
        let key = options.idempotency_key.as_deref()?;
        let Inner { key: own_key, options: client, .. } = &*self.inner;
        let settings = options.settings(client);
        // The API keeps keys apart by account and by test mode: the same word elsewhere is another key.
        let account = (settings.stripe_account, settings.stripe_context);
        let scope = (options.api_key.as_ref().unwrap_or(own_key), account);
        let known = self.inner.own.with(|own| own.keys.note(&(scope, key)));
        let replayed = attempts == 1 && reply.header("Idempotent-Replayed") == Some("true");
        (known || replayed).then(|| {
            Problem::new(
                Code::IdempotencyKeyReused,
                "idempotency_key",
                "this key was used before, so this is the earlier session again, and its secret works once; leave the \
                 key out for a new session",
            )
        })
    }
}

/// What is called, and with what.
#[derive(Debug, Clone, Copy)]
#[doc(hidden)]
pub struct Arguments<'a> {
    pub operation: &'a Operation,
    pub ids: &'a [&'a str],
    pub parameters: View<'a>,
    pub options: &'a RequestOptions,
}

/// Replies as documents.
const DOCUMENTS: Reader<Document> =
    Reader { decode: Operation::decode, view: |document| document.whole().into() };

/// A call whose parameters have been checked, and that was not made yet.
#[derive(Debug)]
#[doc(hidden)]
pub struct PreparedCall {
    request: Request,
    warnings: Vec<Problem>,
    /// In which process.
    process: u32,
}

impl PreparedCall {
    /// What is allowed but probably not meant, as far as that is known before the call is made.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("key", &self.inner.key).field("options", &self.inner.options).finish()
    }
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Response<T> {
    /// The result.
    pub value: T,
    /// About the reply.
    pub metadata: Metadata,
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// About a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// The HTTP status.
    pub status: u16,
    /// The API's id of the request (`req_…`): what to quote to Stripe's support.
    pub request_id: Option<String>,
    /// The idempotency key the request was sent with.
    pub idempotency_key: Option<String>,
    /// Whether the reply is the stored one of an earlier request with the same key. The session in it is the earlier
    /// one, and may be used up.
    pub idempotent_replayed: bool,
    /// How many attempts the call took.
    pub attempts: u32,
    /// The API version the reply is in, where it says.
    pub stripe_version: Option<String>,
    /// The headers of the reply, as they came. They print without their values.
    pub headers: Headers,
    /// Things about the parameters that are allowed but probably not meant.
    pub warnings: Vec<Problem>,
}

impl Metadata {
    fn new(request: &Request, reply: Reply, attempts: u32, warnings: Vec<Problem>) -> Self {
        let header = |name| reply.header(name).map(str::to_owned);
        Self {
            status: reply.status,
            request_id: header("Request-Id"),
            idempotency_key: request.header("Idempotency-Key").map(str::to_owned),
            idempotent_replayed: reply.header("Idempotent-Replayed") == Some("true"),
            attempts,
            stripe_version: header("Stripe-Version"),
            headers: reply.headers,
            warnings,
        }
    }

    /// The metadata as a JSON object, without the headers.
    pub fn to_json(&self) -> Value {
        let Self {
            status,
            request_id,
            idempotency_key,
            idempotent_replayed,
            attempts,
            stripe_version,
            headers: _,
            warnings,
        } = self;
        serde_json::json!({
            "status": status,
            "request_id": request_id,
            "idempotency_key": idempotency_key,
            "idempotent_replayed": idempotent_replayed,
            "attempts": attempts,
            "stripe_version": stripe_version,
            "warnings": warnings.iter().map(Problem::to_json).collect::<Value>(),
        })
    }
}
