//! The built-in transport, transports of the user's own, and those that record and replay.

use std::fmt;
use std::sync::Arc;

use pyo3::prelude::*;
use stripe_sessions::internal::replay;
use stripe_sessions::{
    Attempt, ClientOptions, HttpTransport, Reply, Request, Transport, TransportError, TransportErrorKind,
};

use crate::arguments::options_from;
use crate::callback::{detached, in_context};
use crate::failure::{Failure, kind};
use crate::to_python::to_python;

/// Environment variables that name the authorities to trust, to requests, curl and Python's `ssl`.
const CA_BUNDLES: [&str; 3] = ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"];

/// What a client's `transport` argument stands for.
pub(crate) fn of(
    given: Option<&Bound<'_, PyAny>>,
    options: &mut ClientOptions,
) -> Result<Arc<dyn Transport>, Failure> {
    if let Some(own) = given.filter(|given| is_own(given)) {
        return Ok(Arc::new(Own { object: own.clone().unbind(), base_url: options.base_url.clone() }));
    }
    if let Some(replaying) = given.and_then(|given| given.cast::<ReplayingTransport>().ok()) {
        return Ok(Arc::new(Detached(replaying.get().0.clone())));
    }
    let bundles = || CA_BUNDLES.iter().filter_map(|name| std::env::var(name).ok());
    options.http.ca_bundle =
        options.http.ca_bundle.take().or_else(|| bundles().find(|path| !path.is_empty()));
    let http = HttpTransport::with_options(&options.base_url, options.http.clone())?;
    Ok(match given.and_then(|given| given.cast::<RecordingTransport>().ok()) {
        Some(recording) => Arc::new(Detached(recording.get().0.record(http))),
        None => Arc::new(Detached(http)),
    })
}

/// Whether a transport is an object of the user's own.
pub(crate) fn is_own(given: &Bound<'_, PyAny>) -> bool {
    !given.is_instance_of::<RecordingTransport>() && !given.is_instance_of::<ReplayingTransport>()
}

/// A transport of core's: others run while it waits.
#[derive(Debug)]
struct Detached<T>(T);

impl<T: Transport> Transport for Detached<T> {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        detached(|| self.0.send(request, attempt))
    }

    fn close(&self) {
        self.0.close();
    }
}

/// An object with a method `send`.
struct Own {
    object: Py<PyAny>,
    base_url: String,
}

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a transport in Python")
    }
}

impl Transport for Own {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let reply = Python::try_attach(|py| {
            self.send_attached(py, request, attempt).map_err(|error| {
                let name = error.get_type(py).name().map(|name| name.to_string()).unwrap_or_default();
                let message = format!("the transport raised {name}");
                TransportError::new(kind(py, &error), message).with_source(Arc::new(error))
            })
        });
        let gone = || TransportError::unsent(TransportErrorKind::Cancelled, "the interpreter is going away");
        reply.unwrap_or_else(|| Err(gone()))
    }
}

impl Own {
    fn send_attached(&self, py: Python<'_>, request: &Request, attempt: &Attempt<'_>) -> PyResult<Reply> {
        let send = in_context(py.import("stripe_sessions.transport")?.getattr("send")?)?;
        let url = request.url(&self.base_url);
        let (method, body) = (request.method.name(), request.body.as_deref());
        let timeout = attempt.timeout.as_secs_f64();
        let arguments = (&self.object, method, url, request.headers.clone(), body, timeout, attempt.number);
        let (status, headers, body): (u16, Vec<(String, String)>, String) =
            send.call1(arguments)?.extract()?;
        Ok(Reply { status, headers: headers.into_iter().collect(), body: body.into() })
    }
}

/// Sends requests as usual and writes down what is answered, without secrets: for `ReplayingTransport`.
#[pyclass(frozen, module = "stripe_sessions")]
#[derive(Default)]
pub(crate) struct RecordingTransport(replay::Cassette);

#[pymethods]
impl RecordingTransport {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// What was recorded, as lists and dicts that JSON can hold.
    fn recording<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.to_json())
    }
}

/// Answers from a recording instead of a network. A request that is not in it fails as if there were no server.
#[pyclass(frozen, module = "stripe_sessions")]
pub(crate) struct ReplayingTransport(Arc<replay::Replaying>);

#[pymethods]
impl ReplayingTransport {
    #[new]
    fn new(recording: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        Ok(Self(Arc::new(replay::Replaying::from_json(&options_from(Some(recording))?)?)))
    }

    /// How many of the recorded requests have not been made.
    #[getter]
    fn left(&self) -> usize {
        self.0.left()
    }
}
