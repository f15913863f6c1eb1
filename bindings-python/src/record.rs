//! Results: views of a reply that has been checked.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use pyo3::exceptions::{PyAttributeError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList};
use serde_json::Value;
use stripe_sessions::document::mask_secrets;
use stripe_sessions::schema::Shape;
use stripe_sessions::secret::redact;
use stripe_sessions::{Client, Document, OPERATIONS, Operation, RequestOptions, Response};

use crate::convert::{scalar, to_python};
use crate::failure::Failure;
use crate::paging::Walk;

/// An object of a reply, or a part of one. Nothing is copied out of the reply before it is asked for, and the reply
/// wipes its secrets when the last view of it is gone.
#[pyclass(frozen, subclass, mapping, module = "stripe_sessions")]
pub(crate) struct Record {
    document: Arc<Document>,
    /// Where in the document, as a JSON pointer.
    pointer: String,
    /// What is known of it; nothing, inside of what this version of the library does not know.
    shape: Option<Shape>,
    /// About the reply, for the object that is the whole of it.
    response: Option<Py<PyAny>>,
    /// The call it answers, for the lists in it.
    origin: Option<Arc<Origin>>,
}

/// A call, to be made or to be continued.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: Vec<String>,
    pub(crate) parameters: Value,
    pub(crate) options: RequestOptions,
    pub(crate) waits: bool,
}

impl Origin {
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn call(&self) -> Result<Response<Document>, stripe_sessions::Error> {
        self.client.call(self.operation, &self.ids(), &self.parameters, &self.options)
    }
}

impl Record {
    /// The whole of a reply. What has no list in it lets go of the client.
    pub(crate) fn root(document: Document, response: Option<Py<PyAny>>, origin: Option<Arc<Origin>>) -> Self {
        let object = document.object();
        let is_list = |shape| matches!(shape, Shape::Object(part) if part.item().is_some());
        let origin = origin.filter(|_| {
            is_list(Shape::Object(object)) || object.fields.iter().any(|field| is_list(field.shape))
        });
        let shape = Some(Shape::Object(object));
        Self { document: Arc::new(document), pointer: String::new(), shape, response, origin }
    }

    /// The record as an instance of its own class.
    pub(crate) fn wrap(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        static CLASSES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
        let class = self.shape.and_then(Shape::type_name);
        let record = Bound::new(py, self)?.into_any();
        let Some(class) = class else {
            return Ok(record);
        };
        let classes =
            CLASSES.get_or_try_init(py, || py.import("stripe_sessions.records").map(Bound::unbind))?;
        classes.bind(py).getattr(class)?.call1((record,))
    }

    fn value(&self) -> &Value {
        // `Value::pointer` allocates for every key on the way, and this is every read of every field.
        let mut steps = self.pointer.split('/').skip(1);
        let found = steps.try_fold(self.document.value(), |value, step| match value {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?),
            _ => value.get(&*unescape(step)),
        });
        found.unwrap_or(&Value::Null)
    }

    /// What `key` holds. A field that is known but not there is `None`; one that is neither is nothing.
    fn field<'py>(&self, py: Python<'py>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.value().get(key) {
            Some(value) => self.view(py, key, value).map(Some),
            None if self.shape.is_some_and(|shape| shape.entry(key).is_some()) => {
                Ok(Some(py.None().into_bound(py)))
            }
            None => Ok(None),
        }
    }

    /// A part of this as Python sees it.
    fn view<'py>(&self, py: Python<'py>, key: &str, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        if let Some(scalar) = scalar(py, key, value)? {
            return Ok(scalar);
        }
        let part = Self {
            document: Arc::clone(&self.document),
            pointer: format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1")),
            shape: self.shape.and_then(|shape| shape.inner(key)),
            response: None,
            origin: self.origin.clone(),
        };
        match (value, part.shape) {
            (Value::Array(items), _) => {
                let items = items.iter().enumerate();
                let items = items.map(|(index, item)| part.view(py, &index.to_string(), item));
                Ok(PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_any())
            }
            (Value::Object(entries), Some(Shape::Map(_))) => {
                let dict = PyDict::new(py);
                for (key, value) in entries {
                    dict.set_item(key, part.view(py, key, value)?)?;
                }
                Ok(dict.into_any())
            }
            _ => part.wrap(py),
        }
    }

    fn keys(&self) -> impl Iterator<Item = &String> {
        self.value().as_object().into_iter().flat_map(serde_json::Map::keys)
    }
}

