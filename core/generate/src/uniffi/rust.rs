//! `bindings-swift/src/generated.rs`: core's records restated for uniffi, the options, and the operations as methods.

use std::fmt::Write;

use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::events::RELATED;
use stripe_sessions::internal::options::{CLIENT_OPTIONS, HTTP_FIELDS, REQUEST_OPTIONS};
use stripe_sessions::internal::schema::{Enum, Field, Object, Shape};

use super::{items, nested, objects_of, options, snake_case};
use crate::names::{
    component_doc, configuration_doc, enums, expandables, feature_doc, field_doc, identifier, objects, once,
    pascal_case, push_doc, snapshots, static_type, typed,
};

const HEADER: &str = "\
//! What crosses to Swift and Kotlin. Written by `cargo run -p generate` from the catalogue and the operations; do not
//! edit.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::Value;
use stripe_sessions::internal::operations::known;
use stripe_sessions::{ClientSecret, Document, Error, Json, UnknownFields};

use crate::call::{Cancellation, Walk, call};
use crate::error::StripeError;
use crate::options::{HOST, set};
use crate::reports::{EncodedRequest, Metadata};
use crate::seconds::Seconds;
use crate::secret::Secret;
use crate::{Client, encode, read_parameters, read_reply, write};

";

pub(crate) fn records() -> String {
    let mut out = String::from(HEADER);
    push_imports(&mut out);
    push_maps(&mut out);
    for object in objects() {
        push_object(&mut out, object);
    }
    push_components(&mut out);
    for component in catalogue::all() {
        push_component(&mut out, component);
    }
    for words in enums() {
        push_words(&mut out, words);
    }
    for object in expandables() {
        push_expandable(&mut out, object);
    }
    push_event(&mut out);
    push_related(&mut out);
    for object in options() {
        let push = if is_part(object) { push_options_part } else { push_options };
        push(&mut out, object);
    }
    for words in option_words() {
        push_closed_enum(&mut out, words);
    }
    for (result, operation) in objects_of(|operation| operation.result) {
        push_response(&mut out, result);
        push_reply_json(&mut out, result, operation.name);
    }
    for (parameters, operation) in objects_of(|operation| operation.parameters) {
        push_parameters_json(&mut out, parameters, operation.name);
    }
    for item in items() {
        push_pages(&mut out, item);
    }
    push_operations(&mut out);
    out
}

/// Core's types, under the names of the restated ones.
fn push_imports(out: &mut String) {
    out.push_str("pub use stripe_sessions::{\n    Components,\n    Event,\n");
    for object in objects() {
        let _ = writeln!(out, "    {},", object.name);
    }
    for component in catalogue::all() {
        let name = pascal_case(component.name);
        let _ = writeln!(out, "    {name},\n    {name}Features,");
    }
    for words in enums() {
        let _ = writeln!(out, "    {},", words.name);
    }
    for object in expandables() {
        let _ = writeln!(out, "    Expandable{},", object.name);
    }
    for object in options() {
        if is_part(object) {
            let _ = writeln!(out, "    {},", object.name);
        }
    }
    for words in option_words() {
        let _ = writeln!(out, "    {},", words.name);
    }
    out.push_str("};\n\n");
}

/// uniffi has no ordered maps.
fn push_maps(out: &mut String) {
    let mut known = Vec::new();
    for field in objects().iter().flat_map(|object| object.fields) {
        if let Shape::Map(item) = field.shape {
            let (name, item) = (type_of(field.shape), type_of(*item));
            if !known.contains(&name) {
                let _ = writeln!(
                    out,
                    "type {name} = BTreeMap<String, {item}>;
uniffi::custom_type!(
    /// One of these for each key.
    {name}, HashMap<String, {item}>, {{
    remote,
    lower: |map| map.into_iter().collect(),
    try_lift: |map| Ok(map.into_iter().collect()),
}});\n"
                );
                known.push(name);
            }
        }
    }
}

fn push_record(
    out: &mut String,
    name: &str,
    doc: &str,
    fields: impl Iterator<Item = (String, String, String, bool)>,
) {
    push_doc(out, 0, doc);
    let _ = writeln!(out, "#[uniffi::remote(Record)]\npub struct {name} {{");
    for (field, doc, kind, required) in fields {
        push_doc(out, 1, &doc);
        let field = identifier(&field);
        let _ = if required {
            writeln!(out, "    pub {field}: {kind},")
        } else {
            writeln!(out, "    #[uniffi(default)]\n    pub {field}: Option<{kind}>,")
        };
    }
    push_doc(out, 1, "What this version of the library has no field for, kept as it came.");
    out.push_str("    #[uniffi(default)]\n    pub unknown: UnknownFields,\n}\n\n");
}

