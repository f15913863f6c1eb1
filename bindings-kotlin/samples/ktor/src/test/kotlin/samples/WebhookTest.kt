package samples

import com.stripesessions.Client
import com.stripesessions.ClientOptions
import com.stripesessions.FinancialConnectionsAccountHolderType
import com.stripesessions.FinancialConnectionsPermission
import com.stripesessions.Webhook
import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.stripesessions.toJson
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.HttpStatusCode
import io.ktor.server.testing.testApplication
import kotlin.test.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

private const val SECRET = "whsec_1"

@ExtendWith(SandboxExtension::class)
class WebhookTest(private val sandbox: Sandbox) {
    private val stripe = Client(sandbox.key, ClientOptions { baseUrl(sandbox.url) })

    @Test
    fun `what is signed is handled once`() = testApplication {
        val accounts = LinkedAccounts(stripe)
        application { webhook(accounts, SECRET) }
        val session = stripe.financialConnections.sessions.create(listOf(FinancialConnectionsPermission.BALANCES)) {
            accountHolder(FinancialConnectionsAccountHolderType.ACCOUNT) { account("acct_1NkDjjJyhOZfPCWt") }
        }
        val account = stripe.financialConnections.accounts.retrieve(sandbox.completeSession(session.id).single())
        val body = """{"id": "evt_1", "object": "event", "api_version": "2026-10-28.endive", "created": 1, "livemode": false,
            "pending_webhooks": 1, "type": "financial_connections.account.created", "request": null,
            "data": {"object": ${account.toJson()}}}""".encodeToByteArray()
        suspend fun deliver(signature: String?) = client.post("/webhook") {
            signature?.let { header("Stripe-Signature", it) }
            setBody(body)
        }.status

        assertEquals(HttpStatusCode.BadRequest, deliver(null))
        assertEquals(HttpStatusCode.BadRequest, deliver(Webhook.generateTestHeaderString(body, "whsec_2")))
        assertEquals(emptyMap(), accounts.statuses.toMap())
        repeat(2) { assertEquals(HttpStatusCode.OK, deliver(Webhook.generateTestHeaderString(body, SECRET))) }
        assertEquals(mapOf(account.id to "active"), accounts.statuses.toMap())
        assertEquals(2, sandbox.requests(method = "GET", path = account.id).size, "once before, once for the two deliveries")
    }
}
