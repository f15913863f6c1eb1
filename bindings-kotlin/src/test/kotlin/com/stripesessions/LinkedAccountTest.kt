package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.TestAccounts
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private val balance = listOf(FinancialConnectionsRefreshFeature.BALANCE)
private val tenMinutes = Duration.ofMinutes(10)

/** What becomes of a linked account later: waiting for refreshes, and fetching what a thin event is about. */
@ExtendWith(SandboxExtension::class)
class LinkedAccountTest(private val sandbox: Sandbox) {
    private val client = sandbox.client()
    private val accounts = client.financialConnections.accounts

    @AfterEach
    fun close() = client.close()

    /** The id of an account whose balance is being refreshed, for an hour by the sandbox's clock. */
    private suspend fun refreshed(): String {
        val session = client.financialConnections.sessions.create(listOf(FinancialConnectionsPermission.BALANCES)) {
            accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account(ACCOUNT) }
        }
        val id = sandbox.completeSession(session.id, TestAccounts(institution = "slow_institution")).single()
        accounts.refresh(id, balance)
        return id
    }

    /** Returns when somebody has looked at the account and found the refresh pending. */
    private suspend fun seenPending(id: String) {
        while (sandbox.requests(method = "GET", path = id, status = 200).isEmpty()) yield()
    }

    private suspend fun endsWithTheRefresh(wait: suspend (String) -> FinancialConnectionsAccount) = withContext(Dispatchers.IO) {
        val id = refreshed()
        val waiting = async { wait(id) }
        seenPending(id)
        sandbox.advanceClock(Duration.ofHours(2))
        assertEquals(FinancialConnectionsRefreshStatus.SUCCEEDED, waiting.await().balanceRefresh?.status)
    }

    @Test
    fun waiting() = runBlocking {
        endsWithTheRefresh { accounts.waitUntilRefreshed(it, balance, tenMinutes) }
        endsWithTheRefresh { accounts.waitUntilRefreshedBlocking(it, balance, tenMinutes) }
        endsWithTheRefresh { accounts.waitUntilRefreshedAsync(it, balance, tenMinutes).get() }
    }

    @Test
    fun notLongEnough() = runBlocking {
        val id = refreshed()
        val error = assertFailsWith<StripeException.Timeout> { accounts.waitUntilRefreshed(id, balance, Duration.ofMillis(1)) }
        assertEquals("refresh_pending", error.code)
        val wrong = listOf(FinancialConnectionsRefreshFeature("balnce"))
        assertFailsWith<StripeException.Validation> { accounts.waitUntilRefreshed(id, wrong, tenMinutes) }
        Unit
    }

    @Test
    fun notAnyMore() = runBlocking {
        val id = refreshed()
        val waiting = async(Dispatchers.IO) { accounts.waitUntilRefreshed(id, balance, tenMinutes) }
        seenPending(id)
        waiting.cancel()
        assertFailsWith<CancellationException> { waiting.await() }
        while (callThreads() > 0) yield()
    }

    @Test
    fun relatedObject() = runBlocking {
        val id = refreshed()
        val linked = assertIs<RelatedObject.FinancialConnectionsAccount>(client.fetchRelatedObject(notification(id, "financial_connections.account")))
        assertEquals(id, linked.v1.id)
        val connected = assertIs<RelatedObject.Account>(client.fetchRelatedObjectBlocking(notification(ACCOUNT, "account")))
        assertEquals(ACCOUNT, connected.v1.id)
        val unknown: CompletableFuture<RelatedObject> = client.fetchRelatedObjectAsync(notification("mtr_1", "billing.meter"))
        val error = assertFailsWith<ExecutionException> { unknown.get() }.cause
        assertEquals("event_object_unknown", assertIs<StripeException.Configuration>(error).code)
    }

    private fun notification(id: String, type: String): EventNotification {
        val body = """{"id":"evt_1","object":"v2.core.event","type":"v1.happened","livemode":false,"created":"2026-01-01T00:00:00.000Z",
            "related_object":{"id":"$id","type":"$type","url":"/v1/$id"}}""".encodeToByteArray()
        return Webhook.parseEventNotification(body, Webhook.generateTestHeaderString(body, "whsec_1"), "whsec_1")
    }
}
