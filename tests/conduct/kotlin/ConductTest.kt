package conduct

import com.stripesessions.*
import java.io.File
import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.double
import kotlinx.serialization.json.int
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Test

private const val AT_ONCE = 64
private const val CALLS = 31 * AT_ONCE // the server answers so many at a time

private val JsonElement.seconds get() = Duration.ofMillis((jsonPrimitive.double * 1000).toLong())

private fun client(hostile: Hostile, server: String, more: Map<String, JsonElement> = emptyMap()): Client =
    client(hostile.options.getValue(server).jsonObject + more)

private fun client(all: Map<String, JsonElement>): Client {
    val options = ClientOptions {
        baseUrl(all["base_url"]?.jsonPrimitive?.content)
        caBundle(all["ca_bundle"]?.jsonPrimitive?.content)
        connectTimeout(all["connect_timeout"]?.seconds)
        readTimeout(all["read_timeout"]?.seconds)
        all["max_network_retries"]?.jsonPrimitive?.long?.let { maxNetworkRetries(it) }
        all["max_response_bytes"]?.jsonPrimitive?.long?.let { maxResponseBytes(it) }
    }
    return Client(key, options)
}

private suspend fun call(hostile: Hostile, row: JsonObject): Result<AccountSessionResponse> {
    val length = row["account_length"]?.jsonPrimitive?.int
    val given = if (length == null) parameters else parameters.copy { account("a".repeat(length)) }
    val options = RequestOptions { timeout(row.part("call")["timeout"]?.seconds) }
    return client(hostile, row.text("server")!!, row.part("client")).use {
        runCatching { it.accountSessions.createWithResponse(given, options) }
    }
}

/** That the outcome of a call is the row's. */
private fun holds(row: JsonObject, outcome: Result<AccountSessionResponse>) {
    val what = row.text("what")
    val expected = row.part("expect").mapValues { it.value.jsonPrimitive.content }
    val kind = expected["kind"]
    if (kind == null) {
        assertEquals(expected, mapOf("attempts" to "${outcome.getOrThrow().metadata.attempts}"), what)
        return
    }
    val error = outcome.exceptionOrNull()
    assertIs<StripeException>(error, what)
    val name = error.javaClass.name.removePrefix("com.stripesessions.").replace('$', '.')
    assertEquals(table.part("classes").getValue(kind).jsonObject.text("kotlin"), name, what)
    val details = error.details
    assertNotNull(details.idempotencyKey, what)
    val found = mapOf(
        "kind" to details.kind,
        "code" to details.code.takeIf { "code" in expected }, // Otherwise it is the API's own business.
        "status" to details.httpStatus?.toString(),
        "request_id" to details.requestId,
        "attempts" to "${details.attempts}",
        "outcome_unknown" to "${details.outcomeUnknown}",
    )
    assertEquals(expected, found.filterValues { it != null }, what)
    for (text in listOf("$error", error.message, error.stackTraceToString(), "$details")) {
        for (secret in secrets) assertFalse(secret in text.orEmpty(), what)
    }
}

class ConductTest {
    @Test
    fun rows() = runBlocking(Dispatchers.Default) {
        Hostile().use { hostile ->
            // A large request keeps a core busy and would make others late, so those are made first and alone.
            val (large, small) = rows.partition { "account_length" in it }
            for (row in large) holds(row, call(hostile, row))
            small.map { row -> row to async { call(hostile, row) } }.forEach { (row, outcome) -> holds(row, outcome.await()) }
            for ((server, calls) in rows.groupBy { it.text("server")!! }) {
                if (server.startsWith("connect_")) continue
                val seen = hostile.seen(server, "open", 0)
                val attempts = calls.sumOf { it.part("expect").getValue("attempts").jsonPrimitive.int }
                assertEquals(listOf(attempts, 0), listOf(seen["connections"], seen["open"]), server)
                assertContains(listOf(calls.size, 0), seen["keys"], server)
            }
        }
    }

