//! The road off a host's event loop: each call waits on a thread of its own.
//!
//! A thread per call costs some 15 µs beside a network round trip of milliseconds, and nothing else: there is no
//! pool to size, no queue in which calls wait for each other, nothing to shrink, and nothing that a `fork` could
//! leave half-alive in the child.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::error::{Error, ErrorKind};

/// The threads that are at work.
static THREADS: AtomicUsize = AtomicUsize::new(0);

/// How many threads of this module are at work in this process: none is left once every call has ended. For tests, which
/// cannot go by the name of a thread: those that a host starts from one of ours inherit it.
pub fn threads() -> usize {
    THREADS.load(Ordering::SeqCst)
}

/// A thread at work.
struct AtWork;

impl AtWork {
    fn begin() -> Self {
        THREADS.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        THREADS.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Enough for a TLS handshake, a quarter of the usual size.
const STACK: usize = 512 * 1024;

/// Runs `work` on a thread of its own.
///
/// # Errors
/// [`ErrorKind::Configuration`] with code `thread_unavailable`, where the system has
/// no thread left to give.
pub fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    let builder = thread::Builder::new().name("stripe-sessions".into()).stack_size(STACK);
    let at_work = AtWork::begin();
    let work = move || {
        let _at_work = at_work;
        work();
    };
    builder.spawn(work).map(drop).map_err(|error| {
        Error::new(
            ErrorKind::Configuration,
            format!("no thread could be started for the call: {}", error.kind()),
        )
        .with_code("thread_unavailable")
    })
}

/// Runs `work` on a thread of its own and hands what came of it to `done`, exactly once and in any case: also where no
/// thread could be started, and where `work` panicked, so that no promise or future is left waiting for ever.
pub fn run<T: 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    done: impl FnOnce(Result<T, Error>) + Send + 'static,
) {
    let done = Arc::new(Mutex::new(Some(done)));
    let settle = {
        let done = Arc::clone(&done);
        move |result| {
            let done = done.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(done) = done {
                done(result);
            }
        }
    };
    let settle_here = settle.clone();
    let started =
        spawn(move || settle(catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(panicked()))));
    if let Err(error) = started {
        settle_here(Err(error));
    }
}

/// The kind is that of a call whose outcome is unknown.
fn panicked() -> Error {
    let message =
        "a bug in stripe-sessions ended the call; please report it with the panic on standard error";
    Error::new(ErrorKind::ApiConnection, message).with_code("internal_panic")
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        let (sender, receiver) = channel();
        run(|| -> Result<(), Error> { panic!("on purpose") }, move |result| sender.send(result).unwrap());
        let error = receiver.recv().unwrap().unwrap_err();
        assert_eq!(error.code(), Some("internal_panic"));
        // Other tests of this process may have threads of their own.
        while threads() > 0 {
            thread::yield_now();
        }
    }
}
