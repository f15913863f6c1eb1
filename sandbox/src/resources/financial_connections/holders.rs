//! The holders requests name.

use serde_json::Value;

use crate::error::ApiError;
use crate::objects::financial_connections::Holder;
use crate::state::State;

/// Reads a holder whose form has been checked, and looks up whom it names.
pub(super) fn read(parameters: &Value, state: &State) -> Result<Holder, ApiError> {
    let holder = parameters.get("account_holder").and_then(Value::as_object);
    let holder = Holder(holder.cloned().unwrap_or_default());
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
    look_up(&holder, state)?;
    Ok(holder)
}

/// Refuses a holder that does not exist.
fn look_up(holder: &Holder, state: &State) -> Result<(), ApiError> {
    for (name, id) in &holder.0 {
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
pub(super) fn filter(parameters: &Value, state: &State) -> Result<Option<Holder>, ApiError> {
    let Some(holder) = parameters.get("account_holder").and_then(Value::as_object) else {
        return Ok(None);
    };
    let holder = Holder(holder.clone());
    look_up(&holder, state)?;
    Ok(Some(holder))
}
