//! Places for connections: so many at a time, and who keeps one without using it gives it up to who needs it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout_at};

/// How long a connection may wait for its client before others come first. What a client sends as soon as it is connected
/// arrives sooner.
const GRACE: Duration = Duration::from_millis(200);

/// The places there are.
#[derive(Debug)]
pub(crate) struct Places {
    free: Arc<Semaphore>,
    idle: Mutex<Idle>,
}

/// The connections that wait for their clients, in the order in which they began to.
#[derive(Debug, Default)]
struct Idle {
    count: u64,
    connections: BTreeMap<u64, (Instant, Arc<Notify>)>,
    /// Whether somebody waits for a place.
    is_wanted: bool,
}

/// A connection's place.
#[derive(Debug)]
pub(crate) struct Place {
    places: Arc<Places>,
    /// Rings when it is to be given up.
    bell: Arc<Notify>,
    state: Mutex<State>,
    _taken: OwnedSemaphorePermit,
}

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// There is something of its client's to be read, or to be written to it.
    Busy,
    /// One of its requests is being answered.
    Answering,
    /// It waits for its client. The number is its place among those that do.
    Idle(u64),
}

impl Places {
    pub(crate) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { free: Arc::new(Semaphore::new(most)), idle: Mutex::default() })
    }

    /// A place for a connection that was just made. If all are taken, the one is given up whose client has been silent
    /// for the longest time. Those whose requests are being answered keep theirs.
    pub(crate) async fn take(self: &Arc<Self>) -> Arc<Place> {
        let taken = loop {
            let next = self.make_room();
            if let Ok(taken) = timeout_at(next, Arc::clone(&self.free).acquire_owned()).await {
                break taken.expect("nobody closes the semaphore");
            }
        };
        self.idle().is_wanted = false;
        Arc::new(Place {
            places: Arc::clone(self),
            bell: Arc::default(),
            state: Mutex::new(State::Busy),
            _taken: taken,
        })
    }

    /// Takes a place from who has been idle for the longest time, if all are taken. Until when to wait before trying again.
    fn make_room(&self) -> Instant {
        let now = Instant::now();
        if self.free.available_permits() == 0 {
            let mut idle = self.idle();
            idle.is_wanted = true;
            if let Some(oldest) = idle.connections.first_entry() {
                let (since, bell) = oldest.get();
                if *since + GRACE > now {
                    return *since + GRACE;
                }
                bell.notify_one();
                oldest.remove();
            }
        }
        now + GRACE
    }

    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Returns when the place is to be given up.
    pub(crate) async fn given_up(&self) {
        self.bell.notified().await;
    }

    /// Keeps the place while a request is being answered, which nobody must lose, until this is dropped.
    pub(crate) fn keep(self: &Arc<Self>) -> Kept {
        self.change(State::Answering);
        Kept(Arc::clone(self))
    }

    /// Notes that the client has sent or taken something.
    pub(crate) fn is_busy(&self) {
        if *self.state() != State::Answering {
            self.change(State::Busy);
        }
    }

    /// Notes that nothing goes on before the client sends or takes something.
    pub(crate) fn is_idle(&self) {
        if *self.state() != State::Busy {
            return;
        }
        let mut idle = self.places.idle();
        idle.count += 1;
        let number = idle.count;
        idle.connections.insert(number, (Instant::now(), Arc::clone(&self.bell)));
        drop(idle);
        *self.state() = State::Idle(number);
    }

    /// Whether the connection is to end with the reply at hand, because somebody waits for its place.
    pub(crate) fn is_wanted(&self) -> bool {
        self.places.idle().is_wanted
    }

    fn change(&self, to: State) {
        let before = std::mem::replace(&mut *self.state(), to);
        if let State::Idle(number) = before {
            self.places.idle().connections.remove(&number);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.change(State::Busy);
    }
}

/// A place that is kept.
#[derive(Debug)]
pub(crate) struct Kept(Arc<Place>);

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.change(State::Busy);
    }
}
