package com.stripesessions

import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.sandbox.TestAccounts
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private const val KIND = "financial_connections.account."

/** The life of a linked account, offline: a program that acts on nothing but the events it is sent. */
@ExtendWith(SandboxExtension::class)
class WebhookTest(private val sandbox: Sandbox) {
    private val client = sandbox.client()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)

    @Volatile
    private var secret = ""

    // What the program knows, which it was told by events alone.
    private val heard = CopyOnWriteArrayList<String>()
    private val balances = ConcurrentHashMap<String, Map<String, Long>>()
    private val transactions = ConcurrentHashMap<String, FinancialConnectionsTransactionStatus>()
    private val cursors = ConcurrentHashMap<String, String>()

    @BeforeEach
    fun start() {
        server.createContext("/webhook", ::answer)
        server.start()
        val form = "url=http://127.0.0.1:${server.address.port}/webhook&enabled_events[]=*"
        val request = HttpRequest.newBuilder(URI("${sandbox.url}/v1/webhook_endpoints"))
            .header("Authorization", "Bearer ${sandbox.key}")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build()
        val reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()
        secret = Regex("whsec_\\w+").find(reply)!!.value
    }

    @AfterEach
    fun close() {
        server.stop(0)
        client.close()
    }

    private fun answer(exchange: HttpExchange) {
        val status = handle(exchange.requestBody.readBytes(), exchange.requestHeaders.getFirst("Stripe-Signature"))
        exchange.sendResponseHeaders(status, -1)
        exchange.close()
    }

    private fun handle(body: ByteArray, signature: String?): Int {
        val event = try {
            Webhook.constructEvent(body, signature, secret)
        } catch (_: StripeException.SignatureVerification) {
            return 400
        }
        if (event !is Event.FinancialConnectionsAccount) return 200
        val account = event.v1.data.`object`
        when (event.v1.type.value) {
            KIND + "created" -> {
                val features = listOf(FinancialConnectionsRefreshFeature.BALANCE, FinancialConnectionsRefreshFeature.TRANSACTIONS)
                client.financialConnections.accounts.refreshBlocking(account.id, features)
            }
            KIND + "refreshed_balance" -> balances[account.id] = account.balance!!.current
            KIND + "refreshed_transactions" -> {
                val last = cursors[account.id]
                client.financialConnections.transactions.syncSequence(account.id) { last?.let { cursor(it) } }.forEach {
                    transactions[it.transaction.id] = it.transaction.status
                    cursors[account.id] = it.cursor
                }
            }
            KIND + "disconnected" -> balances.remove(account.id)
        }
        heard += event.v1.type.value.removePrefix(KIND)
        return 200
    }

    private fun settled() = sandbox.control("GET", "deliveries?settled=true")

    @Test
    fun theLifeOfALinkedAccount() {
        val permissions = listOf(FinancialConnectionsPermission.BALANCES, FinancialConnectionsPermission.TRANSACTIONS)
        val session = client.financialConnections.sessions.createBlocking(permissions) {
            accountHolder(FinancialConnectionsAccountHolderType.CUSTOMER) { customer("cus_NiKSWdaFz2F6I0") }
        }
        val id = sandbox.completeSession(session.id, TestAccounts()).single()
        settled()
        assertEquals(listOf("created"), heard)
        sandbox.advanceClock(Duration.ofMinutes(1))
        settled()
        assertEquals(listOf("refreshed_balance", "refreshed_transactions"), heard.drop(1).sorted())
        assertEquals(setOf(id), balances.keys)
        assertTrue(transactions.size > 10)
        client.financialConnections.accounts.disconnectBlocking(id)
        settled()
        assertEquals(listOf("disconnected"), heard.drop(3))
        assertTrue(balances.isEmpty())
        assertEquals(400, handle("{}".encodeToByteArray(), "t=1,v1=00"))
    }
}
