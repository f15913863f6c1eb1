//! Results: views of a reply that has been checked.

use std::ffi::CString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};

use pyo3::exceptions::{PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{IntoPyDict, PyList};
use stripe_sessions::internal::Arguments;
use stripe_sessions::internal::document::{Part, Tree, mask_secrets};
use stripe_sessions::internal::problem::Problem;
use stripe_sessions::internal::schema::{Object, Shape};
use stripe_sessions::internal::secret::redact;
use stripe_sessions::{Client, Document, Metadata, Operation, RequestOptions};

use crate::call::{Manner, lock};
use crate::to_python::{build, scalar, to_python};

/// An object of a reply, or a part of one. Nothing is copied out of the reply before it is asked for, and the reply
/// wipes its secrets when the last view of it is gone.
#[pyclass(frozen, subclass, mapping, module = "stripe_sessions")]
pub(crate) struct Record {
    document: Arc<Document>,
    /// Which part of the document.
    index: usize,
    /// What is known of it; nothing, inside of what this version of the library does not know.
    shape: Option<Shape>,
    /// The call it answers, for the lists in it.
    origin: Option<Arc<Origin>>,
    /// About the reply, for the object that is the whole of it, and how many of its warnings have been given.
    metadata: Option<(Metadata, usize)>,
    /// The same as a Python object, made for those who ask, which few do.
    last_response: PyOnceLock<Py<PyAny>>,
    /// The objects in it that were asked for, by their index: each is made once.
    made: Mutex<Vec<(usize, Py<PyAny>)>>,
}

/// A call whose answer has lists in it, to be continued.
pub(crate) struct Origin {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: Vec<String>,
    pub(crate) parameters: Tree,
    pub(crate) options: RequestOptions,
    pub(crate) manner: Manner,
}

impl Origin {
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn arguments<'a>(&'a self, ids: &'a [&'a str]) -> Arguments<'a> {
        let Self { operation, parameters, options, .. } = self;
        Arguments { operation, ids, parameters: parameters.whole().into(), options }
    }

    /// Nothing where there is no list in what the operation gives: what has none lets go of the client.
    fn with_lists(self: Arc<Self>) -> Option<Arc<Self>> {
        let is_list = |object: &Object| object.item().is_some();
        let has_list = |shape| matches!(shape, Shape::Object(part) if is_list(part));
        let result = self.operation.result;
        (is_list(result) || result.fields.iter().any(|field| has_list(field.shape))).then_some(self)
    }
}

thread_local! {
    /// The record that is being made an instance of its class: see [`Record::wrap`].
    static NEXT: Mutex<Option<Record>> = const { Mutex::new(None) };
}

impl Record {
    /// The whole of a reply.
    pub(crate) fn root(
        document: Document,
        metadata: Option<(Metadata, usize)>,
        origin: Option<Arc<Origin>>,
    ) -> Self {
        let shape = Some(Shape::Object(document.object()));
        let origin = origin.and_then(Origin::with_lists);
        Self { origin, metadata, ..Self::part_of(Arc::new(document), 0, shape) }
    }

    fn part_of(document: Arc<Document>, index: usize, shape: Option<Shape>) -> Self {
        let (last_response, made) = (PyOnceLock::new(), Mutex::default());
        Self { document, index, shape, origin: None, metadata: None, last_response, made }
    }

    /// The record as an instance of its own class, which calls [`Record::new`].
    pub(crate) fn wrap(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        let class = class(py, self.shape)?;
        NEXT.with(|next| *lock(next) = Some(self));
        class.call0()
    }

    /// The call it answers, where there are lists in it, the reply, and where in it this is.
    pub(crate) fn place(&self) -> (Option<&Arc<Origin>>, &Document, Vec<String>) {
        (self.origin.as_ref(), &self.document, self.part().path())
    }

    /// The same reply at another place: what the steps lead to.
    pub(crate) fn at(mut self, path: Vec<String>) -> Option<Self> {
        for step in path {
            self.index = self.part().step(&step)?.index();
            self.shape = self.shape.and_then(|shape| shape.inner(&step));
        }
        Some(self)
    }

