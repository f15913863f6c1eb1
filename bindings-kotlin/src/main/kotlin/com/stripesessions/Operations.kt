// Written by `cargo run -p generate` from the operations; do not edit.

@file:JvmName("StripeSessions")
@file:JvmMultifileClass

package com.stripesessions

import java.time.Instant
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.flow.Flow

/** The operations under `account_sessions`. */
val Client.accountSessions: AccountSessions @JvmName("accountSessions") get() = AccountSessions(this)

/** The operations under `accounts`. */
val Client.accounts: Accounts @JvmName("accounts") get() = Accounts(this)

/** The operations under `financial_connections`. */
val Client.financialConnections: FinancialConnections @JvmName("financialConnections") get() = FinancialConnections(this)

/** The operations under `account_sessions`. */
class AccountSessions internal constructor(private val client: Client) {

    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components
     * for one connected account. Create one each time a page needs one; do not store it.
     * Cancelling the coroutine cancels the call.
     *
     * @param account The connected account the session is for (`acct_…`). It stands here, not in the
     * `Stripe-Account` header.
     * @param components The embedded components the session may show. What is left out of a component gets
     * the API's default.
     * @param expand Fields to expand in the reply. The API accepts it, but no field of an account session can
     * be expanded.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun create(
        account: String,
        components: Components,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): AccountSession = create(CreateAccountSession(account, components, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): AccountSession = createBlocking(CreateAccountSession(account, components, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<AccountSession> = createAsync(CreateAccountSession(account, components, expand), options)

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
class Accounts internal constructor(private val client: Client) {

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types.
     * Cancelling the coroutine cancels the call.
     *
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        account: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Account = retrieve(account, RetrieveOptions(expand), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types.
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
     * beyond that are kept, but have no types.
     * Waits on the calling thread.
     */
    @JvmOverloads
    @Throws(StripeException::class)
    fun retrieveBlocking(
        account: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Account = retrieveBlocking(account, RetrieveOptions(expand), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types.
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
     * beyond that are kept, but have no types.
     * For Java: cancelling the future cancels the call.
     */
    @JvmOverloads
    fun retrieveAsync(
        account: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<Account> = retrieveAsync(account, RetrieveOptions(expand), options)

    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session
     * may be set how, what it may do and what it still has to tell decide which components to show. Fields
     * beyond that are kept, but have no types.
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
class FinancialConnections internal constructor(private val client: Client) {
    /** The operations under `financial_connections.accounts`. */
    val accounts: FinancialConnectionsAccounts get() = FinancialConnectionsAccounts(client)
    /** The operations under `financial_connections.authorizations`. */
    val authorizations: FinancialConnectionsAuthorizations get() = FinancialConnectionsAuthorizations(client)
    /** The operations under `financial_connections.consents`. */
    val consents: FinancialConnectionsConsents get() = FinancialConnectionsConsents(client)
    /** The operations under `financial_connections.institutions`. */
    val institutions: FinancialConnectionsInstitutions get() = FinancialConnectionsInstitutions(client)
    /** The operations under `financial_connections.sessions`. */
    val sessions: FinancialConnectionsSessions get() = FinancialConnectionsSessions(client)
    /** The operations under `financial_connections.transactions`. */
    val transactions: FinancialConnectionsTransactions get() = FinancialConnectionsTransactions(client)
}

/** The operations under `financial_connections.accounts`. */
class FinancialConnectionsAccounts internal constructor(private val client: Client) {

    /**
     * Lists linked accounts, newest first.
     * Cancelling the coroutine cancels the call.
     *
     * @param accountHolder Only accounts of this holder. Not together with `session`.
     * @param session Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
     * @param limit How many items a page has, 1 to 100. Stripe's default: 10.
     * @param startingAfter The id of the item before the page. Not together with `ending_before`.
     * @param endingBefore The id of the item after the page, to page backwards. Not together with
     * `starting_after`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun list(
        accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null,
        session: String? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPage = list(ListFinancialConnectionsAccounts(accountHolder, session, limit, startingAfter, endingBefore, expand), options)

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
        accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null,
        session: String? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountPage = listBlocking(ListFinancialConnectionsAccounts(accountHolder, session, limit, startingAfter, endingBefore, expand), options)

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
        accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null,
        session: String? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountPage> = listAsync(ListFinancialConnectionsAccounts(accountHolder, session, limit, startingAfter, endingBefore, expand), options)

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
        accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null,
        session: String? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Flow<FinancialConnectionsAccount> =
        pagesAsFlow({ client.financialConnectionsAccountsListPages(ListFinancialConnectionsAccounts(accountHolder, session, limit, startingAfter, endingBefore, expand), options) }, { it.next() })

    /**
     * Lists linked accounts, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null,
        session: String? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Sequence<FinancialConnectionsAccount> =
        pagesAsSequence({ client.financialConnectionsAccountsListPages(ListFinancialConnectionsAccounts(accountHolder, session, limit, startingAfter, endingBefore, expand), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        account: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = retrieve(account, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = retrieveBlocking(account, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = retrieveAsync(account, RetrieveOptions(expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun refresh(
        account: String,
        features: List<FinancialConnectionsRefreshFeature>,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = refresh(account, RefreshFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = refreshBlocking(account, RefreshFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = refreshAsync(account, RefreshFinancialConnectionsAccount(features, expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun subscribe(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = subscribe(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = subscribeBlocking(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = subscribeAsync(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun unsubscribe(
        account: String,
        features: List<FinancialConnectionsSubscription>,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = unsubscribe(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = unsubscribeBlocking(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = unsubscribeAsync(account, SubscribeFinancialConnectionsAccount(features, expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun disconnect(
        account: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = disconnect(account, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccount = disconnectBlocking(account, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccount> = disconnectAsync(account, RetrieveOptions(expand), options)

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
     * @param limit How many items a page has, 1 to 100. Stripe's default: 10.
     * @param startingAfter The id of the item before the page. Not together with `ending_before`.
     * @param endingBefore The id of the item after the page, to page backwards. Not together with
     * `starting_after`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun listOwners(
        account: String,
        ownership: String,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPage = listOwners(account, ListFinancialConnectionsAccountOwners(ownership, limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAccountOwnerPage = listOwnersBlocking(account, ListFinancialConnectionsAccountOwners(ownership, limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAccountOwnerPage> = listOwnersAsync(account, ListFinancialConnectionsAccountOwners(ownership, limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Flow<FinancialConnectionsAccountOwner> =
        pagesAsFlow({ client.financialConnectionsAccountsListOwnersPages(account, ListFinancialConnectionsAccountOwners(ownership, limit, startingAfter, endingBefore, expand), options) }, { it.next() })

    /**
     * Lists the owners of a linked account as of one ownership object.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listOwnersSequence(
        account: String,
        ownership: String,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Sequence<FinancialConnectionsAccountOwner> =
        pagesAsSequence({ client.financialConnectionsAccountsListOwnersPages(account, ListFinancialConnectionsAccountOwners(ownership, limit, startingAfter, endingBefore, expand), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

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
     * @param limit How many items a page has, 1 to 100. Stripe's default: 10.
     * @param startingAfter The id of the item before the page. Not together with `ending_before`.
     * @param endingBefore The id of the item after the page, to page backwards. Not together with
     * `starting_after`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun listInferredBalances(
        account: String,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePage = listInferredBalances(account, ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInferredBalancePage = listInferredBalancesBlocking(account, ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInferredBalancePage> = listInferredBalancesAsync(account, ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Flow<FinancialConnectionsInferredBalance> =
        pagesAsFlow({ client.financialConnectionsAccountsListInferredBalancesPages(account, ListOptions(limit, startingAfter, endingBefore, expand), options) }, { it.next() })

    /**
     * In preview: lists the balances of a linked account on past days, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listInferredBalancesSequence(
        account: String,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Sequence<FinancialConnectionsInferredBalance> =
        pagesAsSequence({ client.financialConnectionsAccountsListInferredBalancesPages(account, ListOptions(limit, startingAfter, endingBefore, expand), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

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
class FinancialConnectionsAuthorizations internal constructor(private val client: Client) {

    /**
     * In preview: retrieves what a holder has allowed at one institution.
     * Cancelling the coroutine cancels the call.
     *
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        authorization: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorization = retrieve(authorization, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsAuthorization = retrieveBlocking(authorization, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsAuthorization> = retrieveAsync(authorization, RetrieveOptions(expand), options)

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
class FinancialConnectionsConsents internal constructor(private val client: Client) {

    /**
     * In preview: makes the text with which a holder consents on the platform's own page.
     * Cancelling the coroutine cancels the call.
     *
     * @param accountHolder Who is to consent.
     * @param locale The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun create(
        accountHolder: CreateFinancialConnectionsSessionAccountHolder,
        locale: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = create(CreateFinancialConnectionsConsent(accountHolder, locale, expand), options)

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
        locale: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = createBlocking(CreateFinancialConnectionsConsent(accountHolder, locale, expand), options)

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
        locale: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsent> = createAsync(CreateFinancialConnectionsConsent(accountHolder, locale, expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        consent: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = retrieve(consent, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsConsent = retrieveBlocking(consent, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsConsent> = retrieveAsync(consent, RetrieveOptions(expand), options)

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
class FinancialConnectionsInstitutions internal constructor(private val client: Client) {

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Cancelling the coroutine cancels the call.
     *
     * @param limit How many items a page has, 1 to 100. Stripe's default: 10.
     * @param startingAfter The id of the item before the page. Not together with `ending_before`.
     * @param endingBefore The id of the item after the page, to page backwards. Not together with
     * `starting_after`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun list(
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPage = list(ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitutionPage = listBlocking(ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitutionPage> = listAsync(ListOptions(limit, startingAfter, endingBefore, expand), options)

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
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Flow<FinancialConnectionsInstitution> =
        pagesAsFlow({ client.financialConnectionsInstitutionsListPages(ListOptions(limit, startingAfter, endingBefore, expand), options) }, { it.next() })

    /**
     * In preview: lists the institutions whose accounts can be linked.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Sequence<FinancialConnectionsInstitution> =
        pagesAsSequence({ client.financialConnectionsInstitutionsListPages(ListOptions(limit, startingAfter, endingBefore, expand), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        institution: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitution = retrieve(institution, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsInstitution = retrieveBlocking(institution, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsInstitution> = retrieveAsync(institution, RetrieveOptions(expand), options)

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
class FinancialConnectionsSessions internal constructor(private val client: Client) {

    /**
     * Creates a session in which somebody links bank accounts to the platform.
     * Cancelling the coroutine cancels the call.
     *
     * @param accountHolder Whose accounts are to be linked. Required, but for preview versions of the API:
     * there `relink_options` can say whose accounts they are.
     * @param permissions What is asked of the holder; at least one.
     * @param filters Which accounts may be linked.
     * @param hosted In preview: about Stripe's own page for the session. Required where `ui_mode` is
     * `hosted`.
     * @param limits How much may be linked. Since API 2026-07-29.dahlia.
     * @param manualEntry About typed-in account numbers. Since API 2026-07-29.dahlia.
     * @param prefetch What to fetch as soon as an account is linked. Ask for the permission too.
     * @param relinkOptions In preview: what is to be linked again, where the session is for that.
     * @param returnUrl For web views only: an absolute URL of at most 5,000 characters where the browser
     * returns after the institution's login.
     * @param uiMode In preview: where the session is shown. Stripe's default: `modal`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun create(
        accountHolder: CreateFinancialConnectionsSessionAccountHolder? = null,
        permissions: List<FinancialConnectionsPermission>,
        filters: CreateFinancialConnectionsSessionFilters? = null,
        hosted: CreateFinancialConnectionsSessionHosted? = null,
        limits: CreateFinancialConnectionsSessionLimits? = null,
        manualEntry: CreateFinancialConnectionsSessionManualEntry? = null,
        prefetch: List<FinancialConnectionsPrefetch>? = null,
        relinkOptions: CreateFinancialConnectionsSessionRelinkOptions? = null,
        returnUrl: String? = null,
        uiMode: FinancialConnectionsUiMode? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = create(CreateFinancialConnectionsSession(accountHolder, permissions, filters, hosted, limits, manualEntry, prefetch, relinkOptions, returnUrl, uiMode, expand), options)

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
        accountHolder: CreateFinancialConnectionsSessionAccountHolder? = null,
        permissions: List<FinancialConnectionsPermission>,
        filters: CreateFinancialConnectionsSessionFilters? = null,
        hosted: CreateFinancialConnectionsSessionHosted? = null,
        limits: CreateFinancialConnectionsSessionLimits? = null,
        manualEntry: CreateFinancialConnectionsSessionManualEntry? = null,
        prefetch: List<FinancialConnectionsPrefetch>? = null,
        relinkOptions: CreateFinancialConnectionsSessionRelinkOptions? = null,
        returnUrl: String? = null,
        uiMode: FinancialConnectionsUiMode? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = createBlocking(CreateFinancialConnectionsSession(accountHolder, permissions, filters, hosted, limits, manualEntry, prefetch, relinkOptions, returnUrl, uiMode, expand), options)

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
        accountHolder: CreateFinancialConnectionsSessionAccountHolder? = null,
        permissions: List<FinancialConnectionsPermission>,
        filters: CreateFinancialConnectionsSessionFilters? = null,
        hosted: CreateFinancialConnectionsSessionHosted? = null,
        limits: CreateFinancialConnectionsSessionLimits? = null,
        manualEntry: CreateFinancialConnectionsSessionManualEntry? = null,
        prefetch: List<FinancialConnectionsPrefetch>? = null,
        relinkOptions: CreateFinancialConnectionsSessionRelinkOptions? = null,
        returnUrl: String? = null,
        uiMode: FinancialConnectionsUiMode? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSession> = createAsync(CreateFinancialConnectionsSession(accountHolder, permissions, filters, hosted, limits, manualEntry, prefetch, relinkOptions, returnUrl, uiMode, expand), options)

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        session: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = retrieve(session, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsSession = retrieveBlocking(session, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsSession> = retrieveAsync(session, RetrieveOptions(expand), options)

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
class FinancialConnectionsTransactions internal constructor(private val client: Client) {

    /**
     * Lists transactions of a linked account, newest first.
     * Cancelling the coroutine cancels the call.
     *
     * @param account The linked account (`fca_…`).
     * @param transactedAt Only transactions of this time: whole seconds since the Unix epoch, or a span with
     * `gt`, `gte`, `lt`, `lte`.
     * @param transactionRefresh Only transactions that later refreshes brought.
     * @param limit How many items a page has, 1 to 100. Stripe's default: 10.
     * @param startingAfter The id of the item before the page. Not together with `ending_before`.
     * @param endingBefore The id of the item after the page, to page backwards. Not together with
     * `starting_after`.
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun list(
        account: String,
        transactedAt: TimestampRange? = null,
        transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPage = list(ListFinancialConnectionsTransactions(account, transactedAt, transactionRefresh, limit, startingAfter, endingBefore, expand), options)

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
        transactedAt: TimestampRange? = null,
        transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransactionPage = listBlocking(ListFinancialConnectionsTransactions(account, transactedAt, transactionRefresh, limit, startingAfter, endingBefore, expand), options)

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
        transactedAt: TimestampRange? = null,
        transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransactionPage> = listAsync(ListFinancialConnectionsTransactions(account, transactedAt, transactionRefresh, limit, startingAfter, endingBefore, expand), options)

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
        transactedAt: TimestampRange? = null,
        transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Flow<FinancialConnectionsTransaction> =
        pagesAsFlow({ client.financialConnectionsTransactionsListPages(ListFinancialConnectionsTransactions(account, transactedAt, transactionRefresh, limit, startingAfter, endingBefore, expand), options) }, { it.next() })

    /**
     * Lists transactions of a linked account, newest first.
     * Fetches page after page as the items are asked for, each time waiting on the calling thread.
     */
    @JvmOverloads
    fun listSequence(
        account: String,
        transactedAt: TimestampRange? = null,
        transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null,
        limit: Long? = null,
        startingAfter: String? = null,
        endingBefore: String? = null,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): Sequence<FinancialConnectionsTransaction> =
        pagesAsSequence({ client.financialConnectionsTransactionsListPages(ListFinancialConnectionsTransactions(account, transactedAt, transactionRefresh, limit, startingAfter, endingBefore, expand), options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

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
     * @param expand Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
     * with `data.`.
     * @param options What this call is told besides.
     * @throws StripeException
     */
    suspend fun retrieve(
        transaction: String,
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransaction = retrieve(transaction, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): FinancialConnectionsTransaction = retrieveBlocking(transaction, RetrieveOptions(expand), options)

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
        expand: List<String>? = null,
        options: RequestOptions = RequestOptions(),
    ): CompletableFuture<FinancialConnectionsTransaction> = retrieveAsync(transaction, RetrieveOptions(expand), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

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
): EncodedRequest = encodeJson(operation, ids, toJson(), options)

/** The JSON text of the parameters. */
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.toJson(): String = writeCreateFinancialConnectionsConsent(this)

/** Reads parameters from JSON text, checking them strictly. */
@JvmOverloads
@Throws(StripeException::class)
fun CreateFinancialConnectionsConsent.Companion.fromJson(json: String, options: RequestOptions = RequestOptions()): CreateFinancialConnectionsConsent =
    readCreateFinancialConnectionsConsent(json, options)

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
    pagesAsFlow({ client.financialConnectionsSessionAccountsPages(this, options) }, { it.next() })

/**
 * The first page of accounts that were linked. Those that stand in the record come first; the others are
 * fetched.
 * Waits on the calling thread.
 */
@JvmOverloads
fun FinancialConnectionsSession.accountsSequence(client: Client, options: RequestOptions = RequestOptions()): Sequence<FinancialConnectionsAccount> =
    pagesAsSequence({ client.financialConnectionsSessionAccountsPages(this, options) }, { waiting({ it.nextBlocking() }, { it.next() }) })

/**
 * The first page of accounts that were linked. Those that stand in the record come first; the others are
 * fetched.
 * Waits on the calling thread: for Java's `for`.
 */
@JvmOverloads
fun FinancialConnectionsSession.accountsIterable(client: Client, options: RequestOptions = RequestOptions()): Iterable<FinancialConnectionsAccount> =
    accountsSequence(client, options).asIterable()

/** What is known about the failure, whichever class it is. */
val StripeException.details: ErrorDetails
    get() = when (this) {
        is StripeException.Configuration -> details
        is StripeException.Validation -> details
        is StripeException.InvalidRequest -> details
        is StripeException.Authentication -> details
        is StripeException.Permission -> details
        is StripeException.Card -> details
        is StripeException.Idempotency -> details
        is StripeException.RateLimit -> details
        is StripeException.Api -> details
        is StripeException.ApiConnection -> details
        is StripeException.Timeout -> details
        is StripeException.InvalidResponse -> details
        is StripeException.SignatureVerification -> details
        is StripeException.Cancelled -> details
    }
