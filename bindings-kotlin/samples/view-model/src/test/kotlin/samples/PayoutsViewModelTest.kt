package samples

import com.stripesessions.Client
import com.stripesessions.ClientOptions
import com.stripesessions.ClientSecretSource
import com.stripesessions.Components
import com.stripesessions.sandbox.Sandbox
import com.stripesessions.sandbox.SandboxExtension
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

@ExtendWith(SandboxExtension::class)
class PayoutsViewModelTest(private val sandbox: Sandbox) {
    private val stripe = Client(sandbox.key, ClientOptions { baseUrl(sandbox.url) })

    @Volatile
    private var signedIn = true

    /** The platform's backend, which alone has the secret key. */
    private val backend = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        createContext("/") { exchange ->
            val session = stripe.accountSessions.createBlocking("acct_1NkDjjJyhOZfPCWt", Components { payouts(true) })
            val reply = """{"client_secret":"${session.clientSecret.reveal()}"}""".toByteArray()
            exchange.sendResponseHeaders(if (signedIn) 200 else 401, reply.size.toLong())
            exchange.responseBody.use { it.write(reply) }
        }
        start()
    }
    private val model = PayoutsViewModel(
        ClientSecretSource("http://127.0.0.1:${backend.address.port}", mapOf("Authorization" to "Bearer user")),
        CoroutineScope(Dispatchers.Default),
    )

    @AfterEach
    fun stop() = backend.stop(0)

    @Test
    fun `each secret works, and is another`() = runBlocking {
        model.appeared()
        assertEquals(PayoutsState.Ready, model.state.first { it != PayoutsState.Loading })
        val first = assertNotNull(model.fetchClientSecret())
        assertEquals(1, sandbox.requests("POST").size, "the one that was fetched ahead")
        val second = assertNotNull(model.fetchClientSecret())
        assertNotEquals(first, second)
        listOf(first, second).forEach(sandbox::claim)
    }

    @Test
    fun `signed out`() = runBlocking {
        signedIn = false
        model.appeared()
        val failed = PayoutsState.Failed("Please sign in again.", mayRetry = false)
        assertEquals<PayoutsState>(failed, model.state.first { it != PayoutsState.Loading })
        assertNull(model.fetchClientSecret())
        signedIn = true
        model.appeared()
        assertEquals(PayoutsState.Ready, model.state.first { it == PayoutsState.Ready })
    }
}
