//! Runs blocking calls on reusable threads: each call has one to itself while it lasts.
//!
//! A call that finds no thread idle gets a new one, as long as there are fewer than [`MOST`] and the system has any to give;
//! after that calls wait in turn for the threads there are. One whose time is over, or that is cancelled, waits no longer: it
//! ends unsent. A thread whose call is over waits a moment for the next, because starting one costs more than many a call's own
//! work; then it ends. A child of a `fork` has none of its parent's threads, and so forgets them.

use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::mem::take;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use crate::base::cancellation::{Cancellation, Listener};
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

/// How many calls are under way at once at most: more than nearly any program makes.
pub const MOST: usize = 256;

/// Enough for a TLS handshake, a quarter of the usual size.
const STACK: usize = 512 * 1024;

/// How long a thread waits for its next call: longer than the pauses between the calls of a busy program, too short
/// for anybody to ask why it is still there.
const LONGEST_IDLE: Duration = Duration::from_secs(1);

/// What a thread does next.
struct Work {
    run: Run,
    /// Whether it is a call, of which there are so many at once, or part of one.
    is_call: bool,
}

type Run = Box<dyn FnOnce() + Send>;

/// How long work may wait for a thread.
#[derive(Debug, Clone, Default)]
pub struct Patience {
    /// Not longer than this, if it is known.
    pub within: Option<Duration>,
    /// Nor longer than until this is turned.
    pub cancellation: Option<Cancellation>,
}

/// Work that waits for a thread.
struct Queued {
    work: Work,
    until: Option<Instant>,
    cancellation: Option<Cancellation>,
    /// Wakes the watcher up.
    _listener: Option<Listener>,
}

impl Queued {
    fn is_over(&self, now: Instant) -> bool {
        let is_cancelled = || self.cancellation.as_ref().is_some_and(Cancellation::is_cancelled);
        self.until.is_some_and(|until| until <= now) || is_cancelled()
    }
}

/// A thread between two calls.
struct Idle {
    thread: Thread,
    next: Mutex<Option<Work>>,
}

/// The threads of this process.
static THREADS: Threads = Threads::new(start, MOST);

/// Threads that work for each other.
struct Threads {
    at_work: AtomicUsize,
    own: PerProcess<Mutex<State>, fn() -> Mutex<State>>,
    /// Starts one.
    start: Start,
    /// How many calls there may be at once.
    most: usize,
}

type Start = fn(Run) -> io::Result<()>;

/// The threads of one process.
#[derive(Default)]
struct State {
    /// The idle ones, the one that has worked last at the end: it is the likeliest to be in the caches, and the others
    /// get to end.
    idle: Vec<Arc<Idle>>,
    /// Calls beyond those that may be under way at once, or that no thread could be started for.
    waiting: VecDeque<Queued>,
    /// How many threads there are, without the watcher.
    threads: usize,
    /// How many calls are under way.
    calls: usize,
    /// Ends what waits, once its time is over.
    watcher: Option<Watcher>,
}

/// The thread that watches over what waits, while something does.
struct Watcher {
    /// Not there before it has begun.
    thread: Option<Thread>,
    /// When it will look, whatever happens.
    next: Option<Instant>,
}

fn start(life: Run) -> io::Result<()> {
    thread::Builder::new().name("stripe-sessions".into()).stack_size(STACK).spawn(life).map(drop)
}

/// No lock here is held while anything else runs, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs a part of a call on a thread of its own, however many there are; on this one where the system has none left to give:
/// whoever waits for the work cannot end early then.
pub(super) fn spawn_or_run(work: impl FnOnce() + Send + 'static) {
    let mut work = Some(Work { run: THREADS.counted(work), is_call: false });
    if THREADS.give(&mut work).is_err()
        && let Some(work) = work
    {
        (work.run)();
    }
}

impl State {
    /// What has waited long enough, and when to look again; nothing once nobody waits.
    fn over(&mut self) -> Option<(VecDeque<Queued>, Option<Instant>)> {
        let now = Instant::now();
        let (over, waiting) = take(&mut self.waiting).into_iter().partition(|queued| queued.is_over(now));
        self.waiting = waiting;
        if self.waiting.is_empty() && over.is_empty() {
            self.watcher = None;
            return None;
        }
        let next = self.waiting.iter().filter_map(|queued| queued.until).min();
        self.watcher = Some(Watcher { thread: Some(thread::current()), next });
        Some((over, next))
    }

    /// Has the watcher look now.
    fn look(&self) {
        self.watcher.iter().filter_map(|watcher| watcher.thread.as_ref()).for_each(Thread::unpark);
    }
}

