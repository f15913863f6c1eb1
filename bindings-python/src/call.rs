//! Work that takes time: waited for here, or on a thread of its own.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyCFunction;
use stripe_sessions::Error;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::threads;

use crate::failure::Failure;
use crate::{log, transport};

/// Makes the result a Python value.
type Finish = Box<dyn for<'py> FnOnce(Python<'py>) -> Outcome<'py> + Send>;
type Work = Box<dyn FnOnce() -> Result<Finish, Failure> + Send>;
type Outcome<'py> = Result<Bound<'py, PyAny>, Failure>;

/// A call that has not been made yet. It can be made once.
#[pyclass(frozen, module = "stripe_sessions._native")]
pub(crate) struct Call {
    work: Mutex<Option<Work>>,
    cancellation: Cancellation,
}

impl Call {
    /// `work` is done without the interpreter, and listens to the switch; `finish` makes a Python value of its result.
    pub(crate) fn new<T: Send + 'static>(
        py: Python<'_>,
        cancellation: Cancellation,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
        finish: impl for<'py> FnOnce(Python<'py>, T) -> Outcome<'py> + Send + 'static,
    ) -> Result<Self, Failure> {
        let heard = log::is_heard(py)?;
        let work = Box::new(move || {
            log::hear(heard);
            let value = work().map_err(transport::blame)?;
            let finish: Finish = Box::new(move |py| finish(py, value));
            Ok(finish)
        });
        Ok(Self { work: Mutex::new(Some(work)), cancellation })
    }

    fn take(&self) -> Work {
        let work = lock(&self.work).take();
        work.unwrap_or_else(|| Box::new(|| Err(Failure::Python(made_twice()))))
    }

    /// Makes the call and waits for it. On the main thread, which is where Python handles signals, a handler that
    /// raises ends the call: Ctrl-C does.
    pub(crate) fn wait<'py>(&self, py: Python<'py>) -> Outcome<'py> {
        let work = self.take();
        let raised = Arc::new(Mutex::new(None));
        if is_main_thread(py)? {
            let raised = Arc::clone(&raised);
            let interrupted = move |py: Python<'_>| {
                let signal = py.check_signals().err();
                signal.map(|signal| *lock(&raised) = Some(signal)).is_some()
            };
            self.cancellation.ask_while_waiting(move || Python::attach(&interrupted));
        }
        let outcome = py.detach(work);
        let Some(signal) = lock(&raised).take() else {
            return outcome?(py);
        };
        if let Err(failure) = outcome {
            signal.set_cause(py, Some(failure.into()));
        }
        Err(signal.into())
    }
}

#[pymethods]
impl Call {
    /// Makes the call and waits for its result.
    fn result<'py>(&self, py: Python<'py>) -> Outcome<'py> {
        self.wait(py)
    }

    /// Makes the call on a thread of its own, which then calls `deliver(result, None)` or `deliver(None, error)`.
    fn start(&self, py: Python<'_>, deliver: Py<PyAny>) -> PyResult<()> {
        Delivery::prepare(py)?;
        let work = self.take();
        threads::run(
            move || Ok(work()),
            move |outcome| {
                // There is nobody to tell once the interpreter is going away.
                let Some(_delivery) = Delivery::begin() else { return };
                Python::try_attach(|py| {
                    let outcome = outcome.unwrap_or_else(|error| Err(error.into()));
                    let outcome = match outcome.and_then(|finish| finish(py)) {
                        Ok(result) => (Some(result), None),
                        Err(failure) => (None, Some(PyErr::from(failure).into_value(py))),
                    };
                    if let Err(error) = deliver.call1(py, outcome) {
                        error.write_unraisable(py, None);
                    }
                });
            },
        );
        Ok(())
    }

    /// Ends the call as soon as may be.
    fn cancel(&self) {
        self.cancellation.cancel();
    }
}

/// A result on its way into the interpreter.
///
/// Until Python 3.14, an interpreter that goes away ends each thread that comes back into it, wherever that is, by unwinding
/// its stack; Rust's part of a stack cannot be unwound so, and the process aborts. So the interpreter waits, before it
/// begins to go, for the results that are on their way, and none sets out after that.
struct Delivery;

/// How many results are on their way, and whether there can be more.
static DELIVERIES: AtomicUsize = AtomicUsize::new(0);
const CLOSED: usize = 1 << (usize::BITS - 1);

impl Delivery {
    /// How long the end waits. A delivery wakes an event loop up, which takes microseconds; one that was in progress
    /// when this process was forked off another never ends.
    const LONGEST: Duration = Duration::from_millis(500);

    fn begin() -> Option<Self> {
        let more = |count: usize| (count & CLOSED == 0).then_some(count + 1);
        DELIVERIES.fetch_update(Ordering::AcqRel, Ordering::Acquire, more).ok().map(|_| Self)
    }

    /// Has the interpreter wait at its end.
    fn prepare(py: Python<'_>) -> PyResult<()> {
        static PREPARED: PyOnceLock<()> = PyOnceLock::new();
        PREPARED.get_or_try_init(py, || {
            let close = PyCFunction::new_closure(py, None, None, |arguments, _| {
                arguments.py().detach(Self::close);
            })?;
            py.import("atexit")?.call_method1("register", (close,)).map(drop)
        })?;
        Ok(())
    }

    fn close() {
        DELIVERIES.fetch_or(CLOSED, Ordering::AcqRel);
        let began = Instant::now();
        while DELIVERIES.load(Ordering::Acquire) != CLOSED && began.elapsed() < Self::LONGEST {
            std::thread::sleep(Duration::from_micros(100));
        }
    }
}

impl Drop for Delivery {
    fn drop(&mut self) {
        DELIVERIES.fetch_sub(1, Ordering::AcqRel);
    }
}

fn made_twice() -> PyErr {
    pyo3::exceptions::PyRuntimeError::new_err("a call can be made once")
}

/// Nothing that panics runs while one of these is held, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asked each time: a process that forks has another main thread.
fn is_main_thread(py: Python<'_>) -> PyResult<bool> {
    static THREADING: PyOnceLock<[Py<PyAny>; 2]> = PyOnceLock::new();
    let [main_thread, get_ident] = THREADING.get_or_try_init(py, || {
        let threading = py.import("threading")?;
        PyResult::Ok([threading.getattr("main_thread")?.unbind(), threading.getattr("get_ident")?.unbind()])
    })?;
    main_thread.bind(py).call0()?.getattr(intern!(py, "ident"))?.eq(get_ident.bind(py).call0()?)
}
