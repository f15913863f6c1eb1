//! `core/src/api/generated/records.rs`: the records of the Rust API.

use std::fmt::Write;

use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::schema::{Channel, Object, Shape};

use crate::names::{
    component_doc, configuration_doc, enums, expandables, feature_doc, identifier, objects, pascal_case,
    push_doc, static_type, typed,
};

const HEADER: &str = "\
//! The records of the API. Written by `cargo run -p generate` from the catalogue and the operations; do not edit.

use crate::json::record::{UnknownFields, expandable, open_enum, record};
use crate::base::secret::ClientSecret;

";

pub(crate) fn records() -> String {
    let mut out = String::from(HEADER);
    out.push_str("record! {\n");
    for object in objects() {
        push_object(&mut out, object);
    }
    push_components(&mut out);
    for component in catalogue::all() {
        push_component(&mut out, component);
    }
    out.truncate(out.trim_end().len());
    out.push_str("\n}\n");
    push_enums(&mut out);
    push_expandables(&mut out);
    for component in catalogue::all() {
        push_constructor(&mut out, &pascal_case(component.name));
    }
    for object in parameter_objects() {
        push_parameters_constructor(&mut out, object);
    }
    out
}

fn push_object(out: &mut String, object: &Object) {
    push_doc(out, 1, object.doc);
    if object.fields.iter().all(|field| !field.required) {
        out.push_str("    #[derive(Default)]\n");
    }
    let _ = writeln!(out, "    pub struct {} {{", object.name);
    for field in object.fields {
        push_doc(out, 2, field.doc);
        let presence = if field.required { "required" } else { "optional" };
        let _ = write!(out, "        {presence} {}: {}", identifier(field.name), type_of(field.shape));
        if let (Shape::Constant(text), true) = (field.shape, field.required) {
            let _ = write!(out, " = {text:?}");
        }
        out.push_str(",\n");
    }
    out.push_str("    }\n\n");
}

fn push_components(out: &mut String) {
    push_doc(out, 1, "The embedded components of a session, each with its configuration.");
    out.push_str("    #[derive(Default)]\n    pub struct Components {\n");
    for component in catalogue::all() {
        push_doc(out, 2, &component_doc(component));
        let _ = writeln!(out, "        optional {}: {},", component.name, pascal_case(component.name));
    }
    out.push_str("    }\n\n");
}

fn push_component(out: &mut String, component: &Component) {
    let name = pascal_case(component.name);
    push_doc(out, 1, &configuration_doc(component));
    let _ = writeln!(out, "    pub struct {name} {{");
    push_doc(out, 2, "Whether the front end may mount the component.");
    out.push_str("        required enabled: bool,\n");
    push_doc(out, 2, "Its features; one left out gets the API's default.");
    let _ = writeln!(out, "        optional features: {name}Features,\n    }}\n");
    push_doc(out, 1, &format!("The features of `{}`.", component.name));
    let _ = writeln!(out, "    #[derive(Default)]\n    pub struct {name}Features {{");
    for feature in component.features {
        push_doc(out, 2, &feature_doc(feature));
        let _ = writeln!(out, "        optional {}: {},", feature.name, type_of(Shape::of(feature)));
    }
    out.push_str("    }\n\n");
}

fn push_enums(out: &mut String) {
    out.push_str("\nopen_enum! {\n");
    for words in enums() {
        push_doc(out, 1, words.doc);
        let _ = writeln!(out, "    pub enum {} {{", words.name);
        for (word, meaning) in words.values {
            push_doc(out, 2, meaning);
            let _ = writeln!(out, "        {} = {word:?},", pascal_case(word));
        }
        out.push_str("    }\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push_str("\n}\n");
}

fn push_expandables(out: &mut String) {
    out.push_str("\nexpandable! {\n");
    for object in expandables() {
        push_doc(
            out,
            1,
            &format!("The id of an object or, where it was expanded, the object. {}", object.doc),
        );
        let _ = writeln!(out, "    pub enum Expandable{0} of {0};", object.name);
    }
    out.push_str("}\n");
}

fn push_constructor(out: &mut String, name: &str) {
    let _ = write!(
        out,
        "
impl {name} {{
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {{
        Self {{ enabled, features: None, unknown: UnknownFields::default() }}
    }}
}}
"
    );
}

/// The parameters of operations, and the objects in them, that cannot be left empty.
fn parameter_objects() -> Vec<&'static Object> {
    fn collect(object: &'static Object, found: &mut Vec<&'static Object>) {
        let known = found.iter().any(|known| std::ptr::eq(*known, object));
        if !known && object.fields.iter().any(|field| field.required) {
            found.push(object);
        }
        for field in object.fields {
            if let Shape::Object(inner) = field.shape {
                collect(inner, found);
            }
        }
    }
    let mut found = Vec::new();
    for operation in typed() {
        collect(operation.parameters, &mut found);
    }
    found
}

fn push_parameters_constructor(out: &mut String, object: &Object) {
    let (mut arguments, mut fields) = (Vec::new(), String::new());
    for field in object.fields {
        let name = identifier(field.name);
        let required_by_some = field.channel == Channel::OptionalInPreview;
        let value = match type_of(field.shape).as_str() {
            _ if !field.required && !required_by_some => "None".to_owned(),
            "String" => {
                arguments.push(format!("{name}: impl Into<String>"));
                format!("{name}.into()")
            }
            kind => {
                arguments.push(format!("{name}: {kind}"));
                name.clone()
            }
        };
        let _ = match value {
            value if required_by_some => write!(fields, "{name}: Some({value}), "),
            value if value == name => write!(fields, "{name}, "),
            value => write!(fields, "{name}: {value}, "),
        };
    }
    let _ = write!(
        out,
        "
impl {} {{
    /// What has to be said. The rest is left out.
    pub fn new({}) -> Self {{
        Self {{ {fields}unknown: UnknownFields::default() }}
    }}
}}
",
        object.name,
        arguments.join(", "),
    );
}

fn type_of(shape: Shape) -> String {
    static_type(shape, ["bool", "i64", "f64", "Vec<_>", "std::collections::BTreeMap<String, _>"])
}
