package com.stripesessions

import com.stripesessions.sandbox.Fault
import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.TestAccounts
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private const val OWN = 250
private const val OTHERS = 1_000

/** A session with 250 accounts in a sandbox that has 1,000 accounts of others, some older and some newer. */
@ExtendWith(SandboxExtension::class)
class PagingTest(private val sandbox: Sandbox) {
    private val client = sandbox.client()
    private val list = client.financialConnections.accounts
    private lateinit var session: String
    private lateinit var accounts: List<String>

    @BeforeEach
    fun link() {
        link(OTHERS / 2)
        link(OWN).let { (id, linked) ->
            session = id
            accounts = linked
        }
        link(OTHERS / 2)
        sandbox.clearRequests()
    }

    @AfterEach
    fun close() = client.close()

    /** A session with so many accounts, and their ids, newest first. */
    private fun link(count: Int): Pair<String, List<String>> {
        val id = client.financialConnections.sessions.createBlocking(listOf(FinancialConnectionsPermission.BALANCES)) {
            accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account(ACCOUNT) }
        }.id
        return id to sandbox.completeSession(id, TestAccounts(count)).reversed()
    }

    /** The parameters of the requests for lists of accounts. */
    private fun asked(): List<Map<String, Any?>> = sandbox.requests("GET")
        .filter { it.path == "/v1/financial_connections/accounts" }
        .map { it.parameters }

    @Test
    fun accountsOfASession() = runBlocking {
        assertEquals(OWN, accounts.size)
        val record = client.financialConnections.sessions.retrieve(session)
        assertTrue(record.accounts.hasMore)
        assertEquals(accounts, record.accountsFlow(client).map { it.id }.toList())
        assertEquals(accounts, record.accountsSequence(client).map { it.id }.toList())
        assertTrue(asked().isNotEmpty())
        assertTrue(asked().all { it["session"] == session })
    }

    @Test
    fun filtersAreKept() = runBlocking {
        assertEquals(accounts, list.listFlow { session(session); limit(100) }.map { it.id }.toList())
        assertEquals(accounts, list.listSequence { session(session); limit(100) }.map { it.id }.toList())
        assertEquals(6, asked().size)
        assertTrue(asked().all { it["session"] == session && it["limit"] == "100" })
    }

    /** Leaving a walk asks for no further page; walking again begins anew. */
    @Test
    fun onlyWhatIsAskedFor() = runBlocking {
        val flow = list.listFlow { session(session); limit(100) }
        val sequence = list.listSequence { session(session); limit(100) }
        repeat(2) {
            assertEquals(accounts.first(), flow.first().id)
            assertEquals(accounts.first(), sequence.first().id)
        }
        assertEquals(4, asked().size)
    }

    @Test
    fun backward() = runBlocking {
        val found = list.listFlow { session(session); limit(100); endingBefore(accounts.last()) }.map { it.id }.toList()
        assertEquals(accounts.dropLast(1).reversed(), found)
    }

    @Test
    fun errors() = runBlocking {
        sandbox.addFault(Fault.status(403).times(2))
        assertFailsWith<StripeException.Permission> { list.listFlow { session(session) }.toList() }
        assertFailsWith<StripeException.Permission> { list.listSequence { session(session) }.toList() }
        Unit
    }
}
