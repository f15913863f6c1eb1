//! Whether a document is what was asked for.

use super::catalogue;
use super::schema::{Entry, Object, Shape};
use crate::base::redact::redact;
use crate::json::record::Mismatch;
use crate::json::tape::{Content, Entries, Part};

/// What `object` should say and what it says, where it names another kind of object.
pub(super) fn wrong_object(whole: Part<'_>, object: &Object) -> Option<(&'static str, String)> {
    let Shape::Constant(expected) = object.fields.iter().find(|field| field.name == "object")?.shape else {
        return None;
    };
    let found = whole.get("object")?.as_str()?;
    (found != expected).then(|| (expected, redact(found)))
}

/// Whether what a shape always has is there, everywhere it is known. The rest may be missing, null or of a new kind.
pub(super) fn check(part: Part<'_>, shape: Shape) -> Result<(), Mismatch> {
    let expect = |fits: bool, expected| {
        if fits { Ok(()) } else { Err(Mismatch::expected(expected)) }
    };
    let content = part.content();
    match shape {
        Shape::Boolean => expect(matches!(content, Content::Boolean(_)), "a boolean"),
        Shape::Integer | Shape::Timestamp => expect(matches!(content, Content::Integer(_)), "an integer"),
        Shape::Text | Shape::Secret | Shape::Enum(_) => {
            expect(matches!(content, Content::Text(_)), "a string")
        }
        Shape::Constant(text) => expect(content == Content::Text(text), text),
        Shape::List(item) => {
            expect(content == Content::List, "a list")?;
            let mut items = part.parts().enumerate();
            items.try_for_each(|(index, part)| check(part, *item).map_err(|m| m.under(&index.to_string())))
        }
        Shape::Emptyable(inner) => check(part, *inner),
        Shape::TimestampRange(range) => check(part, Shape::Object(range)),
        Shape::Expandable(_) if matches!(content, Content::Text(_)) => Ok(()),
        Shape::Expandable(object) => check(part, Shape::Object(object)),
        Shape::Seconds => {
            expect(matches!(content, Content::Integer(_) | Content::Large(_) | Content::Float(_)), "a number")
        }
        Shape::Map(item) => {
            expect(content == Content::Object, "an object")?;
            part.parts().try_for_each(|part| check(part, *item).map_err(|m| m.under(part.name())))
        }
        // None has to be there, and there are more than a reply has: those it has are looked up, not the other way round.
        Shape::Components => {
            expect(content == Content::Object, "an object")?;
            part.parts().try_for_each(|part| match catalogue::component(part.name()) {
                Some(component) => check_entry(Some(part), Entry::component(component)),
                None => Ok(()),
            })
        }
        // Nothing can be wrong with a feature.
        Shape::Features(_) => expect(content == Content::Object, "an object"),
        Shape::Object(_) | Shape::Component(_) => {
            expect(content == Content::Object, "an object")?;
            let mut found = Entries::of(part);
            let mut entries = shape.entries().filter(|entry| entry.required || may_contain(entry.shape));
            entries.try_for_each(|entry| check_entry(found.get(entry.name), entry))
        }
    }
}

fn check_entry(part: Option<Part<'_>>, entry: Entry) -> Result<(), Mismatch> {
    let under = |mismatch: Mismatch| mismatch.under(entry.name);
    match part {
        // Of another kind than usual: kept as it is. Only the inside of what looks right is checked.
        Some(part) if entry.required || is_container(entry.shape, part) => {
            check(part, entry.shape).map_err(under)
        }
        None if entry.required => Err(under(Mismatch::expected("a value, because it is always there"))),
        _ => Ok(()),
    }
}

fn is_container(shape: Shape, part: Part<'_>) -> bool {
    may_contain(shape) && if let Shape::List(_) = shape { part.is_list() } else { part.is_object() }
}

fn may_contain(shape: Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Expandable(_)) || shape.is_object()
}
