//! The calls that are in preview, with what they take and answer.
//!
//! Source: stripe-python 16.1.0a4 (API 2026-10-14.preview); all but consents also in the description of the API
//! 2026-08-26.preview of stripe-mock 0.203.0. General versions have authorizations too, in events.

use super::objects::{ACCOUNT_HOLDER, AMOUNTS, INSTITUTION, object, page};
use super::parameters::{ENDING_BEFORE, EXPAND, HOLDER, LIMIT, RETRIEVE, STARTING_AFTER};
use super::{enums, rules};
use crate::api::echo::Echo;
use crate::api::operation::{Method, Operation, UNCHANGED};
use crate::api::schema::{Field, Object, Shape};
use crate::api::validate::NO_RULES;

object! {
    AUTHORIZATION_ACTIVE = "FinancialConnectionsAuthorizationActiveStatus": "About an authorization that works." {
        required "action": Shape::Enum(&enums::STATUS_ACTION) => "What the holder should do.",
        required "expected_deactivation_date": Shape::Timestamp => "When it is expected to stop working, in whole seconds since the Unix epoch.",
    }
}

object! {
    AUTHORIZATION_INACTIVE = "FinancialConnectionsAuthorizationInactiveStatus": "About an authorization that has stopped working." {
        required "action": Shape::Enum(&enums::STATUS_ACTION) => "What the holder should do.",
    }
}

object! {
    AUTHORIZATION_STATUS_DETAILS = "FinancialConnectionsAuthorizationStatusDetails": "More about an authorization's status." {
        omitted "active": Shape::Object(&AUTHORIZATION_ACTIVE) => "Filled in if the status is `active` and that will change.",
        omitted "inactive": Shape::Object(&AUTHORIZATION_INACTIVE) => "Filled in if the status is `inactive`.",
    }
}

object! {
    AUTHORIZATION = "FinancialConnectionsAuthorization": "What a holder has allowed at one institution: it stands behind the accounts that were linked there together." {
        required "id": Shape::Text => "Its id (`fcauth_…`).",
        required "object": Shape::Constant("financial_connections.authorization") => "The type of the object.",
        preview "account_holder": Shape::Object(&ACCOUNT_HOLDER) => "In preview: who has allowed it.",
        preview "institution": Shape::Expandable(&INSTITUTION) => "In preview: the institution, which may change, as when institutions merge: its id, or the institution where it was expanded.",
        required "institution_name": Shape::Text => "The institution's name.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        required "status": Shape::Enum(&enums::AUTHORIZATION_STATUS) => "Whether it works.",
        required "status_details": Shape::Object(&AUTHORIZATION_STATUS_DETAILS) => "More about the status.",
    }
}

object! {
    INFERRED_BALANCE = "FinancialConnectionsInferredBalance": "In preview: the balance of a linked account on a past day, as its institution told it or as its transactions let it be inferred." {
        required "id": Shape::Text => "Its id.",
        required "object": Shape::Constant("financial_connections.account_inferred_balance") => "The type of the object.",
        required "as_of": Shape::Timestamp => "The time it is for, in whole seconds since the Unix epoch. Where it was inferred: the last second of the day in UTC.",
        required "current": AMOUNTS => "The balance before pending transactions, per currency (lower-case code) in its smallest unit. Positive: owed to the holder; negative: owed by the holder.",
    }
}

object! {
    CONSENT = "FinancialConnectionsConsent": "In preview: a text with which a holder consents before a session, on the platform's own page." {
        required "id": Shape::Text => "Its id.",
        required "object": Shape::Constant("financial_connections.consent") => "The type of the object.",
        required "account_holder": Shape::Object(&ACCOUNT_HOLDER) => "Who is to consent.",
        required "consent_text": Shape::Text => "The text to show, exactly as it is, before the holder agrees.",
        required "created": Shape::Timestamp => "When it was made, in whole seconds since the Unix epoch.",
        required "expires_at": Shape::Timestamp => "From when on it is no longer good, in whole seconds since the Unix epoch.",
        required "livemode": Shape::Boolean => "Whether it is live data; false with a test key.",
        required "locale": Shape::Text => "The language the text is in, as BCP 47 has it.",
    }
}

