//! How a host walks the lists in a reply to their ends.

use serde_json::{Value, json};
use stripe_sessions::internal::document::Part;
use stripe_sessions::internal::paging::continuation;
use stripe_sessions::{Cursor, Document, Operation, View};

/// The field of a page that holds its items.
const ITEMS: &str = "data";

/// The lists in a reply, each `{"path", "items", "backward", "operation", "ids", "next"}`. `path` leads to the list, `items`
/// names its field that holds the items; `ids` and `next` are what [`pages`] takes for the rest, `next` null at the end.
pub(crate) fn lists(
    document: &Document,
    operation: &'static Operation,
    ids: &Value,
    parameters: View<'_>,
) -> Vec<Value> {
    let (reply, object) = (document.whole(), document.object());
    let whole = operation.item().map(|_| list(&json!([]), reply, operation, ids, parameters.to_value()));
    let nested = object.fields.iter().filter_map(|field| {
        let (operation, parameters) = continuation(object, reply, field.name)?;
        Some(list(&json!([field.name]), reply.get(field.name)?, operation, &json!([]), parameters))
    });
    whole.into_iter().chain(nested).collect()
}

fn list(
    path: &Value,
    page: Part<'_>,
    operation: &'static Operation,
    ids: &Value,
    parameters: Value,
) -> Value {
    let mut cursor = Cursor::new(parameters);
    // The first page cannot lead back to another.
    let next = cursor.after(page).ok().flatten();
    json!({
        "path": path,
        "items": ITEMS,
        "backward": cursor.is_backward(),
        "operation": operation.name,
        // As text: a host would lose large integers on the way.
        "ids": ids.to_string(),
        "next": next.map(|parameters| parameters.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use stripe_sessions::internal::financial_connections::{LIST_ACCOUNTS, RETRIEVE_SESSION};

    #[test]
    fn a_page_leads_on_with_its_filters_and_a_nested_one_with_its_parents() {
        let account = |id: &str| {
            json!({"object": "financial_connections.account", "id": id, "category": "cash", "created": 1, "livemode": false,
                "institution_name": "A bank", "permissions": [], "status": "active", "subcategory": "checking",
                "supported_payment_method_types": []})
        };
        let page = json!({"object": "list", "url": "/", "has_more": true, "data": [account("fca_2"), account("fca_1")]});
        let session = json!({"object": "financial_connections.session", "id": "fcsess_1", "client_secret": "_s",
            "livemode": false, "permissions": [], "accounts": page});
        let lists_in = |value: Value, operation: &'static Operation, parameters: &Value| {
            lists(&Document::new(value, operation.result).unwrap(), operation, &json!([]), parameters.into())
        };
        let found = lists_in(page, &LIST_ACCOUNTS, &json!({"limit": 2, "ending_before": "fca_9"}));
        assert_eq!(
            found,
            [
                json!({"path": [], "items": "data", "backward": true, "operation": "financial_connections.accounts.list",
                "ids": "[]", "next": r#"{"limit":2,"ending_before":"fca_2"}"#})
            ]
        );
        let found = lists_in(session, &RETRIEVE_SESSION, &json!({}));
        assert_eq!(found[0]["path"], json!(["accounts"]));
        assert_eq!(found[0]["next"], r#"{"session":"fcsess_1","starting_after":"fca_1"}"#);
    }
}
