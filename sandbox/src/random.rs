//! Ids and secrets that look like the API's, the same for the same seed.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A source of ids. Nothing it makes is hard to guess: a sandbox guards nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "u64", into = "u64")]
pub(crate) struct Random(fastrand::Rng);

impl From<u64> for Random {
    fn from(seed: u64) -> Self {
        Self::new(Some(seed))
    }
}

impl From<Random> for u64 {
    fn from(random: Random) -> Self {
        random.0.get_seed()
    }
}

impl Random {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self(seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed))
    }

    /// `acct_` and the like, followed by so many letters and digits.
    pub(crate) fn id(&mut self, prefix: &str, length: usize) -> String {
        let mut id = String::with_capacity(prefix.len() + length);
        id.push_str(prefix);
        for _ in 0..length {
            id.push(LETTERS[self.0.usize(..LETTERS.len())].into());
        }
        id
    }

    /// A source of its own for something that is made up bit by bit, whatever else happens meanwhile.
    pub(crate) fn fork(&mut self) -> Self {
        Self(self.0.fork())
    }

    /// A number of a range.
    pub(crate) fn number(&mut self, range: RangeInclusive<i64>) -> i64 {
        self.0.i64(range)
    }

    /// One of several.
    pub(crate) fn pick<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.0.usize(..several.len())]
    }

    /// Whether something happens that does so with this probability.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.0.f64() < probability
    }
}
