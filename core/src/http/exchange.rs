//! One request and its reply over a connection: HTTP/1.1 as RFC 9112 has it, and nothing that only looks like it.
//!
//! What a reply's end is decides whose the next bytes are, so nothing about it is guessed: one `Content-Length` or
//! `Transfer-Encoding: chunked`, never both, no folded headers, no lines that end without a carriage return. What is
//! taken from a connection's buffers is overwritten there.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::mem::MaybeUninit;
use std::sync::Arc;
use std::time::{Duration, Instant};

use httparse::{Header, ParserConfig, Status};
use ureq::Timeout;
use ureq::unversioned::transport::{Buffers, LazyBuffers, NextTimeout, Transport, time};
use zeroize::Zeroizing;

use crate::call::{Headers, Reply, TransportError, TransportErrorKind};

/// Enough for a reply in two reads; ureq's own default of 128 KiB per connection adds up.
pub(super) const INPUT_BUFFER: usize = 16 * 1024;
/// Most requests fit, and are sent with one write.
pub(super) const OUTPUT_BUFFER: usize = 8 * 1024;

/// The API's headers are about 2 KiB. They have to fit the input buffer, where they are gathered.
const LARGEST_HEAD: usize = INPUT_BUFFER - 1;
/// The API sends seventeen.
const MOST_HEADERS: usize = 128;
/// Enough for most replies' headers.
const TYPICAL_HEADERS: usize = 1024;
/// How many replies of the kind "go on" may come before the reply.
const MOST_INTERIM: usize = 8;
/// The longest line between two chunks of a body.
const LONGEST_CHUNK_LINE: usize = 256;
/// How many lines may come after the last chunk.
const MOST_TRAILERS: usize = 32;
/// How much of a reply that is not complete is kept to be looked at.
const EXCERPT: usize = 16 * 1024;

/// One request and its reply.
pub(super) struct Exchange<'a> {
    pub(super) connection: &'a mut dyn Transport,
    /// When the attempt's time is over; never, where no clock can say.
    pub(super) deadline: Option<Instant>,
    /// How long the head may take, and then each further part.
    pub(super) read_timeout: Duration,
    /// The largest body a reply may have.
    pub(super) largest: u64,
    /// How many bytes of the reply have come: none yet.
    pub(super) received: usize,
}

/// Why there is no reply: how far it got, in words, and the error that said so.
pub(super) type Failure = (TransportErrorKind, String, Option<ureq::Error>);

/// How the end of a body is known.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Framing {
    Length(u64),
    Chunked,
    /// It ends with the connection.
    Open,
}

/// What the head of a reply says.
struct Head {
    reply: Reply,
    framing: Framing,
    /// Whether the connection stays open after it.
    stays: bool,
}

