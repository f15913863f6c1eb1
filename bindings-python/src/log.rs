//! What calls tell of themselves, for Python's `logging`.

use std::cell::Cell;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use stripe_sessions::internal::hook::Observation;

use crate::convert::to_python;

thread_local! {
    /// Whether anybody listens to the call on this thread. Without it every call would have to stop for the
    /// interpreter twice, and a thread that it has not seen before costs more than the rest of the call.
    static HEARD: Cell<bool> = const { Cell::new(false) };
}

/// Whether anybody listens. Where `logging` was never imported nobody does.
pub(crate) fn is_heard(py: Python<'_>) -> PyResult<bool> {
    static MODULES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    static IS_HEARD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    if !MODULES.import(py, "sys", "modules")?.contains(intern!(py, "logging"))? {
        return Ok(false);
    }
    IS_HEARD.import(py, "stripe_sessions.log", "is_heard")?.call0()?.extract()
}

/// To be called on the thread of a call, before it is made.
pub(crate) fn hear(heard: bool) {
    HEARD.set(heard);
}

/// Hands an observation to `stripe_sessions.log`.
pub(crate) fn observe(observation: &Observation<'_>) {
    if !HEARD.get() {
        return;
    }
    // There is nobody to tell once the interpreter is going away.
    Python::try_attach(|py| {
        if let Err(error) = tell(py, observation) {
            error.write_unraisable(py, None);
        }
    });
}

fn tell(py: Python<'_>, observation: &Observation<'_>) -> PyResult<()> {
    let listener = py.import("stripe_sessions.log")?.getattr("observe")?;
    listener.call1((to_python(py, &observation.to_json())?,))?;
    Ok(())
}
