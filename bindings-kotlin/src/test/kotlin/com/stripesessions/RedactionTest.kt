package com.stripesessions

import java.io.PrintWriter
import java.io.StringWriter
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import org.junit.jupiter.api.Test

private const val KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc"
private const val SECRET = "_OXIKXxEihJokDBnDoe2sgG5OGSO2Q12shKvbeboxpALZGng"
private const val REPLY = """{"object":"account_session","account":"acct_1","client_secret":"$SECRET","expires_at":1,
    "livemode":false,"components":{},"later":{"client_secret":"$SECRET"}}"""

class RedactionTest {
    private fun assertHidden(text: String) =
        assertFalse(SECRET.take(12) in text || KEY.take(12) in text, text)

    /** `toString()`, templates, collections, copies, parts. */
    @Test
    fun nothingPrintsASecret() {
        val session = AccountSession.fromJson(REPLY)
        assertEquals(SECRET, session.clientSecret.reveal())
        val client = Client(KEY, ClientOptions { stripeAccount("acct_1") })
        val options = RequestOptions { apiKey(Secret(KEY)) }
        for (value in listOf(session, session.components, session.clientSecret, session.unknown, client, options)) {
            assertHidden(value.toString())
            assertHidden("$value ${listOf(value)} ${mapOf(1 to value)} ${Result.success(value)}")
        }
        assertContains("$session", "clientSecret=[redacted]")
        assertContains("$client", "acct_1")
    }

    @Test
    fun noErrorPrintsASecret() {
        val replies = listOf(
            200 to REPLY.replace("account_session", "other"),
            200 to REPLY.dropLast(20),
            401 to """{"error":{"message":"Invalid API Key: $KEY"}}""",
        )
        for ((status, body) in replies) {
            val error = caught { AccountSession.decode(status, emptyMap(), body) }
            assertHidden("$error ${error.message} ${error.details} ${error.stackTraceToString()}")
        }
    }

    /** What is printed of a failure: its stack trace, with causes and suppressed ones. */
    @Test
    fun noStackTracePrintsASecret() {
        val error = caught { AccountSession.decode(401, emptyMap(), """{"error":{"message":"Invalid API Key: $KEY"},"client_secret":"$SECRET"}""") }
        val outer = IllegalStateException("while $error", error).apply { addSuppressed(error) }
        val printed = StringWriter().also { outer.printStackTrace(PrintWriter(it)) }.toString()
        assertContains(printed, "StripeException")
        assertHidden(printed)
        assertHidden("${error.details.httpBody} ${error.localizedMessage} ${error.cause}")
    }

    /** Replies, requests, options and their builders. */
    @Test
    fun nothingAroundPrintsASecret() {
        val proxy = Secret("http://user:$KEY@proxy.example:1")
        val parameters = CreateAccountSession("acct_1", Components()) { unknown(JsonObject("""{"client_secret":"$SECRET"}""")) }
        for (value in listOf(
            ClientOptions { proxy(proxy) },
            ClientOptionsBuilder().proxy(proxy).build(),
            RequestOptionsBuilder().apiKey(Secret(KEY)).build(),
            parameters,
            CreateAccountSession("acct_1", Components { payments(true) }).encode(options = RequestOptions { apiKey(Secret(KEY)) }),
            ClientSecretSource("https://platform.example", mapOf("Authorization" to KEY), body = SECRET),
        )) {
            assertHidden("$value ${value.toString()} ${listOf(value)}")
        }
    }
}
