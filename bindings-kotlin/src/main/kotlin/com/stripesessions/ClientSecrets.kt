@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.time.Duration
import java.util.concurrent.Callable
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/**
 * What `EmbeddedComponentManager` of Stripe's Android SDK is made with. It wants nothing where there is no secret, so
 * what went wrong is told to [onFailure].
 */
@JvmOverloads
fun ClientSecretSource.fetchClientSecret(onFailure: (StripeException) -> Unit = {}): suspend () -> String? = {
    try {
        cancellable { fetch() }.reveal()
    } catch (error: StripeException) {
        onFailure(error)
        null
    }
}

/** Hears of a client secret, for programs without coroutines. It is called once, on a thread of the library. */
interface ClientSecretCallback {
    /** The secret, for `ResultCallback.onResult` of Stripe's Android SDK. */
    fun onResult(clientSecret: String)

    /** There is none, for this reason. */
    fun onError(error: StripeException)
}

/** Fetches a secret without waiting for it. Closing the result ends the waiting: the callback then hears nothing. */
fun ClientSecretSource.fetch(callback: ClientSecretCallback): AutoCloseable {
    val waiting = CoroutineScope(Dispatchers.Unconfined).launch {
        val secret = try {
            cancellable { fetch() }
        } catch (error: StripeException) {
            return@launch callback.onError(error)
        }
        callback.onResult(secret.reveal())
    }
    return AutoCloseable { waiting.cancel() }
}

/**
 * Gives each request to the backend its headers, for example an access token that expires. They take the place of those of the
 * same name. What is thrown is the cause of the fetch's error, which has the code `provider_failed`.
 */
@JvmSynthetic
fun headerProvider(headers: suspend () -> Map<String, String>): HeaderProvider = object : HeaderProvider {
    override fun provide(): ProvidedHeaders = runBlocking {
        try {
            ProvidedHeaders(headers())
        } catch (error: Exception) {
            ProvidedHeaders(error = Thrown(error))
        }
    }
}

/** Makes a [ClientSecretSource]. */
class ClientSecretSourceBuilder(private val url: String) {
    private val headers = mutableMapOf<String, String>()
    private var method: HttpMethod? = null
    private var body: String? = null
    private var timeout: Duration? = null
    private var expiryMargin: Duration? = null
    private var allowHttp = false
    private var provider: HeaderProvider? = null

    /** A header, for example the one that says which user is asking. */
    fun header(name: String, value: String): ClientSecretSourceBuilder = apply { headers[name] = value }

    /** Asked before each request for headers that change, for example an access token that expires. */
    @JvmSynthetic
    fun headers(headers: suspend () -> Map<String, String>): ClientSecretSourceBuilder = apply { provider = headerProvider(headers) }

    /** The same, in Java. It may wait, and throw. */
    fun headers(headers: Callable<Map<String, String>>): ClientSecretSourceBuilder = headers { headers.call() }

    /** How the backend is asked. Default: POST. */
    fun method(method: HttpMethod): ClientSecretSourceBuilder = apply { this.method = method }

    /** The body of a POST. */
    fun body(body: String): ClientSecretSourceBuilder = apply { this.body = body }

    /** How long the backend has. Default: 30 seconds. */
    fun timeout(timeout: Duration): ClientSecretSourceBuilder = apply { this.timeout = timeout }

    /** How long a session must still be good for. Default: 60 seconds. */
    fun expiryMargin(margin: Duration): ClientSecretSourceBuilder = apply { expiryMargin = margin }

    /** For development: `http` may be used to a machine of the same private network, such as `10.0.2.2`, the emulator's host. */
    fun allowHttp(): ClientSecretSourceBuilder = apply { allowHttp = true }

    /** The source. */
    @Throws(StripeException::class)
    fun build(): ClientSecretSource =
        ClientSecretSource(url, headers, method, body, timeout, expiryMargin, allowHttp, provider)
}
