//! Runs blocking calls on reusable threads: each call has one to itself while it lasts.
//!
//! There is no pool to size and no queue in which calls wait for each other: a call that finds no thread idle gets a
//! new one. A thread whose call is over waits a moment for the next, because starting one costs more than many a
//! call's own work; then it ends. A child of a `fork` has none of its parent's threads, and so forgets them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use crate::base::error::{Error, ErrorKind};
use crate::base::per_process::PerProcess;

/// How many threads of this module are at work in this process: none is left once every call has ended. For tests, which
/// cannot go by the name of a thread: those that a host starts from one of ours inherit it.
pub fn threads() -> usize {
    THREADS.at_work.load(Ordering::SeqCst)
}

/// A thread at work.
struct AtWork(&'static Threads);

impl AtWork {
    fn begin(threads: &'static Threads) -> Self {
        threads.at_work.fetch_add(1, Ordering::SeqCst);
        Self(threads)
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.0.at_work.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Enough for a TLS handshake, a quarter of the usual size.
const STACK: usize = 512 * 1024;

/// How long a thread waits for its next call: longer than the pauses between the calls of a busy program, too short
/// for anybody to ask why it is still there.
const LONGEST_IDLE: Duration = Duration::from_secs(1);

type Work = Box<dyn FnOnce() + Send>;

/// A thread between two calls.
struct Idle {
    thread: Thread,
    next: Mutex<Option<Work>>,
}

/// The threads of this process.
static THREADS: Threads = Threads::new();

/// Threads that work for each other.
struct Threads {
    at_work: AtomicUsize,
    /// The idle ones, the one that has worked last at the end: it is the likeliest to be in the caches, and the others
    /// get to end.
    idle: PerProcess<List, fn() -> List>,
}

type List = Mutex<Vec<Arc<Idle>>>;

/// No lock here is held while anything else runs, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs `work` on a thread that is its own while it lasts.
///
/// # Errors
/// [`ErrorKind::Configuration`] with code `thread_unavailable`, where the system has
/// no thread left to give.
pub fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    THREADS.spawn(work)
}

impl Threads {
    const fn new() -> Self {
        Self { at_work: AtomicUsize::new(0), idle: PerProcess::new(List::default) }
    }

    fn spawn(&'static self, work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
        let at_work = AtWork::begin(self);
        let work: Work = Box::new(move || {
            let _at_work = at_work;
            work();
        });
        if let Some(idle) = self.idle.with(|threads| lock(threads).pop()) {
            *lock(&idle.next) = Some(work);
            idle.thread.unpark();
            return Ok(());
        }
        let builder = thread::Builder::new().name("stripe-sessions".into()).stack_size(STACK);
        builder.spawn(move || self.work_on(work)).map(drop).map_err(|error| {
            Error::new(
                ErrorKind::Configuration,
                format!("no thread could be started for the call: {}", error.kind()),
            )
            .with_code("thread_unavailable")
        })
    }

    /// The life of a thread: one call after the other, until none comes for a while.
    fn work_on(&self, first: Work) {
        first();
        let own = Arc::new(Idle::this_thread());
        loop {
            self.offer(&own);
            let Some(work) = self.wait(&own) else { return };
            work();
        }
    }

    /// From now on a call may come to it.
    fn offer(&self, own: &Arc<Idle>) {
        self.idle.with(|threads| lock(threads).push(Arc::clone(own)));
    }

    /// Waits for the next call, but not for ever.
    fn wait(&self, own: &Arc<Idle>) -> Option<Work> {
        let until = Instant::now() + LONGEST_IDLE;
        loop {
            if let Some(work) = lock(&own.next).take() {
                return Some(work);
            }
            let left = until.saturating_duration_since(Instant::now());
            if !left.is_zero() {
                thread::park_timeout(left);
            } else if self.withdraw(own) {
                return None;
            } else {
                thread::park(); // it was taken from the list just now: the call is about to be there
            }
        }
    }

    /// Whether it still was on the list, on which it is no longer.
    fn withdraw(&self, own: &Arc<Idle>) -> bool {
        self.idle.with(|threads| {
            let mut threads = lock(threads);
            let place = threads.iter().position(|other| Arc::ptr_eq(other, own));
            place.map(|place| threads.remove(place)).is_some()
        })
    }
}

impl Idle {
    fn this_thread() -> Self {
        Self { thread: thread::current(), next: Mutex::default() }
    }
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
            let done = lock(&done).take();
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
    use std::cell::RefCell;
    use std::sync::Barrier;
    use std::sync::mpsc::{Sender, channel};

    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        let (sender, receiver) = channel();
        run(|| -> Result<(), Error> { panic!("on purpose") }, move |result| sender.send(result).unwrap());
        let error = receiver.recv().unwrap().unwrap_err();
        assert_eq!(error.code(), Some("internal_panic"));
    }

    #[test]
    fn a_call_after_another_finds_its_thread_waiting() {
        // Threads that no other test uses; this test's own is the one that waits, so that nothing depends on time.
        let threads: &'static Threads = Box::leak(Box::new(Threads::new()));
        let own = Arc::new(Idle::this_thread());
        let (sender, receiver) = channel();
        for _ in 0..3 {
            threads.offer(&own);
            let sender = sender.clone();
            threads.spawn(move || sender.send(thread::current().id()).unwrap()).unwrap();
            assert_eq!(threads.at_work.load(Ordering::SeqCst), 1);
            let work = threads.wait(&own).unwrap();
            work();
            assert_eq!(receiver.try_recv(), Ok(thread::current().id()));
            assert_eq!(threads.at_work.load(Ordering::SeqCst), 0);
        }
        // Nobody waits any more: the next call has another thread.
        threads.spawn(move || sender.send(thread::current().id()).unwrap()).unwrap();
        assert_ne!(receiver.recv(), Ok(thread::current().id()));
    }

    #[test]
    fn a_panic_ends_no_count() {
        let threads: &'static Threads = Box::leak(Box::new(Threads::new()));
        let own = Arc::new(Idle::this_thread());
        threads.offer(&own);
        threads.spawn(|| panic!("on purpose")).unwrap();
        let work = threads.wait(&own).unwrap();
        assert!(catch_unwind(AssertUnwindSafe(work)).is_err());
        assert_eq!(threads.at_work.load(Ordering::SeqCst), 0);
    }

    #[test]
    fn calls_at_the_same_time_have_a_thread_each() {
        let meet = Arc::new(Barrier::new(33));
        for _ in 0..32 {
            let meet = Arc::clone(&meet);
            let work = move || {
                meet.wait();
            };
            spawn(work).unwrap();
        }
        meet.wait();
    }

    #[test]
    fn a_thread_that_is_not_needed_ends() {
        struct Farewell(Sender<()>);
        impl Drop for Farewell {
            fn drop(&mut self) {
                self.0.send(()).unwrap();
            }
        }
        thread_local!(static FAREWELL: RefCell<Option<Farewell>> = const { RefCell::new(None) });

        let (sender, receiver) = channel();
        spawn(move || FAREWELL.set(Some(Farewell(sender)))).unwrap();
        receiver.recv().unwrap();
    }
}
