//! Errors of form: names, types and required parameters, checked against a [`Shape`].

use serde_json::{Map, Value};

use super::Permissions;
use super::path::Path;
use super::problem::{Code, Problem};
use super::suggestion::closest;
use crate::catalogue::{self, Component};
use crate::schema::{ENABLED, FEATURES, Shape};

/// Walks `value` along `shape` and reports everything that does not fit.
pub(super) fn check(
    value: &Value,
    shape: Shape,
    path: Path<'_>,
    allow: Permissions,
    problems: &mut Vec<Problem>,
) {
    match (shape, value) {
        (Shape::Boolean, Value::Bool(_))
        | (Shape::Text | Shape::Secret, Value::String(_))
        | (Shape::Emptyable(_), Value::Null) => {}
        (Shape::Integer | Shape::Timestamp, Value::Number(number)) if number.is_i64() => {}
        (Shape::Seconds, Value::Number(number)) if number.as_f64().is_some_and(|seconds| seconds > 0.0) => {}
        (Shape::Constant(text), Value::String(given)) if given == text => {}
        (Shape::Enum(words), Value::String(given)) => {
            let known = || words.values.iter().map(|(word, _)| *word);
            if !allow.unknown && !known().any(|word| word == given) {
                problems.push(
                    Problem::new(Code::ValueUnknown, path, "there is no such value")
                        .expecting(shape.expected())
                        .suggesting(closest(given, known())),
                );
            }
        }
        (Shape::Emptyable(_), Value::String(text)) if text.is_empty() => {}
        (Shape::Emptyable(inner), value) => check(value, *inner, path, allow, problems),
        (Shape::TimestampRange(_), Value::Number(number)) if number.is_i64() => {}
        (Shape::TimestampRange(range), Value::Object(_)) => {
            check(value, Shape::Object(range), path, allow, problems);
        }
        (Shape::List(item), Value::Array(values)) => {
            for (index, value) in values.iter().enumerate() {
                check(value, *item, path.index(index), allow, problems);
            }
        }
        (Shape::Map(item), Value::Object(entries)) => {
            for (key, value) in entries {
                check(value, *item, path.key(key), allow, problems);
            }
        }
        (_, Value::Object(fields)) if shape.is_object() => check_object(fields, shape, path, allow, problems),
        _ => problems.push(wrong_type(value, shape, path)),
    }
}

fn check_object(
    fields: &Map<String, Value>,
    shape: Shape,
    path: Path<'_>,
    allow: Permissions,
    problems: &mut Vec<Problem>,
) {
    for (key, value) in fields {
        let path = path.key(key);
        match shape.entry(key) {
            Some(shape) => check(value, shape, path, allow, problems),
            None => check_unknown(key, value, shape, path, allow, problems),
        }
    }
    for entry in shape.required().filter(|entry| !fields.contains_key(entry.name)) {
        problems.push(
            Problem::new(Code::ParameterMissing, path.key(entry.name), "this parameter is required")
                .expecting(entry.shape.expected()),
        );
    }
}

fn check_unknown(
    key: &str,
    value: &Value,
    parent: Shape,
    path: Path<'_>,
    allow: Permissions,
    problems: &mut Vec<Problem>,
) {
    if matches!(parent, Shape::Components) && catalogue::preview(key).is_some() {
        if allow.preview || allow.unknown {
            check_preview(value, path, problems);
        } else {
            problems.push(Problem::new(
                Code::PreviewNotAllowed,
                path,
                "this component is in preview; ask for a preview API version, or allow preview components explicitly",
            ));
        }
        return;
    }
    if allow.unknown {
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
    let what = match parent {
        Shape::Components => "component",
        Shape::Features(_) => "feature",
        _ => "parameter",
    };
    problems.push(
        Problem::new(Code::ParameterUnknown, path, format!("there is no such {what}"))
            .suggesting(closest(key, parent.entries().map(|entry| entry.name))),
    );
}

/// What is known of a preview component: it has `enabled`, and features that are booleans.
fn check_preview(value: &Value, path: Path<'_>, problems: &mut Vec<Problem>) {
    let Value::Object(fields) = value else {
        problems.push(wrong_type(value, Shape::Components, path).expecting("an object with `enabled`"));
        return;
    };
    match fields.get(ENABLED) {
        Some(Value::Bool(_)) => {}
        Some(other) => problems.push(wrong_type(other, Shape::Boolean, path.key(ENABLED))),
        None => problems.push(
            Problem::new(Code::ParameterMissing, path.key(ENABLED), "this parameter is required")
                .expecting(Shape::Boolean.expected()),
        ),
    }
    let Some(features) = fields.get(FEATURES) else {
        return;
    };
    let path = path.key(FEATURES);
    match features {
        Value::Object(features) => {
            for (name, value) in features.iter().filter(|(_, value)| !value.is_boolean()) {
                problems.push(wrong_type(value, Shape::Boolean, path.key(name)));
            }
        }
        other => problems.push(wrong_type(other, Shape::Components, path).expecting("an object of booleans")),
    }
}

/// Says what kind of value stands there, never the value itself.
fn wrong_type(value: &Value, shape: Shape, path: Path<'_>) -> Problem {
    let found = match value {
        Value::Null => "this is null; leave the parameter out instead",
        Value::Bool(_) => "this is a boolean",
        Value::Number(_) => "this is a number",
        Value::String(text) if matches!(shape, Shape::Boolean) && (text == "true" || text == "false") => {
            "this is a string; drop the quotes"
        }
        Value::String(_) => "this is a string",
        Value::Array(_) => "this is a list",
        Value::Object(_) => "this is an object",
    };
    Problem::new(Code::ParameterInvalidType, path, found).expecting(shape.expected())
}
