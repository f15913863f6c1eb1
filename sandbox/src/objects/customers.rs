//! Customers, enough of them for programs that create or fetch one on the way.

use serde_json::{Map, Value, json};

/// The customer of the API reference's example of a Financial Connections session.
const EXAMPLE: &str = "cus_NiKSWdaFz2F6I0";

/// The customers a new sandbox has.
pub(crate) fn of_a_new_sandbox(now: i64) -> Map<String, Value> {
    let parameters = json!({"email": "jenny.rosen@example.com", "name": "Jenny Rosen"});
    Map::from_iter([(EXAMPLE.to_owned(), customer(EXAMPLE, &parameters, now))])
}

/// A customer object with the API's defaults for what the parameters leave out.
pub(crate) fn customer(id: &str, parameters: &Value, now: i64) -> Value {
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
