//! `/v1/customers`: enough for programs that create or fetch a customer on the way.

use serde_json::Value;
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::schema::{Object, Shape};
use stripe_sessions::internal::validate;

use crate::error::ApiError;
use crate::list::{self, optional};
use crate::objects::customers;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "POST",
        path: "/v1/customers",
        permission: ("customers", true),
        parameters: &CREATE_CUSTOMER,
        rules: validate::NO_RULES,
        preview: false,
        run: create,
    },
    Route {
        method: "GET",
        path: "/v1/customers/{customer}",
        permission: ("customers", false),
        parameters: &list::RETRIEVE,
        rules: validate::NO_RULES,
        preview: false,
        run: retrieve,
    },
];

static CREATE_CUSTOMER: Object = Object {
    name: "CreateCustomer",
    doc: "The parameters of a customer the sandbox knows.",
    fields: &[
        optional("description", Shape::Text),
        optional("email", Shape::Text),
        list::EXPAND,
        optional("metadata", Shape::Map(&Shape::Text)),
        optional("name", Shape::Text),
        optional("phone", Shape::Text),
    ],
};

/// Parameters a customer may be created with that matter to nothing here. They are accepted and forgotten.
const OPAQUE: &[&str] = &[
    "address",
    "balance",
    "cash_balance",
    "invoice_prefix",
    "invoice_settings",
    "next_invoice_sequence",
    "payment_method",
    "preferred_locales",
    "shipping",
    "source",
    "tax",
    "tax_exempt",
    "tax_id_data",
    "test_clock",
];

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check_all_but(OPAQUE)?;
    call.take_room()?;
    let id = call.state.random.id("cus_", 14);
    let customer = customers::customer(&id, call.parameters, call.state.clock.now());
    call.state.customers.put(&id, customer.clone());
    Ok(customer)
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    let customer = call.state.customers.get(id).cloned();
    customer.ok_or_else(|| ApiError::no_such("customer", id, "customer", true))
}
