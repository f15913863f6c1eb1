//! `/v1/accounts`: as much of connected accounts as account sessions depend on.

use serde_json::{Map, Value, json};
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::schema::{Enum, Field, Object, Shape};
use stripe_sessions::internal::validate;

use super::list;
use crate::error::ApiError;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "POST",
        path: "/v1/accounts",
        permission: ("accounts", true),
        parameters: &CREATE_ACCOUNT,
        rules: validate::NO_RULES,
        run: create,
    },
    Route::of(&stripe_sessions::internal::accounts::RETRIEVE, ("accounts", false), retrieve),
    Route {
        method: "GET",
        path: "/v1/accounts",
        permission: ("accounts", false),
        parameters: &list::LIST,
        rules: validate::NO_RULES,
        run: list_accounts,
    },
];

/// The account of the API reference's examples. Its platform is liable for negative balances: the example reply
/// shows it.
const EXAMPLE: &str = "acct_1NkDjjJyhOZfPCWt";

/// Parameters an account may be created with that matter to nothing here. They are accepted as they are; those
/// that are part of the account object come back in it.
const OPAQUE: &[&str] = &[
    "account_token",
    "business_profile",
    "capabilities",
    "company",
    "documents",
    "external_account",
    "groups",
    "individual",
    "settings",
    "tos_acceptance",
];

static CREATE_ACCOUNT: Object = Object {
    name: "CreateAccount",
    doc: "The parameters of an account the sandbox looks at.",
    fields: &[
        optional("type", Shape::Enum(&ACCOUNT_TYPE)),
        optional("country", Shape::Text),
        optional("email", Shape::Text),
        optional("business_type", Shape::Text),
        optional("default_currency", Shape::Text),
        optional("metadata", Shape::Map(&Shape::Text)),
        optional("expand", Shape::List(&Shape::Text)),
        optional("controller", Shape::Object(&CONTROLLER)),
    ],
};

static CONTROLLER: Object = Object {
    name: "Controller",
    doc: "Who is responsible for what.",
    fields: &[
        optional("fees", Shape::Object(&FEES)),
        optional("losses", Shape::Object(&LOSSES)),
        optional("requirement_collection", Shape::Enum(&stripe_sessions::internal::options::RESPONSIBLE)),
        optional("stripe_dashboard", Shape::Object(&DASHBOARD)),
    ],
};

static FEES: Object = Object {
    name: "Fees",
    doc: "Who pays Stripe's fees.",
    fields: &[optional("payer", Shape::Enum(&PAYER))],
};

static LOSSES: Object = Object {
    name: "Losses",
    doc: "Who is liable for negative balances.",
    fields: &[optional("payments", Shape::Enum(&stripe_sessions::internal::options::RESPONSIBLE))],
};

static DASHBOARD: Object = Object {
    name: "Dashboard",
    doc: "Which dashboard the account has.",
    fields: &[optional("type", Shape::Enum(&DASHBOARD_TYPE))],
};

static ACCOUNT_TYPE: Enum = Enum {
    name: "AccountType",
    doc: "The types accounts had before controller properties.",
    values: &[("custom", ""), ("express", ""), ("standard", "")],
};

static PAYER: Enum =
    Enum { name: "Payer", doc: "Who pays Stripe's fees.", values: &[("account", ""), ("application", "")] };

static DASHBOARD_TYPE: Enum = Enum {
    name: "DashboardType",
    doc: "Which dashboard the account has.",
    values: &[("express", ""), ("full", ""), ("none", "")],
};

const fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, doc: "", shape, required: false }
}

/// The accounts a new sandbox has.
pub(crate) fn of_a_new_sandbox(now: i64) -> Map<String, Value> {
    let parameters = json!({"type": "custom", "country": "US", "email": "jenny.rosen@example.com"});
    let account = onboarded(account(EXAMPLE, &parameters, now));
    Map::from_iter([(EXAMPLE.to_owned(), account)])
}

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check_all_but(OPAQUE)?;
    if call.parameters.get("type").is_some() && call.parameters.get("controller").is_some() {
        return Err(ApiError::invalid("The parameters type and controller exclude each other.").param("type"));
    }
    call.take_room()?;
    let id = call.state.random.id("acct_", 16);
    let account = account(&id, call.parameters, call.state.clock.now());
    call.state.accounts.put(&id, account.clone());
    Ok(account)
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
    onboarded(account(id, &json!({"controller": controller}), now))
}

fn onboarded(mut account: Value) -> Value {
    for done in ["charges_enabled", "details_submitted", "payouts_enabled"] {
        account[done] = true.into();
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
        "metadata": parameters.get("metadata").cloned().unwrap_or_else(|| json!({})),
        "payouts_enabled": false,
        "settings": same("settings"),
        "type": kind.unwrap_or("none"),
    })
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    let account = call.state.accounts.get(id).cloned();
    account.ok_or_else(|| ApiError::no_such("account", id, "account", true))
}

fn list_accounts(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    list::page(&call.state.accounts, call.parameters, call.route.path, "account")
}
