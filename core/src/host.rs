//! What hosts without types call: operations by name, JSON in, JSON out.
//!
//! Python, Node and the command line are thin layers over these functions; Rust, Swift and Kotlin use the typed
//! records instead. `options` is always an object as [`crate::client::options::REQUEST_OPTIONS`] describes it, or null.

mod schema;

use serde_json::{Map, Value, json};

use crate::api::catalogue::{COMPONENTS, Constraint, Evidence, PREVIEWS};
use crate::api::document::Document;
use crate::api::operations::{OPERATIONS, operation};
use crate::api::resolve::resolve as resolve_parameters;
use crate::base::cancellation::Cancellation;
use crate::base::error::{Error, ErrorKind};
use crate::base::path::Path;
use crate::base::problem::{Code, Problem};
use crate::base::version::PINNED;
use crate::call::Reply;
use crate::call::request::Request;
use crate::client::options::{ClientOptions, RequestOptions};
use crate::client::paging::Pages;
use crate::client::{Client, Response};
use crate::json::view::View;
pub use schema::schema;

/// A client from untyped options. `host` names the language, for the user agent.
///
/// # Errors
/// [`ErrorKind::Configuration`].
pub fn client(key: &str, options: Value, host: &'static str) -> Result<Client, Error> {
    Client::with_options(key, ClientOptions::from_json(options, host)?)
}

/// Calls an operation of the API.
///
/// # Errors
/// Any [`ErrorKind`].
pub fn call<'a>(
    client: &Client,
    name: &str,
    ids: &[&str],
    parameters: impl Into<View<'a>>,
    options: Value,
) -> Result<Response<Document>, Error> {
    client.call(operation(name)?, ids, parameters, &RequestOptions::from_json(options)?)
}

/// The pages of a list operation, fetched as they are asked for.
///
/// # Errors
/// [`ErrorKind::Configuration`].
pub fn pages(
    client: &Client,
    name: &str,
    ids: &[&str],
    parameters: Value,
    options: Value,
) -> Result<Pages, Error> {
    Ok(client.pages(operation(name)?, ids, parameters, &RequestOptions::from_json(options)?))
}

/// Calls an operation of the API, and can be ended from another thread.
///
/// # Errors
/// Any [`ErrorKind`].
pub fn call_cancellable<'a>(
    client: &Client,
    name: &str,
    ids: &[&str],
    parameters: impl Into<View<'a>>,
    options: Value,
    cancellation: Cancellation,
) -> Result<Response<Document>, Error> {
    let options = RequestOptions { cancellation: Some(cancellation), ..RequestOptions::from_json(options)? };
    client.call(operation(name)?, ids, parameters, &options)
}

/// What a call with these options would do if nothing but failures came back; see [`crate::call::Plan::to_json`].
///
/// # Errors
/// [`ErrorKind::Configuration`] for bad options.
pub fn plan(client: &Client, options: Value) -> Result<Value, Error> {
    Ok(client.plan(&RequestOptions::from_json(options)?).to_json())
}

/// Everything that is wrong, or probably not meant, with parameters: `{"errors": […], "warnings": […]}`.
///
/// # Errors
/// [`ErrorKind::Configuration`] for an unknown operation or bad options; never for bad parameters.
pub fn validate<'a>(name: &str, parameters: impl Into<View<'a>>, options: Value) -> Result<Value, Error> {
    let context = RequestOptions::from_json(options)?.context(&ClientOptions::default());
    Ok(operation(name)?.validate(parameters, &context).to_json())
}

/// The error for a parameter that is nothing JSON can hold, found while a host's value was read. `found` says what
/// kind of thing it is, never its value.
pub fn refuse_parameter(path: &Path<'_>, found: &str) -> Error {
    let problem = Problem::new(Code::ParameterInvalidType, path, found);
    Error::validation(vec![problem.expecting("a value that JSON has")])
}

