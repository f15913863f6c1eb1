package com.stripesessions.sandbox

import java.time.Duration
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Something that is to go wrong: what, and, unless it is the next request, with which.
 *
 *     sandbox.addFault(Fault.status(503).times(2))
 *     sandbox.addFault(Fault.delay(Duration.ofSeconds(5)).path("/v1/account_sessions"))
 */
class Fault private constructor(internal val fields: JsonObject) {
    companion object {
        /** An error with this HTTP status, in the API's envelope. The request is not carried out. */
        @JvmStatic
        fun status(status: Int) = of("status").with("status", JsonPrimitive(status))

        /** A late reply, but a good one. */
        @JvmStatic
        fun delay(delay: Duration) = of("delay").delayed(delay)

        /** The connection breaks before the reply. The request is carried out. */
        @JvmStatic
        fun reset() = of("reset")

        /** The connection breaks in the middle of the reply's body. The request is carried out. */
        @JvmStatic
        fun truncate() = of("truncate")

        /** A reply with status 200 and a body that makes no sense. The request is carried out. */
        @JvmStatic
        fun garbage() = of("garbage")

        private fun of(kind: String) = Fault(JsonObject(mapOf("kind" to JsonPrimitive(kind))))
    }

    private fun with(name: String, value: JsonElement) = Fault(JsonObject(fields + (name to value)))

    /** The same with so many requests. */
    fun times(requests: Int) = with("times", JsonPrimitive(requests))

    /** The same with every request. */
    fun always() = with("always", JsonPrimitive(true))

    /** The same, but late. */
    fun delayed(delay: Duration) = with("delay", JsonPrimitive(delay.toMillis() / 1000.0))

    /** The same with a request that has this method. */
    fun method(method: String) = with("method", JsonPrimitive(method))

    /** The same with a request to this path or one below it. */
    fun path(path: String) = with("path", JsonPrimitive(path))

    /** The same with this probability, from 0 to 1. */
    fun probability(probability: Double) = with("probability", JsonPrimitive(probability))

    /** The same, and the request is carried out all the same, or is not. */
    fun executed(executed: Boolean) = with("executed", JsonPrimitive(executed))

    /** The same with the `code` of an error. */
    fun code(code: String) = with("code", JsonPrimitive(code))

    /** The same with the `type` of an error. */
    fun type(type: String) = with("type", JsonPrimitive(type))

    /** The same with the `message` of an error. */
    fun message(message: String) = with("message", JsonPrimitive(message))

    /** The same with a header of an error's reply. */
    fun header(name: String, value: String): Fault {
        val headers = fields["headers"] as? JsonObject ?: JsonObject(emptyMap())
        return with("headers", JsonObject(headers + (name to JsonPrimitive(value))))
    }

    override fun toString() = "Fault$fields"
}
