package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.TestAccounts
import java.io.IOException
import java.net.ConnectException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpTimeoutException
import java.util.concurrent.ConcurrentLinkedQueue
import javax.net.ssl.SSLHandshakeException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private const val SECRET = "_OXIKXxEihJokDBnDoe2sgG5OGSO2Q12shKvbeboxpALZGng"
private const val REPLY = """{"object":"account_session","account":"acct_1NkDjjJyhOZfPCWt","client_secret":"$SECRET","expires_at":1,
    "livemode":false,"components":{}}"""

/** Forwards with the JDK's own client, and suspends meanwhile. */
private fun forwarding(http: HttpClient, seen: MutableCollection<TransportRequest>) = transport { request ->
    seen += request
    val builder = HttpRequest.newBuilder(URI(request.url)).timeout(request.timeout)
    request.headers.forEach { (name, value) -> builder.setHeader(name, value) }
    val body = request.body?.let(HttpRequest.BodyPublishers::ofString) ?: HttpRequest.BodyPublishers.noBody()
    val reply = http.sendAsync(builder.method(request.method, body).build(), HttpResponse.BodyHandlers.ofString()).await()
    TransportReply(reply.statusCode(), reply.headers().map().mapValues { it.value.joinToString() }, reply.body())
}

@ExtendWith(SandboxExtension::class)
class TransportTest {
    private val parameters = CreateAccountSession(ACCOUNT, Components { payments(enabled = true) })

    private fun client(options: ClientOptions = ClientOptions(), send: suspend (TransportRequest) -> TransportReply) =
        Client("sk_test_1", options, transport = transport(send))

    @Test
    fun forwards(sandbox: Sandbox) = runBlocking {
        val seen = ConcurrentLinkedQueue<TransportRequest>()
        val client = Client(sandbox.key, ClientOptions { baseUrl(sandbox.url) }, transport = forwarding(HttpClient.newHttpClient(), seen))
        val session = client.accountSessions.create(parameters)
        assertEquals(ACCOUNT, session.account)
        val request = seen.single()
        assertEquals(listOf("POST", "${sandbox.url}/v1/account_sessions", 1), listOf(request.method, request.url, request.attempt))
        // The key is among the headers, and in no print.
        assertTrue(request.headers.values.any { sandbox.key in it })
        assertFalse(sandbox.key in "$request ${listOf(request)}")
        // Errors of the API arrive as with the library's own.
        assertFailsWith<StripeException.InvalidRequest> { client.accountSessions.create(parameters.copy { account("acct_none") }) }
        // So do lists, page by page.
        val link = client.financialConnections.sessions.create(listOf(FinancialConnectionsPermission.BALANCES)) {
            accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account(ACCOUNT) }
        }
        val linked = sandbox.completeSession(link.id, TestAccounts(25))
        assertEquals(linked.toSet(), client.financialConnections.accounts.listFlow { session(link.id) }.map { it.id }.toList().toSet())
    }

    @Test
    fun fromMemory() = runBlocking {
        val client = client { TransportReply(200, mapOf("request-id" to "req_1"), REPLY) }
        val reply = client.accountSessions.createWithResponse(parameters)
        assertEquals(SECRET, reply.value.clientSecret.reveal())
        assertEquals("req_1", reply.metadata.requestId)
        assertEquals(reply.value, client.accountSessions.createBlocking(parameters))
        assertFalse(SECRET in "${TransportReply(200, emptyMap(), REPLY)}")
    }

    /** What is thrown decides whether the call tries again, and what its caller sees. */
    @Test
    fun whatIsThrown() = runBlocking {
        suspend fun outcome(thrown: Exception): StripeException {
            val client = client(ClientOptions { maxNetworkRetries(1) }) { throw thrown }
            val error: StripeException = assertIs(runCatching { client.accountSessions.create(parameters) }.exceptionOrNull())
            // The cause is what was thrown, as it was; coroutines may put a copy with another stack trace before it.
            assertTrue(generateSequence(error.cause) { it.cause }.any { it === thrown }, "${error.cause}")
            return error
        }
        val unreachable = outcome(ConnectException("while sending $SECRET"))
        assertIs<StripeException.ApiConnection>(unreachable)
        assertFalse(SECRET in "$unreachable ${unreachable.details}")
        assertEquals(listOf(2, false), unreachable.details.run { listOf(attempts, outcomeUnknown) })
        val broken = outcome(IOException())
        assertIs<StripeException.ApiConnection>(broken)
        assertEquals(listOf(2, true), broken.details.run { listOf(attempts, outcomeUnknown) })
        val late = outcome(HttpTimeoutException(""))
        assertIs<StripeException.Timeout>(late)
        val refused = outcome(SSLHandshakeException(""))
        assertEquals(1, refused.details.attempts)
        val given = outcome(TransportException.TooLarge("much"))
        assertEquals(1, given.details.attempts)
        val bug = outcome(IllegalStateException("a bug in the transport"))
        assertEquals(1, bug.details.attempts)
    }

    @Test
    fun timeIsLimited() = runBlocking {
        val client = client(ClientOptions { maxNetworkRetries(0) }) { awaitCancellation() }
        val options = RequestOptions().withTimeout(2.seconds)
        assertFailsWith<StripeException.Timeout> { client.accountSessions.create(parameters, options) }
        Unit
    }

    @Test
    fun cancelled() = runBlocking {
        val (sending, ended) = List(2) { CompletableDeferred<Unit>() }
        val client = client {
            try {
                sending.complete(Unit)
                awaitCancellation()
            } finally {
                ended.complete(Unit)
            }
        }
        val call = async(Dispatchers.IO) { client.accountSessions.create(parameters) }
        sending.await()
        call.cancel()
        assertFailsWith<CancellationException> { call.await() }
        ended.await()
    }

    /** A recording of the sandbox, replayed without it; no secret is in it. */
    @Test
    fun recordedAndReplayed(sandbox: Sandbox) = runBlocking {
        val recording = Recording()
        val options = ClientOptions { baseUrl(sandbox.url) }
        val session = Client.recording(sandbox.key, recording, options).accountSessions.create(parameters)
        assertFalse(session.clientSecret.reveal() in recording.json() || sandbox.key in recording.json())
        val replay = Replay(recording.json())
        assertEquals(1uL, replay.left())
        val client = Client.replaying("sk_test_1", replay)
        assertEquals(session.components, client.accountSessions.create(parameters).components)
        assertEquals(0uL, replay.left())
    }
}
