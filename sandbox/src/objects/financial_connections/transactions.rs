//! Transactions of linked accounts.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use super::kept::{self, Word};
use super::table::{Identified, Table};
use crate::random::Random;

const HOUR: i64 = 60 * 60;
/// How far back the first refresh of an account reaches, and how long a transaction takes to be final, in seconds.
const HISTORY: i64 = 60 * 24 * HOUR;
const UNTIL_POSTED: i64 = 48 * HOUR;
/// How many transactions the first refresh brings, and how many a later one at most.
const MOST: i64 = 24;

/// Who was paid, or paid.
const OUT: [&str; 8] = [
    "Rocket Coffee",
    "Grocery Outpost",
    "City Transit",
    "Lumen Electric",
    "Bookshop on Third",
    "Cloud Hosting",
    "Gas & Go",
    "Pharmacy Plus",
];
const IN: [&str; 3] = ["Payroll", "Refund", "Transfer from savings"];

/// A transaction of a linked account.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Transaction {
    id: String,
    /// Where its account stands.
    pub(crate) account: usize,
    amount: i64,
    #[serde(deserialize_with = "description")]
    description: Word,
    pub(crate) transacted_at: i64,
    outcome: Outcome,
    /// Which refresh of its account brought it, or changed it last.
    pub(crate) refresh: usize,
    updated: i64,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Outcome {
    Pending,
    PostedAt(i64),
    VoidAt(i64),
}

fn description<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    kept::declared(from, OUT.into_iter().chain(IN))
}

impl Identified for Transaction {
    const KIND: &'static str = "financial_connections.transaction";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Transaction {
    /// What a refresh of an account does: what was pending is settled, and what has happened since is added.
    pub(crate) fn refresh(
        transactions: &mut Table<Self>,
        places: &mut Vec<usize>,
        (account, refresh): (usize, usize),
        random: &mut Random,
        now: i64,
    ) {
        let mut latest = None;
        for place in &*places {
            let known = &mut transactions[*place];
            latest = latest.max(Some(known.transacted_at));
            if matches!(known.outcome, Outcome::Pending) && known.final_at() <= now {
                known.outcome = Outcome::of(known.final_at(), random);
                known.refresh = refresh;
                known.updated = now;
            }
        }
        // Every eight hours there is one.
        let since = latest.unwrap_or(now.saturating_sub(HISTORY));
        let passed = now.saturating_sub(since).max(1);
        let count = if latest.is_none() { MOST } else { (passed / (8 * HOUR)).clamp(1, MOST) };
        for number in 1..=count {
            // Evenly spread up to now.
            let transacted_at = since.saturating_add(passed / count * number);
            let mut transaction = Self::new(account, random, transacted_at);
            transaction.refresh = refresh;
            transaction.updated = now;
            if transaction.final_at() <= now {
                transaction.outcome = Outcome::of(transaction.final_at(), random);
            }
            places.push(transactions.add(transaction));
        }
    }

    fn new(account: usize, random: &mut Random, transacted_at: i64) -> Self {
        let (amount, description) = if random.chance(0.15) {
            (random.number(10_000..=250_000), *random.pick(&IN))
        } else {
            (-random.number(250..=15_000), *random.pick(&OUT))
        };
        Self {
            id: random.id("fctxn_", 24),
            account,
            amount,
            description,
            transacted_at,
            outcome: Outcome::Pending,
            refresh: 0,
            updated: transacted_at,
        }
    }

    fn final_at(&self) -> i64 {
        self.transacted_at.saturating_add(UNTIL_POSTED)
    }

    /// What it did to the balance.
    pub(super) fn moved(&self) -> i64 {
        if matches!(self.outcome, Outcome::VoidAt(_)) { 0 } else { self.amount }
    }

    /// The object, for an account of this id that had these refreshes.
    pub(crate) fn to_json(&self, account: &str, refreshes: &[String]) -> Value {
        let (status, posted_at, void_at) = match self.outcome {
            Outcome::Pending => ("pending", None, None),
            Outcome::PostedAt(at) => ("posted", Some(at), None),
            Outcome::VoidAt(at) => ("void", None, Some(at)),
        };
        json!({
            "id": self.id,
            "object": "financial_connections.transaction",
            "account": account,
            "amount": self.amount,
            "currency": "usd",
            "description": self.description,
            "livemode": false,
            "status": status,
            "status_transitions": {"posted_at": posted_at, "void_at": void_at},
            "transacted_at": self.transacted_at,
            "transaction_refresh": refreshes.get(self.refresh),
            "updated": self.updated,
        })
    }
}

impl Outcome {
    /// Nearly every transaction is posted in the end.
    fn of(at: i64, random: &mut Random) -> Self {
        if random.chance(0.05) { Self::VoidAt(at) } else { Self::PostedAt(at) }
    }
}
