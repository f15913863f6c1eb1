package com.stripesessions

import kotlinx.serialization.json.Json
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

    override fun close() {
        client.close()
        process.destroyForcibly()
    }
}
