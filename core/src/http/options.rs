//! How the default transport is set up.

use std::fmt;
use std::time::Duration;

/// How long making a connection may take unless told otherwise: name, handshakes and, if there is one, the proxy.
pub(crate) const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long one attempt waits for its reply unless told otherwise. Well under the time a call has in all, so that
/// there is a second attempt.
pub(crate) const DEFAULT_READ_TIMEOUT: Duration = Duration::from_secs(30);

/// The largest reply unless told otherwise. A session is about 3 KB, a full page of accounts about 200: more than
/// this is not from the API.
pub(crate) const DEFAULT_MAX_RESPONSE_BYTES: u64 = 4 * 1024 * 1024;

/// How a [`crate::HttpTransport`] is set up.
#[derive(Clone)]
pub struct HttpOptions {
    /// How long making a connection may take: name, handshakes and, if there is one, the proxy.
    pub connect_timeout: Duration,
    /// How long an attempt waits for the reply to begin, and then for each further part of it.
    pub read_timeout: Duration,
    /// The largest body a reply may have.
    pub max_response_bytes: u64,
    /// The proxy, `http://user:password@host:port`. None: that of the environment. Empty: none at all.
    pub proxy: Option<String>,
    /// Hosts that are reached without a proxy. None: those of the environment.
    pub no_proxy: Option<Vec<String>>,
    /// The authorities to trust instead of the built-in ones: PEM text, or the path of a file with it.
    pub ca_bundle: Option<String>,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            connect_timeout: DEFAULT_CONNECT_TIMEOUT,
            read_timeout: DEFAULT_READ_TIMEOUT,
            max_response_bytes: DEFAULT_MAX_RESPONSE_BYTES,
            proxy: None,
            no_proxy: None,
            ca_bundle: None,
        }
    }
}

impl fmt::Debug for HttpOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The proxy's address may carry a password, and a bundle is long.
        f.debug_struct("HttpOptions")
            .field("connect_timeout", &self.connect_timeout)
            .field("read_timeout", &self.read_timeout)
            .field("max_response_bytes", &self.max_response_bytes)
            .finish_non_exhaustive()
    }
}
