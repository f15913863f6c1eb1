//! What can be asked of the resources the sandbox has, one file each.

mod account_sessions;
mod accounts;
mod customers;
mod events;
mod expand;
pub(crate) mod financial_connections;
pub(crate) mod webhook_endpoints;

use crate::route::Route;

/// Every endpoint.
static ROUTES: &[&[Route]] = &[
    account_sessions::ROUTES,
    accounts::ROUTES,
    customers::ROUTES,
    events::ROUTES,
    financial_connections::ROUTES,
    webhook_endpoints::ROUTES,
];

/// The endpoint for a method and path, and the ids in the path.
pub(crate) fn find(method: &str, path: &str) -> Option<(&'static Route, Vec<String>)> {
    ROUTES
        .iter()
        .copied()
        .flatten()
        .filter(|route| route.method == method)
        .find_map(|route| Some((route, route.ids(path)?)))
}
