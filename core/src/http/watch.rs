//! Watches a connection while an attempt uses it: how far the attempt got, and how to interrupt it.
//!
//! What an error means depends on where it happened: before the request was written nothing can have been carried
//! out, and a kept connection that is found closed before a reply begins was closed long ago. ureq's errors do not
//! say, so a thin layer over its connections notes it. Nor do they say which status and request id a head had that
//! ureq refuses: that is read from what its connection leaves behind. An attempt runs on one thread from beginning to
//! end, so it is found through a thread-local.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io;
use std::rc::Rc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, NextTimeout, ShutdownHandle, Transport, time,
};
use zeroize::Zeroizing;

use super::threads;
use crate::base::cancellation::{Cancellation, Listener};
use crate::call::Reply;

thread_local! {
    /// The attempt under way on this thread.
    static CURRENT: RefCell<Option<Rc<Progress>>> = const { RefCell::new(None) };
}

fn current() -> Option<Rc<Progress>> {
    // A client may go down with the thread that held it last, after the thread's own state: then nothing is under way.
    CURRENT.try_with(|current| current.borrow().clone()).ok().flatten()
}

/// How far an attempt got.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// What ends the attempt early.
    cancellation: Cancellation,
    /// A connection is being made.
    connecting: Cell<bool>,
    /// The connection is one that served an earlier request.
    kept: Cell<bool>,
    /// Something of the request may have been written.
    written: Cell<bool>,
    /// Something of a reply was read.
    answered: Cell<bool>,
    /// What could be read of a head that was never taken from the connection.
    refused: RefCell<Option<Reply>>,
    /// What to shut when the call is cancelled.
    interrupt: Interrupt,
}

impl Progress {
    /// Whether anything of the request may have reached the server.
    pub(super) fn is_sent(&self) -> bool {
        self.written.get()
    }

    /// The status, and the request id if there was one, of a head that ureq did not take.
    pub(super) fn refused_head(&self) -> Option<Reply> {
        self.refused.take()
    }

    /// Whether the attempt began on a connection that had gone stale, if it failed by the connection being closed.
    pub(super) fn is_stale(&self) -> bool {
        self.kept.get() && !self.answered.get()
    }
}

/// An attempt under way: from its making to its end, connections used on this thread report to its progress.
#[derive(Debug)]
pub(super) struct Watch {
    progress: Rc<Progress>,
    _listener: Listener,
    /// The attempt this one interrupts: a signal's handler, run while a call waits, may make a call itself.
    interrupted: Option<Rc<Progress>>,
}

impl Watch {
    pub(super) fn begin(cancellation: &Cancellation) -> Self {
        let progress = Rc::new(Progress { cancellation: cancellation.clone(), ..Default::default() });
        let interrupted = CURRENT.replace(Some(Rc::clone(&progress)));
        let interrupt = progress.interrupt.clone();
        let listener = cancellation.on_cancel(move |_| interrupt.fire());
        Self { progress, _listener: listener, interrupted }
    }

    pub(super) fn progress(&self) -> &Progress {
        &self.progress
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        CURRENT.set(self.interrupted.take());
    }
}

