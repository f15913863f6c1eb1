package com.stripesessions.sandbox

import java.io.BufferedReader
import java.net.HttpURLConnection
import java.net.URI
import java.net.URLEncoder
import java.time.Duration
import java.time.Instant
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long

/** The sandbox did not start, or did not do what it was asked to. */
class SandboxException @JvmOverloads constructor(message: String, cause: Throwable? = null) : RuntimeException(message, cause)

/**
 * How a sandbox is started.
 *
 * @property delay How long every request waits before it is answered.
 * @property seed Makes ids, secrets and faults repeat, and stops the clock. Without it: chance and the real time.
 * @property port The port; 0 for any that is free.
 * @property accounts Ids of connected accounts that are to exist.
 * @property program The program `stripe-sessions`. Without it: the one that the system property `stripe-sessions.binary`
 * or the environment variable `STRIPE_SESSIONS_BINARY` names, the one in this JAR, or the one on the `PATH`.
 */
data class SandboxOptions @JvmOverloads constructor(
    val delay: Duration = Duration.ZERO,
    val seed: Long? = null,
    val port: Int = 0,
    val accounts: List<String> = emptyList(),
    val program: String? = null,
)

/**
 * A sandbox of one's own: a stand-in for the API on this machine, in memory, with state. It runs until it is closed, or
 * until this process ends, however it does.
 *
 *     Sandbox.start().use { sandbox ->
 *         val client = Client(sandbox.key, ClientOptions { baseUrl(sandbox.url) })
 *     }
 *
 * Several threads may use it.
 */
class Sandbox private constructor(private val process: Process, greeting: JsonObject) : AutoCloseable {
    /** Its address: the base URL of a client. */
    val url: String = greeting.text("url")

    /** A key it accepts. It accepts any that begins like a test key. */
    val key: String = greeting.text("key")

    companion object {
        /** Starts a sandbox. */
        @JvmStatic
        @JvmOverloads
        fun start(options: SandboxOptions = SandboxOptions()): Sandbox {
            // Its end of the pipe is the sandbox's life.
            val command = mutableListOf(
                options.program ?: program(), "sandbox", "--json", "--until-stdin-closes",
                "--delay-ms", "${options.delay.toMillis()}", "--port", "${options.port}",
            )
            options.seed?.let { command += listOf("--seed", "$it") }
            options.accounts.forEach { command += listOf("--account", it) }
            val process = try {
                ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
            } catch (error: java.io.IOException) {
                throw SandboxException("${command[0]} cannot be started: ${error.message}", error)
            }
            val line = process.inputStream.bufferedReader().use(BufferedReader::readLine)
                ?: throw SandboxException("${command[0]} sandbox ended with status ${process.waitFor()}")
            return Sandbox(process, Json.parseToJsonElement(line).jsonObject)
        }
    }

    /** Ends it. */
    override fun close() {
        process.outputStream.close()
        process.waitFor()
    }

    /** Makes it as new. */
    fun reset() {
        post("reset", JsonObject(emptyMap()))
    }

    /** What its clock shows. */
    fun now(): Instant = instant(get("clock"))

    /** Turns its clock forward, and gives the new time. */
    fun advanceClock(by: Duration): Instant =
        instant(post("clock", JsonObject(mapOf("advance" to JsonPrimitive(by.toSeconds())))))

    /** Turns its clock to a time, whole seconds of it. */
    fun setClock(time: Instant) {
        post("clock", JsonObject(mapOf("now" to JsonPrimitive(time.epochSecond))))
    }

    /** Lets something go wrong: with the next request, unless the fault says otherwise. */
    fun addFault(fault: Fault) {
        post("faults", fault.fields)
    }

    /** How many faults still wait for a request. */
    fun waitingFaults(): Int = get("faults").getValue("data").jsonArray.size

    /** Takes all waiting faults away. */
    fun clearFaults() {
        control("DELETE", "faults")
    }

    /**
     * The requests it has seen, newest first, without secrets. The arguments narrow it: requests with this method, with this in
     * their path, answered with this status; at most so many.
     */
    @JvmOverloads
    fun requests(method: String? = null, path: String? = null, status: Int? = null, limit: Int = 5_000): List<LoggedRequest> {
        val filter = mapOf("method" to method, "path" to path, "status" to status, "limit" to limit)
        val query = filter.filterValues { it != null }
            .map { (name, value) -> "$name=${URLEncoder.encode("$value", Charsets.UTF_8)}" }
        return get("requests?${query.joinToString("&")}").getValue("data").jsonArray.map { LoggedRequest(it.jsonObject) }
    }

    /** Forgets the requests. */
    fun clearRequests() {
        control("DELETE", "requests")
    }

