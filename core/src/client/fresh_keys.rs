//! Idempotency keys for calls that bring none.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

/// How many keys one question to the system is good for: it is a system call, a sixth of those of a call.
const KEPT: usize = 32;

/// Makes keys from randomness that was asked for ahead.
///
/// Each process needs its own: what was kept at the time of a `fork` would give two processes the same keys, and so one the
/// other's session.
#[derive(Debug, Default)]
pub(crate) struct FreshKeys(Mutex<Zeroizing<Vec<[u8; 16]>>>);

impl FreshKeys {
    /// A version 4 UUID that nobody has had. `now` is mixed in, so that two processes that cannot tell themselves apart, in
    /// PID namespaces of their own, have different ones all the same.
    pub(crate) fn key(&self, now: Duration) -> String {
        let kept = self.kept();
        let Some(mut bytes) = kept else { return Uuid::new_v4().to_string() };
        for (byte, time) in bytes.iter_mut().zip(now.as_nanos().to_le_bytes()) {
            *byte ^= time;
        }
        Builder::from_random_bytes(bytes).into_uuid().to_string()
    }

    fn kept(&self) -> Option<[u8; 16]> {
        // The list is never left half-written, so a poisoned lock is as good as any.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_empty() {
            let mut fresh = Zeroizing::new([0; 16 * KEPT]);
            getrandom::fill(&mut *fresh).ok()?;
            let (pieces, _) = fresh.as_chunks();
            kept.extend_from_slice(pieces);
        }
        kept.pop()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn keys_are_version_4_and_never_the_same() {
        let keys = FreshKeys::default();
        let made: HashSet<_> = (0..10 * KEPT).map(|_| keys.key(Duration::ZERO)).collect();
        assert_eq!(made.len(), 10 * KEPT);
        assert!(made.iter().all(|key| Uuid::parse_str(key).unwrap().get_version_num() == 4));
    }

    #[test]
    fn the_same_randomness_at_another_time_is_another_key() {
        let [one, other] = [1, 2].map(|nanoseconds| {
            let keys = FreshKeys::default();
            keys.0.lock().unwrap().push([7; 16]);
            keys.key(Duration::from_nanos(nanoseconds))
        });
        assert_ne!(one, other);
    }
}
