//! What is known of a reply besides what it says.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use stripe_sessions::Metadata;

use crate::functions::build;

/// About a reply. A Python object is made of it for those who ask, which few do.
pub(crate) struct About {
    /// As core tells it; nothing, where it was unpickled.
    told: Option<Metadata>,
    made: PyOnceLock<Py<PyAny>>,
}

impl About {
    pub(crate) fn told(metadata: Metadata) -> Self {
        Self { told: Some(metadata), made: PyOnceLock::new() }
    }

    pub(crate) fn unpickled(py: Python<'_>, made: Py<PyAny>) -> Self {
        let own = PyOnceLock::new();
        let _ = own.set(py, made);
        Self { told: None, made: own }
    }

    pub(crate) fn has_warnings(&self) -> bool {
        self.told.as_ref().is_some_and(|metadata| !metadata.warnings.is_empty())
    }

    pub(crate) fn get(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let json = || self.told.as_ref().map(Metadata::to_json).unwrap_or_default();
        let made =
            self.made.get_or_try_init(py, || PyResult::Ok(build(py, "response", &json())?.unbind()))?;
        Ok(made.clone_ref(py))
    }
}
