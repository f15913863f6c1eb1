//! The features that components share, each described once. A row in [`super::components`] says since when its
//! component has one, and where a component differs, how.

use super::actions::{self, Action};
use super::{Constraint, DefaultRule, Evidence, Feature, Holds, Since, Stage};

impl Feature {
    /// This feature, available from `date` and the API `version` of that day.
    pub(super) const fn since(mut self, date: &'static str, version: &'static str) -> Self {
        self.stage = Stage::General(Since::new(date, version));
        self
    }

    /// This feature, seen here only.
    pub(super) const fn seen(mut self, evidence: Evidence) -> Self {
        self.stage = Stage::Preview(evidence);
        self
    }

    /// This feature with another default.
    pub(super) const fn with_default(mut self, default: DefaultRule) -> Self {
        self.default = default;
        self
    }

    /// This feature with another constraint.
    pub(super) const fn with_constraint(mut self, constraint: Constraint) -> Self {
        self.constraint = Some(constraint);
        self
    }
}

/// A feature by its name, the action it grants unless it only changes how others are granted, its default and its documentation.
const fn feature(
    name: &'static str,
    action: Option<&'static Action>,
    default: DefaultRule,
    doc: &'static str,
) -> Feature {
    let stage = Stage::Preview(Evidence::Both);
    Feature { name, doc, holds: Holds::Switch, action, default, constraint: None, stage }
}

pub(super) const ALLOWED_APPS: Feature = Feature {
    holds: Holds::Texts,
    ..feature(
        "allowed_apps",
        None,
        DefaultRule::Undocumented,
        "The apps that the component may offer, by their ids.",
    )
};

pub(super) const BILL_MANAGEMENT: Feature = feature(
    "bill_management",
    Some(actions::MANAGE_BILLS),
    DefaultRule::Undocumented,
    "Lets the user create and pay bills.",
);

pub(super) const CAPTURE_PAYMENTS: Feature = feature(
    "capture_payments",
    Some(actions::CAPTURE_PAYMENTS),
    DefaultRule::True,
    "Lets the user capture and cancel payment intents.",
);

pub(super) const CARD_MANAGEMENT: Feature = feature(
    "card_management",
    Some(actions::MANAGE_CARDS),
    DefaultRule::Undocumented,
    "Lets the user create and manage cards.",
);

pub(super) const CARD_SPEND_DISPUTE_MANAGEMENT: Feature = feature(
    "card_spend_dispute_management",
    Some(actions::DISPUTE_CARD_SPEND),
    DefaultRule::Undocumented,
    "Lets the user dispute card spend and follow those disputes.",
);

pub(super) const CARDHOLDER_MANAGEMENT: Feature = feature(
    "cardholder_management",
    Some(actions::MANAGE_CARDHOLDERS),
    DefaultRule::Undocumented,
    "Lets the user create and manage cardholders.",
);

pub(super) const CREATE_US_PAPER_CHECK_ON_APPLICATION: Feature = feature(
    "create_us_paper_check_on_application",
    Some(actions::CREATE_US_PAPER_CHECK_ON_APPLICATION),
    DefaultRule::Undocumented,
    "Stripe does not say what this does.",
);

pub(super) const DESTINATION_ON_BEHALF_OF_CHARGE_MANAGEMENT: Feature = feature(
    "destination_on_behalf_of_charge_management",
    Some(actions::MANAGE_ON_BEHALF_OF_CHARGES),
    DefaultRule::False,
    "Lets the connected account manage destination charges made on its behalf.",
);

pub(crate) const DISABLE_STRIPE_USER_AUTHENTICATION: Feature = feature(
    "disable_stripe_user_authentication",
    None,
    DefaultRule::NotExternalAccountCollection,
    "Skips the login with Stripe inside the component. A platform that does so should authenticate its users \
     with a second factor of its own.",
)
.with_constraint(Constraint::TrueRequiresRequirementCollectionApplication);

pub(super) const DISPUTE_MANAGEMENT: Feature = feature(
    "dispute_management",
    Some(actions::ANSWER_DISPUTES),
    DefaultRule::True,
    "Lets the user answer disputes: submit evidence or accept them.",
);

pub(super) const EDIT_PAYOUT_SCHEDULE: Feature = feature(
    "edit_payout_schedule",
    Some(actions::CHANGE_PAYOUT_SCHEDULE),
    DefaultRule::LossesStripe,
    "Lets the user change when payouts are made.",
);

pub(super) const EXTERNAL_ACCOUNT_COLLECTION: Feature = feature(
    "external_account_collection",
    Some(actions::EDIT_EXTERNAL_ACCOUNTS),
    DefaultRule::True,
    "Lets the component collect bank accounts and debit cards for payouts.",
)
.with_constraint(Constraint::FalseRequiresRequirementCollectionApplication);

pub(super) const INSTANT_PAYOUTS: Feature = feature(
    "instant_payouts",
    Some(actions::PAY_OUT_INSTANTLY),
    DefaultRule::LossesStripeElseDashboardRules,
    "Lets the user make instant payouts.",
);

pub(super) const REFUND_MANAGEMENT: Feature = feature(
    "refund_management",
    Some(actions::REFUND_PAYMENTS),
    DefaultRule::True,
    "Lets the user refund payments.",
);

pub(super) const SEND_MONEY: Feature = feature(
    "send_money",
    Some(actions::SEND_MONEY),
    DefaultRule::Undocumented,
    "Lets the user send money from the financial account.",
);

pub(super) const SMART_DISPUTES_MANAGEMENT: Feature = feature(
    "smart_disputes_management",
    Some(actions::MANAGE_SMART_DISPUTES),
    DefaultRule::SameAsDisputeManagement,
    "Lets the user manage disputes that Stripe's Smart Disputes answers.",
);

pub(super) const SPEND_CONTROL_MANAGEMENT: Feature = feature(
    "spend_control_management",
    Some(actions::SET_SPEND_CONTROLS),
    DefaultRule::Undocumented,
    "Lets the user set spending controls on cards.",
);

pub(super) const STANDARD_PAYOUTS: Feature = feature(
    "standard_payouts",
    Some(actions::PAY_OUT),
    DefaultRule::LossesStripe,
    "Lets the user make standard payouts.",
);

pub(super) const TRANSFER_BALANCE: Feature = feature(
    "transfer_balance",
    Some(actions::TRANSFER_BALANCE),
    DefaultRule::Undocumented,
    "Lets the user move money between the payments balance and the financial account.",
);
