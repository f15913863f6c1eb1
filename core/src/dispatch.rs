//! The road off a host's event loop: each call waits on a thread of its own.
//!
//! A thread per call costs some 15 µs beside a network round trip of milliseconds, and nothing else: there is no
//! pool to size, no queue in which calls wait for each other, nothing to shrink, and nothing that a `fork` could
//! leave half-alive in the child.

use std::thread;

use crate::error::{Error, ErrorKind};

/// Enough for a TLS handshake, a quarter of the usual size.
const STACK: usize = 512 * 1024;

/// Runs `work` on a thread of its own.
///
/// # Errors
/// [`ErrorKind::Configuration`] with code `thread_unavailable`, where the system has
/// no thread left to give.
pub fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    let builder = thread::Builder::new()
        .name("stripe-sessions".into())
        .stack_size(STACK);
    builder.spawn(work).map(drop).map_err(|error| {
        Error::new(
            ErrorKind::Configuration,
            format!("no thread could be started for the call: {}", error.kind()),
        )
        .with_code("thread_unavailable")
    })
}
