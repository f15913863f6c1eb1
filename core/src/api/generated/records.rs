//! The records of the API. Written by `cargo run -p generate` from the catalogue and the operations; do not edit.

use crate::json::record::{UnknownFields, expandable, open_enum, record};
use crate::base::secret::ClientSecret;

record! {
    /// What an account session is to contain.
    pub struct CreateAccountSession {
        /// The connected account the session is for (`acct_…`). It stands here, not in the `Stripe-Account`
        /// header.
        required account: String,
        /// The embedded components the session may show. What is left out of a component gets the API's
        /// default.
        required components: Components,
        /// Fields to expand in the reply. The API accepts it, but no field of an account session can be
        /// expanded.
        optional expand: Vec<String>,
    }

    /// A session of one connected account in embedded components. It works once, and only until it expires.
    pub struct AccountSession {
        /// The type of the object: `account_session`.
        required object: String = "account_session",
        /// The connected account the session is for.
        required account: String,
        /// What the browser or app needs to open the session. It gives access to the account: send it to the
        /// connected account's own page over TLS and nowhere else; never store or log it.
        required client_secret: ClientSecret,
        /// Every component the API version knows, requested or not, with what each feature has become.
        required components: Components,
        /// When the session expires, in whole seconds since the Unix epoch. The API does not say how long it
        /// lasts.
        required expires_at: i64,
        /// Whether the session is for live data; false with a test key.
        required livemode: bool,
    }

    /// What to expand in the reply.
    #[derive(Default)]
    pub struct RetrieveOptions {
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// What a connected account may do, by capability. What it has not asked for is not there.
    #[derive(Default)]
    pub struct AccountCapabilities {
        /// Pre-authorized debits in Canada.
        optional acss_debit_payments: AccountCapabilityStatus,
        /// Payments by Affirm.
        optional affirm_payments: AccountCapabilityStatus,
        /// Payments by Afterpay and Clearpay.
        optional afterpay_clearpay_payments: AccountCapabilityStatus,
        /// Payments by Alma.
        optional alma_payments: AccountCapabilityStatus,
        /// Payments by Amazon Pay.
        optional amazon_pay_payments: AccountCapabilityStatus,
        /// May distribute apps.
        optional app_distribution: AccountCapabilityStatus,
        /// BECS direct debits in Australia.
        optional au_becs_debit_payments: AccountCapabilityStatus,
        /// Bacs direct debits in the United Kingdom.
        optional bacs_debit_payments: AccountCapabilityStatus,
        /// Payments by Bancontact.
        optional bancontact_payments: AccountCapabilityStatus,
        /// Bank transfers to a customer balance.
        optional bank_transfer_payments: AccountCapabilityStatus,
        /// Payments by Billie.
        optional billie_payments: AccountCapabilityStatus,
        /// Payments by Bizum.
        optional bizum_payments: AccountCapabilityStatus,
        /// Payments by BLIK.
        optional blik_payments: AccountCapabilityStatus,
        /// Recurring payments by BLIK.
        optional blik_recurring_payments: AccountCapabilityStatus,
        /// Payments by Boleto.
        optional boleto_payments: AccountCapabilityStatus,
        /// May issue cards.
        optional card_issuing: AccountCapabilityStatus,
        /// Card payments.
        optional card_payments: AccountCapabilityStatus,
        /// Payments by Cartes Bancaires.
        optional cartes_bancaires_payments: AccountCapabilityStatus,
        /// Payments by Cash App Pay.
        optional cashapp_payments: AccountCapabilityStatus,
        /// Stablecoins.
        optional crypto_payments: AccountCapabilityStatus,
        /// Payments by EPS.
        optional eps_payments: AccountCapabilityStatus,
        /// Payments by FPX.
        optional fpx_payments: AccountCapabilityStatus,
        /// Bank transfers in pounds.
        optional gb_bank_transfer_payments: AccountCapabilityStatus,
        /// Payments by Giropay.
        optional giropay_payments: AccountCapabilityStatus,
        /// Payments by `GrabPay`.
        optional grabpay_payments: AccountCapabilityStatus,
        /// Payments by iDEAL.
        optional ideal_payments: AccountCapabilityStatus,
        /// International payments in India.
        optional india_international_payments: AccountCapabilityStatus,
        /// JCB cards in Japan.
        optional jcb_payments: AccountCapabilityStatus,
        /// Bank transfers in yen.
        optional jp_bank_transfer_payments: AccountCapabilityStatus,
        /// Payments by Kakao Pay.
        optional kakao_pay_payments: AccountCapabilityStatus,
        /// Payments by Klarna.
        optional klarna_payments: AccountCapabilityStatus,
        /// Payments by Konbini.
        optional konbini_payments: AccountCapabilityStatus,
        /// Cards of South Korea.
        optional kr_card_payments: AccountCapabilityStatus,
        /// Payments and transfers together, as accounts of before had them.
        optional legacy_payments: AccountCapabilityStatus,
        /// Payments by Link.
        optional link_payments: AccountCapabilityStatus,
        /// Payments by MB WAY.
        optional mb_way_payments: AccountCapabilityStatus,
        /// Payments by `MobilePay`.
        optional mobilepay_payments: AccountCapabilityStatus,
        /// Payments by Multibanco.
        optional multibanco_payments: AccountCapabilityStatus,
        /// Bank transfers in Mexican pesos.
        optional mx_bank_transfer_payments: AccountCapabilityStatus,
        /// Payments by Naver Pay.
        optional naver_pay_payments: AccountCapabilityStatus,
        /// BECS direct debits in New Zealand.
        optional nz_bank_account_becs_debit_payments: AccountCapabilityStatus,
        /// Payments by OXXO.
        optional oxxo_payments: AccountCapabilityStatus,
        /// Payments by Przelewy24.
        optional p24_payments: AccountCapabilityStatus,
        /// Payments by Pay by Bank.
        optional pay_by_bank_payments: AccountCapabilityStatus,
        /// Payments by PAYCO.
        optional payco_payments: AccountCapabilityStatus,
        /// Payments by `PayNow`.
        optional paynow_payments: AccountCapabilityStatus,
        /// Payments by `PayPay`.
        optional paypay_payments: AccountCapabilityStatus,
        /// Payments by `PayTo`.
        optional payto_payments: AccountCapabilityStatus,
        /// Payments by Pix.
        optional pix_payments: AccountCapabilityStatus,
        /// Payments by `PromptPay`.
        optional promptpay_payments: AccountCapabilityStatus,
        /// Payments by Revolut Pay.
        optional revolut_pay_payments: AccountCapabilityStatus,
        /// Payments by Samsung Pay.
        optional samsung_pay_payments: AccountCapabilityStatus,
        /// Payments by Satispay.
        optional satispay_payments: AccountCapabilityStatus,
        /// Payments by Scalapay.
        optional scalapay_payments: AccountCapabilityStatus,
        /// Bank transfers in euros.
        optional sepa_bank_transfer_payments: AccountCapabilityStatus,
        /// SEPA direct debits.
        optional sepa_debit_payments: AccountCapabilityStatus,
        /// Payments by `SeQura`.
        optional sequra_payments: AccountCapabilityStatus,
        /// Payments by Sofort.
        optional sofort_payments: AccountCapabilityStatus,
        /// Payments by Sunbit.
        optional sunbit_payments: AccountCapabilityStatus,
        /// Payments by Swish.
        optional swish_payments: AccountCapabilityStatus,
        /// Form 1099-K is filed for it in the United States.
        optional tax_reporting_us_1099_k: AccountCapabilityStatus,
        /// Form 1099-MISC is filed for it in the United States.
        optional tax_reporting_us_1099_misc: AccountCapabilityStatus,
        /// May be sent transfers.
        optional transfers: AccountCapabilityStatus,
        /// Financial accounts of Treasury.
        optional treasury: AccountCapabilityStatus,
        /// Payments by TWINT.
        optional twint_payments: AccountCapabilityStatus,
        /// Payments by UPI.
        optional upi_payments: AccountCapabilityStatus,
        /// ACH debits from US bank accounts.
        optional us_bank_account_ach_payments: AccountCapabilityStatus,
        /// Bank transfers in US dollars.
        optional us_bank_transfer_payments: AccountCapabilityStatus,
        /// Payments by Wero.
        optional wero_payments: AccountCapabilityStatus,
        /// Payments by Zip.
        optional zip_payments: AccountCapabilityStatus,
    }

    /// About Stripe's fees.
    #[derive(Default)]
    pub struct AccountControllerFees {
        /// Who pays them.
        optional payer: AccountControllerFeesPayer,
    }

    /// About losses.
    #[derive(Default)]
    pub struct AccountControllerLosses {
        /// Who is liable for negative balances. Some features have another default where it is `stripe`.
        optional payments: AccountControllerResponsible,
    }

    /// About Stripe's own dashboard.
    #[derive(Default)]
    pub struct AccountControllerStripeDashboard {
        /// Which one the account has.
        optional r#type: AccountControllerStripeDashboardType,
    }

    /// Who is responsible for what about a connected account.
    pub struct AccountController {
        /// Whether a platform or the account itself controls it.
        required r#type: AccountControllerType,
        /// About Stripe's fees.
        optional fees: AccountControllerFees,
        /// Whether the platform that asks controls the account.
        optional is_controller: bool,
        /// About losses.
        optional losses: AccountControllerLosses,
        /// Who collects updated information when requirements are due or change. Some features may be set
        /// only where it is `application`.
        optional requirement_collection: AccountControllerResponsible,
        /// About Stripe's own dashboard.
        optional stripe_dashboard: AccountControllerStripeDashboard,
    }

    /// Fields that may be given instead of others that are due.
    pub struct AccountRequirementsAlternative {
        /// The fields to give instead.
        required alternative_fields_due: Vec<String>,
        /// The fields that are due.
        required original_fields_due: Vec<String>,
    }

    /// Why something that a connected account has given is due again.
    pub struct AccountRequirementsError {
        /// A word for programs. Stripe has some hundred of them.
        required code: String,
        /// What is wrong, in words for the account's holder.
        required reason: String,
        /// The path of the field.
        required requirement: String,
    }

    /// What a connected account still has to tell, by the paths of the fields, and when.
    #[derive(Default)]
    pub struct AccountRequirements {
        /// Fields that may be given instead of others that are due.
        optional alternatives: Vec<AccountRequirementsAlternative>,
        /// Until when `currently_due` must be resolved, in whole seconds since the Unix epoch; it may be
        /// sooner.
        optional current_deadline: i64,
        /// What must be resolved for the account to stay enabled.
        optional currently_due: Vec<String>,
        /// Why the account is disabled, if it is.
        optional disabled_reason: AccountDisabledReason,
        /// What was given and could not be verified, so that it is due again.
        optional errors: Vec<AccountRequirementsError>,
        /// What is due once every threshold is reached.
        optional eventually_due: Vec<String>,
        /// What was not resolved in time and must be, to enable the account.
        optional past_due: Vec<String>,
        /// What is being looked at, or may become due by the result of that.
        optional pending_verification: Vec<String>,
    }

    /// A connected account. An account has many more fields than these; they are kept, but have no types.
    pub struct Account {
        /// Its id (`acct_…`).
        required id: String,
        /// The type of the object: `account`.
        required object: String = "account",
        /// What kind of business it is.
        optional business_type: AccountBusinessType,
        /// What it may do, by capability.
        optional capabilities: AccountCapabilities,
        /// Whether it can be paid.
        optional charges_enabled: bool,
        /// Who is responsible for what. Shown only to the platform that controls the account, but for `type`.
        optional controller: AccountController,
        /// Its country, in two letters.
        optional country: String,
        /// When it was connected, in whole seconds since the Unix epoch.
        optional created: i64,
        /// The currency it has if nothing else is said, in three letters.
        optional default_currency: String,
        /// Whether it has been onboarded. Until then it should be shown `account_onboarding`.
        optional details_submitted: bool,
        /// Its address for e-mail.
        optional email: String,
        /// What it will have to tell from some day on.
        optional future_requirements: AccountRequirements,
        /// What the platform has noted about it.
        optional metadata: std::collections::BTreeMap<String, String>,
        /// Whether it can be paid out.
        optional payouts_enabled: bool,
        /// What it still has to tell.
        optional requirements: AccountRequirements,
        /// Its type, as accounts had before `controller`.
        optional r#type: AccountType,
    }

    /// What to show of an account.
    #[derive(Default)]
    pub struct RetrieveV2CoreAccount {
        /// Fields to show. These are null in the reply unless they are asked for.
        optional include: Vec<V2CoreAccountInclude>,
    }

