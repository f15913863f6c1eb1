//! The control interface: what tests in any language do to a sandbox, as JSON over HTTP outside `/v1`.
//!
//! | request | body | what it does |
//! |---|---|---|
//! | `GET /_sandbox` | | the time, whether the clock `runs` or `stands`, how much of everything there is, and a `revision` that grows with every change |
//! | `GET /_sandbox/hello` | | nothing but a reply: whether it is up, and what a request costs at the least |
//! | `GET /_sandbox/clock` | | the time: `{"now": 1793491200}` |
//! | `POST /_sandbox/clock` | `{"advance": 3600}` or `{"now": 1793491200}` | turns the clock (seconds), within the years 1970 to 9999 |
//! | `GET /_sandbox/faults` | | the faults that wait for a request |
//! | `POST /_sandbox/faults` | see below | adds a fault |
//! | `DELETE /_sandbox/faults` | | takes all waiting faults away |
//! | `GET /_sandbox/requests` | | the request log, newest first; `?method=`, `?path=`, `?status=`, `?failed=true`, `?contains=`, `?limit=` narrow it |
//! | `DELETE /_sandbox/requests` | | forgets the requests |
//! | `GET /_sandbox/sessions` | | the account sessions, newest first; `?live=true` for those that can still be claimed; `?limit=` |
//! | `POST /_sandbox/sessions/claim` | `{"client_secret": "…"}` | opens a session, as the browser library does; works once |
//! | `POST /_sandbox/sessions/{number}/claim` | | the same for the session with that `number`, for who was not given the secret |
//! | `GET /_sandbox/accounts` | | the connected accounts, newest first; `?limit=` |
//! | `POST /_sandbox/accounts` | `{"id": "acct_1", "losses_payments": "stripe", "requirement_collection": "stripe", "card_issuing": true, "treasury": false}` | adds or replaces an account with an id of your choice |
//! | `GET /_sandbox/financial_connections/institutions` | | where accounts can be linked, and what is special there |
//! | `GET /_sandbox/financial_connections/sessions` | | the Financial Connections sessions, newest first; `?limit=` |
//! | `POST /_sandbox/financial_connections/sessions/{id}/complete` | `{"accounts": [{"institution": "test_institution", "subcategory": "checking", "category": "cash", "count": 1}]}`, all of it optional | links accounts, as a holder does in the browser: see [`TestAccounts`](crate::TestAccounts) |
//! | `POST /_sandbox/events` | `{"type": "financial_connections.account.disconnected", "override": {"data.object.status": "inactive"}}` | makes an event of any type, about what there is or something made up, and tells endpoints |
//! | `GET /_sandbox/events` | | the events, newest first, each with its `deliveries`; `?limit=` |
//! | `GET /_sandbox/events/types` | | the types of events that are known, with when each is sent |
//! | `GET /_sandbox/deliveries` | | the deliveries of events, newest first, with their attempts; `?limit=`; `?settled=true` waits first until none is under way or due by now |
//! | `POST /_sandbox/deliveries/{number}/resend` | | makes one once more |
//! | `POST /_sandbox/deliveries/faults` | `{"kind": "duplicate", "times": 1}`; other kinds: `out_of_order`, `delay` (with `delay`, in seconds), `bad_signature`, `lost` | has the next deliveries go wrong |
//! | `POST /_sandbox/keys` | `{"key": "rk_test_1", "permissions": ["account_sessions_write"]}` | limits a restricted key |
//! | `POST /_sandbox/reset` | | makes the sandbox as new |
//!
//! A fault has a `kind` and, all optional, how often and whom it hits. `delay`, in seconds, goes with every kind.
//!
//! | `kind` | further fields | what happens |
//! |---|---|---|
//! | `delay` | | nothing but the delay |
//! | `status` | `status`, `type`, `code`, `message`, `headers` | an error in the API's envelope; with status 200, too |
//! | `reset` | | the connection breaks before the reply |
//! | `truncate` | | the connection breaks in the middle of the reply's body |
//! | `garbage` | | status 200 with a body that makes no sense |
//!
//! `times` (default 1) or `always: true`; `method`; `path` (that path and what is below it); `probability` from 0 to
//! 1; `executed`: whether the request is carried out all the same (default: yes, except for `status`).
//!
//! Replies are JSON objects; lists are `{"data": […]}`. Errors have the API's envelope. Secrets are masked. A web page
//! of another origin is refused.

use std::time::Duration;

