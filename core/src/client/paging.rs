//! Walking a list page by page, without losing its filters and without walking in circles.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::marker::PhantomData;

use serde_json::Value;

use crate::api::document::Document;
use crate::api::financial_connections::{LIST_ACCOUNTS, objects};
use crate::api::operation::Operation;
use crate::api::schema::Object;
use crate::base::error::{Error, ErrorKind};
use crate::client::options::RequestOptions;
use crate::client::{Client, Response};
use crate::json::record::Json;
use crate::json::view::View;

/// What to ask for after a page. Knows nothing of clients.
#[derive(Debug, Clone)]
pub struct Cursor {
    parameters: Value,
    backward: bool,
    seen: HashSet<String>,
}

impl Cursor {
    /// A cursor over the list these parameters ask for. It moves backward if they have `ending_before` and no
    /// `starting_after`.
    pub fn new(parameters: Value) -> Self {
        let given = |name: &str| parameters.get(name).is_some_and(|value| !value.is_null());
        let backward = given("ending_before") && !given("starting_after");
        Self { parameters, backward, seen: HashSet::new() }
    }

    /// Whether items come oldest first, so that a page has to be read from its end.
    pub fn is_backward(&self) -> bool {
        self.backward
    }

    /// The parameters of the page after this one, or `None` at the end. Every filter is kept. A page without items
    /// is the end, whatever it says.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidResponse`] with code `paging_loop` where the API leads back to an item it gave before.
    pub fn after<'a>(&mut self, page: impl Into<View<'a>>) -> Result<Option<Value>, Error> {
        let page = page.into();
        let has_more = page.get("has_more").and_then(View::as_bool) == Some(true);
        let mut items = page.get("data").into_iter().flat_map(View::items);
        let edge = if self.backward { items.next() } else { items.last() };
        let by = if self.backward { "ending_before" } else { "starting_after" };
        // What has no id has a cursor of its own.
        let place = edge.filter(|_| has_more).and_then(|item| {
            item.get("id").map(|id| (by, id)).or_else(|| Some(("cursor", item.get("cursor")?)))
        });
        let Some((name, id)) = place.and_then(|(name, place)| Some((name, place.as_str()?))) else {
            return Ok(None);
        };
        if !self.seen.insert(id.to_owned()) {
            let message = "the list leads back to an item it gave before, so it would never end";
            return Err(Error::new(ErrorKind::InvalidResponse, message).with_code("paging_loop"));
        }
        if !self.parameters.is_object() {
            self.parameters = Value::Object(serde_json::Map::new());
        }
        self.parameters[name] = id.into();
        Ok(Some(self.parameters.clone()))
    }
}

/// The operation that lists what the list in a field of `parent` holds, and the parameters without which it would list
/// more. `None` where that field is not a list that can be continued.
pub fn continuation<'a>(
    parent: &'static Object,
    value: impl Into<View<'a>>,
    field: &str,
) -> Option<(&'static Operation, Value)> {
    let is_session = std::ptr::eq(parent, &raw const objects::SESSION);
    if !is_session || field != "accounts" {
        return None;
    }
    let id = value.into().get("id")?.as_str()?;
    Some((&LIST_ACCOUNTS, serde_json::json!({ "session": id })))
}

impl Client {
    /// The pages of a list operation, fetched as they are asked for.
    pub fn pages(
        &self,
        operation: &'static Operation,
        ids: &[&str],
        parameters: Value,
        options: &RequestOptions,
    ) -> Pages {
        Pages::new(self, operation, ids, parameters, options)
    }

    /// The pages of a list that stands in a field of `document`, such as the accounts of a Financial Connections
    /// session, beginning with the page that stands there. `None` where the field is no list that can be continued.
    pub fn nested_pages(&self, document: &Document, field: &str, options: &RequestOptions) -> Option<Pages> {
        Pages::nested(self, document.object(), document.whole().into(), field, options)
    }
}

