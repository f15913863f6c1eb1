//! What calls tell of themselves, for Python's `logging`: the logger `stripe_sessions`, one line at INFO for each call and
//! one at DEBUG for each attempt at it.

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use stripe_sessions::internal::hook::Observation;

use crate::callback::{in_context, is_silent, raise_later};
use crate::to_python::to_python;

const DEBUG: u8 = 10;
const INFO: u8 = 20;

/// The logger, if it listens. Where `logging` was never imported nobody does, and it is not imported for that.
fn logger(py: Python<'_>, level: u8) -> PyResult<Option<Bound<'_, PyAny>>> {
    let modules = py.import("sys")?.getattr("modules")?.cast_into::<PyDict>()?;
    let Some(logging) = modules.get_item("logging")? else { return Ok(None) };
    let logger = logging.call_method1("getLogger", ("stripe_sessions",))?;
    Ok(logger.call_method1("isEnabledFor", (level,))?.extract::<bool>()?.then_some(logger))
}

/// Whether a call should say anything at all.
pub(crate) fn is_heard(py: Python<'_>) -> PyResult<bool> {
    Ok(logger(py, INFO)?.is_some())
}

/// Called by core, on the thread of the call, when an attempt or a call is over.
pub(crate) fn observe(observation: &Observation<'_>) {
    if is_silent() {
        return;
    }
    // There is nobody to tell once the interpreter is going away.
    Python::try_attach(|py| {
        match tell(py, observation) {
            // No fault of a log handler: that of a signal ran meanwhile.
            Err(error) if !error.is_instance_of::<PyException>(py) => raise_later(py, error),
            outcome => outcome.unwrap_or_else(|error| error.write_unraisable(py, None)),
        }
    });
}

fn tell(py: Python<'_>, observation: &Observation<'_>) -> PyResult<()> {
    let level = if matches!(observation, Observation::Call(_)) { INFO } else { DEBUG };
    let Some(logger) = logger(py, level)? else { return Ok(()) };
    let tell = in_context(py.import("stripe_sessions.base")?.getattr("tell")?)?;
    tell.call1((logger, level, to_python(py, &observation.to_json())?)).map(drop)
}
