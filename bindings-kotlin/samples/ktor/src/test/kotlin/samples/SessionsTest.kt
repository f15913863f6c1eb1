package samples

import com.stripesessions.Client
import com.stripesessions.ClientOptions
import com.stripesessions.sandbox.Fault
import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import io.ktor.client.request.post
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.server.testing.testApplication
import kotlin.test.assertEquals
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

@ExtendWith(SandboxExtension::class)
class SessionsTest(private val sandbox: Sandbox) {
    private val stripe = Client(sandbox.key, ClientOptions { baseUrl(sandbox.url); maxNetworkRetries(0) })

    @Test
    fun `fifty pages at once`() = testApplication {
        application { sessions(stripe) { "acct_1NkDjjJyhOZfPCWt" } }
        val secrets = coroutineScope {
            List(50) { async { client.post("/account_session").bodyAsText() } }.awaitAll()
        }.map { it.substringAfter(": \"").substringBefore('"') }
        assertEquals(50, secrets.toSet().size)
        secrets.forEach(sandbox::claim)
    }

    @Test
    fun `what went wrong stays here`() = testApplication {
        application { sessions(stripe) { "acct_of_nobody" } }
        val reply = client.post("/account_session")
        assertEquals(HttpStatusCode.InternalServerError to """{"error": "no session"}""", reply.status to reply.bodyAsText())
        sandbox.addFault(Fault.status(429))
        assertEquals(HttpStatusCode.ServiceUnavailable, client.post("/account_session").status)
    }
}
