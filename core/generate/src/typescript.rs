//! `bindings-node/index.d.ts` and the two files that hand its names on as an ES module.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use stripe_sessions::internal::catalogue::{self, Component};
use stripe_sessions::internal::events::EVENTS;
use stripe_sessions::internal::options::PROVIDED;
use stripe_sessions::internal::schema::{Absence, Enum, Field, Object, Shape, pascal_case};
use stripe_sessions::{ErrorKind, OPERATIONS, Operation};

use crate::names::{
    calls, component_doc, configuration_doc, feature_doc, field_doc, named, snapshots, wrapped,
};
use node_names::{camel_case, client_options, error_name, parent, request_options, source_options};

const NOTICE: &str = "Written by `cargo run -p generate` from the catalogue and the operations; do not edit.";

/// What does not depend on the catalogue or the operations.
const FIXED: &str = include_str!("typescript/fixed.d.ts");

/// Options of a client that programs written for stripe-node have.
const OF_STRIPE_NODE: &str = "\
  /** As in stripe-node, with `port` and `protocol`. `baseUrl` says it in one. */
  host?: string | null | undefined
  /** Default: 443. */
  port?: string | number | null | undefined
  /** Default: `https`. */
  protocol?: 'https' | 'http' | null | undefined
  /** As in stripe-node; without effect. */
  typescript?: boolean | null | undefined
  /** As in stripe-node; without effect: nothing is collected. */
  telemetry?: boolean | null | undefined
  /** As in stripe-node; without effect: no request says which program sent it. */
  appInfo?: object | null | undefined
";

/// What is not generated and stands under the client's name as well, as in stripe-node.
const NAMED: &[&str] = &[
    "ApiList",
    "ApiListPromise",
    "AppInfo",
    "ClientOptions as StripeConfig",
    "Emptyable",
    "Event",
    "HttpProtocol",
    "LatestApiVersion",
    "Metadata",
    "MetadataParam",
    "PaginationParams",
    "RangeQueryParam",
    "RawErrorType",
    "RequestEvent",
    "Response",
    "ResponseEvent",
    "Signature",
    "StripeError",
    "StripeRawError",
    "WebhookTestHeaderOptions",
    "Webhooks",
    "errors",
];

/// What the package exports besides its error classes.
const VALUES: &[&str] = &[
    "Client",
    "ClientSecretSource",
    "RecordingTransport",
    "ReplayingTransport",
    "errors",
    "validate",
    "resolve",
    "resolveFinancialConnectionsSession",
    "grants",
    "grantsDifference",
    "explain",
    "encode",
    "decode",
    "check",
    "catalogue",
    "idOf",
    "webhooks",
];

/// `index.mjs`: the main module's exports by name, because Node cannot see the names of those made at run time.
pub(crate) fn module() -> String {
    format!("// {NOTICE}\nimport stripeSessions from './index.js'\n\n{}", exports())
}

/// `bundle.mjs`: the same for bundlers, which resolve nothing in it but modules of Node.
pub(crate) fn bundle() -> String {
    format!("// {NOTICE}\n{BUNDLE}\n{}", exports())
}

/// What stands in `bundle.mjs` before the exports.
const BUNDLE: &str = include_str!("typescript/bundle.mjs");

fn exports() -> String {
    let names: Vec<_> = VALUES.iter().map(|name| (*name).to_owned()).chain(error_names()).collect();
    format!("export const {{\n  {},\n}} = stripeSessions\n", names.join(",\n  "))
}

/// `index.d.mts`: the same types; the classes are the same classes.
pub(crate) fn module_types() -> String {
    format!("// {NOTICE}\nexport * from './index.js'\n")
}

