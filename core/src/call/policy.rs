//! When a call is repeated and how long it waits before: the constants and the decisions, without state.

use std::time::Duration;

use crate::call::{Reply, TransportError, TransportErrorKind};

/// How often a call is repeated unless told otherwise: as often as the official SDKs say they do.
pub const DEFAULT_MAX_NETWORK_RETRIES: u32 = 2;

/// The longest wait before the first repetition; it doubles with each further one. That of the official SDKs.
pub const FIRST_BACKOFF: Duration = Duration::from_millis(500);

/// The longest wait before any repetition, however many there are. That of the official SDKs.
pub const LONGEST_BACKOFF: Duration = Duration::from_secs(5);

/// How far one call may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How often the request may be repeated after the first attempt.
    pub max_network_retries: u32,
    /// How long the call may take in all: attempts and waits.
    pub timeout: Duration,
}

/// Why a request is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RetryReason {
    /// No connection could be made.
    ConnectionFailed,
    /// The connection broke before a reply began.
    ConnectionInterrupted,
    /// The reply was cut off.
    ReplyTruncated,
    /// The reply belonged to another request.
    ReplyMismatched,
    /// No reply in the time one attempt has.
    Timeout,
    /// 409: another request with the same key, or on the same object, is under way.
    Conflict,
    /// 424: something the API depends on failed.
    FailedDependency,
    /// 429: too many requests, or a lock timeout.
    RateLimit,
    /// 500 to 504.
    ServerError,
    /// The API asked for it: `Stripe-Should-Retry: true`.
    ServerAsked,
}

impl RetryReason {
    /// The stable word for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConnectionFailed => "connection_failed",
            Self::ConnectionInterrupted => "connection_interrupted",
            Self::ReplyTruncated => "response_truncated",
            Self::ReplyMismatched => "response_mismatched",
            Self::Timeout => "timeout",
            Self::Conflict => "conflict",
            Self::FailedDependency => "failed_dependency",
            Self::RateLimit => "rate_limit",
            Self::ServerError => "server_error",
            Self::ServerAsked => "server_asked",
        }
    }

    /// Why a reply is not the last word, if it is not.
    ///
    /// The statuses are those of which the API's documentation says that the same request may succeed later. A 429
    /// is among them because nothing was carried out, and because it is also how lock timeouts are reported.
    pub fn of_reply(reply: &Reply) -> Option<Self> {
        if reply.is_success() {
            return None;
        }
        let by_status = match reply.status {
            409 => Some(Self::Conflict),
            424 => Some(Self::FailedDependency),
            429 => Some(Self::RateLimit),
            500..=504 => Some(Self::ServerError),
            _ => None,
        };
        match reply.header("Stripe-Should-Retry").map(str::trim) {
            Some(word) if word.eq_ignore_ascii_case("true") => by_status.or(Some(Self::ServerAsked)),
            Some(word) if word.eq_ignore_ascii_case("false") => None,
            _ => by_status,
        }
    }

    /// Why an attempt without a reply is repeated, if it is.
    ///
    /// Not after a failed TLS check: it will fail again, and whoever answers is not the API. Not after a complete
    /// reply that makes no sense: the request was carried out, and would be answered in the same way again.
    pub fn of_failure(error: &TransportError) -> Option<Self> {
        match error.kind {
            TransportErrorKind::Unreachable => Some(Self::ConnectionFailed),
            TransportErrorKind::Interrupted => Some(Self::ConnectionInterrupted),
            TransportErrorKind::Truncated => Some(Self::ReplyTruncated),
            TransportErrorKind::Mismatched => Some(Self::ReplyMismatched),
            TransportErrorKind::Timeout => Some(Self::Timeout),
            TransportErrorKind::Tls
            | TransportErrorKind::NotLoopback
            | TransportErrorKind::TooLarge
            | TransportErrorKind::HeadersTooLarge
            | TransportErrorKind::Malformed
            | TransportErrorKind::Cancelled => None,
        }
    }
}

/// The longest wait before repetition number `retry`, counted from zero.
pub fn longest_backoff(retry: u32) -> Duration {
    FIRST_BACKOFF.saturating_mul(2_u32.saturating_pow(retry)).min(LONGEST_BACKOFF)
}

/// Whether a reply tells what became of the request, so that an earlier attempt without a reply is settled, too.
///
/// 401, 403 and 429 are answered before the request is looked at, 409 while another attempt may be under way, and
/// of a 5xx or a 424 the API itself says that the result is indeterminate.
pub(super) fn settles(status: u16) -> bool {
    (400..500).contains(&status) && !matches!(status, 401 | 403 | 408 | 409 | 424 | 425 | 429)
}

/// Whether the request may have been carried out although the status is not one of success.
pub(super) fn is_indeterminate(status: u16) -> bool {
    matches!(status, 409 | 424) || !(300..500).contains(&status)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, should_retry: Option<&str>) -> Reply {
        let headers = should_retry.map(|word| ("stripe-should-retry", word));
        Reply { status, headers: headers.into_iter().collect(), body: String::new().into() }
    }

    #[test]
    fn statuses_that_may_pass_are_repeated() {
        for status in [409, 424, 429, 500, 501, 502, 503, 504] {
            assert!(RetryReason::of_reply(&reply(status, None)).is_some(), "{status}");
        }
        for status in [200, 201, 302, 400, 401, 402, 403, 404, 408, 422, 505, 599] {
            assert_eq!(RetryReason::of_reply(&reply(status, None)), None, "{status}");
        }
    }

    #[test]
    fn the_api_has_the_last_word_in_both_directions() {
        assert_eq!(RetryReason::of_reply(&reply(503, Some("false"))), None);
        assert_eq!(RetryReason::of_reply(&reply(400, Some("true"))), Some(RetryReason::ServerAsked));
        assert_eq!(RetryReason::of_reply(&reply(429, Some("TRUE"))), Some(RetryReason::RateLimit));
        assert_eq!(RetryReason::of_reply(&reply(200, Some("true"))), None);
        assert_eq!(RetryReason::of_reply(&reply(400, Some("maybe"))), None);
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let milliseconds: Vec<_> = (0..6).map(|retry| longest_backoff(retry).as_millis()).collect();
        assert_eq!(milliseconds, [500, 1000, 2000, 4000, 5000, 5000]);
        assert_eq!(longest_backoff(u32::MAX), LONGEST_BACKOFF);
    }
}
