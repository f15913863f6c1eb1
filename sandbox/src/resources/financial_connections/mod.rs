//! Financial Connections: what can be asked of sessions and linked accounts.

mod accounts;
mod authorizations;
mod consents;
mod holders;
mod inferred_balances;
mod institutions;
mod link;
mod owners;
mod refreshes;
mod sessions;
mod transactions;

use serde_json::Value;
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::financial_connections as operations;
use stripe_sessions::internal::schema::Object;
use stripe_sessions::internal::version::ApiVersion;

use super::expand::Expansions;
use crate::error::ApiError;
use crate::objects::financial_connections::{Institution, versions};
use crate::route::{Call, Route};
use crate::state::State;

pub(crate) use link::{COMPLETE, complete, completed_session, link};
pub use link::{LinkError, TestAccounts};

/// What a restricted key must be granted.
const SESSIONS: &str = "financial_connections_sessions";
const ACCOUNTS: &str = "financial_connections_accounts";
const TRANSACTIONS: &str = "financial_connections_transactions";
const AUTHORIZATIONS: &str = "financial_connections_authorizations";
const INSTITUTIONS: &str = "financial_connections_institutions";
const CONSENTS: &str = "financial_connections_consents";

pub(crate) static ROUTES: &[Route] = &[
    Route::of(&operations::CREATE_SESSION, (SESSIONS, true), sessions::create),
    Route::of(&operations::RETRIEVE_SESSION, (SESSIONS, false), sessions::retrieve),
    Route::of(&operations::LIST_ACCOUNTS, (ACCOUNTS, false), accounts::list),
    Route::of(&operations::RETRIEVE_ACCOUNT, (ACCOUNTS, false), accounts::retrieve),
    Route::of(&operations::REFRESH_ACCOUNT, (ACCOUNTS, true), refreshes::refresh),
    Route::of(&operations::SUBSCRIBE_ACCOUNT, (ACCOUNTS, true), refreshes::subscribe),
    Route::of(&operations::UNSUBSCRIBE_ACCOUNT, (ACCOUNTS, true), refreshes::unsubscribe),
    Route::of(&operations::DISCONNECT_ACCOUNT, (ACCOUNTS, true), accounts::disconnect),
    Route::of(&operations::LIST_OWNERS, (ACCOUNTS, false), owners::list),
    Route::of(&operations::LIST_TRANSACTIONS, (TRANSACTIONS, false), transactions::list),
    Route::of(&operations::RETRIEVE_TRANSACTION, (TRANSACTIONS, false), transactions::retrieve),
    Route::of(&operations::LIST_INFERRED_BALANCES, (ACCOUNTS, false), inferred_balances::list),
    Route::of(&operations::RETRIEVE_AUTHORIZATION, (AUTHORIZATIONS, false), authorizations::retrieve),
    Route::of(&operations::LIST_INSTITUTIONS, (INSTITUTIONS, false), institutions::list),
    Route::of(&operations::RETRIEVE_INSTITUTION, (INSTITUTIONS, false), institutions::retrieve),
    Route::of(&operations::CREATE_CONSENT, (CONSENTS, true), consents::create),
    Route::of(&operations::RETRIEVE_CONSENT, (CONSENTS, false), consents::retrieve),
];

/// Refuses parameters that are wrong, and reads what to expand in `object`, the reply.
fn begin<'a>(call: &mut Call<'a>, object: &'static Object) -> Result<Expansions<'a>, ApiError> {
    call.check(AccountFacts::default())?;
    Expansions::read(call.parameters, object)
}

/// The reply with what was asked for expanded.
fn finish(state: &State, version: &ApiVersion, expansions: &Expansions<'_>, mut reply: Value) -> Value {
    expansions.apply(&mut reply, &|id| {
        let ownership = || state.financial_connections.ownership_to_json(id);
        let customer = || state.customers.get(id).cloned();
        let account = || state.accounts.get(id).cloned();
        let institution = || Institution::find(id).map(Institution::object);
        ownership().or_else(customer).or_else(account).or_else(institution)
    });
    versions::strip(&mut reply, version);
    reply
}

/// The error for an object a path or parameter names that is not there. The API calls objects by their type.
fn no_such(what: &str, id: &str, param: &str, in_path: bool) -> ApiError {
    ApiError::no_such(&format!("financial_connections.{what}"), id, param, in_path)
}
