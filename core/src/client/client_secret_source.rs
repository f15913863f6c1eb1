//! Fresh client secrets for apps and pages, from the platform's own backend.
//!
//! An app must not hold an API key: it asks its backend, which creates the session, for the `client_secret` alone.
//! The components ask whenever they need one; [`ClientSecretSource::fetch`] is made to be that answer.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
#[cfg(feature = "http")]
use url::Url;

use crate::api::operation::Method;
use crate::api::option_table::options;
use crate::base::cancellation::Cancellation;
use crate::base::error::{Error, ErrorKind, ErrorSource};
use crate::base::per_process::PerProcess;
use crate::base::redact::redact;
use crate::base::secret::ClientSecret;
use crate::call::request::{Request, check_header};
use crate::call::{Attempt, Reply, Transport, TransportErrorKind};
use crate::client::clock::waited;
#[cfg(feature = "http")]
use crate::http::HttpTransport;
#[cfg(feature = "http")]
use crate::http::threads::Patience;

options! {
    /// Where the backend is that creates the sessions, and how it is asked.
    #[derive(Clone)]
    pub struct ClientSecretSourceOptions {
        /// The address of the backend's endpoint: `https://…`, or `http://` to this machine; see `allow_http`. It answers with
        /// JSON that has `client_secret`.
        url: String = required,
        /// How it is asked.
        method: Method = value Method::Post => "POST",
        /// Headers, for example the one that says which user is asking. They are never printed.
        headers: Vec<(String, String)> = nothing,
        /// The body of a POST.
        body: Option<String> = nothing,
        /// Whether `http://` may be used to a machine of the same private network, such as a computer in the office or the one
        /// that runs an emulator (`10.0.2.2`). For development only: whoever listens there can use the secret first.
        allow_http: bool = off,
        /// How long the backend may take.
        timeout: Duration = seconds 30,
        /// How long a session must still be good for, where the answer has `expires_at`.
        expiry_margin: Duration = seconds 60,
        beside:
        /// Asked before each request for headers and a body that change, for example an access token that expires. What it gives
        /// replaces headers of the same name, and the body.
        provider: Option<Provider> = None,
    }
}

options! {
    /// What one request to the backend has that the one before had not.
    #[derive(Clone, Default)]
    pub struct Provided {
        /// Headers of this request. They replace those of the same name.
        headers: Vec<(String, String)> = nothing,
        /// The body of this request, in place of the one of the options.
        body: Option<String> = nothing,
    }
}

impl fmt::Debug for Provided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provided").finish_non_exhaustive()
    }
}

/// Gives each request to the backend its headers and body. It runs on the thread that fetches.
pub type Provider = Arc<dyn Fn() -> Result<Provided, ErrorSource> + Send + Sync>;

impl ClientSecretSourceOptions {
    /// POSTs to `url`, without headers or a body.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::defaults() }
    }
}

impl fmt::Debug for ClientSecretSourceOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSourceOptions").field("method", &self.method).finish_non_exhaustive()
    }
}

/// A source of client secrets. Cheap to clone.
///
/// Every caller causes a request of its own, because a secret works once: each component asks and claims for itself.
#[derive(Clone)]
pub struct ClientSecretSource {
    inner: Arc<Inner>,
}

struct Inner {
    options: ClientSecretSourceOptions,
    transport: Box<dyn Transport>,
    request: Request,
    /// Each process has its own: what one fetched ahead, another must not give out, too.
    state: PerProcess<Mutex<State>>,
    hasher: RandomState,
}

#[derive(Default)]
struct State {
    /// A secret that was fetched ahead and not given out yet.
    ready: Option<Fetched>,
    /// Hashes of the secrets given out last.
    given: VecDeque<u64>,
}

/// How many given secrets are remembered. A backend that repeats itself repeats the last one.
const REMEMBERED: usize = 64;

struct Fetched {
    secret: ClientSecret,
    expires_at: Option<i64>,
}