fn push_object(out: &mut String, object: &Object) {
    let fields = object
        .fields
        .iter()
        .map(|field| (field.name.into(), field.doc.into(), type_of(field.shape), field.required));
    push_record(out, object.name, object.doc, fields);
}

fn push_components(out: &mut String) {
    let doc = "The embedded components of a session, each with its configuration.";
    let fields = catalogue::all().map(|component| {
        (component.name.into(), component_doc(component), pascal_case(component.name), false)
    });
    push_record(out, "Components", doc, fields);
}

fn push_component(out: &mut String, component: &Component) {
    let name = pascal_case(component.name);
    let features = component
        .features
        .iter()
        .map(|feature| (feature.name.into(), feature_doc(feature), type_of(Shape::of(feature)), false));
    push_record(out, &format!("{name}Features"), &format!("The features of `{}`.", component.name), features);
    let fields = [
        ("enabled", "Whether the front end may mount the component.", "bool".into(), true),
        ("features", "Its features; one left out gets the API's default.", format!("{name}Features"), false),
    ];
    let fields =
        fields.into_iter().map(|(field, doc, kind, required)| (field.into(), doc.into(), kind, required));
    push_record(out, &name, &configuration_doc(component), fields);
}

/// Words cross as text: the hosts have types for them that are open to new ones.
fn push_words(out: &mut String, words: &Enum) {
    let _ = writeln!(
        out,
        "uniffi::custom_type!({}, String, {{
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
}});\n",
        words.name
    );
}

fn push_expandable(out: &mut String, object: &Object) {
    let doc = format!("The id of an object or, where it was expanded, the object. {}", object.doc);
    push_doc(out, 0, &doc);
    let _ = writeln!(
        out,
        "#[uniffi::remote(Enum)]
pub enum Expandable{0} {{
    /// The object's id.
    Id(String),
    /// The object.
    Object(Box<{0}>),
}}\n",
        object.name
    );
}

/// Core's sum of the events with a resource.
fn push_event(out: &mut String) {
    push_doc(out, 0, "An event with its resource, as it was when the event was made.");
    out.push_str("#[uniffi::remote(Enum)]\npub enum Event {\n");
    for event in snapshots() {
        push_doc(out, 1, event.doc);
        let _ = writeln!(out, "    {}(Box<{}>),", event.name.trim_end_matches("Event"), event.name);
    }
    out.push_str("}\n\n");
}

/// A sum of what [`RELATED`] fetches.
fn push_related(out: &mut String) {
    push_doc(out, 0, "The object a thin event is about.");
    out.push_str("#[derive(Debug, Clone, PartialEq, uniffi::Enum)]\npub enum RelatedObject {\n");
    let mut read = String::new();
    for (i, object) in RELATED.iter().map(|operation| operation.result).enumerate() {
        let name = object.name;
        push_doc(out, 1, object.doc);
        let _ = writeln!(out, "    {name}(Box<{name}>),");
        let kind = if i + 1 < RELATED.len() { format!("{name:?}") } else { "_".into() };
        let _ = writeln!(read, "            {kind} => Self::{name}(Box::new(document.read()?)),");
    }
    let _ = write!(
        out,
        "}}

impl RelatedObject {{
    /// Reads what [`stripe_sessions::Client::fetch_related_object`] has fetched.
    pub(crate) fn of_document(document: &Document) -> Result<Self, Error> {{
        Ok(match document.object().name {{
{read}        }})
    }}
}}

"
    );
}

