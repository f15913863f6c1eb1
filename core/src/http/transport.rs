//! The default transport: HTTP/1.1 over ureq, TLS by rustls.
//!
//! The trusted roots are Mozilla's, compiled in: they are the same in every container and on every platform, as
//! with the official SDKs, and nothing has to be installed beside the library.

use std::borrow::Cow;
use std::io::Read;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use ureq::http::response::Parts;
use ureq::{Agent, Body, http};
use url::{Host, Url};
use zeroize::Zeroizing;

use super::options::HttpOptions;
use super::watch::Watch;
use super::{agent, failure, proxy};
use crate::api::operation::Method;
use crate::base::error::Error;
use crate::base::per_process::PerProcess;
use crate::call::request::Request;
use crate::call::{Attempt, Headers, Reply, Transport, TransportError, TransportErrorKind};

/// Enough for most replies' headers.
const TYPICAL_HEADERS: usize = 1024;

/// How much of a reply that is not complete is kept to be looked at.
const EXCERPT: usize = 16 * 1024;

/// Sends requests to one address over connections it keeps open.
///
/// Safe to share between threads, and to use on both sides of a `fork`. It holds as many connections as there are
/// requests in flight, and keeps them for a minute.
#[derive(Debug)]
pub struct HttpTransport {
    origin: String,
    max_response_bytes: u64,
    agent: PerProcess<Agent>,
}

/// Why an attempt over ureq gave no reply.
enum Failure {
    /// Before the reply's headers were complete.
    Before(ureq::Error),
    /// After them.
    Within(TransportError),
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
        let (url, loopback) = check(base_url)?;
        let proxy =
            proxy::choose(&url, loopback, options.proxy.as_deref(), options.no_proxy.as_deref(), |name| {
                std::env::var(name).ok()
            })?;
        let roots = agent::roots(options.ca_bundle.as_deref())?;
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            max_response_bytes: options.max_response_bytes,
            agent: PerProcess::new(Box::new(move || agent::agent(&options, proxy.clone(), roots.clone()))),
        })
    }

    fn attempt(&self, request: &Request, timeout: Duration, fresh: bool) -> Result<Reply, Failure> {
        let (parts, body) = self.head(request, timeout, fresh).map_err(Failure::Before)?.into_parts();
        self.body(&parts, body).map_err(Failure::Within)
    }

    /// Sends the request and waits until the reply's headers are there.
    fn head(
        &self,
        request: &Request,
        timeout: Duration,
        fresh: bool,
    ) -> Result<http::Response<Body>, ureq::Error> {
        let mut builder = http::Request::builder().uri(format!("{}{}", self.origin, request.path));
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        self.agent.with(|agent| match request.method {
            Method::Get => run(agent, builder.method(http::Method::GET).body(())?, timeout, fresh),
            Method::Post => {
                let body = request.body.as_deref().unwrap_or_default();
                run(agent, builder.method(http::Method::POST).body(body)?, timeout, fresh)
            }
        })
    }

    /// Reads the reply's body. An error carries what had arrived.
    fn body(&self, parts: &Parts, body: Body) -> Result<Reply, TransportError> {
        let mut headers = Headers::with_capacity(parts.headers.len(), TYPICAL_HEADERS);
        for (name, value) in &parts.headers {
            // Nearly every value is plain text, for which looking once is faster than looking for what to replace.
            let text = str::from_utf8(value.as_bytes())
                .map_or_else(|_| String::from_utf8_lossy(value.as_bytes()), Cow::Borrowed);
            headers.push(name.as_str(), &text);
        }
        let mut reply = Reply { status: parts.status.as_u16(), headers, body: Zeroizing::default() };
        let has_end = reply.header("Content-Length").is_some() || reply.header("Transfer-Encoding").is_some();
        let announced = body.content_length().unwrap_or(0);
        let limit = usize::try_from(self.max_response_bytes).unwrap_or(usize::MAX);
        // Grown once, so that no copy of a secret is left behind in memory given back.
        let expected = usize::try_from(announced).unwrap_or(usize::MAX).min(limit);
        let mut bytes = Zeroizing::new(Vec::with_capacity(expected.saturating_add(1)));
        let broken = if announced > self.max_response_bytes {
            None
        } else {
            let mut reader = body.into_reader().take(self.max_response_bytes.saturating_add(1));
            reader.read_to_end(&mut bytes).err()
        };
        let too_large = announced > self.max_response_bytes || bytes.len() > limit;
        let complete = broken.is_none() && !too_large;
        if !complete {
            bytes.truncate(EXCERPT);
        }
        reply.body = lossy(bytes);
        let (kind, message) = if too_large {
            let limit = self.max_response_bytes;
            (TransportErrorKind::TooLarge, format!("the reply is larger than {limit} bytes"))
        } else if let Some(error) = broken {
            interrupted(ureq::Error::from(error))
        } else if !has_end && is_cut_short(&reply.body) {
            // The end of the connection is the end of this body, so a broken one looks complete.
            (TransportErrorKind::Truncated, "the reply broke off in the middle".to_owned())
        } else {
            return Ok(reply);
        };
        Err(TransportError { reply: Some(Box::new(reply)), ..TransportError::new(kind, message) })
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let began = Instant::now();
        let mut fresh = false;
        loop {
            let left = attempt.timeout.saturating_sub(began.elapsed());
            let watch = Watch::begin(attempt.cancellation);
            let progress = watch.progress();
            let error = match self.attempt(request, left, fresh) {
                Ok(reply) => return Ok(reply),
                Err(Failure::Within(error)) => return Err(error),
                Err(Failure::Before(error)) => error,
            };
            if attempt.cancellation.is_cancelled() {
                return Err(TransportError {
                    sent: progress.is_sent(),
                    ..TransportError::new(TransportErrorKind::Cancelled, "the call was cancelled")
                });
            }
            // A connection that had been closed while it was idle says nothing about the server, so this does not
            // count as an attempt. Sending again is safe for a POST, too: it has an idempotency key. Once only, and
            // over a new connection.
            if !fresh && progress.is_stale() && failure::is_closed(&error) {
                fresh = true;
                continue;
            }
            return Err(failure::classify(&error, progress));
        }
    }

    fn close(&self) {
        self.agent.with(|agent| agent.clone().shutdown());
    }
}

