"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from datetime import datetime
from os import PathLike
from typing import Literal, TypedDict


class AccountSessionCreateParamsComponentsAccountManagementFeatures(TypedDict, total=False):
    """The features of ``account_management``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29 (API
    2024-10-28.acacia).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2024-04-11 (API 2024-04-10).
    """


class _ComponentRequired(TypedDict):
    """What has to be given."""

    enabled: bool
    """Whether the front end may mount the component."""


class AccountSessionCreateParamsComponentsAccountManagement(_ComponentRequired, total=False):
    """The configuration of ``account_management``. Lets the user view and edit their account details."""

    features: AccountSessionCreateParamsComponentsAccountManagementFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsAccountOnboardingFeatures(TypedDict, total=False):
    """The features of ``account_onboarding``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29 (API
    2024-10-28.acacia).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``), and from API version 2026-03-25.dahlia on
    for others that send ``disable_stripe_user_authentication: false`` with it. Since 2024-04-11 (API
    2024-04-10).
    """


class AccountSessionCreateParamsComponentsAccountOnboarding(_ComponentRequired, total=False):
    """The configuration of ``account_onboarding``. Collects what Stripe needs to know of an account
    before it can be paid.
    """

    features: AccountSessionCreateParamsComponentsAccountOnboardingFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsBalanceReportFeatures(TypedDict, total=False):
    """The features of ``balance_report``."""


class AccountSessionCreateParamsComponentsBalanceReport(_ComponentRequired, total=False):
    """The configuration of ``balance_report``. Summarises the changes to the account's balance over a
    period.
    """

    features: AccountSessionCreateParamsComponentsBalanceReportFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsBalancesFeatures(TypedDict, total=False):
    """The features of ``balances``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29 (API
    2024-10-28.acacia).
    """

    edit_payout_schedule: bool | None
    """Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
    negative balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2024-04-16
    (API 2024-04-10).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2024-05-23 (API 2024-04-10).
    """

    instant_payouts: bool | None
    """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
    balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16
    (API 2024-04-10).
    """

    standard_payouts: bool | None
    """Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
    balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2024-04-16 (API
    2024-04-10).
    """


class AccountSessionCreateParamsComponentsBalances(_ComponentRequired, total=False):
    """The configuration of ``balances``. Shows the account's balances and lets the user pay them out."""

    features: AccountSessionCreateParamsComponentsBalancesFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsDisputesListFeatures(TypedDict, total=False):
    """The features of ``disputes_list``."""

    capture_payments: bool | None
    """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
    2025-05-28.basil).
    """

    destination_on_behalf_of_charge_management: bool | None
    """Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
    Since 2025-05-29 (API 2025-05-28.basil).
    """

    dispute_management: bool | None
    """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
    2025-05-29 (API 2025-05-28.basil).
    """

    refund_management: bool | None
    """Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil)."""

    smart_disputes_management: bool | None
    """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
    this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
    """


class AccountSessionCreateParamsComponentsDisputesList(_ComponentRequired, total=False):
    """The configuration of ``disputes_list``. Lists the account's disputes."""

    features: AccountSessionCreateParamsComponentsDisputesListFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsDocumentsFeatures(TypedDict, total=False):
    """The features of ``documents``."""


class AccountSessionCreateParamsComponentsDocuments(_ComponentRequired, total=False):
    """The configuration of ``documents``. Lists documents such as tax invoices for download."""

    features: AccountSessionCreateParamsComponentsDocumentsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsFinancialAccountFeatures(TypedDict, total=False):
    """The features of ``financial_account``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2025-01-27 (API
    2025-01-27.acacia).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2025-01-27 (API 2025-01-27.acacia).
    """

    send_money: bool | None
    """Lets the user send money from the financial account. Stripe does not document a default. Since
    2025-01-27 (API 2025-01-27.acacia).
    """

    transfer_balance: bool | None
    """Lets the user move money between the payments balance and the financial account. Stripe does not
    document a default. Since 2025-01-27 (API 2025-01-27.acacia).
    """


class AccountSessionCreateParamsComponentsFinancialAccount(_ComponentRequired, total=False):
    """The configuration of ``financial_account``. Shows one financial account: its balance and how to
    fund it.
    """

    features: AccountSessionCreateParamsComponentsFinancialAccountFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsFinancialAccountTransactionsFeatures(TypedDict, total=False):
    """The features of ``financial_account_transactions``."""

    card_spend_dispute_management: bool | None
    """Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
    Since 2025-01-27 (API 2025-01-27.acacia).
    """


class AccountSessionCreateParamsComponentsFinancialAccountTransactions(_ComponentRequired, total=False):
    """The configuration of ``financial_account_transactions``. Lists the transactions of one financial
    account.
    """

    features: AccountSessionCreateParamsComponentsFinancialAccountTransactionsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsInstantPayoutsPromotionFeatures(TypedDict, total=False):
    """The features of ``instant_payouts_promotion``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2025-07-30 (API
    2025-07-30.basil).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2025-07-30 (API 2025-07-30.basil).
    """

    instant_payouts: bool | None
    """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
    balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30
    (API 2025-07-30.basil).
    """