impl ClientSecretSource {
    /// A source that asks the backend over HTTP.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`]; see [`HttpTransport::new`].
    #[cfg(feature = "http")]
    pub fn new(options: ClientSecretSourceOptions) -> Result<Self, Error> {
        let url = Url::parse(&options.url).map_err(|error| {
            Error::configuration("base_url_invalid", format!("the backend's address: {error}"))
        })?;
        for (name, value) in &options.headers {
            check_header(name, value)?;
        }
        let transport = HttpTransport::to_backend(&url.origin().ascii_serialization(), options.allow_http)?;
        Ok(Self::with_transport(options, &url, transport))
    }

    #[cfg(feature = "http")]
    fn with_transport(
        options: ClientSecretSourceOptions,
        url: &Url,
        transport: impl Transport + 'static,
    ) -> Self {
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        let request = Request {
            method: options.method,
            path: format!("{}{query}", url.path()),
            headers: options.headers.clone(),
            body: options.body.clone(),
        };
        let inner = Inner {
            options,
            transport: Box::new(transport),
            request,
            state: PerProcess::new(Box::new(Mutex::default)),
            hasher: RandomState::new(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Blocks while the backend is asked.
    ///
    /// # Errors
    /// What the backend answered, by status, as for a call of the API; [`ErrorKind::InvalidResponse`] with code
    /// `client_secret_missing`, `client_secret_is_api_key`, `client_secret_expired` or `client_secret_reused`;
    /// [`ErrorKind::Timeout`], [`ErrorKind::ApiConnection`] and [`ErrorKind::Cancelled`]; `provider_failed`.
    pub fn fetch(&self, cancellation: &Cancellation) -> Result<ClientSecret, Error> {
        self.fetch_with(None, cancellation)
    }

    /// The same for hosts that ask their own provider before they come here.
    ///
    /// # Errors
    /// As [`Self::fetch`].
    #[doc(hidden)]
    pub fn fetch_with(
        &self,
        provided: Option<Provided>,
        cancellation: &Cancellation,
    ) -> Result<ClientSecret, Error> {
        let ready = self.with_state(|state| state.ready.take());
        let fetched = match ready.filter(|ready| self.is_good(ready)) {
            Some(ready) => ready,
            None => self.ask(provided, cancellation)?,
        };
        self.with_state(|state| self.remember(state, &fetched.secret))?;
        Ok(fetched.secret)
    }

    /// Fetches a secret ahead, for the next [`Self::fetch`].
    ///
    /// # Errors
    /// As [`Self::fetch`].
    pub fn prefetch(&self, cancellation: &Cancellation) -> Result<(), Error> {
        self.prefetch_with(None, cancellation)
    }

    /// The same for hosts that ask their own provider before they come here.
    ///
    /// # Errors
    /// As [`Self::fetch`].
    #[doc(hidden)]
    pub fn prefetch_with(
        &self,
        provided: Option<Provided>,
        cancellation: &Cancellation,
    ) -> Result<(), Error> {
        let fetched = self.ask(provided, cancellation)?;
        self.with_state(|state| state.ready = Some(fetched));
        Ok(())
    }

    /// How long a fetch that this ends may wait for a thread: no longer than it may take.
    #[cfg(feature = "http")]
    #[doc(hidden)]
    pub fn patience(&self, cancellation: &Cancellation) -> Patience {
        Patience { within: Some(self.inner.options.timeout), cancellation: Some(cancellation.clone()) }
    }

    /// Whether the next [`Self::fetch`] has no need to ask the backend.
    #[doc(hidden)]
    pub fn is_ready(&self) -> bool {
        self.with_state(|state| state.ready.as_ref().is_some_and(|ready| self.is_good(ready)))
    }

    fn ask(&self, provided: Option<Provided>, cancellation: &Cancellation) -> Result<Fetched, Error> {
        let Inner { options, transport, .. } = &*self.inner;
        if cancellation.is_cancelled() {
            return Err(Error::new(ErrorKind::Cancelled, "the fetch was cancelled").with_code("cancelled"));
        }
        let late = || {
            Error::new(ErrorKind::Timeout, "the time of the fetch was over before a thread was free for it")
        };
        let timeout = options.timeout.checked_sub(waited()).filter(|left| !left.is_zero());
        let timeout = timeout.ok_or_else(|| late().with_code(TransportErrorKind::Timeout.code()))?;
        let request = self.request(provided)?;
        let attempt = Attempt { number: 1, timeout, cancellation };
        let reply = transport.send(&request, &attempt).map_err(|error| {
            let kind = match error.kind {
                TransportErrorKind::Timeout => ErrorKind::Timeout,
                TransportErrorKind::Cancelled => ErrorKind::Cancelled,
                TransportErrorKind::NotLoopback => ErrorKind::Configuration,
                _ => ErrorKind::ApiConnection,
            };
            let message = format!("the backend: {}", error.message);
            Error::new(kind, message).with_code(error.kind.code()).with_source(error.source)
        })?;
        let fetched = read(&reply)?;
        if self.is_good(&fetched) {
            return Ok(fetched);
        }
        Err(invalid("client_secret_expired", "the backend gave a session that has expired or is about to"))
    }

    fn is_good(&self, fetched: &Fetched) -> bool {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let needed = now.saturating_add(self.inner.options.expiry_margin).as_secs();
        fetched.expires_at.is_none_or(|expires_at| u64::try_from(expires_at).is_ok_and(|at| at > needed))
    }

    /// Notes that a secret is given out, unless it was before.
    fn remember(&self, state: &mut State, secret: &ClientSecret) -> Result<(), Error> {
        let hash = self.inner.hasher.hash_one(secret);
        if state.given.contains(&hash) {
            return Err(invalid(
                "client_secret_reused",
                "the backend gave a secret it gave before, which works only once; it must create a session each time",
            ));
        }
        state.given.push_back(hash);
        if state.given.len() > REMEMBERED {
            state.given.pop_front();
        }
        Ok(())
    }

    /// The request, with what was provided for it or what the provider gives.
    fn request(&self, provided: Option<Provided>) -> Result<Request, Error> {
        let mut request = self.inner.request.clone();
        let provided = match (provided, &self.inner.options.provider) {
            (None, Some(ask)) => Some(ask().map_err(|error| {
                let message = format!(
                    "the provider of the headers and the body failed: {}",
                    redact(&error.to_string())
                );
                Error::configuration("provider_failed", message).with_source(Some(error))
            })?),
            (provided, _) => provided,
        };
        if let Some(Provided { headers, body }) = provided {
            for (name, value) in headers {
                check_header(&name, &value)?;
                request.headers.retain(|(own, _)| !own.eq_ignore_ascii_case(&name));
                request.headers.push((name, value));
            }
            if body.is_some() {
                request.body = body;
            }
        }
        Ok(request)
    }

    fn with_state<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        self.inner.state.with(|state| change(&mut lock(state)))
    }
}

/// The state is never left half-changed, so a poisoned lock is as good as any.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl fmt::Debug for ClientSecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSource").field("options", &self.inner.options).finish()
    }
}