/// What `work` gives that nothing can interrupt: it is done on another thread, and not waited for any longer once the
/// attempt under way on this one is cancelled or its time is over.
pub(super) fn unless_cancelled<T: Send + 'static>(
    timeout: NextTimeout,
    work: impl FnOnce() -> Result<T, ureq::Error> + Send + 'static,
) -> Result<T, ureq::Error> {
    let (sender, receiver) = channel();
    let cancelled = sender.clone();
    let _listener = current().map(|attempt| {
        attempt.cancellation.on_cancel(move |_| {
            let _ = cancelled.send(Err(ureq::Error::ConnectionFailed));
        })
    });
    // Nobody may be listening any more.
    let work = move || drop(sender.send(work()));
    threads::spawn(work).map_err(|error| io::Error::other(error.to_string()))?;
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

/// Whether the other side is still there and has said nothing that was not asked for, as far as any layer of the connection
/// knows: what is in the system's buffer, in TLS, or in a buffer between them would be taken for the beginning of the next
/// reply. Reads without waiting, and hopes that there is nothing to read.
pub(super) fn is_quiet(connection: &mut dyn Transport) -> bool {
    let at_once = NextTimeout { after: time::Duration::from_secs(0), ..NextTimeout::default() };
    connection.buffers().input().is_empty()
        && matches!(connection.await_input(at_once), Err(ureq::Error::Timeout(_)))
        && connection.is_open()
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
struct Interrupt(Arc<Mutex<State>>);

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
    fn arm(&self, socket: Weak<dyn ShutdownHandle>) {
        self.with(|state| {
            if state.fired {
                shut(&socket);
            }
            state.socket = Some(socket);
        });
    }

    /// Forgets the socket: from here on it may serve another call.
    fn disarm(&self) {
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

/// Makes connections as another does, and watches them.
#[derive(Debug)]
pub(super) struct WatchingConnector<Inner>(pub(super) Inner);

impl<Inner: Connector> WatchingConnector<Inner> {
    fn unwatched(&self, details: &ConnectionDetails<'_>) -> Result<Option<Box<dyn Transport>>, ureq::Error> {
        let connection = self.0.connect(details, None)?;
        Ok(connection.map(|connection| Box::new(connection) as Box<dyn Transport>))
    }
}

impl<Inner: Connector> Connector for WatchingConnector<Inner> {
    type Out = Box<dyn Transport>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        let Some(progress) = current() else {
            return self.unwatched(details);
        };
        if progress.connecting.get() {
            // The connection to a proxy, made while making ours through it: what passes over it first is the
            // proxy's business, not the request.
            return self.unwatched(details);
        }
        // The handle is registered as soon as there is a socket, so that a handshake can be interrupted, too.
        let socket = Arc::new(Mutex::new(None));
        let (slot, interrupt) = (Arc::clone(&socket), progress.interrupt.clone());
        let register = Arc::clone(&details.register_shutdown);
        let watched = ConnectionDetails {
            uri: details.uri,
            addrs: details.addrs.clone(),
            config: details.config,
            request_level: details.request_level,
            resolver: details.resolver,
            now: details.now,
            timeout: details.timeout,
            current_time: Arc::clone(&details.current_time),
            run_connector: Arc::clone(&details.run_connector),
            register_shutdown: Arc::new(move |handle: Weak<dyn ShutdownHandle>| {
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(handle.clone());
                interrupt.arm(handle.clone());
                register(handle)
            }),
        };
        progress.connecting.set(true);
        let connection = self.unwatched(&watched);
        progress.connecting.set(false);
        let socket = socket.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(connection?.map(|inner| Box::new(WatchedConnection::new(inner, socket)) as Box<dyn Transport>))
    }
}

/// A connection that reports to the attempt using it, and sends a request in one piece.
struct WatchedConnection {
    inner: Box<dyn Transport>,
    socket: Option<Weak<dyn ShutdownHandle>>,
    /// Whether it has served an attempt before.
    used: bool,
    /// Whether it is an attempt's now.
    taken: bool,
    /// The head of a request, which waits for the body: ureq gives them one after the other, and each would be a system
    /// call, a TLS record and a packet, the first of which wakes a server up for half a request.
    head: Zeroizing<Vec<u8>>,
}

impl WatchedConnection {
    fn new(inner: Box<dyn Transport>, socket: Option<Weak<dyn ShutdownHandle>>) -> Self {
        Self { inner, socket, used: false, taken: false, head: Zeroizing::default() }
    }

    /// Sends the head, if it still waits, and what is in the buffer.
    fn send(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        let buffer = self.inner.buffers().output();
        let whole = self.head.len() + amount;
        if whole <= buffer.len() {
            buffer.copy_within(..amount, self.head.len());
            buffer[..self.head.len()].copy_from_slice(&self.head);
            self.head.clear();
            return self.transmit(whole, timeout);
        }
        let (head, body) = (std::mem::take(&mut self.head), buffer[..amount].to_vec());
        self.send_copy(&head, timeout)?;
        self.send_copy(&body, timeout)
    }

    fn send_copy(&mut self, bytes: &[u8], timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.inner.buffers().output()[..bytes.len()].copy_from_slice(bytes);
        self.transmit(bytes.len(), timeout)
    }

    fn transmit(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        if let Some(progress) = current() {
            if !progress.written.get() {
                progress.kept.set(self.used);
                self.used = true;
                if let Some(socket) = &self.socket {
                    progress.interrupt.arm(Weak::clone(socket));
                }
            }
            if progress.interrupt.with(|state| state.fired) {
                return Err(ureq::Error::ConnectionFailed);
            }
            progress.written.set(true);
        }
        self.inner.transmit_output(amount, timeout)
    }
}

impl fmt::Debug for WatchedConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The head of a request has the key in it.
        f.debug_struct("WatchedConnection").field("used", &self.used).finish_non_exhaustive()
    }
}

