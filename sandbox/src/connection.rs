//! Connections that can be broken on purpose, and that note whether they wait for their clients.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::places::Place;

/// A TCP connection that can be broken from elsewhere.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    place: Arc<Place>,
    broken: Arc<AtomicBool>,
}

/// The means to break a connection.
#[derive(Debug, Clone)]
pub(crate) struct Handle(Arc<AtomicBool>);

impl Handle {
    /// Breaks the connection: the other side sees it reset, and none of what is still to be sent.
    pub(crate) fn break_off(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Connection {
    pub(crate) fn new(stream: TcpStream, place: Arc<Place>) -> Self {
        // Only a hint: without it replies wait for the other side's acknowledgement.
        let _ = stream.set_nodelay(true);
        Self { stream, place, broken: Arc::default() }
    }

    /// The means to break it while it is being served.
    pub(crate) fn handle(&self) -> Handle {
        Handle(Arc::clone(&self.broken))
    }

    /// Notes whether something went on.
    fn noted<T>(&self, poll: Poll<T>) -> Poll<T> {
        match poll {
            Poll::Ready(_) => self.place.is_busy(),
            Poll::Pending => self.place.is_idle(),
        }
        poll
    }

    fn check(&self) -> io::Result<()> {
        if !self.broken.load(Ordering::Relaxed) {
            return Ok(());
        }
        // Makes closing the socket, which follows the error, send a reset instead of an orderly end.
        self.stream.set_zero_linger()?;
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let poll = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.noted(poll)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        let poll = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.noted(poll)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        let poll = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.noted(poll)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
