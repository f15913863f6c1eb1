// Written by `cargo run -p generate` from the operations; do not edit.

@file:JvmName("Builders")

package com.stripesessions

/**
 * Makes [CreateAccountSession].
 *
 * @param account The connected account the session is for (`acct_…`). It stands here, not in the
 * `Stripe-Account` header.
 * @param components The embedded components the session may show. What is left out of a component gets the
 * API's default.
 */
@RecordBuilder
class CreateAccountSessionBuilder(account: String, components: Components) {
    private var account: String = account
    private var components: Components = components
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The connected account the session is for (`acct_…`). It stands here, not in the `Stripe-Account`
     * header.
     */
    fun account(account: String): CreateAccountSessionBuilder = apply { this.account = account }

    /**
     * The embedded components the session may show. What is left out of a component gets the API's default.
     */
    fun components(components: Components): CreateAccountSessionBuilder = apply { this.components = components }

    /**
     * The embedded components the session may show. What is left out of a component gets the API's default.
     */
    @JvmSynthetic
    fun components(set: ComponentsBuilder.() -> Unit): CreateAccountSessionBuilder = components(Components(set))

    /**
     * Fields to expand in the reply. The API accepts it, but no field of an account session can be expanded.
     */
    fun expand(expand: List<String>?): CreateAccountSessionBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateAccountSessionBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateAccountSession) : this(from.account, from.components) {
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateAccountSession = CreateAccountSession(account = account, components = components, expand = expand, unknown = unknown)
}

/** [CreateAccountSession], with what [set] sets. */
@JvmSynthetic
fun CreateAccountSession(account: String, components: Components, set: CreateAccountSessionBuilder.() -> Unit): CreateAccountSession = CreateAccountSessionBuilder(account, components).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateAccountSession.copy(set: CreateAccountSessionBuilder.() -> Unit): CreateAccountSession = CreateAccountSessionBuilder(this).apply(set).build()

/**
 * Makes [RetrieveOptions].
 */
@RecordBuilder
class RetrieveOptionsBuilder() {
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): RetrieveOptionsBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RetrieveOptionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RetrieveOptions) : this() {
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RetrieveOptions = RetrieveOptions(expand = expand, unknown = unknown)
}

/** [RetrieveOptions], with what [set] sets. */
@JvmSynthetic
fun RetrieveOptions(set: RetrieveOptionsBuilder.() -> Unit): RetrieveOptions = RetrieveOptionsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RetrieveOptions.copy(set: RetrieveOptionsBuilder.() -> Unit): RetrieveOptions = RetrieveOptionsBuilder(this).apply(set).build()

/**
 * Makes [RetrieveV2CoreAccount].
 */
@RecordBuilder
class RetrieveV2CoreAccountBuilder() {
    private var include: List<V2CoreAccountInclude>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Fields to show. These are null in the reply unless they are asked for.
     */
    fun include(include: List<V2CoreAccountInclude>?): RetrieveV2CoreAccountBuilder = apply { this.include = include }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RetrieveV2CoreAccountBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RetrieveV2CoreAccount) : this() {
        include = from.include
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RetrieveV2CoreAccount = RetrieveV2CoreAccount(include = include, unknown = unknown)
}

/** [RetrieveV2CoreAccount], with what [set] sets. */
@JvmSynthetic
fun RetrieveV2CoreAccount(set: RetrieveV2CoreAccountBuilder.() -> Unit): RetrieveV2CoreAccount = RetrieveV2CoreAccountBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RetrieveV2CoreAccount.copy(set: RetrieveV2CoreAccountBuilder.() -> Unit): RetrieveV2CoreAccount = RetrieveV2CoreAccountBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionAccountHolder].
 *
 * @param type Which of the other fields says who.
 */
@RecordBuilder
class CreateFinancialConnectionsSessionAccountHolderBuilder(type: FinancialConnectionsAccountHolderType) {
    private var type: FinancialConnectionsAccountHolderType = type
    private var account: String? = null
    private var customer: String? = null
    private var customerAccount: String? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Which of the other fields says who.
     */
    fun type(type: FinancialConnectionsAccountHolderType): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { this.type = type }

    /**
     * The connected account; required if the type is `account`, and only then allowed.
     */
    fun account(account: String?): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { this.account = account }

    /**
     * The customer; only if the type is `customer`, which needs this or `customer_account`.
     */
    fun customer(customer: String?): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { this.customer = customer }

    /**
     * The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover.
     */
    fun customerAccount(customerAccount: String?): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { this.customerAccount = customerAccount }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionAccountHolderBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionAccountHolder) : this(from.type) {
        account = from.account
        customer = from.customer
        customerAccount = from.customerAccount
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionAccountHolder = CreateFinancialConnectionsSessionAccountHolder(type = type, account = account, customer = customer, customerAccount = customerAccount, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionAccountHolder], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionAccountHolder(type: FinancialConnectionsAccountHolderType, set: CreateFinancialConnectionsSessionAccountHolderBuilder.() -> Unit): CreateFinancialConnectionsSessionAccountHolder = CreateFinancialConnectionsSessionAccountHolderBuilder(type).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionAccountHolder.copy(set: CreateFinancialConnectionsSessionAccountHolderBuilder.() -> Unit): CreateFinancialConnectionsSessionAccountHolder = CreateFinancialConnectionsSessionAccountHolderBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionFilters].
 */
@RecordBuilder
class CreateFinancialConnectionsSessionFiltersBuilder() {
    private var accountSubcategories: List<FinancialConnectionsFilterSubcategory>? = null
    private var countries: List<String>? = null
    private var country: String? = null
    private var institution: String? = null
    private var requirePaymentMethodSupport: FinancialConnectionsPaymentMethodSupport? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Their kinds. Stripe's default from API 2026-09-30.endive on: all five.
     */
    fun accountSubcategories(accountSubcategories: List<FinancialConnectionsFilterSubcategory>?): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.accountSubcategories = accountSubcategories }

    /**
     * Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia; later
     * versions get `country` instead, translated here.
     */
    fun countries(countries: List<String>?): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.countries = countries }

    /**
     * Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get
     * `countries` instead, translated here.
     */
    fun country(country: String?): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.country = country }

    /**
     * In preview: the institution at which the holder is to log in.
     */
    fun institution(institution: String?): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.institution = institution }

    /**
     * Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API
     * 2026-09-30.endive on: `none`.
     */
    fun requirePaymentMethodSupport(requirePaymentMethodSupport: FinancialConnectionsPaymentMethodSupport?): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.requirePaymentMethodSupport = requirePaymentMethodSupport }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionFiltersBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionFilters) : this() {
        accountSubcategories = from.accountSubcategories
        countries = from.countries
        country = from.country
        institution = from.institution
        requirePaymentMethodSupport = from.requirePaymentMethodSupport
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionFilters = CreateFinancialConnectionsSessionFilters(accountSubcategories = accountSubcategories, countries = countries, country = country, institution = institution, requirePaymentMethodSupport = requirePaymentMethodSupport, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionFilters], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionFilters(set: CreateFinancialConnectionsSessionFiltersBuilder.() -> Unit): CreateFinancialConnectionsSessionFilters = CreateFinancialConnectionsSessionFiltersBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionFilters.copy(set: CreateFinancialConnectionsSessionFiltersBuilder.() -> Unit): CreateFinancialConnectionsSessionFilters = CreateFinancialConnectionsSessionFiltersBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionHosted].
 */
@RecordBuilder
class CreateFinancialConnectionsSessionHostedBuilder() {
    private var deliveryMethod: FinancialConnectionsDeliveryMethod? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: how the holder comes to it. Only together with `relink_options`.
     */
    fun deliveryMethod(deliveryMethod: FinancialConnectionsDeliveryMethod?): CreateFinancialConnectionsSessionHostedBuilder = apply { this.deliveryMethod = deliveryMethod }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionHostedBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionHosted) : this() {
        deliveryMethod = from.deliveryMethod
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionHosted = CreateFinancialConnectionsSessionHosted(deliveryMethod = deliveryMethod, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionHosted], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionHosted(set: CreateFinancialConnectionsSessionHostedBuilder.() -> Unit): CreateFinancialConnectionsSessionHosted = CreateFinancialConnectionsSessionHostedBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionHosted.copy(set: CreateFinancialConnectionsSessionHostedBuilder.() -> Unit): CreateFinancialConnectionsSessionHosted = CreateFinancialConnectionsSessionHostedBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionLimits].
 */
@RecordBuilder
class CreateFinancialConnectionsSessionLimitsBuilder() {
    private var accounts: Long? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The most accounts that may be linked, 1 or more; an empty value for any number. Required inside
     * `limits`. Stripe's default from API 2026-09-30.endive on: any number.
     */
    fun accounts(accounts: Long): CreateFinancialConnectionsSessionLimitsBuilder = apply { this.accounts = accounts }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionLimitsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionLimits) : this() {
        accounts = from.accounts
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionLimits = CreateFinancialConnectionsSessionLimits(accounts = accounts, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionLimits], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionLimits(set: CreateFinancialConnectionsSessionLimitsBuilder.() -> Unit): CreateFinancialConnectionsSessionLimits = CreateFinancialConnectionsSessionLimitsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionLimits.copy(set: CreateFinancialConnectionsSessionLimitsBuilder.() -> Unit): CreateFinancialConnectionsSessionLimits = CreateFinancialConnectionsSessionLimitsBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionManualEntry].
 */
@RecordBuilder
class CreateFinancialConnectionsSessionManualEntryBuilder() {
    private var mode: FinancialConnectionsManualEntryMode? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`.
     */
    fun mode(mode: FinancialConnectionsManualEntryMode?): CreateFinancialConnectionsSessionManualEntryBuilder = apply { this.mode = mode }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionManualEntryBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionManualEntry) : this() {
        mode = from.mode
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionManualEntry = CreateFinancialConnectionsSessionManualEntry(mode = mode, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionManualEntry], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionManualEntry(set: CreateFinancialConnectionsSessionManualEntryBuilder.() -> Unit): CreateFinancialConnectionsSessionManualEntry = CreateFinancialConnectionsSessionManualEntryBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionManualEntry.copy(set: CreateFinancialConnectionsSessionManualEntryBuilder.() -> Unit): CreateFinancialConnectionsSessionManualEntry = CreateFinancialConnectionsSessionManualEntryBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSessionRelinkOptions].
 *
 * @param authorization In preview: the authorization.
 */
@RecordBuilder
class CreateFinancialConnectionsSessionRelinkOptionsBuilder(authorization: String) {
    private var authorization: String = authorization
    private var account: String? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: the authorization.
     */
    fun authorization(authorization: String): CreateFinancialConnectionsSessionRelinkOptionsBuilder = apply { this.authorization = authorization }

    /**
     * In preview: the account (`fca_…`), one of the authorization's; without it all of them.
     */
    fun account(account: String?): CreateFinancialConnectionsSessionRelinkOptionsBuilder = apply { this.account = account }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionRelinkOptionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSessionRelinkOptions) : this(from.authorization) {
        account = from.account
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSessionRelinkOptions = CreateFinancialConnectionsSessionRelinkOptions(authorization = authorization, account = account, unknown = unknown)
}

/** [CreateFinancialConnectionsSessionRelinkOptions], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionRelinkOptions(authorization: String, set: CreateFinancialConnectionsSessionRelinkOptionsBuilder.() -> Unit): CreateFinancialConnectionsSessionRelinkOptions = CreateFinancialConnectionsSessionRelinkOptionsBuilder(authorization).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSessionRelinkOptions.copy(set: CreateFinancialConnectionsSessionRelinkOptionsBuilder.() -> Unit): CreateFinancialConnectionsSessionRelinkOptions = CreateFinancialConnectionsSessionRelinkOptionsBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsSession].
 *
 * @param permissions What is asked of the holder; at least one.
 */
@RecordBuilder
class CreateFinancialConnectionsSessionBuilder(permissions: List<FinancialConnectionsPermission>) {
    private var accountHolder: CreateFinancialConnectionsSessionAccountHolder? = null
    private var permissions: List<FinancialConnectionsPermission> = permissions
    private var filters: CreateFinancialConnectionsSessionFilters? = null
    private var hosted: CreateFinancialConnectionsSessionHosted? = null
    private var limits: CreateFinancialConnectionsSessionLimits? = null
    private var manualEntry: CreateFinancialConnectionsSessionManualEntry? = null
    private var prefetch: List<FinancialConnectionsPrefetch>? = null
    private var relinkOptions: CreateFinancialConnectionsSessionRelinkOptions? = null
    private var returnUrl: String? = null
    private var uiMode: FinancialConnectionsUiMode? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options`
     * can say whose accounts they are.
     */
    fun accountHolder(accountHolder: CreateFinancialConnectionsSessionAccountHolder?): CreateFinancialConnectionsSessionBuilder = apply { this.accountHolder = accountHolder }

    /**
     * Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options`
     * can say whose accounts they are.
     */
    @JvmSynthetic
    fun accountHolder(type: FinancialConnectionsAccountHolderType, set: CreateFinancialConnectionsSessionAccountHolderBuilder.() -> Unit = {}): CreateFinancialConnectionsSessionBuilder = accountHolder(CreateFinancialConnectionsSessionAccountHolder(type, set))

    /**
     * What is asked of the holder; at least one.
     */
    fun permissions(permissions: List<FinancialConnectionsPermission>): CreateFinancialConnectionsSessionBuilder = apply { this.permissions = permissions }

    /**
     * Which accounts may be linked.
     */
    fun filters(filters: CreateFinancialConnectionsSessionFilters?): CreateFinancialConnectionsSessionBuilder = apply { this.filters = filters }

    /**
     * Which accounts may be linked.
     */
    @JvmSynthetic
    fun filters(set: CreateFinancialConnectionsSessionFiltersBuilder.() -> Unit): CreateFinancialConnectionsSessionBuilder = filters(CreateFinancialConnectionsSessionFilters(set))

    /**
     * In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
     */
    fun hosted(hosted: CreateFinancialConnectionsSessionHosted?): CreateFinancialConnectionsSessionBuilder = apply { this.hosted = hosted }

    /**
     * In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
     */
    @JvmSynthetic
    fun hosted(set: CreateFinancialConnectionsSessionHostedBuilder.() -> Unit): CreateFinancialConnectionsSessionBuilder = hosted(CreateFinancialConnectionsSessionHosted(set))

    /**
     * How much may be linked. Since API 2026-07-29.dahlia.
     */
    fun limits(limits: CreateFinancialConnectionsSessionLimits?): CreateFinancialConnectionsSessionBuilder = apply { this.limits = limits }

    /**
     * How much may be linked. Since API 2026-07-29.dahlia.
     */
    @JvmSynthetic
    fun limits(set: CreateFinancialConnectionsSessionLimitsBuilder.() -> Unit): CreateFinancialConnectionsSessionBuilder = limits(CreateFinancialConnectionsSessionLimits(set))

    /**
     * About typed-in account numbers. Since API 2026-07-29.dahlia.
     */
    fun manualEntry(manualEntry: CreateFinancialConnectionsSessionManualEntry?): CreateFinancialConnectionsSessionBuilder = apply { this.manualEntry = manualEntry }

    /**
     * About typed-in account numbers. Since API 2026-07-29.dahlia.
     */
    @JvmSynthetic
    fun manualEntry(set: CreateFinancialConnectionsSessionManualEntryBuilder.() -> Unit): CreateFinancialConnectionsSessionBuilder = manualEntry(CreateFinancialConnectionsSessionManualEntry(set))

    /**
     * What to fetch as soon as an account is linked. Ask for the permission too.
     */
    fun prefetch(prefetch: List<FinancialConnectionsPrefetch>?): CreateFinancialConnectionsSessionBuilder = apply { this.prefetch = prefetch }

    /**
     * In preview: what is to be linked again, where the session is for that.
     */
    fun relinkOptions(relinkOptions: CreateFinancialConnectionsSessionRelinkOptions?): CreateFinancialConnectionsSessionBuilder = apply { this.relinkOptions = relinkOptions }

    /**
     * In preview: what is to be linked again, where the session is for that.
     */
    @JvmSynthetic
    fun relinkOptions(authorization: String, set: CreateFinancialConnectionsSessionRelinkOptionsBuilder.() -> Unit = {}): CreateFinancialConnectionsSessionBuilder = relinkOptions(CreateFinancialConnectionsSessionRelinkOptions(authorization, set))

    /**
     * For web views only: an absolute URL of at most 5,000 characters where the browser returns after the
     * institution's login.
     */
    fun returnUrl(returnUrl: String?): CreateFinancialConnectionsSessionBuilder = apply { this.returnUrl = returnUrl }

    /**
     * In preview: where the session is shown. Stripe's default: `modal`.
     */
    fun uiMode(uiMode: FinancialConnectionsUiMode?): CreateFinancialConnectionsSessionBuilder = apply { this.uiMode = uiMode }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): CreateFinancialConnectionsSessionBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsSessionBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsSession) : this(from.permissions) {
        accountHolder = from.accountHolder
        filters = from.filters
        hosted = from.hosted
        limits = from.limits
        manualEntry = from.manualEntry
        prefetch = from.prefetch
        relinkOptions = from.relinkOptions
        returnUrl = from.returnUrl
        uiMode = from.uiMode
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsSession = CreateFinancialConnectionsSession(accountHolder = accountHolder, permissions = permissions, filters = filters, hosted = hosted, limits = limits, manualEntry = manualEntry, prefetch = prefetch, relinkOptions = relinkOptions, returnUrl = returnUrl, uiMode = uiMode, expand = expand, unknown = unknown)
}

/** [CreateFinancialConnectionsSession], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSession(permissions: List<FinancialConnectionsPermission>, set: CreateFinancialConnectionsSessionBuilder.() -> Unit): CreateFinancialConnectionsSession = CreateFinancialConnectionsSessionBuilder(permissions).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsSession.copy(set: CreateFinancialConnectionsSessionBuilder.() -> Unit): CreateFinancialConnectionsSession = CreateFinancialConnectionsSessionBuilder(this).apply(set).build()

/**
 * Makes [ListFinancialConnectionsAccountsAccountHolder].
 */
@RecordBuilder
class ListFinancialConnectionsAccountsAccountHolderBuilder() {
    private var account: String? = null
    private var customer: String? = null
    private var customerAccount: String? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The connected account that holds them. Not together with `customer`.
     */
    fun account(account: String?): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { this.account = account }

    /**
     * The customer that holds them. Not together with `account`.
     */
    fun customer(customer: String?): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { this.customer = customer }

    /**
     * The account that plays the customer that holds them.
     */
    fun customerAccount(customerAccount: String?): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { this.customerAccount = customerAccount }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountsAccountHolderBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListFinancialConnectionsAccountsAccountHolder) : this() {
        account = from.account
        customer = from.customer
        customerAccount = from.customerAccount
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccountsAccountHolder = ListFinancialConnectionsAccountsAccountHolder(account = account, customer = customer, customerAccount = customerAccount, unknown = unknown)
}

/** [ListFinancialConnectionsAccountsAccountHolder], with what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccountsAccountHolder(set: ListFinancialConnectionsAccountsAccountHolderBuilder.() -> Unit): ListFinancialConnectionsAccountsAccountHolder = ListFinancialConnectionsAccountsAccountHolderBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccountsAccountHolder.copy(set: ListFinancialConnectionsAccountsAccountHolderBuilder.() -> Unit): ListFinancialConnectionsAccountsAccountHolder = ListFinancialConnectionsAccountsAccountHolderBuilder(this).apply(set).build()

/**
 * Makes [ListFinancialConnectionsAccounts].
 */
@RecordBuilder
class ListFinancialConnectionsAccountsBuilder() {
    private var accountHolder: ListFinancialConnectionsAccountsAccountHolder? = null
    private var session: String? = null
    private var limit: Long? = null
    private var startingAfter: String? = null
    private var endingBefore: String? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Only accounts of this holder. Not together with `session`.
     */
    fun accountHolder(accountHolder: ListFinancialConnectionsAccountsAccountHolder?): ListFinancialConnectionsAccountsBuilder = apply { this.accountHolder = accountHolder }

