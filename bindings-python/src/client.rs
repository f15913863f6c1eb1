//! The client, and operations as its methods.
//!
//! They are native all the way, so that a traceback has no Python frame of ours whose locals would show a key.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple};
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::path::Path;
use stripe_sessions::{ClientOptions, Operation, RequestOptions, operation};

use crate::about::About;
use crate::arguments::Arguments;
use crate::call::Call;
use crate::convert::{value_from_python, values};
use crate::failure::Failure;
use crate::record::{Origin, Record};
use crate::{log, transport};

/// The language, for the user agent.
pub(crate) const HOST: &str = "python";

/// A client of the API.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct Client(stripe_sessions::Client);

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (api_key, *, transport = None, **options))]
    fn new(
        api_key: &str,
        transport: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyDict>>,
    ) -> Result<Self, Failure> {
        let path = Path::ROOT.key("options");
        let options = options.map(|options| value_from_python(options, &path)).transpose()?;
        let mut options = ClientOptions::from_json(options.unwrap_or_default(), HOST)?;
        options.hook = Some(Arc::new(log::observe));
        Ok(Self(match transport {
            None => stripe_sessions::Client::with_options(api_key, options)?,
            Some(own) => {
                let own = transport::of(own, &options)?;
                stripe_sessions::Client::with_transport(api_key, options, own)?
            }
        }))
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
    #[pyo3(text_signature = None)]
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
        static RUN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let py = args.py();
        let call = self.call(py, &Arguments::new(args, fields)?)?;
        if self.waits {
            let result = call.wait(py)?;
            if result.cast::<Record>().is_ok_and(|record| record.get().has_warnings()) {
                values(py)?.getattr("warn")?.call1((&result, 2))?;
            }
            return Ok(result);
        }
        Ok(RUN.import(py, "stripe_sessions.asynchronous", "run")?.call1((call,))?)
    }
}

impl BoundMethod {
    fn call(&self, py: Python<'_>, arguments: &Arguments<'_>) -> Result<Call, Failure> {
        let cancellation = Cancellation::new();
        let parameters = arguments.parameters()?;
        let options = arguments.options()?;
        let origin = Origin {
            client: self.client.get().0.clone(),
            operation: self.operation,
            ids: arguments.ids.clone(),
            parameters,
            options: RequestOptions { cancellation: Some(cancellation.clone()), ..options },
            waits: self.waits,
        };
        let work = move || origin.call().map(|response| (origin, response));
        Call::new(py, cancellation, work, |py, (origin, response)| {
            let about = About::told(response.metadata);
            Ok(Record::root(response.value, Some(about), Some(Arc::new(origin))).wrap(py)?)
        })
    }
}
