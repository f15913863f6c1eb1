//! Events: what happened, as endpoints are told of it.

use serde_json::{Value, json};
use stripe_sessions::ApiVersion;
use stripe_sessions::internal::events::EVENTS;
use stripe_sessions::internal::schema::Shape;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::financial_connections::versions;

/// How many events are remembered. The API has those of 30 days.
pub(crate) const MOST: usize = 10_000;

/// Where an endpoint says that it is told by thin events. It is in no reply.
pub(crate) const THIN: &str = "_thin";

/// The types of events that are known, with when each is sent.
pub(crate) fn types() -> impl Iterator<Item = Value> {
    let fields = EVENTS.iter().flat_map(|event| event.fields).filter(|field| field.name == "type");
    let types =
        fields.filter_map(|field| if let Shape::Enum(types) = field.shape { Some(types) } else { None });
    types.flat_map(|types| types.values).map(|(name, when)| json!({"type": name, "when": when}))
}

/// An event as an API version has it.
pub(crate) fn in_version(event: &Value, version: &ApiVersion) -> Value {
    let mut event = event.clone();
    event["api_version"] = version.as_str().into();
    versions::strip(&mut event["data"]["object"], version);
    event
}

/// The types of the thin events that tell the same, or none.
pub(crate) fn thin_types(event: &Value) -> Vec<String> {
    let Some(kind) = event["type"].as_str() else { return Vec::new() };
    if !kind.starts_with("financial_connections.account.") {
        return Vec::new();
    }
    let mut types = vec![format!("v1.{kind}")];
    for (feature, word) in
        [("balance", "balance"), ("ownership", "ownership"), ("transactions", "transaction")]
    {
        let status = event["data"]["object"][format!("{word}_refresh")]["status"].as_str();
        if kind.ends_with(&format!(".refreshed_{feature}"))
            && let Some(status) = status
        {
            types.push(format!("v1.financial_connections.account.{feature}_refresh_{status}"));
        }
    }
    types
}

/// The thin event of that type.
pub(crate) fn thin(event: &Value, kind: &str) -> Value {
    let object = &event["data"]["object"];
    let id = object["id"].as_str().unwrap_or_default();
    json!({
        "id": event["id"],
        "object": "v2.core.event",
        "type": kind,
        "livemode": false,
        "created": rfc3339(event["created"].as_i64().unwrap_or_default()),
        "related_object": {
            "id": id,
            "type": object["object"],
            "url": format!("/v1/financial_connections/accounts/{id}"),
        },
    })
}

/// A time as the second version of the API writes it.
pub(super) fn rfc3339(seconds: i64) -> String {
    let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    time.format(&Rfc3339).unwrap_or_default()
}

/// Whether an endpoint that wants these types wants this one.
pub(crate) fn is_wanted(types: &Value, kind: &str) -> bool {
    types.as_array().into_iter().flatten().any(|wanted| match wanted.as_str() {
        Some("*") => true,
        Some(wanted) => wanted == kind,
        None => false,
    })
}
