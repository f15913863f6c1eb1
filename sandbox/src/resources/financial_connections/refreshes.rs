//! Refreshing what is known of linked accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::accounts::{self, Account};
use crate::error::ApiError;
use crate::route::Call;

/// How long after a refresh began the next one may be asked for, in seconds. The API does not say.
const INTERVAL: i64 = 60;

/// What can be refreshed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feature {
    Balance,
    Ownership,
    Transactions,
}

impl Feature {
    pub(super) const ALL: [Self; 3] = [Self::Balance, Self::Ownership, Self::Transactions];

    /// What a request calls it.
    const fn name(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Ownership => "ownership",
            Self::Transactions => "transactions",
        }
    }

    /// What it takes, also as the word for fetching it at once.
    pub(super) const fn permission(self) -> &'static str {
        match self {
            Self::Balance => "balances",
            Self::Ownership => "ownership",
            Self::Transactions => "transactions",
        }
    }
}

/// An attempt to refresh something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Refresh {
    pub(super) attempted_at: i64,
    /// Whether it succeeded; `None` while it is pending.
    succeeded: Option<bool>,
}

impl Refresh {
    pub(super) const fn start(at: i64) -> Self {
        Self { attempted_at: at, succeeded: None }
    }

    pub(super) const fn end(&mut self, succeeded: bool) {
        self.succeeded = Some(succeeded);
    }

    pub(super) const fn is_pending(&self) -> bool {
        self.succeeded.is_none()
    }

    /// When the next may be asked for; not known while it is pending.
    fn next_at(&self) -> Option<i64> {
        self.succeeded.map(|_| self.attempted_at.saturating_add(INTERVAL))
    }

    pub(super) fn to_json(&self) -> Value {
        let status = match self.succeeded {
            None => "pending",
            Some(true) => "succeeded",
            Some(false) => "failed",
        };
        json!({
            "last_attempted_at": self.attempted_at,
            "next_refresh_available_at": self.next_at(),
            "status": status,
        })
    }
}

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
