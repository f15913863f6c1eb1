//! Who holds linked accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::ApiError;
use crate::state::State;

/// The holder of linked accounts: `account_holder` as it was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Holder(Map<String, Value>);

impl Holder {
    /// Reads a holder whose form has been checked, and looks up whom it names.
    pub(super) fn read(parameters: &Value, state: &State) -> Result<Self, ApiError> {
        let holder = parameters.get("account_holder").and_then(Value::as_object);
        let holder = Self(holder.cloned().unwrap_or_default());
        // The rules only warn of these: what the API says is not known.
        if holder.0.get("type").and_then(Value::as_str) == Some("customer") {
            match (holder.0.contains_key("customer"), holder.0.contains_key("customer_account")) {
                (false, false) => return Err(ApiError::missing("account_holder[customer]")),
                (true, true) => {
                    let message = "You may only specify one of these parameters: customer, customer_account.";
                    return Err(ApiError::invalid(message).param("account_holder[customer_account]"));
                }
                _ => {}
            }
        }
        holder.look_up(state)?;
        Ok(holder)
    }

    /// Refuses a holder that does not exist.
    pub(super) fn look_up(&self, state: &State) -> Result<(), ApiError> {
        for (name, id) in &self.0 {
            let (what, there) = match name.as_str() {
                "account" | "customer_account" => ("account", &state.accounts),
                "customer" => ("customer", &state.customers),
                _ => continue,
            };
            let id = id.as_str().unwrap_or_default();
            if !there.contains_key(id) {
                let param = format!("account_holder[{name}]");
                return Err(ApiError::no_such(what, id, &param, false));
            }
        }
        Ok(())
    }

    /// The holder a list of accounts is narrowed to, if it is.
    pub(super) fn filter(parameters: &Value, state: &State) -> Result<Option<Self>, ApiError> {
        let Some(holder) = parameters.get("account_holder").and_then(Value::as_object) else {
            return Ok(None);
        };
        let holder = Self(holder.clone());
        holder.look_up(state)?;
        Ok(Some(holder))
    }

    /// Whether this is the holder a filter names.
    pub(super) fn admits(&self, filter: &Self) -> bool {
        filter.0.iter().all(|(name, id)| self.0.get(name) == Some(id))
    }

    pub(super) fn to_json(&self) -> Value {
        self.0.clone().into()
    }
}
