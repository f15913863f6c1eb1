//! `resources.py` and `resources.pyi`: the clients, with the operations grouped as their names are.

use std::fmt::Write;

use stripe_sessions::Operation;
use stripe_sessions::internal::options::CLIENT_OPTIONS;
use stripe_sessions::internal::schema::Field;

use super::params::{namespace, namespaces, option_type, params_name, type_of};
use super::{MARK, push_docstring};
use crate::names::{calls, field_doc, named, pascal_case, result_objects};

const HEADER: &str = "
from ._native import _Method as Method
from .base import ClientBase, Part, Resource
";

const TYPES_HEADER: &str = "
import builtins
from datetime import datetime
from os import PathLike
from typing import Literal, overload

from typing_extensions import Self, Unpack

from . import params
from .base import ClientBase, Resource
from .options import RequestOptions
from .transport import RecordingTransport, ReplayingTransport, Transport
";

/// What sets the two clients apart.
struct Flavour {
    prefix: &'static str,
    definition: &'static str,
    waits: &'static str,
    doc: &'static str,
}

const FLAVOURS: [Flavour; 2] = [
    Flavour {
        prefix: "",
        definition: "def",
        waits: "True",
        doc: "A client of the API, for one platform. Threads may share it, and processes that `fork` after it was \
              made.",
    },
    Flavour {
        prefix: "Async",
        definition: "async def",
        waits: "False",
        doc: "A client of the API whose methods are awaited. It belongs to no event loop in particular and blocks \
              none.",
    },
];

/// Every operation by its name, and once more by stripe-python's where that differs: `a.list_things` is
/// `a.things.list` there.
fn spellings() -> impl Iterator<Item = (String, &'static Operation)> {
    calls().flat_map(|operation| {
        let other = operation.name.rsplit_once('.').and_then(|(group, method)| {
            Some((format!("{group}.{}.list", method.strip_prefix("list_")?), operation))
        });
        [Some((operation.name.to_owned(), operation)), other].into_iter().flatten()
    })
}

/// `a.b.c` → the groups `a` and `a.b`; inner ones first.
fn groups() -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for (name, _) in spellings() {
        let mut name = name.as_str();
        while let Some((group, _)) = name.rsplit_once('.') {
            if !groups.iter().any(|known| known == group) {
                groups.push(group.to_owned());
            }
            name = group;
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.matches('.').count()));
    groups
}

/// The groups right under another one, each with its own word.
fn parts(of: &str) -> Vec<(String, String)> {
    let split = |group: String| {
        let (parent, word) = group.rsplit_once('.').unwrap_or(("", &group));
        (parent == of).then(|| (word.to_owned(), group.clone()))
    };
    groups().into_iter().filter_map(split).collect()
}

/// The operations right in a group, each with its method's word.
fn methods(of: &str) -> Vec<(String, &'static Operation)> {
    let split = |(name, operation): (String, _)| {
        let (group, method) = name.rsplit_once('.')?;
        (group == of).then(|| (method.to_owned(), operation))
    };
    spellings().filter_map(split).collect()
}

pub(crate) fn resources() -> String {
    let mut out = format!("{MARK}{HEADER}");
    for flavour in FLAVOURS {
        let Flavour { prefix, waits, doc, .. } = flavour;
        for group in groups() {
            let _ = writeln!(out, "\n\nclass {prefix}{}(Resource):", pascal_case(&group));
            push_docstring(&mut out, 1, &format!("The operations under `{group}`."));
            out.push('\n');
            push_parts(&mut out, prefix, &group);
            for (method, operation) in methods(&group) {
                let _ = writeln!(
                    out,
                    "    {method} = Method({:?}, {waits}, {:?})",
                    operation.name,
                    signature(operation)
                );
            }
        }
        let _ = writeln!(out, "\n\nclass {prefix}Client(ClientBase):");
        push_docstring(&mut out, 1, doc);
        out.push('\n');
        push_parts(&mut out, prefix, "");
    }
    out
}

/// What `help` and `inspect.signature` show of an operation.
fn signature(operation: &Operation) -> String {
    let ids = operation.ids().map(|id| format!("{id}, ")).collect::<Vec<_>>().concat();
    let fields = operation.parameters.fields.iter();
    let params = if fields.clone().any(|field| field.required) { "PARAMS" } else { "None" };
    let default = |required| if required { "REQUIRED" } else { "None" };
    // As the stub has them: what must be given stands first.
    let (required, optional): (Vec<&Field>, Vec<_>) = fields.partition(|field| field.required);
    let fields = required.into_iter().chain(optional);
    let fields = fields.map(|field| format!(", {}={}", field.name, default(field.required)));
    let fields = fields.collect::<Vec<_>>().concat();
    let star = if fields.is_empty() { "" } else { ", *" };
    format!("self, {ids}/, params={params}, options=None{star}{fields}, **request_options")
}

fn push_parts(out: &mut String, prefix: &str, of: &str) {
    for (word, group) in parts(of) {
        let _ = writeln!(out, "    {word} = Part({prefix}{})", pascal_case(&group));
    }
}

