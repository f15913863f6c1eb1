//! From core's blocking calls on threads of their own to futures the hosts can await.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use stripe_sessions::internal::cancellation::Listener;
use stripe_sessions::internal::threads::{self, Patience};
use stripe_sessions::{Client, Error, Json, Pages, RequestOptions, Response};

use crate::error::StripeError;
use crate::host_error::{HostError, Thrown};

/// Ends a call that is under way: for hosts that do not drop the future of a cancelled task (Swift does not). A transport
/// of the host's own is given one to listen to.
#[derive(Default, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Cancellation {
    own: stripe_sessions::Cancellation,
    listeners: Weak<Listeners>,
    thrown: Mutex<Option<Arc<dyn HostError>>>,
}

/// Who listens. Not held by what crosses the border: a host may let go of that in the middle of being told, and ending a
/// listener waits until it was told.
type Listeners = Mutex<Vec<Listener>>;

/// Hears that a call is to end.
#[uniffi::export(with_foreign)]
pub trait CancellationListener: Send + Sync {
    /// The call is to end. Must not take long.
    fn cancelled(&self);
}

impl fmt::Debug for Cancellation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.own.fmt(f)
    }
}

#[uniffi::export]
impl Cancellation {
    /// A cancellation that has not happened yet.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends the call with `Cancelled`, whose details say whether it may have been carried out all the same. Does
    /// nothing once the call is over.
    pub fn cancel(&self) {
        self.own.cancel();
    }

    /// Whether the call is to end.
    pub fn is_cancelled(&self) -> bool {
        self.own.is_cancelled()
    }

    /// Tells `listener` when the call is to end, or now if it is: for a transport of your own, until its `send` returns. Does
    /// nothing on a cancellation that you made yourself.
    pub fn on_cancel(&self, listener: Arc<dyn CancellationListener>) {
        if let Some(listeners) = self.listeners.upgrade() {
            let listener = self.own.on_cancel(move |_| listener.cancelled());
            listeners.lock().unwrap_or_else(PoisonError::into_inner).push(listener);
        }
    }

    /// Notes what a transport of your own is about to throw, so that it becomes the cause of the call's error.
    pub fn note_error(&self, error: Arc<dyn HostError>) {
        *self.thrown.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    }
}

impl Cancellation {
    /// The cancellation of an attempt, and what keeps those who listen to it.
    pub(crate) fn of_attempt(own: &stripe_sessions::Cancellation) -> (Arc<Self>, Arc<Listeners>) {
        let listeners = Arc::default();
        let own = Self { own: own.clone(), listeners: Arc::downgrade(&listeners), ..Self::default() };
        (Arc::new(own), listeners)
    }

    /// What was noted as the cause of an error.
    pub(crate) fn thrown(&self) -> Option<Thrown> {
        self.thrown.lock().unwrap_or_else(PoisonError::into_inner).take().map(Thrown)
    }
}

/// Cancels what nobody waits for any more: its future was dropped (a cancelled coroutine in Kotlin).
struct Waiting(Option<stripe_sessions::Cancellation>);

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(cancellation) = self.0.take() {
            cancellation.cancel();
        }
    }
}

/// Runs a blocking call off the host's threads.
pub(crate) async fn call<T: 'static, R: From<Response<T>> + Send + 'static>(
    client: &Client,
    options: impl TryInto<RequestOptions, Error = StripeError>,
    caller: Option<Arc<Cancellation>>,
    work: impl FnOnce(&Client, &RequestOptions) -> Result<Response<T>, Error> + Send + 'static,
) -> Result<R, StripeError> {
    let options = cancellable(options)?;
    let client = client.clone();
    run(client.patience(&options), caller, move || work(&client, &options).map(R::from)).await
}

/// Options as core has them, with a switch that ends the calls made with them.
pub(crate) fn cancellable(
    options: impl TryInto<RequestOptions, Error = StripeError>,
) -> Result<RequestOptions, StripeError> {
    Ok(RequestOptions { cancellation: Some(stripe_sessions::Cancellation::new()), ..options.try_into()? })
}

/// Runs blocking work off the host's threads. What ends its patience ends the work.
pub(crate) async fn run<T: Send + 'static>(
    patience: Patience,
    caller: Option<Arc<Cancellation>>,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, StripeError> {
    let (sender, outcome) = oneshot::async_channel();
    let mut waiting = Waiting(patience.cancellation.clone());
    let _listener = caller
        .zip(patience.cancellation.clone())
        .map(|(caller, own)| caller.own.on_cancel(move |_| own.cancel()));
    let done = move |result| drop(sender.send(result)); // nobody may be waiting any more
    threads::run(|| patience, work, done);
    let result = outcome.await.expect("the dispatcher answers every call");
    waiting.0 = None;
    Ok(result?)
}

/// A walk over the pages of a list. Two callers at once take turns.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    pages: Arc<Mutex<Pages>>,
    patience: Patience,
}

impl Walk {
    /// `patience` is that of the options of `pages`.
    pub(crate) fn new(pages: Pages, patience: Patience) -> Self {
        Self { pages: Arc::new(Mutex::new(pages)), patience }
    }

    pub(crate) async fn next<T: Json + Send + 'static>(
        &self,
        caller: Option<Arc<Cancellation>>,
    ) -> Result<Option<Vec<T>>, StripeError> {
        let walk = self.clone();
        run(self.patience.clone(), caller, move || walk.next_blocking()).await
    }

    pub(crate) fn next_blocking<T: Json>(&self) -> Result<Option<Vec<T>>, Error> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).next_items()
    }
}
