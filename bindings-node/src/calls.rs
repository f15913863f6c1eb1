//! What came of a call, in parts: JavaScript reads each when it needs it, and only then.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};
use stripe_sessions::internal::error::configuration;
use stripe_sessions::internal::threads::Patience;
use stripe_sessions::{Cancellation, Client, Document, Error, Pages, RequestOptions, operation};

use crate::json::{parse, read, texts};
use crate::lists::lists;
use crate::notes::{Notes, notes};
use crate::observed::{self, spelt};
use crate::options::request;
use crate::outcome::{failed, object, outcome};

/// What came of a call.
#[derive(Debug)]
pub(crate) struct Parts {
    /// An [`outcome`] of which the value is what there is to note of the reply, word for word the same for replies of one kind.
    pub(crate) outcome: String,
    /// The reply as JSON text, empty where there is an error.
    pub(crate) value: String,
    /// What belongs to the value and is not in it: `lastResponse` as stripe-node calls it, its `headers`, secrets in them included
    /// where a server has put any there, `lists` (how to walk the lists in the
    /// value to their ends), `observed` (what the call did). Each is left out where it is empty.
    pub(crate) more: Map<String, Value>,
}

impl Parts {
    pub(crate) fn of(reply: &Document) -> Self {
        Self::new(outcome(Ok(notes(reply))), reply.text().to_owned())
    }

    /// A value of which there is nothing to note.
    pub(crate) fn plain(value: &Value) -> Self {
        Self::new(outcome(Ok(Notes::default().to_json())), value.to_string())
    }

    fn new(outcome: String, value: String) -> Self {
        Self { outcome, value, more: Map::new() }
    }

    fn with(mut self, name: &str, items: Vec<Value>) -> Self {
        if !items.is_empty() {
            self.more.insert(name.to_owned(), items.into());
        }
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
        let lists = lists(&response.value, operation, &ids, parameters.whole().into());
        let mut parts = Parts::of(&response.value).with("lists", lists);
        parts.more.insert("headers".to_owned(), object(&response.metadata.headers));
        parts.more.insert("lastResponse".to_owned(), spelt(response.metadata.to_json()));
        Ok(parts)
    };
    let (result, observed) = observed::during(observe, call);
    result.unwrap_or_else(|error: Error| error.into()).with("observed", observed)
}

/// How long a call with these options may wait for a thread.
pub(crate) fn patience((client, options, cancellation): (Client, String, Option<Cancellation>)) -> Patience {
    let known = request(&options).map(|options| client.patience(&options));
    Patience { cancellation, ..known.unwrap_or_default() }
}

/// The rest of a list, as far as it was not walked yet.
#[derive(Debug)]
pub struct Rest {
    pages: Mutex<Pages>,
    /// How long each page may wait for a thread.
    pub(crate) patience: Patience,
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
    Ok(Rest { pages: Mutex::new(pages), patience: client.patience(&options) })
}

impl Rest {
    /// The next page; null at the end. Blocks while it is fetched.
    pub(crate) fn next(&self, observe: bool) -> Parts {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (page, observed) = observed::during(observe, || pages.next_page());
        let parts = page.map(|page| page.as_ref().map_or_else(|| Parts::plain(&Value::Null), Parts::of));
        parts.unwrap_or_else(Parts::from).with("observed", observed)
    }
}
