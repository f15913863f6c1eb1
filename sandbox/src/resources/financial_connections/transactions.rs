//! `/v1/financial_connections/transactions`.

use std::cmp::Reverse;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use stripe_sessions::internal::financial_connections::objects;

use super::accounts::Account;
use super::kept::{self, Word};
use super::refreshes::Feature;
use super::store::{Identified, Table};
use super::{begin, finish, no_such};
use crate::error::ApiError;
use crate::random::Random;
use crate::resources::list;
use crate::route::Call;

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
pub(super) struct Transaction {
    id: String,
    /// Where its account stands.
    account: usize,
    amount: i64,
    #[serde(deserialize_with = "description")]
    description: Word,
    transacted_at: i64,
    outcome: Outcome,
    /// Which refresh of its account brought it, or changed it last.
    refresh: usize,
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

pub(super) fn list(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::TRANSACTION_PAGE)?;
    let id = call.parameters.get("account").and_then(Value::as_str).unwrap_or_default();
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.settled(id, now).ok_or_else(|| no_such("account", id, "account", false))?;
    let (account, transactions) = (&fc.accounts[place], &fc.transactions);
    account.check_access(Feature::Transactions, "account")?;
    if account.transactions.is_empty() {
        let message =
            format!("The transactions of the account '{id}' have never been refreshed successfully.");
        let code = "financial_connections_no_successful_transaction_refresh";
        return Err(ApiError::invalid(message).code(code).param("account"));
    }
    let after = refresh_before(account, call.parameters)?;
    let time = call.parameters.get("transacted_at").unwrap_or(&Value::Null);

    let mut newest_first: Vec<_> = account
        .transactions
        .iter()
        .map(|number| (*number, &transactions[*number]))
        .filter(|(_, transaction)| {
            after.is_none_or(|refresh| transaction.refresh > refresh)
                && is_within(transaction.transacted_at, time)
        })
        .map(|(number, transaction)| (transaction.transacted_at, number))
        .collect();
    newest_first.sort_unstable_by_key(|key| Reverse(*key));
    let key = |id: &str| {
        let number = transactions.place(id).filter(|number| transactions[*number].account == place)?;
        Some((transactions[number].transacted_at, number))
    };
    let what = "financial_connections.transaction";
    let (window, has_more) = list::window(&newest_first, call.parameters, what, key)?;
    let data = newest_first[window].iter().map(|(_, number)| transactions[*number].to_json(account));
    let reply = list::envelope(data, has_more, call.route.path);
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::TRANSACTION)?;
    let id = &call.ids[0];
    let now = call.state.clock.now();
    let fc = &mut call.state.financial_connections;
    let place = fc.transactions.place(id).ok_or_else(|| no_such("transaction", id, "transaction", true))?;
    let account = fc.transactions[place].account;
    fc.settle(account, now).check_access(Feature::Transactions, "transaction")?;
    let reply = fc.transactions[place].to_json(&fc.accounts[account]);
    Ok(finish(call.state, call.version, &expansions, reply))
}

/// The number of the refresh whose successors' transactions are asked for.
fn refresh_before(account: &Account, parameters: &Value) -> Result<Option<usize>, ApiError> {
    let Some(id) = parameters.pointer("/transaction_refresh/after").and_then(Value::as_str) else {
        return Ok(None);
    };
    match account.transaction_refreshes.iter().position(|refresh| refresh == id) {
        Some(number) => Ok(Some(number)),
        None => Err(no_such("transaction_refresh", id, "transaction_refresh[after]", false)),
    }
}

/// Whether a time is the one asked for, or within the bounds asked for.
fn is_within(time: i64, asked: &Value) -> bool {
    let bound = |name: &str| asked.get(name).and_then(Value::as_i64);
    asked.as_i64().is_none_or(|exact| time == exact)
        && bound("gt").is_none_or(|bound| time > bound)
        && bound("gte").is_none_or(|bound| time >= bound)
        && bound("lt").is_none_or(|bound| time < bound)
        && bound("lte").is_none_or(|bound| time <= bound)
}

impl Transaction {
    /// What a refresh of an account does: what was pending is settled, and what has happened since is added.
    pub(super) fn refresh(
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

    fn to_json(&self, account: &Account) -> Value {
        let (status, posted_at, void_at) = match self.outcome {
            Outcome::Pending => ("pending", None, None),
            Outcome::PostedAt(at) => ("posted", Some(at), None),
            Outcome::VoidAt(at) => ("void", None, Some(at)),
        };
        json!({
            "id": self.id,
            "object": "financial_connections.transaction",
            "account": account.id(),
            "amount": self.amount,
            "currency": "usd",
            "description": self.description,
            "livemode": false,
            "status": status,
            "status_transitions": {"posted_at": posted_at, "void_at": void_at},
            "transacted_at": self.transacted_at,
            "transaction_refresh": account.transaction_refreshes.get(self.refresh),
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
