//! What a sandbox remembers.

use serde_json::{Map, Value};
use stripe_sessions::AccountFacts;

use crate::clock::Clock;
use crate::faults::Faults;
use crate::idempotency::Idempotency;
use crate::keys::Grants;
use crate::log::Log;
use crate::random::Random;
use crate::resources::account_sessions::Sessions;
use crate::resources::financial_connections::FinancialConnections;
use crate::resources::{accounts, customers};
use crate::sandbox::SandboxOptions;

/// Everything a sandbox remembers. One lock guards it; nothing waits while it is held.
#[derive(Debug)]
pub(crate) struct State {
    /// Grows with every change, so that who looks on knows when to look again.
    pub(crate) revision: u64,
    pub(crate) clock: Clock,
    /// Ids and secrets of objects. Requests have theirs from another source, so that looking at something does not
    /// change what is made next.
    pub(crate) random: Random,
    pub(crate) request_ids: Random,
    pub(crate) grants: Grants,
    pub(crate) idempotency: Idempotency,
    pub(crate) faults: Faults,
    pub(crate) log: Log,
    /// Connected accounts by id, oldest first.
    pub(crate) accounts: Map<String, Value>,
    /// Customers by id, oldest first.
    pub(crate) customers: Map<String, Value>,
    pub(crate) sessions: Sessions,
    pub(crate) financial_connections: FinancialConnections,
}

impl State {
    /// The state of a new sandbox.
    pub(crate) fn new(options: &SandboxOptions) -> Self {
        let seed = options.seed;
        let clock = Clock::new(seed.is_some());
        let mut state = Self {
            revision: 0,
            accounts: accounts::of_a_new_sandbox(clock.now()),
            customers: customers::of_a_new_sandbox(clock.now()),
            clock,
            random: Random::new(seed),
            request_ids: Random::new(seed.map(|seed| seed.wrapping_add(1))),
            grants: Grants::default(),
            idempotency: Idempotency::default(),
            faults: Faults::new(seed.map(|seed| seed.wrapping_add(2))),
            log: Log::default(),
            sessions: Sessions::default(),
            financial_connections: FinancialConnections::default(),
        };
        for (id, facts) in &options.accounts {
            state.add_account(id, *facts);
        }
        state
    }

    /// Adds an account, or replaces the one of this id.
    pub(crate) fn add_account(&mut self, id: &str, facts: AccountFacts) -> &Value {
        let account = accounts::with_facts(id, facts, self.clock.now());
        self.accounts.insert(id.to_owned(), account);
        &self.accounts[id]
    }
}
