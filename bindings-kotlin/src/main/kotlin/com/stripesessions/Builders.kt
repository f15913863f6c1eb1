// Written by `cargo run -p generate` from the operations; do not edit.

package com.stripesessions

/**
 * Makes [CreateAccountSession], in Java.
 *
 * @param account The connected account the session is for (`acct_…`). It stands here, not in the
 * `Stripe-Account` header.
 * @param components The embedded components the session may show. What is left out of a component gets the
 * API's default.
 */
class CreateAccountSessionBuilder(account: String, components: Components) {
    private var made = CreateAccountSession(account = account, components = components)

    /**
     * Fields to expand in the reply. The API accepts it, but no field of an account session can be expanded.
     */
    fun expand(expand: List<String>): CreateAccountSessionBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateAccountSessionBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateAccountSession = made
}

/**
 * Makes [RetrieveOptions], in Java.
 */
class RetrieveOptionsBuilder() {
    private var made = RetrieveOptions()

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): RetrieveOptionsBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RetrieveOptionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): RetrieveOptions = made
}

/**
 * Makes [CreateFinancialConnectionsSessionAccountHolder], in Java.
 *
 * @param type Which of the other fields says who.
 */
class CreateFinancialConnectionsSessionAccountHolderBuilder(type: FinancialConnectionsAccountHolderType) {
    private var made = CreateFinancialConnectionsSessionAccountHolder(type = type)

    /**
     * The connected account; required if the type is `account`, and only then allowed.
     */
    fun account(account: String): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { made = made.copy(account = account) }

    /**
     * The customer; only if the type is `customer`, which needs this or `customer_account`.
     */
    fun customer(customer: String): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { made = made.copy(customer = customer) }

    /**
     * The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover.
     */
    fun customerAccount(customerAccount: String): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { made = made.copy(customerAccount = customerAccount) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionAccountHolder = made
}

/**
 * Makes [CreateFinancialConnectionsSessionFilters], in Java.
 */
class CreateFinancialConnectionsSessionFiltersBuilder() {
    private var made = CreateFinancialConnectionsSessionFilters()

    /**
     * Their kinds. Stripe's default from API 2026-09-30.endive on: all five.
     */
    fun accountSubcategories(accountSubcategories: List<FinancialConnectionsFilterSubcategory>): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(accountSubcategories = accountSubcategories) }

    /**
     * Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia; later
     * versions get `country` instead, translated here.
     */
    fun countries(countries: List<String>): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(countries = countries) }

    /**
     * Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get
     * `countries` instead, translated here.
     */
    fun country(country: String): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(country = country) }

    /**
     * In preview: the institution at which the holder is to log in.
     */
    fun institution(institution: String): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(institution = institution) }

    /**
     * Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API
     * 2026-09-30.endive on: `none`.
     */
    fun requirePaymentMethodSupport(requirePaymentMethodSupport: FinancialConnectionsPaymentMethodSupport): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(requirePaymentMethodSupport = requirePaymentMethodSupport) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionFiltersBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionFilters = made
}

/**
 * Makes [CreateFinancialConnectionsSessionHosted], in Java.
 */
class CreateFinancialConnectionsSessionHostedBuilder() {
    private var made = CreateFinancialConnectionsSessionHosted()

    /**
     * In preview: how the holder comes to it. Only together with `relink_options`.
     */
    fun deliveryMethod(deliveryMethod: FinancialConnectionsDeliveryMethod): CreateFinancialConnectionsSessionHostedBuilder = apply { made = made.copy(deliveryMethod = deliveryMethod) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionHostedBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionHosted = made
}

/**
 * Makes [CreateFinancialConnectionsSessionLimits], in Java.
 */
class CreateFinancialConnectionsSessionLimitsBuilder() {
    private var made = CreateFinancialConnectionsSessionLimits()

    /**
     * The most accounts that may be linked, 1 or more; an empty value for any number. Required inside
     * `limits`. Stripe's default from API 2026-09-30.endive on: any number.
     */
    fun accounts(accounts: Long): CreateFinancialConnectionsSessionLimitsBuilder = apply { made = made.copy(accounts = accounts) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionLimitsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionLimits = made
}

/**
 * Makes [CreateFinancialConnectionsSessionManualEntry], in Java.
 */
class CreateFinancialConnectionsSessionManualEntryBuilder() {
    private var made = CreateFinancialConnectionsSessionManualEntry()

    /**
     * Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`.
     */
    fun mode(mode: FinancialConnectionsManualEntryMode): CreateFinancialConnectionsSessionManualEntryBuilder = apply { made = made.copy(mode = mode) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionManualEntryBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionManualEntry = made
}

/**
 * Makes [CreateFinancialConnectionsSessionRelinkOptions], in Java.
 *
 * @param authorization In preview: the authorization.
 */
class CreateFinancialConnectionsSessionRelinkOptionsBuilder(authorization: String) {
    private var made = CreateFinancialConnectionsSessionRelinkOptions(authorization = authorization)

    /**
     * In preview: the account (`fca_…`), one of the authorization's; without it all of them.
     */
    fun account(account: String): CreateFinancialConnectionsSessionRelinkOptionsBuilder = apply { made = made.copy(account = account) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionRelinkOptionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionRelinkOptions = made
}

/**
 * Makes [CreateFinancialConnectionsSession], in Java.
 *
 * @param permissions What is asked of the holder; at least one.
 */
class CreateFinancialConnectionsSessionBuilder(permissions: List<FinancialConnectionsPermission>) {
    private var made = CreateFinancialConnectionsSession(permissions = permissions)

    /**
     * Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options`
     * can say whose accounts they are.
     */
    fun accountHolder(accountHolder: CreateFinancialConnectionsSessionAccountHolder): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(accountHolder = accountHolder) }

    /**
     * Which accounts may be linked.
     */
    fun filters(filters: CreateFinancialConnectionsSessionFilters): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(filters = filters) }

    /**
     * In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
     */
    fun hosted(hosted: CreateFinancialConnectionsSessionHosted): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(hosted = hosted) }

    /**
     * How much may be linked. Since API 2026-07-29.dahlia.
     */
    fun limits(limits: CreateFinancialConnectionsSessionLimits): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(limits = limits) }

    /**
     * About typed-in account numbers. Since API 2026-07-29.dahlia.
     */
    fun manualEntry(manualEntry: CreateFinancialConnectionsSessionManualEntry): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(manualEntry = manualEntry) }

    /**
     * What to fetch as soon as an account is linked. Ask for the permission too.
     */
    fun prefetch(prefetch: List<FinancialConnectionsPrefetch>): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(prefetch = prefetch) }

    /**
     * In preview: what is to be linked again, where the session is for that.
     */
    fun relinkOptions(relinkOptions: CreateFinancialConnectionsSessionRelinkOptions): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(relinkOptions = relinkOptions) }

    /**
     * For web views only: an absolute URL of at most 5,000 characters where the browser returns after the
     * institution's login.
     */
    fun returnUrl(returnUrl: String): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(returnUrl = returnUrl) }

    /**
     * In preview: where the session is shown. Stripe's default: `modal`.
     */
    fun uiMode(uiMode: FinancialConnectionsUiMode): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(uiMode = uiMode) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSession = made
}

/**
 * Makes [ListFinancialConnectionsAccountsAccountHolder], in Java.
 */
class ListFinancialConnectionsAccountsAccountHolderBuilder() {
    private var made = ListFinancialConnectionsAccountsAccountHolder()

    /**
     * The connected account that holds them. Not together with `customer`.
     */
    fun account(account: String): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { made = made.copy(account = account) }

