//! Bodies: requests read with a limit, replies that can break off.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use tokio::time::timeout;

use crate::error::ApiError;

/// The largest body. A request of this API has a few kilobytes.
const LARGEST: usize = 1024 * 1024;
/// How much of a body that is too large is still read, so that the client gets to see why it was refused.
const DRAINED: usize = 64 * LARGEST;

/// The whole body of a request, which may take so long to arrive.
pub(crate) async fn read(body: Incoming, patience: Duration) -> Result<Bytes, ApiError> {
    // Nearly always: without a timer.
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    match timeout(patience, collect(body)).await {
        Ok(result) => result,
        Err(_) => Err(ApiError::new(408, "The request did not arrive in time.")),
    }
}

async fn collect(mut body: Incoming) -> Result<Bytes, ApiError> {
    let mut bytes = Vec::new();
    let mut length = 0_usize;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| ApiError::invalid("The request broke off."))?;
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length <= LARGEST {
            // Nearly always the only piece: then it need not be copied.
            if bytes.is_empty() && body.is_end_stream() {
                return Ok(data);
            }
            bytes.extend_from_slice(&data);
        } else if length > DRAINED {
            break;
        }
    }
    if length > LARGEST {
        let message = format!("The request is larger than {LARGEST} bytes.");
        return Err(ApiError::new(413, message));
    }
    Ok(bytes.into())
}

/// The body of a reply.
#[derive(Debug)]
pub(crate) struct ReplyBody {
    rest: Option<Bytes>,
    /// What the reply promises.
    length: u64,
    /// Whether it lets what it gave be sent before it breaks off.
    pauses: bool,
}

impl ReplyBody {
    pub(crate) fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self {
            length: bytes.len() as u64,
            rest: Some(bytes).filter(|bytes| !bytes.is_empty()),
            pauses: false,
        }
    }

    /// A body that breaks off halfway: its length promises all of it.
    pub(crate) fn half(whole: &Bytes) -> Self {
        Self { rest: Some(whole.slice(..whole.len() / 2)), length: whole.len() as u64, pauses: true }
    }
}

impl Body for ReplyBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        let Some(bytes) = self.rest.take() else {
            // An error drops what is still to be written, the reply's head too. While a body waits it is written.
            if std::mem::take(&mut self.pauses) {
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            return Poll::Ready((self.length > 0).then_some(Err(BrokenOff)));
        };
        self.length -= bytes.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.length == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}

/// Why a [`ReplyBody`] ends early.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl std::fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken off on purpose")
    }
}

impl std::error::Error for BrokenOff {}
