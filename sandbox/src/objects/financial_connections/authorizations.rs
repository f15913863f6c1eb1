//! What a holder has allowed at one institution, in one go: it stands behind the accounts that were linked there.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::accounts::{Account, Status};
use super::holders::Holder;
use super::institutions::Institution;
use super::kept;
use super::table::{Identified, Table};

/// What stands behind accounts that were linked together.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Authorization {
    pub(crate) id: String,
    pub(crate) holder: Holder,
    #[serde(with = "kept::institution")]
    pub(crate) institution: &'static Institution,
    /// Where its accounts stand.
    pub(crate) accounts: Vec<usize>,
}

impl Identified for Authorization {
    const KIND: &'static str = "financial_connections.authorization";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Authorization {
    /// It works as long as one of its accounts does.
    pub(crate) fn to_json(&self, accounts: &Table<Account>) -> Value {
        let with = |status| {
            let mut accounts = self.accounts.iter().map(|place| &accounts[*place]);
            accounts.find(|account| account.status == status)
        };
        let (status, details) = match (with(Status::Active), with(Status::Inactive)) {
            (Some(account), _) => (Status::Active, account.active_details()),
            (None, Some(_)) => (Status::Inactive, json!({"inactive": {"action": "relink_required"}})),
            (None, None) => (Status::Disconnected, json!({})),
        };
        json!({
            "id": self.id,
            "object": Self::KIND,
            "account_holder": self.holder.to_json(),
            "institution": self.institution.id,
            "institution_name": self.institution.name,
            "livemode": false,
            "status": status.name(),
            "status_details": details,
        })
    }
}