#[pymethods]
impl Record {
    #[new]
    fn new(py: Python<'_>, record: &Self) -> Self {
        Self {
            document: Arc::clone(&record.document),
            pointer: record.pointer.clone(),
            shape: record.shape,
            response: record.response.as_ref().map(|response| response.clone_ref(py)),
            origin: record.origin.clone(),
        }
    }

    /// The pages of the list this is a page of, this one first. `None` where there is no client to ask.
    fn _walk(&self) -> Option<Walk> {
        Walk::new(self.origin.as_ref()?, &self.document, &self.pointer)
    }

    /// About the reply: request id, status, idempotency key, warnings. `None` for a part of a result.
    #[getter]
    fn last_response(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.response.as_ref().map(|response| response.clone_ref(py))
    }

    /// Everything as plain dicts and lists, the client secret included: its `repr` hides it, JSON does not.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.value())
    }

    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        if let Some(value) = slf.get().field(slf.py(), name)? {
            return Ok(value);
        }
        let class = slf.get_type().name()?;
        Err(PyAttributeError::new_err(format!(
            "{class} has no field {name:?}; to_dict() gives everything there is as a dict"
        )))
    }

    fn __getitem__<'py>(slf: &Bound<'py, Self>, key: &str) -> PyResult<Bound<'py, PyAny>> {
        let value = slf.get().field(slf.py(), key)?;
        value.ok_or_else(|| PyKeyError::new_err(key.to_owned()))
    }

    fn __contains__(&self, key: &str) -> bool {
        self.value().get(key).is_some()
    }

    /// Refused, because a framework that turns what it can iterate into JSON would send the client secret along.
    fn __iter__(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        let class = slf.get_type().name()?;
        Err(PyTypeError::new_err(format!("{class} is not iterable; to_dict() gives its entries as a dict")))
    }

    fn __dir__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        let object = slf.py().get_type::<PyAny>();
        let names: Bound<'py, PyList> = object.call_method1("__dir__", (slf,))?.cast_into()?;
        let unknown = slf.get().keys().filter(|key| !names.contains(key).unwrap_or(false));
        let unknown: Vec<_> = unknown.collect();
        unknown.iter().try_for_each(|key| names.append(key))?;
        Ok(names)
    }

    fn __eq__(&self, other: &Self) -> bool {
        let class = |record: &Self| record.shape.and_then(Shape::type_name);
        class(self) == class(other) && self.value() == other.value()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.value().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let fields = slf.get().keys().map(|key| {
            let value = slf.get().field(slf.py(), key)?;
            Ok(format!("{key}={}", redact(&format!("{:?}", value.into_pyobject(slf.py())?))))
        });
        let fields = fields.collect::<PyResult<Vec<_>>>()?.join(", ");
        Ok(format!("{}({fields})", slf.get_type().name()?))
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }

    /// A pickled result carries its secret, as the result itself does; a pickled part of one does not.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Pickled)> {
        let mut value = self.document.value().clone();
        if !self.pointer.is_empty() {
            mask_secrets(&mut value);
        }
        let name = self.document.object().name.to_owned();
        let response = self.last_response(py);
        let restore = py.import("stripe_sessions._native")?.getattr("restore")?;
        Ok((restore, (name, value.to_string(), self.pointer.clone(), response)))
    }
}

/// A key out of a JSON pointer.
fn unescape(step: &str) -> Cow<'_, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

/// The name of the object, its JSON, where in it, and what is known of the reply.
type Pickled = (String, String, String, Option<Py<PyAny>>);

/// The other half of `Record.__reduce__`.
#[pyfunction]
pub(crate) fn restore<'py>(
    py: Python<'py>,
    name: &str,
    text: &str,
    pointer: &str,
    response: Option<Py<PyAny>>,
) -> Result<Bound<'py, PyAny>, Failure> {
    let mut objects = OPERATIONS.iter().map(|operation| operation.result);
    let object = objects.find(|object| object.name == name);
    let object =
        object.ok_or_else(|| PyTypeError::new_err("pickled by another version of stripe-sessions"))?;
    let document = Document::decode(text, object)?;
    let mut record = Record::root(document, response, None);
    for part in pointer.split('/').skip(1) {
        record.shape = record.shape.and_then(|shape| shape.inner(&unescape(part)));
    }
    pointer.clone_into(&mut record.pointer);
    Ok(record.wrap(py)?)
}
