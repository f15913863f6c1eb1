//! What is remembered of Financial Connections.

use std::collections::HashMap;
use std::ops::{Index, IndexMut};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::accounts::Account;
use super::owners::Ownership;
use super::sessions::Session;
use super::transactions::Transaction;
use crate::data::{Kept, Unwritten};

/// Sessions, linked accounts and what hangs off them.
#[derive(Debug, Default)]
pub(crate) struct FinancialConnections {
    pub(super) sessions: Table<Session>,
    pub(super) accounts: Table<Account>,
    pub(super) ownerships: Table<Ownership>,
    pub(super) transactions: Table<Transaction>,
}

impl FinancialConnections {
    /// Where the account of this id stands, once everything due by now has happened to it.
    pub(super) fn settled(&mut self, id: &str, now: i64) -> Option<usize> {
        let place = self.accounts.place(id)?;
        self.settle(place, now);
        Some(place)
    }

    /// Does what is due by now to an account, and gives it.
    pub(super) fn settle(&mut self, place: usize, now: i64) -> &mut Account {
        let account = &mut self.accounts[place];
        account.settle(now, &mut self.ownerships, &mut self.transactions);
        account
    }

    /// The ownership object of this id, as it stands in the place of the id.
    pub(super) fn ownership_to_json(&self, id: &str) -> Option<Value> {
        Some(self.ownerships[self.ownerships.place(id)?].to_json(&self.accounts))
    }

    /// How many sessions there are.
    pub(crate) fn session_count(&self) -> usize {
        self.sessions.len()
    }

    /// The sessions, newest first and so many at most, for the control interface. Their secrets are masked.
    pub(crate) fn sessions_to_json(&mut self, now: i64, limit: usize) -> Vec<Value> {
        let newest_first = (0..self.sessions.len()).rev().take(limit);
        newest_first.map(|place| Session::control_to_json(self, place, now)).collect()
    }
}

impl FinancialConnections {
    /// What is kept in a data file.
    pub(crate) fn kept(&mut self) -> [&mut dyn Kept; 4] {
        let Self { sessions, accounts, ownerships, transactions } = self;
        [sessions, accounts, ownerships, transactions]
    }
}

/// Things that have an id.
pub(super) trait Identified {
    /// What a data file calls their kind.
    const KIND: &'static str;

    fn id(&self) -> &str;
}

/// Things in the order they were made. None is ever taken out, so that its place stays the same.
#[derive(Debug)]
pub(super) struct Table<T> {
    items: Vec<T>,
    places: HashMap<String, usize>,
    unwritten: Unwritten,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { items: Vec::new(), places: HashMap::new(), unwritten: Unwritten::default() }
    }
}

impl<T: Identified> Table<T> {
    /// Adds a thing, and says where it stands.
    pub(super) fn add(&mut self, item: T) -> usize {
        let place = self.items.len();
        self.unwritten.mark(|| item.id().to_owned());
        self.places.insert(item.id().to_owned(), place);
        self.items.push(item);
        place
    }

    /// Where the thing of this id stands.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }
}

impl<T> Index<usize> for Table<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.items[place]
    }
}

impl<T: Identified> IndexMut<usize> for Table<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        let item = &mut self.items[place];
        // Who wants to change it will.
        self.unwritten.mark(|| item.id().to_owned());
        item
    }
}

impl<T: Identified + Serialize + DeserializeOwned> Kept for Table<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for item in &self.items {
            self.unwritten.mark(|| item.id().to_owned());
        }
    }

    fn write(&self, id: &str) -> Option<String> {
        serde_json::to_string(&self[self.place(id)?]).ok()
    }

    fn read(&mut self, _: &str, item: &str) -> serde_json::Result<()> {
        self.add(serde_json::from_str(item)?);
        Ok(())
    }
}
