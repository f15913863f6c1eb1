//! Runs blocking calls on reusable threads: each call has one to itself while it lasts.
//!
//! There is no pool to size: a call that finds no thread idle gets a new one. Only where the system has none left to give,
//! calls wait for the threads there are. A thread whose call is over waits a moment for the next, because starting one
//! costs more than many a call's own work; then it ends. A child of a `fork` has none of its parent's threads, and so
//! forgets them.

use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
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

thread_local! {
    /// How long the work of this thread waited for it.
    static WAITED: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// How long what runs here has waited for its thread, for the first who asks: the first call of the work.
pub(crate) fn waited() -> Duration {
    WAITED.take()
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
static THREADS: Threads = Threads::new(start);

/// Threads that work for each other.
struct Threads {
    at_work: AtomicUsize,
    own: PerProcess<Mutex<State>, fn() -> Mutex<State>>,
    /// Starts one.
    start: Start,
}

type Start = fn(Work) -> io::Result<()>;

/// The threads of one process. Nothing waits while one is idle.
#[derive(Default)]
struct State {
    /// The idle ones, the one that has worked last at the end: it is the likeliest to be in the caches, and the others
    /// get to end.
    idle: Vec<Arc<Idle>>,
    /// What no thread could be started for.
    waiting: VecDeque<Work>,
    /// How many there are.
    threads: usize,
}

fn start(life: Work) -> io::Result<()> {
    thread::Builder::new().name("stripe-sessions".into()).stack_size(STACK).spawn(life).map(drop)
}

/// No lock here is held while anything else runs, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs `work` on a thread that is its own while it lasts.
///
/// # Errors
/// [`ErrorKind::Configuration`] with code `thread_unavailable`, where the system has no thread left to give and there is
/// none to wait for.
pub fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    THREADS.spawn(work)
}

/// The same, but on this thread where the system has none left to give: whoever waits for the work cannot end early then.
pub(super) fn spawn_or_run(work: impl FnOnce() + Send + 'static) {
    let mut work = Some(THREADS.counted(work));
    if THREADS.give(&mut work).is_err()
        && let Some(work) = work
    {
        work();
    }
}

impl Threads {
    const fn new(start: Start) -> Self {
        Self { at_work: AtomicUsize::new(0), own: PerProcess::new(Mutex::default), start }
    }

    fn with<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        self.own.with(|state| change(&mut lock(state)))
    }

    fn spawn(&'static self, work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
        let mut work = Some(self.counted(work));
        let Err(error) = self.give(&mut work) else { return Ok(()) };
        // One that is at work takes it up when it is through, unless one has become so meanwhile.
        let idle = self.with(|state| {
            let idle = state.idle.pop();
            if idle.is_none() && state.threads > 0 {
                state.waiting.extend(work.take());
            }
            idle
        });
        match (idle, work) {
            (Some(idle), Some(work)) => idle.take_up(work),
            (None, Some(_)) => {
                let message = format!("no thread could be started for the call: {}", error.kind());
                return Err(Error::new(ErrorKind::Configuration, message).with_code("thread_unavailable"));
            }
            (_, None) => {}
        }
        Ok(())
    }

    /// Work that is counted as long as it is there.
    fn counted(&'static self, work: impl FnOnce() + Send + 'static) -> Work {
        let (at_work, asked) = (AtWork::begin(self), Instant::now());
        Box::new(move || {
            let _at_work = at_work;
            WAITED.set(asked.elapsed());
            work();
        })
    }

    /// Gives work to a thread that is idle, or to a new one. It is left where there is neither.
    fn give(&'static self, work: &mut Option<Work>) -> io::Result<()> {
        let idle = self.with(|state| {
            let idle = state.idle.pop();
            state.threads += usize::from(idle.is_none());
            idle
        });
        if let Some(idle) = idle {
            work.take().into_iter().for_each(|work| idle.take_up(work));
            return Ok(());
        }
        let shared = Arc::new(Mutex::new(work.take()));
        let own = Arc::clone(&shared);
        let life = move || {
            let _leaving = Leaving(self);
            if let Some(first) = { lock(&own).take() } {
                self.work_on(first);
            }
        };
        (self.start)(Box::new(life)).inspect_err(|_| {
            self.with(|state| state.threads -= 1);
            *work = lock(&shared).take();
        })
    }

    /// The life of a thread: one call after the other, until none comes for a while.
    fn work_on(&self, mut work: Work) {
        let own = Arc::new(Idle::this_thread());
        loop {
            work();
            work = match self.offer(&own).or_else(|| self.wait(&own)) {
                Some(work) => work,
                None => return,
            };
        }
    }

    /// What waits for a thread; if nothing does, work may come to this one from now on.
    fn offer(&self, own: &Arc<Idle>) -> Option<Work> {
        self.with(|state| {
            let next = state.waiting.pop_front();
            if next.is_none() {
                state.idle.push(Arc::clone(own));
            }
            next
        })
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
        self.with(|state| {
            let place = state.idle.iter().position(|other| Arc::ptr_eq(other, own));
            place.map(|place| state.idle.remove(place)).is_some()
        })
    }
}

