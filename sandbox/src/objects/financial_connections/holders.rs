//! Who holds linked accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The holder of linked accounts: `account_holder` as it was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Holder(pub(crate) Map<String, Value>);

impl Holder {
    /// Whether this is the holder a filter names.
    pub(crate) fn admits(&self, filter: &Self) -> bool {
        filter.0.iter().all(|(name, id)| self.0.get(name) == Some(id))
    }

    /// A session that links accounts again has none of its own.
    pub(crate) fn to_json(&self) -> Value {
        if self.0.is_empty() { Value::Null } else { self.0.clone().into() }
    }
}
