//! Results: views of a reply that has been checked.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::{PyAttributeError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyList};
use stripe_sessions::internal::document::{Part, Tree, mask_secrets};
use stripe_sessions::internal::schema::{Shape, TypeKey};
use stripe_sessions::internal::secret::redact;
use stripe_sessions::{Client, Document, OPERATIONS, Operation, RequestOptions, Response};

use crate::about::About;
use crate::convert::scalar;
use crate::failure::Failure;
use crate::paging::Walk;

/// An object of a reply, or a part of one. Nothing is copied out of the reply before it is asked for, and the reply
/// wipes its secrets when the last view of it is gone.
#[pyclass(frozen, subclass, mapping, module = "stripe_sessions")]
pub(crate) struct Record {
    document: Arc<Document>,
    /// Which part of the document.
    index: usize,
    /// What is known of it; nothing, inside of what this version of the library does not know.
    shape: Option<Shape>,
    /// About the reply, for the object that is the whole of it.
    response: Option<Arc<About>>,
    /// The call it answers, for the lists in it.
    origin: Option<Arc<Origin>>,
    /// The objects in it that were asked for, by their index: each is made once.
    made: Mutex<Vec<(usize, Py<PyAny>)>>,
}

/// A call, to be made or to be continued.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: Vec<String>,
    pub(crate) parameters: Tree,
    pub(crate) options: RequestOptions,
    pub(crate) waits: bool,
}

impl Origin {
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn call(&self) -> Result<Response<Document>, stripe_sessions::Error> {
        self.client.call(self.operation, &self.ids(), self.parameters.whole(), &self.options)
    }
}

impl Record {
    /// The whole of a reply. What has no list in it lets go of the client.
    pub(crate) fn root(document: Document, response: Option<About>, origin: Option<Arc<Origin>>) -> Self {
        let object = document.object();
        let is_list = |shape| matches!(shape, Shape::Object(part) if part.item().is_some());
        let origin = origin.filter(|_| {
            is_list(Shape::Object(object)) || object.fields.iter().any(|field| is_list(field.shape))
        });
        let (shape, response) = (Some(Shape::Object(object)), response.map(Arc::new));
        Self { document: Arc::new(document), index: 0, shape, response, origin, made: Mutex::default() }
    }

    /// The record as an instance of its own class.
    pub(crate) fn wrap(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        let class = class(py, self.shape)?;
        let record = Bound::new(py, self)?.into_any();
        class.map_or(Ok(record.clone()), |class| class.call1((record,)))
    }

    fn part(&self) -> Part<'_> {
        self.document.part(self.index).unwrap_or_else(|| self.document.whole())
    }

    /// What `key` holds. A field that is known but not there is `None`; one that is neither is nothing.
    fn field<'py>(&self, py: Python<'py>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.part().get(key) {
            Some(part) => self.view(py, part).map(Some),
            None if self.shape.is_some_and(|shape| shape.entry(key).is_some()) => {
                Ok(Some(py.None().into_bound(py)))
            }
            None => Ok(None),
        }
    }

    /// A part of this as Python sees it.
    fn view<'py>(&self, py: Python<'py>, part: Part<'_>) -> PyResult<Bound<'py, PyAny>> {
        if let Some(scalar) = scalar(py, part.name(), part.content())? {
            return Ok(scalar);
        }
        if let Some((_, made)) = self.made().iter().find(|(index, _)| *index == part.index()) {
            return Ok(made.bind(py).clone());
        }
        let inner = Self {
            document: Arc::clone(&self.document),
            index: part.index(),
            shape: self.shape.and_then(|shape| shape.inner(part.name())),
            response: None,
            origin: self.origin.clone(),
            made: Mutex::default(),
        };
        let parts = || part.parts().map(|part| Ok((part.name(), inner.view(py, part)?)));
        match inner.shape {
            _ if part.is_list() => {
                let items = parts().map(|item| item.map(|(_, item)| item)).collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, items)?.into_any())
            }
            Some(Shape::Map(_)) => Ok(parts().collect::<PyResult<Vec<_>>>()?.into_py_dict(py)?.into_any()),
            _ => {
                let record = inner.wrap(py)?;
                self.made().push((part.index(), record.clone().unbind()));
                Ok(record)
            }
        }
    }

    /// Never held while Python runs: it could come back for another part.
    fn made(&self) -> MutexGuard<'_, Vec<(usize, Py<PyAny>)>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keys(&self) -> impl Iterator<Item = &str> {
        self.part().parts().map(Part::name)
    }
}