/// `index.d.ts`.
pub(crate) fn types() -> String {
    let mut file = Types::default();
    for operation in calls().filter(|call| std::ptr::eq(named(call), *call)) {
        let name = parameters_name(operation);
        file.parameters = Some(operation.parameters);
        file.interface(&name, operation.parameters, Role::Parameters);
        file.interface(operation.result.name, operation.result, Role::Result);
    }
    for event in EVENTS {
        file.interface(event.name, event, Role::Result);
    }
    for options in [client_options(), request_options(), source_options(), &PROVIDED] {
        file.interface(options.name, options, Role::Options);
    }
    let mut out = format!("// {NOTICE}\n{FIXED}");
    push_errors(&mut out);
    push_client(&mut out);
    push_functions(&mut out);
    push_events(&mut out);
    for text in file.declarations.values() {
        let _ = write!(out, "\n{text}");
    }
    push_namespaces(
        &mut out,
        &file.declarations.keys().filter(|name| !name.contains('.')).collect::<Vec<_>>(),
    );
    out
}

/// What an object is used for: what is optional, and what is beside its fields, depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Parameters,
    Result,
    Options,
}

/// Declarations by name, each once.
#[derive(Default)]
struct Types {
    declarations: BTreeMap<String, String>,
    /// The parameters being declared, with their parts.
    parameters: Option<&'static Object>,
}

impl Types {
    fn interface(&mut self, name: &str, object: &'static Object, role: Role) {
        if self.declarations.contains_key(name) {
            return;
        }
        // Before its parts, so that an object that contains itself ends.
        self.declarations.insert(name.to_owned(), String::new());
        let mut out = String::new();
        let (space, own) = name.split_once('.').map_or((None, name), |(space, own)| (Some(space), own));
        push_doc(&mut out, 0, object.doc);
        let walk = item(object).map(|item| format!(" extends AutoPaging<{}>", item.name)).unwrap_or_default();
        let _ = writeln!(out, "export interface {own}{walk} {{");
        let mut components = false;
        for field in object.fields {
            components |= matches!(field.shape, Shape::Components);
            self.field(&mut out, name, field, role);
        }
        if std::ptr::eq(object, request_options()) {
            push_doc(
                &mut out,
                1,
                "Ends the call. What was sent by then may have been carried out: see the error's `outcomeUnknown`.",
            );
            out.push_str("  signal?: AbortSignalLike | undefined\n");
        }
        if std::ptr::eq(object, client_options()) {
            push_doc(
                &mut out,
                1,
                "Sends requests by other means. Options about connections have no effect then.",
            );
            out.push_str("  transport?: Transport | RecordingTransport | ReplayingTransport | undefined\n");
            out.push_str(OF_STRIPE_NODE);
        }
        if object.fields.is_empty() {
            out.push_str("  [name: string]: unknown\n");
        }
        out.push_str("}\n");
        if role != Role::Options {
            self.push_nested(&mut out, own, name, object, role);
        }
        if let Some(space) = space {
            let lines = out.replace('\n', "\n  ");
            out = format!("export namespace {space} {{\n  {}\n}}\n", lines.trim_end());
        }
        if components {
            push_components(&mut out, name, role);
        }
        self.declarations.insert(name.to_owned(), out);
    }

    fn field(&mut self, out: &mut String, owner: &str, field: &Field, role: Role) {
        let (left_out, null) = match field.absence {
            _ if role != Role::Result => (!field.required, !field.required),
            Absence::Never => (false, false),
            Absence::Null => (false, true),
            Absence::LeftOut => (true, false),
            Absence::Either => (true, true),
        };
        let optional = if left_out { "?" } else { "" };
        let hidden = match (field.shape, role) {
            (Shape::Secret, Role::Result) => {
                " Not enumerable: no print, copy or serialisation of the object has it. So `res.json(session)` and `JSON.stringify(session)` leave it out: answer with `{ client_secret: session.client_secret }`."
            }
            _ => "",
        };
        push_doc(out, 1, &format!("{}{hidden}", field_doc(field, "milliseconds", 1000)));
        let kind = match field.shape {
            Shape::Text if field.name == "type" && snapshots().any(|event| event.name == owner) => {
                "OtherEventType".into()
            }
            _ => self.type_of(owner, field.shape, role),
        };
        let readonly = if hidden.is_empty() { "" } else { "readonly " };
        // Facts are read from accounts, this library's and stripe-node's, of either generation of the API.
        let account = if field.name == "accountFacts" { " | { object: string }" } else { "" };
        let kind = format!("{kind}{account}");
        let kind = if null { nullable(&kind) } else { kind };
        let _ = writeln!(out, "  {readonly}{}{optional}: {kind}", field.name);
        if matches!((field.shape, role), (Shape::Timestamp, Role::Result)) {
            push_doc(out, 1, &format!("`{}` as a `Date`. Not enumerable.", field.name));
            let optional = if left_out || null { "?" } else { "" };
            let _ = writeln!(out, "  readonly {}_date{optional}: Date", field.name);
        }
    }

