//! Asking for refreshes of linked accounts, once or every day.

use serde_json::Value;

use super::accounts;
use crate::error::ApiError;
use crate::objects::financial_connections::{Account, Feature, Refresh};
use crate::route::Call;

pub(super) fn refresh(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let named = call.parameters.get("features").and_then(Value::as_array);
    let is_named = |feature: &Feature| named.is_some_and(|all| all.iter().any(|word| word == feature.name()));
    accounts::change(call, |account, now| {
        let features: Vec<_> = Feature::ALL.into_iter().filter(is_named).collect();
        for feature in &features {
            check(account, *feature, now)?;
        }
        for feature in features {
            account.start(feature, now);
        }
        Ok(())
    })
}

/// Refuses a refresh there is no permission for, or that comes too soon.
fn check(account: &Account, feature: Feature, now: i64) -> Result<(), ApiError> {
    account.check_active(feature, "features")?;
    let message = match account.refreshed(feature).map(Refresh::next_at) {
        Some(None) => "A refresh is pending already".to_owned(),
        Some(Some(at)) if now < at => format!("The next refresh is available at {at}"),
        _ => return Ok(()),
    };
    Err(ApiError::invalid(format!("{message} ({}).", feature.name())).param("features"))
}

pub(super) fn subscribe(call: &mut Call<'_>) -> Result<Value, ApiError> {
    accounts::change(call, |account, now| {
        account.check_active(Feature::Transactions, "features")?;
        account.subscribed = true;
        // A subscription begins with a refresh, unless there was one just now.
        if check(account, Feature::Transactions, now).is_ok() {
            account.start(Feature::Transactions, now);
        }
        Ok(())
    })
}

pub(super) fn unsubscribe(call: &mut Call<'_>) -> Result<Value, ApiError> {
    accounts::change(call, |account, _| {
        account.check_access(Feature::Transactions, "features")?;
        account.subscribed = false;
        Ok(())
    })
}
