//! Things in the order they were made, found by their place or their id.

use std::collections::HashMap;
use std::ops::{Index, IndexMut};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::data::{Kept, Unwritten};

/// Things that have an id.
pub(crate) trait Identified {
    /// What a data file calls their kind.
    const KIND: &'static str;

    fn id(&self) -> &str;
}

/// Things in the order they were made. None is ever taken out, so that its place stays the same.
#[derive(Debug)]
pub(crate) struct Table<T> {
    items: Vec<T>,
    places: HashMap<String, usize>,
    unwritten: Unwritten,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { items: Vec::new(), places: HashMap::new(), unwritten: Unwritten::default() }
    }
}

impl<T: Identified> Table<T> {
    /// Adds a thing, and says where it stands.
    pub(crate) fn add(&mut self, item: T) -> usize {
        let place = self.items.len();
        self.unwritten.mark(|| item.id().to_owned());
        self.places.insert(item.id().to_owned(), place);
        self.items.push(item);
        place
    }

    /// Where the thing of this id stands.
    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }
}

impl<T> Index<usize> for Table<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.items[place]
    }
}

impl<T: Identified> IndexMut<usize> for Table<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        let item = &mut self.items[place];
        // Who wants to change it will.
        self.unwritten.mark(|| item.id().to_owned());
        item
    }
}

impl<T: Identified + Serialize + DeserializeOwned> Kept for Table<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for item in &self.items {
            self.unwritten.mark(|| item.id().to_owned());
        }
    }

    fn write(&self, id: &str) -> Option<String> {
        serde_json::to_string(&self[self.place(id)?]).ok()
    }

    fn read(&mut self, _: &str, item: &str) -> serde_json::Result<()> {
        self.add(serde_json::from_str(item)?);
        Ok(())
    }
}
