//! Requests that are repeated with the same key get the first reply again.

use std::collections::{HashMap, VecDeque};

use hyper::body::Bytes;
use serde::{Deserialize, Serialize};

use crate::data::{Kept, Unwritten};
use crate::error::ApiError;

/// How long a key is remembered, in seconds of the sandbox's clock: what the API promises at the least.
const REMEMBERED: i64 = 24 * 60 * 60;
/// How many keys are remembered. Every POST of the official SDKs has one; a load test must not fill the memory.
const MOST: usize = 10_000;
/// How many bytes the replies to them may have together.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// The longest key.
const LONGEST: usize = 255;

/// A key in its scope: the account of the `Stripe-Account` header, and the key.
pub(crate) type Scoped = (Option<String>, String);

/// A reply as it was first given.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) status: u16,
    pub(crate) body: Bytes,
    /// The `Request-Id` of the first request.
    pub(crate) request_id: String,
}

#[derive(Debug)]
struct Entry {
    number: u64,
    fingerprint: u64,
    since: i64,
    reply: Option<Stored>,
}

/// The keys in use.
#[derive(Debug, Default)]
pub(crate) struct Idempotency {
    entries: HashMap<Scoped, Entry>,
    order: VecDeque<(u64, Scoped)>,
    count: u64,
    bytes: usize,
    unwritten: Unwritten,
}

/// An entry with its reply, as it is kept. Keys whose requests did not come to an end are not.
#[derive(Debug, Serialize, Deserialize)]
struct KeptEntry {
    fingerprint: u64,
    since: i64,
    status: u16,
    body: String,
    request_id: String,
}

impl Idempotency {
    /// Takes a key for a request, or gives the stored reply of the first one.
    pub(crate) fn begin(
        &mut self,
        key: &Scoped,
        fingerprint: u64,
        now: i64,
    ) -> Result<Option<Stored>, ApiError> {
        if key.1.chars().count() > LONGEST {
            let message = format!("Idempotency keys can have up to {LONGEST} characters.");
            return Err(ApiError::idempotency(400, message));
        }
        if let Some(entry) = self.entries.get(key).filter(|entry| now - entry.since < REMEMBERED) {
            if entry.fingerprint != fingerprint {
                return Err(ApiError::idempotency(
                    400,
                    format!(
                        "The idempotency key '{}' was used before with other parameters or for another endpoint. Use a \
                         fresh key for a different request.",
                        key.1
                    ),
                ));
            }
            return match &entry.reply {
                Some(reply) => Ok(Some(reply.clone())),
                None => Err(ApiError::idempotency(
                    409,
                    format!("A request with the idempotency key '{}' is still running.", key.1),
                )
                .code("idempotency_key_in_use")),
            };
        }
        self.count += 1;
        let entry = Entry { number: self.count, fingerprint, since: now, reply: None };
        self.order.push_back((self.count, key.clone()));
        if let Some(Entry { reply: Some(old), .. }) = self.entries.insert(key.clone(), entry) {
            self.bytes -= old.body.len();
        }
        self.forget();
        Ok(None)
    }

    /// Keeps the reply for later requests with the same key.
    pub(crate) fn store(&mut self, key: &Scoped, reply: Stored) {
        if let Some(entry) = self.entries.get_mut(key) {
            self.bytes += reply.body.len();
            entry.reply = Some(reply);
            self.unwritten.mark(|| name(key));
        }
    }

    /// Gives a key free again whose request came to nothing.
    pub(crate) fn release(&mut self, key: &Scoped) {
        if self.entries.get(key).is_some_and(|entry| entry.reply.is_none()) {
            self.entries.remove(key);
            // It may have been another request's before, long ago.
            self.unwritten.mark(|| name(key));
        }
    }