impl Exchange<'_> {
    /// Writes a request.
    pub(super) fn send(&mut self, request: &[u8]) -> Result<(), ureq::Error> {
        let mut rest = request;
        while !rest.is_empty() {
            let timeout = until(self.deadline, self.read_timeout, Timeout::PerWrite);
            let output = self.connection.buffers().output();
            let amount = rest.len().min(output.len());
            output[..amount].copy_from_slice(&rest[..amount]);
            let sent = self.connection.transmit_output(amount, timeout);
            self.connection.buffers().output()[..amount].fill(0);
            sent?;
            rest = &rest[amount..];
        }
        Ok(())
    }

    /// Reads the reply, and says whether the connection may be used again: the reply was complete, nothing came after it,
    /// and the server did not say that it would close.
    pub(super) fn receive(&mut self) -> Result<(Reply, bool), TransportError> {
        if !self.connection.buffers().input().is_empty() {
            self.received = usize::MAX; // unknown
        }
        let result = self.reply();
        let received = self.received;
        let buffers = self.connection.buffers();
        let unread = buffers.input().len();
        buffers.input_consume(unread);
        // With nothing in it, this is the whole of the buffer; no byte of the reply was further in than all of them are long.
        let buffer = buffers.input_append_buf();
        let used = received.min(buffer.len());
        buffer[..used].fill(0);
        result.map(|(reply, stays)| (reply, stays && unread == 0))
    }

    fn reply(&mut self) -> Result<(Reply, bool), TransportError> {
        let head = self.head().map_err(|failure| {
            let reply = match failure.0 {
                TransportErrorKind::HeadersTooLarge | TransportErrorKind::Malformed => {
                    readable(self.connection.buffers().input())
                }
                _ => None,
            };
            error(failure, reply)
        })?;
        let Head { mut reply, framing, stays } = head;
        let is_open = framing == Framing::Open;
        let mut body = Zeroizing::default();
        let mut read = self.body(framing, &mut body);
        if read.is_err() {
            body.truncate(EXCERPT);
        }
        reply.body = lossy(body);
        if read.is_ok() && is_open && is_cut_short(&reply.body) {
            // The end of the connection is the end of this body, so a broken one looks complete.
            read = Err((TransportErrorKind::Truncated, "the reply broke off in the middle".into(), None));
        }
        match read {
            Ok(()) => Ok((reply, stays)),
            Err(failure) => Err(error(failure, Some(reply))),
        }
    }

    /// Waits until the head is there, and takes it.
    fn head(&mut self) -> Result<Head, Failure> {
        let began = Instant::now();
        let mut interim = 0;
        loop {
            let input = self.connection.buffers().input();
            match parse(input)? {
                Some((length, head)) => {
                    self.connection.buffers().input_consume(length);
                    match head.reply.status {
                        101 => return Err(malformed("it is about another protocol")),
                        100..=199 if interim < MOST_INTERIM => interim += 1,
                        100..=199 => return Err(malformed("it does not begin")),
                        _ => return Ok(head),
                    }
                    continue;
                }
                None if input.len() >= LARGEST_HEAD => return Err(too_many_headers()),
                None => {}
            }
            let left = self.read_timeout.saturating_sub(began.elapsed());
            let timeout = until(self.deadline, left, Timeout::RecvResponse);
            match self.wait(timeout) {
                Ok(true) => {}
                Ok(false) => return Err(super::ureq_errors::before_a_reply(None)),
                Err(error) => return Err(super::ureq_errors::before_a_reply(Some(error))),
            }
        }
    }

    fn body(&mut self, framing: Framing, body: &mut Zeroizing<Vec<u8>>) -> Result<(), Failure> {
        match framing {
            Framing::Length(length) => {
                let amount = self.room(0, length)?;
                // Grown once, so that no copy of a secret is left behind in memory given back.
                body.reserve_exact(amount);
                self.take(amount, body)
            }
            Framing::Chunked => {
                loop {
                    let length = chunk_length(&self.line()?)?;
                    if length == 0 {
                        break;
                    }
                    let amount = self.room(body.len(), length)?;
                    self.take(amount, body)?;
                    if !self.line()?.is_empty() {
                        return Err(malformed("a chunk is longer than announced"));
                    }
                }
                // What comes after the last chunk is not needed, but has to end.
                for _ in 0..MOST_TRAILERS {
                    if self.line()?.is_empty() {
                        return Ok(());
                    }
                }
                Err(malformed("there are too many lines after its last chunk"))
            }
            Framing::Open => loop {
                let unread = self.connection.buffers().input().len();
                let amount = self.room(body.len(), unread as u64)?;
                self.take(amount, body)?;
                if !self.more()? {
                    return Ok(());
                }
            },
        }
    }

    /// How much that is, if there may be as much besides what there is.
    fn room(&self, there: usize, more: u64) -> Result<usize, Failure> {
        let all = (there as u64).checked_add(more).filter(|all| *all <= self.largest);
        all.and_then(|_| usize::try_from(more).ok()).ok_or_else(|| {
            let message = format!("the reply is larger than {} bytes", self.largest);
            (TransportErrorKind::TooLarge, message, None)
        })
    }

    /// Appends that many bytes to the body.
    fn take(&mut self, mut amount: usize, body: &mut Zeroizing<Vec<u8>>) -> Result<(), Failure> {
        while amount > 0 {
            let input = self.connection.buffers().input();
            let taken = input.len().min(amount);
            append(body, &input[..taken]);
            self.connection.buffers().input_consume(taken);
            amount -= taken;
            if amount > 0 && !self.more()? {
                return Err(ended());
            }
        }
        Ok(())
    }

    /// The next line of a chunked body, without its end.
    fn line(&mut self) -> Result<Vec<u8>, Failure> {
        loop {
            let input = self.connection.buffers().input();
            let within = &input[..input.len().min(LONGEST_CHUNK_LINE)];
            if let Some(end) = within.iter().position(|byte| *byte == b'\n') {
                let line = within[..end].strip_suffix(b"\r").map(<[u8]>::to_vec);
                self.connection.buffers().input_consume(end + 1);
                return line.ok_or_else(|| malformed("a line ends without a carriage return"));
            }
            if within.len() == LONGEST_CHUNK_LINE {
                return Err(malformed("a line between chunks is too long"));
            }
            if !self.more()? {
                return Err(ended());
            }
        }
    }

    /// Waits for more of the body, and says whether there is any.
    fn more(&mut self) -> Result<bool, Failure> {
        let timeout = until(self.deadline, self.read_timeout, Timeout::PerRead);
        self.wait(timeout).map_err(super::ureq_errors::within_a_reply)
    }

    /// Waits for more, and says whether there is any.
    fn wait(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let before = self.connection.buffers().input().len();
        let came = self.connection.await_input(timeout);
        let more = self.connection.buffers().input().len().saturating_sub(before);
        self.received = self.received.saturating_add(more);
        came
    }
}

