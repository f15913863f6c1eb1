//! `records.py`: a class for every object of a reply.

use std::fmt::Write;

use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::schema::{Enum, Field, Shape};
use stripe_sessions::{OPERATIONS, Operation};

use super::{MARK, literal, push_docstring, scalar};
use crate::names::{
    component_doc, configuration_doc, feature_doc, once, pascal_case, result_objects, snapshots,
};

const HEADER: &str = r#"
# mypy: disable-error-code="empty-body"

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Literal

from ._native import Record
from .migration import Moved
from .paging import Page
from .values import ClientSecret

if TYPE_CHECKING:
    from builtins import property as field
else:
    from operator import itemgetter

    def field(function):  # What stands below it is a name and a docstring.
        return property(itemgetter(function.__name__), doc=function.__doc__)


def _datetime(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, timezone.utc)
"#;

/// What becomes of a secret in Python.
const SECRET: &str = " A `repr` of it, or of the result, hides it; `str()`, f-strings, `json.dumps(result.to_dict())` and \
    web frameworks that are given it send it as it is.";

/// The objects of a namespace by the names that stripe-python has for them there: `financial_connections.Account`.
pub(crate) fn objects(namespace: &str) -> String {
    let prefix = pascal_case(namespace);
    let is_own = |field: &Field| matches!(field.shape, Shape::Constant(kind) if kind.starts_with(namespace));
    let objects = result_objects().into_iter().filter(|object| object.fields.iter().any(is_own));
    let names: Vec<_> =
        objects.filter_map(|object| Some((object.name, object.name.strip_prefix(&prefix)?))).collect();
    let imports: Vec<_> = names.iter().map(|(name, own)| format!("    {name} as {own},\n")).collect();
    let all: Vec<_> = names.iter().map(|(_, own)| format!("    {own:?},\n")).collect();
    format!("{MARK}\nfrom .records import (\n{})\n\n__all__ = [\n{}]\n", imports.concat(), all.concat())
}

pub(crate) fn records() -> String {
    let mut out = format!("{MARK}{HEADER}");
    for words in once(
        result_objects().into_iter().flat_map(|object| object.fields).filter_map(|field| shared(field.shape)),
    ) {
        let _ = writeln!(out, "\n\n{} = {} | str", words.name, literal(words.values));
    }
    for object in result_objects() {
        let fields = object.fields.iter();
        let fields = fields.map(|field| (field.name, field.shape, field.required, field.doc.to_owned()));
        push_class(&mut out, Shape::Object(object), object.doc, &fields.collect::<Vec<_>>());
    }
    let components = catalogue::all();
    let components = components.map(|component| {
        let shape = Shape::Component(component);
        (component.name, shape, !component.is_preview(), component_doc(component))
    });
    // All of them are always there for an API version that knows them, and so they are typed, as in stripe-python.
    let doc = "The embedded components of a session, each with its configuration. One that the API version in use \
               does not know is `None`.";
    push_class(&mut out, Shape::Components, doc, &components.collect::<Vec<_>>());
    for component in catalogue::all() {
        push_component(&mut out, component);
    }
    let events: Vec<_> = snapshots().map(|event| event.name).collect();
    let _ = write!(
        out,
        "\n\n# An event with its resource: what `Webhook.construct_event` gives.\nEvent = {}\n",
        events.join(" | ")
    );
    let names: Vec<_> = result_objects().iter().map(|object| format!("    {:?},\n", object.name)).collect();
    let _ = write!(
        out,
        "\n\n__all__ = [\n    \"Record\",\n    \"Components\",\n    \"Event\",\n{}]\n",
        names.concat()
    );
    out
}

fn push_component(out: &mut String, component: &'static Component) {
    let features = component.features.iter();
    let features = features.map(|feature| (feature.name, Shape::of(feature), true, feature_doc(feature)));
    push_class(
        out,
        Shape::Features(component),
        &format!("The features of `{}`.", component.name),
        &features.collect::<Vec<_>>(),
    );
    let fields = [
        ("enabled", Shape::Boolean, true, "Whether the front end may mount the component.".to_owned()),
        ("features", Shape::Features(component), true, "What each feature has become.".to_owned()),
    ];
    push_class(out, Shape::Component(component), &configuration_doc(component), &fields);
}

fn push_class(out: &mut String, shape: Shape, doc: &str, fields: &[(&str, Shape, bool, String)]) {
    let parent = match shape {
        Shape::Object(object) => object.item().map(|item| format!("Page[{}]", item.name)),
        _ => None,
    };
    let parent = parent.unwrap_or_else(|| {
        let result = |operation: &&Operation| Some(operation.result.name.to_owned()) == shape.type_name();
        if OPERATIONS.iter().any(result) { "Record, metaclass=Moved".to_owned() } else { "Record".to_owned() }
    });
    let _ = writeln!(out, "\n\nclass {}({parent}):", shape.type_name().unwrap_or_default());
    push_docstring(out, 1, doc);
    out.push_str("\n    __slots__ = ()\n");
    // By position only what does not grow: elsewhere a field that the API adds would move those behind it.
    if let Shape::Component(_) = shape {
        out.push_str("    __match_args__ = (\"enabled\", \"features\")\n");
    }
    for (name, shape, required, doc) in fields {
        let optional = if *required { "" } else { " | None" };
        let kind = shared(*shape).map_or_else(|| type_of(*shape), |words| words.name.to_owned());
        let _ = writeln!(out, "\n    @field\n    def {name}(self) -> {kind}{optional}:");
        let shows = if matches!(shape, Shape::Secret) { SECRET } else { "" };
        push_docstring(out, 2, &format!("{doc}{shows}"));
        if matches!(shape, Shape::Timestamp) {
            let _ = writeln!(out, "\n    @property\n    def {name}_datetime(self) -> datetime{optional}:");
            push_docstring(out, 2, &format!("`{name}` as a datetime in UTC."));
            let ignore = if *required { "  # type: ignore[return-value]" } else { "" };
            let _ = writeln!(out, "        return _datetime(self.{name}){ignore}");
        }
    }
}

/// The words of a field, if so many have the same that they are written out once.
fn shared(shape: Shape) -> Option<&'static Enum> {
    let Shape::Enum(words) = shape else { return None };
    let has = |field: &&Field| matches!(field.shape, Shape::Enum(own) if std::ptr::eq(own, words));
    let fields = result_objects().into_iter().flat_map(|object| object.fields).filter(has);
    (fields.count() > 4).then_some(words)
}

fn type_of(shape: Shape) -> String {
    match shape {
        Shape::Secret => "ClientSecret".into(),
        // Stripe adds words to its lists without a new API version.
        Shape::Enum(_) => format!("{} | str", scalar(shape)),
        Shape::List(item) => format!("list[{}]", type_of(*item)),
        Shape::Map(item) => format!("dict[str, {}]", type_of(*item)),
        Shape::Emptyable(inner) => type_of(*inner),
        Shape::Expandable(object) => format!("str | {}", object.name),
        object => object.type_name().unwrap_or_else(|| scalar(object)),
    }
}