    fn forget(&mut self) {
        while self.order.len() > MOST || self.bytes > MOST_BYTES {
            let Some((number, key)) = self.order.pop_front() else {
                return;
            };
            if self.entries.get(&key).is_some_and(|entry| entry.number == number) {
                if let Some(Entry { reply: Some(old), .. }) = self.entries.remove(&key) {
                    self.bytes -= old.body.len();
                }
                self.unwritten.mark(|| name(&key));
            }
        }
    }
}

/// What the data file calls a key.
fn name(key: &Scoped) -> String {
    serde_json::to_string(key).unwrap_or_default()
}

impl Kept for Idempotency {
    fn kind(&self) -> &'static str {
        "idempotency_key"
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for key in self.entries.keys() {
            self.unwritten.mark(|| name(key));
        }
    }

    fn write(&self, name: &str) -> Option<String> {
        let key: Scoped = serde_json::from_str(name).ok()?;
        let Entry { fingerprint, since, reply, .. } = self.entries.get(&key)?;
        let Stored { status, body, request_id } = reply.clone()?;
        let body = String::from_utf8(body.into()).ok()?;
        let entry = KeptEntry { fingerprint: *fingerprint, since: *since, status, body, request_id };
        serde_json::to_string(&entry).ok()
    }

    fn read(&mut self, name: &str, entry: &str) -> serde_json::Result<()> {
        let key: Scoped = serde_json::from_str(name)?;
        let KeptEntry { fingerprint, since, status, body, request_id } = serde_json::from_str(entry)?;
        self.count += 1;
        let reply = Some(Stored { status, body: body.into(), request_id });
        self.order.push_back((self.count, key.clone()));
        self.bytes += reply.as_ref().map_or(0, |reply| reply.body.len());
        self.entries.insert(key, Entry { number: self.count, fingerprint, since, reply });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Scoped {
        (None, text.to_owned())
    }

    fn stored() -> Stored {
        Stored { status: 200, body: Bytes::from_static(b"{}"), request_id: "req_1".into() }
    }

    #[test]
    fn a_key_is_taken_until_its_reply_is_stored_and_then_replays_it() {
        let mut keys = Idempotency::default();
        assert!(keys.begin(&key("k"), 1, 0).unwrap().is_none());
        assert_eq!(keys.begin(&key("k"), 1, 0).unwrap_err().status, 409);
        keys.store(&key("k"), stored());
        assert!(keys.begin(&key("k"), 1, REMEMBERED - 1).unwrap().is_some());
        assert_eq!(keys.begin(&key("k"), 2, 0).unwrap_err().status, 400);
        assert!(keys.begin(&key("k"), 2, REMEMBERED).unwrap().is_none(), "forgotten after a day");
    }

    #[test]
    fn a_released_key_is_free_and_accounts_do_not_share_keys() {
        let mut keys = Idempotency::default();
        keys.begin(&key("k"), 1, 0).unwrap();
        keys.release(&key("k"));
        assert!(keys.begin(&key("k"), 2, 0).unwrap().is_none());
        assert!(keys.begin(&(Some("acct_1".into()), "k".into()), 3, 0).unwrap().is_none());
    }

    #[test]
    fn the_memory_for_keys_is_bounded() {
        let mut keys = Idempotency::default();
        for number in 0..MOST * 2 {
            keys.begin(&key(&number.to_string()), 1, 0).unwrap();
        }
        assert!(keys.entries.len() <= MOST && keys.order.len() <= MOST);

        let large = Bytes::from(vec![b' '; MOST_BYTES / 4]);
        for number in 0..10 {
            keys.begin(&key(&format!("large {number}")), 1, 0).unwrap();
            keys.store(&key(&format!("large {number}")), Stored { body: large.clone(), ..stored() });
        }
        keys.begin(&key("after"), 1, 0).unwrap();
        assert_eq!(keys.bytes, MOST_BYTES);
        let kept: Vec<_> = keys.entries.values().filter(|entry| entry.reply.is_some()).collect();
        assert_eq!(kept.len(), 4);
    }
}
