//! `/v1/webhook_endpoints`: who is told of events.

use std::net::IpAddr;

use hyper::Uri;
use serde_json::{Value, json};
use stripe_sessions::internal::schema::{Field, Object, Shape};
use stripe_sessions::internal::validate;
use stripe_sessions::internal::version::PINNED;
use stripe_sessions::{AccountFacts, ApiVersion};

use crate::error::ApiError;
use crate::list::{self, optional};
use crate::objects::events::THIN;
use crate::route::{Call, Route};
use crate::state::State;

/// How many endpoints there can be, as in the API.
const MOST: usize = 16;

const PERMISSION: &str = "webhook_endpoints";

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "POST",
        path: "/v1/webhook_endpoints",
        permission: (PERMISSION, true),
        parameters: &CREATE,
        rules: validate::NO_RULES,
        preview: false,
        run: create,
    },
    Route {
        method: "GET",
        path: "/v1/webhook_endpoints",
        permission: (PERMISSION, false),
        parameters: &list::LIST,
        rules: validate::NO_RULES,
        preview: false,
        run: list_endpoints,
    },
    Route {
        method: "GET",
        path: "/v1/webhook_endpoints/{webhook_endpoint}",
        permission: (PERMISSION, false),
        parameters: &list::RETRIEVE,
        rules: validate::NO_RULES,
        preview: false,
        run: retrieve,
    },
    Route {
        method: "DELETE",
        path: "/v1/webhook_endpoints/{webhook_endpoint}",
        permission: (PERMISSION, true),
        parameters: &list::RETRIEVE,
        rules: validate::NO_RULES,
        preview: false,
        run: delete,
    },
];

static CREATE: Object = Object {
    name: "CreateWebhookEndpoint",
    doc: "An address, and what it is told of.",
    fields: &[
        Field::required("url", Shape::Text, ""),
        Field::required("enabled_events", Shape::List(&Shape::Text), ""),
        optional("api_version", Shape::Text),
        optional("connect", Shape::Boolean),
        optional("description", Shape::Text),
        list::EXPAND,
        optional("metadata", Shape::Map(&Shape::Text)),
    ],
};

/// An endpoint to be added.
#[derive(Debug)]
pub(crate) struct NewEndpoint<'a> {
    pub(crate) url: &'a str,
    /// The types it is told of; `*` for all.
    pub(crate) types: Value,
    /// Whether it is told by thin events.
    pub(crate) is_thin: bool,
    pub(crate) version: ApiVersion,
}

/// Adds an endpoint. What is given has its secret, which nothing shows later.
pub(crate) fn add(
    state: &mut State,
    NewEndpoint { url, types, is_thin, version }: NewEndpoint<'_>,
) -> Result<Value, ApiError> {
    check_url(url, state.forwards_anywhere)?;
    if state.webhook_endpoints.len() >= MOST {
        return Err(ApiError::invalid(format!(
            "You have reached the maximum of {MOST} test webhook endpoints."
        )));
    }
    let endpoint = json!({
        "id": state.random.id("we_", 24),
        "object": "webhook_endpoint",
        "api_version": version.as_str(),
        "application": null,
        "created": state.clock.now(),
        "description": null,
        "enabled_events": types,
        "livemode": false,
        "metadata": {},
        "secret": state.random.id("whsec_", 32),
        "status": "enabled",
        "url": url,
        THIN: is_thin,
    });
    state.webhook_endpoints.put(endpoint["id"].as_str().unwrap_or_default(), endpoint.clone());
    Ok(endpoint)
}

/// Events go to this machine only, unless the sandbox was told otherwise: there are secrets in them.
fn check_url(url: &str, is_anywhere: bool) -> Result<(), ApiError> {
    let refuse = |message: &str| {
        Err(ApiError::invalid(format!("Invalid URL: {message}")).code("url_invalid").param("url"))
    };
    let Ok(uri) = url.parse::<Uri>() else { return refuse("it is none") };
    let (Some("http"), Some(host)) = (uri.scheme_str(), uri.host()) else {
        return refuse("the sandbox delivers to http://HOST:PORT/PATH only, without TLS");
    };
    if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
        return refuse("a name and a password in it are not used");
    }
    // No other name is looked up: that can take long, and lead elsewhere the next time.
    let is_here = host.eq_ignore_ascii_case("localhost")
        || host.trim_matches(['[', ']']).parse().is_ok_and(|address: IpAddr| address.is_loopback());
    if !is_anywhere && !is_here {
        return refuse(
            "the sandbox delivers to this machine only; start it with --forward-anywhere for others",
        );
    }
    Ok(())
}

/// The endpoint as replies have it. Only the reply to its creation has its secret.
fn shown(mut endpoint: Value) -> Value {
    if let Some(fields) = endpoint.as_object_mut() {
        fields.shift_remove(THIN);
        fields.shift_remove("secret");
    }
    endpoint
}

/// The endpoint that is told of the same in the same way, if there is one.
pub(crate) fn find<'a>(state: &'a State, endpoint: &NewEndpoint<'_>) -> Option<&'a Value> {
    state.webhook_endpoints.values().find(|known| {
        known["url"] == endpoint.url
            && known["enabled_events"] == endpoint.types
            && known[THIN] == endpoint.is_thin
            && known["api_version"] == endpoint.version.as_str()
    })
}

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let version = call.text("api_version").map_or_else(|| PINNED.clone(), ApiVersion::from);
    if version.date().is_none() {
        return Err(ApiError::invalid(format!("Invalid API version: {version}")).param("api_version"));
    }
    let types = call.parameters.get("enabled_events").cloned().unwrap_or_default();
    if types.as_array().is_none_or(Vec::is_empty) {
        return Err(ApiError::invalid("Give at least one type in enabled_events.").param("enabled_events"));
    }
    call.take_room()?;
    let url = call.text("url").unwrap_or_default();
    let mut endpoint = add(call.state, NewEndpoint { url, types, is_thin: false, version })?;
    for name in ["description", "metadata"] {
        if let Some(given) = call.parameters.get(name) {
            endpoint[name] = given.clone();
        }
    }
    call.state.webhook_endpoints.put(endpoint["id"].as_str().unwrap_or_default(), endpoint.clone());
    let secret = endpoint["secret"].clone();
    let mut reply = shown(endpoint);
    reply["secret"] = secret;
    Ok(reply)
}

fn list_endpoints(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let endpoints = &call.state.webhook_endpoints;
    let mut page = list::page(endpoints, call.parameters, call.route.path, "webhook_endpoint")?;
    for endpoint in page["data"].as_array_mut().into_iter().flatten() {
        *endpoint = shown(endpoint.take());
    }
    Ok(page)
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    let endpoint = call.state.webhook_endpoints.get(id).cloned();
    endpoint.map(shown).ok_or_else(|| no_such(id))
}

fn delete(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    call.state.webhook_endpoints.get(id).ok_or_else(|| no_such(id))?;
    call.state.webhook_endpoints.remove(id);
    call.state.deliveries.give_up(id);
    Ok(json!({"id": id, "object": "webhook_endpoint", "deleted": true}))
}

fn no_such(id: &str) -> ApiError {
    ApiError::no_such("webhook_endpoint", id, "webhook_endpoint", true)
}
