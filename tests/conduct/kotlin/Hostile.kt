package conduct

import com.stripesessions.Components
import com.stripesessions.CreateAccountSession
import java.io.File
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** The table of what each server should come to. */
val table: JsonObject = Json.parseToJsonElement(File("../rows.json").readText()).jsonObject
val faults: JsonObject = Json.parseToJsonElement(File("../faults.json").readText()).jsonObject
val rows: List<JsonObject> =
    table.getValue("groups").jsonArray.flatMap { it.jsonObject.getValue("rows").jsonArray }.map { it.jsonObject }
val secrets: List<String> = table.getValue("secrets").jsonArray.map { it.jsonPrimitive.content }
val key: String = table.text("api_key")!!
val parameters = CreateAccountSession("acct_1", Components { payments(enabled = true) })

fun JsonObject.text(name: String): String? = (get(name) as? JsonPrimitive)?.contentOrNull
fun JsonObject.part(name: String): Map<String, JsonElement> = get(name)?.jsonObject ?: emptyMap()

/** The servers, until they are closed. */
class Hostile : AutoCloseable {
    private val process = ProcessBuilder(checkNotNull(System.getenv("HOSTILE_BINARY")) { "HOSTILE_BINARY is not set" })
        .redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val answers = process.inputStream.bufferedReader()

    /** The options that lead to each. */
    val options: JsonObject = read()

    private fun read() = Json.parseToJsonElement(answers.readLine()).jsonObject

    /** What a server has seen; once that count is that number, if one is given. */
    @Synchronized
    fun seen(name: String, count: String? = null, number: Int = 0): Map<String, Int> {
        process.outputStream.write((if (count == null) "$name\n" else "$name $count $number\n").toByteArray())
        process.outputStream.flush()
        return read().mapValues { it.value.jsonPrimitive.int }
    }

    override fun close() = process.outputStream.close()
}

/** A sandbox, until it is closed, and its control interface. */
class Faulty : AutoCloseable {
    private val process = ProcessBuilder(
        checkNotNull(System.getenv("STRIPE_SESSIONS_BINARY")) { "STRIPE_SESSIONS_BINARY is not set" },
        "sandbox", "--json", "--until-stdin-closes", "--seed", "${faults.getValue("seed")}",
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val http = HttpClient.newHttpClient()
    val url: String = Json.parseToJsonElement(process.inputReader().readLine()).jsonObject.text("url")!!

    /** Asks it something; tells it something, if there is a body. */
    fun control(path: String, body: String? = null): JsonObject {
        val request = HttpRequest.newBuilder(URI(url + path))
        if (body != null) request.POST(HttpRequest.BodyPublishers.ofString(body))
        val reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
        check(reply.statusCode() == 200) { "$path: ${reply.body()}" }
        return Json.parseToJsonElement(reply.body()).jsonObject
    }

    override fun close() = process.outputStream.close()
}

/** How many threads of this process make calls. */
fun threads(): Int = Path.of("/proc/self/task").listDirectoryEntries().count {
    try {
        it.resolve("comm").readText().trim() == "stripe-sessions"
    } catch (_: IOException) {
        false // It ended meanwhile: before its file was opened, or before it was read.
    }
}
