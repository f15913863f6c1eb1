//! Swift around the operations: resources with methods, records with JSON, dates beside timestamps.

use std::fmt::Write;

use stripe_sessions::internal::schema::{Enum, Object, Shape};
use stripe_sessions::{ErrorKind, Operation};

use super::{camel_case, items, lines, nested, objects_of, timestamps};
use crate::names::{
    enums, expandables, groups, innermost, objects, operations_in, own_name, parent_of, pascal_case,
    static_type, typed,
};

const HEADER: &str =
    "// Written by `cargo run -p generate` from the operations; do not edit.\n\nimport Foundation\n";

/// `Sources/StripeSessions/Operations.swift`.
pub(crate) fn operations() -> String {
    let mut out = String::from(HEADER);
    push_ways(&mut out, "Client", None);
    for group in groups() {
        let name = pascal_case(group);
        let _ = writeln!(
            out,
            "\n/// The operations under `{group}`.\npublic struct {name}: Sendable {{\n    let client: Client"
        );
        for operation in operations_in(group) {
            push_methods(&mut out, operation);
        }
        out.push_str("}\n");
        push_ways(&mut out, &name, Some(group));
    }
    for (object, operation) in objects_of(|operation| operation.parameters) {
        push_json(&mut out, object, "RequestParameters", operation);
    }
    for (object, operation) in objects_of(|operation| operation.result) {
        push_json(&mut out, object, "ReplyObject", operation);
    }
    for object in objects() {
        push_dates(&mut out, object);
    }
    for object in objects() {
        push_equality(&mut out, object);
    }
    for words in enums() {
        push_words(&mut out, words);
    }
    for object in expandables() {
        push_expandable(&mut out, object);
    }
    for item in items() {
        let _ = writeln!(out, "\nextension {}Pages: Pages {{}}", item.name);
    }
    push_nested(&mut out);
    out
}

/// From a type to the groups right below `parent`.
fn push_ways(out: &mut String, owner: &str, parent: Option<&str>) {
    let below: Vec<_> = groups().into_iter().filter(|group| parent_of(group) == parent).collect();
    if below.is_empty() {
        return;
    }
    let client = if parent.is_none() { "self" } else { "client" };
    let _ = writeln!(out, "\nextension {owner} {{");
    for group in below {
        let (property, name) = (camel_case(own_name(group)), pascal_case(group));
        let _ = writeln!(
            out,
            "    /// The operations under `{group}`.\n    public var {property}: {name} {{ {name}(client: {client}) }}"
        );
    }
    out.push_str("}\n");
}

fn push_methods(out: &mut String, operation: &Operation) {
    let (parameters, result) = (operation.parameters.name, operation.result.name);
    let method = camel_case(own_name(operation.name));
    let export = camel_case(operation.name);
    let ids =
        operation.ids().map(|id| format!("_ {}: String, ", camel_case(id))).collect::<Vec<_>>().concat();
    let id_values: String = operation.ids().map(|id| camel_case(id) + ", ").collect();
    let id_labels =
        operation.ids().map(|id| format!("{0}: {0}, ", camel_case(id))).collect::<Vec<_>>().concat();
    let (spread, values) = spread(operation.parameters);
    let doc = lines("    /// ", operation.doc);
    let ids_doc =
        operation.ids().map(|id| (camel_case(id), format!("The id of the {}.", id.replace('_', " "))));
    let fields_doc =
        operation.parameters.fields.iter().map(|field| (camel_case(field.name), field.doc.to_owned()));
    let fields = ids_doc
        .chain(fields_doc)
        .map(|(name, doc)| lines("    ///   ", &format!("- {name}: {doc}")))
        .collect::<Vec<_>>()
        .concat();
    let _ = write!(
        out,
        "
{doc}    ///
    /// - Parameters:
{fields}    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func {method}({ids}{spread}options: RequestOptions = .init()) async throws -> {result} {{
        try await {method}({id_values}.init({values}), options: options)
    }}

{doc}    public func {method}(
        {ids}_ parameters: {parameters}, options: RequestOptions = .init()
    ) async throws -> {result} {{
        try await {method}WithResponse({id_values}parameters, options: options).value
    }}

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func {method}WithResponse(
        {ids}_ parameters: {parameters}, options: RequestOptions = .init()
    ) async throws -> {result}Response {{
        try await cancellable {{
            try await client.{export}({id_labels}parameters: parameters, options: options, cancellation: $0)
        }}
    }}

    /// Waits on the calling thread, for code that is not asynchronous.
    public func {method}Blocking(
        {ids}_ parameters: {parameters}, options: RequestOptions = .init()
    ) throws -> {result} {{
        try client.{export}Blocking({id_labels}parameters: parameters, options: options).value
    }}
"
    );
    if let Some(item) = operation.item() {
        let _ = write!(
            out,
            "
{doc}    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func {method}AutoPaging({ids}{spread}options: RequestOptions = .init()) -> AutoPaging<{0}Pages> {{
        AutoPaging {{ try client.{export}Pages({id_labels}parameters: .init({values}), options: options) }}
    }}
",
            item.name
        );
    }
}

/// The fields of parameters as parameters of a method, and as arguments of their initialiser.
fn spread(object: &Object) -> (String, String) {
    let parameters = object.fields.iter().map(|field| {
        let (name, kind) = (camel_case(field.name), type_of(field.shape));
        if field.required { format!("{name}: {kind}, ") } else { format!("{name}: {kind}? = nil, ") }
    });
    let arguments: Vec<_> =
        object.fields.iter().map(|field| format!("{0}: {0}", camel_case(field.name))).collect();
    (parameters.collect(), arguments.join(", "))
}