    fn type_of(&mut self, owner: &str, shape: Shape, role: Role) -> String {
        match shape {
            Shape::Boolean => "boolean".into(),
            Shape::Timestamp if role == Role::Parameters => "number | Date".into(),
            Shape::Integer | Shape::Timestamp | Shape::Seconds => "number".into(),
            Shape::Text | Shape::Secret => "string".into(),
            Shape::Constant(text) => format!("'{text}'"),
            Shape::Enum(words) => {
                self.words(words);
                words.name.into()
            }
            Shape::List(item) => format!("Array<{}>", self.type_of(owner, *item, role)),
            Shape::Map(item) => format!("Record<string, {}>", self.type_of(owner, *item, role)),
            Shape::Emptyable(inner) if role == Role::Result => self.type_of(owner, *inner, role),
            Shape::Emptyable(inner) => format!("{} | '' | null", self.type_of(owner, *inner, role)),
            Shape::TimestampRange(range) => {
                format!("number | Date | {}", self.type_of(owner, Shape::Object(range), role))
            }
            Shape::Expandable(object) => {
                format!("string | {}", self.type_of(owner, Shape::Object(object), role))
            }
            Shape::Object(part) => {
                // The same part in parameters has fewer members, and wants fewer. As in stripe-node, what belongs to
                // one operation stands within its parameters.
                let own = self.parameters.and_then(|object| part.name.strip_prefix(object.name));
                let name = match (role, own) {
                    (Role::Parameters, Some(own)) => {
                        format!("{}.{own}", owner.split('.').next().unwrap_or(owner))
                    }
                    (Role::Parameters, None) => format!("{}Params", part.name),
                    (Role::Result | Role::Options, _) => part.name.to_owned(),
                };
                self.interface(&name, part, role);
                name
            }
            Shape::Components => format!("{owner}.Components"),
            Shape::Component(component) => format!("{owner}.Components.{}", pascal_case(component.name)),
            Shape::Features(component) => {
                format!("{owner}.Components.{}.Features", pascal_case(component.name))
            }
        }
    }

    /// The types of an object's fields under stripe-node's names: `Session.AccountHolder.Type`, `Session.Permission`.
    fn push_nested(&mut self, out: &mut String, own: &str, path: &str, object: &'static Object, role: Role) {
        let mut inner = String::new();
        for field in object.fields {
            let Some((shape, nested)) = part_of(field) else { continue };
            let kind = self.type_of(path, shape, role);
            if kind == format!("{path}.{nested}") {
                continue; // declared in its place
            }
            let alias = match shape {
                // With the names nested in it.
                Shape::Object(part) if part.fields.iter().any(|field| part_of(field).is_some()) => "import",
                _ => "type",
            };
            let _ = writeln!(inner, "  export {alias} {nested} = {kind}");
        }
        if !inner.is_empty() {
            let _ = writeln!(out, "export namespace {own} {{\n{inner}}}");
        }
    }

