package com.stripesessions

import java.time.Duration
import java.time.Instant
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Test

/** An account the sandbox has from its start. */
private const val ACCOUNT = "acct_1NkDjjJyhOZfPCWt"

private val payments = Components(payments = Payments(enabled = true))

class ClientTest {
    @Test
    fun create() = runBlocking {
        Sandbox().use { sandbox ->
            val components = Components(payments = Payments(true, PaymentsFeatures(refundManagement = false)))
            val session = sandbox.client.accountSessions.create(ACCOUNT, components)
            assertEquals(ACCOUNT, session.account)
            assertEquals(true, session.components.payments?.enabled)
            assertEquals(false, session.components.payments?.features?.refundManagement)
            assertEquals(true, session.components.payments?.features?.disputeManagement)
            assertEquals(false, session.components.payouts?.enabled)
            assertTrue(session.clientSecret.reveal().isNotEmpty())
            assertEquals(Instant.ofEpochSecond(session.expiresAt), session.expiresAtInstant)
            assertEquals(session, AccountSession.fromJson(session.toJson()))
            assertEquals(1, setOf(session, AccountSession.fromJson(session.toJson())).size)
        }
    }

    @Test
    fun replyAndOptions() = runBlocking {
        Sandbox().use { sandbox ->
            val sessions = sandbox.client.accountSessions
            val parameters = CreateAccountSession(ACCOUNT, payments)
            val options = RequestOptions(
                idempotencyKey = "key_1",
                timeout = Duration.ofSeconds(30),
                headers = mapOf("X-Trace" to "1"),
            )
            val first = sessions.createWithResponse(parameters, options)
            assertEquals(200, first.metadata.status)
            assertEquals("key_1", first.metadata.idempotencyKey)
            val again = sessions.createWithResponse(parameters, options)
            assertTrue(again.metadata.idempotentReplayed)
            assertEquals(first.value, again.value)
            assertNotEquals(first.value.clientSecret, sessions.create(parameters).clientSecret)
        }
    }

    @Test
    fun fiftyAtOnce() = runBlocking {
        Sandbox(delayMilliseconds = 100).use { sandbox ->
            val calls = List(50) { async { sandbox.client.accountSessions.create(ACCOUNT, payments) } }
            assertEquals(50, calls.awaitAll().map { it.clientSecret.reveal() }.toSet().size)
        }
    }

    @Test
    fun cancelled() = runBlocking {
        Sandbox(delayMilliseconds = 60_000).use { sandbox ->
            val call = async { sandbox.client.accountSessions.create(ACCOUNT, payments) }
            yield()
            call.cancelAndJoin()
            assertTrue(call.isCancelled)
        }
    }

    @Test
    fun withoutSending() {
        val parameters = CreateAccountSession("", Components())
        assertTrue(parameters.validate().errors.isNotEmpty())
        assertFailsWith<StripeException.Validation> { parameters.encode() }
        val preview = """{"account":"acct_1","components":{"capital_financing":{"enabled":true}}}"""
        assertFailsWith<StripeException.Validation> { CreateAccountSession.fromJson(preview) }
        val read = CreateAccountSession.fromJson(preview, RequestOptions(allowPreview = true))
        assertEquals("""{"capital_financing":{"enabled":true}}""", read.components.unknown.json)
        assertEquals(preview, read.toJson())
        assertContains(catalogue(), "\"components\"")
        assertContains(operations().map { it.name }, "account_sessions.create")
    }

    @Test
    fun unknownFieldsThatAreNoJson() = runBlocking {
        val parameters = CreateAccountSession("acct_1", Components(), unknown = JsonObject("{"))
        assertFailsWith<StripeException.Configuration> { parameters.toJson() }
        val client = Client("sk_test_1", ClientOptions())
        assertFailsWith<StripeException.Configuration> { client.accountSessions.create(parameters) }
        Unit
    }

    @Test
    fun paging() = runBlocking {
        Sandbox().use { sandbox ->
            val accounts = sandbox.client.financialConnections.accounts
            assertEquals(emptyList(), accounts.listFlow(limit = 2).toList())
            assertEquals(emptyList(), accounts.listSequence(limit = 2).toList())
        }
    }
}
