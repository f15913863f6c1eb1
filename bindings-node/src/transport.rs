//! A transport that is a function of JavaScript: told of a request, it answers by and by.
//!
//! A call waits on a thread of its own, the function runs on the event loop. Between them go texts: a message for each request,
//! and for each that is not wanted any more; an answer for each request.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use stripe_sessions::{
    Attempt, Cassette, ClientOptions, Error, Replaying, Reply, Request, Transport, TransportError,
    TransportErrorKind,
};

use crate::json::parse;

/// Numbers requests: never the same twice in a process.
static NUMBER: AtomicU64 = AtomicU64::new(1);

/// The requests that JavaScript was told of and has not answered yet.
static WAITING: Mutex<BTreeMap<u64, Sender<Option<Value>>>> = Mutex::new(BTreeMap::new());

fn waiting() -> MutexGuard<'static, BTreeMap<u64, Sender<Option<Value>>>> {
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hands a message about a request to JavaScript, and says whether that could be done.
type Tell = Box<dyn Fn(String) -> bool>;

thread_local! {
    /// What tells of the requests of the call this thread works on: a transport is not told whose request it sends.
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Does the work of a call, and tells of its requests so. A message is `{"id", "method", "url", "headers": [[name, value]], "body",
/// "timeout", "attempt"}`; or `{"id", "ended": true}` where nobody waits for the answer any more.
pub(crate) fn telling<T>(tell: Tell, work: impl FnOnce() -> T) -> T {
    TELL.set(Some(tell));
    let result = work();
    // The thread may wait for its next call with what keeps the process alive.
    TELL.set(None);
    result
}

fn tell(message: &Value) -> bool {
    TELL.with_borrow(|tell| tell.as_ref().is_some_and(|tell| tell(message.to_string())))
}

/// Takes JavaScript's answer to a request: `{"status", "headers": [[name, value]], "body"}`, or `{"failed": {"name", "code"}}` as
/// the error says, or its cause.
pub(crate) fn settle(id: &str, answer: &str) {
    let waiting = id.parse().ok().and_then(|id: u64| waiting().remove(&id));
    if let Some(waiting) = waiting {
        // Whoever gave up meanwhile does not listen.
        let _ = waiting.send(serde_json::from_str(answer).ok());
    }
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

/// What a client sends with, where it is given something to send with.
#[derive(Debug, Clone)]
pub enum OwnTransport {
    /// A function of JavaScript.
    Function,
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

    /// What was recorded, or of what has not been replayed; of nothing for a function.
    pub(crate) fn interactions(&self) -> Value {
        match self {
            Self::Function => json!([]),
            Self::Recording(cassette) => cassette.to_json(),
            Self::Replaying(replaying) => replaying.to_json(),
        }
    }

    /// What a client with these options sends with.
    pub(crate) fn connect(self, options: &ClientOptions) -> Result<Arc<dyn Transport>, Error> {
        Ok(match self {
            Self::Function => Arc::new(Function { base_url: options.base_url.clone() }),
            Self::Recording(cassette) => {
                Arc::new(cassette.record_http(&options.base_url, options.http.clone())?)
            }
            Self::Replaying(replaying) => replaying,
        })
    }
}

/// A function of JavaScript, and where it is to send requests.
#[derive(Debug)]
struct Function {
    base_url: String,
}

impl Transport for Function {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let id = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (sender, receiver) = channel();
        waiting().insert(id, sender.clone());
        let listener = attempt.cancellation.on_cancel(move |_| drop(sender.send(None)));
        let told = tell(&json!({
            "id": id,
            "method": request.method.name(),
            "url": request.url(&self.base_url),
            "headers": request.headers,
            "body": request.body,
            "timeout": attempt.timeout.as_millis().try_into().unwrap_or(u64::MAX),
            "attempt": attempt.number,
        }));
        let answer =
            if told { receiver.recv_timeout(attempt.timeout) } else { Err(RecvTimeoutError::Disconnected) };
        drop(listener);
        if waiting().remove(&id).is_some() {
            // Nobody was there to answer, or the call has ended first; either way the function need not go on.
            tell(&json!({"id": id, "ended": true}));
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
