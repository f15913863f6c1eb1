//! The request log: what was asked, and what was answered.

use std::collections::VecDeque;
use std::time::Duration;

use hyper::body::Bytes;
use serde_json::{Value, json};
use stripe_sessions::internal::document::mask_secrets;
use stripe_sessions::internal::secret::redact;

/// How many requests are remembered, and how many bytes they and their replies may have had.
const MOST: usize = 1_000;
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A request the sandbox was sent, and its reply. Every secret in it is masked.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedRequest {
    /// The `Request-Id` of the reply.
    pub id: String,
    /// When it arrived, in seconds since the Unix epoch, by the sandbox's clock.
    pub created: i64,
    /// The HTTP method.
    pub method: String,
    /// The path, without the query string.
    pub path: String,
    /// The API key, starred out; `None` where there was none that may be used.
    pub key: Option<String>,
    /// The `Stripe-Version` header.
    pub stripe_version: Option<String>,
    /// The `Stripe-Account` header.
    pub stripe_account: Option<String>,
    /// The `Idempotency-Key` header.
    pub idempotency_key: Option<String>,
    /// Whether the reply was the stored one of an earlier request.
    pub idempotent_replayed: bool,
    /// The parameters as they were understood; null where they could not be read.
    pub parameters: Value,
    /// The HTTP status of the reply.
    pub status: u16,
    /// The body of the reply, as it was before a fault damaged it.
    pub reply: Value,
    /// How long it took.
    pub duration: Duration,
    /// The kind of fault that hit it.
    pub fault: Option<&'static str>,
    /// What the API may have seen otherwise: names its API version is not known to have had, for instance.
    pub notes: Vec<String>,
}

impl LoggedRequest {
    /// The request as a JSON object, for the control interface. `error` is that of the reply, if there is one.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "created": self.created,
            "method": self.method,
            "path": self.path,
            "key": self.key,
            "stripe_version": self.stripe_version,
            "stripe_account": self.stripe_account,
            "idempotency_key": self.idempotency_key,
            "idempotent_replayed": self.idempotent_replayed,
            "parameters": self.parameters,
            "status": self.status,
            "error": self.reply.get("error"),
            "reply": self.reply,
            "duration_ms": self.duration.as_secs_f64() * 1e3,
            "fault": self.fault,
            "notes": self.notes,
        })
    }
}

/// Which requests of the log to look at. The default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestFilter {
    /// Only those with this method.
    pub method: Option<String>,
    /// Only those whose path has this in it.
    pub path: Option<String>,
    /// Only those answered with this status.
    pub status: Option<u16>,
    /// Only those answered with an error, or hit by a fault.
    pub failed: bool,
    /// Only those that mention this anywhere: parameters, reply, idempotency key, request id.
    pub contains: Option<String>,
    /// At most so many, the newest ones.
    pub limit: Option<usize>,
}

impl RequestFilter {
    fn admits(&self, request: &LoggedRequest) -> bool {
        self.contains.as_ref().is_none_or(|text| request.to_json().to_string().contains(text))
    }

    /// Whether an entry may be one, looking only at what costs nothing to look at.
    fn may_admit(&self, entry: &Entry) -> bool {
        self.method.as_ref().is_none_or(|method| method.eq_ignore_ascii_case(&entry.request.method))
            && self.path.as_ref().is_none_or(|path| entry.request.path.contains(path))
            && self.status.is_none_or(|status| status == entry.request.status)
            && (!self.failed || entry.request.status >= 400 || entry.request.fault.is_some())
    }
}

/// A request as it is kept: nothing is masked and nothing read from the reply's text before somebody looks.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) request: LoggedRequest,
    pub(crate) reply: Bytes,
    /// How large the request was, in bytes.
    pub(crate) size: usize,
}

impl Entry {
    fn bytes(&self) -> usize {
        self.size + self.reply.len()
    }

    fn reveal_nothing(&self) -> LoggedRequest {
        let mut request = self.request.clone();
        request.reply = serde_json::from_slice(&self.reply).unwrap_or_default();
        mask(&mut request.parameters);
        mask(&mut request.reply);
        request.path = redact(&request.path);
        for note in &mut request.notes {
            *note = redact(note);
        }
        for text in [&mut request.idempotency_key, &mut request.stripe_account].into_iter().flatten() {
            *text = redact(text);
        }
        request
    }
}

/// Masks every secret in a value, and what looks like one in its texts.
pub(crate) fn mask(value: &mut Value) {
    mask_secrets(value);
    redact_texts(value);
}

fn redact_texts(value: &mut Value) {
    match value {
        Value::String(text) => *text = redact(text),
        Value::Array(items) => items.iter_mut().for_each(redact_texts),
        Value::Object(fields) => fields.values_mut().for_each(redact_texts),
        _ => {}
    }
}

/// The latest requests, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Log {
    latest: VecDeque<Entry>,
    bytes: usize,
}

impl Log {
    pub(crate) fn add(&mut self, entry: Entry) {
        self.bytes += entry.bytes();
        while self.latest.len() == MOST || self.bytes > MOST_BYTES {
            let Some(oldest) = self.latest.pop_front() else { break };
            self.bytes -= oldest.bytes();
        }
        self.latest.push_back(entry);
    }

    /// The requests a filter admits, newest first.
    pub(crate) fn search(&self, filter: &RequestFilter) -> Vec<LoggedRequest> {
        let admitted = self.latest.iter().rev().filter(|entry| filter.may_admit(entry));
        let admitted = admitted.map(Entry::reveal_nothing).filter(|request| filter.admits(request));
        admitted.take(filter.limit.unwrap_or(usize::MAX)).collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.latest.len()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_for_the_log_is_bounded() {
        let request = LoggedRequest {
            id: String::new(),
            created: 0,
            method: String::new(),
            path: String::new(),
            key: None,
            stripe_version: None,
            stripe_account: None,
            idempotency_key: None,
            idempotent_replayed: false,
            parameters: Value::Null,
            status: 200,
            reply: Value::Null,
            duration: Duration::ZERO,
            fault: None,
            notes: Vec::new(),
        };
        let mut log = Log::default();
        let mut add = |size| {
            log.add(Entry { request: request.clone(), reply: Bytes::new(), size });
            (log.len(), log.bytes)
        };
        for _ in 0..MOST {
            add(1);
        }
        assert_eq!(add(1), (MOST, MOST));
        assert_eq!(add(MOST_BYTES / 2), (MOST, MOST_BYTES / 2 + MOST - 1));
        assert_eq!(add(MOST_BYTES / 2), (2, MOST_BYTES));
    }
}
