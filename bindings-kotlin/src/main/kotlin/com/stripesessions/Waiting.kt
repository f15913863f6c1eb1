@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.time.Duration
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.runBlocking

/**
 * Retrieves a linked account until none of these features is being refreshed, and gives it as it is then. Whether the refreshes
 * succeeded stands in it. Each wait is twice as long as the one before, up to a few seconds. Cancelling the coroutine ends it.
 *
 * Throws [StripeException.Timeout] with code `refresh_pending` where one still is when [timeout] is over, otherwise as `retrieve`.
 */
suspend fun FinancialConnectionsAccounts.waitUntilRefreshed(
    account: String, features: List<FinancialConnectionsRefreshFeature>, timeout: Duration, options: RequestOptions = RequestOptions(),
): FinancialConnectionsAccount =
    cancellable { client.financialConnectionsAccountsWaitUntilRefreshed(account, features, timeout, options) }.value

/** The same, waiting on the calling thread. */
@JvmOverloads
@Throws(StripeException::class)
fun FinancialConnectionsAccounts.waitUntilRefreshedBlocking(
    account: String, features: List<FinancialConnectionsRefreshFeature>, timeout: Duration, options: RequestOptions = RequestOptions(),
): FinancialConnectionsAccount = runBlocking { waitUntilRefreshed(account, features, timeout, options) }

/** The same as a future, for Java: cancelling it ends the waiting. */
@JvmOverloads
fun FinancialConnectionsAccounts.waitUntilRefreshedAsync(
    account: String, features: List<FinancialConnectionsRefreshFeature>, timeout: Duration, options: RequestOptions = RequestOptions(),
): CompletableFuture<FinancialConnectionsAccount> = future { waitUntilRefreshed(account, features, timeout, options) }
