package com.stripesessions

import java.io.File
import java.lang.ref.Reference
import java.lang.ref.ReferenceQueue
import java.lang.ref.WeakReference
import java.net.URL
import java.net.URLClassLoader
import java.time.Duration
import java.time.Instant
import java.util.concurrent.ExecutionException
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotSame
import org.junit.jupiter.api.Test

class LibraryTest {
    /** A WAR that brings its own JARs is deployed anew: its class loader goes, and with it all of its classes. */
    @Test
    fun classLoadersAreFreed() {
        val path = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        val parts = path.split(File.pathSeparator).map { File(it).toURI().toURL() }.toTypedArray()
        val gone = ReferenceQueue<ClassLoader>()
        val waiting = MutableList(3) { deployed(parts, gone) }
        val until = Instant.now() + Duration.ofMinutes(1)
        while (waiting.isNotEmpty() && Instant.now() < until) {
            System.gc()
            waiting.remove(gone.remove(100) as WeakReference<*>?)
        }
        assertEquals(0, waiting.size, "class loaders are still alive")
    }

    private fun deployed(parts: Array<URL>, gone: ReferenceQueue<ClassLoader>): WeakReference<ClassLoader> {
        val loader = URLClassLoader(parts, ClassLoader.getPlatformClassLoader())
        val deployed = loader.loadClass(Deployed::class.java.name)
        assertNotSame<Class<*>>(Deployed::class.java, deployed)
        deployed.getMethod("run").invoke(null)
        return WeakReference(loader, gone)
    }

    /** Older Androids have no `java.lang.ref.Cleaner`. */
    @Test
    fun theOtherCleaner() {
        val cleaner = QueueCleaner()
        val (collected, cleaned) = List(2) { AtomicInteger() }
        val kept = Any()
        cleaner.register(Any()) { collected.incrementAndGet() }
        cleaner.register(kept) { cleaned.incrementAndGet() }.run { clean(); clean() }
        val until = Instant.now() + Duration.ofMinutes(1)
        while (collected.get() == 0 && Instant.now() < until) {
            System.gc()
            Thread.onSpinWait()
        }
        Reference.reachabilityFence(kept)
        assertEquals(listOf(1, 1), listOf(collected.get(), cleaned.get()))
    }

    /** What is thrown at the library by its callbacks stays an error of the call, whatever it is. */
    @Test
    fun whatIsNoException() {
        val client = Client("sk_test_1", ClientOptions { maxNetworkRetries(0) }, object : BlockingTransport {
            override fun send(request: TransportRequest, cancellation: Cancellation): TransportReply = throw StackOverflowError("deep")
        })
        val error = assertFailsWith<StripeException.InvalidResponse> { client.accountSessions.createBlocking("acct_1", Components { payments(enabled = true) }) }
        assertContains(error.message, "StackOverflowError: deep")
    }

    /** Half of a character is refused, and does not become another one. */
    @Test
    fun halfOfACharacter() {
        assertFailsWith<CharacterCodingException> { CreateAccountSession.fromJson("\"\uD800\"") }
        val whole = "acct_\uD83D\uDE00"
        assertEquals(whole, CreateAccountSession.fromJson("""{"account":"$whole","components":{"payments":{"enabled":true}}}""").account)
    }
}

/** What each of the class loaders runs: calls, with what calls back, and an error. */
object Deployed {
    @JvmStatic
    fun run() {
        var observed = 0
        val answering = transport { TransportReply(500, emptyMap(), "{}") }
        Client("sk_test_1", ClientOptions { maxNetworkRetries(0) }, answering) { observed++ }.use { client ->
            assertFailsWith<StripeException.Api> {
                client.accountSessions.createBlocking("acct_1", Components { payments(enabled = true) })
            }
            val failed = assertFailsWith<ExecutionException> {
                client.accountSessions.createAsync("acct_1", Components { payments(enabled = true) }).get()
            }
            assertIs<StripeException.Api>(failed.cause)
        }
        assertEquals(4, observed)
    }
}
