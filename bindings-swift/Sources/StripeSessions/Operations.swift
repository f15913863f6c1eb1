// Written by `cargo run -p generate` from the operations; do not edit.

import Foundation

extension Client {
    /// The operations under `account_sessions`.
    public var accountSessions: AccountSessions { AccountSessions(client: self) }
    /// The operations under `accounts`.
    public var accounts: Accounts { Accounts(client: self) }
    /// The operations under `financial_connections`.
    public var financialConnections: FinancialConnections { FinancialConnections(client: self) }
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
}

/// The operations under `accounts`.
public struct Accounts: Sendable {
    let client: Client

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
    ///   - options: What this call is told besides.
    /// - Throws: `StripeError`, or `CancellationError` where the task was cancelled.
    public func retrieve(_ account: String, expand: [String]? = nil, options: RequestOptions = .init()) async throws -> Account {
        try await retrieve(account, .init(expand: expand), options: options)
    }

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh; at least one. Mind the singular `balance`.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Has data of a linked account refreshed about once a day.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh about once a day; at least one.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Stops the daily refresh of data of a linked account.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - features: What to refresh about once a day; at least one.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Cuts the link to an account: no more data of it can be read.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Lists the owners of a linked account as of one ownership object.
    ///
    /// - Parameters:
    ///   - account: The id of the account.
    ///   - ownership: The ownership object to list owners of (`fcaowns_…`).
    ///   - limit: How many items a page has, 1 to 100. Stripe's default: 10.
    ///   - startingAfter: The id of the item before the page. Not together with `ending_before`.
    ///   - endingBefore: The id of the item after the page, to page backwards. Not together with
    ///   `starting_after`.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
}

/// The operations under `financial_connections.consents`.
public struct FinancialConnectionsConsents: Sendable {
    let client: Client

    /// In preview: makes the text with which a holder consents on the platform's own page.
    ///
    /// - Parameters:
    ///   - accountHolder: Who is to consent.
    ///   - locale: The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// In preview: retrieves the text of a consent.
    ///
    /// - Parameters:
    ///   - consent: The id of the consent.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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

    /// Retrieves a session, with the accounts that were linked in it.
    ///
    /// - Parameters:
    ///   - session: The id of the session.
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
    ///   - expand: Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin
    ///   with `data.`.
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
}

extension CreateAccountSession: RequestParameters {
    public static let operation = "account_sessions.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateAccountSession(json: json, options: options) }
    public func json() throws -> String { try writeCreateAccountSession(record: self) }
}

extension RetrieveOptions: RequestParameters {
    public static let operation = "accounts.retrieve"
    public init(json: String, options: RequestOptions) throws { self = try readRetrieveOptions(json: json, options: options) }
    public func json() throws -> String { try writeRetrieveOptions(record: self) }
}

extension CreateFinancialConnectionsSession: RequestParameters {
    public static let operation = "financial_connections.sessions.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateFinancialConnectionsSession(json: json, options: options) }
    public func json() throws -> String { try writeCreateFinancialConnectionsSession(record: self) }
}

extension ListFinancialConnectionsAccounts: RequestParameters {
    public static let operation = "financial_connections.accounts.list"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsAccounts(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsAccounts(record: self) }
}

extension RefreshFinancialConnectionsAccount: RequestParameters {
    public static let operation = "financial_connections.accounts.refresh"
    public init(json: String, options: RequestOptions) throws { self = try readRefreshFinancialConnectionsAccount(json: json, options: options) }
    public func json() throws -> String { try writeRefreshFinancialConnectionsAccount(record: self) }
}

extension SubscribeFinancialConnectionsAccount: RequestParameters {
    public static let operation = "financial_connections.accounts.subscribe"
    public init(json: String, options: RequestOptions) throws { self = try readSubscribeFinancialConnectionsAccount(json: json, options: options) }
    public func json() throws -> String { try writeSubscribeFinancialConnectionsAccount(record: self) }
}

extension ListFinancialConnectionsAccountOwners: RequestParameters {
    public static let operation = "financial_connections.accounts.list_owners"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsAccountOwners(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsAccountOwners(record: self) }
}

extension ListFinancialConnectionsTransactions: RequestParameters {
    public static let operation = "financial_connections.transactions.list"
    public init(json: String, options: RequestOptions) throws { self = try readListFinancialConnectionsTransactions(json: json, options: options) }
    public func json() throws -> String { try writeListFinancialConnectionsTransactions(record: self) }
}

extension ListOptions: RequestParameters {
    public static let operation = "financial_connections.accounts.list_inferred_balances"
    public init(json: String, options: RequestOptions) throws { self = try readListOptions(json: json, options: options) }
    public func json() throws -> String { try writeListOptions(record: self) }
}

extension CreateFinancialConnectionsConsent: RequestParameters {
    public static let operation = "financial_connections.consents.create"
    public init(json: String, options: RequestOptions) throws { self = try readCreateFinancialConnectionsConsent(json: json, options: options) }
    public func json() throws -> String { try writeCreateFinancialConnectionsConsent(record: self) }
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

extension FinancialConnectionsSession {
    /// The first page of accounts that were linked. Those that stand in the record come first; the others are
    /// fetched.
    public func accountsAutoPaging(with client: Client, options: RequestOptions = .init()) -> AutoPaging<FinancialConnectionsAccountPages> {
        AutoPaging { try client.financialConnectionsSessionAccountsPages(record: self, options: options) }
    }
}

extension StripeError {
    /// What is known about the failure, whichever case it is.
    public var details: ErrorDetails {
        switch self {
        case .Configuration(let details),
             .Validation(let details),
             .InvalidRequest(let details),
             .Authentication(let details),
             .Permission(let details),
             .Card(let details),
             .Idempotency(let details),
             .RateLimit(let details),
             .Api(let details),
             .ApiConnection(let details),
             .Timeout(let details),
             .InvalidResponse(let details),
             .SignatureVerification(let details),
             .Cancelled(let details):
            details
        }
    }
}
