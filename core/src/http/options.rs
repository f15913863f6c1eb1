//! How the default transport is set up.

use std::fmt;
use std::time::Duration;

use crate::api::option_table::options;

options! {
    /// How a [`crate::HttpTransport`] is set up.
    #[derive(Clone)]
    pub struct HttpOptions {
        /// How long making a connection may take: name, handshakes and, if there is one, the proxy.
        connect_timeout: Duration = seconds 10,
        /// How long one attempt waits for the reply to begin, and then for each further part of it. Well under the time a call
        /// has in all, so that there is a second attempt.
        read_timeout: Duration = seconds 30,
        /// The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about 200: what is much
        /// larger is not from the API.
        max_response_bytes: u64 = count 4_194_304,
        /// The proxy, `http://user:password@host:port`; an empty string for none.
        proxy as Secret: Option<String> = nothing => "that of `HTTPS_PROXY` or `ALL_PROXY` in the environment, and none for this \
                                                   machine",
        /// Hosts, domains and addresses that are reached without a proxy.
        no_proxy: Option<Vec<String>> = nothing => "those of `NO_PROXY` in the environment",
        /// The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file with it.
        ca_bundle: Option<String> = nothing => "Mozilla's",
    }
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self::defaults()
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
