//! `/v1/financial_connections/transactions`.

use std::cmp::Reverse;

use serde_json::Value;
use stripe_sessions::internal::financial_connections::objects;

use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::list;
use crate::objects::financial_connections::{Account, Feature};
use crate::route::Call;

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::TRANSACTION_PAGE)?;
    let id = call.parameters.get("account").and_then(Value::as_str).unwrap_or_default();
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.settled(id, now).ok_or_else(|| no_such("account", id, "account", false))?;
    let (account, transactions) = (&fc.accounts[place], &fc.transactions);
    account.check_access(Feature::Transactions, "account")?;
    if account.transactions.is_empty() {
        let message =
            format!("The transactions of the account '{id}' have never been refreshed successfully.");
        let code = "financial_connections_no_successful_transaction_refresh";
        return Err(ApiError::invalid(message).code(code).param("account"));
    }
    let after = refresh_before(account, call.parameters)?;
    let time = call.parameters.get("transacted_at").unwrap_or(&Value::Null);

    let mut newest_first: Vec<_> = account
        .transactions
        .iter()
        .map(|number| (*number, &transactions[*number]))
        .filter(|(_, transaction)| {
            after.is_none_or(|refresh| transaction.refresh > refresh)
                && is_within(transaction.transacted_at, time)
        })
        .map(|(number, transaction)| (transaction.transacted_at, number))
        .collect();
    newest_first.sort_unstable_by_key(|key| Reverse(*key));
    let key = |id: &str| {
        let number = transactions.place(id).filter(|number| transactions[*number].account == place)?;
        Some((transactions[number].transacted_at, number))
    };
    let what = "financial_connections.transaction";
    let (window, has_more) = list::window(&newest_first, call.parameters, what, key)?;
    let data = newest_first[window]
        .iter()
        .map(|(_, number)| transactions[*number].to_json(id, &account.transaction_refreshes));
    let reply = list::envelope(data, has_more, call.route.path);
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::TRANSACTION)?;
    let id = &call.ids[0];
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.transactions.place(id).ok_or_else(|| no_such("transaction", id, "transaction", true))?;
    let account = fc.transactions[place].account;
    fc.settle(account, now).check_access(Feature::Transactions, "transaction")?;
    let account = &fc.accounts[account];
    let reply = fc.transactions[place].to_json(&account.id, &account.transaction_refreshes);
    Ok(finish(call.state, call.version, &expansions, reply))
}

/// The number of the refresh whose successors' transactions are asked for.
fn refresh_before(account: &Account, parameters: &Value) -> Result<Option<usize>, ApiError> {
    let Some(id) = parameters.pointer("/transaction_refresh/after").and_then(Value::as_str) else {
        return Ok(None);
    };
    match account.transaction_refreshes.iter().position(|refresh| refresh == id) {
        Some(number) => Ok(Some(number)),
        None => Err(no_such("transaction_refresh", id, "transaction_refresh[after]", false)),
    }
}

/// Whether a time is the one asked for, or within the bounds asked for.
fn is_within(time: i64, asked: &Value) -> bool {
    let bound = |name: &str| asked.get(name).and_then(Value::as_i64);
    asked.as_i64().is_none_or(|exact| time == exact)
        && bound("gt").is_none_or(|bound| time > bound)
        && bound("gte").is_none_or(|bound| time >= bound)
        && bound("lt").is_none_or(|bound| time < bound)
        && bound("lte").is_none_or(|bound| time <= bound)
}
