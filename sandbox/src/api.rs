//! One request to the API, from its head and body to the body of its reply.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use hyper::HeaderMap;
use hyper::body::Bytes;
use serde_json::{Value, json};
use stripe_sessions::internal::schema::Shape;
use stripe_sessions::internal::version::{ApiVersion, PINNED};

use crate::error::ApiError;
use crate::faults::{Fault, FaultKind};
use crate::form;
use crate::idempotency::{Scoped, Stored};
use crate::keys;
use crate::log::{Entry, LoggedRequest};
use crate::options::SandboxOptions;
use crate::page;
use crate::resources;
use crate::route::{Call, Route};
use crate::state::State;

/// The version of requests that name none, as for a platform that was just set up.
static NEWEST: ApiVersion = PINNED;

/// What the connections of one sandbox share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) state: Mutex<State>,
    pub(crate) options: SandboxOptions,
    /// Where it listens.
    pub(crate) address: SocketAddr,
}

impl Shared {
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic in one request must not end the sandbox: its state is changed only where nothing can fail any more.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something to the state that no request asked for.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.state();
        let result = change(&mut state);
        state.revision += 1;
        // What cannot be written is tried again with the next request, which then says so.
        let _ = state.save();
        result
    }

    /// What a reset begins from.
    pub(crate) fn new_state(&self) -> State {
        State::new(&self.options)
    }
}

/// A request and what has become known of it.
#[derive(Debug)]
pub(crate) struct Exchange {
    pub(crate) id: String,
    /// What its client calls this machine, and the port.
    host: String,
    method: String,
    path: String,
    query: String,
    key: Option<String>,
    stripe_version: Option<String>,
    stripe_account: Option<String>,
    idempotency_key: Option<String>,
    content_type: Option<String>,
    authorization: Option<Vec<u8>>,
    parameters: Value,
    replayed: Option<String>,
    fault: Option<Fault>,
    notes: Vec<String>,
    created: i64,
    started: Instant,
    /// How large it was, in bytes: of path, query string and body.
    size: usize,
}

/// A request that may be carried out.
#[derive(Debug)]
pub(crate) struct Accepted {
    route: &'static Route,
    ids: Vec<String>,
    version: ApiVersion,
    reservation: Option<Reservation>,
}

/// An idempotency key that is taken while its request runs. If the request comes to nothing, because its client hung
/// up for instance, the key is free again.
#[derive(Debug)]
struct Reservation {
    shared: Arc<Shared>,
    key: Scoped,
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.shared.state().idempotency.release(&self.key);
    }
}

/// Status and body of a reply.
pub(crate) type Answer = (u16, Bytes);

/// What is to happen with a request.
#[derive(Debug)]
pub(crate) enum Decision {
    /// It is to be carried out.
    CarryOut(Accepted),
    /// It is answered already.
    Answered(Answer),
}

