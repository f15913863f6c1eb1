//! Client secrets from the platform's own backend, for apps.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_sessions::{ClientSecret, ClientSecretSourceOptions, ErrorSource, Provided, Provider};

use crate::call::{self, Cancellation};
use crate::error::StripeError;
use crate::host_error::{HostError, Thrown};
use crate::messages::{HttpMethod, TransportError};
use crate::options::set;
use crate::seconds::Seconds;

/// Gives each request to the backend its headers, for example an access token that expires.
#[uniffi::export(with_foreign)]
pub trait HeaderProvider: Send + Sync {
    /// What the next request has. It is called before each one, on the thread that fetches, which waits for it. An error that
    /// is no `TransportError` goes into the result.
    fn provide(&self) -> Result<ProvidedHeaders, TransportError>;
}

/// What one request to the backend has that the one before had not.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ProvidedHeaders {
    /// Headers. They take the place of those of the same name.
    #[uniffi(default)]
    pub headers: HashMap<String, String>,
    /// The body, if it is another one.
    #[uniffi(default)]
    pub body: Option<String>,
    /// Why there are none: the fetch ends with code `provider_failed`, and this is its cause.
    #[uniffi(default)]
    pub error: Option<Arc<dyn HostError>>,
}

impl fmt::Debug for ProvidedHeaders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProvidedHeaders").finish_non_exhaustive()
    }
}

/// A host's provider as core's.
fn asking(provider: Arc<dyn HeaderProvider>) -> Provider {
    Arc::new(move || {
        let ProvidedHeaders { headers, body, error } =
            provider.provide().map_err(|error| Arc::new(error) as ErrorSource)?;
        match error {
            None => Ok(Provided { headers: headers.into_iter().collect(), body }),
            Some(error) => Err(Arc::new(Thrown(error))),
        }
    })
}

/// A source of client secrets for an app, which must not hold a secret key: it asks the platform's own backend, which
/// creates the session.
///
/// The backend may answer `{"client_secret": …}`, `{"clientSecret": …}` or the whole session. Every caller causes a
/// request of its own: a secret works once, so none is given out twice.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct ClientSecretSource(stripe_sessions::ClientSecretSource);

impl fmt::Debug for ClientSecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[uniffi::export]
impl ClientSecretSource {
    /// A source that asks the backend at `url` (`https`, or `http` to this machine; with `allow_http`, for development, also
    /// to a machine of the same private network). The headers, for example the one
    /// that says which user is asking, are never printed. The backend is asked with POST unless `method` says
    /// otherwise; it has 30 seconds unless `timeout` says otherwise; a session that expires within `expiry_margin` (60
    /// seconds) is of no use. `provider` is asked before each request for headers that change.
    #[uniffi::constructor(default(method = None, body = None, timeout = None, expiry_margin = None, allow_http = false, provider = None, headers))]
    pub fn new(
        url: String,
        headers: HashMap<String, String>,
        method: Option<HttpMethod>,
        body: Option<String>,
        timeout: Option<Seconds>,
        expiry_margin: Option<Seconds>,
        allow_http: bool,
        provider: Option<Arc<dyn HeaderProvider>>,
    ) -> Result<Self, StripeError> {
        let mut options = ClientSecretSourceOptions::new(url);
        set(&mut options.timeout, timeout, "timeout")?;
        set(&mut options.expiry_margin, expiry_margin, "expiry_margin")?;
        set(&mut options.headers, Some(headers), "headers")?;
        set(&mut options.method, method, "method")?;
        (options.body, options.allow_http) = (body, allow_http);
        options.provider = provider.map(asking);
        Ok(Self(stripe_sessions::ClientSecretSource::new(options)?))
    }

    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Each call is a request of its own, for a secret works once. Cancelling ends the request.
    #[uniffi::method(default(cancellation = None))]
    pub async fn fetch(&self, cancellation: Option<Arc<Cancellation>>) -> Result<ClientSecret, StripeError> {
        let source = self.0.clone();
        let own = stripe_sessions::Cancellation::new();
        call::run(source.patience(&own), cancellation, move || source.fetch(&own)).await
    }

    /// The same on the calling thread.
    pub fn fetch_blocking(&self) -> Result<ClientSecret, StripeError> {
        Ok(self.0.fetch(&stripe_sessions::Cancellation::new())?)
    }

    /// Fetches a secret ahead, for whoever asks next.
    #[uniffi::method(default(cancellation = None))]
    pub async fn prefetch(&self, cancellation: Option<Arc<Cancellation>>) -> Result<(), StripeError> {
        let source = self.0.clone();
        let own = stripe_sessions::Cancellation::new();
        call::run(source.patience(&own), cancellation, move || source.prefetch(&own)).await
    }

    /// The same on the calling thread.
    pub fn prefetch_blocking(&self) -> Result<(), StripeError> {
        Ok(self.0.prefetch(&stripe_sessions::Cancellation::new())?)
    }
}
