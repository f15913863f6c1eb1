//! Reading JSON into a [`Tree`], in one pass.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use zeroize::Zeroizing;

use super::tree::{Content, Node, Span, Tree};
use crate::json::mask::wipe_secrets;

impl Tree {
    /// Reads JSON text. Of two entries with one name the last one holds, in the place of the first: `serde_json`'s rule.
    ///
    /// # Errors
    /// Where it is not JSON. The error names a position and a category, never the text.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_str(text);
        let mut reader = Reader::new(text);
        reader.read(&mut json)?;
        json.end()?;
        if !reader.may_repeat() {
            return Ok(reader.finish());
        }
        let mut value = serde_json::from_str(text)?;
        let tree = Self::of(&value, text);
        wipe_secrets(&mut value);
        tree
    }

    /// The tree of a value.
    pub(crate) fn write(value: &Value) -> Result<Self, serde_json::Error> {
        Self::of(value, &Zeroizing::new(value.to_string()))
    }

    fn of(value: &Value, text: &str) -> Result<Self, serde_json::Error> {
        let mut reader = Reader::new(text);
        reader.read(value)?;
        Ok(reader.finish())
    }
}

/// How many bytes of text there are to a node, at least, in a reply as usual.
const DENSITY: usize = 16;

/// There is more than a tree has room for: four billion values, or four billion bytes of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is too large")]
pub struct TooLarge;

impl From<TooLarge> for crate::Error {
    fn from(error: TooLarge) -> Self {
        Self::configuration("arguments_too_large", error.to_string())
    }
}

