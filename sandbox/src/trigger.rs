//! Events of one's own making: any type, and anything in it.

use serde_json::{Map, Value, json};
use stripe_sessions::ApiVersion;

use crate::error::ApiError;
use crate::objects::financial_connections::Session;
use crate::objects::happenings::Happening;
use crate::state::State;

/// Makes an event of that type, about what there is or, where there is nothing of the kind, about something made up.
/// `overrides` are values by where they stand in the event: `data.object.status`. Gives the event.
pub(crate) fn trigger(
    state: &mut State,
    kind: &str,
    overrides: &Map<String, Value>,
) -> Result<Value, ApiError> {
    if kind.is_empty() || kind.starts_with("v1.") || kind.starts_with("v2.") {
        let message =
            "Give the type of an event with its resource; endpoints of thin events are told the thin one.";
        return Err(ApiError::invalid(message).param("type"));
    }
    state.settle_all();
    let object = object(state, kind);
    let previous = kind.ends_with(".updated").then(|| json!({}));
    let at = state.clock.now();
    let happening = Happening { at, kind: kind.to_owned(), object, previous, is_asked_for: true };
    state.happen(happening, |event| {
        for (path, value) in overrides {
            set(event, path, value.clone())?;
        }
        Ok(())
    })
}

/// The newest of its kind, or one that is made up.
fn object(state: &mut State, kind: &str) -> Value {
    let now = state.clock.now();
    let fc = &mut state.financial_connections;
    let resource = kind.rsplit_once('.').map_or(kind, |(resource, _)| resource);
    match resource {
        "financial_connections.account" if fc.accounts.len() > 0 => {
            fc.settle(fc.accounts.len() - 1, now).to_json()
        }
        "financial_connections.account" => json!({
            "id": "fca_1MwVK82eZvKYlo2Cjw8FMxXf",
            "object": "financial_connections.account",
            "account_holder": {"customer": "cus_NiKSWdaFz2F6I0", "type": "customer"},
            "balance": null,
            "balance_refresh": null,
            "category": "cash",
            "created": now,
            "display_name": "Everyday Checking",
            "institution_name": "StripeBank",
            "last4": "6789",
            "livemode": false,
            "ownership": null,
            "ownership_refresh": null,
            "permissions": ["balances", "ownership", "payment_method", "transactions"],
            "status": "active",
            "status_details": {},
            "subcategory": "checking",
            "subscriptions": [],
            "supported_payment_method_types": ["us_bank_account"],
            "transaction_refresh": null,
        }),
        "financial_connections.authorization" if fc.authorizations.len() > 0 => {
            fc.authorizations[fc.authorizations.len() - 1].to_json(&fc.accounts)
        }
        "financial_connections.authorization" => json!({
            "id": "fcauth_1MwVK82eZvKYlo2Cjw8FMxXf",
            "object": "financial_connections.authorization",
            "institution_name": "StripeBank",
            "livemode": false,
            "status": "active",
            "status_details": {},
        }),
        "financial_connections.session" if fc.sessions.len() > 0 => {
            Session::to_json(fc, fc.sessions.len() - 1, &ApiVersion::default(), now)
        }
        "account" => state.accounts.values().next_back().cloned().unwrap_or_default(),
        resource => json!({"id": format!("{}_1", resource.replace('.', "_")), "object": resource}),
    }
}

/// Sets what stands at a path, making the objects on the way to it.
fn set(event: &mut Value, path: &str, value: Value) -> Result<(), ApiError> {
    let mut place = event;
    for step in path.split('.') {
        let wrong =
            || ApiError::invalid(format!("Invalid override: {path} leads into no object")).param("override");
        place = match (step.parse::<usize>(), place) {
            (Ok(index), Value::Array(items)) => items.get_mut(index).ok_or_else(wrong)?,
            (_, Value::Object(fields)) => fields.entry(step).or_insert_with(|| json!({})),
            _ => return Err(wrong()),
        };
        if place.is_null() {
            *place = json!({});
        }
    }
    *place = value;
    Ok(())
}
