//! What went wrong between two machines, in words: what was tried, with which machine, and what the system said to it. The
//! texts have no passwords in them, and nothing of what was sent.

use std::fmt;
use std::io;
use std::sync::Arc;

use ureq::Error::{BadUri, ConnectProxyFailed, HostNotFound, Io, Pem, Rustls, Timeout, Tls, TlsRequired};

use crate::call::{TransportError, TransportErrorKind};

/// A name that has no address, with what the system said to it.
#[derive(Debug, Clone)]
pub(super) struct Unresolved(pub(super) Arc<io::Error>);

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unresolved {}

/// Where requests go.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The server, `host:port`.
    pub(super) server: String,
    /// The proxy between, `http://host:port`, without its password.
    pub(super) proxy: Option<String>,
}

impl Target {
    /// Why no connection was made. Nothing was sent.
    pub(super) fn not_connected(&self, error: ureq::Error) -> TransportError {
        use TransportErrorKind::{Timeout as TimedOut, Tls as NotTrusted, Unreachable};
        let server = &self.server;
        // Whom the socket was for: of the rest, the proxy takes care.
        let nearest = self.proxy.as_ref().map_or_else(|| server.clone(), |proxy| format!("proxy {proxy}"));
        let (kind, message) = match &error {
            HostNotFound => (Unreachable, format!("could not resolve {nearest}: it has no address")),
            ureq::Error::Other(error) if error.is::<Unresolved>() => {
                (Unreachable, format!("could not resolve {nearest}: {error}"))
            }
            BadUri(words) => (
                Unreachable,
                format!("{server}: {words}, and http would send what is secret in the open; use https"),
            ),
            ConnectProxyFailed(words) => (Unreachable, proxy_refused(&nearest, server, words)),
            Timeout(ureq::Timeout::Resolve) => (Unreachable, format!("could not resolve {nearest} in time")),
            Timeout(ureq::Timeout::Connect) => (Unreachable, format!("{nearest} took no connection in time")),
            Timeout(_) => (TimedOut, format!("the time was over before {nearest} took a connection")),
            // rustls reports what it does not like about a handshake as an I/O error with its own inside.
            Io(inner) if inner.kind() == io::ErrorKind::InvalidData => {
                (NotTrusted, self.not_trusted(&inner.to_string()))
            }
            Tls(_) | Rustls(_) | TlsRequired | Pem(_) => (NotTrusted, self.not_trusted(&error.to_string())),
            Io(inner) if inner.kind() == io::ErrorKind::ConnectionRefused => {
                (Unreachable, format!("{nearest} refused the connection: {inner}"))
            }
            Io(inner) => (Unreachable, format!("no connection to {nearest} could be made: {inner}")),
            other => (Unreachable, format!("no connection to {nearest} could be made: {other}")),
        };
        TransportError::unsent(kind, message).with_source(Arc::new(error))
    }

    /// Why nothing was tried: this environment variable is set.
    pub(super) fn not_loopback(&self, variable: &str) -> TransportError {
        let Self { server, proxy } = self;
        let through = proxy.as_ref().map(|proxy| format!(" through proxy {proxy}")).unwrap_or_default();
        TransportError::new(
            TransportErrorKind::NotLoopback,
            format!(
                "{server}{through} is not this machine, and {variable} is set, which lets nothing else be reached; in a \
                 test, give the client the sandbox's address as base_url"
            ),
        )
    }

    fn not_trusted(&self, words: &str) -> String {
        let advice = if words.contains("UnknownIssuer") {
            "; if an authority of your own signs certificates here, name it in ca_bundle"
        } else {
            ""
        };
        let through = self.proxy.as_ref().map(|proxy| format!(" through proxy {proxy}")).unwrap_or_default();
        format!("the identity of {}{through} could not be established: {words}{advice}", self.server)
    }
}

/// ureq's words end with the status, twice: `proxy server responded 407/407`.
fn proxy_refused(proxy: &str, server: &str, words: &str) -> String {
    match words.rsplit('/').next().and_then(|status| status.parse::<u16>().ok()) {
        Some(407) => format!(
            "{proxy} answered 407: it wants a user and a password, as in http://user:password@host:port"
        ),
        Some(status) => format!("{proxy} answered {status} when asked for a connection to {server}"),
        None => format!("{proxy} made no connection to {server}: it did not answer"),
    }
}

/// Whether an error says that the other side had closed the connection, or had forgotten it.
pub(super) fn is_closed(error: &ureq::Error) -> bool {
    matches!(error, Io(error) if matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
    ))
}

/// What it means that no reply began, because of that error or of the end of the connection.
pub(super) fn before_a_reply(
    error: Option<ureq::Error>,
) -> (TransportErrorKind, String, Option<ureq::Error>) {
    let (kind, message) = match &error {
        Some(Timeout(_)) => (TransportErrorKind::Timeout, "no reply arrived in time".to_owned()),
        Some(Io(error)) => {
            (TransportErrorKind::Interrupted, format!("the connection broke before a reply began: {error}"))
        }
        _ => (TransportErrorKind::Interrupted, "the connection was closed before a reply began".to_owned()),
    };
    (kind, message, error)
}

/// What it means that a reply ended before it was complete.
pub(super) fn within_a_reply(error: ureq::Error) -> (TransportErrorKind, String, Option<ureq::Error>) {
    let message = match &error {
        Timeout(_) => "the rest of the reply did not arrive in time".to_owned(),
        Io(error) => format!("the reply broke off in the middle: {error}"),
        _ => "the reply broke off in the middle".to_owned(),
    };
    (TransportErrorKind::Truncated, message, Some(error))
}
