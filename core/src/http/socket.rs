//! The TCP connections beneath TLS and proxies. ureq's own cannot be interrupted while they are made, take three system
//! calls to say whether they are still open, and one for every timeout that is a microsecond shorter than the last.

use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, Either, LazyBuffers, NextTimeout, Transport, time,
};

use super::progress::{ask, receive, until_asked};
use super::threads;

/// How long an address may take until the next is tried, too.
const HEAD_START: Duration = Duration::from_millis(250);

/// Connects to one of a host's addresses, unless there is a connection already: that of a proxy.
#[derive(Debug, Default)]
pub(super) struct SocketConnector {
    /// The address that took the last connection is tried first: one that does not answer costs its head start.
    answered: Arc<Mutex<Option<SocketAddr>>>,
}

impl<In: Transport> Connector<In> for SocketConnector {
    type Out = Either<In, Socket>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        if let Some(connection) = chained {
            return Ok(Some(Either::A(connection)));
        }
        let (mut addresses, patience) = (details.addrs.to_vec(), *details.timeout.after);
        let answered = Arc::clone(&self.answered);
        let (sender, receiver) = channel();
        let also = sender.clone();
        let work = move || {
            let remembered = || answered.lock().unwrap_or_else(PoisonError::into_inner);
            let last = *remembered();
            addresses.sort_by_key(|address| Some(*address) != last);
            let stream = connect(&addresses, patience);
            if let Ok(address) = stream.as_ref().map_err(drop).and_then(|s| s.peer_addr().map_err(drop)) {
                *remembered() = Some(address);
            }
            // Nobody may be listening any more.
            drop(sender.send(stream.map_err(ureq::Error::from)));
        };
        threads::spawn_or_run(work);
        let stream = receive(&receiver, also, details.timeout)?;
        stream.set_nodelay(details.config.no_delay())?;
        let buffers =
            LazyBuffers::new(details.config.input_buffer_size(), details.config.output_buffer_size());
        let socket = Socket { stream: Arc::new(stream), buffers, read_limit: None, write_limit: None };
        let handle: Weak<TcpStream> = Arc::downgrade(&socket.stream);
        (details.register_shutdown)(handle)?;
        Ok(Some(Either::B(socket)))
    }
}

/// A connection to the first address that takes one. One that has not after [`HEAD_START`] goes on beside the next (RFC 8305,
/// "Happy Eyeballs"); what it comes to later is closed.
fn connect(addresses: &[SocketAddr], patience: Duration) -> io::Result<TcpStream> {
    let began = Instant::now();
    let left = || patience.saturating_sub(began.elapsed());
    let (sender, receiver) = channel();
    let mut failure = io::Error::from(ErrorKind::ConnectionRefused);
    let (mut untried, mut under_way) = (addresses.iter(), 0_usize);
    loop {
        match untried.next() {
            // Nothing runs beside it.
            Some(only) if under_way == 0 && untried.as_slice().is_empty() => return connect_to(only, left()),
            Some(next) => {
                // An equal share: where there is no thread to be had, it is tried here and now.
                let share = left() / u32::try_from(untried.len() + 1).unwrap_or(u32::MAX);
                let (address, sender) = (*next, sender.clone());
                under_way += 1;
                // Nobody may be listening any more.
                threads::spawn_or_run(move || drop(sender.send(connect_to(&address, share))));
            }
            None if under_way == 0 => return Err(failure),
            None => {}
        }
        let wait = if untried.as_slice().is_empty() { left() } else { left().min(HEAD_START) };
        match receiver.recv_timeout(wait) {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => {
                failure = error;
                under_way -= 1;
            }
            Err(_) if left().is_zero() => return Err(ErrorKind::TimedOut.into()),
            Err(_) => {}
        }
    }
}

fn connect_to(address: &SocketAddr, patience: Duration) -> io::Result<TcpStream> {
    if patience.is_zero() {
        return Err(ErrorKind::TimedOut.into()); // which the system's call would refuse
    }
    TcpStream::connect_timeout(address, patience)
}

/// A TCP connection.
pub(super) struct Socket {
    /// Shared with whoever may shut it down meanwhile.
    stream: Arc<TcpStream>,
    buffers: LazyBuffers,
    /// How long the system lets a read wait, where it was told.
    read_limit: Option<Duration>,
    /// The same for writes.
    write_limit: Option<Duration>,
}

