//! A switch that ends a call from another thread.

use std::fmt;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

/// Ends a call: given to it in [`crate::RequestOptions::cancellation`], turned by anyone who holds a clone.
///
/// A call looks at it before each step. Before the request is written, nothing is sent; afterwards the connection is
/// shut, and the error says that the outcome is unknown. A wait between attempts ends at once.
///
/// ```
/// let cancellation = stripe_sessions::Cancellation::new();
/// let clone = cancellation.clone();
/// std::thread::spawn(move || clone.cancel()).join().unwrap();
/// assert!(cancellation.is_cancelled());
/// ```
#[derive(Clone, Default)]
pub struct Cancellation {
    inner: Arc<Inner>,
}

/// Why a call is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CancellationReason {
    /// The caller cancelled it.
    Cancelled = 1,
    /// The client was closed.
    ClientClosed = 2,
}

#[derive(Default)]
struct Inner {
    /// Zero, or a [`CancellationReason`]. Beside the lock, so that looking is one load.
    reason: AtomicU8,
    listeners: Mutex<Listeners>,
    /// Told when the switch is turned, and when an action has ended.
    changed: Condvar,
    /// Whom a call that waits asks whether it is to end.
    question: OnceLock<Question>,
}

/// How often somebody is asked, and so how long a signal may wait for its handler to run.
const ASKED_EVERY: Duration = Duration::from_millis(50);

type Question = Arc<dyn Fn() -> bool + Send + Sync>;

type Action = Box<dyn FnOnce(CancellationReason) + Send>;

#[derive(Default)]
struct Listeners {
    next: u64,
    actions: Vec<(u64, Action)>,
    /// The action that runs at the moment, and on which thread.
    running: Option<(u64, ThreadId)>,
}

/// An action that runs. The lock is not held meanwhile: the action may use the switch, and drop any listener.
struct Running<'a>(&'a Inner);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.listeners().running = None;
        self.0.changed.notify_all();
    }
}

impl Inner {
    fn listeners(&self) -> MutexGuard<'_, Listeners> {
        // The list is never left half-changed, so a poisoned lock is as good as any.
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reason(&self) -> Option<CancellationReason> {
        match self.reason.load(Ordering::Acquire) {
            0 => None,
            2 => Some(CancellationReason::ClientClosed),
            _ => Some(CancellationReason::Cancelled),
        }
    }
}

impl Cancellation {
    /// A switch nobody has turned.
    pub fn new() -> Self {
        Self::default()
    }

    /// Turns the switch. It stays turned; turning it again does nothing.
    pub fn cancel(&self) {
        self.turn(CancellationReason::Cancelled);
    }

    /// Whether the switch was turned.
    pub fn is_cancelled(&self) -> bool {
        self.inner.reason().is_some()
    }

    /// Why the switch was turned, if it was.
    pub fn reason(&self) -> Option<CancellationReason> {
        self.inner.reason()
    }

    /// Waits until the switch is turned, for at most `duration`, and says whether it was.
    pub fn wait(&self, duration: Duration) -> bool {
        // A moment that no clock can name will not come: wait for the switch alone.
        let until = Instant::now().checked_add(duration);
        loop {
            let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
            let listeners = self.inner.listeners();
            if self.is_cancelled() || left.is_zero() {
                return self.is_cancelled();
            }
            drop(self.inner.changed.wait_timeout(listeners, self.until_asked(left)));
            self.ask();
        }
    }

    /// Has a call of this switch ask whether it is to end, on its own thread, every 50 milliseconds that it waits and
    /// whenever a signal interrupts it. For hosts that handle signals on the thread that makes the call. A switch has one
    /// to ask; a second is not.
    pub fn ask_while_waiting(&self, whether_to_end: impl Fn() -> bool + Send + Sync + 'static) {
        let _ = self.inner.question.set(Arc::new(whether_to_end));
    }

    /// How much of a wait may pass before somebody is asked.
    pub(crate) fn until_asked(&self, wait: Duration) -> Duration {
        if self.inner.question.get().is_some() { wait.min(ASKED_EVERY) } else { wait }
    }

    /// Asks, if there is somebody to ask.
    #[doc(hidden)]
    pub fn ask(&self) {
        if self.inner.question.get().is_some_and(|whether_to_end| whether_to_end()) {
            self.cancel();
        }
    }

    /// Runs `action` when the switch is turned, or now if it was. For transports that can interrupt what they do.
    ///
    /// The action runs on the thread that turns the switch and must not take long. Once the guard is dropped the
    /// action will not run any more, nor is it still running; unless it is the action itself that drops the guard.
    pub fn on_cancel(&self, action: impl FnOnce(CancellationReason) + Send + 'static) -> Listener {
        let mut listeners = self.inner.listeners();
        let number = listeners.next;
        listeners.next += 1;
        if let Some(reason) = self.reason() {
            drop(listeners);
            action(reason);
        } else {
            listeners.actions.push((number, Box::new(action)));
        }
        Listener { inner: Arc::clone(&self.inner), number }
    }

    pub(crate) fn turn(&self, reason: CancellationReason) {
        let mut listeners = self.inner.listeners();
        if self.is_cancelled() {
            return;
        }
        self.inner.reason.store(reason as u8, Ordering::Release);
        self.inner.changed.notify_all();
        while !listeners.actions.is_empty() {
            let (number, action) = listeners.actions.remove(0);
            listeners.running = Some((number, thread::current().id()));
            drop(listeners);
            let running = Running(&self.inner);
            action(reason);
            drop(running);
            listeners = self.inner.listeners();
        }
    }

