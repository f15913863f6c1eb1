package com.stripesessions

import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test

class ErrorTest {
    private fun reply(status: Int, error: String = "{}") =
        caught { AccountSession.decode(status, mapOf("Request-Id" to "req_1"), """{"error":$error}""") }

    /** Each kind of error, from a reply that stands for it or a call that cannot be made. */
    @Test
    fun kinds() {
        assertFailsWith<StripeException.Configuration> { Client("pk_test_1", ClientOptions()) }
        val invalid = caught { CreateAccountSession("", Components()).encode() }
        assertIs<StripeException.Validation>(invalid)
        assertEquals("account", invalid.details.problems.first().path)
        val refused = reply(400, """{"type":"invalid_request_error","code":"c","param":"p","message":"m"}""")
        assertIs<StripeException.InvalidRequest>(refused)
        assertEquals(listOf("c", "p", "m", 400), refused.details.run { listOf(code, param, message, httpStatus) })
        assertIs<StripeException.Authentication>(reply(401))
        assertIs<StripeException.Card>(reply(402))
        assertIs<StripeException.Permission>(reply(403))
        assertIs<StripeException.Idempotency>(reply(400, """{"type":"idempotency_error"}"""))
        assertIs<StripeException.RateLimit>(reply(429))
        assertIs<StripeException.Api>(reply(500))
        assertFailsWith<StripeException.InvalidResponse> { AccountSession.fromJson("<html>") }
    }

    @Test
    fun withoutAServer() = runBlocking {
        val parameters = CreateAccountSession("acct_1", Components(payments = Payments(enabled = true)))
        // Nobody listens on port 1.
        val unreachable = Client("sk_test_1", ClientOptions(baseUrl = "http://127.0.0.1:1"))
        val error = assertFailsWith<StripeException.ApiConnection> { unreachable.accountSessions.create(parameters) }
        assertEquals("connection_failed", error.code)
        Sandbox(delayMilliseconds = 60_000).use { sandbox ->
            val options = RequestOptions(timeout = Duration.ofMillis(50))
            val late = assertFailsWith<StripeException.Timeout> { sandbox.client.accountSessions.create(parameters, options) }
            assertEquals("timeout", late.code)
        }
    }

    @Test
    fun texts() {
        val error = reply(400, """{"type":"invalid_request_error","message":"No such account: 'acct_x'"}""")
        assertEquals("request req_1: No such account: 'acct_x'", error.message)
        assertEquals(error.message, error.toString())
    }
}
