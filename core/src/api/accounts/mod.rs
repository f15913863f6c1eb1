//! Connected accounts, as much of them as programs with account sessions read; never changed.

mod capabilities;
mod requirements;
mod v2;

use crate::api::echo::Echo;
use crate::api::financial_connections::parameters::RETRIEVE as PARAMETERS;
use crate::api::operation::Method;
use crate::api::operation::{Operation, UNCHANGED};
use crate::api::schema::{Enum, Field, Object, Shape};
use crate::api::validate::NO_RULES;

use capabilities::CAPABILITIES;
use requirements::REQUIREMENTS;
pub use v2::{ACCOUNT as V2_ACCOUNT, RETRIEVE_V2};

/// `GET /v1/accounts/{id}`.
pub static RETRIEVE: Operation = Operation {
    name: "accounts.retrieve",
    doc: "Retrieves a connected account: who is responsible for what decides which features of an account session may \
          be set how, what it may do and what it still has to tell decide which components to show. Fields beyond that \
          are kept, but have no types. Takes the ids of accounts of either generation of the API.",
    method: Method::Get,
    path: "/v1/accounts/{account}",
    parameters: &PARAMETERS,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

/// The reply of [`RETRIEVE`].
pub static ACCOUNT: Object = Object {
    name: "Account",
    doc: "A connected account. An account has many more fields than these; they are kept, but have no types.",
    fields: &[
        Field::required("id", Shape::Text, "Its id (`acct_…`)."),
        Field::required("object", Shape::Constant("account"), "The type of the object: `account`."),
        Field::optional("business_type", Shape::Enum(&BUSINESS_TYPE), "What kind of business it is."),
        Field::omitted("capabilities", Shape::Object(&CAPABILITIES), "What it may do, by capability."),
        Field::usual("charges_enabled", Shape::Boolean, "Whether it can be paid."),
        Field::omitted(
            "controller",
            Shape::Object(&CONTROLLER),
            "Who is responsible for what. Shown only to the platform that controls the account, but for `type`.",
        ),
        Field::omitted("country", Shape::Text, "Its country, in two letters."),
        Field::omitted(
            "created",
            Shape::Timestamp,
            "When it was connected, in whole seconds since the Unix epoch.",
        ),
        Field::omitted(
            "default_currency",
            Shape::Text,
            "The currency it has if nothing else is said, in three letters.",
        ),
        Field::usual(
            "details_submitted",
            Shape::Boolean,
            "Whether it has been onboarded. Until then it should be shown `account_onboarding`.",
        ),
        Field::nullable("email", Shape::Text, "Its address for e-mail."),
        Field::omitted(
            "future_requirements",
            Shape::Object(&REQUIREMENTS),
            "What it will have to tell from some day on.",
        ),
        Field::omitted("metadata", Shape::Map(&Shape::Text), "What the platform has noted about it."),
        Field::usual("payouts_enabled", Shape::Boolean, "Whether it can be paid out."),
        Field::omitted("requirements", Shape::Object(&REQUIREMENTS), "What it still has to tell."),
        Field::usual("type", Shape::Enum(&TYPE), "Its type, as accounts had before `controller`."),
    ],
};

static CONTROLLER: Object = Object {
    name: "AccountController",
    doc: "Who is responsible for what about a connected account.",
    fields: &[
        Field::required(
            "type",
            Shape::Enum(&CONTROLLER_TYPE),
            "Whether a platform or the account itself controls it.",
        ),
        Field::omitted("fees", Shape::Object(&FEES), "About Stripe's fees."),
        Field::omitted(
            "is_controller",
            Shape::Boolean,
            "Whether the platform that asks controls the account.",
        ),
        Field::omitted("losses", Shape::Object(&LOSSES), "About losses."),
        Field::omitted(
            "requirement_collection",
            Shape::Enum(&RESPONSIBLE),
            "Who collects updated information when requirements are due or change. Some features may be set only where \
             it is `application`.",
        ),
        Field::omitted("stripe_dashboard", Shape::Object(&DASHBOARD), "About Stripe's own dashboard."),
    ],
};

static FEES: Object = Object {
    name: "AccountControllerFees",
    doc: "About Stripe's fees.",
    fields: &[Field::usual("payer", Shape::Enum(&FEES_PAYER), "Who pays them.")],
};

static LOSSES: Object = Object {
    name: "AccountControllerLosses",
    doc: "About losses.",
    fields: &[Field::usual(
        "payments",
        Shape::Enum(&RESPONSIBLE),
        "Who is liable for negative balances. Some features have another default where it is `stripe`.",
    )],
};

static DASHBOARD: Object = Object {
    name: "AccountControllerStripeDashboard",
    doc: "About Stripe's own dashboard.",
    fields: &[Field::usual("type", Shape::Enum(&DASHBOARD_TYPE), "Which one the account has.")],
};

static BUSINESS_TYPE: Enum = Enum {
    name: "AccountBusinessType",
    doc: "What kind of business a connected account is.",
    values: &[
        ("company", "A company."),
        ("government_entity", "An authority."),
        ("individual", "A person."),
        ("non_profit", "An organization without profit."),
    ],
    previews: &[],
};

static TYPE: Enum = Enum {
    name: "AccountType",
    doc: "The types accounts had before `controller`.",
    values: &[
        ("custom", "The platform is responsible for everything, and Stripe is not seen."),
        ("express", "Stripe collects information; there is a small dashboard."),
        ("none", "None of the others: `controller` says what it is."),
        ("standard", "The account has a relationship with Stripe, and the full dashboard."),
    ],
    previews: &[],
};

static CONTROLLER_TYPE: Enum = Enum {
    name: "AccountControllerType",
    doc: "What controls a connected account.",
    values: &[("account", "The account itself."), ("application", "A platform.")],
    previews: &[],
};

static FEES_PAYER: Enum = Enum {
    name: "AccountControllerFeesPayer",
    doc: "Who pays Stripe's fees.",
    values: &[
        ("account", "The account."),
        ("application", "The platform."),
        ("application_custom", "The platform, on the terms of type `custom`."),
        ("application_express", "The platform, on the terms of type `express`."),
    ],
    previews: &[],
};

static RESPONSIBLE: Enum = Enum {
    name: "AccountControllerResponsible",
    doc: "Who is responsible for something about a connected account.",
    values: &[("application", "The platform."), ("stripe", "Stripe.")],
    previews: &[],
};

static DASHBOARD_TYPE: Enum = Enum {
    name: "AccountControllerStripeDashboardType",
    doc: "Which of Stripe's dashboards a connected account has.",
    values: &[("express", "A small one."), ("full", "The whole."), ("none", "None.")],
    previews: &[],
};
