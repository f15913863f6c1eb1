//! Python values to JSON, strictly, and JSON to Python values.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::sync::critical_section::with_critical_section;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::{Map, Number, Value};
use stripe_sessions::document::{Content, SECRET_FIELDS};
use stripe_sessions::host::refuse_parameter;
use stripe_sessions::validate::Path;

use crate::failure::Failure;

/// Deeper than any parameter is nested, shallow enough for a structure that contains itself.
const DEEPEST: usize = 64;

/// A Python value as JSON. Nothing is guessed: only `True` and `False` are booleans, only text is text.
pub(crate) fn from_python(value: &Bound<'_, PyAny>, path: &Path<'_>) -> Result<Value, Failure> {
    walk(value, path, DEEPEST)
}

fn walk(value: &Bound<'_, PyAny>, path: &Path<'_>, depth: usize) -> Result<Value, Failure> {
    let refuse = |found: &str| Err(Failure::Core(refuse_parameter(path, found)));
    let Some(depth) = depth.checked_sub(1) else {
        return refuse("this is nested too deeply");
    };
    if value.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(boolean) = value.cast::<PyBool>() {
        return Ok(boolean.is_true().into());
    }
    if let Ok(text) = value.cast::<PyString>() {
        let Ok(text) = text.to_str() else {
            return refuse("this is text with half a surrogate pair");
        };
        return Ok(text.into());
    }
    if let Ok(integer) = value.cast::<PyInt>() {
        return match integer.extract::<i64>() {
            Ok(integer) => Ok(integer.into()),
            Err(_) => refuse("this is an integer of more than 64 bits"),
        };
    }
    if let Ok(float) = value.cast::<PyFloat>() {
        return match Number::from_f64(float.value()) {
            Some(number) => Ok(number.into()),
            None => refuse("this is a number that is not finite"),
        };
    }
    if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        let items = value.try_iter()?.enumerate();
        return items.map(|(index, item)| walk(&item?, &path.index(index), depth)).collect();
    }
    let Some(entries) = entries(value)? else {
        return refuse(&format!("this is an object of type {}", value.get_type().name()?));
    };
    let mut fields = Map::with_capacity(entries.len());
    for (key, value) in entries {
        let Ok(key) = key.extract::<String>() else {
            return refuse("this has a key that is not text");
        };
        let value = walk(&value, &path.key(&key), depth)?;
        fields.insert(key, value);
    }
    Ok(Value::Object(fields))
}

type Entries<'py> = Vec<(Bound<'py, PyAny>, Bound<'py, PyAny>)>;

/// The entries of a mapping, nothing for anything else. A list of them, because what is in it may run code that changes it.
fn entries<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Entries<'py>>> {
    if let Ok(dict) = value.cast_exact::<PyDict>() {
        return Ok(Some(with_critical_section(dict, || dict.iter().collect())));
    }
    let Ok(mapping) = value.cast::<PyMapping>() else {
        return Ok(None);
    };
    mapping.items()?.try_iter()?.map(|entry| entry?.extract()).collect::<PyResult<_>>().map(Some)
}

/// JSON as plain Python values. Secrets are text that does not show in a `repr`.
pub(crate) fn to_python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| to_python(py, item)).collect::<PyResult<_>>()?;
            PyList::new(py, items)?.into_bound_py_any(py)
        }
        Value::Object(fields) => {
            let dict = PyDict::new(py);
            for (key, value) in fields {
                let value = match scalar(py, key, value.into())? {
                    Some(scalar) => scalar,
                    None => to_python(py, value)?,
                };
                dict.set_item(key, value)?;
            }
            Ok(dict.into_any())
        }
        other => Ok(scalar(py, "", other.into())?.into_bound_py_any(py)?),
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

/// The module `stripe_sessions.values`.
pub(crate) fn values(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {
    static VALUES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let module = VALUES.get_or_try_init(py, || py.import("stripe_sessions.values").map(Bound::unbind))?;
    Ok(module.bind(py))
}
