//! What came of a call, in parts: JavaScript reads each when it needs it, and only then.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};
use stripe_sessions::internal::error::configuration;
use stripe_sessions::{Cancellation, Client, Document, Error, Metadata, Pages, RequestOptions, operation};

use crate::json::{parse, read, texts};
use crate::lists::lists;
use crate::notes::Notes;
use crate::observed;
use crate::options::request;
use crate::outcome::{failed, outcome};
use node_names::option_name;

/// What came of a call.
#[derive(Debug)]
pub(crate) struct Parts {
    /// An [`outcome`] of which the value is what there is to note of the reply, word for word the same for replies of one kind.
    pub(crate) outcome: String,
    /// The reply as JSON text, empty where there is an error.
    pub(crate) value: String,
    /// JSON text of what stripe-node calls `lastResponse`, where it belongs to the value.
    pub(crate) last_response: Option<String>,
    /// What there seldom is, as JSON text: `{"lists": how to walk the lists in the value to their ends, "observed": what the
    /// call did}`, each left out where it is empty.
    pub(crate) more: Option<String>,
}

impl Parts {
    pub(crate) fn of(reply: &Document) -> Self {
        Self::new(outcome(Ok(Notes::of(reply))), reply.text().to_owned())
    }

    /// A value of which there is nothing to note.
    pub(crate) fn plain(value: &Value) -> Self {
        Self::new(outcome(Ok(Notes::default())), value.to_string())
    }

    fn new(outcome: String, value: String) -> Self {
        Self { outcome, value, last_response: None, more: None }
    }

    /// With what there seldom is: lists and observations.
    pub(crate) fn with(mut self, lists: Vec<Value>, observed: Vec<Value>) -> Self {
        let more =
            [("lists", lists), ("observed", observed)].into_iter().filter(|(_, items)| !items.is_empty());
        let more: Map<_, _> = more.map(|(name, items)| (name.to_owned(), items.into())).collect();
        self.more = (!more.is_empty()).then(|| Value::Object(more).to_string());
        self
    }
}

impl From<Error> for Parts {
    fn from(error: Error) -> Self {
        Self::new(failed(&error), String::new())
    }
}

/// Calls an operation of the API. `cancellation` ends the call; `observe` says whether somebody is to be told what it did.
pub(crate) fn call(
    client: &Client,
    name: &str,
    ids: &str,
    parameters: &str,
    options: &str,
    cancellation: Option<Cancellation>,
    observe: bool,
) -> Parts {
    let call = || {
        let (ids, parameters) = (parse(ids)?, read(parameters)?);
        let options = RequestOptions { cancellation, ..request(options)? };
        let operation = operation(name)?;
        let response = client.call(operation, &texts(&ids), parameters.whole(), &options)?;
        let last_response = Some(last_response(&response.metadata).to_string());
        let lists = lists(&response.value, operation, &ids, parameters.whole().into());
        Ok((Parts { last_response, ..Parts::of(&response.value) }, lists))
    };
    let (result, observed) = observed::during(observe, call);
    let (parts, lists) = result.unwrap_or_else(|error: Error| (error.into(), Vec::new()));
    parts.with(lists, observed)
}

/// What stripe-node calls `lastResponse`.
fn last_response(metadata: &Metadata) -> Value {
    let mut fields = metadata.to_json();
    if let Value::Object(fields) = &mut fields {
        *fields = std::mem::take(fields)
            .into_iter()
            .map(|(name, value)| match name.as_str() {
                "status" => ("statusCode".to_owned(), value),
                _ => (option_name(&name), value),
            })
            .collect();
    }
    fields
}

/// The rest of a list, as far as it was not walked yet.
#[derive(Debug)]
pub struct Rest {
    pages: Mutex<Pages>,
}

/// The pages of a list operation, fetched as they are asked for. `cancellation` ends the fetching of any of them.
///
/// # Errors
/// [`stripe_sessions::ErrorKind::Configuration`], also where the operation lists nothing.
pub(crate) fn pages(
    client: &Client,
    name: &str,
    ids: &str,
    parameters: &str,
    options: &str,
    cancellation: Option<Cancellation>,
) -> Result<Rest, Error> {
    let operation = operation(name)?;
    if operation.item().is_none() {
        return Err(configuration("operation_unknown", format!("{name} lists nothing")));
    }
    let options = RequestOptions {
        // A key belongs to the call that the first page came with.
        idempotency_key: None,
        cancellation,
        ..request(options)?
    };
    let ids = parse(ids)?;
    let pages = client.pages(operation, &texts(&ids), parse(parameters)?, &options);
    Ok(Rest { pages: Mutex::new(pages) })
}

impl Rest {
    /// The next page; null at the end. Blocks while it is fetched.
    pub(crate) fn next(&self, observe: bool) -> Parts {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (page, observed) = observed::during(observe, || pages.next_page());
        let parts = page.map(|page| page.as_ref().map_or_else(|| Parts::plain(&Value::Null), Parts::of));
        parts.unwrap_or_else(Parts::from).with(Vec::new(), observed)
    }
}
