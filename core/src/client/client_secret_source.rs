//! Fresh client secrets for apps and pages, from the platform's own backend.
//!
//! An app must not hold an API key: it asks its backend, which creates the session, for the `client_secret` alone.
//! The components ask whenever they need one; [`ClientSecretSource::fetch`] is made to be that answer.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use url::Url;

use crate::api::operation::Method;
use crate::base::cancellation::Cancellation;
use crate::base::error::{Error, ErrorKind};
use crate::base::secret::ClientSecret;
use crate::call::request::Request;
use crate::call::{Attempt, Reply, Transport, TransportErrorKind};
#[cfg(feature = "http")]
use crate::http::HttpTransport;

/// Where the backend is, and how it is asked.
#[derive(Clone)]
pub struct ClientSecretSourceOptions {
    /// The address of the backend's endpoint. `https`, or `http` to this machine.
    pub url: String,
    /// How it is asked.
    pub method: Method,
    /// Headers, for example the one that says which user is asking. They are never printed.
    pub headers: Vec<(String, String)>,
    /// The body of a POST.
    pub body: Option<String>,
    /// How long the backend may take. Default: 30 seconds.
    pub timeout: Duration,
    /// How long a session must still be good for. Default: 60 seconds.
    pub expiry_margin: Duration,
}

impl ClientSecretSourceOptions {
    /// POSTs to `url`, without headers or a body.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            method: Method::Post,
            headers: Vec::new(),
            body: None,
            timeout: Duration::from_secs(30),
            expiry_margin: Duration::from_secs(60),
        }
    }
}

impl fmt::Debug for ClientSecretSourceOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSourceOptions").field("method", &self.method).finish_non_exhaustive()
    }
}

/// A source of client secrets. Cheap to clone; clones share what they fetch.
///
/// Callers that ask while a request to the backend is under way share its answer. Every later caller causes a new
/// request: a secret works once, so none is given out twice.
#[derive(Clone)]
pub struct ClientSecretSource {
    inner: Arc<Inner>,
}

struct Inner {
    options: ClientSecretSourceOptions,
    transport: Box<dyn Transport>,
    request: Request,
    state: Mutex<State>,
    hasher: RandomState,
}

#[derive(Default)]
struct State {
    /// The request under way, if there is one.
    flight: Option<Arc<Flight>>,
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

/// A request under way, and those who wait for it.
#[derive(Default)]
struct Flight {
    landed: Mutex<Option<Result<ClientSecret, Error>>>,
    signal: Condvar,
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
        let transport = HttpTransport::new(&url.origin().ascii_serialization())?;
        Ok(Self::with_transport(options, &url, transport))
    }

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
            state: Mutex::default(),
            hasher: RandomState::new(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Blocks while the backend is asked. Callers that wait at the same time get the same secret, for they are the
    /// components of one page or screen.
    ///
    /// # Errors
    /// What the backend answered, by status, as for a call of the API; [`ErrorKind::InvalidResponse`] with code
    /// `client_secret_missing`, `client_secret_is_api_key`, `client_secret_expired` or `client_secret_reused`;
    /// [`ErrorKind::Timeout`] and [`ErrorKind::ApiConnection`].
    pub fn fetch(&self) -> Result<ClientSecret, Error> {
        let (flight, ours) = {
            let mut state = self.state();
            if let Some(ready) = state.ready.take().filter(|ready| self.is_good(ready)) {
                self.remember(&mut state, &ready.secret)?;
                return Ok(ready.secret);
            }
            match &state.flight {
                Some(flight) => (Arc::clone(flight), false),
                None => (Arc::clone(state.flight.insert(Arc::default())), true),
            }
        };
        if !ours {
            return flight.wait();
        }
        let landing = Landing { source: self, flight: &flight };
        let result = self.ask().and_then(|fetched| {
            self.remember(&mut self.state(), &fetched.secret)?;
            Ok(fetched.secret)
        });
        landing.land(result.clone());
        result
    }

    /// Fetches a secret ahead, for the next [`Self::fetch`].
    ///
    /// # Errors
    /// As [`Self::fetch`].
    pub fn prefetch(&self) -> Result<(), Error> {
        let fetched = self.ask()?;
        self.state().ready = Some(fetched);
        Ok(())
    }

    fn ask(&self) -> Result<Fetched, Error> {
        let Inner { options, transport, request, .. } = &*self.inner;
        let attempt = Attempt { number: 1, timeout: options.timeout, cancellation: &Cancellation::new() };
        let reply = transport.send(request, &attempt).map_err(|error| {
            let kind = match error.kind {
                TransportErrorKind::Timeout => ErrorKind::Timeout,
                _ => ErrorKind::ApiConnection,
            };
            Error::new(kind, format!("the backend: {}", error.message)).with_code(error.kind.code())
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

    fn state(&self) -> MutexGuard<'_, State> {
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for ClientSecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSource").field("options", &self.inner.options).finish()
    }
}

/// Ends a flight in any case: who waits is told also when asking panicked.
struct Landing<'a> {
    source: &'a ClientSecretSource,
    flight: &'a Flight,
}

impl Landing<'_> {
    fn land(&self, result: Result<ClientSecret, Error>) {
        self.source.state().flight = None;
        *self.flight.landed.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        self.flight.signal.notify_all();
    }
}

impl Drop for Landing<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.land(Err(
                Error::new(ErrorKind::ApiConnection, "asking the backend failed").with_code("internal_panic")
            ));
        }
    }
}

