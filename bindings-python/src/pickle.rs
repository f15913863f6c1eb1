//! Results read back from a pickle.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use stripe_sessions::internal::events::EVENTS;
use stripe_sessions::{Document, OPERATIONS};

use crate::failure::Failure;
use crate::record::Record;

/// The other half of `Record.__reduce__`.
#[pyfunction(name = "_restore")]
pub(crate) fn restore<'py>(
    py: Python<'py>,
    name: &str,
    text: &str,
    path: Vec<String>,
    response: Option<Py<PyAny>>,
) -> Result<Bound<'py, PyAny>, Failure> {
    let foreign = || PyTypeError::new_err("pickled by another version of stripe-sessions");
    let mut objects = OPERATIONS.iter().map(|operation| operation.result).chain(EVENTS.iter().copied());
    let object = objects.find(|object| object.name == name).ok_or_else(foreign)?;
    let whole = Record::root(Document::decode(text, object)?, None, None);
    Ok(whole.at(path).ok_or_else(foreign)?.with_response(py, response).wrap(py)?)
}