fn run<S: ureq::AsSendBody>(
    agent: &Agent,
    request: http::Request<S>,
    timeout: Duration,
    fresh: bool,
) -> Result<http::Response<Body>, ureq::Error> {
    let mut config = agent.configure_request(request).timeout_global(Some(timeout));
    if fresh {
        // No idle connection is young enough: those there are get dropped, and a new one is made.
        config = config.max_idle_age(Duration::ZERO);
    }
    agent.run(config.build())
}

/// What the end of a reply's body means before it was complete.
fn interrupted(error: ureq::Error) -> (TransportErrorKind, String) {
    match error {
        ureq::Error::Timeout(_) => {
            (TransportErrorKind::Truncated, "the rest of the reply did not arrive in time".to_owned())
        }
        ureq::Error::Protocol(error) => (
            TransportErrorKind::Malformed,
            format!("the reply's body is not sent as HTTP prescribes: {error}"),
        ),
        _ => (TransportErrorKind::Truncated, "the reply broke off in the middle".to_owned()),
    }
}

/// Whether a text is the beginning of a JSON document, but not the whole.
fn is_cut_short(text: &str) -> bool {
    !text.is_empty() && serde_json::from_str::<serde_json::Value>(text).is_err_and(|error| error.is_eof())
}

/// The text of a body; what is not UTF-8 is replaced.
fn lossy(mut bytes: Zeroizing<Vec<u8>>) -> Zeroizing<String> {
    Zeroizing::new(match String::from_utf8(std::mem::take(&mut *bytes)) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(&Zeroizing::new(error.into_bytes())).into_owned(),
    })
}

/// The address, if it may be used, and whether it is this machine's own.
fn check(base_url: &str) -> Result<(Url, bool), Error> {
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
    if !url.username().is_empty() || url.password().is_some() || url.path() != "/" || url.query().is_some() {
        return Err(invalid(
            "only a scheme, a host and a port are allowed, e.g. https://api.stripe.com".into(),
        ));
    }
    Ok((url, loopback))
}
