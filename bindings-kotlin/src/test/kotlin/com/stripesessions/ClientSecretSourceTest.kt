package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxException
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.SandboxOptions
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

/** A platform's backend: answers each request by its number. */
private class Backend(private val answer: (number: Int) -> Pair<Int, String>) : AutoCloseable {
    private val threads = Executors.newCachedThreadPool()
    private val count = AtomicInteger()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128)
    val asked: Int get() = count.get()
    val url = "http://127.0.0.1:${server.address.port}/session"

    @Volatile
    var last: String = ""

    init {
        server.executor = threads
        server.createContext("/session") { exchange ->
            val body = exchange.requestBody.readBytes().decodeToString()
            last = "${exchange.requestMethod} ${exchange.requestHeaders.getFirst("Authorization")} $body"
            val (status, text) = answer(count.incrementAndGet())
            val reply = text.toByteArray()
            exchange.sendResponseHeaders(status, reply.size.toLong().takeIf { it > 0 } ?: -1)
            exchange.responseBody.use { it.write(reply) }
        }
        server.start()
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }
}

private val COMPONENTS = Components { payments(enabled = true) }

private fun secret(number: Int) = 200 to """{"client_secret":"_secret$number"}"""

@ExtendWith(SandboxExtension::class)
class ClientSecretSourceTest {
    /** An access token that expires: each request has the one of its time. */
    @Test
    fun headersOfEachRequest() = runBlocking {
        Backend(::secret).use { backend ->
            val tokens = AtomicInteger()
            val source = ClientSecretSourceBuilder(backend.url)
                .header("Authorization", "none")
                .headers { yield(); mapOf("authorization" to "Bearer ${tokens.incrementAndGet()}") }
                .build()
            for (number in 1..2) {
                assertEquals("_secret$number", source.fetch().reveal())
                assertEquals("POST Bearer $number ", backend.last)
            }
            val expired = IllegalStateException("signed out")
            val failing = ClientSecretSourceBuilder(backend.url).headers { throw expired }.build()
            val error = assertFailsWith<StripeException.Configuration> { failing.fetch() }
            assertEquals("provider_failed", error.code)
            assertTrue(error.cause === expired)
            assertEquals(2, backend.asked)
        }
    }

    /** As `EmbeddedComponentManager` of Stripe's Android SDK declares what it takes. */
    private fun interface FetchClientSecret {
        suspend operator fun invoke(): String?
    }

    private class Manager(val fetch: FetchClientSecret)

    /** A backend that creates a session of the sandbox each time. */
    private fun platform(sandbox: Sandbox, client: Client) = Backend {
        val session = client.accountSessions.createBlocking(ACCOUNT, COMPONENTS)
        assertEquals(it, sandbox.requests(method = "POST").size)
        200 to """{"clientSecret":"${session.clientSecret.reveal()}"}"""
    }

    @Test
    fun callersAtOnceHaveASessionEach(sandbox: Sandbox) = runBlocking {
        val client = sandbox.client()
        // Answers once all requests are there.
        val everybody = CyclicBarrier(32)
        Backend {
            everybody.await(60, TimeUnit.SECONDS)
            200 to client.accountSessions.createBlocking(ACCOUNT, COMPONENTS).toJson()
        }.use { backend ->
            val source = ClientSecretSource(backend.url)
            val secrets = List(32) { async(Dispatchers.IO) { source.fetch().reveal() } }.awaitAll()
            assertEquals(32, secrets.toSet().size)
            assertEquals(32, backend.asked)
            secrets.forEach { sandbox.claim(it) } // each is good
        }
    }

    @Test
    fun httpNeedsASwitch() {
        assertFailsWith<StripeException.Configuration> { ClientSecretSource("http://10.0.2.2:8080/session") }
        ClientSecretSourceBuilder("http://10.0.2.2:8080/session").allowHttp().build().close()
    }

    @Test
    fun usedOnceThenAnother(sandbox: Sandbox) = runBlocking {
        platform(sandbox, sandbox.client()).use { backend ->
            val source = ClientSecretSource(backend.url)
            repeat(3) { time ->
                val secret = source.fetch().reveal()
                sandbox.claim(secret)
                assertFailsWith<SandboxException> { sandbox.claim(secret) }
                assertEquals(time + 1, backend.asked)
            }
        }
    }

    /** A session that expires within the margin, by the sandbox's clock, is of no use; one that lasts is. */
    @Test
    fun theTurnedClock(sandbox: Sandbox) = runBlocking {
        val client = sandbox.client()
        Backend { 200 to client.accountSessions.createBlocking(ACCOUNT, COMPONENTS).toJson() }.use { backend ->
            val source = ClientSecretSource(backend.url)
            val lasts = Duration.between(sandbox.now(), client.accountSessions.create(ACCOUNT, COMPONENTS).expiresAtInstant)
            sandbox.setClock(Instant.now() - lasts)
            assertFails<StripeException.InvalidResponse>(source, "client_secret_expired")
            sandbox.advanceClock(Duration.ofSeconds(55)) // not yet past, but within the margin of a minute
            assertFails<StripeException.InvalidResponse>(source, "client_secret_expired")
            sandbox.advanceClock(Duration.ofDays(1))
            sandbox.claim(source.fetch().reveal())
        }
    }