/// How long something may take that may take so long, but not longer than until then.
pub(super) fn until(deadline: Option<Instant>, most: Duration, reason: Timeout) -> NextTimeout {
    let left = deadline.map_or(Duration::MAX, |at| at.saturating_duration_since(Instant::now()));
    let (after, reason) = if left < most { (left, Timeout::Global) } else { (most, reason) };
    NextTimeout { after: time::Duration::Exact(after), reason, per_read: None, per_write: None }
}

/// The head of a reply, and how long it is, if it is complete.
fn parse(input: &[u8]) -> Result<Option<(usize, Head)>, Failure> {
    // Empty lines before it are the rest of something else; what cannot become a reply is not waited for.
    let begins = input.iter().zip(b"HTTP/1.").all(|(is, should)| is == should);
    if !begins {
        return Err(malformed("it does not begin as a reply does"));
    }
    let mut headers = [const { MaybeUninit::uninit() }; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut []);
    let parsed =
        ParserConfig::default().parse_response_with_uninit_headers(&mut response, input, &mut headers);
    let length = match parsed {
        Ok(Status::Complete(length)) => length,
        Ok(Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(too_many_headers()),
        Err(error) => return Err(malformed(&error.to_string())),
    };
    // It ends with a line's end, after which nothing is left.
    if input[..length - 1].split(|byte| *byte == b'\n').any(|line| line.last() != Some(&b'\r')) {
        return Err(malformed("a line ends without a carriage return"));
    }
    let status = response.code.unwrap_or_default();
    if !(100..600).contains(&status) {
        return Err(malformed("there is no such status"));
    }
    let is_old = response.version == Some(0);
    let framing = framing(is_old, status, response.headers).map_err(malformed)?;
    let stays = !is_old && framing != Framing::Open && !closes(response.headers);
    let mut kept = Headers::with_capacity(response.headers.len(), TYPICAL_HEADERS);
    for header in &*response.headers {
        // Nearly every value is plain text, for which looking once is faster than looking for what to replace.
        let text = str::from_utf8(header.value)
            .map_or_else(|_| String::from_utf8_lossy(header.value), Cow::Borrowed);
        kept.push(header.name, &text);
    }
    let reply = Reply { status, headers: kept, body: Zeroizing::default() };
    Ok(Some((length, Head { reply, framing, stays })))
}

fn named<'a>(headers: &'a [Header<'a>], name: &'a str) -> impl Iterator<Item = &'a [u8]> {
    let named = move |header: &&Header<'_>| header.name.eq_ignore_ascii_case(name);
    headers.iter().filter(named).map(|header| header.value.trim_ascii())
}

