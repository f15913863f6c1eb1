//! [`crate::host`] in the spelling of JavaScript: JSON text in and out, names of resources, options and errors as
//! stripe-node has them, and notes on what JSON cannot say. Parameters and fields keep the API's own names.

mod lists;
mod notes;
mod observed;
mod parts;
mod source;
mod spelling;
mod transport;

use std::fmt::Display;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::api::operations::{OPERATIONS, operation};
use crate::base::cancellation::Cancellation;
use crate::base::error::{Error, ErrorKind};
use crate::client::options::{CLIENT_OPTIONS, ClientOptions, REQUEST_OPTIONS, RequestOptions};
use crate::client::{Client, Metadata};
use crate::host;
use crate::json::tape::Tree;
pub use lists::{Rest, pages};
use notes::Notes;
pub use parts::Parts;
pub use source::{SOURCE_OPTIONS, fetch, prefetch, source};
pub use spelling::{camel_case, client_options, request_options};
pub use transport::{HostTransport, OwnTransport};

/// What the user agent calls the host.
const HOST: &str = "node";

/// What came of something as JSON text: `{"value": …}`, the value being JSON when printed, or what [`failed`] gives.
pub fn outcome(result: Result<impl Display, Error>) -> String {
    result.map_or_else(|error| failed(&error), |value| format!(r#"{{"value":{value}}}"#))
}

/// The outcome of what failed: `{"error": …}` as [`error`] describes it, and `raised` beside it where a [`HostTransport`]'s
/// function failed: the `id` of its request, and whether its error is the caller's `own`, to be raised as it is.
pub fn failed(problem: &Error) -> String {
    let outcome = match transport::raised() {
        None => json!({"error": error(problem)}),
        Some(raised) => json!({"error": error(problem), "raised": raised}),
    };
    outcome.to_string()
}

/// A client. The key is JSON too: a program may hand over anything.
///
/// # Errors
/// [`ErrorKind::Configuration`].
pub fn client(key: &str, options: &str, own: Option<OwnTransport>) -> Result<Client, Error> {
    let key = parse(key)?;
    let key = key.as_str().unwrap_or_default();
    let options = spelling::read(parse(options)?, &CLIENT_OPTIONS, client_options())?;
    let options =
        ClientOptions { hook: Some(Arc::new(observed::note)), ..ClientOptions::from_json(options, HOST)? };
    match own {
        None => Client::with_options(key, options),
        Some(own) => {
            let transport = own.connect(&options)?;
            Client::with_transport(key, options, transport)
        }
    }
}

/// Calls an operation of the API. `cancellation` ends the call; `observe` says whether somebody is to be told what it did.
pub fn call(
    client: &Client,
    name: &str,
    ids: &str,
    parameters: &str,
    options: &str,
    cancellation: Option<Cancellation>,
    observe: bool,
) -> Parts {
    let call = || {
        let (ids, parameters) = (parse(ids)?, read(parameters)?);
        let options = RequestOptions { cancellation, ..RequestOptions::from_json(self::options(options)?)? };
        let operation = operation(name)?;
        let response = client.call(operation, &texts(&ids), parameters.whole(), &options)?;
        let last_response = Some(last_response(&response.metadata).to_string());
        let lists = lists::lists(&response.value, operation, &ids, parameters.whole().into());
        Ok((Parts { last_response, ..Parts::of(&response.value) }, lists))
    };
    let (result, observed) = observed::during(observe, call);
    let (parts, lists) = result.unwrap_or_else(|error: Error| (error.into(), Vec::new()));
    parts.with(lists, observed)
}

/// [`host::validate`] as an [`outcome`].
pub fn validate(operation: &str, parameters: &str, options: &str) -> String {
    let validate = || host::validate(operation, read(parameters)?.whole(), self::options(options)?);
    outcome(validate())
}

/// [`host::resolve`] as an [`outcome`].
pub fn resolve(parameters: &str, options: &str) -> String {
    let resolve = || host::resolve(read(parameters)?.whole(), self::options(options)?);
    outcome(resolve())
}

/// [`host::encode`] as an [`outcome`].
pub fn encode(operation: &str, ids: &str, parameters: &str, options: &str) -> String {
    let encode = || {
        let (ids, parameters) = (parse(ids)?, read(parameters)?);
        host::encode(operation, &texts(&ids), parameters.whole(), self::options(options)?, HOST)
    };
    outcome(encode())
}

/// [`host::decode`] as an [`outcome`] of which the value is what there is to note of the reply. What it says the host can
/// read itself.
pub fn decode(operation: &str, status: u16, headers: &str, body: &str) -> String {
    let decode = || host::decode(operation, status, &parse(headers)?, body);
    outcome(decode().map(|reply| Notes::of(&reply)))
}

/// [`host::check`] as an [`outcome`].
pub fn check(operation: &str, status: u16, headers: &str, body: &str) -> String {
    let check = || host::check(operation, status, &parse(headers)?, body);
    outcome(check())
}

/// What a host builds itself from: `{"operations": [{"name", "path", "ids", "list"}], "options": […], "errors": [{"name",
/// "shown", "parent"}]}`, the path being where the method is found in a client, the number of ids what it takes before
/// its parameters, the options the names of those of a call, `shown` what an error calls itself, and a parent always
/// before its children.
pub fn describe() -> Value {
    let operations: Value = OPERATIONS
        .iter()
        .map(|operation| {
            let path: Vec<_> = operation.name.split('.').map(camel_case).collect();
            let (ids, list) = (operation.ids().count(), operation.item().is_some());
            json!({"name": operation.name, "path": path, "ids": ids, "list": list})
        })
        .collect();
    let (bases, others): (Vec<ErrorKind>, Vec<_>) =
        ErrorKind::ALL.into_iter().partition(|kind| parent(*kind).is_none());
    let errors: Value = bases
        .into_iter()
        .chain(others)
        .map(|kind| json!({"name": error_name(kind), "shown": shown(kind), "parent": parent(kind).map(error_name)}))
        .collect();
    let options: Value = request_options().fields.iter().map(|field| field.name).collect();
    json!({"operations": operations, "options": options, "errors": errors})
}

/// The class of a kind of error: stripe-node's where it has one.
pub fn error_name(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::ApiConnection => "StripeConnectionError".into(),
        ErrorKind::Timeout => "StripeTimeoutError".into(),
        _ => format!("Stripe{}", kind.name()),
    }
}

/// The `name` of an error of that kind: its class, but for the one every program knows by the platform's name.
fn shown(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::Cancelled => "AbortError".into(),
        _ => error_name(kind),
    }
}

