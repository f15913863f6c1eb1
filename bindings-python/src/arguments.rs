//! The arguments every operation takes: `(id, …, params=None, options=None, **fields)`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use serde_json::Value;
use stripe_sessions::validate::Path;

use crate::convert::from_python;
use crate::failure::Failure;

/// Arguments as Python gave them. They are read one by one, because what is wrong with the parameters is a report
/// for one caller and an exception for another.
pub(crate) struct Arguments<'py> {
    pub(crate) ids: Vec<String>,
    parameters: Bound<'py, PyAny>,
    options: Option<Bound<'py, PyAny>>,
}

impl<'py> Arguments<'py> {
    /// Tells ids, parameters and options apart: text that comes first is an id. Core knows how many there should be.
    pub(crate) fn new(
        positional: &Bound<'py, PyTuple>,
        named: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let fields = named.map_or_else(|| Ok(PyDict::new(positional.py())), PyDictMethods::copy)?;
        let ids: Vec<String> = positional.iter().map_while(|id| id.extract().ok()).collect();
        let mut positional = positional.iter().skip(ids.len());
        let params = argument(positional.next(), &fields, "params")?;
        let options = argument(positional.next(), &fields, "options")?;
        let parameters = match params {
            _ if positional.next().is_some() => {
                return Err(PyTypeError::new_err("too many positional arguments after `options`"));
            }
            Some(_) if !fields.is_empty() => {
                return Err(PyTypeError::new_err("give parameters as `params` or by keyword, not both"));
            }
            Some(params) => params,
            None => fields.into_any(),
        };
        Ok(Self { ids, parameters, options })
    }

    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn parameters(&self) -> Result<Value, Failure> {
        from_python(&self.parameters, &Path::ROOT)
    }

    pub(crate) fn options(&self) -> Result<Value, Failure> {
        let path = Path::ROOT.key("options");
        self.options.as_ref().map_or(Ok(Value::Null), |options| from_python(options, &path))
    }
}

/// An argument given by position or by name; `None` is as good as left out.
fn argument<'py>(
    given: Option<Bound<'py, PyAny>>,
    fields: &Bound<'py, PyDict>,
    name: &str,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let named = fields.get_item(name)?;
    if named.is_some() {
        fields.del_item(name)?;
        if given.is_some() {
            return Err(PyTypeError::new_err(format!("`{name}` is given twice")));
        }
    }
    Ok(given.or(named).filter(|value| !value.is_none()))
}
