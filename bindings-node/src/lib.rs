//! stripe-sessions for Node: [`bridge`] with JSON text across the border, names of resources, options and errors as
//! stripe-node has them, and notes on what JSON cannot say. Parameters and fields keep the API's own names.
#![expect(clippy::needless_pass_by_value, reason = "the macro hands over owned values")]
#![expect(clippy::too_many_arguments, reason = "texts cross the border faster than an object of them")]

mod calls;
pub mod events;
mod json;
mod lists;
mod notes;
mod observed;
mod options;
mod outcome;
mod transport;

use std::sync::Arc;

use napi::Status;
use napi::bindgen_prelude::{Either, External, FnArgs, Function};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi_derive::napi;
use serde_json::{Value, json};
use stripe_sessions::internal::operations::COMPOSED;
use stripe_sessions::internal::schema::Object;
use stripe_sessions::internal::threads::{self, Patience};
use stripe_sessions::internal::version::PINNED;
use stripe_sessions::{
    Cancellation, Cassette, Client, ClientOptions, ClientSecretSource, Error, ErrorKind, OPERATIONS, Provided,
};

use calls::{Parts, Rest};
use json::{parse, read, texts};
use node_names::{camel_case, client_options, error_name, parent, request_options};
use notes::notes;
use options::request;
use outcome::{failed, outcome};
use transport::OwnTransport;

/// What the user agent calls the host.
const HOST: &str = "node";

/// A handle, or the outcome that says why there is none.
type Made<T> = Either<External<T>, String>;

fn made<T>(result: Result<T, Error>) -> Made<T> {
    match result {
        Ok(value) => Either::A(External::new(value)),
        Err(error) => Either::B(failed(&error)),
    }
}

/// What is told of calls, while some are under way.
type Calls = Option<Arc<ThreadsafeFunction<Told, (), Told, Status, false>>>;
/// The number a call began with, and the [`Parts`] of what came of it; or, with an empty outcome, a message about a request for the
/// transport of whoever called.
type Told = FnArgs<(i64, String, String, Option<String>)>;

/// Does `work` on a thread of its own, neither on the event loop nor in libuv's pool, and tells what came of it.
fn begin(
    calls: &Calls,
    number: i64,
    patience: impl FnOnce() -> Patience,
    work: impl FnOnce() -> Parts + Send + 'static,
) {
    let Some(calls) = calls.clone() else { return };
    let tell = move |outcome, value, more| {
        // Where the environment is gone, nobody waits.
        calls.call((number, outcome, value, more).into(), ThreadsafeFunctionCallMode::NonBlocking)
            == Status::Ok
    };
    let told = tell.clone();
    threads::run(
        patience,
        move || {
            let tell = Box::new(move |message| tell(String::new(), message, None));
            Ok(transport::telling(tell, work))
        },
        move |parts| {
            let Parts { outcome, value, more } = parts.unwrap_or_else(Parts::from);
            told(outcome, value, (!more.is_empty()).then(|| Value::Object(more).to_string()));
        },
    );
}

/// Has `told` told of calls, and keeps the process alive, until [`release`]. One function for all: making one costs more than the
/// rest of a call's border.
///
/// # Errors
/// Only where Node has no way to be called.
#[napi(catch_unwind)]
pub fn calls(told: Function<'_, Told, ()>) -> napi::Result<External<Calls>> {
    Ok(External::new(Some(Arc::new(told.build_threadsafe_function().build()?))))
}

/// Tells of no further calls.
#[napi(catch_unwind)]
pub fn release(calls: &mut External<Calls>) {
    **calls = None;
}

/// A client, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn client(key: String, options: String, transport: Option<&External<OwnTransport>>) -> Made<Client> {
    made(connect(&key, &options, transport.map(|own| OwnTransport::clone(own))))
}

/// A transport that tells of its requests what [`calls`] was given.
#[napi(catch_unwind)]
pub fn transport() -> External<OwnTransport> {
    External::new(OwnTransport::Function)
}

/// The answer to a request that was told of.
#[napi(catch_unwind)]
pub fn settle(id: String, answer: String) {
    transport::settle(&id, &answer);
}

/// A transport that sends as usual and writes down what is answered.
#[napi(catch_unwind)]
pub fn recording() -> External<OwnTransport> {
    External::new(OwnTransport::Recording(Cassette::default()))
}

/// A transport that answers from what was written down, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn replaying(recording: String) -> Made<OwnTransport> {
    made(OwnTransport::replaying(&recording))
}

