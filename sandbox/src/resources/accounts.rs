//! `/v1/accounts`: as much of connected accounts as account sessions depend on.

use serde_json::Value;
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::schema::{Enum, Object, Shape};
use stripe_sessions::internal::validate;

use crate::error::ApiError;
use crate::list::{self, optional};
use crate::objects::accounts;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "POST",
        path: "/v1/accounts",
        permission: ("accounts", true),
        parameters: &CREATE_ACCOUNT,
        rules: validate::NO_RULES,
        preview: false,
        run: create,
    },
    Route::of(&stripe_sessions::internal::accounts::RETRIEVE, ("accounts", false), retrieve),
    Route::of(&stripe_sessions::internal::accounts::RETRIEVE_V2, ("accounts", false), retrieve_v2),
    Route {
        method: "GET",
        path: "/v1/accounts",
        permission: ("accounts", false),
        parameters: &list::LIST,
        rules: validate::NO_RULES,
        preview: false,
        run: list_accounts,
    },
];

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
        list::EXPAND,
        optional("controller", Shape::Object(&CONTROLLER)),
    ],
};

static CONTROLLER: Object = Object {
    name: "Controller",
    doc: "Who is responsible for what.",
    fields: &[
        optional("fees", Shape::Object(&FEES)),
        optional("losses", Shape::Object(&LOSSES)),
        optional(
            "requirement_collection",
            Shape::Enum(&stripe_sessions::internal::account_facts::RESPONSIBLE),
        ),
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
    fields: &[optional("payments", Shape::Enum(&stripe_sessions::internal::account_facts::RESPONSIBLE))],
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
    previews: &[],
};

static PAYER: Enum = Enum {
    name: "Payer",
    doc: "Who pays Stripe's fees.",
    values: &[("account", ""), ("application", "")],
    previews: &[],
};

static DASHBOARD_TYPE: Enum = Enum {
    name: "DashboardType",
    doc: "Which dashboard the account has.",
    values: &[("express", ""), ("full", ""), ("none", "")],
    previews: &[],
};

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check_all_but(OPAQUE)?;
    if call.parameters.get("type").is_some() && call.parameters.get("controller").is_some() {
        return Err(ApiError::invalid("The parameters type and controller exclude each other.").param("type"));
    }
    call.take_room()?;
    let id = call.state.random.id("acct_", 16);
    let account = accounts::account(&id, call.parameters, call.state.clock.now());
    call.state.accounts.put(&id, account.clone());
    Ok(account)
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    let account = call.state.accounts.get(id).cloned();
    account.ok_or_else(|| ApiError::no_such("account", id, "account", true))
}

fn retrieve_v2(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let account = retrieve(call)?;
    let included = call.parameters.get("include").and_then(Value::as_array);
    let is_included = |name: &str| included.into_iter().flatten().any(|included| included == name);
    Ok(accounts::second_generation(&account, is_included))
}

fn list_accounts(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    list::page(&call.state.accounts, call.parameters, call.route.path, "account")
}