    /**
     * The customer that holds them. Not together with `account`.
     */
    fun customer(customer: String): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { made = made.copy(customer = customer) }

    /**
     * The account that plays the customer that holds them.
     */
    fun customerAccount(customerAccount: String): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { made = made.copy(customerAccount = customerAccount) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccountsAccountHolder = made
}

/**
 * Makes [ListFinancialConnectionsAccounts], in Java.
 */
class ListFinancialConnectionsAccountsBuilder() {
    private var made = ListFinancialConnectionsAccounts()

    /**
     * Only accounts of this holder. Not together with `session`.
     */
    fun accountHolder(accountHolder: ListFinancialConnectionsAccountsAccountHolder): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(accountHolder = accountHolder) }

    /**
     * Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
     */
    fun session(session: String): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(session = session) }

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(limit = limit) }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(startingAfter = startingAfter) }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(endingBefore = endingBefore) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccounts = made
}

/**
 * Makes [RefreshFinancialConnectionsAccount], in Java.
 *
 * @param features What to refresh; at least one. Mind the singular `balance`.
 */
class RefreshFinancialConnectionsAccountBuilder(features: List<FinancialConnectionsRefreshFeature>) {
    private var made = RefreshFinancialConnectionsAccount(features = features)

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): RefreshFinancialConnectionsAccountBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RefreshFinancialConnectionsAccountBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): RefreshFinancialConnectionsAccount = made
}

/**
 * Makes [SubscribeFinancialConnectionsAccount], in Java.
 *
 * @param features What to refresh about once a day; at least one.
 */
class SubscribeFinancialConnectionsAccountBuilder(features: List<FinancialConnectionsSubscription>) {
    private var made = SubscribeFinancialConnectionsAccount(features = features)

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): SubscribeFinancialConnectionsAccountBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): SubscribeFinancialConnectionsAccountBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): SubscribeFinancialConnectionsAccount = made
}

/**
 * Makes [ListFinancialConnectionsAccountOwners], in Java.
 *
 * @param ownership The ownership object to list owners of (`fcaowns_…`).
 */
class ListFinancialConnectionsAccountOwnersBuilder(ownership: String) {
    private var made = ListFinancialConnectionsAccountOwners(ownership = ownership)

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsAccountOwnersBuilder = apply { made = made.copy(limit = limit) }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String): ListFinancialConnectionsAccountOwnersBuilder = apply { made = made.copy(startingAfter = startingAfter) }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String): ListFinancialConnectionsAccountOwnersBuilder = apply { made = made.copy(endingBefore = endingBefore) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): ListFinancialConnectionsAccountOwnersBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountOwnersBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccountOwners = made
}

/**
 * Makes [TimestampRange], in Java.
 */
class TimestampRangeBuilder() {
    private var made = TimestampRange()

    /**
     * Later than this.
     */
    fun gt(gt: Long): TimestampRangeBuilder = apply { made = made.copy(gt = gt) }

    /**
     * At this time or later.
     */
    fun gte(gte: Long): TimestampRangeBuilder = apply { made = made.copy(gte = gte) }

    /**
     * Earlier than this.
     */
    fun lt(lt: Long): TimestampRangeBuilder = apply { made = made.copy(lt = lt) }

    /**
     * At this time or earlier.
     */
    fun lte(lte: Long): TimestampRangeBuilder = apply { made = made.copy(lte = lte) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TimestampRangeBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TimestampRange = made
}

/**
 * Makes [ListFinancialConnectionsTransactionsTransactionRefresh], in Java.
 *
 * @param after Only those brought by refreshes after this one (`fctxnref_…`).
 */
class ListFinancialConnectionsTransactionsTransactionRefreshBuilder(after: String) {
    private var made = ListFinancialConnectionsTransactionsTransactionRefresh(after = after)

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsTransactionsTransactionRefreshBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListFinancialConnectionsTransactionsTransactionRefresh = made
}

/**
 * Makes [ListFinancialConnectionsTransactions], in Java.
 *
 * @param account The linked account (`fca_…`).
 */
class ListFinancialConnectionsTransactionsBuilder(account: String) {
    private var made = ListFinancialConnectionsTransactions(account = account)

    /**
     * Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`,
     * `lte`.
     */
    fun transactedAt(transactedAt: TimestampRange): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(transactedAt = transactedAt) }

    /**
     * Only transactions that later refreshes brought.
     */
    fun transactionRefresh(transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(transactionRefresh = transactionRefresh) }

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(limit = limit) }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(startingAfter = startingAfter) }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(endingBefore = endingBefore) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsTransactionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListFinancialConnectionsTransactions = made
}

/**
 * Makes [ListOptions], in Java.
 */
class ListOptionsBuilder() {
    private var made = ListOptions()

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListOptionsBuilder = apply { made = made.copy(limit = limit) }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String): ListOptionsBuilder = apply { made = made.copy(startingAfter = startingAfter) }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String): ListOptionsBuilder = apply { made = made.copy(endingBefore = endingBefore) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): ListOptionsBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListOptionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ListOptions = made
}

/**
 * Makes [CreateFinancialConnectionsConsent], in Java.
 *
 * @param accountHolder Who is to consent.
 */
class CreateFinancialConnectionsConsentBuilder(accountHolder: CreateFinancialConnectionsSessionAccountHolder) {
    private var made = CreateFinancialConnectionsConsent(accountHolder = accountHolder)

    /**
     * The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
     */
    fun locale(locale: String): CreateFinancialConnectionsConsentBuilder = apply { made = made.copy(locale = locale) }

    /**
     * Fields to expand in the reply, as dotted paths of at most four steps. In lists they begin with `data.`.
     */
    fun expand(expand: List<String>): CreateFinancialConnectionsConsentBuilder = apply { made = made.copy(expand = expand) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsConsentBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CreateFinancialConnectionsConsent = made
}

/**
 * Makes [Components], in Java.
 */
class ComponentsBuilder() {
    private var made = Components()

    /**
     * Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10).
     */
    fun accountManagement(accountManagement: AccountManagement): ComponentsBuilder = apply { made = made.copy(accountManagement = accountManagement) }

    /**
     * Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
     * 2023-08-16).
     */
    fun accountOnboarding(accountOnboarding: AccountOnboarding): ComponentsBuilder = apply { made = made.copy(accountOnboarding = accountOnboarding) }

    /**
     * Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
     * 2026-04-22.dahlia).
     */
    fun balanceReport(balanceReport: BalanceReport): ComponentsBuilder = apply { made = made.copy(balanceReport = balanceReport) }

    /**
     * Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10).
     */
    fun balances(balances: Balances): ComponentsBuilder = apply { made = made.copy(balances = balances) }

    /**
     * Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun disputesList(disputesList: DisputesList): ComponentsBuilder = apply { made = made.copy(disputesList = disputesList) }

    /**
     * Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16).
     */
    fun documents(documents: Documents): ComponentsBuilder = apply { made = made.copy(documents = documents) }

    /**
     * Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun financialAccount(financialAccount: FinancialAccount): ComponentsBuilder = apply { made = made.copy(financialAccount = financialAccount) }

    /**
     * Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun financialAccountTransactions(financialAccountTransactions: FinancialAccountTransactions): ComponentsBuilder = apply { made = made.copy(financialAccountTransactions = financialAccountTransactions) }

    /**
     * Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun instantPayoutsPromotion(instantPayoutsPromotion: InstantPayoutsPromotion): ComponentsBuilder = apply { made = made.copy(instantPayoutsPromotion = instantPayoutsPromotion) }

    /**
     * Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun issuingCard(issuingCard: IssuingCard): ComponentsBuilder = apply { made = made.copy(issuingCard = issuingCard) }

    /**
     * Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun issuingCardsList(issuingCardsList: IssuingCardsList): ComponentsBuilder = apply { made = made.copy(issuingCardsList = issuingCardsList) }

    /**
     * Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API 2024-04-10).
     */
    fun notificationBanner(notificationBanner: NotificationBanner): ComponentsBuilder = apply { made = made.copy(notificationBanner = notificationBanner) }

