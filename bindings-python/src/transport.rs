//! Transports of the user's own, and those that record and replay.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use pyo3::exceptions::{PyConnectionRefusedError, PyOSError, PyTimeoutError};
use pyo3::prelude::*;
use stripe_sessions::internal::path::Path;
use stripe_sessions::internal::replay;
use stripe_sessions::{
    Attempt, ClientOptions, Error, Reply, Request, Transport, TransportError, TransportErrorKind,
};

use crate::convert::{to_python, value_from_python};
use crate::failure::Failure;

/// What a client's `transport` argument stands for.
pub(crate) fn of(given: &Bound<'_, PyAny>, options: &ClientOptions) -> Result<Arc<dyn Transport>, Failure> {
    if let Ok(recording) = given.cast::<RecordingTransport>() {
        return Ok(Arc::new(recording.get().0.record_http(&options.base_url, options.http.clone())?));
    }
    if let Ok(replaying) = given.cast::<ReplayingTransport>() {
        return Ok(replaying.get().0.clone());
    }
    Ok(Arc::new(Own { object: given.clone().unbind(), base_url: options.base_url.clone() }))
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

thread_local! {
    /// What a transport raised in the last attempt on this thread.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

impl Transport for Own {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        RAISED.take();
        let reply = Python::try_attach(|py| {
            self.send_attached(py, request, attempt).map_err(|error| {
                let name = error.get_type(py).name().map(|name| name.to_string()).unwrap_or_default();
                let kind = kind(py, &error);
                RAISED.set(Some(error));
                TransportError::new(kind, format!("the transport raised {name}"))
            })
        });
        let gone = || TransportError::unsent(TransportErrorKind::Cancelled, "the interpreter is going away");
        reply.unwrap_or_else(|| Err(gone()))
    }
}

impl Own {
    fn send_attached(&self, py: Python<'_>, request: &Request, attempt: &Attempt<'_>) -> PyResult<Reply> {
        let send = py.import("stripe_sessions.transport")?.getattr("send")?;
        let url = request.url(&self.base_url);
        let (method, body) = (request.method.name(), request.body.as_deref());
        let timeout = attempt.timeout.as_secs_f64();
        let arguments = (&self.object, method, url, request.headers.clone(), body, timeout, attempt.number);
        let (status, headers, body): (u16, Vec<(String, String)>, String) =
            send.call1(arguments)?.extract()?;
        Ok(Reply { status, headers: headers.into_iter().collect(), body: body.into() })
    }
}

/// What an exception means for the call. What is not about the connection is the transport's own affair, and final.
fn kind(py: Python<'_>, error: &PyErr) -> TransportErrorKind {
    if error.is_instance_of::<PyTimeoutError>(py) {
        TransportErrorKind::Timeout
    } else if error.is_instance_of::<PyConnectionRefusedError>(py) {
        TransportErrorKind::Unreachable
    } else if error.is_instance_of::<PyOSError>(py) {
        TransportErrorKind::Interrupted
    } else {
        TransportErrorKind::Malformed
    }
}

/// The failure of a call that ended on this thread: with what the transport raised as its cause, or that itself where
/// it was not about the connection.
pub(crate) fn blame(error: Error) -> Failure {
    let Some(raised) = RAISED.take() else {
        return Failure::Core(error);
    };
    Python::attach(|py| {
        if kind(py, &raised) == TransportErrorKind::Malformed {
            return Failure::Python(raised);
        }
        let error = PyErr::from(Failure::Core(error));
        error.set_cause(py, Some(raised));
        Failure::Python(error)
    })
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
        let recording = value_from_python(recording, &Path::ROOT.key("recording"))?;
        Ok(Self(Arc::new(replay::Replaying::from_json(&recording)?)))
    }

    /// How many of the recorded requests have not been made.
    #[getter]
    fn left(&self) -> usize {
        self.0.left()
    }
}