    @Test
    fun everySecretOnce() = runBlocking {
        Backend(::secret).use { backend ->
            val source = ClientSecretSource(backend.url, headers = mapOf("Authorization" to "Bearer user_1"))
            source.prefetch()
            assertEquals("_secret1", source.fetch().reveal())
            assertEquals("_secret2", source.fetchBlocking().reveal())
            val fetchClientSecret: suspend () -> String? = source.fetchClientSecret()
            assertEquals("_secret3", fetchClientSecret())
            assertEquals(3, backend.asked)
            assertEquals("_secret4", Manager(source.fetchClientSecret()).fetch())
            assertEquals("_secret5", Manager(fetchClientSecret).fetch())
            assertEquals("POST Bearer user_1 ", backend.last)
            assertEquals("_secret6", ClientSecretSource(backend.url, method = HttpMethod.GET).fetch().reveal())
            assertContains(backend.last, "GET")
            ClientSecretSource(backend.url, body = """{"page":1}""").fetch()
            assertEquals("""POST null {"page":1}""", backend.last)
        }
    }

    /** What a backend would answer with a session of the sandbox. */
    @Test
    fun aSession() = runBlocking {
        Sandbox.start().use { sandbox ->
            val session = sandbox.client().accountSessions.create(ACCOUNT, COMPONENTS)
            Backend { 200 to session.toJson() }.use { backend ->
                val source = ClientSecretSource(backend.url)
                assertEquals(session.clientSecret, source.fetch())
                // It works once; this backend gives it twice.
                assertFails<StripeException.InvalidResponse>(source, "client_secret_reused")
                val late = ClientSecretSource(backend.url, expiryMargin = Duration.ofDays(10_000))
                assertFails<StripeException.InvalidResponse>(late, "client_secret_expired")
            }
        }
    }

    @Test
    fun failures() {
        fun <T> of(status: Int, body: String, test: (ClientSecretSource) -> T) {
            Backend { status to body }.use { test(ClientSecretSource(it.url)) }
        }
        of(401, "{}") { assertFails<StripeException.Authentication>(it, "backend_refused") }
        of(500, "<html>") { assertFails<StripeException.Api>(it, "backend_refused") }
        of(403, "{}") { assertFails<StripeException.Permission>(it, "backend_refused") }
        of(429, "{}") { assertFails<StripeException.RateLimit>(it, "backend_refused") }
        of(200, "<html>") { assertFails<StripeException.InvalidResponse>(it, "response_not_json") }
        of(200, "{}") { assertFails<StripeException.InvalidResponse>(it, "client_secret_missing") }
        of(200, """{"client_secret":"sk_test_1"}""") {
            assertFails<StripeException.InvalidResponse>(it, "client_secret_is_api_key")
        }
        Sandbox.start(SandboxOptions(delay = Duration.ofHours(1))).use { silent ->
            val late = ClientSecretSource(silent.url, timeout = Duration.ofSeconds(2))
            assertFails<StripeException.Timeout>(late, "timeout")
        }
        assertFails<StripeException.ApiConnection>(ClientSecretSource("http://127.0.0.1:1"), "connection_failed")
        assertFailsWith<StripeException.Configuration> { ClientSecretSource("http://platform.example/session") }
        assertFailsWith<StripeException.Configuration> { ClientSecretSource("") }
    }

    private inline fun <reified E : StripeException> assertFails(source: ClientSecretSource, code: String) = runBlocking {
        assertEquals(code, assertFailsWith<E> { source.fetch() }.code)
        assertEquals(code, assertFailsWith<E> { source.fetchBlocking() }.code)
        var told: StripeException? = null
        assertNull(source.fetchClientSecret { told = it }())
        assertIs<E>(told)
        val heard = Heard()
        source.fetch(heard)
        assertIs<E>(heard.outcome.get().exceptionOrNull())
        Unit
    }

    /** A callback as a program without coroutines has it. */
    private class Heard : ClientSecretCallback {
        val outcome = CompletableFuture<Result<String>>()

        override fun onResult(clientSecret: String) = assertTrue(outcome.complete(Result.success(clientSecret)))

        override fun onError(error: StripeException) = assertTrue(outcome.complete(Result.failure(error)))
    }

    @Test
    fun callbacks() = Backend(::secret).use { backend ->
        val source = ClientSecretSource(backend.url)
        val heard = Heard()
        source.fetch(heard)
        assertEquals("_secret1", heard.outcome.get().getOrThrow())
    }

    /** Who no longer waits hears nothing. */
    @Test
    fun aCallbackThatIsCancelled() {
        val heard = Heard()
        Sandbox.start().use { silent ->
            silent.hold()
            val waiting = ClientSecretSource(silent.url).fetch(heard)
            while (silent.waits()) Thread.onSpinWait()
            waiting.close()
        }
        // The sandbox is gone, so that the request it held has ended; its thread would have told.
        while (callThreads() > 0) Thread.onSpinWait()
        assertFalse(heard.outcome.isDone)
    }

    @Test
    fun cancelled() = runBlocking {
        Sandbox.start().use { silent ->
            silent.hold()
            val source = ClientSecretSource(silent.url)
            val call = async(Dispatchers.IO) { source.fetchClientSecret { throw it }() }
            while (silent.waits()) yield()
            call.cancel()
            assertFailsWith<CancellationException> { call.await() }
            Unit
        }
    }

    @Test
    fun nothingIsPrinted() {
        val source = ClientSecretSource("https://platform.example/session", mapOf("Authorization" to "Bearer user_token_1"))
        assertFalse("user_token_1" in "$source ${source.toString()} ${listOf(source)}")
    }
}
