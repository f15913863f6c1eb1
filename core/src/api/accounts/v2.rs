//! Connected accounts as the second generation of the API shows them.
//!
//! Source: stripe-python 16.1.0, `v2/core/_account.py` and `params/v2/core/_account_retrieve_params.py`; the API reference of the
//! call, 2026-01-28.clover.

use super::{DASHBOARD_TYPE, RESPONSIBLE};
use crate::api::echo::Echo;
use crate::api::operation::{Method, Operation, UNCHANGED};
use crate::api::schema::{Enum, Field, Object, Shape};
use crate::api::validate::NO_RULES;

/// `GET /v2/core/accounts/{id}`.
pub static RETRIEVE_V2: Operation = Operation {
    name: "v2.core.accounts.retrieve",
    doc: "Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn who is \
          responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the first generation.",
    method: Method::Get,
    path: "/v2/core/accounts/{account}",
    parameters: &PARAMETERS,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &ACCOUNT,
    echoes: &[Echo::Id],
    preview: false,
};

static PARAMETERS: Object = Object {
    name: "RetrieveV2CoreAccount",
    doc: "What to show of an account.",
    fields: &[Field::optional(
        "include",
        Shape::List(&Shape::Enum(&INCLUDE)),
        "Fields to show. These are null in the reply unless they are asked for.",
    )],
};

static INCLUDE: Enum = Enum {
    name: "V2CoreAccountInclude",
    doc: "Fields of an account that are shown only where they are asked for.",
    values: &[
        ("configuration.customer", "What it is as a customer."),
        ("configuration.merchant", "What it is as a merchant."),
        ("configuration.recipient", "What it is as a recipient of transfers."),
        ("defaults", "Who is responsible for what."),
        ("future_requirements", "What it will have to tell from some day on."),
        ("identity", "Who it is."),
        ("requirements", "What it still has to tell."),
    ],
    previews: &[],
};

/// The reply of [`RETRIEVE_V2`].
pub static ACCOUNT: Object = Object {
    name: "V2CoreAccount",
    doc: "A connected account of the second generation of the API. It has many more fields than these; they are kept, but have no \
          types.",
    fields: &[
        Field::required("id", Shape::Text, "Its id (`acct_…`)."),
        Field::required(
            "object",
            Shape::Constant("v2.core.account"),
            "The type of the object: `v2.core.account`.",
        ),
        Field::required(
            "applied_configurations",
            Shape::List(&Shape::Enum(&CONFIGURATION)),
            "What it is used as.",
        ),
        Field::optional("closed", Shape::Boolean, "Whether it is closed."),
        Field::required("created", Shape::Text, "When it was made, as RFC 3339 has it."),
        Field::optional("dashboard", Shape::Enum(&DASHBOARD_TYPE), "Which of Stripe's dashboards it has."),
        Field::optional(
            "defaults",
            Shape::Object(&DEFAULTS),
            "Who is responsible for what; where it is included.",
        ),
        Field::required("livemode", Shape::Boolean, "Whether it is live; false with a test key."),
    ],
};

static CONFIGURATION: Enum = Enum {
    name: "V2CoreAccountConfiguration",
    doc: "What a connected account is used as.",
    values: &[
        ("customer", "A customer of the platform."),
        ("merchant", "Somebody who is paid by card."),
        ("recipient", "Somebody whom the platform sends transfers."),
    ],
    previews: &[],
};

static FEES_COLLECTOR: Enum = Enum {
    name: "V2CoreAccountFeesCollector",
    doc: "Who pays Stripe's fees.",
    values: &[
        ("application", "The platform."),
        ("application_custom", "The platform, on the terms of type `custom`."),
        ("application_express", "The platform, on the terms of type `express`."),
        ("stripe", "The account."),
    ],
    previews: &[],
};

static DEFAULTS: Object = Object {
    name: "V2CoreAccountDefaults",
    doc: "What holds for all configurations of an account.",
    fields: &[Field::optional(
        "responsibilities",
        Shape::Object(&RESPONSIBILITIES),
        "Who is responsible for what.",
    )],
};

static RESPONSIBILITIES: Object = Object {
    name: "V2CoreAccountResponsibilities",
    doc: "Who is responsible for what about an account.",
    fields: &[
        Field::optional("fees_collector", Shape::Enum(&FEES_COLLECTOR), "Who pays Stripe's fees."),
        Field::optional(
            "losses_collector",
            Shape::Enum(&RESPONSIBLE),
            "Who is liable for negative balances.",
        ),
        Field::optional(
            "requirements_collector",
            Shape::Enum(&RESPONSIBLE),
            "Who collects updated information.",
        ),
    ],
};
