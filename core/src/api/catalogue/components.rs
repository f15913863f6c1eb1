//! The 25 generally available components and their 53 features, as of API `2026-10-28.endive`.
//!
//! Sources: the API reference of Account Sessions as typed by stripe-python 16.1.0 and stripe-node 23.1.0; the
//! dates are those of the first stripe-node release that has the row.

use super::features::{
    CAPTURE_PAYMENTS, CARD_MANAGEMENT, CARD_SPEND_DISPUTE_MANAGEMENT, CARDHOLDER_MANAGEMENT,
    DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT, DISABLE_STRIPE_USER_AUTHENTICATION, DISPUTE_MANAGEMENT,
    EDIT_PAYOUT_SCHEDULE, EXTERNAL_ACCOUNT_COLLECTION, INSTANT_PAYOUTS, REFUND_MANAGEMENT, SEND_MONEY,
    SMART_DISPUTES_MANAGEMENT, SPEND_CONTROL_MANAGEMENT, STANDARD_PAYOUTS, TRANSFER_BALANCE,
};
use super::{Component, Constraint, DefaultRule, Since, Stage, actions};

/// Every generally available component, in the API's (alphabetical) order.
pub static COMPONENTS: &[Component] = &[
    Component {
        name: "account_management",
        doc: "Lets the user view and edit their account details.",
        stage: Stage::General(Since::new("2024-04-11", "2024-04-10")),
        actions: &[actions::VIEW_ACCOUNT_DETAILS, actions::EDIT_ACCOUNT_DETAILS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2024-10-29", "2024-10-28.acacia"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2024-04-11", "2024-04-10"),
        ],
    },
    Component {
        name: "account_onboarding",
        doc: "Collects what Stripe needs to know of an account before it can be paid.",
        stage: Stage::General(Since::new("2023-08-31", "2023-08-16")),
        actions: &[actions::PROVIDE_REQUIREMENTS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2024-10-29", "2024-10-28.acacia"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2024-04-11", "2024-04-10").with_constraint(
                Constraint::FalseRequiresRequirementCollectionApplicationOrExplicitStripeAuth,
            ),
        ],
    },
    Component {
        name: "balance_report",
        doc: "Summarises the changes to the account's balance over a period.",
        stage: Stage::General(Since::new("2026-04-23", "2026-04-22.dahlia")),
        actions: &[actions::VIEW_BALANCE_REPORT],
        features: &[],
    },
    Component {
        name: "balances",
        doc: "Shows the account's balances and lets the user pay them out.",
        stage: Stage::General(Since::new("2024-04-16", "2024-04-10")),
        actions: &[actions::VIEW_BALANCES],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2024-10-29", "2024-10-28.acacia"),
            EDIT_PAYOUT_SCHEDULE.since("2024-04-16", "2024-04-10"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2024-05-23", "2024-04-10"),
            INSTANT_PAYOUTS.since("2024-04-16", "2024-04-10"),
            STANDARD_PAYOUTS.since("2024-04-16", "2024-04-10"),
        ],
    },
    Component {
        name: "disputes_list",
        doc: "Lists the account's disputes.",
        stage: Stage::General(Since::new("2025-05-29", "2025-05-28.basil")),
        actions: &[actions::VIEW_DISPUTES],
        features: &[
            CAPTURE_PAYMENTS.since("2025-05-29", "2025-05-28.basil"),
            DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            DISPUTE_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            REFUND_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            SMART_DISPUTES_MANAGEMENT.since("2026-07-29", "2026-07-29.dahlia"),
        ],
    },
    Component {
        name: "documents",
        doc: "Lists documents such as tax invoices for download.",
        stage: Stage::General(Since::new("2024-03-07", "2023-10-16")),
        actions: &[actions::VIEW_DOCUMENTS],
        features: &[],
    },
    Component {
        name: "financial_account",
        doc: "Shows one financial account: its balance and how to fund it.",
        stage: Stage::General(Since::new("2025-01-27", "2025-01-27.acacia")),
        actions: &[actions::VIEW_FINANCIAL_ACCOUNTS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2025-01-27", "2025-01-27.acacia"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2025-01-27", "2025-01-27.acacia"),
            SEND_MONEY.since("2025-01-27", "2025-01-27.acacia"),
            TRANSFER_BALANCE.since("2025-01-27", "2025-01-27.acacia"),
        ],
    },
    Component {
        name: "financial_account_transactions",
        doc: "Lists the transactions of one financial account.",
        stage: Stage::General(Since::new("2025-01-27", "2025-01-27.acacia")),
        actions: &[actions::VIEW_FINANCIAL_ACCOUNT_TRANSACTIONS],
        features: &[CARD_SPEND_DISPUTE_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia")],
    },
    Component {
        name: "instant_payouts_promotion",
        doc: "Offers an instant payout to accounts that are eligible for one.",
        stage: Stage::General(Since::new("2025-07-30", "2025-07-30.basil")),
        actions: &[actions::VIEW_INSTANT_PAYOUT_OFFERS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2025-07-30", "2025-07-30.basil"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2025-07-30", "2025-07-30.basil"),
            INSTANT_PAYOUTS.since("2025-07-30", "2025-07-30.basil"),
        ],
    },
    Component {
        name: "issuing_card",
        doc: "Shows one issued card.",
        stage: Stage::General(Since::new("2025-01-27", "2025-01-27.acacia")),
        actions: &[actions::VIEW_CARDS],
        features: &[
            CARD_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            CARD_SPEND_DISPUTE_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            CARDHOLDER_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            SPEND_CONTROL_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
        ],
    },
    Component {
        name: "issuing_cards_list",
        doc: "Lists the cards issued to the account.",
        stage: Stage::General(Since::new("2025-01-27", "2025-01-27.acacia")),
        actions: &[actions::VIEW_CARDS],
        features: &[
            CARD_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            CARD_SPEND_DISPUTE_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            CARDHOLDER_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2025-01-27", "2025-01-27.acacia"),
            SPEND_CONTROL_MANAGEMENT.since("2025-01-27", "2025-01-27.acacia"),
        ],
    },
    Component {
        name: "notification_banner",
        doc: "Shows what Stripe requires of the account, with a way to resolve it.",
        stage: Stage::General(Since::new("2024-04-11", "2024-04-10")),
        actions: &[actions::VIEW_REQUIREMENTS, actions::PROVIDE_REQUIREMENTS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2024-10-29", "2024-10-28.acacia"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2024-04-11", "2024-04-10"),
        ],
    },
    Component {
        name: "payment_details",
        doc: "Shows one payment in detail.",
        stage: Stage::General(Since::new("2023-12-07", "2023-10-16")),
        actions: &[actions::VIEW_PAYMENTS],
        features: &[
            CAPTURE_PAYMENTS.since("2023-12-07", "2023-10-16"),
            DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT.since("2024-03-28", "2023-10-16"),
            DISPUTE_MANAGEMENT.since("2023-12-07", "2023-10-16"),
            REFUND_MANAGEMENT.since("2023-12-07", "2023-10-16"),
            SMART_DISPUTES_MANAGEMENT.since("2026-07-29", "2026-07-29.dahlia"),
        ],
    },
    Component {
        name: "payment_disputes",
        doc: "Shows the disputes of one payment.",
        stage: Stage::General(Since::new("2025-05-29", "2025-05-28.basil")),
        actions: &[actions::VIEW_DISPUTES],
        features: &[
            DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            DISPUTE_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            REFUND_MANAGEMENT.since("2025-05-29", "2025-05-28.basil"),
            SMART_DISPUTES_MANAGEMENT.since("2026-07-29", "2026-07-29.dahlia"),
        ],
    },
    Component {
        name: "payment_method_settings",
        doc: "Lets the user choose the payment methods the account accepts.",
        stage: Stage::General(Since::new("2026-08-26", "2026-08-26.dahlia")),
        actions: &[actions::CHOOSE_PAYMENT_METHODS],
        features: &[DISABLE_STRIPE_USER_AUTHENTICATION
            .since("2026-08-26", "2026-08-26.dahlia")
            .with_default(DefaultRule::False)],
    },
    Component {
        name: "payments",
        doc: "Lists the account's payments.",
        stage: Stage::General(Since::new("2023-12-07", "2023-10-16")),
        actions: &[actions::VIEW_PAYMENTS],
        features: &[
            CAPTURE_PAYMENTS.since("2023-12-07", "2023-10-16"),
            DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT.since("2024-03-28", "2023-10-16"),
            DISPUTE_MANAGEMENT.since("2023-12-07", "2023-10-16"),
            REFUND_MANAGEMENT.since("2023-12-07", "2023-10-16"),
            SMART_DISPUTES_MANAGEMENT.since("2026-07-29", "2026-07-29.dahlia"),
        ],
    },
    Component {
        name: "payout_details",
        doc: "Shows one payout in detail.",
        stage: Stage::General(Since::new("2025-08-27", "2025-08-27.basil")),
        actions: &[actions::VIEW_PAYOUTS],
        features: &[],
    },
    Component {
        name: "payout_reconciliation_report",
        doc: "Matches each payout with the transactions it settles.",
        stage: Stage::General(Since::new("2026-04-23", "2026-04-22.dahlia")),
        actions: &[actions::VIEW_PAYOUT_RECONCILIATION],
        features: &[],
    },
    Component {
        name: "payouts",
        doc: "Shows balances and payouts, and lets the user pay out.",
        stage: Stage::General(Since::new("2023-12-07", "2023-10-16")),
        actions: &[actions::VIEW_BALANCES, actions::VIEW_PAYOUTS],
        features: &[
            DISABLE_STRIPE_USER_AUTHENTICATION.since("2024-10-29", "2024-10-28.acacia"),
            EDIT_PAYOUT_SCHEDULE.since("2023-12-22", "2023-10-16"),
            EXTERNAL_ACCOUNT_COLLECTION.since("2024-05-23", "2024-04-10"),
            INSTANT_PAYOUTS.since("2023-12-22", "2023-10-16"),
            STANDARD_PAYOUTS.since("2023-12-22", "2023-10-16"),
        ],
    },
    Component {
        name: "payouts_list",
        doc: "Lists the account's payouts.",
        stage: Stage::General(Since::new("2024-04-16", "2024-04-10")),
        actions: &[actions::VIEW_PAYOUTS],
        features: &[],
    },
    Component {
        name: "reporting_chart",
        doc: "Charts the account's figures over time.",
        stage: Stage::General(Since::new("2026-10-29", "2026-10-28.endive")),
        actions: &[actions::VIEW_CHARTS],
        features: &[],
    },
    Component {
        name: "tax_registrations",
        doc: "Lets the user manage where the account is registered for tax.",
        stage: Stage::General(Since::new("2024-07-25", "2024-06-20")),
        actions: &[actions::MANAGE_TAX_REGISTRATIONS],
        features: &[],
    },
    Component {
        name: "tax_settings",
        doc: "Lets the user set up how tax is calculated.",
        stage: Stage::General(Since::new("2024-07-25", "2024-06-20")),
        actions: &[actions::EDIT_TAX_SETTINGS],
        features: &[],
    },
    Component {
        name: "terminal_hardware_orders",
        doc: "Lists the account's orders of Terminal hardware.",
        stage: Stage::General(Since::new("2026-10-29", "2026-10-28.endive")),
        actions: &[actions::VIEW_HARDWARE_ORDERS],
        features: &[],
    },
    Component {
        name: "terminal_hardware_shop",
        doc: "Lets the user order Terminal hardware.",
        stage: Stage::General(Since::new("2026-10-29", "2026-10-28.endive")),
        actions: &[actions::ORDER_HARDWARE],
        features: &[],
    },
];
