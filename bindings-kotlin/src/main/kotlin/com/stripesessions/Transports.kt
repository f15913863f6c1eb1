@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.io.IOException
import java.io.InterruptedIOException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.UnknownHostException
import java.util.concurrent.ScheduledThreadPoolExecutor
import java.util.concurrent.ThreadFactory
import java.util.concurrent.TimeUnit
import javax.net.ssl.SSLException
import kotlin.concurrent.thread
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking

/**
 * A transport of your own, from a function that sends one request: for a proxy, for tracing, for tests. What is sent, how
 * often, and what a reply means stays the library's.
 *
 *     val client = Client("sk_test_…", transport = transport { request -> TransportReply(200, emptyMap(), "{}") })
 *
 * The function runs on a thread of the call and is cancelled with it, or when the request's time is over. What it throws is
 * understood: an [IOException] by what it says of the connection, a [TransportException] as it stands; anything else ends the
 * call.
 */
@JvmSynthetic
fun transport(send: suspend (TransportRequest) -> TransportReply): BlockingTransport = Sending(send)

/** Sends one request, in Java. */
fun interface RequestSender {
    /** Sends it and waits for the whole reply, for at most the request's timeout. */
    @Throws(IOException::class, InterruptedException::class, TransportException::class)
    fun send(request: TransportRequest): TransportReply
}

/** A transport of your own, from a function that sends one request. What it throws is understood as an [IOException] is. */
fun transport(sender: RequestSender): BlockingTransport = Sending { sender.send(it) }

private class Sending(private val send: suspend (TransportRequest) -> TransportReply) : BlockingTransport {
    override fun send(request: TransportRequest, cancellation: Cancellation): TransportReply = cancellation.use {
        var late = false
        try {
            runBlocking {
                val job = coroutineContext.job
                cancellation.onCancel(object : CancellationListener {
                    override fun cancelled() = job.cancel()
                })
                val end = clock.schedule({ late = true; job.cancel() }, request.timeout.toMillis(), TimeUnit.MILLISECONDS)
                try {
                    this@Sending.send(request)
                } finally {
                    end.cancel(false)
                }
            }
        } catch (error: Exception) {
            cancellation.noteError(Thrown(error))
            throw when (error) {
                is CancellationException ->
                    if (late || error is TimeoutCancellationException) TransportException.Timeout("no reply within ${request.timeout}")
                    else TransportException.Cancelled("the call was cancelled")
                is IOException -> understood(error)
                else -> error
            }
        }
    }
}

/**
 * Ends requests whose time is over. Its thread ends soon after the last request: that of `withTimeout` stays until the time of one
 * that was answered is over, and keeps the class loader for so long.
 */
private val clock = ScheduledThreadPoolExecutor(1, ThreadFactory { thread(start = false, isDaemon = true, name = "stripe-sessions clock", block = it::run) }).apply {
    removeOnCancelPolicy = true
    setKeepAliveTime(1, TimeUnit.SECONDS)
    allowCoreThreadTimeOut(true)
}

/** An exception on its way through the library. */
internal class Thrown(val error: Throwable) : HostError {
    override fun text(): String = error.toString()
}

/** What an exception of a connection means for the call: whether the request may have been carried out. */
private fun understood(error: IOException): TransportException {
    // Two by their names, for Android has not got them.
    val classes = generateSequence<Class<*>>(error.javaClass) { it.superclass }.map { it.name }.toSet()
    val reason = error.javaClass.name // its message may quote what was sent
    return when {
        error is ConnectException || error is UnknownHostException || error is NoRouteToHostException ||
            "java.net.http.HttpConnectTimeoutException" in classes -> TransportException.Unreachable(reason)
        error is SSLException -> TransportException.Tls(reason)
        error is InterruptedIOException || "java.net.http.HttpTimeoutException" in classes -> TransportException.Timeout(reason)
        else -> TransportException.Interrupted(reason)
    }
}