    /// Who is responsible for what about an account.
    #[derive(Default)]
    pub struct V2CoreAccountResponsibilities {
        /// Who pays Stripe's fees.
        optional fees_collector: V2CoreAccountFeesCollector,
        /// Who is liable for negative balances.
        optional losses_collector: AccountControllerResponsible,
        /// Who collects updated information.
        optional requirements_collector: AccountControllerResponsible,
    }

    /// What holds for all configurations of an account.
    #[derive(Default)]
    pub struct V2CoreAccountDefaults {
        /// Who is responsible for what.
        optional responsibilities: V2CoreAccountResponsibilities,
    }

    /// A connected account of the second generation of the API. It has many more fields than these; they are
    /// kept, but have no types.
    pub struct V2CoreAccount {
        /// Its id (`acct_…`).
        required id: String,
        /// The type of the object: `v2.core.account`.
        required object: String = "v2.core.account",
        /// What it is used as.
        required applied_configurations: Vec<V2CoreAccountConfiguration>,
        /// Whether it is closed.
        optional closed: bool,
        /// When it was made, as RFC 3339 has it.
        required created: String,
        /// Which of Stripe's dashboards it has.
        optional dashboard: AccountControllerStripeDashboardType,
        /// Who is responsible for what; where it is included.
        optional defaults: V2CoreAccountDefaults,
        /// Whether it is live; false with a test key.
        required livemode: bool,
    }

    /// Whose accounts are to be linked.
    pub struct CreateFinancialConnectionsSessionAccountHolder {
        /// Which of the other fields says who.
        required r#type: FinancialConnectionsAccountHolderType,
        /// The connected account; required if the type is `account`, and only then allowed.
        optional account: String,
        /// The customer; only if the type is `customer`, which needs this or `customer_account`.
        optional customer: String,
        /// The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover.
        optional customer_account: String,
    }

    /// Which accounts may be linked.
    #[derive(Default)]
    pub struct CreateFinancialConnectionsSessionFilters {
        /// Their kinds. Stripe's default from API 2026-09-30.endive on: all five.
        optional account_subcategories: Vec<FinancialConnectionsFilterSubcategory>,
        /// Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia;
        /// later versions get `country` instead, translated here.
        optional countries: Vec<String>,
        /// Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get
        /// `countries` instead, translated here.
        optional country: String,
        /// In preview: the institution at which the holder is to log in.
        optional institution: String,
        /// Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API
        /// 2026-09-30.endive on: `none`.
        optional require_payment_method_support: FinancialConnectionsPaymentMethodSupport,
    }

    /// About Stripe's own page for a session.
    #[derive(Default)]
    pub struct CreateFinancialConnectionsSessionHosted {
        /// In preview: how the holder comes to it. Only together with `relink_options`.
        optional delivery_method: FinancialConnectionsDeliveryMethod,
    }

    /// How much may be linked. Since API 2026-07-29.dahlia.
    #[derive(Default)]
    pub struct CreateFinancialConnectionsSessionLimits {
        /// The most accounts that may be linked, 1 or more; an empty value for any number. Required inside
        /// `limits`. Stripe's default from API 2026-09-30.endive on: any number.
        optional accounts: i64,
    }

    /// About typed-in account numbers. Since API 2026-07-29.dahlia.
    #[derive(Default)]
    pub struct CreateFinancialConnectionsSessionManualEntry {
        /// Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`.
        optional mode: FinancialConnectionsManualEntryMode,
    }

    /// What is to be linked again.
    pub struct CreateFinancialConnectionsSessionRelinkOptions {
        /// In preview: the authorization.
        required authorization: String,
        /// In preview: the account (`fca_…`), one of the authorization's; without it all of them.
        optional account: String,
    }

    /// In what session accounts are to be linked.
    pub struct CreateFinancialConnectionsSession {
        /// Whose accounts are to be linked. Required, but for preview versions of the API: there
        /// `relink_options` can say whose accounts they are.
        optional account_holder: CreateFinancialConnectionsSessionAccountHolder,
        /// What is asked of the holder; at least one.
        required permissions: Vec<FinancialConnectionsPermission>,
        /// Which accounts may be linked.
        optional filters: CreateFinancialConnectionsSessionFilters,
        /// In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
        optional hosted: CreateFinancialConnectionsSessionHosted,
        /// How much may be linked. Since API 2026-07-29.dahlia.
        optional limits: CreateFinancialConnectionsSessionLimits,
        /// About typed-in account numbers. Since API 2026-07-29.dahlia.
        optional manual_entry: CreateFinancialConnectionsSessionManualEntry,
        /// What to fetch as soon as an account is linked. Ask for the permission too.
        optional prefetch: Vec<FinancialConnectionsPrefetch>,
        /// In preview: what is to be linked again, where the session is for that.
        optional relink_options: CreateFinancialConnectionsSessionRelinkOptions,
        /// For web views only: an absolute URL of at most 5,000 characters where the browser returns after
        /// the institution's login.
        optional return_url: String,
        /// In preview: where the session is shown. Stripe's default: `modal`.
        optional ui_mode: FinancialConnectionsUiMode,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// An object of the API that this library has no fields for.
    pub struct ApiObject {
        /// Its id.
        required id: String,
        /// Its type.
        optional object: String,
    }

    /// Who holds a linked account.
    pub struct FinancialConnectionsAccountHolder {
        /// Which of the other fields says who.
        required r#type: FinancialConnectionsAccountHolderType,
        /// The connected account, if the type is `account`: its id, or the account where it was expanded.
        optional account: ExpandableApiObject,
        /// The customer, if the type is `customer`: its id, or the customer where it was expanded.
        optional customer: ExpandableApiObject,
        /// The account that plays the customer, if the type is `customer`. Since API 2025-12-15.clover.
        optional customer_account: String,
    }

    /// A number of a linked account.
    pub struct FinancialConnectionsAccountNumber {
        /// When the number is expected to expire, in whole seconds since the Unix epoch.
        optional expected_expiry_date: i64,
        /// What it is.
        required identifier_type: FinancialConnectionsAccountNumberType,
        /// Whether it can move money; only `transactable` can.
        required status: FinancialConnectionsAccountNumberStatus,
        /// The networks it can be used over.
        required supported_networks: Vec<FinancialConnectionsNetwork>,
    }

    /// What can be spent.
    #[derive(Default)]
    pub struct FinancialConnectionsCashBalance {
        /// What can be spent, per currency (lower-case code) in its smallest unit: usually `current` less
        /// pending outflows plus pending inflows.
        optional available: std::collections::BTreeMap<String, i64>,
    }

    /// What has been borrowed.
    #[derive(Default)]
    pub struct FinancialConnectionsCreditBalance {
        /// The credit in use, per currency (lower-case code) in its smallest unit. Positive: owed to the
        /// holder; negative: owed by the holder.
        optional used: std::collections::BTreeMap<String, i64>,
    }

    /// The most recent balance of an account.
    pub struct FinancialConnectionsBalance {
        /// When the institution computed it, in whole seconds since the Unix epoch.
        required as_of: i64,
        /// Filled in if the type is `cash`.
        optional cash: FinancialConnectionsCashBalance,
        /// Filled in if the type is `credit`.
        optional credit: FinancialConnectionsCreditBalance,
        /// The balance before pending transactions, per currency (lower-case code) in its smallest unit.
        /// Positive: owed to the holder; negative: owed by the holder.
        required current: std::collections::BTreeMap<String, i64>,
        /// Which of `cash` and `credit` is filled in.
        required r#type: FinancialConnectionsBalanceType,
    }

    /// The last attempt to refresh the balance.
    pub struct FinancialConnectionsBalanceRefresh {
        /// When it began, in whole seconds since the Unix epoch.
        required last_attempted_at: i64,
        /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
        optional next_refresh_available_at: i64,
        /// How it went.
        required status: FinancialConnectionsRefreshStatus,
    }

    /// How far the transactions of an account have been classified.
    #[derive(Default)]
    pub struct FinancialConnectionsClassificationState {
        /// How far.
        optional status: FinancialConnectionsProcessingStatus,
    }

    /// How far merchants have been found for the transactions of an account.
    #[derive(Default)]
    pub struct FinancialConnectionsMerchantEnrichmentState {
        /// How far.
        optional status: FinancialConnectionsProcessingStatus,
    }

    /// How far Stripe's additions to the transactions of an account have come.
    #[derive(Default)]
    pub struct FinancialConnectionsEnrichmentState {
        /// About the names of merchants.
        optional merchant: FinancialConnectionsMerchantEnrichmentState,
    }

    /// The last attempt to refresh the balances of past days.
    pub struct FinancialConnectionsInferredBalancesRefresh {
        /// When it began, in whole seconds since the Unix epoch.
        required last_attempted_at: i64,
        /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
        optional next_refresh_available_at: i64,
        /// How it went.
        required status: FinancialConnectionsRefreshStatus,
    }

    /// Whether an institution has something.
    pub struct FinancialConnectionsInstitutionFeature {
        /// Whether it has.
        required supported: bool,
    }

    /// What an institution has.
    pub struct FinancialConnectionsInstitutionFeatures {
        /// About balances.
        required balances: FinancialConnectionsInstitutionFeature,
        /// About owners.
        required ownership: FinancialConnectionsInstitutionFeature,
        /// About payment methods.
        required payment_method: FinancialConnectionsInstitutionFeature,
        /// About transactions.
        required transactions: FinancialConnectionsInstitutionFeature,
    }

    /// In preview: a financial institution whose accounts can be linked.
    pub struct FinancialConnectionsInstitution {
        /// Its id.
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.institution",
        /// The countries it serves, two-letter codes.
        required countries: Vec<String>,
        /// What it has.
        required features: FinancialConnectionsInstitutionFeatures,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// Its name.
        required name: String,
        /// Routing numbers known to be its own. There may be more, and others may share them.
        required routing_numbers: Vec<String>,
        /// Whether its accounts can be linked.
        required status: FinancialConnectionsInstitutionStatus,
        /// Its page, which holders see when they link an account.
        optional url: String,
    }

    /// An owner of a linked account, as its institution has it.
    pub struct FinancialConnectionsAccountOwner {
        /// Its id (`fcaown_…`).
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.account_owner",
        /// The owner's email address.
        optional email: String,
        /// The owner's full name.
        required name: String,
        /// The ownership object this belongs to (`fcaowns_…`).
        required ownership: String,
        /// The owner's phone number, as the institution writes it.
        optional phone: String,
        /// The owner's address, as the institution writes it.
        optional raw_address: String,
        /// When this was last refreshed, in whole seconds since the Unix epoch.
        optional refreshed_at: i64,
    }

    /// A page of owners.
    pub struct FinancialConnectionsAccountOwnerPage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The items of this page, newest first.
        required data: Vec<FinancialConnectionsAccountOwner>,
        /// Whether there are more items after this page.
        required has_more: bool,
        /// Where the list is. It leaves out filters: do not build requests from it.
        optional url: String,
        /// How many items there are in all, where the API says so.
        optional total_count: i64,
    }

    /// The owners of an account at one time. A refresh makes a new one.
    pub struct FinancialConnectionsAccountOwnership {
        /// Its id (`fcaowns_…`), with which owners are listed.
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.account_ownership",
        /// When it was made, in whole seconds since the Unix epoch.
        required created: i64,
        /// The first page of owners.
        required owners: FinancialConnectionsAccountOwnerPage,
    }

    /// The last attempt to refresh the owners.
    pub struct FinancialConnectionsOwnershipRefresh {
        /// When it began, in whole seconds since the Unix epoch.
        required last_attempted_at: i64,
        /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
        optional next_refresh_available_at: i64,
        /// How it went.
        required status: FinancialConnectionsRefreshStatus,
    }

    /// About a link that works.
    #[derive(Default)]
    pub struct FinancialConnectionsActiveStatus {
        /// What the holder should do.
        optional action: FinancialConnectionsStatusAction,
        /// Why the link will stop working.
        optional cause: FinancialConnectionsStatusCause,
        /// When the link is expected to stop working, in whole seconds since the Unix epoch.
        optional expected_deactivation_date: i64,
    }

    /// About a link that has stopped working.
    #[derive(Default)]
    pub struct FinancialConnectionsInactiveStatus {
        /// What the holder should do.
        optional action: FinancialConnectionsStatusAction,
        /// Why it has stopped working.
        optional cause: FinancialConnectionsInactiveCause,
    }

    /// More about an account's status.
    #[derive(Default)]
    pub struct FinancialConnectionsStatusDetails {
        /// Filled in if the status is `active`.
        optional active: FinancialConnectionsActiveStatus,
        /// In preview: filled in if the status is `inactive`.
        optional inactive: FinancialConnectionsInactiveStatus,
    }

