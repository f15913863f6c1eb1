package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxOptions
import java.time.Duration
import java.time.Instant
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Test

private val payments = Components { payments(enabled = true) }

class ClientTest {
    @Test
    fun create() = runBlocking {
        Sandbox.start().use { sandbox ->
            val components = Components { payments(true) { features { refundManagement(false) } } }
            val session = sandbox.client().accountSessions.create(ACCOUNT, components)
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
        Sandbox.start().use { sandbox ->
            val sessions = sandbox.client().accountSessions
            val parameters = CreateAccountSession(ACCOUNT, payments)
            val options = RequestOptions {
                idempotencyKey("key_1")
                timeout(Duration.ofSeconds(30))
                headers(mapOf("X-Trace" to "1"))
            }
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
        Sandbox.start(SandboxOptions(delay = Duration.ofMillis(100))).use { sandbox ->
            val client = sandbox.client()
            val calls = List(50) { async { client.accountSessions.create(ACCOUNT, payments) } }
            assertEquals(50, calls.awaitAll().map { it.clientSecret.reveal() }.toSet().size)
        }
    }

    @Test
    fun withoutSending() {
        val parameters = CreateAccountSession("", Components())
        assertTrue(parameters.validate().errors.isNotEmpty())
        assertFailsWith<StripeException.Validation> { parameters.encode() }
        val preview = """{"account":"acct_1","components":{"capital_financing":{"enabled":true}}}"""
        assertFailsWith<StripeException.Validation> { CreateAccountSession.fromJson(preview) }
        val read = CreateAccountSession.fromJson(preview, RequestOptions { allowPreview(true) })
        assertEquals(true, read.components.capitalFinancing?.enabled)
        assertEquals(preview, read.toJson())
        assertContains(catalogue(), "\"components\"")
        assertContains(operations().map { it.name }, "account_sessions.create")
    }

    @Test
    fun durations() = runBlocking {
        assertEquals(RequestOptions { timeout(Duration.ofMillis(1_500)) }, RequestOptions().withTimeout(1.5.seconds))
        val options = ClientOptions { timeout(Duration.ofMinutes(1)) }.withTimeouts(connect = 2.seconds, read = 3.seconds)
        val same = ClientOptions {
            timeout(Duration.ofMinutes(1))
            connectTimeout(Duration.ofSeconds(2))
            readTimeout(Duration.ofSeconds(3))
        }
        assertEquals(same, options)
        Sandbox.start(SandboxOptions(delay = Duration.ofHours(1))).use { sandbox ->
            val sessions = sandbox.client(ClientOptions().withTimeouts(timeout = 2.seconds)).accountSessions
            assertFailsWith<StripeException.Timeout> { sessions.create(ACCOUNT, payments) }
        }
        Unit
    }

    /** A server may have a secret key; the option that lets an app have one changes nothing here. */
    @Test
    fun aSecretKeyOnAServer() {
        Client("sk_test_1", ClientOptions()).close()
        Client("sk_test_1", ClientOptions { dangerouslyAllowSecretKeyInApp(true) }).close()
        assertTrue(ClientOptions.fromJson("""{"dangerously_allow_secret_key_in_app":true}""").dangerouslyAllowSecretKeyInApp!!)
    }

    @Test
    fun optionsFromJson() {
        val read = ClientOptions.fromJson("""{"base_url":"http://127.0.0.1:1","max_network_retries":0}""")
        assertEquals(ClientOptions { baseUrl("http://127.0.0.1:1"); maxNetworkRetries(0) }, read)
        assertFailsWith<StripeException.Configuration> { ClientOptions.fromJson("""{"base_uri":""}""") }
    }

    /** Facts of an account that was retrieved, and of JSON of either generation, which let a wrong parameter be refused unsent. */
    @Test
    fun factsOfAnAccount() = runBlocking {
        Sandbox.start().use { sandbox ->
            sandbox.addAccount("acct_1", mapOf("losses_payments" to "application", "requirement_collection" to "stripe"))
            val client = sandbox.client()
            val retrieved = client.accounts.retrieve("acct_1")
            val facts = accountFactsOf(retrieved)
            assertEquals(Responsible.APPLICATION to Responsible.STRIPE, facts.lossesPayments to facts.requirementCollection)
            assertEquals(facts, accountFactsOf(retrieved.toJson()))
            val second = """{"object":"v2.core.account","defaults":{"responsibilities":{"losses_collector":"stripe"}}}"""
            assertEquals(AccountFacts { lossesPayments(Responsible.STRIPE) }, accountFactsOf(second))
            val unknown = """{"object":"account","controller":{"losses":{"payments":"moon"}}}"""
            assertEquals(AccountFacts(), accountFactsOf(unknown))
            for (wrong in listOf("acct_1", """["account"]""", """{"object":"customer"}""")) {
                assertFailsWith<StripeException.Configuration> { accountFactsOf(wrong) }
            }
            val balances = Components { balances(true) { features { externalAccountCollection(false) } } }
            val error = assertFailsWith<StripeException.Validation> {
                client.accountSessions.create("acct_1", balances, RequestOptions { accountFacts(facts) })
            }
            assertEquals(listOf("external_account_collection_not_controllable"), error.details.problems.map { it.code })
        }
    }

    @Test
    fun unknownFieldsThatAreNoJson() = runBlocking {
        val parameters = CreateAccountSession("acct_1", Components()) { unknown(JsonObject("{")) }
        assertFailsWith<StripeException.Configuration> { parameters.toJson() }
        val client = Client("sk_test_1", ClientOptions())
        assertFailsWith<StripeException.Configuration> { client.accountSessions.create(parameters) }
        Unit
    }

    @Test
    fun shutDown() = runBlocking {
        Sandbox.start().use { sandbox ->
            sandbox.hold()
            val client = sandbox.client()
            val accounts = client.financialConnections.accounts
            val call = async(Dispatchers.IO) { runCatching { accounts.list() }.exceptionOrNull() }
            while (sandbox.waits()) yield()
            assertFalse(client.isShutDown())
            client.shutDown()
            assertTrue(client.isShutDown())
            // Not a `CancellationException`: nobody cancelled the coroutine.
            assertEquals("client_closed", assertIs<StripeException.Cancelled>(call.await()).code)
            assertEquals("client_closed", assertFailsWith<StripeException.Configuration> { accounts.list() }.code)
            while (callThreads() > 0 || connections(sandbox.url) > 0) yield()
        }
    }
}
