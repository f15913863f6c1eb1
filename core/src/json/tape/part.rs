//! A value somewhere in a document.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

use super::tree::{Content, Tree};
use crate::base::redact::redact;
use crate::json::mask::mask_secrets;

/// A value somewhere in a document. Equal where the JSON is, whatever the order of entries.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    tree: &'a Tree,
    index: usize,
}

impl Tree {
    /// The root value.
    pub fn whole(&self) -> Part<'_> {
        Part::new(self, 0)
    }
}

impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.whole().fmt(f)
    }
}

impl<'a> Part<'a> {
    pub(crate) fn new(tree: &'a Tree, index: usize) -> Self {
        Self { tree, index }
    }

    /// Its place in the document: see [`crate::Document::part`].
    pub fn index(self) -> usize {
        self.index
    }

    /// What it is.
    pub fn content(self) -> Content<&'a str> {
        self.tree.node(self.index).content.map(|span| self.tree.str(span))
    }

    /// Whether it is null.
    pub fn is_null(self) -> bool {
        matches!(self.tree.node(self.index).content, Content::Null)
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        matches!(self.tree.node(self.index).content, Content::List)
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        matches!(self.tree.node(self.index).content, Content::Object)
    }

    /// The string, if this is one.
    pub fn as_str(self) -> Option<&'a str> {
        match self.content() {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its name in the object it is an entry of; empty for anything else.
    pub fn name(self) -> &'a str {
        self.tree.str(self.tree.node(self.index).name)
    }

    /// The items of a list or the entries of an object, in order; none for anything else.
    pub fn parts(self) -> Parts<'a> {
        Parts { tree: self.tree, next: self.index + 1, end: self.tree.node(self.index).end as usize }
    }

    /// The entry of that name, where it is an object that has one.
    pub fn get(self, name: &str) -> Option<Part<'a>> {
        Entries::of(self).get(name)
    }

    /// A copy of it as a JSON value, secrets included.
    pub fn to_value(self) -> Value {
        match self.content() {
            Content::List => self.parts().map(Part::to_value).collect(),
            Content::Object => self.parts().map(|part| (part.name(), part.to_value())).collect(),
            scalar => scalar.to_value(),
        }
    }

    /// The names and indexes that lead to it from the whole document: see [`Part::step`].
    pub fn path(self) -> Vec<String> {
        let mut path = Vec::new();
        let mut part = Self { index: 0, ..self };
        while part.index < self.index {
            let around = part.parts().enumerate().take_while(|(_, inner)| inner.index <= self.index).last();
            let Some((position, inner)) = around else { break };
            path.push(if part.is_list() { position.to_string() } else { inner.name().to_owned() });
            part = inner;
        }
        path
    }

    /// What a step of a [`Part::path`] leads to.
    pub fn step(self, step: &str) -> Option<Part<'a>> {
        if self.is_list() { self.parts().nth(step.parse().ok()?) } else { self.get(step) }
    }
}

/// The parts of a part: see [`Part::parts`].
#[derive(Clone)]
pub struct Parts<'a> {
    tree: &'a Tree,
    next: usize,
    end: usize,
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        let part = (self.next < self.end).then_some(Part { tree: self.tree, index: self.next })?;
        self.next = self.tree.node(self.next).end as usize;
        Some(part)
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut masked = Value::Object(Map::from_iter([(self.name().to_owned(), self.to_value())]));
        mask_secrets(&mut masked);
        f.write_str(&redact(&masked[self.name()].to_string()))
    }
}

impl PartialEq for Part<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.content(), other.content()) {
            (Content::List, Content::List) => self.parts().eq(other.parts()),
            (Content::Object, Content::Object) => {
                let mut entries = Entries::of(*other);
                self.parts().count() == other.parts().count()
                    && self.parts().all(|part| entries.get(part.name()) == Some(part))
            }
            (content, other) => content == other,
        }
    }
}