    /// The last attempt to refresh the transactions.
    pub struct FinancialConnectionsTransactionRefresh {
        /// Its id (`fctxnref_…`), with which later transactions can be listed.
        required id: String,
        /// When it began, in whole seconds since the Unix epoch.
        required last_attempted_at: i64,
        /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
        optional next_refresh_available_at: i64,
        /// How it went.
        required status: FinancialConnectionsRefreshStatus,
    }

    /// An account at a financial institution that was linked.
    pub struct FinancialConnectionsAccount {
        /// Its id (`fca_…`).
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.account",
        /// Who holds it.
        optional account_holder: FinancialConnectionsAccountHolder,
        /// Its numbers. Since API 2025-11-17.clover.
        optional account_numbers: Vec<FinancialConnectionsAccountNumber>,
        /// In preview: the authorization it belongs to.
        optional authorization: String,
        /// Its most recent balance; empty until a refresh or prefetch has succeeded.
        optional balance: FinancialConnectionsBalance,
        /// The last attempt to refresh the balance.
        optional balance_refresh: FinancialConnectionsBalanceRefresh,
        /// Its broad kind.
        required category: FinancialConnectionsAccountCategory,
        /// In preview: how far its transactions have been classified, for each way of classifying that it is
        /// subscribed to.
        optional classification_state: std::collections::BTreeMap<String, FinancialConnectionsClassificationState>,
        /// When it was linked, in whole seconds since the Unix epoch.
        required created: i64,
        /// A name for it, from the holder or the institution.
        optional display_name: String,
        /// In preview: how far Stripe's additions to its transactions have come.
        optional enrichment_state: FinancialConnectionsEnrichmentState,
        /// In preview: the last attempt to refresh its balances of past days.
        optional inferred_balances_refresh: FinancialConnectionsInferredBalancesRefresh,
        /// In preview: its institution, which may change, as when institutions merge: the institution's id,
        /// or the institution where it was expanded.
        optional institution: ExpandableFinancialConnectionsInstitution,
        /// The institution's name.
        required institution_name: String,
        /// The last four digits of its number.
        optional last4: String,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// Its owners: the ownership object's id, or the object where it was expanded.
        optional ownership: ExpandableFinancialConnectionsAccountOwnership,
        /// The last attempt to refresh the owners.
        optional ownership_refresh: FinancialConnectionsOwnershipRefresh,
        /// What the holder granted.
        optional permissions: Vec<FinancialConnectionsPermission>,
        /// Whether the link works.
        required status: FinancialConnectionsAccountStatus,
        /// More about the status. Since API 2026-06-24.dahlia.
        optional status_details: FinancialConnectionsStatusDetails,
        /// Its kind within the category.
        required subcategory: FinancialConnectionsAccountSubcategory,
        /// What is refreshed about once a day.
        optional subscriptions: Vec<FinancialConnectionsSubscription>,
        /// The payment methods that can be made from it.
        required supported_payment_method_types: Vec<FinancialConnectionsPaymentMethodType>,
        /// The last attempt to refresh the transactions.
        optional transaction_refresh: FinancialConnectionsTransactionRefresh,
    }

    /// A page of linked accounts.
    pub struct FinancialConnectionsAccountPage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The items of this page, newest first.
        required data: Vec<FinancialConnectionsAccount>,
        /// Whether there are more items after this page.
        required has_more: bool,
        /// Where the list is. It leaves out filters: do not build requests from it.
        optional url: String,
        /// How many items there are in all, where the API says so.
        optional total_count: i64,
    }

