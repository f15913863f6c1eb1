//! The client, and operations as its methods.
//!
//! They are native all the way, so that a traceback has no Python frame of ours whose locals would show a key.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use serde_json::Value;
use stripe_sessions::cancellation::Cancellation;
use stripe_sessions::{Document, Operation, Response, dispatch, host, operation};

use crate::arguments::Arguments;
use crate::convert::from_python;
use crate::failure::Failure;
use crate::functions::build;
use crate::record::Record;
use stripe_sessions::validate::Path;

/// The language, for the user agent.
pub(crate) const HOST: &str = "python";

/// A client of the API.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct Client(stripe_sessions::Client);

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (api_key, **options))]
    fn new(api_key: &str, options: Option<&Bound<'_, PyDict>>) -> Result<Self, Failure> {
        let path = Path::ROOT.key("options");
        let options = options.map_or(Ok(Value::Null), |options| from_python(options, &path))?;
        Ok(Self(host::client(api_key, options, HOST)?))
    }

    /// Ends the calls that are under way and closes the connections. There can be no more calls.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.0.close());
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        Ok(format!("<stripe_sessions.{}: {:?}>", slf.get_type().name()?, slf.get().0))
    }
}

// An operation as a member of a resource class.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct Method {
    operation: &'static Operation,
    waits: bool,
}

#[pymethods]
impl Method {
    /// `waits` tells the methods of `Client` from those of `AsyncClient`.
    #[new]
    fn new(name: &str, waits: bool) -> Result<Self, Failure> {
        Ok(Self { operation: operation(name)?, waits })
    }

    #[getter]
    fn __doc__(&self) -> &'static str {
        self.operation.doc
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        resource: &Bound<'py, PyAny>,
        _class: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if resource.is_none() {
            return Ok(slf.clone().into_any());
        }
        let Self { operation, waits } = *slf.get();
        let client = resource.getattr("_client")?.cast_into()?.unbind();
        Ok(Bound::new(slf.py(), BoundMethod { client, operation, waits })?.into_any())
    }

    /// As a function does: the resource is the first argument.
    #[pyo3(signature = (resource, /, *args, **fields))]
    fn __call__<'py>(
        slf: &Bound<'py, Self>,
        resource: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        Self::__get__(slf, resource, resource)?.call(args, fields)
    }
}

// A plain comment: a doc comment would become the text that `help` shows instead of the operation's own.
// An operation of one client, to be called.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct BoundMethod {
    client: Py<Client>,
    operation: &'static Operation,
    waits: bool,
}

#[pymethods]
impl BoundMethod {
    #[getter]
    fn __doc__(&self) -> &'static str {
        self.operation.doc
    }

    fn __repr__(&self) -> String {
        format!("<method {}>", self.operation.name)
    }

    #[pyo3(signature = (*args, **fields))]
    fn __call__<'py>(
        &self,
        args: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> Result<Bound<'py, PyAny>, Failure> {
        let py = args.py();
        let arguments = Arguments::new(args, fields)?;
        let call = Call {
            client: self.client.get().0.clone(),
            operation: self.operation,
            parameters: arguments.parameters()?,
            options: arguments.options()?,
            ids: arguments.ids,
            cancellation: Cancellation::new(),
        };
        if self.waits {
            let result = result(py, py.detach(|| call.run())?)?;
            py.import("stripe_sessions.values")?.getattr("warn")?.call1((&result, 2))?;
            return Ok(result);
        }
        Ok(py.import("stripe_sessions.asynchronous")?.getattr("run")?.call1((call,))?)
    }
}

/// A call that has not been made yet.
#[pyclass(frozen, module = "stripe_sessions._native")]
#[derive(Clone)]
pub(crate) struct Call {
    client: stripe_sessions::Client,
    operation: &'static Operation,
    ids: Vec<String>,
    parameters: Value,
    options: Value,
    cancellation: Cancellation,
}

impl Call {
    fn run(self) -> Result<Response<Document>, stripe_sessions::Error> {
        let ids: Vec<_> = self.ids.iter().map(String::as_str).collect();
        let Self { client, operation, parameters, options, cancellation, .. } = self;
        host::call_cancellable(&client, operation.name, &ids, &parameters, options, cancellation)
    }
}

#[pymethods]
impl Call {
    /// Makes the call on a thread of its own, which then calls `deliver(result, None)` or `deliver(None, error)`.
    fn start(&self, deliver: Py<PyAny>) {
        let call = self.clone();
        dispatch::run(
            move || call.run(),
            move |response| {
                // There is nobody to tell once the interpreter is going away.
                Python::try_attach(|py| {
                    let outcome = response.map_err(Failure::from).and_then(|response| result(py, response));
                    let outcome = match outcome {
                        Ok(result) => (Some(result), None),
                        Err(failure) => (None, Some(PyErr::from(failure).into_value(py))),
                    };
                    if let Err(error) = deliver.call1(py, outcome) {
                        error.write_unraisable(py, None);
                    }
                });
            },
        );
    }

    /// Ends the call as soon as may be.
    fn cancel(&self) {
        self.cancellation.cancel();
    }
}

/// The result as Python sees it.
fn result(py: Python<'_>, response: Response<Document>) -> Result<Bound<'_, PyAny>, Failure> {
    let about = build(py, "response", &response.metadata.to_json())?;
    Ok(Record::root(response.value, Some(about.unbind())).wrap(py)?)
}
