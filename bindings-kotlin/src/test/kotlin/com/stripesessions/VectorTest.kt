package com.stripesessions

import java.io.File
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import kotlin.test.fail
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject as Fields
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Test

/** How the parameters of an operation are read and encoded, through their record. */
internal class ParameterType<P>(
    private val read: (String, RequestOptions) -> P,
    private val encode: (List<String>, RequestOptions, P) -> EncodedRequest,
) {
    fun encode(json: String, ids: List<String>, options: RequestOptions) = encode(ids, options, read(json, options))
}

/** How the result of an operation is read, written and checked, through its record. */
internal class ResultType<R>(
    val decode: (Int, Map<String, String>, String) -> R,
    private val write: (R) -> String,
    private val check: (R) -> List<Problem>,
) {
    fun rewritten(status: Int, headers: Map<String, String>, body: String) = write(decode(status, headers, body))
    fun checked(status: Int, headers: Map<String, String>, body: String) = check(decode(status, headers, body))
}

internal val JsonElement.text: String get() = jsonPrimitive.content

private fun JsonElement?.items(): List<JsonElement> = this as? JsonArray ?: emptyList()

private fun JsonElement?.entries(): Map<String, JsonElement> = this as? Fields ?: emptyMap()

private fun JsonElement?.shown(): String? = (this as? JsonArray)?.map { it.text }?.toString() ?: this?.jsonPrimitive?.contentOrNull

private fun JsonElement.field(name: String): String? = entries()[name]?.jsonPrimitive?.contentOrNull

/** The vectors that every language runs. */
class VectorTest {
    @Test
    fun vectors() {
        var passed = 0
        val failures = mutableListOf<Throwable>()
        val files = File("../tests/vectors").listFiles { file -> file.extension == "json" }.orEmpty()
        for (file in files) {
            val vectors = Json.parseToJsonElement(file.readText()).entries()
            for (case in vectors["cases"].items()) {
                try {
                    Vector(case.entries()).run(vectors.getValue("kind").text)
                    passed += 1
                } catch (error: Throwable) {
                    failures += AssertionError("${file.name}: ${case.field("name")}: $error", error)
                }
            }
        }
        assertEquals(emptyList(), failures)
        assertTrue(passed > 0, "no vector was found")
        println("vectors: $passed passed")
    }
}

private class Vector(private val case: Map<String, JsonElement>) {
    private val expected = case["expect"].entries()
    private val operation get() = case.getValue("operation").text
    private val input get() = case.getValue("input").toString()
    private val ids = case["ids"].items().map { it.text }
    private val reply = case["reply"].entries()
    private val headers = reply["headers"].entries().mapValues { it.value.text }
    private val body get() = reply.getValue("body").text
    private val status get() = reply.getValue("status").text.toInt()
    private val result get() = assertNotNull(resultTypes[operation])

    private fun options() = when (val options = case["options"]) {
        null, JsonNull -> RequestOptions()
        else -> RequestOptions.fromJson(options.toString())
    }

    fun run(kind: String) = when (kind) {
        "encode" -> encode()
        "validate" -> validate()
        "resolve" -> resolve()
        "grants" -> grants()
        "explain" -> explain()
        "decode" -> assertEquals(Json.parseToJsonElement(body), Json.parseToJsonElement(result.rewritten(status, headers, body)))
        "check" -> assertEquals(problems("problems", "code", "path"), result.checked(status, headers, body).map { listOf(it.code, it.path) })
        "error" -> fail()
        "event" -> event()
        else -> fail("there is no kind $kind")
    }

    /** Runs a call that fails where the vector says so; null where it did, as it should. */
    private fun <T> refused(call: () -> T): T? {
        val refusal = expected["error"] ?: return call()
        val error = caught { call() }
        assertEquals(refusal.field("kind"), error.details.kind)
        assertEquals(refusal.field("code"), error.code)
        return null
    }

    private fun problems(list: String, vararg fields: String) =
        expected[list].items().map { problem -> fields.map { problem.field(it) ?: "" } }

    private fun encode() {
        val request = refused {
            parameterTypes[operation]?.encode(input, ids, options())
                ?: encodeJson(operation, ids, input, options()) // says that there is no such operation
        } ?: return
        assertEquals(expected.getValue("method").text, request.method)
        assertEquals(expected.getValue("path").text, request.path)
        assertTrue("User-Agent" in request.headers)
        assertEquals(expected["headers"].entries().mapValues { it.value.text }, request.headers - "User-Agent")
        // A record has no order of its own.
        val anyOrder = case["insertion_order"] == JsonPrimitive(true)
        fun ordered(body: String?) = if (anyOrder) body?.split("&")?.sorted()?.joinToString("&") else body
        assertEquals(ordered(expected["body"]?.jsonPrimitive?.contentOrNull), ordered(request.body))
    }

    private fun validate() {
        val report = refused { validateJson(operation, input, options()) } ?: return
        for ((name, problems) in listOf("errors" to report.errors, "warnings" to report.warnings)) {
            assertEquals(problems(name, "code", "path", "suggestion"), problems.map { listOf(it.code, it.path, it.suggestion ?: "") })
            assertTrue(problems.none { it.message.isEmpty() })
        }
    }