/// What a transport has written down, or has not answered yet.
#[napi(catch_unwind)]
pub fn interactions(transport: &External<OwnTransport>) -> String {
    outcome(Ok(transport.interactions()))
}

/// Ends every call under way and refuses further ones.
#[napi(catch_unwind)]
pub fn close(client: &External<Client>) {
    client.close();
}

/// A switch that ends calls.
#[napi(catch_unwind)]
pub fn cancellation() -> External<Cancellation> {
    External::new(Cancellation::new())
}

/// Turns the switch.
#[napi(catch_unwind)]
pub fn cancel(cancellation: &External<Cancellation>) {
    cancellation.cancel();
}

/// Begins a call.
#[napi(catch_unwind)]
pub fn call(
    calls: &External<Calls>,
    number: i64,
    client: &External<Client>,
    operation: String,
    ids: String,
    parameters: String,
    options: String,
    cancellation: Option<&External<Cancellation>>,
    observe: bool,
) {
    let (client, cancellation) = (Client::clone(client), cancellation.map(|own| Cancellation::clone(own)));
    let own = (client.clone(), options.clone(), cancellation.clone());
    let call = move || calls::call(&client, &operation, &ids, &parameters, &options, cancellation, observe);
    begin(calls, number, || calls::patience(own), call);
}

/// The rest of a list, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn pages(
    client: &External<Client>,
    operation: String,
    ids: String,
    parameters: String,
    options: String,
    cancellation: Option<&External<Cancellation>>,
) -> Made<Arc<Rest>> {
    let cancellation = cancellation.map(|own| Cancellation::clone(own));
    made(calls::pages(client, &operation, &ids, &parameters, &options, cancellation).map(Arc::new))
}

/// Begins to fetch the next page.
#[napi(catch_unwind)]
pub fn next(calls: &External<Calls>, number: i64, rest: &External<Arc<Rest>>, observe: bool) {
    let (rest, own) = (Arc::clone(rest), Arc::clone(rest));
    begin(calls, number, || own.patience.clone(), move || rest.next(observe));
}

/// A source of client secrets, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn source(options: String) -> Made<ClientSecretSource> {
    made(options::source(&options).and_then(ClientSecretSource::new))
}

/// Whether a client secret is at hand.
#[napi(catch_unwind)]
pub fn is_ready(source: &External<ClientSecretSource>) -> bool {
    source.is_ready()
}

/// Begins to fetch a client secret, to give it out or `ahead`, with what the provider gave for it.
#[napi(catch_unwind)]
pub fn fetch(
    calls: &External<Calls>,
    number: i64,
    source: &External<ClientSecretSource>,
    ahead: bool,
    provided: Option<String>,
    cancellation: Option<&External<Cancellation>>,
) {
    let source = ClientSecretSource::clone(source);
    let cancellation = cancellation.map(|own| Cancellation::clone(own)).unwrap_or_default();
    let patience = source.patience(&cancellation);
    let fetch = move || {
        let provided = provided.map(|text| Provided::from_json(parse(&text)?)).transpose()?;
        if ahead {
            source.prefetch_with(provided, &cancellation)?;
            return Ok(Value::Null);
        }
        Ok(source.fetch_with(provided, &cancellation)?.reveal().into())
    };
    let parts = move || fetch().map_or_else(|error: Error| error.into(), |value| Parts::plain(&value));
    begin(calls, number, || patience, parts);
}

/// The headers of a reply to a call with these options, with secrets masked.
#[napi(catch_unwind)]
pub fn masked(client: &External<Client>, headers: String, options: String) -> String {
    let masked = || {
        let headers = parse(&headers)?;
        let pairs = headers.as_object().into_iter().flatten();
        let headers = pairs.filter_map(|(name, value)| Some((name, value.as_str()?))).collect();
        Ok(outcome::object(&client.masked(&headers, &request(&options)?)))
    };
    outcome(masked())
}

/// Everything that is wrong, or probably not meant, with parameters.
#[napi(catch_unwind)]
pub fn validate(operation: String, parameters: String, options: String) -> String {
    let validate = || bridge::validate(&operation, read(&parameters)?.whole(), &request(&options)?);
    outcome(validate())
}

/// What each component and feature of an account session will be, and why.
#[napi(catch_unwind)]
pub fn resolve(parameters: String, options: String) -> String {
    let resolve = || bridge::resolve(read(&parameters)?.whole(), &request(&options)?);
    outcome(resolve())
}

/// What each parameter of a Financial Connections session will be that has a default, and why.
#[napi(catch_unwind)]
pub fn resolve_financial_connections_session(parameters: String, options: String) -> String {
    let resolve =
        || bridge::resolve_financial_connections_session(read(&parameters)?.whole(), &request(&options)?);
    outcome(resolve())
}

