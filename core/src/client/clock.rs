//! Where a client takes time and chance from.

use std::fmt;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::base::cancellation::Cancellation;
#[cfg(feature = "http")]
pub(crate) use crate::http::threads::waited;

/// How long what runs here has waited for its thread: whoever brings a transport has no threads of ours.
#[cfg(not(feature = "http"))]
pub(crate) fn waited() -> Duration {
    Duration::ZERO
}

/// Time and chance. The real ones are [`SystemClock`]; a simulation brings its own.
pub trait Clock: fmt::Debug + Send + Sync {
    /// The time since some fixed moment. Never goes back.
    fn now(&self) -> Duration;

    /// Lets `duration` pass, or ends early when the call is cancelled. Says whether it was.
    fn wait(&self, duration: Duration, cancellation: &Cancellation) -> bool;

    /// A number nobody can foresee, for the waits of one call.
    fn seed(&self) -> u64;
}

/// The computer's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        static BEGINNING: OnceLock<Instant> = OnceLock::new();
        BEGINNING.get_or_init(Instant::now).elapsed()
    }

    fn wait(&self, duration: Duration, cancellation: &Cancellation) -> bool {
        cancellation.wait(duration)
    }

    /// From the system's own source of randomness, each time: workers that were forked from one process must not
    /// come back in step, and would with a generator whose state was copied.
    fn seed(&self) -> u64 {
        let (high, low) = Uuid::new_v4().as_u64_pair();
        // A few bits of a UUID are fixed, at different places in its halves.
        high ^ low.rotate_left(32)
    }
}