class AccountSessionCreateParamsComponentsInstantPayoutsPromotion(_ComponentRequired, total=False):
    """The configuration of ``instant_payouts_promotion``. Offers an instant payout to accounts that are
    eligible for one.
    """

    features: AccountSessionCreateParamsComponentsInstantPayoutsPromotionFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsIssuingCardFeatures(TypedDict, total=False):
    """The features of ``issuing_card``."""

    card_management: bool | None
    """Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
    2025-01-27.acacia).
    """

    card_spend_dispute_management: bool | None
    """Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
    Since 2025-01-27 (API 2025-01-27.acacia).
    """

    cardholder_management: bool | None
    """Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27
    (API 2025-01-27.acacia).
    """

    spend_control_management: bool | None
    """Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
    (API 2025-01-27.acacia).
    """


class AccountSessionCreateParamsComponentsIssuingCard(_ComponentRequired, total=False):
    """The configuration of ``issuing_card``. Shows one issued card."""

    features: AccountSessionCreateParamsComponentsIssuingCardFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsIssuingCardsListFeatures(TypedDict, total=False):
    """The features of ``issuing_cards_list``."""

    card_management: bool | None
    """Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
    2025-01-27.acacia).
    """

    card_spend_dispute_management: bool | None
    """Lets the user dispute card spend and follow those disputes. Stripe does not document a default.
    Since 2025-01-27 (API 2025-01-27.acacia).
    """

    cardholder_management: bool | None
    """Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27
    (API 2025-01-27.acacia).
    """

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2025-01-27 (API
    2025-01-27.acacia).
    """

    spend_control_management: bool | None
    """Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27
    (API 2025-01-27.acacia).
    """


class AccountSessionCreateParamsComponentsIssuingCardsList(_ComponentRequired, total=False):
    """The configuration of ``issuing_cards_list``. Lists the cards issued to the account."""

    features: AccountSessionCreateParamsComponentsIssuingCardsListFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsNotificationBannerFeatures(TypedDict, total=False):
    """The features of ``notification_banner``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29 (API
    2024-10-28.acacia).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2024-04-11 (API 2024-04-10).
    """


class AccountSessionCreateParamsComponentsNotificationBanner(_ComponentRequired, total=False):
    """The configuration of ``notification_banner``. Shows what Stripe requires of the account, with a
    way to resolve it.
    """

    features: AccountSessionCreateParamsComponentsNotificationBannerFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPaymentDetailsFeatures(TypedDict, total=False):
    """The features of ``payment_details``."""

    capture_payments: bool | None
    """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
    2023-10-16).
    """

    destination_on_behalf_of_charge_management: bool | None
    """Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
    Since 2024-03-28 (API 2023-10-16).
    """

    dispute_management: bool | None
    """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
    2023-12-07 (API 2023-10-16).
    """

    refund_management: bool | None
    """Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16)."""

    smart_disputes_management: bool | None
    """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
    this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
    """


class AccountSessionCreateParamsComponentsPaymentDetails(_ComponentRequired, total=False):
    """The configuration of ``payment_details``. Shows one payment in detail."""

    features: AccountSessionCreateParamsComponentsPaymentDetailsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPaymentDisputesFeatures(TypedDict, total=False):
    """The features of ``payment_disputes``."""

    destination_on_behalf_of_charge_management: bool | None
    """Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
    Since 2025-05-29 (API 2025-05-28.basil).
    """

    dispute_management: bool | None
    """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
    2025-05-29 (API 2025-05-28.basil).
    """

    refund_management: bool | None
    """Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil)."""

    smart_disputes_management: bool | None
    """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
    this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
    """


class AccountSessionCreateParamsComponentsPaymentDisputes(_ComponentRequired, total=False):
    """The configuration of ``payment_disputes``. Shows the disputes of one payment."""

    features: AccountSessionCreateParamsComponentsPaymentDisputesFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPaymentMethodSettingsFeatures(TypedDict, total=False):
    """The features of ``payment_method_settings``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: off. May be ``true`` only for accounts whose
    updated requirements the platform collects (``controller.requirement_collection`` is
    ``application``). Since 2026-08-26 (API 2026-08-26.dahlia).
    """


class AccountSessionCreateParamsComponentsPaymentMethodSettings(_ComponentRequired, total=False):
    """The configuration of ``payment_method_settings``. Lets the user choose the payment methods the
    account accepts.
    """

    features: AccountSessionCreateParamsComponentsPaymentMethodSettingsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPaymentsFeatures(TypedDict, total=False):
    """The features of ``payments``."""

    capture_payments: bool | None
    """Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API
    2023-10-16).
    """

    destination_on_behalf_of_charge_management: bool | None
    """Lets the connected account manage destination charges made on its behalf. Stripe's default: off.
    Since 2024-03-28 (API 2023-10-16).
    """

    dispute_management: bool | None
    """Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since
    2023-12-07 (API 2023-10-16).
    """

    refund_management: bool | None
    """Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16)."""

    smart_disputes_management: bool | None
    """Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as
    this component's ``dispute_management``. Since 2026-07-29 (API 2026-07-29.dahlia).
    """


class AccountSessionCreateParamsComponentsPayments(_ComponentRequired, total=False):
    """The configuration of ``payments``. Lists the account's payments."""

    features: AccountSessionCreateParamsComponentsPaymentsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPayoutDetailsFeatures(TypedDict, total=False):
    """The features of ``payout_details``."""


