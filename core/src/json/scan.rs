//! Reading records straight from JSON text, where everything in it is as usual.
//!
//! A [`Scanner`] reads what the API usually sends and nothing else: fields, mostly in the order in which the record declares
//! them, with values of their types. Anything unusual makes no result, and [`crate::Document`], which reads with
//! `serde_json`, decides what it is. For a session of 18 components that costs some 30,000 instructions; a `Document` of it alone
//! costs 78,000, in a call of some 115,000 (`tests/bench/gates`).

use std::borrow::Cow;

use serde_json::Value;

/// How deep lists and objects may stand in each other. `serde_json` goes no deeper than 127, in all.
const DEEPEST: usize = 63;

/// What can be read straight from JSON text.
#[doc(hidden)]
pub trait Scan: Sized {
    /// Reads the value that comes next; none where anything in it is unusual.
    fn scan(scanner: &mut Scanner<'_>) -> Option<Self>;
}

/// A JSON text, as far as it has not been read.
#[derive(Debug)]
pub struct Scanner<'a> {
    rest: &'a str,
    depth: usize,
}

/// Reads a value from JSON text; none where anything in it is unusual.
pub fn from_text<T: Scan>(text: &str) -> Option<T> {
    let mut scanner = Scanner { rest: text, depth: 0 };
    scanner.skip_space();
    let value = T::scan(&mut scanner)?;
    scanner.skip_space();
    scanner.rest.is_empty().then_some(value)
}

impl<'a> Scanner<'a> {
    #[inline]
    fn skip_space(&mut self) {
        if self.rest.as_bytes().first().is_some_and(|byte| *byte <= b' ') {
            self.skip_spaces();
        }
    }

    /// What is printed for people has many: a new line, and an indentation by multiples of two.
    fn skip_spaces(&mut self) {
        let mut text = self.rest.as_bytes();
        text = text.strip_prefix(b"\n").unwrap_or(text);
        while let Some((chunk, rest)) = text.split_first_chunk()
            && *chunk == *b"    "
        {
            text = rest;
        }
        while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = text {
            text = rest;
        }
        self.rest = self.rest.get(self.rest.len() - text.len()..).unwrap_or_default();
    }

    /// Passes this piece of text, if it comes next.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "a name that is known is compared as a number: a fifth of the reading"
    )]
    fn passes(&mut self, piece: &str) -> bool {
        match self.rest.strip_prefix(piece) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Passes this byte of ASCII, if it comes next.
    #[inline]
    fn passes_byte(&mut self, byte: u8) -> bool {
        let passes = self.rest.as_bytes().first() == Some(&byte);
        if passes {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        passes
    }

    /// Begins a list or an object: whether there is anything in it.
    fn begin(&mut self, open: u8, close: u8) -> Option<bool> {
        if self.depth == DEEPEST || !self.passes_byte(open) {
            return None;
        }
        self.skip_space();
        if self.passes_byte(close) {
            return Some(false);
        }
        self.depth += 1;
        Some(true)
    }

    /// After an item or entry: whether another one comes, or the list or object ends.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.skip_space();
        if self.passes_byte(b',') {
            self.skip_space();
            return Some(true);
        }
        self.depth -= 1;
        self.passes_byte(close).then_some(false)
    }

    /// Begins an object: whether it has entries.
    pub(crate) fn begin_object(&mut self) -> Option<bool> {
        self.begin(b'{', b'}')
    }

    /// After an entry: whether the object has another one.
    pub(crate) fn has_next_entry(&mut self) -> Option<bool> {
        self.goes_on(b'}')
    }

    /// How much is still to be read, in bytes.
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    /// Passes the name of an entry, given in quotation marks and with its colon, if it comes next.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as above")]
    pub(crate) fn passes_name(&mut self, name: &str) -> bool {
        let passes = self.passes(name);
        if passes {
            self.skip_space();
        }
        passes
    }

    /// The value of a field that is required.
    pub(crate) fn required<T: Scan>(&mut self, field: &mut Option<T>) -> Option<()> {
        field.replace(T::scan(self)?).is_none().then_some(())
    }

    /// Passes a null, if one comes next.
    pub(crate) fn passes_null(&mut self) -> bool {
        self.passes("null")
    }

    /// An entry of any name, with any value.
    pub(crate) fn entry(&mut self) -> Option<(String, Value)> {
        let name = self.name()?.to_owned();
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter();
        let value = values.next()?.ok()?;
        let (text, rest) = self.rest.split_at_checked(values.byte_offset())?;
        // Here it may be deeper than it may in the whole text.
        if text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).nth(DEEPEST).is_some() {
            return None;
        }
        self.rest = rest;
        Some((name, value))
    }

    /// The name of an entry, with its colon. Escapes would hide which one it is.
    fn name(&mut self) -> Option<&'a str> {
        let Cow::Borrowed(name) = self.text()? else { return None };
        self.passes_name(":").then_some(name)
    }

    /// A string.
    pub(crate) fn text(&mut self) -> Option<Cow<'a, str>> {
        let text = self.rest.strip_prefix('"')?;
        let end = text.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))?;
        let (before, rest) = text.split_at_checked(end)?;
        if let Some(rest) = rest.strip_prefix('"') {
            self.rest = rest;
            return Some(Cow::Borrowed(before));
        }
        let mut texts = serde_json::Deserializer::from_str(self.rest).into_iter();
        let text = texts.next()?.ok()?;
        self.rest = self.rest.get(texts.byte_offset()..)?;
        Some(Cow::Owned(text))
    }

    /// A whole number.
    pub(crate) fn integer(&mut self) -> Option<i64> {
        let digits = self.rest.strip_prefix('-').unwrap_or(self.rest);
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        // `-0` is no whole number to serde_json, and there is none with more digits that begins with 0.
        if digits.starts_with('0') && self.rest != digits || count > 1 && digits.starts_with('0') {
            return None;
        }
        let (integer, rest) = self.rest.split_at(self.rest.len() - digits.len() + count);
        self.rest = rest;
        integer.parse().ok()
    }

    /// A boolean.
    pub(crate) fn boolean(&mut self) -> Option<bool> {
        if self.passes("true") {
            return Some(true);
        }
        self.passes("false").then_some(false)
    }

    /// Whether an object comes next.
    pub(crate) fn is_at_object(&self) -> bool {
        self.rest.starts_with('{')
    }

    /// A list.
    pub(crate) fn list<T: Scan>(&mut self) -> Option<Vec<T>> {
        let mut items = Vec::new();
        let mut more = self.begin(b'[', b']')?;
        while more {
            items.push(T::scan(self)?);
            more = self.goes_on(b']')?;
        }
        Some(items)
    }

    /// An object with any names.
    pub(crate) fn entries<T: Scan, Entries: Default + Extend<(String, T)>>(&mut self) -> Option<Entries> {
        let mut entries = Entries::default();
        let mut more = self.begin_object()?;
        while more {
            let name = self.name()?.to_owned();
            entries.extend([(name, T::scan(self)?)]);
            more = self.has_next_entry()?;
        }
        Some(entries)
    }
}