impl Transport for Socket {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        let (stream, timeout) = (&self.stream, timeout.for_write());
        let mut write = || {
            keep_to(&mut self.write_limit, left(deadline(&timeout)), |limit| {
                stream.set_write_timeout(limit)
            })?;
            (&**stream).write_all(&self.buffers.output()[..amount])
        };
        write().map_err(|error| meaning(error, &timeout))
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if timeout.after.is_zero() {
            let amount = read_at_once(&self.stream, self.buffers.input_append_buf())
                .map_err(|error| meaning(error, &timeout))?;
            self.buffers.input_appended(amount);
            return Ok(amount > 0);
        }
        let (stream, timeout) = (&self.stream, timeout.for_read());
        let deadline = deadline(&timeout);
        let amount = loop {
            let left = left(deadline);
            let limit = left.map(until_asked);
            keep_to(&mut self.read_limit, limit, |limit| stream.set_read_timeout(limit))
                .map_err(|error| meaning(error, &timeout))?;
            match (&**stream).read(self.buffers.input_append_buf()) {
                // A signal, or time to ask; perhaps the answer shuts the connection.
                Err(error) if error.kind() == ErrorKind::Interrupted || (is_time(&error) && limit < left) => {
                    ask();
                }
                result => break result.map_err(|error| meaning(error, &timeout))?,
            }
        };
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    fn is_open(&mut self) -> bool {
        self.buffers.input().is_empty()
    }
}

impl fmt::Debug for Socket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The buffers have the key and the secrets in them.
        f.debug_struct("Socket").field("peer", &self.stream.peer_addr().ok()).finish_non_exhaustive()
    }
}

/// When a timeout is over; never, where no clock can say.
fn deadline(timeout: &NextTimeout) -> Option<Instant> {
    Instant::now().checked_add(*timeout.after)
}

fn left(deadline: Option<Instant>) -> Option<Duration> {
    deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()))
}

/// Has the system `set` how long it lets a call wait, unless what was set before is as good: a hundredth longer at most.
fn keep_to(
    kept: &mut Option<Duration>,
    wanted: Option<Duration>,
    set: impl FnOnce(Option<Duration>) -> io::Result<()>,
) -> io::Result<()> {
    let as_good = match (*kept, wanted) {
        (None, None) => true,
        (_, Some(Duration::ZERO)) => return Err(ErrorKind::TimedOut.into()),
        (Some(kept), Some(wanted)) => kept.checked_sub(wanted).is_some_and(|longer| longer <= kept / 100),
        _ => false,
    };
    if !as_good {
        set(wanted)?;
        *kept = wanted;
    }
    Ok(())
}

