//! Python values to JSON, strictly, and JSON to Python values.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::{Map, Number, Value};
use stripe_sessions::document::SECRET_FIELDS;
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
    if let Ok(mapping) = value.cast::<PyMapping>() {
        let mut fields = Map::new();
        for entry in mapping.items()?.try_iter()? {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry?.extract()?;
            let Ok(key) = key.extract::<String>() else {
                return refuse("this has a key that is not text");
            };
            let value = walk(&value, &path.key(&key), depth)?;
            fields.insert(key, value);
        }
        return Ok(Value::Object(fields));
    }
    refuse(&format!("this is an object of type {}", value.get_type().name()?))
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
                let value = match scalar(py, key, value)? {
                    Some(scalar) => scalar,
                    None => to_python(py, value)?,
                };
                dict.set_item(key, value)?;
            }
            Ok(dict.into_any())
        }
        other => Ok(scalar(py, "", other)?.into_bound_py_any(py)?),
    }
}

/// What the field `key` holds, unless it is an object or a list.
pub(crate) fn scalar<'py>(py: Python<'py>, key: &str, value: &Value) -> PyResult<Option<Bound<'py, PyAny>>> {
    Ok(Some(match value {
        Value::Object(_) | Value::Array(_) => return Ok(None),
        Value::Null => py.None().into_bound(py),
        Value::Bool(boolean) => boolean.into_bound_py_any(py)?,
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(integer), _) => integer.into_bound_py_any(py)?,
            (None, Some(integer)) => integer.into_bound_py_any(py)?,
            (None, None) => number.as_f64().into_bound_py_any(py)?,
        },
        Value::String(text) if SECRET_FIELDS.contains(&key) => {
            py.import("stripe_sessions.values")?.getattr("ClientSecret")?.call1((text,))?
        }
        Value::String(text) => text.into_bound_py_any(py)?,
    }))
}
