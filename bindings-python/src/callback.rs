//! Calling back into Python in the middle of a call: transports of the user's own, logging.
//!
//! A call holds the interpreter lock and gives it up only while it waits ([`detached`]), never around a callback. So a
//! callback may switch to another greenlet: what pyo3 counts per thread goes up and down in any order, but must not be set
//! aside and put back in another.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::clock::{Clock, SystemClock};

thread_local! {
    /// The call that a thread of ours is working on, for an awaiting task. Nothing on a thread of Python's.
    static TASK: RefCell<Option<Task>> = const { RefCell::new(None) };
}

/// What a thread of ours has to know of the task that waits for it.
pub(crate) struct Task {
    /// Its `contextvars`. Nothing where nobody is called back: the thread need not stop for the interpreter at all.
    pub(crate) context: Option<Py<PyAny>>,
}

impl Task {
    /// The task that asks for a call.
    pub(crate) fn of_caller(py: Python<'_>, calls_back: bool) -> PyResult<Self> {
        static COPY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let copy = || COPY.import(py, "contextvars", "copy_context")?.call0().map(Bound::unbind);
        Ok(Self { context: calls_back.then(copy).transpose()? })
    }

    /// Works for it on this thread, which does not hold the interpreter lock.
    pub(crate) fn work<T>(self, work: impl FnOnce() -> T) -> T {
        TASK.set(Some(self));
        let result = work();
        TASK.set(None);
        result
    }
}

/// Whether this is a thread of ours, at work for a task.
pub(crate) fn is_of_task() -> bool {
    TASK.with_borrow(Option::is_some)
}

/// Whether nothing is to be called back on this thread.
pub(crate) fn is_silent() -> bool {
    TASK.with_borrow(|task| task.as_ref().is_some_and(|task| task.context.is_none()))
}

/// The function, to be called in the context of whoever waits for the call.
pub(crate) fn in_context(function: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    let py = function.py();
    let context = TASK.with_borrow(|task| Some(task.as_ref()?.context.as_ref()?.clone_ref(py)));
    match context {
        Some(context) => {
            py.import("functools")?.getattr("partial")?.call1((context.getattr(py, "run")?, function))
        }
        None => Ok(function),
    }
}

/// Waits for something without the interpreter lock.
pub(crate) fn detached<T: Send>(wait: impl FnOnce() -> T + Send) -> T {
    if is_of_task() { wait() } else { Python::attach(|py| py.detach(wait)) }
}

/// Time, passed without the interpreter lock.
#[derive(Debug)]
pub(crate) struct HostClock {
    /// Whether Python's own `sleep` is to pass it: gevent and eventlet let others work meanwhile.
    pub(crate) sleeps_in_python: bool,
}

impl Clock for HostClock {
    fn now(&self) -> Duration {
        SystemClock.now()
    }

    fn wait(&self, duration: Duration, cancellation: &Cancellation) -> bool {
        if !self.sleeps_in_python || is_of_task() {
            return detached(|| SystemClock.wait(duration, cancellation));
        }
        let began = self.now();
        while !cancellation.is_cancelled() && self.now().saturating_sub(began) < duration {
            cancellation.ask(); // which sleeps: see `call::wait`
        }
        cancellation.is_cancelled()
    }

    fn seed(&self) -> u64 {
        SystemClock.seed()
    }
}

thread_local! {
    /// What a signal's handler raised on the thread of a call while Python ran for it, where nothing could be raised.
    pub(crate) static RAISED: Cell<Option<PyErr>> = const { Cell::new(None) };
}

/// Has the call of this thread end, and raise this. Where a task awaits the call, no signal's handler runs on its thread.
pub(crate) fn raise_later(py: Python<'_>, error: PyErr) {
    if is_of_task() {
        error.write_unraisable(py, None);
    } else {
        RAISED.set(Some(error));
    }
}
