package com.stripesessions

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
        val client = Client(KEY, ClientOptions(stripeAccount = "acct_1"))
        val options = RequestOptions(apiKey = Secret(KEY))
        for (value in listOf(session, session.copy(livemode = true), session.clientSecret, session.component3(), session.unknown, client, options)) {
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
}