    /** Adds a connected account, or replaces it: `addAccount("acct_1", mapOf("losses_payments" to "stripe"))`. */
    @JvmOverloads
    fun addAccount(id: String, facts: Map<String, String> = emptyMap()) {
        post("accounts", JsonObject((mapOf("id" to id) + facts).mapValues { JsonPrimitive(it.value) }))
    }

    /** Opens an account session as the browser library does, which works once. */
    fun claim(clientSecret: String) {
        post("sessions/claim", JsonObject(mapOf("client_secret" to JsonPrimitive(clientSecret))))
    }

    /**
     * Links accounts in a Financial Connections session, as its holder does in the browser, and gives their ids. One
     * checking account unless told otherwise.
     */
    fun completeSession(session: String, vararg accounts: TestAccounts): List<String> {
        val body = buildJsonObject {
            if (accounts.isNotEmpty()) put("accounts", buildJsonArray { accounts.forEach { add(it.fields) } })
        }
        val path = "financial_connections/sessions/${URLEncoder.encode(session, Charsets.UTF_8)}/complete"
        return post(path, body).getValue("accounts").jsonArray.map { it.jsonPrimitive.content }
    }

    /**
     * Anything else its control interface offers, JSON in and JSON out. The paths are those of the sandbox's own
     * documentation, without `/_sandbox/`.
     */
    @JvmOverloads
    fun control(method: String, path: String, body: String? = null): String {
        val connection = URI("$url/_sandbox/$path").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = method
        connection.setRequestProperty("Connection", "close") // who counts a program's connections does not count these
        if (body != null) {
            connection.doOutput = true
            connection.setRequestProperty("Content-Type", "application/json")
            connection.outputStream.use { it.write(body.toByteArray()) }
        }
        val good = connection.responseCode == HttpURLConnection.HTTP_OK
        val reply = (if (good) connection.inputStream else connection.errorStream).use { it.readBytes().decodeToString() }
        if (good) return reply
        throw SandboxException("$method $path: ${(parse(reply)["error"] as? JsonObject)?.text("message")}")
    }

    private fun get(path: String) = parse(control("GET", path))

    private fun post(path: String, body: JsonObject) = parse(control("POST", path, "$body"))

    private fun instant(clock: JsonObject) = Instant.ofEpochSecond(clock.getValue("now").jsonPrimitive.long)

    /** Where it is; the key has no place in a log, test key or not. */
    override fun toString() = "Sandbox($url)"
}

/**
 * Accounts to link in a Financial Connections session.
 *
 * @property institution Where they are: `test_institution` unless told otherwise; others misbehave in their own ways.
 * @property category The one that goes with the subcategory unless told otherwise.
 * @property subcategory `checking` unless told otherwise.
 * @property count How many, up to 10,000.
 */
data class TestAccounts @JvmOverloads constructor(
    val count: Int = 1,
    val subcategory: String? = null,
    val institution: String? = null,
    val category: String? = null,
) {
    internal val fields: JsonObject
        get() = buildJsonObject {
            put("count", JsonPrimitive(count))
            subcategory?.let { put("subcategory", JsonPrimitive(it)) }
            institution?.let { put("institution", JsonPrimitive(it)) }
            category?.let { put("category", JsonPrimitive(it)) }
        }
}

/** A request that a sandbox has seen. Secrets in it are masked. */
class LoggedRequest internal constructor(private val fields: JsonObject) {
    /** The id it was answered with. */
    val id: String get() = fields.text("id")

    /** The HTTP method. */
    val method: String get() = fields.text("method")

    /** The path, without the query string. */
    val path: String get() = fields.text("path")

    /** The HTTP status it was answered with. */
    val status: Int get() = fields.text("status").toInt()

    /** The parameters, nested: text, lists, maps. */
    @Suppress("UNCHECKED_CAST")
    val parameters: Map<String, Any?> get() = fields["parameters"]?.let(::plain) as? Map<String, Any?> ?: emptyMap()

    /** Everything that was noted, as JSON text. */
    val json: String get() = "$fields"

    override fun toString() = "$method $path: $status ($id)"
}

internal fun parse(text: String): JsonObject = Json.parseToJsonElement(text).jsonObject

internal fun JsonObject.text(name: String): String = getValue(name).jsonPrimitive.content

/** JSON as what the collections of the host hold. */
private fun plain(value: JsonElement): Any? = when {
    value is JsonObject -> value.mapValues { plain(it.value) }
    value is kotlinx.serialization.json.JsonArray -> value.map(::plain)
    value is kotlinx.serialization.json.JsonNull -> null
    else -> value.jsonPrimitive.content
}
