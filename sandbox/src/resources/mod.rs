//! The resources the sandbox has, one file each.

pub(crate) mod account_sessions;
pub(crate) mod accounts;
pub(crate) mod customers;
pub(crate) mod expand;
pub(crate) mod financial_connections;
pub(crate) mod list;

use crate::route::Route;

/// Every endpoint.
pub(crate) static ROUTES: &[&[Route]] =
    &[account_sessions::ROUTES, accounts::ROUTES, customers::ROUTES, financial_connections::ROUTES];
