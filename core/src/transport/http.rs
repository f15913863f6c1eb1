//! The default transport: HTTP/1.1 over ureq, TLS by rustls.
//!
//! The trusted roots are Mozilla's, compiled in: they are the same in every container and on every platform, as
//! with the official SDKs, and nothing has to be installed beside the library.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, http};
use url::{Host, Url};
use zeroize::Zeroizing;

use super::process::PerProcess;
use super::resolver::CachingResolver;
use super::{Reply, Transport, TransportError, TransportErrorKind};
use crate::error::Error;
use crate::request::{Method, Request};

/// A reply is about 3 KB, a full page of accounts about 200. More than this is not from the API.
const LARGEST_BODY: u64 = 4 * 1024 * 1024;

/// Enough for a reply in two reads; ureq's own default of 128 KiB per connection adds up.
const INPUT_BUFFER: usize = 16 * 1024;
const OUTPUT_BUFFER: usize = 8 * 1024;

/// How many idle connections are kept: as many as there were calls in flight, within reason.
const IDLE_CONNECTIONS: usize = 1024;

/// Sends requests to one address over connections it keeps open.
///
/// Safe to share between threads, and to use on both sides of a `fork`.
#[derive(Debug)]
pub struct HttpTransport {
    origin: String,
    agent: PerProcess<Agent>,
}

impl HttpTransport {
    /// A transport to `base_url`: scheme, host and port, nothing more.
    ///
    /// # Errors
    /// `base_url_invalid`; `base_url_insecure` for `http` to anywhere but this machine, because the key would travel
    /// in the open.
    pub fn new(base_url: &str) -> Result<Self, Error> {
        // The address is not repeated in errors: it may carry a password.
        let invalid = |why| Error::configuration("base_url_invalid", format!("base_url: {why}"));
        let url = Url::parse(base_url).map_err(|error| invalid(error.to_string()))?;
        let loopback = match url.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
            Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
            None => return Err(invalid("a host is needed".into())),
        };
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => {
                return Err(Error::configuration(
                    "base_url_insecure",
                    "base_url: http would send the API key in the open; use https (http is for this machine only)",
                ));
            }
            _ => return Err(invalid("https is needed".into())),
        }
        if !url.username().is_empty()
            || url.password().is_some()
            || url.path() != "/"
            || url.query().is_some()
        {
            return Err(invalid(
                "only a scheme, a host and a port are allowed, e.g. https://api.stripe.com".into(),
            ));
        }
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            agent: PerProcess::new(move || agent(loopback)),
        })
    }

    fn attempt(&self, request: &Request, timeout: Duration) -> Result<Reply, ureq::Error> {
        let mut builder = http::Request::builder().uri(format!("{}{}", self.origin, request.path));
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let mut response = self.agent.with(|agent| match request.method {
            Method::Get => {
                let request = builder.method(http::Method::GET).body(())?;
                agent.run(
                    agent
                        .configure_request(request)
                        .timeout_global(Some(timeout))
                        .build(),
                )
            }
            Method::Post => {
                let body = request.body.as_deref().unwrap_or_default();
                let request = builder.method(http::Method::POST).body(body)?;
                agent.run(
                    agent
                        .configure_request(request)
                        .timeout_global(Some(timeout))
                        .build(),
                )
            }
        })?;
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), text(value)))
            .collect();
        let body = response
            .body_mut()
            .with_config()
            .limit(LARGEST_BODY)
            .read_to_vec()?;
        let body = Zeroizing::new(match String::from_utf8(body) {
            Ok(body) => body,
            Err(error) => String::from_utf8_lossy(&Zeroizing::new(error.into_bytes())).into_owned(),
        });
        Ok(Reply {
            status: response.status().as_u16(),
            headers,
            body,
        })
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: &Request, timeout: Duration) -> Result<Reply, TransportError> {
        self.attempt(request, timeout).map_err(|error| classify(&error))
    }
}

fn agent(loopback: bool) -> Agent {
    let mut config = Agent::config_builder()
        .http_status_as_error(false)
        // A redirect would carry the key to wherever it points. The API has none.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent("")
        .accept("")
        .accept_encoding("")
        .no_delay(true)
        .input_buffer_size(INPUT_BUFFER)
        .output_buffer_size(OUTPUT_BUFFER)
        .max_idle_connections(IDLE_CONNECTIONS)
        .max_idle_connections_per_host(IDLE_CONNECTIONS)
        .tls_config(TlsConfig::builder().root_certs(RootCerts::WebPki).build());
    if loopback {
        // A sandbox on this machine is not behind the proxy that the environment may name.
        config = config.proxy(None);
    }
    Agent::with_parts(
        config.build(),
        DefaultConnector::new(),
        CachingResolver::default(),
    )
}

/// What an error means for the caller. The texts say what happened, not what was sent.
fn classify(error: &ureq::Error) -> TransportError {
    use TransportErrorKind::{Interrupted, Timeout, Tls, TooLarge, Unreachable};
    let (kind, message) = match error {
        ureq::Error::HostNotFound => (Unreachable, "the host's name could not be resolved".to_owned()),
        ureq::Error::ConnectionFailed => (Unreachable, "no connection could be made".to_owned()),
        ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => {
            (Unreachable, "the proxy could not be used".to_owned())
        }
        ureq::Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => {
            (Unreachable, "no connection could be made in time".to_owned())
        }
        ureq::Error::Timeout(_) => (Timeout, "no complete reply arrived in time".to_owned()),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired | ureq::Error::Pem(_) => (
            Tls,
            format!("the server's identity could not be established: {error}"),
        ),
        ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => (
            TooLarge,
            format!("the reply is larger than {LARGEST_BODY} bytes, or its headers are"),
        ),
        ureq::Error::Io(error) => classify_io(error),
        _ => (
            Interrupted,
            "the connection broke before the reply was complete".to_owned(),
        ),
    };
    TransportError { kind, message }
}

fn classify_io(error: &io::Error) -> (TransportErrorKind, String) {
    use TransportErrorKind::{Interrupted, Timeout, Tls, Unreachable};
    // rustls reports a bad certificate as an I/O error of the handshake.
    if error
        .get_ref()
        .is_some_and(|inner| inner.to_string().contains("certificate"))
    {
        return (Tls, "the server's certificate is not trusted".into());
    }
    let kind = match error.kind() {
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::AddrNotAvailable => Unreachable,
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Timeout,
        _ => Interrupted,
    };
    (kind, format!("the connection failed: {}", error.kind()))
}
