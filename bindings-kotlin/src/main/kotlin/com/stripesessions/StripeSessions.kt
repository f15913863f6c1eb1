@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** A stable word for programs: the API's `code`, or ours for local errors. */
val StripeException.code: String? get() = details.code

/** Reads options from JSON text, checking them strictly. */
@Throws(StripeException::class)
fun RequestOptions.Companion.fromJson(json: String): RequestOptions = readRequestOptions(json)

/** Reads options from JSON text, checking them strictly. */
@Throws(StripeException::class)
fun ClientOptions.Companion.fromJson(json: String): ClientOptions = readClientOptions(json)

/** uniffi begins a call before it looks whether the coroutine was cancelled; this looks first. */
internal suspend inline fun <T> cancellable(call: () -> T): T {
    currentCoroutineContext().ensureActive()
    return call()
}

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
