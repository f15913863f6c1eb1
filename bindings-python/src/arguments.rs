//! The arguments every operation takes: `(id, …, params=None, options=None, **fields)`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};
use serde_json::Value;
use stripe_sessions::RequestOptions;
use stripe_sessions::internal::document::{Builder, Tree};
use stripe_sessions::internal::options::REQUEST_OPTIONS;
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
        let mut options = argument(positional.next(), fields, "options")?;
        if positional.next().is_some() {
            return Err(PyTypeError::new_err("too many positional arguments after `options`"));
        }
        if let Some(fields) = fields {
            options = options_among(fields, options)?;
        }
        let fields = fields.filter(|fields| !fields.is_empty());
        if params.is_some() && fields.is_some() {
            return Err(PyTypeError::new_err("give parameters as `params` or by keyword, not both"));
        }
        Ok(Self {
            ids,
            parameters: params.or_else(|| fields.map(|fields| fields.clone().into_any())),
            options,
        })
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
        Ok(RequestOptions::from_json(options_from(self.options.as_ref())?)?)
    }
}

/// Options as JSON; nothing where none are given.
pub(crate) fn options_from(options: Option<&Bound<'_, PyAny>>) -> Result<Value, Failure> {
    let path = Path::ROOT.key("options");
    options.map_or(Ok(Value::Null), |options| value_from_python(options, &path))
}

/// An argument given by position or by name; `None` is as good as left out.
fn argument<'py>(
    given: Option<Bound<'py, PyAny>>,
    fields: Option<&Bound<'py, PyDict>>,
    name: &str,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some(value) = fields.map_or(Ok(None), |fields| fields.get_item(name))? else {
        return Ok(given.filter(|value| !value.is_none()));
    };
    fields.map_or(Ok(()), |fields| fields.del_item(name))?;
    if given.is_some() {
        return Err(PyTypeError::new_err(format!("`{name}` is given twice")));
    }
    Ok(Some(value).filter(|value| !value.is_none()))
}

/// Options, with those that stand among the keywords for parameters, as stripe-python lets them.
fn options_among<'py>(
    fields: &Bound<'py, PyDict>,
    options: Option<Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let is_option = |name: &str| REQUEST_OPTIONS.fields.iter().any(|option| option.name == name);
    let names =
        fields.iter().filter_map(|(name, _)| name.extract().ok().filter(|name: &String| is_option(name)));
    let names: Vec<_> = names.collect();
    if names.is_empty() {
        return Ok(options);
    }
    let all = PyDict::new(fields.py());
    if let Some(options) = options {
        all.call_method1("update", (options,))?;
    }
    for name in names {
        if all.contains(&name)? {
            return Err(PyTypeError::new_err(format!("`{name}` is given twice")));
        }
        all.set_item(&name, argument(None, Some(fields), &name)?)?;
    }
    Ok(Some(all.into_any()))
}
