//! `/v1/financial_connections/accounts/{id}/owners`.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::objects;

use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::objects::financial_connections::Feature;
use crate::route::Call;

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::ACCOUNT_OWNER_PAGE)?;
    let id = &call.ids[0];
    let fc = &mut call.state.financial_connections;
    let now = call.state.clock.now();
    let place = fc.settled(id, now).ok_or_else(|| no_such("account", id, "account", true))?;
    fc.accounts[place].check_access(Feature::Ownership, "account")?;
    let ownership = call.parameters.get("ownership").and_then(Value::as_str).unwrap_or_default();
    let ownership = fc
        .ownerships
        .place(ownership)
        .map(|place| &fc.ownerships[place])
        .filter(|ownership| ownership.account == place)
        .ok_or_else(|| no_such("account_ownership", ownership, "ownership", false))?;
    let reply = ownership.page(call.parameters, &call.route.path.replace("{account}", id))?;
    Ok(finish(call.state, call.version, &expansions, reply))
}
