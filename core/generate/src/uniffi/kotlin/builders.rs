//! Builders: one for each record a caller makes. A constructor with an argument for each field would be another one, for programs
//! that were compiled before, with each field that Stripe adds.

use std::fmt::Write;

use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::schema::{Object, Shape};

use super::{NOTE, type_of};
use crate::names::{collect_objects, component_doc, feature_doc, field_doc, pascal_case, typed};
use crate::uniffi::{camel_case, lines, options};

/// A field of a record: name, documentation, type, whether it must be given.
type Field = (String, String, String, bool);

/// A record that callers make, and its fields.
type Made = (String, Vec<Field>);

/// `src/main/kotlin/com/stripesessions/Builders.kt`.
pub(crate) fn builders() -> String {
    let made = made();
    let mut out = String::from(NOTE) + "@file:JvmName(\"Builders\")\n\npackage com.stripesessions\n";
    for (name, fields) in &made {
        push_builder(&mut out, name, fields, &made);
    }
    out
}

fn made() -> Vec<Made> {
    let mut objects = Vec::new();
    for operation in typed() {
        collect_objects(operation.parameters, &mut objects);
    }
    let mut made: Vec<Made> =
        objects.into_iter().map(|object| open(object.name, fields(object, type_of))).collect();
    let components = catalogue::all().map(|component| {
        (camel_case(component.name), component_doc(component), pascal_case(component.name), false)
    });
    made.push(open("Components", components));
    made.extend(catalogue::all().flat_map(component));
    let options = options().into_iter();
    made.extend(options.map(|object| (object.name.to_owned(), fields(object, option_type).collect())));
    made
}

/// A record that keeps fields that this version does not know.
fn open(name: &str, fields: impl Iterator<Item = Field>) -> Made {
    let doc = "What this version of the library has no field for.";
    (name.to_owned(), fields.chain([("unknown".into(), doc.into(), "JsonObject".into(), false)]).collect())
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

fn component(component: &Component) -> [Made; 2] {
    let name = pascal_case(component.name);
    let enabled = "Whether the front end may mount the component.";
    let doc = "Its features; one left out gets the API's default.";
    let own = [
        ("enabled".into(), enabled.into(), "Boolean".into(), true),
        ("features".into(), doc.into(), format!("{name}Features"), false),
    ];
    let features = component
        .features
        .iter()
        .map(|feature| (camel_case(feature.name), feature_doc(feature), type_of(Shape::of(feature)), false));
    [open(&name, own.into_iter()), open(&format!("{name}Features"), features)]
}

/// The required fields of a record, as parameters and as arguments, each with a comma behind it.
fn required(fields: &[Field]) -> (String, String) {
    let required = || fields.iter().filter(|(.., required)| *required);
    (
        required().map(|(field, _, kind, _)| format!("{field}: {kind}, ")).collect::<Vec<_>>().concat(),
        required().map(|(field, ..)| format!("{field}, ")).collect::<Vec<_>>().concat(),
    )
}

/// What is set is only a function, no property: in `Components { payments(payments) }` the second word is the caller's.
fn push_builder(out: &mut String, name: &str, fields: &[Field], made: &[Made]) {
    let documented: String = fields
        .iter()
        .filter(|(.., required)| *required)
        .map(|(field, doc, ..)| lines(" * ", &format!("@param {field} {doc}")))
        .collect();
    let documented = if documented.is_empty() { documented } else { format!(" *\n{documented}") };
    let (parameters, arguments) = required(fields);
    let held: String = fields
        .iter()
        .map(|(field, _, kind, required)| match (*required, field.as_str()) {
            (true, _) => format!("    private var {field}: {kind} = {field}\n"),
            (false, "unknown") => "    private var unknown: JsonObject = JsonObject()\n".into(),
            (false, _) => format!("    private var {field}: {kind}? = null\n"),
        })
        .collect();
    let _ = write!(
        out,
        "
/**
 * Makes [{name}].
{documented} */
@RecordBuilder
class {name}Builder({}) {{
{held}",
        parameters.trim_end_matches(", "),
    );
    for (field, doc, kind, required) in fields {
        let doc = lines("     * ", doc);
        // What is a primitive in Java stays one: `limit(10)` is an int there.
        let never_null =
            *required || field == "unknown" || ["Boolean", "Long", "Double"].contains(&kind.as_str());
        let optional = if never_null { "" } else { "?" };
        let _ = write!(
            out,
            "
    /**
{doc}     */
    fun {field}({field}: {kind}{optional}): {name}Builder = apply {{ this.{field} = {field} }}
"
        );
        if let Some((part, fields)) = made.iter().find(|(part, _)| part == kind) {
            let (parameters, arguments) = self::required(fields);
            let _ = write!(
                out,
                "
    /**
{doc}     */
    @JvmSynthetic
    fun {field}({parameters}set: {part}Builder.() -> Unit{}): {name}Builder = {field}({part}({arguments}set))
",
                if parameters.is_empty() { "" } else { " = {}" }
            );
        }
    }
    let all: Vec<_> = fields.iter().map(|(field, ..)| format!("{field} = {field}")).collect();
    let from: Vec<_> =
        fields.iter().filter(|(.., required)| *required).map(|(field, ..)| format!("from.{field}")).collect();
    let copied = fields
        .iter()
        .filter(|(.., required)| !required)
        .map(|(field, ..)| format!("        {field} = from.{field}\n"))
        .collect::<Vec<_>>()
        .concat();
    let _ = write!(
        out,
        "
    /** Begins with everything of a record that is there. */
    constructor(from: {name}) : this({}) {{
{copied}    }}

    /** What was made. */
    fun build(): {name} = {name}({})
}}

/** [{name}], with what [set] sets. */
@JvmSynthetic
fun {name}({parameters}set: {name}Builder.() -> Unit): {name} = {name}Builder({}).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun {name}.copy(set: {name}Builder.() -> Unit): {name} = {name}Builder(this).apply(set).build()
",
        from.join(", "),
        all.join(", "),
        arguments.trim_end_matches(", "),
    );
}
