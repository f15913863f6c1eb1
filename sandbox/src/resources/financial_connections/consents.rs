//! `/v1/financial_connections/consents`. The API has it in preview versions only.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::CONSENT;

use super::{begin, finish, holders, no_such};
use crate::error::ApiError;
use crate::objects::financial_connections::Consent;
use crate::route::Call;

pub(super) fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &CONSENT)?;
    let holder = holders::read(call.parameters, call.state)?;
    call.take_room()?;
    let id = call.state.random.id("fccons_", 24);
    let consent = Consent { id, holder, created: call.state.clock.now() };
    let reply = consent.to_json();
    call.state.financial_connections.consents.add(consent);
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &CONSENT)?;
    let id = &call.ids[0];
    let consents = &call.state.financial_connections.consents;
    let place = consents.place(id).ok_or_else(|| no_such("consent", id, "consent", true))?;
    let reply = consents[place].to_json();
    Ok(finish(call.state, call.version, &expansions, reply))
}