impl Threads {
    const fn new(start: Start, most: usize) -> Self {
        Self { at_work: AtomicUsize::new(0), own: PerProcess::new(Mutex::default), start, most }
    }

    fn with<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        self.own.with(|state| change(&mut lock(state)))
    }

    /// Runs `work` on a thread that is its own while it lasts. `patience` is asked where it has to wait for one.
    fn spawn(
        &'static self,
        patience: impl FnOnce() -> Patience,
        work: impl FnOnce() + Send + 'static,
    ) -> Result<(), Error> {
        let mut work = Some(Work { run: self.counted(work), is_call: true });
        let Err(error) = self.give(&mut work) else { return Ok(()) };
        let mut queued = work.map(|work| self.queued(work, patience()));
        // One that is at work takes it up when it is through, unless one has become so meanwhile.
        let (idle, is_first) = self.with(|state| {
            let idle = if state.calls < self.most { state.idle.pop() } else { None };
            state.calls += usize::from(idle.is_some());
            if idle.is_some() || state.threads == 0 {
                return (idle, false);
            }
            let until = queued.as_ref().and_then(|queued| queued.until);
            state.waiting.extend(queued.take());
            let next = state.watcher.as_ref().and_then(|watcher| watcher.next);
            if until.is_some_and(|until| next.is_none_or(|next| until < next)) {
                state.look();
            }
            let is_first = state.watcher.is_none();
            state.watcher.get_or_insert(Watcher { thread: None, next: None });
            (None, is_first)
        });
        if is_first && (self.start)(Box::new(|| self.watch())).is_err() {
            self.with(|state| state.watcher = None); // what waits learns that it is late when its turn comes
        }
        match (idle, queued) {
            (Some(idle), Some(queued)) => idle.take_up(queued.work),
            (None, Some(_)) => {
                let message = format!("no thread could be started for the call: {}", error.kind());
                return Err(Error::new(ErrorKind::Configuration, message).with_code("thread_unavailable"));
            }
            (_, None) => {}
        }
        Ok(())
    }

    /// Work that is about to wait.
    fn queued(&'static self, work: Work, patience: Patience) -> Queued {
        let Patience { within, cancellation } = patience;
        let until = within.and_then(|within| Instant::now().checked_add(within));
        let wake = |own: &Cancellation| own.on_cancel(|_| self.with(|state| state.look()));
        Queued { work, until, _listener: cancellation.as_ref().map(wake), cancellation }
    }

    /// Ends what has waited long enough, until nothing waits any more: begun now, it finds that its time is over.
    fn watch(&self) {
        while let Some((over, next)) = self.with(State::over) {
            let is_idle = over.is_empty();
            for queued in over {
                let _ = catch_unwind(AssertUnwindSafe(queued.work.run)); // told of by whoever waits for it
            }
            match next.map(|next| next.saturating_duration_since(Instant::now())) {
                _ if !is_idle => {}
                Some(left) => thread::park_timeout(left),
                None => thread::park(),
            }
        }
    }

    /// Work that is counted as long as it is there.
    fn counted(&'static self, work: impl FnOnce() + Send + 'static) -> Run {
        let (at_work, asked) = (AtWork::begin(self), Instant::now());
        Box::new(move || {
            let _at_work = at_work;
            WAITED.set(asked.elapsed());
            work();
        })
    }

    /// Gives work to a thread that is idle, or to a new one. It is left where there is neither, and where there are as many calls as
    /// may be.
    fn give(&'static self, work: &mut Option<Work>) -> io::Result<()> {
        let calls = usize::from(work.as_ref().is_some_and(|work| work.is_call));
        let idle = self.with(|state| {
            if calls > 0 && state.calls >= self.most {
                return Err(io::ErrorKind::WouldBlock);
            }
            let idle = state.idle.pop();
            state.threads += usize::from(idle.is_none());
            state.calls += calls;
            Ok(idle)
        })?;
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
            self.with(|state| {
                state.threads -= 1;
                state.calls -= calls;
            });
            *work = lock(&shared).take();
        })
    }

    /// The life of a thread: one call after the other, until none comes for a while.
    fn work_on(&self, mut work: Work) {
        let own = Arc::new(Idle::this_thread());
        loop {
            let _ = catch_unwind(AssertUnwindSafe(work.run)); // told of by whoever waits for it
            work = match self.offer(&own, work.is_call).or_else(|| self.wait(&own)) {
                Some(work) => work,
                None => return,
            };
        }
    }

    /// The call that comes next in turn, on a thread that has done one or something else; if there is none, work may come to this
    /// thread from now on.
    fn offer(&self, own: &Arc<Idle>, was_call: bool) -> Option<Work> {
        self.with(|state| {
            state.calls -= usize::from(was_call);
            let next = if state.calls < self.most { state.waiting.pop_front() } else { None };
            state.calls += usize::from(next.is_some());
            if next.is_none() {
                state.idle.push(Arc::clone(own));
            } else if state.waiting.is_empty() {
                state.look();
            }
            next
        })
        .map(|queued| queued.work)
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
/// thread could be started, and where `work` panicked, so that no promise or future is left waiting for ever. Where it has to
/// wait for a thread, `patience` says how long it may.
pub fn run<T: 'static>(
    patience: impl FnOnce() -> Patience,
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
    let work = move || settle(catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(panicked())));
    let started = THREADS.spawn(patience, work);
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
        run(
            Patience::default,
            || -> Result<(), Error> { panic!("on purpose") },
            move |result| sender.send(result).unwrap(),
        );
        let error = receiver.recv().unwrap().unwrap_err();
        assert_eq!(error.code(), Some("internal_panic"));
    }

    #[test]
    fn a_call_after_another_finds_its_thread_waiting() {
        // Threads that no other test uses; this test's own is the one that waits, so that nothing depends on time.
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start, MOST)));
        let own = Arc::new(Idle::this_thread());
        let (sender, receiver) = channel();
        for _ in 0..3 {
            assert!(threads.offer(&own, false).is_none());
            let sender = sender.clone();
            threads.spawn(Patience::default, move || sender.send(thread::current().id()).unwrap()).unwrap();
            assert_eq!(threads.at_work.load(Ordering::SeqCst), 1);
            let work = threads.wait(&own).unwrap();
            (work.run)();
            assert_eq!(receiver.try_recv(), Ok(thread::current().id()));
            assert_eq!(threads.at_work.load(Ordering::SeqCst), 0);
        }
        // Nobody waits any more: the next call has another thread.
        threads.spawn(Patience::default, move || sender.send(thread::current().id()).unwrap()).unwrap();
        assert_ne!(receiver.recv(), Ok(thread::current().id()));
    }

    #[test]
    fn a_panic_ends_no_count() {
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start, MOST)));
        let own = Arc::new(Idle::this_thread());
        assert!(threads.offer(&own, false).is_none());
        threads.spawn(Patience::default, || panic!("on purpose")).unwrap();
        let work = threads.wait(&own).unwrap();
        assert!(catch_unwind(AssertUnwindSafe(work.run)).is_err());
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
            THREADS.spawn(Patience::default, work).unwrap();
        }
        meet.wait();
    }

    #[test]
    fn where_no_more_threads_can_be_started_calls_wait_for_those_there_are() {
        const FEW: usize = 3;
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        fn start_few(life: Run) -> io::Result<()> {
            match STARTED.fetch_add(1, Ordering::SeqCst) {
                ..FEW => start(life),
                _ => Err(io::ErrorKind::WouldBlock.into()),
            }
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start_few, MOST)));
        let (sender, receiver) = channel();
        let all_begun = Arc::new(Barrier::new(FEW + 1));
        for number in 0..60 {
            let (sender, all_begun) = (sender.clone(), Arc::clone(&all_begun));
            let work = move || {
                if number < FEW {
                    all_begun.wait();
                }
                sender.send((number, thread::current().id())).unwrap();
            };
            threads.spawn(Patience::default, work).unwrap();
        }
        assert_eq!(threads.with(|state| (state.threads, state.waiting.len())), (FEW, 60 - FEW));
        all_begun.wait();
        let done: Vec<_> = receiver.iter().take(60).collect();
        let by: std::collections::HashSet<_> = done.iter().map(|(_, thread)| *thread).collect();
        assert_eq!(done.iter().map(|(number, _)| number).sum::<usize>(), (0..60).sum::<usize>());
        assert!(by.len() <= FEW, "{}", by.len());
    }

    #[test]
    fn work_knows_how_long_it_has_waited() {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        fn start_one(life: Run) -> io::Result<()> {
            match STARTED.fetch_add(1, Ordering::SeqCst) {
                0 => start(life),
                _ => Err(io::ErrorKind::WouldBlock.into()),
            }
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start_one, MOST)));
        let both = Arc::new(Barrier::new(2));
        let own = Arc::clone(&both);
        threads
            .spawn(Patience::default, move || {
                own.wait();
            })
            .unwrap();
        let (sender, receiver) = channel();
        threads.spawn(Patience::default, move || sender.send([waited(), waited()]).unwrap()).unwrap();
        let queued = Instant::now();
        receiver.recv_timeout(Duration::from_millis(1)).unwrap_err();
        let at_least = queued.elapsed();
        both.wait();
        let [first, second] = receiver.recv().unwrap();
        assert!(first >= at_least, "{first:?}, and it was {at_least:?}");
        assert_eq!(second, Duration::ZERO);
    }

    /// Threads of which there is one, and what lets it go on.
    fn one_that_is_busy() -> (&'static Threads, Arc<Barrier>) {
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start, 1)));
        let meet = Arc::new(Barrier::new(2));
        let own = Arc::clone(&meet);
        let work = move || {
            own.wait();
        };
        threads.spawn(Patience::default, work).unwrap();
        (threads, meet)
    }

    #[test]
    fn there_are_so_many_threads_at_most_and_one_that_watches() {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        fn start_counted(life: Run) -> io::Result<()> {
            STARTED.fetch_add(1, Ordering::SeqCst);
            start(life)
        }
        const CALLS: usize = 400;
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(start_counted, 4)));
        let (sender, receiver) = channel();
        for number in 0..CALLS {
            let sender = sender.clone();
            let within = || Patience { within: Some(Duration::from_secs(600)), cancellation: None };
            threads.spawn(within, move || sender.send(number).unwrap()).unwrap();
            assert!(threads.with(|state| state.threads.max(state.calls)) <= 4);
        }
        assert_eq!(receiver.iter().take(CALLS).sum::<usize>(), (0..CALLS).sum::<usize>());
    }

    #[test]
    fn what_waits_longer_than_it_may_ends_before_a_thread_is_free() {
        let (threads, meet) = one_that_is_busy();
        let (sender, receiver) = channel();
        let late = Duration::from_millis(5);
        for within in [Some(Duration::from_secs(600)), Some(late), None] {
            let sender = sender.clone();
            let patience = move || Patience { within, cancellation: None };
            threads.spawn(patience, move || sender.send((within, waited())).unwrap()).unwrap();
            // Looked already, and asleep until the first of them is late.
            while threads.with(|state| state.watcher.as_ref().is_none_or(|watcher| watcher.next.is_none())) {
                thread::yield_now();
            }
        }
        let (within, waited) = receiver.recv().unwrap();
        assert_eq!(within, Some(late));
        assert!(waited >= late, "{waited:?}");
        assert!(receiver.try_recv().is_err());
        meet.wait();
        let rest: Vec<_> = receiver.iter().take(2).map(|(within, _)| within).collect();
        assert_eq!(rest, [Some(Duration::from_secs(600)), None]);
    }

    #[test]
    fn what_is_cancelled_waits_no_longer() {
        let (threads, meet) = one_that_is_busy();
        let (sender, receiver) = channel();
        let switches = [(); 3].map(|()| Cancellation::new());
        switches[0].cancel();
        for (number, own) in switches.iter().enumerate() {
            let (sender, own) = (sender.clone(), own.clone());
            let patience = move || Patience { within: None, cancellation: Some(own) };
            threads.spawn(patience, move || sender.send(number).unwrap()).unwrap();
        }
        assert_eq!(receiver.recv(), Ok(0)); // it was cancelled before
        switches[2].cancel();
        assert_eq!(receiver.recv(), Ok(2));
        assert!(receiver.try_recv().is_err());
        meet.wait();
        assert_eq!(receiver.recv(), Ok(1));
    }

    #[test]
    fn nothing_watches_once_nothing_waits() {
        struct Farewell(Sender<()>);
        impl Drop for Farewell {
            fn drop(&mut self) {
                self.0.send(()).unwrap();
            }
        }
        thread_local!(static FAREWELL: RefCell<Option<Farewell>> = const { RefCell::new(None) });

        let (threads, meet) = one_that_is_busy();
        let (sender, receiver) = channel();
        let late = || Patience { within: Some(Duration::ZERO), cancellation: None };
        threads.spawn(late, move || FAREWELL.set(Some(Farewell(sender)))).unwrap();
        receiver.recv().unwrap();
        assert!(threads.with(|state| state.watcher.is_none()));
        meet.wait();
    }

    #[test]
    fn where_no_thread_can_be_started_at_all_a_call_is_told() {
        fn none(_: Run) -> io::Result<()> {
            Err(io::ErrorKind::WouldBlock.into())
        }
        let threads: &'static Threads = Box::leak(Box::new(Threads::new(none, MOST)));
        let error = threads.spawn(Patience::default, || unreachable!()).unwrap_err();
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
        THREADS.spawn(Patience::default, move || FAREWELL.set(Some(Farewell(sender)))).unwrap();
        receiver.recv().unwrap();
    }
}
