//! Financial Connections: sessions in which somebody links bank accounts, the linked accounts, their owners and
//! transactions.

mod check;
pub mod enums;
pub mod objects;
pub mod parameters;
mod previews;
mod resolve;
mod rules;
pub mod sync;
#[cfg(test)]
mod tests;

use crate::api::echo::Echo;
use crate::api::operation::Method;
use crate::api::operation::{Operation, UNCHANGED};
use crate::api::validate::NO_RULES;
pub use check::{SUBCATEGORIES, check};
pub use previews::*;
pub use resolve::{FinancialConnectionsResolution, ResolvedParameter, explain, resolve};

/// `POST /v1/financial_connections/sessions`. Sessions cannot be listed, changed or cancelled.
pub static CREATE_SESSION: Operation = Operation {
    name: "financial_connections.sessions.create",
    doc: "Creates a session in which somebody links bank accounts to the platform.",
    method: Method::Post,
    path: "/v1/financial_connections/sessions",
    parameters: &parameters::CREATE_SESSION,
    rules: rules::CREATE_SESSION,
    adapt: rules::adapt_create_session,
    result: &objects::SESSION,
    echoes: &[
        Echo::Parameter("account_holder.account"),
        Echo::Parameter("account_holder.customer"),
        Echo::Parameter("account_holder.customer_account"),
    ],
    preview: false,
};

/// `GET /v1/financial_connections/sessions/{id}`.
pub static RETRIEVE_SESSION: Operation = Operation {
    name: "financial_connections.sessions.retrieve",
    doc: "Retrieves a session, with the accounts that were linked in it.",
    method: Method::Get,
    path: "/v1/financial_connections/sessions/{session}",
    parameters: &parameters::RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &objects::SESSION,
    echoes: &[Echo::Id],
    preview: false,
};

/// `GET /v1/financial_connections/accounts`.
pub static LIST_ACCOUNTS: Operation = Operation {
    name: "financial_connections.accounts.list",
    doc: "Lists linked accounts, newest first.",
    method: Method::Get,
    path: "/v1/financial_connections/accounts",
    parameters: &parameters::LIST_ACCOUNTS,
    rules: rules::LIST_ACCOUNTS,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT_PAGE,
    echoes: &[
        Echo::Filter("account_holder.account"),
        Echo::Filter("account_holder.customer"),
        Echo::Filter("account_holder.customer_account"),
    ],
    preview: false,
};

/// `GET /v1/financial_connections/accounts/{id}`.
pub static RETRIEVE_ACCOUNT: Operation = Operation {
    name: "financial_connections.accounts.retrieve",
    doc: "Retrieves a linked account.",
    method: Method::Get,
    path: "/v1/financial_connections/accounts/{account}",
    parameters: &parameters::RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// `POST /v1/financial_connections/accounts/{id}/refresh`.
pub static REFRESH_ACCOUNT: Operation = Operation {
    name: "financial_connections.accounts.refresh",
    doc: "Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the account \
          until it has succeeded or failed.",
    method: Method::Post,
    path: "/v1/financial_connections/accounts/{account}/refresh",
    parameters: &parameters::REFRESH,
    rules: rules::FEATURES,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// [`RETRIEVE_ACCOUNT`], as often as it takes: in [`super::operations::COMPOSED`].
pub static WAIT_UNTIL_REFRESHED: Operation = Operation {
    name: "financial_connections.accounts.wait_until_refreshed",
    doc: "Retrieves a linked account until none of these features is being refreshed, for as long as the option \
          `timeout` says; then it fails with the code `refresh_pending`.",
    parameters: &parameters::REFRESH,
    rules: rules::FEATURES,
    ..RETRIEVE_ACCOUNT
};

/// `POST /v1/financial_connections/accounts/{id}/subscribe`.
pub static SUBSCRIBE_ACCOUNT: Operation = Operation {
    name: "financial_connections.accounts.subscribe",
    doc: "Has data of a linked account refreshed about once a day.",
    method: Method::Post,
    path: "/v1/financial_connections/accounts/{account}/subscribe",
    parameters: &parameters::SUBSCRIBE,
    rules: rules::FEATURES,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// `POST /v1/financial_connections/accounts/{id}/unsubscribe`.
pub static UNSUBSCRIBE_ACCOUNT: Operation = Operation {
    name: "financial_connections.accounts.unsubscribe",
    doc: "Stops the daily refresh of data of a linked account.",
    method: Method::Post,
    path: "/v1/financial_connections/accounts/{account}/unsubscribe",
    parameters: &parameters::SUBSCRIBE,
    rules: rules::FEATURES,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// `POST /v1/financial_connections/accounts/{id}/disconnect`.
pub static DISCONNECT_ACCOUNT: Operation = Operation {
    name: "financial_connections.accounts.disconnect",
    doc: "Cuts the link to an account: no more data of it can be read.",
    method: Method::Post,
    path: "/v1/financial_connections/accounts/{account}/disconnect",
    parameters: &parameters::RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// `GET /v1/financial_connections/accounts/{id}/owners`.
pub static LIST_OWNERS: Operation = Operation {
    name: "financial_connections.accounts.list_owners",
    doc: "Lists the owners of a linked account as of one ownership object.",
    method: Method::Get,
    path: "/v1/financial_connections/accounts/{account}/owners",
    parameters: &parameters::LIST_OWNERS,
    rules: rules::LIST_OWNERS,
    adapt: UNCHANGED,
    result: &objects::ACCOUNT_OWNER_PAGE,
    echoes: &[Echo::Filter("ownership")],
    preview: false,
};

/// `GET /v1/financial_connections/transactions`.
pub static LIST_TRANSACTIONS: Operation = Operation {
    name: "financial_connections.transactions.list",
    doc: "Lists transactions of a linked account, newest first.",
    method: Method::Get,
    path: "/v1/financial_connections/transactions",
    parameters: &parameters::LIST_TRANSACTIONS,
    rules: rules::LIST_TRANSACTIONS,
    adapt: UNCHANGED,
    result: &objects::TRANSACTION_PAGE,
    echoes: &[Echo::Filter("account")],
    preview: false,
};

/// [`LIST_TRANSACTIONS`] between two looks at the account, as often as it takes: in [`super::operations::COMPOSED`].
pub static SYNC_TRANSACTIONS: Operation = Operation {
    name: "financial_connections.transactions.sync",
    doc: "Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each change once. \
          Keep a change's cursor together with what you made of it: wherever your program ends, nothing is lost or done \
          twice. Call this at each event `financial_connections.account.refreshed_transactions`.",
    parameters: &parameters::SYNC_TRANSACTIONS,
    rules: NO_RULES,
    result: &objects::TRANSACTION_CHANGE_PAGE,
    echoes: &[],
    ..LIST_TRANSACTIONS
};

/// `GET /v1/financial_connections/transactions/{id}`.
pub static RETRIEVE_TRANSACTION: Operation = Operation {
    name: "financial_connections.transactions.retrieve",
    doc: "Retrieves a transaction.",
    method: Method::Get,
    path: "/v1/financial_connections/transactions/{transaction}",
    parameters: &parameters::RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &objects::TRANSACTION,
    echoes: &[Echo::Id],
    preview: false,
};
