//! One logical call as a state machine without I/O: it is told what happened and says what to do next.
//!
//! The loop that drives it is in [`crate::client`]. Today a call is a single attempt; retries, deadlines and
//! cancellation belong here and nowhere else.

use crate::error::{Error, ErrorKind};
use crate::transport::{Reply, TransportError, TransportErrorKind};

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// The call begins.
    Start,
    /// An attempt was answered.
    Answered(Reply),
    /// An attempt was not answered.
    Failed(TransportError),
}

/// What to do next.
#[derive(Debug)]
pub enum Action {
    /// Send the request, then report what happened.
    Send,
    /// The call is over: there is a reply, good or bad, or there will be none.
    Done(Result<Reply, Error>),
}

/// A call under way.
#[derive(Debug, Default)]
pub struct Call {}

impl Call {
    /// Takes in what happened and says what to do next.
    pub fn next(&mut self, event: Event) -> Action {
        match event {
            Event::Start => Action::Send,
            Event::Answered(reply) => Action::Done(Ok(reply)),
            Event::Failed(error) => Action::Done(Err(failure(&error))),
        }
    }
}

fn failure(error: &TransportError) -> Error {
    let kind = match error.kind {
        TransportErrorKind::Timeout => ErrorKind::Timeout,
        TransportErrorKind::TooLarge => ErrorKind::InvalidResponse,
        _ => ErrorKind::ApiConnection,
    };
    Error::new(kind, error.message.clone()).with_code(error.kind.code())
}
