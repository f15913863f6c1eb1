package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxOptions
import java.time.Duration
import kotlin.test.assertContains
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
        val parameters = CreateAccountSession("acct_1", Components { payments(enabled = true) })
        // Nobody listens on port 1.
        val unreachable = Client("sk_test_1", ClientOptions { baseUrl("http://127.0.0.1:1") })
        val error = assertFailsWith<StripeException.ApiConnection> { unreachable.accountSessions.create(parameters) }
        assertEquals("connection_failed", error.code)
        Sandbox.start(SandboxOptions(delay = Duration.ofHours(1))).use { sandbox ->
            val options = RequestOptions { timeout(Duration.ofSeconds(2)) }
            val late = assertFailsWith<StripeException.Timeout> { sandbox.client().accountSessions.create(parameters, options) }
            assertEquals("timeout", late.code)
        }
    }

    @Test
    fun texts() {
        val error = reply(400, """{"type":"invalid_request_error","message":"No such account: 'acct_x'"}""")
        assertEquals("request req_1: No such account: 'acct_x'", error.message)
        assertEquals("${error.javaClass.name}: ${error.message}", error.toString())
    }

    /** The classes are sealed: this has no `else`, and Java catches the same ones. */
    @Test
    fun exhaustive() {
        fun advice(error: StripeException) = when (error) {
            is StripeException.Configuration -> "set-up"
            is StripeException.Validation, is StripeException.InvalidRequest -> "code"
            is StripeException.Authentication, is StripeException.Permission -> "key"
            is StripeException.RateLimit, is StripeException.Api, is StripeException.Timeout -> "later"
            is StripeException.ApiConnection, is StripeException.Card, is StripeException.Idempotency -> "again"
            is StripeException.InvalidResponse, is StripeException.Cancelled, is StripeException.SignatureVerification -> "look"
        }
        assertEquals(listOf("key", "later"), listOf(reply(401), reply(429)).map(::advice))
    }

    @Test
    fun aLibraryThatIsMissing() {
        val error = assertFailsWith<UnsatisfiedLinkError> { load("stripe_sessions_of_another_time").getOrThrow() }
        for (text in listOf(slot, System.mapLibraryName("stripe_sessions_of_another_time"), "java.library.path")) {
            assertContains(error.message!!, text)
        }
        assertIs<UnsatisfiedLinkError>(error.cause)
        library()
    }

    /** Whatever a host's own type for a length of time can hold is an option, or an error that says why not. */
    @Test
    fun anyLengthOfTime() {
        val parameters = CreateAccountSession("acct_1", Components { payments(enabled = true) })
        for (long in listOf(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(366L * 1_000_000))) {
            parameters.encode(options = RequestOptions { timeout(long) })
            Client("sk_test_1", ClientOptions { timeout(long); connectTimeout(long); readTimeout(long) }).close()
            ClientSecretSource("https://platform.example", timeout = long, expiryMargin = long).close()
        }
        for (none in listOf(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            val refused = assertFailsWith<StripeException.Configuration> { parameters.encode(options = RequestOptions { timeout(none) }) }
            assertEquals("options_invalid", refused.code)
            assertContains(refused.message, "timeout: expected a number of seconds, greater than zero")
        }
    }
}