/// Where the body ends. Two answers are none, even where they agree: whoever wrote them did not agree with itself.
fn framing(is_old: bool, status: u16, headers: &[Header<'_>]) -> Result<Framing, &'static str> {
    let (mut lengths, mut encodings) =
        (named(headers, "Content-Length"), named(headers, "Transfer-Encoding"));
    let (length, encoding) = (lengths.next(), encodings.next());
    if lengths.next().is_some() || encodings.next().is_some() || (length.is_some() && encoding.is_some()) {
        return Err("it says more than once how long it is");
    }
    let has_none = status < 200 || status == 204 || status == 304;
    match (length, encoding) {
        (_, Some(_)) if is_old || has_none => Err("it cannot come in chunks"),
        (_, Some(encoding)) if encoding.eq_ignore_ascii_case(b"chunked") => Ok(Framing::Chunked),
        (_, Some(_)) => Err("its Transfer-Encoding is not known"),
        (Some(length), _) => {
            let digits = !length.is_empty() && length.iter().all(u8::is_ascii_digit);
            let length = str::from_utf8(length).ok().filter(|_| digits).and_then(|text| text.parse().ok());
            match length.ok_or("its Content-Length is not a number")? {
                // A 304 may say how long what it stands for would be.
                _ if status == 304 => Ok(Framing::Length(0)),
                1.. if has_none => Err("it has a length, and cannot have a body"),
                length => Ok(Framing::Length(length)),
            }
        }
        (None, None) if has_none => Ok(Framing::Length(0)),
        (None, None) => Ok(Framing::Open),
    }
}

/// Whether the server says that it will close the connection.
fn closes(headers: &[Header<'_>]) -> bool {
    let mut words = named(headers, "Connection").flat_map(|value| value.split(|byte| *byte == b','));
    words.any(|word| word.trim_ascii().eq_ignore_ascii_case(b"close"))
}

/// The length of a chunk, from the line before it. What may follow a semicolon says nothing about the length.
fn chunk_length(line: &[u8]) -> Result<u64, Failure> {
    let digits = line.split(|byte| *byte == b';').next().unwrap_or_default();
    let good = (1..=16).contains(&digits.len()) && digits.iter().all(u8::is_ascii_hexdigit);
    let text = str::from_utf8(digits).ok().filter(|_| good);
    text.and_then(|text| u64::from_str_radix(text, 16).ok())
        .ok_or_else(|| malformed("the length of a chunk is not a number"))
}

/// The status and the request id of a reply that begins so, with as much of it as is there. Nothing else is taken: its
/// other headers are what is wrong with it, and its body may have secrets in it.
fn readable(input: &[u8]) -> Option<Reply> {
    let status = input.strip_prefix(b"HTTP/1.")?.get(2..5)?;
    let status = str::from_utf8(status).ok()?.parse().ok()?;
    let lines = input.split_inclusive(|byte| *byte == b'\n').skip(1);
    let request_id = lines.take_while(|line| !line.trim_ascii().is_empty()).find_map(|line| {
        let line = str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("Request-Id").then(|| (name, value.trim()))
    });
    Some(Reply { status, headers: request_id.into_iter().collect(), body: Zeroizing::default() })
}

pub(super) fn error((kind, message, source): Failure, reply: Option<Reply>) -> TransportError {
    let error =
        TransportError { sent: true, reply: reply.map(Box::new), ..TransportError::new(kind, message) };
    match source {
        Some(source) => error.with_source(Arc::new(source)),
        None => error,
    }
}

fn malformed(what: &str) -> Failure {
    (TransportErrorKind::Malformed, format!("the reply is not sent as HTTP prescribes: {what}"), None)
}

fn too_many_headers() -> Failure {
    let message = "the reply's headers are larger, or more, than any this API gives";
    (TransportErrorKind::HeadersTooLarge, message.to_owned(), None)
}

fn ended() -> Failure {
    (TransportErrorKind::Truncated, "the reply broke off in the middle".to_owned(), None)
}

/// Appends bytes to a body. Where it has to move, what it leaves behind is overwritten.
fn append(body: &mut Zeroizing<Vec<u8>>, bytes: &[u8]) {
    let needed = body.len() + bytes.len();
    if needed > body.capacity() {
        let mut larger = Zeroizing::new(Vec::with_capacity(needed.max(2 * body.capacity())));
        larger.extend_from_slice(body);
        *body = larger;
    }
    body.extend_from_slice(bytes);
}

/// Whether a text is the beginning of a JSON document, but not the whole.
fn is_cut_short(text: &str) -> bool {
    !text.is_empty() && serde_json::from_str::<serde_json::Value>(text).is_err_and(|error| error.is_eof())
}

/// The text of a body; what is not UTF-8 is replaced.
fn lossy(mut bytes: Zeroizing<Vec<u8>>) -> Zeroizing<String> {
    Zeroizing::new(match String::from_utf8(std::mem::take(&mut *bytes)) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(&Zeroizing::new(error.into_bytes())).into_owned(),
    })
}

/// What is read of a reply that arrives in these pieces before the connection ends: for tests and fuzzing.
///
/// # Errors
/// As [`Transport::send`](crate::Transport::send) of the default transport.
///
/// # Panics
/// Where something of the reply is left in the connection's buffer.
pub fn reply_of<'a>(
    pieces: impl IntoIterator<Item = &'a [u8]>,
    largest: u64,
) -> Result<(Reply, bool), TransportError> {
    let mut wire = Wire {
        buffers: LazyBuffers::new(INPUT_BUFFER, OUTPUT_BUFFER),
        pieces: pieces.into_iter().filter(|piece| !piece.is_empty()).map(<[u8]>::to_vec).collect(),
    };
    let mut exchange =
        Exchange { connection: &mut wire, deadline: None, read_timeout: Duration::MAX, largest, received: 0 };
    let result = exchange.receive();
    assert!(wire.buffers.input_append_buf().iter().all(|byte| *byte == 0), "nothing of a reply stays behind");
    result
}

/// A connection that nobody is at the other end of.
#[derive(Debug)]
struct Wire {
    buffers: LazyBuffers,
    pieces: VecDeque<Vec<u8>>,
}

impl Transport for Wire {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, _: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        let Some(mut piece) = self.pieces.pop_front() else { return Ok(false) };
        let room = self.buffers.input_append_buf();
        let amount = room.len().min(piece.len());
        room[..amount].copy_from_slice(&piece[..amount]);
        self.buffers.input_appended(amount);
        if amount < piece.len() {
            self.pieces.push_front(piece.split_off(amount));
        }
        Ok(true)
    }

    fn is_open(&mut self) -> bool {
        self.pieces.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(Reply, bool), TransportErrorKind> {
        reply_of([text.as_bytes()], 100).map_err(|error| error.kind)
    }

    #[test]
    fn a_reply_is_the_same_in_any_pieces() {
        for text in [
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nA: b\r\n\r\nhello",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nA: b\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nA: b\r\n\r\n2;x\r\nhe\r\n3\r\nllo\r\n0\r\nX: y\r\n\r\n",
        ] {
            for size in 1..text.len() {
                let (reply, stays) = reply_of(text.as_bytes().chunks(size), 5).unwrap();
                assert_eq!((reply.header("a"), &**reply.body, stays), (Some("b"), "hello", true), "{size}");
            }
        }
    }

    #[test]
    fn what_comes_after_a_reply_is_not_its_business_but_the_connection_is_over() {
        let reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        assert!(read(reply).unwrap().1);
        assert!(!read(&format!("{reply}{reply}")).unwrap().1);
        assert!(!read(&format!("{reply} ")).unwrap().1);
    }

    #[test]
    fn a_body_has_a_limit() {
        let sized =
            |length: usize| format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{:length$}", "");
        let open = |length: usize| format!("HTTP/1.1 200 OK\r\n\r\n{:1>length$}", "");
        for text in [sized, open] {
            assert_eq!(read(&text(100)).unwrap().0.body.len(), 100);
            assert_eq!(read(&text(101)).unwrap_err(), TransportErrorKind::TooLarge);
        }
    }

    fn head(text: &str) -> Option<(u16, Option<String>)> {
        readable(text.as_bytes()).map(|reply| (reply.status, reply.request_id().map(str::to_owned)))
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
