//! What crosses to Swift and Kotlin. Written by `cargo run -p generate` from the catalogue and the operations; do not
//! edit.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::Value;
use stripe_sessions::internal::operations::known;
use stripe_sessions::{ClientSecret, Document, Error, Json, UnknownFields};

use crate::call::{Cancellation, Walk, call};
use crate::error::StripeError;
use crate::options::{HOST, set};
use crate::reports::{EncodedRequest, Metadata};
use crate::seconds::Seconds;
use crate::secret::Secret;
use crate::{Client, encode, read_parameters, read_reply, write};

pub use stripe_sessions::{
    Components,
    Event,
    CreateAccountSession,
    AccountSession,
    RetrieveOptions,
    AccountCapabilities,
    AccountControllerFees,
    AccountControllerLosses,
    AccountControllerStripeDashboard,
    AccountController,
    AccountRequirementsAlternative,
    AccountRequirementsError,
    AccountRequirements,
    Account,
    RetrieveV2CoreAccount,
    V2CoreAccountResponsibilities,
    V2CoreAccountDefaults,
    V2CoreAccount,
    CreateFinancialConnectionsSessionAccountHolder,
    CreateFinancialConnectionsSessionFilters,
    CreateFinancialConnectionsSessionHosted,
    CreateFinancialConnectionsSessionLimits,
    CreateFinancialConnectionsSessionManualEntry,
    CreateFinancialConnectionsSessionRelinkOptions,
    CreateFinancialConnectionsSession,
    ApiObject,
    FinancialConnectionsAccountHolder,
    FinancialConnectionsAccountNumber,
    FinancialConnectionsCashBalance,
    FinancialConnectionsCreditBalance,
    FinancialConnectionsBalance,
    FinancialConnectionsBalanceRefresh,
    FinancialConnectionsClassificationState,
    FinancialConnectionsMerchantEnrichmentState,
    FinancialConnectionsEnrichmentState,
    FinancialConnectionsInferredBalancesRefresh,
    FinancialConnectionsInstitutionFeature,
    FinancialConnectionsInstitutionFeatures,
    FinancialConnectionsInstitution,
    FinancialConnectionsAccountOwner,
    FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccountOwnership,
    FinancialConnectionsOwnershipRefresh,
    FinancialConnectionsActiveStatus,
    FinancialConnectionsInactiveStatus,
    FinancialConnectionsStatusDetails,
    FinancialConnectionsTransactionRefresh,
    FinancialConnectionsAccount,
    FinancialConnectionsAccountPage,
    FinancialConnectionsSessionFilters,
    FinancialConnectionsSessionHosted,
    FinancialConnectionsSessionLimits,
    FinancialConnectionsSessionManualEntry,
    FinancialConnectionsSessionPreCollectedConsent,
    FinancialConnectionsSessionRelinkOptions,
    FinancialConnectionsSessionRelinkResult,
    FinancialConnectionsSessionCancelled,
    FinancialConnectionsSessionStatusDetails,
    FinancialConnectionsSession,
    ListFinancialConnectionsAccountsAccountHolder,
    ListFinancialConnectionsAccounts,
    RefreshFinancialConnectionsAccount,
    SubscribeFinancialConnectionsAccount,
    ListFinancialConnectionsAccountOwners,
    TimestampRange,
    ListFinancialConnectionsTransactionsTransactionRefresh,
    ListFinancialConnectionsTransactions,
    FinancialConnectionsClassificationLabels,
    FinancialConnectionsClassification,
    FinancialConnectionsMerchant,
    FinancialConnectionsTransactionEnrichments,
    FinancialConnectionsTransactionStatusTransitions,
    FinancialConnectionsTransaction,
    FinancialConnectionsTransactionPage,
    ListOptions,
    FinancialConnectionsInferredBalance,
    FinancialConnectionsInferredBalancePage,
    FinancialConnectionsAuthorizationActiveStatus,
    FinancialConnectionsAuthorizationInactiveStatus,
    FinancialConnectionsAuthorizationStatusDetails,
    FinancialConnectionsAuthorization,
    FinancialConnectionsInstitutionPage,
    CreateFinancialConnectionsConsent,
    FinancialConnectionsConsent,
    SyncFinancialConnectionsTransactions,
    FinancialConnectionsTransactionChange,
    FinancialConnectionsTransactionChangePage,
    EventRequest,
    EventPreviousAttributes,
    AccountEventData,
    AccountEvent,
    FinancialConnectionsAccountEventData,
    FinancialConnectionsAccountEvent,
    FinancialConnectionsAuthorizationEventData,
    FinancialConnectionsAuthorizationEvent,
    FinancialConnectionsSessionEventData,
    FinancialConnectionsSessionEvent,
    EventResource,
    UnknownEventData,
    UnknownEvent,
    EventReason,
    EventRelatedObject,
    EventNotification,
    AccountManagement,
    AccountManagementFeatures,
    AccountOnboarding,
    AccountOnboardingFeatures,
    BalanceReport,
    BalanceReportFeatures,
    Balances,
    BalancesFeatures,
    DisputesList,
    DisputesListFeatures,
    Documents,
    DocumentsFeatures,
    FinancialAccount,
    FinancialAccountFeatures,
    FinancialAccountTransactions,
    FinancialAccountTransactionsFeatures,
    InstantPayoutsPromotion,
    InstantPayoutsPromotionFeatures,
    IssuingCard,
    IssuingCardFeatures,
    IssuingCardsList,
    IssuingCardsListFeatures,
    NotificationBanner,
    NotificationBannerFeatures,
    PaymentDetails,
    PaymentDetailsFeatures,
    PaymentDisputes,
    PaymentDisputesFeatures,
    PaymentMethodSettings,
    PaymentMethodSettingsFeatures,
    Payments,
    PaymentsFeatures,
    PayoutDetails,
    PayoutDetailsFeatures,
    PayoutReconciliationReport,
    PayoutReconciliationReportFeatures,
    Payouts,
    PayoutsFeatures,
    PayoutsList,
    PayoutsListFeatures,
    ReportingChart,
    ReportingChartFeatures,
    TaxRegistrations,
    TaxRegistrationsFeatures,
    TaxSettings,
    TaxSettingsFeatures,
    TerminalHardwareOrders,
    TerminalHardwareOrdersFeatures,
    TerminalHardwareShop,
    TerminalHardwareShopFeatures,
    AgenticCommerceSettings,
    AgenticCommerceSettingsFeatures,
    AppInstall,
    AppInstallFeatures,
    AppViewport,
    AppViewportFeatures,
    Bills,
    BillsFeatures,
    BusinessProfileManagement,
    BusinessProfileManagementFeatures,
    CapitalFinancing,
    CapitalFinancingFeatures,
    CapitalFinancingApplication,
    CapitalFinancingApplicationFeatures,
    CapitalFinancingManualPayment,
    CapitalFinancingManualPaymentFeatures,
    CapitalFinancingPromotion,
    CapitalFinancingPromotionFeatures,
    CapitalOverview,
    CapitalOverviewFeatures,
    CheckScanning,
    CheckScanningFeatures,
    ExportTaxTransactions,
    ExportTaxTransactionsFeatures,
    FinancialAccountRewards,
    FinancialAccountRewardsFeatures,
    FinancialAccounts,
    FinancialAccountsFeatures,
    FinancialAccountsTransactions,
    FinancialAccountsTransactionsFeatures,
    InstantPayouts,
    InstantPayoutsFeatures,
    NetworkCostPassthroughReport,
    NetworkCostPassthroughReportFeatures,
    ProductTaxCodeSelector,
    ProductTaxCodeSelectorFeatures,
    Recipients,
    RecipientsFeatures,
    RecipientsList,
    RecipientsListFeatures,
    TaxThresholdMonitoring,
    TaxThresholdMonitoringFeatures,
    AccountCapabilityStatus,
    AccountControllerFeesPayer,
    AccountControllerResponsible,
    AccountControllerStripeDashboardType,
    AccountControllerType,
    AccountDisabledReason,
    AccountBusinessType,
    AccountType,
    V2CoreAccountInclude,
    V2CoreAccountFeesCollector,
    V2CoreAccountConfiguration,
    FinancialConnectionsAccountHolderType,
    FinancialConnectionsFilterSubcategory,
    FinancialConnectionsPaymentMethodSupport,
    FinancialConnectionsDeliveryMethod,
    FinancialConnectionsManualEntryMode,
    FinancialConnectionsPermission,
    FinancialConnectionsPrefetch,
    FinancialConnectionsUiMode,
    FinancialConnectionsAccountNumberType,
    FinancialConnectionsAccountNumberStatus,
    FinancialConnectionsNetwork,
    FinancialConnectionsBalanceType,
    FinancialConnectionsRefreshStatus,
    FinancialConnectionsProcessingStatus,
    FinancialConnectionsInstitutionStatus,
    FinancialConnectionsStatusAction,
    FinancialConnectionsStatusCause,
    FinancialConnectionsInactiveCause,
    FinancialConnectionsAccountCategory,
    FinancialConnectionsAccountStatus,
    FinancialConnectionsAccountSubcategory,
    FinancialConnectionsSubscription,
    FinancialConnectionsPaymentMethodType,
    FinancialConnectionsConsentOutcome,
    FinancialConnectionsRelinkFailure,
    FinancialConnectionsCancellationReason,
    FinancialConnectionsSessionStatus,
    FinancialConnectionsRefreshFeature,
    FinancialConnectionsConfidence,
    FinancialConnectionsTransactionStatus,
    FinancialConnectionsAuthorizationStatus,
    AccountEventType,
    FinancialConnectionsAccountEventType,
    FinancialConnectionsAuthorizationEventType,
    FinancialConnectionsSessionEventType,
    EventNotificationType,
    ExpandableApiObject,
    ExpandableFinancialConnectionsInstitution,
    ExpandableFinancialConnectionsAccountOwnership,
    AccountFacts,
    Responsible,
};

type StringMap = BTreeMap<String, String>;
uniffi::custom_type!(
    /// One of these for each key.
    StringMap, HashMap<String, String>, {
    remote,
    lower: |map| map.into_iter().collect(),
    try_lift: |map| Ok(map.into_iter().collect()),
});

type IntegerMap = BTreeMap<String, i64>;
uniffi::custom_type!(
    /// One of these for each key.
    IntegerMap, HashMap<String, i64>, {
    remote,
    lower: |map| map.into_iter().collect(),
    try_lift: |map| Ok(map.into_iter().collect()),
});

type FinancialConnectionsClassificationStateMap = BTreeMap<String, FinancialConnectionsClassificationState>;
uniffi::custom_type!(
    /// One of these for each key.
    FinancialConnectionsClassificationStateMap, HashMap<String, FinancialConnectionsClassificationState>, {
    remote,
    lower: |map| map.into_iter().collect(),
    try_lift: |map| Ok(map.into_iter().collect()),
});

