// Written by `cargo run -p generate` from the operations; do not edit.

import Foundation

extension Client {
    /// The operations under `account_sessions`.
    public var accountSessions: AccountSessions { AccountSessions(client: self) }
    /// The operations under `accounts`.
    public var accounts: Accounts { Accounts(client: self) }
    /// The operations under `financial_connections`.
    public var financialConnections: FinancialConnections { FinancialConnections(client: self) }
    /// The operations under `v2`.
    public var v2: V2 { V2(client: self) }
}

/// The operations under `account_sessions`.
public struct AccountSessions: Sendable {
    let client: Client

    /// Creates an account session: a single-use token with which a browser or app shows embedded components
    /// for one connected account. Create one each time a page needs one; do not store it.
    ///
    /// - Parameters:
    ///   - account: The connected account the session is for (`acct_…`). It stands here, not in the
    ///   `Stripe-Account` header.
    ///   - components: The embedded components the session may show. What is left out of a component gets the
    ///   API's default.
    ///   - expand: Fields to expand in the reply. The API accepts it, but no field of an account session can
    ///   be expanded.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func create(account: String, components: Components, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> AccountSession {
        try await create(.init(account: account, components: components, expand: expand), options: options)
    }

    /// Creates an account session: a single-use token with which a browser or app shows embedded components
    /// for one connected account. Create one each time a page needs one; do not store it.
    public func create(
        _ parameters: CreateAccountSession, options: RequestOptions = .init()
    ) async throws -> AccountSession {
        try await createWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func createWithResponse(
        _ parameters: CreateAccountSession, options: RequestOptions = .init()
    ) async throws -> AccountSessionResponse {
        try await cancellable {
            try await client.accountSessionsCreate(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func createBlocking(
        _ parameters: CreateAccountSession, options: RequestOptions = .init()
    ) throws -> AccountSession {
        try client.accountSessionsCreateBlocking(parameters: parameters, options: options).value
    }
}

/// The operations under `accounts`.
public struct Accounts: Sendable {
    let client: Client

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types. Takes the ids of accounts of either generation of the
    /// API.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ account: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> Account {
        try await retrieve(account, .init(expand: expand), options: options)
    }

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types. Takes the ids of accounts of either generation of the
    /// API.
    public func retrieve(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> Account {
        try await retrieveWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> AccountResponse {
        try await cancellable {
            try await client.accountsRetrieve(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> Account {
        try client.accountsRetrieveBlocking(account: account, parameters: parameters, options: options).value
    }
}

/// The operations under `financial_connections`.
public struct FinancialConnections: Sendable {
    let client: Client
}

extension FinancialConnections {
    /// The operations under `financial_connections.accounts`.
    public var accounts: FinancialConnectionsAccounts { FinancialConnectionsAccounts(client: client) }
    /// The operations under `financial_connections.authorizations`.
    public var authorizations: FinancialConnectionsAuthorizations { FinancialConnectionsAuthorizations(client: client) }
    /// The operations under `financial_connections.consents`.
    public var consents: FinancialConnectionsConsents { FinancialConnectionsConsents(client: client) }
    /// The operations under `financial_connections.institutions`.
    public var institutions: FinancialConnectionsInstitutions { FinancialConnectionsInstitutions(client: client) }
    /// The operations under `financial_connections.sessions`.
    public var sessions: FinancialConnectionsSessions { FinancialConnectionsSessions(client: client) }
    /// The operations under `financial_connections.transactions`.
    public var transactions: FinancialConnectionsTransactions { FinancialConnectionsTransactions(client: client) }
}

/// The operations under `financial_connections.accounts`.
public struct FinancialConnectionsAccounts: Sendable {
    let client: Client

    /// Lists linked accounts, newest first.
    ///
    /// - Parameters:
    ///   - accountHolder: Only accounts of this holder. Not together with `session`.
    ///   - session: Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func list(accountHolder: ListFinancialConnectionsAccountsAccountHolder? = nil, session: String? = nil, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccountPage {
        try await list(.init(accountHolder: accountHolder, session: session, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options)
    }

    /// Lists linked accounts, newest first.
    public func list(
        _ parameters: ListFinancialConnectionsAccounts, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountPage {
        try await listWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func listWithResponse(
        _ parameters: ListFinancialConnectionsAccounts, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountPageResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsList(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func listBlocking(
        _ parameters: ListFinancialConnectionsAccounts, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccountPage {
        try client.financialConnectionsAccountsListBlocking(parameters: parameters, options: options).value
    }

    /// Lists linked accounts, newest first.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func listAutoPaging(accountHolder: ListFinancialConnectionsAccountsAccountHolder? = nil, session: String? = nil, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsAccountPages> {
        AutoPaging { try client.financialConnectionsAccountsListPages(parameters: .init(accountHolder: accountHolder, session: session, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options) }
    }

    /// Retrieves a linked account.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ account: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccount {
        try await retrieve(account, .init(expand: expand), options: options)
    }

    /// Retrieves a linked account.
    public func retrieve(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await retrieveWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsRetrieve(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccount {
        try client.financialConnectionsAccountsRetrieveBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh; at least one. Mind the singular `balance`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func refresh(_ account: String, features: [FinancialConnectionsRefreshFeature], expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccount {
        try await refresh(account, .init(features: features, expand: expand), options: options)
    }

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed.
    public func refresh(
        _ account: String, _ parameters: RefreshFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await refreshWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func refreshWithResponse(
        _ account: String, _ parameters: RefreshFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsRefresh(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func refreshBlocking(
        _ account: String, _ parameters: RefreshFinancialConnectionsAccount, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccount {
        try client.financialConnectionsAccountsRefreshBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Has data of a linked account refreshed about once a day.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh about once a day; at least one.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func subscribe(_ account: String, features: [FinancialConnectionsSubscription], expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccount {
        try await subscribe(account, .init(features: features, expand: expand), options: options)
    }

    /// Has data of a linked account refreshed about once a day.
    public func subscribe(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await subscribeWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func subscribeWithResponse(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsSubscribe(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func subscribeBlocking(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccount {
        try client.financialConnectionsAccountsSubscribeBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Stops the daily refresh of data of a linked account.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh about once a day; at least one.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func unsubscribe(_ account: String, features: [FinancialConnectionsSubscription], expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccount {
        try await unsubscribe(account, .init(features: features, expand: expand), options: options)
    }

    /// Stops the daily refresh of data of a linked account.
    public func unsubscribe(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await unsubscribeWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func unsubscribeWithResponse(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsUnsubscribe(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func unsubscribeBlocking(
        _ account: String, _ parameters: SubscribeFinancialConnectionsAccount, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccount {
        try client.financialConnectionsAccountsUnsubscribeBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Cuts the link to an account: no more data of it can be read.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func disconnect(_ account: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccount {
        try await disconnect(account, .init(expand: expand), options: options)
    }

    /// Cuts the link to an account: no more data of it can be read.
    public func disconnect(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccount {
        try await disconnectWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func disconnectWithResponse(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsDisconnect(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func disconnectBlocking(
        _ account: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccount {
        try client.financialConnectionsAccountsDisconnectBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Lists the owners of a linked account as of one ownership object.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - ownership: The ownership object to list owners of (`fcaowns_…`).
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func listOwners(_ account: String, ownership: String, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAccountOwnerPage {
        try await listOwners(account, .init(ownership: ownership, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options)
    }

    /// Lists the owners of a linked account as of one ownership object.
    public func listOwners(
        _ account: String, _ parameters: ListFinancialConnectionsAccountOwners, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountOwnerPage {
        try await listOwnersWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func listOwnersWithResponse(
        _ account: String, _ parameters: ListFinancialConnectionsAccountOwners, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAccountOwnerPageResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsListOwners(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func listOwnersBlocking(
        _ account: String, _ parameters: ListFinancialConnectionsAccountOwners, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAccountOwnerPage {
        try client.financialConnectionsAccountsListOwnersBlocking(account: account, parameters: parameters, options: options).value
    }

    /// Lists the owners of a linked account as of one ownership object.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func listOwnersAutoPaging(_ account: String, ownership: String, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsAccountOwnerPages> {
        AutoPaging { try client.financialConnectionsAccountsListOwnersPages(account: account, parameters: .init(ownership: ownership, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options) }
    }

    /// In preview: lists the balances of a linked account on past days, newest first.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func listInferredBalances(_ account: String, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsInferredBalancePage {
        try await listInferredBalances(account, .init(limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options)
    }

    /// In preview: lists the balances of a linked account on past days, newest first.
    public func listInferredBalances(
        _ account: String, _ parameters: ListOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInferredBalancePage {
        try await listInferredBalancesWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func listInferredBalancesWithResponse(
        _ account: String, _ parameters: ListOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInferredBalancePageResponse {
        try await cancellable {
            try await client.financialConnectionsAccountsListInferredBalances(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func listInferredBalancesBlocking(
        _ account: String, _ parameters: ListOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsInferredBalancePage {
        try client.financialConnectionsAccountsListInferredBalancesBlocking(account: account, parameters: parameters, options: options).value
    }

    /// In preview: lists the balances of a linked account on past days, newest first.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func listInferredBalancesAutoPaging(_ account: String, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsInferredBalancePages> {
        AutoPaging { try client.financialConnectionsAccountsListInferredBalancesPages(account: account, parameters: .init(limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options) }
    }
}

/// The operations under `financial_connections.authorizations`.
public struct FinancialConnectionsAuthorizations: Sendable {
    let client: Client

    /// In preview: retrieves what a holder has allowed at one institution.
    ///
    /// - Parameters:
    ///   - authorization: The id of the authorization.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ authorization: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsAuthorization {
        try await retrieve(authorization, .init(expand: expand), options: options)
    }

    /// In preview: retrieves what a holder has allowed at one institution.
    public func retrieve(
        _ authorization: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAuthorization {
        try await retrieveWithResponse(authorization, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ authorization: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsAuthorizationResponse {
        try await cancellable {
            try await client.financialConnectionsAuthorizationsRetrieve(authorization: authorization, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ authorization: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsAuthorization {
        try client.financialConnectionsAuthorizationsRetrieveBlocking(authorization: authorization, parameters: parameters, options: options).value
    }
}

/// The operations under `financial_connections.consents`.
public struct FinancialConnectionsConsents: Sendable {
    let client: Client

    /// In preview: makes the text with which a holder consents on the platform's own page.
    ///
    /// - Parameters:
    ///   - accountHolder: Who is to consent.
    ///   - locale: The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func create(accountHolder: CreateFinancialConnectionsSessionAccountHolder, locale: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsConsent {
        try await create(.init(accountHolder: accountHolder, locale: locale, expand: expand), options: options)
    }

    /// In preview: makes the text with which a holder consents on the platform's own page.
    public func create(
        _ parameters: CreateFinancialConnectionsConsent, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsConsent {
        try await createWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func createWithResponse(
        _ parameters: CreateFinancialConnectionsConsent, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsConsentResponse {
        try await cancellable {
            try await client.financialConnectionsConsentsCreate(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func createBlocking(
        _ parameters: CreateFinancialConnectionsConsent, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsConsent {
        try client.financialConnectionsConsentsCreateBlocking(parameters: parameters, options: options).value
    }

    /// In preview: retrieves the text of a consent.
    ///
    /// - Parameters:
    ///   - consent: The id of the consent.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ consent: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsConsent {
        try await retrieve(consent, .init(expand: expand), options: options)
    }

    /// In preview: retrieves the text of a consent.
    public func retrieve(
        _ consent: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsConsent {
        try await retrieveWithResponse(consent, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ consent: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsConsentResponse {
        try await cancellable {
            try await client.financialConnectionsConsentsRetrieve(consent: consent, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ consent: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsConsent {
        try client.financialConnectionsConsentsRetrieveBlocking(consent: consent, parameters: parameters, options: options).value
    }
}

/// The operations under `financial_connections.institutions`.
public struct FinancialConnectionsInstitutions: Sendable {
    let client: Client

    /// In preview: lists the institutions whose accounts can be linked.
    ///
    /// - Parameters:
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func list(limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsInstitutionPage {
        try await list(.init(limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options)
    }

    /// In preview: lists the institutions whose accounts can be linked.
    public func list(
        _ parameters: ListOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInstitutionPage {
        try await listWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func listWithResponse(
        _ parameters: ListOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInstitutionPageResponse {
        try await cancellable {
            try await client.financialConnectionsInstitutionsList(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func listBlocking(
        _ parameters: ListOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsInstitutionPage {
        try client.financialConnectionsInstitutionsListBlocking(parameters: parameters, options: options).value
    }

    /// In preview: lists the institutions whose accounts can be linked.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func listAutoPaging(limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsInstitutionPages> {
        AutoPaging { try client.financialConnectionsInstitutionsListPages(parameters: .init(limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options) }
    }

    /// In preview: retrieves an institution.
    ///
    /// - Parameters:
    ///   - institution: The id of the institution.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ institution: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsInstitution {
        try await retrieve(institution, .init(expand: expand), options: options)
    }

    /// In preview: retrieves an institution.
    public func retrieve(
        _ institution: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInstitution {
        try await retrieveWithResponse(institution, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ institution: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsInstitutionResponse {
        try await cancellable {
            try await client.financialConnectionsInstitutionsRetrieve(institution: institution, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ institution: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsInstitution {
        try client.financialConnectionsInstitutionsRetrieveBlocking(institution: institution, parameters: parameters, options: options).value
    }
}

/// The operations under `financial_connections.sessions`.
public struct FinancialConnectionsSessions: Sendable {
    let client: Client

    /// Creates a session in which somebody links bank accounts to the platform.
    ///
    /// - Parameters:
    ///   - accountHolder: Whose accounts are to be linked. Required, but for preview versions of the API:
    ///   there `relink_options` can say whose accounts they are.
    ///   - permissions: What is asked of the holder; at least one.
    ///   - filters: Which accounts may be linked.
    ///   - hosted: In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
    ///   - limits: How much may be linked. Since API 2026-07-29.dahlia.
    ///   - manualEntry: About typed-in account numbers. Since API 2026-07-29.dahlia.
    ///   - prefetch: What to fetch as soon as an account is linked. Ask for the permission too.
    ///   - relinkOptions: In preview: what is to be linked again, where the session is for that.
    ///   - returnUrl: For web views only: an absolute URL of at most 5,000 characters where the browser
    ///   returns after the institution's login.
    ///   - uiMode: In preview: where the session is shown. Stripe's default: `modal`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func create(accountHolder: CreateFinancialConnectionsSessionAccountHolder? = nil, permissions: [FinancialConnectionsPermission], filters: CreateFinancialConnectionsSessionFilters? = nil, hosted: CreateFinancialConnectionsSessionHosted? = nil, limits: CreateFinancialConnectionsSessionLimits? = nil, manualEntry: CreateFinancialConnectionsSessionManualEntry? = nil, prefetch: [FinancialConnectionsPrefetch]? = nil, relinkOptions: CreateFinancialConnectionsSessionRelinkOptions? = nil, returnUrl: String? = nil, uiMode: FinancialConnectionsUiMode? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsSession {
        try await create(.init(accountHolder: accountHolder, permissions: permissions, filters: filters, hosted: hosted, limits: limits, manualEntry: manualEntry, prefetch: prefetch, relinkOptions: relinkOptions, returnUrl: returnUrl, uiMode: uiMode, expand: expand), options: options)
    }

    /// Creates a session in which somebody links bank accounts to the platform.
    public func create(
        _ parameters: CreateFinancialConnectionsSession, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsSession {
        try await createWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func createWithResponse(
        _ parameters: CreateFinancialConnectionsSession, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsSessionResponse {
        try await cancellable {
            try await client.financialConnectionsSessionsCreate(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func createBlocking(
        _ parameters: CreateFinancialConnectionsSession, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsSession {
        try client.financialConnectionsSessionsCreateBlocking(parameters: parameters, options: options).value
    }

    /// Retrieves a session, with the accounts that were linked in it.
    ///
    /// - Parameters:
    ///   - session: The id of the session.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ session: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsSession {
        try await retrieve(session, .init(expand: expand), options: options)
    }

    /// Retrieves a session, with the accounts that were linked in it.
    public func retrieve(
        _ session: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsSession {
        try await retrieveWithResponse(session, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ session: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsSessionResponse {
        try await cancellable {
            try await client.financialConnectionsSessionsRetrieve(session: session, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ session: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsSession {
        try client.financialConnectionsSessionsRetrieveBlocking(session: session, parameters: parameters, options: options).value
    }
}

/// The operations under `financial_connections.transactions`.
public struct FinancialConnectionsTransactions: Sendable {
    let client: Client

    /// Lists transactions of a linked account, newest first.
    ///
    /// - Parameters:
    ///   - account: The linked account (`fca_…`).
    ///   - transactedAt: Only transactions of this time: whole seconds since the Unix epoch, or a span with
    ///   `gt`, `gte`, `lt`, `lte`.
    ///   - transactionRefresh: Only transactions that later refreshes brought.
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func list(account: String, transactedAt: TimestampRange? = nil, transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = nil, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsTransactionPage {
        try await list(.init(account: account, transactedAt: transactedAt, transactionRefresh: transactionRefresh, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options)
    }

    /// Lists transactions of a linked account, newest first.
    public func list(
        _ parameters: ListFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransactionPage {
        try await listWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func listWithResponse(
        _ parameters: ListFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransactionPageResponse {
        try await cancellable {
            try await client.financialConnectionsTransactionsList(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func listBlocking(
        _ parameters: ListFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsTransactionPage {
        try client.financialConnectionsTransactionsListBlocking(parameters: parameters, options: options).value
    }

    /// Lists transactions of a linked account, newest first.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func listAutoPaging(account: String, transactedAt: TimestampRange? = nil, transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = nil, limit: Int64? = nil, startingAfter: String? = nil, endingBefore: String? = nil, expand: [String]? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsTransactionPages> {
        AutoPaging { try client.financialConnectionsTransactionsListPages(parameters: .init(account: account, transactedAt: transactedAt, transactionRefresh: transactionRefresh, limit: limit, startingAfter: startingAfter, endingBefore: endingBefore, expand: expand), options: options) }
    }

    /// Retrieves a transaction.
    ///
    /// - Parameters:
    ///   - transaction: The id of the transaction.
    ///   - expand: Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ transaction: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsTransaction {
        try await retrieve(transaction, .init(expand: expand), options: options)
    }

    /// Retrieves a transaction.
    public func retrieve(
        _ transaction: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransaction {
        try await retrieveWithResponse(transaction, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ transaction: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransactionResponse {
        try await cancellable {
            try await client.financialConnectionsTransactionsRetrieve(transaction: transaction, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ transaction: String, _ parameters: RetrieveOptions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsTransaction {
        try client.financialConnectionsTransactionsRetrieveBlocking(transaction: transaction, parameters: parameters, options: options).value
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`.
    ///
    /// - Parameters:
    ///   - account: The linked account (`fca_…`).
    ///   - cursor: That of the last change you have handled; none gives all transactions.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func sync(account: String, cursor: String? = nil, options: RequestOptions = .init()) async throws -> FinancialConnectionsTransactionChangePage {
        try await sync(.init(account: account, cursor: cursor), options: options)
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`.
    public func sync(
        _ parameters: SyncFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransactionChangePage {
        try await syncWithResponse(parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func syncWithResponse(
        _ parameters: SyncFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) async throws -> FinancialConnectionsTransactionChangePageResponse {
        try await cancellable {
            try await client.financialConnectionsTransactionsSync(parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func syncBlocking(
        _ parameters: SyncFinancialConnectionsTransactions, options: RequestOptions = .init()
    ) throws -> FinancialConnectionsTransactionChangePage {
        try client.financialConnectionsTransactionsSyncBlocking(parameters: parameters, options: options).value
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`.
    ///
    /// Fetches page after page as the items are asked for: `for try await item in …`.
    public func syncAutoPaging(account: String, cursor: String? = nil, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsTransactionChangePages> {
        AutoPaging { try client.financialConnectionsTransactionsSyncPages(parameters: .init(account: account, cursor: cursor), options: options) }
    }
}

/// The operations under `v2`.
public struct V2: Sendable {
    let client: Client
}

extension V2 {
    /// The operations under `v2.core`.
    public var core: V2Core { V2Core(client: client) }
}

/// The operations under `v2.core`.
public struct V2Core: Sendable {
    let client: Client
}

extension V2Core {
    /// The operations under `v2.core.accounts`.
    public var accounts: V2CoreAccounts { V2CoreAccounts(client: client) }
}

/// The operations under `v2.core.accounts`.
public struct V2CoreAccounts: Sendable {
    let client: Client

    /// Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to
    /// learn who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of
    /// the first generation.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - include: Fields to show. These are null in the reply unless they are asked for.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ account: String, include: [V2CoreAccountInclude]? = nil, options: RequestOptions = .init()) async throws -> V2CoreAccount {
        try await retrieve(account, .init(include: include), options: options)
    }

    /// Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to
    /// learn who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of
    /// the first generation.
    public func retrieve(
        _ account: String, _ parameters: RetrieveV2CoreAccount, options: RequestOptions = .init()
    ) async throws -> V2CoreAccount {
        try await retrieveWithResponse(account, parameters, options: options).value
    }

    /// The same, with what is known of the reply it came in: request id, idempotency key, warnings.
    public func retrieveWithResponse(
        _ account: String, _ parameters: RetrieveV2CoreAccount, options: RequestOptions = .init()
    ) async throws -> V2CoreAccountResponse {
        try await cancellable {
            try await client.v2CoreAccountsRetrieve(account: account, parameters: parameters, options: options, cancellation: $0)
        }
    }

    /// Waits on the calling thread, for code that is not asynchronous.
    public func retrieveBlocking(
        _ account: String, _ parameters: RetrieveV2CoreAccount, options: RequestOptions = .init()
    ) throws -> V2CoreAccount {
        try client.v2CoreAccountsRetrieveBlocking(account: account, parameters: parameters, options: options).value
    }
}

extension CreateAccountSession: RequestParameters {
    public static let operation = "account_sessions.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateAccountSession(json: json, options: options) }
    public func json() throws -> String { try writeCreateAccountSession(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeCreateAccountSession(operation: operation, ids: ids, record: self, options: options)
    }
}

extension RetrieveOptions: RequestParameters {
    public static let operation = "accounts.retrieve"
    public init(json: String, options: RequestOptions) throws { self = try readRetrieveOptions(json: json, options: options) }
    public func json() throws -> String { try writeRetrieveOptions(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeRetrieveOptions(operation: operation, ids: ids, record: self, options: options)
    }
}

extension RetrieveV2CoreAccount: RequestParameters {
    public static let operation = "v2.core.accounts.retrieve"
    public init(json: String, options: RequestOptions) throws { self = try readRetrieveV2CoreAccount(json: json, options: options) }
    public func json() throws -> String { try writeRetrieveV2CoreAccount(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeRetrieveV2CoreAccount(operation: operation, ids: ids, record: self, options: options)
    }
}

extension CreateFinancialConnectionsSession: RequestParameters {
    public static let operation = "financial_connections.sessions.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateFinancialConnectionsSession(json: json, options: options) }
    public func json() throws -> String { try writeCreateFinancialConnectionsSession(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeCreateFinancialConnectionsSession(operation: operation, ids: ids, record: self, options: options)
    }
}

extension ListFinancialConnectionsAccounts: RequestParameters {
    public static let operation = "financial_connections.accounts.list"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsAccounts(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsAccounts(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeListFinancialConnectionsAccounts(operation: operation, ids: ids, record: self, options: options)
    }
}

extension RefreshFinancialConnectionsAccount: RequestParameters {
    public static let operation = "financial_connections.accounts.refresh"
    public init(json: String, options: RequestOptions) throws { self = try readRefreshFinancialConnectionsAccount(json: json, options: options) }
    public func json() throws -> String { try writeRefreshFinancialConnectionsAccount(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeRefreshFinancialConnectionsAccount(operation: operation, ids: ids, record: self, options: options)
    }
}

extension SubscribeFinancialConnectionsAccount: RequestParameters {
    public static let operation = "financial_connections.accounts.subscribe"
    public init(json: String, options: RequestOptions) throws { self = try readSubscribeFinancialConnectionsAccount(json: json, options: options) }
    public func json() throws -> String { try writeSubscribeFinancialConnectionsAccount(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeSubscribeFinancialConnectionsAccount(operation: operation, ids: ids, record: self, options: options)
    }
}

extension ListFinancialConnectionsAccountOwners: RequestParameters {
    public static let operation = "financial_connections.accounts.list_owners"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsAccountOwners(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsAccountOwners(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeListFinancialConnectionsAccountOwners(operation: operation, ids: ids, record: self, options: options)
    }
}

extension ListFinancialConnectionsTransactions: RequestParameters {
    public static let operation = "financial_connections.transactions.list"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsTransactions(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsTransactions(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeListFinancialConnectionsTransactions(operation: operation, ids: ids, record: self, options: options)
    }
}

extension ListOptions: RequestParameters {
    public static let operation = "financial_connections.accounts.list_inferred_balances"
    public init(json: String, options: RequestOptions) throws { self = try readListOptions(json: json, options: options) }
    public func json() throws -> String { try writeListOptions(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeListOptions(operation: operation, ids: ids, record: self, options: options)
    }
}

extension CreateFinancialConnectionsConsent: RequestParameters {
    public static let operation = "financial_connections.consents.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateFinancialConnectionsConsent(json: json, options: options) }
    public func json() throws -> String { try writeCreateFinancialConnectionsConsent(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeCreateFinancialConnectionsConsent(operation: operation, ids: ids, record: self, options: options)
    }
}

extension SyncFinancialConnectionsTransactions: RequestParameters {
    public static let operation = "financial_connections.transactions.sync"
    public init(json: String, options: RequestOptions) throws { self = try readSyncFinancialConnectionsTransactions(json: json, options: options) }
    public func json() throws -> String { try writeSyncFinancialConnectionsTransactions(record: self) }
    /// The request a call would send, without its key: for programs that send it by other means.
    public func encode(
        ids: [String] = [], options: RequestOptions = .init(), operation: String = Self.operation
    ) throws -> EncodedRequest {
        try encodeSyncFinancialConnectionsTransactions(operation: operation, ids: ids, record: self, options: options)
    }
}

extension AccountSession: ReplyObject {
    public static let operation = "account_sessions.create"
    public init(json: String) throws { self = try readAccountSession(json: json) }
    public func json() throws -> String { try writeAccountSession(record: self) }
}

extension Account: ReplyObject {
    public static let operation = "accounts.retrieve"
    public init(json: String) throws { self = try readAccount(json: json) }
    public func json() throws -> String { try writeAccount(record: self) }
}

extension V2CoreAccount: ReplyObject {
    public static let operation = "v2.core.accounts.retrieve"
    public init(json: String) throws { self = try readV2CoreAccount(json: json) }
    public func json() throws -> String { try writeV2CoreAccount(record: self) }
}

extension FinancialConnectionsSession: ReplyObject {
    public static let operation = "financial_connections.sessions.create"
    public init(json: String) throws { self = try readFinancialConnectionsSession(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsSession(record: self) }
}

extension FinancialConnectionsAccountPage: ReplyObject {
    public static let operation = "financial_connections.accounts.list"
    public init(json: String) throws { self = try readFinancialConnectionsAccountPage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsAccountPage(record: self) }
}

extension FinancialConnectionsAccount: ReplyObject {
    public static let operation = "financial_connections.accounts.retrieve"
    public init(json: String) throws { self = try readFinancialConnectionsAccount(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsAccount(record: self) }
}

extension FinancialConnectionsAccountOwnerPage: ReplyObject {
    public static let operation = "financial_connections.accounts.list_owners"
    public init(json: String) throws { self = try readFinancialConnectionsAccountOwnerPage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsAccountOwnerPage(record: self) }
}

extension FinancialConnectionsTransactionPage: ReplyObject {
    public static let operation = "financial_connections.transactions.list"
    public init(json: String) throws { self = try readFinancialConnectionsTransactionPage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsTransactionPage(record: self) }
}

extension FinancialConnectionsTransaction: ReplyObject {
    public static let operation = "financial_connections.transactions.retrieve"
    public init(json: String) throws { self = try readFinancialConnectionsTransaction(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsTransaction(record: self) }
}

extension FinancialConnectionsInferredBalancePage: ReplyObject {
    public static let operation = "financial_connections.accounts.list_inferred_balances"
    public init(json: String) throws { self = try readFinancialConnectionsInferredBalancePage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsInferredBalancePage(record: self) }
}

extension FinancialConnectionsAuthorization: ReplyObject {
    public static let operation = "financial_connections.authorizations.retrieve"
    public init(json: String) throws { self = try readFinancialConnectionsAuthorization(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsAuthorization(record: self) }
}

extension FinancialConnectionsInstitutionPage: ReplyObject {
    public static let operation = "financial_connections.institutions.list"
    public init(json: String) throws { self = try readFinancialConnectionsInstitutionPage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsInstitutionPage(record: self) }
}

extension FinancialConnectionsInstitution: ReplyObject {
    public static let operation = "financial_connections.institutions.retrieve"
    public init(json: String) throws { self = try readFinancialConnectionsInstitution(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsInstitution(record: self) }
}

extension FinancialConnectionsConsent: ReplyObject {
    public static let operation = "financial_connections.consents.create"
    public init(json: String) throws { self = try readFinancialConnectionsConsent(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsConsent(record: self) }
}

extension FinancialConnectionsTransactionChangePage: ReplyObject {
    public static let operation = "financial_connections.transactions.sync"
    public init(json: String) throws { self = try readFinancialConnectionsTransactionChangePage(json: json) }
    public func json() throws -> String { try writeFinancialConnectionsTransactionChangePage(record: self) }
}

extension AccountSession {
    /// `expiresAt` as a date. When the session expires, in whole seconds since the Unix epoch. The API does
    /// not say how long it lasts.
    public var expiresAtDate: Date { date(expiresAt) }
}

extension AccountRequirements {
    /// `currentDeadline` as a date. Until when `currently_due` must be resolved, in whole seconds since the
    /// Unix epoch; it may be sooner.
    public var currentDeadlineDate: Date? { currentDeadline.map(date) }
}

extension Account {
    /// `created` as a date. When it was connected, in whole seconds since the Unix epoch.
    public var createdDate: Date? { created.map(date) }
}

extension FinancialConnectionsAccountNumber {
    /// `expectedExpiryDate` as a date. When the number is expected to expire, in whole seconds since the Unix
    /// epoch.
    public var expectedExpiryDateDate: Date? { expectedExpiryDate.map(date) }
}

extension FinancialConnectionsBalance {
    /// `asOf` as a date. When the institution computed it, in whole seconds since the Unix epoch.
    public var asOfDate: Date { date(asOf) }
}

extension FinancialConnectionsBalanceRefresh {
    /// `lastAttemptedAt` as a date. When it began, in whole seconds since the Unix epoch.
    public var lastAttemptedAtDate: Date { date(lastAttemptedAt) }
    /// `nextRefreshAvailableAt` as a date. When the next may be asked for, in whole seconds since the Unix
    /// epoch. Empty while one is pending.
    public var nextRefreshAvailableAtDate: Date? { nextRefreshAvailableAt.map(date) }
}

extension FinancialConnectionsInferredBalancesRefresh {
    /// `lastAttemptedAt` as a date. When it began, in whole seconds since the Unix epoch.
    public var lastAttemptedAtDate: Date { date(lastAttemptedAt) }
    /// `nextRefreshAvailableAt` as a date. When the next may be asked for, in whole seconds since the Unix
    /// epoch. Empty while one is pending.
    public var nextRefreshAvailableAtDate: Date? { nextRefreshAvailableAt.map(date) }
}

extension FinancialConnectionsAccountOwner {
    /// `refreshedAt` as a date. When this was last refreshed, in whole seconds since the Unix epoch.
    public var refreshedAtDate: Date? { refreshedAt.map(date) }
}

extension FinancialConnectionsAccountOwnership {
    /// `created` as a date. When it was made, in whole seconds since the Unix epoch.
    public var createdDate: Date { date(created) }
}

extension FinancialConnectionsOwnershipRefresh {
    /// `lastAttemptedAt` as a date. When it began, in whole seconds since the Unix epoch.
    public var lastAttemptedAtDate: Date { date(lastAttemptedAt) }
    /// `nextRefreshAvailableAt` as a date. When the next may be asked for, in whole seconds since the Unix
    /// epoch. Empty while one is pending.
    public var nextRefreshAvailableAtDate: Date? { nextRefreshAvailableAt.map(date) }
}

extension FinancialConnectionsActiveStatus {
    /// `expectedDeactivationDate` as a date. When the link is expected to stop working, in whole seconds
    /// since the Unix epoch.
    public var expectedDeactivationDateDate: Date? { expectedDeactivationDate.map(date) }
}

extension FinancialConnectionsTransactionRefresh {
    /// `lastAttemptedAt` as a date. When it began, in whole seconds since the Unix epoch.
    public var lastAttemptedAtDate: Date { date(lastAttemptedAt) }
    /// `nextRefreshAvailableAt` as a date. When the next may be asked for, in whole seconds since the Unix
    /// epoch. Empty while one is pending.
    public var nextRefreshAvailableAtDate: Date? { nextRefreshAvailableAt.map(date) }
}

extension FinancialConnectionsAccount {
    /// `created` as a date. When it was linked, in whole seconds since the Unix epoch.
    public var createdDate: Date { date(created) }
}

extension TimestampRange {
    /// `gt` as a date. Later than this.
    public var gtDate: Date? { gt.map(date) }
    /// `gte` as a date. At this time or later.
    public var gteDate: Date? { gte.map(date) }
    /// `lt` as a date. Earlier than this.
    public var ltDate: Date? { lt.map(date) }
    /// `lte` as a date. At this time or earlier.
    public var lteDate: Date? { lte.map(date) }
}

extension FinancialConnectionsTransactionStatusTransitions {
    /// `postedAt` as a date. When it was posted, in whole seconds since the Unix epoch.
    public var postedAtDate: Date? { postedAt.map(date) }
    /// `voidAt` as a date. When it was voided, in whole seconds since the Unix epoch.
    public var voidAtDate: Date? { voidAt.map(date) }
}

extension FinancialConnectionsTransaction {
    /// `transactedAt` as a date. When it happened, in whole seconds since the Unix epoch.
    public var transactedAtDate: Date { date(transactedAt) }
    /// `updated` as a date. When it last changed, in whole seconds since the Unix epoch.
    public var updatedDate: Date { date(updated) }
}

extension FinancialConnectionsInferredBalance {
    /// `asOf` as a date. The time it is for, in whole seconds since the Unix epoch. Where it was inferred:
    /// the last second of the day in UTC.
    public var asOfDate: Date { date(asOf) }
}

extension FinancialConnectionsAuthorizationActiveStatus {
    /// `expectedDeactivationDate` as a date. When it is expected to stop working, in whole seconds since the
    /// Unix epoch.
    public var expectedDeactivationDateDate: Date { date(expectedDeactivationDate) }
}

extension FinancialConnectionsConsent {
    /// `created` as a date. When it was made, in whole seconds since the Unix epoch.
    public var createdDate: Date { date(created) }
    /// `expiresAt` as a date. From when on it is no longer good, in whole seconds since the Unix epoch.
    public var expiresAtDate: Date { date(expiresAt) }
}

extension AccountEvent {
    /// `created` as a date. When it happened, in whole seconds since the Unix epoch. Events may arrive in
    /// another order.
    public var createdDate: Date? { created.map(date) }
}

extension FinancialConnectionsAccountEvent {
    /// `created` as a date. When it happened, in whole seconds since the Unix epoch. Events may arrive in
    /// another order.
    public var createdDate: Date? { created.map(date) }
}

extension FinancialConnectionsAuthorizationEvent {
    /// `created` as a date. When it happened, in whole seconds since the Unix epoch. Events may arrive in
    /// another order.
    public var createdDate: Date? { created.map(date) }
}

extension FinancialConnectionsSessionEvent {
    /// `created` as a date. When it happened, in whole seconds since the Unix epoch. Events may arrive in
    /// another order.
    public var createdDate: Date? { created.map(date) }
}

extension UnknownEvent {
    /// `created` as a date. When it happened, in whole seconds since the Unix epoch. Events may arrive in
    /// another order.
    public var createdDate: Date? { created.map(date) }
}

extension AccountSession: Equatable, Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.object == right.object
            && left.account == right.account
            && left.clientSecret == right.clientSecret
            && left.components == right.components
            && left.expiresAt == right.expiresAt
            && left.livemode == right.livemode
            && left.unknown == right.unknown
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(object)
        hasher.combine(account)
        hasher.combine(clientSecret)
        hasher.combine(components)
        hasher.combine(expiresAt)
        hasher.combine(livemode)
        hasher.combine(unknown)
    }
}

extension FinancialConnectionsSession: Equatable, Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.id == right.id
            && left.object == right.object
            && left.accountHolder == right.accountHolder
            && left.accounts == right.accounts
            && left.bankAccountToken == right.bankAccountToken
            && left.clientSecret == right.clientSecret
            && left.filters == right.filters
            && left.hosted == right.hosted
            && left.limits == right.limits
            && left.livemode == right.livemode
            && left.manualEntry == right.manualEntry
            && left.permissions == right.permissions
            && left.preCollectedConsent == right.preCollectedConsent
            && left.prefetch == right.prefetch
            && left.relinkOptions == right.relinkOptions
            && left.relinkResult == right.relinkResult
            && left.returnUrl == right.returnUrl
            && left.status == right.status
            && left.statusDetails == right.statusDetails
            && left.uiMode == right.uiMode
            && left.url == right.url
            && left.unknown == right.unknown
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(object)
        hasher.combine(accountHolder)
        hasher.combine(accounts)
        hasher.combine(bankAccountToken)
        hasher.combine(clientSecret)
        hasher.combine(filters)
        hasher.combine(hosted)
        hasher.combine(limits)
        hasher.combine(livemode)
        hasher.combine(manualEntry)
        hasher.combine(permissions)
        hasher.combine(preCollectedConsent)
        hasher.combine(prefetch)
        hasher.combine(relinkOptions)
        hasher.combine(relinkResult)
        hasher.combine(returnUrl)
        hasher.combine(status)
        hasher.combine(statusDetails)
        hasher.combine(uiMode)
        hasher.combine(url)
        hasher.combine(unknown)
    }
}

extension FinancialConnectionsSessionEventData: Equatable, Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.object == right.object
            && left.previousAttributes == right.previousAttributes
            && left.unknown == right.unknown
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(object)
        hasher.combine(previousAttributes)
        hasher.combine(unknown)
    }
}

extension FinancialConnectionsSessionEvent: Equatable, Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.id == right.id
            && left.object == right.object
            && left.type == right.type
            && left.account == right.account
            && left.apiVersion == right.apiVersion
            && left.context == right.context
            && left.created == right.created
            && left.livemode == right.livemode
            && left.pendingWebhooks == right.pendingWebhooks
            && left.request == right.request
            && left.data == right.data
            && left.unknown == right.unknown
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(object)
        hasher.combine(type)
        hasher.combine(account)
        hasher.combine(apiVersion)
        hasher.combine(context)
        hasher.combine(created)
        hasher.combine(livemode)
        hasher.combine(pendingWebhooks)
        hasher.combine(request)
        hasher.combine(data)
        hasher.combine(unknown)
    }
}

/// Whether a connected account may use a capability.
public struct AccountCapabilityStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It may.
    public static let active = Self(rawValue: "active")

    /// It may not; `requirements` says what is missing.
    public static let inactive = Self(rawValue: "inactive")

    /// What it has handed in is being looked at.
    public static let pending = Self(rawValue: "pending")
}

/// Who pays Stripe's fees.
public struct AccountControllerFeesPayer: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The account.
    public static let account = Self(rawValue: "account")

    /// The platform.
    public static let application = Self(rawValue: "application")

    /// The platform, on the terms of type `custom`.
    public static let applicationCustom = Self(rawValue: "application_custom")

    /// The platform, on the terms of type `express`.
    public static let applicationExpress = Self(rawValue: "application_express")
}

/// Who is responsible for something about a connected account.
public struct AccountControllerResponsible: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The platform.
    public static let application = Self(rawValue: "application")

    /// Stripe.
    public static let stripe = Self(rawValue: "stripe")
}

/// Which of Stripe's dashboards a connected account has.
public struct AccountControllerStripeDashboardType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A small one.
    public static let express = Self(rawValue: "express")

    /// The whole.
    public static let full = Self(rawValue: "full")

    /// None.
    public static let none = Self(rawValue: "none")
}

/// What controls a connected account.
public struct AccountControllerType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The account itself.
    public static let account = Self(rawValue: "account")

    /// A platform.
    public static let application = Self(rawValue: "application")
}

/// Why a connected account is disabled.
public struct AccountDisabledReason: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It has to ask for capabilities.
    public static let actionRequiredRequestedCapabilities = Self(rawValue: "action_required.requested_capabilities")

    /// It may be on a list of persons or companies with whom nobody may deal.
    public static let listed = Self(rawValue: "listed")

    /// Another reason.
    public static let other = Self(rawValue: "other")

    /// The platform has paused it.
    public static let platformPaused = Self(rawValue: "platform_paused")

    /// Stripe suspects fraud.
    public static let rejectedFraud = Self(rawValue: "rejected.fraud")

    /// It was not verified in time.
    public static let rejectedIncompleteVerification = Self(rawValue: "rejected.incomplete_verification")

    /// It is on a list of persons or companies with whom nobody may deal.
    public static let rejectedListed = Self(rawValue: "rejected.listed")

    /// Stripe rejected it for another reason.
    public static let rejectedOther = Self(rawValue: "rejected.other")

    /// The platform suspects fraud.
    public static let rejectedPlatformFraud = Self(rawValue: "rejected.platform_fraud")

    /// The platform rejected it for another reason.
    public static let rejectedPlatformOther = Self(rawValue: "rejected.platform_other")

    /// The platform says it breaks its terms.
    public static let rejectedPlatformTermsOfService = Self(rawValue: "rejected.platform_terms_of_service")

    /// Stripe says it breaks its terms.
    public static let rejectedTermsOfService = Self(rawValue: "rejected.terms_of_service")

    /// Something was not resolved in time.
    public static let requirementsPastDue = Self(rawValue: "requirements.past_due")

    /// What it has given is being verified.
    public static let requirementsPendingVerification = Self(rawValue: "requirements.pending_verification")

    /// Stripe is looking at it.
    public static let underReview = Self(rawValue: "under_review")
}

/// What kind of business a connected account is.
public struct AccountBusinessType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A company.
    public static let company = Self(rawValue: "company")

    /// An authority.
    public static let governmentEntity = Self(rawValue: "government_entity")

    /// A person.
    public static let individual = Self(rawValue: "individual")

    /// An organization without profit.
    public static let nonProfit = Self(rawValue: "non_profit")
}

/// The types accounts had before `controller`.
public struct AccountType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The platform is responsible for everything, and Stripe is not seen.
    public static let custom = Self(rawValue: "custom")

    /// Stripe collects information; there is a small dashboard.
    public static let express = Self(rawValue: "express")

    /// None of the others: `controller` says what it is.
    public static let none = Self(rawValue: "none")

    /// The account has a relationship with Stripe, and the full dashboard.
    public static let standard = Self(rawValue: "standard")
}

/// Fields of an account that are shown only where they are asked for.
public struct V2CoreAccountInclude: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What it is as a customer.
    public static let configurationCustomer = Self(rawValue: "configuration.customer")

    /// What it is as a merchant.
    public static let configurationMerchant = Self(rawValue: "configuration.merchant")

    /// What it is as a recipient of transfers.
    public static let configurationRecipient = Self(rawValue: "configuration.recipient")

    /// Who is responsible for what.
    public static let defaults = Self(rawValue: "defaults")

    /// What it will have to tell from some day on.
    public static let futureRequirements = Self(rawValue: "future_requirements")

    /// Who it is.
    public static let identity = Self(rawValue: "identity")

    /// What it still has to tell.
    public static let requirements = Self(rawValue: "requirements")
}

/// Who pays Stripe's fees.
public struct V2CoreAccountFeesCollector: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The platform.
    public static let application = Self(rawValue: "application")

    /// The platform, on the terms of type `custom`.
    public static let applicationCustom = Self(rawValue: "application_custom")

    /// The platform, on the terms of type `express`.
    public static let applicationExpress = Self(rawValue: "application_express")

    /// The account.
    public static let stripe = Self(rawValue: "stripe")
}

/// What a connected account is used as.
public struct V2CoreAccountConfiguration: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A customer of the platform.
    public static let customer = Self(rawValue: "customer")

    /// Somebody who is paid by card.
    public static let merchant = Self(rawValue: "merchant")

    /// Somebody whom the platform sends transfers.
    public static let recipient = Self(rawValue: "recipient")
}

/// Who holds a linked account.
public struct FinancialConnectionsAccountHolderType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A connected account of the platform.
    public static let account = Self(rawValue: "account")

    /// A customer.
    public static let customer = Self(rawValue: "customer")
}

/// Kinds of accounts that linking can be narrowed to.
public struct FinancialConnectionsFilterSubcategory: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Checking accounts.
    public static let checking = Self(rawValue: "checking")

    /// Credit cards. Filterable from API 2024-09-30.acacia on.
    public static let creditCard = Self(rawValue: "credit_card")

    /// Lines of credit. Filterable from API 2024-09-30.acacia on.
    public static let lineOfCredit = Self(rawValue: "line_of_credit")

    /// Mortgages. Filterable from API 2024-09-30.acacia on.
    public static let mortgage = Self(rawValue: "mortgage")

    /// Savings accounts.
    public static let savings = Self(rawValue: "savings")
}

/// Which linked accounts must be able to make payments.
public struct FinancialConnectionsPaymentMethodSupport: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Every one.
    public static let all = Self(rawValue: "all")

    /// One of them is enough.
    public static let atLeastOne = Self(rawValue: "at_least_one")

    /// It does not matter.
    public static let none = Self(rawValue: "none")
}

/// How the holder comes to the hosted page.
public struct FinancialConnectionsDeliveryMethod: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// By an email of Stripe's.
    public static let email = Self(rawValue: "email")

    /// By a URL that the platform hands out.
    public static let url = Self(rawValue: "url")
}

/// Whether account numbers may be typed in.
public struct FinancialConnectionsManualEntryMode: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Offered where linking is not possible.
    public static let automatic = Self(rawValue: "automatic")

    /// Not offered.
    public static let disabled = Self(rawValue: "disabled")

    /// In preview: the platform asks for the numbers itself.
    public static let custom = Self(rawValue: "custom")
}

/// Data or abilities that a linked account grants.
public struct FinancialConnectionsPermission: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its balances may be read.
    public static let balances = Self(rawValue: "balances")

    /// Its owners may be read.
    public static let ownership = Self(rawValue: "ownership")

    /// A payment method may be made from it.
    public static let paymentMethod = Self(rawValue: "payment_method")

    /// Its transactions may be read.
    public static let transactions = Self(rawValue: "transactions")
}

/// Data to fetch as soon as an account is linked.
public struct FinancialConnectionsPrefetch: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its balances.
    public static let balances = Self(rawValue: "balances")

    /// Its owners.
    public static let ownership = Self(rawValue: "ownership")

    /// Its transactions.
    public static let transactions = Self(rawValue: "transactions")

    /// In preview: its balances of past days.
    public static let inferredBalances = Self(rawValue: "inferred_balances")
}

/// Where a session is shown.
public struct FinancialConnectionsUiMode: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// On a page of Stripe's.
    public static let hosted = Self(rawValue: "hosted")

    /// In a window over the platform's own page.
    public static let modal = Self(rawValue: "modal")
}

/// What an account number is.
public struct FinancialConnectionsAccountNumberType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The account's own number.
    public static let accountNumber = Self(rawValue: "account_number")

    /// A number made for this link.
    public static let tokenizedAccountNumber = Self(rawValue: "tokenized_account_number")
}

/// Whether an account number can move money.
public struct FinancialConnectionsAccountNumberStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It no longer can.
    public static let deactivated = Self(rawValue: "deactivated")

    /// It is past its expiry. From API 2026-09-30.endive on.
    public static let expired = Self(rawValue: "expired")

    /// It cannot yet. From API 2026-09-30.endive on.
    public static let pending = Self(rawValue: "pending")

    /// It can.
    public static let transactable = Self(rawValue: "transactable")
}

/// Networks over which an account number can be used.
public struct FinancialConnectionsNetwork: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// ACH.
    public static let ach = Self(rawValue: "ach")
}

/// Which part of a balance is filled in.
public struct FinancialConnectionsBalanceType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `cash`.
    public static let cash = Self(rawValue: "cash")

    /// `credit`.
    public static let credit = Self(rawValue: "credit")
}

/// How the last refresh went.
public struct FinancialConnectionsRefreshStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It failed.
    public static let failed = Self(rawValue: "failed")

    /// It is under way.
    public static let pending = Self(rawValue: "pending")

    /// It succeeded.
    public static let succeeded = Self(rawValue: "succeeded")
}

/// How far data of an account has been worked through.
public struct FinancialConnectionsProcessingStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// All of it.
    public static let completed = Self(rawValue: "completed")

    /// Not all of it.
    public static let pending = Self(rawValue: "pending")
}

/// Whether an institution can be linked.
public struct FinancialConnectionsInstitutionStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It can.
    public static let active = Self(rawValue: "active")

    /// It can, but not always.
    public static let degraded = Self(rawValue: "degraded")

    /// It cannot.
    public static let inactive = Self(rawValue: "inactive")
}

/// What the holder should do.
public struct FinancialConnectionsStatusAction: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing.
    public static let none = Self(rawValue: "none")

    /// Link the account again.
    public static let relinkRequired = Self(rawValue: "relink_required")
}

/// Why the link will stop working.
public struct FinancialConnectionsStatusCause: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The access granted by the institution runs out.
    public static let accessExpired = Self(rawValue: "access_expired")

    /// The institution asks for it.
    public static let institutionRequirement = Self(rawValue: "institution_requirement")

    /// Not said.
    public static let unspecified = Self(rawValue: "unspecified")
}

/// Why a link has stopped working.
public struct FinancialConnectionsInactiveCause: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The institution denies access.
    public static let accessDenied = Self(rawValue: "access_denied")

    /// The access granted by the institution ran out.
    public static let accessExpired = Self(rawValue: "access_expired")

    /// The account was closed.
    public static let accountClosed = Self(rawValue: "account_closed")

    /// The account cannot be reached.
    public static let accountUnavailable = Self(rawValue: "account_unavailable")

    /// The institution asked for it.
    public static let institutionRequirement = Self(rawValue: "institution_requirement")

    /// Not said.
    public static let unspecified = Self(rawValue: "unspecified")
}

/// The broad kind of an account.
public struct FinancialConnectionsAccountCategory: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Money that can be spent: checking, savings.
    public static let cash = Self(rawValue: "cash")

    /// Money that is owed: cards, lines of credit, mortgages.
    public static let credit = Self(rawValue: "credit")

    /// Investments.
    public static let investment = Self(rawValue: "investment")

    /// Anything else.
    public static let other = Self(rawValue: "other")
}

/// Whether the link to an account works.
public struct FinancialConnectionsAccountStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It works.
    public static let active = Self(rawValue: "active")

    /// It was cut; no more data comes.
    public static let disconnected = Self(rawValue: "disconnected")

    /// It does not work until the holder links the account again.
    public static let inactive = Self(rawValue: "inactive")
}

/// The kind of an account within its category.
public struct FinancialConnectionsAccountSubcategory: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A checking account (category cash).
    public static let checking = Self(rawValue: "checking")

    /// A credit card (category credit).
    public static let creditCard = Self(rawValue: "credit_card")

    /// A line of credit (category credit).
    public static let lineOfCredit = Self(rawValue: "line_of_credit")

    /// A mortgage (category credit).
    public static let mortgage = Self(rawValue: "mortgage")

    /// None of the others.
    public static let other = Self(rawValue: "other")

    /// A savings account (category cash).
    public static let savings = Self(rawValue: "savings")
}

/// Data that is refreshed about once a day.
public struct FinancialConnectionsSubscription: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Transactions.
    public static let transactions = Self(rawValue: "transactions")

    /// In preview: balances.
    public static let balance = Self(rawValue: "balance")

    /// In preview: balances of past days.
    public static let inferredBalances = Self(rawValue: "inferred_balances")
}

/// Payment methods that can be made from an account.
public struct FinancialConnectionsPaymentMethodType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Link.
    public static let link = Self(rawValue: "link")

    /// A US bank account.
    public static let usBankAccount = Self(rawValue: "us_bank_account")
}

/// What became of a consent that was collected before.
public struct FinancialConnectionsConsentOutcome: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It was accepted.
    public static let consentAccepted = Self(rawValue: "consent_accepted")

    /// The holder has to consent in the session.
    public static let consentRequired = Self(rawValue: "consent_required")
}

/// Why linking again failed.
public struct FinancialConnectionsRelinkFailure: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The account was not among those linked.
    public static let noAccount = Self(rawValue: "no_account")

    /// Another authorization was linked.
    public static let noAuthorization = Self(rawValue: "no_authorization")

    /// None of the others.
    public static let other = Self(rawValue: "other")
}

/// Why a session was cancelled.
public struct FinancialConnectionsCancellationReason: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The holder wants to type in the numbers, for which the platform asks.
    public static let customManualEntry = Self(rawValue: "custom_manual_entry")

    /// Another reason.
    public static let other = Self(rawValue: "other")
}

/// How far a session has come.
public struct FinancialConnectionsSessionStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its holder left it.
    public static let cancelled = Self(rawValue: "cancelled")

    /// It failed.
    public static let failed = Self(rawValue: "failed")

    /// It is not over.
    public static let pending = Self(rawValue: "pending")

    /// It succeeded.
    public static let succeeded = Self(rawValue: "succeeded")
}

/// Data that can be refreshed. Mind the singular `balance`; permissions say `balances`.
public struct FinancialConnectionsRefreshFeature: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Balances.
    public static let balance = Self(rawValue: "balance")

    /// Owners.
    public static let ownership = Self(rawValue: "ownership")

    /// Transactions.
    public static let transactions = Self(rawValue: "transactions")

    /// In preview: balances of past days.
    public static let inferredBalances = Self(rawValue: "inferred_balances")
}

/// How sure Stripe is.
public struct FinancialConnectionsConfidence: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Sure.
    public static let high = Self(rawValue: "high")

    /// Not sure.
    public static let low = Self(rawValue: "low")

    /// Fairly sure.
    public static let medium = Self(rawValue: "medium")

    /// Very sure.
    public static let veryHigh = Self(rawValue: "very_high")
}

/// How far a transaction has come.
public struct FinancialConnectionsTransactionStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not final yet.
    public static let pending = Self(rawValue: "pending")

    /// Final.
    public static let posted = Self(rawValue: "posted")

    /// It will not happen.
    public static let void = Self(rawValue: "void")
}

/// Whether an authorization works.
public struct FinancialConnectionsAuthorizationStatus: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It does.
    public static let active = Self(rawValue: "active")

    /// Its holder has to link again.
    public static let inactive = Self(rawValue: "inactive")

    /// In preview: it was cut.
    public static let disconnected = Self(rawValue: "disconnected")
}

/// The types of events about connected accounts.
public struct AccountEventType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Something about a connected account changed: its requirements, capabilities, or who is responsible for
    /// what.
    public static let accountUpdated = Self(rawValue: "account.updated")
}

/// The types of events about linked accounts.
public struct FinancialConnectionsAccountEventType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its account numbers changed: payments by the old ones may fail.
    public static let financialConnectionsAccountAccountNumbersUpdated = Self(rawValue: "financial_connections.account.account_numbers_updated")

    /// It was linked.
    public static let financialConnectionsAccountCreated = Self(rawValue: "financial_connections.account.created")

    /// The link stopped working: its status is `inactive`.
    public static let financialConnectionsAccountDeactivated = Self(rawValue: "financial_connections.account.deactivated")

    /// The link was cut: its status is `disconnected`.
    public static let financialConnectionsAccountDisconnected = Self(rawValue: "financial_connections.account.disconnected")

    /// The link is now expected to stop working at another time, or no longer.
    public static let financialConnectionsAccountExpectedDeactivationDateUpdated = Self(rawValue: "financial_connections.account.expected_deactivation_date_updated")

    /// The link works again: its status went from `inactive` to `active`.
    public static let financialConnectionsAccountReactivated = Self(rawValue: "financial_connections.account.reactivated")

    /// A refresh of its balance ended, in `succeeded` or `failed`; `balance_refresh.status` says which.
    public static let financialConnectionsAccountRefreshedBalance = Self(rawValue: "financial_connections.account.refreshed_balance")

    /// A refresh of its inferred balances ended. In preview versions of the API.
    public static let financialConnectionsAccountRefreshedInferredBalances = Self(rawValue: "financial_connections.account.refreshed_inferred_balances")

    /// A refresh of its owners ended, in `succeeded` or `failed`; `ownership_refresh.status` says which.
    public static let financialConnectionsAccountRefreshedOwnership = Self(rawValue: "financial_connections.account.refreshed_ownership")

    /// A refresh of its transactions ended, in `succeeded` or `failed`; `transaction_refresh.status` says
    /// which.
    public static let financialConnectionsAccountRefreshedTransactions = Self(rawValue: "financial_connections.account.refreshed_transactions")

    /// Other payment methods can be made from it than before.
    public static let financialConnectionsAccountSupportedPaymentMethodTypesUpdated = Self(rawValue: "financial_connections.account.supported_payment_method_types_updated")

    /// One of its account numbers expires soon.
    public static let financialConnectionsAccountUpcomingAccountNumberExpiry = Self(rawValue: "financial_connections.account.upcoming_account_number_expiry")

    /// The link will stop working soon, unless its holder links the account again.
    public static let financialConnectionsAccountUpcomingDeactivation = Self(rawValue: "financial_connections.account.upcoming_deactivation")
}

/// The types of events about what a holder has allowed at one institution.
public struct FinancialConnectionsAuthorizationEventType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It is now expected to end at another time, or no longer.
    public static let financialConnectionsAuthorizationExpectedDeactivationDateUpdated = Self(rawValue: "financial_connections.authorization.expected_deactivation_date_updated")

    /// It ends soon, unless its holder links again.
    public static let financialConnectionsAuthorizationUpcomingDeactivation = Self(rawValue: "financial_connections.authorization.upcoming_deactivation")
}

/// The types of events about Financial Connections sessions.
public struct FinancialConnectionsSessionEventType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The session changed: its holder finished, gave up or failed. In preview versions of the API.
    public static let financialConnectionsSessionUpdated = Self(rawValue: "financial_connections.session.updated")
}

/// The types of thin events about linked accounts.
public struct EventNotificationType: Word {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its account numbers changed: payments by the old ones may fail.
    public static let v1FinancialConnectionsAccountAccountNumbersUpdated = Self(rawValue: "v1.financial_connections.account.account_numbers_updated")

    /// A refresh of its balance failed.
    public static let v1FinancialConnectionsAccountBalanceRefreshFailed = Self(rawValue: "v1.financial_connections.account.balance_refresh_failed")

    /// A refresh of its balance succeeded.
    public static let v1FinancialConnectionsAccountBalanceRefreshSucceeded = Self(rawValue: "v1.financial_connections.account.balance_refresh_succeeded")

    /// It was linked.
    public static let v1FinancialConnectionsAccountCreated = Self(rawValue: "v1.financial_connections.account.created")

    /// The link stopped working.
    public static let v1FinancialConnectionsAccountDeactivated = Self(rawValue: "v1.financial_connections.account.deactivated")

    /// The link was cut.
    public static let v1FinancialConnectionsAccountDisconnected = Self(rawValue: "v1.financial_connections.account.disconnected")

    /// The link is now expected to stop working at another time, or no longer.
    public static let v1FinancialConnectionsAccountExpectedDeactivationDateUpdated = Self(rawValue: "v1.financial_connections.account.expected_deactivation_date_updated")

    /// A refresh of its inferred balances failed.
    public static let v1FinancialConnectionsAccountInferredBalancesRefreshFailed = Self(rawValue: "v1.financial_connections.account.inferred_balances_refresh_failed")

    /// A refresh of its inferred balances succeeded.
    public static let v1FinancialConnectionsAccountInferredBalancesRefreshSucceeded = Self(rawValue: "v1.financial_connections.account.inferred_balances_refresh_succeeded")

    /// A refresh of its owners failed.
    public static let v1FinancialConnectionsAccountOwnershipRefreshFailed = Self(rawValue: "v1.financial_connections.account.ownership_refresh_failed")

    /// A refresh of its owners succeeded.
    public static let v1FinancialConnectionsAccountOwnershipRefreshSucceeded = Self(rawValue: "v1.financial_connections.account.ownership_refresh_succeeded")

    /// The link works again.
    public static let v1FinancialConnectionsAccountReactivated = Self(rawValue: "v1.financial_connections.account.reactivated")

    /// A refresh of its balance ended.
    public static let v1FinancialConnectionsAccountRefreshedBalance = Self(rawValue: "v1.financial_connections.account.refreshed_balance")

    /// A refresh of its owners ended.
    public static let v1FinancialConnectionsAccountRefreshedOwnership = Self(rawValue: "v1.financial_connections.account.refreshed_ownership")

    /// A refresh of its transactions ended.
    public static let v1FinancialConnectionsAccountRefreshedTransactions = Self(rawValue: "v1.financial_connections.account.refreshed_transactions")

    /// A refresh of what is known of its risk failed.
    public static let v1FinancialConnectionsAccountRiskIntelligenceRefreshFailed = Self(rawValue: "v1.financial_connections.account.risk_intelligence_refresh_failed")

    /// A refresh of what is known of its risk succeeded.
    public static let v1FinancialConnectionsAccountRiskIntelligenceRefreshSucceeded = Self(rawValue: "v1.financial_connections.account.risk_intelligence_refresh_succeeded")

    /// Other payment methods can be made from it than before.
    public static let v1FinancialConnectionsAccountSupportedPaymentMethodTypesUpdated = Self(rawValue: "v1.financial_connections.account.supported_payment_method_types_updated")

    /// A refresh of its transactions failed.
    public static let v1FinancialConnectionsAccountTransactionsRefreshFailed = Self(rawValue: "v1.financial_connections.account.transactions_refresh_failed")

    /// A refresh of its transactions succeeded.
    public static let v1FinancialConnectionsAccountTransactionsRefreshSucceeded = Self(rawValue: "v1.financial_connections.account.transactions_refresh_succeeded")

    /// One of its account numbers expires soon.
    public static let v1FinancialConnectionsAccountUpcomingAccountNumberExpiry = Self(rawValue: "v1.financial_connections.account.upcoming_account_number_expiry")

    /// The link will stop working soon, unless its holder links the account again.
    public static let v1FinancialConnectionsAccountUpcomingDeactivation = Self(rawValue: "v1.financial_connections.account.upcoming_deactivation")
}

extension ExpandableApiObject {
    /// The object's id, expanded or not.
    public var id: String {
        switch self {
        case .id(let id): id
        case .object(let object): object.id
        }
    }

    /// The object, if it was expanded.
    public var expanded: ApiObject? { if case .object(let object) = self { object } else { nil } }
}

extension ExpandableFinancialConnectionsInstitution {
    /// The object's id, expanded or not.
    public var id: String {
        switch self {
        case .id(let id): id
        case .object(let object): object.id
        }
    }

    /// The object, if it was expanded.
    public var expanded: FinancialConnectionsInstitution? { if case .object(let object) = self { object } else { nil } }
}

extension ExpandableFinancialConnectionsAccountOwnership {
    /// The object's id, expanded or not.
    public var id: String {
        switch self {
        case .id(let id): id
        case .object(let object): object.id
        }
    }

    /// The object, if it was expanded.
    public var expanded: FinancialConnectionsAccountOwnership? { if case .object(let object) = self { object } else { nil } }
}

extension FinancialConnectionsAccountPages: Pages {}

extension FinancialConnectionsAccountOwnerPages: Pages {}

extension FinancialConnectionsTransactionPages: Pages {}

extension FinancialConnectionsInferredBalancePages: Pages {}

extension FinancialConnectionsInstitutionPages: Pages {}

extension FinancialConnectionsTransactionChangePages: Pages {}

extension FinancialConnectionsSession {
    /// The first page of accounts that were linked. Those that stand in the record come first; the others are
    /// fetched.
    public func accountsAutoPaging(with client: Client, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsAccountPages> {
        AutoPaging { try client.financialConnectionsSessionAccountsPages(record: self, options: options) }
    }
}
