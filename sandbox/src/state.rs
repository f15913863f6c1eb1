//! What a sandbox remembers.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_sessions::{AccountFacts, ApiVersion};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::data::{self, DataFile, Kept, Unwritten};
use crate::deliveries::{Deliveries, Delivery, Sending};
use crate::error::ApiError;
use crate::faults::Faults;
use crate::idempotency::Idempotency;
use crate::keys::Grants;
use crate::log::{self, Log};
use crate::objects::Objects;
use crate::objects::account_sessions::Sessions;
use crate::objects::events::{self, THIN};
use crate::objects::financial_connections::FinancialConnections;
use crate::objects::happenings::Happening;
use crate::objects::{accounts, customers};
use crate::options::SandboxOptions;
use crate::random::Random;

/// How many seconds ahead is looked for what becomes due. Then again, as the clock of the machine may have been set.
const LOOK_AHEAD: i64 = 60;

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
    /// Who is told of events, by id, oldest first.
    pub(crate) webhook_endpoints: Objects,
    /// Events by id, oldest first.
    pub(crate) events: Objects,
    pub(crate) deliveries: Deliveries,
    /// Whether events may go to other machines.
    pub(crate) forwards_anywhere: bool,
    /// What happened to connected accounts and was not told yet.
    happened: Vec<Happening>,
    /// The request under way, as the events say which it causes.
    pub(crate) cause: Value,
    /// Woken when there may be something to deliver.
    pub(crate) wake: Arc<Notify>,
    /// Tells those who wait until deliveries are made that anything has changed.
    pub(crate) changed: Arc<Notify>,
    /// Ids of events. They have their own source, so that what happens by the clock does not change what is made next.
    event_ids: Random,
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
            webhook_endpoints: Objects::new("webhook_endpoint", Map::new()),
            events: Objects::new("event", Map::new()),
            deliveries: Deliveries::default(),
            forwards_anywhere: options.forward_anywhere,
            happened: Vec::new(),
            cause: Value::Null,
            wake: Arc::default(),
            changed: Arc::default(),
            event_ids: Random::new(seed.map(|seed| seed.wrapping_add(3))),
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
        *self = Self {
            revision: self.revision + 1,
            wake: Arc::clone(&self.wake),
            changed: Arc::clone(&self.changed),
            deliveries: self.deliveries.emptied(),
            ..new
        };
        if let Some(mut file) = file {
            file.discard();
            self.keep_in(file);
        }
    }

    /// Adds an account, or replaces the one of this id.
    pub(crate) fn add_account(&mut self, id: &str, facts: AccountFacts) -> &Value {
        let at = self.clock.now();
        let account = accounts::with_facts(id, facts, at);
        if let Some(before) = self.accounts.get(id) {
            let changed = ["controller", "type"].into_iter().filter(|name| before[*name] != account[*name]);
            let previous = changed.map(|name| (name.to_owned(), before[name].clone())).collect();
            let object = account.clone();
            let kind = "account.updated".to_owned();
            self.happened.push(Happening { at, kind, object, previous: Some(previous), is_asked_for: true });
        }
        self.accounts.put(id, account);
        &self.accounts[id]
    }

    /// Does everything that is due by now, and makes events of it.
    pub(crate) fn settle_all(&mut self) {
        self.financial_connections.settle_all(self.clock.now());
        self.publish();
    }

    /// Makes events of what happened.
    fn publish(&mut self) {
        let happened = std::mem::take(&mut self.happened);
        for happening in happened.into_iter().chain(self.financial_connections.happened()) {
            let _ = self.happen(happening, |_| Ok(()));
        }
    }

    /// Makes an event of something that happened, once `change` is done to it, and has endpoints be told of it.
    pub(crate) fn happen(
        &mut self,
        happening: Happening,
        change: impl FnOnce(&mut Value) -> Result<(), ApiError>,
    ) -> Result<Value, ApiError> {
        let mut id = self.event_ids.id("evt_", 24);
        while self.events.contains_key(&id) {
            id = self.event_ids.id("evt_", 24);
        }
        let nobody = json!({"id": null, "idempotency_key": null});
        let is_asked_for = happening.is_asked_for && !self.cause.is_null();
        let mut event = happening.event(&id, if is_asked_for { &self.cause } else { &nobody });
        change(&mut event)?;
        let now = self.clock.now();
        let mut told = 0;
        for (endpoint, fields) in self.webhook_endpoints.iter() {
            let types = match fields[THIN].as_bool() {
                Some(true) => events::thin_types(&event),
                _ => event["type"].as_str().map(str::to_owned).into_iter().collect(),
            };
            for kind in types.iter().filter(|kind| events::is_wanted(&fields["enabled_events"], kind)) {
                self.deliveries.add(&id, kind, endpoint, now);
                told += 1;
            }
        }
        event["pending_webhooks"] = told.into();
        self.events.put(&id, event.clone());
        self.events.keep_latest(events::MOST);
        Ok(event)
    }

    /// The newest events, with their deliveries and where those go, to be looked at.
    pub(crate) fn events_with_deliveries(&mut self, most: usize) -> Vec<Value> {
        self.settle_all();
        let url_of = |endpoint: &Value| {
            let endpoint = endpoint.as_str().and_then(|id| self.webhook_endpoints.get(id));
            endpoint.map_or(Value::Null, |endpoint| endpoint["url"].clone())
        };
        let mut deliveries: HashMap<_, Vec<_>> = HashMap::new();
        for delivery in self.deliveries.newest_first() {
            let mut shown = delivery.to_json();
            shown["url"] = url_of(&shown["endpoint"]);
            deliveries.entry(delivery.event.as_str()).or_default().push(shown);
        }
        let newest = self.events.iter().rev().take(most).map(|(id, event)| {
            let mut event = event.clone();
            log::mask(&mut event);
            event["deliveries"] = deliveries.remove(id.as_str()).into();
            event
        });
        newest.collect()
    }

    /// The deliveries to be made now, and how long it takes, where the clock runs, until there may be more.
    pub(crate) fn due_deliveries(&mut self) -> (Vec<Sending>, Option<Duration>) {
        if self.webhook_endpoints.is_empty() {
            return (Vec::new(), None);
        }
        self.settle_all();
        let now = self.clock.now();
        let mut sendings = Vec::new();
        for delivery in self.deliveries.take_due(now) {
            match self.sending(&delivery) {
                Some(sending) => sendings.push(sending),
                None => self.deliveries.made(delivery.number, Err("the event is forgotten".to_owned()), now),
            }
        }
        if self.clock.stands() {
            return (sendings, None);
        }
        let until = now.saturating_add(LOOK_AHEAD);
        let next = self.deliveries.next_due().into_iter().chain(self.financial_connections.next_due(until));
        // What is due by now waits for one that is under way, whose end is noticed.
        let next = next.filter(|at| *at > now).min().unwrap_or(until).min(until);
        (sendings, u64::try_from(next.saturating_sub(now)).ok().map(Duration::from_secs))
    }

    /// Whether deliveries are being made, or to be made by now.
    pub(crate) fn is_delivering(&mut self) -> bool {
        self.settle_all();
        self.deliveries.is_busy(self.clock.now())
    }

    /// What is sent for a delivery; nothing where its endpoint is gone.
    fn sending(&self, delivery: &Delivery) -> Option<Sending> {
        let endpoint = self.webhook_endpoints.get(&delivery.endpoint)?;
        let event = self.events.get(&delivery.event)?;
        let text = |name: &str| endpoint[name].as_str().unwrap_or_default().to_owned();
        let event = if endpoint[THIN] == true {
            events::thin(event, &delivery.kind)
        } else {
            events::in_version(event, &ApiVersion::from(text("api_version").as_str()))
        };
        let secret = if delivery.is_forged { "whsec_of_somebody_else".to_owned() } else { text("secret") };
        let body = serde_json::to_string_pretty(&event).unwrap_or_default();
        Some(Sending { number: delivery.number, url: text("url"), secret, body })
    }

    /// Writes what has changed to the data file, if there is one. To be done before anybody is told of it.
    pub(crate) fn save(&mut self) -> Result<(), ApiError> {
        self.publish();
        if !self.webhook_endpoints.is_empty() {
            self.wake.notify_one();
        }
        self.changed.notify_waiters();
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
            bearings,
            grants,
            idempotency,
            accounts,
            customers,
            webhook_endpoints,
            events,
            sessions,
            financial_connections,
            ..
        } = self;
        let mut kept: Vec<&mut dyn Kept> =
            vec![bearings, grants, idempotency, accounts, customers, webhook_endpoints, events, sessions];
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
