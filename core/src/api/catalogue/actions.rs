//! What the holder of a session can do, each action described once. The rows of components and features name those they grant.
//!
//! Source: the documentation of the components and features themselves, as in [`super::components`]. Where it does not say what
//! one is for, there is an action in its own words, and nothing more is said of it.

/// Something that the holder of a session can do.
#[derive(Debug, PartialEq, Eq)]
pub struct Action {
    /// The stable word for programs, e.g. `refund_payments`.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub doc: &'static str,
    /// Whether money moves by it: is paid, paid back or moved between accounts. `None` where no source says.
    pub moves_money: Option<bool>,
}

const MOVES: Option<bool> = Some(true);
const STAYS: Option<bool> = Some(false);
const UNSAID: Option<bool> = None;

macro_rules! actions {
    ($($constant:ident = $name:literal, $moves:ident: $doc:literal;)*) => {
        $(pub(crate) const $constant: &Action = &Action { name: $name, doc: $doc, moves_money: $moves };)*

        /// Every action, in alphabetical order.
        pub static ACTIONS: &[&Action] = &[$($constant),*];
    };
}

actions! {
    ANSWER_DISPUTES = "answer_disputes", UNSAID: "Answer disputes: submit evidence or accept them.";
    APPLY_FOR_FINANCING = "apply_for_financing", UNSAID: "Apply for Capital financing.";
    CAPTURE_PAYMENTS = "capture_payments", MOVES: "Capture and cancel payment intents.";
    CHANGE_PAYOUT_SCHEDULE = "change_payout_schedule", STAYS: "Change when payouts are made.";
    CHOOSE_PAYMENT_METHODS = "choose_payment_methods", STAYS: "Choose the payment methods the account accepts.";
    CHOOSE_TAX_CODES = "choose_tax_codes", STAYS: "Choose the tax code of a product.";
    CREATE_US_PAPER_CHECK_ON_APPLICATION = "create_us_paper_check_on_application", UNSAID: "Stripe does not say what this is.";
    DEPOSIT_CHECKS = "deposit_checks", MOVES: "Deposit checks by scanning them.";
    DISPUTE_CARD_SPEND = "dispute_card_spend", UNSAID: "Dispute card spend, and follow those disputes.";
    EDIT_ACCOUNT_DETAILS = "edit_account_details", STAYS: "Edit the account's details.";
    EDIT_BUSINESS_PROFILE = "edit_business_profile", STAYS: "Edit the account's business profile.";
    EDIT_EXTERNAL_ACCOUNTS = "edit_external_accounts", STAYS: "Enter the bank accounts and debit cards that payouts go to.";
    EDIT_TAX_SETTINGS = "edit_tax_settings", STAYS: "Set up how tax is calculated.";
    EXPORT_TAX_TRANSACTIONS = "export_tax_transactions", STAYS: "Export transactions for tax.";
    INSTALL_APPS = "install_apps", STAYS: "Install apps of the Stripe App Marketplace.";
    MANAGE_BILLS = "manage_bills", MOVES: "Create and pay bills.";
    MANAGE_CARDHOLDERS = "manage_cardholders", STAYS: "Create and manage cardholders.";
    MANAGE_CARDS = "manage_cards", STAYS: "Create and manage cards.";
    MANAGE_ON_BEHALF_OF_CHARGES = "manage_on_behalf_of_charges", UNSAID: "Manage destination charges made on the account's behalf.";
    MANAGE_RECIPIENTS = "manage_recipients", STAYS: "Manage whom the account sends money to.";
    MANAGE_SMART_DISPUTES = "manage_smart_disputes", UNSAID: "Manage disputes that Stripe's Smart Disputes answers.";
    MANAGE_TAX_REGISTRATIONS = "manage_tax_registrations", STAYS: "Manage where the account is registered for tax.";
    ORDER_HARDWARE = "order_hardware", UNSAID: "Order Terminal hardware.";
    PAY_BACK_FINANCING = "pay_back_financing", MOVES: "Pay back Capital financing.";
    PAY_OUT = "pay_out", MOVES: "Make standard payouts.";
    PAY_OUT_INSTANTLY = "pay_out_instantly", MOVES: "Make instant payouts.";
    PROVIDE_REQUIREMENTS = "provide_requirements", STAYS: "Give Stripe what it needs to know of the account.";
    REFUND_PAYMENTS = "refund_payments", MOVES: "Refund payments.";
    SEND_MONEY = "send_money", MOVES: "Send money from the financial account.";
    SET_SPEND_CONTROLS = "set_spend_controls", STAYS: "Set spending controls on cards.";
    SET_UP_AGENTIC_COMMERCE = "set_up_agentic_commerce", STAYS: "Set up selling through AI agents.";
    TRANSFER_BALANCE = "transfer_balance", MOVES: "Move money between the payments balance and the financial account.";
    UNKNOWN = "unknown", UNSAID: "Nothing is known here of what this allows.";
    USE_APPS = "use_apps", UNSAID: "Use apps of the Stripe App Marketplace, which do what they do.";
    VIEW_ACCOUNT_DETAILS = "view_account_details", STAYS: "See the account's details.";
    VIEW_BALANCE_REPORT = "view_balance_report", STAYS: "See the changes to the account's balance over a period.";
    VIEW_BALANCES = "view_balances", STAYS: "See the account's balances.";
    VIEW_BILLS = "view_bills", STAYS: "See the account's bills.";
    VIEW_CARDS = "view_cards", STAYS: "See the cards issued to the account.";
    VIEW_CHARTS = "view_charts", STAYS: "See the account's figures over time.";
    VIEW_DISPUTES = "view_disputes", STAYS: "See disputes.";
    VIEW_DOCUMENTS = "view_documents", STAYS: "See documents such as tax invoices, and download them.";
    VIEW_FINANCIAL_ACCOUNT_TRANSACTIONS = "view_financial_account_transactions", STAYS: "See the transactions of financial accounts.";
    VIEW_FINANCIAL_ACCOUNTS = "view_financial_accounts", STAYS: "See financial accounts: their balance and how to fund them.";
    VIEW_FINANCING = "view_financing", STAYS: "See the account's Capital financing.";
    VIEW_FINANCING_OFFERS = "view_financing_offers", STAYS: "See offers of Capital financing.";
    VIEW_HARDWARE_ORDERS = "view_hardware_orders", STAYS: "See the account's orders of Terminal hardware.";
    VIEW_INSTANT_PAYOUT_OFFERS = "view_instant_payout_offers", STAYS: "See the offer of an instant payout.";
    VIEW_NETWORK_COSTS = "view_network_costs", STAYS: "See the network costs passed on to the account.";
    VIEW_PAYMENTS = "view_payments", STAYS: "See payments.";
    VIEW_PAYOUT_RECONCILIATION = "view_payout_reconciliation", STAYS: "See each payout with the transactions it settles.";
    VIEW_PAYOUTS = "view_payouts", STAYS: "See payouts.";
    VIEW_RECIPIENTS = "view_recipients", STAYS: "See whom the account sends money to.";
    VIEW_REQUIREMENTS = "view_requirements", STAYS: "See what Stripe requires of the account.";
    VIEW_REWARDS = "view_rewards", STAYS: "See the rewards of a financial account.";
    VIEW_TAX_THRESHOLDS = "view_tax_thresholds", STAYS: "See where the account nears thresholds of tax.";
}
