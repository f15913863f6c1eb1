//! Python values to JSON, strictly, and JSON to Python values.

use bridge::refuse_parameter;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::sync::critical_section::with_critical_section;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::Value;
use stripe_sessions::internal::document::{Builder, Content, SECRET_FIELDS, Tree};
use stripe_sessions::internal::path::Path;
use stripe_sessions::internal::view::View;

use crate::failure::Failure;

/// Deeper than any parameter is nested, shallow enough for a structure that contains itself.
const DEEPEST: usize = 64;

/// A Python value as JSON. Nothing is guessed: only `True` and `False` are booleans, only text is text.
pub(crate) fn from_python(value: &Bound<'_, PyAny>, path: &Path<'_>) -> Result<Tree, Failure> {
    let mut tree = Builder::default();
    walk(&mut tree, "", value, path, DEEPEST)?;
    Ok(tree.finish())
}

/// The same as a value of its own.
pub(crate) fn value_from_python(value: &Bound<'_, PyAny>, path: &Path<'_>) -> Result<Value, Failure> {
    from_python(value, path).map(|tree| tree.whole().to_value())
}

fn walk(
    tree: &mut Builder,
    name: &str,
    value: &Bound<'_, PyAny>,
    path: &Path<'_>,
    depth: usize,
) -> Result<(), Failure> {
    let refuse = |found: &str| Err(Failure::Core(refuse_parameter(path, found)));
    let Some(depth) = depth.checked_sub(1) else {
        return refuse("this is nested too deeply");
    };
    let scalar = if value.is_none() {
        Content::Null
    } else if let Ok(boolean) = value.cast::<PyBool>() {
        Content::Boolean(boolean.is_true())
    } else if let Ok(text) = value.cast::<PyString>() {
        let Ok(text) = text.to_str() else {
            return refuse("this is text with half a surrogate pair");
        };
        Content::Text(text)
    } else if let Ok(integer) = value.cast::<PyInt>() {
        let Ok(integer) = integer.extract() else {
            return refuse("this is an integer of more than 64 bits");
        };
        Content::Integer(integer)
    } else if let Ok(float) = value.cast::<PyFloat>() {
        if !float.value().is_finite() {
            return refuse("this is a number that is not finite");
        }
        Content::Float(float.value())
    } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        return tree.list(name, |tree| {
            let mut items = value.try_iter()?.enumerate();
            items.try_for_each(|(index, item)| walk(tree, "", &item?, &path.index(index), depth))
        });
    } else if let Some(meant) = stands_for(value)? {
        return walk(tree, name, &meant, path, depth);
    } else {
        let Some(entries) = entries(value)? else {
            return refuse(&format!("this is an object of type {}", value.get_type().name()?));
        };
        return tree.object(name, |tree| {
            // None is what is not given, as for stripe-python.
            entries.iter().filter(|(_, value)| !value.is_none()).try_for_each(|(key, value)| {
                let Some(key) = key.cast::<PyString>().ok().and_then(|key| key.to_str().ok()) else {
                    return refuse("this has a key that is not text");
                };
                walk(tree, key, value, &path.key(key), depth)
            })
        });
    };
    Ok(tree.scalar(name, scalar)?)
}

/// What an object is in a request, as for stripe-python: an API object its id, a `datetime` (local time, unless it says
/// otherwise) whole seconds since the Unix epoch, a `Path` its text.
fn stands_for<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if value.is_exact_instance_of::<PyDict>() {
        return Ok(None);
    }
    if let Some(id) = value.getattr_opt("id")? {
        return Ok(Some(id).filter(pyo3::types::PyAnyMethods::is_instance_of::<PyString>));
    }
    if value.hasattr("utctimetuple")? {
        let seconds: f64 = value.call_method0("timestamp")?.extract()?;
        return value.py().import("math")?.call_method1("floor", (seconds,)).map(Some);
    }
    let path = value.getattr_opt("__fspath__")?.map(|path| path.call0()).transpose()?;
    Ok(path.filter(pyo3::types::PyAnyMethods::is_instance_of::<PyString>))
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
pub(crate) fn to_python<'py, 'a>(py: Python<'py>, json: impl Into<View<'a>>) -> PyResult<Bound<'py, PyAny>> {
    let json = json.into();
    match json.content() {
        Content::List => {
            let items: Vec<_> = json.items().map(|item| to_python(py, item)).collect::<PyResult<_>>()?;
            PyList::new(py, items)?.into_bound_py_any(py)
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
