//! A local Stripe for account sessions: real HTTP on 127.0.0.1 that behaves like the API, remembers, and fails on
//! demand. It is built on the catalogue and the rules of [`stripe_sessions`], so the two cannot disagree.
//!
//! ```
//! use stripe_sessions::{Client, ClientOptions, Components, CreateAccountSession, Payments};
//! use stripe_sessions_sandbox::Sandbox;
//!
//! let sandbox = Sandbox::start()?;
//! let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
//! let client = Client::with_options(Sandbox::KEY, options)?;
//!
//! let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
//! let parameters = CreateAccountSession::new("acct_1NkDjjJyhOZfPCWt", components);
//! let session = client.account_sessions().create(&parameters, &Default::default())?;
//!
//! sandbox.claim(session.client_secret.reveal())?;
//! assert!(sandbox.claim(session.client_secret.reveal()).is_err(), "a session works once");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Everything is kept in memory, or in a file as well ([`SandboxOptions::data`]): all accounts, customers, Financial Connections sessions and linked accounts, the
//! latest 10,000 account sessions and idempotency keys, the latest 1,000 requests. Tests in other languages do over HTTP what [`Sandbox`] does in Rust: see [`control`].
//!
//! # Where the API is not known to do the same
//!
//! Most of what the sandbox answers is attested by Stripe's documentation, its changelog or its SDKs. The following
//! is not; it is our best reading, and a program should not depend on it:
//!
//! * A session lasts one hour.
//! * A feature the server decides about, because no default is documented, is off.
//! * A component or feature that is newer than the request's `Stripe-Version` is taken, with a note in the request log,
//!   and left out of replies to requests that do not name it. Under a preview or newer version any name is.
//! * An account in `account` that does not exist: 400, `resource_missing`, `No such account: '…'`.
//! * A constraint that is broken (a feature only certain accounts may set): 400 with the path in `param`, no code.
//! * A boolean, number or word that is none: 400 with the path in `param`, no code.
//! * A publishable key: 401, `secret_key_required`. A restricted key without permission: 403, no code.
//! * An idempotency key with other parameters: 400, `idempotency_error`; one in use: 409, `idempotency_error` with
//!   `idempotency_key_in_use`.
//! * What the account types `standard`, `express` and `custom` of before mean as controller properties.
//! * Financial Connections: a refresh takes two seconds and may be repeated a minute after it began; sooner, or while
//!   one is pending, it is refused with `features` in `param`. So is what needs a permission the holder did not grant,
//!   and what needs data of an account that was disconnected. Inactive accounts are refused with
//!   `financial_connections_account_inactive`, transactions that were never refreshed with
//!   `financial_connections_no_successful_transaction_refresh`.
//! * A holder of type `customer` without `customer` or `customer_account`: 400, `parameter_missing`; with both: 400.
//! * A holder, session or cursor of a list that does not exist: 400, `resource_missing`. A cursor that exists but is
//!   not in the list says where in time the page begins.
//! * Session parameters that came later are taken under every version, but their fields are only in the replies of
//!   versions that have them. `filters[countries]` and `filters[country]` are unknown where the other one is the name.
//! * A session can link accounts more than once. Its countries exclude no institution.
//! * A disconnected account keeps its refreshes, but its balance and ownership are null.
//! * Paths to expand that lead nowhere: 400 with `expand` in `param`.
//! * Events: a delivery that is not answered with a 2xx within ten seconds is made again after ten seconds, a minute, ten
//!   minutes, an hour and six hours, by the sandbox's clock. Its signature has the real time.
//! * Everything about malformed requests: bad escapes, too many or too deep parameters, bodies above 1 MiB.

mod api;
mod body;
mod clock;
mod connection;
pub mod control;
mod data;
mod deliver;
mod deliveries;
mod error;
mod faults;
mod form;
mod idempotency;
mod keys;
mod list;
mod log;
mod objects;
mod options;
mod origin;
mod page;
mod places;
mod random;
mod resources;
mod route;
mod sandbox;
mod server;
mod state;
mod trigger;

pub use deliveries::DeliveryFault;
pub use faults::{Fault, FaultKind};
pub use log::{LoggedRequest, RequestFilter};
pub use objects::account_sessions::{ClaimError, Session};
pub use options::SandboxOptions;
pub use resources::financial_connections::{LinkError, TestAccounts};
pub use sandbox::{ForwardError, Sandbox};
