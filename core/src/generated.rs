//! The records of the API. Written by `cargo run -p generate` from the catalogue and the operations; do not edit.

use crate::record::{UnknownFields, record};
use crate::secret::ClientSecret;

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
        required object: String,
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
    }

    /// The configuration of `account_management`. Lets the user view and edit their account details.
    pub struct AccountManagement {
        /// Whether the front end may mount the component.
        required enabled: bool,
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
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
        /// Its features. A feature that is left out gets the API's default.
        optional features: TerminalHardwareShopFeatures,
    }

    /// The features of `terminal_hardware_shop`.
    #[derive(Default)]
    pub struct TerminalHardwareShopFeatures {
    }
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
