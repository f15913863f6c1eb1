package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private val PARAMETERS = CreateAccountSession(ACCOUNT, Components { payments(enabled = true) })

@ExtendWith(SandboxExtension::class)
class CancellationTest(private val sandbox: Sandbox) {
    private val client = sandbox.client()
    private val sessions = client.accountSessions
    private val scope = CoroutineScope(Dispatchers.IO + Job())

    @AfterEach
    fun close() {
        scope.cancel()
        client.close()
    }

    /** The coroutine is cancelled when it comes to the call. */
    @Test
    fun beforeItIsSent() = runBlocking {
        repeat(100) {
            val call = scope.async(start = CoroutineStart.UNDISPATCHED) {
                coroutineContext.cancel()
                sessions.create(PARAMETERS)
            }
            assertFailsWith<CancellationException> { call.await() }
        }
        assertEquals(emptyList(), sandbox.requests())
        sessions.create(PARAMETERS) // the client is as good as before
        assertEquals(1, sandbox.requests().size)
    }

    /** A thousand calls, each of them cancelled while the server has it. */
    @Test
    fun onItsWayAThousandTimes() = runBlocking {
        repeat(10) {
            sandbox.hold(requests = 100)
            val calls = List(100) { scope.async { sessions.create(PARAMETERS) } }
            while (sandbox.waits()) yield()
            calls.forEach { it.cancel() }
            for (call in calls) assertFailsWith<CancellationException> { call.await() }
        }
        sessions.create(PARAMETERS)
        // Where something is left, this does not end.
        while (callThreads() > 0 || connections(sandbox.url) > 1) yield()
    }

    @Test
    fun whileWalkingAList() = runBlocking {
        sandbox.hold()
        val walk = scope.async { client.financialConnections.accounts.listFlow().collect() }
        while (sandbox.waits()) yield()
        walk.cancel()
        assertFailsWith<CancellationException> { walk.await() }
        assertTrue(walk.isCancelled)
        while (callThreads() > 0) yield()
    }
}