/// The pages of a list, fetched as they are asked for.
pub struct Pages {
    client: Client,
    operation: &'static Operation,
    ids: Vec<String>,
    options: RequestOptions,
    cursor: Cursor,
    next: Option<Next>,
}

enum Next {
    Fetch(Value),
    Given(Box<Value>),
}

impl Pages {
    pub(crate) fn new(
        client: &Client,
        operation: &'static Operation,
        ids: &[&str],
        parameters: Value,
        options: &RequestOptions,
    ) -> Self {
        Self {
            client: client.clone(),
            operation,
            ids: ids.iter().map(|id| (*id).to_owned()).collect(),
            options: options.clone(),
            cursor: Cursor::new(parameters.clone()),
            next: Some(Next::Fetch(parameters)),
        }
    }

    /// The pages of a list that stands inside another object, beginning with the page that stands there. `None` where
    /// that field is not a list that can be continued.
    ///
    /// The `url` in such a list leaves out the parent: following it, as the official SDKs do, would walk every
    /// account of the platform. The filter is put back here.
    #[doc(hidden)] // for those who hold the object as something else than a document
    pub fn nested(
        client: &Client,
        object: &'static Object,
        parent: View<'_>,
        field: &str,
        options: &RequestOptions,
    ) -> Option<Self> {
        let page = parent.get(field)?;
        let (operation, parameters) = continuation(object, parent, field)?;
        let mut pages = Self::new(client, operation, &[], parameters, options);
        pages.next = Some(Next::Given(Box::new(page.to_value())));
        Some(pages)
    }

    /// The same walk, beginning with a page that is there already.
    #[must_use]
    pub fn from_page(mut self, page: &Document) -> Self {
        self.next = Some(Next::Given(Box::new(page.whole().to_value())));
        self
    }

    /// Whether items come oldest first, so that a page has to be read from its end.
    pub fn is_backward(&self) -> bool {
        self.cursor.is_backward()
    }

    /// The next page, or `None` at the end. After an error the walk is over.
    ///
    /// # Errors
    /// Any [`ErrorKind`].
    pub fn next_page(&mut self) -> Result<Option<Document>, Error> {
        let page = match self.next.take() {
            None => return Ok(None),
            Some(Next::Given(page)) => Document::new(*page, self.operation.result)?,
            Some(Next::Fetch(parameters)) => {
                let ids: Vec<_> = self.ids.iter().map(String::as_str).collect();
                // A key of the caller's own belongs to the first page only; lists have none.
                let Response { value, .. } =
                    self.client.call(self.operation, &ids, &parameters, &self.options)?;
                value
            }
        };
        self.next = self.cursor.after(page.whole())?.map(Next::Fetch);
        Ok(Some(page))
    }

    /// The items of the next page as records, in the order of the walk, or `None` at the end. After an error the walk
    /// is over.
    ///
    /// # Errors
    /// Any [`ErrorKind`].
    pub fn next_items<T: Json>(&mut self) -> Result<Option<Vec<T>>, Error> {
        let Some(values) = self.next_values()? else {
            return Ok(None);
        };
        let items: Result<_, Error> = values.into_iter().map(read_item).collect();
        if items.is_err() {
            self.next = None;
        }
        items.map(Some)
    }

    /// The items of the next page as JSON, in the order of the walk, or `None` at the end. After an error the walk is
    /// over.
    ///
    /// # Errors
    /// Any [`ErrorKind`].
    pub fn next_values(&mut self) -> Result<Option<Vec<Value>>, Error> {
        let mut page = match self.next.take() {
            // A page that is there already was checked when it came.
            Some(Next::Given(page)) => {
                self.next = self.cursor.after(&*page)?.map(Next::Fetch);
                *page
            }
            next => {
                self.next = next;
                let Some(page) = self.next_page()? else {
                    return Ok(None);
                };
                page.whole().to_value()
            }
        };
        let mut items = match page.get_mut("data").map(Value::take) {
            Some(Value::Array(items)) => items,
            _ => Vec::new(),
        };
        if self.is_backward() {
            items.reverse();
        }
        Ok(Some(items))
    }