    /**
     * Shows one payment in detail. Since 2023-12-07 (API 2023-10-16).
     */
    fun paymentDetails(paymentDetails: PaymentDetails): ComponentsBuilder = apply { made = made.copy(paymentDetails = paymentDetails) }

    /**
     * Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun paymentDisputes(paymentDisputes: PaymentDisputes): ComponentsBuilder = apply { made = made.copy(paymentDisputes = paymentDisputes) }

    /**
     * Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API 2026-08-26.dahlia).
     */
    fun paymentMethodSettings(paymentMethodSettings: PaymentMethodSettings): ComponentsBuilder = apply { made = made.copy(paymentMethodSettings = paymentMethodSettings) }

    /**
     * Lists the account's payments. Since 2023-12-07 (API 2023-10-16).
     */
    fun payments(payments: Payments): ComponentsBuilder = apply { made = made.copy(payments = payments) }

    /**
     * Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil).
     */
    fun payoutDetails(payoutDetails: PayoutDetails): ComponentsBuilder = apply { made = made.copy(payoutDetails = payoutDetails) }

    /**
     * Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia).
     */
    fun payoutReconciliationReport(payoutReconciliationReport: PayoutReconciliationReport): ComponentsBuilder = apply { made = made.copy(payoutReconciliationReport = payoutReconciliationReport) }

    /**
     * Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16).
     */
    fun payouts(payouts: Payouts): ComponentsBuilder = apply { made = made.copy(payouts = payouts) }

    /**
     * Lists the account's payouts. Since 2024-04-16 (API 2024-04-10).
     */
    fun payoutsList(payoutsList: PayoutsList): ComponentsBuilder = apply { made = made.copy(payoutsList = payoutsList) }

    /**
     * Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun reportingChart(reportingChart: ReportingChart): ComponentsBuilder = apply { made = made.copy(reportingChart = reportingChart) }

    /**
     * Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20).
     */
    fun taxRegistrations(taxRegistrations: TaxRegistrations): ComponentsBuilder = apply { made = made.copy(taxRegistrations = taxRegistrations) }

    /**
     * Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20).
     */
    fun taxSettings(taxSettings: TaxSettings): ComponentsBuilder = apply { made = made.copy(taxSettings = taxSettings) }

