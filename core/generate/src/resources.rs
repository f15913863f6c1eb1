//! `core/src/client/generated/resources.rs`: the operations as methods, grouped as their names are.

use std::collections::BTreeSet;
use std::fmt::Write;

use stripe_sessions::Operation;
use stripe_sessions::internal::operations::COMPOSED;

use crate::names::{groups, operations_in, own_name, parent_of, pascal_case, push_doc, typed};

const HEADER: &str = "\
//! The operations as methods. Written by `cargo run -p generate` from the operations; do not edit.

use crate::client::{Client, Response};
use crate::base::error::Error;
use crate::api::operations::known;
use crate::client::options::RequestOptions;
use crate::client::paging::Items;
use crate::json::record::Json;
";

pub(crate) fn resources() -> String {
    let mut out = String::from(HEADER);
    push_imports(&mut out);
    push_groups(&mut out, "Client", None);
    for group in groups() {
        let name = pascal_case(group);
        let _ = write!(
            out,
            "
/// The operations under `{group}`.
#[derive(Debug, Clone, Copy)]
pub struct {name}<'a> {{
    pub(crate) client: &'a Client,
}}
"
        );
        push_groups(&mut out, &format!("{name}<'a>"), Some(group));
        push_methods(&mut out, &name, group);
    }
    out
}

/// The records that methods take and give.
fn push_imports(out: &mut String) {
    let names: BTreeSet<_> = typed()
        .flat_map(|operation| [Some(operation.parameters), Some(operation.result), operation.item()])
        .flatten()
        .map(|object| object.name)
        .collect();
    out.push_str("use crate::api::generated::records::{\n");
    for name in names {
        let _ = writeln!(out, "    {name},");
    }
    out.push_str("};\n");
}

/// The ways from a type to the groups right below `parent`.
fn push_groups(out: &mut String, owner: &str, parent: Option<&str>) {
    let below: Vec<_> = groups().into_iter().filter(|group| parent_of(group) == parent).collect();
    if below.is_empty() {
        return;
    }
    let from_client = parent.is_none();
    let generics = if from_client { "" } else { "<'a>" };
    let _ = writeln!(out, "\nimpl{generics} {owner} {{");
    for (index, group) in below.iter().enumerate() {
        let separator = if index == 0 { "" } else { "\n" };
        let method = own_name(group);
        let (name, lifetime) = (pascal_case(group), if from_client { "'_" } else { "'a" });
        let receiver = if from_client { "&self" } else { "self" };
        let client = if from_client { "self" } else { "self.client" };
        let _ = writeln!(
            out,
            "{separator}    /// The operations under `{group}`.
    pub fn {method}({receiver}) -> {name}<{lifetime}> {{
        {name} {{ client: {client} }}
    }}"
        );
    }
    out.push_str("}\n");
}

fn push_methods(out: &mut String, name: &str, group: &str) {
    if operations_in(group).next().is_none() {
        return;
    }
    let _ = writeln!(out, "\nimpl {name}<'_> {{");
    for (index, operation) in operations_in(group).enumerate() {
        if index > 0 {
            out.push('\n');
        }
        push_method(out, operation);
        if operation.item().is_some() {
            out.push('\n');
            push_list_method(out, operation);
        }
    }
    out.push_str("}\n");
}

fn push_method(out: &mut String, operation: &Operation) {
    push_doc(out, 1, operation.doc);
    out.push_str("    ///\n    /// # Errors\n    /// Any [`crate::ErrorKind`]. Parameters that cannot be right are refused before anything is sent.\n");
    let (method, ids, call_ids) = signature(operation);
    let is_composed = COMPOSED.iter().any(|composed| composed.name == operation.name);
    let call = if is_composed { "call_composed" } else { "call_typed" };
    let _ = writeln!(
        out,
        "    pub fn {method}(
        &self,
{ids}        parameters: &{},
        options: &RequestOptions,
    ) -> Result<Response<{}>, Error> {{
        self.client.{call}(const {{ known({:?}) }}, &[{call_ids}], parameters, options)
    }}",
        operation.parameters.name, operation.result.name, operation.name,
    );
}

fn push_list_method(out: &mut String, operation: &Operation) {
    let item = operation.item().map(|item| item.name).unwrap_or_default();
    push_doc(out, 1, &format!("{} Fetches page after page as the items are asked for.", operation.doc));
    out.push_str("    ///\n    /// # Errors\n    /// Those of the items are any [`crate::ErrorKind`].\n");
    let (method, ids, call_ids) = signature(operation);
    let _ = writeln!(
        out,
        "    pub fn {method}_auto_paging(
        &self,
{ids}        parameters: &{},
        options: &RequestOptions,
    ) -> Result<Items<{item}>, Error> {{
        Ok(self.client.pages(const {{ known({:?}) }}, &[{call_ids}], parameters.to_json(), options).items())
    }}",
        operation.parameters.name, operation.name,
    );
}

/// The method's name, its parameters for the ids in the path, and those ids as arguments.
fn signature(operation: &Operation) -> (&'static str, String, String) {
    let method = own_name(operation.name);
    let mut ids = String::new();
    for id in operation.ids() {
        let _ = writeln!(ids, "        {id}: &str,");
    }
    (method, ids, operation.ids().collect::<Vec<_>>().join(", "))
}