page! { INFERRED_BALANCE_PAGE = "FinancialConnectionsInferredBalancePage" of INFERRED_BALANCE: "In preview: a page of balances of past days." }
page! { INSTITUTION_PAGE = "FinancialConnectionsInstitutionPage" of INSTITUTION: "In preview: a page of institutions." }

/// The parameters of lists that have no filters.
static LIST: Object = Object {
    name: "ListOptions",
    doc: "Which page to list.",
    fields: &[LIMIT, STARTING_AFTER, ENDING_BEFORE, EXPAND],
};

/// The parameters of [`CREATE_CONSENT`].
static CONSENT_PARAMETERS: Object = Object {
    name: "CreateFinancialConnectionsConsent",
    doc: "In preview: who is to consent, and in what language.",
    fields: &[
        Field::required("account_holder", Shape::Object(&HOLDER), "Who is to consent."),
        Field::optional(
            "locale",
            Shape::Text,
            "The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale.",
        ),
        EXPAND,
    ],
};

/// `GET /v1/financial_connections/accounts/{id}/inferred_balances`.
pub static LIST_INFERRED_BALANCES: Operation = Operation {
    name: "financial_connections.accounts.list_inferred_balances",
    doc: "In preview: lists the balances of a linked account on past days, newest first.",
    method: Method::Get,
    path: "/v1/financial_connections/accounts/{account}/inferred_balances",
    parameters: &LIST,
    rules: rules::LIST,
    adapt: UNCHANGED,
    result: &INFERRED_BALANCE_PAGE,
    // They do not say of which account they are.
    echoes: &[],
    preview: true,
};

/// `GET /v1/financial_connections/authorizations/{id}`.
pub static RETRIEVE_AUTHORIZATION: Operation = Operation {
    name: "financial_connections.authorizations.retrieve",
    doc: "In preview: retrieves what a holder has allowed at one institution.",
    method: Method::Get,
    path: "/v1/financial_connections/authorizations/{authorization}",
    parameters: &RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &AUTHORIZATION,
    echoes: &[Echo::Id],
    preview: true,
};

/// `GET /v1/financial_connections/institutions`.
pub static LIST_INSTITUTIONS: Operation = Operation {
    name: "financial_connections.institutions.list",
    doc: "In preview: lists the institutions whose accounts can be linked.",
    method: Method::Get,
    path: "/v1/financial_connections/institutions",
    parameters: &LIST,
    rules: rules::LIST,
    adapt: UNCHANGED,
    result: &INSTITUTION_PAGE,
    echoes: &[],
    preview: true,
};

/// `GET /v1/financial_connections/institutions/{id}`.
pub static RETRIEVE_INSTITUTION: Operation = Operation {
    name: "financial_connections.institutions.retrieve",
    doc: "In preview: retrieves an institution.",
    method: Method::Get,
    path: "/v1/financial_connections/institutions/{institution}",
    parameters: &RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &INSTITUTION,
    echoes: &[Echo::Id],
    preview: true,
};

/// `POST /v1/financial_connections/consents`.
pub static CREATE_CONSENT: Operation = Operation {
    name: "financial_connections.consents.create",
    doc: "In preview: makes the text with which a holder consents on the platform's own page.",
    method: Method::Post,
    path: "/v1/financial_connections/consents",
    parameters: &CONSENT_PARAMETERS,
    rules: rules::CREATE_CONSENT,
    adapt: UNCHANGED,
    result: &CONSENT,
    echoes: &[
        Echo::Parameter("account_holder.account"),
        Echo::Parameter("account_holder.customer"),
        Echo::Parameter("account_holder.customer_account"),
    ],
    preview: true,
};

/// `GET /v1/financial_connections/consents/{id}`.
pub static RETRIEVE_CONSENT: Operation = Operation {
    name: "financial_connections.consents.retrieve",
    doc: "In preview: retrieves the text of a consent.",
    method: Method::Get,
    path: "/v1/financial_connections/consents/{consent}",
    parameters: &RETRIEVE,
    rules: NO_RULES,
    adapt: UNCHANGED,
    result: &CONSENT,
    echoes: &[Echo::Id],
    preview: true,
};
