//! Every operation, answered with what was asked for and with something else: what a connection or a server that mixes
//! replies up would hand out.

use serde_json::{Map, Value, json};
use stripe_sessions::internal::echo::Echo;
use stripe_sessions::internal::schema::Shape;
use stripe_sessions::{
    Attempt, Client, ClientOptions, Method, OPERATIONS, Operation, Reply, Request, RequestOptions, Transport,
    TransportError,
};

/// Answers every request with this.
#[derive(Debug, Clone)]
struct Answer {
    headers: Vec<(&'static str, &'static str)>,
    body: Value,
}

impl Transport for Answer {
    fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        Ok(Reply {
            status: 200,
            headers: self.headers.iter().copied().collect(),
            body: self.body.to_string().into(),
        })
    }
}

/// The least that has this shape.
pub(super) fn least(shape: Shape) -> Value {
    match shape {
        Shape::Components => json!({"payments": {"enabled": true}}),
        Shape::Boolean => json!(true),
        Shape::Integer | Shape::Timestamp | Shape::Seconds => json!(1),
        Shape::Text | Shape::Secret | Shape::Expandable(_) => json!("x"),
        Shape::Constant(text) => json!(text),
        Shape::Enum(words) => json!(words.values[0].0),
        Shape::List(item) => json!([least(*item)]),
        Shape::Emptyable(inner) => least(*inner),
        _ => shape
            .required(true)
            .map(|entry| (entry.name.to_owned(), least(entry.shape)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

fn put(object: &mut Value, path: &str, value: &str) {
    let place = path.split('.').fold(&mut *object, |object, name| &mut object[name]);
    *place = json!(value);
    // A holder has a type, in parameters of a POST and in every reply.
    if let Some(name) = path.strip_prefix("account_holder.") {
        object["account_holder"]["type"] = json!(if name == "account" { name } else { "customer" });
    }
}

/// Parameters as the operation takes them, with `asked` where a reply repeats it.
fn parameters(operation: &Operation, echo: Echo, asked: &str) -> Value {
    let mut parameters = least(Shape::Object(operation.parameters));
    if let Echo::Parameter(path) | Echo::Filter(path) = echo {
        put(&mut parameters, path, asked);
    }
    if operation.method == Method::Get && parameters.get("account_holder").is_some() {
        parameters["account_holder"].as_object_mut().expect("an object").remove("type");
    }
    parameters
}

fn call(operation: &Operation, echo: Echo, found: &str) -> Result<(), stripe_sessions::Error> {
    let mut body = least(Shape::Object(operation.result));
    match echo {
        Echo::Id => put(&mut body, "id", found),
        Echo::Parameter(path) => put(&mut body, path, found),
        Echo::Filter(path) => put(&mut body["data"][0], path, found),
    }
    let options = ClientOptions { max_network_retries: 0, ..Default::default() };
    let client =
        Client::with_transport("sk_test_123", options, Answer { headers: vec![], body }).expect("a client");
    let options = RequestOptions { allow_preview: operation.preview, ..Default::default() };
    let ids: Vec<_> = operation.ids().map(|_| "asked").collect();
    let result = client.call(operation, &ids, &parameters(operation, echo, "asked"), &options);
    result.map(|_| ())
}

/// The operations whose replies repeat nothing of the request: their items do not say what list they are of.
const ABOUT_NOTHING: [&str; 2] =
    ["financial_connections.accounts.list_inferred_balances", "financial_connections.institutions.list"];

#[test]
fn a_reply_about_something_else_is_no_result_of_any_operation() {
    for operation in OPERATIONS {
        let compares = !operation.echoes.is_empty() || ABOUT_NOTHING.contains(&operation.name);
        assert!(compares, "{}: nothing of its replies is compared", operation.name);
        for echo in operation.echoes {
            let name = format!("{} {echo:?}", operation.name);
            call(operation, *echo, "asked").unwrap_or_else(|error| panic!("{name}: {error}"));
            let error = call(operation, *echo, "somebody_else").expect_err(&name);
            assert_eq!(error.code(), Some("response_mismatched"), "{name}");
            assert_eq!(error.is_outcome_unknown(), operation.method == Method::Post, "{name}");
            assert!(!format!("{error:?}").contains("somebody_else"), "{name}: {error:?}");
        }
    }
}

#[test]
fn a_header_that_comes_back_with_another_value_belongs_to_another_request() {
    let operation = stripe_sessions::operation("account_sessions.create").unwrap();
    let mut body = least(Shape::Object(operation.result));
    put(&mut body, "account", "asked");
    let parameters = json!({"account": "asked", "components": {"payments": {"enabled": true}}});
    for (name, value, passes) in [
        ("stripe-account", "acct_mine", true),
        ("Stripe-Account", "acct_other", false),
        ("Stripe-Version", "2026-08-26.dahlia", true),
        ("Stripe-Version", "2026-10-28.endive", true),
        ("Idempotency-Key", "another", false),
    ] {
        let options = ClientOptions { max_network_retries: 0, ..Default::default() };
        let answer = Answer { headers: vec![(name, value)], body: body.clone() };
        let client = Client::with_transport("sk_test_123", options, answer).unwrap();
        let options = RequestOptions {
            stripe_account: Some("acct_mine".into()),
            stripe_version: Some("2026-08-26.dahlia; embedded_connect_beta=v2".into()),
            ..Default::default()
        };
        let code = client
            .call(operation, &[], &parameters, &options)
            .err()
            .and_then(|error| error.code().map(str::to_owned));
        assert_eq!(code.as_deref(), (!passes).then_some("response_mismatched"), "{name}: {value}");
    }
}
