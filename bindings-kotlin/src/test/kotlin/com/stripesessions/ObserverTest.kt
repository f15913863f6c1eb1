package com.stripesessions

import com.stripesessions.sandbox.Fault
import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

@ExtendWith(SandboxExtension::class)
class ObserverTest(private val sandbox: Sandbox) {
    private val heard = ConcurrentLinkedQueue<CallEvent>()
    private val options = ClientOptions { baseUrl(sandbox.url) }
    private val components = Components { payments(enabled = true) }

    private val attempts get() = heard.filterIsInstance<CallEvent.Attempt>().map { it.report }
    private val calls get() = heard.filterIsInstance<CallEvent.Call>().map { it.report }

    @Test
    fun attemptsAndWhyTheyAreRepeated() = runBlocking {
        val client = Client(sandbox.key, options) { heard += it }
        sandbox.addFault(Fault.status(503).header("Retry-After", "0"))
        val session = client.accountSessions.create(ACCOUNT, components)
        assertEquals(listOf("account_sessions.create", "account_sessions.create"), attempts.map { it.operation })
        val (first, second) = attempts
        assertEquals(listOf<Any?>(1, 503, 2, 200), listOf(first.attempt, first.status, second.attempt, second.status))
        assertNotNull(first.retryReason)
        assertNotNull(first.retryWait)
        assertTrue(first.requestId!!.startsWith("req_"))
        assertNull(second.retryReason)
        val call = calls.single()
        assertEquals(listOf<Any?>(2, 200, null), listOf(call.attempts, call.status, call.error))
        assertEquals(second.requestId, call.requestId)
        assertTrue(call.duration >= first.duration + second.duration)
        // Nothing of the key, the secret or the account.
        for (secret in listOf(sandbox.key, session.clientSecret.reveal(), ACCOUNT)) assertFalse(secret in "$heard")
    }

    @Test
    fun failures() = runBlocking {
        val client = Client("sk_test_1", options.copy { maxNetworkRetries(0) }) { heard += it }
        sandbox.addFault(Fault.reset().always())
        val error = assertFailsWith<StripeException.ApiConnection> { client.accountSessions.create(ACCOUNT, components) }
        assertNotNull(attempts.single().failure)
        assertNull(attempts.single().status)
        assertEquals(listOf(error.details.kind, error.code), calls.single().run { listOf(this.error, code) })
    }

    /** What an observer throws is its own affair. */
    @Test
    fun anObserverThatThrows() = runBlocking {
        val client = Client(sandbox.key, options) { error("on purpose") }
        assertEquals(ACCOUNT, client.accountSessions.create(ACCOUNT, components).account)
    }
}
