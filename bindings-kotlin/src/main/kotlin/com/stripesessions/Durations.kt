package com.stripesessions

import kotlin.math.floor
import kotlin.math.roundToLong
import kotlin.time.Duration
import kotlin.time.toJavaDuration

/** The same options, with so long for the whole call: `options.withTimeout(30.seconds)`. */
@JvmSynthetic
fun RequestOptions.withTimeout(timeout: Duration): RequestOptions = copy { timeout(timeout.toJavaDuration()) }

/** The same options, with so long for a whole call, for making a connection, and for each part of a reply. */
@JvmSynthetic
fun ClientOptions.withTimeouts(
    timeout: Duration? = null,
    connect: Duration? = null,
    read: Duration? = null,
): ClientOptions = copy {
    timeout?.let { timeout(it.toJavaDuration()) }
    connect?.let { connectTimeout(it.toJavaDuration()) }
    read?.let { readTimeout(it.toJavaDuration()) }
}

/** Lengths of time cross to the library as seconds; see `uniffi.toml`. */
internal fun seconds(duration: java.time.Duration): Double = duration.seconds + duration.nano / 1e9

internal fun duration(seconds: Double): java.time.Duration {
    val whole = floor(seconds)
    return java.time.Duration.ofSeconds(whole.toLong(), ((seconds - whole) * 1e9).roundToLong())
}
