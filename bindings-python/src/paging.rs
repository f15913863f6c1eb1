//! Lists, page by page.

use std::sync::{Arc, Mutex, PoisonError};

use pyo3::prelude::*;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::{Document, Pages, RequestOptions};

use crate::call::Call;
use crate::failure::Failure;
use crate::record::{Origin, Record};

/// The pages of a list, fetched as they are asked for.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct Walk {
    pages: Arc<Mutex<Pages>>,
    origin: Arc<Origin>,
    /// One for all pages: a walk that was interrupted is over.
    cancellation: Cancellation,
}

impl Walk {
    /// The pages of the list at `path` in a reply, that one first. `None` where it cannot be continued.
    pub(crate) fn new(origin: &Arc<Origin>, document: &Document, path: &[String]) -> Option<Self> {
        let cancellation = Cancellation::new();
        // A key of the caller's own belongs to the call that was made with it.
        let options = RequestOptions {
            cancellation: Some(cancellation.clone()),
            idempotency_key: None,
            ..origin.options.clone()
        };
        let Origin { client, operation, parameters, .. } = &**origin;
        let pages = match path {
            [field] => client.nested_pages(document, field, &options)?,
            [_, ..] => return None,
            [] => client
                .pages(operation, &origin.ids(), parameters.whole().to_value(), &options)
                .from_page(document),
        };
        Some(Self { pages: Arc::new(Mutex::new(pages)), origin: Arc::clone(origin), cancellation })
    }
}

#[pymethods]
impl Walk {
    /// Whether items come oldest first, so that each page has to be read from its end.
    #[getter]
    fn is_backward(&self) -> bool {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).is_backward()
    }

    /// Whether the pages are those of a client that waits.
    #[getter]
    fn waits(&self) -> bool {
        self.origin.waits
    }

    /// The call for the next page. Its result is `None` at the end.
    fn call(&self, py: Python<'_>) -> Result<Call, Failure> {
        let (pages, origin) = (Arc::clone(&self.pages), Arc::clone(&self.origin));
        let work = move || pages.lock().unwrap_or_else(PoisonError::into_inner).next_page();
        Call::new(py, self.cancellation.clone(), work, |py, page| match page {
            Some(page) => Ok(Record::root(page, None, Some(origin)).wrap(py)?),
            None => Ok(py.None().into_bound(py)),
        })
    }
}
