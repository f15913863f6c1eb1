@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.future
import kotlinx.coroutines.runBlocking

/** Reads options from JSON text, checking them strictly. */
@Throws(StripeException::class)
fun RequestOptions.Companion.fromJson(json: String): RequestOptions = readRequestOptions(json)

/** Reads options from JSON text, checking them strictly. */
@Throws(StripeException::class)
fun ClientOptions.Companion.fromJson(json: String): ClientOptions = readClientOptions(json)

/** What is known of a connected account that was retrieved. What the API does not show stays unknown. */
fun accountFactsOf(account: Account): AccountFacts = readFactsOfAccount(account)

/** The same from JSON text of an account, of either generation of the API, or of the facts. */
@Throws(StripeException::class)
fun accountFactsOf(json: String): AccountFacts = readAccountFacts(json)

/** uniffi begins a call before it looks whether the coroutine was cancelled; this looks first. */
internal suspend inline fun <T> cancellable(call: () -> T): T {
    currentCoroutineContext().ensureActive()
    return call()
}

/**
 * Waits for a call as suits the thread. A virtual thread must not wait in native code, where it would keep its carrier from all
 * others: it waits for the coroutine, and interrupting it cancels the call. For any other thread that would cost half a call more.
 */
internal fun <T> waiting(blocking: () -> T, suspending: suspend () -> T): T =
    if (onVirtualThread()) runBlocking { suspending() } else blocking()

/** `Thread.isVirtual`, which JDK 17 and Android have not got. */
private val isVirtual = try {
    Thread::class.java.getMethod("isVirtual")
} catch (_: ReflectiveOperationException) {
    null
}

private fun onVirtualThread() = isVirtual != null && isVirtual.invoke(Thread.currentThread()) as Boolean

/**
 * A call as a future, for Java. Cancelling the future cancels the call; what is chained to it runs on a thread of the host:
 * one of Java's own for futures, for those of `Dispatchers.Default` never end and keep their class loader.
 */
internal fun <T> future(call: suspend () -> T): CompletableFuture<T> =
    CoroutineScope(Executor { CompletableFuture.runAsync(it) }.asCoroutineDispatcher()).future { cancellable { call() } }

/** The items of a list, fetched page by page as they are collected. The pages are closed with the flow. */
internal fun <P : AutoCloseable, T> pagesAsFlow(start: () -> P, next: suspend (P) -> List<T>?): Flow<T> = flow {
    start().use { pages ->
        while (true) for (item in cancellable { next(pages) } ?: break) emit(item)
    }
}

/** The same on the calling thread. A sequence may be left anywhere, so the cleaner closes the pages. */
internal fun <P, T> pagesAsSequence(start: () -> P, next: (P) -> List<T>?): Sequence<T> = sequence {
    val pages = start()
    while (true) yieldAll(next(pages) ?: break)
}
