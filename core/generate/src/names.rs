//! Names in the case of each language, the objects there are, and the sentences said of them.

use std::collections::BTreeSet;
use std::fmt::Write;

use stripe_sessions::internal::catalogue::{Component, Feature, Stage};
use stripe_sessions::internal::events::EVENTS;
use stripe_sessions::internal::financial_connections::WAIT_UNTIL_REFRESHED;
use stripe_sessions::internal::operations::COMPOSED;
pub(crate) use stripe_sessions::internal::schema::pascal_case;
use stripe_sessions::internal::schema::{Enum, Field, FieldDefault, Object, Shape};
use stripe_sessions::{OPERATIONS, Operation};

/// Everything that is called by its name, in languages without types.
pub(crate) fn calls() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS.iter().chain(COMPOSED).copied()
}

/// The operation that names the parameters of a call: of what is no operation of its own, the one that takes the same.
pub(crate) fn named(call: &'static Operation) -> &'static Operation {
    let is_own = OPERATIONS.iter().any(|operation| operation.name == call.name);
    let mut others = OPERATIONS.iter().filter(|_| !is_own);
    others.find(|operation| std::ptr::eq(operation.parameters, call.parameters)).unwrap_or(&call)
}

/// Everything that languages with types call so. Waiting is by hand there: its time is an argument.
pub(crate) fn typed() -> impl Iterator<Item = &'static Operation> {
    calls().filter(|operation| !std::ptr::eq(*operation, &raw const WAIT_UNTIL_REFRESHED))
}

/// Everything that has a struct of its own besides components: parameters, results and their parts, each once, the
/// parts before the whole.
pub(crate) fn objects() -> Vec<&'static Object> {
    let mut found = Vec::new();
    for operation in typed() {
        collect_objects(operation.parameters, &mut found);
        collect_objects(operation.result, &mut found);
    }
    for event in EVENTS {
        collect_objects(event, &mut found);
    }
    found
}

/// Everything replies are made of besides components, the parts before the whole.
pub(crate) fn result_objects() -> Vec<&'static Object> {
    let mut found = Vec::new();
    for operation in typed() {
        collect_objects(operation.result, &mut found);
    }
    for event in EVENTS {
        collect_objects(event, &mut found);
    }
    found
}

/// The events that carry a resource.
pub(crate) fn snapshots() -> impl Iterator<Item = &'static Object> {
    let is_snapshot = |event: &&Object| event.fields.iter().any(|field| field.name == "data");
    EVENTS.iter().copied().filter(is_snapshot)
}

/// An object and everything it is made of that is not known yet, the parts before the whole.
pub(crate) fn collect_objects(object: &'static Object, found: &mut Vec<&'static Object>) {
    if found.iter().any(|known| std::ptr::eq(*known, object)) {
        return;
    }
    for field in object.fields {
        if let Shape::Object(part) | Shape::Expandable(part) | Shape::TimestampRange(part) =
            innermost(field.shape)
        {
            collect_objects(part, found);
        }
    }
    found.push(object);
}

/// Every group of operations and every group of groups: `financial_connections`, `financial_connections.accounts`, ….
pub(crate) fn groups() -> BTreeSet<&'static str> {
    let mut groups = BTreeSet::new();
    for operation in typed() {
        let mut name = operation.name;
        while let Some(group) = parent_of(name) {
            groups.insert(group);
            name = group;
        }
    }
    groups
}

/// The group a name is in.
pub(crate) fn parent_of(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(parent, _)| parent)
}

/// The name within its group.
pub(crate) fn own_name(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, own)| own)
}

/// The operations right in a group.
pub(crate) fn operations_in(group: &str) -> impl Iterator<Item = &'static Operation> {
    typed().filter(move |operation| parent_of(operation.name) == Some(group))
}

/// Each once, in the order in which they come.
pub(crate) fn once<T>(all: impl Iterator<Item = &'static T>) -> Vec<&'static T> {
    let mut found: Vec<&'static T> = Vec::new();
    for one in all {
        if !found.iter().any(|known| std::ptr::eq(*known, one)) {
            found.push(one);
        }
    }
    found
}

/// What is in the fields of all objects.
fn innermost_shapes() -> impl Iterator<Item = Shape> {
    objects().into_iter().flat_map(|object| object.fields).map(|field| innermost(field.shape))
}

/// Every list of words, each once.
pub(crate) fn enums() -> Vec<&'static Enum> {
    once(
        innermost_shapes()
            .filter_map(|shape| if let Shape::Enum(words) = shape { Some(words) } else { None }),
    )
}