    /// Which accounts could be linked in a session.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionFilters {
        /// Their kinds.
        optional account_subcategories: Vec<FinancialConnectionsFilterSubcategory>,
        /// Their countries, two-letter codes. Up to API 2026-08-26.dahlia.
        optional countries: Vec<String>,
        /// Their country, a two-letter code. From API 2026-08-26.dahlia on.
        optional country: String,
        /// In preview: the institution at which the holder was to log in.
        optional institution: String,
        /// Which had to be able to make payments. Since API 2026-07-29.dahlia.
        optional require_payment_method_support: FinancialConnectionsPaymentMethodSupport,
    }

    /// About Stripe's own page for a session.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionHosted {
        /// How the holder comes to it.
        optional delivery_method: FinancialConnectionsDeliveryMethod,
        /// Where the browser goes afterwards.
        optional return_url: String,
    }

    /// How much could be linked in a session.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionLimits {
        /// The most accounts that could be linked; empty for any number.
        optional accounts: i64,
    }

    /// About typed-in account numbers.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionManualEntry {
        /// Whether they were offered.
        optional mode: FinancialConnectionsManualEntryMode,
    }

    /// About a consent that was collected before the session.
    pub struct FinancialConnectionsSessionPreCollectedConsent {
        /// What became of it.
        required outcome: FinancialConnectionsConsentOutcome,
    }

    /// What is to be linked again in a session.
    pub struct FinancialConnectionsSessionRelinkOptions {
        /// The account, if it is for one.
        optional account: String,
        /// The authorization.
        required authorization: String,
    }

    /// How linking again went.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionRelinkResult {
        /// The account that was linked again, if the session was for one.
        optional account: String,
        /// The authorization that was linked again.
        optional authorization: String,
        /// Why it failed.
        optional failure_reason: FinancialConnectionsRelinkFailure,
    }

    /// About a session that was cancelled.
    pub struct FinancialConnectionsSessionCancelled {
        /// Why.
        required reason: FinancialConnectionsCancellationReason,
    }

    /// More about a session's status.
    #[derive(Default)]
    pub struct FinancialConnectionsSessionStatusDetails {
        /// Filled in if the status is `cancelled`.
        optional cancelled: FinancialConnectionsSessionCancelled,
    }

    /// A session in which somebody links accounts to the platform.
    pub struct FinancialConnectionsSession {
        /// Its id (`fcsess_…`).
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.session",
        /// Whose accounts are linked.
        optional account_holder: FinancialConnectionsAccountHolder,
        /// The first page of accounts that were linked.
        required accounts: FinancialConnectionsAccountPage,
        /// A token for the bank account that was linked. Since API 2026-07-29.dahlia.
        optional bank_account_token: ApiObject,
        /// What the browser or app needs to show the session. Never store or log it.
        optional client_secret: ClientSecret,
        /// Which accounts can be linked.
        optional filters: FinancialConnectionsSessionFilters,
        /// In preview: about Stripe's own page for it.
        optional hosted: FinancialConnectionsSessionHosted,
        /// How much can be linked. Since API 2026-07-29.dahlia.
        optional limits: FinancialConnectionsSessionLimits,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// About typed-in account numbers. Since API 2026-07-29.dahlia.
        optional manual_entry: FinancialConnectionsSessionManualEntry,
        /// What is asked of the holder.
        required permissions: Vec<FinancialConnectionsPermission>,
        /// In preview: about a consent that was collected before.
        optional pre_collected_consent: FinancialConnectionsSessionPreCollectedConsent,
        /// What is fetched as soon as an account is linked.
        optional prefetch: Vec<FinancialConnectionsPrefetch>,
        /// In preview: what is to be linked again, if it is for that.
        optional relink_options: FinancialConnectionsSessionRelinkOptions,
        /// In preview: how linking again went.
        optional relink_result: FinancialConnectionsSessionRelinkResult,
        /// For web views only: where the browser returns after the institution's login.
        optional return_url: String,
        /// In preview: how far it has come.
        optional status: FinancialConnectionsSessionStatus,
        /// In preview: more about the status.
        optional status_details: FinancialConnectionsSessionStatusDetails,
        /// In preview: where it is shown.
        optional ui_mode: FinancialConnectionsUiMode,
        /// In preview: Stripe's own page for it, while it is open and `ui_mode` is `hosted`. Whoever has it
        /// can link accounts.
        optional url: String,
    }

    /// Whose accounts to list.
    #[derive(Default)]
    pub struct ListFinancialConnectionsAccountsAccountHolder {
        /// The connected account that holds them. Not together with `customer`.
        optional account: String,
        /// The customer that holds them. Not together with `account`.
        optional customer: String,
        /// The account that plays the customer that holds them.
        optional customer_account: String,
    }

    /// Which linked accounts to list. Without a filter: all of the platform's.
    #[derive(Default)]
    pub struct ListFinancialConnectionsAccounts {
        /// Only accounts of this holder. Not together with `session`.
        optional account_holder: ListFinancialConnectionsAccountsAccountHolder,
        /// Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
        optional session: String,
        /// How many items a page has, 1 to 100. Stripe's default: 10.
        optional limit: i64,
        /// The id of the item before the page. Not together with `ending_before`.
        optional starting_after: String,
        /// The id of the item after the page, to page backwards. Not together with `starting_after`.
        optional ending_before: String,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// What to refresh.
    pub struct RefreshFinancialConnectionsAccount {
        /// What to refresh; at least one. Mind the singular `balance`.
        required features: Vec<FinancialConnectionsRefreshFeature>,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// What to refresh about once a day.
    pub struct SubscribeFinancialConnectionsAccount {
        /// What to refresh about once a day; at least one.
        required features: Vec<FinancialConnectionsSubscription>,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// Which owners to list.
    pub struct ListFinancialConnectionsAccountOwners {
        /// The ownership object to list owners of (`fcaowns_…`).
        required ownership: String,
        /// How many items a page has, 1 to 100. Stripe's default: 10.
        optional limit: i64,
        /// The id of the item before the page. Not together with `ending_before`.
        optional starting_after: String,
        /// The id of the item after the page, to page backwards. Not together with `starting_after`.
        optional ending_before: String,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// A span of time; each bound in whole seconds since the Unix epoch.
    #[derive(Default)]
    pub struct TimestampRange {
        /// Later than this.
        optional gt: i64,
        /// At this time or later.
        optional gte: i64,
        /// Earlier than this.
        optional lt: i64,
        /// At this time or earlier.
        optional lte: i64,
    }

    /// Transactions by the refresh that brought them.
    pub struct ListFinancialConnectionsTransactionsTransactionRefresh {
        /// Only those brought by refreshes after this one (`fctxnref_…`).
        required after: String,
    }

    /// Which transactions to list.
    pub struct ListFinancialConnectionsTransactions {
        /// The linked account (`fca_…`).
        required account: String,
        /// Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`,
        /// `lt`, `lte`.
        optional transacted_at: TimestampRange,
        /// Only transactions that later refreshes brought.
        optional transaction_refresh: ListFinancialConnectionsTransactionsTransactionRefresh,
        /// How many items a page has, 1 to 100. Stripe's default: 10.
        optional limit: i64,
        /// The id of the item before the page. Not together with `ending_before`.
        optional starting_after: String,
        /// The id of the item after the page, to page backwards. Not together with `starting_after`.
        optional ending_before: String,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// What a transaction was classified as.
    #[derive(Default)]
    pub struct FinancialConnectionsClassificationLabels {
        /// How sure Stripe is.
        optional confidence_level: FinancialConnectionsConfidence,
        /// The narrow category.
        optional detailed_label: String,
        /// The broad category.
        optional primary_label: String,
    }

    /// One way of classifying a transaction.
    pub struct FinancialConnectionsClassification {
        /// Its labels, if the type is `money_movement`.
        optional money_movement: FinancialConnectionsClassificationLabels,
        /// Its labels, if the type is `personal_finance`.
        optional personal_finance: FinancialConnectionsClassificationLabels,
        /// Which way.
        required r#type: String,
    }

    /// Who a transaction was with.
    #[derive(Default)]
    pub struct FinancialConnectionsMerchant {
        /// How sure Stripe is.
        optional confidence_level: FinancialConnectionsConfidence,
        /// The name, in a usual form.
        optional name: String,
    }

    /// What Stripe adds to a transaction.
    pub struct FinancialConnectionsTransactionEnrichments {
        /// Who it was with.
        required merchant: FinancialConnectionsMerchant,
    }

    /// When a transaction reached its states.
    #[derive(Default)]
    pub struct FinancialConnectionsTransactionStatusTransitions {
        /// When it was posted, in whole seconds since the Unix epoch.
        optional posted_at: i64,
        /// When it was voided, in whole seconds since the Unix epoch.
        optional void_at: i64,
    }

    /// A transaction of a linked account.
    pub struct FinancialConnectionsTransaction {
        /// Its id (`fctxn_…`).
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.transaction",
        /// The linked account (`fca_…`).
        required account: String,
        /// The amount in the currency's smallest unit. Positive: money in; negative: money out.
        required amount: i64,
        /// In preview: what it was classified as, in each way that the account is subscribed to.
        optional classifications: Vec<FinancialConnectionsClassification>,
        /// The currency, a lower-case three-letter code.
        required currency: String,
        /// What the institution says of it.
        required description: String,
        /// In preview: what Stripe adds to it.
        optional enrichments: FinancialConnectionsTransactionEnrichments,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// How far it has come.
        required status: FinancialConnectionsTransactionStatus,
        /// When it reached its states.
        required status_transitions: FinancialConnectionsTransactionStatusTransitions,
        /// When it happened, in whole seconds since the Unix epoch.
        required transacted_at: i64,
        /// The refresh that brought it (`fctxnref_…`).
        required transaction_refresh: String,
        /// When it last changed, in whole seconds since the Unix epoch.
        required updated: i64,
    }

    /// A page of transactions.
    pub struct FinancialConnectionsTransactionPage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The items of this page, newest first.
        required data: Vec<FinancialConnectionsTransaction>,
        /// Whether there are more items after this page.
        required has_more: bool,
        /// Where the list is. It leaves out filters: do not build requests from it.
        optional url: String,
        /// How many items there are in all, where the API says so.
        optional total_count: i64,
    }

    /// Which page to list.
    #[derive(Default)]
    pub struct ListOptions {
        /// How many items a page has, 1 to 100. Stripe's default: 10.
        optional limit: i64,
        /// The id of the item before the page. Not together with `ending_before`.
        optional starting_after: String,
        /// The id of the item after the page, to page backwards. Not together with `starting_after`.
        optional ending_before: String,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// In preview: the balance of a linked account on a past day, as its institution told it or as its
    /// transactions let it be inferred.
    pub struct FinancialConnectionsInferredBalance {
        /// Its id.
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.account_inferred_balance",
        /// The time it is for, in whole seconds since the Unix epoch. Where it was inferred: the last second
        /// of the day in UTC.
        required as_of: i64,
        /// The balance before pending transactions, per currency (lower-case code) in its smallest unit.
        /// Positive: owed to the holder; negative: owed by the holder.
        required current: std::collections::BTreeMap<String, i64>,
    }

    /// In preview: a page of balances of past days.
    pub struct FinancialConnectionsInferredBalancePage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The items of this page, newest first.
        required data: Vec<FinancialConnectionsInferredBalance>,
        /// Whether there are more items after this page.
        required has_more: bool,
        /// Where the list is. It leaves out filters: do not build requests from it.
        optional url: String,
        /// How many items there are in all, where the API says so.
        optional total_count: i64,
    }

    /// About an authorization that works.
    pub struct FinancialConnectionsAuthorizationActiveStatus {
        /// What the holder should do.
        required action: FinancialConnectionsStatusAction,
        /// When it is expected to stop working, in whole seconds since the Unix epoch.
        required expected_deactivation_date: i64,
    }

    /// About an authorization that has stopped working.
    pub struct FinancialConnectionsAuthorizationInactiveStatus {
        /// What the holder should do.
        required action: FinancialConnectionsStatusAction,
    }

    /// More about an authorization's status.
    #[derive(Default)]
    pub struct FinancialConnectionsAuthorizationStatusDetails {
        /// Filled in if the status is `active` and that will change.
        optional active: FinancialConnectionsAuthorizationActiveStatus,
        /// Filled in if the status is `inactive`.
        optional inactive: FinancialConnectionsAuthorizationInactiveStatus,
    }

    /// What a holder has allowed at one institution: it stands behind the accounts that were linked there
    /// together.
    pub struct FinancialConnectionsAuthorization {
        /// Its id (`fcauth_…`).
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.authorization",
        /// In preview: who has allowed it.
        optional account_holder: FinancialConnectionsAccountHolder,
        /// In preview: the institution, which may change, as when institutions merge: its id, or the
        /// institution where it was expanded.
        optional institution: ExpandableFinancialConnectionsInstitution,
        /// The institution's name.
        required institution_name: String,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// Whether it works.
        required status: FinancialConnectionsAuthorizationStatus,
        /// More about the status.
        required status_details: FinancialConnectionsAuthorizationStatusDetails,
    }

    /// In preview: a page of institutions.
    pub struct FinancialConnectionsInstitutionPage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The items of this page, newest first.
        required data: Vec<FinancialConnectionsInstitution>,
        /// Whether there are more items after this page.
        required has_more: bool,
        /// Where the list is. It leaves out filters: do not build requests from it.
        optional url: String,
        /// How many items there are in all, where the API says so.
        optional total_count: i64,
    }

    /// In preview: who is to consent, and in what language.
    pub struct CreateFinancialConnectionsConsent {
        /// Who is to consent.
        required account_holder: CreateFinancialConnectionsSessionAccountHolder,
        /// The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
        optional locale: String,
        /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
        optional expand: Vec<String>,
    }

    /// In preview: a text with which a holder consents before a session, on the platform's own page.
    pub struct FinancialConnectionsConsent {
        /// Its id.
        required id: String,
        /// The type of the object.
        required object: String = "financial_connections.consent",
        /// Who is to consent.
        required account_holder: FinancialConnectionsAccountHolder,
        /// The text to show, exactly as it is, before the holder agrees.
        required consent_text: String,
        /// When it was made, in whole seconds since the Unix epoch.
        required created: i64,
        /// From when on it is no longer good, in whole seconds since the Unix epoch.
        required expires_at: i64,
        /// Whether it is live data; false with a test key.
        required livemode: bool,
        /// The language the text is in, as BCP 47 has it.
        required locale: String,
    }

    /// Whose transactions, and since when.
    pub struct SyncFinancialConnectionsTransactions {
        /// The linked account (`fca_…`).
        required account: String,
        /// That of the last change you have handled; none gives all transactions.
        optional cursor: String,
    }

    /// A transaction that is new or has changed, as a sync gives it.
    pub struct FinancialConnectionsTransactionChange {
        /// The transaction as it is now.
        required transaction: FinancialConnectionsTransaction,
        /// Where to go on from after this change. Keep it together with what you made of the change.
        required cursor: String,
    }

    /// Changes of transactions.
    pub struct FinancialConnectionsTransactionChangePage {
        /// The type of the object: `list`.
        required object: String = "list",
        /// The changes, oldest first.
        required data: Vec<FinancialConnectionsTransactionChange>,
        /// Whether there are more after these.
        required has_more: bool,
    }

    /// The request that caused an event.
    #[derive(Default)]
    pub struct EventRequest {
        /// Its id (`req_…`); empty where the API acted by itself.
        optional id: String,
        /// The idempotency key it was sent with.
        optional idempotency_key: String,
    }

    /// The fields of a resource that had other values before, with those values. They are those of the
    /// resource, and read as they came.
    #[derive(Default)]
    pub struct EventPreviousAttributes {
    }

    /// What an event is about.
    pub struct AccountEventData {
        /// The resource, as it was when the event was made.
        required object: Account,
        /// What changed: the fields of the resource that had other values before, with those values.
        optional previous_attributes: EventPreviousAttributes,
    }

    /// An event about a connected account.
    pub struct AccountEvent {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `event`.
        required object: String = "event",
        /// What happened.
        required r#type: AccountEventType,
        /// The connected account it happened in (`acct_…`); empty for the platform's own.
        optional account: String,
        /// The API version in which `data` is written.
        optional api_version: String,
        /// The context it happened in.
        optional context: String,
        /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
        optional created: i64,
        /// Whether it is about live data.
        optional livemode: bool,
        /// How many endpoints have not answered it with a 2xx yet.
        optional pending_webhooks: i64,
        /// The request that caused it, if one did.
        optional request: EventRequest,
        /// What it is about.
        required data: AccountEventData,
    }

    /// What an event is about.
    pub struct FinancialConnectionsAccountEventData {
        /// The resource, as it was when the event was made.
        required object: FinancialConnectionsAccount,
        /// What changed: the fields of the resource that had other values before, with those values.
        optional previous_attributes: EventPreviousAttributes,
    }

    /// An event about a linked account.
    pub struct FinancialConnectionsAccountEvent {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `event`.
        required object: String = "event",
        /// What happened.
        required r#type: FinancialConnectionsAccountEventType,
        /// The connected account it happened in (`acct_…`); empty for the platform's own.
        optional account: String,
        /// The API version in which `data` is written.
        optional api_version: String,
        /// The context it happened in.
        optional context: String,
        /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
        optional created: i64,
        /// Whether it is about live data.
        optional livemode: bool,
        /// How many endpoints have not answered it with a 2xx yet.
        optional pending_webhooks: i64,
        /// The request that caused it, if one did.
        optional request: EventRequest,
        /// What it is about.
        required data: FinancialConnectionsAccountEventData,
    }

    /// What an event is about.
    pub struct FinancialConnectionsAuthorizationEventData {
        /// The resource, as it was when the event was made.
        required object: FinancialConnectionsAuthorization,
        /// What changed: the fields of the resource that had other values before, with those values.
        optional previous_attributes: EventPreviousAttributes,
    }

    /// An event about what a holder has allowed at one institution.
    pub struct FinancialConnectionsAuthorizationEvent {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `event`.
        required object: String = "event",
        /// What happened.
        required r#type: FinancialConnectionsAuthorizationEventType,
        /// The connected account it happened in (`acct_…`); empty for the platform's own.
        optional account: String,
        /// The API version in which `data` is written.
        optional api_version: String,
        /// The context it happened in.
        optional context: String,
        /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
        optional created: i64,
        /// Whether it is about live data.
        optional livemode: bool,
        /// How many endpoints have not answered it with a 2xx yet.
        optional pending_webhooks: i64,
        /// The request that caused it, if one did.
        optional request: EventRequest,
        /// What it is about.
        required data: FinancialConnectionsAuthorizationEventData,
    }

    /// What an event is about.
    pub struct FinancialConnectionsSessionEventData {
        /// The resource, as it was when the event was made.
        required object: FinancialConnectionsSession,
        /// What changed: the fields of the resource that had other values before, with those values.
        optional previous_attributes: EventPreviousAttributes,
    }

    /// An event about a Financial Connections session.
    pub struct FinancialConnectionsSessionEvent {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `event`.
        required object: String = "event",
        /// What happened.
        required r#type: FinancialConnectionsSessionEventType,
        /// The connected account it happened in (`acct_…`); empty for the platform's own.
        optional account: String,
        /// The API version in which `data` is written.
        optional api_version: String,
        /// The context it happened in.
        optional context: String,
        /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
        optional created: i64,
        /// Whether it is about live data.
        optional livemode: bool,
        /// How many endpoints have not answered it with a 2xx yet.
        optional pending_webhooks: i64,
        /// The request that caused it, if one did.
        optional request: EventRequest,
        /// What it is about.
        required data: FinancialConnectionsSessionEventData,
    }

    /// A resource that this library has no fields for. All of it is kept.
    #[derive(Default)]
    pub struct EventResource {
        /// Its id.
        optional id: String,
        /// Its type.
        optional object: String,
    }

    /// What an event is about.
    #[derive(Default)]
    pub struct UnknownEventData {
        /// The resource, as it was when the event was made.
        optional object: EventResource,
        /// What changed: the fields of the resource that had other values before, with those values.
        optional previous_attributes: EventPreviousAttributes,
    }

    /// An event about a resource that this library has no fields for, or one that is not as it usually is.
    /// All of it is kept.
    pub struct UnknownEvent {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `event`.
        required object: String = "event",
        /// What happened.
        optional r#type: String,
        /// The connected account it happened in (`acct_…`); empty for the platform's own.
        optional account: String,
        /// The API version in which `data` is written.
        optional api_version: String,
        /// The context it happened in.
        optional context: String,
        /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
        optional created: i64,
        /// Whether it is about live data.
        optional livemode: bool,
        /// How many endpoints have not answered it with a 2xx yet.
        optional pending_webhooks: i64,
        /// The request that caused it, if one did.
        optional request: EventRequest,
        /// What it is about.
        optional data: UnknownEventData,
    }

    /// What caused a thin event.
    #[derive(Default)]
    pub struct EventReason {
        /// What kind of cause; `request` is the only one that is known.
        optional r#type: String,
        /// The request that caused it.
        optional request: EventRequest,
    }

    /// The resource a thin event is about.
    pub struct EventRelatedObject {
        /// Its id.
        required id: String,
        /// Its type, e.g. `financial_connections.account`.
        required r#type: String,
        /// Where it is fetched.
        optional url: String,
    }

    /// A thin event: it says what happened and to what, and leaves the resource to be fetched.
    pub struct EventNotification {
        /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
        required id: String,
        /// The type of the object: `v2.core.event`.
        required object: String = "v2.core.event",
        /// What happened.
        required r#type: EventNotificationType,
        /// The context it happened in: what `Stripe-Context` says when the resource is fetched.
        optional context: String,
        /// When it happened, as RFC 3339 has it.
        optional created: String,
        /// Whether it is about live data.
        optional livemode: bool,
        /// What caused it.
        optional reason: EventReason,
        /// The resource it is about.
        optional related_object: EventRelatedObject,
    }

    /// The embedded components of a session, each with its configuration.
    #[derive(Default)]
    pub struct Components {
        /// Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10).
        optional account_management: AccountManagement,
        /// Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
        /// 2023-08-16).
        optional account_onboarding: AccountOnboarding,
        /// Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
        /// 2026-04-22.dahlia).
        optional balance_report: BalanceReport,
        /// Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10).
        optional balances: Balances,
        /// Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil).
        optional disputes_list: DisputesList,
        /// Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16).
        optional documents: Documents,
        /// Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API
        /// 2025-01-27.acacia).
        optional financial_account: FinancialAccount,
        /// Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia).
        optional financial_account_transactions: FinancialAccountTransactions,
        /// Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
        /// 2025-07-30.basil).
        optional instant_payouts_promotion: InstantPayoutsPromotion,
        /// Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia).
        optional issuing_card: IssuingCard,
        /// Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia).
        optional issuing_cards_list: IssuingCardsList,
        /// Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API
        /// 2024-04-10).
        optional notification_banner: NotificationBanner,
        /// Shows one payment in detail. Since 2023-12-07 (API 2023-10-16).
        optional payment_details: PaymentDetails,
        /// Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil).
        optional payment_disputes: PaymentDisputes,
        /// Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API
        /// 2026-08-26.dahlia).
        optional payment_method_settings: PaymentMethodSettings,
        /// Lists the account's payments. Since 2023-12-07 (API 2023-10-16).
        optional payments: Payments,
        /// Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil).
        optional payout_details: PayoutDetails,
        /// Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia).
        optional payout_reconciliation_report: PayoutReconciliationReport,
        /// Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16).
        optional payouts: Payouts,
        /// Lists the account's payouts. Since 2024-04-16 (API 2024-04-10).
        optional payouts_list: PayoutsList,
        /// Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive).
        optional reporting_chart: ReportingChart,
        /// Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20).
        optional tax_registrations: TaxRegistrations,
        /// Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20).
        optional tax_settings: TaxSettings,
        /// Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
        optional terminal_hardware_orders: TerminalHardwareOrders,
        /// Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
        optional terminal_hardware_shop: TerminalHardwareShop,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling
        /// through AI agents.
        optional agentic_commerce_settings: AgenticCommerceSettings,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of
        /// the Stripe App Marketplace.
        optional app_install: AppInstall,
        /// In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe
        /// App Marketplace.
        optional app_viewport: AppViewport,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
        /// bills.
        optional bills: Bills,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the
        /// account's business profile.
        optional business_profile_management: BusinessProfileManagement,
        /// In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital
        /// financing.
        optional capital_financing: CapitalFinancing,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for
        /// Capital financing.
        optional capital_financing_application: CapitalFinancingApplication,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back
        /// Capital financing.
        optional capital_financing_manual_payment: CapitalFinancingManualPayment,
        /// In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing.
        optional capital_financing_promotion: CapitalFinancingPromotion,
        /// In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital
        /// financing.
        optional capital_overview: CapitalOverview,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks
        /// by scanning them.
        optional check_scanning: CheckScanning,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user export
        /// transactions for tax.
        optional export_tax_transactions: ExportTaxTransactions,
        /// In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a
        /// financial account.
        optional financial_account_rewards: FinancialAccountRewards,
        /// In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial
        /// accounts.
        optional financial_accounts: FinancialAccounts,
        /// In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the
        /// account's financial accounts.
        optional financial_accounts_transactions: FinancialAccountsTransactions,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant
        /// payouts.
        optional instant_payouts: InstantPayouts,
        /// In preview: sent only with a preview API version or `allow_preview`. Reports the network costs
        /// passed on to the account.
        optional network_cost_passthrough_report: NetworkCostPassthroughReport,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax
        /// code of a product.
        optional product_tax_code_selector: ProductTaxCodeSelector,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the
        /// account sends money to.
        optional recipients: Recipients,
        /// In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends
        /// money to.
        optional recipients_list: RecipientsList,
        /// In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears
        /// thresholds of tax.
        optional tax_threshold_monitoring: TaxThresholdMonitoring,
    }

    /// The configuration of `account_management`. Lets the user view and edit their account details.
    pub struct AccountManagement {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: AccountManagementFeatures,
    }

    /// The features of `account_management`.
    #[derive(Default)]
    pub struct AccountManagementFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
        /// 2024-10-28.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
        optional external_account_collection: bool,
    }

    /// The configuration of `account_onboarding`. Collects what Stripe needs to know of an account before it
    /// can be paid.
    pub struct AccountOnboarding {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: AccountOnboardingFeatures,
    }

    /// The features of `account_onboarding`.
    #[derive(Default)]
    pub struct AccountOnboardingFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
        /// 2024-10-28.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`), and from API version 2026-03-25.dahlia on
        /// for others that send `disable_stripe_user_authentication: false` with it. Since 2024-04-11 (API
        /// 2024-04-10).
        optional external_account_collection: bool,
    }

    /// The configuration of `balance_report`. Summarises the changes to the account's balance over a period.
    pub struct BalanceReport {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: BalanceReportFeatures,
    }

    /// The features of `balance_report`.
    #[derive(Default)]
    pub struct BalanceReportFeatures {
    }

    /// The configuration of `balances`. Shows the account's balances and lets the user pay them out.
    pub struct Balances {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: BalancesFeatures,
    }

    /// The features of `balances`.
    #[derive(Default)]
    pub struct BalancesFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
        /// 2024-10-28.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
        /// negative balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API
        /// 2024-04-10).
        optional edit_payout_schedule: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
        optional external_account_collection: bool,
        /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        /// balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16
        /// (API 2024-04-10).
        optional instant_payouts: bool,
        /// Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
        /// balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API
        /// 2024-04-10).
        optional standard_payouts: bool,
    }

    /// The configuration of `disputes_list`. Lists the account's disputes.
    pub struct DisputesList {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: DisputesListFeatures,
    }

    /// The features of `disputes_list`.
    #[derive(Default)]
    pub struct DisputesListFeatures {
        /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
        /// 2025-05-28.basil).
        optional capture_payments: bool,
        /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
        /// Since 2025-05-29 (API 2025-05-28.basil).
        optional destination_on_behalf_of_charge_management: bool,
        /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        /// 2025-05-29 (API 2025-05-28.basil).
        optional dispute_management: bool,
        /// Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
        optional refund_management: bool,
        /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
        /// this component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
        optional smart_disputes_management: bool,
    }

    /// The configuration of `documents`. Lists documents such as tax invoices for download.
    pub struct Documents {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: DocumentsFeatures,
    }

    /// The features of `documents`.
    #[derive(Default)]
    pub struct DocumentsFeatures {
    }

    /// The configuration of `financial_account`. Shows one financial account: its balance and how to fund it.
    pub struct FinancialAccount {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: FinancialAccountFeatures,
    }

    /// The features of `financial_account`.
    #[derive(Default)]
    pub struct FinancialAccountFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
        /// 2025-01-27.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
        optional external_account_collection: bool,
        /// Lets the user send money from the financial account. Stripe does not document a default. Since
        /// 2025-01-27 (API 2025-01-27.acacia).
        optional send_money: bool,
        /// Lets the user move money between the payments balance and the financial account. Stripe does not
        /// document a default. Since 2025-01-27 (API 2025-01-27.acacia).
        optional transfer_balance: bool,
    }

    /// The configuration of `financial_account_transactions`. Lists the transactions of one financial
    /// account.
    pub struct FinancialAccountTransactions {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: FinancialAccountTransactionsFeatures,
    }

    /// The features of `financial_account_transactions`.
    #[derive(Default)]
    pub struct FinancialAccountTransactionsFeatures {
        /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
        /// Since 2025-01-27 (API 2025-01-27.acacia).
        optional card_spend_dispute_management: bool,
    }

    /// The configuration of `instant_payouts_promotion`. Offers an instant payout to accounts that are
    /// eligible for one.
    pub struct InstantPayoutsPromotion {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: InstantPayoutsPromotionFeatures,
    }

    /// The features of `instant_payouts_promotion`.
    #[derive(Default)]
    pub struct InstantPayoutsPromotionFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2025-07-30 (API
        /// 2025-07-30.basil).
        optional disable_stripe_user_authentication: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2025-07-30 (API 2025-07-30.basil).
        optional external_account_collection: bool,
        /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        /// balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30
        /// (API 2025-07-30.basil).
        optional instant_payouts: bool,
    }

    /// The configuration of `issuing_card`. Shows one issued card.
    pub struct IssuingCard {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: IssuingCardFeatures,
    }

    /// The features of `issuing_card`.
    #[derive(Default)]
    pub struct IssuingCardFeatures {
        /// Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
        /// 2025-01-27.acacia).
        optional card_management: bool,
        /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
        /// Since 2025-01-27 (API 2025-01-27.acacia).
        optional card_spend_dispute_management: bool,
        /// Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27
        /// (API 2025-01-27.acacia).
        optional cardholder_management: bool,
        /// Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
        /// (API 2025-01-27.acacia).
        optional spend_control_management: bool,
    }

    /// The configuration of `issuing_cards_list`. Lists the cards issued to the account.
    pub struct IssuingCardsList {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: IssuingCardsListFeatures,
    }

    /// The features of `issuing_cards_list`.
    #[derive(Default)]
    pub struct IssuingCardsListFeatures {
        /// Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
        /// 2025-01-27.acacia).
        optional card_management: bool,
        /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
        /// Since 2025-01-27 (API 2025-01-27.acacia).
        optional card_spend_dispute_management: bool,
        /// Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27
        /// (API 2025-01-27.acacia).
        optional cardholder_management: bool,
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
        /// 2025-01-27.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
        /// (API 2025-01-27.acacia).
        optional spend_control_management: bool,
    }

    /// The configuration of `notification_banner`. Shows what Stripe requires of the account, with a way to
    /// resolve it.
    pub struct NotificationBanner {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: NotificationBannerFeatures,
    }

    /// The features of `notification_banner`.
    #[derive(Default)]
    pub struct NotificationBannerFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
        /// 2024-10-28.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
        optional external_account_collection: bool,
    }

    /// The configuration of `payment_details`. Shows one payment in detail.
    pub struct PaymentDetails {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PaymentDetailsFeatures,
    }

    /// The features of `payment_details`.
    #[derive(Default)]
    pub struct PaymentDetailsFeatures {
        /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
        /// 2023-10-16).
        optional capture_payments: bool,
        /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
        /// Since 2024-03-28 (API 2023-10-16).
        optional destination_on_behalf_of_charge_management: bool,
        /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        /// 2023-12-07 (API 2023-10-16).
        optional dispute_management: bool,
        /// Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
        optional refund_management: bool,
        /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
        /// this component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
        optional smart_disputes_management: bool,
    }

    /// The configuration of `payment_disputes`. Shows the disputes of one payment.
    pub struct PaymentDisputes {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PaymentDisputesFeatures,
    }

    /// The features of `payment_disputes`.
    #[derive(Default)]
    pub struct PaymentDisputesFeatures {
        /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
        /// Since 2025-05-29 (API 2025-05-28.basil).
        optional destination_on_behalf_of_charge_management: bool,
        /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        /// 2025-05-29 (API 2025-05-28.basil).
        optional dispute_management: bool,
        /// Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
        optional refund_management: bool,
        /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
        /// this component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
        optional smart_disputes_management: bool,
    }

    /// The configuration of `payment_method_settings`. Lets the user choose the payment methods the account
    /// accepts.
    pub struct PaymentMethodSettings {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PaymentMethodSettingsFeatures,
    }

    /// The features of `payment_method_settings`.
    #[derive(Default)]
    pub struct PaymentMethodSettingsFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: off. May be `true` only for accounts
        /// whose updated requirements the platform collects (`controller.requirement_collection` is
        /// `application`). Since 2026-08-26 (API 2026-08-26.dahlia).
        optional disable_stripe_user_authentication: bool,
    }

    /// The configuration of `payments`. Lists the account's payments.
    pub struct Payments {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PaymentsFeatures,
    }

    /// The features of `payments`.
    #[derive(Default)]
    pub struct PaymentsFeatures {
        /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
        /// 2023-10-16).
        optional capture_payments: bool,
        /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
        /// Since 2024-03-28 (API 2023-10-16).
        optional destination_on_behalf_of_charge_management: bool,
        /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
        /// 2023-12-07 (API 2023-10-16).
        optional dispute_management: bool,
        /// Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
        optional refund_management: bool,
        /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
        /// this component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
        optional smart_disputes_management: bool,
    }

    /// The configuration of `payout_details`. Shows one payout in detail.
    pub struct PayoutDetails {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PayoutDetailsFeatures,
    }

    /// The features of `payout_details`.
    #[derive(Default)]
    pub struct PayoutDetailsFeatures {
    }

    /// The configuration of `payout_reconciliation_report`. Matches each payout with the transactions it
    /// settles.
    pub struct PayoutReconciliationReport {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PayoutReconciliationReportFeatures,
    }

    /// The features of `payout_reconciliation_report`.
    #[derive(Default)]
    pub struct PayoutReconciliationReportFeatures {
    }

    /// The configuration of `payouts`. Shows balances and payouts, and lets the user pay out.
    pub struct Payouts {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PayoutsFeatures,
    }

    /// The features of `payouts`.
    #[derive(Default)]
    pub struct PayoutsFeatures {
        /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
        /// users with a second factor of its own. Stripe's default: the opposite of this component's
        /// `external_account_collection`. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
        /// 2024-10-28.acacia).
        optional disable_stripe_user_authentication: bool,
        /// Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
        /// negative balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API
        /// 2023-10-16).
        optional edit_payout_schedule: bool,
        /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
        /// `false` only for accounts whose updated requirements the platform collects
        /// (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
        optional external_account_collection: bool,
        /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
        /// balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22
        /// (API 2023-10-16).
        optional instant_payouts: bool,
        /// Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
        /// balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API
        /// 2023-10-16).
        optional standard_payouts: bool,
    }

    /// The configuration of `payouts_list`. Lists the account's payouts.
    pub struct PayoutsList {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: PayoutsListFeatures,
    }

    /// The features of `payouts_list`.
    #[derive(Default)]
    pub struct PayoutsListFeatures {
    }

    /// The configuration of `reporting_chart`. Charts the account's figures over time.
    pub struct ReportingChart {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: ReportingChartFeatures,
    }

    /// The features of `reporting_chart`.
    #[derive(Default)]
    pub struct ReportingChartFeatures {
    }

    /// The configuration of `tax_registrations`. Lets the user manage where the account is registered for
    /// tax.
    pub struct TaxRegistrations {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: TaxRegistrationsFeatures,
    }

    /// The features of `tax_registrations`.
    #[derive(Default)]
    pub struct TaxRegistrationsFeatures {
    }

    /// The configuration of `tax_settings`. Lets the user set up how tax is calculated.
    pub struct TaxSettings {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: TaxSettingsFeatures,
    }

    /// The features of `tax_settings`.
    #[derive(Default)]
    pub struct TaxSettingsFeatures {
    }

    /// The configuration of `terminal_hardware_orders`. Lists the account's orders of Terminal hardware.
    pub struct TerminalHardwareOrders {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: TerminalHardwareOrdersFeatures,
    }

    /// The features of `terminal_hardware_orders`.
    #[derive(Default)]
    pub struct TerminalHardwareOrdersFeatures {
    }

    /// The configuration of `terminal_hardware_shop`. Lets the user order Terminal hardware.
    pub struct TerminalHardwareShop {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: TerminalHardwareShopFeatures,
    }

    /// The features of `terminal_hardware_shop`.
    #[derive(Default)]
    pub struct TerminalHardwareShopFeatures {
    }

    /// In preview. The configuration of `agentic_commerce_settings`. Lets the user set up selling through AI
    /// agents.
    pub struct AgenticCommerceSettings {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: AgenticCommerceSettingsFeatures,
    }

    /// The features of `agentic_commerce_settings`.
    #[derive(Default)]
    pub struct AgenticCommerceSettingsFeatures {
    }

    /// In preview. The configuration of `app_install`. Lets the user install apps of the Stripe App
    /// Marketplace.
    pub struct AppInstall {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: AppInstallFeatures,
    }

    /// The features of `app_install`.
    #[derive(Default)]
    pub struct AppInstallFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. The apps that the component
        /// may offer, by their ids. Stripe does not document a default.
        optional allowed_apps: Vec<String>,
    }

    /// In preview. The configuration of `app_viewport`. Shows an app of the Stripe App Marketplace.
    pub struct AppViewport {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: AppViewportFeatures,
    }

    /// The features of `app_viewport`.
    #[derive(Default)]
    pub struct AppViewportFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. The apps that the component
        /// may offer, by their ids. Stripe does not document a default.
        optional allowed_apps: Vec<String>,
    }

    /// In preview. The configuration of `bills`. Lets the user create and pay bills.
    pub struct Bills {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: BillsFeatures,
    }

    /// The features of `bills`.
    #[derive(Default)]
    pub struct BillsFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
        /// bills. Stripe does not document a default.
        optional bill_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
        /// inside the component. A platform that does so should authenticate its users with a second factor
        /// of its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`).
        optional disable_stripe_user_authentication: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from
        /// the financial account. Stripe does not document a default.
        optional send_money: bool,
    }

    /// In preview. The configuration of `business_profile_management`. Lets the user edit the account's
    /// business profile.
    pub struct BusinessProfileManagement {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: BusinessProfileManagementFeatures,
    }

    /// The features of `business_profile_management`.
    #[derive(Default)]
    pub struct BusinessProfileManagementFeatures {
    }

    /// In preview. The configuration of `capital_financing`. Shows the account's Capital financing.
    pub struct CapitalFinancing {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CapitalFinancingFeatures,
    }

    /// The features of `capital_financing`.
    #[derive(Default)]
    pub struct CapitalFinancingFeatures {
    }

    /// In preview. The configuration of `capital_financing_application`. Lets the user apply for Capital
    /// financing.
    pub struct CapitalFinancingApplication {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CapitalFinancingApplicationFeatures,
    }

    /// The features of `capital_financing_application`.
    #[derive(Default)]
    pub struct CapitalFinancingApplicationFeatures {
    }

    /// In preview. The configuration of `capital_financing_manual_payment`. Lets the user pay back Capital
    /// financing.
    pub struct CapitalFinancingManualPayment {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CapitalFinancingManualPaymentFeatures,
    }

    /// The features of `capital_financing_manual_payment`.
    #[derive(Default)]
    pub struct CapitalFinancingManualPaymentFeatures {
    }

    /// In preview. The configuration of `capital_financing_promotion`. Offers Capital financing.
    pub struct CapitalFinancingPromotion {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CapitalFinancingPromotionFeatures,
    }

    /// The features of `capital_financing_promotion`.
    #[derive(Default)]
    pub struct CapitalFinancingPromotionFeatures {
    }

    /// In preview. The configuration of `capital_overview`. Sums up the account's Capital financing.
    pub struct CapitalOverview {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CapitalOverviewFeatures,
    }

    /// The features of `capital_overview`.
    #[derive(Default)]
    pub struct CapitalOverviewFeatures {
    }

    /// In preview. The configuration of `check_scanning`. Lets the user deposit checks by scanning them.
    pub struct CheckScanning {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: CheckScanningFeatures,
    }

    /// The features of `check_scanning`.
    #[derive(Default)]
    pub struct CheckScanningFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Stripe does not say what this
        /// does. Stripe does not document a default.
        optional create_us_paper_check_on_application: bool,
    }

    /// In preview. The configuration of `export_tax_transactions`. Lets the user export transactions for tax.
    pub struct ExportTaxTransactions {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: ExportTaxTransactionsFeatures,
    }

    /// The features of `export_tax_transactions`.
    #[derive(Default)]
    pub struct ExportTaxTransactionsFeatures {
    }

    /// In preview. The configuration of `financial_account_rewards`. Shows the rewards of a financial
    /// account.
    pub struct FinancialAccountRewards {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: FinancialAccountRewardsFeatures,
    }

    /// The features of `financial_account_rewards`.
    #[derive(Default)]
    pub struct FinancialAccountRewardsFeatures {
    }

    /// In preview. The configuration of `financial_accounts`. Shows the account's financial accounts.
    pub struct FinancialAccounts {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: FinancialAccountsFeatures,
    }

    /// The features of `financial_accounts`.
    #[derive(Default)]
    pub struct FinancialAccountsFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
        /// bills. Stripe does not document a default.
        optional bill_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and
        /// manage cards. Stripe does not document a default.
        optional card_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
        /// inside the component. A platform that does so should authenticate its users with a second factor
        /// of its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`).
        optional disable_stripe_user_authentication: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user change when
        /// payouts are made. Stripe's default: on where Stripe is liable for negative balances
        /// (`controller.losses.payments` is `stripe`), otherwise off.
        optional edit_payout_schedule: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from
        /// the financial account. Stripe does not document a default.
        optional send_money: bool,
    }

    /// In preview. The configuration of `financial_accounts_transactions`. Lists the transactions of the
    /// account's financial accounts.
    pub struct FinancialAccountsTransactions {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: FinancialAccountsTransactionsFeatures,
    }

    /// The features of `financial_accounts_transactions`.
    #[derive(Default)]
    pub struct FinancialAccountsTransactionsFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user capture and
        /// cancel payment intents. Stripe's default: on.
        optional capture_payments: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and
        /// manage cards. Stripe does not document a default.
        optional card_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user dispute card
        /// spend and follow those disputes. Stripe does not document a default.
        optional card_spend_dispute_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the connected account
        /// manage destination charges made on its behalf. Stripe's default: off.
        optional destination_on_behalf_of_charge_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user answer
        /// disputes: submit evidence or accept them. Stripe's default: on.
        optional dispute_management: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user refund
        /// payments. Stripe's default: on.
        optional refund_management: bool,
    }

    /// In preview. The configuration of `instant_payouts`. Lets the user make instant payouts.
    pub struct InstantPayouts {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: InstantPayoutsFeatures,
    }

    /// The features of `instant_payouts`.
    #[derive(Default)]
    pub struct InstantPayoutsFeatures {
    }

    /// In preview. The configuration of `network_cost_passthrough_report`. Reports the network costs passed
    /// on to the account.
    pub struct NetworkCostPassthroughReport {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: NetworkCostPassthroughReportFeatures,
    }

    /// The features of `network_cost_passthrough_report`.
    #[derive(Default)]
    pub struct NetworkCostPassthroughReportFeatures {
    }

    /// In preview. The configuration of `product_tax_code_selector`. Lets the user choose the tax code of a
    /// product.
    pub struct ProductTaxCodeSelector {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: ProductTaxCodeSelectorFeatures,
    }

    /// The features of `product_tax_code_selector`.
    #[derive(Default)]
    pub struct ProductTaxCodeSelectorFeatures {
    }

    /// In preview. The configuration of `recipients`. Lets the user manage whom the account sends money to.
    pub struct Recipients {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: RecipientsFeatures,
    }

    /// The features of `recipients`.
    #[derive(Default)]
    pub struct RecipientsFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from
        /// the financial account. Stripe does not document a default.
        optional send_money: bool,
    }

    /// In preview. The configuration of `recipients_list`. Lists whom the account sends money to.
    pub struct RecipientsList {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: RecipientsListFeatures,
    }

    /// The features of `recipients_list`.
    #[derive(Default)]
    pub struct RecipientsListFeatures {
        /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
        /// inside the component. A platform that does so should authenticate its users with a second factor
        /// of its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
        /// platform collects (`controller.requirement_collection` is `application`).
        optional disable_stripe_user_authentication: bool,
        /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from
        /// the financial account. Stripe does not document a default.
        optional send_money: bool,
    }

    /// In preview. The configuration of `tax_threshold_monitoring`. Shows where the account nears thresholds
    /// of tax.
    pub struct TaxThresholdMonitoring {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features; one left out gets the API's default.
        optional features: TaxThresholdMonitoringFeatures,
    }

    /// The features of `tax_threshold_monitoring`.
    #[derive(Default)]
    pub struct TaxThresholdMonitoringFeatures {
    }
}

