//! What calls tell of themselves, for Python's `logging`.

use pyo3::prelude::*;
use stripe_sessions::hook::Observation;

use crate::convert::to_python;

/// Hands an observation to `stripe_sessions.log`. Where `logging` was never imported nobody listens.
pub(crate) fn observe(observation: &Observation<'_>) {
    // There is nobody to tell once the interpreter is going away.
    Python::try_attach(|py| {
        if let Err(error) = tell(py, observation) {
            error.write_unraisable(py, None);
        }
    });
}

fn tell(py: Python<'_>, observation: &Observation<'_>) -> PyResult<()> {
    if py.import("sys")?.getattr("modules")?.contains("logging")? {
        let listener = py.import("stripe_sessions.log")?.getattr("observe")?;
        listener.call1((to_python(py, &observation.to_json())?,))?;
    }
    Ok(())
}
