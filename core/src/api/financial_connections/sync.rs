//! Where a sync of transactions has got to, and what is to be given next. Knows nothing of clients.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::base::error::Error;
use crate::base::redact::redact;

/// Where a sync has got to. Callers keep it as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    account: String,
    /// The refresh up to which everything was given, itself included; nothing at the very beginning.
    after: Option<String>,
    /// Where what a later refresh brought was given in part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within: Option<Within>,
}

/// Up to which change those of some refreshes were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Within {
    /// The last of the refreshes.
    through: String,
    /// The last change that was given.
    transacted_at: i64,
    transaction: String,
}

impl Place {
    /// The place that a cursor names, or the beginning.
    ///
    /// # Errors
    /// `sync_cursor_invalid`.
    pub fn read(account: &str, cursor: Option<&str>) -> Result<Self, Error> {
        let Some(text) = cursor else {
            return Ok(Self { account: account.to_owned(), after: None, within: None });
        };
        let wrong = |what: String| Error::configuration("sync_cursor_invalid", format!("cursor: {what}"));
        let place: Self =
            serde_json::from_str(text).map_err(|_| wrong("it is not one that a sync has given".into()))?;
        if place.account != account {
            return Err(wrong(format!("it is of the account {}", redact(&place.account))));
        }
        Ok(place)
    }

    /// The refresh whose successors' transactions are to be listed.
    pub fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    /// The refresh up to which changes were given in part.
    pub fn through(&self) -> Option<&str> {
        self.within.as_ref().map(|within| &*within.through)
    }

    fn cursor(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The changes that follow, each with the cursor behind it, and the place behind them all. `listed` are the transactions after
    /// [`Self::after`], `later` those after [`Self::through`], both without those of a refresh that has not ended; `newest` is the
    /// refresh that ended last, as far as that is known.
    pub fn changes(&self, listed: Vec<Value>, later: &[Value], newest: Option<&str>) -> (Vec<Value>, Self) {
        let mut changes: Vec<_> =
            listed.into_iter().map(|transaction| (key(&transaction), transaction)).collect();
        if let Some(within) = &self.within {
            // What a later refresh has changed once more comes with that one.
            let later: Vec<_> = later.iter().map(|transaction| key(transaction).1).collect();
            let given = (within.transacted_at, &*within.transaction);
            changes.retain(|((at, id), _)| (*at, &**id) > given && !later.contains(id));
        }
        changes.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let refreshes = changes.iter().map(|(_, transaction)| transaction);
        let Some(through) = self.through().or(newest).map(str::to_owned).or_else(|| last_refresh(refreshes))
        else {
            return (Vec::new(), self.clone());
        };
        let end = Self { after: Some(through.clone()), within: None, ..self.clone() };
        let last = changes.len().saturating_sub(1);
        let changes = changes.into_iter().enumerate().map(|(index, ((transacted_at, id), transaction))| {
            let within = Within { through: through.clone(), transacted_at, transaction: id };
            let behind = Self { within: Some(within), ..self.clone() };
            let cursor = if index == last { end.cursor() } else { behind.cursor() };
            json!({"transaction": transaction, "cursor": cursor})
        });
        (changes.collect(), end)
    }
}

/// By what changes are ordered: the oldest transaction first.
fn key(transaction: &Value) -> (i64, String) {
    let id = transaction["id"].as_str().unwrap_or_default();
    (transaction["transacted_at"].as_i64().unwrap_or_default(), id.to_owned())
}

/// The refresh that changed one of these last.
fn last_refresh<'a>(transactions: impl Iterator<Item = &'a Value>) -> Option<String> {
    let newest = transactions.max_by_key(|transaction| transaction["updated"].as_i64())?;
    newest["transaction_refresh"].as_str().map(str::to_owned)
}
