//! Balances of past days: today's, less what has happened since.

use serde_json::{Value, json};

use super::accounts::Account;
use super::table::Table;
use super::transactions::Transaction;

const DAY: i64 = 24 * 60 * 60;
/// How many past days there are.
const DAYS: i64 = 60;

/// The balance at the end of a past day.
#[derive(Debug)]
pub(crate) struct InferredBalance {
    pub(crate) id: String,
    as_of: i64,
    current: i64,
}

impl InferredBalance {
    /// Those of an account, newest first: none before its balance and its transactions were fetched.
    pub(crate) fn of(account: &Account, transactions: &Table<Transaction>) -> Vec<Self> {
        let Some(balance) = account.balance.as_ref().filter(|_| !account.transactions.is_empty()) else {
            return Vec::new();
        };
        let today = balance.as_of.div_euclid(DAY);
        let balances = (1..=DAYS).map(|ago| {
            let day = today - ago;
            let as_of = (day + 1) * DAY - 1;
            let since: i64 = account
                .transactions
                .iter()
                .map(|place| &transactions[*place])
                .filter(|transaction| (as_of + 1..=balance.as_of).contains(&transaction.transacted_at))
                .map(Transaction::moved)
                .sum();
            let name = account.id.trim_start_matches("fca_");
            Self { id: format!("fcinfbal_{name}{day}"), as_of, current: balance.current - since }
        });
        balances.collect()
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "object": "financial_connections.account_inferred_balance",
            "as_of": self.as_of,
            "current": {"usd": self.current},
        })
    }
}