/// The kind stripe-node would have reported, where we tell more apart than it does. Programs that catch its class
/// catch ours.
pub fn parent(kind: ErrorKind) -> Option<ErrorKind> {
    match kind {
        ErrorKind::Validation => Some(ErrorKind::InvalidRequest),
        ErrorKind::Timeout => Some(ErrorKind::ApiConnection),
        ErrorKind::InvalidResponse => Some(ErrorKind::Api),
        _ => None,
    }
}

/// An error with the members stripe-node's have; what is not known is left out. `type` is the class, `rawType` the
/// API's own, `raw` the API's error object (or the text, where the answer was something else).
pub fn error(error: &Error) -> Value {
    let details = error.details();
    let raw = details.http_body.as_deref().map(|body| {
        let parsed = serde_json::from_str::<Value>(body).ok();
        let object = parsed.and_then(|mut body| body.get_mut("error").map(Value::take));
        object.unwrap_or_else(|| body.into())
    });
    let mut fields = json!({
        "type": error_name(details.kind),
        "message": details.message,
        "rawType": details.error_type,
        "code": details.code,
        "param": details.param,
        "statusCode": details.http_status,
        "requestId": details.request_id,
        "doc_url": details.doc_url,
        "request_log_url": details.request_log_url,
        "raw": raw,
        "attempts": (details.attempts > 0).then_some(details.attempts),
        "idempotencyKey": details.idempotency_key,
        "outcomeUnknown": details.outcome_unknown.then_some(true),
    });
    if let Value::Object(fields) = &mut fields {
        fields.retain(|_, value| !value.is_null());
        if details.kind == ErrorKind::Validation {
            fields.insert("errors".into(), details.problems.iter().map(crate::Problem::to_json).collect());
        }
    }
    fields
}

