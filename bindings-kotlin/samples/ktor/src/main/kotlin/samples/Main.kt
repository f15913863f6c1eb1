package samples

import com.stripesessions.Client
import com.stripesessions.ClientOptions
import io.ktor.http.ContentType
import io.ktor.server.application.ServerReady
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import kotlinx.coroutines.runBlocking

/** The whole backend. The keys and the addresses come from the environment; a database says whose account it is. */
fun main() {
    val environment = System.getenv()
    val client = Client(
        environment.getValue("STRIPE_SECRET_KEY"), ClientOptions { environment["STRIPE_BASE_URL"]?.let { baseUrl(it) } })
    val accounts = LinkedAccounts(client)
    environment["CUSTOMER"]?.let { runBlocking { accounts.catchUp(it) } }
    val port = environment["PORT"]?.toInt() ?: 8080
    val server = embeddedServer(Netty, host = "127.0.0.1", port = port) {
        sessions(client) { "acct_1NkDjjJyhOZfPCWt" }
        environment["STRIPE_WEBHOOK_SECRET"]?.let { webhook(accounts, it) }
        routing {
            get("/linked_accounts") {
                val entries = accounts.statuses.map { (id, status) -> "\"$id\": \"$status\"" }
                call.respondText(entries.joinToString(prefix = "{", postfix = "}"), ContentType.Application.Json)
            }
        }
    }
    server.monitor.subscribe(ServerReady) { println("Started on port $port") }
    server.start(wait = true)
}
