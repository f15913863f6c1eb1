@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

/** Reads deliveries to an endpoint, and nothing that the API did not sign. */
object Webhook {
    /** How many seconds old a signature may be where nothing else is said. */
    const val DEFAULT_TOLERANCE = 300L

    /**
     * The event in a delivery: `payload` is the body as the bytes that came, `header` the request's `Stripe-Signature`, `secret`
     * the endpoint's (`whsec_…`), `tolerance` how many seconds old a signature may be (0: of any age), and `receivedAt` the time
     * for tests, in seconds since the Unix epoch.
     *
     * Throws [StripeException.SignatureVerification] where the API did not sign it.
     */
    @JvmStatic
    @JvmOverloads
    @Throws(StripeException::class)
    fun constructEvent(
        payload: ByteArray, header: String?, secret: String, tolerance: Long = DEFAULT_TOLERANCE, receivedAt: Long? = null,
    ): Event = readEvent(delivery(payload, header, secret, tolerance, receivedAt))

    /** The same for a body that was read as text, in UTF-8. */
    @JvmStatic
    @JvmOverloads
    @Throws(StripeException::class)
    fun constructEvent(
        payload: String, header: String?, secret: String, tolerance: Long = DEFAULT_TOLERANCE, receivedAt: Long? = null,
    ): Event = constructEvent(payload.encodeToByteArray(), header, secret, tolerance, receivedAt)

    /** The thin event in a delivery; the arguments are those of [constructEvent]. */
    @JvmStatic
    @JvmOverloads
    @Throws(StripeException::class)
    fun parseEventNotification(
        payload: ByteArray, header: String?, secret: String, tolerance: Long = DEFAULT_TOLERANCE, receivedAt: Long? = null,
    ): EventNotification = readEventNotification(delivery(payload, header, secret, tolerance, receivedAt))

    /** Whether a delivery is signed, without reading it; the arguments are those of [constructEvent]. */
    @JvmStatic
    @JvmOverloads
    @Throws(StripeException::class)
    fun verifyHeader(
        payload: ByteArray, header: String?, secret: String, tolerance: Long = DEFAULT_TOLERANCE, receivedAt: Long? = null,
    ) = verifyEventDelivery(delivery(payload, header, secret, tolerance, receivedAt))

    /** The `Stripe-Signature` the API would send with a body, now or at a time in seconds since the Unix epoch: for tests of endpoints. */
    @JvmStatic
    @JvmOverloads
    @Throws(StripeException::class)
    fun generateTestHeaderString(payload: ByteArray, secret: String, timestamp: Long? = null): String =
        eventTestHeader(payload, secret, timestamp)

    private fun delivery(payload: ByteArray, header: String?, secret: String, tolerance: Long, receivedAt: Long?) =
        EventDelivery(payload, header, Secret(secret), tolerance.toDouble(), receivedAt?.toDouble())
}

/** Its id. An event may be delivered twice: remember which were handled. */
val Event.id: String get() = eventId(this)

/** What happened: the API's word for it. */
val Event.type: String get() = eventType(this)

/** Its JSON text, secrets included. */
fun Event.toJson(): String = writeEvent(this)

/** Its JSON text. */
fun EventNotification.toJson(): String = writeEventNotification(this)