/// A thread that ends, however it does.
struct Leaving(&'static Threads);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.with(|state| state.threads -= 1);
    }
}

impl Idle {
    fn this_thread() -> Self {
        Self { thread: thread::current(), next: Mutex::default() }
    }

    fn take_up(&self, work: Work) {
        *lock(&self.next) = Some(work);
        self.thread.unpark();
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
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start)));
        let own = Arc::new(Idle::this_thread());
        let (sender, receiver) = channel();
        for _ in 0..3 {
            assert!(threads.offer(&own).is_none());
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
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start)));
        let own = Arc::new(Idle::this_thread());
        assert!(threads.offer(&own).is_none());
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
    fn where_no_more_threads_can_be_started_calls_wait_for_those_there_are() {
        const MOST: usize = 3;
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        fn start_few(life: Work) -> io::Result<()> {
            match STARTED.fetch_add(1, Ordering::SeqCst) {
                ..MOST => start(life),
                _ => Err(io::ErrorKind::WouldBlock.into()),
            }
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start_few)));
        let (sender, receiver) = channel();
        let all_begun = Arc::new(Barrier::new(MOST + 1));
        for number in 0..60 {
            let (sender, all_begun) = (sender.clone(), Arc::clone(&all_begun));
            let work = move || {
                if number < MOST {
                    all_begun.wait();
                }
                sender.send((number, thread::current().id())).unwrap();
            };
            threads.spawn(work).unwrap();
        }
        assert_eq!(threads.with(|state| (state.threads, state.waiting.len())), (MOST, 60 - MOST));
        all_begun.wait();
        let done: Vec<_> = receiver.iter().take(60).collect();
        let by: std::collections::HashSet<_> = done.iter().map(|(_, thread)| *thread).collect();
        assert_eq!(done.iter().map(|(number, _)| number).sum::<usize>(), (0..60).sum::<usize>());
        assert!(by.len() <= MOST, "{}", by.len());
    }

    #[test]
    fn work_knows_how_long_it_has_waited() {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        fn start_one(life: Work) -> io::Result<()> {
            match STARTED.fetch_add(1, Ordering::SeqCst) {
                0 => start(life),
                _ => Err(io::ErrorKind::WouldBlock.into()),
            }
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start_one)));
        let both = Arc::new(Barrier::new(2));
        let own = Arc::clone(&both);
        threads
            .spawn(move || {
                own.wait();
            })
            .unwrap();
        let (sender, receiver) = channel();
        threads.spawn(move || sender.send([waited(), waited()]).unwrap()).unwrap();
        let queued = Instant::now();
        receiver.recv_timeout(Duration::from_millis(1)).unwrap_err();
        let at_least = queued.elapsed();
        both.wait();
        let [first, second] = receiver.recv().unwrap();
        assert!(first >= at_least, "{first:?}, and it was {at_least:?}");
        assert_eq!(second, Duration::ZERO);
    }

    #[test]
    fn where_no_thread_can_be_started_at_all_a_call_is_told() {
        fn none(_: Work) -> io::Result<()> {
            Err(io::ErrorKind::WouldBlock.into())
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(none)));
        let error = threads.spawn(|| unreachable!()).unwrap_err();
        assert_eq!(error.code(), Some("thread_unavailable"));
        assert_eq!(threads.at_work.load(Ordering::SeqCst), 0);
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
