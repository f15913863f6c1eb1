//! `/v1/financial_connections/accounts/{id}/inferred_balances`. The API has it in preview versions only.

use std::cmp::Reverse;

use serde_json::Value;
use stripe_sessions::internal::financial_connections::INFERRED_BALANCE_PAGE;

use super::{begin, no_such};
use crate::error::ApiError;
use crate::list;
use crate::objects::financial_connections::{Feature, InferredBalance};
use crate::route::Call;

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    begin(call, &INFERRED_BALANCE_PAGE)?;
    let id = &call.ids[0];
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.settled(id, now).ok_or_else(|| no_such("account", id, "account", true))?;
    fc.accounts[place].check_access(Feature::Balance, "account")?;
    let balances = InferredBalance::of(&fc.accounts[place], &fc.transactions);
    let newest_first: Vec<_> = (0..balances.len()).map(Reverse).collect();
    let key = |id: &str| balances.iter().position(|balance| balance.id == id).map(Reverse);
    let what = "financial_connections.account_inferred_balance";
    let (window, has_more) = list::window(&newest_first, call.parameters, what, key)?;
    let data = balances[window].iter().map(InferredBalance::to_json);
    Ok(list::envelope(data, has_more, &call.route.path.replace("{account}", id)))
}
