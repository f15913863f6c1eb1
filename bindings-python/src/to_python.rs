//! JSON to Python values.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList};
use serde_json::Value;
use stripe_sessions::internal::document::{Content, SECRET_FIELDS};
use stripe_sessions::internal::view::View;

/// JSON as plain Python values. Secrets are text that does not show in a `repr`.
pub(crate) fn to_python<'py, 'a>(py: Python<'py>, json: impl Into<View<'a>>) -> PyResult<Bound<'py, PyAny>> {
    let json = json.into();
    match json.content() {
        Content::List => {
            let items = json.items().map(|item| to_python(py, item)).collect::<PyResult<Vec<_>>>()?;
            Ok(PyList::new(py, items)?.into_any())
        }
        Content::Object => {
            let dict = PyDict::new(py);
            for (key, value) in json.entries() {
                let scalar = scalar(py, key, value.content())?;
                dict.set_item(key, scalar.map_or_else(|| to_python(py, value), Ok)?)?;
            }
            Ok(dict.into_any())
        }
        content => Ok(scalar(py, "", content)?.into_bound_py_any(py)?),
    }
}

/// What the field `key` holds, unless it is an object or a list.
pub(crate) fn scalar<'py>(
    py: Python<'py>,
    key: &str,
    content: Content<&str>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    static SECRET: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    Ok(Some(match content {
        Content::Object | Content::List => return Ok(None),
        Content::Null => py.None().into_bound(py),
        Content::Boolean(boolean) => boolean.into_bound_py_any(py)?,
        Content::Integer(integer) => integer.into_bound_py_any(py)?,
        Content::Large(integer) => integer.into_bound_py_any(py)?,
        Content::Float(float) => float.into_bound_py_any(py)?,
        Content::Text(text) if SECRET_FIELDS.contains(&key) => {
            SECRET.import(py, "stripe_sessions.values", "ClientSecret")?.call1((text,))?
        }
        Content::Text(text) => text.into_bound_py_any(py)?,
    }))
}

/// Calls one of the makers in `stripe_sessions.values` with the fields of a JSON object.
pub(crate) fn build<'py>(py: Python<'py>, maker: &str, json: &Value) -> PyResult<Bound<'py, PyAny>> {
    let fields = to_python(py, json)?.cast_into::<PyDict>()?;
    py.import("stripe_sessions.values")?.getattr(maker)?.call((), Some(&fields))
}
