//! stripe-sessions for Node: JSON text across the border, everything else in [`stripe_sessions::javascript`].
#![expect(clippy::needless_pass_by_value, reason = "the macro hands over owned values")]
#![expect(clippy::too_many_arguments, reason = "texts cross the border faster than an object of them")]

use std::sync::Arc;

use napi::bindgen_prelude::{Either, External, FnArgs, Function};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Result, Status};
use napi_derive::napi;
use stripe_sessions::internal::replay::Cassette;
use stripe_sessions::internal::threads;
use stripe_sessions::javascript::{OwnTransport, Parts};
use stripe_sessions::{Cancellation, Client, ClientSecretSource, Error, host, javascript};

/// A handle, or the outcome that says why there is none.
type Made<T> = Either<External<T>, String>;

fn made<T>(result: std::result::Result<T, Error>) -> Made<T> {
    match result {
        Ok(value) => Either::A(External::new(value)),
        Err(error) => Either::B(javascript::failed(&error)),
    }
}

/// What is told of the outcomes of calls: the number a call began with, and the [`Parts`].
type Calls = ThreadsafeFunction<Told, (), Told, Status, false, true>;
type Told = FnArgs<(i64, String, String, Option<String>, Option<String>)>;

/// Does `work` on a thread of its own, neither on the event loop nor in libuv's pool, and tells what came of it.
fn begin(calls: &Arc<Calls>, number: i64, work: impl FnOnce() -> Parts + Send + 'static) {
    let calls = Arc::clone(calls);
    threads::run(
        move || Ok(work()),
        move |parts| {
            let Parts { outcome, value, last_response, more } = parts.unwrap_or_else(Parts::from);
            // Where the environment is gone, nobody waits.
            calls.call(
                (number, outcome, value, last_response, more).into(),
                ThreadsafeFunctionCallMode::NonBlocking,
            );
        },
    );
}

/// Has `settle` told of the outcomes of calls. One function for all: making one costs more than the rest of a call's border.
///
/// # Errors
/// Only where Node has no way to be called.
#[napi(catch_unwind)]
pub fn calls(settle: Function<'_, Told, ()>) -> Result<External<Arc<Calls>>> {
    // Weak: what keeps the process alive is on the other side, which knows when calls are under way.
    Ok(External::new(Arc::new(settle.build_threadsafe_function().weak::<true>().build()?)))
}

/// A client, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn client(key: String, options: String, transport: Option<&External<OwnTransport>>) -> Made<Client> {
    made(javascript::client(&key, &options, transport.map(|own| OwnTransport::clone(own))))
}

/// A transport that tells `send` of its requests.
///
/// # Errors
/// Only where Node has no way to be called.
#[napi(catch_unwind)]
pub fn transport(send: Function<'_, String, ()>) -> Result<External<OwnTransport>> {
    // Weak: a client that is idle keeps no process alive. A call under way does, by its promise.
    let send = send.build_threadsafe_function().weak::<true>().build()?;
    let tell = move |message| send.call(message, ThreadsafeFunctionCallMode::NonBlocking) == Status::Ok;
    Ok(External::new(OwnTransport::Function(Arc::new(javascript::HostTransport::new(tell)))))
}

/// The answer to a request that was told of.
#[napi(catch_unwind)]
pub fn settle(transport: &External<OwnTransport>, id: String, answer: String) {
    transport.settle(&id, &answer);
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
    transport.interactions()
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
    calls: &External<Arc<Calls>>,
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
    begin(calls, number, move || {
        javascript::call(&client, &operation, &ids, &parameters, &options, cancellation, observe)
    });
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
) -> Made<Arc<javascript::Rest>> {
    let cancellation = cancellation.map(|own| Cancellation::clone(own));
    made(javascript::pages(client, &operation, &ids, &parameters, &options, cancellation).map(Arc::new))
}

/// Begins to fetch the next page.
#[napi(catch_unwind)]
pub fn next(
    calls: &External<Arc<Calls>>,
    number: i64,
    rest: &External<Arc<javascript::Rest>>,
    observe: bool,
) {
    let rest = Arc::clone(rest);
    begin(calls, number, move || rest.next(observe));
}

/// A source of client secrets, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn source(options: String) -> Made<ClientSecretSource> {
    made(javascript::source(&options))
}

/// Begins to fetch a client secret.
#[napi(catch_unwind)]
pub fn fetch(calls: &External<Arc<Calls>>, number: i64, source: &External<ClientSecretSource>) {
    let source = ClientSecretSource::clone(source);
    begin(calls, number, move || javascript::fetch(&source));
}

/// Begins to see to it that a client secret is at hand.
#[napi(catch_unwind)]
pub fn prefetch(calls: &External<Arc<Calls>>, number: i64, source: &External<ClientSecretSource>) {
    let source = ClientSecretSource::clone(source);
    begin(calls, number, move || javascript::prefetch(&source));
}

/// Everything that is wrong, or probably not meant, with parameters.
#[napi(catch_unwind)]
pub fn validate(operation: String, parameters: String, options: String) -> String {
    javascript::validate(&operation, &parameters, &options)
}

/// What each component and feature of an account session will be, and why.
#[napi(catch_unwind)]
pub fn resolve(parameters: String, options: String) -> String {
    javascript::resolve(&parameters, &options)
}

/// The request a call would send, without its key.
#[napi(catch_unwind)]
pub fn encode(operation: String, ids: String, parameters: String, options: String) -> String {
    javascript::encode(&operation, &ids, &parameters, &options)
}

/// What there is to note of a reply fetched by other means.
#[napi(catch_unwind)]
pub fn decode(operation: String, status: u16, headers: String, body: String) -> String {
    javascript::decode(&operation, status, &headers, &body)
}

/// Everything odd about a reply, by the rules the API states.
#[napi(catch_unwind)]
pub fn check(operation: String, status: u16, headers: String, body: String) -> String {
    javascript::check(&operation, status, &headers, &body)
}

/// The whole catalogue.
#[napi(catch_unwind)]
pub fn catalogue() -> String {
    javascript::outcome(Ok(host::catalogue()))
}

/// What the package builds its resources and error classes from.
#[napi(catch_unwind)]
pub fn describe() -> String {
    javascript::outcome(Ok(javascript::describe()))
}
