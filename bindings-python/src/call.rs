//! Work that takes time: waited for here, or on a thread of its own.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use stripe_sessions::Error;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::threads::{self, Patience};

use crate::callback::{RAISED, Task};
use crate::failure::Failure;
use crate::log;

pub(crate) type Outcome<'py> = Result<Bound<'py, PyAny>, Failure>;

/// How a call is made.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    /// Whether the caller waits, or gets a coroutine.
    pub(crate) waits: bool,
    /// Whether a transport written in Python sends the requests.
    pub(crate) own_transport: bool,
}

/// Does `work`, which listens to the switch that ends its patience, too, and makes a Python value of its result: that, or a coroutine for it.
pub(crate) fn run<'py, T: Send + 'static>(
    py: Python<'py>,
    manner: Manner,
    patience: Patience,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    finish: impl for<'any> FnOnce(Python<'any>, T) -> Outcome<'any> + Send + 'static,
) -> Outcome<'py> {
    static AWAIT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let cancellation = patience.cancellation.clone().unwrap_or_default();
    if manner.waits {
        return finish(py, wait(py, manner, &cancellation, work)?);
    }
    let task = Task::of_caller(py, manner.own_transport || log::is_heard(py)?)?;
    let start: Start = Box::new(move |deliver| {
        let settle = move |result: Result<T, Error>| {
            // There is nobody to tell once the interpreter is going away.
            let Ok(closed) = CLOSED.try_read() else { return };
            if *closed {
                return;
            }
            Python::try_attach(|py| {
                let outcome = match result.map_err(Failure::from).and_then(|result| finish(py, result)) {
                    Ok(result) => (Some(result), None),
                    Err(failure) => (None, Some(PyErr::from(failure).into_value(py))),
                };
                if let Err(error) = deliver.call1(py, outcome) {
                    error.write_unraisable(py, None);
                }
            });
        };
        threads::run(|| patience, move || task.work(work), settle);
    });
    let call = Bound::new(py, Call { start: Mutex::new(Some(start)), cancellation })?;
    Ok(AWAIT.import(py, "stripe_sessions.asynchronous", "wait")?.call1((call,))?)
}

/// Waits for the result. On the main thread, which is where Python handles signals, a handler that raises ends the call:
/// Ctrl-C does.
fn wait<T>(
    py: Python<'_>,
    manner: Manner,
    cancellation: &Cancellation,
    work: impl FnOnce() -> Result<T, Error>,
) -> Result<T, Failure> {
    let raised = Arc::new(Mutex::new(None));
    if manner.own_transport || is_main_thread(py)? {
        let raised = Arc::clone(&raised);
        cancellation.ask_while_waiting(move || {
            let outcome = Python::attach(|py| {
                if let Some(error) = RAISED.take() {
                    Err(error)
                } else if manner.own_transport {
                    py.import("time")?.call_method1("sleep", (0.02,)).map(drop)
                } else {
                    py.check_signals()
                }
            });
            outcome.map_err(|error| *lock(&raised) = Some(error)).is_err()
        });
    }
    let outcome = work();
    let last = RAISED.take();
    match (lock(&raised).take().or(last), outcome) {
        (None, outcome) => Ok(outcome?),
        (Some(signal), Ok(_)) => Err(signal.into()),
        (Some(signal), Err(error)) => {
            signal.set_cause(py, Some(Failure::from(error).into()));
            Err(signal.into())
        }
    }
}

/// Makes a call on a thread of its own, which then calls `deliver(result, None)` or `deliver(None, error)`.
type Start = Box<dyn FnOnce(Py<PyAny>) + Send>;

/// A call that is to be awaited.
#[pyclass(frozen, module = "stripe_sessions._native")]
struct Call {
    start: Mutex<Option<Start>>,
    cancellation: Cancellation,
}

#[pymethods]
impl Call {
    fn start(&self, deliver: Py<PyAny>) {
        let start = lock(&self.start).take();
        if let Some(start) = start {
            start(deliver);
        }
    }

    /// Ends the call as soon as may be.
    fn cancel(&self) {
        self.cancellation.cancel();
    }
}

/// Whether results have no interpreter to go to any more. Read while one is on its way.
///
/// Until Python 3.14, an interpreter that goes away ends each thread that comes back into it, wherever that is, by unwinding
/// its stack; Rust's part of a stack cannot be unwound so, and the process aborts. So the interpreter waits, before it
/// begins to go, for the results that are on their way, and none sets out after that.
static CLOSED: RwLock<bool> = RwLock::new(false);

/// How long the end waits. A result wakes an event loop up, which takes microseconds; one that was on its way when this
/// process was forked off another never arrives.
const LONGEST: Duration = Duration::from_millis(500);

/// Called when the interpreter is about to go.
#[pyfunction(name = "_close")]
pub(crate) fn close(py: Python<'_>) {
    py.detach(|| {
        let began = Instant::now();
        while CLOSED.try_write().map(|mut closed| *closed = true).is_err() && began.elapsed() < LONGEST {
            std::thread::sleep(Duration::from_micros(100));
        }
    });
}

/// Nothing that panics runs while one of these is held, so a poisoned one is as good as any.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asked each time: a process that forks has another main thread.
fn is_main_thread(py: Python<'_>) -> PyResult<bool> {
    let threading = py.import("threading")?;
    threading.call_method0("main_thread")?.getattr("ident")?.eq(threading.call_method0("get_ident")?)
}
