package samples

import com.stripesessions.Client
import com.stripesessions.Event
import com.stripesessions.StripeException
import com.stripesessions.Webhook
import com.stripesessions.id
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** What the platform knows of linked accounts. The collections stand for your database; the lock, for a lock on the row. */
class LinkedAccounts(private val client: Client) {
    val statuses = ConcurrentHashMap<String, String>()
    private val handled = mutableSetOf<String>()
    private val lock = Mutex()

    // What is done twice at the same time is done one after the other: what was read first is not written last.
    suspend fun handle(event: Event) = lock.withLock {
        if (event.id in handled) return@withLock // An event may be delivered twice.
        if (event is Event.FinancialConnectionsAccount) {
            // Events come in any order: the account as it is now is what counts.
            val account = client.financialConnections.accounts.retrieve(event.v1.data.`object`.id)
            statuses[account.id] = account.status.value
        }
        handled += event.id // Not before it is done: if it fails, the event comes again.
    }

    /** What no event has told: when the application starts, and every few hours, since one may never arrive. */
    suspend fun catchUp(customer: String) = lock.withLock {
        client.financialConnections.accounts.listFlow { accountHolder { customer(customer) } }
            .collect { statuses[it.id] = it.status.value }
    }
}

/** `POST /webhook`, an endpoint for events. `secret` is the endpoint's (`whsec_…`). */
fun Application.webhook(accounts: LinkedAccounts, secret: String) = routing {
    post("/webhook") {
        val event = try {
            // The bytes as they came: not an object that a plugin has read.
            Webhook.constructEvent(call.receive<ByteArray>(), call.request.headers["Stripe-Signature"], secret)
        } catch (_: StripeException.SignatureVerification) {
            return@post call.respond(HttpStatusCode.BadRequest)
        }
        accounts.handle(event)
        call.respond(HttpStatusCode.OK)
    }
}