class AccountSessionCreateParamsComponentsPayoutDetails(_ComponentRequired, total=False):
    """The configuration of ``payout_details``. Shows one payout in detail."""

    features: AccountSessionCreateParamsComponentsPayoutDetailsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPayoutReconciliationReportFeatures(TypedDict, total=False):
    """The features of ``payout_reconciliation_report``."""


class AccountSessionCreateParamsComponentsPayoutReconciliationReport(_ComponentRequired, total=False):
    """The configuration of ``payout_reconciliation_report``. Matches each payout with the transactions
    it settles.
    """

    features: AccountSessionCreateParamsComponentsPayoutReconciliationReportFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPayoutsFeatures(TypedDict, total=False):
    """The features of ``payouts``."""

    disable_stripe_user_authentication: bool | None
    """Skips the login with Stripe inside the component. A platform that does so should authenticate its
    users with a second factor of its own. Stripe's default: the opposite of this component's
    ``external_account_collection``. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``). Since 2024-10-29 (API
    2024-10-28.acacia).
    """

    edit_payout_schedule: bool | None
    """Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for
    negative balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2023-12-22
    (API 2023-10-16).
    """

    external_account_collection: bool | None
    """Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be
    ``false`` only for accounts whose updated requirements the platform collects
    (``controller.requirement_collection`` is ``application``). Since 2024-05-23 (API 2024-04-10).
    """

    instant_payouts: bool | None
    """Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative
    balances; otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22
    (API 2023-10-16).
    """

    standard_payouts: bool | None
    """Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative
    balances (``controller.losses.payments`` is ``stripe``), otherwise off. Since 2023-12-22 (API
    2023-10-16).
    """


class AccountSessionCreateParamsComponentsPayouts(_ComponentRequired, total=False):
    """The configuration of ``payouts``. Shows balances and payouts, and lets the user pay out."""

    features: AccountSessionCreateParamsComponentsPayoutsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsPayoutsListFeatures(TypedDict, total=False):
    """The features of ``payouts_list``."""


class AccountSessionCreateParamsComponentsPayoutsList(_ComponentRequired, total=False):
    """The configuration of ``payouts_list``. Lists the account's payouts."""

    features: AccountSessionCreateParamsComponentsPayoutsListFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsReportingChartFeatures(TypedDict, total=False):
    """The features of ``reporting_chart``."""


class AccountSessionCreateParamsComponentsReportingChart(_ComponentRequired, total=False):
    """The configuration of ``reporting_chart``. Charts the account's figures over time."""

    features: AccountSessionCreateParamsComponentsReportingChartFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsTaxRegistrationsFeatures(TypedDict, total=False):
    """The features of ``tax_registrations``."""


class AccountSessionCreateParamsComponentsTaxRegistrations(_ComponentRequired, total=False):
    """The configuration of ``tax_registrations``. Lets the user manage where the account is registered
    for tax.
    """

    features: AccountSessionCreateParamsComponentsTaxRegistrationsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsTaxSettingsFeatures(TypedDict, total=False):
    """The features of ``tax_settings``."""


class AccountSessionCreateParamsComponentsTaxSettings(_ComponentRequired, total=False):
    """The configuration of ``tax_settings``. Lets the user set up how tax is calculated."""

    features: AccountSessionCreateParamsComponentsTaxSettingsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsTerminalHardwareOrdersFeatures(TypedDict, total=False):
    """The features of ``terminal_hardware_orders``."""


class AccountSessionCreateParamsComponentsTerminalHardwareOrders(_ComponentRequired, total=False):
    """The configuration of ``terminal_hardware_orders``. Lists the account's orders of Terminal
    hardware.
    """

    features: AccountSessionCreateParamsComponentsTerminalHardwareOrdersFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsTerminalHardwareShopFeatures(TypedDict, total=False):
    """The features of ``terminal_hardware_shop``."""


class AccountSessionCreateParamsComponentsTerminalHardwareShop(_ComponentRequired, total=False):
    """The configuration of ``terminal_hardware_shop``. Lets the user order Terminal hardware."""

    features: AccountSessionCreateParamsComponentsTerminalHardwareShopFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsAgenticCommerceSettingsFeatures(TypedDict, total=False):
    """The features of ``agentic_commerce_settings``."""


