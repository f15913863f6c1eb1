//! Builders for Java, which has neither named arguments nor defaults: one for each record a caller makes.

use std::fmt::Write;

use stripe_sessions::OPERATIONS;
use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::schema::{Object, Shape};

use super::{NOTE, type_of};
use crate::names::{collect_objects, component_doc, feature_doc, field_doc, pascal_case};
use crate::uniffi::{camel_case, lines, options};

/// A field of a record: name, documentation, type, whether it must be given.
type Field = (String, String, String, bool);

/// `src/main/kotlin/com/stripesessions/Builders.kt`.
pub(crate) fn builders() -> String {
    let mut out = String::from(NOTE) + "package com.stripesessions\n";
    let mut objects = Vec::new();
    for operation in OPERATIONS {
        collect_objects(operation.parameters, &mut objects);
    }
    for object in objects {
        push_builder(&mut out, object.name, fields(object, type_of), true);
    }
    let components = catalogue::all().map(|component| {
        (camel_case(component.name), component_doc(component), pascal_case(component.name), false)
    });
    push_builder(&mut out, "Components", components, true);
    for component in catalogue::all() {
        push_component(&mut out, component);
    }
    for object in options() {
        push_builder(&mut out, object.name, fields(object, option_type), false);
    }
    out
}

fn fields(object: &Object, kind: fn(Shape) -> String) -> impl Iterator<Item = Field> {
    object.fields.iter().map(move |field| {
        (camel_case(field.name), field_doc(field, "seconds", 1), kind(field.shape), field.required)
    })
}

/// What the host has a type of its own for, in options.
fn option_type(shape: Shape) -> String {
    match shape {
        Shape::Seconds => "java.time.Duration".into(),
        Shape::Secret => "Secret".into(),
        other => type_of(other),
    }
}

fn push_component(out: &mut String, component: &Component) {
    let name = pascal_case(component.name);
    let own = [
        (
            "enabled".to_owned(),
            "Whether the front end may mount the component.".to_owned(),
            "Boolean".into(),
            true,
        ),
        (
            "features".to_owned(),
            "Its features. A feature that is left out gets the API's default.".to_owned(),
            format!("{name}Features"),
            false,
        ),
    ];
    push_builder(out, &name, own.into_iter(), true);
    let features = component
        .features
        .iter()
        .map(|feature| (camel_case(feature.name), feature_doc(feature), type_of(Shape::of(feature)), false));
    push_builder(out, &format!("{name}Features"), features, true);
}

/// `open`: whether the record keeps fields that this version does not know.
fn push_builder(out: &mut String, name: &str, fields: impl Iterator<Item = Field>, open: bool) {
    let (required, optional): (Vec<_>, Vec<_>) = fields.partition(|(.., required)| *required);
    let documented: String =
        required.iter().map(|(field, doc, ..)| lines(" * ", &format!("@param {field} {doc}"))).collect();
    let documented = if documented.is_empty() { documented } else { format!(" *\n{documented}") };
    let parameters: Vec<_> = required.iter().map(|(field, _, kind, _)| format!("{field}: {kind}")).collect();
    let arguments: Vec<_> = required.iter().map(|(field, ..)| format!("{field} = {field}")).collect();
    let _ = write!(
        out,
        "
/**
 * Makes [{name}], in Java.
{documented} */
class {name}Builder({}) {{
    private var made = {name}({})
",
        parameters.join(", "),
        arguments.join(", ")
    );
    let unknown = (
        "unknown".to_owned(),
        "What this version of the library has no field for.".to_owned(),
        "JsonObject".to_owned(),
        false,
    );
    for (field, doc, kind, _) in optional.iter().chain(open.then_some(&unknown)) {
        let doc = lines("     * ", doc);
        let _ = write!(
            out,
            "
    /**
{doc}     */
    fun {field}({field}: {kind}): {name}Builder = apply {{ made = made.copy({field} = {field}) }}
"
        );
    }
    let _ = write!(out, "\n    /** What was made. */\n    fun build(): {name} = made\n}}\n");
}
