//! `/v1/financial_connections/authorizations`. The API has it in preview versions only.

use serde_json::Value;
use stripe_sessions::internal::financial_connections::AUTHORIZATION;

use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::route::Call;

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &AUTHORIZATION)?;
    let id = &call.ids[0];
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place =
        fc.authorizations.place(id).ok_or_else(|| no_such("authorization", id, "authorization", true))?;
    for account in fc.authorizations[place].accounts.clone() {
        fc.settle(account, now);
    }
    let reply = fc.authorizations[place].to_json(&fc.accounts);
    Ok(finish(call.state, call.version, &expansions, reply))
}
