//! What a failure of ureq means. The texts say what happened, not what was sent.

use std::io;

use super::watch::Progress;
use crate::call::{TransportError, TransportErrorKind};

/// What an error means for an attempt that got this far.
pub(super) fn classify(error: &ureq::Error, progress: &Progress) -> TransportError {
    let (kind, message) = if progress.is_sent() { after_writing(error) } else { before_writing(error) };
    let reply = match kind {
        TransportErrorKind::HeadersTooLarge | TransportErrorKind::Malformed => progress.refused_head(),
        _ => None,
    };
    TransportError {
        sent: progress.is_sent(),
        reply: reply.map(Box::new),
        ..TransportError::new(kind, message)
    }
}

/// Whether an error says that the other side had closed the connection, or had forgotten it.
pub(super) fn is_closed(error: &ureq::Error) -> bool {
    matches!(error, ureq::Error::Io(error) if matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
    ))
}

fn before_writing(error: &ureq::Error) -> (TransportErrorKind, String) {
    use TransportErrorKind::{Timeout, Tls, Unreachable};
    match error {
        ureq::Error::HostNotFound => (Unreachable, "the host's name could not be resolved".to_owned()),
        ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => {
            (Unreachable, "the proxy made no connection".to_owned())
        }
        ureq::Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => {
            (Unreachable, "no connection could be made in time".to_owned())
        }
        ureq::Error::Timeout(_) => (Timeout, "the time was over before a connection was made".to_owned()),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired | ureq::Error::Pem(_) => {
            (Tls, format!("the server's identity could not be established: {error}"))
        }
        // rustls reports what it does not like about a handshake as an I/O error with its own inside.
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            (Tls, format!("the server's identity could not be established: {error}"))
        }
        ureq::Error::Io(error) => (Unreachable, format!("no connection could be made: {}", error.kind())),
        _ => (Unreachable, "no connection could be made".to_owned()),
    }
}

fn after_writing(error: &ureq::Error) -> (TransportErrorKind, String) {
    use TransportErrorKind::{HeadersTooLarge, Interrupted, Malformed, Timeout};
    match error {
        ureq::Error::Timeout(_) => (Timeout, "no reply arrived in time".to_owned()),
        ureq::Error::LargeResponseHeader(..)
        | ureq::Error::Protocol(ureq_proto::Error::HttpParseTooManyHeaders) => {
            (HeadersTooLarge, "the reply's headers are larger, or more, than any this API gives".to_owned())
        }
        // The texts name the rule that was broken, not what broke it.
        ureq::Error::Protocol(error) => (Malformed, format!("what came back is not HTTP: {error}")),
        ureq::Error::Io(error) => {
            (Interrupted, format!("the connection broke before a reply began: {}", error.kind()))
        }
        _ => (Interrupted, "the connection broke before a reply began".to_owned()),
    }
}
