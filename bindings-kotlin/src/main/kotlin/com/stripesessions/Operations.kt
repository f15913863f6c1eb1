// Written by `cargo run -p generate` from the operations; do not edit.

@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.time.Instant
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.flow.Flow

/** What a client's calls are made through. */
abstract class Resources internal constructor(internal val native: NativeClient) {
    /** The operations under `account_sessions`. */
    val accountSessions: AccountSessions @JvmName("accountSessions") get() = AccountSessions(native)

    /** The operations under `accounts`. */
    val accounts: Accounts @JvmName("accounts") get() = Accounts(native)

    /** The operations under `financial_connections`. */
    val financialConnections: FinancialConnections @JvmName("financialConnections") get() = FinancialConnections(native)

    /** The operations under `v2`. */
    val v2: V2 @JvmName("v2") get() = V2(native)

}

/** The operations under `account_sessions`. */
class AccountSessions internal constructor(internal val client: NativeClient) {

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * Cancelling the coroutine cancels the call.
     *
     * @param account The connected account the session is for (`acct_…`). It stands here, not in the
     * `Stripe-Account` header.
     * @param components The embedded components the session may show. What is left out of a component gets
     * the API's default.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun create(
        account: String,
        components: Components,
        options: RequestOptions = RequestOptions(),
        set: CreateAccountSessionBuilder.() -> Unit = {},
    ): AccountSession = create(CreateAccountSession(account, components, set), options)

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     */
    suspend fun create(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): AccountSession = createWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun createWithResponse(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): AccountSessionResponse = cancellable { client.accountSessionsCreate(parameters, options) }

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        account: String,
        components: Components,
        options: RequestOptions = RequestOptions(),
        set: CreateAccountSessionBuilder.() -> Unit = {},
    ): AccountSession = createBlocking(CreateAccountSession(account, components, set), options)

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): AccountSession = createWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createWithResponseBlocking(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): AccountSessionResponse =
        waiting({ client.accountSessionsCreateBlocking(parameters, options) }, { createWithResponse(parameters, options) })

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        account: String,
        components: Components,
        options: RequestOptions = RequestOptions(),
        set: CreateAccountSessionBuilder.() -> Unit = {},
    ): CompletableFuture<AccountSession> = createAsync(CreateAccountSession(account, components, set), options)

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<AccountSession> = future { create(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun createWithResponseAsync(
        parameters: CreateAccountSession,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<AccountSessionResponse> = future { createWithResponse(parameters, options) }
}

/** The operations under `accounts`. */
class Accounts internal constructor(internal val client: NativeClient) {

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): Account = retrieve(account, RetrieveOptions(set), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     */
    suspend fun retrieve(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): Account = retrieveWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): AccountResponse = cancellable { client.accountsRetrieve(account, parameters, options) }

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): Account = retrieveBlocking(account, RetrieveOptions(set), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): Account = retrieveWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): AccountResponse =
        waiting({ client.accountsRetrieveBlocking(account, parameters, options) }, { retrieveWithResponse(account, parameters, options) })

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<Account> = retrieveAsync(account, RetrieveOptions(set), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types. Takes the ids of accounts of either generation of the API.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<Account> = future { retrieve(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<AccountResponse> = future { retrieveWithResponse(account, parameters, options) }
}

/** The operations under `financial_connections`. */
class FinancialConnections internal constructor(internal val client: NativeClient) {
    /** The operations under `financial_connections.accounts`. */
    val accounts: FinancialConnectionsAccounts @JvmName("accounts") get() = FinancialConnectionsAccounts(client)

    /** The operations under `financial_connections.authorizations`. */
    val authorizations: FinancialConnectionsAuthorizations @JvmName("authorizations") get() = FinancialConnectionsAuthorizations(client)

    /** The operations under `financial_connections.consents`. */
    val consents: FinancialConnectionsConsents @JvmName("consents") get() = FinancialConnectionsConsents(client)

    /** The operations under `financial_connections.institutions`. */
    val institutions: FinancialConnectionsInstitutions @JvmName("institutions") get() = FinancialConnectionsInstitutions(client)

    /** The operations under `financial_connections.sessions`. */
    val sessions: FinancialConnectionsSessions @JvmName("sessions") get() = FinancialConnectionsSessions(client)

    /** The operations under `financial_connections.transactions`. */
    val transactions: FinancialConnectionsTransactions @JvmName("transactions") get() = FinancialConnectionsTransactions(client)

}

/** The operations under `financial_connections.accounts`. */
class FinancialConnectionsAccounts internal constructor(internal val client: NativeClient) {

    /**
     * Lists linked accounts, newest first.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun list(
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccountPage = list(ListFinancialConnectionsAccounts(set), options)

    /**
     * Lists linked accounts, newest first.
     */
    suspend fun list(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPage = listWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun listWithResponse(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPageResponse = cancellable { client.financialConnectionsAccountsList(parameters, options) }

    /**
     * Lists linked accounts, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccountPage = listBlocking(ListFinancialConnectionsAccounts(set), options)

    /**
     * Lists linked accounts, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPage = listWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listWithResponseBlocking(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPageResponse =
        waiting({ client.financialConnectionsAccountsListBlocking(parameters, options) }, { listWithResponse(parameters, options) })

    /**
     * Lists linked accounts, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccountPage> = listAsync(ListFinancialConnectionsAccounts(set), options)

    /**
     * Lists linked accounts, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountPage> = future { list(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun listWithResponseAsync(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountPageResponse> = future { listWithResponse(parameters, options) }

    /**
     * Lists linked accounts, newest first.
     * Fetches page after page as the items are collected.
     */
    fun listFlow(
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountsBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsAccount> =
        pagesAsFlow({ client.financialConnectionsAccountsListPages(ListFinancialConnectionsAccounts(set), options) }, { it.next() })

    /**
     * Lists linked accounts, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountsBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsAccount> =
        pagesAsSequence({ client.financialConnectionsAccountsListPages(ListFinancialConnectionsAccounts(set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * Lists linked accounts, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun listIterable(
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsAccount> =
        pagesAsSequence({ client.financialConnectionsAccountsListPages(parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()

    /**
     * Retrieves a linked account.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = retrieve(account, RetrieveOptions(set), options)

    /**
     * Retrieves a linked account.
     */
    suspend fun retrieve(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = retrieveWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse = cancellable { client.financialConnectionsAccountsRetrieve(account, parameters, options) }

    /**
     * Retrieves a linked account.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = retrieveBlocking(account, RetrieveOptions(set), options)

    /**
     * Retrieves a linked account.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = retrieveWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse =
        waiting({ client.financialConnectionsAccountsRetrieveBlocking(account, parameters, options) }, { retrieveWithResponse(account, parameters, options) })

    /**
     * Retrieves a linked account.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccount> = retrieveAsync(account, RetrieveOptions(set), options)

    /**
     * Retrieves a linked account.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = future { retrieve(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountResponse> = future { retrieveWithResponse(account, parameters, options) }

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     * Cancelling the coroutine cancels the call.
     *
     * @param features What to refresh; at least one. Mind the singular `balance`.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun refresh(
        account: String,
        features: List<FinancialConnectionsRefreshFeature>,
        options: RequestOptions = RequestOptions(),
        set: RefreshFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = refresh(account, RefreshFinancialConnectionsAccount(features, set), options)

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     */
    suspend fun refresh(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = refreshWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun refreshWithResponse(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse = cancellable { client.financialConnectionsAccountsRefresh(account, parameters, options) }

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun refreshBlocking(
        account: String,
        features: List<FinancialConnectionsRefreshFeature>,
        options: RequestOptions = RequestOptions(),
        set: RefreshFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = refreshBlocking(account, RefreshFinancialConnectionsAccount(features, set), options)

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun refreshBlocking(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = refreshWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun refreshWithResponseBlocking(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse =
        waiting({ client.financialConnectionsAccountsRefreshBlocking(account, parameters, options) }, { refreshWithResponse(account, parameters, options) })

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun refreshAsync(
        account: String,
        features: List<FinancialConnectionsRefreshFeature>,
        options: RequestOptions = RequestOptions(),
        set: RefreshFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccount> = refreshAsync(account, RefreshFinancialConnectionsAccount(features, set), options)

    /**
     * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
     * account until it has succeeded or failed.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun refreshAsync(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = future { refresh(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun refreshWithResponseAsync(
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountResponse> = future { refreshWithResponse(account, parameters, options) }

    /**
     * Has data of a linked account refreshed about once a day.
     * Cancelling the coroutine cancels the call.
     *
     * @param features What to refresh about once a day; at least one.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun subscribe(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = subscribe(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Has data of a linked account refreshed about once a day.
     */
    suspend fun subscribe(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = subscribeWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun subscribeWithResponse(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse = cancellable { client.financialConnectionsAccountsSubscribe(account, parameters, options) }

    /**
     * Has data of a linked account refreshed about once a day.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun subscribeBlocking(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = subscribeBlocking(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Has data of a linked account refreshed about once a day.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun subscribeBlocking(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = subscribeWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun subscribeWithResponseBlocking(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse =
        waiting({ client.financialConnectionsAccountsSubscribeBlocking(account, parameters, options) }, { subscribeWithResponse(account, parameters, options) })

    /**
     * Has data of a linked account refreshed about once a day.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun subscribeAsync(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccount> = subscribeAsync(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Has data of a linked account refreshed about once a day.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun subscribeAsync(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = future { subscribe(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun subscribeWithResponseAsync(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountResponse> = future { subscribeWithResponse(account, parameters, options) }

    /**
     * Stops the daily refresh of data of a linked account.
     * Cancelling the coroutine cancels the call.
     *
     * @param features What to refresh about once a day; at least one.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun unsubscribe(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = unsubscribe(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Stops the daily refresh of data of a linked account.
     */
    suspend fun unsubscribe(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = unsubscribeWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun unsubscribeWithResponse(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse = cancellable { client.financialConnectionsAccountsUnsubscribe(account, parameters, options) }

    /**
     * Stops the daily refresh of data of a linked account.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun unsubscribeBlocking(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = unsubscribeBlocking(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Stops the daily refresh of data of a linked account.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun unsubscribeBlocking(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = unsubscribeWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun unsubscribeWithResponseBlocking(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse =
        waiting({ client.financialConnectionsAccountsUnsubscribeBlocking(account, parameters, options) }, { unsubscribeWithResponse(account, parameters, options) })

    /**
     * Stops the daily refresh of data of a linked account.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun unsubscribeAsync(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        options: RequestOptions = RequestOptions(),
        set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccount> = unsubscribeAsync(account, SubscribeFinancialConnectionsAccount(features, set), options)

    /**
     * Stops the daily refresh of data of a linked account.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun unsubscribeAsync(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = future { unsubscribe(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun unsubscribeWithResponseAsync(
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountResponse> = future { unsubscribeWithResponse(account, parameters, options) }

    /**
     * Cuts the link to an account: no more data of it can be read.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun disconnect(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = disconnect(account, RetrieveOptions(set), options)

    /**
     * Cuts the link to an account: no more data of it can be read.
     */
    suspend fun disconnect(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = disconnectWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun disconnectWithResponse(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse = cancellable { client.financialConnectionsAccountsDisconnect(account, parameters, options) }

    /**
     * Cuts the link to an account: no more data of it can be read.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun disconnectBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAccount = disconnectBlocking(account, RetrieveOptions(set), options)

    /**
     * Cuts the link to an account: no more data of it can be read.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun disconnectBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = disconnectWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun disconnectWithResponseBlocking(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountResponse =
        waiting({ client.financialConnectionsAccountsDisconnectBlocking(account, parameters, options) }, { disconnectWithResponse(account, parameters, options) })

    /**
     * Cuts the link to an account: no more data of it can be read.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun disconnectAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccount> = disconnectAsync(account, RetrieveOptions(set), options)

    /**
     * Cuts the link to an account: no more data of it can be read.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun disconnectAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = future { disconnect(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun disconnectWithResponseAsync(
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountResponse> = future { disconnectWithResponse(account, parameters, options) }

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Cancelling the coroutine cancels the call.
     *
     * @param ownership The ownership object to list owners of (`fcaowns_…`).
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun listOwners(
        account: String,
        ownership: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit = {},
    ): FinancialConnectionsAccountOwnerPage = listOwners(account, ListFinancialConnectionsAccountOwners(ownership, set), options)

    /**
     * Lists the owners of a linked account as of one ownership object.
     */
    suspend fun listOwners(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPage = listOwnersWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun listOwnersWithResponse(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPageResponse = cancellable { client.financialConnectionsAccountsListOwners(account, parameters, options) }

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listOwnersBlocking(
        account: String,
        ownership: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit = {},
    ): FinancialConnectionsAccountOwnerPage = listOwnersBlocking(account, ListFinancialConnectionsAccountOwners(ownership, set), options)

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listOwnersBlocking(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPage = listOwnersWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listOwnersWithResponseBlocking(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPageResponse =
        waiting({ client.financialConnectionsAccountsListOwnersBlocking(account, parameters, options) }, { listOwnersWithResponse(account, parameters, options) })

    /**
     * Lists the owners of a linked account as of one ownership object.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listOwnersAsync(
        account: String,
        ownership: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAccountOwnerPage> = listOwnersAsync(account, ListFinancialConnectionsAccountOwners(ownership, set), options)

    /**
     * Lists the owners of a linked account as of one ownership object.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listOwnersAsync(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountOwnerPage> = future { listOwners(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun listOwnersWithResponseAsync(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountOwnerPageResponse> = future { listOwnersWithResponse(account, parameters, options) }

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Fetches page after page as the items are collected.
     */
    fun listOwnersFlow(
        account: String,
        ownership: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsAccountOwner> =
        pagesAsFlow({ client.financialConnectionsAccountsListOwnersPages(account, ListFinancialConnectionsAccountOwners(ownership, set), options) }, { it.next() })

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listOwnersSequence(
        account: String,
        ownership: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsAccountOwner> =
        pagesAsSequence({ client.financialConnectionsAccountsListOwnersPages(account, ListFinancialConnectionsAccountOwners(ownership, set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun listOwnersIterable(
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsAccountOwner> =
        pagesAsSequence({ client.financialConnectionsAccountsListOwnersPages(account, parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun listInferredBalances(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInferredBalancePage = listInferredBalances(account, ListOptions(set), options)

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     */
    suspend fun listInferredBalances(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePage = listInferredBalancesWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun listInferredBalancesWithResponse(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePageResponse = cancellable { client.financialConnectionsAccountsListInferredBalances(account, parameters, options) }

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listInferredBalancesBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInferredBalancePage = listInferredBalancesBlocking(account, ListOptions(set), options)

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listInferredBalancesBlocking(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePage = listInferredBalancesWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listInferredBalancesWithResponseBlocking(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePageResponse =
        waiting({ client.financialConnectionsAccountsListInferredBalancesBlocking(account, parameters, options) }, { listInferredBalancesWithResponse(account, parameters, options) })

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listInferredBalancesAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsInferredBalancePage> = listInferredBalancesAsync(account, ListOptions(set), options)

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listInferredBalancesAsync(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInferredBalancePage> = future { listInferredBalances(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun listInferredBalancesWithResponseAsync(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInferredBalancePageResponse> = future { listInferredBalancesWithResponse(account, parameters, options) }

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Fetches page after page as the items are collected.
     */
    fun listInferredBalancesFlow(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsInferredBalance> =
        pagesAsFlow({ client.financialConnectionsAccountsListInferredBalancesPages(account, ListOptions(set), options) }, { it.next() })

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listInferredBalancesSequence(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsInferredBalance> =
        pagesAsSequence({ client.financialConnectionsAccountsListInferredBalancesPages(account, ListOptions(set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun listInferredBalancesIterable(
        account: String,
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsInferredBalance> =
        pagesAsSequence({ client.financialConnectionsAccountsListInferredBalancesPages(account, parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()
}

/** The operations under `financial_connections.authorizations`. */
class FinancialConnectionsAuthorizations internal constructor(internal val client: NativeClient) {

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        authorization: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAuthorization = retrieve(authorization, RetrieveOptions(set), options)

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     */
    suspend fun retrieve(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorization = retrieveWithResponse(authorization, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorizationResponse = cancellable { client.financialConnectionsAuthorizationsRetrieve(authorization, parameters, options) }

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        authorization: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsAuthorization = retrieveBlocking(authorization, RetrieveOptions(set), options)

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorization = retrieveWithResponseBlocking(authorization, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorizationResponse =
        waiting({ client.financialConnectionsAuthorizationsRetrieveBlocking(authorization, parameters, options) }, { retrieveWithResponse(authorization, parameters, options) })

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        authorization: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsAuthorization> = retrieveAsync(authorization, RetrieveOptions(set), options)

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAuthorization> = future { retrieve(authorization, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAuthorizationResponse> = future { retrieveWithResponse(authorization, parameters, options) }
}

/** The operations under `financial_connections.consents`. */
class FinancialConnectionsConsents internal constructor(internal val client: NativeClient) {

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * Cancelling the coroutine cancels the call.
     *
     * @param accountHolder Who is to consent.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun create(
        accountHolder: CreateFinancialConnectionsSessionAccountHolder,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsConsentBuilder.() -> Unit = {},
    ): FinancialConnectionsConsent = create(CreateFinancialConnectionsConsent(accountHolder, set), options)

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     */
    suspend fun create(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = createWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun createWithResponse(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsentResponse = cancellable { client.financialConnectionsConsentsCreate(parameters, options) }

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        accountHolder: CreateFinancialConnectionsSessionAccountHolder,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsConsentBuilder.() -> Unit = {},
    ): FinancialConnectionsConsent = createBlocking(CreateFinancialConnectionsConsent(accountHolder, set), options)

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = createWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createWithResponseBlocking(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsentResponse =
        waiting({ client.financialConnectionsConsentsCreateBlocking(parameters, options) }, { createWithResponse(parameters, options) })

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        accountHolder: CreateFinancialConnectionsSessionAccountHolder,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsConsentBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsConsent> = createAsync(CreateFinancialConnectionsConsent(accountHolder, set), options)

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsent> = future { create(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun createWithResponseAsync(
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsentResponse> = future { createWithResponse(parameters, options) }

    /**
     * In preview: retrieves the text of a consent.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        consent: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsConsent = retrieve(consent, RetrieveOptions(set), options)

    /**
     * In preview: retrieves the text of a consent.
     */
    suspend fun retrieve(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = retrieveWithResponse(consent, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsentResponse = cancellable { client.financialConnectionsConsentsRetrieve(consent, parameters, options) }

    /**
     * In preview: retrieves the text of a consent.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        consent: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsConsent = retrieveBlocking(consent, RetrieveOptions(set), options)

    /**
     * In preview: retrieves the text of a consent.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = retrieveWithResponseBlocking(consent, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsentResponse =
        waiting({ client.financialConnectionsConsentsRetrieveBlocking(consent, parameters, options) }, { retrieveWithResponse(consent, parameters, options) })

    /**
     * In preview: retrieves the text of a consent.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        consent: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsConsent> = retrieveAsync(consent, RetrieveOptions(set), options)

    /**
     * In preview: retrieves the text of a consent.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsent> = future { retrieve(consent, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsentResponse> = future { retrieveWithResponse(consent, parameters, options) }
}

/** The operations under `financial_connections.institutions`. */
class FinancialConnectionsInstitutions internal constructor(internal val client: NativeClient) {

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun list(
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInstitutionPage = list(ListOptions(set), options)

    /**
     * In preview: lists the institutions whose accounts can be linked.
     */
    suspend fun list(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPage = listWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun listWithResponse(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPageResponse = cancellable { client.financialConnectionsInstitutionsList(parameters, options) }

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInstitutionPage = listBlocking(ListOptions(set), options)

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPage = listWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listWithResponseBlocking(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPageResponse =
        waiting({ client.financialConnectionsInstitutionsListBlocking(parameters, options) }, { listWithResponse(parameters, options) })

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsInstitutionPage> = listAsync(ListOptions(set), options)

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitutionPage> = future { list(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun listWithResponseAsync(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitutionPageResponse> = future { listWithResponse(parameters, options) }

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Fetches page after page as the items are collected.
     */
    fun listFlow(
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsInstitution> =
        pagesAsFlow({ client.financialConnectionsInstitutionsListPages(ListOptions(set), options) }, { it.next() })

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        options: RequestOptions = RequestOptions(),
        set: ListOptionsBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsInstitution> =
        pagesAsSequence({ client.financialConnectionsInstitutionsListPages(ListOptions(set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun listIterable(
        parameters: ListOptions,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsInstitution> =
        pagesAsSequence({ client.financialConnectionsInstitutionsListPages(parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()

    /**
     * In preview: retrieves an institution.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        institution: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInstitution = retrieve(institution, RetrieveOptions(set), options)

    /**
     * In preview: retrieves an institution.
     */
    suspend fun retrieve(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitution = retrieveWithResponse(institution, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionResponse = cancellable { client.financialConnectionsInstitutionsRetrieve(institution, parameters, options) }

    /**
     * In preview: retrieves an institution.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        institution: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsInstitution = retrieveBlocking(institution, RetrieveOptions(set), options)

    /**
     * In preview: retrieves an institution.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitution = retrieveWithResponseBlocking(institution, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionResponse =
        waiting({ client.financialConnectionsInstitutionsRetrieveBlocking(institution, parameters, options) }, { retrieveWithResponse(institution, parameters, options) })

    /**
     * In preview: retrieves an institution.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        institution: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsInstitution> = retrieveAsync(institution, RetrieveOptions(set), options)

    /**
     * In preview: retrieves an institution.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitution> = future { retrieve(institution, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitutionResponse> = future { retrieveWithResponse(institution, parameters, options) }
}

/** The operations under `financial_connections.sessions`. */
class FinancialConnectionsSessions internal constructor(internal val client: NativeClient) {

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * Cancelling the coroutine cancels the call.
     *
     * @param permissions What is asked of the holder; at least one.
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun create(
        permissions: List<FinancialConnectionsPermission>,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsSessionBuilder.() -> Unit = {},
    ): FinancialConnectionsSession = create(CreateFinancialConnectionsSession(permissions, set), options)

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     */
    suspend fun create(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = createWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun createWithResponse(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSessionResponse = cancellable { client.financialConnectionsSessionsCreate(parameters, options) }

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        permissions: List<FinancialConnectionsPermission>,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsSessionBuilder.() -> Unit = {},
    ): FinancialConnectionsSession = createBlocking(CreateFinancialConnectionsSession(permissions, set), options)

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createBlocking(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = createWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun createWithResponseBlocking(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSessionResponse =
        waiting({ client.financialConnectionsSessionsCreateBlocking(parameters, options) }, { createWithResponse(parameters, options) })

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        permissions: List<FinancialConnectionsPermission>,
        options: RequestOptions = RequestOptions(),
        set: CreateFinancialConnectionsSessionBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsSession> = createAsync(CreateFinancialConnectionsSession(permissions, set), options)

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun createAsync(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSession> = future { create(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun createWithResponseAsync(
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSessionResponse> = future { createWithResponse(parameters, options) }

    /**
     * Retrieves a session, with the accounts that were linked in it.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        session: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsSession = retrieve(session, RetrieveOptions(set), options)

    /**
     * Retrieves a session, with the accounts that were linked in it.
     */
    suspend fun retrieve(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = retrieveWithResponse(session, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSessionResponse = cancellable { client.financialConnectionsSessionsRetrieve(session, parameters, options) }

    /**
     * Retrieves a session, with the accounts that were linked in it.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        session: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsSession = retrieveBlocking(session, RetrieveOptions(set), options)

    /**
     * Retrieves a session, with the accounts that were linked in it.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = retrieveWithResponseBlocking(session, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSessionResponse =
        waiting({ client.financialConnectionsSessionsRetrieveBlocking(session, parameters, options) }, { retrieveWithResponse(session, parameters, options) })

    /**
     * Retrieves a session, with the accounts that were linked in it.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        session: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsSession> = retrieveAsync(session, RetrieveOptions(set), options)

    /**
     * Retrieves a session, with the accounts that were linked in it.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSession> = future { retrieve(session, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSessionResponse> = future { retrieveWithResponse(session, parameters, options) }
}

/** The operations under `financial_connections.transactions`. */
class FinancialConnectionsTransactions internal constructor(internal val client: NativeClient) {

    /**
     * Lists transactions of a linked account, newest first.
     * Cancelling the coroutine cancels the call.
     *
     * @param account The linked account (`fca_…`).
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun list(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransactionPage = list(ListFinancialConnectionsTransactions(account, set), options)

    /**
     * Lists transactions of a linked account, newest first.
     */
    suspend fun list(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPage = listWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun listWithResponse(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPageResponse = cancellable { client.financialConnectionsTransactionsList(parameters, options) }

    /**
     * Lists transactions of a linked account, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransactionPage = listBlocking(ListFinancialConnectionsTransactions(account, set), options)

    /**
     * Lists transactions of a linked account, newest first.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listBlocking(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPage = listWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun listWithResponseBlocking(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPageResponse =
        waiting({ client.financialConnectionsTransactionsListBlocking(parameters, options) }, { listWithResponse(parameters, options) })

    /**
     * Lists transactions of a linked account, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsTransactionPage> = listAsync(ListFinancialConnectionsTransactions(account, set), options)

    /**
     * Lists transactions of a linked account, newest first.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun listAsync(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionPage> = future { list(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun listWithResponseAsync(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionPageResponse> = future { listWithResponse(parameters, options) }

    /**
     * Lists transactions of a linked account, newest first.
     * Fetches page after page as the items are collected.
     */
    fun listFlow(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsTransaction> =
        pagesAsFlow({ client.financialConnectionsTransactionsListPages(ListFinancialConnectionsTransactions(account, set), options) }, { it.next() })

    /**
     * Lists transactions of a linked account, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: ListFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsTransaction> =
        pagesAsSequence({ client.financialConnectionsTransactionsListPages(ListFinancialConnectionsTransactions(account, set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * Lists transactions of a linked account, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun listIterable(
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsTransaction> =
        pagesAsSequence({ client.financialConnectionsTransactionsListPages(parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()

    /**
     * Retrieves a transaction.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        transaction: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransaction = retrieve(transaction, RetrieveOptions(set), options)

    /**
     * Retrieves a transaction.
     */
    suspend fun retrieve(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransaction = retrieveWithResponse(transaction, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionResponse = cancellable { client.financialConnectionsTransactionsRetrieve(transaction, parameters, options) }

    /**
     * Retrieves a transaction.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        transaction: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransaction = retrieveBlocking(transaction, RetrieveOptions(set), options)

    /**
     * Retrieves a transaction.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransaction = retrieveWithResponseBlocking(transaction, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionResponse =
        waiting({ client.financialConnectionsTransactionsRetrieveBlocking(transaction, parameters, options) }, { retrieveWithResponse(transaction, parameters, options) })

    /**
     * Retrieves a transaction.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        transaction: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveOptionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsTransaction> = retrieveAsync(transaction, RetrieveOptions(set), options)

    /**
     * Retrieves a transaction.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransaction> = future { retrieve(transaction, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionResponse> = future { retrieveWithResponse(transaction, parameters, options) }

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Cancelling the coroutine cancels the call.
     *
     * @param account The linked account (`fca_…`).
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun sync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransactionChangePage = sync(SyncFinancialConnectionsTransactions(account, set), options)

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     */
    suspend fun sync(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionChangePage = syncWithResponse(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun syncWithResponse(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionChangePageResponse = cancellable { client.financialConnectionsTransactionsSync(parameters, options) }

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun syncBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): FinancialConnectionsTransactionChangePage = syncBlocking(SyncFinancialConnectionsTransactions(account, set), options)

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun syncBlocking(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionChangePage = syncWithResponseBlocking(parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun syncWithResponseBlocking(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionChangePageResponse =
        waiting({ client.financialConnectionsTransactionsSyncBlocking(parameters, options) }, { syncWithResponse(parameters, options) })

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun syncAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): CompletableFuture<FinancialConnectionsTransactionChangePage> = syncAsync(SyncFinancialConnectionsTransactions(account, set), options)

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun syncAsync(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionChangePage> = future { sync(parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun syncWithResponseAsync(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionChangePageResponse> = future { syncWithResponse(parameters, options) }

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Fetches page after page as the items are collected.
     */
    fun syncFlow(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): Flow<FinancialConnectionsTransactionChange> =
        pagesAsFlow({ client.financialConnectionsTransactionsSyncPages(SyncFinancialConnectionsTransactions(account, set), options) }, { it.next() })

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun syncSequence(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit = {},
    ): Sequence<FinancialConnectionsTransactionChange> =
        pagesAsSequence({ client.financialConnectionsTransactionsSyncPages(SyncFinancialConnectionsTransactions(account, set), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

    /**
     * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
     * change once. Keep a change's cursor together with what you made of it: wherever your program ends,
     * nothing is lost or done twice. Call this at each event
     * `financial_connections.account.refreshed_transactions`.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread: for Java's `for`.
     */
    @JvmOverloads
    fun syncIterable(
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions = RequestOptions(),
    ): Iterable<FinancialConnectionsTransactionChange> =
        pagesAsSequence({ client.financialConnectionsTransactionsSyncPages(parameters, options) }, { waiting({ it.nextBlocking() }, { it.next() }) }).asIterable()
}

/** The operations under `v2`. */
class V2 internal constructor(internal val client: NativeClient) {
    /** The operations under `v2.core`. */
    val core: V2Core @JvmName("core") get() = V2Core(client)

}

/** The operations under `v2.core`. */
class V2Core internal constructor(internal val client: NativeClient) {
    /** The operations under `v2.core.accounts`. */
    val accounts: V2CoreAccounts @JvmName("accounts") get() = V2CoreAccounts(client)

}

/** The operations under `v2.core.accounts`. */
class V2CoreAccounts internal constructor(internal val client: NativeClient) {

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     * Cancelling the coroutine cancels the call.
     *
     * @param options What this call is told besides.
     * @param set Sets parameters that may be left out.
     * @throws StripeException
     */
    suspend fun retrieve(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveV2CoreAccountBuilder.() -> Unit = {},
    ): V2CoreAccount = retrieve(account, RetrieveV2CoreAccount(set), options)

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     */
    suspend fun retrieve(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): V2CoreAccount = retrieveWithResponse(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    suspend fun retrieveWithResponse(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): V2CoreAccountResponse = cancellable { client.v2CoreAccountsRetrieve(account, parameters, options) }

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveV2CoreAccountBuilder.() -> Unit = {},
    ): V2CoreAccount = retrieveBlocking(account, RetrieveV2CoreAccount(set), options)

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): V2CoreAccount = retrieveWithResponseBlocking(account, parameters, options).value

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveWithResponseBlocking(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): V2CoreAccountResponse =
        waiting({ client.v2CoreAccountsRetrieveBlocking(account, parameters, options) }, { retrieveWithResponse(account, parameters, options) })

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        options: RequestOptions = RequestOptions(),
        set: RetrieveV2CoreAccountBuilder.() -> Unit = {},
    ): CompletableFuture<V2CoreAccount> = retrieveAsync(account, RetrieveV2CoreAccount(set), options)

    /**
     * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn
     * who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the
     * first generation.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<V2CoreAccount> = future { retrieve(account, parameters, options) }

    /** The same, with what is known of the reply it came in: request id, idempotency key, warnings. */
    @JvmOverloads
    fun retrieveWithResponseAsync(
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<V2CoreAccountResponse> = future { retrieveWithResponse(account, parameters, options) }
}

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateAccountSession.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "account_sessions.create",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateAccountSession.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "account_sessions.create",
): EncodedRequest = encodeCreateAccountSession(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun CreateAccountSession.toJson(): String = writeCreateAccountSession(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateAccountSession.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): CreateAccountSession =
    readCreateAccountSession(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveOptions.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "accounts.retrieve",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveOptions.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "accounts.retrieve",
): EncodedRequest = encodeRetrieveOptions(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun RetrieveOptions.toJson(): String = writeRetrieveOptions(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveOptions.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): RetrieveOptions =
    readRetrieveOptions(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveV2CoreAccount.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "v2.core.accounts.retrieve",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveV2CoreAccount.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "v2.core.accounts.retrieve",
): EncodedRequest = encodeRetrieveV2CoreAccount(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun RetrieveV2CoreAccount.toJson(): String = writeRetrieveV2CoreAccount(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun RetrieveV2CoreAccount.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): RetrieveV2CoreAccount =
    readRetrieveV2CoreAccount(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsSession.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.sessions.create",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsSession.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.sessions.create",
): EncodedRequest = encodeCreateFinancialConnectionsSession(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun CreateFinancialConnectionsSession.toJson(): String = writeCreateFinancialConnectionsSession(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsSession.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): CreateFinancialConnectionsSession =
    readCreateFinancialConnectionsSession(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccounts.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccounts.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list",
): EncodedRequest = encodeListFinancialConnectionsAccounts(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun ListFinancialConnectionsAccounts.toJson(): String = writeListFinancialConnectionsAccounts(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccounts.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): ListFinancialConnectionsAccounts =
    readListFinancialConnectionsAccounts(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun RefreshFinancialConnectionsAccount.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.refresh",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun RefreshFinancialConnectionsAccount.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.refresh",
): EncodedRequest = encodeRefreshFinancialConnectionsAccount(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun RefreshFinancialConnectionsAccount.toJson(): String = writeRefreshFinancialConnectionsAccount(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun RefreshFinancialConnectionsAccount.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): RefreshFinancialConnectionsAccount =
    readRefreshFinancialConnectionsAccount(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun SubscribeFinancialConnectionsAccount.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.subscribe",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun SubscribeFinancialConnectionsAccount.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.subscribe",
): EncodedRequest = encodeSubscribeFinancialConnectionsAccount(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun SubscribeFinancialConnectionsAccount.toJson(): String = writeSubscribeFinancialConnectionsAccount(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun SubscribeFinancialConnectionsAccount.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): SubscribeFinancialConnectionsAccount =
    readSubscribeFinancialConnectionsAccount(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccountOwners.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list_owners",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccountOwners.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list_owners",
): EncodedRequest = encodeListFinancialConnectionsAccountOwners(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun ListFinancialConnectionsAccountOwners.toJson(): String = writeListFinancialConnectionsAccountOwners(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsAccountOwners.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): ListFinancialConnectionsAccountOwners =
    readListFinancialConnectionsAccountOwners(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsTransactions.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.transactions.list",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsTransactions.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.transactions.list",
): EncodedRequest = encodeListFinancialConnectionsTransactions(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun ListFinancialConnectionsTransactions.toJson(): String = writeListFinancialConnectionsTransactions(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun ListFinancialConnectionsTransactions.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): ListFinancialConnectionsTransactions =
    readListFinancialConnectionsTransactions(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun ListOptions.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list_inferred_balances",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun ListOptions.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.accounts.list_inferred_balances",
): EncodedRequest = encodeListOptions(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun ListOptions.toJson(): String = writeListOptions(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun ListOptions.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): ListOptions =
    readListOptions(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.consents.create",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.consents.create",
): EncodedRequest = encodeCreateFinancialConnectionsConsent(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.toJson(): String = writeCreateFinancialConnectionsConsent(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): CreateFinancialConnectionsConsent =
    readCreateFinancialConnectionsConsent(json, options)

/** Everything that is wrong, or probably not meant. */
@JvmOverloads
@Throws(StripeException::class)
fun SyncFinancialConnectionsTransactions.validate(
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.transactions.sync",
): Report = validateJson(operation, toJson(), options)

/** The request a call would send, without its key. */
@JvmOverloads
@Throws(StripeException::class)
fun SyncFinancialConnectionsTransactions.encode(
    ids: List<String> = emptyList(),
    options: RequestOptions = RequestOptions(),
    operation: String = "financial_connections.transactions.sync",
): EncodedRequest = encodeSyncFinancialConnectionsTransactions(operation, ids, this, options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun SyncFinancialConnectionsTransactions.toJson(): String = writeSyncFinancialConnectionsTransactions(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun SyncFinancialConnectionsTransactions.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): SyncFinancialConnectionsTransactions =
    readSyncFinancialConnectionsTransactions(json, options)

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun AccountSession.toJson(): String = writeAccountSession(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun AccountSession.check(): List<Problem> = checkJson("account_sessions.create", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun AccountSession.Companion.fromJson(json: String): AccountSession = readAccountSession(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun AccountSession.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "account_sessions.create",
): AccountSession = readAccountSession(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun Account.toJson(): String = writeAccount(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun Account.check(): List<Problem> = checkJson("accounts.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun Account.Companion.fromJson(json: String): Account = readAccount(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun Account.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "accounts.retrieve",
): Account = readAccount(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun V2CoreAccount.toJson(): String = writeV2CoreAccount(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun V2CoreAccount.check(): List<Problem> = checkJson("v2.core.accounts.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun V2CoreAccount.Companion.fromJson(json: String): V2CoreAccount = readV2CoreAccount(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun V2CoreAccount.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "v2.core.accounts.retrieve",
): V2CoreAccount = readV2CoreAccount(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsSession.toJson(): String = writeFinancialConnectionsSession(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsSession.check(): List<Problem> = checkJson("financial_connections.sessions.create", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsSession.Companion.fromJson(json: String): FinancialConnectionsSession = readFinancialConnectionsSession(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsSession.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.sessions.create",
): FinancialConnectionsSession = readFinancialConnectionsSession(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountPage.toJson(): String = writeFinancialConnectionsAccountPage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountPage.check(): List<Problem> = checkJson("financial_connections.accounts.list", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountPage.Companion.fromJson(json: String): FinancialConnectionsAccountPage = readFinancialConnectionsAccountPage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountPage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.accounts.list",
): FinancialConnectionsAccountPage = readFinancialConnectionsAccountPage(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsAccount.toJson(): String = writeFinancialConnectionsAccount(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsAccount.check(): List<Problem> = checkJson("financial_connections.accounts.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsAccount.Companion.fromJson(json: String): FinancialConnectionsAccount = readFinancialConnectionsAccount(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsAccount.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.accounts.retrieve",
): FinancialConnectionsAccount = readFinancialConnectionsAccount(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountOwnerPage.toJson(): String = writeFinancialConnectionsAccountOwnerPage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountOwnerPage.check(): List<Problem> = checkJson("financial_connections.accounts.list_owners", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountOwnerPage.Companion.fromJson(json: String): FinancialConnectionsAccountOwnerPage = readFinancialConnectionsAccountOwnerPage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsAccountOwnerPage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.accounts.list_owners",
): FinancialConnectionsAccountOwnerPage = readFinancialConnectionsAccountOwnerPage(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionPage.toJson(): String = writeFinancialConnectionsTransactionPage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionPage.check(): List<Problem> = checkJson("financial_connections.transactions.list", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionPage.Companion.fromJson(json: String): FinancialConnectionsTransactionPage = readFinancialConnectionsTransactionPage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionPage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.transactions.list",
): FinancialConnectionsTransactionPage = readFinancialConnectionsTransactionPage(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsTransaction.toJson(): String = writeFinancialConnectionsTransaction(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsTransaction.check(): List<Problem> = checkJson("financial_connections.transactions.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsTransaction.Companion.fromJson(json: String): FinancialConnectionsTransaction = readFinancialConnectionsTransaction(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsTransaction.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.transactions.retrieve",
): FinancialConnectionsTransaction = readFinancialConnectionsTransaction(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsInferredBalancePage.toJson(): String = writeFinancialConnectionsInferredBalancePage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsInferredBalancePage.check(): List<Problem> = checkJson("financial_connections.accounts.list_inferred_balances", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsInferredBalancePage.Companion.fromJson(json: String): FinancialConnectionsInferredBalancePage = readFinancialConnectionsInferredBalancePage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsInferredBalancePage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.accounts.list_inferred_balances",
): FinancialConnectionsInferredBalancePage = readFinancialConnectionsInferredBalancePage(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsAuthorization.toJson(): String = writeFinancialConnectionsAuthorization(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsAuthorization.check(): List<Problem> = checkJson("financial_connections.authorizations.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsAuthorization.Companion.fromJson(json: String): FinancialConnectionsAuthorization = readFinancialConnectionsAuthorization(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsAuthorization.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.authorizations.retrieve",
): FinancialConnectionsAuthorization = readFinancialConnectionsAuthorization(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitutionPage.toJson(): String = writeFinancialConnectionsInstitutionPage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitutionPage.check(): List<Problem> = checkJson("financial_connections.institutions.list", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitutionPage.Companion.fromJson(json: String): FinancialConnectionsInstitutionPage = readFinancialConnectionsInstitutionPage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitutionPage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.institutions.list",
): FinancialConnectionsInstitutionPage = readFinancialConnectionsInstitutionPage(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitution.toJson(): String = writeFinancialConnectionsInstitution(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitution.check(): List<Problem> = checkJson("financial_connections.institutions.retrieve", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitution.Companion.fromJson(json: String): FinancialConnectionsInstitution = readFinancialConnectionsInstitution(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsInstitution.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.institutions.retrieve",
): FinancialConnectionsInstitution = readFinancialConnectionsInstitution(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsConsent.toJson(): String = writeFinancialConnectionsConsent(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsConsent.check(): List<Problem> = checkJson("financial_connections.consents.create", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsConsent.Companion.fromJson(json: String): FinancialConnectionsConsent = readFinancialConnectionsConsent(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsConsent.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.consents.create",
): FinancialConnectionsConsent = readFinancialConnectionsConsent(decodeJson(operation, status, headers, body))

/** The JSON text of the record, secrets included. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionChangePage.toJson(): String = writeFinancialConnectionsTransactionChangePage(this)

/** Whatever is odd about it: nothing the API should ever break, and nothing to fail a call over. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionChangePage.check(): List<Problem> = checkJson("financial_connections.transactions.sync", toJson())

/** Reads the JSON text of a reply, or of an object that was in one. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionChangePage.Companion.fromJson(json: String): FinancialConnectionsTransactionChangePage = readFinancialConnectionsTransactionChangePage(json)

/** What a reply fetched by other means says; throws the error it stands for, as the client would. */
@Throws(StripeException::class)
fun FinancialConnectionsTransactionChangePage.Companion.decode(
    status: Int,
    headers: Map<String, String>,
    body: String,
    operation: String = "financial_connections.transactions.sync",
): FinancialConnectionsTransactionChangePage = readFinancialConnectionsTransactionChangePage(decodeJson(operation, status, headers, body))

/**
 * [AccountSession.expiresAt] as an instant. When the session expires, in whole seconds since the Unix epoch.
 * The API does not say how long it lasts.
 */
val AccountSession.expiresAtInstant: Instant get() = Instant.ofEpochSecond(expiresAt)

/**
 * [AccountRequirements.currentDeadline] as an instant. Until when `currently_due` must be resolved, in whole
 * seconds since the Unix epoch; it may be sooner.
 */
val AccountRequirements.currentDeadlineInstant: Instant? get() = currentDeadline?.let(Instant::ofEpochSecond)

/**
 * [Account.created] as an instant. When it was connected, in whole seconds since the Unix epoch.
 */
val Account.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAccountNumber.expectedExpiryDate] as an instant. When the number is expected to
 * expire, in whole seconds since the Unix epoch.
 */
val FinancialConnectionsAccountNumber.expectedExpiryDateInstant: Instant? get() = expectedExpiryDate?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsBalance.asOf] as an instant. When the institution computed it, in whole seconds since
 * the Unix epoch.
 */
val FinancialConnectionsBalance.asOfInstant: Instant get() = Instant.ofEpochSecond(asOf)

/**
 * [FinancialConnectionsBalanceRefresh.lastAttemptedAt] as an instant. When it began, in whole seconds since
 * the Unix epoch.
 */
val FinancialConnectionsBalanceRefresh.lastAttemptedAtInstant: Instant get() = Instant.ofEpochSecond(lastAttemptedAt)

/**
 * [FinancialConnectionsBalanceRefresh.nextRefreshAvailableAt] as an instant. When the next may be asked for,
 * in whole seconds since the Unix epoch. Empty while one is pending.
 */
val FinancialConnectionsBalanceRefresh.nextRefreshAvailableAtInstant: Instant? get() = nextRefreshAvailableAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsInferredBalancesRefresh.lastAttemptedAt] as an instant. When it began, in whole
 * seconds since the Unix epoch.
 */
val FinancialConnectionsInferredBalancesRefresh.lastAttemptedAtInstant: Instant get() = Instant.ofEpochSecond(lastAttemptedAt)

/**
 * [FinancialConnectionsInferredBalancesRefresh.nextRefreshAvailableAt] as an instant. When the next may be
 * asked for, in whole seconds since the Unix epoch. Empty while one is pending.
 */
val FinancialConnectionsInferredBalancesRefresh.nextRefreshAvailableAtInstant: Instant? get() = nextRefreshAvailableAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAccountOwner.refreshedAt] as an instant. When this was last refreshed, in whole
 * seconds since the Unix epoch.
 */
val FinancialConnectionsAccountOwner.refreshedAtInstant: Instant? get() = refreshedAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAccountOwnership.created] as an instant. When it was made, in whole seconds since the
 * Unix epoch.
 */
val FinancialConnectionsAccountOwnership.createdInstant: Instant get() = Instant.ofEpochSecond(created)

/**
 * [FinancialConnectionsOwnershipRefresh.lastAttemptedAt] as an instant. When it began, in whole seconds since
 * the Unix epoch.
 */
val FinancialConnectionsOwnershipRefresh.lastAttemptedAtInstant: Instant get() = Instant.ofEpochSecond(lastAttemptedAt)

/**
 * [FinancialConnectionsOwnershipRefresh.nextRefreshAvailableAt] as an instant. When the next may be asked
 * for, in whole seconds since the Unix epoch. Empty while one is pending.
 */
val FinancialConnectionsOwnershipRefresh.nextRefreshAvailableAtInstant: Instant? get() = nextRefreshAvailableAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsActiveStatus.expectedDeactivationDate] as an instant. When the link is expected to
 * stop working, in whole seconds since the Unix epoch.
 */
val FinancialConnectionsActiveStatus.expectedDeactivationDateInstant: Instant? get() = expectedDeactivationDate?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsTransactionRefresh.lastAttemptedAt] as an instant. When it began, in whole seconds
 * since the Unix epoch.
 */
val FinancialConnectionsTransactionRefresh.lastAttemptedAtInstant: Instant get() = Instant.ofEpochSecond(lastAttemptedAt)

/**
 * [FinancialConnectionsTransactionRefresh.nextRefreshAvailableAt] as an instant. When the next may be asked
 * for, in whole seconds since the Unix epoch. Empty while one is pending.
 */
val FinancialConnectionsTransactionRefresh.nextRefreshAvailableAtInstant: Instant? get() = nextRefreshAvailableAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAccount.created] as an instant. When it was linked, in whole seconds since the Unix
 * epoch.
 */
val FinancialConnectionsAccount.createdInstant: Instant get() = Instant.ofEpochSecond(created)

/**
 * [TimestampRange.gt] as an instant. Later than this.
 */
val TimestampRange.gtInstant: Instant? get() = gt?.let(Instant::ofEpochSecond)

/**
 * [TimestampRange.gte] as an instant. At this time or later.
 */
val TimestampRange.gteInstant: Instant? get() = gte?.let(Instant::ofEpochSecond)

/**
 * [TimestampRange.lt] as an instant. Earlier than this.
 */
val TimestampRange.ltInstant: Instant? get() = lt?.let(Instant::ofEpochSecond)

/**
 * [TimestampRange.lte] as an instant. At this time or earlier.
 */
val TimestampRange.lteInstant: Instant? get() = lte?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsTransactionStatusTransitions.postedAt] as an instant. When it was posted, in whole
 * seconds since the Unix epoch.
 */
val FinancialConnectionsTransactionStatusTransitions.postedAtInstant: Instant? get() = postedAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsTransactionStatusTransitions.voidAt] as an instant. When it was voided, in whole
 * seconds since the Unix epoch.
 */
val FinancialConnectionsTransactionStatusTransitions.voidAtInstant: Instant? get() = voidAt?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsTransaction.transactedAt] as an instant. When it happened, in whole seconds since the
 * Unix epoch.
 */
val FinancialConnectionsTransaction.transactedAtInstant: Instant get() = Instant.ofEpochSecond(transactedAt)

/**
 * [FinancialConnectionsTransaction.updated] as an instant. When it last changed, in whole seconds since the
 * Unix epoch.
 */
val FinancialConnectionsTransaction.updatedInstant: Instant get() = Instant.ofEpochSecond(updated)

/**
 * [FinancialConnectionsInferredBalance.asOf] as an instant. The time it is for, in whole seconds since the
 * Unix epoch. Where it was inferred: the last second of the day in UTC.
 */
val FinancialConnectionsInferredBalance.asOfInstant: Instant get() = Instant.ofEpochSecond(asOf)

/**
 * [FinancialConnectionsAuthorizationActiveStatus.expectedDeactivationDate] as an instant. When it is expected
 * to stop working, in whole seconds since the Unix epoch.
 */
val FinancialConnectionsAuthorizationActiveStatus.expectedDeactivationDateInstant: Instant get() = Instant.ofEpochSecond(expectedDeactivationDate)

/**
 * [FinancialConnectionsConsent.created] as an instant. When it was made, in whole seconds since the Unix
 * epoch.
 */
val FinancialConnectionsConsent.createdInstant: Instant get() = Instant.ofEpochSecond(created)

/**
 * [FinancialConnectionsConsent.expiresAt] as an instant. From when on it is no longer good, in whole seconds
 * since the Unix epoch.
 */
val FinancialConnectionsConsent.expiresAtInstant: Instant get() = Instant.ofEpochSecond(expiresAt)

/**
 * [AccountEvent.created] as an instant. When it happened, in whole seconds since the Unix epoch. Events may
 * arrive in another order.
 */
val AccountEvent.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAccountEvent.created] as an instant. When it happened, in whole seconds since the Unix
 * epoch. Events may arrive in another order.
 */
val FinancialConnectionsAccountEvent.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsAuthorizationEvent.created] as an instant. When it happened, in whole seconds since
 * the Unix epoch. Events may arrive in another order.
 */
val FinancialConnectionsAuthorizationEvent.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * [FinancialConnectionsSessionEvent.created] as an instant. When it happened, in whole seconds since the Unix
 * epoch. Events may arrive in another order.
 */
val FinancialConnectionsSessionEvent.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * [UnknownEvent.created] as an instant. When it happened, in whole seconds since the Unix epoch. Events may
 * arrive in another order.
 */
val UnknownEvent.createdInstant: Instant? get() = created?.let(Instant::ofEpochSecond)

/**
 * Whether a connected account may use a capability.
 */
class AccountCapabilityStatus(value: String) : Word(value) {
    companion object {
        /**
         * It may.
         */
        @JvmField val ACTIVE = AccountCapabilityStatus("active")

        /**
         * It may not; `requirements` says what is missing.
         */
        @JvmField val INACTIVE = AccountCapabilityStatus("inactive")

        /**
         * What it has handed in is being looked at.
         */
        @JvmField val PENDING = AccountCapabilityStatus("pending")
    }
}

/**
 * Who pays Stripe's fees.
 */
class AccountControllerFeesPayer(value: String) : Word(value) {
    companion object {
        /**
         * The account.
         */
        @JvmField val ACCOUNT = AccountControllerFeesPayer("account")

        /**
         * The platform.
         */
        @JvmField val APPLICATION = AccountControllerFeesPayer("application")

        /**
         * The platform, on the terms of type `custom`.
         */
        @JvmField val APPLICATION_CUSTOM = AccountControllerFeesPayer("application_custom")

        /**
         * The platform, on the terms of type `express`.
         */
        @JvmField val APPLICATION_EXPRESS = AccountControllerFeesPayer("application_express")
    }
}

/**
 * Who is responsible for something about a connected account.
 */
class AccountControllerResponsible(value: String) : Word(value) {
    companion object {
        /**
         * The platform.
         */
        @JvmField val APPLICATION = AccountControllerResponsible("application")

        /**
         * Stripe.
         */
        @JvmField val STRIPE = AccountControllerResponsible("stripe")
    }
}

/**
 * Which of Stripe's dashboards a connected account has.
 */
class AccountControllerStripeDashboardType(value: String) : Word(value) {
    companion object {
        /**
         * A small one.
         */
        @JvmField val EXPRESS = AccountControllerStripeDashboardType("express")

        /**
         * The whole.
         */
        @JvmField val FULL = AccountControllerStripeDashboardType("full")

        /**
         * None.
         */
        @JvmField val NONE = AccountControllerStripeDashboardType("none")
    }
}

/**
 * What controls a connected account.
 */
class AccountControllerType(value: String) : Word(value) {
    companion object {
        /**
         * The account itself.
         */
        @JvmField val ACCOUNT = AccountControllerType("account")

        /**
         * A platform.
         */
        @JvmField val APPLICATION = AccountControllerType("application")
    }
}

/**
 * Why a connected account is disabled.
 */
class AccountDisabledReason(value: String) : Word(value) {
    companion object {
        /**
         * It has to ask for capabilities.
         */
        @JvmField val ACTION_REQUIRED_REQUESTED_CAPABILITIES = AccountDisabledReason("action_required.requested_capabilities")

        /**
         * It may be on a list of persons or companies with whom nobody may deal.
         */
        @JvmField val LISTED = AccountDisabledReason("listed")

        /**
         * Another reason.
         */
        @JvmField val OTHER = AccountDisabledReason("other")

        /**
         * The platform has paused it.
         */
        @JvmField val PLATFORM_PAUSED = AccountDisabledReason("platform_paused")

        /**
         * Stripe suspects fraud.
         */
        @JvmField val REJECTED_FRAUD = AccountDisabledReason("rejected.fraud")

        /**
         * It was not verified in time.
         */
        @JvmField val REJECTED_INCOMPLETE_VERIFICATION = AccountDisabledReason("rejected.incomplete_verification")

        /**
         * It is on a list of persons or companies with whom nobody may deal.
         */
        @JvmField val REJECTED_LISTED = AccountDisabledReason("rejected.listed")

        /**
         * Stripe rejected it for another reason.
         */
        @JvmField val REJECTED_OTHER = AccountDisabledReason("rejected.other")

        /**
         * The platform suspects fraud.
         */
        @JvmField val REJECTED_PLATFORM_FRAUD = AccountDisabledReason("rejected.platform_fraud")

        /**
         * The platform rejected it for another reason.
         */
        @JvmField val REJECTED_PLATFORM_OTHER = AccountDisabledReason("rejected.platform_other")

        /**
         * The platform says it breaks its terms.
         */
        @JvmField val REJECTED_PLATFORM_TERMS_OF_SERVICE = AccountDisabledReason("rejected.platform_terms_of_service")

        /**
         * Stripe says it breaks its terms.
         */
        @JvmField val REJECTED_TERMS_OF_SERVICE = AccountDisabledReason("rejected.terms_of_service")

        /**
         * Something was not resolved in time.
         */
        @JvmField val REQUIREMENTS_PAST_DUE = AccountDisabledReason("requirements.past_due")

        /**
         * What it has given is being verified.
         */
        @JvmField val REQUIREMENTS_PENDING_VERIFICATION = AccountDisabledReason("requirements.pending_verification")

        /**
         * Stripe is looking at it.
         */
        @JvmField val UNDER_REVIEW = AccountDisabledReason("under_review")
    }
}

/**
 * What kind of business a connected account is.
 */
class AccountBusinessType(value: String) : Word(value) {
    companion object {
        /**
         * A company.
         */
        @JvmField val COMPANY = AccountBusinessType("company")

        /**
         * An authority.
         */
        @JvmField val GOVERNMENT_ENTITY = AccountBusinessType("government_entity")

        /**
         * A person.
         */
        @JvmField val INDIVIDUAL = AccountBusinessType("individual")

        /**
         * An organization without profit.
         */
        @JvmField val NON_PROFIT = AccountBusinessType("non_profit")
    }
}

/**
 * The types accounts had before `controller`.
 */
class AccountType(value: String) : Word(value) {
    companion object {
        /**
         * The platform is responsible for everything, and Stripe is not seen.
         */
        @JvmField val CUSTOM = AccountType("custom")

        /**
         * Stripe collects information; there is a small dashboard.
         */
        @JvmField val EXPRESS = AccountType("express")

        /**
         * None of the others: `controller` says what it is.
         */
        @JvmField val NONE = AccountType("none")

        /**
         * The account has a relationship with Stripe, and the full dashboard.
         */
        @JvmField val STANDARD = AccountType("standard")
    }
}

/**
 * Fields of an account that are shown only where they are asked for.
 */
class V2CoreAccountInclude(value: String) : Word(value) {
    companion object {
        /**
         * What it is as a customer.
         */
        @JvmField val CONFIGURATION_CUSTOMER = V2CoreAccountInclude("configuration.customer")

        /**
         * What it is as a merchant.
         */
        @JvmField val CONFIGURATION_MERCHANT = V2CoreAccountInclude("configuration.merchant")

        /**
         * What it is as a recipient of transfers.
         */
        @JvmField val CONFIGURATION_RECIPIENT = V2CoreAccountInclude("configuration.recipient")

        /**
         * Who is responsible for what.
         */
        @JvmField val DEFAULTS = V2CoreAccountInclude("defaults")

        /**
         * What it will have to tell from some day on.
         */
        @JvmField val FUTURE_REQUIREMENTS = V2CoreAccountInclude("future_requirements")

        /**
         * Who it is.
         */
        @JvmField val IDENTITY = V2CoreAccountInclude("identity")

        /**
         * What it still has to tell.
         */
        @JvmField val REQUIREMENTS = V2CoreAccountInclude("requirements")
    }
}

/**
 * Who pays Stripe's fees.
 */
class V2CoreAccountFeesCollector(value: String) : Word(value) {
    companion object {
        /**
         * The platform.
         */
        @JvmField val APPLICATION = V2CoreAccountFeesCollector("application")

        /**
         * The platform, on the terms of type `custom`.
         */
        @JvmField val APPLICATION_CUSTOM = V2CoreAccountFeesCollector("application_custom")

        /**
         * The platform, on the terms of type `express`.
         */
        @JvmField val APPLICATION_EXPRESS = V2CoreAccountFeesCollector("application_express")

        /**
         * The account.
         */
        @JvmField val STRIPE = V2CoreAccountFeesCollector("stripe")
    }
}

/**
 * What a connected account is used as.
 */
class V2CoreAccountConfiguration(value: String) : Word(value) {
    companion object {
        /**
         * A customer of the platform.
         */
        @JvmField val CUSTOMER = V2CoreAccountConfiguration("customer")

        /**
         * Somebody who is paid by card.
         */
        @JvmField val MERCHANT = V2CoreAccountConfiguration("merchant")

        /**
         * Somebody whom the platform sends transfers.
         */
        @JvmField val RECIPIENT = V2CoreAccountConfiguration("recipient")
    }
}

/**
 * Who holds a linked account.
 */
class FinancialConnectionsAccountHolderType(value: String) : Word(value) {
    companion object {
        /**
         * A connected account of the platform.
         */
        @JvmField val ACCOUNT = FinancialConnectionsAccountHolderType("account")

        /**
         * A customer.
         */
        @JvmField val CUSTOMER = FinancialConnectionsAccountHolderType("customer")
    }
}

/**
 * Kinds of accounts that linking can be narrowed to.
 */
class FinancialConnectionsFilterSubcategory(value: String) : Word(value) {
    companion object {
        /**
         * Checking accounts.
         */
        @JvmField val CHECKING = FinancialConnectionsFilterSubcategory("checking")

        /**
         * Credit cards. Filterable from API 2024-09-30.acacia on.
         */
        @JvmField val CREDIT_CARD = FinancialConnectionsFilterSubcategory("credit_card")

        /**
         * Lines of credit. Filterable from API 2024-09-30.acacia on.
         */
        @JvmField val LINE_OF_CREDIT = FinancialConnectionsFilterSubcategory("line_of_credit")

        /**
         * Mortgages. Filterable from API 2024-09-30.acacia on.
         */
        @JvmField val MORTGAGE = FinancialConnectionsFilterSubcategory("mortgage")

        /**
         * Savings accounts.
         */
        @JvmField val SAVINGS = FinancialConnectionsFilterSubcategory("savings")
    }
}

/**
 * Which linked accounts must be able to make payments.
 */
class FinancialConnectionsPaymentMethodSupport(value: String) : Word(value) {
    companion object {
        /**
         * Every one.
         */
        @JvmField val ALL = FinancialConnectionsPaymentMethodSupport("all")

        /**
         * One of them is enough.
         */
        @JvmField val AT_LEAST_ONE = FinancialConnectionsPaymentMethodSupport("at_least_one")

        /**
         * It does not matter.
         */
        @JvmField val NONE = FinancialConnectionsPaymentMethodSupport("none")
    }
}

/**
 * How the holder comes to the hosted page.
 */
class FinancialConnectionsDeliveryMethod(value: String) : Word(value) {
    companion object {
        /**
         * By an email of Stripe's.
         */
        @JvmField val EMAIL = FinancialConnectionsDeliveryMethod("email")

        /**
         * By a URL that the platform hands out.
         */
        @JvmField val URL = FinancialConnectionsDeliveryMethod("url")
    }
}

/**
 * Whether account numbers may be typed in.
 */
class FinancialConnectionsManualEntryMode(value: String) : Word(value) {
    companion object {
        /**
         * Offered where linking is not possible.
         */
        @JvmField val AUTOMATIC = FinancialConnectionsManualEntryMode("automatic")

        /**
         * Not offered.
         */
        @JvmField val DISABLED = FinancialConnectionsManualEntryMode("disabled")

        /**
         * In preview: the platform asks for the numbers itself.
         */
        @JvmField val CUSTOM = FinancialConnectionsManualEntryMode("custom")
    }
}

/**
 * Data or abilities that a linked account grants.
 */
class FinancialConnectionsPermission(value: String) : Word(value) {
    companion object {
        /**
         * Its balances may be read.
         */
        @JvmField val BALANCES = FinancialConnectionsPermission("balances")

        /**
         * Its owners may be read.
         */
        @JvmField val OWNERSHIP = FinancialConnectionsPermission("ownership")

        /**
         * A payment method may be made from it.
         */
        @JvmField val PAYMENT_METHOD = FinancialConnectionsPermission("payment_method")

        /**
         * Its transactions may be read.
         */
        @JvmField val TRANSACTIONS = FinancialConnectionsPermission("transactions")
    }
}

/**
 * Data to fetch as soon as an account is linked.
 */
class FinancialConnectionsPrefetch(value: String) : Word(value) {
    companion object {
        /**
         * Its balances.
         */
        @JvmField val BALANCES = FinancialConnectionsPrefetch("balances")

        /**
         * Its owners.
         */
        @JvmField val OWNERSHIP = FinancialConnectionsPrefetch("ownership")

        /**
         * Its transactions.
         */
        @JvmField val TRANSACTIONS = FinancialConnectionsPrefetch("transactions")

        /**
         * In preview: its balances of past days.
         */
        @JvmField val INFERRED_BALANCES = FinancialConnectionsPrefetch("inferred_balances")
    }
}

/**
 * Where a session is shown.
 */
class FinancialConnectionsUiMode(value: String) : Word(value) {
    companion object {
        /**
         * On a page of Stripe's.
         */
        @JvmField val HOSTED = FinancialConnectionsUiMode("hosted")

        /**
         * In a window over the platform's own page.
         */
        @JvmField val MODAL = FinancialConnectionsUiMode("modal")
    }
}

/**
 * What an account number is.
 */
class FinancialConnectionsAccountNumberType(value: String) : Word(value) {
    companion object {
        /**
         * The account's own number.
         */
        @JvmField val ACCOUNT_NUMBER = FinancialConnectionsAccountNumberType("account_number")

        /**
         * A number made for this link.
         */
        @JvmField val TOKENIZED_ACCOUNT_NUMBER = FinancialConnectionsAccountNumberType("tokenized_account_number")
    }
}

/**
 * Whether an account number can move money.
 */
class FinancialConnectionsAccountNumberStatus(value: String) : Word(value) {
    companion object {
        /**
         * It no longer can.
         */
        @JvmField val DEACTIVATED = FinancialConnectionsAccountNumberStatus("deactivated")

        /**
         * It is past its expiry. From API 2026-09-30.endive on.
         */
        @JvmField val EXPIRED = FinancialConnectionsAccountNumberStatus("expired")

        /**
         * It cannot yet. From API 2026-09-30.endive on.
         */
        @JvmField val PENDING = FinancialConnectionsAccountNumberStatus("pending")

        /**
         * It can.
         */
        @JvmField val TRANSACTABLE = FinancialConnectionsAccountNumberStatus("transactable")
    }
}

/**
 * Networks over which an account number can be used.
 */
class FinancialConnectionsNetwork(value: String) : Word(value) {
    companion object {
        /**
         * ACH.
         */
        @JvmField val ACH = FinancialConnectionsNetwork("ach")
    }
}

/**
 * Which part of a balance is filled in.
 */
class FinancialConnectionsBalanceType(value: String) : Word(value) {
    companion object {
        /**
         * `cash`.
         */
        @JvmField val CASH = FinancialConnectionsBalanceType("cash")

        /**
         * `credit`.
         */
        @JvmField val CREDIT = FinancialConnectionsBalanceType("credit")
    }
}

/**
 * How the last refresh went.
 */
class FinancialConnectionsRefreshStatus(value: String) : Word(value) {
    companion object {
        /**
         * It failed.
         */
        @JvmField val FAILED = FinancialConnectionsRefreshStatus("failed")

        /**
         * It is under way.
         */
        @JvmField val PENDING = FinancialConnectionsRefreshStatus("pending")

        /**
         * It succeeded.
         */
        @JvmField val SUCCEEDED = FinancialConnectionsRefreshStatus("succeeded")
    }
}

/**
 * How far data of an account has been worked through.
 */
class FinancialConnectionsProcessingStatus(value: String) : Word(value) {
    companion object {
        /**
         * All of it.
         */
        @JvmField val COMPLETED = FinancialConnectionsProcessingStatus("completed")

        /**
         * Not all of it.
         */
        @JvmField val PENDING = FinancialConnectionsProcessingStatus("pending")
    }
}

/**
 * Whether an institution can be linked.
 */
class FinancialConnectionsInstitutionStatus(value: String) : Word(value) {
    companion object {
        /**
         * It can.
         */
        @JvmField val ACTIVE = FinancialConnectionsInstitutionStatus("active")

        /**
         * It can, but not always.
         */
        @JvmField val DEGRADED = FinancialConnectionsInstitutionStatus("degraded")

        /**
         * It cannot.
         */
        @JvmField val INACTIVE = FinancialConnectionsInstitutionStatus("inactive")
    }
}

/**
 * What the holder should do.
 */
class FinancialConnectionsStatusAction(value: String) : Word(value) {
    companion object {
        /**
         * Nothing.
         */
        @JvmField val NONE = FinancialConnectionsStatusAction("none")

        /**
         * Link the account again.
         */
        @JvmField val RELINK_REQUIRED = FinancialConnectionsStatusAction("relink_required")
    }
}

/**
 * Why the link will stop working.
 */
class FinancialConnectionsStatusCause(value: String) : Word(value) {
    companion object {
        /**
         * The access granted by the institution runs out.
         */
        @JvmField val ACCESS_EXPIRED = FinancialConnectionsStatusCause("access_expired")

        /**
         * The institution asks for it.
         */
        @JvmField val INSTITUTION_REQUIREMENT = FinancialConnectionsStatusCause("institution_requirement")

        /**
         * Not said.
         */
        @JvmField val UNSPECIFIED = FinancialConnectionsStatusCause("unspecified")
    }
}

/**
 * Why a link has stopped working.
 */
class FinancialConnectionsInactiveCause(value: String) : Word(value) {
    companion object {
        /**
         * The institution denies access.
         */
        @JvmField val ACCESS_DENIED = FinancialConnectionsInactiveCause("access_denied")

        /**
         * The access granted by the institution ran out.
         */
        @JvmField val ACCESS_EXPIRED = FinancialConnectionsInactiveCause("access_expired")

        /**
         * The account was closed.
         */
        @JvmField val ACCOUNT_CLOSED = FinancialConnectionsInactiveCause("account_closed")

        /**
         * The account cannot be reached.
         */
        @JvmField val ACCOUNT_UNAVAILABLE = FinancialConnectionsInactiveCause("account_unavailable")

        /**
         * The institution asked for it.
         */
        @JvmField val INSTITUTION_REQUIREMENT = FinancialConnectionsInactiveCause("institution_requirement")

        /**
         * Not said.
         */
        @JvmField val UNSPECIFIED = FinancialConnectionsInactiveCause("unspecified")
    }
}

/**
 * The broad kind of an account.
 */
class FinancialConnectionsAccountCategory(value: String) : Word(value) {
    companion object {
        /**
         * Money that can be spent: checking, savings.
         */
        @JvmField val CASH = FinancialConnectionsAccountCategory("cash")

        /**
         * Money that is owed: cards, lines of credit, mortgages.
         */
        @JvmField val CREDIT = FinancialConnectionsAccountCategory("credit")

        /**
         * Investments.
         */
        @JvmField val INVESTMENT = FinancialConnectionsAccountCategory("investment")

        /**
         * Anything else.
         */
        @JvmField val OTHER = FinancialConnectionsAccountCategory("other")
    }
}

/**
 * Whether the link to an account works.
 */
class FinancialConnectionsAccountStatus(value: String) : Word(value) {
    companion object {
        /**
         * It works.
         */
        @JvmField val ACTIVE = FinancialConnectionsAccountStatus("active")

        /**
         * It was cut; no more data comes.
         */
        @JvmField val DISCONNECTED = FinancialConnectionsAccountStatus("disconnected")

        /**
         * It does not work until the holder links the account again.
         */
        @JvmField val INACTIVE = FinancialConnectionsAccountStatus("inactive")
    }
}

/**
 * The kind of an account within its category.
 */
class FinancialConnectionsAccountSubcategory(value: String) : Word(value) {
    companion object {
        /**
         * A checking account (category cash).
         */
        @JvmField val CHECKING = FinancialConnectionsAccountSubcategory("checking")

        /**
         * A credit card (category credit).
         */
        @JvmField val CREDIT_CARD = FinancialConnectionsAccountSubcategory("credit_card")

        /**
         * A line of credit (category credit).
         */
        @JvmField val LINE_OF_CREDIT = FinancialConnectionsAccountSubcategory("line_of_credit")

        /**
         * A mortgage (category credit).
         */
        @JvmField val MORTGAGE = FinancialConnectionsAccountSubcategory("mortgage")

        /**
         * None of the others.
         */
        @JvmField val OTHER = FinancialConnectionsAccountSubcategory("other")

        /**
         * A savings account (category cash).
         */
        @JvmField val SAVINGS = FinancialConnectionsAccountSubcategory("savings")
    }
}

/**
 * Data that is refreshed about once a day.
 */
class FinancialConnectionsSubscription(value: String) : Word(value) {
    companion object {
        /**
         * Transactions.
         */
        @JvmField val TRANSACTIONS = FinancialConnectionsSubscription("transactions")

        /**
         * In preview: balances.
         */
        @JvmField val BALANCE = FinancialConnectionsSubscription("balance")

        /**
         * In preview: balances of past days.
         */
        @JvmField val INFERRED_BALANCES = FinancialConnectionsSubscription("inferred_balances")
    }
}

/**
 * Payment methods that can be made from an account.
 */
class FinancialConnectionsPaymentMethodType(value: String) : Word(value) {
    companion object {
        /**
         * Link.
         */
        @JvmField val LINK = FinancialConnectionsPaymentMethodType("link")

        /**
         * A US bank account.
         */
        @JvmField val US_BANK_ACCOUNT = FinancialConnectionsPaymentMethodType("us_bank_account")
    }
}

/**
 * What became of a consent that was collected before.
 */
class FinancialConnectionsConsentOutcome(value: String) : Word(value) {
    companion object {
        /**
         * It was accepted.
         */
        @JvmField val CONSENT_ACCEPTED = FinancialConnectionsConsentOutcome("consent_accepted")

        /**
         * The holder has to consent in the session.
         */
        @JvmField val CONSENT_REQUIRED = FinancialConnectionsConsentOutcome("consent_required")
    }
}

/**
 * Why linking again failed.
 */
class FinancialConnectionsRelinkFailure(value: String) : Word(value) {
    companion object {
        /**
         * The account was not among those linked.
         */
        @JvmField val NO_ACCOUNT = FinancialConnectionsRelinkFailure("no_account")

        /**
         * Another authorization was linked.
         */
        @JvmField val NO_AUTHORIZATION = FinancialConnectionsRelinkFailure("no_authorization")

        /**
         * None of the others.
         */
        @JvmField val OTHER = FinancialConnectionsRelinkFailure("other")
    }
}

/**
 * Why a session was cancelled.
 */
class FinancialConnectionsCancellationReason(value: String) : Word(value) {
    companion object {
        /**
         * The holder wants to type in the numbers, for which the platform asks.
         */
        @JvmField val CUSTOM_MANUAL_ENTRY = FinancialConnectionsCancellationReason("custom_manual_entry")

        /**
         * Another reason.
         */
        @JvmField val OTHER = FinancialConnectionsCancellationReason("other")
    }
}

/**
 * How far a session has come.
 */
class FinancialConnectionsSessionStatus(value: String) : Word(value) {
    companion object {
        /**
         * Its holder left it.
         */
        @JvmField val CANCELLED = FinancialConnectionsSessionStatus("cancelled")

        /**
         * It failed.
         */
        @JvmField val FAILED = FinancialConnectionsSessionStatus("failed")

        /**
         * It is not over.
         */
        @JvmField val PENDING = FinancialConnectionsSessionStatus("pending")

        /**
         * It succeeded.
         */
        @JvmField val SUCCEEDED = FinancialConnectionsSessionStatus("succeeded")
    }
}

/**
 * Data that can be refreshed. Mind the singular `balance`; permissions say `balances`.
 */
class FinancialConnectionsRefreshFeature(value: String) : Word(value) {
    companion object {
        /**
         * Balances.
         */
        @JvmField val BALANCE = FinancialConnectionsRefreshFeature("balance")

        /**
         * Owners.
         */
        @JvmField val OWNERSHIP = FinancialConnectionsRefreshFeature("ownership")

        /**
         * Transactions.
         */
        @JvmField val TRANSACTIONS = FinancialConnectionsRefreshFeature("transactions")

        /**
         * In preview: balances of past days.
         */
        @JvmField val INFERRED_BALANCES = FinancialConnectionsRefreshFeature("inferred_balances")
    }
}

/**
 * How sure Stripe is.
 */
class FinancialConnectionsConfidence(value: String) : Word(value) {
    companion object {
        /**
         * Sure.
         */
        @JvmField val HIGH = FinancialConnectionsConfidence("high")

        /**
         * Not sure.
         */
        @JvmField val LOW = FinancialConnectionsConfidence("low")

        /**
         * Fairly sure.
         */
        @JvmField val MEDIUM = FinancialConnectionsConfidence("medium")

        /**
         * Very sure.
         */
        @JvmField val VERY_HIGH = FinancialConnectionsConfidence("very_high")
    }
}

/**
 * How far a transaction has come.
 */
class FinancialConnectionsTransactionStatus(value: String) : Word(value) {
    companion object {
        /**
         * Not final yet.
         */
        @JvmField val PENDING = FinancialConnectionsTransactionStatus("pending")

        /**
         * Final.
         */
        @JvmField val POSTED = FinancialConnectionsTransactionStatus("posted")

        /**
         * It will not happen.
         */
        @JvmField val VOID = FinancialConnectionsTransactionStatus("void")
    }
}

/**
 * Whether an authorization works.
 */
class FinancialConnectionsAuthorizationStatus(value: String) : Word(value) {
    companion object {
        /**
         * It does.
         */
        @JvmField val ACTIVE = FinancialConnectionsAuthorizationStatus("active")

        /**
         * Its holder has to link again.
         */
        @JvmField val INACTIVE = FinancialConnectionsAuthorizationStatus("inactive")

        /**
         * In preview: it was cut.
         */
        @JvmField val DISCONNECTED = FinancialConnectionsAuthorizationStatus("disconnected")
    }
}

/**
 * The types of events about connected accounts.
 */
class AccountEventType(value: String) : Word(value) {
    companion object {
        /**
         * Something about a connected account changed: its requirements, capabilities, or who is responsible
         * for what.
         */
        @JvmField val ACCOUNT_UPDATED = AccountEventType("account.updated")
    }
}

/**
 * The types of events about linked accounts.
 */
class FinancialConnectionsAccountEventType(value: String) : Word(value) {
    companion object {
        /**
         * Its account numbers changed: payments by the old ones may fail.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_ACCOUNT_NUMBERS_UPDATED = FinancialConnectionsAccountEventType("financial_connections.account.account_numbers_updated")

        /**
         * It was linked.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_CREATED = FinancialConnectionsAccountEventType("financial_connections.account.created")

        /**
         * The link stopped working: its status is `inactive`.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_DEACTIVATED = FinancialConnectionsAccountEventType("financial_connections.account.deactivated")

        /**
         * The link was cut: its status is `disconnected`.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_DISCONNECTED = FinancialConnectionsAccountEventType("financial_connections.account.disconnected")

        /**
         * The link is now expected to stop working at another time, or no longer.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_EXPECTED_DEACTIVATION_DATE_UPDATED = FinancialConnectionsAccountEventType("financial_connections.account.expected_deactivation_date_updated")

        /**
         * The link works again: its status went from `inactive` to `active`.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_REACTIVATED = FinancialConnectionsAccountEventType("financial_connections.account.reactivated")

        /**
         * A refresh of its balance ended, in `succeeded` or `failed`; `balance_refresh.status` says which.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_BALANCE = FinancialConnectionsAccountEventType("financial_connections.account.refreshed_balance")

        /**
         * A refresh of its inferred balances ended. In preview versions of the API.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_INFERRED_BALANCES = FinancialConnectionsAccountEventType("financial_connections.account.refreshed_inferred_balances")

        /**
         * A refresh of its owners ended, in `succeeded` or `failed`; `ownership_refresh.status` says which.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_OWNERSHIP = FinancialConnectionsAccountEventType("financial_connections.account.refreshed_ownership")

        /**
         * A refresh of its transactions ended, in `succeeded` or `failed`; `transaction_refresh.status` says
         * which.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_TRANSACTIONS = FinancialConnectionsAccountEventType("financial_connections.account.refreshed_transactions")

        /**
         * Other payment methods can be made from it than before.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_SUPPORTED_PAYMENT_METHOD_TYPES_UPDATED = FinancialConnectionsAccountEventType("financial_connections.account.supported_payment_method_types_updated")

        /**
         * One of its account numbers expires soon.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_UPCOMING_ACCOUNT_NUMBER_EXPIRY = FinancialConnectionsAccountEventType("financial_connections.account.upcoming_account_number_expiry")

        /**
         * The link will stop working soon, unless its holder links the account again.
         */
        @JvmField val FINANCIAL_CONNECTIONS_ACCOUNT_UPCOMING_DEACTIVATION = FinancialConnectionsAccountEventType("financial_connections.account.upcoming_deactivation")
    }
}

/**
 * The types of events about what a holder has allowed at one institution.
 */
class FinancialConnectionsAuthorizationEventType(value: String) : Word(value) {
    companion object {
        /**
         * It is now expected to end at another time, or no longer.
         */
        @JvmField val FINANCIAL_CONNECTIONS_AUTHORIZATION_EXPECTED_DEACTIVATION_DATE_UPDATED = FinancialConnectionsAuthorizationEventType("financial_connections.authorization.expected_deactivation_date_updated")

        /**
         * It ends soon, unless its holder links again.
         */
        @JvmField val FINANCIAL_CONNECTIONS_AUTHORIZATION_UPCOMING_DEACTIVATION = FinancialConnectionsAuthorizationEventType("financial_connections.authorization.upcoming_deactivation")
    }
}

/**
 * The types of events about Financial Connections sessions.
 */
class FinancialConnectionsSessionEventType(value: String) : Word(value) {
    companion object {
        /**
         * The session changed: its holder finished, gave up or failed. In preview versions of the API.
         */
        @JvmField val FINANCIAL_CONNECTIONS_SESSION_UPDATED = FinancialConnectionsSessionEventType("financial_connections.session.updated")
    }
}

/**
 * The types of thin events about linked accounts.
 */
class EventNotificationType(value: String) : Word(value) {
    companion object {
        /**
         * Its account numbers changed: payments by the old ones may fail.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_ACCOUNT_NUMBERS_UPDATED = EventNotificationType("v1.financial_connections.account.account_numbers_updated")

        /**
         * A refresh of its balance failed.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_BALANCE_REFRESH_FAILED = EventNotificationType("v1.financial_connections.account.balance_refresh_failed")

        /**
         * A refresh of its balance succeeded.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_BALANCE_REFRESH_SUCCEEDED = EventNotificationType("v1.financial_connections.account.balance_refresh_succeeded")

        /**
         * It was linked.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_CREATED = EventNotificationType("v1.financial_connections.account.created")

        /**
         * The link stopped working.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_DEACTIVATED = EventNotificationType("v1.financial_connections.account.deactivated")

        /**
         * The link was cut.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_DISCONNECTED = EventNotificationType("v1.financial_connections.account.disconnected")

        /**
         * The link is now expected to stop working at another time, or no longer.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_EXPECTED_DEACTIVATION_DATE_UPDATED = EventNotificationType("v1.financial_connections.account.expected_deactivation_date_updated")

        /**
         * A refresh of its inferred balances failed.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_INFERRED_BALANCES_REFRESH_FAILED = EventNotificationType("v1.financial_connections.account.inferred_balances_refresh_failed")

        /**
         * A refresh of its inferred balances succeeded.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_INFERRED_BALANCES_REFRESH_SUCCEEDED = EventNotificationType("v1.financial_connections.account.inferred_balances_refresh_succeeded")

        /**
         * A refresh of its owners failed.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_OWNERSHIP_REFRESH_FAILED = EventNotificationType("v1.financial_connections.account.ownership_refresh_failed")

        /**
         * A refresh of its owners succeeded.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_OWNERSHIP_REFRESH_SUCCEEDED = EventNotificationType("v1.financial_connections.account.ownership_refresh_succeeded")

        /**
         * The link works again.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_REACTIVATED = EventNotificationType("v1.financial_connections.account.reactivated")

        /**
         * A refresh of its balance ended.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_BALANCE = EventNotificationType("v1.financial_connections.account.refreshed_balance")

        /**
         * A refresh of its owners ended.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_OWNERSHIP = EventNotificationType("v1.financial_connections.account.refreshed_ownership")

        /**
         * A refresh of its transactions ended.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_REFRESHED_TRANSACTIONS = EventNotificationType("v1.financial_connections.account.refreshed_transactions")

        /**
         * A refresh of what is known of its risk failed.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_RISK_INTELLIGENCE_REFRESH_FAILED = EventNotificationType("v1.financial_connections.account.risk_intelligence_refresh_failed")

        /**
         * A refresh of what is known of its risk succeeded.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_RISK_INTELLIGENCE_REFRESH_SUCCEEDED = EventNotificationType("v1.financial_connections.account.risk_intelligence_refresh_succeeded")

        /**
         * Other payment methods can be made from it than before.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_SUPPORTED_PAYMENT_METHOD_TYPES_UPDATED = EventNotificationType("v1.financial_connections.account.supported_payment_method_types_updated")

        /**
         * A refresh of its transactions failed.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_TRANSACTIONS_REFRESH_FAILED = EventNotificationType("v1.financial_connections.account.transactions_refresh_failed")

        /**
         * A refresh of its transactions succeeded.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_TRANSACTIONS_REFRESH_SUCCEEDED = EventNotificationType("v1.financial_connections.account.transactions_refresh_succeeded")

        /**
         * One of its account numbers expires soon.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_UPCOMING_ACCOUNT_NUMBER_EXPIRY = EventNotificationType("v1.financial_connections.account.upcoming_account_number_expiry")

        /**
         * The link will stop working soon, unless its holder links the account again.
         */
        @JvmField val V1_FINANCIAL_CONNECTIONS_ACCOUNT_UPCOMING_DEACTIVATION = EventNotificationType("v1.financial_connections.account.upcoming_deactivation")
    }
}

/** The object's id, expanded or not. */
val ExpandableApiObject.id: String
    get() = when (this) {
        is ExpandableApiObject.Id -> v1
        is ExpandableApiObject.Object -> v1.id
    }

/** The object, if it was expanded. */
val ExpandableApiObject.expanded: ApiObject? get() = (this as? ExpandableApiObject.Object)?.v1

/** The object's id, expanded or not. */
val ExpandableFinancialConnectionsInstitution.id: String
    get() = when (this) {
        is ExpandableFinancialConnectionsInstitution.Id -> v1
        is ExpandableFinancialConnectionsInstitution.Object -> v1.id
    }

/** The object, if it was expanded. */
val ExpandableFinancialConnectionsInstitution.expanded: FinancialConnectionsInstitution? get() = (this as? ExpandableFinancialConnectionsInstitution.Object)?.v1

/** The object's id, expanded or not. */
val ExpandableFinancialConnectionsAccountOwnership.id: String
    get() = when (this) {
        is ExpandableFinancialConnectionsAccountOwnership.Id -> v1
        is ExpandableFinancialConnectionsAccountOwnership.Object -> v1.id
    }

/** The object, if it was expanded. */
val ExpandableFinancialConnectionsAccountOwnership.expanded: FinancialConnectionsAccountOwnership? get() = (this as? ExpandableFinancialConnectionsAccountOwnership.Object)?.v1

/**
 * The first page of accounts that were linked. Those that stand in the record come first; the others are
 * fetched.
 */
fun FinancialConnectionsSession.accountsFlow(client: Client, options: RequestOptions = RequestOptions()): Flow<FinancialConnectionsAccount> =
    pagesAsFlow({ client.native.financialConnectionsSessionAccountsPages(this, options) }, { it.next() })

/**
 * The first page of accounts that were linked. Those that stand in the record come first; the others are
 * fetched.
 * Waits on the calling thread.
 */
@JvmOverloads
fun FinancialConnectionsSession.accountsSequence(client: Client, options: RequestOptions = RequestOptions()): Sequence<FinancialConnectionsAccount> =
    pagesAsSequence({ client.native.financialConnectionsSessionAccountsPages(this, options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

/**
 * The first page of accounts that were linked. Those that stand in the record come first; the others are
 * fetched.
 * Waits on the calling thread: for Java's `for`.
 */
@JvmOverloads
fun FinancialConnectionsSession.accountsIterable(client: Client, options: RequestOptions = RequestOptions()): Iterable<FinancialConnectionsAccount> =
    accountsSequence(client, options).asIterable()
