//! `core/src/api/generated/forms.rs`: the parameters of operations as form bodies, under keys written out.

use std::collections::BTreeMap;
use std::fmt::Write;

use stripe_sessions::OPERATIONS;
use stripe_sessions::internal::schema::Shape;

use crate::records::identifier;

const HEADER: &str = "\
//! Parameters as form bodies. Written by `cargo run -p generate` from the operations; do not edit.

use crate::json::form::{self, Parameters};
";

pub(crate) fn forms() -> String {
    let objects: BTreeMap<_, _> =
        OPERATIONS.iter().map(|operation| (operation.parameters.name, operation.parameters)).collect();
    let mut out = String::from(HEADER);
    out.push_str("use super::records::{\n");
    for name in objects.keys() {
        let _ = writeln!(out, "    {name},");
    }
    out.push_str("};\n\n");
    for object in objects.values() {
        let _ = writeln!(out, "impl Parameters for {} {{", object.name);
        out.push_str("    fn write_form(&self, out: &mut String) -> Option<()> {\n");
        push_object(&mut out, 2, "self", "", Shape::Object(object));
        out.push_str("        Some(())\n    }\n}\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn push_object(out: &mut String, depth: usize, path: &str, key: &str, shape: Shape) {
    let indent = "    ".repeat(depth);
    let _ = writeln!(out, "{indent}form::nothing_unknown(&{path}.unknown)?;");
    for entry in shape.entries() {
        let key = if key.is_empty() { format!("&{}", entry.name) } else { format!("{key}[{}]", entry.name) };
        let field = identifier(entry.name);
        let place = format!("{path}.{field}");
        if entry.required {
            push_value(out, depth, [&place, &format!("&{place}"), &place], &key, entry.shape);
        } else {
            let _ = writeln!(out, "{indent}if let Some({field}) = &{place} {{");
            push_value(out, depth + 1, [&field, &field, &format!("*{field}")], &key, entry.shape);
            let _ = writeln!(out, "{indent}}}");
        }
    }
}

/// `path` leads to the value's own fields and methods, `reference` borrows it, `value` copies it.
fn push_value(out: &mut String, depth: usize, expression: [&str; 3], key: &str, shape: Shape) {
    let [path, reference, value] = expression;
    let indent = "    ".repeat(depth);
    let _ = match shape {
        Shape::Boolean => writeln!(out, "{indent}form::boolean(out, \"{key}=\", {value});"),
        Shape::Integer | Shape::Timestamp => {
            writeln!(out, "{indent}form::integer(out, \"{key}=\", {value});")
        }
        Shape::Text => writeln!(out, "{indent}form::text(out, \"{key}=\", {reference});"),
        Shape::Enum(_) => writeln!(out, "{indent}form::text(out, \"{key}=\", {path}.as_str());"),
        Shape::Emptyable(inner) => return push_value(out, depth, expression, key, *inner),
        Shape::TimestampRange(range) => return push_object(out, depth, path, key, Shape::Object(range)),
        object if object.is_object() => return push_object(out, depth, path, key, object),
        _ => writeln!(out, "{indent}form::json(out, \"{key}\", {reference});"),
    };
}