/// Options are plain records here, and become core's where they are used.
fn push_options(out: &mut String, object: &Object) {
    let name = object.name;
    push_doc(out, 0, object.doc);
    let _ = writeln!(out, "#[derive(Debug, Clone, Default, uniffi::Record)]\npub struct {name} {{");
    for field in object.fields {
        push_doc(out, 1, &field_doc(field, "seconds", 1));
        let kind = option_type(field.shape);
        let _ = writeln!(out, "    #[uniffi(default)]\n    pub {}: Option<{kind}>,", field.name);
    }
    let language = if std::ptr::eq(object, &raw const CLIENT_OPTIONS) { "language: HOST, " } else { "" };
    let _ = writeln!(
        out,
        "}}

impl TryFrom<{name}> for stripe_sessions::{name} {{
    type Error = StripeError;

    fn try_from(options: {name}) -> Result<Self, StripeError> {{
        let mut made = Self {{ {language}..Self::default() }};"
    );
    for Field { name, .. } in object.fields {
        let is_deeper = HTTP_FIELDS.iter().any(|field| field.name == *name);
        let part = if is_deeper { "http." } else { "" };
        let _ = writeln!(out, "        set(&mut made.{part}{name}, options.{name}, {name:?})?;");
    }
    let _ = writeln!(
        out,
        "        Ok(made)\n    }}\n}}\n\nimpl From<&Value> for {name} {{\n    fn from(options: &Value) -> Self {{\n        Self {{"
    );
    push_reads(out, object);
    out.push_str("        }\n    }\n}\n\n");
}

fn push_reads(out: &mut String, object: &Object) {
    for field in object.fields {
        let _ = writeln!(out, "            {}: options.get({0:?}){},", field.name, option_read(field.shape));
    }
}

/// From the JSON of an option that core has found valid.
fn option_read(shape: Shape) -> String {
    match shape {
        Shape::Boolean => ".and_then(Value::as_bool)".into(),
        Shape::Integer | Shape::Timestamp => ".and_then(Value::as_i64)".into(),
        Shape::Seconds => ".and_then(Value::as_f64).map(Seconds)".into(),
        Shape::Secret => ".and_then(Value::as_str).map(|text| Arc::new(Secret::new(text.into())))".into(),
        Shape::Enum(words) => format!(".and_then(Value::as_str).and_then({}::from_name)", words.name),
        Shape::Map(item) => format!(
            ".and_then(Value::as_object).map(|map| {{
                let entries = map.iter().filter_map(|(name, value)| Some((name.clone(), Some(value){}?)));
                entries.collect()
            }})",
            option_read(*item)
        ),
        Shape::List(item) => format!(
            ".and_then(Value::as_array).map(|list| list.iter().filter_map(|value| Some(value){}).collect())",
            option_read(*item)
        ),
        Shape::Object(object) => {
            let mut fields = String::new();
            push_reads(&mut fields, object);
            format!(".map(|options| {} {{\n{fields}            }})", object.name)
        }
        _ => ".and_then(Value::as_str).map(Into::into)".into(),
    }
}

/// Whether options stand in a field of others.
fn is_part(object: &Object) -> bool {
    !std::ptr::eq(object, &raw const CLIENT_OPTIONS) && !std::ptr::eq(object, &raw const REQUEST_OPTIONS)
}

/// A part of options, which is core's own record.
fn push_options_part(out: &mut String, object: &Object) {
    push_doc(out, 0, object.doc);
    let _ = writeln!(out, "#[uniffi::remote(Record)]\npub struct {} {{", object.name);
    for field in object.fields {
        push_doc(out, 1, &field_doc(field, "seconds", 1));
        let kind = option_type(field.shape);
        let _ = writeln!(out, "    #[uniffi(default)]\n    pub {}: Option<{kind}>,", field.name);
    }
    out.push_str("}\n\n");
}

/// The lists of words that options take. They are closed: the library itself reads them.
fn option_words() -> Vec<&'static Enum> {
    let shapes = options().into_iter().flat_map(|object| object.fields).map(|field| field.shape);
    once(shapes.filter_map(|shape| if let Shape::Enum(words) = shape { Some(words) } else { None }))
}

fn push_closed_enum(out: &mut String, words: &Enum) {
    push_doc(out, 0, words.doc);
    let _ = writeln!(out, "#[uniffi::remote(Enum)]\npub enum {} {{", words.name);
    for (word, meaning) in words.values {
        push_doc(out, 1, meaning);
        let _ = writeln!(out, "    {},", pascal_case(word));
    }
    out.push_str("}\n\n");
}

fn push_response(out: &mut String, object: &Object) {
    let _ = writeln!(
        out,
        "/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct {0}Response {{
    /// The result.
    pub value: {0},
    /// About the reply.
    pub metadata: Metadata,
}}

impl From<stripe_sessions::Response<{0}>> for {0}Response {{
    fn from(response: stripe_sessions::Response<{0}>) -> Self {{
        Self {{ value: response.value, metadata: response.metadata.into() }}
    }}
}}\n",
        object.name
    );
}

fn push_reply_json(out: &mut String, object: &Object, operation: &str) {
    let Object { name, .. } = object;
    let _ = writeln!(
        out,
        "/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_{snake}(json: String) -> Result<{name}, StripeError> {{
    read_reply(const {{ known({operation:?}) }}, &json)
}}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_{snake}(record: {name}) -> Result<String, StripeError> {{
    Ok(write(&record))
}}\n",
        snake = snake_case(name),
    );
}