    /// The items of all pages, as records.
    pub fn items<T: Json>(self) -> Items<T> {
        Items { pages: self, ready: VecDeque::new(), failed: false, kind: PhantomData }
    }
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("operation", &self.operation.name).finish_non_exhaustive()
    }
}

/// The items of a list, fetched page by page as they are asked for. Ends after an error.
#[derive(Debug)]
pub struct Items<T> {
    pages: Pages,
    ready: VecDeque<Value>,
    failed: bool,
    kind: PhantomData<fn() -> T>,
}

impl<T: Json> Items<T> {
    fn fill(&mut self) -> Result<bool, Error> {
        let values = self.pages.next_values()?;
        let found = values.is_some();
        self.ready.extend(values.into_iter().flatten());
        Ok(found)
    }
}

impl<T: Json> Iterator for Items<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !self.failed {
            match self.fill() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    self.failed = true;
                    return Some(Err(error));
                }
            }
        }
        let item = self.ready.pop_front()?;
        Some(read_item(item))
    }
}

fn read_item<T: Json>(item: Value) -> Result<T, Error> {
    T::from_json(item).map_err(|mismatch| {
        Error::new(ErrorKind::InvalidResponse, format!("an item of the list: {mismatch}"))
            .with_code("response_wrong_shape")
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn page(ids: &[&str], has_more: bool) -> Value {
        json!({"data": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>(), "has_more": has_more})
    }

    #[test]
    fn filters_are_kept_and_the_last_item_leads_on() {
        let mut cursor = Cursor::new(json!({"session": "fcsess_1", "limit": 2}));
        let next = cursor.after(&page(&["b", "a"], true)).unwrap();
        assert_eq!(next, Some(json!({"session": "fcsess_1", "limit": 2, "starting_after": "a"})));
        assert_eq!(cursor.after(&page(&["9"], false)).unwrap(), None);
    }

    #[test]
    fn what_has_a_cursor_of_its_own_leads_on_by_that() {
        let page = json!({"data": [{"cursor": "a"}, {"cursor": "b"}], "has_more": true});
        let next = Cursor::new(json!({"account": "fca_1"})).after(&page).unwrap();
        assert_eq!(next, Some(json!({"account": "fca_1", "cursor": "b"})));
    }

    #[test]
    fn backward_the_first_item_leads_on() {
        let mut cursor = Cursor::new(json!({"ending_before": "a"}));
        assert_eq!(cursor.after(&page(&["c", "b"], true)).unwrap(), Some(json!({"ending_before": "c"})));
        assert_eq!(cursor.after(&page(&["d"], false)).unwrap(), None);
    }

    #[test]
    fn the_accounts_of_a_session_go_on_as_its_own() {
        let session = json!({"id": "fcsess_1"});
        let (operation, parameters) = continuation(&objects::SESSION, &session, "accounts").unwrap();
        assert_eq!((operation.name, parameters), (LIST_ACCOUNTS.name, json!({"session": "fcsess_1"})));
        assert!(continuation(&objects::SESSION, &session, "permissions").is_none());
    }

    #[test]
    fn an_empty_page_is_the_end_whatever_it_says() {
        assert_eq!(Cursor::new(Value::Null).after(&page(&[], true)).unwrap(), None);
    }

    #[test]
    fn a_list_that_leads_back_is_an_error() {
        let mut cursor = Cursor::new(json!({}));
        cursor.after(&page(&["a"], true)).unwrap();
        cursor.after(&page(&["b"], true)).unwrap();
        assert_eq!(cursor.after(&page(&["a"], true)).unwrap_err().code(), Some("paging_loop"));
    }
}
