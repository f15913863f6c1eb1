//! A reply as it came over the wire.

use std::fmt;

use zeroize::Zeroizing;

use super::Headers;

/// A complete HTTP reply. It prints without its body, and wipes the body when dropped.
#[derive(Clone)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Headers,
    /// The body. Bytes that are not UTF-8 have been replaced.
    pub body: Zeroizing<String>,
}

impl Reply {
    /// The header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)
    }

    /// The API's id of the request: what to quote to Stripe's support.
    pub fn request_id(&self) -> Option<&str> {
        self.header("Request-Id")
    }

    /// Whether the status is one of success, 200 to 299.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}
