//! Fields of records as members of their classes.

use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;

use crate::record::Record;

// A plain comment: a doc comment would become the text that `help` shows instead of the field's own.
// What a property would be, without a call of a Python function for each look at it.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct Field {
    name: String,
    doc: Py<PyAny>,
}

#[pymethods]
impl Field {
    /// A signature would become the text that `help` shows, as well.
    #[new]
    #[pyo3(text_signature = None)]
    fn new(function: &Bound<'_, PyAny>) -> PyResult<Self> {
        let doc = function.getattr("__doc__")?.unbind();
        Ok(Self { name: function.getattr("__name__")?.extract()?, doc })
    }

    #[getter]
    fn __name__(&self) -> &str {
        &self.name
    }

    #[getter]
    fn __doc__(&self) -> &Py<PyAny> {
        &self.doc
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        record: &Bound<'py, PyAny>,
        _class: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if record.is_none() {
            return Ok(slf.clone().into_any());
        }
        Record::__getitem__(record.cast()?, &slf.get().name)
    }

    fn __set__(&self, record: &Bound<'_, PyAny>, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.__delete__(record)
    }

    fn __delete__(&self, record: &Bound<'_, PyAny>) -> PyResult<()> {
        let class = record.get_type().name()?;
        Err(PyAttributeError::new_err(format!("{class} cannot be changed, so {:?} neither", self.name)))
    }
}
