//! [`ClientSecretSource`] in the spelling of JavaScript.

use std::time::Duration;

use serde_json::Value;

use super::{Parts, parse, spelling};
use crate::api::operation::Method;
use crate::api::schema::{Enum, Field, Object, Shape};
use crate::base::error::Error;
use crate::client::client_secret_source::{ClientSecretSource, ClientSecretSourceOptions};

/// [`ClientSecretSourceOptions`] as an object, in this spelling.
pub static SOURCE_OPTIONS: Object = Object {
    name: "ClientSecretSourceOptions",
    doc: "Where the backend is that creates the sessions, and how it is asked.",
    fields: &[
        Field::required(
            "url",
            Shape::Text,
            "The address of the backend's endpoint: `https://…`, or `http://` to this machine. It answers with JSON that \
             has `client_secret`.",
        ),
        Field::optional("method", Shape::Enum(&METHOD), "How it is asked. Default: POST."),
        Field::optional(
            "headers",
            Shape::Map(&Shape::Text),
            "Headers, for example the one that says which user is asking. They are never printed.",
        ),
        Field::optional("body", Shape::Text, "The body of a POST, for example `JSON.stringify({ … })`."),
        Field::optional(
            "timeout",
            Shape::Seconds,
            "How long the backend may take, in milliseconds. Default: 30000.",
        ),
        Field::optional(
            "expiryMargin",
            Shape::Seconds,
            "How long a session must still be good for, in milliseconds, where the answer has `expires_at`. Default: \
             60000.",
        ),
    ],
};

static METHOD: Enum = Enum {
    name: "ClientSecretSourceMethod",
    doc: "A method of HTTP.",
    values: &[("GET", "Without a body."), ("POST", "With a body, where one is given.")],
};

/// A source of client secrets.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`].
pub fn source(options: &str) -> Result<ClientSecretSource, Error> {
    let options = spelling::checked(parse(options)?, &SOURCE_OPTIONS)?;
    let text = |name: &str| options.get(name).and_then(Value::as_str).map(str::to_owned);
    let time = |name: &str| {
        let milliseconds = options.get(name)?.as_f64()?;
        Some(Duration::try_from_secs_f64(milliseconds / 1000.0).unwrap_or(Duration::MAX))
    };
    let default = ClientSecretSourceOptions::new(text("url").unwrap_or_default());
    let method = match text("method").as_deref() {
        None => default.method,
        Some("GET") => Method::Get,
        Some("POST") => Method::Post,
        Some(_) => {
            let message = "options: method: this is neither GET nor POST";
            return Err(Error::configuration("options_invalid", message));
        }
    };
    let headers = options.get("headers").and_then(Value::as_object).into_iter().flatten();
    ClientSecretSource::new(ClientSecretSourceOptions {
        method,
        headers: headers
            .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
            .collect(),
        body: text("body"),
        timeout: time("timeout").unwrap_or(default.timeout),
        expiry_margin: time("expiryMargin").unwrap_or(default.expiry_margin),
        ..default
    })
}

/// [`ClientSecretSource::fetch`].
pub fn fetch(source: &ClientSecretSource) -> Parts {
    source.fetch().map_or_else(Parts::from, |secret| Parts::plain(&secret.reveal().into()))
}

/// [`ClientSecretSource::prefetch`], with nothing as its value.
pub fn prefetch(source: &ClientSecretSource) -> Parts {
    source.prefetch().map_or_else(Parts::from, |()| Parts::plain(&Value::Null))
}
