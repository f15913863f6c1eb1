package com.stripesessions

import java.io.File
import java.net.HttpURLConnection
import java.net.URI
import java.nio.file.Files
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject as Fields
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** A local server that behaves like the API, run for these tests. */
internal class Sandbox(delayMilliseconds: Int = 0) : AutoCloseable {
    private val process: Process = ProcessBuilder(
        checkNotNull(System.getenv("STRIPE_SESSIONS_BINARY")) { "STRIPE_SESSIONS_BINARY is not set" },
        "sandbox", "--json", "--until-stdin-closes", "--delay-ms", "$delayMilliseconds",
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val started = Json.parseToJsonElement(process.inputStream.bufferedReader().readLine()).jsonObject

    val url: String = started.getValue("url").text
    val key: String = started.getValue("key").text
    val client = Client(key, ClientOptions(baseUrl = url))

    /** What its control interface answers. */
    fun control(method: String, path: String, body: String = ""): Fields {
        val connection = URI("$url/_sandbox/$path").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = method
        connection.setRequestProperty("Connection", "close") // or it would be counted among the library's
        if (body.isNotEmpty()) {
            connection.doOutput = true
            connection.outputStream.use { it.write(body.toByteArray()) }
        }
        return Json.parseToJsonElement(connection.inputStream.bufferedReader().readText()).jsonObject
    }

    /** The requests it has seen, oldest first. */
    fun requests(query: String = ""): List<Fields> =
        control("GET", "requests?limit=5000&$query").getValue("data").jsonArray.map { it.jsonObject }.reversed()

    /** Lets so many requests arrive and go unanswered. */
    fun hold(requests: Int = 1) {
        control("POST", "faults", """{"kind":"delay","delay":3600,"times":$requests}""")
    }

    /** Whether fewer requests have arrived than [hold] waits for. */
    fun waits(): Boolean = control("GET", "faults").getValue("data").jsonArray.isNotEmpty()

    override fun close() {
        client.close()
        process.destroyForcibly()
    }
}

/** How many connections this process has to the port of an address on this machine. */
internal fun connections(url: String): Int {
    val end = ":%04X".format(URI(url).port)
    val own = File("/proc/self/fd").listFiles().orEmpty().mapNotNull { file ->
        runCatching { Files.readSymbolicLink(file.toPath()).toString() }.getOrNull() // closed meanwhile
    }.toSet()
    return listOf("/proc/net/tcp", "/proc/net/tcp6").flatMap { File(it).readLines() }.count { line ->
        val fields = line.trim().split(Regex(" +"))
        fields.size > 9 && fields[2].endsWith(end) && "socket:[${fields[9]}]" in own
    }
}

/** The threads the library has started for calls, each with its state (`S`: waiting). */
internal fun callThreads(): List<Char> = File("/proc/self/task").listFiles().orEmpty().mapNotNull { thread ->
    val text = runCatching { File(thread, "stat").readText() }.getOrNull() // ended meanwhile
    text?.takeIf { "(stripe-sessions)" in it }?.substringAfter(") ")?.first()
}
