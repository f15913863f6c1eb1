//! Components that only a preview version of the API has, with what is known of them.
//!
//! Source: the types of stripe-python 16.1.0a4 (API `2026-10-14.preview`), and the tags of connect-js 3.4.5-preview.0. A
//! component that was seen on one side only is known on the other: nobody has shown that it is not there.

use super::actions::{self, Action};
use super::features::{
    ALLOWED_APPS, BILL_MANAGEMENT, CAPTURE_PAYMENTS, CARD_MANAGEMENT, CARD_SPEND_DISPUTE_MANAGEMENT,
    CREATE_US_PAPER_CHECK_ON_APPLICATION, DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT,
    DISABLE_STRIPE_USER_AUTHENTICATION, DISPUTE_MANAGEMENT, EDIT_PAYOUT_SCHEDULE, REFUND_MANAGEMENT,
    SEND_MONEY,
};
use super::{Component, DefaultRule, Evidence, Feature, Stage};

const fn preview(
    name: &'static str,
    doc: &'static str,
    evidence: Evidence,
    actions: &'static [&'static Action],
    features: &'static [Feature],
) -> Component {
    Component { name, doc, stage: Stage::Preview(evidence), actions, features }
}

/// Every component in preview, in alphabetical order.
pub static PREVIEWS: &[Component] = &[
    preview(
        "agentic_commerce_settings",
        "Lets the user set up selling through AI agents.",
        Evidence::Both,
        &[actions::SET_UP_AGENTIC_COMMERCE],
        &[],
    ),
    preview(
        "app_install",
        "Lets the user install apps of the Stripe App Marketplace.",
        Evidence::Parameters,
        &[actions::INSTALL_APPS],
        &[ALLOWED_APPS],
    ),
    preview(
        "app_viewport",
        "Shows an app of the Stripe App Marketplace.",
        Evidence::Parameters,
        &[actions::USE_APPS],
        &[ALLOWED_APPS],
    ),
    preview(
        "bills",
        "Lets the user create and pay bills.",
        Evidence::Reply,
        &[actions::VIEW_BILLS],
        &[BILL_MANAGEMENT, DISABLE_STRIPE_USER_AUTHENTICATION.with_default(DefaultRule::False), SEND_MONEY],
    ),
    preview(
        "business_profile_management",
        "Lets the user edit the account's business profile.",
        Evidence::Reply,
        &[actions::EDIT_BUSINESS_PROFILE],
        &[],
    ),
    preview(
        "capital_financing",
        "Shows the account's Capital financing.",
        Evidence::Both,
        &[actions::VIEW_FINANCING],
        &[],
    ),
    preview(
        "capital_financing_application",
        "Lets the user apply for Capital financing.",
        Evidence::Both,
        &[actions::APPLY_FOR_FINANCING],
        &[],
    ),
    preview(
        "capital_financing_manual_payment",
        "Lets the user pay back Capital financing.",
        Evidence::Both,
        &[actions::PAY_BACK_FINANCING],
        &[],
    ),
    preview(
        "capital_financing_promotion",
        "Offers Capital financing.",
        Evidence::Both,
        &[actions::VIEW_FINANCING_OFFERS],
        &[],
    ),
    preview(
        "capital_overview",
        "Sums up the account's Capital financing.",
        Evidence::Parameters,
        &[actions::VIEW_FINANCING],
        &[],
    ),
    preview(
        "check_scanning",
        "Lets the user deposit checks by scanning them.",
        Evidence::Both,
        &[actions::DEPOSIT_CHECKS],
        &[CREATE_US_PAPER_CHECK_ON_APPLICATION.seen(Evidence::Parameters)],
    ),
    preview(
        "export_tax_transactions",
        "Lets the user export transactions for tax.",
        Evidence::Parameters,
        &[actions::EXPORT_TAX_TRANSACTIONS],
        &[],
    ),
    preview(
        "financial_account_rewards",
        "Shows the rewards of a financial account.",
        Evidence::Reply,
        &[actions::VIEW_REWARDS],
        &[],
    ),
    preview(
        "financial_accounts",
        "Shows the account's financial accounts.",
        Evidence::Reply,
        &[actions::VIEW_FINANCIAL_ACCOUNTS],
        &[
            BILL_MANAGEMENT,
            CARD_MANAGEMENT,
            DISABLE_STRIPE_USER_AUTHENTICATION.with_default(DefaultRule::False),
            EDIT_PAYOUT_SCHEDULE,
            SEND_MONEY,
        ],
    ),
    preview(
        "financial_accounts_transactions",
        "Lists the transactions of the account's financial accounts.",
        Evidence::Reply,
        &[actions::VIEW_FINANCIAL_ACCOUNT_TRANSACTIONS],
        &[
            CAPTURE_PAYMENTS,
            CARD_MANAGEMENT,
            CARD_SPEND_DISPUTE_MANAGEMENT,
            DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT,
            DISPUTE_MANAGEMENT,
            REFUND_MANAGEMENT,
        ],
    ),
    preview(
        "instant_payouts",
        "Lets the user make instant payouts.",
        Evidence::Tag,
        &[actions::PAY_OUT_INSTANTLY],
        &[],
    ),
    preview(
        "network_cost_passthrough_report",
        "Reports the network costs passed on to the account.",
        Evidence::Reply,
        &[actions::VIEW_NETWORK_COSTS],
        &[],
    ),
    preview(
        "product_tax_code_selector",
        "Lets the user choose the tax code of a product.",
        Evidence::Parameters,
        &[actions::CHOOSE_TAX_CODES],
        &[],
    ),
    preview(
        "recipients",
        "Lets the user manage whom the account sends money to.",
        Evidence::Parameters,
        &[actions::MANAGE_RECIPIENTS],
        &[SEND_MONEY],
    ),
    preview(
        "recipients_list",
        "Lists whom the account sends money to.",
        Evidence::Reply,
        &[actions::VIEW_RECIPIENTS],
        &[DISABLE_STRIPE_USER_AUTHENTICATION.with_default(DefaultRule::False), SEND_MONEY],
    ),
    preview(
        "tax_threshold_monitoring",
        "Shows where the account nears thresholds of tax.",
        Evidence::Parameters,
        &[actions::VIEW_TAX_THRESHOLDS],
        &[],
    ),
];
