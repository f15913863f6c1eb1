//! Refreshing what is known of linked accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How long after a refresh began the next one may be asked for, in seconds. The API does not say.
const INTERVAL: i64 = 60;

/// What can be refreshed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feature {
    Balance,
    Ownership,
    Transactions,
}

impl Feature {
    pub(crate) const ALL: [Self; 3] = [Self::Balance, Self::Ownership, Self::Transactions];

    /// What a request calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Ownership => "ownership",
            Self::Transactions => "transactions",
        }
    }

    /// Where an account shows the last attempt.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Self::Balance => "balance_refresh",
            Self::Ownership => "ownership_refresh",
            Self::Transactions => "transaction_refresh",
        }
    }

    /// What it takes, also as the word for fetching it at once.
    pub(crate) const fn permission(self) -> &'static str {
        match self {
            Self::Balance => "balances",
            Self::Ownership => "ownership",
            Self::Transactions => "transactions",
        }
    }
}

/// An attempt to refresh something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Refresh {
    pub(crate) attempted_at: i64,
    /// Whether it succeeded; `None` while it is pending.
    succeeded: Option<bool>,
}

impl Refresh {
    pub(crate) const fn start(at: i64) -> Self {
        Self { attempted_at: at, succeeded: None }
    }

    pub(crate) const fn end(&mut self, succeeded: bool) {
        self.succeeded = Some(succeeded);
    }

    pub(crate) const fn is_pending(&self) -> bool {
        self.succeeded.is_none()
    }

    /// When the next may be asked for; not known while it is pending.
    pub(crate) fn next_at(&self) -> Option<i64> {
        self.succeeded.map(|_| self.attempted_at.saturating_add(INTERVAL))
    }

    pub(crate) fn to_json(&self) -> Value {
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
