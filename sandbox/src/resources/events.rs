//! `/v1/events`: what happened.

use serde_json::{Map, Value};
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::schema::{Object, Shape};
use stripe_sessions::internal::validate;

use crate::error::ApiError;
use crate::list::{self, optional};
use crate::objects::events::in_version;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "GET",
        path: "/v1/events",
        permission: ("events", false),
        parameters: &LIST,
        rules: validate::NO_RULES,
        preview: false,
        run: list_events,
    },
    Route {
        method: "GET",
        path: "/v1/events/{event}",
        permission: ("events", false),
        parameters: &list::RETRIEVE,
        rules: validate::NO_RULES,
        preview: false,
        run: retrieve,
    },
];

static LIST: Object = Object {
    name: "ListEvents",
    doc: "Which events.",
    fields: &[
        optional("created", Shape::TimestampRange(&RANGE)),
        optional("delivery_success", Shape::Boolean),
        optional("ending_before", Shape::Text),
        list::EXPAND,
        optional("limit", Shape::Integer),
        optional("starting_after", Shape::Text),
        optional("type", Shape::Text),
        optional("types", Shape::List(&Shape::Text)),
    ],
};

static RANGE: Object = Object {
    name: "Created",
    doc: "A span of time.",
    fields: &[
        optional("gt", Shape::Timestamp),
        optional("gte", Shape::Timestamp),
        optional("lt", Shape::Timestamp),
        optional("lte", Shape::Timestamp),
    ],
};

fn list_events(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    call.state.settle_all();
    let wanted: Map<_, _> = call
        .state
        .events
        .iter()
        .filter(|(_, event)| is_wanted(event, call.parameters))
        .map(|(id, event)| (id.clone(), in_version(event, call.version)))
        .collect();
    list::page(&wanted, call.parameters, call.route.path, "event")
}

/// Whether an event passes the filters.
fn is_wanted(event: &Value, parameters: &Value) -> bool {
    let kind = event["type"].as_str().unwrap_or_default();
    // The API takes `charge.*` and the like.
    let fits = |wanted: &Value| match wanted.as_str() {
        Some(wanted) => wanted.strip_suffix('*').map_or(kind == wanted, |start| kind.starts_with(start)),
        None => false,
    };
    let is_in = |created: i64, range: &Value| {
        let bound = |name: &str| range[name].as_i64();
        range.as_i64().is_none_or(|at| created == at)
            && bound("gt").is_none_or(|at| created > at)
            && bound("gte").is_none_or(|at| created >= at)
            && bound("lt").is_none_or(|at| created < at)
            && bound("lte").is_none_or(|at| created <= at)
    };
    parameters.get("type").is_none_or(fits)
        && parameters.get("types").and_then(Value::as_array).is_none_or(|types| types.iter().any(fits))
        && parameters
            .get("created")
            .is_none_or(|range| is_in(event["created"].as_i64().unwrap_or_default(), range))
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    call.state.settle_all();
    let id = &call.ids[0];
    let event = call.state.events.get(id).ok_or_else(|| ApiError::no_such("event", id, "event", true))?;
    Ok(in_version(event, call.version))
}
