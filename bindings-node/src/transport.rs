//! A transport that is a function of the host: told of a request, it answers by and by.
//!
//! A call waits on a thread of its own, the function runs on the host's. Between them go texts: a message for each request,
//! and for each that is not wanted any more; an answer for each request.

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use stripe_sessions::{
    Attempt, Cassette, ClientOptions, Error, Replaying, Reply, Request, Transport, TransportError,
    TransportErrorKind,
};

use crate::json::parse;

/// Numbers requests: never the same twice in a process.
static NUMBER: AtomicU64 = AtomicU64::new(1);

thread_local! {
    /// The number of the call this thread works on: a transport is not told whose request it sends.
    static CALL: Cell<i64> = const { Cell::new(0) };
}

/// Says which call this thread works on from now on.
pub(crate) fn begin_call(number: i64) {
    CALL.set(number);
}

/// What JavaScript's function threw, or answered in place of a reply, to the request of this number. The error itself
/// stays in JavaScript.
#[derive(Debug)]
struct Thrown(u64);

impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error in JavaScript")
    }
}

impl std::error::Error for Thrown {}

/// The number of the request to which JavaScript's function threw what this error was made of.
pub(crate) fn thrown(error: &Error) -> Option<u64> {
    std::error::Error::source(error)?.downcast_ref::<Thrown>().map(|thrown| thrown.0)
}

/// The function of a host, and the requests it has not answered yet.
pub struct HostTransport {
    tell: Box<dyn Fn(String) -> bool + Send + Sync>,
    waiting: Mutex<HashMap<u64, Sender<Option<Value>>>>,
}

impl HostTransport {
    /// `tell` hands a message to the host, and says whether that could be done. A message is `{"id", "call", "method", "url",
    /// "headers": [[name, value]], "body", "timeout", "attempt"}`, `call` being the number the call began with; or `{"id", "ended": true}` where nobody waits for the answer any more.
    pub(crate) fn new(tell: impl Fn(String) -> bool + Send + Sync + 'static) -> Self {
        Self { tell: Box::new(tell), waiting: Mutex::default() }
    }

    /// Hands over the host's answer to a request: `{"status", "headers": [[name, value]], "body"}`, or `{"failed": {"name",
    /// "code"}}` as the error says, or its cause.
    pub(crate) fn settle(&self, id: &str, answer: &str) {
        let waiting = id.parse().ok().and_then(|id: u64| self.waiting().remove(&id));
        if let Some(waiting) = waiting {
            // Whoever gave up meanwhile does not listen.
            let _ = waiting.send(serde_json::from_str(answer).ok());
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Sender<Option<Value>>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for HostTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a transport in JavaScript")
    }
}

/// What a client sends with, where it is given something to send with.
#[derive(Debug, Clone)]
pub enum OwnTransport {
    /// A function of the host.
    Function(Arc<HostTransport>),
    /// The library's own, written down.
    Recording(Cassette),
    /// What was written down, in place of a network.
    Replaying(Arc<Replaying>),
}

impl OwnTransport {
    /// Answers from what [`Self::interactions`] gave, as JSON text.
    ///
    /// # Errors
    /// [`stripe_sessions::ErrorKind::Configuration`] with code `recording_invalid`.
    pub(crate) fn replaying(recording: &str) -> Result<Self, Error> {
        Ok(Self::Replaying(Arc::new(Replaying::from_json(&parse(recording)?)?)))
    }

    /// Hands over the host's answer to a request, as [`HostTransport::settle`] does.
    pub(crate) fn settle(&self, id: &str, answer: &str) {
        if let Self::Function(host) = self {
            host.settle(id, answer);
        }
    }

    /// What was recorded, or of what has not been replayed; of nothing for a function.
    pub(crate) fn interactions(&self) -> Value {
        match self {
            Self::Function(_) => json!([]),
            Self::Recording(cassette) => cassette.to_json(),
            Self::Replaying(replaying) => replaying.to_json(),
        }
    }