/// What an account session lets its holder do: of its parameters, or of the session.
#[napi(catch_unwind)]
pub fn grants(session: String, options: String) -> String {
    let grants = || bridge::grants(read(&session)?.whole(), &request(&options)?);
    outcome(grants())
}

/// How what `grants` answered of two sessions differs.
#[napi(catch_unwind)]
pub fn grants_difference(before: String, after: String) -> String {
    let difference = || bridge::grants_difference(read(&before)?.whole(), read(&after)?.whole());
    outcome(difference())
}

/// What each component and feature of a session has become, and why.
#[napi(catch_unwind)]
pub fn explain(session: String, parameters: String, options: String) -> String {
    let explain =
        || bridge::explain(read(&session)?.whole(), read(&parameters)?.whole(), &request(&options)?);
    outcome(explain())
}

/// The request a call would send, without its key.
#[napi(catch_unwind)]
pub fn encode(operation: String, ids: String, parameters: String, options: String) -> String {
    let encode = || {
        let (ids, parameters) = (parse(&ids)?, read(&parameters)?);
        let options = request(&options)?;
        Ok(bridge::request(&operation, &texts(&ids), parameters.whole(), &options, HOST)?.to_json())
    };
    outcome(encode())
}

/// What there is to note of a reply fetched by other means.
#[napi(catch_unwind)]
pub fn decode(operation: String, status: u16, headers: String, body: String) -> String {
    let decode = || bridge::decode(&operation, status, &parse(&headers)?, &body);
    outcome(decode().map(|reply| notes(&reply)))
}

/// Everything odd about a reply, by the rules the API states.
#[napi(catch_unwind)]
pub fn check(operation: String, status: u16, headers: String, body: String) -> String {
    let check = || bridge::check(&operation, status, &parse(&headers)?, &body);
    outcome(check())
}

/// The whole catalogue.
#[napi(catch_unwind)]
pub fn catalogue() -> String {
    outcome(Ok(bridge::catalogue()))
}

/// What the package builds its resources and error classes from: `{"version", "apiVersion", "operations": [{"name", "path", "ids",
/// "list", "method", "url"}], "options": […], "clientOptions": […], "errors": [{"name", "shown", "parent"}]}`, the path being where the
/// method is found in a client, the number of ids what it takes before its parameters, the options the names of those of a call,
/// and `shown` what an error calls itself.
#[napi(catch_unwind)]
pub fn describe() -> String {
    let operations = OPERATIONS.iter().chain(COMPOSED).map(|operation| {
        let path: Vec<_> = operation.name.split('.').map(camel_case).collect();
        let (ids, list) = (operation.ids().count(), operation.item().is_some());
        let (method, url) = (operation.method.name(), operation.path);
        json!({"name": operation.name, "path": path, "ids": ids, "list": list, "method": method, "url": url})
    });
    let errors = ErrorKind::ALL.into_iter().map(|kind| {
        // Its class, but for the one that every program knows by the platform's name.
        let shown = if kind == ErrorKind::Cancelled { "AbortError".into() } else { error_name(kind) };
        json!({"name": error_name(kind), "shown": shown, "parent": parent(kind).map(error_name)})
    });
    let names = |options: &Object| options.fields.iter().map(|field| field.name).collect::<Value>();
    outcome(Ok(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "apiVersion": PINNED.as_str(),
        "operations": operations.collect::<Value>(),
        "options": names(request_options()),
        "clientOptions": names(client_options()),
        "errors": errors.collect::<Value>(),
    })))
}

/// A client. The key is JSON too: a program may hand over anything.
fn connect(key: &str, options: &str, own: Option<OwnTransport>) -> Result<Client, Error> {
    let key = parse(key)?;
    let key = key.as_str().unwrap_or_default();
    let options = options::client(options, HOST)?;
    let options = ClientOptions { hook: Some(Arc::new(observed::note)), ..options };
    match own {
        None => Client::with_options(key, options),
        Some(own) => {
            let transport = own.connect(&options)?;
            Client::with_transport(key, options, transport)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPLY: &str = r#"{"object":"account_session","account":"acct_1","client_secret":"_OXIKXxEih","expires_at":1,
        "livemode":false,"components":{},"later":[{"client_secret":"_x","amount":9007199254740993}]}"#;

    #[test]
    fn what_json_cannot_say_stands_in_the_notes() {
        let outcome = decode("account_sessions.create".into(), 200, "{}".into(), REPLY.into());
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
}
