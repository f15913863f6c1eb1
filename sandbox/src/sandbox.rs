//! The guard through which tests hold a sandbox.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{fmt, io};

use serde_json::{Map, Value, json};
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::version::PINNED;
use tokio::sync::oneshot;

use crate::api::Shared;
use crate::deliveries::{Delivery, DeliveryFault};
use crate::faults::Fault;
use crate::log::{LoggedRequest, RequestFilter};
use crate::objects::account_sessions::{ClaimError, Session, Stored};
use crate::options::SandboxOptions;
use crate::resources::financial_connections::{self, LinkError, TestAccounts};
use crate::resources::webhook_endpoints::{self, NewEndpoint};
use crate::state::State;
use crate::{server, trigger};

/// A sandbox that serves until it is dropped.
pub struct Sandbox {
    url: String,
    pub(crate) shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// A key the sandbox accepts. It accepts every other test key as well.
    pub const KEY: &'static str = "sk_test_sandbox";

    /// Starts a sandbox on a free port.
    ///
    /// # Errors
    /// Where the system has no port or thread to give.
    pub fn start() -> io::Result<Self> {
        Self::start_with(SandboxOptions::default())
    }

    /// Starts a sandbox.
    ///
    /// # Errors
    /// Where the port is taken, the system has no port or thread to give, or the data file cannot be used.
    pub fn start_with(options: SandboxOptions) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}");
        let shared = Arc::new(Shared { state: Mutex::new(State::open(&options)?), options, address });
        let (stop, stopped) = oneshot::channel();
        let thread = server::start(listener, Arc::clone(&shared), server::MOST_CONNECTIONS, stopped)?;
        Ok(Self { url, shared, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it is: `http://127.0.0.1:PORT`, what clients take as their base URL.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// What tests do to a sandbox. The control interface offers the same to other languages: [`crate::control`].
impl Sandbox {
    /// The time of its clock, in seconds since the Unix epoch.
    pub fn now(&self) -> i64 {
        self.shared.state().clock.now()
    }

    /// Turns the clock forward.
    ///
    /// # Panics
    /// Where that leads beyond the year 9999.
    pub fn advance(&self, by: Duration) {
        let seconds = by.as_secs().try_into().unwrap_or(i64::MAX);
        let turned = self.shared.change(|state| state.clock.advance(seconds));
        turned.unwrap_or_else(|error| panic!("{error}"));
    }

    /// Sets the clock, forwards or backwards.
    ///
    /// # Panics
    /// Where the time is not in the years 1970 to 9999.
    pub fn set_time(&self, now: i64) {
        let turned = self.shared.change(|state| state.clock.set(now));
        turned.unwrap_or_else(|error| panic!("{error}"));
    }

    /// Makes something go wrong. Of several faults that concern a request the oldest hits it.
    pub fn inject(&self, fault: Fault) {
        self.shared.change(|state| state.faults.add(fault));
    }

    /// The faults that still wait for a request.
    pub fn faults(&self) -> Vec<Fault> {
        self.shared.state().faults.waiting().to_vec()
    }

    /// Takes all waiting faults away.
    pub fn clear_faults(&self) {
        self.shared.change(|state| state.faults.clear());
    }

    /// The requests it was sent, newest first; of old ones the latest 1,000.
    pub fn requests(&self, filter: &RequestFilter) -> Vec<LoggedRequest> {
        self.shared.state().log.search(filter)
    }

    /// Forgets the requests.
    pub fn clear_requests(&self) {
        self.shared.change(|state| state.log.clear());
    }

    /// The account sessions it has made, newest first; of old ones the latest 10,000.
    pub fn sessions(&self) -> Vec<Session> {
        self.shared.state().sessions.newest_first().map(Stored::session).collect()
    }

    /// Does what the browser library does first with a client secret: opens the session it belongs to, which works
    /// once.
    ///
    /// # Errors
    /// Where there is no such session, or it can no longer be opened.
    pub fn claim(&self, client_secret: &str) -> Result<Session, ClaimError> {
        self.shared.change(|state| state.sessions.claim(client_secret, state.clock.now()))
    }

    /// Whether it has an account of this id.
    pub fn has_account(&self, id: &str) -> bool {
        self.shared.state().accounts.contains_key(id)
    }

    /// Adds a connected account, or replaces the one of this id. What is not known of it is Stripe's, as with an
    /// account the API creates.
    pub fn add_account(&self, id: &str, facts: AccountFacts) {
        self.shared.change(|state| {
            state.add_account(id, facts);
        });
    }

    /// Limits a restricted key (`rk_test_…`) to these permissions: `account_sessions_write`, `accounts_read` and so
    /// on. A restricted key without limits may do everything.
    pub fn restrict_key(&self, key: &str, permissions: &[&str]) {
        self.shared.change(|state| state.grants.restrict(key, permissions));
    }

    /// Makes it as new: everything but the address and the options is forgotten, and the seed starts over.
    pub fn reset(&self) {
        self.shared.change(|state| state.reset(self.shared.new_state()));
    }
}

/// Financial Connections, as far as the API has no call for it.
impl Sandbox {
    /// Does what the holder does with a session in the browser: links accounts, grants every permission it asks for.
    /// What the session prefetches is pending then. Gives the ids of the accounts (`fca_…`). Can be done again to
    /// link more.
    ///
    /// ```
    /// # use stripe_sessions_sandbox::{Sandbox, TestAccounts};
    /// # fn f(sandbox: &Sandbox, session: &str) -> Result<(), stripe_sessions_sandbox::LinkError> {
    /// let accounts = [TestAccounts::default(), TestAccounts::new("refresh_failures", "savings").times(3)];
    /// let ids = sandbox.complete_session(session, &accounts)?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Where there is no such session, or it does not allow these accounts.
    pub fn complete_session(
        &self,
        session: &str,
        accounts: &[TestAccounts],
    ) -> Result<Vec<String>, LinkError> {
        let linked = self.shared.change(|state| financial_connections::link(state, session, accounts));
        linked.map_err(|error| LinkError(error.message))
    }
}

/// Events.
impl Sandbox {
    /// Has an address be told of events of these types, or of all where none is given, and gives the secret they are signed
    /// with. `POST /v1/webhook_endpoints` does the same; this can also have thin events be sent (`is_thin`), and adds none
    /// where there is one like it, as after a start with the same data file.
    ///
    /// # Errors
    /// Where the address is not one on this machine ([`SandboxOptions::forward_anywhere`]), or cannot be used.
    pub fn forward_to(&self, url: &str, types: &[&str], is_thin: bool) -> Result<String, ForwardError> {
        let types = if types.is_empty() { json!(["*"]) } else { json!(types) };
        let endpoint = NewEndpoint { url, types, is_thin, version: PINNED.clone() };
        let added = self.shared.change(|state| match webhook_endpoints::find(state, &endpoint) {
            Some(known) => Ok(known.clone()),
            None => webhook_endpoints::add(state, endpoint),
        });
        let added = added.map_err(|error| ForwardError(error.message))?;
        Ok(added["secret"].as_str().unwrap_or_default().to_owned())
    }

    /// Makes an event of any type, about what there is of its kind or something made up, and gives it. `overrides` are values by
    /// where they stand in it: `data.object.status`.
    ///
    /// # Errors
    /// Where an override leads into something that is no object.
    pub fn trigger(&self, kind: &str, overrides: &Map<String, Value>) -> Result<Value, ForwardError> {
        let made = self.shared.change(|state| trigger::trigger(state, kind, overrides));
        made.map_err(|error| ForwardError(error.message))
    }

    /// Has the next deliveries go wrong, so many of them.
    pub fn inject_delivery(&self, fault: DeliveryFault, times: usize) {
        self.shared.change(|state| state.deliveries.inject(fault, times));
    }

    /// The deliveries, newest first: of each its number, event, type, endpoint, status and attempts.
    pub fn deliveries(&self) -> Vec<Value> {
        self.shared.state().deliveries.newest_first().map(Delivery::to_json).collect()
    }
}

/// Why events cannot be sent there, or made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForwardError(String);

impl fmt::Display for ForwardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ForwardError {}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Either fails only where the thread has ended already.
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