/// Whether a wait was too long: of some, the system says that there would have had to be one.
fn is_time(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

fn meaning(error: io::Error, timeout: &NextTimeout) -> ureq::Error {
    if is_time(&error) { ureq::Error::Timeout(timeout.reason) } else { error.into() }
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

#[cfg(unix)]
fn read_at_once(stream: &TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
    use rustix::net::{RecvFlags, recv};
    Ok(recv(stream, buffer, RecvFlags::DONTWAIT)?.0)
}

/// The same where a single read cannot be told not to wait.
#[cfg(not(unix))]
fn read_at_once(mut stream: &TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
    stream.set_nonblocking(true)?;
    let amount = stream.read(buffer);
    stream.set_nonblocking(false)?;
    amount
}

/// Puts [`Records`] beneath TLS.
#[derive(Debug)]
pub(super) struct RecordConnector;

impl<In: Transport> Connector<In> for RecordConnector {
    type Out = Either<In, Records<In>>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        Ok(chained.map(|connection| {
            if details.needs_tls() && !connection.is_tls() {
                Either::B(Records::new(connection))
            } else {
                Either::A(connection)
            }
        }))
    }
}

/// A connection that carries TLS, and knows whether what was read of it ends with a record: TLS does not tell of the part
/// of one that it holds back until the rest is there.
#[derive(Debug)]
pub(super) struct Records<Inner> {
    inner: Inner,
    /// How much of a record's body is still to come.
    left: usize,
    /// As much as there is of the five bytes before it, which end with its length.
    head: [u8; 5],
    filled: usize,
}

impl<Inner: Transport> Records<Inner> {
    fn new(mut inner: Inner) -> Self {
        let already = inner.buffers().input().to_vec();
        let mut records = Self { inner, left: 0, head: [0; 5], filled: 0 };
        records.follow_bytes(&already);
        records
    }

    fn follow_bytes(&mut self, mut bytes: &[u8]) {
        while let [first, rest @ ..] = bytes {
            if self.left > 0 {
                let passed = self.left.min(bytes.len());
                self.left -= passed;
                bytes = &bytes[passed..];
                continue;
            }
            self.head[self.filled] = *first;
            self.filled += 1;
            bytes = rest;
            if let (5, [.., high, low]) = (self.filled, self.head) {
                (self.left, self.filled) = (usize::from(u16::from_be_bytes([high, low])), 0);
            }
        }
    }
}

impl<Inner: Transport> Transport for Records<Inner> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let before = self.inner.buffers().input().len();
        let came = self.inner.await_input(timeout)?;
        let new = self.inner.buffers().input()[before..].to_vec();
        self.follow_bytes(&new);
        Ok(came)
    }

    fn is_open(&mut self) -> bool {
        self.left == 0 && self.filled == 0 && self.inner.is_open()
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn a_limit_that_is_as_good_is_kept() {
        let seconds = Duration::from_secs_f64;
        let mut kept = None;
        let mut settings = Vec::new();
        for wanted in [30.0, 29.9, 29.69, 30.5, 1.0] {
            keep_to(&mut kept, Some(seconds(wanted)), |limit| {
                settings.push(limit.unwrap());
                Ok(())
            })
            .unwrap();
        }
        assert_eq!(settings, [30.0, 29.69, 30.5, 1.0].map(seconds));
        assert_eq!(kept, Some(seconds(1.0)));
        let nothing_left = keep_to(&mut kept, Some(Duration::ZERO), |_| unreachable!());
        assert_eq!(nothing_left.unwrap_err().kind(), ErrorKind::TimedOut);
    }

    #[test]
    fn the_next_address_is_tried() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let good = listener.local_addr().unwrap();
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let patience = Duration::from_secs(20);
        assert_eq!(connect(&[closed, good], patience).unwrap().peer_addr().unwrap(), good);
        assert_eq!(connect(&[closed], patience).unwrap_err().kind(), ErrorKind::ConnectionRefused);
        assert_eq!(connect(&[], patience).unwrap_err().kind(), ErrorKind::ConnectionRefused);
    }

    /// An hour is not over before the suite's time is. Elsewhere a full queue refuses.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_address_that_is_silent_is_not_waited_for() {
        let [silent, listening] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let [silent_address, address] = [&silent, &listening].map(|one| one.local_addr().unwrap());
        // Once as many wait as the system lets, it drops what comes.
        let patience = Duration::from_millis(300);
        let waiting: Vec<_> =
            std::iter::from_fn(|| TcpStream::connect_timeout(&silent_address, patience).ok()).collect();
        let hour = Duration::from_secs(3600);
        assert_eq!(connect(&[silent_address, address], hour).unwrap().peer_addr().unwrap(), address);
        assert_eq!(connect(&[silent_address; 2], patience).unwrap_err().kind(), ErrorKind::TimedOut);
        drop((silent, waiting));
    }

    fn pair() -> (Socket, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let stream = Arc::new(TcpStream::connect(listener.local_addr().unwrap()).unwrap());
        let buffers = LazyBuffers::new(64, 64);
        (Socket { stream, buffers, read_limit: None, write_limit: None }, listener.accept().unwrap().0)
    }

    #[test]
    fn a_connection_is_quiet_until_somebody_speaks_or_leaves() {
        // What was sent over loopback is there when the sender returns.
        let (mut speaking, mut theirs) = pair();
        assert!(is_quiet(&mut speaking) && is_quiet(&mut speaking));
        theirs.write_all(b"!").unwrap();
        assert!(!is_quiet(&mut speaking));
        let (mut leaving, theirs) = pair();
        assert!(is_quiet(&mut leaving));
        drop(theirs);
        assert!(!is_quiet(&mut leaving));
    }

    #[test]
    fn a_part_of_a_record_is_not_quiet() {
        let (socket, mut theirs) = pair();
        let mut records = Records::new(socket);
        // A record of three bytes, an empty one, and one of 258, in all the pieces that there can be.
        let wire = [&[23, 3, 3, 0, 3, 1, 2, 3, 23, 3, 3, 0, 0, 23, 3, 3, 1, 2][..], &[7; 258]].concat();
        let ends = [0, 8, 13, wire.len()];
        for (at, byte) in wire.iter().enumerate() {
            assert_eq!(is_quiet(&mut records), ends.contains(&at), "{at}");
            theirs.write_all(&[*byte]).unwrap();
            assert!(records.await_input(NextTimeout::default()).unwrap());
            records.buffers().input_consume(1);
        }
        assert!(is_quiet(&mut records));
    }
}
