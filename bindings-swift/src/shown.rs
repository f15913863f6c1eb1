//! Errors in words for whoever uses an app.

use stripe_sessions::ErrorKind;

/// What an app may show its user, who can do nothing about any other kind.
pub(crate) fn to_show(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ApiConnection => "The server could not be reached. Check your connection and try again.",
        ErrorKind::Timeout => "The server took too long to answer. Try again.",
        ErrorKind::RateLimit => "The server is busy. Try again in a moment.",
        ErrorKind::Authentication | ErrorKind::Permission => "You are not allowed to do this. Sign in again.",
        ErrorKind::Cancelled => "This was cancelled.",
        _ => "Something went wrong. Try again later.",
    }
}
