package com.stripesessions

import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.runBlocking

/** A client of the API, for one platform. Its calls are made through its resources. */
class Client private constructor(native: NativeClient) : Resources(native), AutoCloseable {
    /**
     * A client with a secret or restricted key (`sk_…`, `rk_…`), which cannot be read again.
     *
     *     val client = Client("sk_test_…") { event -> logger.info(event.toString()) }
     *
     * @param transport Who sends the requests in place of the library.
     * @param observer Who hears of every attempt and every call, for logs, metrics and traces. It is called on the thread of the
     * call, which waits for it, and is never shown a body, a header or a secret. What it throws is lost.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    constructor(
        apiKey: String,
        options: ClientOptions = ClientOptions(),
        transport: BlockingTransport? = null,
        observer: CallObserver? = null,
    ) : this(NativeClient(apiKey, options, observer, transport))

    /**
     * Fetches the object that a thin event is about, in the event's context unless [options] name another. Cancelling the
     * coroutine cancels the call.
     *
     * Throws [StripeException.Configuration] with code `event_object_unknown` for an object of a kind that this library does not
     * fetch, otherwise as any call.
     */
    suspend fun fetchRelatedObject(notification: EventNotification, options: RequestOptions = RequestOptions()): RelatedObject =
        cancellable { native.relatedObject(notification, options) }

    /** The same, waiting on the calling thread. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun fetchRelatedObjectBlocking(notification: EventNotification, options: RequestOptions = RequestOptions()): RelatedObject =
        runBlocking { fetchRelatedObject(notification, options) }

    /** The same as a future, for Java: cancelling it cancels the call. */
    @JvmOverloads
    fun fetchRelatedObjectAsync(
        notification: EventNotification, options: RequestOptions = RequestOptions(),
    ): CompletableFuture<RelatedObject> = future { fetchRelatedObject(notification, options) }

    /**
     * Ends every call under way, closes every connection, and refuses further calls: those that are ended throw
     * [StripeException.Cancelled], later ones [StripeException.Configuration], both with the code `client_closed`.
     */
    fun shutDown() = native.shutDown()

    /** Whether the client was shut down. */
    fun isShutDown(): Boolean = native.isShutDown()

    /** Gives the client back. Calls under way are finished, then its connections are closed. */
    override fun close() = native.close()

    override fun toString(): String = native.toString()

    companion object {
        /** A client that sends as usual and writes down in [recording] what is answered, without secrets. */
        @JvmStatic
        @JvmOverloads
        @Throws(StripeException::class)
        fun recording(apiKey: String, recording: Recording, options: ClientOptions = ClientOptions()): Client =
            Client(NativeClient.recording(apiKey, recording, options))

        /** A client that is answered by [replay], without a network. */
        @JvmStatic
        @JvmOverloads
        @Throws(StripeException::class)
        fun replaying(apiKey: String, replay: Replay, options: ClientOptions = ClientOptions()): Client =
            Client(NativeClient.replaying(apiKey, replay, options))
    }
}

/** Makes a [Client], in Java. */
class ClientBuilder(private val apiKey: String) {
    private var options = ClientOptions()
    private var observer: CallObserver? = null
    private var transport: BlockingTransport? = null

    /** How it is set up. */
    fun options(options: ClientOptions): ClientBuilder = apply { this.options = options }

    /** Who hears of every attempt and every call. */
    fun observer(observer: CallObserver): ClientBuilder = apply { this.observer = observer }

    /** Who sends the requests in place of the library. */
    fun transport(transport: BlockingTransport): ClientBuilder = apply { this.transport = transport }

    /** The client. */
    @Throws(StripeException::class)
    fun build(): Client = Client(apiKey, options, transport, observer)
}
