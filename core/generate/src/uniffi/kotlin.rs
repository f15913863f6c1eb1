//! Kotlin around the operations: resources with methods, records with JSON, instants beside timestamps.

mod builders;

use std::fmt::Write;

use stripe_sessions::Operation;
use stripe_sessions::internal::schema::{Enum, Object, Shape};

use super::{camel_case, lines, nested, objects_of, timestamps};
use crate::names::{
    enums, expandables, groups, objects, operations_in, own_name, parent_of, pascal_case, static_type, typed,
};
pub(crate) use builders::builders;

const NOTE: &str = "// Written by `cargo run -p generate` from the operations; do not edit.\n\n";
const HEADER: &str = "\
@file:JvmName(\"StripeSessions\")
@file:JvmMultifileClass

package com.stripesessions

import java.time.Instant
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.flow.Flow
";

/// `src/main/kotlin/com/stripesessions/Operations.kt`.
pub(crate) fn operations() -> String {
    let mut out = String::from(NOTE) + HEADER;
    out.push_str("\n/** What a client's calls are made through. */\nabstract class Resources internal constructor(internal val native: NativeClient) {\n");
    for group in groups().into_iter().filter(|group| parent_of(group).is_none()) {
        push_way(&mut out, group, "native");
    }
    out.push_str("}\n");
    for group in groups() {
        push_group(&mut out, group);
    }
    for (object, operation) in objects_of(|operation| operation.parameters) {
        push_parameters(&mut out, object, operation);
    }
    for (object, operation) in objects_of(|operation| operation.result) {
        push_reply(&mut out, object, operation);
    }
    for object in objects() {
        push_instants(&mut out, object);
    }
    for words in enums() {
        push_words(&mut out, words);
    }
    for object in expandables() {
        push_expandable(&mut out, object);
    }
    push_nested(&mut out);
    out
}

fn push_group(out: &mut String, group: &str) {
    let name = pascal_case(group);
    let _ = writeln!(
        out,
        "\n/** The operations under `{group}`. */\nclass {name} internal constructor(internal val client: NativeClient) {{"
    );
    for below in groups().into_iter().filter(|below| parent_of(below) == Some(group)) {
        push_way(out, below, "client");
    }
    for operation in operations_in(group) {
        push_methods(out, operation);
    }
    out.push_str("}\n");
}

/// From a class to a group right below it: a property, in Java a method of the same name.
fn push_way(out: &mut String, group: &str, client: &str) {
    let (property, name) = (camel_case(own_name(group)), pascal_case(group));
    let _ = writeln!(
        out,
        "    /** The operations under `{group}`. */\n    val {property}: {name} @JvmName(\"{property}\") get() = {name}({client})\n"
    );
}

