//! What is remembered of each resource; and objects as the API shows them, by id.

pub(crate) mod account_sessions;
pub(crate) mod accounts;
pub(crate) mod customers;
pub(crate) mod events;
pub(crate) mod financial_connections;
pub(crate) mod happenings;

use std::ops::Deref;

use serde_json::{Map, Value};

use crate::data::{Kept, Unwritten};

/// Objects of one kind, oldest first.
#[derive(Debug)]
pub(crate) struct Objects {
    kind: &'static str,
    by_id: Map<String, Value>,
    unwritten: Unwritten,
}

impl Objects {
    pub(crate) fn new(kind: &'static str, by_id: Map<String, Value>) -> Self {
        Self { kind, by_id, unwritten: Unwritten::default() }
    }

    /// Adds an object, or replaces the one of this id.
    pub(crate) fn put(&mut self, id: &str, object: Value) {
        self.unwritten.mark(|| id.to_owned());
        self.by_id.insert(id.to_owned(), object);
    }

    /// Takes an object away.
    pub(crate) fn remove(&mut self, id: &str) -> Option<Value> {
        self.unwritten.mark(|| id.to_owned());
        self.by_id.shift_remove(id)
    }

    /// Takes the oldest away where there are twice as many as these: seldom, because the others move up then.
    pub(crate) fn keep_latest(&mut self, most: usize) {
        if self.by_id.len() >= most * 2 {
            let ids: Vec<_> = self.by_id.keys().take(self.by_id.len() - most).cloned().collect();
            for id in &ids {
                self.unwritten.mark(|| id.clone());
            }
            let all = std::mem::take(&mut self.by_id);
            self.by_id = all.into_iter().skip(ids.len()).collect();
        }
    }

    pub(crate) fn clear(&mut self) {
        self.by_id.clear();
    }
}

impl Deref for Objects {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.by_id
    }
}

impl Kept for Objects {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for id in self.by_id.keys() {
            self.unwritten.mark(|| id.clone());
        }
    }

    fn write(&self, id: &str) -> Option<String> {
        self.by_id.get(id).map(Value::to_string)
    }

    fn read(&mut self, id: &str, object: &str) -> serde_json::Result<()> {
        self.by_id.insert(id.to_owned(), serde_json::from_str(object)?);
        Ok(())
    }
}
