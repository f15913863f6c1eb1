package com.stripesessions.sandbox

import java.io.File
import java.net.ConnectException
import java.net.HttpURLConnection
import java.net.URI
import java.time.Duration
import java.time.Instant
import java.util.Base64
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFails
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import kotlinx.serialization.json.JsonObject
import org.junit.jupiter.api.Test

private const val ACCOUNT = "acct_1NkDjjJyhOZfPCWt"
private const val CREATE = "account=$ACCOUNT&components[payments][enabled]=true"
private const val LINK = "account_holder[type]=account&account_holder[account]=$ACCOUNT&permissions[0]=balances"

/** What a program does that knows the API and no library. */
internal fun Sandbox.ask(method: String, path: String, body: String? = null): Pair<Int, JsonObject> {
    val connection = URI("$url/v1/$path").toURL().openConnection() as HttpURLConnection
    connection.requestMethod = method
    connection.setRequestProperty("Connection", "close")
    connection.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString("$key:".toByteArray()))
    if (body != null) {
        connection.doOutput = true
        connection.outputStream.use { it.write(body.toByteArray()) }
    }
    val status = connection.responseCode
    return status to parse((connection.errorStream ?: connection.inputStream).readBytes().decodeToString())
}

class SandboxTest {
    @Test
    fun itRemembers() {
        Sandbox.start().use { sandbox ->
            assertEquals(emptyList(), sandbox.requests())
            val (status, session) = sandbox.ask("POST", "account_sessions", CREATE)
            assertEquals(200, status)
            val seen = sandbox.requests(method = "POST", path = "account_sessions", status = 200).single()
            assertEquals(listOf("POST", "/v1/account_sessions", 200), listOf(seen.method, seen.path, seen.status))
            assertEquals(ACCOUNT, seen.parameters["account"])
            assertEquals(mapOf("payments" to mapOf("enabled" to "true")), seen.parameters["components"])
            assertTrue(seen.id.startsWith("req_"))
            assertEquals("POST /v1/account_sessions: 200 (${seen.id})", "$seen")
            assertFalse(session.text("client_secret") in seen.json)
            assertEquals(emptyList(), sandbox.requests(status = 500))
            assertFalse(sandbox.key in "$sandbox")

            sandbox.claim(session.text("client_secret"))
            assertFailsWith<SandboxException> { sandbox.claim(session.text("client_secret")) }
            sandbox.clearRequests()
            assertEquals(emptyList(), sandbox.requests())
        }
    }

    @Test
    fun theClock() {
        Sandbox.start(SandboxOptions(seed = 1)).use { sandbox ->
            val start = sandbox.now()
            assertEquals(start.plusSeconds(7200), sandbox.advanceClock(Duration.ofHours(2)))
            assertEquals(start.plusSeconds(7200), sandbox.now())
            sandbox.setClock(Instant.ofEpochSecond(2_000_000_000))
            val session = sandbox.ask("POST", "account_sessions", CREATE).second
            assertTrue(session.text("expires_at").toLong() > 2_000_000_000)
            sandbox.advanceClock(Duration.ofDays(1))
            val error = assertFailsWith<SandboxException> { sandbox.claim(session.text("client_secret")) }
            assertContains(error.message!!, "expired")
        }
    }

    /** The same seed, the same ids. */
    @Test
    fun itRepeats() {
        fun secret() = Sandbox.start(SandboxOptions(seed = 7)).use { it.ask("POST", "account_sessions", CREATE).second }
        assertEquals(secret(), secret())
    }

    @Test
    fun faults() {
        Sandbox.start().use { sandbox ->
            val limited = Fault.status(429).code("lock_timeout").message("Later.").header("Retry-After", "1").times(2)
            sandbox.addFault(limited.method("POST").path("/v1/account_sessions"))
            assertEquals(1, sandbox.waitingFaults())
            assertEquals(200, sandbox.ask("GET", "financial_connections/accounts").first)
            repeat(2) {
                val (status, reply) = sandbox.ask("POST", "account_sessions", CREATE)
                assertEquals(429, status)
                assertContains("$reply", "lock_timeout")
            }
            assertEquals(0, sandbox.waitingFaults())
            assertEquals(200, sandbox.ask("POST", "account_sessions", CREATE).first)
            for (broken in listOf(Fault.reset(), Fault.truncate(), Fault.garbage())) {
                sandbox.addFault(broken.always()) // an `HttpURLConnection` repeats of its own accord
                assertFails { sandbox.ask("POST", "financial_connections/sessions", LINK) }
                sandbox.clearFaults()
            }
            sandbox.addFault(Fault.status(500).always())
            assertEquals(500, sandbox.ask("GET", "financial_connections/accounts").first)
            sandbox.clearFaults()
            assertEquals(200, sandbox.ask("GET", "financial_connections/accounts").first)
            assertFailsWith<SandboxException> { sandbox.addFault(Fault.status(-1)) }
            sandbox.addFault(Fault.status(500))
            sandbox.reset()
            assertEquals(0, sandbox.waitingFaults())
        }
    }

    @Test
    fun aFinancialConnectionsSession() {
        Sandbox.start().use { sandbox ->
            val session = sandbox.ask("POST", "financial_connections/sessions", LINK).second.text("id")
            assertEquals(4, sandbox.completeSession(session, TestAccounts(3, "savings"), TestAccounts()).size)
            val other = sandbox.ask("POST", "financial_connections/sessions", LINK).second.text("id")
            assertEquals(1, sandbox.completeSession(other).size)
            assertFailsWith<SandboxException> { sandbox.completeSession("fcsess_none") }
        }
    }

    @Test
    fun accountsOfOnesOwn() {
        Sandbox.start(SandboxOptions(accounts = listOf("acct_first"))).use { sandbox ->
            fun create(account: String) = sandbox.ask("POST", "account_sessions", CREATE.replace(ACCOUNT, account)).first
            assertEquals(200, create("acct_first"))
            assertFalse(create("acct_second") == 200)
            sandbox.addAccount("acct_second", mapOf("losses_payments" to "stripe"))
            assertEquals(200, create("acct_second"))
        }
    }

    @Test
    fun itEnds() {
        val sandbox = Sandbox.start()
        sandbox.close()
        sandbox.close()
        assertFailsWith<ConnectException> { sandbox.requests() }
    }

    @Test
    fun programs() {
        assertFailsWith<SandboxException> { Sandbox.start(SandboxOptions(program = "/none")) }
        assertFailsWith<SandboxException> { Sandbox.start(SandboxOptions(program = "/bin/false")) }
        // The one that travels in the JAR.
        val own = assertNotNull(carried, "the JAR has no program for $platform")
        assertTrue(File("$own").canExecute())
        Sandbox.start(SandboxOptions(program = "$own")).use { assertEquals(emptyList(), it.requests()) }
    }
}