    /// What a client with these options sends with.
    pub(crate) fn connect(self, options: &ClientOptions) -> Result<Arc<dyn Transport>, Error> {
        Ok(match self {
            Self::Function(host) => Arc::new(Function { host, base_url: options.base_url.clone() }),
            Self::Recording(cassette) => {
                Arc::new(cassette.record_http(&options.base_url, options.http.clone())?)
            }
            Self::Replaying(replaying) => replaying,
        })
    }
}

/// A client's use of a host's function.
#[derive(Debug)]
struct Function {
    host: Arc<HostTransport>,
    base_url: String,
}

impl Transport for Function {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let id = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (sender, receiver) = channel();
        self.host.waiting().insert(id, sender.clone());
        let listener = attempt.cancellation.on_cancel(move |_| drop(sender.send(None)));
        let message = json!({
            "id": id,
            "call": CALL.get(),
            "method": request.method.name(),
            "url": request.url(&self.base_url),
            "headers": request.headers,
            "body": request.body,
            "timeout": attempt.timeout.as_millis().try_into().unwrap_or(u64::MAX),
            "attempt": attempt.number,
        });
        let answer = if (self.host.tell)(message.to_string()) {
            receiver.recv_timeout(attempt.timeout)
        } else {
            Err(RecvTimeoutError::Disconnected)
        };
        drop(listener);
        if self.host.waiting().remove(&id).is_some() {
            // Nobody was there to answer, or the call has ended first; either way the host need not go on.
            (self.host.tell)(json!({"id": id, "ended": true}).to_string());
        }
        match answer {
            Ok(Some(answer)) => read(id, &answer),
            Ok(None) => Err(TransportError::new(TransportErrorKind::Cancelled, "the call was cancelled")),
            Err(RecvTimeoutError::Timeout) => {
                Err(TransportError::new(TransportErrorKind::Timeout, "the transport did not answer in time"))
            }
            Err(RecvTimeoutError::Disconnected) => {
                Err(TransportError::unsent(TransportErrorKind::Cancelled, "the event loop is gone"))
            }
        }
    }
}

fn read(id: u64, answer: &Value) -> Result<Reply, TransportError> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(failed) = answer.get("failed") {
        let (name, code) =
            (text(&failed["name"]).unwrap_or_default(), text(&failed["code"]).unwrap_or_default());
        let kind = kind(&name, &code);
        let what = if code.is_empty() { name } else { code };
        let error = TransportError::new(kind, format!("the transport failed: {what}"));
        return Err(error.with_source(Arc::new(Thrown(id))));
    }
    let headers = answer["headers"].as_array().into_iter().flatten();
    let headers = headers.filter_map(|pair| Some((text(&pair[0])?, text(&pair[1])?))).collect();
    let status = answer["status"].as_u64().and_then(|status| status.try_into().ok());
    let (Some(status), Some(body)) = (status, text(&answer["body"])) else {
        let message = "the transport gave no reply: it has no status, or no body";
        return Err(TransportError::new(TransportErrorKind::Malformed, message));
    };
    Ok(Reply { status, headers, body: body.into() })
}

/// What an error means for the call, by its name and its code: Node's, or those of its fetch.
fn kind(name: &str, code: &str) -> TransportErrorKind {
    const UNREACHABLE: [&str; 6] =
        ["ECONNREFUSED", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"];
    if UNREACHABLE.contains(&code) {
        TransportErrorKind::Unreachable
    } else if name == "TimeoutError" || code == "ETIMEDOUT" || code.contains("TIMEOUT") {
        TransportErrorKind::Timeout
    } else if ["CERT_", "ERR_TLS_", "ERR_SSL_", "SELF_SIGNED", "DEPTH_ZERO", "UNABLE_TO_"]
        .iter()
        .any(|tls| code.starts_with(tls))
    {
        TransportErrorKind::Tls
    } else if name == "AbortError"
        || code.starts_with("UND_ERR_")
        || code.starts_with('E') && !code.starts_with("ERR_")
    {
        TransportErrorKind::Interrupted
    } else {
        TransportErrorKind::Malformed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_node_and_of_fetch_say_how_far_it_came() {
        for (name, code, expected) in [
            ("Error", "ECONNREFUSED", TransportErrorKind::Unreachable),
            ("ConnectTimeoutError", "UND_ERR_CONNECT_TIMEOUT", TransportErrorKind::Unreachable),
            ("TimeoutError", "", TransportErrorKind::Timeout),
            ("HeadersTimeoutError", "UND_ERR_HEADERS_TIMEOUT", TransportErrorKind::Timeout),
            ("Error", "ETIMEDOUT", TransportErrorKind::Timeout),
            ("Error", "CERT_HAS_EXPIRED", TransportErrorKind::Tls),
            ("Error", "ECONNRESET", TransportErrorKind::Interrupted),
            ("Error", "EPIPE", TransportErrorKind::Interrupted),
            ("SocketError", "UND_ERR_SOCKET", TransportErrorKind::Interrupted),
            ("TypeError", "", TransportErrorKind::Malformed),
            ("TypeError", "ERR_INVALID_ARG_TYPE", TransportErrorKind::Malformed),
        ] {
            assert_eq!(kind(name, code), expected, "{name} {code}");
        }
    }
}
