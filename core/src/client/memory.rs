//! Which idempotency keys a client was given and used up.

use std::collections::{HashSet, VecDeque};
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::{Mutex, PoisonError};

/// How many keys are remembered: a few minutes' worth at the API's rate limits, and 16 KiB.
const CAPACITY: usize = 1024;

/// Remembers keys the caller chose and calls with them that succeeded, the latest thousand of them.
///
/// A session's secret works once. Whoever uses a key again after a success gets the *same* session with the same
/// secret, which is nearly always a mistake, so it is worth a warning. After a failure the same key is just right.
///
/// Only a keyed hash is kept, so what a caller builds keys from (order numbers, e-mail addresses) does not stay here.
#[derive(Debug, Default)]
pub(crate) struct KeyMemory {
    hasher: RandomState,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    hashes: HashSet<u64>,
    order: VecDeque<u64>,
}

impl KeyMemory {
    /// Notes that a call with this key, and whatever makes it another key, succeeded, and says whether one had before.
    pub(crate) fn note(&self, key: &impl Hash) -> bool {
        let hash = self.hasher.hash_one(key);
        // Losing a note to a panic elsewhere costs a warning, no more.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.hashes.insert(hash) {
            return true;
        }
        known.order.push_back(hash);
        if known.order.len() > CAPACITY
            && let Some(oldest) = known.order.pop_front()
        {
            known.hashes.remove(&oldest);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_the_second_time_until_a_thousand_others_came() {
        let memory = KeyMemory::default();
        assert!(!memory.note(&"order-1"));
        assert!(memory.note(&"order-1"));
        for number in 0..CAPACITY {
            assert!(!memory.note(&format!("other-{number}")));
        }
        assert!(!memory.note(&"order-1"));
        assert!(!format!("{memory:?}").contains("order-1"));
    }
}
