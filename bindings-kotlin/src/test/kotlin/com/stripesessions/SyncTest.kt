package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.TestAccounts
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

/** Transactions of a linked account, each change once, while the sandbox's clock is turned. */
@ExtendWith(SandboxExtension::class)
class SyncTest(private val sandbox: Sandbox) {
    private val client = sandbox.client()
    private val transactions = client.financialConnections.transactions
    private lateinit var id: String

    // What a program has stored: every change, and the cursor of the last.
    private val statuses = mutableMapOf<String, List<FinancialConnectionsTransactionStatus>>()
    private var last: String? = null
    private var count = 0

    @BeforeEach
    fun link() {
        val session = client.financialConnections.sessions.createBlocking(listOf(FinancialConnectionsPermission.TRANSACTIONS)) {
            accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account(ACCOUNT) }
        }
        id = sandbox.completeSession(session.id, TestAccounts()).single()
        refresh()
    }

    @AfterEach
    fun close() = client.close()

    private fun refresh() {
        client.financialConnections.accounts.refreshBlocking(id, listOf(FinancialConnectionsRefreshFeature.TRANSACTIONS))
        sandbox.advanceClock(Duration.ofDays(2))
    }

    private fun store(change: FinancialConnectionsTransactionChange) {
        statuses.merge(change.transaction.id, listOf(change.transaction.status), List<FinancialConnectionsTransactionStatus>::plus)
        last = change.cursor
        count += 1
    }

    private fun changes() = transactions.syncFlow(id) { last?.let { cursor(it) } }

    @Test
    fun eachChangeOnceWhereverTheProgramEnds() = runBlocking {
        repeat(3) {
            val before = count
            var ended = true
            while (ended) {
                ended = false
                changes().takeWhile { !ended }.collect {
                    store(it)
                    ended = count % 5 == 0 // and is started again
                }
            }
            assertTrue(count > before)
            assertEquals(emptyList(), transactions.sync(id) { last?.let { cursor(it) } }.data)
            refresh()
        }
        transactions.syncSequence(id) { last?.let { cursor(it) } }.forEach(::store)
        val there = transactions.listFlow(id) { limit(100) }.toList().associate { it.id to it.status }
        assertEquals(there, statuses.mapValues { (_, all) -> all.last() })
        // One that was pending has become something else, and nothing else has changed.
        val changed = statuses.values.filter { it.size > 1 }
        assertTrue(changed.isNotEmpty() && changed.all { it.size == 2 && it[0] == FinancialConnectionsTransactionStatus.PENDING })
    }

    @Test
    fun aCursorOfSomethingElse(): Unit = runBlocking {
        val last = transactions.sync(id).data.last().cursor
        for ((account, other) in listOf(id to "fctxnref_1", "fca_other" to last)) {
            val error = assertFailsWith<StripeException.Configuration> { transactions.sync(account) { cursor(other) } }
            assertEquals("sync_cursor_invalid", error.code)
        }
    }
}
