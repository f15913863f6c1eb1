//! Lists, page by page.

use std::sync::{Arc, Mutex};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::threads::Patience;
use stripe_sessions::{Pages, RequestOptions};

use crate::call::{self, Manner, Outcome};
use crate::record::{Origin, Record};

/// The pages of a list, fetched as they are asked for.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct Walk {
    pages: Arc<Mutex<Pages>>,
    origin: Arc<Origin>,
    /// Its switch is one for all pages: a walk that was interrupted is over.
    patience: Patience,
    /// Whether items come oldest first, so that each page has to be read from its end.
    #[pyo3(get)]
    is_backward: bool,
}

/// The pages of the list that this is a page of, this one first. `None` where there is no client to ask.
#[pyfunction(name = "_walk")]
pub(crate) fn walk(page: &Bound<'_, Record>) -> Option<Walk> {
    let (origin, document, path) = page.get().place();
    let origin = Arc::clone(origin?);
    // A key of the caller's own belongs to the call that was made with it.
    let options = RequestOptions {
        cancellation: Some(Cancellation::new()),
        idempotency_key: None,
        ..origin.options.clone()
    };
    let Origin { client, operation, parameters, .. } = &*origin;
    let pages = match path.as_slice() {
        [field] => client.nested_pages(document, field, &options)?,
        [_, ..] => return None,
        [] => client
            .pages(operation, &origin.ids(), parameters.whole().to_value(), &options)
            .from_page(document),
    };
    let (is_backward, pages) = (pages.is_backward(), Arc::new(Mutex::new(pages)));
    Some(Walk { pages, patience: client.patience(&options), origin: Arc::clone(&origin), is_backward })
}

#[pymethods]
impl Walk {
    /// Whether the pages are those of a client that waits.
    #[getter]
    fn waits(&self) -> bool {
        self.origin.manner.waits
    }

    /// The next page, or a coroutine for it. `None` at the end.
    fn next<'py>(&self, py: Python<'py>, waits: bool) -> Outcome<'py> {
        let (pages, origin) = (Arc::clone(&self.pages), Arc::clone(&self.origin));
        // Not waited for: another greenlet of this thread may have it.
        let work = move || pages.try_lock().ok().map(|mut pages| pages.next_page()).transpose();
        let manner = Manner { waits, ..origin.manner };
        call::run(py, manner, self.patience.clone(), work, |py, page| match page {
            Some(Some(page)) => Ok(Record::root(page, None, Some(origin)).wrap(py)?),
            Some(None) => Ok(py.None().into_bound(py)),
            None => Err(PyValueError::new_err("the next page of this list is already being fetched").into()),
        })
    }
}