impl Flight {
    fn wait(&self) -> Result<ClientSecret, Error> {
        let mut landed = self.landed.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(result) = &*landed {
                return result.clone();
            }
            landed = self.signal.wait(landed).unwrap_or_else(PoisonError::into_inner);
        }
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

    fn secret(n: usize) -> String {
        format!(r#"{{"client_secret": "_secret{n}"}}"#)
    }

    #[test]
    fn each_call_asks_anew() {
        let (source, asked) = source(|n| (200, secret(n)));
        assert_ne!(source.fetch().unwrap(), source.fetch().unwrap());
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn a_hundred_callers_at_once_cause_one_request() {
        const CALLERS: usize = 100;
        let gate = Arc::new(Mutex::new(None::<ClientSecretSource>));
        let waiting = Arc::clone(&gate);
        let (source, asked) = source(move |n| {
            // The backend answers once every caller holds the flight, besides the state that lists it.
            let source = waiting.lock().unwrap().clone().unwrap();
            while source.state().flight.as_ref().map_or(0, Arc::strong_count) < CALLERS + 1 {
                thread::yield_now();
            }
            (200, secret(n))
        });
        *gate.lock().unwrap() = Some(source.clone());
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                let source = source.clone();
                thread::spawn(move || source.fetch().unwrap())
            })
            .collect();
        let secrets: Vec<_> = callers.into_iter().map(|caller| caller.join().unwrap()).collect();
        assert!(secrets.iter().all(|secret| *secret == secrets[0]));
        assert_eq!(asked.load(Ordering::SeqCst), 1);
        gate.lock().unwrap().take();
    }

    #[test]
    fn what_was_fetched_ahead_is_given_once() {
        let (source, asked) = source(|n| (200, secret(n)));
        source.prefetch().unwrap();
        assert_eq!(source.fetch().unwrap().reveal(), "_secret0");
        assert_eq!(source.fetch().unwrap().reveal(), "_secret1");
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn what_was_fetched_ahead_and_has_expired_since_is_not_given() {
        let (source, asked) = source(|n| (200, secret(n)));
        let expired = Fetched { secret: ClientSecret::new("_expired"), expires_at: Some(1) };
        source.state().ready = Some(expired);
        assert_eq!(source.fetch().unwrap().reveal(), "_secret0");
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
            assert_eq!(source.fetch().unwrap().reveal(), "_s");
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
            let error = source.fetch().unwrap_err();
            assert_eq!((error.kind(), error.code()), (kind, code), "{status} {body}");
            let refused = (code == Some("backend_refused")).then_some(status);
            assert_eq!(error.details().http_status, refused, "{status} {body}");
        }
    }

    #[test]
    fn a_backend_that_repeats_itself_is_found_out() {
        let (source, _) = source(|_| (200, secret(0)));
        source.fetch().unwrap();
        assert_eq!(source.fetch().unwrap_err().code(), Some("client_secret_reused"));
    }
}
