//! `/v1/financial_connections/sessions`.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::objects;

use super::holders;
use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::objects::financial_connections::Session;
use crate::route::Call;
use crate::state::State;

pub(super) fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::SESSION)?;
    let holder = holders::read(call.parameters, call.state)?;
    call.take_room()?;
    let now = call.state.clock.now();
    let State { financial_connections: fc, random, .. } = &mut *call.state;
    let session = Session::new(call.parameters, holder, call.version, random, now);
    let place = fc.sessions.add(session);
    let reply = Session::to_json(fc, place, call.version, now);
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::SESSION)?;
    let id = &call.ids[0];
    let fc = &mut call.state.financial_connections;
    let place = fc.sessions.place(id).ok_or_else(|| no_such("session", id, "session", true))?;
    let reply = Session::to_json(fc, place, call.version, call.state.clock.now());
    Ok(finish(call.state, call.version, &expansions, reply))
}
