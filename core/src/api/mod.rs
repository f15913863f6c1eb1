//! What Stripe says: the shapes of parameters and replies, the operations, the components, the rules and the defaults.

pub mod account_facts;
pub mod account_session;
pub mod accounts;
pub mod catalogue;
pub(crate) mod document;
pub mod echo;
pub mod events;
pub(crate) mod explanation;
pub mod financial_connections;
#[rustfmt::skip]
pub(crate) mod generated;
pub(crate) mod grants;
pub mod operation;
pub mod operations;
pub(crate) mod option_table;
mod reply_shape;
pub mod resolve;
pub mod schema;
pub mod validate;
