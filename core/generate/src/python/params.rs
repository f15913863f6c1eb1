//! `params/*.py` and `options.py`: what calls take, as typed dicts named like those of stripe-python.

use std::collections::BTreeSet;
use std::fmt::Write;

use stripe_sessions::internal::catalogue;
use stripe_sessions::internal::options::{CLIENT_OPTIONS, CLIENT_SECRET_SOURCE_OPTIONS, REQUEST_OPTIONS};
use stripe_sessions::internal::schema::{Object, Shape};
use stripe_sessions::{OPERATIONS, Operation};

use super::{MARK, push_docstring, scalar};
use crate::names::{calls, component_doc, configuration_doc, feature_doc, field_doc, named, pascal_case};

const HEADER: &str = "
from datetime import datetime
from os import PathLike
from typing import Literal, TypedDict
";

/// The parts of an operation's name that are not resources themselves: `financial_connections`.
pub(crate) fn namespaces() -> BTreeSet<&'static str> {
    OPERATIONS.iter().map(|operation| namespace(operation)).filter(|name| !name.is_empty()).collect()
}

/// The part of the name before the resource; nothing for most.
pub(crate) fn namespace(operation: &Operation) -> &'static str {
    let (first, rest) = operation.name.split_once('.').unwrap_or_default();
    let is_resource = OPERATIONS.iter().any(|other| {
        other
            .name
            .split_once('.')
            .is_some_and(|(resource, method)| resource == first && !method.contains('.'))
    });
    if is_resource || !rest.contains('.') { "" } else { first }
}

/// `financial_connections.accounts.list` → `AccountListParams`.
pub(crate) fn params_name(operation: &Operation) -> String {
    let name = operation.name.strip_prefix(namespace(operation)).unwrap_or_default();
    let words: Vec<_> = name.split('.').filter(|word| !word.is_empty()).collect();
    let (method, resources) = words.split_last().unwrap_or((&"", &[]));
    let resources: String = resources.iter().map(|name| pascal_case(singular(name))).collect();
    format!("{resources}{}Params", pascal_case(method))
}

fn singular(name: &str) -> &str {
    name.strip_suffix('s').unwrap_or(name)
}

pub(crate) fn params(of: &str) -> String {
    let mut out = format!("{MARK}{HEADER}");
    let mut names = Vec::new();
    let own = calls().filter(|call| std::ptr::eq(named(call), *call));
    for operation in own.filter(|operation| namespace(operation) == of) {
        push_object(&mut out, &params_name(operation), Shape::Object(operation.parameters), &mut names);
    }
    push_all(&mut out, &names);
    out
}

/// What stands before the options.
const API_OBJECT: &str = "

class ApiObject(Protocol):
    \"\"\"An object of the API, as this library and Stripe's give it.\"\"\"

    def to_dict(self) -> dict[str, Any]:
        \"\"\"Everything that is in it.\"\"\"
        raise NotImplementedError
";

pub(crate) fn options() -> String {
    let header = HEADER.replace("import Literal,", "import Any, Literal, Protocol,");
    let mut out = format!("{MARK}{header}{API_OBJECT}");
    let mut names = Vec::new();
    for options in [&CLIENT_OPTIONS, &REQUEST_OPTIONS, &CLIENT_SECRET_SOURCE_OPTIONS] {
        push_object(&mut out, options.name, Shape::Object(options), &mut names);
    }
    let operations: Vec<_> =
        OPERATIONS.iter().map(|operation| format!("    {:?},\n", operation.name)).collect();
    let _ = writeln!(out, "\n\nOperationName = Literal[\n{}]", operations.concat());
    push_docstring(&mut out, 0, "The operations there are.");
    names.push("OperationName".to_owned());
    push_all(&mut out, &names);
    out
}

fn push_all(out: &mut String, names: &[String]) {
    let names: Vec<_> = names.iter().map(|name| format!("    {name:?},\n")).collect();
    let _ = write!(out, "\n\n__all__ = [\n{}]\n", names.concat());
}

