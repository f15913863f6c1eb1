//! The operations of the API this library knows. Clients, bindings, the sandbox and the type files are all driven by
//! [`OPERATIONS`]; adding an endpoint is adding a row.

use super::operation::Operation;
use super::{account_session, accounts, financial_connections};
use crate::base::error::Error;

/// Every operation.
pub static OPERATIONS: &[&Operation] = &[
    &account_session::CREATE,
    &accounts::RETRIEVE,
    &accounts::RETRIEVE_V2,
    &financial_connections::CREATE_SESSION,
    &financial_connections::RETRIEVE_SESSION,
    &financial_connections::LIST_ACCOUNTS,
    &financial_connections::RETRIEVE_ACCOUNT,
    &financial_connections::REFRESH_ACCOUNT,
    &financial_connections::SUBSCRIBE_ACCOUNT,
    &financial_connections::UNSUBSCRIBE_ACCOUNT,
    &financial_connections::DISCONNECT_ACCOUNT,
    &financial_connections::LIST_OWNERS,
    &financial_connections::LIST_TRANSACTIONS,
    &financial_connections::RETRIEVE_TRANSACTION,
    &financial_connections::LIST_INFERRED_BALANCES,
    &financial_connections::RETRIEVE_AUTHORIZATION,
    &financial_connections::LIST_INSTITUTIONS,
    &financial_connections::RETRIEVE_INSTITUTION,
    &financial_connections::CREATE_CONSENT,
    &financial_connections::RETRIEVE_CONSENT,
];

/// What a client does with several requests, and is called as operations are. The API has none of these.
pub static COMPOSED: &[&Operation] =
    &[&financial_connections::WAIT_UNTIL_REFRESHED, &financial_connections::SYNC_TRANSACTIONS];

/// The operation of that name.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`] with code `operation_unknown`.
pub fn operation(name: &str) -> Result<&'static Operation, Error> {
    let mut all = OPERATIONS.iter().chain(COMPOSED);
    all.find(|operation| operation.name == name)
        .copied()
        .ok_or_else(|| Error::configuration("operation_unknown", format!("there is no operation {name}")))
}

/// The operation of a name that is known when the program is built: in a `const`, an unknown one does not compile.
///
/// # Panics
/// If there is no such operation.
pub const fn known(name: &str) -> &'static Operation {
    let mut index = 0;
    while index < OPERATIONS.len() + COMPOSED.len() {
        let of_the_api = index < OPERATIONS.len();
        let operation = if of_the_api { OPERATIONS[index] } else { COMPOSED[index - OPERATIONS.len()] };
        if same(operation.name.as_bytes(), name.as_bytes()) {
            return operation;
        }
        index += 1;
    }
    panic!("there is no such operation")
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}