    /** What a server quotes of secrets is in no print. */
    @Test
    fun quotes() = runBlocking {
        val quotes = Json.parseToJsonElement(File("../quotes.json").readText()).jsonArray.map { it.jsonObject }
        assert(quotes.size > 200)
        Hostile().use { hostile ->
            client(hostile, "quoting").use { client ->
                for ((number, quote) in quotes.withIndex()) {
                    val given = CreateAccountSession("acct_$number", parameters.components)
                    val error = assertFailsWith<StripeException> { client.accountSessions.createWithResponse(given) }
                    val told = error.details
                    val read = listOfNotNull(told.message, told.code, told.param, told.docUrl, told.requestId, told.requestLogUrl, told.httpBody)
                    val prints = read + listOf("$error", error.message.orEmpty(), error.stackTraceToString(), "$told")
                    val what = quote.text("what")
                    assertContains(prints.joinToString(), "[redacted]", message = what)
                    for (never in quote.getValue("never").jsonArray.map { it.jsonPrimitive.content }) {
                        for (text in prints) assertFalse(never in text, "$what: $text")
                    }
                }
            }
        }
    }

    /** What the sandbox does wrong on demand. */
    @Test
    fun faults() = runBlocking(Dispatchers.Default) {
        val given = parameters.copy { account("acct_1NkDjjJyhOZfPCWt") }
        Faulty().use { sandbox ->
            for (row in faults.getValue("rows").jsonArray.map { it.jsonObject }) {
                val what = row.text("what")
                sandbox.control("/_sandbox/reset", "{}")
                for (fault in row.getValue("faults").jsonArray) sandbox.control("/_sandbox/faults", "$fault")
                val options = RequestOptions { timeout(row.part("call")["timeout"]?.seconds) }
                client(row.part("client") + ("base_url" to JsonPrimitive(sandbox.url))).use { client ->
                    for (expected in row.getValue("expect").jsonArray.map { it.jsonObject }) {
                        val outcome = runCatching { client.accountSessions.createWithResponse(given, options) }
                        val id = (outcome.exceptionOrNull() as? StripeException)?.details?.requestId
                        assertEquals("request_id" in expected, id.orEmpty().startsWith("req_"), what)
                        val exact = if (id == null) expected else JsonObject(expected + ("request_id" to JsonPrimitive(id)))
                        holds(JsonObject(mapOf("what" to JsonPrimitive(what), "expect" to exact)), outcome)
                    }
                }
                assertEquals(row.getValue("sessions"), sandbox.control("/_sandbox").getValue("sessions"), what)
            }
        }
    }

    @Test
    fun asManyConnectionsAsCallsAtOnce() = runBlocking(Dispatchers.Default) {
        Hostile().use { hostile ->
            client(hostile, "together").use { client ->
                val started = AtomicInteger()
                List(AT_ONCE) {
                    launch { while (started.getAndIncrement() < CALLS) client.accountSessions.create(parameters) }
                }.joinAll()
                val seen = hostile.seen("together")
                assertEquals(listOf(AT_ONCE, CALLS), listOf(seen["connections"], seen["requests"]))
            }
        }
    }

    /** Before they began, when the server had the request, and at any moment in between. */
    @Test
    fun aThousandCancelled() = runBlocking {
        Hostile().use { hostile ->
            client(hostile, "silent").use { client ->
                supervisorScope {
                    fun CoroutineScope.start() = async { client.accountSessions.create(parameters) }
                    suspend fun cancel(calls: List<Deferred<*>>) {
                        calls.forEach { it.cancel() }
                        calls.forEach { assertFailsWith<CancellationException> { it.await() } }
                    }
                    cancel(List(1_000) { start() })
                    assertEquals(0, hostile.seen("silent")["connections"])
                    val elsewhere = CoroutineScope(coroutineContext + Dispatchers.Default)
                    for (batch in 1..20) {
                        val calls = List(50) { elsewhere.start() }
                        hostile.seen("silent", "requests", 50 * batch)
                        cancel(calls)
                    }
                    val all = mapOf("connections" to 1_000, "open" to 0, "requests" to 1_000, "keys" to 1_000)
                    assertEquals(all, hostile.seen("silent", "open", 0))
                    repeat(20) { cancel(List(50) { elsewhere.start() }) }
                }
                while (threads() > 0) Thread.onSpinWait()
                assertEquals(0, hostile.seen("silent", "open", 0)["open"])
            }
        }
    }
}
