//! What calls tell of themselves, for Python's `logging`: the logger `stripe_sessions`, one line at INFO for each call and
//! one at DEBUG for each attempt at it.

use std::fmt::Write;

use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict};
use stripe_sessions::internal::hook::Observation;

use crate::callback::{in_context, is_silent};
use crate::convert::to_python;

const DEBUG: u8 = 10;
const INFO: u8 = 20;

/// The logger. Where `logging` was never imported nobody listens, and it is not imported for that.
fn logger(py: Python<'_>) -> PyResult<Option<Bound<'_, PyAny>>> {
    let modules = py.import("sys")?.getattr("modules")?.cast_into::<PyDict>()?;
    let logging = modules.get_item("logging")?;
    logging.map(|logging| logging.call_method1("getLogger", ("stripe_sessions",))).transpose()
}

fn listens(logger: &Bound<'_, PyAny>, level: u8) -> PyResult<bool> {
    logger.call_method1("isEnabledFor", (level,))?.extract()
}

/// Whether a call should say anything at all.
pub(crate) fn is_heard(py: Python<'_>) -> PyResult<bool> {
    logger(py)?.map_or(Ok(false), |logger| listens(&logger, INFO))
}

/// Called by core, on the thread of the call, when an attempt or a call is over.
pub(crate) fn observe(observation: &Observation<'_>) {
    if is_silent() {
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
    let level = if matches!(observation, Observation::Call(_)) { INFO } else { DEBUG };
    let Some(logger) = logger(py)? else { return Ok(()) };
    if !listens(&logger, level)? {
        return Ok(());
    }
    let facts = to_python(py, &observation.to_json())?.cast_into::<PyDict>()?;
    let seconds: f64 = facts.as_any().get_item("duration")?.extract()?;
    let of = |name| facts.as_any().get_item(name);
    let mut text = format!("{} {} took {seconds:.3} s:", of("operation")?, of("event")?);
    for (name, value) in &facts {
        if !["event", "operation", "duration"].contains(&name.extract()?) {
            let _ = write!(text, " {name}={value}");
        }
    }
    let extra = PyDict::new(py);
    extra.set_item("extra", [("stripe_sessions", facts)].into_py_dict(py)?)?;
    in_context(logger.getattr("log")?)?.call((level, "%s", text), Some(&extra)).map(drop)
}
