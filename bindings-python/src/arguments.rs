//! The arguments every operation takes: `(id, …, params=None, options=None, **fields)`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use stripe_sessions::RequestOptions;
use stripe_sessions::internal::document::{Builder, Tree};
use stripe_sessions::internal::path::Path;

use crate::convert::{from_python, value_from_python};
use crate::failure::Failure;

/// Arguments as Python gave them. They are read one by one, because what is wrong with the parameters is a report
/// for one caller and an exception for another.
pub(crate) struct Arguments<'py> {
    pub(crate) ids: Vec<String>,
    parameters: Option<Bound<'py, PyAny>>,
    options: Option<Bound<'py, PyAny>>,
}

impl<'py> Arguments<'py> {
    /// Tells ids, parameters and options apart: text that comes first is an id. Core knows how many there should be.
    /// `fields` was made by pyo3 for this call alone, so what is found in it can be taken out.
    pub(crate) fn new(
        positional: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let ids = positional.iter().map_while(|id| id.cast_into::<PyString>().ok()?.extract().ok());
        let ids: Vec<String> = ids.collect();
        let mut positional = positional.iter().skip(ids.len());
        let params = argument(positional.next(), fields, "params")?;
        let options = argument(positional.next(), fields, "options")?;
        let fields = fields.filter(|fields| !fields.is_empty());
        let parameters = match params {
            _ if positional.next().is_some() => {
                return Err(PyTypeError::new_err("too many positional arguments after `options`"));
            }
            Some(_) if fields.is_some() => {
                return Err(PyTypeError::new_err("give parameters as `params` or by keyword, not both"));
            }
            Some(params) => Some(params),
            None => fields.map(|fields| fields.clone().into_any()),
        };
        Ok(Self { ids, parameters, options })
    }

    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn parameters(&self) -> Result<Tree, Failure> {
        if let Some(parameters) = &self.parameters {
            return from_python(parameters, &Path::ROOT);
        }
        let mut none = Builder::default();
        none.object("", |_| Ok::<_, Failure>(()))?;
        Ok(none.finish())
    }

    pub(crate) fn options(&self) -> Result<RequestOptions, Failure> {
        let path = Path::ROOT.key("options");
        let options = self.options.as_ref().map(|options| value_from_python(options, &path)).transpose()?;
        Ok(RequestOptions::from_json(options.unwrap_or_default())?)
    }
}

/// An argument given by position or by name; `None` is as good as left out.
fn argument<'py>(
    given: Option<Bound<'py, PyAny>>,
    fields: Option<&Bound<'py, PyDict>>,
    name: &str,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let mut named = None;
    if let Some(fields) = fields
        && let Some(value) = fields.get_item(name)?
    {
        named = Some(value);
        fields.del_item(name)?;
        if given.is_some() {
            return Err(PyTypeError::new_err(format!("`{name}` is given twice")));
        }
    }
    Ok(given.or(named).filter(|value| !value.is_none()))
}
