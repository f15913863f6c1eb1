//! A JSON document as one list of nodes over its text: two pieces of memory, however much is in it.

use std::mem;

use serde_json::Value;
use zeroize::Zeroize;

use crate::json::mask::SECRET_FIELDS;

/// What a value is. Texts are where they stand in the text, or themselves; what a list or an object holds is elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Content<Text> {
    /// Null.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A whole number beyond the largest `i64`.
    Large(u64),
    /// A number with a fraction or an exponent, or too large for the others.
    Float(f64),
    /// Text.
    Text(Text),
    /// A list.
    List,
    /// An object.
    Object,
}

impl<Text> Content<Text> {
    /// The same with another form of text.
    pub(super) fn map<Other>(self, text: impl FnOnce(Text) -> Other) -> Content<Other> {
        match self {
            Self::Null => Content::Null,
            Self::Boolean(boolean) => Content::Boolean(boolean),
            Self::Integer(integer) => Content::Integer(integer),
            Self::Large(integer) => Content::Large(integer),
            Self::Float(float) => Content::Float(float),
            Self::Text(own) => Content::Text(text(own)),
            Self::List => Content::List,
            Self::Object => Content::Object,
        }
    }
}

impl Content<&str> {
    /// The value of a scalar; null for a list or an object, whose parts are elsewhere.
    pub(crate) fn to_value(self) -> Value {
        match self {
            Self::Null | Self::List | Self::Object => Value::Null,
            Self::Boolean(boolean) => boolean.into(),
            Self::Integer(integer) => integer.into(),
            Self::Large(integer) => integer.into(),
            Self::Float(float) => float.into(),
            Self::Text(text) => text.into(),
        }
    }
}

impl<'a> From<&'a Value> for Content<&'a str> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(boolean) => Self::Boolean(*boolean),
            Value::Number(number) => number
                .as_i64()
                .map(Self::Integer)
                .or_else(|| number.as_u64().map(Self::Large))
                .or_else(|| number.as_f64().map(Self::Float))
                .unwrap_or(Self::Null),
            Value::String(text) => Self::Text(text),
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }
}

/// Where a text stands in the memory of a [`Tree`].
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) length: u32,
}

/// A value. What is in a list or an object follows it, in the order of the text.
#[derive(Clone, Copy)]
pub(super) struct Node {
    /// Its name, where it is an entry of an object.
    pub(super) name: Span,
    pub(super) content: Content<Span>,
    /// Where the first node stands that is not in this one.
    pub(super) end: u32,
}

/// JSON of any kind, looked into by [`super::Part`]s. There is at least one node in it. It prints with its secrets masked and wipes
/// them when dropped.
#[derive(Clone)]
pub struct Tree {
    /// The text, and after it the names and texts that do not stand in it as they are, because something is escaped.
    memory: String,
    /// How long the text is.
    length: usize,
    nodes: Vec<Node>,
}

impl Tree {
    pub(super) fn new(text: &str, rest: &str, nodes: Vec<Node>) -> Self {
        let mut memory = String::with_capacity(text.len() + rest.len());
        memory.push_str(text);
        memory.push_str(rest);
        Self { memory, length: text.len(), nodes }
    }

    pub(crate) fn text(&self) -> &str {
        self.memory.get(..self.length).unwrap_or_default()
    }

    pub(super) fn node(&self, index: usize) -> Node {
        self.nodes[index]
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn str(&self, span: Span) -> &str {
        self.memory.get(span.range()).unwrap_or_default()
    }

    /// The same without a look at whether characters are whole.
    pub(super) fn bytes(&self, span: Span) -> &[u8] {
        self.memory.as_bytes().get(span.range()).unwrap_or_default()
    }
}

impl Span {
    fn range(self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + self.length as usize
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let mut memory = mem::take(&mut self.memory).into_bytes();
        // A secret that was written out stands in the text as well, where no node leads.
        if memory.len() > self.length {
            memory.zeroize();
            return;
        }
        for node in &self.nodes {
            if let Content::Text(span) = node.content
                && SECRET_FIELDS.iter().any(|name| name.as_bytes() == &memory[node.name.range()])
            {
                memory[span.range()].zeroize();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[&str] = &[
        r#"{"object":"account_session","client_secret":"_OXIK","expires_at":1,"components":{"payments":{"enabled":true}}}"#,
        r#" { "a" : [ 1 , -1 , 0 , -0 , 1.5 , 1e2 , -2.5E-3 , [] , {} ] , "b" : null , "c" : false } "#,
        r"[9223372036854775807,9223372036854775808,18446744073709551615,18446744073709551616,-9223372036854775808]",
        r"[-9223372036854775809,1e308,1e309,0.1,123456789012345678901234567890,5e-324]",
        r#"{"escaped\n":"a\u00e9\\b","\u0061":"\ud83d\ude00","é":"é","":"","lone":"\ud83d"}"#,
        r#"{"a":1,"b":{"c":1,"c":[2],"d":3},"a":{"b":[{"a":1,"\u0061":2}]},"c":0}"#,
        r#"{"client_secret":"_OX\u0049K","client_secret":"_OXIK","later":[{"client_secret":null}]}"#,
        "",
        "7",
    ];

    /// The value of a tree, which must be the one `serde_json` reads, in the same order, or fail with the same words.
    fn agree(text: &str) {
        let ours = Tree::read(text).map(|tree| (tree.whole().to_value().to_string(), tree.text().to_owned()));
        let theirs = serde_json::from_str::<Value>(text).map(|value| (value.to_string(), text.to_owned()));
        assert_eq!(ours.map_err(|e| e.to_string()), theirs.map_err(|e| e.to_string()), "{text}");
    }

    /// Every text, cut off anywhere, and with anything out of place anywhere.
    #[test]
    fn it_reads_what_serde_json_reads() {
        for text in TEXTS {
            agree(text);
            for (at, _) in text.char_indices() {
                let (before, after) = text.split_at(at);
                agree(before);
                for put in [
                    "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "a", " ", "\0", "{}",
                    "0,",
                ] {
                    agree(&format!("{before}{put}{after}"));
                    let mut rest = after.chars();
                    rest.next();
                    agree(&format!("{before}{put}{}", rest.as_str()));
                }
            }
        }
    }

    #[test]
    fn it_is_as_deep_and_as_wide_as_serde_json_has_it() {
        for depth in [100, 126, 127, 128, 129, 1000] {
            agree(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            agree(&format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth)));
        }
        for width in [63, 64, 65, 66, 1000] {
            let entries = |first| {
                (first..width)
                    .map(|number| format!(r#""entry_{number}":{number}"#))
                    .collect::<Vec<_>>()
                    .join(",")
            };
            agree(&format!("{{{}}}", entries(0)));
            agree(&format!("{{{},{}}}", entries(0), entries(width - 1)));
        }
    }

    #[test]
    fn a_tree_of_a_value_is_that_of_its_text() {
        for text in TEXTS {
            let Ok(value) = serde_json::from_str::<Value>(text) else { continue };
            let (read, written) = (Tree::read(text).unwrap(), Tree::write(&value).unwrap());
            assert_eq!(written.whole(), read.whole());
            assert_eq!(written.whole().to_value(), value);
            assert_eq!(written.text(), value.to_string());
        }
    }
}