fn push_json(out: &mut String, object: &Object, protocol: &str, operation: &Operation) {
    let name = object.name;
    let (extra, argument, encode) = if protocol == "RequestParameters" {
        let encode = format!(
            "    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {{
        try encode{name}(operation: operation, ids: ids, record: self, options: options)
    }}
"
        );
        (", options: RequestOptions", ", options: options", encode)
    } else {
        ("", "", String::new())
    };
    let _ = write!(
        out,
        "
extension {name}: {protocol} {{
    public static let operation = {:?}
    public init(json: String{extra}) throws {{ self = try read{name}(json: json{argument}) }}
    public func json() throws -> String {{ try write{name}(record: self) }}
{encode}}}
",
        operation.name
    );
}

fn push_dates(out: &mut String, object: &Object) {
    let mut fields = timestamps(object).peekable();
    if fields.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "\nextension {} {{", object.name);
    for field in fields {
        let name = camel_case(field.name);
        let doc = lines("    /// ", &format!("`{name}` as a date. {}", field.doc));
        let _ = if field.required {
            writeln!(out, "{doc}    public var {name}Date: Date {{ date({name}) }}")
        } else {
            writeln!(out, "{doc}    public var {name}Date: Date? {{ {name}.map(date) }}")
        };
    }
    out.push_str("}\n");
}

/// Whether a client secret is in an object or in any of its parts.
fn holds_secret(object: &Object) -> bool {
    object.fields.iter().any(|field| match innermost(field.shape) {
        Shape::Secret => true,
        Shape::Object(part) | Shape::Expandable(part) => holds_secret(part),
        _ => false,
    })
}

/// uniffi leaves records that hold an object without equality. A secret has it.
fn push_equality(out: &mut String, object: &Object) {
    if !holds_secret(object) {
        return;
    }
    let fields: Vec<_> =
        object.fields.iter().map(|field| camel_case(field.name)).chain(["unknown".to_owned()]).collect();
    let equal: Vec<_> = fields.iter().map(|field| format!("left.{field} == right.{field}")).collect();
    let hash =
        fields.iter().map(|field| format!("        hasher.combine({field})\n")).collect::<Vec<_>>().concat();
    let _ = write!(
        out,
        "
extension {}: Equatable, Hashable {{
    public static func == (left: Self, right: Self) -> Bool {{
        {}
    }}

    public func hash(into hasher: inout Hasher) {{
{hash}    }}
}}
",
        object.name,
        equal.join("\n            && ")
    );
}

fn push_words(out: &mut String, words: &Enum) {
    let name = words.name;
    let doc = lines("/// ", words.doc);
    let _ = writeln!(
        out,
        "\n{doc}public struct {name}: Word {{\n    public let rawValue: String\n    public init(rawValue: String) {{ self.rawValue = rawValue }}"
    );
    for (word, meaning) in words.values {
        let doc = lines("    /// ", meaning);
        let _ = writeln!(out, "\n{doc}    public static let {} = Self(rawValue: {word:?})", camel_case(word));
    }
    out.push_str("}\n");
}

fn push_expandable(out: &mut String, object: &Object) {
    let _ = write!(
        out,
        "
extension Expandable{0} {{
    /// The object's id, expanded or not.
    public var id: String {{
        switch self {{
        case .id(let id): id
        case .object(let object): object.id
        }}
    }}

    /// The object, if it was expanded.
    public var expanded: {0}? {{ if case .object(let object) = self {{ object }} else {{ nil }} }}
}}
",
        object.name
    );
}

fn push_nested(out: &mut String) {
    for list in nested() {
        let (parent, item, field) = (list.parent.name, list.item.name, camel_case(list.field.name));
        let doc = lines("    /// ", &list.doc());
        let _ = write!(
            out,
            "
extension {parent} {{
{doc}    public func {field}AutoPaging(with client: Client, options: RequestOptions = .init()) -> AutoPaging<{item}Pages> {{
        AutoPaging {{ try client.{}(record: self, options: options) }}
    }}
}}
",
            camel_case(&list.export())
        );
    }
}

/// `Sources/StripeSessions/ErrorDetails.swift`, which the package for apps has, too: what every case of the error has.
pub(crate) fn error_details() -> String {
    let cases: Vec<_> = ErrorKind::ALL.iter().map(|kind| format!(".{kind:?}(let details)")).collect();
    format!(
        "// Written by `cargo run -p generate` from the kinds of errors; do not edit.

extension StripeError {{
    /// What is known about the failure, whichever case it is.
    public var details: ErrorDetails {{
        switch self {{
        case {}:
            details
        }}
    }}
}}
",
        cases.join(",\n             ")
    )
}

/// `Tests/StripeSessionsTests/OperationTypes.swift`: the types of each operation by its name, for the shared vectors.
pub(crate) fn operation_types() -> String {
    let mut out = String::from(
        "// Written by `cargo run -p generate` from the operations; do not edit.\n\nimport StripeSessions\n",
    );
    push_types(&mut out, "parameterTypes", "RequestParameters", |operation| operation.parameters);
    push_types(&mut out, "resultTypes", "ReplyObject", |operation| operation.result);
    out
}

fn push_types(out: &mut String, name: &str, protocol: &str, part: fn(&Operation) -> &'static Object) {
    let _ = writeln!(out, "\nlet {name}: [String: any {protocol}.Type] = [");
    for operation in typed() {
        let _ = writeln!(out, "    {:?}: {}.self,", operation.name, part(operation).name);
    }
    out.push_str("]\n");
}

fn type_of(shape: Shape) -> String {
    static_type(shape, ["Bool", "Int64", "Double", "[_]", "[String: _]"])
}