fn push_parameters_json(out: &mut String, object: &Object, operation: &str) {
    let Object { name, .. } = object;
    let _ = writeln!(
        out,
        "/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_{snake}(json: String, options: RequestOptions) -> Result<{name}, StripeError> {{
    read_parameters(const {{ known({operation:?}) }}, &json, options)
}}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_{snake}(record: {name}) -> Result<String, StripeError> {{
    Ok(write(&record))
}}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_{snake}(operation: String, ids: Vec<String>, record: {name}, options: RequestOptions) -> Result<EncodedRequest, StripeError> {{
    encode(&operation, &ids, record.view(), options)
}}\n",
        snake = snake_case(name),
    );
}

fn push_pages(out: &mut String, item: &Object) {
    let _ = writeln!(
        out,
        "/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct {0}Pages(Walk);

#[uniffi::export]
impl {0}Pages {{
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<{0}>>, StripeError> {{
        self.0.next(cancellation).await
    }}

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<{0}>>, StripeError> {{
        Ok(self.0.next_blocking()?)
    }}
}}\n",
        item.name
    );
}

fn push_operations(out: &mut String) {
    out.push_str("#[uniffi::export]\nimpl Client {");
    for operation in typed() {
        let method = operation.name.replace('.', "_");
        let ids = operation.ids().map(|id| format!("\n        {id}: String,")).collect::<Vec<_>>().concat();
        let id_list = operation.ids().map(|id| format!("&{id}")).collect::<Vec<_>>().join(", ");
        let arguments: String = operation.ids().map(|id| format!("&{id}, ")).collect::<Vec<_>>().concat();
        let path = operation.name.replace('.', "().");
        let (parameters, result) = (operation.parameters.name, operation.result.name);
        out.push('\n');
        push_doc(out, 1, operation.doc);
        let _ = writeln!(
            out,
            "    #[uniffi::method(default(cancellation = None, options))]
    pub async fn {method}(
        &self,{ids}
        parameters: {parameters},
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<{result}Response, StripeError> {{
        call(&self.0, options, cancellation, move |client, options| client.{path}({arguments}&parameters, options)).await
    }}\n"
        );
        push_doc(out, 1, &format!("{} Waits on the calling thread.", operation.doc));
        let _ = writeln!(
            out,
            "    #[uniffi::method(default(options))]
    pub fn {method}_blocking(
        &self,{ids}
        parameters: {parameters},
        options: RequestOptions,
    ) -> Result<{result}Response, StripeError> {{
        Ok(self.0.{path}({arguments}&parameters, &options.try_into()?)?.into())
    }}"
        );
        if let Some(item) = operation.item() {
            out.push('\n');
            push_doc(out, 1, &format!("{} Fetches page after page as they are asked for.", operation.doc));
            let _ = writeln!(
                out,
                "    #[uniffi::method(default(options))]
    pub fn {method}_pages(
        &self,{ids}
        parameters: {parameters},
        options: RequestOptions,
    ) -> Result<{}Pages, StripeError> {{
        Ok({0}Pages(self.pages(const {{ known({:?}) }}, &[{id_list}], &parameters, options)?))
    }}",
                item.name, operation.name
            );
        }
    }
    for list in nested() {
        out.push('\n');
        push_doc(out, 1, &list.doc());
        let _ = writeln!(
            out,
            "    #[uniffi::method(default(options))]
    pub fn {}(
        &self,
        record: {},
        options: RequestOptions,
    ) -> Result<{item}Pages, StripeError> {{
        Ok({item}Pages(self.nested_pages(const {{ known({:?}) }}, &record, {:?}, options)?))
    }}",
            list.export(),
            list.parent.name,
            list.operation.name,
            list.field.name,
            item = list.item.name,
        );
    }
    out.push_str("}\n");
}

/// At the border a map has a name of its own.
fn type_of(shape: Shape) -> String {
    static_type(shape, ["bool", "i64", "f64", "Vec<_>", "_Map"]).replace("i64Map", "IntegerMap")
}

/// In options a secret is an object, and a length of time is the host's own type for one.
fn option_type(shape: Shape) -> String {
    match shape {
        Shape::Secret => "Arc<Secret>".into(),
        Shape::List(item) => format!("Vec<{}>", option_type(*item)),
        Shape::Seconds => "Seconds".into(),
        Shape::Map(item) => format!("HashMap<String, {}>", option_type(*item)),
        other => type_of(other),
    }
}