class AccountSessionCreateParamsComponentsAgenticCommerceSettings(_ComponentRequired, total=False):
    """In preview. The configuration of ``agentic_commerce_settings``. Lets the user set up selling
    through AI agents.
    """

    features: AccountSessionCreateParamsComponentsAgenticCommerceSettingsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsAppInstallFeatures(TypedDict, total=False):
    """The features of ``app_install``."""

    allowed_apps: list[str] | Literal[""] | None
    """In preview: sent only with a preview API version or ``allow_preview``. The apps that the component
    may offer, by their ids. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsAppInstall(_ComponentRequired, total=False):
    """In preview. The configuration of ``app_install``. Lets the user install apps of the Stripe App
    Marketplace.
    """

    features: AccountSessionCreateParamsComponentsAppInstallFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsAppViewportFeatures(TypedDict, total=False):
    """The features of ``app_viewport``."""

    allowed_apps: list[str] | Literal[""] | None
    """In preview: sent only with a preview API version or ``allow_preview``. The apps that the component
    may offer, by their ids. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsAppViewport(_ComponentRequired, total=False):
    """In preview. The configuration of ``app_viewport``. Shows an app of the Stripe App Marketplace."""

    features: AccountSessionCreateParamsComponentsAppViewportFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsBillsFeatures(TypedDict, total=False):
    """The features of ``bills``."""

    bill_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create and
    pay bills. Stripe does not document a default.
    """

    disable_stripe_user_authentication: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with Stripe
    inside the component. A platform that does so should authenticate its users with a second factor of
    its own. Stripe's default: off. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``).
    """

    send_money: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send money
    from the financial account. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsBills(_ComponentRequired, total=False):
    """In preview. The configuration of ``bills``. Lets the user create and pay bills."""

    features: AccountSessionCreateParamsComponentsBillsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsBusinessProfileManagementFeatures(TypedDict, total=False):
    """The features of ``business_profile_management``."""


class AccountSessionCreateParamsComponentsBusinessProfileManagement(_ComponentRequired, total=False):
    """In preview. The configuration of ``business_profile_management``. Lets the user edit the account's
    business profile.
    """

    features: AccountSessionCreateParamsComponentsBusinessProfileManagementFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCapitalFinancingFeatures(TypedDict, total=False):
    """The features of ``capital_financing``."""


class AccountSessionCreateParamsComponentsCapitalFinancing(_ComponentRequired, total=False):
    """In preview. The configuration of ``capital_financing``. Shows the account's Capital financing."""

    features: AccountSessionCreateParamsComponentsCapitalFinancingFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCapitalFinancingApplicationFeatures(TypedDict, total=False):
    """The features of ``capital_financing_application``."""


class AccountSessionCreateParamsComponentsCapitalFinancingApplication(_ComponentRequired, total=False):
    """In preview. The configuration of ``capital_financing_application``. Lets the user apply for
    Capital financing.
    """

    features: AccountSessionCreateParamsComponentsCapitalFinancingApplicationFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCapitalFinancingManualPaymentFeatures(TypedDict, total=False):
    """The features of ``capital_financing_manual_payment``."""


class AccountSessionCreateParamsComponentsCapitalFinancingManualPayment(_ComponentRequired, total=False):
    """In preview. The configuration of ``capital_financing_manual_payment``. Lets the user pay back
    Capital financing.
    """

    features: AccountSessionCreateParamsComponentsCapitalFinancingManualPaymentFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCapitalFinancingPromotionFeatures(TypedDict, total=False):
    """The features of ``capital_financing_promotion``."""


class AccountSessionCreateParamsComponentsCapitalFinancingPromotion(_ComponentRequired, total=False):
    """In preview. The configuration of ``capital_financing_promotion``. Offers Capital financing."""

    features: AccountSessionCreateParamsComponentsCapitalFinancingPromotionFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCapitalOverviewFeatures(TypedDict, total=False):
    """The features of ``capital_overview``."""


class AccountSessionCreateParamsComponentsCapitalOverview(_ComponentRequired, total=False):
    """In preview. The configuration of ``capital_overview``. Sums up the account's Capital financing."""

    features: AccountSessionCreateParamsComponentsCapitalOverviewFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsCheckScanningFeatures(TypedDict, total=False):
    """The features of ``check_scanning``."""

    create_us_paper_check_on_application: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Stripe does not say what
    this does. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsCheckScanning(_ComponentRequired, total=False):
    """In preview. The configuration of ``check_scanning``. Lets the user deposit checks by scanning
    them.
    """

    features: AccountSessionCreateParamsComponentsCheckScanningFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsExportTaxTransactionsFeatures(TypedDict, total=False):
    """The features of ``export_tax_transactions``."""


class AccountSessionCreateParamsComponentsExportTaxTransactions(_ComponentRequired, total=False):
    """In preview. The configuration of ``export_tax_transactions``. Lets the user export transactions
    for tax.
    """

    features: AccountSessionCreateParamsComponentsExportTaxTransactionsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsFinancialAccountRewardsFeatures(TypedDict, total=False):
    """The features of ``financial_account_rewards``."""


