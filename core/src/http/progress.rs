//! The attempt under way on a thread, as those who connect and read on its behalf find it: how to interrupt it, and whom it
//! asks meanwhile. ureq's connectors are not told for whom they work, and an attempt runs on one thread from beginning to
//! end, so it is found through a thread-local.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use ureq::unversioned::transport::{NextTimeout, ShutdownHandle};

use crate::base::cancellation::{Cancellation, Listener};

thread_local! {
    /// The attempt under way on this thread.
    static CURRENT: RefCell<Option<Rc<Progress>>> = const { RefCell::new(None) };
}

fn current() -> Option<Rc<Progress>> {
    // A client may go down with the thread that held it last, after the thread's own state: then nothing is under way.
    CURRENT.try_with(|current| current.borrow().clone()).ok().flatten()
}

/// What ends an attempt early, and what to shut then.
#[derive(Debug)]
pub(super) struct Progress {
    cancellation: Cancellation,
    interrupt: Interrupt,
}

/// An attempt under way: from its making to its end, it is found on this thread.
#[derive(Debug)]
pub(super) struct Watch {
    progress: Rc<Progress>,
    _listener: Listener,
    /// The attempt this one interrupts: a signal's handler, run while a call waits, may make a call itself.
    interrupted: Option<Rc<Progress>>,
}

impl Watch {
    pub(super) fn begin(cancellation: &Cancellation) -> Self {
        let interrupt = Interrupt::default();
        let progress = Rc::new(Progress { cancellation: cancellation.clone(), interrupt: interrupt.clone() });
        let interrupted = CURRENT.replace(Some(Rc::clone(&progress)));
        let listener = cancellation.on_cancel(move |_| interrupt.fire());
        Self { progress, _listener: listener, interrupted }
    }

    /// What to shut when the attempt is to end early.
    pub(super) fn interrupt(&self) -> &Interrupt {
        &self.progress.interrupt
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        CURRENT.set(self.interrupted.take());
    }
}

/// Waits for what another thread sends, but not any longer once the attempt under way on this one is cancelled or its time
/// is over. `also` sends to the same receiver.
pub(super) fn receive<T: Send + 'static>(
    receiver: &Receiver<Result<T, ureq::Error>>,
    also: Sender<Result<T, ureq::Error>>,
    timeout: NextTimeout,
) -> Result<T, ureq::Error> {
    let _listener = current().map(|attempt| {
        attempt.cancellation.on_cancel(move |_| {
            let _ = also.send(Err(ureq::Error::ConnectionFailed));
        })
    });
    let began = Instant::now();
    loop {
        let left = timeout.after.saturating_sub(began.elapsed());
        match receiver.recv_timeout(until_asked(left)) {
            Ok(result) => return result,
            Err(RecvTimeoutError::Disconnected) => return Err(ureq::Error::ConnectionFailed),
            Err(RecvTimeoutError::Timeout) if left.is_zero() => {
                return Err(ureq::Error::Timeout(timeout.reason));
            }
            Err(RecvTimeoutError::Timeout) => ask(),
        }
    }
}

/// How much of a wait of the attempt under way may pass before somebody is asked whether the call is to end.
pub(super) fn until_asked(wait: Duration) -> Duration {
    current().map_or(wait, |attempt| attempt.cancellation.until_asked(wait))
}

/// Asks whether the call under way is to end.
pub(super) fn ask() {
    if let Some(attempt) = current() {
        attempt.cancellation.ask();
    }
}

/// The socket of an attempt, to be shut from another thread. Shutting it ends the read or write that waits on it.
#[derive(Clone, Default)]
pub(super) struct Interrupt(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    fired: bool,
    socket: Option<Weak<dyn ShutdownHandle>>,
}

impl Interrupt {
    fn with<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Makes `socket` the one to shut. If the call was cancelled meanwhile it is shut at once.
    pub(super) fn arm(&self, socket: Weak<dyn ShutdownHandle>) {
        self.with(|state| {
            if state.fired {
                shut(&socket);
            }
            state.socket = Some(socket);
        });
    }

    /// Forgets the socket: from here on it may serve another call.
    pub(super) fn disarm(&self) {
        self.with(|state| state.socket = None);
    }

    fn fire(&self) {
        self.with(|state| {
            state.fired = true;
            if let Some(socket) = &state.socket {
                shut(socket);
            }
        });
    }
}

fn shut(socket: &Weak<dyn ShutdownHandle>) {
    if let Some(socket) = socket.upgrade() {
        socket.shutdown();
    }
}

impl fmt::Debug for Interrupt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interrupt").finish_non_exhaustive()
    }
}
