//! Events that arrive at an endpoint.

use bridge::{Delivery, Kind};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};

use crate::failure::Failure;
use crate::record::Record;

/// Where the frameworks have the bytes of a body.
const HINT: &str =
    " (FastAPI and Starlette: `await request.body()`; Flask: `request.get_data()`; Django: `request.body`)";

/// The bytes of a body, as a framework gives it.
#[derive(FromPyObject)]
enum Body {
    Bytes(PyBackedBytes),
    Text(PyBackedStr),
}

impl Body {
    fn of(payload: &Bound<'_, PyAny>) -> PyResult<Self> {
        payload.extract().map_err(|_| {
            let message = "payload: give the body's bytes as they came, not what was read in them";
            PyTypeError::new_err(format!("{message}{HINT}"))
        })
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Text(text) => text.as_bytes(),
        }
    }
}

/// The event in a delivery, of either kind.
#[pyfunction(name = "_event")]
pub(crate) fn event<'py>(
    py: Python<'py>,
    payload: &Bound<'_, PyAny>,
    header: Option<&str>,
    secret: &str,
    tolerance: Option<f64>,
    received_at: Option<f64>,
    notification: bool,
) -> Result<Bound<'py, PyAny>, Failure> {
    let kind = if notification { Kind::Notification } else { Kind::Snapshot };
    let body = Body::of(payload)?;
    let payload = body.bytes();
    let document = Delivery { payload, header, secret, tolerance, received_at, hint: HINT }.read(kind)?;
    Ok(Record::root(document, None, None).wrap(py)?)
}

/// Whether a delivery is signed.
#[pyfunction(name = "_verify")]
pub(crate) fn verify(
    payload: &Bound<'_, PyAny>,
    header: Option<&str>,
    secret: &str,
    tolerance: Option<f64>,
    received_at: Option<f64>,
) -> Result<(), Failure> {
    let body = Body::of(payload)?;
    let payload = body.bytes();
    Ok(Delivery { payload, header, secret, tolerance, received_at, hint: HINT }.verify()?)
}

/// The header that the API would send.
#[pyfunction(name = "_test_header")]
pub(crate) fn test_header(
    payload: &Bound<'_, PyAny>,
    secret: &str,
    timestamp: Option<i64>,
) -> Result<String, Failure> {
    Ok(bridge::test_header(Body::of(payload)?.bytes(), secret, timestamp)?)
}

/// The operation that fetches what a thin event is about, and the id to give it.
#[pyfunction(name = "_related")]
pub(crate) fn related(notification: &Bound<'_, Record>) -> Result<(&'static str, String), Failure> {
    Ok(bridge::related(notification.get().place().1)?)
}