open_enum! {
    /// Whether a connected account may use a capability.
    pub enum AccountCapabilityStatus {
        /// It may.
        Active = "active",
        /// It may not; `requirements` says what is missing.
        Inactive = "inactive",
        /// What it has handed in is being looked at.
        Pending = "pending",
    }

    /// Who pays Stripe's fees.
    pub enum AccountControllerFeesPayer {
        /// The account.
        Account = "account",
        /// The platform.
        Application = "application",
        /// The platform, on the terms of type `custom`.
        ApplicationCustom = "application_custom",
        /// The platform, on the terms of type `express`.
        ApplicationExpress = "application_express",
    }

    /// Who is responsible for something about a connected account.
    pub enum AccountControllerResponsible {
        /// The platform.
        Application = "application",
        /// Stripe.
        Stripe = "stripe",
    }

    /// Which of Stripe's dashboards a connected account has.
    pub enum AccountControllerStripeDashboardType {
        /// A small one.
        Express = "express",
        /// The whole.
        Full = "full",
        /// None.
        None = "none",
    }

    /// What controls a connected account.
    pub enum AccountControllerType {
        /// The account itself.
        Account = "account",
        /// A platform.
        Application = "application",
    }

    /// Why a connected account is disabled.
    pub enum AccountDisabledReason {
        /// It has to ask for capabilities.
        ActionRequiredRequestedCapabilities = "action_required.requested_capabilities",
        /// It may be on a list of persons or companies with whom nobody may deal.
        Listed = "listed",
        /// Another reason.
        Other = "other",
        /// The platform has paused it.
        PlatformPaused = "platform_paused",
        /// Stripe suspects fraud.
        RejectedFraud = "rejected.fraud",
        /// It was not verified in time.
        RejectedIncompleteVerification = "rejected.incomplete_verification",
        /// It is on a list of persons or companies with whom nobody may deal.
        RejectedListed = "rejected.listed",
        /// Stripe rejected it for another reason.
        RejectedOther = "rejected.other",
        /// The platform suspects fraud.
        RejectedPlatformFraud = "rejected.platform_fraud",
        /// The platform rejected it for another reason.
        RejectedPlatformOther = "rejected.platform_other",
        /// The platform says it breaks its terms.
        RejectedPlatformTermsOfService = "rejected.platform_terms_of_service",
        /// Stripe says it breaks its terms.
        RejectedTermsOfService = "rejected.terms_of_service",
        /// Something was not resolved in time.
        RequirementsPastDue = "requirements.past_due",
        /// What it has given is being verified.
        RequirementsPendingVerification = "requirements.pending_verification",
        /// Stripe is looking at it.
        UnderReview = "under_review",
    }

    /// What kind of business a connected account is.
    pub enum AccountBusinessType {
        /// A company.
        Company = "company",
        /// An authority.
        GovernmentEntity = "government_entity",
        /// A person.
        Individual = "individual",
        /// An organization without profit.
        NonProfit = "non_profit",
    }

    /// The types accounts had before `controller`.
    pub enum AccountType {
        /// The platform is responsible for everything, and Stripe is not seen.
        Custom = "custom",
        /// Stripe collects information; there is a small dashboard.
        Express = "express",
        /// None of the others: `controller` says what it is.
        None = "none",
        /// The account has a relationship with Stripe, and the full dashboard.
        Standard = "standard",
    }

    /// Fields of an account that are shown only where they are asked for.
    pub enum V2CoreAccountInclude {
        /// What it is as a customer.
        ConfigurationCustomer = "configuration.customer",
        /// What it is as a merchant.
        ConfigurationMerchant = "configuration.merchant",
        /// What it is as a recipient of transfers.
        ConfigurationRecipient = "configuration.recipient",
        /// Who is responsible for what.
        Defaults = "defaults",
        /// What it will have to tell from some day on.
        FutureRequirements = "future_requirements",
        /// Who it is.
        Identity = "identity",
        /// What it still has to tell.
        Requirements = "requirements",
    }

    /// Who pays Stripe's fees.
    pub enum V2CoreAccountFeesCollector {
        /// The platform.
        Application = "application",
        /// The platform, on the terms of type `custom`.
        ApplicationCustom = "application_custom",
        /// The platform, on the terms of type `express`.
        ApplicationExpress = "application_express",
        /// The account.
        Stripe = "stripe",
    }

    /// What a connected account is used as.
    pub enum V2CoreAccountConfiguration {
        /// A customer of the platform.
        Customer = "customer",
        /// Somebody who is paid by card.
        Merchant = "merchant",
        /// Somebody whom the platform sends transfers.
        Recipient = "recipient",
    }

    /// Who holds a linked account.
    pub enum FinancialConnectionsAccountHolderType {
        /// A connected account of the platform.
        Account = "account",
        /// A customer.
        Customer = "customer",
    }

    /// Kinds of accounts that linking can be narrowed to.
    pub enum FinancialConnectionsFilterSubcategory {
        /// Checking accounts.
        Checking = "checking",
        /// Credit cards. Filterable from API 2024-09-30.acacia on.
        CreditCard = "credit_card",
        /// Lines of credit. Filterable from API 2024-09-30.acacia on.
        LineOfCredit = "line_of_credit",
        /// Mortgages. Filterable from API 2024-09-30.acacia on.
        Mortgage = "mortgage",
        /// Savings accounts.
        Savings = "savings",
    }

    /// Which linked accounts must be able to make payments.
    pub enum FinancialConnectionsPaymentMethodSupport {
        /// Every one.
        All = "all",
        /// One of them is enough.
        AtLeastOne = "at_least_one",
        /// It does not matter.
        None = "none",
    }

    /// How the holder comes to the hosted page.
    pub enum FinancialConnectionsDeliveryMethod {
        /// By an email of Stripe's.
        Email = "email",
        /// By a URL that the platform hands out.
        Url = "url",
    }

    /// Whether account numbers may be typed in.
    pub enum FinancialConnectionsManualEntryMode {
        /// Offered where linking is not possible.
        Automatic = "automatic",
        /// Not offered.
        Disabled = "disabled",
        /// In preview: the platform asks for the numbers itself.
        Custom = "custom",
    }

    /// Data or abilities that a linked account grants.
    pub enum FinancialConnectionsPermission {
        /// Its balances may be read.
        Balances = "balances",
        /// Its owners may be read.
        Ownership = "ownership",
        /// A payment method may be made from it.
        PaymentMethod = "payment_method",
        /// Its transactions may be read.
        Transactions = "transactions",
    }

    /// Data to fetch as soon as an account is linked.
    pub enum FinancialConnectionsPrefetch {
        /// Its balances.
        Balances = "balances",
        /// Its owners.
        Ownership = "ownership",
        /// Its transactions.
        Transactions = "transactions",
        /// In preview: its balances of past days.
        InferredBalances = "inferred_balances",
    }

    /// Where a session is shown.
    pub enum FinancialConnectionsUiMode {
        /// On a page of Stripe's.
        Hosted = "hosted",
        /// In a window over the platform's own page.
        Modal = "modal",
    }

    /// What an account number is.
    pub enum FinancialConnectionsAccountNumberType {
        /// The account's own number.
        AccountNumber = "account_number",
        /// A number made for this link.
        TokenizedAccountNumber = "tokenized_account_number",
    }

    /// Whether an account number can move money.
    pub enum FinancialConnectionsAccountNumberStatus {
        /// It no longer can.
        Deactivated = "deactivated",
        /// It is past its expiry. From API 2026-09-30.endive on.
        Expired = "expired",
        /// It cannot yet. From API 2026-09-30.endive on.
        Pending = "pending",
        /// It can.
        Transactable = "transactable",
    }

    /// Networks over which an account number can be used.
    pub enum FinancialConnectionsNetwork {
        /// ACH.
        Ach = "ach",
    }

    /// Which part of a balance is filled in.
    pub enum FinancialConnectionsBalanceType {
        /// `cash`.
        Cash = "cash",
        /// `credit`.
        Credit = "credit",
    }

    /// How the last refresh went.
    pub enum FinancialConnectionsRefreshStatus {
        /// It failed.
        Failed = "failed",
        /// It is under way.
        Pending = "pending",
        /// It succeeded.
        Succeeded = "succeeded",
    }

    /// How far data of an account has been worked through.
    pub enum FinancialConnectionsProcessingStatus {
        /// All of it.
        Completed = "completed",
        /// Not all of it.
        Pending = "pending",
    }

    /// Whether an institution can be linked.
    pub enum FinancialConnectionsInstitutionStatus {
        /// It can.
        Active = "active",
        /// It can, but not always.
        Degraded = "degraded",
        /// It cannot.
        Inactive = "inactive",
    }

    /// What the holder should do.
    pub enum FinancialConnectionsStatusAction {
        /// Nothing.
        None = "none",
        /// Link the account again.
        RelinkRequired = "relink_required",
    }

    /// Why the link will stop working.
    pub enum FinancialConnectionsStatusCause {
        /// The access granted by the institution runs out.
        AccessExpired = "access_expired",
        /// The institution asks for it.
        InstitutionRequirement = "institution_requirement",
        /// Not said.
        Unspecified = "unspecified",
    }

    /// Why a link has stopped working.
    pub enum FinancialConnectionsInactiveCause {
        /// The institution denies access.
        AccessDenied = "access_denied",
        /// The access granted by the institution ran out.
        AccessExpired = "access_expired",
        /// The account was closed.
        AccountClosed = "account_closed",
        /// The account cannot be reached.
        AccountUnavailable = "account_unavailable",
        /// The institution asked for it.
        InstitutionRequirement = "institution_requirement",
        /// Not said.
        Unspecified = "unspecified",
    }

    /// The broad kind of an account.
    pub enum FinancialConnectionsAccountCategory {
        /// Money that can be spent: checking, savings.
        Cash = "cash",
        /// Money that is owed: cards, lines of credit, mortgages.
        Credit = "credit",
        /// Investments.
        Investment = "investment",
        /// Anything else.
        Other = "other",
    }

    /// Whether the link to an account works.
    pub enum FinancialConnectionsAccountStatus {
        /// It works.
        Active = "active",
        /// It was cut; no more data comes.
        Disconnected = "disconnected",
        /// It does not work until the holder links the account again.
        Inactive = "inactive",
    }

    /// The kind of an account within its category.
    pub enum FinancialConnectionsAccountSubcategory {
        /// A checking account (category cash).
        Checking = "checking",
        /// A credit card (category credit).
        CreditCard = "credit_card",
        /// A line of credit (category credit).
        LineOfCredit = "line_of_credit",
        /// A mortgage (category credit).
        Mortgage = "mortgage",
        /// None of the others.
        Other = "other",
        /// A savings account (category cash).
        Savings = "savings",
    }

    /// Data that is refreshed about once a day.
    pub enum FinancialConnectionsSubscription {
        /// Transactions.
        Transactions = "transactions",
        /// In preview: balances.
        Balance = "balance",
        /// In preview: balances of past days.
        InferredBalances = "inferred_balances",
    }

    /// Payment methods that can be made from an account.
    pub enum FinancialConnectionsPaymentMethodType {
        /// Link.
        Link = "link",
        /// A US bank account.
        UsBankAccount = "us_bank_account",
    }

    /// What became of a consent that was collected before.
    pub enum FinancialConnectionsConsentOutcome {
        /// It was accepted.
        ConsentAccepted = "consent_accepted",
        /// The holder has to consent in the session.
        ConsentRequired = "consent_required",
    }

    /// Why linking again failed.
    pub enum FinancialConnectionsRelinkFailure {
        /// The account was not among those linked.
        NoAccount = "no_account",
        /// Another authorization was linked.
        NoAuthorization = "no_authorization",
        /// None of the others.
        Other = "other",
    }

    /// Why a session was cancelled.
    pub enum FinancialConnectionsCancellationReason {
        /// The holder wants to type in the numbers, for which the platform asks.
        CustomManualEntry = "custom_manual_entry",
        /// Another reason.
        Other = "other",
    }

    /// How far a session has come.
    pub enum FinancialConnectionsSessionStatus {
        /// Its holder left it.
        Cancelled = "cancelled",
        /// It failed.
        Failed = "failed",
        /// It is not over.
        Pending = "pending",
        /// It succeeded.
        Succeeded = "succeeded",
    }

    /// Data that can be refreshed. Mind the singular `balance`; permissions say `balances`.
    pub enum FinancialConnectionsRefreshFeature {
        /// Balances.
        Balance = "balance",
        /// Owners.
        Ownership = "ownership",
        /// Transactions.
        Transactions = "transactions",
        /// In preview: balances of past days.
        InferredBalances = "inferred_balances",
    }

    /// How sure Stripe is.
    pub enum FinancialConnectionsConfidence {
        /// Sure.
        High = "high",
        /// Not sure.
        Low = "low",
        /// Fairly sure.
        Medium = "medium",
        /// Very sure.
        VeryHigh = "very_high",
    }

    /// How far a transaction has come.
    pub enum FinancialConnectionsTransactionStatus {
        /// Not final yet.
        Pending = "pending",
        /// Final.
        Posted = "posted",
        /// It will not happen.
        Void = "void",
    }

    /// Whether an authorization works.
    pub enum FinancialConnectionsAuthorizationStatus {
        /// It does.
        Active = "active",
        /// Its holder has to link again.
        Inactive = "inactive",
        /// In preview: it was cut.
        Disconnected = "disconnected",
    }

    /// The types of events about connected accounts.
    pub enum AccountEventType {
        /// Something about a connected account changed: its requirements, capabilities, or who is responsible
        /// for what.
        AccountUpdated = "account.updated",
    }

    /// The types of events about linked accounts.
    pub enum FinancialConnectionsAccountEventType {
        /// Its account numbers changed: payments by the old ones may fail.
        FinancialConnectionsAccountAccountNumbersUpdated = "financial_connections.account.account_numbers_updated",
        /// It was linked.
        FinancialConnectionsAccountCreated = "financial_connections.account.created",
        /// The link stopped working: its status is `inactive`.
        FinancialConnectionsAccountDeactivated = "financial_connections.account.deactivated",
        /// The link was cut: its status is `disconnected`.
        FinancialConnectionsAccountDisconnected = "financial_connections.account.disconnected",
        /// The link is now expected to stop working at another time, or no longer.
        FinancialConnectionsAccountExpectedDeactivationDateUpdated = "financial_connections.account.expected_deactivation_date_updated",
        /// The link works again: its status went from `inactive` to `active`.
        FinancialConnectionsAccountReactivated = "financial_connections.account.reactivated",
        /// A refresh of its balance ended, in `succeeded` or `failed`; `balance_refresh.status` says which.
        FinancialConnectionsAccountRefreshedBalance = "financial_connections.account.refreshed_balance",
        /// A refresh of its inferred balances ended. In preview versions of the API.
        FinancialConnectionsAccountRefreshedInferredBalances = "financial_connections.account.refreshed_inferred_balances",
        /// A refresh of its owners ended, in `succeeded` or `failed`; `ownership_refresh.status` says which.
        FinancialConnectionsAccountRefreshedOwnership = "financial_connections.account.refreshed_ownership",
        /// A refresh of its transactions ended, in `succeeded` or `failed`; `transaction_refresh.status` says
        /// which.
        FinancialConnectionsAccountRefreshedTransactions = "financial_connections.account.refreshed_transactions",
        /// Other payment methods can be made from it than before.
        FinancialConnectionsAccountSupportedPaymentMethodTypesUpdated = "financial_connections.account.supported_payment_method_types_updated",
        /// One of its account numbers expires soon.
        FinancialConnectionsAccountUpcomingAccountNumberExpiry = "financial_connections.account.upcoming_account_number_expiry",
        /// The link will stop working soon, unless its holder links the account again.
        FinancialConnectionsAccountUpcomingDeactivation = "financial_connections.account.upcoming_deactivation",
    }

    /// The types of events about what a holder has allowed at one institution.
    pub enum FinancialConnectionsAuthorizationEventType {
        /// It is now expected to end at another time, or no longer.
        FinancialConnectionsAuthorizationExpectedDeactivationDateUpdated = "financial_connections.authorization.expected_deactivation_date_updated",
        /// It ends soon, unless its holder links again.
        FinancialConnectionsAuthorizationUpcomingDeactivation = "financial_connections.authorization.upcoming_deactivation",
    }

    /// The types of events about Financial Connections sessions.
    pub enum FinancialConnectionsSessionEventType {
        /// The session changed: its holder finished, gave up or failed. In preview versions of the API.
        FinancialConnectionsSessionUpdated = "financial_connections.session.updated",
    }

    /// The types of thin events about linked accounts.
    pub enum EventNotificationType {
        /// Its account numbers changed: payments by the old ones may fail.
        V1FinancialConnectionsAccountAccountNumbersUpdated = "v1.financial_connections.account.account_numbers_updated",
        /// A refresh of its balance failed.
        V1FinancialConnectionsAccountBalanceRefreshFailed = "v1.financial_connections.account.balance_refresh_failed",
        /// A refresh of its balance succeeded.
        V1FinancialConnectionsAccountBalanceRefreshSucceeded = "v1.financial_connections.account.balance_refresh_succeeded",
        /// It was linked.
        V1FinancialConnectionsAccountCreated = "v1.financial_connections.account.created",
        /// The link stopped working.
        V1FinancialConnectionsAccountDeactivated = "v1.financial_connections.account.deactivated",
        /// The link was cut.
        V1FinancialConnectionsAccountDisconnected = "v1.financial_connections.account.disconnected",
        /// The link is now expected to stop working at another time, or no longer.
        V1FinancialConnectionsAccountExpectedDeactivationDateUpdated = "v1.financial_connections.account.expected_deactivation_date_updated",
        /// A refresh of its inferred balances failed.
        V1FinancialConnectionsAccountInferredBalancesRefreshFailed = "v1.financial_connections.account.inferred_balances_refresh_failed",
        /// A refresh of its inferred balances succeeded.
        V1FinancialConnectionsAccountInferredBalancesRefreshSucceeded = "v1.financial_connections.account.inferred_balances_refresh_succeeded",
        /// A refresh of its owners failed.
        V1FinancialConnectionsAccountOwnershipRefreshFailed = "v1.financial_connections.account.ownership_refresh_failed",
        /// A refresh of its owners succeeded.
        V1FinancialConnectionsAccountOwnershipRefreshSucceeded = "v1.financial_connections.account.ownership_refresh_succeeded",
        /// The link works again.
        V1FinancialConnectionsAccountReactivated = "v1.financial_connections.account.reactivated",
        /// A refresh of its balance ended.
        V1FinancialConnectionsAccountRefreshedBalance = "v1.financial_connections.account.refreshed_balance",
        /// A refresh of its owners ended.
        V1FinancialConnectionsAccountRefreshedOwnership = "v1.financial_connections.account.refreshed_ownership",
        /// A refresh of its transactions ended.
        V1FinancialConnectionsAccountRefreshedTransactions = "v1.financial_connections.account.refreshed_transactions",
        /// A refresh of what is known of its risk failed.
        V1FinancialConnectionsAccountRiskIntelligenceRefreshFailed = "v1.financial_connections.account.risk_intelligence_refresh_failed",
        /// A refresh of what is known of its risk succeeded.
        V1FinancialConnectionsAccountRiskIntelligenceRefreshSucceeded = "v1.financial_connections.account.risk_intelligence_refresh_succeeded",
        /// Other payment methods can be made from it than before.
        V1FinancialConnectionsAccountSupportedPaymentMethodTypesUpdated = "v1.financial_connections.account.supported_payment_method_types_updated",
        /// A refresh of its transactions failed.
        V1FinancialConnectionsAccountTransactionsRefreshFailed = "v1.financial_connections.account.transactions_refresh_failed",
        /// A refresh of its transactions succeeded.
        V1FinancialConnectionsAccountTransactionsRefreshSucceeded = "v1.financial_connections.account.transactions_refresh_succeeded",
        /// One of its account numbers expires soon.
        V1FinancialConnectionsAccountUpcomingAccountNumberExpiry = "v1.financial_connections.account.upcoming_account_number_expiry",
        /// The link will stop working soon, unless its holder links the account again.
        V1FinancialConnectionsAccountUpcomingDeactivation = "v1.financial_connections.account.upcoming_deactivation",
    }
}