class AccountSessionCreateParamsComponentsFinancialAccountRewards(_ComponentRequired, total=False):
    """In preview. The configuration of ``financial_account_rewards``. Shows the rewards of a financial
    account.
    """

    features: AccountSessionCreateParamsComponentsFinancialAccountRewardsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsFinancialAccountsFeatures(TypedDict, total=False):
    """The features of ``financial_accounts``."""

    bill_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create and
    pay bills. Stripe does not document a default.
    """

    card_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create and
    manage cards. Stripe does not document a default.
    """

    disable_stripe_user_authentication: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with Stripe
    inside the component. A platform that does so should authenticate its users with a second factor of
    its own. Stripe's default: off. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``).
    """

    edit_payout_schedule: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user change when
    payouts are made. Stripe's default: on where Stripe is liable for negative balances
    (``controller.losses.payments`` is ``stripe``), otherwise off.
    """

    send_money: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send money
    from the financial account. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsFinancialAccounts(_ComponentRequired, total=False):
    """In preview. The configuration of ``financial_accounts``. Shows the account's financial accounts."""

    features: AccountSessionCreateParamsComponentsFinancialAccountsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsFinancialAccountsTransactionsFeatures(TypedDict, total=False):
    """The features of ``financial_accounts_transactions``."""

    capture_payments: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user capture and
    cancel payment intents. Stripe's default: on.
    """

    card_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create and
    manage cards. Stripe does not document a default.
    """

    card_spend_dispute_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user dispute card
    spend and follow those disputes. Stripe does not document a default.
    """

    destination_on_behalf_of_charge_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the connected account
    manage destination charges made on its behalf. Stripe's default: off.
    """

    dispute_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user answer
    disputes: submit evidence or accept them. Stripe's default: on.
    """

    refund_management: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user refund
    payments. Stripe's default: on.
    """


class AccountSessionCreateParamsComponentsFinancialAccountsTransactions(_ComponentRequired, total=False):
    """In preview. The configuration of ``financial_accounts_transactions``. Lists the transactions of
    the account's financial accounts.
    """

    features: AccountSessionCreateParamsComponentsFinancialAccountsTransactionsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsInstantPayoutsFeatures(TypedDict, total=False):
    """The features of ``instant_payouts``."""


class AccountSessionCreateParamsComponentsInstantPayouts(_ComponentRequired, total=False):
    """In preview. The configuration of ``instant_payouts``. Lets the user make instant payouts."""

    features: AccountSessionCreateParamsComponentsInstantPayoutsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsNetworkCostPassthroughReportFeatures(TypedDict, total=False):
    """The features of ``network_cost_passthrough_report``."""


class AccountSessionCreateParamsComponentsNetworkCostPassthroughReport(_ComponentRequired, total=False):
    """In preview. The configuration of ``network_cost_passthrough_report``. Reports the network costs
    passed on to the account.
    """

    features: AccountSessionCreateParamsComponentsNetworkCostPassthroughReportFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsProductTaxCodeSelectorFeatures(TypedDict, total=False):
    """The features of ``product_tax_code_selector``."""


class AccountSessionCreateParamsComponentsProductTaxCodeSelector(_ComponentRequired, total=False):
    """In preview. The configuration of ``product_tax_code_selector``. Lets the user choose the tax code
    of a product.
    """

    features: AccountSessionCreateParamsComponentsProductTaxCodeSelectorFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsRecipientsFeatures(TypedDict, total=False):
    """The features of ``recipients``."""

    send_money: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send money
    from the financial account. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsRecipients(_ComponentRequired, total=False):
    """In preview. The configuration of ``recipients``. Lets the user manage whom the account sends money
    to.
    """

    features: AccountSessionCreateParamsComponentsRecipientsFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsRecipientsListFeatures(TypedDict, total=False):
    """The features of ``recipients_list``."""

    disable_stripe_user_authentication: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Skips the login with Stripe
    inside the component. A platform that does so should authenticate its users with a second factor of
    its own. Stripe's default: off. May be ``true`` only for accounts whose updated requirements the
    platform collects (``controller.requirement_collection`` is ``application``).
    """

    send_money: bool | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user send money
    from the financial account. Stripe does not document a default.
    """


class AccountSessionCreateParamsComponentsRecipientsList(_ComponentRequired, total=False):
    """In preview. The configuration of ``recipients_list``. Lists whom the account sends money to."""

    features: AccountSessionCreateParamsComponentsRecipientsListFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponentsTaxThresholdMonitoringFeatures(TypedDict, total=False):
    """The features of ``tax_threshold_monitoring``."""