/// What stripe-node calls `lastResponse`.
fn last_response(metadata: &Metadata) -> Value {
    let mut fields = metadata.to_json();
    if let Value::Object(fields) = &mut fields {
        *fields = std::mem::take(fields)
            .into_iter()
            .map(|(name, value)| match name.as_str() {
                "status" => ("statusCode".to_owned(), value),
                _ => (spelling::option_name(&name), value),
            })
            .collect();
    }
    fields
}

fn options(text: &str) -> Result<Value, Error> {
    spelling::read(parse(text)?, &REQUEST_OPTIONS, request_options())
}

/// The texts in a list. What is not text counts as empty, and is then missed by name.
fn texts(list: &Value) -> Vec<&str> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| item.as_str().unwrap_or_default()).collect()
}

fn parse(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text).map_err(|error| not_json(&error))
}

fn read(text: &str) -> Result<Tree, Error> {
    Tree::read(text).map_err(|error| not_json(&error))
}

fn not_json(error: &serde_json::Error) -> Error {
    Error::configuration("arguments_not_json", format!("not JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPLY: &str = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKXxEih","expires_at":1,
        "livemode":false,"components":{},"later":[{"client_secret":"_x","amount":9007199254740993}]}"#;

    #[test]
    fn what_json_cannot_say_stands_in_the_notes() {
        let outcome = decode("account_sessions.create", 200, "{}", REPLY);
        let outcome: Value = serde_json::from_str(&outcome).unwrap();
        assert_eq!(
            outcome["value"],
            json!({
                "secrets": [["client_secret"], ["later", 0, "client_secret"]],
                "timestamps": [["expires_at"]],
                "integers": [[["later", 0, "amount"], "9007199254740993"]],
            })
        );
    }

    #[test]
    fn options_are_spelt_as_in_javascript() {
        let options =
            r#"{"apiVersion":"2024-06-20","idempotencyKey":"k","timeout":5000,"stripeAccount":null}"#;
        let options = self::options(options).unwrap();
        assert_eq!(options, json!({"idempotency_key": "k", "stripe_version": "2024-06-20", "timeout": 5.0}));
        let facts = self::options(r#"{"accountFacts":{"lossesPayments":"stripe"}}"#).unwrap();
        assert_eq!(facts, json!({"account_facts": {"losses_payments": "stripe"}}));
    }

    #[test]
    fn a_slip_in_an_option_is_reported_in_the_same_spelling() {
        for (written, meant) in [
            ("idempotencykey", "idempotencyKey"),
            ("idempotency_key", "idempotencyKey"),
            ("stripeAcount", "stripeAccount"),
        ] {
            let error = self::options(&json!({written: "x"}).to_string()).unwrap_err();
            assert!(error.to_string().contains(&format!("did you mean {meant}?")), "{error}");
        }
    }

    #[test]
    fn errors_are_classes_of_stripe_node_or_children_of_them() {
        let names: Vec<_> =
            ErrorKind::ALL.iter().map(|kind| error_name(parent(*kind).unwrap_or(*kind))).collect();
        assert!(names.iter().all(|name| {
            [
                "StripeConfigurationError",
                "StripeInvalidRequestError",
                "StripeAuthenticationError",
                "StripePermissionError",
                "StripeCardError",
                "StripeIdempotencyError",
                "StripeRateLimitError",
                "StripeAPIError",
                "StripeConnectionError",
                "StripeCancelledError",
            ]
            .contains(&name.as_str())
        }));
    }

    #[test]
    fn documentation_speaks_of_milliseconds() {
        let timeout = request_options().fields.iter().find(|field| field.name == "timeout").unwrap();
        assert!(timeout.doc.contains("in milliseconds. Default: 80000."), "{}", timeout.doc);
    }
}
