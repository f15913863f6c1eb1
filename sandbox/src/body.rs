//! Bodies: requests read with a limit, replies that can break off.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use http_body::Frame;
use tokio::time::timeout;

use crate::error::ApiError;

/// The largest body. A request of this API has a few kilobytes.
const LARGEST: usize = 1024 * 1024;
/// How much of a body that is too large is still read, so that the client gets to see why it was refused.
const DRAINED: usize = 64 * LARGEST;
/// How long a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);

/// The whole body of a request.
pub(crate) async fn read(body: Body) -> Result<Bytes, ApiError> {
    match timeout(PATIENCE, collect(body)).await {
        Ok(result) => result,
        Err(_) => Err(ApiError::new(408, "The request did not arrive in time.")),
    }
}

async fn collect(mut body: Body) -> Result<Bytes, ApiError> {
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

/// A body that breaks off halfway: its length promises all of it.
#[derive(Debug)]
pub(crate) struct Halved {
    rest: Option<Bytes>,
    length: u64,
}

impl Halved {
    pub(crate) fn new(whole: &Bytes) -> Self {
        Self { rest: Some(whole.slice(..whole.len() / 2)), length: whole.len() as u64 }
    }
}

impl HttpBody for Halved {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        Poll::Ready(Some(self.rest.take().map(Frame::data).ok_or(BrokenOff)))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(self.length)
    }
}

/// Why a [`Halved`] body ends early.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl std::fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken off on purpose")
    }
}

impl std::error::Error for BrokenOff {}