    fn words(&mut self, words: &Enum) {
        let mut out = String::new();
        let mut doc = format!("{}\n", words.doc);
        for (word, meaning) in words.values {
            let _ = write!(doc, "\n- `{word}`: {meaning}");
        }
        push_doc(&mut out, 0, &doc);
        let values: Vec<_> = words.values.iter().map(|(word, _)| format!("'{word}'")).collect();
        // What tells events apart has to be known; a type of later is read all the same.
        let tells = |event: &Object| {
            event
                .fields
                .iter()
                .any(|field| matches!(field.shape, Shape::Enum(own) if std::ptr::eq(own, words)))
        };
        let values = values.join(" | ");
        let values = if snapshots().any(tells) { values } else { format!("Open<{values}>") };
        let _ = writeln!(out, "export type {} = {values}", words.name);
        self.declarations.insert(words.name.to_owned(), out);
    }
}

/// What a field is made of, where that has a name in stripe-node, and that name: `permissions`, a list, is made of `Permission`.
fn part_of(field: &Field) -> Option<(Shape, String)> {
    let mut shape = field.shape;
    let mut name = pascal_case(field.name);
    while let Shape::Emptyable(inner) | Shape::List(inner) = shape {
        if matches!(shape, Shape::List(_)) {
            let one = name.strip_suffix("ies").map(|stem| format!("{stem}y"));
            name = one.unwrap_or_else(|| name.strip_suffix('s').unwrap_or(&name).to_owned());
        }
        shape = *inner;
    }
    let named = match shape {
        Shape::Object(part) => item(part).is_none(),
        Shape::Enum(_) => true,
        // A list of hundreds of words there; any text here.
        Shape::Text => field.name == "code",
        _ => false,
    };
    named.then_some((shape, name))
}

