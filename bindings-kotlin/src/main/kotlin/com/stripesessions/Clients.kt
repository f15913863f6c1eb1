@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

/**
 * A client whose [observer] hears of every attempt and every call, for logs, metrics and traces:
 *
 *     val client = Client("sk_test_…") { event -> logger.info(event.toString()) }
 *
 * It is called on the thread of the call, which waits for it, and is never shown a body, a header or a secret. What it throws
 * is lost.
 */
@JvmSynthetic
@Throws(StripeException::class)
fun Client(
    apiKey: String,
    options: ClientOptions = ClientOptions(),
    transport: BlockingTransport? = null,
    observer: (CallEvent) -> Unit,
): Client = Client(apiKey, options, observer.observing(), transport)

private fun ((CallEvent) -> Unit).observing() = object : CallObserver {
    override fun observe(event: CallEvent) = this@observing(event)
}

/** Hears of attempts and calls, in Java: `event -> log(event)`. */
fun interface CallListener {
    /** An attempt, or a call, is over. */
    fun heard(event: CallEvent)
}

/** Makes a [Client], in Java. */
class ClientBuilder(private val apiKey: String) {
    private var options = ClientOptions()
    private var observer: CallObserver? = null
    private var transport: BlockingTransport? = null

    /** How it is set up. */
    fun options(options: ClientOptions): ClientBuilder = apply { this.options = options }

    /** Who hears of every attempt and every call. */
    fun observer(observer: CallListener): ClientBuilder = apply { this.observer = observer::heard.observing() }

    /** Who sends the requests in place of the library. */
    fun transport(transport: BlockingTransport): ClientBuilder = apply { this.transport = transport }

    /** The client. */
    @Throws(StripeException::class)
    fun build(): Client = Client(apiKey, options, observer, transport)
}