    /**
     * Only accounts of this holder. Not together with `session`.
     */
    @JvmSynthetic
    fun accountHolder(set: ListFinancialConnectionsAccountsAccountHolderBuilder.() -> Unit): ListFinancialConnectionsAccountsBuilder = accountHolder(ListFinancialConnectionsAccountsAccountHolder(set))

    /**
     * Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
     */
    fun session(session: String?): ListFinancialConnectionsAccountsBuilder = apply { this.session = session }

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsAccountsBuilder = apply { this.limit = limit }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String?): ListFinancialConnectionsAccountsBuilder = apply { this.startingAfter = startingAfter }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String?): ListFinancialConnectionsAccountsBuilder = apply { this.endingBefore = endingBefore }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): ListFinancialConnectionsAccountsBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListFinancialConnectionsAccounts) : this() {
        accountHolder = from.accountHolder
        session = from.session
        limit = from.limit
        startingAfter = from.startingAfter
        endingBefore = from.endingBefore
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccounts = ListFinancialConnectionsAccounts(accountHolder = accountHolder, session = session, limit = limit, startingAfter = startingAfter, endingBefore = endingBefore, expand = expand, unknown = unknown)
}

/** [ListFinancialConnectionsAccounts], with what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccounts(set: ListFinancialConnectionsAccountsBuilder.() -> Unit): ListFinancialConnectionsAccounts = ListFinancialConnectionsAccountsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccounts.copy(set: ListFinancialConnectionsAccountsBuilder.() -> Unit): ListFinancialConnectionsAccounts = ListFinancialConnectionsAccountsBuilder(this).apply(set).build()

/**
 * Makes [RefreshFinancialConnectionsAccount].
 *
 * @param features What to refresh; at least one. Mind the singular `balance`.
 */
@RecordBuilder
class RefreshFinancialConnectionsAccountBuilder(features: List<FinancialConnectionsRefreshFeature>) {
    private var features: List<FinancialConnectionsRefreshFeature> = features
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * What to refresh; at least one. Mind the singular `balance`.
     */
    fun features(features: List<FinancialConnectionsRefreshFeature>): RefreshFinancialConnectionsAccountBuilder = apply { this.features = features }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): RefreshFinancialConnectionsAccountBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RefreshFinancialConnectionsAccountBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RefreshFinancialConnectionsAccount) : this(from.features) {
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RefreshFinancialConnectionsAccount = RefreshFinancialConnectionsAccount(features = features, expand = expand, unknown = unknown)
}

/** [RefreshFinancialConnectionsAccount], with what [set] sets. */
@JvmSynthetic
fun RefreshFinancialConnectionsAccount(features: List<FinancialConnectionsRefreshFeature>, set: RefreshFinancialConnectionsAccountBuilder.() -> Unit): RefreshFinancialConnectionsAccount = RefreshFinancialConnectionsAccountBuilder(features).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RefreshFinancialConnectionsAccount.copy(set: RefreshFinancialConnectionsAccountBuilder.() -> Unit): RefreshFinancialConnectionsAccount = RefreshFinancialConnectionsAccountBuilder(this).apply(set).build()

/**
 * Makes [SubscribeFinancialConnectionsAccount].
 *
 * @param features What to refresh about once a day; at least one.
 */
@RecordBuilder
class SubscribeFinancialConnectionsAccountBuilder(features: List<FinancialConnectionsSubscription>) {
    private var features: List<FinancialConnectionsSubscription> = features
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * What to refresh about once a day; at least one.
     */
    fun features(features: List<FinancialConnectionsSubscription>): SubscribeFinancialConnectionsAccountBuilder = apply { this.features = features }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): SubscribeFinancialConnectionsAccountBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): SubscribeFinancialConnectionsAccountBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: SubscribeFinancialConnectionsAccount) : this(from.features) {
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): SubscribeFinancialConnectionsAccount = SubscribeFinancialConnectionsAccount(features = features, expand = expand, unknown = unknown)
}

/** [SubscribeFinancialConnectionsAccount], with what [set] sets. */
@JvmSynthetic
fun SubscribeFinancialConnectionsAccount(features: List<FinancialConnectionsSubscription>, set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit): SubscribeFinancialConnectionsAccount = SubscribeFinancialConnectionsAccountBuilder(features).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun SubscribeFinancialConnectionsAccount.copy(set: SubscribeFinancialConnectionsAccountBuilder.() -> Unit): SubscribeFinancialConnectionsAccount = SubscribeFinancialConnectionsAccountBuilder(this).apply(set).build()

/**
 * Makes [ListFinancialConnectionsAccountOwners].
 *
 * @param ownership The ownership object to list owners of (`fcaowns_…`).
 */
@RecordBuilder
class ListFinancialConnectionsAccountOwnersBuilder(ownership: String) {
    private var ownership: String = ownership
    private var limit: Long? = null
    private var startingAfter: String? = null
    private var endingBefore: String? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The ownership object to list owners of (`fcaowns_…`).
     */
    fun ownership(ownership: String): ListFinancialConnectionsAccountOwnersBuilder = apply { this.ownership = ownership }

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsAccountOwnersBuilder = apply { this.limit = limit }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String?): ListFinancialConnectionsAccountOwnersBuilder = apply { this.startingAfter = startingAfter }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String?): ListFinancialConnectionsAccountOwnersBuilder = apply { this.endingBefore = endingBefore }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): ListFinancialConnectionsAccountOwnersBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsAccountOwnersBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListFinancialConnectionsAccountOwners) : this(from.ownership) {
        limit = from.limit
        startingAfter = from.startingAfter
        endingBefore = from.endingBefore
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListFinancialConnectionsAccountOwners = ListFinancialConnectionsAccountOwners(ownership = ownership, limit = limit, startingAfter = startingAfter, endingBefore = endingBefore, expand = expand, unknown = unknown)
}

/** [ListFinancialConnectionsAccountOwners], with what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccountOwners(ownership: String, set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit): ListFinancialConnectionsAccountOwners = ListFinancialConnectionsAccountOwnersBuilder(ownership).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsAccountOwners.copy(set: ListFinancialConnectionsAccountOwnersBuilder.() -> Unit): ListFinancialConnectionsAccountOwners = ListFinancialConnectionsAccountOwnersBuilder(this).apply(set).build()

/**
 * Makes [TimestampRange].
 */
@RecordBuilder
class TimestampRangeBuilder() {
    private var gt: Long? = null
    private var gte: Long? = null
    private var lt: Long? = null
    private var lte: Long? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Later than this.
     */
    fun gt(gt: Long): TimestampRangeBuilder = apply { this.gt = gt }

    /**
     * At this time or later.
     */
    fun gte(gte: Long): TimestampRangeBuilder = apply { this.gte = gte }

    /**
     * Earlier than this.
     */
    fun lt(lt: Long): TimestampRangeBuilder = apply { this.lt = lt }

    /**
     * At this time or earlier.
     */
    fun lte(lte: Long): TimestampRangeBuilder = apply { this.lte = lte }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TimestampRangeBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TimestampRange) : this() {
        gt = from.gt
        gte = from.gte
        lt = from.lt
        lte = from.lte
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TimestampRange = TimestampRange(gt = gt, gte = gte, lt = lt, lte = lte, unknown = unknown)
}

/** [TimestampRange], with what [set] sets. */
@JvmSynthetic
fun TimestampRange(set: TimestampRangeBuilder.() -> Unit): TimestampRange = TimestampRangeBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TimestampRange.copy(set: TimestampRangeBuilder.() -> Unit): TimestampRange = TimestampRangeBuilder(this).apply(set).build()

/**
 * Makes [ListFinancialConnectionsTransactionsTransactionRefresh].
 *
 * @param after Only those brought by refreshes after this one (`fctxnref_…`).
 */
@RecordBuilder
class ListFinancialConnectionsTransactionsTransactionRefreshBuilder(after: String) {
    private var after: String = after
    private var unknown: JsonObject = JsonObject()

    /**
     * Only those brought by refreshes after this one (`fctxnref_…`).
     */
    fun after(after: String): ListFinancialConnectionsTransactionsTransactionRefreshBuilder = apply { this.after = after }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsTransactionsTransactionRefreshBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListFinancialConnectionsTransactionsTransactionRefresh) : this(from.after) {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListFinancialConnectionsTransactionsTransactionRefresh = ListFinancialConnectionsTransactionsTransactionRefresh(after = after, unknown = unknown)
}

/** [ListFinancialConnectionsTransactionsTransactionRefresh], with what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsTransactionsTransactionRefresh(after: String, set: ListFinancialConnectionsTransactionsTransactionRefreshBuilder.() -> Unit): ListFinancialConnectionsTransactionsTransactionRefresh = ListFinancialConnectionsTransactionsTransactionRefreshBuilder(after).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsTransactionsTransactionRefresh.copy(set: ListFinancialConnectionsTransactionsTransactionRefreshBuilder.() -> Unit): ListFinancialConnectionsTransactionsTransactionRefresh = ListFinancialConnectionsTransactionsTransactionRefreshBuilder(this).apply(set).build()

/**
 * Makes [ListFinancialConnectionsTransactions].
 *
 * @param account The linked account (`fca_…`).
 */
@RecordBuilder
class ListFinancialConnectionsTransactionsBuilder(account: String) {
    private var account: String = account
    private var transactedAt: TimestampRange? = null
    private var transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh? = null
    private var limit: Long? = null
    private var startingAfter: String? = null
    private var endingBefore: String? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The linked account (`fca_…`).
     */
    fun account(account: String): ListFinancialConnectionsTransactionsBuilder = apply { this.account = account }

    /**
     * Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`,
     * `lte`.
     */
    fun transactedAt(transactedAt: TimestampRange?): ListFinancialConnectionsTransactionsBuilder = apply { this.transactedAt = transactedAt }

    /**
     * Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`,
     * `lte`.
     */
    @JvmSynthetic
    fun transactedAt(set: TimestampRangeBuilder.() -> Unit): ListFinancialConnectionsTransactionsBuilder = transactedAt(TimestampRange(set))

    /**
     * Only transactions that later refreshes brought.
     */
    fun transactionRefresh(transactionRefresh: ListFinancialConnectionsTransactionsTransactionRefresh?): ListFinancialConnectionsTransactionsBuilder = apply { this.transactionRefresh = transactionRefresh }

    /**
     * Only transactions that later refreshes brought.
     */
    @JvmSynthetic
    fun transactionRefresh(after: String, set: ListFinancialConnectionsTransactionsTransactionRefreshBuilder.() -> Unit = {}): ListFinancialConnectionsTransactionsBuilder = transactionRefresh(ListFinancialConnectionsTransactionsTransactionRefresh(after, set))

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListFinancialConnectionsTransactionsBuilder = apply { this.limit = limit }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String?): ListFinancialConnectionsTransactionsBuilder = apply { this.startingAfter = startingAfter }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String?): ListFinancialConnectionsTransactionsBuilder = apply { this.endingBefore = endingBefore }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): ListFinancialConnectionsTransactionsBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListFinancialConnectionsTransactionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListFinancialConnectionsTransactions) : this(from.account) {
        transactedAt = from.transactedAt
        transactionRefresh = from.transactionRefresh
        limit = from.limit
        startingAfter = from.startingAfter
        endingBefore = from.endingBefore
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListFinancialConnectionsTransactions = ListFinancialConnectionsTransactions(account = account, transactedAt = transactedAt, transactionRefresh = transactionRefresh, limit = limit, startingAfter = startingAfter, endingBefore = endingBefore, expand = expand, unknown = unknown)
}

/** [ListFinancialConnectionsTransactions], with what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsTransactions(account: String, set: ListFinancialConnectionsTransactionsBuilder.() -> Unit): ListFinancialConnectionsTransactions = ListFinancialConnectionsTransactionsBuilder(account).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListFinancialConnectionsTransactions.copy(set: ListFinancialConnectionsTransactionsBuilder.() -> Unit): ListFinancialConnectionsTransactions = ListFinancialConnectionsTransactionsBuilder(this).apply(set).build()

/**
 * Makes [ListOptions].
 */
@RecordBuilder
class ListOptionsBuilder() {
    private var limit: Long? = null
    private var startingAfter: String? = null
    private var endingBefore: String? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * How many items a page has, 1 to 100. Stripe's default: 10.
     */
    fun limit(limit: Long): ListOptionsBuilder = apply { this.limit = limit }

    /**
     * The id of the item before the page. Not together with `ending_before`.
     */
    fun startingAfter(startingAfter: String?): ListOptionsBuilder = apply { this.startingAfter = startingAfter }

    /**
     * The id of the item after the page, to page backwards. Not together with `starting_after`.
     */
    fun endingBefore(endingBefore: String?): ListOptionsBuilder = apply { this.endingBefore = endingBefore }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): ListOptionsBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ListOptionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ListOptions) : this() {
        limit = from.limit
        startingAfter = from.startingAfter
        endingBefore = from.endingBefore
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ListOptions = ListOptions(limit = limit, startingAfter = startingAfter, endingBefore = endingBefore, expand = expand, unknown = unknown)
}

/** [ListOptions], with what [set] sets. */
@JvmSynthetic
fun ListOptions(set: ListOptionsBuilder.() -> Unit): ListOptions = ListOptionsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ListOptions.copy(set: ListOptionsBuilder.() -> Unit): ListOptions = ListOptionsBuilder(this).apply(set).build()

/**
 * Makes [CreateFinancialConnectionsConsent].
 *
 * @param accountHolder Who is to consent.
 */
@RecordBuilder
class CreateFinancialConnectionsConsentBuilder(accountHolder: CreateFinancialConnectionsSessionAccountHolder) {
    private var accountHolder: CreateFinancialConnectionsSessionAccountHolder = accountHolder
    private var locale: String? = null
    private var expand: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Who is to consent.
     */
    fun accountHolder(accountHolder: CreateFinancialConnectionsSessionAccountHolder): CreateFinancialConnectionsConsentBuilder = apply { this.accountHolder = accountHolder }

    /**
     * Who is to consent.
     */
    @JvmSynthetic
    fun accountHolder(type: FinancialConnectionsAccountHolderType, set: CreateFinancialConnectionsSessionAccountHolderBuilder.() -> Unit = {}): CreateFinancialConnectionsConsentBuilder = accountHolder(CreateFinancialConnectionsSessionAccountHolder(type, set))

    /**
     * The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
     */
    fun locale(locale: String?): CreateFinancialConnectionsConsentBuilder = apply { this.locale = locale }

    /**
     * Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
     */
    fun expand(expand: List<String>?): CreateFinancialConnectionsConsentBuilder = apply { this.expand = expand }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CreateFinancialConnectionsConsentBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CreateFinancialConnectionsConsent) : this(from.accountHolder) {
        locale = from.locale
        expand = from.expand
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CreateFinancialConnectionsConsent = CreateFinancialConnectionsConsent(accountHolder = accountHolder, locale = locale, expand = expand, unknown = unknown)
}

/** [CreateFinancialConnectionsConsent], with what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsConsent(accountHolder: CreateFinancialConnectionsSessionAccountHolder, set: CreateFinancialConnectionsConsentBuilder.() -> Unit): CreateFinancialConnectionsConsent = CreateFinancialConnectionsConsentBuilder(accountHolder).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CreateFinancialConnectionsConsent.copy(set: CreateFinancialConnectionsConsentBuilder.() -> Unit): CreateFinancialConnectionsConsent = CreateFinancialConnectionsConsentBuilder(this).apply(set).build()

/**
 * Makes [SyncFinancialConnectionsTransactions].
 *
 * @param account The linked account (`fca_…`).
 */
@RecordBuilder
class SyncFinancialConnectionsTransactionsBuilder(account: String) {
    private var account: String = account
    private var cursor: String? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * The linked account (`fca_…`).
     */
    fun account(account: String): SyncFinancialConnectionsTransactionsBuilder = apply { this.account = account }

    /**
     * That of the last change you have handled; none gives all transactions.
     */
    fun cursor(cursor: String?): SyncFinancialConnectionsTransactionsBuilder = apply { this.cursor = cursor }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): SyncFinancialConnectionsTransactionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: SyncFinancialConnectionsTransactions) : this(from.account) {
        cursor = from.cursor
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): SyncFinancialConnectionsTransactions = SyncFinancialConnectionsTransactions(account = account, cursor = cursor, unknown = unknown)
}

/** [SyncFinancialConnectionsTransactions], with what [set] sets. */
@JvmSynthetic
fun SyncFinancialConnectionsTransactions(account: String, set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit): SyncFinancialConnectionsTransactions = SyncFinancialConnectionsTransactionsBuilder(account).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun SyncFinancialConnectionsTransactions.copy(set: SyncFinancialConnectionsTransactionsBuilder.() -> Unit): SyncFinancialConnectionsTransactions = SyncFinancialConnectionsTransactionsBuilder(this).apply(set).build()

/**
 * Makes [Components].
 */