use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode};
use serde_json::{Map, Value, json};
use stripe_sessions::internal::account_facts::RESPONSIBLE;
use stripe_sessions::internal::schema::{Enum, Field, Object, Shape};
use stripe_sessions::internal::validate::{self, Context};
use stripe_sessions::{AccountFacts, Responsible};

use crate::api::Shared;
use crate::body::ReplyBody;
use crate::deliveries::{Delivery, DeliveryFault};
use crate::error::ApiError;
use crate::faults::{Fault, FaultKind};
use crate::form;
use crate::log::{LoggedRequest, RequestFilter};
use crate::objects::account_sessions::{ClaimError, Session};
use crate::objects::events::types;
use crate::objects::financial_connections::{INSTITUTIONS, Institution};
use crate::resources::financial_connections;
use crate::state::State;
use crate::trigger::trigger;

const PREFIX: &str = "/_sandbox";
const HELLO: &str = "/_sandbox/hello";

/// Whether a path belongs to the control interface.
pub(crate) fn is_control(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a request is to be answered only when deliveries are made.
pub(crate) fn waits_for_deliveries(head: &Parts) -> bool {
    head.method == Method::GET
        && head.uri.path() == "/_sandbox/deliveries"
        && query(head).is_ok_and(|query| is_set(&query, "settled"))
}

/// Answers a request to the control interface.
pub(crate) fn serve(shared: &Shared, head: &Parts, body: Result<Bytes, ApiError>) -> Response<ReplyBody> {
    let result = body.and_then(|body| {
        if head.uri.path() == HELLO {
            return Ok("hello".into());
        }
        let mut state = shared.state();
        let reply = answer(shared, &mut state, head, &body);
        // What was done is told only when it is kept.
        state.save().and(reply)
    });
    match result {
        Ok(body) => reply(200, &body),
        Err(error) => refuse(&error),
    }
}

/// The reply that reports an error.
pub(crate) fn refuse(error: &ApiError) -> Response<ReplyBody> {
    // It is not a request to the API, so there is no log of it.
    reply(error.status, &error.body(None))
}

fn reply(status: u16, body: &Value) -> Response<ReplyBody> {
    let mut response = Response::new(ReplyBody::whole(body.to_string()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn answer(shared: &Shared, state: &mut State, head: &Parts, body: &Bytes) -> Result<Value, ApiError> {
    let rest = head.uri.path().strip_prefix(PREFIX).unwrap_or_default().trim_matches('/');
    let query = || query(head);
    let read = |shape| read(body, shape);
    let now = state.clock.now();
    if head.method != Method::GET {
        state.revision += 1;
    }
    match (head.method.as_str(), rest) {
        ("GET", "") => Ok(json!({
            "now": now,
            "clock": if state.clock.stands() { "stands" } else { "runs" },
            "revision": state.revision,
            "accounts": state.accounts.len(),
            "customers": state.customers.len(),
            "sessions": state.sessions.len(),
            "requests": state.log.len(),
            "faults": state.faults.waiting().len(),
            "financial_connections_sessions": state.financial_connections.session_count(),
            "events": state.events.len(),
        })),
        ("GET", "clock") => Ok(json!({ "now": now })),
        ("POST", "clock") => {
            let fields = read(&CLOCK)?;
            let (param, turned) = match (fields["advance"].as_i64(), fields["now"].as_i64()) {
                (Some(seconds), None) => ("advance", state.clock.advance(seconds)),
                (None, Some(now)) => ("now", state.clock.set(now)),
                _ => return Err(ApiError::invalid("Give advance or now.")),
            };
            turned.map_err(|error| ApiError::invalid(format!("Invalid {param}: {error}")).param(param))?;
            Ok(json!({"now": state.clock.now()}))
        }
        ("GET", "faults") => Ok(list(state.faults.waiting().iter().map(fault_to_json))),
        ("POST", "faults") => {
            let fault = fault(body)?;
            let reply = fault_to_json(&fault);
            state.faults.add(fault);
            Ok(reply)
        }
        ("DELETE", "faults") => {
            state.faults.clear();
            Ok(list([]))
        }
        ("GET", "requests") => {
            let filter = filter(&query()?)?;
            Ok(list(state.log.search(&filter).iter().map(LoggedRequest::to_json)))
        }
        ("DELETE", "requests") => {
            state.log.clear();
            Ok(list([]))
        }
        ("GET", "sessions") => {
            let query = query()?;
            let live = is_set(&query, "live");
            let sessions = state.sessions.newest_first().filter(|session| !live || session.is_live(now));
            Ok(list(sessions.take(limit(&query)?).map(|stored| stored.session().to_json(now))))
        }
        ("POST", "sessions/claim") => {
            let fields = read(&CLAIM)?;
            let client_secret = fields["client_secret"].as_str().unwrap_or_default();
            claimed(state.sessions.claim(client_secret, now), now)
        }
        ("POST", rest) if claimed_number(rest).is_some() => {
            let number = claimed_number(rest).unwrap_or_default();
            claimed(state.sessions.claim_number(number, now), now)
        }
        ("GET", "accounts") => Ok(list(state.accounts.values().rev().take(limit(&query()?)?).cloned())),
        ("POST", "accounts") => {
            let fields = read(&ACCOUNT)?;
            let who = |name: &str| fields[name].as_str().and_then(Responsible::from_name);
            let facts = AccountFacts {
                losses_payments: who("losses_payments"),
                requirement_collection: who("requirement_collection"),
                card_issuing: fields["card_issuing"].as_bool(),
                treasury: fields["treasury"].as_bool(),
            };
            Ok(state.add_account(fields["id"].as_str().unwrap_or_default(), facts).clone())
        }
        (_, rest) if rest.starts_with("financial_connections/") => linking(state, head, rest, body),
        (_, rest) if rest.starts_with("events") || rest.starts_with("deliveries") => {
            events(state, head, rest, body)
        }
        ("POST", "keys") => {
            let fields = read(&KEY)?;
            let permissions = fields["permissions"].as_array().into_iter().flatten();
            let permissions: Vec<_> = permissions.filter_map(Value::as_str).collect();
            state.grants.restrict(fields["key"].as_str().unwrap_or_default(), &permissions);
            Ok(json!({ "permissions": permissions }))
        }
        ("POST", "reset") => {
            state.reset(shared.new_state());
            Ok(json!({"now": state.clock.now()}))
        }
        _ => Err(no_such(head)),
    }
}

/// Answers what is about Financial Connections.
fn linking(state: &mut State, head: &Parts, rest: &str, body: &Bytes) -> Result<Value, ApiError> {
    match (head.method.as_str(), rest) {
        ("GET", "financial_connections/institutions") => {
            Ok(list(INSTITUTIONS.iter().map(Institution::to_json)))
        }
        ("GET", "financial_connections/sessions") => {
            let limit = limit(&query(head)?)?;
            Ok(list(state.financial_connections.sessions_to_json(state.clock.now(), limit)))
        }
        ("POST", rest) if financial_connections::completed_session(rest).is_some() => {
            let fields =
                if body.is_empty() { json!({}) } else { read(body, &financial_connections::COMPLETE)? };
            let session = financial_connections::completed_session(rest).unwrap_or_default();
            Ok(json!({"accounts": financial_connections::complete(state, session, &fields)?}))
        }
        _ => Err(no_such(head)),
    }
}

/// Answers what is about events and their deliveries.
fn events(state: &mut State, head: &Parts, rest: &str, body: &Bytes) -> Result<Value, ApiError> {
    match (head.method.as_str(), rest) {
        ("GET", "events") => {
            let limit = limit(&query(head)?)?;
            Ok(list(state.events_with_deliveries(limit)))
        }
        ("GET", "events/types") => Ok(list(types())),
        ("GET", "deliveries") => {
            let limit = limit(&query(head)?)?;
            Ok(list(state.deliveries.newest_first().take(limit).map(Delivery::to_json)))
        }
        ("POST", "deliveries/faults") => {
            let fields = read(body, &DELIVERY_FAULT)?;
            let delay = Duration::try_from_secs_f64(fields["delay"].as_f64().unwrap_or_default());
            let kind = fields["kind"].as_str().unwrap_or_default();
            let fault = DeliveryFault::from_name(kind, delay.unwrap_or(Duration::MAX));
            let times = fields["times"].as_u64().unwrap_or(1);
            if let Some(fault) = fault {
                state.deliveries.inject(fault, usize::try_from(times).unwrap_or(usize::MAX));
            }
            Ok(fields)
        }
        ("POST", rest) if resent_number(rest).is_some() => {
            let number = resent_number(rest).unwrap_or_default();
            if !state.deliveries.resend(number, state.clock.now()) {
                return Err(ApiError::new(404, format!("There is no delivery {number}.")));
            }
            Ok(json!({"number": number}))
        }
        ("POST", "events") => {
            let mut fields = parse(body)?;
            let overrides = fields.as_object_mut().and_then(|fields| fields.shift_remove("override"));
            check(&fields, &TRIGGER)?;
            let Value::Object(overrides) = overrides.unwrap_or_else(|| json!({})) else {
                return Err(ApiError::invalid("Invalid override: must be an object").param("override"));
            };
            state.room.take(body.len())?;
            trigger(state, fields["type"].as_str().unwrap_or_default(), &overrides)
        }
        _ => Err(no_such(head)),
    }
}

fn no_such(head: &Parts) -> ApiError {
    ApiError::new(404, format!("There is no {} {} here.", head.method, head.uri.path()))
}

fn list(items: impl IntoIterator<Item = Value>) -> Value {
    json!({"data": items.into_iter().collect::<Value>()})
}

fn query(head: &Parts) -> Result<Map<String, Value>, ApiError> {
    form::tree(form::pairs(head.uri.query().unwrap_or_default().as_bytes())?)
}

fn filter(query: &Map<String, Value>) -> Result<RequestFilter, ApiError> {
    let text = |name: &str| query.get(name).and_then(Value::as_str).map(str::to_owned);
    Ok(RequestFilter {
        method: text("method"),
        path: text("path"),
        status: number(query, "status")?,
        failed: is_set(query, "failed"),
        contains: text("contains"),
        limit: number(query, "limit")?.map(usize::from),
    })
}

/// Whether a boolean of the query is there and true.
fn is_set(query: &Map<String, Value>, name: &str) -> bool {
    query.get(name).and_then(Value::as_str).and_then(form::boolean) == Some(true)
}

fn number(query: &Map<String, Value>, name: &str) -> Result<Option<u16>, ApiError> {
    match query.get(name).and_then(Value::as_str).map(str::parse) {
        None => Ok(None),
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(_)) => Err(ApiError::invalid(format!("Invalid {name}: must be a number")).param(name)),
    }
}

/// How many items of a list are asked for.
fn limit(query: &Map<String, Value>) -> Result<usize, ApiError> {
    Ok(number(query, "limit")?.map_or(usize::MAX, usize::from))
}

/// The delivery a control path makes once more: `deliveries/{number}/resend`.
fn resent_number(path: &str) -> Option<u64> {
    path.strip_prefix("deliveries/")?.strip_suffix("/resend")?.parse().ok()
}

/// The session a control path claims: `sessions/{number}/claim`.
fn claimed_number(path: &str) -> Option<u64> {
    path.strip_prefix("sessions/")?.strip_suffix("/claim")?.parse().ok()
}

fn claimed(result: Result<Session, ClaimError>, now: i64) -> Result<Value, ApiError> {
    match result {
        Ok(session) => Ok(session.to_json(now)),
        Err(error) => Err(ApiError::invalid(error.to_string()).code(error.code())),
    }
}

/// The body of a control request: a JSON object of this shape.
fn read(body: &Bytes, object: &'static Object) -> Result<Value, ApiError> {
    let value = parse(body)?;
    check(&value, object)?;
    Ok(value)
}

fn parse(body: &Bytes) -> Result<Value, ApiError> {
    serde_json::from_slice(body).map_err(|error| ApiError::invalid(format!("The body is not JSON: {error}")))
}

fn check(value: &Value, object: &'static Object) -> Result<(), ApiError> {
    let report = validate::validate(value, object, validate::NO_RULES, &Context::default());
    report.errors.first().map_or(Ok(()), |problem| Err(ApiError::of_problem(problem)))
}

fn fault(body: &Bytes) -> Result<Fault, ApiError> {
    let mut fields = parse(body)?;
    // The one number here that no shape describes.
    let probability = match fields.as_object_mut().and_then(|fields| fields.shift_remove("probability")) {
        None => 1.0,
        Some(value) => value.as_f64().filter(|p| (0.0..=1.0).contains(p)).ok_or_else(|| {
            ApiError::invalid("Invalid probability: must be a number from 0 to 1").param("probability")
        })?,
    };
    check(&fields, &FAULT)?;
    let text = |name: &str| fields[name].as_str().map(str::to_owned);
    let small = |name: &str| match fields[name].as_i64() {
        None => Ok(None),
        Some(number) => u32::try_from(number)
            .map(Some)
            .map_err(|_| ApiError::invalid(format!("Invalid {name}: out of range")).param(name)),
    };
    let delay = fields["delay"].as_f64().unwrap_or_default();
    let fault = match fields["kind"].as_str().unwrap_or_default() {
        "delay" => Fault::delay(Duration::ZERO),
        "reset" => Fault::reset(),
        "truncate" => Fault::truncate(),
        "garbage" => Fault::garbage(),
        _ => {
            let status = small("status")?.and_then(|status| u16::try_from(status).ok());
            let status = status.filter(|status| matches!(status, 200 | 400..600)).ok_or_else(|| {
                let message = "Invalid status: must be one of an error, 400 to 599, or 200";
                ApiError::invalid(message).param("status")
            })?;
            let headers = fields["headers"].as_object().into_iter().flatten();
            let headers =
                headers.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            let kind = FaultKind::Status {
                status,
                error_type: text("type"),
                code: text("code"),
                message: text("message"),
                headers: headers.collect(),
            };
            Fault { kind, ..Fault::status(status) }
        }
    };
    let always = fields["always"] == Value::Bool(true);
    Ok(Fault {
        delay: Duration::try_from_secs_f64(delay).unwrap_or(Duration::MAX),
        times: if always { None } else { Some(small("times")?.unwrap_or(1).max(1)) },
        method: text("method"),
        path: text("path"),
        probability,
        executed: fields["executed"].as_bool().unwrap_or(fault.executed),
        ..fault
    })
}

fn fault_to_json(fault: &Fault) -> Value {
    let Fault { kind, delay, times, method, path, probability, executed } = fault;
    let mut fields = json!({
        "kind": kind.name(),
        "delay": delay.as_secs_f64(),
        "times": times,
        "always": times.is_none(),
        "method": method,
        "path": path,
        "probability": probability,
        "executed": executed,
    });
    if let FaultKind::Status { status, error_type, code, message, headers } = kind {
        fields["status"] = json!(status);
        fields["type"] = json!(error_type);
        fields["code"] = json!(code);
        fields["message"] = json!(message);
        fields["headers"] = headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    }
    fields
}

static CLOCK: Object = Object {
    name: "Clock",
    doc: "How to turn the clock.",
    fields: &[field("advance", Shape::Integer, false), field("now", Shape::Timestamp, false)],
};

static CLAIM: Object = Object {
    name: "Claim",
    doc: "Which session to open.",
    fields: &[field("client_secret", Shape::Secret, true)],
};

static ACCOUNT: Object = Object {
    name: "SandboxAccount",
    doc: "An account to add.",
    fields: &[
        field("id", Shape::Text, true),
        field("losses_payments", Shape::Enum(&RESPONSIBLE), false),
        field("requirement_collection", Shape::Enum(&RESPONSIBLE), false),
        field("card_issuing", Shape::Boolean, false),
        field("treasury", Shape::Boolean, false),
    ],
};

static DELIVERY_FAULT: Object = Object {
    name: "DeliveryFault",
    doc: "What is to go wrong with the next deliveries.",
    fields: &[
        field("kind", Shape::Enum(&DELIVERY_FAULT_KIND), true),
        field("times", Shape::Integer, false),
        field("delay", Shape::Seconds, false),
    ],
};

static DELIVERY_FAULT_KIND: Enum = Enum {
    name: "DeliveryFaultKind",
    doc: "What goes wrong.",
    values: &[
        ("duplicate", "It comes twice."),
        ("out_of_order", "It comes after the next one."),
        ("delay", "It comes so much later."),
        ("bad_signature", "Its first attempt is signed with another secret."),
        ("lost", "It never comes."),
    ],
    previews: &[],
};

static TRIGGER: Object =
    Object { name: "Trigger", doc: "An event to make.", fields: &[field("type", Shape::Text, true)] };

static KEY: Object = Object {
    name: "RestrictedKey",
    doc: "A restricted key and what it may do.",
    fields: &[field("key", Shape::Secret, true), field("permissions", Shape::List(&Shape::Text), true)],
};

static FAULT: Object = Object {
    name: "Fault",
    doc: "Something that is to go wrong.",
    fields: &[
        field("kind", Shape::Enum(&FAULT_KIND), true),
        field("delay", Shape::Seconds, false),
        field("times", Shape::Integer, false),
        field("always", Shape::Boolean, false),
        field("method", Shape::Text, false),
        field("path", Shape::Text, false),
        field("executed", Shape::Boolean, false),
        field("status", Shape::Integer, false),
        field("type", Shape::Text, false),
        field("code", Shape::Text, false),
        field("message", Shape::Text, false),
        field("headers", Shape::Map(&Shape::Text), false),
    ],
};

static FAULT_KIND: Enum = Enum {
    name: "FaultKind",
    doc: "What goes wrong.",
    values: &[
        ("delay", "Nothing but the delay."),
        ("status", "An error in the API's envelope."),
        ("reset", "The connection breaks before the reply."),
        ("truncate", "The connection breaks in the middle of the reply."),
        ("garbage", "A body that makes no sense."),
    ],
    previews: &[],
};

const fn field(name: &'static str, shape: Shape, required: bool) -> Field {
    Field { required, ..Field::optional(name, shape, "") }
}