/// What a page of it holds, where an object is a page of a list.
fn item(object: &'static Object) -> Option<&'static Object> {
    calls().find(|operation| std::ptr::eq(operation.result, object))?.item()
}

/// The components within an interface, nested as in stripe-node: `Owner.Components.Payments.Features`. Those of a result are
/// the parameters', of which every part is there; of a component in preview none has to be.
fn push_components(out: &mut String, owner: &str, role: Role) {
    let _ = writeln!(out, "export namespace {owner} {{");
    push_doc(out, 1, "The embedded components of a session, each with its configuration.");
    let components = || catalogue::all().map(|component| (component, pascal_case(component.name)));
    if role == Role::Result {
        let previews = || components().filter(|(component, _)| component.is_preview());
        let omitted: Vec<_> = previews().map(|(component, _)| format!("'{}'", component.name)).collect();
        let _ = writeln!(
            out,
            "  interface Components extends Resolved<Omit<{CREATE}.Components, {}>> {{",
            omitted.join(" | ")
        );
        for (component, name) in previews() {
            let _ = writeln!(out, "    {}?: Components.{name}", component.name);
        }
        out.push_str("  }\n  namespace Components {\n");
        for (component, name) in components() {
            let parameters = format!("{CREATE}.Components.{name}");
            let (own, features) = if component.is_preview() {
                (
                    format!("interface {name} extends Component<{name}.Features> {{}}"),
                    format!("type Features = Partial<Resolved<{parameters}.Features>>"),
                )
            } else {
                (
                    format!("interface {name} extends Resolved<{parameters}> {{}}"),
                    format!("interface Features extends Resolved<{parameters}.Features> {{}}"),
                )
            };
            let _ = writeln!(out, "    {own}\n    namespace {name} {{ {features} }}");
        }
    } else {
        out.push_str("  interface Components {\n");
        for (component, name) in components() {
            push_doc(out, 2, &component_doc(component));
            let _ = writeln!(out, "    {}?: Components.{name} | null", component.name);
        }
        out.push_str("  }\n  namespace Components {\n");
        for (component, name) in components() {
            push_component(out, component, &name);
        }
    }
    out.push_str("  }\n}\n");
}

/// The parameters that the components of a session are made of.
const CREATE: &str = "AccountSessionCreateParams";

fn push_component(out: &mut String, component: &Component, name: &str) {
    push_doc(out, 2, &configuration_doc(component));
    let _ = writeln!(out, "    interface {name} extends ComponentParams<{name}.Features> {{}}");
    let _ = writeln!(out, "    namespace {name} {{");
    push_doc(out, 3, &format!("The features of `{}`.", component.name));
    if component.features.is_empty() {
        // An empty interface would accept any member.
        out.push_str("      type Features = Record<string, never>\n    }\n");
        return;
    }
    out.push_str("      interface Features {\n");
    for feature in component.features {
        push_doc(out, 4, &feature_doc(feature));
        // No feature has a type of its own, so nothing is declared here.
        let kind = Types::default().type_of("", Shape::of(feature), Role::Parameters);
        let _ = writeln!(out, "        {}?: {}", feature.name, nullable(&kind));
    }
    out.push_str("      }\n    }\n");
}

/// A type, or null, which in parameters is as good as left out.
fn nullable(kind: &str) -> String {
    if kind.ends_with("| null") { kind.to_owned() } else { format!("{kind} | null") }
}

fn error_names() -> impl Iterator<Item = String> {
    std::iter::once("StripeError".to_owned()).chain(ErrorKind::ALL.into_iter().map(error_name))
}

fn push_errors(out: &mut String) {
    for kind in ErrorKind::ALL {
        let base = parent(kind).map_or_else(|| "StripeError".to_owned(), error_name);
        let members = match kind {
            ErrorKind::Validation => "\n  readonly errors: Problem[]\n",
            _ => "",
        };
        push_doc(out, 0, &format!("{} {}", kind.meaning(), kind.remedy()));
        let _ = writeln!(out, "export class {} extends {base} {{{members}}}", error_name(kind));
    }
    let names: Vec<_> = error_names().collect();
    let _ = write!(
        out,
        "\n/** The error classes, as in stripe-node's `Stripe.errors`. */\nexport namespace errors {{\n  export {{ {} }}\n}}\n",
        names.join(", ")
    );
}

/// Resources and methods, as the operations name them.
#[derive(Default)]
struct Resource {
    methods: Vec<&'static Operation>,
    parts: BTreeMap<String, Resource>,
}

fn push_client(out: &mut String) {
    let mut root = Resource::default();
    for operation in calls() {
        let mut names: Vec<_> = operation.name.split('.').collect();
        names.pop();
        let mut resource = &mut root;
        for name in names {
            resource = resource.parts.entry(camel_case(name)).or_default();
        }
        resource.methods.push(operation);
    }
    out.push_str(
        "
/** A client of the API. It keeps its connections open; make one and share it. */
export class Client {
  /** With the platform's secret key, or better a restricted one. Throws `StripeConfigurationError` where that cannot work. */
  constructor(key: string, options?: ClientOptions)
  /** The API version of requests that name no other. */
  static readonly API_VERSION: LatestApiVersion
  static readonly PACKAGE_VERSION: string
  readonly VERSION: string
  readonly errors: typeof errors
  /** As in stripe-node: what they give goes where `cryptoProvider` stands, without effect. */
  static createNodeCryptoProvider(): unknown
  static createSubtleCryptoProvider(): unknown
  /** Tells of calls, as in stripe-node. Everything else that calls tell is on `diagnostics_channel`. */
  on(event: 'request', listener: (event: RequestEvent) => void): this
  on(event: 'response', listener: (event: ResponseEvent) => void): this
  readonly once: Client['on']
  readonly off: Client['on']
  /** Events that arrive at an endpoint. */
  static readonly webhooks: Webhooks
  /** Events that arrive at an endpoint. */
  readonly webhooks: Webhooks
  /** The thin event in a delivery; see `webhooks.constructEvent` for its arguments. */
  parseEventNotification(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): EventNotification
  /** The object a thin event is about, fetched in the event's context. */
  fetchRelatedObject(notification: EventNotification, options?: RequestOptions): Promise<Response<Account | FinancialConnectionsAccount | FinancialConnectionsSession | FinancialConnectionsTransaction>>
  /** Ends every call under way, closes every connection, and refuses further calls. */
  close(): void
  /** `using`: closes the client. */
  [Symbol.dispose](): void
  /** `await using`: closes the client. */
  [Symbol.asyncDispose](): Promise<void>
",
    );
    push_resource(out, 1, &root);
    out.push_str("}\n");
}

fn push_resource(out: &mut String, depth: usize, resource: &Resource) {
    let indent = "  ".repeat(depth);
    for operation in &resource.methods {
        push_doc(out, depth, operation.doc);
        let method = camel_case(operation.name.rsplit('.').next().unwrap_or_default());
        let mut ids = String::new();
        for id in operation.ids() {
            let _ = write!(ids, "{}: string, ", camel_case(id));
        }
        let optional = !operation.parameters.fields.iter().any(|field| field.required);
        let mark = if optional { "?" } else { "" };
        let (parameters, result) = (parameters_name(named(operation)), operation.result.name);
        let promise = match operation.item() {
            Some(item) => format!("ApiListPromise<{}, {result}>", item.name),
            None => format!("Promise<Response<{result}>>"),
        };
        let _ = writeln!(
            out,
            "{indent}{method}({ids}params{mark}: {parameters}, options?: RequestOptions): {promise}"
        );
        if optional {
            // Said above.
            let _ = writeln!(out, "{indent}{method}({ids}options?: RequestOptions): {promise}");
        }
    }
    for (name, part) in &resource.parts {
        let _ = writeln!(out, "{indent}readonly {name}: {{");
        push_resource(out, depth + 1, part);
        let _ = writeln!(out, "{indent}}}");
    }
}

fn push_functions(out: &mut String) {
    out.push_str("\n/** The operations by name, each with its parameters and its result. */\nexport interface Operations {\n");
    for operation in OPERATIONS {
        let (name, result) = (operation.name, operation.result.name);
        let _ = writeln!(out, "  '{name}': {{ params: {}; result: {result} }}", parameters_name(operation));
    }
    out.push_str(
        "}

/** Everything that is wrong, or probably not meant, with parameters. Needs no client and no key; sends nothing. */
export function validate(operation: keyof Operations, params: unknown, options?: RequestOptions): Report
/** What each component and feature of an account session will be, and why. Needs no client and no key; sends nothing. */
export function resolve(params: AccountSessionCreateParams, options?: RequestOptions): Resolution
/** What each parameter of a Financial Connections session will be that has a default, and why; as `resolve`. */
export function resolveFinancialConnectionsSession(params: Partial<FinancialConnectionsSessionCreateParams>, options?: RequestOptions): FinancialConnectionsResolution
/** What an account session lets its holder do: of its parameters, or of the session. Needs no client and no key; sends nothing. */
export function grants(session: Partial<AccountSessionCreateParams> | AccountSession, options?: RequestOptions): Grants
/** How what `grants` answered of two sessions differs. */
export function grantsDifference(before: Grants, after: Grants): GrantDifference[]
/**
 * What each component and feature of a session has become, and why; and where it is not as was to be expected: by the parameters it
 * was created with, where they are given, otherwise by what follows from the account's facts and the session itself.
 */
export function explain(session: AccountSession, params?: AccountSessionCreateParams, options?: RequestOptions): Explanation
/** The request a call would send, without its key. `ids` are those in the path. Needs no client and no key; sends nothing. */
export function encode<O extends keyof Operations>(operation: O, ids: string[], params?: Operations[O]['params'], options?: RequestOptions): EncodedRequest
/** What a reply fetched by other means says; throws the error it stands for. Its lists end with their page. */
export function decode<O extends keyof Operations>(operation: O, status: number, headers: Record<string, string> | Iterable<readonly [string, string]>, body: string): Unpaged<Operations[O]['result']>
/** Everything odd about a reply fetched by other means, by the rules the API states; nothing to fail a call over. */
export function check(operation: keyof Operations, status: number, headers: Record<string, string> | Iterable<readonly [string, string]>, body: string): Problem[]
/** The id of what a field holds that may be expanded: an id or an object with one. */
export function idOf(field: string | { id: string }): string
export function idOf(field: string | { id: string } | null | undefined): string | undefined
/** What is known of components and features. */
export function catalogue(): Catalogue
",
    );
}

/// The types of events, each by stripe-node's name with the event that has it: `AccountUpdatedEvent`.
fn event_types() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    snapshots().flat_map(|event| {
        let types = event.fields.iter().find_map(|field| match field.shape {
            Shape::Enum(words) if field.name == "type" => Some(words.values),
            _ => None,
        });
        let types = types.into_iter().flatten();
        types.map(move |(word, _)| (pascal_case(word) + "Event", *word, event.name))
    })
}

fn push_events(out: &mut String) {
    let names: Vec<_> = event_types().map(|(name, ..)| name).collect();
    let _ = write!(
        out,
        "
/** An event with its resource. Its `type` says which. */
export type Event = {} | UnknownEvent
export namespace Event {{
  type Type = Event['type']
  type Request = EventRequest
  type Data = Event['data']
  namespace Data {{
    type Object = Event['data']['object']
    type PreviousAttributes = EventPreviousAttributes
  }}
}}
",
        names.join(" | ")
    );
    for (name, word, event) in event_types() {
        let _ = writeln!(out, "export type {name} = {event} & {{ type: '{word}' }}");
        let _ = writeln!(out, "export namespace {name} {{ type Data = {event}['data'] }}");
    }
}

/// stripe-node's name: `account_sessions.create` → `AccountSessionCreateParams`.
fn parameters_name(operation: &Operation) -> String {
    let names: Vec<_> = operation.name.split('.').collect();
    let (method, resources) = names.split_last().unwrap_or((&"", &[]));
    let (resource, groups) = resources.split_last().unwrap_or((&"", &[]));
    let singular = resource.strip_suffix('s').unwrap_or(resource);
    let name = |words: &str| pascal_case(words);
    let groups: String = groups.iter().copied().map(name).collect();
    format!("{groups}{}{}Params", name(singular), name(method))
}

/// The types of grouped resources under stripe-node's names (`FinancialConnections.Session`), and all of them under the
/// client's, because its users write `Stripe.AccountSession`.
fn push_namespaces(out: &mut String, names: &[&String]) {
    // `v2.core.accounts.retrieve` stands in `V2.Core`.
    let group = |operation: &Operation| -> Option<Vec<_>> {
        let (group, _) = operation.name.rsplit_once('.')?.0.rsplit_once('.')?;
        Some(group.split('.').map(pascal_case).collect())
    };
    let groups: BTreeSet<_> = OPERATIONS.iter().filter_map(|operation| group(operation)).collect();
    for group in &groups {
        let path = group.join(".");
        let _ = writeln!(
            out,
            "\n/** The types of this group under stripe-node's names. */\nexport namespace {path} {{\n  export {{"
        );
        for name in names {
            if let Some(short) = name.strip_prefix(&group.concat()) {
                let _ = writeln!(out, "    {name} as {short},");
            }
        }
        out.push_str("  }\n}\n");
    }
    let groups: BTreeSet<_> = groups.iter().filter_map(|group| group.first()).collect();
    out.push_str("\n/** Every type by the client's name, as in stripe-node's `Stripe.AccountSession`. */\nexport namespace Client {\n  export {\n");
    for name in names.iter().copied().chain(groups) {
        let _ = writeln!(out, "    {name},");
    }
    let events = event_types().map(|(name, ..)| name);
    for name in NAMED.iter().map(|name| (*name).to_owned()).chain(events) {
        let _ = writeln!(out, "    {name},");
    }
    out.push_str("  }\n}\n");
}

/// A comment for documentation, broken into lines that fit; line ends in the text stay.
fn push_doc(out: &mut String, depth: usize, text: &str) {
    let indent = "  ".repeat(depth);
    let paragraph = |text: &str| match wrapped(text, 115 - indent.len()) {
        lines if lines.is_empty() => vec![String::new()],
        lines => lines,
    };
    let lines: Vec<_> = text.lines().flat_map(paragraph).collect();
    if let [line] = lines.as_slice() {
        let _ = writeln!(out, "{indent}/** {line} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    for line in lines {
        let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(out, "{indent} */");
}