/// What an account session is to contain.
#[uniffi::remote(Record)]
pub struct CreateAccountSession {
    /// The connected account the session is for (`acct_…`). It stands here, not in the `Stripe-Account`
    /// header.
    pub account: String,
    /// The embedded components the session may show. What is left out of a component gets the API's default.
    pub components: Components,
    /// Fields to expand in the reply. The API accepts it, but no field of an account session can be expanded.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A session of one connected account in embedded components. It works once, and only until it expires.
#[uniffi::remote(Record)]
pub struct AccountSession {
    /// The type of the object: `account_session`.
    pub object: String,
    /// The connected account the session is for.
    pub account: String,
    /// What the browser or app needs to open the session. It gives access to the account: send it to the
    /// connected account's own page over TLS and nowhere else; never store or log it.
    pub client_secret: ClientSecret,
    /// Every component the API version knows, requested or not, with what each feature has become.
    pub components: Components,
    /// When the session expires, in whole seconds since the Unix epoch. The API does not say how long it
    /// lasts.
    pub expires_at: i64,
    /// Whether the session is for live data; false with a test key.
    pub livemode: bool,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What to expand in the reply.
#[uniffi::remote(Record)]
pub struct RetrieveOptions {
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What a connected account may do, by capability. What it has not asked for is not there.
#[uniffi::remote(Record)]
pub struct AccountCapabilities {
    /// Pre-authorized debits in Canada.
    #[uniffi(default)]
    pub acss_debit_payments: Option<AccountCapabilityStatus>,
    /// Payments by Affirm.
    #[uniffi(default)]
    pub affirm_payments: Option<AccountCapabilityStatus>,
    /// Payments by Afterpay and Clearpay.
    #[uniffi(default)]
    pub afterpay_clearpay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Alma.
    #[uniffi(default)]
    pub alma_payments: Option<AccountCapabilityStatus>,
    /// Payments by Amazon Pay.
    #[uniffi(default)]
    pub amazon_pay_payments: Option<AccountCapabilityStatus>,
    /// May distribute apps.
    #[uniffi(default)]
    pub app_distribution: Option<AccountCapabilityStatus>,
    /// BECS direct debits in Australia.
    #[uniffi(default)]
    pub au_becs_debit_payments: Option<AccountCapabilityStatus>,
    /// Bacs direct debits in the United Kingdom.
    #[uniffi(default)]
    pub bacs_debit_payments: Option<AccountCapabilityStatus>,
    /// Payments by Bancontact.
    #[uniffi(default)]
    pub bancontact_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers to a customer balance.
    #[uniffi(default)]
    pub bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// Payments by Billie.
    #[uniffi(default)]
    pub billie_payments: Option<AccountCapabilityStatus>,
    /// Payments by Bizum.
    #[uniffi(default)]
    pub bizum_payments: Option<AccountCapabilityStatus>,
    /// Payments by BLIK.
    #[uniffi(default)]
    pub blik_payments: Option<AccountCapabilityStatus>,
    /// Recurring payments by BLIK.
    #[uniffi(default)]
    pub blik_recurring_payments: Option<AccountCapabilityStatus>,
    /// Payments by Boleto.
    #[uniffi(default)]
    pub boleto_payments: Option<AccountCapabilityStatus>,
    /// May issue cards.
    #[uniffi(default)]
    pub card_issuing: Option<AccountCapabilityStatus>,
    /// Card payments.
    #[uniffi(default)]
    pub card_payments: Option<AccountCapabilityStatus>,
    /// Payments by Cartes Bancaires.
    #[uniffi(default)]
    pub cartes_bancaires_payments: Option<AccountCapabilityStatus>,
    /// Payments by Cash App Pay.
    #[uniffi(default)]
    pub cashapp_payments: Option<AccountCapabilityStatus>,
    /// Stablecoins.
    #[uniffi(default)]
    pub crypto_payments: Option<AccountCapabilityStatus>,
    /// Payments by EPS.
    #[uniffi(default)]
    pub eps_payments: Option<AccountCapabilityStatus>,
    /// Payments by FPX.
    #[uniffi(default)]
    pub fpx_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers in pounds.
    #[uniffi(default)]
    pub gb_bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// Payments by Giropay.
    #[uniffi(default)]
    pub giropay_payments: Option<AccountCapabilityStatus>,
    /// Payments by `GrabPay`.
    #[uniffi(default)]
    pub grabpay_payments: Option<AccountCapabilityStatus>,
    /// Payments by iDEAL.
    #[uniffi(default)]
    pub ideal_payments: Option<AccountCapabilityStatus>,
    /// International payments in India.
    #[uniffi(default)]
    pub india_international_payments: Option<AccountCapabilityStatus>,
    /// JCB cards in Japan.
    #[uniffi(default)]
    pub jcb_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers in yen.
    #[uniffi(default)]
    pub jp_bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// Payments by Kakao Pay.
    #[uniffi(default)]
    pub kakao_pay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Klarna.
    #[uniffi(default)]
    pub klarna_payments: Option<AccountCapabilityStatus>,
    /// Payments by Konbini.
    #[uniffi(default)]
    pub konbini_payments: Option<AccountCapabilityStatus>,
    /// Cards of South Korea.
    #[uniffi(default)]
    pub kr_card_payments: Option<AccountCapabilityStatus>,
    /// Payments and transfers together, as accounts of before had them.
    #[uniffi(default)]
    pub legacy_payments: Option<AccountCapabilityStatus>,
    /// Payments by Link.
    #[uniffi(default)]
    pub link_payments: Option<AccountCapabilityStatus>,
    /// Payments by MB WAY.
    #[uniffi(default)]
    pub mb_way_payments: Option<AccountCapabilityStatus>,
    /// Payments by `MobilePay`.
    #[uniffi(default)]
    pub mobilepay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Multibanco.
    #[uniffi(default)]
    pub multibanco_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers in Mexican pesos.
    #[uniffi(default)]
    pub mx_bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// Payments by Naver Pay.
    #[uniffi(default)]
    pub naver_pay_payments: Option<AccountCapabilityStatus>,
    /// BECS direct debits in New Zealand.
    #[uniffi(default)]
    pub nz_bank_account_becs_debit_payments: Option<AccountCapabilityStatus>,
    /// Payments by OXXO.
    #[uniffi(default)]
    pub oxxo_payments: Option<AccountCapabilityStatus>,
    /// Payments by Przelewy24.
    #[uniffi(default)]
    pub p24_payments: Option<AccountCapabilityStatus>,
    /// Payments by Pay by Bank.
    #[uniffi(default)]
    pub pay_by_bank_payments: Option<AccountCapabilityStatus>,
    /// Payments by PAYCO.
    #[uniffi(default)]
    pub payco_payments: Option<AccountCapabilityStatus>,
    /// Payments by `PayNow`.
    #[uniffi(default)]
    pub paynow_payments: Option<AccountCapabilityStatus>,
    /// Payments by `PayPay`.
    #[uniffi(default)]
    pub paypay_payments: Option<AccountCapabilityStatus>,
    /// Payments by `PayTo`.
    #[uniffi(default)]
    pub payto_payments: Option<AccountCapabilityStatus>,
    /// Payments by Pix.
    #[uniffi(default)]
    pub pix_payments: Option<AccountCapabilityStatus>,
    /// Payments by `PromptPay`.
    #[uniffi(default)]
    pub promptpay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Revolut Pay.
    #[uniffi(default)]
    pub revolut_pay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Samsung Pay.
    #[uniffi(default)]
    pub samsung_pay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Satispay.
    #[uniffi(default)]
    pub satispay_payments: Option<AccountCapabilityStatus>,
    /// Payments by Scalapay.
    #[uniffi(default)]
    pub scalapay_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers in euros.
    #[uniffi(default)]
    pub sepa_bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// SEPA direct debits.
    #[uniffi(default)]
    pub sepa_debit_payments: Option<AccountCapabilityStatus>,
    /// Payments by `SeQura`.
    #[uniffi(default)]
    pub sequra_payments: Option<AccountCapabilityStatus>,
    /// Payments by Sofort.
    #[uniffi(default)]
    pub sofort_payments: Option<AccountCapabilityStatus>,
    /// Payments by Sunbit.
    #[uniffi(default)]
    pub sunbit_payments: Option<AccountCapabilityStatus>,
    /// Payments by Swish.
    #[uniffi(default)]
    pub swish_payments: Option<AccountCapabilityStatus>,
    /// Form 1099-K is filed for it in the United States.
    #[uniffi(default)]
    pub tax_reporting_us_1099_k: Option<AccountCapabilityStatus>,
    /// Form 1099-MISC is filed for it in the United States.
    #[uniffi(default)]
    pub tax_reporting_us_1099_misc: Option<AccountCapabilityStatus>,
    /// May be sent transfers.
    #[uniffi(default)]
    pub transfers: Option<AccountCapabilityStatus>,
    /// Financial accounts of Treasury.
    #[uniffi(default)]
    pub treasury: Option<AccountCapabilityStatus>,
    /// Payments by TWINT.
    #[uniffi(default)]
    pub twint_payments: Option<AccountCapabilityStatus>,
    /// Payments by UPI.
    #[uniffi(default)]
    pub upi_payments: Option<AccountCapabilityStatus>,
    /// ACH debits from US bank accounts.
    #[uniffi(default)]
    pub us_bank_account_ach_payments: Option<AccountCapabilityStatus>,
    /// Bank transfers in US dollars.
    #[uniffi(default)]
    pub us_bank_transfer_payments: Option<AccountCapabilityStatus>,
    /// Payments by Wero.
    #[uniffi(default)]
    pub wero_payments: Option<AccountCapabilityStatus>,
    /// Payments by Zip.
    #[uniffi(default)]
    pub zip_payments: Option<AccountCapabilityStatus>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About Stripe's fees.
#[uniffi::remote(Record)]
pub struct AccountControllerFees {
    /// Who pays them.
    #[uniffi(default)]
    pub payer: Option<AccountControllerFeesPayer>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About losses.
#[uniffi::remote(Record)]
pub struct AccountControllerLosses {
    /// Who is liable for negative balances. Some features have another default where it is `stripe`.
    #[uniffi(default)]
    pub payments: Option<AccountControllerResponsible>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About Stripe's own dashboard.
#[uniffi::remote(Record)]
pub struct AccountControllerStripeDashboard {
    /// Which one the account has.
    #[uniffi(default)]
    pub r#type: Option<AccountControllerStripeDashboardType>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Who is responsible for what about a connected account.
#[uniffi::remote(Record)]
pub struct AccountController {
    /// Whether a platform or the account itself controls it.
    pub r#type: AccountControllerType,
    /// About Stripe's fees.
    #[uniffi(default)]
    pub fees: Option<AccountControllerFees>,
    /// Whether the platform that asks controls the account.
    #[uniffi(default)]
    pub is_controller: Option<bool>,
    /// About losses.
    #[uniffi(default)]
    pub losses: Option<AccountControllerLosses>,
    /// Who collects updated information when requirements are due or change. Some features may be set only
    /// where it is `application`.
    #[uniffi(default)]
    pub requirement_collection: Option<AccountControllerResponsible>,
    /// About Stripe's own dashboard.
    #[uniffi(default)]
    pub stripe_dashboard: Option<AccountControllerStripeDashboard>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Fields that may be given instead of others that are due.
#[uniffi::remote(Record)]
pub struct AccountRequirementsAlternative {
    /// The fields to give instead.
    pub alternative_fields_due: Vec<String>,
    /// The fields that are due.
    pub original_fields_due: Vec<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Why something that a connected account has given is due again.
#[uniffi::remote(Record)]
pub struct AccountRequirementsError {
    /// A word for programs. Stripe has some hundred of them.
    pub code: String,
    /// What is wrong, in words for the account's holder.
    pub reason: String,
    /// The path of the field.
    pub requirement: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What a connected account still has to tell, by the paths of the fields, and when.
#[uniffi::remote(Record)]
pub struct AccountRequirements {
    /// Fields that may be given instead of others that are due.
    #[uniffi(default)]
    pub alternatives: Option<Vec<AccountRequirementsAlternative>>,
    /// Until when `currently_due` must be resolved, in whole seconds since the Unix epoch; it may be sooner.
    #[uniffi(default)]
    pub current_deadline: Option<i64>,
    /// What must be resolved for the account to stay enabled.
    #[uniffi(default)]
    pub currently_due: Option<Vec<String>>,
    /// Why the account is disabled, if it is.
    #[uniffi(default)]
    pub disabled_reason: Option<AccountDisabledReason>,
    /// What was given and could not be verified, so that it is due again.
    #[uniffi(default)]
    pub errors: Option<Vec<AccountRequirementsError>>,
    /// What is due once every threshold is reached.
    #[uniffi(default)]
    pub eventually_due: Option<Vec<String>>,
    /// What was not resolved in time and must be, to enable the account.
    #[uniffi(default)]
    pub past_due: Option<Vec<String>>,
    /// What is being looked at, or may become due by the result of that.
    #[uniffi(default)]
    pub pending_verification: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A connected account. An account has many more fields than these; they are kept, but have no types.
#[uniffi::remote(Record)]
pub struct Account {
    /// Its id (`acct_…`).
    pub id: String,
    /// The type of the object: `account`.
    pub object: String,
    /// What kind of business it is.
    #[uniffi(default)]
    pub business_type: Option<AccountBusinessType>,
    /// What it may do, by capability.
    #[uniffi(default)]
    pub capabilities: Option<AccountCapabilities>,
    /// Whether it can be paid.
    #[uniffi(default)]
    pub charges_enabled: Option<bool>,
    /// Who is responsible for what. Shown only to the platform that controls the account, but for `type`.
    #[uniffi(default)]
    pub controller: Option<AccountController>,
    /// Its country, in two letters.
    #[uniffi(default)]
    pub country: Option<String>,
    /// When it was connected, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// The currency it has if nothing else is said, in three letters.
    #[uniffi(default)]
    pub default_currency: Option<String>,
    /// Whether it has been onboarded. Until then it should be shown `account_onboarding`.
    #[uniffi(default)]
    pub details_submitted: Option<bool>,
    /// Its address for e-mail.
    #[uniffi(default)]
    pub email: Option<String>,
    /// What it will have to tell from some day on.
    #[uniffi(default)]
    pub future_requirements: Option<AccountRequirements>,
    /// What the platform has noted about it.
    #[uniffi(default)]
    pub metadata: Option<StringMap>,
    /// Whether it can be paid out.
    #[uniffi(default)]
    pub payouts_enabled: Option<bool>,
    /// What it still has to tell.
    #[uniffi(default)]
    pub requirements: Option<AccountRequirements>,
    /// Its type, as accounts had before `controller`.
    #[uniffi(default)]
    pub r#type: Option<AccountType>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What to show of an account.
#[uniffi::remote(Record)]
pub struct RetrieveV2CoreAccount {
    /// Fields to show. These are null in the reply unless they are asked for.
    #[uniffi(default)]
    pub include: Option<Vec<V2CoreAccountInclude>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Who is responsible for what about an account.
#[uniffi::remote(Record)]
pub struct V2CoreAccountResponsibilities {
    /// Who pays Stripe's fees.
    #[uniffi(default)]
    pub fees_collector: Option<V2CoreAccountFeesCollector>,
    /// Who is liable for negative balances.
    #[uniffi(default)]
    pub losses_collector: Option<AccountControllerResponsible>,
    /// Who collects updated information.
    #[uniffi(default)]
    pub requirements_collector: Option<AccountControllerResponsible>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What holds for all configurations of an account.
#[uniffi::remote(Record)]
pub struct V2CoreAccountDefaults {
    /// Who is responsible for what.
    #[uniffi(default)]
    pub responsibilities: Option<V2CoreAccountResponsibilities>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A connected account of the second generation of the API. It has many more fields than these; they are
/// kept, but have no types.
#[uniffi::remote(Record)]
pub struct V2CoreAccount {
    /// Its id (`acct_…`).
    pub id: String,
    /// The type of the object: `v2.core.account`.
    pub object: String,
    /// What it is used as.
    pub applied_configurations: Vec<V2CoreAccountConfiguration>,
    /// Whether it is closed.
    #[uniffi(default)]
    pub closed: Option<bool>,
    /// When it was made, as RFC 3339 has it.
    pub created: String,
    /// Which of Stripe's dashboards it has.
    #[uniffi(default)]
    pub dashboard: Option<AccountControllerStripeDashboardType>,
    /// Who is responsible for what; where it is included.
    #[uniffi(default)]
    pub defaults: Option<V2CoreAccountDefaults>,
    /// Whether it is live; false with a test key.
    pub livemode: bool,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Whose accounts are to be linked.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionAccountHolder {
    /// Which of the other fields says who.
    pub r#type: FinancialConnectionsAccountHolderType,
    /// The connected account; required if the type is `account`, and only then allowed.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The customer; only if the type is `customer`, which needs this or `customer_account`.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover.
    #[uniffi(default)]
    pub customer_account: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which accounts may be linked.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionFilters {
    /// Their kinds. Stripe's default from API 2026-09-30.endive on: all five.
    #[uniffi(default)]
    pub account_subcategories: Option<Vec<FinancialConnectionsFilterSubcategory>>,
    /// Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia; later
    /// versions get `country` instead, translated here.
    #[uniffi(default)]
    pub countries: Option<Vec<String>>,
    /// Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get
    /// `countries` instead, translated here.
    #[uniffi(default)]
    pub country: Option<String>,
    /// In preview: the institution at which the holder is to log in.
    #[uniffi(default)]
    pub institution: Option<String>,
    /// Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API
    /// 2026-09-30.endive on: `none`.
    #[uniffi(default)]
    pub require_payment_method_support: Option<FinancialConnectionsPaymentMethodSupport>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About Stripe's own page for a session.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionHosted {
    /// In preview: how the holder comes to it. Only together with `relink_options`.
    #[uniffi(default)]
    pub delivery_method: Option<FinancialConnectionsDeliveryMethod>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How much may be linked. Since API 2026-07-29.dahlia.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionLimits {
    /// The most accounts that may be linked, 1 or more; an empty value for any number. Required inside
    /// `limits`. Stripe's default from API 2026-09-30.endive on: any number.
    #[uniffi(default)]
    pub accounts: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About typed-in account numbers. Since API 2026-07-29.dahlia.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionManualEntry {
    /// Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`.
    #[uniffi(default)]
    pub mode: Option<FinancialConnectionsManualEntryMode>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What is to be linked again.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSessionRelinkOptions {
    /// In preview: the authorization.
    pub authorization: String,
    /// In preview: the account (`fca_…`), one of the authorization's; without it all of them.
    #[uniffi(default)]
    pub account: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In what session accounts are to be linked.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsSession {
    /// Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options`
    /// can say whose accounts they are.
    #[uniffi(default)]
    pub account_holder: Option<CreateFinancialConnectionsSessionAccountHolder>,
    /// What is asked of the holder; at least one.
    pub permissions: Vec<FinancialConnectionsPermission>,
    /// Which accounts may be linked.
    #[uniffi(default)]
    pub filters: Option<CreateFinancialConnectionsSessionFilters>,
    /// In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`.
    #[uniffi(default)]
    pub hosted: Option<CreateFinancialConnectionsSessionHosted>,
    /// How much may be linked. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub limits: Option<CreateFinancialConnectionsSessionLimits>,
    /// About typed-in account numbers. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub manual_entry: Option<CreateFinancialConnectionsSessionManualEntry>,
    /// What to fetch as soon as an account is linked. Ask for the permission too.
    #[uniffi(default)]
    pub prefetch: Option<Vec<FinancialConnectionsPrefetch>>,
    /// In preview: what is to be linked again, where the session is for that.
    #[uniffi(default)]
    pub relink_options: Option<CreateFinancialConnectionsSessionRelinkOptions>,
    /// For web views only: an absolute URL of at most 5,000 characters where the browser returns after the
    /// institution's login.
    #[uniffi(default)]
    pub return_url: Option<String>,
    /// In preview: where the session is shown. Stripe's default: `modal`.
    #[uniffi(default)]
    pub ui_mode: Option<FinancialConnectionsUiMode>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An object of the API that this library has no fields for.
#[uniffi::remote(Record)]
pub struct ApiObject {
    /// Its id.
    pub id: String,
    /// Its type.
    #[uniffi(default)]
    pub object: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Who holds a linked account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountHolder {
    /// Which of the other fields says who.
    pub r#type: FinancialConnectionsAccountHolderType,
    /// The connected account, if the type is `account`: its id, or the account where it was expanded.
    #[uniffi(default)]
    pub account: Option<ExpandableApiObject>,
    /// The customer, if the type is `customer`: its id, or the customer where it was expanded.
    #[uniffi(default)]
    pub customer: Option<ExpandableApiObject>,
    /// The account that plays the customer, if the type is `customer`. Since API 2025-12-15.clover.
    #[uniffi(default)]
    pub customer_account: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A number of a linked account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountNumber {
    /// When the number is expected to expire, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub expected_expiry_date: Option<i64>,
    /// What it is.
    pub identifier_type: FinancialConnectionsAccountNumberType,
    /// Whether it can move money; only `transactable` can.
    pub status: FinancialConnectionsAccountNumberStatus,
    /// The networks it can be used over.
    pub supported_networks: Vec<FinancialConnectionsNetwork>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What can be spent.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsCashBalance {
    /// What can be spent, per currency (lower-case code) in its smallest unit: usually `current` less pending
    /// outflows plus pending inflows.
    #[uniffi(default)]
    pub available: Option<IntegerMap>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What has been borrowed.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsCreditBalance {
    /// The credit in use, per currency (lower-case code) in its smallest unit. Positive: owed to the holder;
    /// negative: owed by the holder.
    #[uniffi(default)]
    pub used: Option<IntegerMap>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The most recent balance of an account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsBalance {
    /// When the institution computed it, in whole seconds since the Unix epoch.
    pub as_of: i64,
    /// Filled in if the type is `cash`.
    #[uniffi(default)]
    pub cash: Option<FinancialConnectionsCashBalance>,
    /// Filled in if the type is `credit`.
    #[uniffi(default)]
    pub credit: Option<FinancialConnectionsCreditBalance>,
    /// The balance before pending transactions, per currency (lower-case code) in its smallest unit.
    /// Positive: owed to the holder; negative: owed by the holder.
    pub current: IntegerMap,
    /// Which of `cash` and `credit` is filled in.
    pub r#type: FinancialConnectionsBalanceType,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The last attempt to refresh the balance.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsBalanceRefresh {
    /// When it began, in whole seconds since the Unix epoch.
    pub last_attempted_at: i64,
    /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
    #[uniffi(default)]
    pub next_refresh_available_at: Option<i64>,
    /// How it went.
    pub status: FinancialConnectionsRefreshStatus,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How far the transactions of an account have been classified.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsClassificationState {
    /// How far.
    #[uniffi(default)]
    pub status: Option<FinancialConnectionsProcessingStatus>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How far merchants have been found for the transactions of an account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsMerchantEnrichmentState {
    /// How far.
    #[uniffi(default)]
    pub status: Option<FinancialConnectionsProcessingStatus>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How far Stripe's additions to the transactions of an account have come.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsEnrichmentState {
    /// About the names of merchants.
    #[uniffi(default)]
    pub merchant: Option<FinancialConnectionsMerchantEnrichmentState>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The last attempt to refresh the balances of past days.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInferredBalancesRefresh {
    /// When it began, in whole seconds since the Unix epoch.
    pub last_attempted_at: i64,
    /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
    #[uniffi(default)]
    pub next_refresh_available_at: Option<i64>,
    /// How it went.
    pub status: FinancialConnectionsRefreshStatus,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Whether an institution has something.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInstitutionFeature {
    /// Whether it has.
    pub supported: bool,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an institution has.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInstitutionFeatures {
    /// About balances.
    pub balances: FinancialConnectionsInstitutionFeature,
    /// About owners.
    pub ownership: FinancialConnectionsInstitutionFeature,
    /// About payment methods.
    pub payment_method: FinancialConnectionsInstitutionFeature,
    /// About transactions.
    pub transactions: FinancialConnectionsInstitutionFeature,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: a financial institution whose accounts can be linked.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInstitution {
    /// Its id.
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// The countries it serves, two-letter codes.
    pub countries: Vec<String>,
    /// What it has.
    pub features: FinancialConnectionsInstitutionFeatures,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// Its name.
    pub name: String,
    /// Routing numbers known to be its own. There may be more, and others may share them.
    pub routing_numbers: Vec<String>,
    /// Whether its accounts can be linked.
    pub status: FinancialConnectionsInstitutionStatus,
    /// Its page, which holders see when they link an account.
    #[uniffi(default)]
    pub url: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An owner of a linked account, as its institution has it.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountOwner {
    /// Its id (`fcaown_…`).
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// The owner's email address.
    #[uniffi(default)]
    pub email: Option<String>,
    /// The owner's full name.
    pub name: String,
    /// The ownership object this belongs to (`fcaowns_…`).
    pub ownership: String,
    /// The owner's phone number, as the institution writes it.
    #[uniffi(default)]
    pub phone: Option<String>,
    /// The owner's address, as the institution writes it.
    #[uniffi(default)]
    pub raw_address: Option<String>,
    /// When this was last refreshed, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub refreshed_at: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A page of owners.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountOwnerPage {
    /// The type of the object: `list`.
    pub object: String,
    /// The items of this page, newest first.
    pub data: Vec<FinancialConnectionsAccountOwner>,
    /// Whether there are more items after this page.
    pub has_more: bool,
    /// Where the list is. It leaves out filters: do not build requests from it.
    #[uniffi(default)]
    pub url: Option<String>,
    /// How many items there are in all, where the API says so.
    #[uniffi(default)]
    pub total_count: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The owners of an account at one time. A refresh makes a new one.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountOwnership {
    /// Its id (`fcaowns_…`), with which owners are listed.
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// When it was made, in whole seconds since the Unix epoch.
    pub created: i64,
    /// The first page of owners.
    pub owners: FinancialConnectionsAccountOwnerPage,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The last attempt to refresh the owners.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsOwnershipRefresh {
    /// When it began, in whole seconds since the Unix epoch.
    pub last_attempted_at: i64,
    /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
    #[uniffi(default)]
    pub next_refresh_available_at: Option<i64>,
    /// How it went.
    pub status: FinancialConnectionsRefreshStatus,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About a link that works.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsActiveStatus {
    /// What the holder should do.
    #[uniffi(default)]
    pub action: Option<FinancialConnectionsStatusAction>,
    /// Why the link will stop working.
    #[uniffi(default)]
    pub cause: Option<FinancialConnectionsStatusCause>,
    /// When the link is expected to stop working, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub expected_deactivation_date: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About a link that has stopped working.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInactiveStatus {
    /// What the holder should do.
    #[uniffi(default)]
    pub action: Option<FinancialConnectionsStatusAction>,
    /// Why it has stopped working.
    #[uniffi(default)]
    pub cause: Option<FinancialConnectionsInactiveCause>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// More about an account's status.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsStatusDetails {
    /// Filled in if the status is `active`.
    #[uniffi(default)]
    pub active: Option<FinancialConnectionsActiveStatus>,
    /// In preview: filled in if the status is `inactive`.
    #[uniffi(default)]
    pub inactive: Option<FinancialConnectionsInactiveStatus>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The last attempt to refresh the transactions.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionRefresh {
    /// Its id (`fctxnref_…`), with which later transactions can be listed.
    pub id: String,
    /// When it began, in whole seconds since the Unix epoch.
    pub last_attempted_at: i64,
    /// When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending.
    #[uniffi(default)]
    pub next_refresh_available_at: Option<i64>,
    /// How it went.
    pub status: FinancialConnectionsRefreshStatus,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An account at a financial institution that was linked.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccount {
    /// Its id (`fca_…`).
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// Who holds it.
    #[uniffi(default)]
    pub account_holder: Option<FinancialConnectionsAccountHolder>,
    /// Its numbers. Since API 2025-11-17.clover.
    #[uniffi(default)]
    pub account_numbers: Option<Vec<FinancialConnectionsAccountNumber>>,
    /// In preview: the authorization it belongs to.
    #[uniffi(default)]
    pub authorization: Option<String>,
    /// Its most recent balance; empty until a refresh or prefetch has succeeded.
    #[uniffi(default)]
    pub balance: Option<FinancialConnectionsBalance>,
    /// The last attempt to refresh the balance.
    #[uniffi(default)]
    pub balance_refresh: Option<FinancialConnectionsBalanceRefresh>,
    /// Its broad kind.
    pub category: FinancialConnectionsAccountCategory,
    /// In preview: how far its transactions have been classified, for each way of classifying that it is
    /// subscribed to.
    #[uniffi(default)]
    pub classification_state: Option<FinancialConnectionsClassificationStateMap>,
    /// When it was linked, in whole seconds since the Unix epoch.
    pub created: i64,
    /// A name for it, from the holder or the institution.
    #[uniffi(default)]
    pub display_name: Option<String>,
    /// In preview: how far Stripe's additions to its transactions have come.
    #[uniffi(default)]
    pub enrichment_state: Option<FinancialConnectionsEnrichmentState>,
    /// In preview: the last attempt to refresh its balances of past days.
    #[uniffi(default)]
    pub inferred_balances_refresh: Option<FinancialConnectionsInferredBalancesRefresh>,
    /// In preview: its institution, which may change, as when institutions merge: the institution's id, or
    /// the institution where it was expanded.
    #[uniffi(default)]
    pub institution: Option<ExpandableFinancialConnectionsInstitution>,
    /// The institution's name.
    pub institution_name: String,
    /// The last four digits of its number.
    #[uniffi(default)]
    pub last4: Option<String>,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// Its owners: the ownership object's id, or the object where it was expanded.
    #[uniffi(default)]
    pub ownership: Option<ExpandableFinancialConnectionsAccountOwnership>,
    /// The last attempt to refresh the owners.
    #[uniffi(default)]
    pub ownership_refresh: Option<FinancialConnectionsOwnershipRefresh>,
    /// What the holder granted.
    #[uniffi(default)]
    pub permissions: Option<Vec<FinancialConnectionsPermission>>,
    /// Whether the link works.
    pub status: FinancialConnectionsAccountStatus,
    /// More about the status. Since API 2026-06-24.dahlia.
    #[uniffi(default)]
    pub status_details: Option<FinancialConnectionsStatusDetails>,
    /// Its kind within the category.
    pub subcategory: FinancialConnectionsAccountSubcategory,
    /// What is refreshed about once a day.
    #[uniffi(default)]
    pub subscriptions: Option<Vec<FinancialConnectionsSubscription>>,
    /// The payment methods that can be made from it.
    pub supported_payment_method_types: Vec<FinancialConnectionsPaymentMethodType>,
    /// The last attempt to refresh the transactions.
    #[uniffi(default)]
    pub transaction_refresh: Option<FinancialConnectionsTransactionRefresh>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A page of linked accounts.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountPage {
    /// The type of the object: `list`.
    pub object: String,
    /// The items of this page, newest first.
    pub data: Vec<FinancialConnectionsAccount>,
    /// Whether there are more items after this page.
    pub has_more: bool,
    /// Where the list is. It leaves out filters: do not build requests from it.
    #[uniffi(default)]
    pub url: Option<String>,
    /// How many items there are in all, where the API says so.
    #[uniffi(default)]
    pub total_count: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which accounts could be linked in a session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionFilters {
    /// Their kinds.
    #[uniffi(default)]
    pub account_subcategories: Option<Vec<FinancialConnectionsFilterSubcategory>>,
    /// Their countries, two-letter codes. Up to API 2026-08-26.dahlia.
    #[uniffi(default)]
    pub countries: Option<Vec<String>>,
    /// Their country, a two-letter code. From API 2026-08-26.dahlia on.
    #[uniffi(default)]
    pub country: Option<String>,
    /// In preview: the institution at which the holder was to log in.
    #[uniffi(default)]
    pub institution: Option<String>,
    /// Which had to be able to make payments. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub require_payment_method_support: Option<FinancialConnectionsPaymentMethodSupport>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About Stripe's own page for a session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionHosted {
    /// How the holder comes to it.
    #[uniffi(default)]
    pub delivery_method: Option<FinancialConnectionsDeliveryMethod>,
    /// Where the browser goes afterwards.
    #[uniffi(default)]
    pub return_url: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How much could be linked in a session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionLimits {
    /// The most accounts that could be linked; empty for any number.
    #[uniffi(default)]
    pub accounts: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About typed-in account numbers.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionManualEntry {
    /// Whether they were offered.
    #[uniffi(default)]
    pub mode: Option<FinancialConnectionsManualEntryMode>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About a consent that was collected before the session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionPreCollectedConsent {
    /// What became of it.
    pub outcome: FinancialConnectionsConsentOutcome,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What is to be linked again in a session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionRelinkOptions {
    /// The account, if it is for one.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The authorization.
    pub authorization: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// How linking again went.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionRelinkResult {
    /// The account that was linked again, if the session was for one.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The authorization that was linked again.
    #[uniffi(default)]
    pub authorization: Option<String>,
    /// Why it failed.
    #[uniffi(default)]
    pub failure_reason: Option<FinancialConnectionsRelinkFailure>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About a session that was cancelled.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionCancelled {
    /// Why.
    pub reason: FinancialConnectionsCancellationReason,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// More about a session's status.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionStatusDetails {
    /// Filled in if the status is `cancelled`.
    #[uniffi(default)]
    pub cancelled: Option<FinancialConnectionsSessionCancelled>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A session in which somebody links accounts to the platform.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSession {
    /// Its id (`fcsess_…`).
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// Whose accounts are linked.
    #[uniffi(default)]
    pub account_holder: Option<FinancialConnectionsAccountHolder>,
    /// The first page of accounts that were linked.
    pub accounts: FinancialConnectionsAccountPage,
    /// A token for the bank account that was linked. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub bank_account_token: Option<ApiObject>,
    /// What the browser or app needs to show the session. Never store or log it.
    #[uniffi(default)]
    pub client_secret: Option<ClientSecret>,
    /// Which accounts can be linked.
    #[uniffi(default)]
    pub filters: Option<FinancialConnectionsSessionFilters>,
    /// In preview: about Stripe's own page for it.
    #[uniffi(default)]
    pub hosted: Option<FinancialConnectionsSessionHosted>,
    /// How much can be linked. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub limits: Option<FinancialConnectionsSessionLimits>,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// About typed-in account numbers. Since API 2026-07-29.dahlia.
    #[uniffi(default)]
    pub manual_entry: Option<FinancialConnectionsSessionManualEntry>,
    /// What is asked of the holder.
    pub permissions: Vec<FinancialConnectionsPermission>,
    /// In preview: about a consent that was collected before.
    #[uniffi(default)]
    pub pre_collected_consent: Option<FinancialConnectionsSessionPreCollectedConsent>,
    /// What is fetched as soon as an account is linked.
    #[uniffi(default)]
    pub prefetch: Option<Vec<FinancialConnectionsPrefetch>>,
    /// In preview: what is to be linked again, if it is for that.
    #[uniffi(default)]
    pub relink_options: Option<FinancialConnectionsSessionRelinkOptions>,
    /// In preview: how linking again went.
    #[uniffi(default)]
    pub relink_result: Option<FinancialConnectionsSessionRelinkResult>,
    /// For web views only: where the browser returns after the institution's login.
    #[uniffi(default)]
    pub return_url: Option<String>,
    /// In preview: how far it has come.
    #[uniffi(default)]
    pub status: Option<FinancialConnectionsSessionStatus>,
    /// In preview: more about the status.
    #[uniffi(default)]
    pub status_details: Option<FinancialConnectionsSessionStatusDetails>,
    /// In preview: where it is shown.
    #[uniffi(default)]
    pub ui_mode: Option<FinancialConnectionsUiMode>,
    /// In preview: Stripe's own page for it, while it is open and `ui_mode` is `hosted`. Whoever has it can
    /// link accounts.
    #[uniffi(default)]
    pub url: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Whose accounts to list.
#[uniffi::remote(Record)]
pub struct ListFinancialConnectionsAccountsAccountHolder {
    /// The connected account that holds them. Not together with `customer`.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The customer that holds them. Not together with `account`.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// The account that plays the customer that holds them.
    #[uniffi(default)]
    pub customer_account: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which linked accounts to list. Without a filter: all of the platform's.
#[uniffi::remote(Record)]
pub struct ListFinancialConnectionsAccounts {
    /// Only accounts of this holder. Not together with `session`.
    #[uniffi(default)]
    pub account_holder: Option<ListFinancialConnectionsAccountsAccountHolder>,
    /// Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`.
    #[uniffi(default)]
    pub session: Option<String>,
    /// How many items a page has, 1 to 100. Stripe's default: 10.
    #[uniffi(default)]
    pub limit: Option<i64>,
    /// The id of the item before the page. Not together with `ending_before`.
    #[uniffi(default)]
    pub starting_after: Option<String>,
    /// The id of the item after the page, to page backwards. Not together with `starting_after`.
    #[uniffi(default)]
    pub ending_before: Option<String>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What to refresh.
#[uniffi::remote(Record)]
pub struct RefreshFinancialConnectionsAccount {
    /// What to refresh; at least one. Mind the singular `balance`.
    pub features: Vec<FinancialConnectionsRefreshFeature>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What to refresh about once a day.
#[uniffi::remote(Record)]
pub struct SubscribeFinancialConnectionsAccount {
    /// What to refresh about once a day; at least one.
    pub features: Vec<FinancialConnectionsSubscription>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which owners to list.
#[uniffi::remote(Record)]
pub struct ListFinancialConnectionsAccountOwners {
    /// The ownership object to list owners of (`fcaowns_…`).
    pub ownership: String,
    /// How many items a page has, 1 to 100. Stripe's default: 10.
    #[uniffi(default)]
    pub limit: Option<i64>,
    /// The id of the item before the page. Not together with `ending_before`.
    #[uniffi(default)]
    pub starting_after: Option<String>,
    /// The id of the item after the page, to page backwards. Not together with `starting_after`.
    #[uniffi(default)]
    pub ending_before: Option<String>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A span of time; each bound in whole seconds since the Unix epoch.
#[uniffi::remote(Record)]
pub struct TimestampRange {
    /// Later than this.
    #[uniffi(default)]
    pub gt: Option<i64>,
    /// At this time or later.
    #[uniffi(default)]
    pub gte: Option<i64>,
    /// Earlier than this.
    #[uniffi(default)]
    pub lt: Option<i64>,
    /// At this time or earlier.
    #[uniffi(default)]
    pub lte: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Transactions by the refresh that brought them.
#[uniffi::remote(Record)]
pub struct ListFinancialConnectionsTransactionsTransactionRefresh {
    /// Only those brought by refreshes after this one (`fctxnref_…`).
    pub after: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which transactions to list.
#[uniffi::remote(Record)]
pub struct ListFinancialConnectionsTransactions {
    /// The linked account (`fca_…`).
    pub account: String,
    /// Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`,
    /// `lte`.
    #[uniffi(default)]
    pub transacted_at: Option<TimestampRange>,
    /// Only transactions that later refreshes brought.
    #[uniffi(default)]
    pub transaction_refresh: Option<ListFinancialConnectionsTransactionsTransactionRefresh>,
    /// How many items a page has, 1 to 100. Stripe's default: 10.
    #[uniffi(default)]
    pub limit: Option<i64>,
    /// The id of the item before the page. Not together with `ending_before`.
    #[uniffi(default)]
    pub starting_after: Option<String>,
    /// The id of the item after the page, to page backwards. Not together with `starting_after`.
    #[uniffi(default)]
    pub ending_before: Option<String>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What a transaction was classified as.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsClassificationLabels {
    /// How sure Stripe is.
    #[uniffi(default)]
    pub confidence_level: Option<FinancialConnectionsConfidence>,
    /// The narrow category.
    #[uniffi(default)]
    pub detailed_label: Option<String>,
    /// The broad category.
    #[uniffi(default)]
    pub primary_label: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// One way of classifying a transaction.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsClassification {
    /// Its labels, if the type is `money_movement`.
    #[uniffi(default)]
    pub money_movement: Option<FinancialConnectionsClassificationLabels>,
    /// Its labels, if the type is `personal_finance`.
    #[uniffi(default)]
    pub personal_finance: Option<FinancialConnectionsClassificationLabels>,
    /// Which way.
    pub r#type: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Who a transaction was with.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsMerchant {
    /// How sure Stripe is.
    #[uniffi(default)]
    pub confidence_level: Option<FinancialConnectionsConfidence>,
    /// The name, in a usual form.
    #[uniffi(default)]
    pub name: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What Stripe adds to a transaction.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionEnrichments {
    /// Who it was with.
    pub merchant: FinancialConnectionsMerchant,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// When a transaction reached its states.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionStatusTransitions {
    /// When it was posted, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub posted_at: Option<i64>,
    /// When it was voided, in whole seconds since the Unix epoch.
    #[uniffi(default)]
    pub void_at: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A transaction of a linked account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransaction {
    /// Its id (`fctxn_…`).
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// The linked account (`fca_…`).
    pub account: String,
    /// The amount in the currency's smallest unit. Positive: money in; negative: money out.
    pub amount: i64,
    /// In preview: what it was classified as, in each way that the account is subscribed to.
    #[uniffi(default)]
    pub classifications: Option<Vec<FinancialConnectionsClassification>>,
    /// The currency, a lower-case three-letter code.
    pub currency: String,
    /// What the institution says of it.
    pub description: String,
    /// In preview: what Stripe adds to it.
    #[uniffi(default)]
    pub enrichments: Option<FinancialConnectionsTransactionEnrichments>,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// How far it has come.
    pub status: FinancialConnectionsTransactionStatus,
    /// When it reached its states.
    pub status_transitions: FinancialConnectionsTransactionStatusTransitions,
    /// When it happened, in whole seconds since the Unix epoch.
    pub transacted_at: i64,
    /// The refresh that brought it (`fctxnref_…`).
    pub transaction_refresh: String,
    /// When it last changed, in whole seconds since the Unix epoch.
    pub updated: i64,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A page of transactions.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionPage {
    /// The type of the object: `list`.
    pub object: String,
    /// The items of this page, newest first.
    pub data: Vec<FinancialConnectionsTransaction>,
    /// Whether there are more items after this page.
    pub has_more: bool,
    /// Where the list is. It leaves out filters: do not build requests from it.
    #[uniffi(default)]
    pub url: Option<String>,
    /// How many items there are in all, where the API says so.
    #[uniffi(default)]
    pub total_count: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Which page to list.
#[uniffi::remote(Record)]
pub struct ListOptions {
    /// How many items a page has, 1 to 100. Stripe's default: 10.
    #[uniffi(default)]
    pub limit: Option<i64>,
    /// The id of the item before the page. Not together with `ending_before`.
    #[uniffi(default)]
    pub starting_after: Option<String>,
    /// The id of the item after the page, to page backwards. Not together with `starting_after`.
    #[uniffi(default)]
    pub ending_before: Option<String>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: the balance of a linked account on a past day, as its institution told it or as its
/// transactions let it be inferred.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInferredBalance {
    /// Its id.
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// The time it is for, in whole seconds since the Unix epoch. Where it was inferred: the last second of
    /// the day in UTC.
    pub as_of: i64,
    /// The balance before pending transactions, per currency (lower-case code) in its smallest unit.
    /// Positive: owed to the holder; negative: owed by the holder.
    pub current: IntegerMap,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: a page of balances of past days.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInferredBalancePage {
    /// The type of the object: `list`.
    pub object: String,
    /// The items of this page, newest first.
    pub data: Vec<FinancialConnectionsInferredBalance>,
    /// Whether there are more items after this page.
    pub has_more: bool,
    /// Where the list is. It leaves out filters: do not build requests from it.
    #[uniffi(default)]
    pub url: Option<String>,
    /// How many items there are in all, where the API says so.
    #[uniffi(default)]
    pub total_count: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About an authorization that works.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorizationActiveStatus {
    /// What the holder should do.
    pub action: FinancialConnectionsStatusAction,
    /// When it is expected to stop working, in whole seconds since the Unix epoch.
    pub expected_deactivation_date: i64,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// About an authorization that has stopped working.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorizationInactiveStatus {
    /// What the holder should do.
    pub action: FinancialConnectionsStatusAction,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// More about an authorization's status.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorizationStatusDetails {
    /// Filled in if the status is `active` and that will change.
    #[uniffi(default)]
    pub active: Option<FinancialConnectionsAuthorizationActiveStatus>,
    /// Filled in if the status is `inactive`.
    #[uniffi(default)]
    pub inactive: Option<FinancialConnectionsAuthorizationInactiveStatus>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What a holder has allowed at one institution: it stands behind the accounts that were linked there
/// together.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorization {
    /// Its id (`fcauth_…`).
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// In preview: who has allowed it.
    #[uniffi(default)]
    pub account_holder: Option<FinancialConnectionsAccountHolder>,
    /// In preview: the institution, which may change, as when institutions merge: its id, or the institution
    /// where it was expanded.
    #[uniffi(default)]
    pub institution: Option<ExpandableFinancialConnectionsInstitution>,
    /// The institution's name.
    pub institution_name: String,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// Whether it works.
    pub status: FinancialConnectionsAuthorizationStatus,
    /// More about the status.
    pub status_details: FinancialConnectionsAuthorizationStatusDetails,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: a page of institutions.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsInstitutionPage {
    /// The type of the object: `list`.
    pub object: String,
    /// The items of this page, newest first.
    pub data: Vec<FinancialConnectionsInstitution>,
    /// Whether there are more items after this page.
    pub has_more: bool,
    /// Where the list is. It leaves out filters: do not build requests from it.
    #[uniffi(default)]
    pub url: Option<String>,
    /// How many items there are in all, where the API says so.
    #[uniffi(default)]
    pub total_count: Option<i64>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: who is to consent, and in what language.
#[uniffi::remote(Record)]
pub struct CreateFinancialConnectionsConsent {
    /// Who is to consent.
    pub account_holder: CreateFinancialConnectionsSessionAccountHolder,
    /// The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.
    #[uniffi(default)]
    pub locale: Option<String>,
    /// Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`.
    #[uniffi(default)]
    pub expand: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview: a text with which a holder consents before a session, on the platform's own page.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsConsent {
    /// Its id.
    pub id: String,
    /// The type of the object.
    pub object: String,
    /// Who is to consent.
    pub account_holder: FinancialConnectionsAccountHolder,
    /// The text to show, exactly as it is, before the holder agrees.
    pub consent_text: String,
    /// When it was made, in whole seconds since the Unix epoch.
    pub created: i64,
    /// From when on it is no longer good, in whole seconds since the Unix epoch.
    pub expires_at: i64,
    /// Whether it is live data; false with a test key.
    pub livemode: bool,
    /// The language the text is in, as BCP 47 has it.
    pub locale: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Whose transactions, and since when.
#[uniffi::remote(Record)]
pub struct SyncFinancialConnectionsTransactions {
    /// The linked account (`fca_…`).
    pub account: String,
    /// That of the last change you have handled; none gives all transactions.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A transaction that is new or has changed, as a sync gives it.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionChange {
    /// The transaction as it is now.
    pub transaction: FinancialConnectionsTransaction,
    /// Where to go on from after this change. Keep it together with what you made of the change.
    pub cursor: String,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// Changes of transactions.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsTransactionChangePage {
    /// The type of the object: `list`.
    pub object: String,
    /// The changes, oldest first.
    pub data: Vec<FinancialConnectionsTransactionChange>,
    /// Whether there are more after these.
    pub has_more: bool,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The request that caused an event.
#[uniffi::remote(Record)]
pub struct EventRequest {
    /// Its id (`req_…`); empty where the API acted by itself.
    #[uniffi(default)]
    pub id: Option<String>,
    /// The idempotency key it was sent with.
    #[uniffi(default)]
    pub idempotency_key: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The fields of a resource that had other values before, with those values. They are those of the resource,
/// and read as they came.
#[uniffi::remote(Record)]
pub struct EventPreviousAttributes {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an event is about.
#[uniffi::remote(Record)]
pub struct AccountEventData {
    /// The resource, as it was when the event was made.
    pub object: Account,
    /// What changed: the fields of the resource that had other values before, with those values.
    #[uniffi(default)]
    pub previous_attributes: Option<EventPreviousAttributes>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An event about a connected account.
#[uniffi::remote(Record)]
pub struct AccountEvent {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `event`.
    pub object: String,
    /// What happened.
    pub r#type: AccountEventType,
    /// The connected account it happened in (`acct_…`); empty for the platform's own.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The API version in which `data` is written.
    #[uniffi(default)]
    pub api_version: Option<String>,
    /// The context it happened in.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// How many endpoints have not answered it with a 2xx yet.
    #[uniffi(default)]
    pub pending_webhooks: Option<i64>,
    /// The request that caused it, if one did.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What it is about.
    pub data: AccountEventData,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an event is about.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountEventData {
    /// The resource, as it was when the event was made.
    pub object: FinancialConnectionsAccount,
    /// What changed: the fields of the resource that had other values before, with those values.
    #[uniffi(default)]
    pub previous_attributes: Option<EventPreviousAttributes>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An event about a linked account.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAccountEvent {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `event`.
    pub object: String,
    /// What happened.
    pub r#type: FinancialConnectionsAccountEventType,
    /// The connected account it happened in (`acct_…`); empty for the platform's own.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The API version in which `data` is written.
    #[uniffi(default)]
    pub api_version: Option<String>,
    /// The context it happened in.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// How many endpoints have not answered it with a 2xx yet.
    #[uniffi(default)]
    pub pending_webhooks: Option<i64>,
    /// The request that caused it, if one did.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What it is about.
    pub data: FinancialConnectionsAccountEventData,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an event is about.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorizationEventData {
    /// The resource, as it was when the event was made.
    pub object: FinancialConnectionsAuthorization,
    /// What changed: the fields of the resource that had other values before, with those values.
    #[uniffi(default)]
    pub previous_attributes: Option<EventPreviousAttributes>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An event about what a holder has allowed at one institution.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsAuthorizationEvent {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `event`.
    pub object: String,
    /// What happened.
    pub r#type: FinancialConnectionsAuthorizationEventType,
    /// The connected account it happened in (`acct_…`); empty for the platform's own.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The API version in which `data` is written.
    #[uniffi(default)]
    pub api_version: Option<String>,
    /// The context it happened in.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// How many endpoints have not answered it with a 2xx yet.
    #[uniffi(default)]
    pub pending_webhooks: Option<i64>,
    /// The request that caused it, if one did.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What it is about.
    pub data: FinancialConnectionsAuthorizationEventData,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an event is about.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionEventData {
    /// The resource, as it was when the event was made.
    pub object: FinancialConnectionsSession,
    /// What changed: the fields of the resource that had other values before, with those values.
    #[uniffi(default)]
    pub previous_attributes: Option<EventPreviousAttributes>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An event about a Financial Connections session.
#[uniffi::remote(Record)]
pub struct FinancialConnectionsSessionEvent {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `event`.
    pub object: String,
    /// What happened.
    pub r#type: FinancialConnectionsSessionEventType,
    /// The connected account it happened in (`acct_…`); empty for the platform's own.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The API version in which `data` is written.
    #[uniffi(default)]
    pub api_version: Option<String>,
    /// The context it happened in.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// How many endpoints have not answered it with a 2xx yet.
    #[uniffi(default)]
    pub pending_webhooks: Option<i64>,
    /// The request that caused it, if one did.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What it is about.
    pub data: FinancialConnectionsSessionEventData,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A resource that this library has no fields for. All of it is kept.
#[uniffi::remote(Record)]
pub struct EventResource {
    /// Its id.
    #[uniffi(default)]
    pub id: Option<String>,
    /// Its type.
    #[uniffi(default)]
    pub object: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What an event is about.
#[uniffi::remote(Record)]
pub struct UnknownEventData {
    /// The resource, as it was when the event was made.
    #[uniffi(default)]
    pub object: Option<EventResource>,
    /// What changed: the fields of the resource that had other values before, with those values.
    #[uniffi(default)]
    pub previous_attributes: Option<EventPreviousAttributes>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// An event about a resource that this library has no fields for, or one that is not as it usually is. All of
/// it is kept.
#[uniffi::remote(Record)]
pub struct UnknownEvent {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `event`.
    pub object: String,
    /// What happened.
    #[uniffi(default)]
    pub r#type: Option<String>,
    /// The connected account it happened in (`acct_…`); empty for the platform's own.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The API version in which `data` is written.
    #[uniffi(default)]
    pub api_version: Option<String>,
    /// The context it happened in.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, in whole seconds since the Unix epoch. Events may arrive in another order.
    #[uniffi(default)]
    pub created: Option<i64>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// How many endpoints have not answered it with a 2xx yet.
    #[uniffi(default)]
    pub pending_webhooks: Option<i64>,
    /// The request that caused it, if one did.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What it is about.
    #[uniffi(default)]
    pub data: Option<UnknownEventData>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// What caused a thin event.
#[uniffi::remote(Record)]
pub struct EventReason {
    /// What kind of cause; `request` is the only one that is known.
    #[uniffi(default)]
    pub r#type: Option<String>,
    /// The request that caused it.
    #[uniffi(default)]
    pub request: Option<EventRequest>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The resource a thin event is about.
#[uniffi::remote(Record)]
pub struct EventRelatedObject {
    /// Its id.
    pub id: String,
    /// Its type, e.g. `financial_connections.account`.
    pub r#type: String,
    /// Where it is fetched.
    #[uniffi(default)]
    pub url: Option<String>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// A thin event: it says what happened and to what, and leaves the resource to be fetched.
#[uniffi::remote(Record)]
pub struct EventNotification {
    /// Its id (`evt_…`). An event may be delivered twice: remember which were handled.
    pub id: String,
    /// The type of the object: `v2.core.event`.
    pub object: String,
    /// What happened.
    pub r#type: EventNotificationType,
    /// The context it happened in: what `Stripe-Context` says when the resource is fetched.
    #[uniffi(default)]
    pub context: Option<String>,
    /// When it happened, as RFC 3339 has it.
    #[uniffi(default)]
    pub created: Option<String>,
    /// Whether it is about live data.
    #[uniffi(default)]
    pub livemode: Option<bool>,
    /// What caused it.
    #[uniffi(default)]
    pub reason: Option<EventReason>,
    /// The resource it is about.
    #[uniffi(default)]
    pub related_object: Option<EventRelatedObject>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The embedded components of a session, each with its configuration.
#[uniffi::remote(Record)]
pub struct Components {
    /// Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10).
    #[uniffi(default)]
    pub account_management: Option<AccountManagement>,
    /// Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
    /// 2023-08-16).
    #[uniffi(default)]
    pub account_onboarding: Option<AccountOnboarding>,
    /// Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
    /// 2026-04-22.dahlia).
    #[uniffi(default)]
    pub balance_report: Option<BalanceReport>,
    /// Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10).
    #[uniffi(default)]
    pub balances: Option<Balances>,
    /// Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub disputes_list: Option<DisputesList>,
    /// Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16).
    #[uniffi(default)]
    pub documents: Option<Documents>,
    /// Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub financial_account: Option<FinancialAccount>,
    /// Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub financial_account_transactions: Option<FinancialAccountTransactions>,
    /// Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
    /// 2025-07-30.basil).
    #[uniffi(default)]
    pub instant_payouts_promotion: Option<InstantPayoutsPromotion>,
    /// Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub issuing_card: Option<IssuingCard>,
    /// Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub issuing_cards_list: Option<IssuingCardsList>,
    /// Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API
    /// 2024-04-10).
    #[uniffi(default)]
    pub notification_banner: Option<NotificationBanner>,
    /// Shows one payment in detail. Since 2023-12-07 (API 2023-10-16).
    #[uniffi(default)]
    pub payment_details: Option<PaymentDetails>,
    /// Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub payment_disputes: Option<PaymentDisputes>,
    /// Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API
    /// 2026-08-26.dahlia).
    #[uniffi(default)]
    pub payment_method_settings: Option<PaymentMethodSettings>,
    /// Lists the account's payments. Since 2023-12-07 (API 2023-10-16).
    #[uniffi(default)]
    pub payments: Option<Payments>,
    /// Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil).
    #[uniffi(default)]
    pub payout_details: Option<PayoutDetails>,
    /// Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia).
    #[uniffi(default)]
    pub payout_reconciliation_report: Option<PayoutReconciliationReport>,
    /// Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16).
    #[uniffi(default)]
    pub payouts: Option<Payouts>,
    /// Lists the account's payouts. Since 2024-04-16 (API 2024-04-10).
    #[uniffi(default)]
    pub payouts_list: Option<PayoutsList>,
    /// Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive).
    #[uniffi(default)]
    pub reporting_chart: Option<ReportingChart>,
    /// Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20).
    #[uniffi(default)]
    pub tax_registrations: Option<TaxRegistrations>,
    /// Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20).
    #[uniffi(default)]
    pub tax_settings: Option<TaxSettings>,
    /// Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
    #[uniffi(default)]
    pub terminal_hardware_orders: Option<TerminalHardwareOrders>,
    /// Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive).
    #[uniffi(default)]
    pub terminal_hardware_shop: Option<TerminalHardwareShop>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling
    /// through AI agents.
    #[uniffi(default)]
    pub agentic_commerce_settings: Option<AgenticCommerceSettings>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of the
    /// Stripe App Marketplace.
    #[uniffi(default)]
    pub app_install: Option<AppInstall>,
    /// In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe App
    /// Marketplace.
    #[uniffi(default)]
    pub app_viewport: Option<AppViewport>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
    /// bills.
    #[uniffi(default)]
    pub bills: Option<Bills>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the account's
    /// business profile.
    #[uniffi(default)]
    pub business_profile_management: Option<BusinessProfileManagement>,
    /// In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital
    /// financing.
    #[uniffi(default)]
    pub capital_financing: Option<CapitalFinancing>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for Capital
    /// financing.
    #[uniffi(default)]
    pub capital_financing_application: Option<CapitalFinancingApplication>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back Capital
    /// financing.
    #[uniffi(default)]
    pub capital_financing_manual_payment: Option<CapitalFinancingManualPayment>,
    /// In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing.
    #[uniffi(default)]
    pub capital_financing_promotion: Option<CapitalFinancingPromotion>,
    /// In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital
    /// financing.
    #[uniffi(default)]
    pub capital_overview: Option<CapitalOverview>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks by
    /// scanning them.
    #[uniffi(default)]
    pub check_scanning: Option<CheckScanning>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user export transactions
    /// for tax.
    #[uniffi(default)]
    pub export_tax_transactions: Option<ExportTaxTransactions>,
    /// In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a financial
    /// account.
    #[uniffi(default)]
    pub financial_account_rewards: Option<FinancialAccountRewards>,
    /// In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial
    /// accounts.
    #[uniffi(default)]
    pub financial_accounts: Option<FinancialAccounts>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the
    /// account's financial accounts.
    #[uniffi(default)]
    pub financial_accounts_transactions: Option<FinancialAccountsTransactions>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant
    /// payouts.
    #[uniffi(default)]
    pub instant_payouts: Option<InstantPayouts>,
    /// In preview: sent only with a preview API version or `allow_preview`. Reports the network costs passed
    /// on to the account.
    #[uniffi(default)]
    pub network_cost_passthrough_report: Option<NetworkCostPassthroughReport>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax code
    /// of a product.
    #[uniffi(default)]
    pub product_tax_code_selector: Option<ProductTaxCodeSelector>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the
    /// account sends money to.
    #[uniffi(default)]
    pub recipients: Option<Recipients>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends
    /// money to.
    #[uniffi(default)]
    pub recipients_list: Option<RecipientsList>,
    /// In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears
    /// thresholds of tax.
    #[uniffi(default)]
    pub tax_threshold_monitoring: Option<TaxThresholdMonitoring>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `account_management`.
#[uniffi::remote(Record)]
pub struct AccountManagementFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
    /// 2024-10-28.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `account_management`. Lets the user view and edit their account details.
#[uniffi::remote(Record)]
pub struct AccountManagement {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<AccountManagementFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `account_onboarding`.
#[uniffi::remote(Record)]
pub struct AccountOnboardingFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
    /// 2024-10-28.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`), and from API version 2026-03-25.dahlia on for
    /// others that send `disable_stripe_user_authentication: false` with it. Since 2024-04-11 (API
    /// 2024-04-10).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `account_onboarding`. Collects what Stripe needs to know of an account before it can
/// be paid.
#[uniffi::remote(Record)]
pub struct AccountOnboarding {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<AccountOnboardingFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `balance_report`.
#[uniffi::remote(Record)]
pub struct BalanceReportFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `balance_report`. Summarises the changes to the account's balance over a period.
#[uniffi::remote(Record)]
pub struct BalanceReport {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<BalanceReportFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `balances`.
#[uniffi::remote(Record)]
pub struct BalancesFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
    /// 2024-10-28.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
    /// balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
    #[uniffi(default)]
    pub edit_payout_schedule: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
    /// otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16 (API
    /// 2024-04-10).
    #[uniffi(default)]
    pub instant_payouts: Option<bool>,
    /// Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
    /// (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
    #[uniffi(default)]
    pub standard_payouts: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `balances`. Shows the account's balances and lets the user pay them out.
#[uniffi::remote(Record)]
pub struct Balances {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<BalancesFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `disputes_list`.
#[uniffi::remote(Record)]
pub struct DisputesListFeatures {
    /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
    /// 2025-05-28.basil).
    #[uniffi(default)]
    pub capture_payments: Option<bool>,
    /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
    /// 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
    /// (API 2025-05-28.basil).
    #[uniffi(default)]
    pub dispute_management: Option<bool>,
    /// Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub refund_management: Option<bool>,
    /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
    /// component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
    #[uniffi(default)]
    pub smart_disputes_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `disputes_list`. Lists the account's disputes.
#[uniffi::remote(Record)]
pub struct DisputesList {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<DisputesListFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `documents`.
#[uniffi::remote(Record)]
pub struct DocumentsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `documents`. Lists documents such as tax invoices for download.
#[uniffi::remote(Record)]
pub struct Documents {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<DocumentsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `financial_account`.
#[uniffi::remote(Record)]
pub struct FinancialAccountFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// Lets the user send money from the financial account. Stripe does not document a default. Since
    /// 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub send_money: Option<bool>,
    /// Lets the user move money between the payments balance and the financial account. Stripe does not
    /// document a default. Since 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub transfer_balance: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `financial_account`. Shows one financial account: its balance and how to fund it.
#[uniffi::remote(Record)]
pub struct FinancialAccount {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<FinancialAccountFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `financial_account_transactions`.
#[uniffi::remote(Record)]
pub struct FinancialAccountTransactionsFeatures {
    /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
    /// 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub card_spend_dispute_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `financial_account_transactions`. Lists the transactions of one financial account.
#[uniffi::remote(Record)]
pub struct FinancialAccountTransactions {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<FinancialAccountTransactionsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `instant_payouts_promotion`.
#[uniffi::remote(Record)]
pub struct InstantPayoutsPromotionFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2025-07-30 (API
    /// 2025-07-30.basil).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2025-07-30 (API 2025-07-30.basil).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
    /// otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30 (API
    /// 2025-07-30.basil).
    #[uniffi(default)]
    pub instant_payouts: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `instant_payouts_promotion`. Offers an instant payout to accounts that are eligible
/// for one.
#[uniffi::remote(Record)]
pub struct InstantPayoutsPromotion {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<InstantPayoutsPromotionFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `issuing_card`.
#[uniffi::remote(Record)]
pub struct IssuingCardFeatures {
    /// Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub card_management: Option<bool>,
    /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
    /// 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub card_spend_dispute_management: Option<bool>,
    /// Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub cardholder_management: Option<bool>,
    /// Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
    /// (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub spend_control_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `issuing_card`. Shows one issued card.
#[uniffi::remote(Record)]
pub struct IssuingCard {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<IssuingCardFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `issuing_cards_list`.
#[uniffi::remote(Record)]
pub struct IssuingCardsListFeatures {
    /// Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub card_management: Option<bool>,
    /// Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
    /// 2025-01-27 (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub card_spend_dispute_management: Option<bool>,
    /// Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub cardholder_management: Option<bool>,
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API
    /// 2025-01-27.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
    /// (API 2025-01-27.acacia).
    #[uniffi(default)]
    pub spend_control_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `issuing_cards_list`. Lists the cards issued to the account.
#[uniffi::remote(Record)]
pub struct IssuingCardsList {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<IssuingCardsListFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `notification_banner`.
#[uniffi::remote(Record)]
pub struct NotificationBannerFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
    /// 2024-10-28.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2024-04-11 (API 2024-04-10).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `notification_banner`. Shows what Stripe requires of the account, with a way to
/// resolve it.
#[uniffi::remote(Record)]
pub struct NotificationBanner {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<NotificationBannerFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payment_details`.
#[uniffi::remote(Record)]
pub struct PaymentDetailsFeatures {
    /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
    /// 2023-10-16).
    #[uniffi(default)]
    pub capture_payments: Option<bool>,
    /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
    /// 2024-03-28 (API 2023-10-16).
    #[uniffi(default)]
    pub destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
    /// (API 2023-10-16).
    #[uniffi(default)]
    pub dispute_management: Option<bool>,
    /// Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
    #[uniffi(default)]
    pub refund_management: Option<bool>,
    /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
    /// component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
    #[uniffi(default)]
    pub smart_disputes_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payment_details`. Shows one payment in detail.
#[uniffi::remote(Record)]
pub struct PaymentDetails {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PaymentDetailsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payment_disputes`.
#[uniffi::remote(Record)]
pub struct PaymentDisputesFeatures {
    /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
    /// 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29
    /// (API 2025-05-28.basil).
    #[uniffi(default)]
    pub dispute_management: Option<bool>,
    /// Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil).
    #[uniffi(default)]
    pub refund_management: Option<bool>,
    /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
    /// component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
    #[uniffi(default)]
    pub smart_disputes_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payment_disputes`. Shows the disputes of one payment.
#[uniffi::remote(Record)]
pub struct PaymentDisputes {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PaymentDisputesFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payment_method_settings`.
#[uniffi::remote(Record)]
pub struct PaymentMethodSettingsFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: off. May be `true` only for accounts whose
    /// updated requirements the platform collects (`controller.requirement_collection` is `application`).
    /// Since 2026-08-26 (API 2026-08-26.dahlia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payment_method_settings`. Lets the user choose the payment methods the account
/// accepts.
#[uniffi::remote(Record)]
pub struct PaymentMethodSettings {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PaymentMethodSettingsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payments`.
#[uniffi::remote(Record)]
pub struct PaymentsFeatures {
    /// Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
    /// 2023-10-16).
    #[uniffi(default)]
    pub capture_payments: Option<bool>,
    /// Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
    /// 2024-03-28 (API 2023-10-16).
    #[uniffi(default)]
    pub destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07
    /// (API 2023-10-16).
    #[uniffi(default)]
    pub dispute_management: Option<bool>,
    /// Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16).
    #[uniffi(default)]
    pub refund_management: Option<bool>,
    /// Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
    /// component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
    #[uniffi(default)]
    pub smart_disputes_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payments`. Lists the account's payments.
#[uniffi::remote(Record)]
pub struct Payments {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PaymentsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payout_details`.
#[uniffi::remote(Record)]
pub struct PayoutDetailsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payout_details`. Shows one payout in detail.
#[uniffi::remote(Record)]
pub struct PayoutDetails {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PayoutDetailsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payout_reconciliation_report`.
#[uniffi::remote(Record)]
pub struct PayoutReconciliationReportFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payout_reconciliation_report`. Matches each payout with the transactions it settles.
#[uniffi::remote(Record)]
pub struct PayoutReconciliationReport {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PayoutReconciliationReportFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payouts`.
#[uniffi::remote(Record)]
pub struct PayoutsFeatures {
    /// Skips the login with Stripe inside the component. A platform that does so should authenticate its
    /// users with a second factor of its own. Stripe's default: the opposite of this component's
    /// `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
    /// collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API
    /// 2024-10-28.acacia).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
    /// balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
    #[uniffi(default)]
    pub edit_payout_schedule: Option<bool>,
    /// Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    /// `false` only for accounts whose updated requirements the platform collects
    /// (`controller.requirement_collection` is `application`). Since 2024-05-23 (API 2024-04-10).
    #[uniffi(default)]
    pub external_account_collection: Option<bool>,
    /// Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
    /// otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22 (API
    /// 2023-10-16).
    #[uniffi(default)]
    pub instant_payouts: Option<bool>,
    /// Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
    /// (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
    #[uniffi(default)]
    pub standard_payouts: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payouts`. Shows balances and payouts, and lets the user pay out.
#[uniffi::remote(Record)]
pub struct Payouts {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PayoutsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `payouts_list`.
#[uniffi::remote(Record)]
pub struct PayoutsListFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `payouts_list`. Lists the account's payouts.
#[uniffi::remote(Record)]
pub struct PayoutsList {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<PayoutsListFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `reporting_chart`.
#[uniffi::remote(Record)]
pub struct ReportingChartFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `reporting_chart`. Charts the account's figures over time.
#[uniffi::remote(Record)]
pub struct ReportingChart {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<ReportingChartFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `tax_registrations`.
#[uniffi::remote(Record)]
pub struct TaxRegistrationsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `tax_registrations`. Lets the user manage where the account is registered for tax.
#[uniffi::remote(Record)]
pub struct TaxRegistrations {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<TaxRegistrationsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `tax_settings`.
#[uniffi::remote(Record)]
pub struct TaxSettingsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `tax_settings`. Lets the user set up how tax is calculated.
#[uniffi::remote(Record)]
pub struct TaxSettings {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<TaxSettingsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `terminal_hardware_orders`.
#[uniffi::remote(Record)]
pub struct TerminalHardwareOrdersFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `terminal_hardware_orders`. Lists the account's orders of Terminal hardware.
#[uniffi::remote(Record)]
pub struct TerminalHardwareOrders {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<TerminalHardwareOrdersFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `terminal_hardware_shop`.
#[uniffi::remote(Record)]
pub struct TerminalHardwareShopFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The configuration of `terminal_hardware_shop`. Lets the user order Terminal hardware.
#[uniffi::remote(Record)]
pub struct TerminalHardwareShop {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<TerminalHardwareShopFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `agentic_commerce_settings`.
#[uniffi::remote(Record)]
pub struct AgenticCommerceSettingsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `agentic_commerce_settings`. Lets the user set up selling through AI
/// agents.
#[uniffi::remote(Record)]
pub struct AgenticCommerceSettings {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<AgenticCommerceSettingsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `app_install`.
#[uniffi::remote(Record)]
pub struct AppInstallFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
    /// offer, by their ids. Stripe does not document a default.
    #[uniffi(default)]
    pub allowed_apps: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `app_install`. Lets the user install apps of the Stripe App Marketplace.
#[uniffi::remote(Record)]
pub struct AppInstall {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<AppInstallFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `app_viewport`.
#[uniffi::remote(Record)]
pub struct AppViewportFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. The apps that the component may
    /// offer, by their ids. Stripe does not document a default.
    #[uniffi(default)]
    pub allowed_apps: Option<Vec<String>>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `app_viewport`. Shows an app of the Stripe App Marketplace.
#[uniffi::remote(Record)]
pub struct AppViewport {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<AppViewportFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `bills`.
#[uniffi::remote(Record)]
pub struct BillsFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
    /// bills. Stripe does not document a default.
    #[uniffi(default)]
    pub bill_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
    /// inside the component. A platform that does so should authenticate its users with a second factor of
    /// its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
    /// platform collects (`controller.requirement_collection` is `application`).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
    /// financial account. Stripe does not document a default.
    #[uniffi(default)]
    pub send_money: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `bills`. Lets the user create and pay bills.
#[uniffi::remote(Record)]
pub struct Bills {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<BillsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `business_profile_management`.
#[uniffi::remote(Record)]
pub struct BusinessProfileManagementFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `business_profile_management`. Lets the user edit the account's business
/// profile.
#[uniffi::remote(Record)]
pub struct BusinessProfileManagement {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<BusinessProfileManagementFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `capital_financing`.
#[uniffi::remote(Record)]
pub struct CapitalFinancingFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `capital_financing`. Shows the account's Capital financing.
#[uniffi::remote(Record)]
pub struct CapitalFinancing {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CapitalFinancingFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `capital_financing_application`.
#[uniffi::remote(Record)]
pub struct CapitalFinancingApplicationFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `capital_financing_application`. Lets the user apply for Capital
/// financing.
#[uniffi::remote(Record)]
pub struct CapitalFinancingApplication {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CapitalFinancingApplicationFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `capital_financing_manual_payment`.
#[uniffi::remote(Record)]
pub struct CapitalFinancingManualPaymentFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `capital_financing_manual_payment`. Lets the user pay back Capital
/// financing.
#[uniffi::remote(Record)]
pub struct CapitalFinancingManualPayment {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CapitalFinancingManualPaymentFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `capital_financing_promotion`.
#[uniffi::remote(Record)]
pub struct CapitalFinancingPromotionFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `capital_financing_promotion`. Offers Capital financing.
#[uniffi::remote(Record)]
pub struct CapitalFinancingPromotion {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CapitalFinancingPromotionFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `capital_overview`.
#[uniffi::remote(Record)]
pub struct CapitalOverviewFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `capital_overview`. Sums up the account's Capital financing.
#[uniffi::remote(Record)]
pub struct CapitalOverview {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CapitalOverviewFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `check_scanning`.
#[uniffi::remote(Record)]
pub struct CheckScanningFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Stripe does not say what this
    /// does. Stripe does not document a default.
    #[uniffi(default)]
    pub create_us_paper_check_on_application: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `check_scanning`. Lets the user deposit checks by scanning them.
#[uniffi::remote(Record)]
pub struct CheckScanning {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<CheckScanningFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `export_tax_transactions`.
#[uniffi::remote(Record)]
pub struct ExportTaxTransactionsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `export_tax_transactions`. Lets the user export transactions for tax.
#[uniffi::remote(Record)]
pub struct ExportTaxTransactions {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<ExportTaxTransactionsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `financial_account_rewards`.
#[uniffi::remote(Record)]
pub struct FinancialAccountRewardsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `financial_account_rewards`. Shows the rewards of a financial account.
#[uniffi::remote(Record)]
pub struct FinancialAccountRewards {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<FinancialAccountRewardsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `financial_accounts`.
#[uniffi::remote(Record)]
pub struct FinancialAccountsFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay
    /// bills. Stripe does not document a default.
    #[uniffi(default)]
    pub bill_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
    /// cards. Stripe does not document a default.
    #[uniffi(default)]
    pub card_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
    /// inside the component. A platform that does so should authenticate its users with a second factor of
    /// its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
    /// platform collects (`controller.requirement_collection` is `application`).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user change when payouts
    /// are made. Stripe's default: on where Stripe is liable for negative balances
    /// (`controller.losses.payments` is `stripe`), otherwise off.
    #[uniffi(default)]
    pub edit_payout_schedule: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
    /// financial account. Stripe does not document a default.
    #[uniffi(default)]
    pub send_money: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `financial_accounts`. Shows the account's financial accounts.
#[uniffi::remote(Record)]
pub struct FinancialAccounts {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<FinancialAccountsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `financial_accounts_transactions`.
#[uniffi::remote(Record)]
pub struct FinancialAccountsTransactionsFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user capture and cancel
    /// payment intents. Stripe's default: on.
    #[uniffi(default)]
    pub capture_payments: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage
    /// cards. Stripe does not document a default.
    #[uniffi(default)]
    pub card_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user dispute card spend
    /// and follow those disputes. Stripe does not document a default.
    #[uniffi(default)]
    pub card_spend_dispute_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the connected account manage
    /// destination charges made on its behalf. Stripe's default: off.
    #[uniffi(default)]
    pub destination_on_behalf_of_charge_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user answer disputes:
    /// submit evidence or accept them. Stripe's default: on.
    #[uniffi(default)]
    pub dispute_management: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user refund payments.
    /// Stripe's default: on.
    #[uniffi(default)]
    pub refund_management: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `financial_accounts_transactions`. Lists the transactions of the
/// account's financial accounts.
#[uniffi::remote(Record)]
pub struct FinancialAccountsTransactions {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<FinancialAccountsTransactionsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `instant_payouts`.
#[uniffi::remote(Record)]
pub struct InstantPayoutsFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `instant_payouts`. Lets the user make instant payouts.
#[uniffi::remote(Record)]
pub struct InstantPayouts {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<InstantPayoutsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `network_cost_passthrough_report`.
#[uniffi::remote(Record)]
pub struct NetworkCostPassthroughReportFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `network_cost_passthrough_report`. Reports the network costs passed on to
/// the account.
#[uniffi::remote(Record)]
pub struct NetworkCostPassthroughReport {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<NetworkCostPassthroughReportFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `product_tax_code_selector`.
#[uniffi::remote(Record)]
pub struct ProductTaxCodeSelectorFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `product_tax_code_selector`. Lets the user choose the tax code of a
/// product.
#[uniffi::remote(Record)]
pub struct ProductTaxCodeSelector {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<ProductTaxCodeSelectorFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `recipients`.
#[uniffi::remote(Record)]
pub struct RecipientsFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
    /// financial account. Stripe does not document a default.
    #[uniffi(default)]
    pub send_money: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `recipients`. Lets the user manage whom the account sends money to.
#[uniffi::remote(Record)]
pub struct Recipients {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<RecipientsFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `recipients_list`.
#[uniffi::remote(Record)]
pub struct RecipientsListFeatures {
    /// In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe
    /// inside the component. A platform that does so should authenticate its users with a second factor of
    /// its own. Stripe's default: off. May be `true` only for accounts whose updated requirements the
    /// platform collects (`controller.requirement_collection` is `application`).
    #[uniffi(default)]
    pub disable_stripe_user_authentication: Option<bool>,
    /// In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
    /// financial account. Stripe does not document a default.
    #[uniffi(default)]
    pub send_money: Option<bool>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `recipients_list`. Lists whom the account sends money to.
#[uniffi::remote(Record)]
pub struct RecipientsList {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<RecipientsListFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// The features of `tax_threshold_monitoring`.
#[uniffi::remote(Record)]
pub struct TaxThresholdMonitoringFeatures {
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

/// In preview. The configuration of `tax_threshold_monitoring`. Shows where the account nears thresholds of
/// tax.
#[uniffi::remote(Record)]
pub struct TaxThresholdMonitoring {
    /// Whether the front end may mount the component.
    pub enabled: bool,
    /// Its features; one left out gets the API's default.
    #[uniffi(default)]
    pub features: Option<TaxThresholdMonitoringFeatures>,
    /// What this version of the library has no field for, kept as it came.
    #[uniffi(default)]
    pub unknown: UnknownFields,
}

uniffi::custom_type!(AccountCapabilityStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountControllerFeesPayer, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountControllerResponsible, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountControllerStripeDashboardType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountControllerType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountDisabledReason, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountBusinessType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(V2CoreAccountInclude, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(V2CoreAccountFeesCollector, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(V2CoreAccountConfiguration, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountHolderType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsFilterSubcategory, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsPaymentMethodSupport, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsDeliveryMethod, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsManualEntryMode, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsPermission, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsPrefetch, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsUiMode, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountNumberType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountNumberStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsNetwork, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsBalanceType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsRefreshStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsProcessingStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsInstitutionStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsStatusAction, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsStatusCause, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsInactiveCause, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountCategory, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountSubcategory, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsSubscription, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsPaymentMethodType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsConsentOutcome, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsRelinkFailure, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsCancellationReason, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsSessionStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsRefreshFeature, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsConfidence, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsTransactionStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAuthorizationStatus, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(AccountEventType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAccountEventType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsAuthorizationEventType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(FinancialConnectionsSessionEventType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

uniffi::custom_type!(EventNotificationType, String, {
    remote,
    lower: |word| word.as_str().to_owned(),
    try_lift: |word| Ok(word.as_str().into()),
});

/// The id of an object or, where it was expanded, the object. An object of the API that this library has no
/// fields for.
#[uniffi::remote(Enum)]
pub enum ExpandableApiObject {
    /// The object's id.
    Id(String),
    /// The object.
    Object(Box<ApiObject>),
}

/// The id of an object or, where it was expanded, the object. In preview: a financial institution whose
/// accounts can be linked.
#[uniffi::remote(Enum)]
pub enum ExpandableFinancialConnectionsInstitution {
    /// The object's id.
    Id(String),
    /// The object.
    Object(Box<FinancialConnectionsInstitution>),
}

/// The id of an object or, where it was expanded, the object. The owners of an account at one time. A refresh
/// makes a new one.
#[uniffi::remote(Enum)]
pub enum ExpandableFinancialConnectionsAccountOwnership {
    /// The object's id.
    Id(String),
    /// The object.
    Object(Box<FinancialConnectionsAccountOwnership>),
}

/// An event with its resource, as it was when the event was made.
#[uniffi::remote(Enum)]
pub enum Event {
    /// An event about a connected account.
    Account(Box<AccountEvent>),
    /// An event about a linked account.
    FinancialConnectionsAccount(Box<FinancialConnectionsAccountEvent>),
    /// An event about what a holder has allowed at one institution.
    FinancialConnectionsAuthorization(Box<FinancialConnectionsAuthorizationEvent>),
    /// An event about a Financial Connections session.
    FinancialConnectionsSession(Box<FinancialConnectionsSessionEvent>),
    /// An event about a resource that this library has no fields for, or one that is not as it usually is.
    /// All of it is kept.
    Unknown(Box<UnknownEvent>),
}

/// The object a thin event is about.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum RelatedObject {
    /// A connected account. An account has many more fields than these; they are kept, but have no types.
    Account(Box<Account>),
    /// An account at a financial institution that was linked.
    FinancialConnectionsAccount(Box<FinancialConnectionsAccount>),
    /// A session in which somebody links accounts to the platform.
    FinancialConnectionsSession(Box<FinancialConnectionsSession>),
    /// A transaction of a linked account.
    FinancialConnectionsTransaction(Box<FinancialConnectionsTransaction>),
}

impl RelatedObject {
    /// Reads what [`stripe_sessions::Client::fetch_related_object`] has fetched.
    pub(crate) fn of_document(document: &Document) -> Result<Self, Error> {
        Ok(match document.object().name {
            "Account" => Self::Account(Box::new(document.read()?)),
            "FinancialConnectionsAccount" => Self::FinancialConnectionsAccount(Box::new(document.read()?)),
            "FinancialConnectionsSession" => Self::FinancialConnectionsSession(Box::new(document.read()?)),
            _ => Self::FinancialConnectionsTransaction(Box::new(document.read()?)),
        })
    }
}

/// How a client is set up.
#[derive(Debug, Clone, Default, uniffi::Record)]
pub struct ClientOptions {
    /// Where the API is: `https://…`, or `http://` to this machine. Default: `https://api.stripe.com`.
    #[uniffi(default)]
    pub base_url: Option<String>,
    /// The API version of every request that names no other (`Stripe-Version` header). Default:
    /// `2026-10-28.endive`.
    #[uniffi(default)]
    pub stripe_version: Option<String>,
    /// The connected account every request acts on behalf of (`Stripe-Account` header). Not for account
    /// sessions: their account is a parameter.
    #[uniffi(default)]
    pub stripe_account: Option<String>,
    /// The context every request acts in: account ids joined by slashes (`Stripe-Context` header). Not
    /// together with `stripe_account`.
    #[uniffi(default)]
    pub stripe_context: Option<String>,
    /// How long a call may take in all: attempts, and the waits between them. In seconds. Default: 80.
    #[uniffi(default)]
    pub timeout: Option<Seconds>,
    /// How often a request is repeated when it may succeed later. Default: 2.
    #[uniffi(default)]
    pub max_network_retries: Option<i64>,
    /// How long making a connection may take: name, handshakes and, if there is one, the proxy. In seconds.
    /// Default: 10.
    #[uniffi(default)]
    pub connect_timeout: Option<Seconds>,
    /// How long one attempt waits for the reply to begin, and then for each further part of it. Well under
    /// the time a call has in all, so that there is a second attempt. In seconds. Default: 30.
    #[uniffi(default)]
    pub read_timeout: Option<Seconds>,
    /// The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about 200:
    /// what is much larger is not from the API. Default: 4194304.
    #[uniffi(default)]
    pub max_response_bytes: Option<i64>,
    /// The proxy, `http://user:password@host:port`; an empty string for none. Default: that of `HTTPS_PROXY`
    /// or `ALL_PROXY` in the environment, and none for this machine.
    #[uniffi(default)]
    pub proxy: Option<Arc<Secret>>,
    /// Hosts, domains and addresses that are reached without a proxy. Default: those of `NO_PROXY` in the
    /// environment.
    #[uniffi(default)]
    pub no_proxy: Option<Vec<String>>,
    /// The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file
    /// with it. Default: Mozilla's.
    #[uniffi(default)]
    pub ca_bundle: Option<String>,
    /// Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other
    /// builds. For tests against a local server alone: whoever has an app can read its keys. Default: false.
    #[uniffi(default)]
    pub dangerously_allow_secret_key_in_app: Option<bool>,
}

impl TryFrom<ClientOptions> for stripe_sessions::ClientOptions {
    type Error = StripeError;

    fn try_from(options: ClientOptions) -> Result<Self, StripeError> {
        let mut made = Self { language: HOST, ..Self::default() };
        set(&mut made.base_url, options.base_url, "base_url")?;
        set(&mut made.stripe_version, options.stripe_version, "stripe_version")?;
        set(&mut made.stripe_account, options.stripe_account, "stripe_account")?;
        set(&mut made.stripe_context, options.stripe_context, "stripe_context")?;
        set(&mut made.timeout, options.timeout, "timeout")?;
        set(&mut made.max_network_retries, options.max_network_retries, "max_network_retries")?;
        set(&mut made.http.connect_timeout, options.connect_timeout, "connect_timeout")?;
        set(&mut made.http.read_timeout, options.read_timeout, "read_timeout")?;
        set(&mut made.http.max_response_bytes, options.max_response_bytes, "max_response_bytes")?;
        set(&mut made.http.proxy, options.proxy, "proxy")?;
        set(&mut made.http.no_proxy, options.no_proxy, "no_proxy")?;
        set(&mut made.http.ca_bundle, options.ca_bundle, "ca_bundle")?;
        set(&mut made.dangerously_allow_secret_key_in_app, options.dangerously_allow_secret_key_in_app, "dangerously_allow_secret_key_in_app")?;
        Ok(made)
    }
}

impl From<&Value> for ClientOptions {
    fn from(options: &Value) -> Self {
        Self {
            base_url: options.get("base_url").and_then(Value::as_str).map(Into::into),
            stripe_version: options.get("stripe_version").and_then(Value::as_str).map(Into::into),
            stripe_account: options.get("stripe_account").and_then(Value::as_str).map(Into::into),
            stripe_context: options.get("stripe_context").and_then(Value::as_str).map(Into::into),
            timeout: options.get("timeout").and_then(Value::as_f64).map(Seconds),
            max_network_retries: options.get("max_network_retries").and_then(Value::as_i64),
            connect_timeout: options.get("connect_timeout").and_then(Value::as_f64).map(Seconds),
            read_timeout: options.get("read_timeout").and_then(Value::as_f64).map(Seconds),
            max_response_bytes: options.get("max_response_bytes").and_then(Value::as_i64),
            proxy: options.get("proxy").and_then(Value::as_str).map(|text| Arc::new(Secret::new(text.into()))),
            no_proxy: options.get("no_proxy").and_then(Value::as_array).map(|list| list.iter().filter_map(|value| Some(value).and_then(Value::as_str).map(Into::into)).collect()),
            ca_bundle: options.get("ca_bundle").and_then(Value::as_str).map(Into::into),
            dangerously_allow_secret_key_in_app: options.get("dangerously_allow_secret_key_in_app").and_then(Value::as_bool),
        }
    }
}

/// What is known of a connected account. Rules that need an unknown fact are skipped, defaults that need one
/// are left to the server. They are in the account object: the first two of either generation of the API
/// (`GET /v1/accounts/{id}`, `GET /v2/core/accounts/{id}`), shown only to the platform that controls the
/// account; the others of the first alone.
#[uniffi::remote(Record)]
pub struct AccountFacts {
    /// Who is liable for negative balances: `controller.losses.payments` of the account.
    #[uniffi(default)]
    pub losses_payments: Option<Responsible>,
    /// Who collects updated requirements: `controller.requirement_collection` of the account.
    #[uniffi(default)]
    pub requirement_collection: Option<Responsible>,
    /// Whether it may issue cards: `capabilities.card_issuing` of the account is `active`.
    #[uniffi(default)]
    pub card_issuing: Option<bool>,
    /// Whether it may have financial accounts: `capabilities.treasury` of the account is `active`.
    #[uniffi(default)]
    pub treasury: Option<bool>,
}

/// What one call is told besides its parameters. Everything is optional; what is left out is the client's.
#[derive(Debug, Clone, Default, uniffi::Record)]
pub struct RequestOptions {
    /// Another key for this call.
    #[uniffi(default)]
    pub api_key: Option<Arc<Secret>>,
    /// The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key
    /// returns the first session again, which works only once. Default: a fresh `UUIDv4` for each call.
    #[uniffi(default)]
    pub idempotency_key: Option<String>,
    /// The API version (`Stripe-Version` header).
    #[uniffi(default)]
    pub stripe_version: Option<String>,
    /// The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their
    /// account is a parameter.
    #[uniffi(default)]
    pub stripe_account: Option<String>,
    /// The context to act in: account ids joined by slashes (`Stripe-Context` header). Not together with
    /// `stripe_account`.
    #[uniffi(default)]
    pub stripe_context: Option<String>,
    /// How long the call may take in all: attempts, and the waits between them. In seconds.
    #[uniffi(default)]
    pub timeout: Option<Seconds>,
    /// How often the request is repeated when it may succeed later.
    #[uniffi(default)]
    pub max_network_retries: Option<i64>,
    /// Further headers. They replace those of the same name.
    #[uniffi(default)]
    pub headers: Option<HashMap<String, String>>,
    /// What is known of the connected account, for the checks and defaults that depend on it: or the account
    /// itself, of either generation of the API, as `accounts.retrieve` and Stripe's libraries give it.
    /// Default: nothing.
    #[uniffi(default)]
    pub account_facts: Option<AccountFacts>,
    /// Lets components, parameters and values in preview pass. A preview API version does so too. Default:
    /// false.
    #[uniffi(default)]
    pub allow_preview: Option<bool>,
    /// Lets parameters, components and features of any type pass that this library does not know. Default:
    /// false.
    #[uniffi(default)]
    pub allow_unknown: Option<bool>,
}

impl TryFrom<RequestOptions> for stripe_sessions::RequestOptions {
    type Error = StripeError;

    fn try_from(options: RequestOptions) -> Result<Self, StripeError> {
        let mut made = Self { ..Self::default() };
        set(&mut made.api_key, options.api_key, "api_key")?;
        set(&mut made.idempotency_key, options.idempotency_key, "idempotency_key")?;
        set(&mut made.stripe_version, options.stripe_version, "stripe_version")?;
        set(&mut made.stripe_account, options.stripe_account, "stripe_account")?;
        set(&mut made.stripe_context, options.stripe_context, "stripe_context")?;
        set(&mut made.timeout, options.timeout, "timeout")?;
        set(&mut made.max_network_retries, options.max_network_retries, "max_network_retries")?;
        set(&mut made.headers, options.headers, "headers")?;
        set(&mut made.account_facts, options.account_facts, "account_facts")?;
        set(&mut made.allow_preview, options.allow_preview, "allow_preview")?;
        set(&mut made.allow_unknown, options.allow_unknown, "allow_unknown")?;
        Ok(made)
    }
}

impl From<&Value> for RequestOptions {
    fn from(options: &Value) -> Self {
        Self {
            api_key: options.get("api_key").and_then(Value::as_str).map(|text| Arc::new(Secret::new(text.into()))),
            idempotency_key: options.get("idempotency_key").and_then(Value::as_str).map(Into::into),
            stripe_version: options.get("stripe_version").and_then(Value::as_str).map(Into::into),
            stripe_account: options.get("stripe_account").and_then(Value::as_str).map(Into::into),
            stripe_context: options.get("stripe_context").and_then(Value::as_str).map(Into::into),
            timeout: options.get("timeout").and_then(Value::as_f64).map(Seconds),
            max_network_retries: options.get("max_network_retries").and_then(Value::as_i64),
            headers: options.get("headers").and_then(Value::as_object).map(|map| {
                let entries = map.iter().filter_map(|(name, value)| Some((name.clone(), Some(value).and_then(Value::as_str).map(Into::into)?)));
                entries.collect()
            }),
            account_facts: options.get("account_facts").map(|options| AccountFacts {
            losses_payments: options.get("losses_payments").and_then(Value::as_str).and_then(Responsible::from_name),
            requirement_collection: options.get("requirement_collection").and_then(Value::as_str).and_then(Responsible::from_name),
            card_issuing: options.get("card_issuing").and_then(Value::as_bool),
            treasury: options.get("treasury").and_then(Value::as_bool),
            }),
            allow_preview: options.get("allow_preview").and_then(Value::as_bool),
            allow_unknown: options.get("allow_unknown").and_then(Value::as_bool),
        }
    }
}

/// Who is responsible for something about a connected account.
#[uniffi::remote(Enum)]
pub enum Responsible {
    /// Stripe.
    Stripe,
    /// The platform.
    Application,
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct AccountSessionResponse {
    /// The result.
    pub value: AccountSession,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<AccountSession>> for AccountSessionResponse {
    fn from(response: stripe_sessions::Response<AccountSession>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_account_session(json: String) -> Result<AccountSession, StripeError> {
    read_reply(const { known("account_sessions.create") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_account_session(record: AccountSession) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct AccountResponse {
    /// The result.
    pub value: Account,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<Account>> for AccountResponse {
    fn from(response: stripe_sessions::Response<Account>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_account(json: String) -> Result<Account, StripeError> {
    read_reply(const { known("accounts.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_account(record: Account) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct V2CoreAccountResponse {
    /// The result.
    pub value: V2CoreAccount,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<V2CoreAccount>> for V2CoreAccountResponse {
    fn from(response: stripe_sessions::Response<V2CoreAccount>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_v2_core_account(json: String) -> Result<V2CoreAccount, StripeError> {
    read_reply(const { known("v2.core.accounts.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_v2_core_account(record: V2CoreAccount) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsSessionResponse {
    /// The result.
    pub value: FinancialConnectionsSession,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsSession>> for FinancialConnectionsSessionResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsSession>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_session(json: String) -> Result<FinancialConnectionsSession, StripeError> {
    read_reply(const { known("financial_connections.sessions.create") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_session(record: FinancialConnectionsSession) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsAccountPageResponse {
    /// The result.
    pub value: FinancialConnectionsAccountPage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsAccountPage>> for FinancialConnectionsAccountPageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsAccountPage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_account_page(json: String) -> Result<FinancialConnectionsAccountPage, StripeError> {
    read_reply(const { known("financial_connections.accounts.list") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_account_page(record: FinancialConnectionsAccountPage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsAccountResponse {
    /// The result.
    pub value: FinancialConnectionsAccount,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsAccount>> for FinancialConnectionsAccountResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsAccount>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_account(json: String) -> Result<FinancialConnectionsAccount, StripeError> {
    read_reply(const { known("financial_connections.accounts.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_account(record: FinancialConnectionsAccount) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsAccountOwnerPageResponse {
    /// The result.
    pub value: FinancialConnectionsAccountOwnerPage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsAccountOwnerPage>> for FinancialConnectionsAccountOwnerPageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsAccountOwnerPage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_account_owner_page(json: String) -> Result<FinancialConnectionsAccountOwnerPage, StripeError> {
    read_reply(const { known("financial_connections.accounts.list_owners") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_account_owner_page(record: FinancialConnectionsAccountOwnerPage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsTransactionPageResponse {
    /// The result.
    pub value: FinancialConnectionsTransactionPage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsTransactionPage>> for FinancialConnectionsTransactionPageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsTransactionPage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_transaction_page(json: String) -> Result<FinancialConnectionsTransactionPage, StripeError> {
    read_reply(const { known("financial_connections.transactions.list") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_transaction_page(record: FinancialConnectionsTransactionPage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsTransactionResponse {
    /// The result.
    pub value: FinancialConnectionsTransaction,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsTransaction>> for FinancialConnectionsTransactionResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsTransaction>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_transaction(json: String) -> Result<FinancialConnectionsTransaction, StripeError> {
    read_reply(const { known("financial_connections.transactions.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_transaction(record: FinancialConnectionsTransaction) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsInferredBalancePageResponse {
    /// The result.
    pub value: FinancialConnectionsInferredBalancePage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsInferredBalancePage>> for FinancialConnectionsInferredBalancePageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsInferredBalancePage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_inferred_balance_page(json: String) -> Result<FinancialConnectionsInferredBalancePage, StripeError> {
    read_reply(const { known("financial_connections.accounts.list_inferred_balances") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_inferred_balance_page(record: FinancialConnectionsInferredBalancePage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsAuthorizationResponse {
    /// The result.
    pub value: FinancialConnectionsAuthorization,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsAuthorization>> for FinancialConnectionsAuthorizationResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsAuthorization>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_authorization(json: String) -> Result<FinancialConnectionsAuthorization, StripeError> {
    read_reply(const { known("financial_connections.authorizations.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_authorization(record: FinancialConnectionsAuthorization) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsInstitutionPageResponse {
    /// The result.
    pub value: FinancialConnectionsInstitutionPage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsInstitutionPage>> for FinancialConnectionsInstitutionPageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsInstitutionPage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_institution_page(json: String) -> Result<FinancialConnectionsInstitutionPage, StripeError> {
    read_reply(const { known("financial_connections.institutions.list") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_institution_page(record: FinancialConnectionsInstitutionPage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsInstitutionResponse {
    /// The result.
    pub value: FinancialConnectionsInstitution,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsInstitution>> for FinancialConnectionsInstitutionResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsInstitution>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_institution(json: String) -> Result<FinancialConnectionsInstitution, StripeError> {
    read_reply(const { known("financial_connections.institutions.retrieve") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_institution(record: FinancialConnectionsInstitution) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsConsentResponse {
    /// The result.
    pub value: FinancialConnectionsConsent,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsConsent>> for FinancialConnectionsConsentResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsConsent>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_consent(json: String) -> Result<FinancialConnectionsConsent, StripeError> {
    read_reply(const { known("financial_connections.consents.create") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_consent(record: FinancialConnectionsConsent) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// A result and what is known of the reply it came in.
#[derive(Debug, Clone, uniffi::Record)]
pub struct FinancialConnectionsTransactionChangePageResponse {
    /// The result.
    pub value: FinancialConnectionsTransactionChangePage,
    /// About the reply.
    pub metadata: Metadata,
}

impl From<stripe_sessions::Response<FinancialConnectionsTransactionChangePage>> for FinancialConnectionsTransactionChangePageResponse {
    fn from(response: stripe_sessions::Response<FinancialConnectionsTransactionChangePage>) -> Self {
        Self { value: response.value, metadata: response.metadata.into() }
    }
}

/// Reads the JSON text of a reply, or of an object that was in one.
#[uniffi::export]
pub fn read_financial_connections_transaction_change_page(json: String) -> Result<FinancialConnectionsTransactionChangePage, StripeError> {
    read_reply(const { known("financial_connections.transactions.sync") }, &json)
}

/// The JSON text of a record, secrets included.
#[uniffi::export]
pub fn write_financial_connections_transaction_change_page(record: FinancialConnectionsTransactionChangePage) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_create_account_session(json: String, options: RequestOptions) -> Result<CreateAccountSession, StripeError> {
    read_parameters(const { known("account_sessions.create") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_create_account_session(record: CreateAccountSession) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_create_account_session(operation: String, ids: Vec<String>, record: CreateAccountSession, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_retrieve_options(json: String, options: RequestOptions) -> Result<RetrieveOptions, StripeError> {
    read_parameters(const { known("accounts.retrieve") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_retrieve_options(record: RetrieveOptions) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_retrieve_options(operation: String, ids: Vec<String>, record: RetrieveOptions, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_retrieve_v2_core_account(json: String, options: RequestOptions) -> Result<RetrieveV2CoreAccount, StripeError> {
    read_parameters(const { known("v2.core.accounts.retrieve") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_retrieve_v2_core_account(record: RetrieveV2CoreAccount) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_retrieve_v2_core_account(operation: String, ids: Vec<String>, record: RetrieveV2CoreAccount, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_create_financial_connections_session(json: String, options: RequestOptions) -> Result<CreateFinancialConnectionsSession, StripeError> {
    read_parameters(const { known("financial_connections.sessions.create") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_create_financial_connections_session(record: CreateFinancialConnectionsSession) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_create_financial_connections_session(operation: String, ids: Vec<String>, record: CreateFinancialConnectionsSession, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_list_financial_connections_accounts(json: String, options: RequestOptions) -> Result<ListFinancialConnectionsAccounts, StripeError> {
    read_parameters(const { known("financial_connections.accounts.list") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_list_financial_connections_accounts(record: ListFinancialConnectionsAccounts) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_list_financial_connections_accounts(operation: String, ids: Vec<String>, record: ListFinancialConnectionsAccounts, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_refresh_financial_connections_account(json: String, options: RequestOptions) -> Result<RefreshFinancialConnectionsAccount, StripeError> {
    read_parameters(const { known("financial_connections.accounts.refresh") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_refresh_financial_connections_account(record: RefreshFinancialConnectionsAccount) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_refresh_financial_connections_account(operation: String, ids: Vec<String>, record: RefreshFinancialConnectionsAccount, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_subscribe_financial_connections_account(json: String, options: RequestOptions) -> Result<SubscribeFinancialConnectionsAccount, StripeError> {
    read_parameters(const { known("financial_connections.accounts.subscribe") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_subscribe_financial_connections_account(record: SubscribeFinancialConnectionsAccount) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_subscribe_financial_connections_account(operation: String, ids: Vec<String>, record: SubscribeFinancialConnectionsAccount, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_list_financial_connections_account_owners(json: String, options: RequestOptions) -> Result<ListFinancialConnectionsAccountOwners, StripeError> {
    read_parameters(const { known("financial_connections.accounts.list_owners") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_list_financial_connections_account_owners(record: ListFinancialConnectionsAccountOwners) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_list_financial_connections_account_owners(operation: String, ids: Vec<String>, record: ListFinancialConnectionsAccountOwners, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_list_financial_connections_transactions(json: String, options: RequestOptions) -> Result<ListFinancialConnectionsTransactions, StripeError> {
    read_parameters(const { known("financial_connections.transactions.list") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_list_financial_connections_transactions(record: ListFinancialConnectionsTransactions) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_list_financial_connections_transactions(operation: String, ids: Vec<String>, record: ListFinancialConnectionsTransactions, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_list_options(json: String, options: RequestOptions) -> Result<ListOptions, StripeError> {
    read_parameters(const { known("financial_connections.accounts.list_inferred_balances") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_list_options(record: ListOptions) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_list_options(operation: String, ids: Vec<String>, record: ListOptions, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_create_financial_connections_consent(json: String, options: RequestOptions) -> Result<CreateFinancialConnectionsConsent, StripeError> {
    read_parameters(const { known("financial_connections.consents.create") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_create_financial_connections_consent(record: CreateFinancialConnectionsConsent) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_create_financial_connections_consent(operation: String, ids: Vec<String>, record: CreateFinancialConnectionsConsent, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// Reads parameters from JSON text, checking them strictly.
#[uniffi::export(default(options))]
pub fn read_sync_financial_connections_transactions(json: String, options: RequestOptions) -> Result<SyncFinancialConnectionsTransactions, StripeError> {
    read_parameters(const { known("financial_connections.transactions.sync") }, &json, options)
}

/// The JSON text of parameters.
#[uniffi::export]
pub fn write_sync_financial_connections_transactions(record: SyncFinancialConnectionsTransactions) -> Result<String, StripeError> {
    Ok(write(&record))
}

/// The request a call would send, without its key.
#[uniffi::export]
pub fn encode_sync_financial_connections_transactions(operation: String, ids: Vec<String>, record: SyncFinancialConnectionsTransactions, options: RequestOptions) -> Result<EncodedRequest, StripeError> {
    encode(&operation, &ids, record.view(), options)
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsAccountPages(Walk);

#[uniffi::export]
impl FinancialConnectionsAccountPages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsAccount>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsAccount>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsAccountOwnerPages(Walk);

#[uniffi::export]
impl FinancialConnectionsAccountOwnerPages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsAccountOwner>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsAccountOwner>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsTransactionPages(Walk);

#[uniffi::export]
impl FinancialConnectionsTransactionPages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsTransaction>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsTransaction>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsInferredBalancePages(Walk);

#[uniffi::export]
impl FinancialConnectionsInferredBalancePages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsInferredBalance>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsInferredBalance>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsInstitutionPages(Walk);

#[uniffi::export]
impl FinancialConnectionsInstitutionPages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsInstitution>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsInstitution>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

/// The pages of a list, fetched as they are asked for.
#[derive(Debug, uniffi::Object)]
pub struct FinancialConnectionsTransactionChangePages(Walk);

#[uniffi::export]
impl FinancialConnectionsTransactionChangePages {
    /// The items of the next page, or nothing at the end.
    #[uniffi::method(default(cancellation = None))]
    pub async fn next(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<FinancialConnectionsTransactionChange>>, StripeError> {
        self.0.next(cancellation).await
    }

    /// The same on the calling thread.
    pub fn next_blocking(&self) -> Result<Option<Vec<FinancialConnectionsTransactionChange>>, StripeError> {
        Ok(self.0.next_blocking()?)
    }
}

#[uniffi::export]
impl Client {
    /// Creates an account session: a single-use token with which a browser or app shows embedded components
    /// for one connected account. Create one each time a page needs one; do not store it.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn account_sessions_create(
        &self,
        parameters: CreateAccountSession,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<AccountSessionResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.account_sessions().create(&parameters, options)).await
    }

    /// Creates an account session: a single-use token with which a browser or app shows embedded components
    /// for one connected account. Create one each time a page needs one; do not store it. Waits on the
    /// calling thread.
    #[uniffi::method(default(options))]
    pub fn account_sessions_create_blocking(
        &self,
        parameters: CreateAccountSession,
        options: RequestOptions,
    ) -> Result<AccountSessionResponse, StripeError> {
        Ok(self.0.account_sessions().create(&parameters, &options.try_into()?)?.into())
    }

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types. Takes the ids of accounts of either generation of the
    /// API.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn accounts_retrieve(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<AccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.accounts().retrieve(&account, &parameters, options)).await
    }

    /// Retrieves a connected account: who is responsible for what decides which features of an account
    /// session may be set how, what it may do and what it still has to tell decide which components to show.
    /// Fields beyond that are kept, but have no types. Takes the ids of accounts of either generation of the
    /// API. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn accounts_retrieve_blocking(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<AccountResponse, StripeError> {
        Ok(self.0.accounts().retrieve(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to
    /// learn who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of
    /// the first generation.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn v2_core_accounts_retrieve(
        &self,
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<V2CoreAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.v2().core().accounts().retrieve(&account, &parameters, options)).await
    }

    /// Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to
    /// learn who is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of
    /// the first generation. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn v2_core_accounts_retrieve_blocking(
        &self,
        account: String,
        parameters: RetrieveV2CoreAccount,
        options: RequestOptions,
    ) -> Result<V2CoreAccountResponse, StripeError> {
        Ok(self.0.v2().core().accounts().retrieve(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Creates a session in which somebody links bank accounts to the platform.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_sessions_create(
        &self,
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsSessionResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().sessions().create(&parameters, options)).await
    }

    /// Creates a session in which somebody links bank accounts to the platform. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_sessions_create_blocking(
        &self,
        parameters: CreateFinancialConnectionsSession,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsSessionResponse, StripeError> {
        Ok(self.0.financial_connections().sessions().create(&parameters, &options.try_into()?)?.into())
    }

    /// Retrieves a session, with the accounts that were linked in it.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_sessions_retrieve(
        &self,
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsSessionResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().sessions().retrieve(&session, &parameters, options)).await
    }

    /// Retrieves a session, with the accounts that were linked in it. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_sessions_retrieve_blocking(
        &self,
        session: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsSessionResponse, StripeError> {
        Ok(self.0.financial_connections().sessions().retrieve(&session, &parameters, &options.try_into()?)?.into())
    }

    /// Lists linked accounts, newest first.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_list(
        &self,
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountPageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().list(&parameters, options)).await
    }

    /// Lists linked accounts, newest first. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_blocking(
        &self,
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountPageResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().list(&parameters, &options.try_into()?)?.into())
    }

    /// Lists linked accounts, newest first. Fetches page after page as they are asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_pages(
        &self,
        parameters: ListFinancialConnectionsAccounts,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountPages, StripeError> {
        Ok(FinancialConnectionsAccountPages(self.pages(const { known("financial_connections.accounts.list") }, &[], &parameters, options)?))
    }

    /// Retrieves a linked account.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_retrieve(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().retrieve(&account, &parameters, options)).await
    }

    /// Retrieves a linked account. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_retrieve_blocking(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().retrieve(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_refresh(
        &self,
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().refresh(&account, &parameters, options)).await
    }

    /// Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the
    /// account until it has succeeded or failed. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_refresh_blocking(
        &self,
        account: String,
        parameters: RefreshFinancialConnectionsAccount,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().refresh(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Has data of a linked account refreshed about once a day.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_subscribe(
        &self,
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().subscribe(&account, &parameters, options)).await
    }

    /// Has data of a linked account refreshed about once a day. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_subscribe_blocking(
        &self,
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().subscribe(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Stops the daily refresh of data of a linked account.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_unsubscribe(
        &self,
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().unsubscribe(&account, &parameters, options)).await
    }

    /// Stops the daily refresh of data of a linked account. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_unsubscribe_blocking(
        &self,
        account: String,
        parameters: SubscribeFinancialConnectionsAccount,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().unsubscribe(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Cuts the link to an account: no more data of it can be read.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_disconnect(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().disconnect(&account, &parameters, options)).await
    }

    /// Cuts the link to an account: no more data of it can be read. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_disconnect_blocking(
        &self,
        account: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().disconnect(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Lists the owners of a linked account as of one ownership object.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_list_owners(
        &self,
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountOwnerPageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().list_owners(&account, &parameters, options)).await
    }

    /// Lists the owners of a linked account as of one ownership object. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_owners_blocking(
        &self,
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountOwnerPageResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().list_owners(&account, &parameters, &options.try_into()?)?.into())
    }

    /// Lists the owners of a linked account as of one ownership object. Fetches page after page as they are
    /// asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_owners_pages(
        &self,
        account: String,
        parameters: ListFinancialConnectionsAccountOwners,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountOwnerPages, StripeError> {
        Ok(FinancialConnectionsAccountOwnerPages(self.pages(const { known("financial_connections.accounts.list_owners") }, &[&account], &parameters, options)?))
    }

    /// Lists transactions of a linked account, newest first.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_transactions_list(
        &self,
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsTransactionPageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().transactions().list(&parameters, options)).await
    }

    /// Lists transactions of a linked account, newest first. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_transactions_list_blocking(
        &self,
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsTransactionPageResponse, StripeError> {
        Ok(self.0.financial_connections().transactions().list(&parameters, &options.try_into()?)?.into())
    }

    /// Lists transactions of a linked account, newest first. Fetches page after page as they are asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_transactions_list_pages(
        &self,
        parameters: ListFinancialConnectionsTransactions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsTransactionPages, StripeError> {
        Ok(FinancialConnectionsTransactionPages(self.pages(const { known("financial_connections.transactions.list") }, &[], &parameters, options)?))
    }

    /// Retrieves a transaction.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_transactions_retrieve(
        &self,
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsTransactionResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().transactions().retrieve(&transaction, &parameters, options)).await
    }

    /// Retrieves a transaction. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_transactions_retrieve_blocking(
        &self,
        transaction: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsTransactionResponse, StripeError> {
        Ok(self.0.financial_connections().transactions().retrieve(&transaction, &parameters, &options.try_into()?)?.into())
    }

    /// In preview: lists the balances of a linked account on past days, newest first.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_list_inferred_balances(
        &self,
        account: String,
        parameters: ListOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsInferredBalancePageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().accounts().list_inferred_balances(&account, &parameters, options)).await
    }

    /// In preview: lists the balances of a linked account on past days, newest first. Waits on the calling
    /// thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_inferred_balances_blocking(
        &self,
        account: String,
        parameters: ListOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsInferredBalancePageResponse, StripeError> {
        Ok(self.0.financial_connections().accounts().list_inferred_balances(&account, &parameters, &options.try_into()?)?.into())
    }

    /// In preview: lists the balances of a linked account on past days, newest first. Fetches page after page
    /// as they are asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_accounts_list_inferred_balances_pages(
        &self,
        account: String,
        parameters: ListOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsInferredBalancePages, StripeError> {
        Ok(FinancialConnectionsInferredBalancePages(self.pages(const { known("financial_connections.accounts.list_inferred_balances") }, &[&account], &parameters, options)?))
    }

    /// In preview: retrieves what a holder has allowed at one institution.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_authorizations_retrieve(
        &self,
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAuthorizationResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().authorizations().retrieve(&authorization, &parameters, options)).await
    }

    /// In preview: retrieves what a holder has allowed at one institution. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_authorizations_retrieve_blocking(
        &self,
        authorization: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAuthorizationResponse, StripeError> {
        Ok(self.0.financial_connections().authorizations().retrieve(&authorization, &parameters, &options.try_into()?)?.into())
    }

    /// In preview: lists the institutions whose accounts can be linked.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_institutions_list(
        &self,
        parameters: ListOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsInstitutionPageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().institutions().list(&parameters, options)).await
    }

    /// In preview: lists the institutions whose accounts can be linked. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_institutions_list_blocking(
        &self,
        parameters: ListOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsInstitutionPageResponse, StripeError> {
        Ok(self.0.financial_connections().institutions().list(&parameters, &options.try_into()?)?.into())
    }

    /// In preview: lists the institutions whose accounts can be linked. Fetches page after page as they are
    /// asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_institutions_list_pages(
        &self,
        parameters: ListOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsInstitutionPages, StripeError> {
        Ok(FinancialConnectionsInstitutionPages(self.pages(const { known("financial_connections.institutions.list") }, &[], &parameters, options)?))
    }

    /// In preview: retrieves an institution.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_institutions_retrieve(
        &self,
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsInstitutionResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().institutions().retrieve(&institution, &parameters, options)).await
    }

    /// In preview: retrieves an institution. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_institutions_retrieve_blocking(
        &self,
        institution: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsInstitutionResponse, StripeError> {
        Ok(self.0.financial_connections().institutions().retrieve(&institution, &parameters, &options.try_into()?)?.into())
    }

    /// In preview: makes the text with which a holder consents on the platform's own page.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_consents_create(
        &self,
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsConsentResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().consents().create(&parameters, options)).await
    }

    /// In preview: makes the text with which a holder consents on the platform's own page. Waits on the
    /// calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_consents_create_blocking(
        &self,
        parameters: CreateFinancialConnectionsConsent,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsConsentResponse, StripeError> {
        Ok(self.0.financial_connections().consents().create(&parameters, &options.try_into()?)?.into())
    }

    /// In preview: retrieves the text of a consent.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_consents_retrieve(
        &self,
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsConsentResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().consents().retrieve(&consent, &parameters, options)).await
    }

    /// In preview: retrieves the text of a consent. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_consents_retrieve_blocking(
        &self,
        consent: String,
        parameters: RetrieveOptions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsConsentResponse, StripeError> {
        Ok(self.0.financial_connections().consents().retrieve(&consent, &parameters, &options.try_into()?)?.into())
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_transactions_sync(
        &self,
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsTransactionChangePageResponse, StripeError> {
        call(&self.0, options, cancellation, move |client, options| client.financial_connections().transactions().sync(&parameters, options)).await
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`. Waits on the calling thread.
    #[uniffi::method(default(options))]
    pub fn financial_connections_transactions_sync_blocking(
        &self,
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsTransactionChangePageResponse, StripeError> {
        Ok(self.0.financial_connections().transactions().sync(&parameters, &options.try_into()?)?.into())
    }

    /// Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each
    /// change once. Keep a change's cursor together with what you made of it: wherever your program ends,
    /// nothing is lost or done twice. Call this at each event
    /// `financial_connections.account.refreshed_transactions`. Fetches page after page as they are asked for.
    #[uniffi::method(default(options))]
    pub fn financial_connections_transactions_sync_pages(
        &self,
        parameters: SyncFinancialConnectionsTransactions,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsTransactionChangePages, StripeError> {
        Ok(FinancialConnectionsTransactionChangePages(self.pages(const { known("financial_connections.transactions.sync") }, &[], &parameters, options)?))
    }

    /// The first page of accounts that were linked. Those that stand in the record come first; the others are
    /// fetched.
    #[uniffi::method(default(options))]
    pub fn financial_connections_session_accounts_pages(
        &self,
        record: FinancialConnectionsSession,
        options: RequestOptions,
    ) -> Result<FinancialConnectionsAccountPages, StripeError> {
        Ok(FinancialConnectionsAccountPages(self.nested_pages(const { known("financial_connections.sessions.create") }, &record, "accounts", options)?))
    }
}
