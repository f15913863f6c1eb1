//! The default transport: HTTP/1.1, TLS by rustls, proxies by ureq's connectors.
//!
//! The trusted roots are Mozilla's, compiled in: they are the same in every container and on every platform, as
//! with the official SDKs, and nothing has to be installed beside the library.

use std::fmt::Write;
use std::time::{Duration, Instant};

use ureq::http::Uri;
use url::{Host, Url};
use zeroize::Zeroizing;

use super::connections::{self, Connection, Connections};
use super::exchange::Exchange;
use super::options::HttpOptions;
use super::progress::Watch;
use super::proxy;
use super::ureq_errors::{Target, before_a_reply, is_closed};
use crate::base::address::{self, Plain, is_loopback};
use crate::base::error::Error;
use crate::base::per_process::{PerProcess, process};
use crate::call::request::Request;
use crate::call::{Attempt, Reply, Transport, TransportError, TransportErrorKind};

/// The longest time anything is waited for, whatever was asked: a year, so that no clock has to count further.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Set in tests, so that none of them reaches anything but this machine. Looked at where a transport is made.
const LOOPBACK_ONLY: &str = "STRIPE_SESSIONS_LOOPBACK_ONLY";

/// Sends requests to one address over connections it keeps open.
///
/// Safe to share between threads, and to use on both sides of a `fork`. It holds as many connections as there are
/// requests in flight, and keeps them for a minute.
#[derive(Debug)]
pub struct HttpTransport {
    /// What stands in `Host`.
    host: String,
    target: Target,
    /// Whether it may reach only this machine, and would reach another.
    is_refused: bool,
    connect_timeout: Duration,
    read_timeout: Duration,
    max_response_bytes: u64,
    connections: PerProcess<Connections>,
}

