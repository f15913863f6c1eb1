//! Python values to JSON, strictly.

use bridge::refuse_parameter;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use stripe_sessions::internal::document::{Builder, Content, Tree};
use stripe_sessions::internal::path::Path;

use crate::failure::Failure;

/// Deeper than any parameter is nested, shallow enough for a structure that contains itself.
const DEEPEST: usize = 64;

/// A Python value as JSON. Nothing is guessed: only `True` and `False` are booleans, only text is text.
pub(crate) fn from_python(value: &Bound<'_, PyAny>, path: &Path<'_>) -> Result<Tree, Failure> {
    let mut tree = Builder::default();
    walk(&mut tree, "", value, path, false, DEEPEST)?;
    Ok(tree.finish())
}

/// The same of what the API answered, in which `None` says something.
pub(crate) fn with_nulls(value: &Bound<'_, PyAny>) -> Result<Tree, Failure> {
    let dict = value.getattr_opt("to_dict")?.map(|to_dict| to_dict.call0()).transpose()?;
    let mut tree = Builder::default();
    walk(&mut tree, "", dict.as_ref().unwrap_or(value), &Path::ROOT, true, DEEPEST)?;
    Ok(tree.finish())
}

fn walk(
    tree: &mut Builder,
    name: &str,
    value: &Bound<'_, PyAny>,
    path: &Path<'_>,
    nulls: bool,
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
            items.try_for_each(|(index, item)| walk(tree, "", &item?, &path.index(index), nulls, depth))
        });
    } else if let Some(meant) = stands_for(name, value)? {
        return walk(tree, name, &meant, path, nulls, depth);
    } else {
        let Ok(mapping) = value.cast::<PyMapping>() else {
            return refuse(&format!("this is an object of type {}", value.get_type().name()?));
        };
        return tree.object(name, |tree| {
            // A list of its own, because what is in the mapping may run code that changes it.
            mapping.items()?.iter().try_for_each(|entry| {
                let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract()?;
                let Some(key) = key.cast::<PyString>().ok().and_then(|key| key.to_str().ok()) else {
                    return refuse("this has a key that is not text");
                };
                // None is what is not given, as for stripe-python.
                let is_given = nulls || !value.is_none();
                if is_given { walk(tree, key, &value, &path.key(key), nulls, depth) } else { Ok(()) }
            })
        });
    };
    Ok(tree.scalar(name, scalar)?)
}

/// The option that takes an API object for what is in it, not for its id.
const WHOLE: &str = "account_facts";

/// What an object is in a request, as for stripe-python: an API object its id, a `datetime` (local time, unless it says
/// otherwise) whole seconds since the Unix epoch, a `Path` its text.
fn stands_for<'py>(name: &str, value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if value.is_exact_instance_of::<PyDict>() {
        return Ok(None);
    }
    if name == WHOLE {
        return value.getattr_opt("to_dict")?.map(|to_dict| to_dict.call0()).transpose();
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
