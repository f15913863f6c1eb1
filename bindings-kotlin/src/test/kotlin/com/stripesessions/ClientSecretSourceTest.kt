package com.stripesessions

import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Duration
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Test

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
            last = "${exchange.requestMethod} ${exchange.requestHeaders.getFirst("Authorization")}"
            val (status, body) = answer(count.incrementAndGet())
            exchange.sendResponseHeaders(status, body.toByteArray().size.toLong().takeIf { it > 0 } ?: -1)
            exchange.responseBody.use { it.write(body.toByteArray()) }
        }
        server.start()
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }
}

private fun secret(number: Int) = 200 to """{"client_secret":"_secret$number"}"""

class ClientSecretSourceTest {
    @Test
    fun aHundredCallersOneRequest() = runBlocking {
        val all = List(100) { 'S' }
        // Answers once all callers wait, each on its thread: they wait for nothing else.
        Backend { number ->
            while (callThreads() != all) Thread.onSpinWait()
            secret(number)
        }.use { backend ->
            val source = ClientSecretSource(backend.url)
            val secrets = List(100) { async(Dispatchers.IO) { source.fetch().reveal() } }.awaitAll()
            assertEquals(List(100) { "_secret1" }, secrets)
            assertEquals(1, backend.asked)
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
            assertEquals("POST Bearer user_1", backend.last)
            assertEquals("_secret4", ClientSecretSource(backend.url, method = HttpMethod.GET).fetch().reveal())
            assertContains(backend.last, "GET")
        }
    }

    /** What a backend would answer with a session of the sandbox. */
    @Test
    fun aSession() = runBlocking {
        Sandbox().use { sandbox ->
            val components = Components(payments = Payments(enabled = true))
            val session = sandbox.client.accountSessions.create("acct_1NkDjjJyhOZfPCWt", components)
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
        of(200, "<html>") { assertFails<StripeException.InvalidResponse>(it, "response_not_json") }
        of(200, """{"client_secret":"sk_test_1"}""") {
            assertFails<StripeException.InvalidResponse>(it, "client_secret_is_api_key")
        }
        Sandbox(delayMilliseconds = 3_600_000).use { silent ->
            val late = ClientSecretSource(silent.url, timeout = Duration.ofMillis(50))
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
        Unit
    }

    @Test
    fun cancelled() = runBlocking {
        Sandbox().use { silent ->
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
