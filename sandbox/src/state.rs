//! What a sandbox remembers.

use std::io;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use stripe_sessions::AccountFacts;

use crate::clock::Clock;
use crate::data::{self, DataFile, Kept, Unwritten};
use crate::error::ApiError;
use crate::faults::Faults;
use crate::idempotency::Idempotency;
use crate::keys::Grants;
use crate::log::Log;
use crate::objects::Objects;
use crate::objects::account_sessions::Sessions;
use crate::objects::financial_connections::FinancialConnections;
use crate::objects::{accounts, customers};
use crate::options::SandboxOptions;
use crate::random::Random;

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
    pub(crate) accounts: Objects,
    /// Customers by id, oldest first.
    pub(crate) customers: Objects,
    pub(crate) sessions: Sessions,
    pub(crate) financial_connections: FinancialConnections,
    pub(crate) room: Room,
    bearings: Bearings,
    file: Option<DataFile>,
}

impl State {
    /// The state of a new sandbox, or what its data file has.
    pub(crate) fn open(options: &SandboxOptions) -> io::Result<Self> {
        let mut state = Self::new(options);
        if let Some(path) = &options.data {
            let file = DataFile::open(path)?;
            if !file.is_new() {
                state.load(&file)?;
            }
            state.keep_in(file);
            for (id, facts) in &options.accounts {
                if !state.accounts.contains_key(id) {
                    state.add_account(id, *facts);
                }
            }
            state.save().map_err(|error| io::Error::other(error.message))?;
        }
        Ok(state)
    }

    /// The state of a new sandbox.
    pub(crate) fn new(options: &SandboxOptions) -> Self {
        let seed = options.seed;
        let clock = Clock::new(seed.is_some());
        let mut state = Self {
            revision: 0,
            accounts: Objects::new("account", accounts::of_a_new_sandbox(clock.now())),
            customers: Objects::new("customer", customers::of_a_new_sandbox(clock.now())),
            clock,
            random: Random::new(seed),
            request_ids: Random::new(seed.map(|seed| seed.wrapping_add(1))),
            grants: Grants::default(),
            idempotency: Idempotency::default(),
            faults: Faults::new(seed.map(|seed| seed.wrapping_add(2))),
            log: Log::default(),
            sessions: Sessions::default(),
            financial_connections: FinancialConnections::default(),
            room: Room::default(),
            bearings: Bearings::default(),
            file: None,
        };
        for (id, facts) in &options.accounts {
            state.add_account(id, *facts);
        }
        state
    }

    /// Makes it as new, its data file too.
    pub(crate) fn reset(&mut self, new: Self) {
        let file = self.file.take();
        *self = Self { revision: self.revision + 1, ..new };
        if let Some(mut file) = file {
            file.discard();
            self.keep_in(file);
        }
    }

    /// Adds an account, or replaces the one of this id.
    pub(crate) fn add_account(&mut self, id: &str, facts: AccountFacts) -> &Value {
        let account = accounts::with_facts(id, facts, self.clock.now());
        self.accounts.put(id, account);
        &self.accounts[id]
    }

    /// Writes what has changed to the data file, if there is one. To be done before anybody is told of it.
    pub(crate) fn save(&mut self) -> Result<(), ApiError> {
        let Some(mut file) = self.file.take() else {
            return Ok(());
        };
        self.bearings.take(&self.clock, &self.random, &self.request_ids);
        let result = file.save(&mut self.kept());
        self.file = Some(file);
        result.map_err(|error| {
            let message = format!("The sandbox cannot write its data file: {error}");
            ApiError { error_type: "api_error".into(), ..ApiError::new(500, message) }
        })
    }

    fn load(&mut self, file: &DataFile) -> io::Result<()> {
        self.accounts.clear();
        self.customers.clear();
        for kept in self.kept() {
            file.load(kept)?;
        }
        if let Some(Position { clock, random, request_ids }) = self.bearings.position() {
            (self.clock, self.random, self.request_ids) = (clock, random, request_ids);
        }
        Ok(())
    }

    /// Keeps it in this file from now on.
    fn keep_in(&mut self, file: DataFile) {
        self.bearings.take(&self.clock, &self.random, &self.request_ids);
        let all = file.wants_all();
        for kept in self.kept() {
            data::note(kept, all);
        }
        self.file = Some(file);
    }

    /// All that is kept. The request log and the faults that wait are not: they belong to what was just tried.
    fn kept(&mut self) -> Vec<&mut dyn Kept> {
        let Self {
            bearings, grants, idempotency, accounts, customers, sessions, financial_connections, ..
        } = self;
        let mut kept: Vec<&mut dyn Kept> = vec![bearings, grants, idempotency, accounts, customers, sessions];
        kept.extend(financial_connections.kept());
        kept
    }
}

/// What the objects that are kept for good may take together: so many bytes of requests that made them, counting a
/// page of memory for each at the least. Enough for 250,000 customers; a program that runs wild must not take the
/// machine down with it.
#[derive(Debug)]
pub(crate) struct Room(usize);

impl Default for Room {
    fn default() -> Self {
        Self(1024 * 1024 * 1024)
    }
}

impl Room {
    const AT_LEAST: usize = 4096;

    pub(crate) fn take(&mut self, size: usize) -> Result<(), ApiError> {
        let full = || ApiError::new(507, "The sandbox is full. POST /_sandbox/reset makes it as new.");
        self.0 = self.0.checked_sub(size.max(Self::AT_LEAST)).ok_or_else(full)?;
        Ok(())
    }
}

/// Where clock and dice stand, as the data file has it.
#[derive(Debug, Default)]
struct Bearings {
    text: Option<String>,
    /// The position the text says, as far as it matters whether it has changed: drawing ids for requests alone is
    /// no reason to write.
    clock_and_random: Option<(Clock, u64)>,
    unwritten: Unwritten,
}

#[derive(Debug, Serialize, Deserialize)]
struct Position {
    clock: Clock,
    random: Random,
    request_ids: Random,
}

impl Bearings {
    fn take(&mut self, clock: &Clock, random: &Random, request_ids: &Random) {
        let now = Some((clock.clone(), random.clone().into()));
        if self.clock_and_random != now {
            self.clock_and_random = now;
            let position =
                Position { clock: clock.clone(), random: random.clone(), request_ids: request_ids.clone() };
            self.text = serde_json::to_string(&position).ok();
            self.unwritten.mark(String::new);
        }
    }

    fn position(&self) -> Option<Position> {
        serde_json::from_str(self.text.as_deref()?).ok()
    }
}

impl Kept for Bearings {
    fn kind(&self) -> &'static str {
        "bearings"
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        self.unwritten.mark(String::new);
    }

    fn write(&self, _: &str) -> Option<String> {
        self.text.clone()
    }

    fn read(&mut self, _: &str, text: &str) -> serde_json::Result<()> {
        let Position { clock, random, .. } = serde_json::from_str(text)?;
        self.clock_and_random = Some((clock, random.into()));
        self.text = Some(text.to_owned());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sandbox_that_is_full_says_so() {
        let mut room = Room(Room::AT_LEAST * 3);
        room.take(1).unwrap();
        assert_eq!(room.take(Room::AT_LEAST * 2 + 1).unwrap_err().status, 507);
        room.take(Room::AT_LEAST * 2).unwrap();
        assert_eq!(room.take(1).unwrap_err().status, 507);
    }
}
