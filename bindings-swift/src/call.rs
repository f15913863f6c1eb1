//! From core's blocking call on a thread of its own to a future the hosts can await.

use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};

use stripe_sessions::{Error, Json, Pages, dispatch};

use crate::StripeError;

/// Ends a call that is under way: for hosts that do not drop the future of a cancelled task (Swift does not). Make one
/// for each call.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Cancellation(Mutex<State>);

enum State {
    Idle,
    UnderWay(Box<dyn FnOnce() + Send>),
    Cancelled,
}

#[uniffi::export]
impl Cancellation {
    /// A cancellation that has not happened yet.
    #[uniffi::constructor]
    #[expect(clippy::new_without_default, reason = "there is no use for one in Rust")]
    pub fn new() -> Self {
        Self(Mutex::new(State::Idle))
    }

    /// Ends the call at once with `Cancelled`. A request that has been sent is not called back: it may be carried out.
    /// Does nothing once the call is over.
    pub fn cancel(&self) {
        let state = std::mem::replace(&mut *self.lock(), State::Cancelled);
        if let State::UnderWay(end) = state {
            end();
        }
    }
}

impl Cancellation {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has `end` called on cancellation: now, where that has happened already.
    fn on_cancel(&self, end: impl FnOnce() + Send + 'static) {
        let mut state = self.lock();
        if matches!(*state, State::Cancelled) {
            drop(state);
            end();
        } else {
            *state = State::UnderWay(Box::new(end));
        }
    }
}

impl std::fmt::Debug for Cancellation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let cancelled = matches!(*self.lock(), State::Cancelled);
        f.debug_struct("Cancellation").field("cancelled", &cancelled).finish()
    }
}

/// Runs a blocking call off the host's threads. Where it is cancelled before its thread has begun, nothing is sent;
/// so also where the future is dropped (a cancelled coroutine in Kotlin).
pub(crate) async fn run<T: Send + 'static>(
    cancellation: Option<Arc<Cancellation>>,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, StripeError> {
    let (sender, outcome) = oneshot::async_channel();
    // Whoever has an outcome first takes the sender: the call or the cancellation.
    let sender = Arc::new(Mutex::new(Some(sender)));
    let settle = |sender: &Mutex<Option<oneshot::Sender<_>>>, outcome| {
        let sender = sender.lock().unwrap_or_else(PoisonError::into_inner).take();
        // Nobody may be waiting any more.
        sender.map(|sender| sender.send(outcome).ok());
    };
    if let Some(cancellation) = cancellation {
        let sender = Arc::clone(&sender);
        cancellation.on_cancel(move || {
            settle(&sender, Err(StripeError::cancelled()));
        });
    }
    let waiting = Arc::clone(&sender);
    let is_awaited = move || {
        let sender = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        sender.as_ref().is_some_and(|sender| !sender.is_closed())
    };
    dispatch::run(
        move || is_awaited().then(work).transpose(),
        move |result| match result.transpose() {
            Some(result) => settle(&sender, result.map_err(StripeError::from)),
            None => settle(&sender, Err(StripeError::cancelled())),
        },
    );
    pin!(outcome).await.unwrap_or_else(|_| Err(StripeError::cancelled()))
}

/// A walk over the pages of a list. Two callers at once take turns.
#[derive(Debug)]
pub(crate) struct Walk(Arc<Mutex<Pages>>);

impl Walk {
    pub(crate) fn new(pages: Pages) -> Self {
        Self(Arc::new(Mutex::new(pages)))
    }

    pub(crate) async fn next<T: Json + Send + 'static>(
        &self,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<T>>, StripeError> {
        let walk = Self(Arc::clone(&self.0));
        run(cancellation, move || walk.next_blocking()).await
    }

    pub(crate) fn next_blocking<T: Json>(&self) -> Result<Option<Vec<T>>, Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).next_items()
    }
}