class AccountSessionCreateParamsComponentsTaxThresholdMonitoring(_ComponentRequired, total=False):
    """In preview. The configuration of ``tax_threshold_monitoring``. Shows where the account nears
    thresholds of tax.
    """

    features: AccountSessionCreateParamsComponentsTaxThresholdMonitoringFeatures | None
    """Its features; one left out gets the API's default."""


class AccountSessionCreateParamsComponents(TypedDict, total=False):
    """The embedded components of a session, each with its configuration."""

    account_management: AccountSessionCreateParamsComponentsAccountManagement | None
    """Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10)."""

    account_onboarding: AccountSessionCreateParamsComponentsAccountOnboarding | None
    """Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API
    2023-08-16).
    """

    balance_report: AccountSessionCreateParamsComponentsBalanceReport | None
    """Summarises the changes to the account's balance over a period. Since 2026-04-23 (API
    2026-04-22.dahlia).
    """

    balances: AccountSessionCreateParamsComponentsBalances | None
    """Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10)."""

    disputes_list: AccountSessionCreateParamsComponentsDisputesList | None
    """Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil)."""

    documents: AccountSessionCreateParamsComponentsDocuments | None
    """Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16)."""

    financial_account: AccountSessionCreateParamsComponentsFinancialAccount | None
    """Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API
    2025-01-27.acacia).
    """

    financial_account_transactions: AccountSessionCreateParamsComponentsFinancialAccountTransactions | None
    """Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia)."""

    instant_payouts_promotion: AccountSessionCreateParamsComponentsInstantPayoutsPromotion | None
    """Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API
    2025-07-30.basil).
    """

    issuing_card: AccountSessionCreateParamsComponentsIssuingCard | None
    """Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia)."""

    issuing_cards_list: AccountSessionCreateParamsComponentsIssuingCardsList | None
    """Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia)."""

    notification_banner: AccountSessionCreateParamsComponentsNotificationBanner | None
    """Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API
    2024-04-10).
    """

    payment_details: AccountSessionCreateParamsComponentsPaymentDetails | None
    """Shows one payment in detail. Since 2023-12-07 (API 2023-10-16)."""

    payment_disputes: AccountSessionCreateParamsComponentsPaymentDisputes | None
    """Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil)."""

    payment_method_settings: AccountSessionCreateParamsComponentsPaymentMethodSettings | None
    """Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API
    2026-08-26.dahlia).
    """

    payments: AccountSessionCreateParamsComponentsPayments | None
    """Lists the account's payments. Since 2023-12-07 (API 2023-10-16)."""

    payout_details: AccountSessionCreateParamsComponentsPayoutDetails | None
    """Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil)."""

    payout_reconciliation_report: AccountSessionCreateParamsComponentsPayoutReconciliationReport | None
    """Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia)."""

    payouts: AccountSessionCreateParamsComponentsPayouts | None
    """Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16)."""

    payouts_list: AccountSessionCreateParamsComponentsPayoutsList | None
    """Lists the account's payouts. Since 2024-04-16 (API 2024-04-10)."""

    reporting_chart: AccountSessionCreateParamsComponentsReportingChart | None
    """Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive)."""

    tax_registrations: AccountSessionCreateParamsComponentsTaxRegistrations | None
    """Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20)."""

    tax_settings: AccountSessionCreateParamsComponentsTaxSettings | None
    """Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20)."""

    terminal_hardware_orders: AccountSessionCreateParamsComponentsTerminalHardwareOrders | None
    """Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive)."""

    terminal_hardware_shop: AccountSessionCreateParamsComponentsTerminalHardwareShop | None
    """Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive)."""

    agentic_commerce_settings: AccountSessionCreateParamsComponentsAgenticCommerceSettings | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user set up
    selling through AI agents.
    """

    app_install: AccountSessionCreateParamsComponentsAppInstall | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user install apps
    of the Stripe App Marketplace.
    """

    app_viewport: AccountSessionCreateParamsComponentsAppViewport | None
    """In preview: sent only with a preview API version or ``allow_preview``. Shows an app of the Stripe
    App Marketplace.
    """

    bills: AccountSessionCreateParamsComponentsBills | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user create and
    pay bills.
    """

    business_profile_management: AccountSessionCreateParamsComponentsBusinessProfileManagement | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user edit the
    account's business profile.
    """

    capital_financing: AccountSessionCreateParamsComponentsCapitalFinancing | None
    """In preview: sent only with a preview API version or ``allow_preview``. Shows the account's Capital
    financing.
    """

    capital_financing_application: AccountSessionCreateParamsComponentsCapitalFinancingApplication | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user apply for
    Capital financing.
    """

    capital_financing_manual_payment: AccountSessionCreateParamsComponentsCapitalFinancingManualPayment | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user pay back
    Capital financing.
    """

    capital_financing_promotion: AccountSessionCreateParamsComponentsCapitalFinancingPromotion | None
    """In preview: sent only with a preview API version or ``allow_preview``. Offers Capital financing."""

    capital_overview: AccountSessionCreateParamsComponentsCapitalOverview | None
    """In preview: sent only with a preview API version or ``allow_preview``. Sums up the account's
    Capital financing.
    """

    check_scanning: AccountSessionCreateParamsComponentsCheckScanning | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user deposit
    checks by scanning them.
    """

    export_tax_transactions: AccountSessionCreateParamsComponentsExportTaxTransactions | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user export
    transactions for tax.
    """

    financial_account_rewards: AccountSessionCreateParamsComponentsFinancialAccountRewards | None
    """In preview: sent only with a preview API version or ``allow_preview``. Shows the rewards of a
    financial account.
    """

    financial_accounts: AccountSessionCreateParamsComponentsFinancialAccounts | None
    """In preview: sent only with a preview API version or ``allow_preview``. Shows the account's
    financial accounts.
    """

    financial_accounts_transactions: AccountSessionCreateParamsComponentsFinancialAccountsTransactions | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lists the transactions of
    the account's financial accounts.
    """

    instant_payouts: AccountSessionCreateParamsComponentsInstantPayouts | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user make instant
    payouts.
    """

    network_cost_passthrough_report: AccountSessionCreateParamsComponentsNetworkCostPassthroughReport | None
    """In preview: sent only with a preview API version or ``allow_preview``. Reports the network costs
    passed on to the account.
    """

    product_tax_code_selector: AccountSessionCreateParamsComponentsProductTaxCodeSelector | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user choose the
    tax code of a product.
    """

    recipients: AccountSessionCreateParamsComponentsRecipients | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lets the user manage whom
    the account sends money to.
    """

    recipients_list: AccountSessionCreateParamsComponentsRecipientsList | None
    """In preview: sent only with a preview API version or ``allow_preview``. Lists whom the account
    sends money to.
    """

    tax_threshold_monitoring: AccountSessionCreateParamsComponentsTaxThresholdMonitoring | None
    """In preview: sent only with a preview API version or ``allow_preview``. Shows where the account
    nears thresholds of tax.
    """


