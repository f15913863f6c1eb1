//! Errors of core as exceptions, and exceptions as errors of a transport.

use std::error::Error as _;

use pyo3::exceptions::{PyConnectionRefusedError, PyOSError, PyTimeoutError};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict};
use stripe_sessions::internal::document::TooLarge;
use stripe_sessions::{Error, TransportErrorKind};

use crate::to_python::to_python;

/// Why an exported function raises.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Core says no: one of the package's own exceptions.
    Core(Error),
    /// Python says no: the exception as it is.
    Python(PyErr),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<TooLarge> for Failure {
    fn from(error: TooLarge) -> Self {
        Self::Core(error.into())
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Core(error) => {
                Python::attach(|py| exception(py, &error).unwrap_or_else(|broken| broken))
            }
            Failure::Python(error) => error,
        }
    }
}

/// An instance of the class named like the error's kind. Its cause is what a transport of the user's own raised, which comes
/// alone where it was not about the connection.
fn exception(py: Python<'_>, error: &Error) -> PyResult<PyErr> {
    let raised =
        error.source().and_then(|source| source.downcast_ref::<PyErr>()).map(|raised| raised.clone_ref(py));
    if let Some(mistake) = raised.as_ref().filter(|raised| kind(py, raised) == TransportErrorKind::Malformed)
    {
        return Ok(mistake.clone_ref(py));
    }
    let fields = to_python(py, &error.to_json())?.cast_into::<PyDict>()?;
    fields.del_item("kind")?;
    let headers = error.details().headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value));
    let headers = headers.collect::<Vec<_>>().into_py_dict(py)?;
    fields
        .set_item("headers", py.import("stripe_sessions.errors")?.getattr("Headers")?.call1((headers,))?)?;
    let class = py.import("stripe_sessions.errors")?.getattr(error.kind().name())?;
    let exception = PyErr::from_value(class.call((), Some(&fields))?);
    if raised.is_some() {
        exception.set_cause(py, raised);
    }
    Ok(exception)
}

/// What an exception means for the call. What is not about the connection is the transport's own affair, and final.
pub(crate) fn kind(py: Python<'_>, error: &PyErr) -> TransportErrorKind {
    if error.is_instance_of::<PyTimeoutError>(py) {
        TransportErrorKind::Timeout
    } else if error.is_instance_of::<PyConnectionRefusedError>(py) {
        TransportErrorKind::Unreachable
    } else if error.is_instance_of::<PyOSError>(py) {
        TransportErrorKind::Interrupted
    } else {
        TransportErrorKind::Malformed
    }
}