fn push_methods(out: &mut String, operation: &Operation) {
    let (parameters, result) = (operation.parameters.name, operation.result.name);
    let method = camel_case(own_name(operation.name));
    let export = camel_case(operation.name);
    let ids = operation
        .ids()
        .map(|id| format!("        {}: String,\n", camel_case(id)))
        .collect::<Vec<_>>()
        .concat();
    let id_values: String = operation.ids().map(|id| camel_case(id) + ", ").collect();
    let (spread, values) = spread(operation.parameters);
    let set = format!("        set: {parameters}Builder.() -> Unit = {{}},\n");
    let doc = lines("     * ", operation.doc);
    let fields = operation
        .parameters
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| lines("     * ", &format!("@param {} {}", camel_case(field.name), field.doc)))
        .collect::<Vec<_>>()
        .concat();
    let options = "        options: RequestOptions = RequestOptions(),\n";
    let throws = "    @Throws(StripeException::class)\n";
    let blocking = "     * Waits on the calling thread.\n";
    let _ = write!(
        out,
        "
    /**
{doc}     * Cancelling the coroutine cancels the call.
     *
{fields}     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun {method}(
{ids}{spread}{options}{set}    ): {result} = {method}({id_values}{parameters}({values}set), options)

    /**
{doc}     */
    suspend fun {method}(
{ids}        parameters: {parameters},
{options}    ): {result} = {method}WithResponse({id_values}parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun {method}WithResponse(
{ids}        parameters: {parameters},
{options}    ): {result}Response = cancellable {{ client.{export}({id_values}parameters, options) }}

    /**
{doc}{blocking}     */
    @JvmOverloads
{throws}    fun {method}Blocking(
{ids}{spread}{options}{set}    ): {result} = {method}Blocking({id_values}{parameters}({values}set), options)

    /**
{doc}{blocking}     */
    @JvmOverloads
{throws}    fun {method}Blocking(
{ids}        parameters: {parameters},
{options}    ): {result} = {method}WithResponseBlocking({id_values}parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
{throws}    fun {method}WithResponseBlocking(
{ids}        parameters: {parameters},
{options}    ): {result}Response =
        waiting({{ client.{export}Blocking({id_values}parameters, options) }}, {{ {method}WithResponse({id_values}parameters, options) }})

    /**
{doc}     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun {method}Async(
{ids}{spread}{options}{set}    ): CompletableFuture<{result}> = {method}Async({id_values}{parameters}({values}set), options)

    /**
{doc}     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun {method}Async(
{ids}        parameters: {parameters},
{options}    ): CompletableFuture<{result}> = future {{ {method}({id_values}parameters, options) }}

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun {method}WithResponseAsync(
{ids}        parameters: {parameters},
{options}    ): CompletableFuture<{result}Response> = future {{ {method}WithResponse({id_values}parameters, options) }}
"
    );
    if let Some(item) = operation.item() {
        let item = item.name;
        let _ = write!(
            out,
            "
    /**
{doc}     * Fetches page after page as the items are collected.
     */
    fun {method}Flow(
{ids}{spread}{options}{set}    ): Flow<{item}> =
        pagesAsFlow({{ client.{export}Pages({id_values}{parameters}({values}set), options) }}, {{ it.next() }})

    /**
{doc}     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun {method}Sequence(
{ids}{spread}{options}{set}    ): Sequence<{item}> =
        pagesAsSequence({{ client.{export}Pages({id_values}{parameters}({values}set), options) }}, {{ waiting({{ it.nextBlocking() }}, {{ it.next() }}) }})

    /**
{doc}     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun {method}Iterable(
{ids}        parameters: {parameters},
{options}    ): Iterable<{item}> =
        pagesAsSequence({{ client.{export}Pages({id_values}parameters, options) }}, {{ waiting({{ it.nextBlocking() }}, {{ it.next() }}) }}).asIterable()
"
        );
    }
}

/// The required fields of parameters as parameters of a method, and as arguments of what makes them.
fn spread(object: &Object) -> (String, String) {
    let required = || object.fields.iter().filter(|field| field.required);
    let parameters = required()
        .map(|field| format!("        {}: {},\n", camel_case(field.name), type_of(field.shape)))
        .collect::<Vec<_>>()
        .concat();
    (parameters, required().map(|field| camel_case(field.name) + ", ").collect())
}

fn push_parameters(out: &mut String, object: &Object, operation: &Operation) {
    let name = object.name;
    let operation = operation.name;
    let _ = write!(
        out,
        "
/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun {name}.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = {operation:?},
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun {name}.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = {operation:?},
): EncodedRequest = encode{name}(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun {name}.toJson(): String = write{name}(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun {name}.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): {name} =
    read{name}(json, options)
"
    );
}

fn push_reply(out: &mut String, object: &Object, operation: &Operation) {
    let name = object.name;
    let operation = operation.name;
    let _ = write!(
        out,
        "
/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun {name}.toJson(): String = write{name}(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun {name}.check(): List<Problem> = checkJson({operation:?}, toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun {name}.Companion.fromJson(json: String): {name} = read{name}(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun {name}.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = {operation:?},
): {name} = read{name}(decodeJson(operation, status, headers, body))
"
    );
}

fn push_instants(out: &mut String, object: &Object) {
    for field in timestamps(object) {
        let name = camel_case(field.name);
        let doc = lines(" * ", &format!("[{0}.{name}] as an instant. {1}", object.name, field.doc));
        let (mark, value) = if field.required {
            ("", format!("Instant.ofEpochSecond({name})"))
        } else {
            ("?", format!("{name}?.let(Instant::ofEpochSecond)"))
        };
        let _ = write!(
            out,
            "\n/**\n{doc} */\nval {}.{name}Instant: Instant{mark} get() = {value}\n",
            object.name
        );
    }
}