    private fun resolve() {
        if (operation == "financial_connections.sessions.create") {
            val parameters = CreateFinancialConnectionsSession.fromJson(input, options())
            val resolved = resolveFinancialConnectionsSession(parameters, options()).parameters
            val wanted = expected["parameters"].entries()
                .mapValues { listOf(it.value.entries()["value"].shown(), it.value.field("reason")) }
            assertEquals(wanted, resolved.associate { it.path to listOf(it.value?.let(::text), it.reason.name.lowercase()) })
            return
        }
        val resolution = resolve(CreateAccountSession.fromJson(input, options()), options())
        val components = resolution.components.associateBy { it.name }
        for ((name, component) in expected["components"].entries()) {
            val actual = components.getValue(name)
            assertEquals(component.field("requested"), "${actual.requested}", name)
            assertEquals(component.field("enabled"), "${actual.enabled}", name)
            val features = component.entries()["features"].entries()
                .mapValues { listOf(it.value.entries()["value"].shown(), it.value.field("reason")) }
            assertEquals(features, actual.features.associate { it.name to listOf(it.value?.let(::text), it.reason.name.lowercase()) }, name)
        }
        expected["names"]?.let { names -> assertEquals(names.items().map { it.text }, resolution.components.map { it.name }) }
    }

    /** What a session grants: its parameters, or the reply that it is. */
    private fun granted(given: JsonElement): Grants =
        if (given.field("object") == "account_session") grantsOfSession(AccountSession.fromJson(given.toString()))
        else grants(CreateAccountSession.fromJson(given.toString(), options()), options())

    private fun grants() {
        val granted = refused { granted(case.getValue("input")) } ?: return
        expected["difference"]?.let { wanted ->
            val actual = grantsDifference(granted(case.getValue("against")), granted)
            val fields = wanted.items().map { listOf("change", "component", "action", "sentence").map(it::field) }
            return assertEquals(fields, actual.map { listOf(it.change.name.lowercase(), it.component, it.action, it.sentence) })
        }
        val fields = listOf("component", "action", "granted", "path", "reason", "moves_money", "login")
        val wanted = expected["grants"].items().map { fields.map(it::field) }
        assertTrue(granted.grants.none { it.sentence.isEmpty() })
        assertEquals(wanted, granted.grants.map { grant ->
            listOf(grant.component, grant.action, grant.granted?.toString(), grant.path, grant.reason.name.lowercase(),
                grant.movesMoney?.toString(), grant.login.name.lowercase())
        })
    }

    private fun explain() {
        val explanation = refused {
            val parameters = case["parameters"]?.let { CreateAccountSession.fromJson(it.toString(), options()) }
            explain(AccountSession.fromJson(input), parameters, options())
        } ?: return
        val wanted = expected["components"].entries().map { (name, component) ->
            val features = component.entries()["features"].entries().map { (name, feature) ->
                val values = listOf("value", "expected").map { feature.entries()[it].shown() }
                listOf(name) + values + listOf(feature.field("reason"), feature.field("drift"))
            }
            listOf(name, component.field("enabled"), component.field("drift"), features.toSet())
        }
        assertEquals(wanted, explanation.components.map { component ->
            val features = component.features.map { feature ->
                val values = listOf(feature.value, feature.expected).map { it?.let(::text) }
                listOf(feature.name) + values + listOf(feature.reason.name.lowercase(), feature.drift)
            }
            listOf(component.name, component.enabled?.toString(), component.drift, features.toSet())
        })
    }

    private fun event() {
        val padding = " ".repeat(case["padding"]?.text?.toInt() ?: 0)
        val text = case.getValue("payload").text + padding + (case["payload_end"]?.text ?: "")
        val payload = text.encodeToByteArray()
        val header = case["header"]?.jsonPrimitive?.contentOrNull
        val secret = case.getValue("secret").text
        val tolerance = case["tolerance"]?.text?.toLong() ?: Webhook.DEFAULT_TOLERANCE
        val receivedAt = case.getValue("received_at").text.toLong()
        val (name, type, json) = refused {
            if (case["notification"] == JsonPrimitive(true)) {
                val event = Webhook.parseEventNotification(payload, header, secret, tolerance, receivedAt)
                Triple(event.javaClass.simpleName, null, event.toJson())
            } else {
                val event = Webhook.constructEvent(payload, header, secret, tolerance, receivedAt)
                val record: Any = when (event) {
                    is Event.Account -> event.v1
                    is Event.FinancialConnectionsAccount -> event.v1
                    is Event.FinancialConnectionsAuthorization -> event.v1
                    is Event.FinancialConnectionsSession -> event.v1
                    is Event.Unknown -> event.v1
                }
                Triple(record.javaClass.simpleName, event.type, event.toJson())
            }
        } ?: return
        assertEquals(expected.getValue("record").text, name)
        assertEquals(Json.parseToJsonElement(text), Json.parseToJsonElement(json))
        if (type != null) expected["type"]?.jsonPrimitive?.contentOrNull?.let { assertEquals(it, type) }
    }

    private fun text(value: ResolvedValue) = when (value) {
        is ResolvedValue.Boolean -> "${value.v1}"
        is ResolvedValue.Text -> value.v1
        is ResolvedValue.Texts -> "${value.v1}"
        is ResolvedValue.Other -> value.v1
    }

    private fun fail() {
        val details = caught { result.decode(status, headers, body) }.details
        val fields = mapOf(
            "kind" to details.kind, "message" to details.message, "code" to details.code, "param" to details.param,
            "type" to details.errorType, "http_status" to details.httpStatus?.toString(),
            "request_id" to details.requestId, "doc_url" to details.docUrl,
            "request_log_url" to details.requestLogUrl, "http_body" to details.httpBody,
        )
        for ((name, value) in expected) {
            assertTrue(name in fields, "errors have no $name")
            assertEquals(value.jsonPrimitive.contentOrNull, fields[name], name)
        }
    }
}

internal fun caught(call: () -> Unit): StripeException {
    try {
        call()
    } catch (error: StripeException) {
        return error
    }
    fail("the call should have failed")
}
