//! The rules by which client secrets are asked for and given out, without I/O: what is sent to the platform's backend, what its
//! answer means, and that no secret is given out twice. Whoever sends the request brings its own: a thread that waits
//! ([`super::ClientSecretSource`]), or an app's platform, which is awaited.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::api::operation::Method;
use crate::api::option_table::options;
use crate::base::address::{self, Plain};
use crate::base::error::{Error, ErrorKind, ErrorSource};
use crate::base::per_process::PerProcess;
use crate::base::redact::redact;
use crate::base::secret::ClientSecret;
use crate::call::request::{Request, check_header};
use crate::call::{Reply, TransportError, TransportErrorKind};

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

impl ClientSecretSourceOptions {
    /// Where the backend may be asked without TLS.
    pub(crate) const fn plain(&self) -> Plain {
        if self.allow_http { Plain::Private } else { Plain::Loopback }
    }
}

/// What is wrong with an address elsewhere.
pub(crate) const INSECURE: &str = "the backend's address: http would send the client secret in the open; use https, or, for a \
    backend on a private network during development, allow_http";

impl fmt::Debug for ClientSecretSourceOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSourceOptions").field("method", &self.method).finish_non_exhaustive()
    }
}

/// What one backend is asked, and what came of it so far.
pub struct ClientSecretRules {
    options: ClientSecretSourceOptions,
    origin: String,
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

/// A secret that came from the backend and was not given out yet.
pub struct Fetched {
    pub(super) secret: ClientSecret,
    pub(super) expires_at: Option<i64>,
}

impl fmt::Debug for Fetched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetched").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

impl ClientSecretRules {
    /// The rules for a backend.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`]: `base_url_invalid`, `base_url_insecure`, `header_invalid`.
    pub fn new(options: ClientSecretSourceOptions) -> Result<Self, Error> {
        let url = address::check(&options.url, "the backend's address", options.plain(), INSECURE)?;
        for (name, value) in &options.headers {
            check_header(name, value)?;
        }
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        let request = Request {
            method: options.method,
            path: format!("{}{query}", url.path()),
            headers: options.headers.clone(),
            body: options.body.clone(),
        };
        Ok(Self {
            options,
            origin: url.origin().ascii_serialization(),
            request,
            state: PerProcess::new(Box::new(Mutex::default)),
            hasher: RandomState::new(),
        })
    }

    /// Scheme, host and port of the backend.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How the backend is asked.
    pub fn options(&self) -> &ClientSecretSourceOptions {
        &self.options
    }

    /// The secret that was fetched ahead, if there is one and it is still good.
    pub fn take_ready(&self) -> Option<Fetched> {
        self.with_state(|state| state.ready.take()).filter(|ready| self.is_good(ready))
    }

    /// Whether there is one.
    pub fn is_ready(&self) -> bool {
        self.with_state(|state| state.ready.as_ref().is_some_and(|ready| self.is_good(ready)))
    }

    /// Keeps a secret for [`Self::take_ready`].
    pub fn keep(&self, fetched: Fetched) {
        self.with_state(|state| state.ready = Some(fetched));
    }

    /// Gives a secret out, unless one like it was before.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidResponse`] with code `client_secret_reused`.
    pub fn give(&self, fetched: Fetched) -> Result<ClientSecret, Error> {
        let hash = self.hasher.hash_one(&fetched.secret);
        self.with_state(|state| {
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
        })?;
        Ok(fetched.secret)
    }

    /// The request, with what was provided for it or what the provider gives.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`]: `provider_failed`, `header_invalid`.
    pub fn request(&self, provided: Option<Provided>) -> Result<Request, Error> {
        let mut request = self.request.clone();
        let provided = match (provided, &self.options.provider) {
            (None, Some(ask)) => Some(ask().map_err(provider_failed)?),
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

    /// The secret in an answer, if it is one that can be used.
    ///
    /// # Errors
    /// By status, as for a call of the API, with code `backend_refused`; [`ErrorKind::InvalidResponse`] with code
    /// `response_not_json`, `client_secret_missing`, `client_secret_is_api_key` or `client_secret_expired`.
    pub fn read(&self, reply: &Reply) -> Result<Fetched, Error> {
        let fetched = read(reply)?;
        if self.is_good(&fetched) {
            return Ok(fetched);
        }
        Err(invalid("client_secret_expired", "the backend gave a session that has expired or is about to"))
    }

    fn is_good(&self, fetched: &Fetched) -> bool {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let needed = now.saturating_add(self.options.expiry_margin).as_secs();
        fetched.expires_at.is_none_or(|expires_at| u64::try_from(expires_at).is_ok_and(|at| at > needed))
    }

    /// The state is never left half-changed, so a poisoned lock is as good as any.
    fn with_state<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        self.state.with(|state| change(&mut state.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl fmt::Debug for ClientSecretRules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretRules").field("options", &self.options).finish_non_exhaustive()
    }
}

/// The error of a fetch that came to no answer.
pub fn no_answer(error: TransportError) -> Error {
    let kind = match error.kind {
        TransportErrorKind::Timeout => ErrorKind::Timeout,
        TransportErrorKind::Cancelled => ErrorKind::Cancelled,
        TransportErrorKind::NotLoopback => ErrorKind::Configuration,
        _ => ErrorKind::ApiConnection,
    };
    let message = format!("the backend: {}", error.message);
    Error::new(kind, message).with_code(error.kind.code()).with_source(error.source)
}

/// The error of a fetch whose provider failed.
pub fn provider_failed(error: ErrorSource) -> Error {
    let text = redact(&error.to_string());
    let message = format!("the provider of the headers and the body failed: {text}");
    Error::configuration("provider_failed", message).with_source(Some(error))
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