impl Exchange {
    pub(crate) fn new(shared: &Shared, method: &str, path: &str, query: &str, headers: &HeaderMap) -> Self {
        let text = |name: &str| {
            let value = headers.get(name)?.as_bytes();
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let mut state = shared.state();
        let id = state.request_ids.id("req_", 14);
        let State { faults, clock, .. } = &mut *state;
        Self {
            id,
            host: text("Host").unwrap_or_else(|| shared.address.to_string()),
            fault: faults.strike(method, path),
            created: clock.now(),
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            key: None,
            stripe_version: text("Stripe-Version"),
            stripe_account: text("Stripe-Account"),
            idempotency_key: text("Idempotency-Key").filter(|_| method == "POST"),
            content_type: text("Content-Type"),
            authorization: headers.get("Authorization").map(|value| value.as_bytes().to_vec()),
            parameters: Value::Null,
            replayed: None,
            notes: Vec::new(),
            started: Instant::now(),
            size: path.len() + query.len(),
        }
    }

    pub(crate) fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Decides what is to happen with the request.
    pub(crate) fn decide(&mut self, shared: &Arc<Shared>, body: Result<Bytes, ApiError>) -> Decision {
        match self.accept(shared, body) {
            Ok(decision) => decision,
            Err(error) => Decision::Answered(self.refuse(&error)),
        }
    }

    /// The answer that reports an error.
    pub(crate) fn refuse(&self, error: &ApiError) -> Answer {
        (error.status, error.body(Some(&page::address_of_request(&self.host, &self.id))).to_string().into())
    }

    fn accept(&mut self, shared: &Arc<Shared>, body: Result<Bytes, ApiError>) -> Result<Decision, ApiError> {
        let body = body?;
        self.size += body.len();
        let key = keys::authenticate(self.authorization.as_deref())?;
        self.key = Some(key.clone());
        let version = requested_version(self.stripe_version.as_deref())?;
        let (route, ids) = resources::find(&self.method, &self.path).ok_or_else(|| {
            ApiError::new(404, format!("Unrecognized request URL ({}: {}).", self.method, self.path))
        })?;
        let pairs = self.pairs(&body)?;
        let fingerprint = self.fingerprint(&pairs);
        self.parameters = form::typed(Value::Object(form::tree(pairs)?), Shape::Object(route.parameters));

        let mut state = shared.state();
        let (resource, write) = route.permission;
        state.grants.check(&key, resource, write)?;
        if let Some(account) = self.stripe_account.as_deref().filter(|id| !state.accounts.contains_key(*id)) {
            let message = format!(
                "The provided key '{}' does not have access to account '{account}' (or that account does not exist). \
                 Application access may have been revoked.",
                keys::masked(&key),
            );
            return Err(ApiError::new(403, message).code("account_invalid"));
        }
        let mut reservation = None;
        if let Some(key) = &self.idempotency_key {
            let key = (self.stripe_account.clone(), key.clone());
            let now = state.clock.now();
            if let Some(Stored { status, body, request_id }) =
                state.idempotency.begin(&key, fingerprint, now)?
            {
                self.replayed = Some(request_id);
                return Ok(Decision::Answered((status, body)));
            }
            reservation = Some(Reservation { shared: Arc::clone(shared), key });
        }
        Ok(Decision::CarryOut(Accepted { route, ids, version, reservation }))
    }

    /// The parameters of body and query string. Some libraries put `expand` of a POST into the query string.
    fn pairs(&self, body: &Bytes) -> Result<form::Pairs, ApiError> {
        let mut pairs = form::pairs(self.query.as_bytes())?;
        if body.is_empty() {
            return Ok(pairs);
        }
        let is_form = |kind: &String| {
            let kind = kind.split(';').next().unwrap_or_default().trim();
            kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
        };
        if !self.content_type.as_ref().is_none_or(is_form) {
            return Err(ApiError::invalid(
                "Invalid request: the Content-Type of a request is application/x-www-form-urlencoded",
            ));
        }
        pairs.extend(form::pairs(body)?);
        Ok(pairs)
    }

    /// What tells this request from another with the same idempotency key. The order of parameters does not matter,
    /// but that of a list's items does.
    fn fingerprint(&self, pairs: &form::Pairs) -> u64 {
        let mut pairs: Vec<_> = pairs.iter().collect();
        pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut hasher = DefaultHasher::new();
        (&self.method, &self.path, pairs).hash(&mut hasher);
        hasher.finish()
    }

    /// Carries the request out.
    pub(crate) fn carry_out(&mut self, shared: &Shared, accepted: Accepted) -> Answer {
        let Accepted { route, ids, version, reservation } = accepted;
        let mut state = shared.state();
        state.cause = json!({"id": self.id, "idempotency_key": self.idempotency_key});
        let mut call = Call {
            state: &mut state,
            route,
            ids: &ids,
            parameters: &self.parameters,
            version: &version,
            size: self.size,
            notes: Vec::new(),
        };
        let result = (route.run)(&mut call);
        self.notes = call.notes;
        let mut answer = match result {
            Ok(body) => (200, body.to_string().into()),
            Err(error) => self.refuse(&error),
        };
        // What the request changed stays; what its client and all repetitions are told is that it failed.
        if let Some(error) = self.injected_error() {
            answer = self.refuse(&error);
        }
        // Requests that were refused for their parameters were never begun: they may be corrected and sent again.
        if let Some(Reservation { key, .. }) =
            reservation.as_ref().filter(|_| !(400..500).contains(&answer.0))
        {
            let stored = Stored { status: answer.0, body: answer.1.clone(), request_id: self.id.clone() };
            state.idempotency.store(key, stored);
        }
        if let Err(error) = state.save() {
            answer = self.refuse(&error);
        }
        state.cause = Value::Null;
        // Before the reservation, which takes the lock to give the key free.
        drop(state);
        answer
    }

    /// The error of the fault that hit this request, if it is one.
    pub(crate) fn injected_error(&self) -> Option<ApiError> {
        let FaultKind::Status { status, error_type, code, message, .. } = &self.fault.as_ref()?.kind else {
            return None;
        };
        let message = message.clone().unwrap_or_else(|| "This error was injected on request.".into());
        let mut error = ApiError::new(*status, message);
        match error_type {
            Some(error_type) => error.error_type = error_type.clone().into(),
            None if *status >= 500 => error.error_type = "api_error".into(),
            None if *status == 402 => error.error_type = "card_error".into(),
            None => {}
        }
        error.code = code.clone().map(Into::into);
        Some(error)
    }

    /// The headers of the reply, besides those of its body.
    pub(crate) fn reply_headers(&self) -> Vec<(&str, &str)> {
        let mut headers = vec![
            ("Request-Id", self.id.as_str()),
            ("Cache-Control", "no-cache, no-store"),
            ("Stripe-Version", self.stripe_version.as_deref().unwrap_or(NEWEST.as_str())),
        ];
        headers.extend(self.stripe_account.as_deref().map(|account| ("Stripe-Account", account)));
        headers.extend(self.idempotency_key.as_deref().map(|key| ("Idempotency-Key", key)));
        if let Some(original) = &self.replayed {
            headers.extend([("Idempotent-Replayed", "true"), ("Original-Request", original.as_str())]);
        }
        if let Some(FaultKind::Status { headers: own, .. }) = self.fault.as_ref().map(|fault| &fault.kind) {
            headers.extend(own.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        }
        headers
    }

    /// The entry in the request log.
    pub(crate) fn into_entry(self, (status, body): Answer) -> Entry {
        let request = LoggedRequest {
            id: self.id,
            created: self.created,
            method: self.method,
            path: self.path,
            key: self.key.as_deref().map(keys::masked),
            stripe_version: self.stripe_version,
            stripe_account: self.stripe_account,
            idempotency_key: self.idempotency_key,
            idempotent_replayed: self.replayed.is_some(),
            parameters: self.parameters,
            status,
            reply: Value::Null,
            duration: self.started.elapsed(),
            fault: self.fault.map(|fault| fault.kind.name()),
            notes: self.notes,
        };
        Entry { request, reply: body, size: self.size }
    }
}

/// The API version of a request.
fn requested_version(header: Option<&str>) -> Result<ApiVersion, ApiError> {
    let Some(text) = header else {
        return Ok(NEWEST.clone());
    };
    let version = ApiVersion::from(text);
    match version.date() {
        Some(_) => Ok(version),
        None => Err(ApiError::invalid(format!("Invalid Stripe API version: {text}"))),
    }
}