fn invalid(code: &str, message: &str) -> Error {
    Error::new(ErrorKind::InvalidResponse, message).with_code(code)
}

/// The secret in a backend's answer, in any of the shapes in use: `{"client_secret": …}`, `{"clientSecret": …}`, or a
/// whole session. Nothing of the answer is repeated in an error.
fn read(reply: &Reply) -> Result<Fetched, Error> {
    let status = reply.status;
    if !(200..300).contains(&status) {
        let message = format!("the backend answered with status {status}");
        let error = Error::new(ErrorKind::of_status(status), message);
        return Err(error.with_code("backend_refused").with_status(status));
    }
    let body: Value = serde_json::from_str(&reply.body)
        .map_err(|_| invalid("response_not_json", "the backend's answer is not JSON"))?;
    let secret = body.get("client_secret").or_else(|| body.get("clientSecret")).and_then(Value::as_str);
    let Some(secret) = secret.filter(|secret| !secret.trim().is_empty()) else {
        return Err(invalid("client_secret_missing", "the backend's answer has no client_secret"));
    };
    if ["sk_", "rk_", "pk_", "whsec_"].iter().any(|prefix| secret.starts_with(prefix)) {
        return Err(invalid(
            "client_secret_is_api_key",
            "the backend gave an API key where a client secret belongs; replace that key now, it has been exposed",
        ));
    }
    let expires_at = body.get("expires_at").and_then(Value::as_i64);
    Ok(Fetched { secret: ClientSecret::new(secret), expires_at })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;
    use crate::call::TransportError;

    type Answer = Box<dyn Fn(usize) -> (u16, String) + Send + Sync>;

    /// A backend that gives its n-th answer by a function of n.
    struct Backend(Answer, Arc<AtomicUsize>);

    impl fmt::Debug for Backend {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Backend")
        }
    }

    impl Transport for Backend {
        fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
            let (status, body) = (self.0)(self.1.fetch_add(1, Ordering::SeqCst));
            Ok(Reply { status, headers: Default::default(), body: body.into() })
        }
    }

    fn source(
        answer: impl Fn(usize) -> (u16, String) + Send + Sync + 'static,
    ) -> (ClientSecretSource, Arc<AtomicUsize>) {
        let asked = Arc::new(AtomicUsize::new(0));
        let url = Url::parse("https://platform.example/session").unwrap();
        let options = ClientSecretSourceOptions::new(url.as_str());
        let backend = Backend(Box::new(answer), Arc::clone(&asked));
        (ClientSecretSource::with_transport(options, &url, backend), asked)
    }

    fn fetch(source: &ClientSecretSource) -> Result<ClientSecret, Error> {
        source.fetch(&Cancellation::new())
    }

    fn secret(n: usize) -> String {
        format!(r#"{{"client_secret": "_secret{n}"}}"#)
    }

    #[test]
    fn each_call_asks_anew() {
        let (source, asked) = source(|n| (200, secret(n)));
        assert_ne!(fetch(&source).unwrap(), fetch(&source).unwrap());
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn callers_at_once_have_a_request_and_a_secret_each() {
        const CALLERS: usize = 32;
        // The backend answers once everybody asks.
        let everybody = Arc::new(Barrier::new(CALLERS));
        let (source, asked) = source(move |n| {
            everybody.wait();
            (200, secret(n))
        });
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                let source = source.clone();
                thread::spawn(move || fetch(&source).unwrap().reveal().to_owned())
            })
            .collect();
        let secrets: HashSet<_> = callers.into_iter().map(|caller| caller.join().unwrap()).collect();
        assert_eq!((secrets.len(), asked.load(Ordering::SeqCst)), (CALLERS, CALLERS));
    }

    #[test]
    fn a_cancelled_fetch_asks_nobody() {
        let (source, asked) = source(|n| (200, secret(n)));
        let cancellation = Cancellation::new();
        cancellation.cancel();
        assert_eq!(source.fetch(&cancellation).unwrap_err().kind(), ErrorKind::Cancelled);
        assert_eq!(source.prefetch(&cancellation).unwrap_err().kind(), ErrorKind::Cancelled);
        assert_eq!(asked.load(Ordering::SeqCst), 0);
    }

    #[test]
    fn a_provider_is_asked_for_each_request() {
        let url = Url::parse("https://platform.example/session").unwrap();
        let asked = AtomicUsize::new(0);
        let options = ClientSecretSourceOptions {
            headers: vec![("authorization".into(), "old".into()), ("X".into(), "y".into())],
            body: Some("old".into()),
            provider: Some(Arc::new(move || match asked.fetch_add(1, Ordering::SeqCst) {
                2 => Err(Arc::new(std::io::Error::other("no token: sk_test_4eC39HqLyjWDarjtT1zdp7dc"))),
                n => Ok(Provided {
                    headers: vec![("Authorization".into(), format!("token {n}"))],
                    body: (n == 1).then(|| "new".into()),
                }),
            })),
            ..ClientSecretSourceOptions::new(url.as_str())
        };
        let backend = Backend(Box::new(|n| (200, secret(n))), Arc::default());
        let source = ClientSecretSource::with_transport(options, &url, backend);
        for (n, body) in ["old", "new"].into_iter().enumerate() {
            let request = source.request(None).unwrap();
            assert_eq!(request.header("authorization"), Some(&*format!("token {n}")));
            assert_eq!((request.header("x"), request.body.as_deref()), (Some("y"), Some(body)));
        }
        let error = fetch(&source).unwrap_err();
        assert_eq!(error.code(), Some("provider_failed"));
        assert!(error.to_string().contains("no token") && !error.to_string().contains("4eC39"), "{error}");
        assert!(std::error::Error::source(&error).unwrap().is::<std::io::Error>());
    }

    #[test]
    fn a_host_may_ask_its_provider_itself() {
        let (source, asked) = source(|n| (200, secret(n)));
        let provided = || Some(Provided { headers: vec![("X".into(), "y".into())], body: Some("b".into()) });
        let request = source.request(provided()).unwrap();
        assert_eq!((request.header("x"), request.body.as_deref()), (Some("y"), Some("b")));
        assert!(!source.is_ready());
        source.prefetch_with(provided(), &Cancellation::new()).unwrap();
        assert!(source.is_ready());
        let unsent = Some(Provided { headers: vec![("X\n".into(), String::new())], body: None });
        let error = source.prefetch_with(unsent.clone(), &Cancellation::new()).unwrap_err();
        assert_eq!(error.code(), Some("header_invalid"));
        // What is at hand needs no request, and so no headers.
        assert_eq!(source.fetch_with(unsent, &Cancellation::new()).unwrap().reveal(), "_secret0");
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn http_needs_a_switch() {
        for (url, allow_http, code) in [
            ("http://10.0.2.2:8080/session", false, Some("base_url_insecure")),
            ("http://mac.local/session", false, Some("base_url_insecure")),
            ("http://10.0.2.2:8080/session", true, None),
            ("http://mac.local/session", true, None),
            ("http://127.0.0.1:8080/session", false, None),
            // A public address is no development machine.
            ("http://93.184.216.34/session", true, Some("base_url_insecure")),
        ] {
            let options = ClientSecretSourceOptions { allow_http, ..ClientSecretSourceOptions::new(url) };
            let error = ClientSecretSource::new(options).err();
            assert_eq!(error.as_ref().and_then(Error::code), code, "{url}");
            assert!(!error.is_some_and(|error| error.to_string().contains("API key")), "there is none");
        }
    }

    #[test]
    fn what_was_fetched_ahead_is_given_once() {
        let (source, asked) = source(|n| (200, secret(n)));
        source.prefetch(&Cancellation::new()).unwrap();
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret0");
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret1");
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn what_was_fetched_ahead_and_has_expired_since_is_not_given() {
        let (source, asked) = source(|n| (200, secret(n)));
        let expired = Fetched { secret: ClientSecret::new("_expired"), expires_at: Some(1) };
        source.with_state(|state| state.ready = Some(expired));
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret0");
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn every_shape_in_use_is_read() {
        for body in [
            r#"{"client_secret": "_s"}"#,
            r#"{"clientSecret": "_s"}"#,
            r#"{"object": "account_session", "client_secret": "_s", "expires_at": 99999999999}"#,
        ] {
            let (source, _) = source(move |_| (200, body.to_owned()));
            assert_eq!(fetch(&source).unwrap().reveal(), "_s");
        }
    }

    #[test]
    fn answers_that_are_no_good_are_told_apart() {
        for (status, body, kind, code) in [
            (401, "", ErrorKind::Authentication, Some("backend_refused")),
            (500, "<html>", ErrorKind::Api, Some("backend_refused")),
            (200, "<html>", ErrorKind::InvalidResponse, Some("response_not_json")),
            (200, "{}", ErrorKind::InvalidResponse, Some("client_secret_missing")),
            (
                200,
                r#"{"client_secret": "sk_test_1"}"#,
                ErrorKind::InvalidResponse,
                Some("client_secret_is_api_key"),
            ),
            (
                200,
                r#"{"client_secret": "_s", "expires_at": 1}"#,
                ErrorKind::InvalidResponse,
                Some("client_secret_expired"),
            ),
        ] {
            let (source, _) = source(move |_| (status, body.to_owned()));
            let error = fetch(&source).unwrap_err();
            assert_eq!((error.kind(), error.code()), (kind, code), "{status} {body}");
            let refused = (code == Some("backend_refused")).then_some(status);
            assert_eq!(error.details().http_status, refused, "{status} {body}");
        }
    }

    #[test]
    fn a_backend_that_repeats_itself_is_found_out() {
        let (source, _) = source(|_| (200, secret(0)));
        fetch(&source).unwrap();
        assert_eq!(fetch(&source).unwrap_err().code(), Some("client_secret_reused"));
    }
}