/// What each component and feature of an account session will be, and why. The form is that of
/// [`crate::Resolution::to_json`].
///
/// # Errors
/// [`ErrorKind::Configuration`] for bad options.
pub fn resolve<'a>(parameters: impl Into<View<'a>>, options: Value) -> Result<Value, Error> {
    let context = RequestOptions::from_json(options)?.context(&ClientOptions::default());
    Ok(resolve_parameters(parameters, context.facts, &context.version).to_json())
}

/// The request a call would send, without its key: `{"method", "path", "headers", "body"}`.
///
/// # Errors
/// [`ErrorKind::Validation`] for bad parameters, [`ErrorKind::Configuration`] for bad options.
pub fn encode<'a>(
    name: &str,
    ids: &[&str],
    parameters: impl Into<View<'a>>,
    options: Value,
    host: &'static str,
) -> Result<Value, Error> {
    Ok(request(name, ids, parameters, options, host)?.to_json())
}

/// The request a call would send, without its key.
///
/// # Errors
/// [`ErrorKind::Validation`] for bad parameters, [`ErrorKind::Configuration`] for bad options.
pub fn request<'a>(
    name: &str,
    ids: &[&str],
    parameters: impl Into<View<'a>>,
    options: Value,
    host: &'static str,
) -> Result<Request, Error> {
    let operation = operation(name)?;
    let options = RequestOptions::from_json(options)?;
    let client = ClientOptions { language: host, ..Default::default() };
    let given = parameters.into();
    let (adapted, _) = operation.prepare(given, &options.context(&client))?;
    Request::new(operation, ids, adapted.as_ref().map_or(given, View::from), &client, &options)
}

/// What a reply fetched by other means says. `headers` is an object of strings; of them only `Request-Id` matters.
///
/// # Errors
/// The error the reply stands for, as the client would report it.
pub fn decode(name: &str, status: u16, headers: &Value, body: &str) -> Result<Document, Error> {
    let headers = headers.as_object().into_iter().flatten();
    let headers = headers.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    operation(name)?
        .decode_text(&Reply { status, headers: headers.collect(), body: Default::default() }, body)
}

/// Everything odd about a reply: rules the API states about what it answers, checked ([`Document::check`]). A list of
/// problems in the form of [`validate`]; nothing to fail a call over.
///
/// # Errors
/// Those of [`decode`].
pub fn check(name: &str, status: u16, headers: &Value, body: &str) -> Result<Value, Error> {
    Ok(decode(name, status, headers, body)?.check().iter().map(Problem::to_json).collect())
}

/// The operations of the API, for hosts that build their resources at run time: name, documentation, how many
/// ids its path takes, whether it answers a page of a list.
pub fn operations() -> Value {
    OPERATIONS
        .iter()
        .map(|operation| {
            json!({
                "name": operation.name,
                "doc": operation.doc,
                "ids": operation.ids().count(),
                "list": operation.item().is_some(),
            })
        })
        .collect()
}

/// The kinds of errors, each the name of a class.
pub fn error_kinds() -> Vec<&'static str> {
    ErrorKind::ALL.iter().map(|kind| kind.name()).collect()
}

/// The whole catalogue as JSON: version, components with features, preview names.
pub fn catalogue() -> Value {
    let since =
        |since: crate::api::catalogue::Since| json!({"date": since.date, "api_version": since.version});
    let components: Value = COMPONENTS
        .iter()
        .map(|component| {
            let features: Value = component
                .features
                .iter()
                .map(|feature| {
                    json!({
                        "name": feature.name,
                        "doc": feature.doc,
                        "default": feature.default.name(),
                        "constraint": feature.constraint.map(Constraint::name),
                        "since": since(feature.since),
                    })
                })
                .collect();
            json!({
                "name": component.name,
                "doc": component.doc,
                "since": since(component.since),
                "features": features,
            })
        })
        .collect();
    let previews: Value = PREVIEWS
        .iter()
        .map(|preview| json!({"name": preview.name, "published": preview.evidence == Evidence::Published}))
        .collect();
    Value::Object(Map::from_iter([
        ("api_version".to_owned(), PINNED.as_str().into()),
        ("components".to_owned(), components),
        ("previews".to_owned(), previews),
    ]))
}
