//! Balances that look like balances.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::random::Random;

/// The balance of a linked account, in cents.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Balance {
    pub(super) as_of: i64,
    pub(super) current: i64,
    /// What is about to leave.
    pending: i64,
}

impl Balance {
    /// The balance at a time, some time after `before`. Positive is owed to the holder, negative by the holder.
    pub(crate) fn next(before: Option<&Self>, is_credit: bool, random: &mut Random, as_of: i64) -> Self {
        let magnitude = match before {
            Some(before) => before.current.abs() + random.number(-20_000..=25_000),
            None => random.number(50_000..=900_000),
        }
        .max(1_000);
        let current = if is_credit { -magnitude } else { magnitude };
        Self { as_of, current, pending: random.number(0..=5_000).min(magnitude) }
    }

    /// `type` names the part that is there; the other one is left out.
    pub(crate) fn to_json(&self, is_credit: bool) -> Value {
        let Self { as_of, current, pending } = self;
        if is_credit {
            json!({
                "as_of": as_of,
                "credit": {"used": {"usd": current}},
                "current": {"usd": current},
                "type": "credit",
            })
        } else {
            json!({
                "as_of": as_of,
                "cash": {"available": {"usd": current - pending}},
                "current": {"usd": current},
                "type": "cash",
            })
        }
    }
}