fn push_expandable(out: &mut String, object: &Object) {
    let _ = write!(
        out,
        "
/** The object's id, expanded or not. */
val Expandable{0}.id: String
    get() = when (this) {{
        is Expandable{0}.Id -> v1
        is Expandable{0}.Object -> v1.id
    }}

/** The object, if it was expanded. */
val Expandable{0}.expanded: {0}? get() = (this as? Expandable{0}.Object)?.v1
",
        object.name
    );
}

fn push_nested(out: &mut String) {
    for list in nested() {
        let (parent, item, field) = (list.parent.name, list.item.name, camel_case(list.field.name));
        let doc = lines(" * ", &list.doc());
        let export = camel_case(&list.export());
        let _ = write!(
            out,
            "
/**
{doc} */
fun {parent}.{field}Flow(client: Client, options: RequestOptions = RequestOptions()): Flow<{item}> =
    pagesAsFlow({{ client.native.{export}(this, options) }}, {{ it.next() }})

/**
{doc} * Waits on the calling thread.
 */
@JvmOverloads
fun {parent}.{field}Sequence(client: Client, options: RequestOptions = RequestOptions()): Sequence<{item}> =
    pagesAsSequence({{ client.native.{export}(this, options) }}, {{ waiting({{ it.nextBlocking() }}, {{ it.next() }}) }})

/**
{doc} * Waits on the calling thread: for Java's `for`.
 */
@JvmOverloads
fun {parent}.{field}Iterable(client: Client, options: RequestOptions = RequestOptions()): Iterable<{item}> =
    {field}Sequence(client, options).asIterable()
"
        );
    }
}

fn push_words(out: &mut String, words: &Enum) {
    let name = words.name;
    let doc = lines(" * ", words.doc);
    let _ =
        write!(out, "\n/**\n{doc} */\nclass {name}(value: String) : Word(value) {{\n    companion object {{");
    for (word, meaning) in words.values {
        let doc = lines("         * ", meaning);
        let _ = write!(
            out,
            "\n        /**\n{doc}         */\n        @JvmField val {} = {name}({word:?})\n",
            word.to_uppercase().replace(|letter: char| !letter.is_alphanumeric(), "_")
        );
    }
    out.push_str("    }\n}\n");
}

/// `src/test/kotlin/com/stripesessions/OperationTypes.kt`: the types of each operation by its name, for the shared
/// vectors.
pub(crate) fn operation_types() -> String {
    let mut out = String::from(NOTE) + "package com.stripesessions\n";
    out.push_str("\ninternal val parameterTypes = mapOf(\n");
    for operation in typed() {
        let (name, operation) = (operation.parameters.name, operation.name);
        let _ = writeln!(
            out,
            "    {operation:?} to ParameterType(
        {name}.Companion::fromJson,
        {{ ids, options, parameters -> parameters.encode(ids, options, {operation:?}) }},
    ),"
        );
    }
    out.push_str(")\n\ninternal val resultTypes = mapOf(\n");
    for operation in typed() {
        let (name, operation) = (operation.result.name, operation.name);
        let _ = writeln!(
            out,
            "    {operation:?} to ResultType(
        {{ status, headers, body -> {name}.decode(status, headers, body, {operation:?}) }},
        {name}::toJson,
        {name}::check,
    ),"
        );
    }
    out.push_str(")\n");
    out
}

fn type_of(shape: Shape) -> String {
    static_type(shape, ["Boolean", "Long", "Double", "List<_>", "Map<String, _>"])
}
