//! For hosts without static types, in this repository Python, Node and the command line: operations by name, JSON in,
//! JSON out. Rust, Swift and Kotlin use the typed records instead.

mod events;
mod schema;

use serde_json::{Map, Value, json};
use stripe_sessions::internal::catalogue::{COMPONENTS, Component, Constraint, PREVIEWS, Stage};
use stripe_sessions::internal::schema::Shape;
pub use stripe_sessions::internal::validate::refuse_parameter;
use stripe_sessions::internal::version::PINNED;
use stripe_sessions::internal::{account_session, financial_connections};
use stripe_sessions::{
    ClientOptions, Document, Error, ErrorKind, GrantDifference, Grants, OPERATIONS, Problem, Reply, Request,
    RequestOptions, View, explain_reply, operation,
};

pub use events::{Delivery, Kind, related, test_header};
pub use schema::schema;

/// Everything that is wrong, or probably not meant, with parameters: `{"errors": […], "warnings": […]}`.
///
/// # Errors
/// [`ErrorKind::Configuration`] for an unknown operation; never for bad parameters.
pub fn validate<'a>(
    name: &str,
    parameters: impl Into<View<'a>>,
    options: &RequestOptions,
) -> Result<Value, Error> {
    let context = options.context(&ClientOptions::default());
    Ok(operation(name)?.validate(parameters, &context).to_json())
}

/// What each component and feature of an account session will be, and why. The form is that of
/// [`stripe_sessions::Resolution::to_json`].
///
/// # Errors
/// [`ErrorKind::Validation`] for what is not parameters of an account session. They may be incomplete.
pub fn resolve<'a>(parameters: impl Into<View<'a>>, options: &RequestOptions) -> Result<Value, Error> {
    Ok(account_session::explain(parameters, &options.context(&ClientOptions::default()))?.to_json())
}

/// What each parameter of a Financial Connections session will be that has a default, and why. The form is that of
/// [`stripe_sessions::FinancialConnectionsResolution::to_json`].
///
/// # Errors
/// [`ErrorKind::Validation`] for what is not parameters of such a session. They may be incomplete.
pub fn resolve_financial_connections_session<'a>(
    parameters: impl Into<View<'a>>,
    options: &RequestOptions,
) -> Result<Value, Error> {
    Ok(financial_connections::explain(parameters, &options.context(&ClientOptions::default()))?.to_json())
}

/// What an account session lets its holder do: of its parameters, or of the API's reply. The form is that of
/// [`Grants::to_json`].
///
/// # Errors
/// [`ErrorKind::Validation`] for what is neither.
pub fn grants<'a>(given: impl Into<View<'a>>, options: &RequestOptions) -> Result<Value, Error> {
    Ok(stripe_sessions::grants(given, &options.context(&ClientOptions::default()))?.to_json())
}

/// The API's reply explained by the parameters it answers, or where those are empty by what follows from the account's facts and
/// the reply itself. The form is that of [`stripe_sessions::Explanation::to_json`].
///
/// # Errors
/// [`ErrorKind::Validation`] for what is not a reply, and for parameters that cannot be.
pub fn explain<'a>(
    reply: impl Into<View<'a>>,
    parameters: impl Into<View<'a>>,
    options: &RequestOptions,
) -> Result<Value, Error> {
    let parameters = parameters.into();
    let given = !parameters.is_object() || parameters.entries().next().is_some();
    let context = options.context(&ClientOptions::default());
    Ok(explain_reply(reply, given.then_some(parameters), &context)?.to_json())
}

/// How what [`grants`] answered differs. A list, each in the form of [`GrantDifference::to_json`].
///
/// # Errors
/// [`ErrorKind::Validation`] for what is not such an answer.
pub fn grants_difference<'a>(
    before: impl Into<View<'a>>,
    after: impl Into<View<'a>>,
) -> Result<Value, Error> {
    let (before, after) = (Grants::from_json(before)?, Grants::from_json(after)?);
    Ok(Grants::difference(&before, &after).iter().map(GrantDifference::to_json).collect())
}

/// The request a call would send, without its key.
///
/// # Errors
/// [`ErrorKind::Validation`] for bad parameters, [`ErrorKind::Configuration`] for an unknown operation or bad ids.
pub fn request<'a>(
    name: &str,
    ids: &[&str],
    parameters: impl Into<View<'a>>,
    options: &RequestOptions,
    host: &'static str,
) -> Result<Request, Error> {
    let operation = operation(name)?;
    let client = ClientOptions { language: host, ..Default::default() };
    let given = parameters.into();
    let (adapted, _) = operation.prepare(given, &options.context(&client))?;
    Request::new(operation, ids, adapted.as_ref().map_or(given, View::from), &client, options)
}

/// What a reply fetched by other means says. `headers` is an object of strings; of them only `Request-Id` matters.
///
/// # Errors
/// The error the reply stands for, as the client would report it.
pub fn decode(name: &str, status: u16, headers: &Value, body: &str) -> Result<Document, Error> {
    let headers = headers.as_object().into_iter().flatten();
    let headers = headers.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    operation(name)?.decode(&Reply { status, headers: headers.collect(), body: body.to_owned().into() })
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

/// The whole catalogue as JSON: version, components with features, and in the same form those in preview.
pub fn catalogue() -> Value {
    Value::Object(Map::from_iter([
        ("api_version".to_owned(), PINNED.as_str().into()),
        ("components".to_owned(), COMPONENTS.iter().map(component).collect()),
        ("previews".to_owned(), PREVIEWS.iter().map(component).collect()),
    ]))
}

fn component(component: &Component) -> Value {
    let features: Value = component
        .features
        .iter()
        .map(|feature| {
            let (key, stage) = stage(feature.stage);
            json!({
                "name": feature.name,
                "doc": feature.doc,
                "shape": schema::shape(Shape::of(feature)),
                "default": feature.default.name(),
                "constraint": feature.constraint.map(Constraint::name),
                key: stage,
            })
        })
        .collect();
    let (key, stage) = stage(component.stage);
    json!({"name": component.name, "doc": component.doc, key: stage, "features": features})
}

/// Since when something is there; of what is in preview, where it was seen.
fn stage(stage: Stage) -> (&'static str, Value) {
    match stage {
        Stage::General(since) => ("since", json!({"date": since.date, "api_version": since.version})),
        Stage::Preview(evidence) => ("seen", evidence.name().into()),
    }
}
