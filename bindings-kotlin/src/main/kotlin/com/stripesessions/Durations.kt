package com.stripesessions

import kotlin.time.Duration
import kotlin.time.toJavaDuration

/** The same options, with so long for the whole call: `options.withTimeout(30.seconds)`. */
@JvmSynthetic
fun RequestOptions.withTimeout(timeout: Duration): RequestOptions = copy(timeout = timeout.toJavaDuration())

/** The same options, with so long for a whole call, for making a connection, and for each part of a reply. */
@JvmSynthetic
fun ClientOptions.withTimeouts(
    timeout: Duration? = null,
    connect: Duration? = null,
    read: Duration? = null,
): ClientOptions = copy(
    timeout = timeout?.toJavaDuration() ?: this.timeout,
    connectTimeout = connect?.toJavaDuration() ?: connectTimeout,
    readTimeout = read?.toJavaDuration() ?: readTimeout,
)