/// The class of records of this shape, if it is known; looked up by name once.
fn class(py: Python<'_>, shape: Option<Shape>) -> PyResult<Option<Bound<'_, PyAny>>> {
    static CLASSES: LazyLock<Mutex<HashMap<TypeKey, Py<PyAny>>>> = LazyLock::new(Mutex::default);
    let classes = || CLASSES.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((shape, key)) = shape.and_then(|shape| Some((shape, shape.type_key()?))) else {
        return Ok(None);
    };
    if let Some(class) = classes().get(&key) {
        return Ok(Some(class.bind(py).clone()));
    }
    let class = py.import("stripe_sessions.records")?.getattr(shape.type_name().unwrap_or_default())?;
    classes().insert(key, class.clone().unbind());
    Ok(Some(class))
}

#[pymethods]
impl Record {
    #[new]
    fn new(record: &Self) -> Self {
        Self {
            document: Arc::clone(&record.document),
            index: record.index,
            shape: record.shape,
            response: record.response.clone(),
            origin: record.origin.clone(),
            made: Mutex::default(),
        }
    }

    /// The pages of the list this is a page of, this one first. `None` where there is no client to ask.
    fn _walk(&self) -> Option<Walk> {
        Walk::new(self.origin.as_ref()?, &self.document, &self.part().path())
    }

    /// About the reply: request id, status, idempotency key, warnings. `None` for a part of a result.
    #[getter]
    fn last_response(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.response.as_ref().map(|about| about.get(py)).transpose()
    }

    /// Whether anything about the call was probably not meant.
    #[pyo3(name = "_has_warnings")]
    pub(crate) fn has_warnings(&self) -> bool {
        self.response.as_ref().is_some_and(|about| about.has_warnings())
    }

    /// Everything as plain dicts and lists, the client secret included: its `repr` hides it, JSON does not.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain(py, self.part())
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

    pub(crate) fn __getitem__<'py>(slf: &Bound<'py, Self>, key: &str) -> PyResult<Bound<'py, PyAny>> {
        let value = slf.get().field(slf.py(), key)?;
        value.ok_or_else(|| PyKeyError::new_err(key.to_owned()))
    }

    fn __contains__(&self, key: &str) -> bool {
        self.part().get(key).is_some()
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
        let class = |record: &Self| record.shape.and_then(Shape::type_key);
        class(self) == class(other) && self.part() == other.part()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.part().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let record = slf.get();
        let fields = record.part().parts().map(|part| {
            let value = record.view(slf.py(), part)?;
            Ok(format!("{}={}", part.name(), redact(&format!("{value:?}"))))
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
        let path = self.part().path();
        let text = if path.is_empty() {
            self.document.text().to_owned()
        } else {
            let mut value = self.document.whole().to_value();
            mask_secrets(&mut value);
            value.to_string()
        };
        let name = self.document.object().name.to_owned();
        let response = self.last_response(py)?;
        let restore = py.import("stripe_sessions._native")?.getattr("restore")?;
        Ok((restore, (name, text, path, response)))
    }
}

/// The name of the object, its JSON, where in it, and what is known of the reply.
type Pickled = (String, String, Vec<String>, Option<Py<PyAny>>);

/// The other half of `Record.__reduce__`.
#[pyfunction]
pub(crate) fn restore<'py>(
    py: Python<'py>,
    name: &str,
    text: &str,
    path: Vec<String>,
    response: Option<Py<PyAny>>,
) -> Result<Bound<'py, PyAny>, Failure> {
    let foreign = || PyTypeError::new_err("pickled by another version of stripe-sessions");
    let mut objects = OPERATIONS.iter().map(|operation| operation.result);
    let object = objects.find(|object| object.name == name).ok_or_else(foreign)?;
    let response = response.map(|response| About::unpickled(py, response));
    let mut record = Record::root(Document::decode(text, object)?, response, None);
    for step in path {
        record.index = record.part().step(&step).ok_or_else(foreign)?.index();
        record.shape = record.shape.and_then(|shape| shape.inner(&step));
    }
    Ok(record.wrap(py)?)
}

/// JSON as plain Python values. Secrets are text that does not show in a `repr`.
fn plain<'py>(py: Python<'py>, part: Part<'_>) -> PyResult<Bound<'py, PyAny>> {
    if let Some(scalar) = scalar(py, part.name(), part.content())? {
        return Ok(scalar);
    }
    let parts = part.parts().map(|part| Ok((part.name(), plain(py, part)?)));
    let parts = parts.collect::<PyResult<Vec<_>>>()?;
    if part.is_list() {
        return Ok(PyList::new(py, parts.into_iter().map(|(_, item)| item))?.into_any());
    }
    Ok(parts.into_py_dict(py)?.into_any())
}