class _AccountSessionCreateParamsRequired(TypedDict):
    """What has to be given."""

    account: str
    """The connected account the session is for (``acct_…``). It stands here, not in the
    ``Stripe-Account`` header.
    """

    components: AccountSessionCreateParamsComponents
    """The embedded components the session may show. What is left out of a component gets the API's
    default.
    """


class AccountSessionCreateParams(_AccountSessionCreateParamsRequired, total=False):
    """What an account session is to contain."""

    expand: list[str] | None
    """Fields to expand in the reply. The API accepts it, but no field of an account session can be
    expanded.
    """


class AccountRetrieveParams(TypedDict, total=False):
    """What to expand in the reply."""

    expand: list[str] | None
    """Fields to expand, as dotted paths of at most four steps; in lists they begin with ``data.``."""


__all__ = [
    "AccountSessionCreateParamsComponentsAccountManagementFeatures",
    "AccountSessionCreateParamsComponentsAccountManagement",
    "AccountSessionCreateParamsComponentsAccountOnboardingFeatures",
    "AccountSessionCreateParamsComponentsAccountOnboarding",
    "AccountSessionCreateParamsComponentsBalanceReportFeatures",
    "AccountSessionCreateParamsComponentsBalanceReport",
    "AccountSessionCreateParamsComponentsBalancesFeatures",
    "AccountSessionCreateParamsComponentsBalances",
    "AccountSessionCreateParamsComponentsDisputesListFeatures",
    "AccountSessionCreateParamsComponentsDisputesList",
    "AccountSessionCreateParamsComponentsDocumentsFeatures",
    "AccountSessionCreateParamsComponentsDocuments",
    "AccountSessionCreateParamsComponentsFinancialAccountFeatures",
    "AccountSessionCreateParamsComponentsFinancialAccount",
    "AccountSessionCreateParamsComponentsFinancialAccountTransactionsFeatures",
    "AccountSessionCreateParamsComponentsFinancialAccountTransactions",
    "AccountSessionCreateParamsComponentsInstantPayoutsPromotionFeatures",
    "AccountSessionCreateParamsComponentsInstantPayoutsPromotion",
    "AccountSessionCreateParamsComponentsIssuingCardFeatures",
    "AccountSessionCreateParamsComponentsIssuingCard",
    "AccountSessionCreateParamsComponentsIssuingCardsListFeatures",
    "AccountSessionCreateParamsComponentsIssuingCardsList",
    "AccountSessionCreateParamsComponentsNotificationBannerFeatures",
    "AccountSessionCreateParamsComponentsNotificationBanner",
    "AccountSessionCreateParamsComponentsPaymentDetailsFeatures",
    "AccountSessionCreateParamsComponentsPaymentDetails",
    "AccountSessionCreateParamsComponentsPaymentDisputesFeatures",
    "AccountSessionCreateParamsComponentsPaymentDisputes",
    "AccountSessionCreateParamsComponentsPaymentMethodSettingsFeatures",
    "AccountSessionCreateParamsComponentsPaymentMethodSettings",
    "AccountSessionCreateParamsComponentsPaymentsFeatures",
    "AccountSessionCreateParamsComponentsPayments",
    "AccountSessionCreateParamsComponentsPayoutDetailsFeatures",
    "AccountSessionCreateParamsComponentsPayoutDetails",
    "AccountSessionCreateParamsComponentsPayoutReconciliationReportFeatures",
    "AccountSessionCreateParamsComponentsPayoutReconciliationReport",
    "AccountSessionCreateParamsComponentsPayoutsFeatures",
    "AccountSessionCreateParamsComponentsPayouts",
    "AccountSessionCreateParamsComponentsPayoutsListFeatures",
    "AccountSessionCreateParamsComponentsPayoutsList",
    "AccountSessionCreateParamsComponentsReportingChartFeatures",
    "AccountSessionCreateParamsComponentsReportingChart",
    "AccountSessionCreateParamsComponentsTaxRegistrationsFeatures",
    "AccountSessionCreateParamsComponentsTaxRegistrations",
    "AccountSessionCreateParamsComponentsTaxSettingsFeatures",
    "AccountSessionCreateParamsComponentsTaxSettings",
    "AccountSessionCreateParamsComponentsTerminalHardwareOrdersFeatures",
    "AccountSessionCreateParamsComponentsTerminalHardwareOrders",
    "AccountSessionCreateParamsComponentsTerminalHardwareShopFeatures",
    "AccountSessionCreateParamsComponentsTerminalHardwareShop",
    "AccountSessionCreateParamsComponentsAgenticCommerceSettingsFeatures",
    "AccountSessionCreateParamsComponentsAgenticCommerceSettings",
    "AccountSessionCreateParamsComponentsAppInstallFeatures",
    "AccountSessionCreateParamsComponentsAppInstall",
    "AccountSessionCreateParamsComponentsAppViewportFeatures",
    "AccountSessionCreateParamsComponentsAppViewport",
    "AccountSessionCreateParamsComponentsBillsFeatures",
    "AccountSessionCreateParamsComponentsBills",
    "AccountSessionCreateParamsComponentsBusinessProfileManagementFeatures",
    "AccountSessionCreateParamsComponentsBusinessProfileManagement",
    "AccountSessionCreateParamsComponentsCapitalFinancingFeatures",
    "AccountSessionCreateParamsComponentsCapitalFinancing",
    "AccountSessionCreateParamsComponentsCapitalFinancingApplicationFeatures",
    "AccountSessionCreateParamsComponentsCapitalFinancingApplication",
    "AccountSessionCreateParamsComponentsCapitalFinancingManualPaymentFeatures",
    "AccountSessionCreateParamsComponentsCapitalFinancingManualPayment",
    "AccountSessionCreateParamsComponentsCapitalFinancingPromotionFeatures",
    "AccountSessionCreateParamsComponentsCapitalFinancingPromotion",
    "AccountSessionCreateParamsComponentsCapitalOverviewFeatures",
    "AccountSessionCreateParamsComponentsCapitalOverview",
    "AccountSessionCreateParamsComponentsCheckScanningFeatures",
    "AccountSessionCreateParamsComponentsCheckScanning",
    "AccountSessionCreateParamsComponentsExportTaxTransactionsFeatures",
    "AccountSessionCreateParamsComponentsExportTaxTransactions",
    "AccountSessionCreateParamsComponentsFinancialAccountRewardsFeatures",
    "AccountSessionCreateParamsComponentsFinancialAccountRewards",
    "AccountSessionCreateParamsComponentsFinancialAccountsFeatures",
    "AccountSessionCreateParamsComponentsFinancialAccounts",
    "AccountSessionCreateParamsComponentsFinancialAccountsTransactionsFeatures",
    "AccountSessionCreateParamsComponentsFinancialAccountsTransactions",
    "AccountSessionCreateParamsComponentsInstantPayoutsFeatures",
    "AccountSessionCreateParamsComponentsInstantPayouts",
    "AccountSessionCreateParamsComponentsNetworkCostPassthroughReportFeatures",
    "AccountSessionCreateParamsComponentsNetworkCostPassthroughReport",
    "AccountSessionCreateParamsComponentsProductTaxCodeSelectorFeatures",
    "AccountSessionCreateParamsComponentsProductTaxCodeSelector",
    "AccountSessionCreateParamsComponentsRecipientsFeatures",
    "AccountSessionCreateParamsComponentsRecipients",
    "AccountSessionCreateParamsComponentsRecipientsListFeatures",
    "AccountSessionCreateParamsComponentsRecipientsList",
    "AccountSessionCreateParamsComponentsTaxThresholdMonitoringFeatures",
    "AccountSessionCreateParamsComponentsTaxThresholdMonitoring",
    "AccountSessionCreateParamsComponents",
    "AccountSessionCreateParams",
    "AccountRetrieveParams",
]
