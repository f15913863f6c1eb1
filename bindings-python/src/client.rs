//! The client, and operations as its methods.
//!
//! They are native all the way, so that a traceback has no Python frame of ours whose locals would show a key.

use std::sync::Arc;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple};
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::{ClientOptions, Operation, operation};

use crate::arguments::{Arguments, HOST, options_from};
use crate::call::{self, Manner, Outcome};
use crate::callback::HostClock;
use crate::failure::Failure;
use crate::log;
use crate::record::{Origin, Record, warn};
use crate::transport;

/// A client of the API.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct Client {
    core: stripe_sessions::Client,
    own_transport: bool,
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (api_key = None, *, transport = None, **options))]
    fn new(
        api_key: Option<&str>,
        transport: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyDict>>,
    ) -> Result<Self, Failure> {
        let mut options = ClientOptions::from_json(options_from(options.map(pyo3::Bound::as_any))?, HOST)?;
        options.hook = Some(Arc::new(log::observe));
        let own_transport = transport.is_some_and(transport::is_own);
        let transport = transport::of(transport, &mut options)?;
        let clock = HostClock { sleeps_in_python: own_transport };
        let key = api_key.unwrap_or_default();
        Ok(Self { core: stripe_sessions::Client::with_clock(key, options, transport, clock)?, own_transport })
    }

    /// Ends the calls that are under way and closes the connections. There can be no more calls.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.core.close());
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let version = &slf.get().core.options().stripe_version;
        Ok(format!("<stripe_sessions.{} for API {}>", slf.get_type().name()?, version.as_str()))
    }
}

// A plain comment: a doc comment would become the text that `help` shows instead of the operation's own.
// An operation as a function; as a member of a class it is a method.
#[pyclass(name = "_Method", frozen, module = "stripe_sessions._native")]
pub(crate) struct Method {
    operation: &'static Operation,
    waits: bool,
    signature: String,
}

#[pymethods]
impl Method {
    /// `waits` tells the methods of `Client` from those of `AsyncClient`.
    #[new]
    #[pyo3(text_signature = None)]
    fn new(name: &str, waits: bool, signature: String) -> Result<Self, Failure> {
        Ok(Self { operation: operation(name)?, waits, signature })
    }

    #[getter]
    fn __doc__(&self) -> &'static str {
        self.operation.doc
    }

    #[getter]
    fn __name__(&self) -> &'static str {
        self.operation.name.rsplit_once('.').map_or(self.operation.name, |(_, name)| name)
    }

    #[getter]
    fn __qualname__(&self) -> &'static str {
        self.operation.name
    }

    #[getter]
    fn __signature__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("stripe_sessions.base")?.call_method1("signature", (&self.signature,))
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        resource: &Bound<'py, PyAny>,
        _class: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        static BIND: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        if resource.is_none() {
            return Ok(slf.clone().into_any());
        }
        BIND.import(slf.py(), "types", "MethodType")?.call1((slf, resource))
    }

    #[pyo3(signature = (resource, /, *args, **fields))]
    fn __call__<'py>(
        &self,
        resource: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> Outcome<'py> {
        static FAIL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let py = resource.py();
        match self.call(resource, args, fields) {
            Err(failure) if !self.waits => {
                let error = PyErr::from(failure).into_value(py);
                Ok(FAIL.import(py, "stripe_sessions.asynchronous", "fail")?.call1((error,))?)
            }
            outcome => outcome,
        }
    }
}

impl Method {
    fn call<'py>(
        &self,
        resource: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> Outcome<'py> {
        let py = resource.py();
        let client = resource.getattr(intern!(py, "_client"))?.cast_into::<Client>().map_err(PyErr::from)?;
        let client = client.get();
        let arguments = Arguments::new(true, args, fields)?;
        let (parameters, mut options) = (arguments.parameters()?, arguments.options()?);
        options.cancellation = Some(Cancellation::new());
        let patience = client.core.patience(&options);
        let manner = Manner { waits: self.waits, own_transport: client.own_transport };
        let (core, operation, ids) = (client.core.clone(), self.operation, arguments.ids);
        let origin = Arc::new(Origin { client: core, operation, ids, parameters, options, manner });
        let call = origin.client.prepare(origin.arguments(&origin.ids()))?;
        let told = call.warnings().len();
        // Before anything is sent: where warnings are errors, this one ends the call.
        warn(py, call.warnings(), 1)?;
        let work = move || Ok((origin.client.send(call, origin.arguments(&origin.ids()))?, origin));
        let result = call::run(py, manner, patience, work, move |py, (response, origin)| {
            Ok(Record::root(response.value, Some((response.metadata, told)), Some(origin)).wrap(py)?)
        })?;
        if let (true, Ok(record)) = (self.waits, result.cast::<Record>()) {
            record.get().warn_late(py, 1);
        }
        Ok(result)
    }
}