impl Hash for Part<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.content() {
            Content::Null => 0.hash(state),
            Content::Boolean(boolean) => boolean.hash(state),
            Content::Integer(integer) => integer.hash(state),
            Content::Large(integer) => integer.hash(state),
            // Zero has two forms, which are equal.
            Content::Float(float) => (float + 0.0).to_bits().hash(state),
            Content::Text(text) => text.hash(state),
            Content::List => self.parts().for_each(|part| part.hash(state)),
            // The order of entries must not matter.
            Content::Object => {
                let entries = self.parts().map(|part| {
                    let mut hasher = DefaultHasher::new();
                    (part.name(), part).hash(&mut hasher);
                    hasher.finish()
                });
                entries.fold(0, u64::wrapping_add).hash(state);
            }
        }
    }
}

/// The entries of an object by name. The search goes on where the last one ended, because those who know an object ask for
/// its entries in the order in which it has them.
pub(crate) struct Entries<'a> {
    tree: &'a Tree,
    first: usize,
    next: usize,
    end: usize,
}

impl<'a> Entries<'a> {
    pub(crate) fn of(object: Part<'a>) -> Self {
        let first = object.index + 1;
        let end = if object.is_object() { object.tree.node(object.index).end as usize } else { first };
        Self { tree: object.tree, first, next: first, end }
    }

    pub(crate) fn get(&mut self, name: &str) -> Option<Part<'a>> {
        let found =
            self.find(name, self.next, self.end).or_else(|| self.find(name, self.first, self.next))?;
        self.next = self.tree.node(found).end as usize;
        Some(Part { tree: self.tree, index: found })
    }

    fn find(&self, name: &str, mut index: usize, end: usize) -> Option<usize> {
        while index < end {
            let node = self.tree.node(index);
            if self.tree.bytes(node.name) == name.as_bytes() {
                return Some(index);
            }
            index = node.end as usize;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(text: &str, look: impl FnOnce(Part<'_>) -> T) -> T {
        look(Tree::read(text).unwrap().whole())
    }

    fn hash(part: Part<'_>) -> u64 {
        let mut hasher = DefaultHasher::new();
        part.hash(&mut hasher);
        hasher.finish()
    }

    #[test]
    fn equal_is_what_serde_json_finds_equal() {
        let texts = [
            r#"{"a":1,"b":{"c":[1,2],"d":null}}"#,
            r#" {"b":{"d":null,"c":[1,2]},"a":1}"#,
            r#"{"b":{"d":null,"c":[2,1]},"a":1}"#,
            r#"{"b":{"d":null,"c":[1,2]},"a":1.0}"#,
            r#"{"b":{"d":null,"c":[1,2]},"a":1,"e":1}"#,
            r#"{"b":{"d":null,"c":[1,2]},"a":"1"}"#,
            r#"{"a":0.0}"#,
            r#"{"a":-0.0}"#,
            r#"{"a":18446744073709551615}"#,
            "[]",
            "[{}]",
        ];
        for (one, other) in texts.iter().flat_map(|one| texts.map(|other| (*one, other))) {
            let value = |text| serde_json::from_str::<Value>(text).unwrap();
            let equal = with(one, |one| with(other, |other| one == other));
            assert_eq!(equal, value(one) == value(other), "{one} {other}");
            assert!(!equal || with(one, hash) == with(other, hash), "{one} {other}");
        }
    }

    #[test]
    fn a_path_leads_back() {
        let text = r#"{"a":{"~/":[0,{"":[]},2]},"b":[[1]],"c":3}"#;
        with(text, |whole| {
            for index in 0..whole.tree.len() {
                let part = Part { index, ..whole };
                let found = part.path().iter().try_fold(whole, |part, step| part.step(step));
                assert_eq!(found.map(Part::index), Some(index));
            }
        });
        with(text, |whole| assert_eq!(Part { index: 4, ..whole }.path(), ["a", "~/", "1"]));
    }

    #[test]
    fn a_part_prints_without_secrets() {
        with(r#"{"client_secret":"_OXIK","later":{"client_secret":"_OXIK"}}"#, |whole| {
            for part in [whole, whole.get("client_secret").unwrap(), whole.get("later").unwrap()] {
                assert!(!format!("{part:?}").contains("OXIK"));
            }
        });
    }
}
