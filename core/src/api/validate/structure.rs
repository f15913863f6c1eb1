//! Errors of form: names, types and required parameters, checked against a [`Shape`].

use super::Permissions;
use super::suggestion::closest;
use crate::api::catalogue::Component;
use crate::api::schema::Shape;
use crate::base::path::Path;
use crate::base::problem::{Code, Problem};
use crate::json::tape::Content;
use crate::json::view::View;

/// Walks `value` along `shape` and reports everything that does not fit.
pub(super) fn check(
    value: View<'_>,
    shape: Shape,
    path: Path<'_>,
    allow: Permissions,
    problems: &mut Vec<Problem>,
) {
    match (shape, value.content()) {
        (Shape::Boolean, Content::Boolean(_))
        | (Shape::Text | Shape::Secret, Content::Text(_))
        | (Shape::Emptyable(_), Content::Null | Content::Text(""))
        | (Shape::Integer | Shape::Timestamp | Shape::TimestampRange(_), Content::Integer(_))
        | (Shape::Seconds, Content::Integer(1..) | Content::Large(_)) => {}
        (Shape::Seconds, Content::Float(seconds)) if seconds > 0.0 => {}
        (Shape::Constant(text), Content::Text(given)) if given == text => {}
        (Shape::Enum(words), Content::Text(given)) => {
            let known = || words.values.iter().map(|(word, _)| *word);
            if !allow.unknown && !known().any(|word| word == given) {
                problems.push(
                    Problem::new(Code::ValueUnknown, path, "there is no such value")
                        .expecting(shape.expected())
                        .suggesting(closest(given, known())),
                );
            } else if !allow.previews() && words.previews.contains(&given) {
                problems.push(in_preview("value", path));
            }
        }
        (Shape::Emptyable(inner), _) => check(value, *inner, path, allow, problems),
        (Shape::TimestampRange(range), Content::Object) => {
            check(value, Shape::Object(range), path, allow, problems);
        }
        (Shape::List(item), Content::List) => {
            for (index, value) in value.items().enumerate() {
                check(value, *item, path.index(index), allow, problems);
            }
        }
        (Shape::Map(item), Content::Object) => {
            for (key, value) in value.entries() {
                check(value, *item, path.key(key), allow, problems);
            }
        }
        (_, Content::Object) if shape.is_object() => check_object(value, shape, path, allow, problems),
        _ => problems.push(wrong_type(value, shape, path)),
    }
}

fn check_object(
    object: View<'_>,
    shape: Shape,
    path: Path<'_>,
    allow: Permissions,
    problems: &mut Vec<Problem>,
) {
    for (key, value) in object.entries() {
        let path = path.key(key);
        match shape.find(key) {
            // Of a component in preview everything is.
            Some((_, true)) if !allow.previews() && !matches!(shape, Shape::Features(_)) => {
                problems.push(in_preview(kind_of(shape), path));
            }
            Some((shape, _)) => check(value, shape, path, allow, problems),
            None => check_unknown(key, shape, path, allow, problems),
        }
    }
    for entry in shape.required(allow.previews()).filter(|entry| object.get(entry.name).is_none()) {
        problems.push(
            Problem::new(Code::ParameterMissing, path.key(entry.name), "this parameter is required")
                .expecting(entry.shape.expected()),
        );
    }
}

fn check_unknown(key: &str, parent: Shape, path: Path<'_>, allow: Permissions, problems: &mut Vec<Problem>) {
    // What a component in preview has changes from one preview version to the next.
    let is_open = match parent {
        Shape::Component(component) | Shape::Features(component) => component.is_preview() && allow.preview,
        _ => false,
    };
    if allow.unknown || is_open {
        return;
    }
    if let Shape::Features(component @ Component { features: [], .. }) = parent {
        problems.push(Problem::new(
            Code::FeaturesNotSupported,
            path,
            format!("the {} component has no features; leave `features` out", component.name),
        ));
        return;
    }
    let kind = kind_of(parent);
    problems.push(
        Problem::new(Code::ParameterUnknown, path, format!("there is no such {kind}"))
            .suggesting(closest(key, parent.entries().map(|entry| entry.name))),
    );
}

/// What the entries of an object are called.
fn kind_of(parent: Shape) -> &'static str {
    match parent {
        Shape::Components => "component",
        Shape::Features(_) => "feature",
        _ => "parameter",
    }
}

pub(crate) fn in_preview(kind: &str, path: Path<'_>) -> Problem {
    let message =
        format!("this {kind} is in preview; ask for a preview API version, or allow previews explicitly");
    Problem::new(Code::PreviewNotAllowed, path, message)
}

/// Says what kind of value stands there, never the value itself.
fn wrong_type(value: View<'_>, shape: Shape, path: Path<'_>) -> Problem {
    let found = match value.content() {
        Content::Null => "this is null; leave the parameter out instead",
        Content::Boolean(_) => "this is a boolean",
        Content::Integer(0 | 1) if matches!(shape, Shape::Boolean) => {
            "this is a number, which the API refuses here"
        }
        Content::Integer(_) | Content::Large(_) | Content::Float(_) => "this is a number",
        Content::Text("true" | "false") if matches!(shape, Shape::Boolean) => {
            "this is a string; drop the quotes"
        }
        Content::Text(_) => "this is a string",
        Content::List => "this is a list",
        Content::Object => "this is an object",
    };
    Problem::new(Code::ParameterInvalidType, path, found).expecting(shape.expected())
}