expandable! {
    /// The id of an object or, where it was expanded, the object. An object of the API that this library has
    /// no fields for.
    pub enum ExpandableApiObject of ApiObject;
    /// The id of an object or, where it was expanded, the object. In preview: a financial institution whose
    /// accounts can be linked.
    pub enum ExpandableFinancialConnectionsInstitution of FinancialConnectionsInstitution;
    /// The id of an object or, where it was expanded, the object. The owners of an account at one time. A
    /// refresh makes a new one.
    pub enum ExpandableFinancialConnectionsAccountOwnership of FinancialConnectionsAccountOwnership;
}

impl AccountManagement {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl AccountOnboarding {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl BalanceReport {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Balances {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl DisputesList {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Documents {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl FinancialAccount {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl FinancialAccountTransactions {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl InstantPayoutsPromotion {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl IssuingCard {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl IssuingCardsList {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl NotificationBanner {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PaymentDetails {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PaymentDisputes {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PaymentMethodSettings {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Payments {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PayoutDetails {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PayoutReconciliationReport {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Payouts {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl PayoutsList {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl ReportingChart {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl TaxRegistrations {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl TaxSettings {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl TerminalHardwareOrders {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl TerminalHardwareShop {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl AgenticCommerceSettings {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl AppInstall {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl AppViewport {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Bills {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl BusinessProfileManagement {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CapitalFinancing {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CapitalFinancingApplication {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CapitalFinancingManualPayment {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CapitalFinancingPromotion {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CapitalOverview {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CheckScanning {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl ExportTaxTransactions {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl FinancialAccountRewards {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl FinancialAccounts {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl FinancialAccountsTransactions {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl InstantPayouts {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl NetworkCostPassthroughReport {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl ProductTaxCodeSelector {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl Recipients {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl RecipientsList {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl TaxThresholdMonitoring {
    /// The component, enabled or not, with the API's defaults for its features.
    pub fn new(enabled: bool) -> Self {
        Self { enabled, features: None, unknown: UnknownFields::default() }
    }
}

impl CreateAccountSession {
    /// What has to be said. The rest is left out.
    pub fn new(account: impl Into<String>, components: Components) -> Self {
        Self { account: account.into(), components, expand: None, unknown: UnknownFields::default() }
    }
}

impl CreateFinancialConnectionsSession {
    /// What has to be said. The rest is left out.
    pub fn new(account_holder: CreateFinancialConnectionsSessionAccountHolder, permissions: Vec<FinancialConnectionsPermission>) -> Self {
        Self { account_holder: Some(account_holder), permissions, filters: None, hosted: None, limits: None, manual_entry: None, prefetch: None, relink_options: None, return_url: None, ui_mode: None, expand: None, unknown: UnknownFields::default() }
    }
}

impl CreateFinancialConnectionsSessionAccountHolder {
    /// What has to be said. The rest is left out.
    pub fn new(r#type: FinancialConnectionsAccountHolderType) -> Self {
        Self { r#type, account: None, customer: None, customer_account: None, unknown: UnknownFields::default() }
    }
}

impl CreateFinancialConnectionsSessionRelinkOptions {
    /// What has to be said. The rest is left out.
    pub fn new(authorization: impl Into<String>) -> Self {
        Self { authorization: authorization.into(), account: None, unknown: UnknownFields::default() }
    }
}

impl RefreshFinancialConnectionsAccount {
    /// What has to be said. The rest is left out.
    pub fn new(features: Vec<FinancialConnectionsRefreshFeature>) -> Self {
        Self { features, expand: None, unknown: UnknownFields::default() }
    }
}

impl SubscribeFinancialConnectionsAccount {
    /// What has to be said. The rest is left out.
    pub fn new(features: Vec<FinancialConnectionsSubscription>) -> Self {
        Self { features, expand: None, unknown: UnknownFields::default() }
    }
}

impl ListFinancialConnectionsAccountOwners {
    /// What has to be said. The rest is left out.
    pub fn new(ownership: impl Into<String>) -> Self {
        Self { ownership: ownership.into(), limit: None, starting_after: None, ending_before: None, expand: None, unknown: UnknownFields::default() }
    }
}

impl ListFinancialConnectionsTransactions {
    /// What has to be said. The rest is left out.
    pub fn new(account: impl Into<String>) -> Self {
        Self { account: account.into(), transacted_at: None, transaction_refresh: None, limit: None, starting_after: None, ending_before: None, expand: None, unknown: UnknownFields::default() }
    }
}

impl ListFinancialConnectionsTransactionsTransactionRefresh {
    /// What has to be said. The rest is left out.
    pub fn new(after: impl Into<String>) -> Self {
        Self { after: after.into(), unknown: UnknownFields::default() }
    }
}

impl CreateFinancialConnectionsConsent {
    /// What has to be said. The rest is left out.
    pub fn new(account_holder: CreateFinancialConnectionsSessionAccountHolder) -> Self {
        Self { account_holder, locale: None, expand: None, unknown: UnknownFields::default() }
    }
}

impl SyncFinancialConnectionsTransactions {
    /// What has to be said. The rest is left out.
    pub fn new(account: impl Into<String>) -> Self {
        Self { account: account.into(), cursor: None, unknown: UnknownFields::default() }
    }
}