    /// Turns this switch, too, when `parent` is turned, and asks whom that would ask.
    pub(crate) fn follow(&self, parent: &Cancellation) -> Listener {
        if let Some(question) = parent.inner.question.get() {
            let _ = self.inner.question.set(Arc::clone(question));
        }
        let own = self.clone();
        parent.on_cancel(move |reason| own.turn(reason))
    }
}

impl fmt::Debug for Cancellation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cancellation").field(&self.reason()).finish()
    }
}

/// Keeps an action of [`Cancellation::on_cancel`] alive; dropping it takes the action back.
#[must_use = "dropping it takes the action back"]
pub struct Listener {
    inner: Arc<Inner>,
    number: u64,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listeners = self.inner.listeners();
        // Taken out, and dropped when the lock is free: what it holds may be the last of something that uses the switch.
        let place = listeners.actions.iter().position(|(number, _)| *number == self.number);
        let action = place.map(|place| listeners.actions.remove(place));
        while let Some((number, thread)) = listeners.running
            && number == self.number
            && thread != thread::current().id()
        {
            listeners = self.inner.changed.wait(listeners).unwrap_or_else(PoisonError::into_inner);
        }
        drop(listeners);
        drop(action);
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn turning_the_switch_ends_a_wait_on_another_thread() {
        let cancellation = Cancellation::new();
        let waiter = cancellation.clone();
        let thread = thread::spawn(move || waiter.wait(Duration::MAX));
        cancellation.cancel();
        assert!(thread.join().unwrap());
    }

    #[test]
    fn an_action_runs_once_and_not_after_its_guard_is_gone() {
        let ran = Arc::new(AtomicUsize::new(0));
        let count = |ran: &Arc<AtomicUsize>| {
            let ran = Arc::clone(ran);
            move |_| {
                ran.fetch_add(1, Ordering::Relaxed);
            }
        };
        let cancellation = Cancellation::new();
        drop(cancellation.on_cancel(count(&ran)));
        let _kept = cancellation.on_cancel(count(&ran));
        cancellation.cancel();
        cancellation.cancel();
        assert_eq!(ran.load(Ordering::Relaxed), 1);
        let _late = cancellation.on_cancel(count(&ran));
        assert_eq!(ran.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn an_action_may_use_its_own_switch() {
        let cancellation = Cancellation::new();
        let (own, ran) = (cancellation.clone(), Arc::new(AtomicUsize::new(0)));
        let [itself, another] = [(); 2].map(|()| Arc::new(Mutex::new(None::<Listener>)));
        let (drops, count) = ([Arc::clone(&itself), Arc::clone(&another)], Arc::clone(&ran));
        let listener = cancellation.on_cancel(move |_| {
            own.cancel();
            assert!(own.is_cancelled() && own.wait(Duration::MAX));
            let late = Arc::clone(&count);
            drop(own.on_cancel(move |_| _ = late.fetch_add(1, Ordering::Relaxed)));
            for listener in &drops {
                drop(listener.lock().unwrap().take());
            }
        });
        *itself.lock().unwrap() = Some(listener);
        *another.lock().unwrap() = Some(cancellation.on_cancel(|_| unreachable!("it was taken back")));
        cancellation.cancel();
        assert_eq!(ran.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn an_action_may_be_the_last_to_hold_a_listener() {
        let cancellation = Cancellation::new();
        let held = cancellation.on_cancel(|_| unreachable!("it was taken back"));
        drop(cancellation.on_cancel(move |_| drop(held)));
        assert_eq!(cancellation.inner.listeners().actions.len(), 0);
        let held = cancellation.on_cancel(|_| ());
        let _kept = cancellation.on_cancel(move |_| drop(held));
        cancellation.cancel();
    }

    #[test]
    fn dropping_a_listener_waits_for_its_action_on_another_thread() {
        let cancellation = Cancellation::new();
        let ended = Arc::new(AtomicUsize::new(0));
        let meet = Arc::new(std::sync::Barrier::new(2));
        let (there, done) = (Arc::clone(&meet), Arc::clone(&ended));
        let listener = cancellation.on_cancel(move |_| {
            there.wait();
            for _ in 0..1000 {
                thread::yield_now();
            }
            done.store(1, Ordering::SeqCst);
        });
        let turner = cancellation.clone();
        let thread = thread::spawn(move || turner.cancel());
        meet.wait();
        drop(listener);
        assert_eq!(ended.load(Ordering::SeqCst), 1);
        thread.join().unwrap();
    }

    #[test]
    fn a_panic_in_an_action_keeps_nobody_waiting() {
        let cancellation = Cancellation::new();
        let listener = cancellation.on_cancel(|_| panic!("on purpose"));
        let turner = cancellation.clone();
        assert!(thread::spawn(move || turner.cancel()).join().is_err());
        drop(listener);
        assert!(cancellation.wait(Duration::MAX));
    }

    #[test]
    fn the_reason_is_passed_on() {
        let [parent, child] = [(); 2].map(|()| Cancellation::new());
        let _link = child.follow(&parent);
        parent.turn(CancellationReason::ClientClosed);
        assert_eq!(child.reason(), Some(CancellationReason::ClientClosed));
        assert!(child.wait(Duration::ZERO));
    }

    #[test]
    fn whoever_is_asked_can_end_a_wait() {
        let asked = Arc::new(AtomicUsize::new(0));
        let [parent, child] = [(); 2].map(|()| Cancellation::new());
        let count = Arc::clone(&asked);
        parent.ask_while_waiting(move || count.fetch_add(1, Ordering::Relaxed) == 2);
        let _link = child.follow(&parent);
        assert!(child.wait(Duration::MAX));
        assert_eq!((asked.load(Ordering::Relaxed), parent.is_cancelled()), (3, false));
    }

    #[test]
    fn a_wait_that_nobody_ends_ends_by_itself() {
        assert!(!Cancellation::new().wait(Duration::from_nanos(1)));
    }
}