impl Transport for WatchedConnection {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        if std::mem::replace(&mut self.taken, true) {
            return self.send(amount, timeout);
        }
        self.head.extend_from_slice(&self.inner.buffers().output()[..amount]);
        Ok(())
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if !self.head.is_empty() {
            self.send(0, timeout)?; // there was no body
        }
        let result = self.inner.await_input(timeout);
        if let (Ok(true), Some(progress)) = (&result, current()) {
            progress.answered.set(true);
        }
        result
    }

    fn is_open(&mut self) -> bool {
        // Asked before a connection goes back to the pool, and before it is taken out: in both cases it is not ours.
        if let Some(progress) = current() {
            progress.interrupt.disarm();
        }
        // Looking takes a system call. What matters is how it is when it is taken out, whatever it was before.
        std::mem::take(&mut self.taken) || is_quiet(&mut *self.inner)
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

impl Drop for WatchedConnection {
    fn drop(&mut self) {
        if let (Some(progress), Some(head)) = (current(), read_head(self.inner.buffers().input())) {
            progress.refused.replace(Some(head));
        }
    }
}

/// The status and the request id of a reply that begins so, with as much of it as is there. Nothing else is taken: its
/// other headers are what is wrong with it, and its body may have secrets in it.
fn read_head(input: &[u8]) -> Option<Reply> {
    let status = input.strip_prefix(b"HTTP/1.")?.get(2..5)?;
    let status = std::str::from_utf8(status).ok()?.parse().ok()?;
    let lines = input.split_inclusive(|byte| *byte == b'\n').skip(1);
    let request_id = lines.take_while(|line| !line.trim_ascii().is_empty()).find_map(|line| {
        let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("Request-Id").then(|| (name, value.trim()))
    });
    Some(Reply { status, headers: request_id.into_iter().collect(), body: Zeroizing::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    use ureq::unversioned::transport::LazyBuffers;

    /// Writes down what is sent, piece by piece.
    #[derive(Debug)]
    struct Wire(LazyBuffers, Arc<Mutex<Vec<String>>>);

    impl Transport for Wire {
        fn buffers(&mut self) -> &mut dyn Buffers {
            &mut self.0
        }

        fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
            let piece = String::from_utf8(self.0.output()[..amount].to_vec()).unwrap();
            self.1.lock().unwrap().push(piece);
            Ok(())
        }

        fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
            Ok(true)
        }

        fn is_open(&mut self) -> bool {
            false
        }

        fn is_tls(&self) -> bool {
            false
        }
    }

    /// What is sent for these pieces, over a connection that sends at most ten bytes at once.
    fn sent(pieces: &[&str]) -> Vec<String> {
        let wire = Arc::default();
        let mut connection =
            WatchedConnection::new(Box::new(Wire(LazyBuffers::new(10, 10), Arc::clone(&wire))), None);
        for piece in pieces {
            connection.buffers().output()[..piece.len()].copy_from_slice(piece.as_bytes());
            connection.transmit_output(piece.len(), NextTimeout::default()).unwrap();
        }
        connection.await_input(NextTimeout::default()).unwrap();
        drop(connection);
        Arc::into_inner(wire).unwrap().into_inner().unwrap()
    }

    #[test]
    fn a_request_is_sent_in_one_piece_where_it_fits() {
        assert_eq!(sent(&["head"]), ["head"]);
        assert_eq!(sent(&["head", "body"]), ["headbody"]);
        assert_eq!(sent(&["head", "long body"]), ["head", "long body"]);
        assert_eq!(sent(&["head", "body", "and more"]), ["headbody", "and more"]);
    }

    fn head(text: &str) -> Option<(u16, Option<String>)> {
        read_head(text.as_bytes()).map(|reply| (reply.status, reply.request_id().map(str::to_owned)))
    }

    #[test]
    fn of_a_head_that_is_refused_as_much_is_told_as_is_certain() {
        let id = Some("req_1".to_owned());
        assert_eq!(head("HTTP/1.1 200 OK\r\nA: b\r\nrequest-id:  req_1 \r\nC: d"), Some((200, id.clone())));
        assert_eq!(head("HTTP/1.0 503\nRequest-Id: req_1\n"), Some((503, id)));
        // The line may go on, and what comes after the head is no header.
        assert_eq!(head("HTTP/1.1 200 OK\r\nRequest-Id: req_1"), Some((200, None)));
        assert_eq!(head("HTTP/1.1 200 OK\r\n\r\nRequest-Id: req_1\r\n"), Some((200, None)));
        assert_eq!(head("HTTP/1.1 200 and so on"), Some((200, None)));
        for text in
            ["", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 2x0 OK\r\n", "HTTP/2 200\r\n", "SSH-2.0\r\n", "{}"]
        {
            assert_eq!(head(text), None, "{text}");
        }
    }
}
