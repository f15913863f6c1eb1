import com.stripesessions.Client
import com.stripesessions.ClientOptions
import com.stripesessions.Components
import com.stripesessions.StripeException
import com.stripesessions.sandbox.Sandbox
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking

private const val ACCOUNT = "acct_1NkDjjJyhOZfPCWt"

/** A program as a user writes one: braces, coroutines, a flow, an exception. */
fun main() = runBlocking {
    Sandbox.start().use { sandbox ->
        Client(sandbox.key, ClientOptions { baseUrl(sandbox.url) }).use { client ->
            val components = Components { payments(enabled = true) { features { refundManagement(false) } } }
            val session = client.accountSessions.create(ACCOUNT, components)
            sandbox.claim(session.clientSecret.reveal())
            check(session.components.payments?.features?.refundManagement == false)
            check(client.accountSessions.createBlocking(ACCOUNT, components).account == ACCOUNT)
            check(client.financialConnections.accounts.listFlow { limit(10) }.toList().isEmpty())
            try {
                client.accountSessions.create("acct_none", components)
                error("an account that is not there should be an error")
            } catch (error: StripeException.InvalidRequest) {
                check(error.details.httpStatus == 404 || error.details.httpStatus == 400) { "$error" }
            }
        }
    }
    println("passed with Kotlin ${KotlinVersion.CURRENT} on Java ${Runtime.version().feature()}")
}
