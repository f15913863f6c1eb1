package samples

import com.stripesessions.Client
import com.stripesessions.Components
import com.stripesessions.StripeException
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.log
import io.ktor.server.response.respondText
import io.ktor.server.routing.post
import io.ktor.server.routing.routing

/** `POST /account_session` gives the platform's page or app a fresh client secret for the account of who is signed in. */
fun Application.sessions(client: Client, accountOfTheUser: () -> String) = routing {
    post("/account_session") {
        try {
            val session = client.accountSessions.create(
                account = accountOfTheUser(),
                components = Components { payments(enabled = true); payouts(enabled = true) },
            )
            call.respondText("""{"client_secret": "${session.clientSecret.reveal()}"}""", ContentType.Application.Json)
        } catch (error: StripeException) {
            this@sessions.log.error("no account session: $error") // there is no secret in it
            val status = when (error) {
                is StripeException.RateLimit, is StripeException.Api, is StripeException.Timeout -> HttpStatusCode.ServiceUnavailable
                else -> HttpStatusCode.InternalServerError
            }
            call.respondText("""{"error": "no session"}""", ContentType.Application.Json, status)
        }
    }
}
