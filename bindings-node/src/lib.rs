//! stripe-sessions for Node: JSON text across the border, everything else in [`stripe_sessions::javascript`].
#![expect(clippy::needless_pass_by_value, reason = "the macro hands over owned values")]

use napi::bindgen_prelude::{Either, External, Object};
use napi::{Env, Result};
use napi_derive::napi;
use stripe_sessions::{Client, dispatch, host, javascript};

/// A client, or the outcome that says why there is none.
#[napi(catch_unwind)]
pub fn client(key: String, options: String) -> Either<External<Client>, String> {
    match javascript::client(&key, &options) {
        Ok(client) => Either::A(External::new(client)),
        Err(error) => Either::B(javascript::outcome(Err(error))),
    }
}

/// A promise of the outcome of a call, which waits on a thread of its own: neither on the event loop nor in libuv's pool.
///
/// # Errors
/// Only where Node has no promise to give; whatever becomes of the call is in the outcome.
#[napi(catch_unwind)]
pub fn call<'env>(
    env: &'env Env,
    client: &External<Client>,
    operation: String,
    ids: String,
    parameters: String,
    options: String,
) -> Result<Object<'env>> {
    let (deferred, promise) = env.create_deferred()?;
    let client = Client::clone(client);
    dispatch::run(
        move || Ok(javascript::call(&client, &operation, &ids, &parameters, &options)),
        move |outcome| {
            deferred.resolve(|_| Ok(outcome.unwrap_or_else(|error| javascript::outcome(Err(error)))));
        },
    );
    Ok(promise)
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