/// Every object that a field may hold as an id instead, each once.
pub(crate) fn expandables() -> Vec<&'static Object> {
    once(
        innermost_shapes()
            .filter_map(|shape| if let Shape::Expandable(it) = shape { Some(it) } else { None }),
    )
}

pub(crate) fn innermost(shape: Shape) -> Shape {
    match shape {
        Shape::List(item) | Shape::Map(item) | Shape::Emptyable(item) => innermost(*item),
        other => other,
    }
}

/// A type in a language that has static types, given its words for booleans, integers, fractions, lists and maps; `_` stands for
/// what is in them.
pub(crate) fn static_type(shape: Shape, words: [&str; 5]) -> String {
    let [boolean, integer, fraction, list, map] = words;
    match shape {
        Shape::Boolean => boolean.into(),
        Shape::Integer | Shape::Timestamp => integer.into(),
        Shape::Seconds => fraction.into(),
        Shape::Text | Shape::Constant(_) => "String".into(),
        Shape::Enum(words) => words.name.into(),
        Shape::Emptyable(inner) => static_type(*inner, words),
        Shape::Expandable(object) => format!("Expandable{}", object.name),
        Shape::Secret => "ClientSecret".into(),
        Shape::List(item) => list.replace('_', &static_type(*item, words)),
        Shape::Map(item) => map.replace('_', &static_type(*item, words)),
        Shape::Object(object) | Shape::TimestampRange(object) => object.name.into(),
        Shape::Components | Shape::Component(_) | Shape::Features(_) => shape.type_name().unwrap_or_default(),
    }
}

/// `type` is a word of Rust; so is no other field's name.
pub(crate) fn identifier(name: &str) -> String {
    if name == "type" { "r#type".into() } else { name.into() }
}

/// What is said of a component in every language.
pub(crate) fn component_doc(component: &Component) -> String {
    staged(component.doc, component.stage)
}

/// What is said of a feature in every language.
pub(crate) fn feature_doc(feature: &Feature) -> String {
    let Feature { doc, default, constraint, stage, .. } = feature;
    let constraint = constraint.map(|constraint| format!(" {}", constraint.sentence())).unwrap_or_default();
    staged(&format!("{doc} {}{constraint}", default.sentence()), *stage)
}

/// What is said of the type of a component in every language.
pub(crate) fn configuration_doc(component: &Component) -> String {
    let preview = if component.is_preview() { "In preview. " } else { "" };
    format!("{preview}The configuration of `{}`. {}", component.name, component.doc)
}

fn staged(doc: &str, stage: Stage) -> String {
    match stage {
        Stage::General(since) => format!("{doc} Since {} (API {}).", since.date, since.version),
        Stage::Preview(_) => {
            format!("In preview: sent only with a preview API version or `allow_preview`. {doc}")
        }
    }
}

/// What is said of a field: of an option with its unit, of which so many are a second, and what holds where it is left out.
pub(crate) fn field_doc(field: &Field, unit: &str, in_a_second: u64) -> String {
    let default = match field.default {
        FieldDefault::Nothing => String::new(),
        FieldDefault::Words(words) => format!(" Default: {words}."),
        FieldDefault::Text(text) => format!(" Default: `{text}`."),
        FieldDefault::Count(count) => format!(" Default: {count}."),
        FieldDefault::Seconds(seconds) => format!(" Default: {}.", seconds * in_a_second),
    };
    let unit = if let Shape::Seconds = field.shape { format!(" In {unit}.") } else { String::new() };
    format!("{}{unit}{default}", field.doc)
}

/// Words in lines of at most so many characters.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Writes a Rust doc comment, broken into lines that fit.
pub(crate) fn push_doc(out: &mut String, depth: usize, text: &str) {
    let indent = "    ".repeat(depth);
    for line in wrapped(text, 106 - indent.len()) {
        let _ = writeln!(out, "{indent}/// {line}");
    }
}