pub(crate) fn resources_types() -> String {
    let mut out = format!("{MARK}{TYPES_HEADER}");
    for namespace in namespaces() {
        let _ = writeln!(out, "from .params import {namespace} as {namespace}_params");
    }
    let results = result_objects();
    let results =
        results.iter().filter(|object| calls().any(|operation| std::ptr::eq(operation.result, **object)));
    let results: Vec<_> = results.map(|object| format!("    {},\n", object.name)).collect();
    let _ = writeln!(out, "from .records import (\n{})", results.concat());
    for flavour in FLAVOURS {
        for group in groups() {
            let _ = writeln!(out, "\nclass {}{}(Resource):", flavour.prefix, pascal_case(&group));
            push_docstring(&mut out, 1, &format!("The operations under `{group}`."));
            push_part_types(&mut out, flavour.prefix, &group);
            for (method, operation) in methods(&group) {
                push_method(&mut out, flavour.definition, &method, operation);
            }
        }
        push_client(&mut out, &flavour);
    }
    out
}

fn push_part_types(out: &mut String, prefix: &str, of: &str) {
    for (word, group) in parts(of) {
        let _ = writeln!(out, "    @property\n    def {word}(self) -> {prefix}{}: ...", pascal_case(&group));
    }
}

fn push_client(out: &mut String, Flavour { prefix, doc, .. }: &Flavour) {
    let _ = writeln!(out, "\nclass {prefix}Client(ClientBase):");
    push_docstring(out, 1, doc);
    out.push_str("    def __new__(\n        cls,\n        api_key: str | None = None,\n        *,\n");
    for field in CLIENT_OPTIONS.fields {
        let _ = writeln!(
            out,
            "        {}: {} | None = None,",
            field.name,
            option_type(field.name, field.shape, "")
        );
    }
    out.push_str("        transport: Transport | RecordingTransport | ReplayingTransport | None = None,\n");
    out.push_str("    ) -> Self:\n");
    let fields = CLIENT_OPTIONS.fields.iter();
    let fields = fields.map(|field| format!(" `{}`: {}", field.name, field_doc(field, "seconds", 1)));
    let fields: String = fields.collect();
    let transport = "`transport`: What sends the requests, instead of the built-in transport.";
    push_docstring(out, 2, &format!("{}{fields} {transport}", CLIENT_OPTIONS.doc));
    push_part_types(out, prefix, "");
}

/// Both ways to call an operation: with a dict of parameters, or with keywords.
fn push_method(out: &mut String, definition: &str, method: &str, operation: &'static Operation) {
    let module = match namespace(operation) {
        "" => "params".to_owned(),
        namespace => format!("{namespace}_params"),
    };
    let params = format!("{module}.{}", params_name(named(operation)));
    let fields = operation.parameters.fields;
    let ids = operation.ids().map(|id| format!("{id}: str, ")).collect::<Vec<_>>().concat();
    let ids = if ids.is_empty() { ids } else { format!("{ids}/, ") };
    let nothing = if fields.iter().any(|field| field.required) { "" } else { " | None = None" };
    let result = operation.result.name;
    let overloaded = if fields.is_empty() { "" } else { "    @overload\n" };
    let _ = writeln!(
        out,
        "{overloaded}    {definition} {method}(self, {ids}params: {params}{nothing}, \
         options: RequestOptions | None = None, **request_options: Unpack[RequestOptions]) -> {result}:"
    );
    push_docstring(out, 2, operation.doc);
    if fields.is_empty() {
        return;
    }
    let _ = writeln!(out, "    @overload\n    {definition} {method}(\n        self,");
    for id in operation.ids() {
        let _ = writeln!(out, "        {id}: str,");
    }
    if operation.ids().next().is_some() {
        out.push_str("        /,\n");
    }
    out.push_str("        *,\n");
    let (required, optional): (Vec<&Field>, Vec<_>) = fields.iter().partition(|field| field.required);
    for field in required.into_iter().chain(optional) {
        let kind = type_of(field.shape, &format!("{params}{}", pascal_case(field.name)));
        // Next to a method `list`, the plain word would mean the method.
        let kind = kind.replace("list[", "builtins.list[");
        let default = if field.required { "" } else { " | None = ..." };
        let _ = writeln!(out, "        {}: {kind}{default},", field.name);
    }
    out.push_str("        options: RequestOptions | None = ...,\n");
    let _ = writeln!(out, "        **request_options: Unpack[RequestOptions],\n    ) -> {result}:");
    // The whole of it stands with the parameters' type.
    let first =
        |doc: &'static str| doc.split_once(". ").map_or(doc.trim_end_matches('.'), |(first, _)| first);
    let docs: Vec<_> =
        fields.iter().map(|field| format!(" `{}`: {}.", field.name, first(field.doc))).collect();
    let docs = docs.concat();
    push_docstring(out, 2, &format!("{}{docs}", operation.doc));
}
