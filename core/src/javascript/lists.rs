//! How a host walks the lists in a reply to their ends.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::{Parts, observed, parse, texts};
use crate::api::document::Document;
use crate::api::operation::Operation;
use crate::api::operations::operation;
use crate::base::cancellation::Cancellation;
use crate::base::error::Error;
use crate::client::Client;
use crate::client::options::RequestOptions;
use crate::client::paging::{Cursor, Pages, continuation};
use crate::json::tape::Part;
use crate::json::view::View;

/// The field of a page that holds its items.
const ITEMS: &str = "data";

/// The lists in a reply, each `{"path", "items", "backward", "operation", "ids", "next"}`. `path` leads to the list, `items`
/// names its field that holds the items; `ids` and `next` are what [`pages`] takes for the rest, `next` null at the end.
pub(super) fn lists(
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

/// The rest of a list, as far as it was not walked yet.
#[derive(Debug)]
pub struct Rest {
    pages: Mutex<Pages>,
}

/// The pages of a list operation, fetched as they are asked for. `cancellation` ends the fetching of any of them.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`], also where the operation lists nothing.
pub fn pages(
    client: &Client,
    name: &str,
    ids: &str,
    parameters: &str,
    options: &str,
    cancellation: Option<Cancellation>,
) -> Result<Rest, Error> {
    let operation = operation(name)?;
    if operation.item().is_none() {
        return Err(Error::configuration("operation_unknown", format!("{name} lists nothing")));
    }
    let options = RequestOptions {
        // A key belongs to the call that the first page came with.
        idempotency_key: None,
        cancellation,
        ..RequestOptions::from_json(super::options(options)?)?
    };
    let ids = parse(ids)?;
    let pages = client.pages(operation, &texts(&ids), parse(parameters)?, &options);
    Ok(Rest { pages: Mutex::new(pages) })
}

impl Rest {
    /// The next page; null at the end. Blocks while it is fetched.
    pub fn next(&self, observe: bool) -> Parts {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (page, observed) = observed::during(observe, || pages.next_page());
        let parts = page.map(|page| page.as_ref().map_or_else(|| Parts::plain(&Value::Null), Parts::of));
        parts.unwrap_or_else(Parts::from).with(Vec::new(), observed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::financial_connections::{LIST_ACCOUNTS, RETRIEVE_SESSION};

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