/// A tree that is being made.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// What does not stand in the text as it is.
    rest: Zeroizing<String>,
    nodes: Vec<Node>,
    may_repeat: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let nodes = Vec::with_capacity(text.len() / DENSITY + 1);
        Self { text, rest: Zeroizing::default(), nodes, may_repeat: false }
    }

    /// For what is not read from a text.
    pub(super) fn with_capacity(nodes: usize, bytes: usize) -> Self {
        let rest = Zeroizing::new(String::with_capacity(bytes));
        Self { text: "", rest, nodes: Vec::with_capacity(nodes), may_repeat: false }
    }

    pub(super) fn read<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        ValueReader { reader: self, name: Span::default() }.deserialize(json)
    }

    /// Whether an object may have two entries of one name. It has, if it is small.
    pub(super) fn may_repeat(&self) -> bool {
        self.may_repeat
    }

    pub(super) fn finish(self) -> Tree {
        Tree::new(self.text, &self.rest, self.nodes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub(super) fn push(&mut self, name: Span, content: Content<Span>) -> Result<(), TooLarge> {
        let end = index(self.nodes.len() + 1)?;
        self.nodes.push(Node { name, content, end });
        Ok(())
    }

    /// Begins a list or an object. What is added from here on is in it, until it is closed.
    pub(super) fn open(&mut self, name: Span, content: Content<Span>) -> Result<usize, TooLarge> {
        self.push(name, content).map(|()| self.nodes.len() - 1)
    }

    /// Ends a list or an object.
    pub(super) fn close(&mut self, container: usize) -> Result<(), TooLarge> {
        self.nodes[container].end = index(self.nodes.len())?;
        if let Content::Object = self.nodes[container].content {
            self.may_repeat = self.may_repeat || self.repeats(container);
        }
        Ok(())
    }

    /// Where a name or a text is to be found in the tree.
    pub(super) fn place(&mut self, part: &str) -> Result<Span, TooLarge> {
        // serde_json lends what has no escapes from the text itself.
        let offset = part.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let start = if offset < self.text.len() {
            offset
        } else {
            // All of it is never longer than the text: it does not move again, which would leave a copy of it behind.
            let start = self.text.len() + self.rest.len();
            if self.rest.is_empty() {
                self.rest.reserve_exact(self.text.len());
            }
            self.rest.push_str(part);
            start
        };
        Ok(Span { start: index(start)?, length: index(part.len())? })
    }

    fn bytes(&self, span: Span) -> &[u8] {
        let (start, length) = (span.start as usize, span.length as usize);
        match start.checked_sub(self.text.len()) {
            None => &self.text.as_bytes()[start..start + length],
            Some(start) => &self.rest.as_bytes()[start..start + length],
        }
    }

    /// Whether the last object may have two entries of one name.
    fn repeats(&self, object: usize) -> bool {
        let mut names = Names::default();
        let mut entries = self.entries(object);
        entries.any(|(place, name)| {
            let may_repeat = names.add(name);
            names.is_large()
                || may_repeat && self.entries(object).any(|(own, other)| own < place && other == name)
        })
    }

    /// The names in the last object, and where they stand.
    fn entries(&self, object: usize) -> impl Iterator<Item = (usize, &[u8])> {
        let mut next = object + 1;
        std::iter::from_fn(move || {
            let (place, node) = (next, self.nodes.get(next)?);
            next = node.end as usize;
            Some((place, self.bytes(node.name)))
        })
    }
}

fn index(number: usize) -> Result<u32, TooLarge> {
    u32::try_from(number).map_err(|_| TooLarge)
}

/// The names of an object, roughly: so that looking for one that is there twice costs next to nothing.
#[derive(Default)]
struct Names {
    seen: u64,
    count: u32,
}

impl Names {
    /// Whether the name may have been added before.
    fn add(&mut self, name: &[u8]) -> bool {
        let byte = |index: usize| name.get(index).map_or(0, |byte| usize::from(*byte));
        let mixed = name.len() + 5 * byte(name.len() / 2) + 11 * byte(name.len().wrapping_sub(1));
        let before = self.seen;
        self.seen |= 1 << (mixed % 64);
        self.count += 1;
        self.seen == before
    }

    /// Whether there are so many that comparing them one by one could take long.
    fn is_large(&self) -> bool {
        self.count > u64::BITS
    }
}

/// Reads a value, which has this name, into the next node.
struct ValueReader<'r, 'a> {
    reader: &'r mut Reader<'a>,
    name: Span,
}

impl ValueReader<'_, '_> {
    fn push<E: Error>(self, content: Content<Span>) -> Result<(), E> {
        self.reader.push(self.name, content).map_err(E::custom)
    }
}

impl<'de> DeserializeSeed<'de> for ValueReader<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueReader<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.push(Content::Null)
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<(), E> {
        self.push(Content::Boolean(boolean))
    }

    fn visit_i64<E: Error>(self, integer: i64) -> Result<(), E> {
        self.push(Content::Integer(integer))
    }

    fn visit_u64<E: Error>(self, integer: u64) -> Result<(), E> {
        self.push(i64::try_from(integer).map_or(Content::Large(integer), Content::Integer))
    }

    fn visit_f64<E: Error>(self, float: f64) -> Result<(), E> {
        self.push(Content::Float(float))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let text = self.reader.place(text).map_err(E::custom)?;
        self.push(Content::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { reader, name } = self;
        let list = reader.open(name, Content::List).map_err(A::Error::custom)?;
        let name = Span::default();
        while items.next_element_seed(ValueReader { reader, name })?.is_some() {}
        reader.close(list).map_err(A::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Self { reader, name } = self;
        let object = reader.open(name, Content::Object).map_err(A::Error::custom)?;
        while let Some(name) = entries.next_key_seed(NameReader(reader))? {
            entries.next_value_seed(ValueReader { reader, name })?;
        }
        reader.close(object).map_err(A::Error::custom)
    }
}

/// Reads the name of an entry.
struct NameReader<'r, 'a>(&'r mut Reader<'a>);

impl<'de> DeserializeSeed<'de> for NameReader<'_, '_> {
    type Value = Span;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Span, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for NameReader<'_, '_> {
    type Value = Span;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Span, E> {
        self.0.place(name).map_err(E::custom)
    }
}