/// A typed dict, after those it is made of. What is optional may be `None`, which is as good as left out.
fn push_object(out: &mut String, name: &str, shape: Shape, names: &mut Vec<String>) {
    let fields = fields(shape);
    for (field, shape, ..) in &fields {
        push_parts(out, &format!("{name}{}", pascal_case(field)), *shape, names);
    }
    let (required, optional): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(_, _, required, _)| *required);
    let mut parent = "TypedDict, total=False".to_owned();
    if !required.is_empty() {
        let base = match shape {
            _ if optional.is_empty() => name.to_owned(),
            // The same for each of them, so once.
            Shape::Component(_) => "_ComponentRequired".to_owned(),
            _ => format!("_{name}Required"),
        };
        let doc = if optional.is_empty() { doc(shape) } else { "What has to be given.".to_owned() };
        if !out.contains(&format!("class {base}(")) {
            push_dict(out, &base, "TypedDict", &doc, name, &required, "");
        }
        parent = format!("{base}, total=False");
    }
    if required.is_empty() || !optional.is_empty() {
        push_dict(out, name, &parent, &doc(shape), name, &optional, " | None");
    }
    names.push(name.to_owned());
}

fn push_parts(out: &mut String, name: &str, shape: Shape, names: &mut Vec<String>) {
    match shape {
        Shape::List(item) | Shape::Map(item) | Shape::Emptyable(item) => {
            push_parts(out, name, *item, names);
        }
        Shape::TimestampRange(object) => push_object(out, name, Shape::Object(object), names),
        shape if shape.is_object() => push_object(out, name, shape, names),
        _ => {}
    }
}

fn push_dict(
    out: &mut String,
    name: &str,
    parent: &str,
    doc: &str,
    prefix: &str,
    fields: &[Field],
    nothing: &str,
) {
    let _ = writeln!(out, "\n\nclass {name}({parent}):");
    push_docstring(out, 1, doc);
    for (field, shape, _, doc) in fields {
        let part = format!("{prefix}{}", pascal_case(field));
        let _ = writeln!(out, "\n    {field}: {}{nothing}", option_type(field, *shape, &part));
        push_docstring(out, 1, doc);
    }
}

type Field = (&'static str, Shape, bool, String);

fn fields(shape: Shape) -> Vec<Field> {
    match shape {
        Shape::Object(Object { fields, .. }) => fields
            .iter()
            .map(|field| (field.name, field.shape, field.required, field_doc(field, "seconds", 1)))
            .collect(),
        shape => shape
            .entries()
            .map(|entry| (entry.name, entry.shape, entry.required, entry_doc(shape, entry.name)))
            .collect(),
    }
}

fn entry_doc(shape: Shape, name: &str) -> String {
    match shape {
        Shape::Components => catalogue::component(name).map(component_doc).unwrap_or_default(),
        Shape::Features(component) => component.feature(name).map(feature_doc).unwrap_or_default(),
        _ if name == "enabled" => "Whether the front end may mount the component.".to_owned(),
        _ => "Its features; one left out gets the API's default.".to_owned(),
    }
}

fn doc(shape: Shape) -> String {
    match shape {
        Shape::Object(object) => object.doc.to_owned(),
        Shape::Component(component) => configuration_doc(component),
        Shape::Features(component) => format!("The features of `{}`.", component.name),
        _ => "The embedded components of a session, each with its configuration.".to_owned(),
    }
}

/// The type of an option or a parameter: what is read from a file may be named by a `Path`, what is read from an account
/// may be the account.
pub(crate) fn option_type(name: &str, shape: Shape, part: &str) -> String {
    let other = match name {
        "ca_bundle" => " | PathLike[str]",
        "account_facts" => " | ApiObject",
        _ => "",
    };
    type_of(shape, part) + other
}

/// The type of a parameter; `part` is the name its own typed dict would have.
pub(crate) fn type_of(shape: Shape, part: &str) -> String {
    match shape {
        Shape::List(item) => format!("list[{}]", type_of(*item, part)),
        Shape::Map(item) => format!("dict[str, {}]", type_of(*item, part)),
        Shape::Emptyable(item) => format!("{} | Literal[\"\"]", type_of(*item, part)),
        Shape::Timestamp => "int | datetime".to_owned(),
        Shape::TimestampRange(_) => format!("int | datetime | {part}"),
        shape if shape.is_object() => part.to_owned(),
        shape => scalar(shape),
    }
}
