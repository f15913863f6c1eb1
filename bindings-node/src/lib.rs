//! stripe-sessions for Node: JSON text across the border, everything else in [`stripe_sessions::javascript`].
#![expect(clippy::needless_pass_by_value, reason = "the macro hands over owned values")]
#![expect(clippy::too_many_arguments, reason = "texts cross the border faster than an object of them")]

use std::sync::Arc;

use napi::bindgen_prelude::{Either, External, Function, Object};
use napi::threadsafe_function::ThreadsafeFunctionCallMode;
use napi::{Env, Result, Status};
use napi_derive::napi;
use stripe_sessions::javascript::OwnTransport;
use stripe_sessions::transport::replay::Cassette;
use stripe_sessions::{Cancellation, Client, ClientSecretSource, Error, dispatch, host, javascript};

/// A handle, or the outcome that says why there is none.
type Made<T> = Either<External<T>, String>;

fn made<T>(result: std::result::Result<T, Error>) -> Made<T> {
    match result {
        Ok(value) => Either::A(External::new(value)),
        Err(error) => Either::B(javascript::outcome(Err(error))),
    }
}

/// A promise of an outcome that `work` gives on a thread of its own: neither on the event loop nor in libuv's pool.
/// It fails only where Node has no promise to give; whatever becomes of the work is in the outcome.
fn promise(env: &Env, work: impl FnOnce() -> String + Send + 'static) -> Result<Object<'_>> {
    let (deferred, promise) = env.create_deferred()?;
    dispatch::run(
        move || Ok(work()),
        move |outcome| {
            deferred.resolve(|_| Ok(outcome.unwrap_or_else(|error| javascript::outcome(Err(error)))));
        },
    );
    Ok(promise)
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

/// A promise of the outcome of a call.
///
/// # Errors
/// Only where Node has no promise to give.
#[napi(catch_unwind)]
pub fn call<'env>(
    env: &'env Env,
    client: &External<Client>,
    operation: String,
    ids: String,
    parameters: String,
    options: String,
    cancellation: &External<Cancellation>,
    observe: bool,
) -> Result<Object<'env>> {
    let (client, cancellation) = (Client::clone(client), Cancellation::clone(cancellation));
    promise(env, move || {
        javascript::call(&client, &operation, &ids, &parameters, &options, &cancellation, observe)
    })
}

/// The rest of a list, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn pages(
    client: &External<Client>,
    operation: String,
    ids: String,
    parameters: String,
    options: String,
    cancellation: &External<Cancellation>,
) -> Made<Arc<javascript::Rest>> {
    made(javascript::pages(client, &operation, &ids, &parameters, &options, cancellation).map(Arc::new))
}

/// A promise of the items of the next page.
///
/// # Errors
/// Only where Node has no promise to give.
#[napi(catch_unwind)]
pub fn next<'env>(
    env: &'env Env,
    rest: &External<Arc<javascript::Rest>>,
    observe: bool,
) -> Result<Object<'env>> {
    let rest = Arc::clone(rest);
    promise(env, move || rest.next(observe))
}

/// A source of client secrets, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn source(options: String) -> Made<ClientSecretSource> {
    made(javascript::source(&options))
}

/// A promise of a client secret.
///
/// # Errors
/// Only where Node has no promise to give.
#[napi(catch_unwind)]
pub fn fetch<'env>(env: &'env Env, source: &External<ClientSecretSource>) -> Result<Object<'env>> {
    let source = ClientSecretSource::clone(source);
    promise(env, move || javascript::fetch(&source))
}

/// A promise that a client secret is at hand.
///
/// # Errors
/// Only where Node has no promise to give.
#[napi(catch_unwind)]
pub fn prefetch<'env>(env: &'env Env, source: &External<ClientSecretSource>) -> Result<Object<'env>> {
    let source = ClientSecretSource::clone(source);
    promise(env, move || javascript::prefetch(&source))
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

/// What a reply fetched by other means says.
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