impl HttpTransport {
    /// A transport to `base_url`: scheme, host and port, nothing more.
    ///
    /// # Errors
    /// `base_url_invalid`; `base_url_insecure` for `http` to anywhere but this machine, because the key would travel
    /// in the open.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        Self::with_options(base_url, HttpOptions::default())
    }

    /// A transport with options of its own.
    ///
    /// # Errors
    /// Those of [`HttpTransport::new`]; `proxy_invalid`; `ca_bundle_invalid`.
    pub fn with_options(base_url: &str, options: HttpOptions) -> Result<Self, Error> {
        const INSECURE: &str =
            "base_url: http would send the API key in the open; use https (http is for this machine only)";
        Self::to(base_url, options, Plain::Loopback, INSECURE, |name| std::env::var(name).ok())
    }

    /// A transport to a backend that gives client secrets: no API key is sent to it, so errors say `insecure`.
    pub(crate) fn to_backend(origin: &str, plain: Plain, insecure: &str) -> Result<Self, Error> {
        Self::to(origin, HttpOptions::default(), plain, insecure, |name| std::env::var(name).ok())
    }

    fn to(
        base_url: &str,
        options: HttpOptions,
        plain: Plain,
        insecure: &str,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        let HttpOptions { connect_timeout, read_timeout, max_response_bytes, proxy, no_proxy, ca_bundle } =
            options;
        let url = check(base_url, plain, insecure)?;
        let loopback = is_loopback(url.host().as_ref());
        let proxy = proxy::choose(&url, loopback, proxy.as_deref(), no_proxy.as_deref(), &environment)?;
        let loopback_only = environment(LOOPBACK_ONLY).is_some_and(|text| !matches!(text.trim(), "" | "0"));
        let is_own_proxy = |proxy: &ureq::Proxy| is_loopback(Host::parse(proxy.host()).ok().as_ref());
        let roots = connections::roots(ca_bundle.as_deref())?;
        let origin = url.origin().ascii_serialization();
        let uri: Uri = origin.parse().map_err(|_| {
            Error::configuration("base_url_invalid", "base_url: this host cannot be connected to")
        })?;
        let plain = if loopback_only { Plain::Loopback } else { plain };
        let plain = (loopback_only || url.scheme() == "http").then_some(plain);
        let target = Target {
            server: format!(
                "{}:{}",
                url.host_str().unwrap_or_default(),
                url.port_or_known_default().unwrap_or_default()
            ),
            proxy: proxy.as_ref().map(|proxy| {
                let scheme = proxy.uri().scheme_str().unwrap_or("http");
                format!("{scheme}://{}:{}", proxy.host(), proxy.port())
            }),
        };
        Ok(Self {
            host: origin.split_once("://").map_or_else(String::new, |(_, host)| host.to_owned()),
            target,
            is_refused: loopback_only && !(loopback && proxy.as_ref().is_none_or(is_own_proxy)),
            connect_timeout: connect_timeout.min(LONGEST),
            read_timeout: read_timeout.min(LONGEST),
            max_response_bytes,
            connections: PerProcess::new(Box::new(move || {
                Connections::new(uri.clone(), plain, proxy.clone(), roots.clone())
            })),
        })
    }

    /// The bytes of a request. They have the key in them.
    fn bytes(&self, request: &Request) -> Zeroizing<Vec<u8>> {
        let lines = request.headers.iter().map(|(name, value)| name.len() + value.len() + 4).sum::<usize>();
        let body = request.body.as_deref();
        let most = lines + request.path.len() + self.host.len() + body.map_or(0, str::len) + 64;
        let mut text = Zeroizing::new(String::with_capacity(most));
        for part in [request.method.name(), " ", &request.path, " HTTP/1.1\r\nHost: ", &self.host, "\r\n"] {
            text.push_str(part);
        }
        for (name, value) in &request.headers {
            for part in [name, ": ", value, "\r\n"] {
                text.push_str(part);
            }
        }
        if let Some(body) = body {
            let _ = write!(&mut *text, "Content-Length: {}\r\n\r\n", body.len());
            text.push_str(body);
        } else {
            text.push_str("\r\n");
        }
        Zeroizing::new(std::mem::take(&mut *text).into_bytes())
    }

    fn attempt(
        &self,
        connections: &Connections,
        request: &Request,
        attempt: &Attempt<'_>,
    ) -> Result<Reply, TransportError> {
        if self.is_refused {
            return Err(self.target.not_loopback(LOOPBACK_ONLY));
        }
        let deadline = Instant::now().checked_add(attempt.timeout.min(LONGEST));
        let watch = Watch::begin(attempt.cancellation);
        let bytes = self.bytes(request);
        loop {
            let kept = connections.take();
            let is_kept = kept.is_some();
            let mut connection = match kept {
                Some(connection) => connection,
                None => connections
                    .connect(deadline, self.connect_timeout, watch.interrupt())
                    .map_err(|error| self.target.not_connected(error))?,
            };
            if let Some(socket) = &connection.socket {
                watch.interrupt().arm(socket.clone());
            }
            if attempt.cancellation.is_cancelled() {
                return Err(TransportError::unsent(TransportErrorKind::Cancelled, "the call was cancelled"));
            }
            match self.exchange(&mut connection, deadline, &bytes, is_kept) {
                Ok(Some((reply, reusable))) => {
                    // From here on the socket may serve another call.
                    watch.interrupt().disarm();
                    if reusable {
                        connections.keep(connection);
                    }
                    return Ok(reply);
                }
                // It had been closed while it was idle, before anything was sent: that says nothing about the server.
                Ok(None) => {
                    watch.interrupt().disarm();
                    connections.forget();
                }
                Err(error) => {
                    if is_kept && error.kind == TransportErrorKind::Interrupted {
                        connections.forget();
                    }
                    return Err(error);
                }
            }
        }
    }

    /// The reply, and whether the connection can be used again; none if a kept connection took nothing of the request.
    fn exchange(
        &self,
        connection: &mut Connection,
        deadline: Option<Instant>,
        bytes: &[u8],
        is_kept: bool,
    ) -> Result<Option<(Reply, bool)>, TransportError> {
        let mut exchange = Exchange {
            connection: &mut *connection.transport,
            deadline,
            read_timeout: self.read_timeout,
            largest: self.max_response_bytes,
            received: 0,
        };
        match exchange.send(bytes) {
            Ok(()) => exchange.receive().map(Some),
            // A request that was not written to its end is none.
            Err(error) if is_kept && is_closed(&error) => Ok(None),
            Err(error) => Err(super::exchange::error(before_a_reply(Some(error)), None)),
        }
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        self.send_within(process(), request, attempt)
    }

    fn send_within(
        &self,
        process: u32,
        request: &Request,
        attempt: &Attempt<'_>,
    ) -> Result<Reply, TransportError> {
        let result =
            self.connections.within(process, |connections| self.attempt(connections, request, attempt));
        result.map_err(|error| {
            if !attempt.cancellation.is_cancelled() {
                return error;
            }
            TransportError {
                sent: error.sent,
                ..TransportError::new(TransportErrorKind::Cancelled, "the call was cancelled")
            }
        })
    }

    fn close(&self) {
        self.connections.with(Connections::close);
    }
}