@RecordBuilder
class ComponentsBuilder() {
    private var accountManagement: AccountManagement? = null
    private var accountOnboarding: AccountOnboarding? = null
    private var balanceReport: BalanceReport? = null
    private var balances: Balances? = null
    private var disputesList: DisputesList? = null
    private var documents: Documents? = null
    private var financialAccount: FinancialAccount? = null
    private var financialAccountTransactions: FinancialAccountTransactions? = null
    private var instantPayoutsPromotion: InstantPayoutsPromotion? = null
    private var issuingCard: IssuingCard? = null
    private var issuingCardsList: IssuingCardsList? = null
    private var notificationBanner: NotificationBanner? = null
    private var paymentDetails: PaymentDetails? = null
    private var paymentDisputes: PaymentDisputes? = null
    private var paymentMethodSettings: PaymentMethodSettings? = null
    private var payments: Payments? = null
    private var payoutDetails: PayoutDetails? = null
    private var payoutReconciliationReport: PayoutReconciliationReport? = null
    private var payouts: Payouts? = null
    private var payoutsList: PayoutsList? = null
    private var reportingChart: ReportingChart? = null
    private var taxRegistrations: TaxRegistrations? = null
    private var taxSettings: TaxSettings? = null
    private var terminalHardwareOrders: TerminalHardwareOrders? = null
    private var terminalHardwareShop: TerminalHardwareShop? = null
    private var agenticCommerceSettings: AgenticCommerceSettings? = null
    private var appInstall: AppInstall? = null
    private var appViewport: AppViewport? = null
    private var bills: Bills? = null
    private var businessProfileManagement: BusinessProfileManagement? = null
    private var capitalFinancing: CapitalFinancing? = null
    private var capitalFinancingApplication: CapitalFinancingApplication? = null
    private var capitalFinancingManualPayment: CapitalFinancingManualPayment? = null
    private var capitalFinancingPromotion: CapitalFinancingPromotion? = null
    private var capitalOverview: CapitalOverview? = null
    private var checkScanning: CheckScanning? = null
    private var exportTaxTransactions: ExportTaxTransactions? = null
    private var financialAccountRewards: FinancialAccountRewards? = null
    private var financialAccounts: FinancialAccounts? = null
    private var financialAccountsTransactions: FinancialAccountsTransactions? = null
    private var instantPayouts: InstantPayouts? = null
    private var networkCostPassthroughReport: NetworkCostPassthroughReport? = null
    private var productTaxCodeSelector: ProductTaxCodeSelector? = null
    private var recipients: Recipients? = null
    private var recipientsList: RecipientsList? = null
    private var taxThresholdMonitoring: TaxThresholdMonitoring? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10).
     */
    fun accountManagement(accountManagement: AccountManagement?): ComponentsBuilder = apply { this.accountManagement = accountManagement }

    /**
     * Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10).
     */
    @JvmSynthetic
    fun accountManagement(enabled: Boolean, set: AccountManagementBuilder.() -> Unit = {}): ComponentsBuilder = accountManagement(AccountManagement(enabled, set))

    /**
     * Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
     * 2023-08-16).
     */
    fun accountOnboarding(accountOnboarding: AccountOnboarding?): ComponentsBuilder = apply { this.accountOnboarding = accountOnboarding }

    /**
     * Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
     * 2023-08-16).
     */
    @JvmSynthetic
    fun accountOnboarding(enabled: Boolean, set: AccountOnboardingBuilder.() -> Unit = {}): ComponentsBuilder = accountOnboarding(AccountOnboarding(enabled, set))

    /**
     * Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
     * 2026-04-22.dahlia).
     */
    fun balanceReport(balanceReport: BalanceReport?): ComponentsBuilder = apply { this.balanceReport = balanceReport }

    /**
     * Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
     * 2026-04-22.dahlia).
     */
    @JvmSynthetic
    fun balanceReport(enabled: Boolean, set: BalanceReportBuilder.() -> Unit = {}): ComponentsBuilder = balanceReport(BalanceReport(enabled, set))

    /**
     * Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10).
     */
    fun balances(balances: Balances?): ComponentsBuilder = apply { this.balances = balances }

    /**
     * Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10).
     */
    @JvmSynthetic
    fun balances(enabled: Boolean, set: BalancesBuilder.() -> Unit = {}): ComponentsBuilder = balances(Balances(enabled, set))

    /**
     * Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun disputesList(disputesList: DisputesList?): ComponentsBuilder = apply { this.disputesList = disputesList }

    /**
     * Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil).
     */
    @JvmSynthetic
    fun disputesList(enabled: Boolean, set: DisputesListBuilder.() -> Unit = {}): ComponentsBuilder = disputesList(DisputesList(enabled, set))

    /**
     * Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16).
     */
    fun documents(documents: Documents?): ComponentsBuilder = apply { this.documents = documents }

    /**
     * Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16).
     */
    @JvmSynthetic
    fun documents(enabled: Boolean, set: DocumentsBuilder.() -> Unit = {}): ComponentsBuilder = documents(Documents(enabled, set))

    /**
     * Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun financialAccount(financialAccount: FinancialAccount?): ComponentsBuilder = apply { this.financialAccount = financialAccount }

    /**
     * Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    @JvmSynthetic
    fun financialAccount(enabled: Boolean, set: FinancialAccountBuilder.() -> Unit = {}): ComponentsBuilder = financialAccount(FinancialAccount(enabled, set))

    /**
     * Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun financialAccountTransactions(financialAccountTransactions: FinancialAccountTransactions?): ComponentsBuilder = apply { this.financialAccountTransactions = financialAccountTransactions }

    /**
     * Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    @JvmSynthetic
    fun financialAccountTransactions(enabled: Boolean, set: FinancialAccountTransactionsBuilder.() -> Unit = {}): ComponentsBuilder = financialAccountTransactions(FinancialAccountTransactions(enabled, set))

    /**
     * Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun instantPayoutsPromotion(instantPayoutsPromotion: InstantPayoutsPromotion?): ComponentsBuilder = apply { this.instantPayoutsPromotion = instantPayoutsPromotion }

    /**
     * Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    @JvmSynthetic
    fun instantPayoutsPromotion(enabled: Boolean, set: InstantPayoutsPromotionBuilder.() -> Unit = {}): ComponentsBuilder = instantPayoutsPromotion(InstantPayoutsPromotion(enabled, set))

    /**
     * Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun issuingCard(issuingCard: IssuingCard?): ComponentsBuilder = apply { this.issuingCard = issuingCard }

    /**
     * Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    @JvmSynthetic
    fun issuingCard(enabled: Boolean, set: IssuingCardBuilder.() -> Unit = {}): ComponentsBuilder = issuingCard(IssuingCard(enabled, set))

    /**
     * Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun issuingCardsList(issuingCardsList: IssuingCardsList?): ComponentsBuilder = apply { this.issuingCardsList = issuingCardsList }

    /**
     * Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    @JvmSynthetic
    fun issuingCardsList(enabled: Boolean, set: IssuingCardsListBuilder.() -> Unit = {}): ComponentsBuilder = issuingCardsList(IssuingCardsList(enabled, set))

    /**
     * Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API 2024-04-10).
     */
    fun notificationBanner(notificationBanner: NotificationBanner?): ComponentsBuilder = apply { this.notificationBanner = notificationBanner }

    /**
     * Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API 2024-04-10).
     */
    @JvmSynthetic
    fun notificationBanner(enabled: Boolean, set: NotificationBannerBuilder.() -> Unit = {}): ComponentsBuilder = notificationBanner(NotificationBanner(enabled, set))

    /**
     * Shows one payment in detail. Since 2023-12-07 (API 2023-10-16).
     */
    fun paymentDetails(paymentDetails: PaymentDetails?): ComponentsBuilder = apply { this.paymentDetails = paymentDetails }

    /**
     * Shows one payment in detail. Since 2023-12-07 (API 2023-10-16).
     */
    @JvmSynthetic
    fun paymentDetails(enabled: Boolean, set: PaymentDetailsBuilder.() -> Unit = {}): ComponentsBuilder = paymentDetails(PaymentDetails(enabled, set))

    /**
     * Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun paymentDisputes(paymentDisputes: PaymentDisputes?): ComponentsBuilder = apply { this.paymentDisputes = paymentDisputes }

    /**
     * Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil).
     */
    @JvmSynthetic
    fun paymentDisputes(enabled: Boolean, set: PaymentDisputesBuilder.() -> Unit = {}): ComponentsBuilder = paymentDisputes(PaymentDisputes(enabled, set))

    /**
     * Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API 2026-08-26.dahlia).
     */
    fun paymentMethodSettings(paymentMethodSettings: PaymentMethodSettings?): ComponentsBuilder = apply { this.paymentMethodSettings = paymentMethodSettings }

    /**
     * Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API 2026-08-26.dahlia).
     */
    @JvmSynthetic
    fun paymentMethodSettings(enabled: Boolean, set: PaymentMethodSettingsBuilder.() -> Unit = {}): ComponentsBuilder = paymentMethodSettings(PaymentMethodSettings(enabled, set))

    /**
     * Lists the account's payments. Since 2023-12-07 (API 2023-10-16).
     */
    fun payments(payments: Payments?): ComponentsBuilder = apply { this.payments = payments }

    /**
     * Lists the account's payments. Since 2023-12-07 (API 2023-10-16).
     */
    @JvmSynthetic
    fun payments(enabled: Boolean, set: PaymentsBuilder.() -> Unit = {}): ComponentsBuilder = payments(Payments(enabled, set))

    /**
     * Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil).
     */
    fun payoutDetails(payoutDetails: PayoutDetails?): ComponentsBuilder = apply { this.payoutDetails = payoutDetails }

    /**
     * Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil).
     */
    @JvmSynthetic
    fun payoutDetails(enabled: Boolean, set: PayoutDetailsBuilder.() -> Unit = {}): ComponentsBuilder = payoutDetails(PayoutDetails(enabled, set))

    /**
     * Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia).
     */
    fun payoutReconciliationReport(payoutReconciliationReport: PayoutReconciliationReport?): ComponentsBuilder = apply { this.payoutReconciliationReport = payoutReconciliationReport }

    /**
     * Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia).
     */
    @JvmSynthetic
    fun payoutReconciliationReport(enabled: Boolean, set: PayoutReconciliationReportBuilder.() -> Unit = {}): ComponentsBuilder = payoutReconciliationReport(PayoutReconciliationReport(enabled, set))

    /**
     * Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16).
     */
    fun payouts(payouts: Payouts?): ComponentsBuilder = apply { this.payouts = payouts }

    /**
     * Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16).
     */
    @JvmSynthetic
    fun payouts(enabled: Boolean, set: PayoutsBuilder.() -> Unit = {}): ComponentsBuilder = payouts(Payouts(enabled, set))

    /**
     * Lists the account's payouts. Since 2024-04-16 (API 2024-04-10).
     */
    fun payoutsList(payoutsList: PayoutsList?): ComponentsBuilder = apply { this.payoutsList = payoutsList }

    /**
     * Lists the account's payouts. Since 2024-04-16 (API 2024-04-10).
     */
    @JvmSynthetic
    fun payoutsList(enabled: Boolean, set: PayoutsListBuilder.() -> Unit = {}): ComponentsBuilder = payoutsList(PayoutsList(enabled, set))

    /**
     * Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun reportingChart(reportingChart: ReportingChart?): ComponentsBuilder = apply { this.reportingChart = reportingChart }

    /**
     * Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive).
     */
    @JvmSynthetic
    fun reportingChart(enabled: Boolean, set: ReportingChartBuilder.() -> Unit = {}): ComponentsBuilder = reportingChart(ReportingChart(enabled, set))

    /**
     * Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20).
     */
    fun taxRegistrations(taxRegistrations: TaxRegistrations?): ComponentsBuilder = apply { this.taxRegistrations = taxRegistrations }

    /**
     * Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20).
     */
    @JvmSynthetic
    fun taxRegistrations(enabled: Boolean, set: TaxRegistrationsBuilder.() -> Unit = {}): ComponentsBuilder = taxRegistrations(TaxRegistrations(enabled, set))

    /**
     * Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20).
     */
    fun taxSettings(taxSettings: TaxSettings?): ComponentsBuilder = apply { this.taxSettings = taxSettings }

    /**
     * Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20).
     */
    @JvmSynthetic
    fun taxSettings(enabled: Boolean, set: TaxSettingsBuilder.() -> Unit = {}): ComponentsBuilder = taxSettings(TaxSettings(enabled, set))

    /**
     * Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun terminalHardwareOrders(terminalHardwareOrders: TerminalHardwareOrders?): ComponentsBuilder = apply { this.terminalHardwareOrders = terminalHardwareOrders }

    /**
     * Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    @JvmSynthetic
    fun terminalHardwareOrders(enabled: Boolean, set: TerminalHardwareOrdersBuilder.() -> Unit = {}): ComponentsBuilder = terminalHardwareOrders(TerminalHardwareOrders(enabled, set))

    /**
     * Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    fun terminalHardwareShop(terminalHardwareShop: TerminalHardwareShop?): ComponentsBuilder = apply { this.terminalHardwareShop = terminalHardwareShop }

    /**
     * Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
     */
    @JvmSynthetic
    fun terminalHardwareShop(enabled: Boolean, set: TerminalHardwareShopBuilder.() -> Unit = {}): ComponentsBuilder = terminalHardwareShop(TerminalHardwareShop(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling
     * through AI agents.
     */
    fun agenticCommerceSettings(agenticCommerceSettings: AgenticCommerceSettings?): ComponentsBuilder = apply { this.agenticCommerceSettings = agenticCommerceSettings }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling
     * through AI agents.
     */
    @JvmSynthetic
    fun agenticCommerceSettings(enabled: Boolean, set: AgenticCommerceSettingsBuilder.() -> Unit = {}): ComponentsBuilder = agenticCommerceSettings(AgenticCommerceSettings(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of the
     * Stripe App Marketplace.
     */
    fun appInstall(appInstall: AppInstall?): ComponentsBuilder = apply { this.appInstall = appInstall }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of the
     * Stripe App Marketplace.
     */
    @JvmSynthetic
    fun appInstall(enabled: Boolean, set: AppInstallBuilder.() -> Unit = {}): ComponentsBuilder = appInstall(AppInstall(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe App
     * Marketplace.
     */
    fun appViewport(appViewport: AppViewport?): ComponentsBuilder = apply { this.appViewport = appViewport }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe App
     * Marketplace.
     */
    @JvmSynthetic
    fun appViewport(enabled: Boolean, set: AppViewportBuilder.() -> Unit = {}): ComponentsBuilder = appViewport(AppViewport(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills.
     */
    fun bills(bills: Bills?): ComponentsBuilder = apply { this.bills = bills }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills.
     */
    @JvmSynthetic
    fun bills(enabled: Boolean, set: BillsBuilder.() -> Unit = {}): ComponentsBuilder = bills(Bills(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the account's
     * business profile.
     */
    fun businessProfileManagement(businessProfileManagement: BusinessProfileManagement?): ComponentsBuilder = apply { this.businessProfileManagement = businessProfileManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the account's
     * business profile.
     */
    @JvmSynthetic
    fun businessProfileManagement(enabled: Boolean, set: BusinessProfileManagementBuilder.() -> Unit = {}): ComponentsBuilder = businessProfileManagement(BusinessProfileManagement(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital
     * financing.
     */
    fun capitalFinancing(capitalFinancing: CapitalFinancing?): ComponentsBuilder = apply { this.capitalFinancing = capitalFinancing }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital
     * financing.
     */
    @JvmSynthetic
    fun capitalFinancing(enabled: Boolean, set: CapitalFinancingBuilder.() -> Unit = {}): ComponentsBuilder = capitalFinancing(CapitalFinancing(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for Capital
     * financing.
     */
    fun capitalFinancingApplication(capitalFinancingApplication: CapitalFinancingApplication?): ComponentsBuilder = apply { this.capitalFinancingApplication = capitalFinancingApplication }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for Capital
     * financing.
     */
    @JvmSynthetic
    fun capitalFinancingApplication(enabled: Boolean, set: CapitalFinancingApplicationBuilder.() -> Unit = {}): ComponentsBuilder = capitalFinancingApplication(CapitalFinancingApplication(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back Capital
     * financing.
     */
    fun capitalFinancingManualPayment(capitalFinancingManualPayment: CapitalFinancingManualPayment?): ComponentsBuilder = apply { this.capitalFinancingManualPayment = capitalFinancingManualPayment }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back Capital
     * financing.
     */
    @JvmSynthetic
    fun capitalFinancingManualPayment(enabled: Boolean, set: CapitalFinancingManualPaymentBuilder.() -> Unit = {}): ComponentsBuilder = capitalFinancingManualPayment(CapitalFinancingManualPayment(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing.
     */
    fun capitalFinancingPromotion(capitalFinancingPromotion: CapitalFinancingPromotion?): ComponentsBuilder = apply { this.capitalFinancingPromotion = capitalFinancingPromotion }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing.
     */
    @JvmSynthetic
    fun capitalFinancingPromotion(enabled: Boolean, set: CapitalFinancingPromotionBuilder.() -> Unit = {}): ComponentsBuilder = capitalFinancingPromotion(CapitalFinancingPromotion(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital
     * financing.
     */
    fun capitalOverview(capitalOverview: CapitalOverview?): ComponentsBuilder = apply { this.capitalOverview = capitalOverview }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital
     * financing.
     */
    @JvmSynthetic
    fun capitalOverview(enabled: Boolean, set: CapitalOverviewBuilder.() -> Unit = {}): ComponentsBuilder = capitalOverview(CapitalOverview(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks by
     * scanning them.
     */
    fun checkScanning(checkScanning: CheckScanning?): ComponentsBuilder = apply { this.checkScanning = checkScanning }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks by
     * scanning them.
     */
    @JvmSynthetic
    fun checkScanning(enabled: Boolean, set: CheckScanningBuilder.() -> Unit = {}): ComponentsBuilder = checkScanning(CheckScanning(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user export transactions
     * for tax.
     */
    fun exportTaxTransactions(exportTaxTransactions: ExportTaxTransactions?): ComponentsBuilder = apply { this.exportTaxTransactions = exportTaxTransactions }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user export transactions
     * for tax.
     */
    @JvmSynthetic
    fun exportTaxTransactions(enabled: Boolean, set: ExportTaxTransactionsBuilder.() -> Unit = {}): ComponentsBuilder = exportTaxTransactions(ExportTaxTransactions(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a financial
     * account.
     */
    fun financialAccountRewards(financialAccountRewards: FinancialAccountRewards?): ComponentsBuilder = apply { this.financialAccountRewards = financialAccountRewards }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a financial
     * account.
     */
    @JvmSynthetic
    fun financialAccountRewards(enabled: Boolean, set: FinancialAccountRewardsBuilder.() -> Unit = {}): ComponentsBuilder = financialAccountRewards(FinancialAccountRewards(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial
     * accounts.
     */
    fun financialAccounts(financialAccounts: FinancialAccounts?): ComponentsBuilder = apply { this.financialAccounts = financialAccounts }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial
     * accounts.
     */
    @JvmSynthetic
    fun financialAccounts(enabled: Boolean, set: FinancialAccountsBuilder.() -> Unit = {}): ComponentsBuilder = financialAccounts(FinancialAccounts(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the
     * account's financial accounts.
     */
    fun financialAccountsTransactions(financialAccountsTransactions: FinancialAccountsTransactions?): ComponentsBuilder = apply { this.financialAccountsTransactions = financialAccountsTransactions }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the
     * account's financial accounts.
     */
    @JvmSynthetic
    fun financialAccountsTransactions(enabled: Boolean, set: FinancialAccountsTransactionsBuilder.() -> Unit = {}): ComponentsBuilder = financialAccountsTransactions(FinancialAccountsTransactions(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant
     * payouts.
     */
    fun instantPayouts(instantPayouts: InstantPayouts?): ComponentsBuilder = apply { this.instantPayouts = instantPayouts }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant
     * payouts.
     */
    @JvmSynthetic
    fun instantPayouts(enabled: Boolean, set: InstantPayoutsBuilder.() -> Unit = {}): ComponentsBuilder = instantPayouts(InstantPayouts(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Reports the network costs passed
     * on to the account.
     */
    fun networkCostPassthroughReport(networkCostPassthroughReport: NetworkCostPassthroughReport?): ComponentsBuilder = apply { this.networkCostPassthroughReport = networkCostPassthroughReport }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Reports the network costs passed
     * on to the account.
     */
    @JvmSynthetic
    fun networkCostPassthroughReport(enabled: Boolean, set: NetworkCostPassthroughReportBuilder.() -> Unit = {}): ComponentsBuilder = networkCostPassthroughReport(NetworkCostPassthroughReport(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax code
     * of a product.
     */
    fun productTaxCodeSelector(productTaxCodeSelector: ProductTaxCodeSelector?): ComponentsBuilder = apply { this.productTaxCodeSelector = productTaxCodeSelector }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax code
     * of a product.
     */
    @JvmSynthetic
    fun productTaxCodeSelector(enabled: Boolean, set: ProductTaxCodeSelectorBuilder.() -> Unit = {}): ComponentsBuilder = productTaxCodeSelector(ProductTaxCodeSelector(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the
     * account sends money to.
     */
    fun recipients(recipients: Recipients?): ComponentsBuilder = apply { this.recipients = recipients }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the
     * account sends money to.
     */
    @JvmSynthetic
    fun recipients(enabled: Boolean, set: RecipientsBuilder.() -> Unit = {}): ComponentsBuilder = recipients(Recipients(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends money
     * to.
     */
    fun recipientsList(recipientsList: RecipientsList?): ComponentsBuilder = apply { this.recipientsList = recipientsList }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends money
     * to.
     */
    @JvmSynthetic
    fun recipientsList(enabled: Boolean, set: RecipientsListBuilder.() -> Unit = {}): ComponentsBuilder = recipientsList(RecipientsList(enabled, set))

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears
     * thresholds of tax.
     */
    fun taxThresholdMonitoring(taxThresholdMonitoring: TaxThresholdMonitoring?): ComponentsBuilder = apply { this.taxThresholdMonitoring = taxThresholdMonitoring }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears
     * thresholds of tax.
     */
    @JvmSynthetic
    fun taxThresholdMonitoring(enabled: Boolean, set: TaxThresholdMonitoringBuilder.() -> Unit = {}): ComponentsBuilder = taxThresholdMonitoring(TaxThresholdMonitoring(enabled, set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ComponentsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Components) : this() {
        accountManagement = from.accountManagement
        accountOnboarding = from.accountOnboarding
        balanceReport = from.balanceReport
        balances = from.balances
        disputesList = from.disputesList
        documents = from.documents
        financialAccount = from.financialAccount
        financialAccountTransactions = from.financialAccountTransactions
        instantPayoutsPromotion = from.instantPayoutsPromotion
        issuingCard = from.issuingCard
        issuingCardsList = from.issuingCardsList
        notificationBanner = from.notificationBanner
        paymentDetails = from.paymentDetails
        paymentDisputes = from.paymentDisputes
        paymentMethodSettings = from.paymentMethodSettings
        payments = from.payments
        payoutDetails = from.payoutDetails
        payoutReconciliationReport = from.payoutReconciliationReport
        payouts = from.payouts
        payoutsList = from.payoutsList
        reportingChart = from.reportingChart
        taxRegistrations = from.taxRegistrations
        taxSettings = from.taxSettings
        terminalHardwareOrders = from.terminalHardwareOrders
        terminalHardwareShop = from.terminalHardwareShop
        agenticCommerceSettings = from.agenticCommerceSettings
        appInstall = from.appInstall
        appViewport = from.appViewport
        bills = from.bills
        businessProfileManagement = from.businessProfileManagement
        capitalFinancing = from.capitalFinancing
        capitalFinancingApplication = from.capitalFinancingApplication
        capitalFinancingManualPayment = from.capitalFinancingManualPayment
        capitalFinancingPromotion = from.capitalFinancingPromotion
        capitalOverview = from.capitalOverview
        checkScanning = from.checkScanning
        exportTaxTransactions = from.exportTaxTransactions
        financialAccountRewards = from.financialAccountRewards
        financialAccounts = from.financialAccounts
        financialAccountsTransactions = from.financialAccountsTransactions
        instantPayouts = from.instantPayouts
        networkCostPassthroughReport = from.networkCostPassthroughReport
        productTaxCodeSelector = from.productTaxCodeSelector
        recipients = from.recipients
        recipientsList = from.recipientsList
        taxThresholdMonitoring = from.taxThresholdMonitoring
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Components = Components(accountManagement = accountManagement, accountOnboarding = accountOnboarding, balanceReport = balanceReport, balances = balances, disputesList = disputesList, documents = documents, financialAccount = financialAccount, financialAccountTransactions = financialAccountTransactions, instantPayoutsPromotion = instantPayoutsPromotion, issuingCard = issuingCard, issuingCardsList = issuingCardsList, notificationBanner = notificationBanner, paymentDetails = paymentDetails, paymentDisputes = paymentDisputes, paymentMethodSettings = paymentMethodSettings, payments = payments, payoutDetails = payoutDetails, payoutReconciliationReport = payoutReconciliationReport, payouts = payouts, payoutsList = payoutsList, reportingChart = reportingChart, taxRegistrations = taxRegistrations, taxSettings = taxSettings, terminalHardwareOrders = terminalHardwareOrders, terminalHardwareShop = terminalHardwareShop, agenticCommerceSettings = agenticCommerceSettings, appInstall = appInstall, appViewport = appViewport, bills = bills, businessProfileManagement = businessProfileManagement, capitalFinancing = capitalFinancing, capitalFinancingApplication = capitalFinancingApplication, capitalFinancingManualPayment = capitalFinancingManualPayment, capitalFinancingPromotion = capitalFinancingPromotion, capitalOverview = capitalOverview, checkScanning = checkScanning, exportTaxTransactions = exportTaxTransactions, financialAccountRewards = financialAccountRewards, financialAccounts = financialAccounts, financialAccountsTransactions = financialAccountsTransactions, instantPayouts = instantPayouts, networkCostPassthroughReport = networkCostPassthroughReport, productTaxCodeSelector = productTaxCodeSelector, recipients = recipients, recipientsList = recipientsList, taxThresholdMonitoring = taxThresholdMonitoring, unknown = unknown)
}

/** [Components], with what [set] sets. */
@JvmSynthetic
fun Components(set: ComponentsBuilder.() -> Unit): Components = ComponentsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Components.copy(set: ComponentsBuilder.() -> Unit): Components = ComponentsBuilder(this).apply(set).build()

/**
 * Makes [AccountManagement].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class AccountManagementBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: AccountManagementFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): AccountManagementBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: AccountManagementFeatures?): AccountManagementBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: AccountManagementFeaturesBuilder.() -> Unit): AccountManagementBuilder = features(AccountManagementFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountManagementBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AccountManagement) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AccountManagement = AccountManagement(enabled = enabled, features = features, unknown = unknown)
}

/** [AccountManagement], with what [set] sets. */
@JvmSynthetic
fun AccountManagement(enabled: Boolean, set: AccountManagementBuilder.() -> Unit): AccountManagement = AccountManagementBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AccountManagement.copy(set: AccountManagementBuilder.() -> Unit): AccountManagement = AccountManagementBuilder(this).apply(set).build()

/**
 * Makes [AccountManagementFeatures].
 */
@RecordBuilder
class AccountManagementFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): AccountManagementFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): AccountManagementFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountManagementFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AccountManagementFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        externalAccountCollection = from.externalAccountCollection
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AccountManagementFeatures = AccountManagementFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, externalAccountCollection = externalAccountCollection, unknown = unknown)
}

/** [AccountManagementFeatures], with what [set] sets. */
@JvmSynthetic
fun AccountManagementFeatures(set: AccountManagementFeaturesBuilder.() -> Unit): AccountManagementFeatures = AccountManagementFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AccountManagementFeatures.copy(set: AccountManagementFeaturesBuilder.() -> Unit): AccountManagementFeatures = AccountManagementFeaturesBuilder(this).apply(set).build()

/**
 * Makes [AccountOnboarding].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class AccountOnboardingBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: AccountOnboardingFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): AccountOnboardingBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: AccountOnboardingFeatures?): AccountOnboardingBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: AccountOnboardingFeaturesBuilder.() -> Unit): AccountOnboardingBuilder = features(AccountOnboardingFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountOnboardingBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AccountOnboarding) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AccountOnboarding = AccountOnboarding(enabled = enabled, features = features, unknown = unknown)
}

/** [AccountOnboarding], with what [set] sets. */
@JvmSynthetic
fun AccountOnboarding(enabled: Boolean, set: AccountOnboardingBuilder.() -> Unit): AccountOnboarding = AccountOnboardingBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AccountOnboarding.copy(set: AccountOnboardingBuilder.() -> Unit): AccountOnboarding = AccountOnboardingBuilder(this).apply(set).build()

/**
 * Makes [AccountOnboardingFeatures].
 */
@RecordBuilder
class AccountOnboardingFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): AccountOnboardingFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`), and from API version 2026-03-25.dahlia on for
     * others that send `disable_stripe_user_authentication: false` with it. Since 2024-04-11 (API
     * 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): AccountOnboardingFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AccountOnboardingFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AccountOnboardingFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        externalAccountCollection = from.externalAccountCollection
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AccountOnboardingFeatures = AccountOnboardingFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, externalAccountCollection = externalAccountCollection, unknown = unknown)
}

/** [AccountOnboardingFeatures], with what [set] sets. */
@JvmSynthetic
fun AccountOnboardingFeatures(set: AccountOnboardingFeaturesBuilder.() -> Unit): AccountOnboardingFeatures = AccountOnboardingFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AccountOnboardingFeatures.copy(set: AccountOnboardingFeaturesBuilder.() -> Unit): AccountOnboardingFeatures = AccountOnboardingFeaturesBuilder(this).apply(set).build()

/**
 * Makes [BalanceReport].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class BalanceReportBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: BalanceReportFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): BalanceReportBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: BalanceReportFeatures?): BalanceReportBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: BalanceReportFeaturesBuilder.() -> Unit): BalanceReportBuilder = features(BalanceReportFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalanceReportBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BalanceReport) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BalanceReport = BalanceReport(enabled = enabled, features = features, unknown = unknown)
}

/** [BalanceReport], with what [set] sets. */
@JvmSynthetic
fun BalanceReport(enabled: Boolean, set: BalanceReportBuilder.() -> Unit): BalanceReport = BalanceReportBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BalanceReport.copy(set: BalanceReportBuilder.() -> Unit): BalanceReport = BalanceReportBuilder(this).apply(set).build()

/**
 * Makes [BalanceReportFeatures].
 */
@RecordBuilder
class BalanceReportFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalanceReportFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BalanceReportFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BalanceReportFeatures = BalanceReportFeatures(unknown = unknown)
}

/** [BalanceReportFeatures], with what [set] sets. */
@JvmSynthetic
fun BalanceReportFeatures(set: BalanceReportFeaturesBuilder.() -> Unit): BalanceReportFeatures = BalanceReportFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BalanceReportFeatures.copy(set: BalanceReportFeaturesBuilder.() -> Unit): BalanceReportFeatures = BalanceReportFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Balances].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class BalancesBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: BalancesFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): BalancesBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: BalancesFeatures?): BalancesBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: BalancesFeaturesBuilder.() -> Unit): BalancesBuilder = features(BalancesFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalancesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Balances) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Balances = Balances(enabled = enabled, features = features, unknown = unknown)
}

/** [Balances], with what [set] sets. */
@JvmSynthetic
fun Balances(enabled: Boolean, set: BalancesBuilder.() -> Unit): Balances = BalancesBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Balances.copy(set: BalancesBuilder.() -> Unit): Balances = BalancesBuilder(this).apply(set).build()

/**
 * Makes [BalancesFeatures].
 */
@RecordBuilder
class BalancesFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var editPayoutSchedule: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var instantPayouts: Boolean? = null
    private var standardPayouts: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): BalancesFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
     * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): BalancesFeaturesBuilder = apply { this.editPayoutSchedule = editPayoutSchedule }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): BalancesFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16 (API
     * 2024-04-10).
     */
    fun instantPayouts(instantPayouts: Boolean): BalancesFeaturesBuilder = apply { this.instantPayouts = instantPayouts }

    /**
     * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
     */
    fun standardPayouts(standardPayouts: Boolean): BalancesFeaturesBuilder = apply { this.standardPayouts = standardPayouts }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BalancesFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BalancesFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        editPayoutSchedule = from.editPayoutSchedule
        externalAccountCollection = from.externalAccountCollection
        instantPayouts = from.instantPayouts
        standardPayouts = from.standardPayouts
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BalancesFeatures = BalancesFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, editPayoutSchedule = editPayoutSchedule, externalAccountCollection = externalAccountCollection, instantPayouts = instantPayouts, standardPayouts = standardPayouts, unknown = unknown)
}

/** [BalancesFeatures], with what [set] sets. */
@JvmSynthetic
fun BalancesFeatures(set: BalancesFeaturesBuilder.() -> Unit): BalancesFeatures = BalancesFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BalancesFeatures.copy(set: BalancesFeaturesBuilder.() -> Unit): BalancesFeatures = BalancesFeaturesBuilder(this).apply(set).build()

/**
 * Makes [DisputesList].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class DisputesListBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: DisputesListFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): DisputesListBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: DisputesListFeatures?): DisputesListBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: DisputesListFeaturesBuilder.() -> Unit): DisputesListBuilder = features(DisputesListFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DisputesListBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: DisputesList) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): DisputesList = DisputesList(enabled = enabled, features = features, unknown = unknown)
}

/** [DisputesList], with what [set] sets. */
@JvmSynthetic
fun DisputesList(enabled: Boolean, set: DisputesListBuilder.() -> Unit): DisputesList = DisputesListBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun DisputesList.copy(set: DisputesListBuilder.() -> Unit): DisputesList = DisputesListBuilder(this).apply(set).build()

/**
 * Makes [DisputesListFeatures].
 */
@RecordBuilder
class DisputesListFeaturesBuilder() {
    private var capturePayments: Boolean? = null
    private var destinationOnBehalfOfChargeManagement: Boolean? = null
    private var disputeManagement: Boolean? = null
    private var refundManagement: Boolean? = null
    private var smartDisputesManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
     * 2025-05-28.basil).
     */
    fun capturePayments(capturePayments: Boolean): DisputesListFeaturesBuilder = apply { this.capturePayments = capturePayments }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2025-05-29 (API 2025-05-28.basil).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): DisputesListFeaturesBuilder = apply { this.destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
     * (API 2025-05-28.basil).
     */
    fun disputeManagement(disputeManagement: Boolean): DisputesListFeaturesBuilder = apply { this.disputeManagement = disputeManagement }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun refundManagement(refundManagement: Boolean): DisputesListFeaturesBuilder = apply { this.refundManagement = refundManagement }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): DisputesListFeaturesBuilder = apply { this.smartDisputesManagement = smartDisputesManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DisputesListFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: DisputesListFeatures) : this() {
        capturePayments = from.capturePayments
        destinationOnBehalfOfChargeManagement = from.destinationOnBehalfOfChargeManagement
        disputeManagement = from.disputeManagement
        refundManagement = from.refundManagement
        smartDisputesManagement = from.smartDisputesManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): DisputesListFeatures = DisputesListFeatures(capturePayments = capturePayments, destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement, disputeManagement = disputeManagement, refundManagement = refundManagement, smartDisputesManagement = smartDisputesManagement, unknown = unknown)
}

/** [DisputesListFeatures], with what [set] sets. */
@JvmSynthetic
fun DisputesListFeatures(set: DisputesListFeaturesBuilder.() -> Unit): DisputesListFeatures = DisputesListFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun DisputesListFeatures.copy(set: DisputesListFeaturesBuilder.() -> Unit): DisputesListFeatures = DisputesListFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Documents].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class DocumentsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: DocumentsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): DocumentsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: DocumentsFeatures?): DocumentsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: DocumentsFeaturesBuilder.() -> Unit): DocumentsBuilder = features(DocumentsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DocumentsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Documents) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Documents = Documents(enabled = enabled, features = features, unknown = unknown)
}

/** [Documents], with what [set] sets. */
@JvmSynthetic
fun Documents(enabled: Boolean, set: DocumentsBuilder.() -> Unit): Documents = DocumentsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Documents.copy(set: DocumentsBuilder.() -> Unit): Documents = DocumentsBuilder(this).apply(set).build()

/**
 * Makes [DocumentsFeatures].
 */
@RecordBuilder
class DocumentsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): DocumentsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: DocumentsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): DocumentsFeatures = DocumentsFeatures(unknown = unknown)
}

/** [DocumentsFeatures], with what [set] sets. */
@JvmSynthetic
fun DocumentsFeatures(set: DocumentsFeaturesBuilder.() -> Unit): DocumentsFeatures = DocumentsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun DocumentsFeatures.copy(set: DocumentsFeaturesBuilder.() -> Unit): DocumentsFeatures = DocumentsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccount].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class FinancialAccountBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: FinancialAccountFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): FinancialAccountBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: FinancialAccountFeatures?): FinancialAccountBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: FinancialAccountFeaturesBuilder.() -> Unit): FinancialAccountBuilder = features(FinancialAccountFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccount) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccount = FinancialAccount(enabled = enabled, features = features, unknown = unknown)
}

/** [FinancialAccount], with what [set] sets. */
@JvmSynthetic
fun FinancialAccount(enabled: Boolean, set: FinancialAccountBuilder.() -> Unit): FinancialAccount = FinancialAccountBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccount.copy(set: FinancialAccountBuilder.() -> Unit): FinancialAccount = FinancialAccountBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountFeatures].
 */
@RecordBuilder
class FinancialAccountFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var sendMoney: Boolean? = null
    private var transferBalance: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): FinancialAccountFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): FinancialAccountFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * Lets the user send money from the financial account. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun sendMoney(sendMoney: Boolean): FinancialAccountFeaturesBuilder = apply { this.sendMoney = sendMoney }

    /**
     * Lets the user move money between the payments balance and the financial account. Stripe does not
     * document a default. Since 2025-01-27 (API 2025-01-27.acacia).
     */
    fun transferBalance(transferBalance: Boolean): FinancialAccountFeaturesBuilder = apply { this.transferBalance = transferBalance }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        externalAccountCollection = from.externalAccountCollection
        sendMoney = from.sendMoney
        transferBalance = from.transferBalance
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountFeatures = FinancialAccountFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, externalAccountCollection = externalAccountCollection, sendMoney = sendMoney, transferBalance = transferBalance, unknown = unknown)
}

/** [FinancialAccountFeatures], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountFeatures(set: FinancialAccountFeaturesBuilder.() -> Unit): FinancialAccountFeatures = FinancialAccountFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountFeatures.copy(set: FinancialAccountFeaturesBuilder.() -> Unit): FinancialAccountFeatures = FinancialAccountFeaturesBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountTransactions].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class FinancialAccountTransactionsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: FinancialAccountTransactionsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): FinancialAccountTransactionsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: FinancialAccountTransactionsFeatures?): FinancialAccountTransactionsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: FinancialAccountTransactionsFeaturesBuilder.() -> Unit): FinancialAccountTransactionsBuilder = features(FinancialAccountTransactionsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountTransactionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountTransactions) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountTransactions = FinancialAccountTransactions(enabled = enabled, features = features, unknown = unknown)
}

/** [FinancialAccountTransactions], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountTransactions(enabled: Boolean, set: FinancialAccountTransactionsBuilder.() -> Unit): FinancialAccountTransactions = FinancialAccountTransactionsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountTransactions.copy(set: FinancialAccountTransactionsBuilder.() -> Unit): FinancialAccountTransactions = FinancialAccountTransactionsBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountTransactionsFeatures].
 */
@RecordBuilder
class FinancialAccountTransactionsFeaturesBuilder() {
    private var cardSpendDisputeManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): FinancialAccountTransactionsFeaturesBuilder = apply { this.cardSpendDisputeManagement = cardSpendDisputeManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountTransactionsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountTransactionsFeatures) : this() {
        cardSpendDisputeManagement = from.cardSpendDisputeManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountTransactionsFeatures = FinancialAccountTransactionsFeatures(cardSpendDisputeManagement = cardSpendDisputeManagement, unknown = unknown)
}

/** [FinancialAccountTransactionsFeatures], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountTransactionsFeatures(set: FinancialAccountTransactionsFeaturesBuilder.() -> Unit): FinancialAccountTransactionsFeatures = FinancialAccountTransactionsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountTransactionsFeatures.copy(set: FinancialAccountTransactionsFeaturesBuilder.() -> Unit): FinancialAccountTransactionsFeatures = FinancialAccountTransactionsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [InstantPayoutsPromotion].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class InstantPayoutsPromotionBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: InstantPayoutsPromotionFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): InstantPayoutsPromotionBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: InstantPayoutsPromotionFeatures?): InstantPayoutsPromotionBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: InstantPayoutsPromotionFeaturesBuilder.() -> Unit): InstantPayoutsPromotionBuilder = features(InstantPayoutsPromotionFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsPromotionBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: InstantPayoutsPromotion) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): InstantPayoutsPromotion = InstantPayoutsPromotion(enabled = enabled, features = features, unknown = unknown)
}

/** [InstantPayoutsPromotion], with what [set] sets. */
@JvmSynthetic
fun InstantPayoutsPromotion(enabled: Boolean, set: InstantPayoutsPromotionBuilder.() -> Unit): InstantPayoutsPromotion = InstantPayoutsPromotionBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun InstantPayoutsPromotion.copy(set: InstantPayoutsPromotionBuilder.() -> Unit): InstantPayoutsPromotion = InstantPayoutsPromotionBuilder(this).apply(set).build()

/**
 * Makes [InstantPayoutsPromotionFeatures].
 */
@RecordBuilder
class InstantPayoutsPromotionFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var instantPayouts: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2025-07-30 (API 2025-07-30.basil).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30 (API
     * 2025-07-30.basil).
     */
    fun instantPayouts(instantPayouts: Boolean): InstantPayoutsPromotionFeaturesBuilder = apply { this.instantPayouts = instantPayouts }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsPromotionFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: InstantPayoutsPromotionFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        externalAccountCollection = from.externalAccountCollection
        instantPayouts = from.instantPayouts
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): InstantPayoutsPromotionFeatures = InstantPayoutsPromotionFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, externalAccountCollection = externalAccountCollection, instantPayouts = instantPayouts, unknown = unknown)
}

/** [InstantPayoutsPromotionFeatures], with what [set] sets. */
@JvmSynthetic
fun InstantPayoutsPromotionFeatures(set: InstantPayoutsPromotionFeaturesBuilder.() -> Unit): InstantPayoutsPromotionFeatures = InstantPayoutsPromotionFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun InstantPayoutsPromotionFeatures.copy(set: InstantPayoutsPromotionFeaturesBuilder.() -> Unit): InstantPayoutsPromotionFeatures = InstantPayoutsPromotionFeaturesBuilder(this).apply(set).build()

/**
 * Makes [IssuingCard].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class IssuingCardBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: IssuingCardFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): IssuingCardBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: IssuingCardFeatures?): IssuingCardBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: IssuingCardFeaturesBuilder.() -> Unit): IssuingCardBuilder = features(IssuingCardFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: IssuingCard) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): IssuingCard = IssuingCard(enabled = enabled, features = features, unknown = unknown)
}

/** [IssuingCard], with what [set] sets. */
@JvmSynthetic
fun IssuingCard(enabled: Boolean, set: IssuingCardBuilder.() -> Unit): IssuingCard = IssuingCardBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun IssuingCard.copy(set: IssuingCardBuilder.() -> Unit): IssuingCard = IssuingCardBuilder(this).apply(set).build()

/**
 * Makes [IssuingCardFeatures].
 */
@RecordBuilder
class IssuingCardFeaturesBuilder() {
    private var cardManagement: Boolean? = null
    private var cardSpendDisputeManagement: Boolean? = null
    private var cardholderManagement: Boolean? = null
    private var spendControlManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardManagement(cardManagement: Boolean): IssuingCardFeaturesBuilder = apply { this.cardManagement = cardManagement }

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): IssuingCardFeaturesBuilder = apply { this.cardSpendDisputeManagement = cardSpendDisputeManagement }

    /**
     * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardholderManagement(cardholderManagement: Boolean): IssuingCardFeaturesBuilder = apply { this.cardholderManagement = cardholderManagement }

    /**
     * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun spendControlManagement(spendControlManagement: Boolean): IssuingCardFeaturesBuilder = apply { this.spendControlManagement = spendControlManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: IssuingCardFeatures) : this() {
        cardManagement = from.cardManagement
        cardSpendDisputeManagement = from.cardSpendDisputeManagement
        cardholderManagement = from.cardholderManagement
        spendControlManagement = from.spendControlManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): IssuingCardFeatures = IssuingCardFeatures(cardManagement = cardManagement, cardSpendDisputeManagement = cardSpendDisputeManagement, cardholderManagement = cardholderManagement, spendControlManagement = spendControlManagement, unknown = unknown)
}

/** [IssuingCardFeatures], with what [set] sets. */
@JvmSynthetic
fun IssuingCardFeatures(set: IssuingCardFeaturesBuilder.() -> Unit): IssuingCardFeatures = IssuingCardFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun IssuingCardFeatures.copy(set: IssuingCardFeaturesBuilder.() -> Unit): IssuingCardFeatures = IssuingCardFeaturesBuilder(this).apply(set).build()

/**
 * Makes [IssuingCardsList].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class IssuingCardsListBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: IssuingCardsListFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): IssuingCardsListBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: IssuingCardsListFeatures?): IssuingCardsListBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: IssuingCardsListFeaturesBuilder.() -> Unit): IssuingCardsListBuilder = features(IssuingCardsListFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardsListBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: IssuingCardsList) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): IssuingCardsList = IssuingCardsList(enabled = enabled, features = features, unknown = unknown)
}

/** [IssuingCardsList], with what [set] sets. */
@JvmSynthetic
fun IssuingCardsList(enabled: Boolean, set: IssuingCardsListBuilder.() -> Unit): IssuingCardsList = IssuingCardsListBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun IssuingCardsList.copy(set: IssuingCardsListBuilder.() -> Unit): IssuingCardsList = IssuingCardsListBuilder(this).apply(set).build()

/**
 * Makes [IssuingCardsListFeatures].
 */
@RecordBuilder
class IssuingCardsListFeaturesBuilder() {
    private var cardManagement: Boolean? = null
    private var cardSpendDisputeManagement: Boolean? = null
    private var cardholderManagement: Boolean? = null
    private var disableStripeUserAuthentication: Boolean? = null
    private var spendControlManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardManagement(cardManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { this.cardManagement = cardManagement }

    /**
     * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
     * 2025-01-27 (API 2025-01-27.acacia).
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { this.cardSpendDisputeManagement = cardSpendDisputeManagement }

    /**
     * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun cardholderManagement(cardholderManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { this.cardholderManagement = cardholderManagement }

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): IssuingCardsListFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
     * 2025-01-27.acacia).
     */
    fun spendControlManagement(spendControlManagement: Boolean): IssuingCardsListFeaturesBuilder = apply { this.spendControlManagement = spendControlManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): IssuingCardsListFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: IssuingCardsListFeatures) : this() {
        cardManagement = from.cardManagement
        cardSpendDisputeManagement = from.cardSpendDisputeManagement
        cardholderManagement = from.cardholderManagement
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        spendControlManagement = from.spendControlManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): IssuingCardsListFeatures = IssuingCardsListFeatures(cardManagement = cardManagement, cardSpendDisputeManagement = cardSpendDisputeManagement, cardholderManagement = cardholderManagement, disableStripeUserAuthentication = disableStripeUserAuthentication, spendControlManagement = spendControlManagement, unknown = unknown)
}

/** [IssuingCardsListFeatures], with what [set] sets. */
@JvmSynthetic
fun IssuingCardsListFeatures(set: IssuingCardsListFeaturesBuilder.() -> Unit): IssuingCardsListFeatures = IssuingCardsListFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun IssuingCardsListFeatures.copy(set: IssuingCardsListFeaturesBuilder.() -> Unit): IssuingCardsListFeatures = IssuingCardsListFeaturesBuilder(this).apply(set).build()

/**
 * Makes [NotificationBanner].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class NotificationBannerBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: NotificationBannerFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): NotificationBannerBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: NotificationBannerFeatures?): NotificationBannerBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: NotificationBannerFeaturesBuilder.() -> Unit): NotificationBannerBuilder = features(NotificationBannerFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NotificationBannerBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: NotificationBanner) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): NotificationBanner = NotificationBanner(enabled = enabled, features = features, unknown = unknown)
}

/** [NotificationBanner], with what [set] sets. */
@JvmSynthetic
fun NotificationBanner(enabled: Boolean, set: NotificationBannerBuilder.() -> Unit): NotificationBanner = NotificationBannerBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun NotificationBanner.copy(set: NotificationBannerBuilder.() -> Unit): NotificationBanner = NotificationBannerBuilder(this).apply(set).build()

/**
 * Makes [NotificationBannerFeatures].
 */
@RecordBuilder
class NotificationBannerFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): NotificationBannerFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): NotificationBannerFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NotificationBannerFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: NotificationBannerFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        externalAccountCollection = from.externalAccountCollection
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): NotificationBannerFeatures = NotificationBannerFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, externalAccountCollection = externalAccountCollection, unknown = unknown)
}

/** [NotificationBannerFeatures], with what [set] sets. */
@JvmSynthetic
fun NotificationBannerFeatures(set: NotificationBannerFeaturesBuilder.() -> Unit): NotificationBannerFeatures = NotificationBannerFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun NotificationBannerFeatures.copy(set: NotificationBannerFeaturesBuilder.() -> Unit): NotificationBannerFeatures = NotificationBannerFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PaymentDetails].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PaymentDetailsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PaymentDetailsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PaymentDetailsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PaymentDetailsFeatures?): PaymentDetailsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PaymentDetailsFeaturesBuilder.() -> Unit): PaymentDetailsBuilder = features(PaymentDetailsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDetailsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentDetails) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentDetails = PaymentDetails(enabled = enabled, features = features, unknown = unknown)
}

/** [PaymentDetails], with what [set] sets. */
@JvmSynthetic
fun PaymentDetails(enabled: Boolean, set: PaymentDetailsBuilder.() -> Unit): PaymentDetails = PaymentDetailsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentDetails.copy(set: PaymentDetailsBuilder.() -> Unit): PaymentDetails = PaymentDetailsBuilder(this).apply(set).build()

/**
 * Makes [PaymentDetailsFeatures].
 */
@RecordBuilder
class PaymentDetailsFeaturesBuilder() {
    private var capturePayments: Boolean? = null
    private var destinationOnBehalfOfChargeManagement: Boolean? = null
    private var disputeManagement: Boolean? = null
    private var refundManagement: Boolean? = null
    private var smartDisputesManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
     * 2023-10-16).
     */
    fun capturePayments(capturePayments: Boolean): PaymentDetailsFeaturesBuilder = apply { this.capturePayments = capturePayments }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2024-03-28 (API 2023-10-16).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { this.destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
     * (API 2023-10-16).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { this.disputeManagement = disputeManagement }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
     */
    fun refundManagement(refundManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { this.refundManagement = refundManagement }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentDetailsFeaturesBuilder = apply { this.smartDisputesManagement = smartDisputesManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDetailsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentDetailsFeatures) : this() {
        capturePayments = from.capturePayments
        destinationOnBehalfOfChargeManagement = from.destinationOnBehalfOfChargeManagement
        disputeManagement = from.disputeManagement
        refundManagement = from.refundManagement
        smartDisputesManagement = from.smartDisputesManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentDetailsFeatures = PaymentDetailsFeatures(capturePayments = capturePayments, destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement, disputeManagement = disputeManagement, refundManagement = refundManagement, smartDisputesManagement = smartDisputesManagement, unknown = unknown)
}

/** [PaymentDetailsFeatures], with what [set] sets. */
@JvmSynthetic
fun PaymentDetailsFeatures(set: PaymentDetailsFeaturesBuilder.() -> Unit): PaymentDetailsFeatures = PaymentDetailsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentDetailsFeatures.copy(set: PaymentDetailsFeaturesBuilder.() -> Unit): PaymentDetailsFeatures = PaymentDetailsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PaymentDisputes].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PaymentDisputesBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PaymentDisputesFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PaymentDisputesBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PaymentDisputesFeatures?): PaymentDisputesBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PaymentDisputesFeaturesBuilder.() -> Unit): PaymentDisputesBuilder = features(PaymentDisputesFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDisputesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentDisputes) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentDisputes = PaymentDisputes(enabled = enabled, features = features, unknown = unknown)
}

/** [PaymentDisputes], with what [set] sets. */
@JvmSynthetic
fun PaymentDisputes(enabled: Boolean, set: PaymentDisputesBuilder.() -> Unit): PaymentDisputes = PaymentDisputesBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentDisputes.copy(set: PaymentDisputesBuilder.() -> Unit): PaymentDisputes = PaymentDisputesBuilder(this).apply(set).build()

/**
 * Makes [PaymentDisputesFeatures].
 */
@RecordBuilder
class PaymentDisputesFeaturesBuilder() {
    private var destinationOnBehalfOfChargeManagement: Boolean? = null
    private var disputeManagement: Boolean? = null
    private var refundManagement: Boolean? = null
    private var smartDisputesManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2025-05-29 (API 2025-05-28.basil).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { this.destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
     * (API 2025-05-28.basil).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { this.disputeManagement = disputeManagement }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
     */
    fun refundManagement(refundManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { this.refundManagement = refundManagement }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentDisputesFeaturesBuilder = apply { this.smartDisputesManagement = smartDisputesManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentDisputesFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentDisputesFeatures) : this() {
        destinationOnBehalfOfChargeManagement = from.destinationOnBehalfOfChargeManagement
        disputeManagement = from.disputeManagement
        refundManagement = from.refundManagement
        smartDisputesManagement = from.smartDisputesManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentDisputesFeatures = PaymentDisputesFeatures(destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement, disputeManagement = disputeManagement, refundManagement = refundManagement, smartDisputesManagement = smartDisputesManagement, unknown = unknown)
}

/** [PaymentDisputesFeatures], with what [set] sets. */
@JvmSynthetic
fun PaymentDisputesFeatures(set: PaymentDisputesFeaturesBuilder.() -> Unit): PaymentDisputesFeatures = PaymentDisputesFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentDisputesFeatures.copy(set: PaymentDisputesFeaturesBuilder.() -> Unit): PaymentDisputesFeatures = PaymentDisputesFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PaymentMethodSettings].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PaymentMethodSettingsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PaymentMethodSettingsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PaymentMethodSettingsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PaymentMethodSettingsFeatures?): PaymentMethodSettingsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PaymentMethodSettingsFeaturesBuilder.() -> Unit): PaymentMethodSettingsBuilder = features(PaymentMethodSettingsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentMethodSettingsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentMethodSettings) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentMethodSettings = PaymentMethodSettings(enabled = enabled, features = features, unknown = unknown)
}

/** [PaymentMethodSettings], with what [set] sets. */
@JvmSynthetic
fun PaymentMethodSettings(enabled: Boolean, set: PaymentMethodSettingsBuilder.() -> Unit): PaymentMethodSettings = PaymentMethodSettingsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentMethodSettings.copy(set: PaymentMethodSettingsBuilder.() -> Unit): PaymentMethodSettings = PaymentMethodSettingsBuilder(this).apply(set).build()

/**
 * Makes [PaymentMethodSettingsFeatures].
 */
@RecordBuilder
class PaymentMethodSettingsFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: off. May be `true` only for accounts whose updated
     * requirements the platform collects (`controller.requirement_collection` is `application`). Since
     * 2026-08-26 (API 2026-08-26.dahlia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): PaymentMethodSettingsFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentMethodSettingsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentMethodSettingsFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentMethodSettingsFeatures = PaymentMethodSettingsFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, unknown = unknown)
}

/** [PaymentMethodSettingsFeatures], with what [set] sets. */
@JvmSynthetic
fun PaymentMethodSettingsFeatures(set: PaymentMethodSettingsFeaturesBuilder.() -> Unit): PaymentMethodSettingsFeatures = PaymentMethodSettingsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentMethodSettingsFeatures.copy(set: PaymentMethodSettingsFeaturesBuilder.() -> Unit): PaymentMethodSettingsFeatures = PaymentMethodSettingsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Payments].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PaymentsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PaymentsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PaymentsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PaymentsFeatures?): PaymentsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PaymentsFeaturesBuilder.() -> Unit): PaymentsBuilder = features(PaymentsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Payments) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Payments = Payments(enabled = enabled, features = features, unknown = unknown)
}

/** [Payments], with what [set] sets. */
@JvmSynthetic
fun Payments(enabled: Boolean, set: PaymentsBuilder.() -> Unit): Payments = PaymentsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Payments.copy(set: PaymentsBuilder.() -> Unit): Payments = PaymentsBuilder(this).apply(set).build()

/**
 * Makes [PaymentsFeatures].
 */
@RecordBuilder
class PaymentsFeaturesBuilder() {
    private var capturePayments: Boolean? = null
    private var destinationOnBehalfOfChargeManagement: Boolean? = null
    private var disputeManagement: Boolean? = null
    private var refundManagement: Boolean? = null
    private var smartDisputesManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
     * 2023-10-16).
     */
    fun capturePayments(capturePayments: Boolean): PaymentsFeaturesBuilder = apply { this.capturePayments = capturePayments }

    /**
     * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
     * 2024-03-28 (API 2023-10-16).
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): PaymentsFeaturesBuilder = apply { this.destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement }

    /**
     * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
     * (API 2023-10-16).
     */
    fun disputeManagement(disputeManagement: Boolean): PaymentsFeaturesBuilder = apply { this.disputeManagement = disputeManagement }

    /**
     * Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
     */
    fun refundManagement(refundManagement: Boolean): PaymentsFeaturesBuilder = apply { this.refundManagement = refundManagement }

    /**
     * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
     * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
     */
    fun smartDisputesManagement(smartDisputesManagement: Boolean): PaymentsFeaturesBuilder = apply { this.smartDisputesManagement = smartDisputesManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PaymentsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PaymentsFeatures) : this() {
        capturePayments = from.capturePayments
        destinationOnBehalfOfChargeManagement = from.destinationOnBehalfOfChargeManagement
        disputeManagement = from.disputeManagement
        refundManagement = from.refundManagement
        smartDisputesManagement = from.smartDisputesManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PaymentsFeatures = PaymentsFeatures(capturePayments = capturePayments, destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement, disputeManagement = disputeManagement, refundManagement = refundManagement, smartDisputesManagement = smartDisputesManagement, unknown = unknown)
}

/** [PaymentsFeatures], with what [set] sets. */
@JvmSynthetic
fun PaymentsFeatures(set: PaymentsFeaturesBuilder.() -> Unit): PaymentsFeatures = PaymentsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PaymentsFeatures.copy(set: PaymentsFeaturesBuilder.() -> Unit): PaymentsFeatures = PaymentsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PayoutDetails].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PayoutDetailsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PayoutDetailsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PayoutDetailsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PayoutDetailsFeatures?): PayoutDetailsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PayoutDetailsFeaturesBuilder.() -> Unit): PayoutDetailsBuilder = features(PayoutDetailsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutDetailsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutDetails) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutDetails = PayoutDetails(enabled = enabled, features = features, unknown = unknown)
}

/** [PayoutDetails], with what [set] sets. */
@JvmSynthetic
fun PayoutDetails(enabled: Boolean, set: PayoutDetailsBuilder.() -> Unit): PayoutDetails = PayoutDetailsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutDetails.copy(set: PayoutDetailsBuilder.() -> Unit): PayoutDetails = PayoutDetailsBuilder(this).apply(set).build()

/**
 * Makes [PayoutDetailsFeatures].
 */
@RecordBuilder
class PayoutDetailsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutDetailsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutDetailsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutDetailsFeatures = PayoutDetailsFeatures(unknown = unknown)
}

/** [PayoutDetailsFeatures], with what [set] sets. */
@JvmSynthetic
fun PayoutDetailsFeatures(set: PayoutDetailsFeaturesBuilder.() -> Unit): PayoutDetailsFeatures = PayoutDetailsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutDetailsFeatures.copy(set: PayoutDetailsFeaturesBuilder.() -> Unit): PayoutDetailsFeatures = PayoutDetailsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PayoutReconciliationReport].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PayoutReconciliationReportBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PayoutReconciliationReportFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PayoutReconciliationReportBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PayoutReconciliationReportFeatures?): PayoutReconciliationReportBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PayoutReconciliationReportFeaturesBuilder.() -> Unit): PayoutReconciliationReportBuilder = features(PayoutReconciliationReportFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutReconciliationReportBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutReconciliationReport) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutReconciliationReport = PayoutReconciliationReport(enabled = enabled, features = features, unknown = unknown)
}

/** [PayoutReconciliationReport], with what [set] sets. */
@JvmSynthetic
fun PayoutReconciliationReport(enabled: Boolean, set: PayoutReconciliationReportBuilder.() -> Unit): PayoutReconciliationReport = PayoutReconciliationReportBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutReconciliationReport.copy(set: PayoutReconciliationReportBuilder.() -> Unit): PayoutReconciliationReport = PayoutReconciliationReportBuilder(this).apply(set).build()

/**
 * Makes [PayoutReconciliationReportFeatures].
 */
@RecordBuilder
class PayoutReconciliationReportFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutReconciliationReportFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutReconciliationReportFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutReconciliationReportFeatures = PayoutReconciliationReportFeatures(unknown = unknown)
}

/** [PayoutReconciliationReportFeatures], with what [set] sets. */
@JvmSynthetic
fun PayoutReconciliationReportFeatures(set: PayoutReconciliationReportFeaturesBuilder.() -> Unit): PayoutReconciliationReportFeatures = PayoutReconciliationReportFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutReconciliationReportFeatures.copy(set: PayoutReconciliationReportFeaturesBuilder.() -> Unit): PayoutReconciliationReportFeatures = PayoutReconciliationReportFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Payouts].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PayoutsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PayoutsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PayoutsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PayoutsFeatures?): PayoutsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PayoutsFeaturesBuilder.() -> Unit): PayoutsBuilder = features(PayoutsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Payouts) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Payouts = Payouts(enabled = enabled, features = features, unknown = unknown)
}

/** [Payouts], with what [set] sets. */
@JvmSynthetic
fun Payouts(enabled: Boolean, set: PayoutsBuilder.() -> Unit): Payouts = PayoutsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Payouts.copy(set: PayoutsBuilder.() -> Unit): Payouts = PayoutsBuilder(this).apply(set).build()

/**
 * Makes [PayoutsFeatures].
 */
@RecordBuilder
class PayoutsFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var editPayoutSchedule: Boolean? = null
    private var externalAccountCollection: Boolean? = null
    private var instantPayouts: Boolean? = null
    private var standardPayouts: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
     * with a second factor of its own. Stripe's default: the opposite of this component's
     * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
     * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
     * 2024-10-28.acacia).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): PayoutsFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
     * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): PayoutsFeaturesBuilder = apply { this.editPayoutSchedule = editPayoutSchedule }

    /**
     * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
     * `false` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
     */
    fun externalAccountCollection(externalAccountCollection: Boolean): PayoutsFeaturesBuilder = apply { this.externalAccountCollection = externalAccountCollection }

    /**
     * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
     * otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22 (API
     * 2023-10-16).
     */
    fun instantPayouts(instantPayouts: Boolean): PayoutsFeaturesBuilder = apply { this.instantPayouts = instantPayouts }

    /**
     * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
     */
    fun standardPayouts(standardPayouts: Boolean): PayoutsFeaturesBuilder = apply { this.standardPayouts = standardPayouts }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutsFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        editPayoutSchedule = from.editPayoutSchedule
        externalAccountCollection = from.externalAccountCollection
        instantPayouts = from.instantPayouts
        standardPayouts = from.standardPayouts
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutsFeatures = PayoutsFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, editPayoutSchedule = editPayoutSchedule, externalAccountCollection = externalAccountCollection, instantPayouts = instantPayouts, standardPayouts = standardPayouts, unknown = unknown)
}

/** [PayoutsFeatures], with what [set] sets. */
@JvmSynthetic
fun PayoutsFeatures(set: PayoutsFeaturesBuilder.() -> Unit): PayoutsFeatures = PayoutsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutsFeatures.copy(set: PayoutsFeaturesBuilder.() -> Unit): PayoutsFeatures = PayoutsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [PayoutsList].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class PayoutsListBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: PayoutsListFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): PayoutsListBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: PayoutsListFeatures?): PayoutsListBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: PayoutsListFeaturesBuilder.() -> Unit): PayoutsListBuilder = features(PayoutsListFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsListBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutsList) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutsList = PayoutsList(enabled = enabled, features = features, unknown = unknown)
}

/** [PayoutsList], with what [set] sets. */
@JvmSynthetic
fun PayoutsList(enabled: Boolean, set: PayoutsListBuilder.() -> Unit): PayoutsList = PayoutsListBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutsList.copy(set: PayoutsListBuilder.() -> Unit): PayoutsList = PayoutsListBuilder(this).apply(set).build()

/**
 * Makes [PayoutsListFeatures].
 */
@RecordBuilder
class PayoutsListFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): PayoutsListFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: PayoutsListFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): PayoutsListFeatures = PayoutsListFeatures(unknown = unknown)
}

/** [PayoutsListFeatures], with what [set] sets. */
@JvmSynthetic
fun PayoutsListFeatures(set: PayoutsListFeaturesBuilder.() -> Unit): PayoutsListFeatures = PayoutsListFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun PayoutsListFeatures.copy(set: PayoutsListFeaturesBuilder.() -> Unit): PayoutsListFeatures = PayoutsListFeaturesBuilder(this).apply(set).build()

/**
 * Makes [ReportingChart].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class ReportingChartBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: ReportingChartFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): ReportingChartBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: ReportingChartFeatures?): ReportingChartBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: ReportingChartFeaturesBuilder.() -> Unit): ReportingChartBuilder = features(ReportingChartFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ReportingChartBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ReportingChart) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ReportingChart = ReportingChart(enabled = enabled, features = features, unknown = unknown)
}

/** [ReportingChart], with what [set] sets. */
@JvmSynthetic
fun ReportingChart(enabled: Boolean, set: ReportingChartBuilder.() -> Unit): ReportingChart = ReportingChartBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ReportingChart.copy(set: ReportingChartBuilder.() -> Unit): ReportingChart = ReportingChartBuilder(this).apply(set).build()

/**
 * Makes [ReportingChartFeatures].
 */
@RecordBuilder
class ReportingChartFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ReportingChartFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ReportingChartFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ReportingChartFeatures = ReportingChartFeatures(unknown = unknown)
}

/** [ReportingChartFeatures], with what [set] sets. */
@JvmSynthetic
fun ReportingChartFeatures(set: ReportingChartFeaturesBuilder.() -> Unit): ReportingChartFeatures = ReportingChartFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ReportingChartFeatures.copy(set: ReportingChartFeaturesBuilder.() -> Unit): ReportingChartFeatures = ReportingChartFeaturesBuilder(this).apply(set).build()

/**
 * Makes [TaxRegistrations].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class TaxRegistrationsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: TaxRegistrationsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): TaxRegistrationsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: TaxRegistrationsFeatures?): TaxRegistrationsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: TaxRegistrationsFeaturesBuilder.() -> Unit): TaxRegistrationsBuilder = features(TaxRegistrationsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxRegistrationsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxRegistrations) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxRegistrations = TaxRegistrations(enabled = enabled, features = features, unknown = unknown)
}

/** [TaxRegistrations], with what [set] sets. */
@JvmSynthetic
fun TaxRegistrations(enabled: Boolean, set: TaxRegistrationsBuilder.() -> Unit): TaxRegistrations = TaxRegistrationsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxRegistrations.copy(set: TaxRegistrationsBuilder.() -> Unit): TaxRegistrations = TaxRegistrationsBuilder(this).apply(set).build()

/**
 * Makes [TaxRegistrationsFeatures].
 */
@RecordBuilder
class TaxRegistrationsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxRegistrationsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxRegistrationsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxRegistrationsFeatures = TaxRegistrationsFeatures(unknown = unknown)
}

/** [TaxRegistrationsFeatures], with what [set] sets. */
@JvmSynthetic
fun TaxRegistrationsFeatures(set: TaxRegistrationsFeaturesBuilder.() -> Unit): TaxRegistrationsFeatures = TaxRegistrationsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxRegistrationsFeatures.copy(set: TaxRegistrationsFeaturesBuilder.() -> Unit): TaxRegistrationsFeatures = TaxRegistrationsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [TaxSettings].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class TaxSettingsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: TaxSettingsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): TaxSettingsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: TaxSettingsFeatures?): TaxSettingsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: TaxSettingsFeaturesBuilder.() -> Unit): TaxSettingsBuilder = features(TaxSettingsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxSettingsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxSettings) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxSettings = TaxSettings(enabled = enabled, features = features, unknown = unknown)
}

/** [TaxSettings], with what [set] sets. */
@JvmSynthetic
fun TaxSettings(enabled: Boolean, set: TaxSettingsBuilder.() -> Unit): TaxSettings = TaxSettingsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxSettings.copy(set: TaxSettingsBuilder.() -> Unit): TaxSettings = TaxSettingsBuilder(this).apply(set).build()

/**
 * Makes [TaxSettingsFeatures].
 */
@RecordBuilder
class TaxSettingsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxSettingsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxSettingsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxSettingsFeatures = TaxSettingsFeatures(unknown = unknown)
}

/** [TaxSettingsFeatures], with what [set] sets. */
@JvmSynthetic
fun TaxSettingsFeatures(set: TaxSettingsFeaturesBuilder.() -> Unit): TaxSettingsFeatures = TaxSettingsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxSettingsFeatures.copy(set: TaxSettingsFeaturesBuilder.() -> Unit): TaxSettingsFeatures = TaxSettingsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [TerminalHardwareOrders].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class TerminalHardwareOrdersBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: TerminalHardwareOrdersFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): TerminalHardwareOrdersBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: TerminalHardwareOrdersFeatures?): TerminalHardwareOrdersBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: TerminalHardwareOrdersFeaturesBuilder.() -> Unit): TerminalHardwareOrdersBuilder = features(TerminalHardwareOrdersFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareOrdersBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TerminalHardwareOrders) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TerminalHardwareOrders = TerminalHardwareOrders(enabled = enabled, features = features, unknown = unknown)
}

/** [TerminalHardwareOrders], with what [set] sets. */
@JvmSynthetic
fun TerminalHardwareOrders(enabled: Boolean, set: TerminalHardwareOrdersBuilder.() -> Unit): TerminalHardwareOrders = TerminalHardwareOrdersBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TerminalHardwareOrders.copy(set: TerminalHardwareOrdersBuilder.() -> Unit): TerminalHardwareOrders = TerminalHardwareOrdersBuilder(this).apply(set).build()

/**
 * Makes [TerminalHardwareOrdersFeatures].
 */
@RecordBuilder
class TerminalHardwareOrdersFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareOrdersFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TerminalHardwareOrdersFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TerminalHardwareOrdersFeatures = TerminalHardwareOrdersFeatures(unknown = unknown)
}

/** [TerminalHardwareOrdersFeatures], with what [set] sets. */
@JvmSynthetic
fun TerminalHardwareOrdersFeatures(set: TerminalHardwareOrdersFeaturesBuilder.() -> Unit): TerminalHardwareOrdersFeatures = TerminalHardwareOrdersFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TerminalHardwareOrdersFeatures.copy(set: TerminalHardwareOrdersFeaturesBuilder.() -> Unit): TerminalHardwareOrdersFeatures = TerminalHardwareOrdersFeaturesBuilder(this).apply(set).build()

/**
 * Makes [TerminalHardwareShop].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class TerminalHardwareShopBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: TerminalHardwareShopFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): TerminalHardwareShopBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: TerminalHardwareShopFeatures?): TerminalHardwareShopBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: TerminalHardwareShopFeaturesBuilder.() -> Unit): TerminalHardwareShopBuilder = features(TerminalHardwareShopFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareShopBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TerminalHardwareShop) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TerminalHardwareShop = TerminalHardwareShop(enabled = enabled, features = features, unknown = unknown)
}

/** [TerminalHardwareShop], with what [set] sets. */
@JvmSynthetic
fun TerminalHardwareShop(enabled: Boolean, set: TerminalHardwareShopBuilder.() -> Unit): TerminalHardwareShop = TerminalHardwareShopBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TerminalHardwareShop.copy(set: TerminalHardwareShopBuilder.() -> Unit): TerminalHardwareShop = TerminalHardwareShopBuilder(this).apply(set).build()

/**
 * Makes [TerminalHardwareShopFeatures].
 */
@RecordBuilder
class TerminalHardwareShopFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TerminalHardwareShopFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TerminalHardwareShopFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TerminalHardwareShopFeatures = TerminalHardwareShopFeatures(unknown = unknown)
}

/** [TerminalHardwareShopFeatures], with what [set] sets. */
@JvmSynthetic
fun TerminalHardwareShopFeatures(set: TerminalHardwareShopFeaturesBuilder.() -> Unit): TerminalHardwareShopFeatures = TerminalHardwareShopFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TerminalHardwareShopFeatures.copy(set: TerminalHardwareShopFeaturesBuilder.() -> Unit): TerminalHardwareShopFeatures = TerminalHardwareShopFeaturesBuilder(this).apply(set).build()

/**
 * Makes [AgenticCommerceSettings].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class AgenticCommerceSettingsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: AgenticCommerceSettingsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): AgenticCommerceSettingsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: AgenticCommerceSettingsFeatures?): AgenticCommerceSettingsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: AgenticCommerceSettingsFeaturesBuilder.() -> Unit): AgenticCommerceSettingsBuilder = features(AgenticCommerceSettingsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AgenticCommerceSettingsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AgenticCommerceSettings) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AgenticCommerceSettings = AgenticCommerceSettings(enabled = enabled, features = features, unknown = unknown)
}

/** [AgenticCommerceSettings], with what [set] sets. */
@JvmSynthetic
fun AgenticCommerceSettings(enabled: Boolean, set: AgenticCommerceSettingsBuilder.() -> Unit): AgenticCommerceSettings = AgenticCommerceSettingsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AgenticCommerceSettings.copy(set: AgenticCommerceSettingsBuilder.() -> Unit): AgenticCommerceSettings = AgenticCommerceSettingsBuilder(this).apply(set).build()

/**
 * Makes [AgenticCommerceSettingsFeatures].
 */
@RecordBuilder
class AgenticCommerceSettingsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AgenticCommerceSettingsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AgenticCommerceSettingsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AgenticCommerceSettingsFeatures = AgenticCommerceSettingsFeatures(unknown = unknown)
}

/** [AgenticCommerceSettingsFeatures], with what [set] sets. */
@JvmSynthetic
fun AgenticCommerceSettingsFeatures(set: AgenticCommerceSettingsFeaturesBuilder.() -> Unit): AgenticCommerceSettingsFeatures = AgenticCommerceSettingsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AgenticCommerceSettingsFeatures.copy(set: AgenticCommerceSettingsFeaturesBuilder.() -> Unit): AgenticCommerceSettingsFeatures = AgenticCommerceSettingsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [AppInstall].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class AppInstallBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: AppInstallFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): AppInstallBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: AppInstallFeatures?): AppInstallBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: AppInstallFeaturesBuilder.() -> Unit): AppInstallBuilder = features(AppInstallFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppInstallBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AppInstall) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AppInstall = AppInstall(enabled = enabled, features = features, unknown = unknown)
}

/** [AppInstall], with what [set] sets. */
@JvmSynthetic
fun AppInstall(enabled: Boolean, set: AppInstallBuilder.() -> Unit): AppInstall = AppInstallBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AppInstall.copy(set: AppInstallBuilder.() -> Unit): AppInstall = AppInstallBuilder(this).apply(set).build()

/**
 * Makes [AppInstallFeatures].
 */
@RecordBuilder
class AppInstallFeaturesBuilder() {
    private var allowedApps: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
     * offer, by their ids. Stripe does not document a default.
     */
    fun allowedApps(allowedApps: List<String>?): AppInstallFeaturesBuilder = apply { this.allowedApps = allowedApps }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppInstallFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AppInstallFeatures) : this() {
        allowedApps = from.allowedApps
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AppInstallFeatures = AppInstallFeatures(allowedApps = allowedApps, unknown = unknown)
}

/** [AppInstallFeatures], with what [set] sets. */
@JvmSynthetic
fun AppInstallFeatures(set: AppInstallFeaturesBuilder.() -> Unit): AppInstallFeatures = AppInstallFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AppInstallFeatures.copy(set: AppInstallFeaturesBuilder.() -> Unit): AppInstallFeatures = AppInstallFeaturesBuilder(this).apply(set).build()

/**
 * Makes [AppViewport].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class AppViewportBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: AppViewportFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): AppViewportBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: AppViewportFeatures?): AppViewportBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: AppViewportFeaturesBuilder.() -> Unit): AppViewportBuilder = features(AppViewportFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppViewportBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AppViewport) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AppViewport = AppViewport(enabled = enabled, features = features, unknown = unknown)
}

/** [AppViewport], with what [set] sets. */
@JvmSynthetic
fun AppViewport(enabled: Boolean, set: AppViewportBuilder.() -> Unit): AppViewport = AppViewportBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AppViewport.copy(set: AppViewportBuilder.() -> Unit): AppViewport = AppViewportBuilder(this).apply(set).build()

/**
 * Makes [AppViewportFeatures].
 */
@RecordBuilder
class AppViewportFeaturesBuilder() {
    private var allowedApps: List<String>? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
     * offer, by their ids. Stripe does not document a default.
     */
    fun allowedApps(allowedApps: List<String>?): AppViewportFeaturesBuilder = apply { this.allowedApps = allowedApps }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): AppViewportFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: AppViewportFeatures) : this() {
        allowedApps = from.allowedApps
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): AppViewportFeatures = AppViewportFeatures(allowedApps = allowedApps, unknown = unknown)
}

/** [AppViewportFeatures], with what [set] sets. */
@JvmSynthetic
fun AppViewportFeatures(set: AppViewportFeaturesBuilder.() -> Unit): AppViewportFeatures = AppViewportFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AppViewportFeatures.copy(set: AppViewportFeaturesBuilder.() -> Unit): AppViewportFeatures = AppViewportFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Bills].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class BillsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: BillsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): BillsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: BillsFeatures?): BillsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: BillsFeaturesBuilder.() -> Unit): BillsBuilder = features(BillsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BillsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Bills) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Bills = Bills(enabled = enabled, features = features, unknown = unknown)
}

/** [Bills], with what [set] sets. */
@JvmSynthetic
fun Bills(enabled: Boolean, set: BillsBuilder.() -> Unit): Bills = BillsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Bills.copy(set: BillsBuilder.() -> Unit): Bills = BillsBuilder(this).apply(set).build()

/**
 * Makes [BillsFeatures].
 */
@RecordBuilder
class BillsFeaturesBuilder() {
    private var billManagement: Boolean? = null
    private var disableStripeUserAuthentication: Boolean? = null
    private var sendMoney: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills. Stripe does not document a default.
     */
    fun billManagement(billManagement: Boolean): BillsFeaturesBuilder = apply { this.billManagement = billManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): BillsFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): BillsFeaturesBuilder = apply { this.sendMoney = sendMoney }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BillsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BillsFeatures) : this() {
        billManagement = from.billManagement
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        sendMoney = from.sendMoney
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BillsFeatures = BillsFeatures(billManagement = billManagement, disableStripeUserAuthentication = disableStripeUserAuthentication, sendMoney = sendMoney, unknown = unknown)
}

/** [BillsFeatures], with what [set] sets. */
@JvmSynthetic
fun BillsFeatures(set: BillsFeaturesBuilder.() -> Unit): BillsFeatures = BillsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BillsFeatures.copy(set: BillsFeaturesBuilder.() -> Unit): BillsFeatures = BillsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [BusinessProfileManagement].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class BusinessProfileManagementBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: BusinessProfileManagementFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): BusinessProfileManagementBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: BusinessProfileManagementFeatures?): BusinessProfileManagementBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: BusinessProfileManagementFeaturesBuilder.() -> Unit): BusinessProfileManagementBuilder = features(BusinessProfileManagementFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BusinessProfileManagementBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BusinessProfileManagement) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BusinessProfileManagement = BusinessProfileManagement(enabled = enabled, features = features, unknown = unknown)
}

/** [BusinessProfileManagement], with what [set] sets. */
@JvmSynthetic
fun BusinessProfileManagement(enabled: Boolean, set: BusinessProfileManagementBuilder.() -> Unit): BusinessProfileManagement = BusinessProfileManagementBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BusinessProfileManagement.copy(set: BusinessProfileManagementBuilder.() -> Unit): BusinessProfileManagement = BusinessProfileManagementBuilder(this).apply(set).build()

/**
 * Makes [BusinessProfileManagementFeatures].
 */
@RecordBuilder
class BusinessProfileManagementFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): BusinessProfileManagementFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: BusinessProfileManagementFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): BusinessProfileManagementFeatures = BusinessProfileManagementFeatures(unknown = unknown)
}

/** [BusinessProfileManagementFeatures], with what [set] sets. */
@JvmSynthetic
fun BusinessProfileManagementFeatures(set: BusinessProfileManagementFeaturesBuilder.() -> Unit): BusinessProfileManagementFeatures = BusinessProfileManagementFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun BusinessProfileManagementFeatures.copy(set: BusinessProfileManagementFeaturesBuilder.() -> Unit): BusinessProfileManagementFeatures = BusinessProfileManagementFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancing].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CapitalFinancingBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CapitalFinancingFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CapitalFinancingBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CapitalFinancingFeatures?): CapitalFinancingBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CapitalFinancingFeaturesBuilder.() -> Unit): CapitalFinancingBuilder = features(CapitalFinancingFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancing) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancing = CapitalFinancing(enabled = enabled, features = features, unknown = unknown)
}

/** [CapitalFinancing], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancing(enabled: Boolean, set: CapitalFinancingBuilder.() -> Unit): CapitalFinancing = CapitalFinancingBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancing.copy(set: CapitalFinancingBuilder.() -> Unit): CapitalFinancing = CapitalFinancingBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingFeatures].
 */
@RecordBuilder
class CapitalFinancingFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingFeatures = CapitalFinancingFeatures(unknown = unknown)
}

/** [CapitalFinancingFeatures], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingFeatures(set: CapitalFinancingFeaturesBuilder.() -> Unit): CapitalFinancingFeatures = CapitalFinancingFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingFeatures.copy(set: CapitalFinancingFeaturesBuilder.() -> Unit): CapitalFinancingFeatures = CapitalFinancingFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingApplication].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CapitalFinancingApplicationBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CapitalFinancingApplicationFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CapitalFinancingApplicationBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CapitalFinancingApplicationFeatures?): CapitalFinancingApplicationBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CapitalFinancingApplicationFeaturesBuilder.() -> Unit): CapitalFinancingApplicationBuilder = features(CapitalFinancingApplicationFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingApplicationBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingApplication) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingApplication = CapitalFinancingApplication(enabled = enabled, features = features, unknown = unknown)
}

/** [CapitalFinancingApplication], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingApplication(enabled: Boolean, set: CapitalFinancingApplicationBuilder.() -> Unit): CapitalFinancingApplication = CapitalFinancingApplicationBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingApplication.copy(set: CapitalFinancingApplicationBuilder.() -> Unit): CapitalFinancingApplication = CapitalFinancingApplicationBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingApplicationFeatures].
 */
@RecordBuilder
class CapitalFinancingApplicationFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingApplicationFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingApplicationFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingApplicationFeatures = CapitalFinancingApplicationFeatures(unknown = unknown)
}

/** [CapitalFinancingApplicationFeatures], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingApplicationFeatures(set: CapitalFinancingApplicationFeaturesBuilder.() -> Unit): CapitalFinancingApplicationFeatures = CapitalFinancingApplicationFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingApplicationFeatures.copy(set: CapitalFinancingApplicationFeaturesBuilder.() -> Unit): CapitalFinancingApplicationFeatures = CapitalFinancingApplicationFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingManualPayment].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CapitalFinancingManualPaymentBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CapitalFinancingManualPaymentFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CapitalFinancingManualPaymentBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CapitalFinancingManualPaymentFeatures?): CapitalFinancingManualPaymentBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CapitalFinancingManualPaymentFeaturesBuilder.() -> Unit): CapitalFinancingManualPaymentBuilder = features(CapitalFinancingManualPaymentFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingManualPaymentBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingManualPayment) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingManualPayment = CapitalFinancingManualPayment(enabled = enabled, features = features, unknown = unknown)
}

/** [CapitalFinancingManualPayment], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingManualPayment(enabled: Boolean, set: CapitalFinancingManualPaymentBuilder.() -> Unit): CapitalFinancingManualPayment = CapitalFinancingManualPaymentBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingManualPayment.copy(set: CapitalFinancingManualPaymentBuilder.() -> Unit): CapitalFinancingManualPayment = CapitalFinancingManualPaymentBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingManualPaymentFeatures].
 */
@RecordBuilder
class CapitalFinancingManualPaymentFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingManualPaymentFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingManualPaymentFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingManualPaymentFeatures = CapitalFinancingManualPaymentFeatures(unknown = unknown)
}

/** [CapitalFinancingManualPaymentFeatures], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingManualPaymentFeatures(set: CapitalFinancingManualPaymentFeaturesBuilder.() -> Unit): CapitalFinancingManualPaymentFeatures = CapitalFinancingManualPaymentFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingManualPaymentFeatures.copy(set: CapitalFinancingManualPaymentFeaturesBuilder.() -> Unit): CapitalFinancingManualPaymentFeatures = CapitalFinancingManualPaymentFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingPromotion].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CapitalFinancingPromotionBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CapitalFinancingPromotionFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CapitalFinancingPromotionBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CapitalFinancingPromotionFeatures?): CapitalFinancingPromotionBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CapitalFinancingPromotionFeaturesBuilder.() -> Unit): CapitalFinancingPromotionBuilder = features(CapitalFinancingPromotionFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingPromotionBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingPromotion) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingPromotion = CapitalFinancingPromotion(enabled = enabled, features = features, unknown = unknown)
}

/** [CapitalFinancingPromotion], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingPromotion(enabled: Boolean, set: CapitalFinancingPromotionBuilder.() -> Unit): CapitalFinancingPromotion = CapitalFinancingPromotionBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingPromotion.copy(set: CapitalFinancingPromotionBuilder.() -> Unit): CapitalFinancingPromotion = CapitalFinancingPromotionBuilder(this).apply(set).build()

/**
 * Makes [CapitalFinancingPromotionFeatures].
 */
@RecordBuilder
class CapitalFinancingPromotionFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalFinancingPromotionFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalFinancingPromotionFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalFinancingPromotionFeatures = CapitalFinancingPromotionFeatures(unknown = unknown)
}

/** [CapitalFinancingPromotionFeatures], with what [set] sets. */
@JvmSynthetic
fun CapitalFinancingPromotionFeatures(set: CapitalFinancingPromotionFeaturesBuilder.() -> Unit): CapitalFinancingPromotionFeatures = CapitalFinancingPromotionFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalFinancingPromotionFeatures.copy(set: CapitalFinancingPromotionFeaturesBuilder.() -> Unit): CapitalFinancingPromotionFeatures = CapitalFinancingPromotionFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CapitalOverview].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CapitalOverviewBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CapitalOverviewFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CapitalOverviewBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CapitalOverviewFeatures?): CapitalOverviewBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CapitalOverviewFeaturesBuilder.() -> Unit): CapitalOverviewBuilder = features(CapitalOverviewFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalOverviewBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalOverview) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalOverview = CapitalOverview(enabled = enabled, features = features, unknown = unknown)
}

/** [CapitalOverview], with what [set] sets. */
@JvmSynthetic
fun CapitalOverview(enabled: Boolean, set: CapitalOverviewBuilder.() -> Unit): CapitalOverview = CapitalOverviewBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalOverview.copy(set: CapitalOverviewBuilder.() -> Unit): CapitalOverview = CapitalOverviewBuilder(this).apply(set).build()

/**
 * Makes [CapitalOverviewFeatures].
 */
@RecordBuilder
class CapitalOverviewFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CapitalOverviewFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CapitalOverviewFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CapitalOverviewFeatures = CapitalOverviewFeatures(unknown = unknown)
}

/** [CapitalOverviewFeatures], with what [set] sets. */
@JvmSynthetic
fun CapitalOverviewFeatures(set: CapitalOverviewFeaturesBuilder.() -> Unit): CapitalOverviewFeatures = CapitalOverviewFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CapitalOverviewFeatures.copy(set: CapitalOverviewFeaturesBuilder.() -> Unit): CapitalOverviewFeatures = CapitalOverviewFeaturesBuilder(this).apply(set).build()

/**
 * Makes [CheckScanning].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class CheckScanningBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: CheckScanningFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): CheckScanningBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: CheckScanningFeatures?): CheckScanningBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: CheckScanningFeaturesBuilder.() -> Unit): CheckScanningBuilder = features(CheckScanningFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CheckScanningBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CheckScanning) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CheckScanning = CheckScanning(enabled = enabled, features = features, unknown = unknown)
}

/** [CheckScanning], with what [set] sets. */
@JvmSynthetic
fun CheckScanning(enabled: Boolean, set: CheckScanningBuilder.() -> Unit): CheckScanning = CheckScanningBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CheckScanning.copy(set: CheckScanningBuilder.() -> Unit): CheckScanning = CheckScanningBuilder(this).apply(set).build()

/**
 * Makes [CheckScanningFeatures].
 */
@RecordBuilder
class CheckScanningFeaturesBuilder() {
    private var createUsPaperCheckOnApplication: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Stripe does not say what this
     * does. Stripe does not document a default.
     */
    fun createUsPaperCheckOnApplication(createUsPaperCheckOnApplication: Boolean): CheckScanningFeaturesBuilder = apply { this.createUsPaperCheckOnApplication = createUsPaperCheckOnApplication }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): CheckScanningFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: CheckScanningFeatures) : this() {
        createUsPaperCheckOnApplication = from.createUsPaperCheckOnApplication
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): CheckScanningFeatures = CheckScanningFeatures(createUsPaperCheckOnApplication = createUsPaperCheckOnApplication, unknown = unknown)
}

/** [CheckScanningFeatures], with what [set] sets. */
@JvmSynthetic
fun CheckScanningFeatures(set: CheckScanningFeaturesBuilder.() -> Unit): CheckScanningFeatures = CheckScanningFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun CheckScanningFeatures.copy(set: CheckScanningFeaturesBuilder.() -> Unit): CheckScanningFeatures = CheckScanningFeaturesBuilder(this).apply(set).build()

/**
 * Makes [ExportTaxTransactions].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class ExportTaxTransactionsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: ExportTaxTransactionsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): ExportTaxTransactionsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: ExportTaxTransactionsFeatures?): ExportTaxTransactionsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: ExportTaxTransactionsFeaturesBuilder.() -> Unit): ExportTaxTransactionsBuilder = features(ExportTaxTransactionsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ExportTaxTransactionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ExportTaxTransactions) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ExportTaxTransactions = ExportTaxTransactions(enabled = enabled, features = features, unknown = unknown)
}

/** [ExportTaxTransactions], with what [set] sets. */
@JvmSynthetic
fun ExportTaxTransactions(enabled: Boolean, set: ExportTaxTransactionsBuilder.() -> Unit): ExportTaxTransactions = ExportTaxTransactionsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ExportTaxTransactions.copy(set: ExportTaxTransactionsBuilder.() -> Unit): ExportTaxTransactions = ExportTaxTransactionsBuilder(this).apply(set).build()

/**
 * Makes [ExportTaxTransactionsFeatures].
 */
@RecordBuilder
class ExportTaxTransactionsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ExportTaxTransactionsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ExportTaxTransactionsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ExportTaxTransactionsFeatures = ExportTaxTransactionsFeatures(unknown = unknown)
}

/** [ExportTaxTransactionsFeatures], with what [set] sets. */
@JvmSynthetic
fun ExportTaxTransactionsFeatures(set: ExportTaxTransactionsFeaturesBuilder.() -> Unit): ExportTaxTransactionsFeatures = ExportTaxTransactionsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ExportTaxTransactionsFeatures.copy(set: ExportTaxTransactionsFeaturesBuilder.() -> Unit): ExportTaxTransactionsFeatures = ExportTaxTransactionsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountRewards].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class FinancialAccountRewardsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: FinancialAccountRewardsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): FinancialAccountRewardsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: FinancialAccountRewardsFeatures?): FinancialAccountRewardsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: FinancialAccountRewardsFeaturesBuilder.() -> Unit): FinancialAccountRewardsBuilder = features(FinancialAccountRewardsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountRewardsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountRewards) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountRewards = FinancialAccountRewards(enabled = enabled, features = features, unknown = unknown)
}

/** [FinancialAccountRewards], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountRewards(enabled: Boolean, set: FinancialAccountRewardsBuilder.() -> Unit): FinancialAccountRewards = FinancialAccountRewardsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountRewards.copy(set: FinancialAccountRewardsBuilder.() -> Unit): FinancialAccountRewards = FinancialAccountRewardsBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountRewardsFeatures].
 */
@RecordBuilder
class FinancialAccountRewardsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountRewardsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountRewardsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountRewardsFeatures = FinancialAccountRewardsFeatures(unknown = unknown)
}

/** [FinancialAccountRewardsFeatures], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountRewardsFeatures(set: FinancialAccountRewardsFeaturesBuilder.() -> Unit): FinancialAccountRewardsFeatures = FinancialAccountRewardsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountRewardsFeatures.copy(set: FinancialAccountRewardsFeaturesBuilder.() -> Unit): FinancialAccountRewardsFeatures = FinancialAccountRewardsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccounts].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class FinancialAccountsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: FinancialAccountsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): FinancialAccountsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: FinancialAccountsFeatures?): FinancialAccountsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: FinancialAccountsFeaturesBuilder.() -> Unit): FinancialAccountsBuilder = features(FinancialAccountsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccounts) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccounts = FinancialAccounts(enabled = enabled, features = features, unknown = unknown)
}

/** [FinancialAccounts], with what [set] sets. */
@JvmSynthetic
fun FinancialAccounts(enabled: Boolean, set: FinancialAccountsBuilder.() -> Unit): FinancialAccounts = FinancialAccountsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccounts.copy(set: FinancialAccountsBuilder.() -> Unit): FinancialAccounts = FinancialAccountsBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountsFeatures].
 */
@RecordBuilder
class FinancialAccountsFeaturesBuilder() {
    private var billManagement: Boolean? = null
    private var cardManagement: Boolean? = null
    private var disableStripeUserAuthentication: Boolean? = null
    private var editPayoutSchedule: Boolean? = null
    private var sendMoney: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
     * bills. Stripe does not document a default.
     */
    fun billManagement(billManagement: Boolean): FinancialAccountsFeaturesBuilder = apply { this.billManagement = billManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
     * cards. Stripe does not document a default.
     */
    fun cardManagement(cardManagement: Boolean): FinancialAccountsFeaturesBuilder = apply { this.cardManagement = cardManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): FinancialAccountsFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user change when payouts
     * are made. Stripe's default: on where Stripe is liable for negative balances
     * (`controller.losses.payments` is `stripe`), otherwise off.
     */
    fun editPayoutSchedule(editPayoutSchedule: Boolean): FinancialAccountsFeaturesBuilder = apply { this.editPayoutSchedule = editPayoutSchedule }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): FinancialAccountsFeaturesBuilder = apply { this.sendMoney = sendMoney }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountsFeatures) : this() {
        billManagement = from.billManagement
        cardManagement = from.cardManagement
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        editPayoutSchedule = from.editPayoutSchedule
        sendMoney = from.sendMoney
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountsFeatures = FinancialAccountsFeatures(billManagement = billManagement, cardManagement = cardManagement, disableStripeUserAuthentication = disableStripeUserAuthentication, editPayoutSchedule = editPayoutSchedule, sendMoney = sendMoney, unknown = unknown)
}

/** [FinancialAccountsFeatures], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountsFeatures(set: FinancialAccountsFeaturesBuilder.() -> Unit): FinancialAccountsFeatures = FinancialAccountsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountsFeatures.copy(set: FinancialAccountsFeaturesBuilder.() -> Unit): FinancialAccountsFeatures = FinancialAccountsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountsTransactions].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class FinancialAccountsTransactionsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: FinancialAccountsTransactionsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): FinancialAccountsTransactionsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: FinancialAccountsTransactionsFeatures?): FinancialAccountsTransactionsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: FinancialAccountsTransactionsFeaturesBuilder.() -> Unit): FinancialAccountsTransactionsBuilder = features(FinancialAccountsTransactionsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsTransactionsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountsTransactions) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountsTransactions = FinancialAccountsTransactions(enabled = enabled, features = features, unknown = unknown)
}

/** [FinancialAccountsTransactions], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountsTransactions(enabled: Boolean, set: FinancialAccountsTransactionsBuilder.() -> Unit): FinancialAccountsTransactions = FinancialAccountsTransactionsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountsTransactions.copy(set: FinancialAccountsTransactionsBuilder.() -> Unit): FinancialAccountsTransactions = FinancialAccountsTransactionsBuilder(this).apply(set).build()

/**
 * Makes [FinancialAccountsTransactionsFeatures].
 */
@RecordBuilder
class FinancialAccountsTransactionsFeaturesBuilder() {
    private var capturePayments: Boolean? = null
    private var cardManagement: Boolean? = null
    private var cardSpendDisputeManagement: Boolean? = null
    private var destinationOnBehalfOfChargeManagement: Boolean? = null
    private var disputeManagement: Boolean? = null
    private var refundManagement: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user capture and cancel
     * payment intents. Stripe's default: on.
     */
    fun capturePayments(capturePayments: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.capturePayments = capturePayments }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
     * cards. Stripe does not document a default.
     */
    fun cardManagement(cardManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.cardManagement = cardManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user dispute card spend
     * and follow those disputes. Stripe does not document a default.
     */
    fun cardSpendDisputeManagement(cardSpendDisputeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.cardSpendDisputeManagement = cardSpendDisputeManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the connected account manage
     * destination charges made on its behalf. Stripe's default: off.
     */
    fun destinationOnBehalfOfChargeManagement(destinationOnBehalfOfChargeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user answer disputes:
     * submit evidence or accept them. Stripe's default: on.
     */
    fun disputeManagement(disputeManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.disputeManagement = disputeManagement }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user refund payments.
     * Stripe's default: on.
     */
    fun refundManagement(refundManagement: Boolean): FinancialAccountsTransactionsFeaturesBuilder = apply { this.refundManagement = refundManagement }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): FinancialAccountsTransactionsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: FinancialAccountsTransactionsFeatures) : this() {
        capturePayments = from.capturePayments
        cardManagement = from.cardManagement
        cardSpendDisputeManagement = from.cardSpendDisputeManagement
        destinationOnBehalfOfChargeManagement = from.destinationOnBehalfOfChargeManagement
        disputeManagement = from.disputeManagement
        refundManagement = from.refundManagement
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): FinancialAccountsTransactionsFeatures = FinancialAccountsTransactionsFeatures(capturePayments = capturePayments, cardManagement = cardManagement, cardSpendDisputeManagement = cardSpendDisputeManagement, destinationOnBehalfOfChargeManagement = destinationOnBehalfOfChargeManagement, disputeManagement = disputeManagement, refundManagement = refundManagement, unknown = unknown)
}

/** [FinancialAccountsTransactionsFeatures], with what [set] sets. */
@JvmSynthetic
fun FinancialAccountsTransactionsFeatures(set: FinancialAccountsTransactionsFeaturesBuilder.() -> Unit): FinancialAccountsTransactionsFeatures = FinancialAccountsTransactionsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun FinancialAccountsTransactionsFeatures.copy(set: FinancialAccountsTransactionsFeaturesBuilder.() -> Unit): FinancialAccountsTransactionsFeatures = FinancialAccountsTransactionsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [InstantPayouts].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class InstantPayoutsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: InstantPayoutsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): InstantPayoutsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: InstantPayoutsFeatures?): InstantPayoutsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: InstantPayoutsFeaturesBuilder.() -> Unit): InstantPayoutsBuilder = features(InstantPayoutsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: InstantPayouts) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): InstantPayouts = InstantPayouts(enabled = enabled, features = features, unknown = unknown)
}

/** [InstantPayouts], with what [set] sets. */
@JvmSynthetic
fun InstantPayouts(enabled: Boolean, set: InstantPayoutsBuilder.() -> Unit): InstantPayouts = InstantPayoutsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun InstantPayouts.copy(set: InstantPayoutsBuilder.() -> Unit): InstantPayouts = InstantPayoutsBuilder(this).apply(set).build()

/**
 * Makes [InstantPayoutsFeatures].
 */
@RecordBuilder
class InstantPayoutsFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): InstantPayoutsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: InstantPayoutsFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): InstantPayoutsFeatures = InstantPayoutsFeatures(unknown = unknown)
}

/** [InstantPayoutsFeatures], with what [set] sets. */
@JvmSynthetic
fun InstantPayoutsFeatures(set: InstantPayoutsFeaturesBuilder.() -> Unit): InstantPayoutsFeatures = InstantPayoutsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun InstantPayoutsFeatures.copy(set: InstantPayoutsFeaturesBuilder.() -> Unit): InstantPayoutsFeatures = InstantPayoutsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [NetworkCostPassthroughReport].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class NetworkCostPassthroughReportBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: NetworkCostPassthroughReportFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): NetworkCostPassthroughReportBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: NetworkCostPassthroughReportFeatures?): NetworkCostPassthroughReportBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: NetworkCostPassthroughReportFeaturesBuilder.() -> Unit): NetworkCostPassthroughReportBuilder = features(NetworkCostPassthroughReportFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NetworkCostPassthroughReportBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: NetworkCostPassthroughReport) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): NetworkCostPassthroughReport = NetworkCostPassthroughReport(enabled = enabled, features = features, unknown = unknown)
}

/** [NetworkCostPassthroughReport], with what [set] sets. */
@JvmSynthetic
fun NetworkCostPassthroughReport(enabled: Boolean, set: NetworkCostPassthroughReportBuilder.() -> Unit): NetworkCostPassthroughReport = NetworkCostPassthroughReportBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun NetworkCostPassthroughReport.copy(set: NetworkCostPassthroughReportBuilder.() -> Unit): NetworkCostPassthroughReport = NetworkCostPassthroughReportBuilder(this).apply(set).build()

/**
 * Makes [NetworkCostPassthroughReportFeatures].
 */
@RecordBuilder
class NetworkCostPassthroughReportFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): NetworkCostPassthroughReportFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: NetworkCostPassthroughReportFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): NetworkCostPassthroughReportFeatures = NetworkCostPassthroughReportFeatures(unknown = unknown)
}

/** [NetworkCostPassthroughReportFeatures], with what [set] sets. */
@JvmSynthetic
fun NetworkCostPassthroughReportFeatures(set: NetworkCostPassthroughReportFeaturesBuilder.() -> Unit): NetworkCostPassthroughReportFeatures = NetworkCostPassthroughReportFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun NetworkCostPassthroughReportFeatures.copy(set: NetworkCostPassthroughReportFeaturesBuilder.() -> Unit): NetworkCostPassthroughReportFeatures = NetworkCostPassthroughReportFeaturesBuilder(this).apply(set).build()

/**
 * Makes [ProductTaxCodeSelector].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class ProductTaxCodeSelectorBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: ProductTaxCodeSelectorFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): ProductTaxCodeSelectorBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: ProductTaxCodeSelectorFeatures?): ProductTaxCodeSelectorBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: ProductTaxCodeSelectorFeaturesBuilder.() -> Unit): ProductTaxCodeSelectorBuilder = features(ProductTaxCodeSelectorFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ProductTaxCodeSelectorBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ProductTaxCodeSelector) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ProductTaxCodeSelector = ProductTaxCodeSelector(enabled = enabled, features = features, unknown = unknown)
}

/** [ProductTaxCodeSelector], with what [set] sets. */
@JvmSynthetic
fun ProductTaxCodeSelector(enabled: Boolean, set: ProductTaxCodeSelectorBuilder.() -> Unit): ProductTaxCodeSelector = ProductTaxCodeSelectorBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ProductTaxCodeSelector.copy(set: ProductTaxCodeSelectorBuilder.() -> Unit): ProductTaxCodeSelector = ProductTaxCodeSelectorBuilder(this).apply(set).build()

/**
 * Makes [ProductTaxCodeSelectorFeatures].
 */
@RecordBuilder
class ProductTaxCodeSelectorFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): ProductTaxCodeSelectorFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: ProductTaxCodeSelectorFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): ProductTaxCodeSelectorFeatures = ProductTaxCodeSelectorFeatures(unknown = unknown)
}

/** [ProductTaxCodeSelectorFeatures], with what [set] sets. */
@JvmSynthetic
fun ProductTaxCodeSelectorFeatures(set: ProductTaxCodeSelectorFeaturesBuilder.() -> Unit): ProductTaxCodeSelectorFeatures = ProductTaxCodeSelectorFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ProductTaxCodeSelectorFeatures.copy(set: ProductTaxCodeSelectorFeaturesBuilder.() -> Unit): ProductTaxCodeSelectorFeatures = ProductTaxCodeSelectorFeaturesBuilder(this).apply(set).build()

/**
 * Makes [Recipients].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class RecipientsBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: RecipientsFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): RecipientsBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: RecipientsFeatures?): RecipientsBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: RecipientsFeaturesBuilder.() -> Unit): RecipientsBuilder = features(RecipientsFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: Recipients) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): Recipients = Recipients(enabled = enabled, features = features, unknown = unknown)
}

/** [Recipients], with what [set] sets. */
@JvmSynthetic
fun Recipients(enabled: Boolean, set: RecipientsBuilder.() -> Unit): Recipients = RecipientsBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun Recipients.copy(set: RecipientsBuilder.() -> Unit): Recipients = RecipientsBuilder(this).apply(set).build()

/**
 * Makes [RecipientsFeatures].
 */
@RecordBuilder
class RecipientsFeaturesBuilder() {
    private var sendMoney: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): RecipientsFeaturesBuilder = apply { this.sendMoney = sendMoney }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RecipientsFeatures) : this() {
        sendMoney = from.sendMoney
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RecipientsFeatures = RecipientsFeatures(sendMoney = sendMoney, unknown = unknown)
}

/** [RecipientsFeatures], with what [set] sets. */
@JvmSynthetic
fun RecipientsFeatures(set: RecipientsFeaturesBuilder.() -> Unit): RecipientsFeatures = RecipientsFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RecipientsFeatures.copy(set: RecipientsFeaturesBuilder.() -> Unit): RecipientsFeatures = RecipientsFeaturesBuilder(this).apply(set).build()

/**
 * Makes [RecipientsList].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class RecipientsListBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: RecipientsListFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): RecipientsListBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: RecipientsListFeatures?): RecipientsListBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: RecipientsListFeaturesBuilder.() -> Unit): RecipientsListBuilder = features(RecipientsListFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsListBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RecipientsList) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RecipientsList = RecipientsList(enabled = enabled, features = features, unknown = unknown)
}

/** [RecipientsList], with what [set] sets. */
@JvmSynthetic
fun RecipientsList(enabled: Boolean, set: RecipientsListBuilder.() -> Unit): RecipientsList = RecipientsListBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RecipientsList.copy(set: RecipientsListBuilder.() -> Unit): RecipientsList = RecipientsListBuilder(this).apply(set).build()

/**
 * Makes [RecipientsListFeatures].
 */
@RecordBuilder
class RecipientsListFeaturesBuilder() {
    private var disableStripeUserAuthentication: Boolean? = null
    private var sendMoney: Boolean? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside
     * the component. A platform that does so should authenticate its users with a second factor of its own.
     * Stripe's default: off. May be `true` only for accounts whose updated requirements the platform collects
     * (`controller.requirement_collection` is `application`).
     */
    fun disableStripeUserAuthentication(disableStripeUserAuthentication: Boolean): RecipientsListFeaturesBuilder = apply { this.disableStripeUserAuthentication = disableStripeUserAuthentication }

    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
     * financial account. Stripe does not document a default.
     */
    fun sendMoney(sendMoney: Boolean): RecipientsListFeaturesBuilder = apply { this.sendMoney = sendMoney }

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): RecipientsListFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RecipientsListFeatures) : this() {
        disableStripeUserAuthentication = from.disableStripeUserAuthentication
        sendMoney = from.sendMoney
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): RecipientsListFeatures = RecipientsListFeatures(disableStripeUserAuthentication = disableStripeUserAuthentication, sendMoney = sendMoney, unknown = unknown)
}

/** [RecipientsListFeatures], with what [set] sets. */
@JvmSynthetic
fun RecipientsListFeatures(set: RecipientsListFeaturesBuilder.() -> Unit): RecipientsListFeatures = RecipientsListFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RecipientsListFeatures.copy(set: RecipientsListFeaturesBuilder.() -> Unit): RecipientsListFeatures = RecipientsListFeaturesBuilder(this).apply(set).build()

/**
 * Makes [TaxThresholdMonitoring].
 *
 * @param enabled Whether the front end may mount the component.
 */
@RecordBuilder
class TaxThresholdMonitoringBuilder(enabled: Boolean) {
    private var enabled: Boolean = enabled
    private var features: TaxThresholdMonitoringFeatures? = null
    private var unknown: JsonObject = JsonObject()

    /**
     * Whether the front end may mount the component.
     */
    fun enabled(enabled: Boolean): TaxThresholdMonitoringBuilder = apply { this.enabled = enabled }

    /**
     * Its features; one left out gets the API's default.
     */
    fun features(features: TaxThresholdMonitoringFeatures?): TaxThresholdMonitoringBuilder = apply { this.features = features }

    /**
     * Its features; one left out gets the API's default.
     */
    @JvmSynthetic
    fun features(set: TaxThresholdMonitoringFeaturesBuilder.() -> Unit): TaxThresholdMonitoringBuilder = features(TaxThresholdMonitoringFeatures(set))

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxThresholdMonitoringBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxThresholdMonitoring) : this(from.enabled) {
        features = from.features
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxThresholdMonitoring = TaxThresholdMonitoring(enabled = enabled, features = features, unknown = unknown)
}

/** [TaxThresholdMonitoring], with what [set] sets. */
@JvmSynthetic
fun TaxThresholdMonitoring(enabled: Boolean, set: TaxThresholdMonitoringBuilder.() -> Unit): TaxThresholdMonitoring = TaxThresholdMonitoringBuilder(enabled).apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxThresholdMonitoring.copy(set: TaxThresholdMonitoringBuilder.() -> Unit): TaxThresholdMonitoring = TaxThresholdMonitoringBuilder(this).apply(set).build()

/**
 * Makes [TaxThresholdMonitoringFeatures].
 */
@RecordBuilder
class TaxThresholdMonitoringFeaturesBuilder() {
    private var unknown: JsonObject = JsonObject()

    /**
     * What this version of the library has no field for.
     */
    fun unknown(unknown: JsonObject): TaxThresholdMonitoringFeaturesBuilder = apply { this.unknown = unknown }

    /** Begins with everything of a record that is there. */
    constructor(from: TaxThresholdMonitoringFeatures) : this() {
        unknown = from.unknown
    }

    /** What was made. */
    fun build(): TaxThresholdMonitoringFeatures = TaxThresholdMonitoringFeatures(unknown = unknown)
}

/** [TaxThresholdMonitoringFeatures], with what [set] sets. */
@JvmSynthetic
fun TaxThresholdMonitoringFeatures(set: TaxThresholdMonitoringFeaturesBuilder.() -> Unit): TaxThresholdMonitoringFeatures = TaxThresholdMonitoringFeaturesBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun TaxThresholdMonitoringFeatures.copy(set: TaxThresholdMonitoringFeaturesBuilder.() -> Unit): TaxThresholdMonitoringFeatures = TaxThresholdMonitoringFeaturesBuilder(this).apply(set).build()

/**
 * Makes [ClientOptions].
 */
@RecordBuilder
class ClientOptionsBuilder() {
    private var baseUrl: String? = null
    private var stripeVersion: String? = null
    private var stripeAccount: String? = null
    private var stripeContext: String? = null
    private var timeout: java.time.Duration? = null
    private var maxNetworkRetries: Long? = null
    private var connectTimeout: java.time.Duration? = null
    private var readTimeout: java.time.Duration? = null
    private var maxResponseBytes: Long? = null
    private var proxy: Secret? = null
    private var noProxy: List<String>? = null
    private var caBundle: String? = null
    private var dangerouslyAllowSecretKeyInApp: Boolean? = null

    /**
     * Where the API is: `https://…`, or `http://` to this machine. Default: `https://api.stripe.com`.
     */
    fun baseUrl(baseUrl: String?): ClientOptionsBuilder = apply { this.baseUrl = baseUrl }

    /**
     * The API version of every request that names no other (`Stripe-Version` header). Default:
     * `2026-10-28.endive`.
     */
    fun stripeVersion(stripeVersion: String?): ClientOptionsBuilder = apply { this.stripeVersion = stripeVersion }

    /**
     * The connected account every request acts on behalf of (`Stripe-Account` header). Not for account
     * sessions: their account is a parameter.
     */
    fun stripeAccount(stripeAccount: String?): ClientOptionsBuilder = apply { this.stripeAccount = stripeAccount }

    /**
     * The context every request acts in: account ids joined by slashes (`Stripe-Context` header). Not
     * together with `stripe_account`.
     */
    fun stripeContext(stripeContext: String?): ClientOptionsBuilder = apply { this.stripeContext = stripeContext }

    /**
     * How long a call may take in all: attempts, and the waits between them. In seconds. Default: 80.
     */
    fun timeout(timeout: java.time.Duration?): ClientOptionsBuilder = apply { this.timeout = timeout }

    /**
     * How often a request is repeated when it may succeed later. Default: 2.
     */
    fun maxNetworkRetries(maxNetworkRetries: Long): ClientOptionsBuilder = apply { this.maxNetworkRetries = maxNetworkRetries }

    /**
     * How long making a connection may take: name, handshakes and, if there is one, the proxy. In seconds.
     * Default: 10.
     */
    fun connectTimeout(connectTimeout: java.time.Duration?): ClientOptionsBuilder = apply { this.connectTimeout = connectTimeout }

    /**
     * How long one attempt waits for the reply to begin, and then for each further part of it. Well under the
     * time a call has in all, so that there is a second attempt. In seconds. Default: 30.
     */
    fun readTimeout(readTimeout: java.time.Duration?): ClientOptionsBuilder = apply { this.readTimeout = readTimeout }

    /**
     * The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about 200:
     * what is much larger is not from the API. Default: 4194304.
     */
    fun maxResponseBytes(maxResponseBytes: Long): ClientOptionsBuilder = apply { this.maxResponseBytes = maxResponseBytes }

    /**
     * The proxy, `http://user:password@host:port`; an empty string for none. Default: that of `HTTPS_PROXY`
     * or `ALL_PROXY` in the environment, and none for this machine.
     */
    fun proxy(proxy: Secret?): ClientOptionsBuilder = apply { this.proxy = proxy }

    /**
     * Hosts, domains and addresses that are reached without a proxy. Default: those of `NO_PROXY` in the
     * environment.
     */
    fun noProxy(noProxy: List<String>?): ClientOptionsBuilder = apply { this.noProxy = noProxy }

    /**
     * The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file with
     * it. Default: Mozilla's.
     */
    fun caBundle(caBundle: String?): ClientOptionsBuilder = apply { this.caBundle = caBundle }

    /**
     * Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other
     * builds. For tests against a local server alone: whoever has an app can read its keys. Default: false.
     */
    fun dangerouslyAllowSecretKeyInApp(dangerouslyAllowSecretKeyInApp: Boolean): ClientOptionsBuilder = apply { this.dangerouslyAllowSecretKeyInApp = dangerouslyAllowSecretKeyInApp }

    /** Begins with everything of a record that is there. */
    constructor(from: ClientOptions) : this() {
        baseUrl = from.baseUrl
        stripeVersion = from.stripeVersion
        stripeAccount = from.stripeAccount
        stripeContext = from.stripeContext
        timeout = from.timeout
        maxNetworkRetries = from.maxNetworkRetries
        connectTimeout = from.connectTimeout
        readTimeout = from.readTimeout
        maxResponseBytes = from.maxResponseBytes
        proxy = from.proxy
        noProxy = from.noProxy
        caBundle = from.caBundle
        dangerouslyAllowSecretKeyInApp = from.dangerouslyAllowSecretKeyInApp
    }

    /** What was made. */
    fun build(): ClientOptions = ClientOptions(baseUrl = baseUrl, stripeVersion = stripeVersion, stripeAccount = stripeAccount, stripeContext = stripeContext, timeout = timeout, maxNetworkRetries = maxNetworkRetries, connectTimeout = connectTimeout, readTimeout = readTimeout, maxResponseBytes = maxResponseBytes, proxy = proxy, noProxy = noProxy, caBundle = caBundle, dangerouslyAllowSecretKeyInApp = dangerouslyAllowSecretKeyInApp)
}

/** [ClientOptions], with what [set] sets. */
@JvmSynthetic
fun ClientOptions(set: ClientOptionsBuilder.() -> Unit): ClientOptions = ClientOptionsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun ClientOptions.copy(set: ClientOptionsBuilder.() -> Unit): ClientOptions = ClientOptionsBuilder(this).apply(set).build()

/**
 * Makes [AccountFacts].
 */
@RecordBuilder
class AccountFactsBuilder() {
    private var lossesPayments: Responsible? = null
    private var requirementCollection: Responsible? = null
    private var cardIssuing: Boolean? = null
    private var treasury: Boolean? = null

    /**
     * Who is liable for negative balances: `controller.losses.payments` of the account.
     */
    fun lossesPayments(lossesPayments: Responsible?): AccountFactsBuilder = apply { this.lossesPayments = lossesPayments }

    /**
     * Who collects updated requirements: `controller.requirement_collection` of the account.
     */
    fun requirementCollection(requirementCollection: Responsible?): AccountFactsBuilder = apply { this.requirementCollection = requirementCollection }

    /**
     * Whether it may issue cards: `capabilities.card_issuing` of the account is `active`.
     */
    fun cardIssuing(cardIssuing: Boolean): AccountFactsBuilder = apply { this.cardIssuing = cardIssuing }

    /**
     * Whether it may have financial accounts: `capabilities.treasury` of the account is `active`.
     */
    fun treasury(treasury: Boolean): AccountFactsBuilder = apply { this.treasury = treasury }

    /** Begins with everything of a record that is there. */
    constructor(from: AccountFacts) : this() {
        lossesPayments = from.lossesPayments
        requirementCollection = from.requirementCollection
        cardIssuing = from.cardIssuing
        treasury = from.treasury
    }

    /** What was made. */
    fun build(): AccountFacts = AccountFacts(lossesPayments = lossesPayments, requirementCollection = requirementCollection, cardIssuing = cardIssuing, treasury = treasury)
}

/** [AccountFacts], with what [set] sets. */
@JvmSynthetic
fun AccountFacts(set: AccountFactsBuilder.() -> Unit): AccountFacts = AccountFactsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun AccountFacts.copy(set: AccountFactsBuilder.() -> Unit): AccountFacts = AccountFactsBuilder(this).apply(set).build()

/**
 * Makes [RequestOptions].
 */
@RecordBuilder
class RequestOptionsBuilder() {
    private var apiKey: Secret? = null
    private var idempotencyKey: String? = null
    private var stripeVersion: String? = null
    private var stripeAccount: String? = null
    private var stripeContext: String? = null
    private var timeout: java.time.Duration? = null
    private var maxNetworkRetries: Long? = null
    private var headers: Map<String, String>? = null
    private var accountFacts: AccountFacts? = null
    private var allowPreview: Boolean? = null
    private var allowUnknown: Boolean? = null

    /**
     * Another key for this call.
     */
    fun apiKey(apiKey: Secret?): RequestOptionsBuilder = apply { this.apiKey = apiKey }

    /**
     * The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key
     * returns the first session again, which works only once. Default: a fresh `UUIDv4` for each call.
     */
    fun idempotencyKey(idempotencyKey: String?): RequestOptionsBuilder = apply { this.idempotencyKey = idempotencyKey }

    /**
     * The API version (`Stripe-Version` header).
     */
    fun stripeVersion(stripeVersion: String?): RequestOptionsBuilder = apply { this.stripeVersion = stripeVersion }

    /**
     * The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their
     * account is a parameter.
     */
    fun stripeAccount(stripeAccount: String?): RequestOptionsBuilder = apply { this.stripeAccount = stripeAccount }

    /**
     * The context to act in: account ids joined by slashes (`Stripe-Context` header). Not together with
     * `stripe_account`.
     */
    fun stripeContext(stripeContext: String?): RequestOptionsBuilder = apply { this.stripeContext = stripeContext }

    /**
     * How long the call may take in all: attempts, and the waits between them. In seconds.
     */
    fun timeout(timeout: java.time.Duration?): RequestOptionsBuilder = apply { this.timeout = timeout }

    /**
     * How often the request is repeated when it may succeed later.
     */
    fun maxNetworkRetries(maxNetworkRetries: Long): RequestOptionsBuilder = apply { this.maxNetworkRetries = maxNetworkRetries }

    /**
     * Further headers. They replace those of the same name.
     */
    fun headers(headers: Map<String, String>?): RequestOptionsBuilder = apply { this.headers = headers }

    /**
     * What is known of the connected account, for the checks and defaults that depend on it: or the account
     * itself, of either generation of the API, as `accounts.retrieve` and Stripe's libraries give it.
     * Default: nothing.
     */
    fun accountFacts(accountFacts: AccountFacts?): RequestOptionsBuilder = apply { this.accountFacts = accountFacts }

    /**
     * What is known of the connected account, for the checks and defaults that depend on it: or the account
     * itself, of either generation of the API, as `accounts.retrieve` and Stripe's libraries give it.
     * Default: nothing.
     */
    @JvmSynthetic
    fun accountFacts(set: AccountFactsBuilder.() -> Unit): RequestOptionsBuilder = accountFacts(AccountFacts(set))

    /**
     * Lets components, parameters and values in preview pass. A preview API version does so too. Default:
     * false.
     */
    fun allowPreview(allowPreview: Boolean): RequestOptionsBuilder = apply { this.allowPreview = allowPreview }

    /**
     * Lets parameters, components and features of any type pass that this library does not know. Default:
     * false.
     */
    fun allowUnknown(allowUnknown: Boolean): RequestOptionsBuilder = apply { this.allowUnknown = allowUnknown }

    /** Begins with everything of a record that is there. */
    constructor(from: RequestOptions) : this() {
        apiKey = from.apiKey
        idempotencyKey = from.idempotencyKey
        stripeVersion = from.stripeVersion
        stripeAccount = from.stripeAccount
        stripeContext = from.stripeContext
        timeout = from.timeout
        maxNetworkRetries = from.maxNetworkRetries
        headers = from.headers
        accountFacts = from.accountFacts
        allowPreview = from.allowPreview
        allowUnknown = from.allowUnknown
    }

    /** What was made. */
    fun build(): RequestOptions = RequestOptions(apiKey = apiKey, idempotencyKey = idempotencyKey, stripeVersion = stripeVersion, stripeAccount = stripeAccount, stripeContext = stripeContext, timeout = timeout, maxNetworkRetries = maxNetworkRetries, headers = headers, accountFacts = accountFacts, allowPreview = allowPreview, allowUnknown = allowUnknown)
}

/** [RequestOptions], with what [set] sets. */
@JvmSynthetic
fun RequestOptions(set: RequestOptionsBuilder.() -> Unit): RequestOptions = RequestOptionsBuilder().apply(set).build()

/** The same, but for what [set] sets. */
@JvmSynthetic
fun RequestOptions.copy(set: RequestOptionsBuilder.() -> Unit): RequestOptions = RequestOptionsBuilder(this).apply(set).build()
