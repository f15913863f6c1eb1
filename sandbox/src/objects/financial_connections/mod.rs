//! Financial Connections: sessions in which accounts are linked, and what is known of linked accounts.
//!
//! Nothing here happens by itself. Whatever is due by the sandbox's clock (refreshes that end, the daily ones of
//! subscriptions, access that expires) is made up for when an account is looked at: [`accounts::Account::settle`].

mod accounts;
mod authorizations;
mod balances;
mod consents;
mod holders;
mod inferred;
mod institutions;
mod kept;
mod owners;
mod refreshes;
mod sessions;
mod table;
mod transactions;
pub(crate) mod versions;

use serde_json::Value;

pub(crate) use accounts::{Account, Status};
pub(crate) use authorizations::Authorization;
pub(crate) use consents::Consent;
pub(crate) use holders::Holder;
pub(crate) use inferred::InferredBalance;
pub(crate) use institutions::{INSTITUTIONS, Institution};
use owners::Ownership;
pub(crate) use refreshes::{Feature, Refresh};
pub(crate) use sessions::Session;
use table::{Identified, Table};
use transactions::Transaction;

use super::happenings::Happening;
use crate::data::Kept;

/// Sessions, linked accounts and what hangs off them.
#[derive(Debug, Default)]
pub(crate) struct FinancialConnections {
    pub(crate) sessions: Table<Session>,
    pub(crate) accounts: Table<Account>,
    pub(crate) ownerships: Table<Ownership>,
    pub(crate) transactions: Table<Transaction>,
    pub(crate) authorizations: Table<Authorization>,
    pub(crate) consents: Table<Consent>,
    /// What happened and was not told yet.
    happened: Vec<Happening>,
}

impl FinancialConnections {
    /// Where the account of this id stands, once everything due by now has happened to it.
    pub(crate) fn settled(&mut self, id: &str, now: i64) -> Option<usize> {
        let place = self.accounts.place(id)?;
        self.settle(place, now);
        Some(place)
    }

    /// Does what is due by now to an account, and gives it.
    pub(crate) fn settle(&mut self, place: usize, now: i64) -> &mut Account {
        let account = &mut self.accounts[place];
        account.settle(now, &mut self.ownerships, &mut self.transactions);
        self.happened.append(&mut account.happened);
        account
    }

    /// Does what is due by now to every account.
    pub(crate) fn settle_all(&mut self, now: i64) {
        for place in 0..self.accounts.len() {
            // Looked at first: who takes an account to change it has it written.
            if self.accounts[place].due_by(now).is_some() {
                self.settle(place, now);
            }
        }
    }

    /// When something is due next, if it is by then.
    pub(crate) fn next_due(&self, until: i64) -> Option<i64> {
        (0..self.accounts.len()).filter_map(|place| self.accounts[place].due_by(until)).min()
    }

    /// Has what a request did to an account be told.
    pub(crate) fn tell(&mut self, place: usize) {
        let happened = self.accounts[place].happened.drain(..);
        self.happened.extend(happened.map(|happening| Happening { is_asked_for: true, ..happening }));
    }

    /// What happened since this was last asked, in the order of its times.
    pub(crate) fn happened(&mut self) -> Vec<Happening> {
        let mut happened = std::mem::take(&mut self.happened);
        happened.sort_by_key(|happening| happening.at);
        happened
    }

    /// The ownership object of this id, as it stands in the place of the id.
    pub(crate) fn ownership_to_json(&self, id: &str) -> Option<Value> {
        let ownership = &self.ownerships[self.ownerships.place(id)?];
        Some(ownership.to_json(self.accounts[ownership.account].id()))
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
    pub(crate) fn kept(&mut self) -> [&mut dyn Kept; 6] {
        let Self { sessions, accounts, ownerships, transactions, authorizations, consents, .. } = self;
        [sessions, accounts, ownerships, transactions, authorizations, consents]
    }
}