    /**
     * Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun terminalHardwareOrders(terminalHardwareOrders: TerminalHardwareOrders): ComponentsBuilder = apply { made = made.copy(terminalHardwareOrders = terminalHardwareOrders) }

    /**
     * Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun terminalHardwareShop(terminalHardwareShop: TerminalHardwareShop): ComponentsBuilder = apply { made = made.copy(terminalHardwareShop = terminalHardwareShop) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling
     * through AI agents.
     */
    fun agenticCommerceSettings(agenticCommerceSettings: AgenticCommerceSettings): ComponentsBuilder = apply { made = made.copy(agenticCommerceSettings = agenticCommerceSettings) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of the
     * Stripe App Marketplace.
     */
    fun appInstall(appInstall: AppInstall): ComponentsBuilder = apply { made = made.copy(appInstall = appInstall) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe App
     * Marketplace.
     */
    fun appViewport(appViewport: AppViewport): ComponentsBuilder = apply { made = made.copy(appViewport = appViewport) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills.
     */
    fun bills(bills: Bills): ComponentsBuilder = apply { made = made.copy(bills = bills) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the account's
     * business profile.
     */
    fun businessProfileManagement(businessProfileManagement: BusinessProfileManagement): ComponentsBuilder = apply { made = made.copy(businessProfileManagement = businessProfileManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital
     * financing.
     */
    fun capitalFinancing(capitalFinancing: CapitalFinancing): ComponentsBuilder = apply { made = made.copy(capitalFinancing = capitalFinancing) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for Capital
     * financing.
     */
    fun capitalFinancingApplication(capitalFinancingApplication: CapitalFinancingApplication): ComponentsBuilder = apply { made = made.copy(capitalFinancingApplication = capitalFinancingApplication) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back Capital
     * financing.
     */
    fun capitalFinancingManualPayment(capitalFinancingManualPayment: CapitalFinancingManualPayment): ComponentsBuilder = apply { made = made.copy(capitalFinancingManualPayment = capitalFinancingManualPayment) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing.
     */
    fun capitalFinancingPromotion(capitalFinancingPromotion: CapitalFinancingPromotion): ComponentsBuilder = apply { made = made.copy(capitalFinancingPromotion = capitalFinancingPromotion) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital
     * financing.
     */
    fun capitalOverview(capitalOverview: CapitalOverview): ComponentsBuilder = apply { made = made.copy(capitalOverview = capitalOverview) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks by
     * scanning them.
     */
    fun checkScanning(checkScanning: CheckScanning): ComponentsBuilder = apply { made = made.copy(checkScanning = checkScanning) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user export transactions
     * for tax.
     */
    fun exportTaxTransactions(exportTaxTransactions: ExportTaxTransactions): ComponentsBuilder = apply { made = made.copy(exportTaxTransactions = exportTaxTransactions) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a financial
     * account.
     */
    fun financialAccountRewards(financialAccountRewards: FinancialAccountRewards): ComponentsBuilder = apply { made = made.copy(financialAccountRewards = financialAccountRewards) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial
     * accounts.
     */
    fun financialAccounts(financialAccounts: FinancialAccounts): ComponentsBuilder = apply { made = made.copy(financialAccounts = financialAccounts) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the
     * account's financial accounts.
     */
    fun financialAccountsTransactions(financialAccountsTransactions: FinancialAccountsTransactions): ComponentsBuilder = apply { made = made.copy(financialAccountsTransactions = financialAccountsTransactions) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant
     * payouts.
     */
    fun instantPayouts(instantPayouts: InstantPayouts): ComponentsBuilder = apply { made = made.copy(instantPayouts = instantPayouts) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Reports the network costs passed
     * on to the account.
     */
    fun networkCostPassthroughReport(networkCostPassthroughReport: NetworkCostPassthroughReport): ComponentsBuilder = apply { made = made.copy(networkCostPassthroughReport = networkCostPassthroughReport) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax code
     * of a product.
     */
    fun productTaxCodeSelector(productTaxCodeSelector: ProductTaxCodeSelector): ComponentsBuilder = apply { made = made.copy(productTaxCodeSelector = productTaxCodeSelector) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the
     * account sends money to.
     */
    fun recipients(recipients: Recipients): ComponentsBuilder = apply { made = made.copy(recipients = recipients) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends money
     * to.
     */
    fun recipientsList(recipientsList: RecipientsList): ComponentsBuilder = apply { made = made.copy(recipientsList = recipientsList) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears
     * thresholds of tax.
     */
    fun taxThresholdMonitoring(taxThresholdMonitoring: TaxThresholdMonitoring): ComponentsBuilder = apply { made = made.copy(taxThresholdMonitoring = taxThresholdMonitoring) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ComponentsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Components = made
}

/**
 * Makes [AccountManagement], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class AccountManagementBuilder(enabled: Boolean) {
    private var made = AccountManagement(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: AccountManagementFeatures): AccountManagementBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountManagementBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AccountManagement = made
}

/**
 * Makes [AccountManagementFeatures], in Java.
 */
class AccountManagementFeaturesBuilder() {
    private var made = AccountManagementFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): AccountManagementFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): AccountManagementFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountManagementFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AccountManagementFeatures = made
}

/**
 * Makes [AccountOnboarding], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class AccountOnboardingBuilder(enabled: Boolean) {
    private var made = AccountOnboarding(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: AccountOnboardingFeatures): AccountOnboardingBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountOnboardingBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AccountOnboarding = made
}

/**
 * Makes [AccountOnboardingFeatures], in Java.
 */
class AccountOnboardingFeaturesBuilder() {
    private var made = AccountOnboardingFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): AccountOnboardingFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`), and from API version 2026-03-25.dahlia on for
     * others that send `disable_stripe_user_authentication: false` with it. Since 2024-04-11 (API
     * 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): AccountOnboardingFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountOnboardingFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AccountOnboardingFeatures = made
}

/**
 * Makes [BalanceReport], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class BalanceReportBuilder(enabled: Boolean) {
    private var made = BalanceReport(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: BalanceReportFeatures): BalanceReportBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalanceReportBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BalanceReport = made
}

/**
 * Makes [BalanceReportFeatures], in Java.
 */
class BalanceReportFeaturesBuilder() {
    private var made = BalanceReportFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalanceReportFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BalanceReportFeatures = made
}

/**
 * Makes [Balances], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class BalancesBuilder(enabled: Boolean) {
    private var made = Balances(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: BalancesFeatures): BalancesBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalancesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Balances = made
}

/**
 * Makes [BalancesFeatures], in Java.
 */
class BalancesFeaturesBuilder() {
    private var made = BalancesFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): BalancesFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
     * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): BalancesFeaturesBuilder = apply { made = made.copy(editPayoutSchedule = editPayoutSchedule) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): BalancesFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16 (API
     * 2024-04-10).
     */
    fun instantPayouts(instantPayouts: Boolean): BalancesFeaturesBuilder = apply { made = made.copy(instantPayouts = instantPayouts) }

    /**
     * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
     */
    fun standardPayouts(standardPayouts: Boolean): BalancesFeaturesBuilder = apply { made = made.copy(standardPayouts = standardPayouts) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalancesFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BalancesFeatures = made
}

/**
 * Makes [DisputesList], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class DisputesListBuilder(enabled: Boolean) {
    private var made = DisputesList(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: DisputesListFeatures): DisputesListBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DisputesListBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): DisputesList = made
}

/**
 * Makes [DisputesListFeatures], in Java.
 */
class DisputesListFeaturesBuilder() {
    private var made = DisputesListFeatures()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
     * 2025-05-28.basil).
     */
    fun capturePayments(capturePayments: Boolean): DisputesListFeaturesBuilder = apply { made = made.copy(capturePayments = capturePayments) }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2025-05-29 (API 2025-05-28.basil).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): DisputesListFeaturesBuilder = apply { made = made.copy(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement) }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
     * (API 2025-05-28.basil).
     */
    fun disputeManagement(disputeManagement: Boolean): DisputesListFeaturesBuilder = apply { made = made.copy(disputeManagement = disputeManagement) }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun refundManagement(refundManagement: Boolean): DisputesListFeaturesBuilder = apply { made = made.copy(refundManagement = refundManagement) }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): DisputesListFeaturesBuilder = apply { made = made.copy(smartDisputesManagement = smartDisputesManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DisputesListFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): DisputesListFeatures = made
}

/**
 * Makes [Documents], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class DocumentsBuilder(enabled: Boolean) {
    private var made = Documents(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: DocumentsFeatures): DocumentsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DocumentsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Documents = made
}

/**
 * Makes [DocumentsFeatures], in Java.
 */
class DocumentsFeaturesBuilder() {
    private var made = DocumentsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DocumentsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): DocumentsFeatures = made
}

/**
 * Makes [FinancialAccount], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class FinancialAccountBuilder(enabled: Boolean) {
    private var made = FinancialAccount(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: FinancialAccountFeatures): FinancialAccountBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccount = made
}

/**
 * Makes [FinancialAccountFeatures], in Java.
 */
class FinancialAccountFeaturesBuilder() {
    private var made = FinancialAccountFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): FinancialAccountFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): FinancialAccountFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * Lets the user send money from the financial account. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun sendMoney(sendMoney: Boolean): FinancialAccountFeaturesBuilder = apply { made = made.copy(sendMoney = sendMoney) }

    /**
     * Lets the user move money between the payments balance and the financial account. Stripe does not
     * document a default. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun transferBalance(transferBalance: Boolean): FinancialAccountFeaturesBuilder = apply { made = made.copy(transferBalance = transferBalance) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountFeatures = made
}

/**
 * Makes [FinancialAccountTransactions], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class FinancialAccountTransactionsBuilder(enabled: Boolean) {
    private var made = FinancialAccountTransactions(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: FinancialAccountTransactionsFeatures): FinancialAccountTransactionsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountTransactionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountTransactions = made
}

/**
 * Makes [FinancialAccountTransactionsFeatures], in Java.
 */
class FinancialAccountTransactionsFeaturesBuilder() {
    private var made = FinancialAccountTransactionsFeatures()

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): FinancialAccountTransactionsFeaturesBuilder = apply { made = made.copy(cardSpendDisputeManagement = cardSpendDisputeManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountTransactionsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountTransactionsFeatures = made
}

/**
 * Makes [InstantPayoutsPromotion], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class InstantPayoutsPromotionBuilder(enabled: Boolean) {
    private var made = InstantPayoutsPromotion(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: InstantPayoutsPromotionFeatures): InstantPayoutsPromotionBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsPromotionBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): InstantPayoutsPromotion = made
}

/**
 * Makes [InstantPayoutsPromotionFeatures], in Java.
 */
class InstantPayoutsPromotionFeaturesBuilder() {
    private var made = InstantPayoutsPromotionFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2025-07-30 (API 2025-07-30.basil).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun instantPayouts(instantPayouts: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { made = made.copy(instantPayouts = instantPayouts) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsPromotionFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): InstantPayoutsPromotionFeatures = made
}

/**
 * Makes [IssuingCard], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class IssuingCardBuilder(enabled: Boolean) {
    private var made = IssuingCard(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: IssuingCardFeatures): IssuingCardBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): IssuingCard = made
}

/**
 * Makes [IssuingCardFeatures], in Java.
 */
class IssuingCardFeaturesBuilder() {
    private var made = IssuingCardFeatures()

    /**
     * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardManagement(cardManagement: Boolean): IssuingCardFeaturesBuilder = apply { made = made.copy(cardManagement = cardManagement) }

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): IssuingCardFeaturesBuilder = apply { made = made.copy(cardSpendDisputeManagement = cardSpendDisputeManagement) }

    /**
     * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardholderManagement(cardholderManagement: Boolean): IssuingCardFeaturesBuilder = apply { made = made.copy(cardholderManagement = cardholderManagement) }

    /**
     * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun spendControlManagement(spendControlManagement: Boolean): IssuingCardFeaturesBuilder = apply { made = made.copy(spendControlManagement = spendControlManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): IssuingCardFeatures = made
}

/**
 * Makes [IssuingCardsList], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class IssuingCardsListBuilder(enabled: Boolean) {
    private var made = IssuingCardsList(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: IssuingCardsListFeatures): IssuingCardsListBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardsListBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): IssuingCardsList = made
}

/**
 * Makes [IssuingCardsListFeatures], in Java.
 */
class IssuingCardsListFeaturesBuilder() {
    private var made = IssuingCardsListFeatures()

    /**
     * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardManagement(cardManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { made = made.copy(cardManagement = cardManagement) }

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { made = made.copy(cardSpendDisputeManagement = cardSpendDisputeManagement) }

    /**
     * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardholderManagement(cardholderManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { made = made.copy(cardholderManagement = cardholderManagement) }

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): IssuingCardsListFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun spendControlManagement(spendControlManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { made = made.copy(spendControlManagement = spendControlManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardsListFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): IssuingCardsListFeatures = made
}

/**
 * Makes [NotificationBanner], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class NotificationBannerBuilder(enabled: Boolean) {
    private var made = NotificationBanner(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: NotificationBannerFeatures): NotificationBannerBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NotificationBannerBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): NotificationBanner = made
}

/**
 * Makes [NotificationBannerFeatures], in Java.
 */
class NotificationBannerFeaturesBuilder() {
    private var made = NotificationBannerFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): NotificationBannerFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): NotificationBannerFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NotificationBannerFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): NotificationBannerFeatures = made
}

/**
 * Makes [PaymentDetails], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PaymentDetailsBuilder(enabled: Boolean) {
    private var made = PaymentDetails(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PaymentDetailsFeatures): PaymentDetailsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDetailsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentDetails = made
}

/**
 * Makes [PaymentDetailsFeatures], in Java.
 */
class PaymentDetailsFeaturesBuilder() {
    private var made = PaymentDetailsFeatures()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
     * 2023-10-16).
     */
    fun capturePayments(capturePayments: Boolean): PaymentDetailsFeaturesBuilder = apply { made = made.copy(capturePayments = capturePayments) }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2024-03-28 (API 2023-10-16).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { made = made.copy(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement) }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
     * (API 2023-10-16).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { made = made.copy(disputeManagement = disputeManagement) }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
     */
    fun refundManagement(refundManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { made = made.copy(refundManagement = refundManagement) }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { made = made.copy(smartDisputesManagement = smartDisputesManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDetailsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentDetailsFeatures = made
}

/**
 * Makes [PaymentDisputes], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PaymentDisputesBuilder(enabled: Boolean) {
    private var made = PaymentDisputes(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PaymentDisputesFeatures): PaymentDisputesBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDisputesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentDisputes = made
}

/**
 * Makes [PaymentDisputesFeatures], in Java.
 */
class PaymentDisputesFeaturesBuilder() {
    private var made = PaymentDisputesFeatures()

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2025-05-29 (API 2025-05-28.basil).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { made = made.copy(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement) }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
     * (API 2025-05-28.basil).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { made = made.copy(disputeManagement = disputeManagement) }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun refundManagement(refundManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { made = made.copy(refundManagement = refundManagement) }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { made = made.copy(smartDisputesManagement = smartDisputesManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDisputesFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentDisputesFeatures = made
}

/**
 * Makes [PaymentMethodSettings], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PaymentMethodSettingsBuilder(enabled: Boolean) {
    private var made = PaymentMethodSettings(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PaymentMethodSettingsFeatures): PaymentMethodSettingsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentMethodSettingsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentMethodSettings = made
}

/**
 * Makes [PaymentMethodSettingsFeatures], in Java.
 */
class PaymentMethodSettingsFeaturesBuilder() {
    private var made = PaymentMethodSettingsFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: off. May be `true` only for accounts whose updated
     * requirements the platform collects (`controller.requirement_collection` is `application`). Since
     * 2026-08-26 (API 2026-08-26.dahlia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): PaymentMethodSettingsFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentMethodSettingsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentMethodSettingsFeatures = made
}

/**
 * Makes [Payments], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PaymentsBuilder(enabled: Boolean) {
    private var made = Payments(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PaymentsFeatures): PaymentsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Payments = made
}

/**
 * Makes [PaymentsFeatures], in Java.
 */
class PaymentsFeaturesBuilder() {
    private var made = PaymentsFeatures()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
     * 2023-10-16).
     */
    fun capturePayments(capturePayments: Boolean): PaymentsFeaturesBuilder = apply { made = made.copy(capturePayments = capturePayments) }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2024-03-28 (API 2023-10-16).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentsFeaturesBuilder = apply { made = made.copy(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement) }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
     * (API 2023-10-16).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentsFeaturesBuilder = apply { made = made.copy(disputeManagement = disputeManagement) }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
     */
    fun refundManagement(refundManagement: Boolean): PaymentsFeaturesBuilder = apply { made = made.copy(refundManagement = refundManagement) }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentsFeaturesBuilder = apply { made = made.copy(smartDisputesManagement = smartDisputesManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PaymentsFeatures = made
}

/**
 * Makes [PayoutDetails], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PayoutDetailsBuilder(enabled: Boolean) {
    private var made = PayoutDetails(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PayoutDetailsFeatures): PayoutDetailsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutDetailsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutDetails = made
}

/**
 * Makes [PayoutDetailsFeatures], in Java.
 */
class PayoutDetailsFeaturesBuilder() {
    private var made = PayoutDetailsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutDetailsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutDetailsFeatures = made
}

/**
 * Makes [PayoutReconciliationReport], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PayoutReconciliationReportBuilder(enabled: Boolean) {
    private var made = PayoutReconciliationReport(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PayoutReconciliationReportFeatures): PayoutReconciliationReportBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutReconciliationReportBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutReconciliationReport = made
}

/**
 * Makes [PayoutReconciliationReportFeatures], in Java.
 */
class PayoutReconciliationReportFeaturesBuilder() {
    private var made = PayoutReconciliationReportFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutReconciliationReportFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutReconciliationReportFeatures = made
}

/**
 * Makes [Payouts], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PayoutsBuilder(enabled: Boolean) {
    private var made = Payouts(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PayoutsFeatures): PayoutsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Payouts = made
}

/**
 * Makes [PayoutsFeatures], in Java.
 */
class PayoutsFeaturesBuilder() {
    private var made = PayoutsFeatures()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): PayoutsFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
     * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): PayoutsFeaturesBuilder = apply { made = made.copy(editPayoutSchedule = editPayoutSchedule) }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): PayoutsFeaturesBuilder = apply { made = made.copy(externalAccountCollection = externalAccountCollection) }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22 (API
     * 2023-10-16).
     */
    fun instantPayouts(instantPayouts: Boolean): PayoutsFeaturesBuilder = apply { made = made.copy(instantPayouts = instantPayouts) }

    /**
     * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
     */
    fun standardPayouts(standardPayouts: Boolean): PayoutsFeaturesBuilder = apply { made = made.copy(standardPayouts = standardPayouts) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutsFeatures = made
}

/**
 * Makes [PayoutsList], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class PayoutsListBuilder(enabled: Boolean) {
    private var made = PayoutsList(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: PayoutsListFeatures): PayoutsListBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsListBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutsList = made
}

/**
 * Makes [PayoutsListFeatures], in Java.
 */
class PayoutsListFeaturesBuilder() {
    private var made = PayoutsListFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsListFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): PayoutsListFeatures = made
}

/**
 * Makes [ReportingChart], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class ReportingChartBuilder(enabled: Boolean) {
    private var made = ReportingChart(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: ReportingChartFeatures): ReportingChartBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ReportingChartBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ReportingChart = made
}

/**
 * Makes [ReportingChartFeatures], in Java.
 */
class ReportingChartFeaturesBuilder() {
    private var made = ReportingChartFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ReportingChartFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ReportingChartFeatures = made
}

/**
 * Makes [TaxRegistrations], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class TaxRegistrationsBuilder(enabled: Boolean) {
    private var made = TaxRegistrations(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: TaxRegistrationsFeatures): TaxRegistrationsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxRegistrationsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxRegistrations = made
}

/**
 * Makes [TaxRegistrationsFeatures], in Java.
 */
class TaxRegistrationsFeaturesBuilder() {
    private var made = TaxRegistrationsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxRegistrationsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxRegistrationsFeatures = made
}

/**
 * Makes [TaxSettings], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class TaxSettingsBuilder(enabled: Boolean) {
    private var made = TaxSettings(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: TaxSettingsFeatures): TaxSettingsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxSettingsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxSettings = made
}

/**
 * Makes [TaxSettingsFeatures], in Java.
 */
class TaxSettingsFeaturesBuilder() {
    private var made = TaxSettingsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxSettingsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxSettingsFeatures = made
}

/**
 * Makes [TerminalHardwareOrders], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class TerminalHardwareOrdersBuilder(enabled: Boolean) {
    private var made = TerminalHardwareOrders(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: TerminalHardwareOrdersFeatures): TerminalHardwareOrdersBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareOrdersBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TerminalHardwareOrders = made
}

/**
 * Makes [TerminalHardwareOrdersFeatures], in Java.
 */
class TerminalHardwareOrdersFeaturesBuilder() {
    private var made = TerminalHardwareOrdersFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareOrdersFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TerminalHardwareOrdersFeatures = made
}

/**
 * Makes [TerminalHardwareShop], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class TerminalHardwareShopBuilder(enabled: Boolean) {
    private var made = TerminalHardwareShop(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: TerminalHardwareShopFeatures): TerminalHardwareShopBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareShopBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TerminalHardwareShop = made
}

/**
 * Makes [TerminalHardwareShopFeatures], in Java.
 */
class TerminalHardwareShopFeaturesBuilder() {
    private var made = TerminalHardwareShopFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareShopFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TerminalHardwareShopFeatures = made
}

/**
 * Makes [AgenticCommerceSettings], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class AgenticCommerceSettingsBuilder(enabled: Boolean) {
    private var made = AgenticCommerceSettings(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: AgenticCommerceSettingsFeatures): AgenticCommerceSettingsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AgenticCommerceSettingsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AgenticCommerceSettings = made
}

/**
 * Makes [AgenticCommerceSettingsFeatures], in Java.
 */
class AgenticCommerceSettingsFeaturesBuilder() {
    private var made = AgenticCommerceSettingsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AgenticCommerceSettingsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AgenticCommerceSettingsFeatures = made
}

/**
 * Makes [AppInstall], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class AppInstallBuilder(enabled: Boolean) {
    private var made = AppInstall(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: AppInstallFeatures): AppInstallBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppInstallBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AppInstall = made
}

/**
 * Makes [AppInstallFeatures], in Java.
 */
class AppInstallFeaturesBuilder() {
    private var made = AppInstallFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
     * offer, by their ids. Stripe does not document a default.
     */
    fun allowedApps(allowedApps: List<String>): AppInstallFeaturesBuilder = apply { made = made.copy(allowedApps = allowedApps) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppInstallFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AppInstallFeatures = made
}

/**
 * Makes [AppViewport], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class AppViewportBuilder(enabled: Boolean) {
    private var made = AppViewport(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: AppViewportFeatures): AppViewportBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppViewportBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AppViewport = made
}

/**
 * Makes [AppViewportFeatures], in Java.
 */
class AppViewportFeaturesBuilder() {
    private var made = AppViewportFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
     * offer, by their ids. Stripe does not document a default.
     */
    fun allowedApps(allowedApps: List<String>): AppViewportFeaturesBuilder = apply { made = made.copy(allowedApps = allowedApps) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppViewportFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): AppViewportFeatures = made
}

/**
 * Makes [Bills], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class BillsBuilder(enabled: Boolean) {
    private var made = Bills(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: BillsFeatures): BillsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BillsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Bills = made
}

/**
 * Makes [BillsFeatures], in Java.
 */
class BillsFeaturesBuilder() {
    private var made = BillsFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills. Stripe does not document a default.
     */
    fun billManagement(billManagement: Boolean): BillsFeaturesBuilder = apply { made = made.copy(billManagement = billManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): BillsFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): BillsFeaturesBuilder = apply { made = made.copy(sendMoney = sendMoney) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BillsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BillsFeatures = made
}

/**
 * Makes [BusinessProfileManagement], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class BusinessProfileManagementBuilder(enabled: Boolean) {
    private var made = BusinessProfileManagement(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: BusinessProfileManagementFeatures): BusinessProfileManagementBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BusinessProfileManagementBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BusinessProfileManagement = made
}

/**
 * Makes [BusinessProfileManagementFeatures], in Java.
 */
class BusinessProfileManagementFeaturesBuilder() {
    private var made = BusinessProfileManagementFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BusinessProfileManagementFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): BusinessProfileManagementFeatures = made
}

/**
 * Makes [CapitalFinancing], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CapitalFinancingBuilder(enabled: Boolean) {
    private var made = CapitalFinancing(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CapitalFinancingFeatures): CapitalFinancingBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancing = made
}

/**
 * Makes [CapitalFinancingFeatures], in Java.
 */
class CapitalFinancingFeaturesBuilder() {
    private var made = CapitalFinancingFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingFeatures = made
}

/**
 * Makes [CapitalFinancingApplication], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CapitalFinancingApplicationBuilder(enabled: Boolean) {
    private var made = CapitalFinancingApplication(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CapitalFinancingApplicationFeatures): CapitalFinancingApplicationBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingApplicationBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingApplication = made
}

/**
 * Makes [CapitalFinancingApplicationFeatures], in Java.
 */
class CapitalFinancingApplicationFeaturesBuilder() {
    private var made = CapitalFinancingApplicationFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingApplicationFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingApplicationFeatures = made
}

/**
 * Makes [CapitalFinancingManualPayment], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CapitalFinancingManualPaymentBuilder(enabled: Boolean) {
    private var made = CapitalFinancingManualPayment(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CapitalFinancingManualPaymentFeatures): CapitalFinancingManualPaymentBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingManualPaymentBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingManualPayment = made
}

/**
 * Makes [CapitalFinancingManualPaymentFeatures], in Java.
 */
class CapitalFinancingManualPaymentFeaturesBuilder() {
    private var made = CapitalFinancingManualPaymentFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingManualPaymentFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingManualPaymentFeatures = made
}

/**
 * Makes [CapitalFinancingPromotion], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CapitalFinancingPromotionBuilder(enabled: Boolean) {
    private var made = CapitalFinancingPromotion(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CapitalFinancingPromotionFeatures): CapitalFinancingPromotionBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingPromotionBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingPromotion = made
}

/**
 * Makes [CapitalFinancingPromotionFeatures], in Java.
 */
class CapitalFinancingPromotionFeaturesBuilder() {
    private var made = CapitalFinancingPromotionFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingPromotionFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalFinancingPromotionFeatures = made
}

/**
 * Makes [CapitalOverview], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CapitalOverviewBuilder(enabled: Boolean) {
    private var made = CapitalOverview(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CapitalOverviewFeatures): CapitalOverviewBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalOverviewBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalOverview = made
}

/**
 * Makes [CapitalOverviewFeatures], in Java.
 */
class CapitalOverviewFeaturesBuilder() {
    private var made = CapitalOverviewFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalOverviewFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CapitalOverviewFeatures = made
}

/**
 * Makes [CheckScanning], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class CheckScanningBuilder(enabled: Boolean) {
    private var made = CheckScanning(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: CheckScanningFeatures): CheckScanningBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CheckScanningBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CheckScanning = made
}

/**
 * Makes [CheckScanningFeatures], in Java.
 */
class CheckScanningFeaturesBuilder() {
    private var made = CheckScanningFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Stripe does not say what this
     * does. Stripe does not document a default.
     */
    fun createUsPaperCheckOnApplication(createUsPaperCheckOnApplication: Boolean): CheckScanningFeaturesBuilder = apply { made = made.copy(createUsPaperCheckOnApplication = createUsPaperCheckOnApplication) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CheckScanningFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): CheckScanningFeatures = made
}

/**
 * Makes [ExportTaxTransactions], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class ExportTaxTransactionsBuilder(enabled: Boolean) {
    private var made = ExportTaxTransactions(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: ExportTaxTransactionsFeatures): ExportTaxTransactionsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ExportTaxTransactionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ExportTaxTransactions = made
}

/**
 * Makes [ExportTaxTransactionsFeatures], in Java.
 */
class ExportTaxTransactionsFeaturesBuilder() {
    private var made = ExportTaxTransactionsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ExportTaxTransactionsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ExportTaxTransactionsFeatures = made
}

/**
 * Makes [FinancialAccountRewards], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class FinancialAccountRewardsBuilder(enabled: Boolean) {
    private var made = FinancialAccountRewards(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: FinancialAccountRewardsFeatures): FinancialAccountRewardsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountRewardsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountRewards = made
}

/**
 * Makes [FinancialAccountRewardsFeatures], in Java.
 */
class FinancialAccountRewardsFeaturesBuilder() {
    private var made = FinancialAccountRewardsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountRewardsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountRewardsFeatures = made
}

/**
 * Makes [FinancialAccounts], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class FinancialAccountsBuilder(enabled: Boolean) {
    private var made = FinancialAccounts(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: FinancialAccountsFeatures): FinancialAccountsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccounts = made
}

/**
 * Makes [FinancialAccountsFeatures], in Java.
 */
class FinancialAccountsFeaturesBuilder() {
    private var made = FinancialAccountsFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills. Stripe does not document a default.
     */
    fun billManagement(billManagement: Boolean): FinancialAccountsFeaturesBuilder = apply { made = made.copy(billManagement = billManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
     * cards. Stripe does not document a default.
     */
    fun cardManagement(cardManagement: Boolean): FinancialAccountsFeaturesBuilder = apply { made = made.copy(cardManagement = cardManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): FinancialAccountsFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user change when payouts
     * are made. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off.
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): FinancialAccountsFeaturesBuilder = apply { made = made.copy(editPayoutSchedule = editPayoutSchedule) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): FinancialAccountsFeaturesBuilder = apply { made = made.copy(sendMoney = sendMoney) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountsFeatures = made
}

/**
 * Makes [FinancialAccountsTransactions], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class FinancialAccountsTransactionsBuilder(enabled: Boolean) {
    private var made = FinancialAccountsTransactions(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: FinancialAccountsTransactionsFeatures): FinancialAccountsTransactionsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsTransactionsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountsTransactions = made
}

/**
 * Makes [FinancialAccountsTransactionsFeatures], in Java.
 */
class FinancialAccountsTransactionsFeaturesBuilder() {
    private var made = FinancialAccountsTransactionsFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user capture and cancel
     * payment intents. Stripe's default: on.
     */
    fun capturePayments(capturePayments: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(capturePayments = capturePayments) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
     * cards. Stripe does not document a default.
     */
    fun cardManagement(cardManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(cardManagement = cardManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user dispute card spend
     * and follow those disputes. Stripe does not document a default.
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(cardSpendDisputeManagement = cardSpendDisputeManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the connected account manage
     * destination charges made on its behalf. Stripe's default: off.
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user answer disputes:
     * submit evidence or accept them. Stripe's default: on.
     */
    fun disputeManagement(disputeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(disputeManagement = disputeManagement) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user refund payments.
     * Stripe's default: on.
     */
    fun refundManagement(refundManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(refundManagement = refundManagement) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsTransactionsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): FinancialAccountsTransactionsFeatures = made
}

/**
 * Makes [InstantPayouts], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class InstantPayoutsBuilder(enabled: Boolean) {
    private var made = InstantPayouts(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: InstantPayoutsFeatures): InstantPayoutsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): InstantPayouts = made
}

/**
 * Makes [InstantPayoutsFeatures], in Java.
 */
class InstantPayoutsFeaturesBuilder() {
    private var made = InstantPayoutsFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): InstantPayoutsFeatures = made
}

/**
 * Makes [NetworkCostPassthroughReport], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class NetworkCostPassthroughReportBuilder(enabled: Boolean) {
    private var made = NetworkCostPassthroughReport(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: NetworkCostPassthroughReportFeatures): NetworkCostPassthroughReportBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NetworkCostPassthroughReportBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): NetworkCostPassthroughReport = made
}

/**
 * Makes [NetworkCostPassthroughReportFeatures], in Java.
 */
class NetworkCostPassthroughReportFeaturesBuilder() {
    private var made = NetworkCostPassthroughReportFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NetworkCostPassthroughReportFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): NetworkCostPassthroughReportFeatures = made
}

/**
 * Makes [ProductTaxCodeSelector], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class ProductTaxCodeSelectorBuilder(enabled: Boolean) {
    private var made = ProductTaxCodeSelector(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: ProductTaxCodeSelectorFeatures): ProductTaxCodeSelectorBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ProductTaxCodeSelectorBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ProductTaxCodeSelector = made
}

/**
 * Makes [ProductTaxCodeSelectorFeatures], in Java.
 */
class ProductTaxCodeSelectorFeaturesBuilder() {
    private var made = ProductTaxCodeSelectorFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ProductTaxCodeSelectorFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): ProductTaxCodeSelectorFeatures = made
}

/**
 * Makes [Recipients], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class RecipientsBuilder(enabled: Boolean) {
    private var made = Recipients(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: RecipientsFeatures): RecipientsBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): Recipients = made
}

/**
 * Makes [RecipientsFeatures], in Java.
 */
class RecipientsFeaturesBuilder() {
    private var made = RecipientsFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): RecipientsFeaturesBuilder = apply { made = made.copy(sendMoney = sendMoney) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): RecipientsFeatures = made
}

/**
 * Makes [RecipientsList], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class RecipientsListBuilder(enabled: Boolean) {
    private var made = RecipientsList(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: RecipientsListFeatures): RecipientsListBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsListBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): RecipientsList = made
}

/**
 * Makes [RecipientsListFeatures], in Java.
 */
class RecipientsListFeaturesBuilder() {
    private var made = RecipientsListFeatures()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): RecipientsListFeaturesBuilder = apply { made = made.copy(disableStripeUserAuthentication = disableStripeUserAuthentication) }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): RecipientsListFeaturesBuilder = apply { made = made.copy(sendMoney = sendMoney) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsListFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): RecipientsListFeatures = made
}

/**
 * Makes [TaxThresholdMonitoring], in Java.
 *
 * @param enabled Whether the front end may mount the component.
 */
class TaxThresholdMonitoringBuilder(enabled: Boolean) {
    private var made = TaxThresholdMonitoring(enabled = enabled)

    /**
     * Its features. A feature that is left out gets the API's default.
     */
    fun features(features: TaxThresholdMonitoringFeatures): TaxThresholdMonitoringBuilder = apply { made = made.copy(features = features) }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxThresholdMonitoringBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxThresholdMonitoring = made
}

/**
 * Makes [TaxThresholdMonitoringFeatures], in Java.
 */
class TaxThresholdMonitoringFeaturesBuilder() {
    private var made = TaxThresholdMonitoringFeatures()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxThresholdMonitoringFeaturesBuilder = apply { made = made.copy(unknown = unknown) }

    /** What was made. */
    fun build(): TaxThresholdMonitoringFeatures = made
}

/**
 * Makes [ClientOptions], in Java.
 */
class ClientOptionsBuilder() {
    private var made = ClientOptions()

    /**
     * Where the API is: `https://…`, or `http://` to this machine. Default: `https://api.stripe.com`.
     */
    fun baseUrl(baseUrl: String): ClientOptionsBuilder = apply { made = made.copy(baseUrl = baseUrl) }

    /**
     * The API version of every request that names no other (`Stripe-Version` header). Default:
     * `2026-10-28.endive`.
     */
    fun stripeVersion(stripeVersion: String): ClientOptionsBuilder = apply { made = made.copy(stripeVersion = stripeVersion) }

    /**
     * The connected account every request acts on behalf of (`Stripe-Account` header). Not for account
     * sessions: their account is a parameter.
     */
    fun stripeAccount(stripeAccount: String): ClientOptionsBuilder = apply { made = made.copy(stripeAccount = stripeAccount) }

    /**
     * The context every request acts in: account ids joined by slashes (`Stripe-Context` header). Not
     * together with `stripe_account`.
     */
    fun stripeContext(stripeContext: String): ClientOptionsBuilder = apply { made = made.copy(stripeContext = stripeContext) }

    /**
     * How long a call may take in all: attempts, and the waits between them. In seconds. Default: 80.
     */
    fun timeout(timeout: java.time.Duration): ClientOptionsBuilder = apply { made = made.copy(timeout = timeout) }

    /**
     * How often a request is repeated when it may succeed later. Default: 2.
     */
    fun maxNetworkRetries(maxNetworkRetries: Long): ClientOptionsBuilder = apply { made = made.copy(maxNetworkRetries = maxNetworkRetries) }

    /**
     * How long making a connection may take: name, handshakes and, if there is one, the proxy. In seconds.
     * Default: 10.
     */
    fun connectTimeout(connectTimeout: java.time.Duration): ClientOptionsBuilder = apply { made = made.copy(connectTimeout = connectTimeout) }

    /**
     * How long one attempt waits for the reply to begin, and then for each further part of it. Well under the
     * time a call has in all, so that there is a second attempt. In seconds. Default: 30.
     */
    fun readTimeout(readTimeout: java.time.Duration): ClientOptionsBuilder = apply { made = made.copy(readTimeout = readTimeout) }

    /**
     * The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about 200:
     * what is much larger is not from the API. Default: 4194304.
     */
    fun maxResponseBytes(maxResponseBytes: Long): ClientOptionsBuilder = apply { made = made.copy(maxResponseBytes = maxResponseBytes) }

    /**
     * The proxy, `http://user:password@host:port`; an empty string for none. Default: that of `HTTPS_PROXY`
     * or `ALL_PROXY` in the environment, and none for this machine.
     */
    fun proxy(proxy: Secret): ClientOptionsBuilder = apply { made = made.copy(proxy = proxy) }

    /**
     * Hosts, domains and addresses that are reached without a proxy. Default: those of `NO_PROXY` in the
     * environment.
     */
    fun noProxy(noProxy: List<String>): ClientOptionsBuilder = apply { made = made.copy(noProxy = noProxy) }

    /**
     * The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file with
     * it. Default: Mozilla's.
     */
    fun caBundle(caBundle: String): ClientOptionsBuilder = apply { made = made.copy(caBundle = caBundle) }

    /**
     * Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other
     * builds. For tests against a local server alone: whoever has an app can read its keys. Default: false.
     */
    fun dangerouslyAllowSecretKeyInApp(dangerouslyAllowSecretKeyInApp: Boolean): ClientOptionsBuilder = apply { made = made.copy(dangerouslyAllowSecretKeyInApp = dangerouslyAllowSecretKeyInApp) }

    /** What was made. */
    fun build(): ClientOptions = made
}

/**
 * Makes [AccountFacts], in Java.
 */
class AccountFactsBuilder() {
    private var made = AccountFacts()

    /**
     * Who is liable for negative balances: `controller.losses.payments` of the account.
     */
    fun lossesPayments(lossesPayments: Responsible): AccountFactsBuilder = apply { made = made.copy(lossesPayments = lossesPayments) }

    /**
     * Who collects updated requirements: `controller.requirement_collection` of the account.
     */
    fun requirementCollection(requirementCollection: Responsible): AccountFactsBuilder = apply { made = made.copy(requirementCollection = requirementCollection) }

    /** What was made. */
    fun build(): AccountFacts = made
}

/**
 * Makes [RequestOptions], in Java.
 */
class RequestOptionsBuilder() {
    private var made = RequestOptions()

    /**
     * Another key for this call.
     */
    fun apiKey(apiKey: Secret): RequestOptionsBuilder = apply { made = made.copy(apiKey = apiKey) }

    /**
     * The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key
     * returns the first session again, which works only once. Default: a fresh `UUIDv4` for each call.
     */
    fun idempotencyKey(idempotencyKey: String): RequestOptionsBuilder = apply { made = made.copy(idempotencyKey = idempotencyKey) }

    /**
     * The API version (`Stripe-Version` header).
     */
    fun stripeVersion(stripeVersion: String): RequestOptionsBuilder = apply { made = made.copy(stripeVersion = stripeVersion) }

    /**
     * The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their
     * account is a parameter.
     */
    fun stripeAccount(stripeAccount: String): RequestOptionsBuilder = apply { made = made.copy(stripeAccount = stripeAccount) }

    /**
     * The context to act in: account ids joined by slashes (`Stripe-Context` header). Not together with
     * `stripe_account`.
     */
    fun stripeContext(stripeContext: String): RequestOptionsBuilder = apply { made = made.copy(stripeContext = stripeContext) }

    /**
     * How long the call may take in all: attempts, and the waits between them. In seconds.
     */
    fun timeout(timeout: java.time.Duration): RequestOptionsBuilder = apply { made = made.copy(timeout = timeout) }

    /**
     * How often the request is repeated when it may succeed later.
     */
    fun maxNetworkRetries(maxNetworkRetries: Long): RequestOptionsBuilder = apply { made = made.copy(maxNetworkRetries = maxNetworkRetries) }

    /**
     * Further headers. They replace those of the same name.
     */
    fun headers(headers: Map<String, String>): RequestOptionsBuilder = apply { made = made.copy(headers = headers) }

    /**
     * What is known of the connected account, for the checks and defaults that depend on it: or the account
     * itself, of either generation of the API, as `accounts.retrieve` and Stripe's libraries give it.
     * Default: nothing.
     */
    fun accountFacts(accountFacts: AccountFacts): RequestOptionsBuilder = apply { made = made.copy(accountFacts = accountFacts) }

    /**
     * Lets components, parameters and values in preview pass. A preview API version does so too. Default:
     * false.
     */
    fun allowPreview(allowPreview: Boolean): RequestOptionsBuilder = apply { made = made.copy(allowPreview = allowPreview) }

    /**
     * Lets parameters, components and features of any type pass that this library does not know. Default:
     * false.
     */
    fun allowUnknown(allowUnknown: Boolean): RequestOptionsBuilder = apply { made = made.copy(allowUnknown = allowUnknown) }

    /** What was made. */
    fun build(): RequestOptions = made
}