    /// What was known of the reply, of a result that was pickled.
    pub(crate) fn with_response(self, py: Python<'_>, response: Option<Py<PyAny>>) -> Self {
        if let Some(response) = response {
            let _ = self.last_response.set(py, response);
        }
        self
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
        // Not held while Python runs: it could come back for another part.
        if let Some((_, made)) = lock(&self.made).iter().find(|(index, _)| *index == part.index()) {
            return Ok(made.bind(py).clone());
        }
        let shape = self.shape.and_then(|shape| shape.inner(part.name()));
        let origin = self.origin.clone();
        let inner = Self { origin, ..Self::part_of(Arc::clone(&self.document), part.index(), shape) };
        let parts = || part.parts().map(|part| Ok((part.name(), inner.view(py, part)?)));
        match shape {
            _ if part.is_list() => {
                let items = parts().map(|item| item.map(|(_, item)| item)).collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, items)?.into_any())
            }
            Some(Shape::Map(_)) => Ok(parts().collect::<PyResult<Vec<_>>>()?.into_py_dict(py)?.into_any()),
            _ => {
                let record = inner.wrap(py)?;
                lock(&self.made).push((part.index(), record.clone().unbind()));
                Ok(record)
            }
        }
    }
}

/// The class of records of this shape.
fn class(py: Python<'_>, shape: Option<Shape>) -> PyResult<Bound<'_, PyAny>> {
    match shape.and_then(Shape::type_name) {
        Some(name) => py.import("stripe_sessions.records")?.getattr(name),
        None => Ok(py.get_type::<Record>().into_any()),
    }
}

/// Says at the caller's line what is probably not meant.
pub(crate) fn warn(py: Python<'_>, problems: &[Problem], stack_level: i32) -> PyResult<()> {
    problems.iter().try_for_each(|problem| {
        let class = py.import("stripe_sessions.values")?.getattr("StripeSessionsWarning")?;
        PyErr::warn(py, &class, &CString::new(problem.to_string())?, stack_level)
    })
}

#[pymethods]
impl Record {
    #[new]
    fn new() -> PyResult<Self> {
        let next = NEXT.with(|next| lock(next).take());
        next.ok_or_else(|| PyTypeError::new_err("results come from calls, and from `decode`"))
    }

    /// Gives the warnings that came with the reply. One that raises cannot take the result away.
    #[pyo3(name = "_warn_late")]
    pub(crate) fn warn_late(&self, py: Python<'_>, stack_level: i32) {
        let late = self.metadata.as_ref().and_then(|(metadata, told)| metadata.warnings.get(*told..));
        if let Err(error) = warn(py, late.unwrap_or_default(), stack_level) {
            error.write_unraisable(py, None);
        }
    }

    /// About the reply: request id, status, idempotency key, warnings. `None` for a part of a result.
    #[getter]
    fn last_response(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let Some((metadata, _)) = &self.metadata else {
            return Ok(self.last_response.get(py).map(|made| made.clone_ref(py)));
        };
        let make = || PyResult::Ok(build(py, "response", &metadata.to_json())?.unbind());
        self.last_response.get_or_try_init(py, make).map(|made| Some(made.clone_ref(py)))
    }

    /// Everything as plain dicts and lists, the client secret included: its `repr` hides it, JSON does not.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.part())
    }

    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        if let Some(value) = slf.get().field(slf.py(), name)? {
            return Ok(value);
        }
        let missing = slf.py().import("stripe_sessions.migration")?.getattr("missing")?;
        let otherwise = "; to_dict() gives everything there is as a dict";
        Err(PyErr::from_value(missing.call1((slf.get_type().name()?, name, otherwise))?))
    }

    fn __getitem__<'py>(&self, py: Python<'py>, key: &str) -> PyResult<Bound<'py, PyAny>> {
        self.field(py, key)?.ok_or_else(|| PyKeyError::new_err(key.to_owned()))
    }

    fn __contains__(&self, key: &str) -> bool {
        self.part().get(key).is_some()
    }

    /// Refused, because a framework that turns what it can iterate into JSON would send the client secret along.
    fn __iter__(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        let class = slf.get_type().name()?;
        Err(PyTypeError::new_err(format!("{class} is not iterable; to_dict() gives its entries as a dict")))
    }

    fn __dir__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let names = slf.py().get_type::<PyAny>().call_method1("__dir__", (slf,))?;
        let all = slf.py().import("builtins")?.getattr("set")?.call1((names,))?;
        all.call_method1("update", (slf.get().part().parts().map(Part::name).collect::<Vec<_>>(),))?;
        Ok(all)
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> bool {
        slf.get_type().is(other.get_type()) && slf.get().part() == other.get().part()
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
        let mut value = self.document.whole().to_value();
        if !path.is_empty() {
            mask_secrets(&mut value);
        }
        let name = self.document.object().name.to_owned();
        let restore = py.import("stripe_sessions._native")?.getattr("_restore")?;
        Ok((restore, (name, value.to_string(), path, self.last_response(py)?)))
    }
}

/// The name of the object, its JSON, where in it, and what is known of the reply.
type Pickled = (String, String, Vec<String>, Option<Py<PyAny>>);