/// The address of a server, if it may be used, and nothing but that.
fn check(base_url: &str, plain: Plain, insecure: &str) -> Result<Url, Error> {
    let url = address::check(base_url, "base_url", plain, insecure)?;
    if !url.username().is_empty() || url.password().is_some() || url.path() != "/" || url.query().is_some() {
        return Err(Error::configuration(
            "base_url_invalid",
            "base_url: only a scheme, a host and a port are allowed, e.g. https://api.stripe.com",
        ));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::progress::Interrupt;

    #[test]
    fn where_only_this_machine_may_be_reached_everything_else_is_refused() {
        for (value, base_url, proxy, refused) in [
            (None, "https://api.stripe.com", None, false),
            (Some(""), "https://api.stripe.com", None, false),
            (Some("0"), "https://api.stripe.com", None, false),
            (Some("1"), "https://api.stripe.com", None, true),
            (Some("true"), "https://api.stripe.com", None, true),
            (Some("1"), "https://192.168.0.7", None, true),
            (Some("1"), "https://localhost.example.com", None, true),
            (Some("1"), "http://127.0.0.1:12111", None, false),
            (Some("1"), "http://[::1]:12111", None, false),
            (Some("1"), "https://localhost:12111", None, false),
            (Some("1"), "http://127.0.0.1:12111", Some("http://proxy.example.com:3128"), true),
            (Some("1"), "http://127.0.0.1:12111", Some("http://127.0.0.1:3128"), false),
            (Some("1"), "https://api.stripe.com", Some("http://127.0.0.1:3128"), true),
        ] {
            let options = HttpOptions { proxy: proxy.map(Into::into), ..HttpOptions::default() };
            let environment = |name: &str| (name == LOOPBACK_ONLY).then(|| value.map(Into::into)).flatten();
            let transport = HttpTransport::to(base_url, options, Plain::Loopback, "", environment).unwrap();
            assert_eq!(transport.is_refused, refused, "{value:?} {base_url} {proxy:?}");
        }
    }

    #[test]
    fn a_name_of_this_machine_that_leads_elsewhere_is_not_followed() {
        let environment = |name: &str| (name == LOOPBACK_ONLY).then(|| "1".into());
        for (base_url, plain) in
            [("https://localhost", Plain::Loopback), ("http://localhost", Plain::Private)]
        {
            let transport =
                HttpTransport::to(base_url, HttpOptions::default(), plain, "", environment).unwrap();
            let error = transport.connections.with(|connections| {
                connections.remember("93.184.216.34:1".parse().unwrap());
                connections.connect(None, Duration::from_secs(9), &Interrupt::default()).err().unwrap()
            });
            assert!(matches!(error, ureq::Error::BadUri(_)), "{base_url}: {error}");
        }
    }
}
