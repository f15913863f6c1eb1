//! Connected accounts, as much of them as account sessions depend on.

use serde_json::{Map, Value, json};
use stripe_sessions::AccountFacts;

use super::events::rfc3339;

/// The account of the API reference's examples. Its platform is liable for negative balances: the example reply
/// shows it.
const EXAMPLE: &str = "acct_1NkDjjJyhOZfPCWt";

/// The accounts a new sandbox has.
pub(crate) fn of_a_new_sandbox(now: i64) -> Map<String, Value> {
    let parameters = json!({
        "type": "custom",
        "capabilities": {"card_payments": {"requested": true}, "transfers": {"requested": true}},
        "country": "US",
        "email": "jenny.rosen@example.com",
    });
    let account = onboarded(account(EXAMPLE, &parameters, now));
    Map::from_iter([(EXAMPLE.to_owned(), account)])
}

/// An account that has been onboarded, of which these facts are known.
pub(crate) fn with_facts(id: &str, facts: AccountFacts, now: i64) -> Value {
    let mut controller = json!({});
    if let Some(who) = facts.losses_payments {
        controller["losses"] = json!({"payments": who.name()});
    }
    if let Some(who) = facts.requirement_collection {
        controller["requirement_collection"] = who.name().into();
    }
    let mut account = onboarded(account(id, &json!({"controller": controller}), now));
    for (name, active) in [("card_issuing", facts.card_issuing), ("treasury", facts.treasury)] {
        if let Some(active) = active {
            account["capabilities"][name] = if active { "active" } else { "inactive" }.into();
        }
    }
    account
}

fn onboarded(mut account: Value) -> Value {
    for done in ["charges_enabled", "details_submitted", "payouts_enabled"] {
        account[done] = true.into();
    }
    for (_, status) in account["capabilities"].as_object_mut().into_iter().flatten() {
        *status = "active".into();
    }
    account
}

/// An account object with the API's defaults for what the parameters leave out.
pub(crate) fn account(id: &str, parameters: &Value, now: i64) -> Value {
    let given = |pointer: &str| parameters.pointer(pointer).and_then(Value::as_str);
    let kind = given("/type");
    // What the three types of before stand for.
    let (payer, losses, collection, dashboard) = match kind {
        Some("custom") => ("application_custom", "application", "application", "none"),
        Some("express") => ("application_express", "application", "stripe", "express"),
        _ => ("account", "stripe", "stripe", "full"),
    };
    let capabilities: Map<_, _> = parameters
        .get("capabilities")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, _)| (name.clone(), "inactive".into()))
        .collect();
    let nothing_due = json!({
        "alternatives": [],
        "current_deadline": null,
        "currently_due": [],
        "disabled_reason": null,
        "errors": [],
        "eventually_due": [],
        "past_due": [],
        "pending_verification": [],
    });
    let same = |name: &str| parameters.get(name).cloned().unwrap_or_default();
    json!({
        "id": id,
        "object": "account",
        "business_profile": same("business_profile"),
        "business_type": same("business_type"),
        "capabilities": capabilities,
        "charges_enabled": false,
        "controller": {
            "fees": {"payer": given("/controller/fees/payer").unwrap_or(payer)},
            "is_controller": true,
            "losses": {"payments": given("/controller/losses/payments").unwrap_or(losses)},
            "requirement_collection": given("/controller/requirement_collection").unwrap_or(collection),
            "stripe_dashboard": {"type": given("/controller/stripe_dashboard/type").unwrap_or(dashboard)},
            "type": "application",
        },
        "country": given("/country").unwrap_or("US"),
        "created": now,
        "default_currency": given("/default_currency").unwrap_or("usd"),
        "details_submitted": false,
        "email": same("email"),
        "future_requirements": nothing_due.clone(),
        "metadata": parameters.get("metadata").cloned().unwrap_or_else(|| json!({})),
        "payouts_enabled": false,
        "requirements": nothing_due,
        "settings": same("settings"),
        "type": kind.unwrap_or("none"),
    })
}

/// An account as the second generation of the API shows it: null where a field is not included.
pub(crate) fn second_generation(account: &Value, is_included: impl Fn(&str) -> bool) -> Value {
    let included = |name: &str, value: Value| if is_included(name) { value } else { Value::Null };
    let capabilities: Map<_, _> = account["capabilities"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, status)| {
            let status = if *status == "active" { "active" } else { "restricted" };
            (name.clone(), json!({"status": status, "status_details": []}))
        })
        .collect();
    let configuration = json!({
        "customer": null,
        "merchant": included("configuration.merchant", json!({"applied": true, "capabilities": capabilities})),
        "recipient": null,
    });
    let configures = ["customer", "merchant", "recipient"]
        .iter()
        .any(|name| is_included(&format!("configuration.{name}")));
    let controller = &account["controller"];
    // What the account pays itself is Stripe's to collect.
    let fees = match controller["fees"]["payer"].as_str() {
        Some("account") | None => "stripe".into(),
        Some(payer) => payer.to_owned(),
    };
    let country = account["country"].as_str().unwrap_or_default().to_lowercase();
    json!({
        "id": account["id"],
        "object": "v2.core.account",
        "applied_configurations": ["merchant"],
        "closed": false,
        "configuration": if configures { configuration } else { Value::Null },
        "contact_email": account["email"],
        "contact_phone": null,
        "created": rfc3339(account["created"].as_i64().unwrap_or_default()),
        "dashboard": controller["stripe_dashboard"]["type"],
        "defaults": included("defaults", json!({
            "currency": account["default_currency"],
            "responsibilities": {
                "fees_collector": fees,
                "losses_collector": controller["losses"]["payments"],
                "requirements_collector": controller["requirement_collection"],
            },
        })),
        "display_name": null,
        "future_requirements": included("future_requirements", json!({"entries": []})),
        "identity": included("identity", json!({"country": country, "entity_type": account["business_type"]})),
        "livemode": false,
        "metadata": account["metadata"],
        "requirements": included("requirements", json!({"entries": []})),
    })
}
