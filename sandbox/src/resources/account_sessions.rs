//! `POST /v1/account_sessions`.

use serde_json::Value;
use stripe_sessions::internal::account_session;
use stripe_sessions::{AccountFacts, resolve};

use crate::error::ApiError;
use crate::route::{Call, Route};
use crate::state::State;

pub(crate) static ROUTES: &[Route] =
    &[Route::of(&account_session::CREATE, ("account_sessions", true), create)];

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let id = call.text("account").unwrap_or_default();
    let facts = call.state.accounts.get(id).map(AccountFacts::of_account).unwrap_or_default();
    // What is wrong whatever the account is told first.
    call.check(facts).or_else(|error| call.check(AccountFacts::default()).and(Err(error)))?;
    if !call.state.accounts.contains_key(id) {
        return Err(ApiError::no_such("account", id, "account", false));
    }

    let components = resolve(call.parameters, facts, call.version).to_components(false);
    let now = call.state.clock.now();
    let State { sessions, random, .. } = &mut *call.state;
    Ok(sessions.create(id, components, random, now))
}
