//! `/v1/customers`: enough for programs that create or fetch a customer on the way.

use serde_json::{Map, Value, json};
use stripe_sessions::AccountFacts;
use stripe_sessions::internal::schema::{Field, Object, Shape};
use stripe_sessions::internal::validate;

use super::list;
use crate::error::ApiError;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] = &[
    Route {
        method: "POST",
        path: "/v1/customers",
        permission: ("customers", true),
        parameters: &CREATE_CUSTOMER,
        rules: validate::NO_RULES,
        run: create,
    },
    Route {
        method: "GET",
        path: "/v1/customers/{customer}",
        permission: ("customers", false),
        parameters: &list::RETRIEVE,
        rules: validate::NO_RULES,
        run: retrieve,
    },
];

static CREATE_CUSTOMER: Object = Object {
    name: "CreateCustomer",
    doc: "The parameters of a customer the sandbox knows.",
    fields: &[
        optional("description", Shape::Text),
        optional("email", Shape::Text),
        optional("expand", Shape::List(&Shape::Text)),
        optional("metadata", Shape::Map(&Shape::Text)),
        optional("name", Shape::Text),
        optional("phone", Shape::Text),
    ],
};

const fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, doc: "", shape, required: false }
}

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

/// The customer of the API reference's example of a Financial Connections session.
const EXAMPLE: &str = "cus_NiKSWdaFz2F6I0";

/// The customers a new sandbox has.
pub(crate) fn of_a_new_sandbox(now: i64) -> Map<String, Value> {
    let parameters = json!({"email": "jenny.rosen@example.com", "name": "Jenny Rosen"});
    Map::from_iter([(EXAMPLE.to_owned(), customer(EXAMPLE, &parameters, now))])
}

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check_all_but(OPAQUE)?;
    call.take_room()?;
    let id = call.state.random.id("cus_", 14);
    let customer = customer(&id, call.parameters, call.state.clock.now());
    call.state.customers.put(&id, customer.clone());
    Ok(customer)
}

fn customer(id: &str, parameters: &Value, now: i64) -> Value {
    let same = |name: &str| parameters.get(name).cloned().unwrap_or_default();
    json!({
        "id": id,
        "object": "customer",
        "created": now,
        "description": same("description"),
        "email": same("email"),
        "livemode": false,
        "metadata": parameters.get("metadata").cloned().unwrap_or_else(|| json!({})),
        "name": same("name"),
        "phone": same("phone"),
    })
}

fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = &call.ids[0];
    let customer = call.state.customers.get(id).cloned();
    customer.ok_or_else(|| ApiError::no_such("customer", id, "customer", true))
}
