//! What an app needs: client secrets from the platform's own backend, by core's rules. No server calls, and no HTTP of its own: Swift
//! sends each request by its platform's, so nothing here waits, and there are no threads and no futures.
//!
//! The types it has in common with the package for servers are the same files.
#![expect(clippy::missing_errors_doc, reason = "every error is a StripeError")]

#[path = "../../src/error.rs"]
mod error;
#[path = "../../src/host_error.rs"]
mod host_error;
#[path = "../../src/messages.rs"]
mod messages;
#[path = "../../src/seconds.rs"]
mod seconds;
#[path = "../../src/secret.rs"]
mod secret;
#[path = "../../src/shown.rs"]
mod shown;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_sessions::internal::client_secret_rules as rules;
use stripe_sessions::{ClientSecret, ClientSecretSourceOptions, Provided, Reply};

pub use error::StripeError;
pub use host_error::HostError;
use host_error::Thrown;
pub use messages::{HttpMethod, TransportError, TransportReply, TransportRequest};
pub use seconds::Seconds;
pub use secret::Secret;
use shown::to_show;

uniffi::setup_scaffolding!("stripe_sessions_app");

/// What is known about a failure. Nothing in it is secret.
#[derive(Debug, Clone, uniffi::Record)]
#[uniffi::export(Display)]
pub struct ErrorDetails {
    /// The name of the kind of error, the same in every language.
    pub kind: String,
    /// A sentence for the person who reads the log. May change at any time; do not match on it.
    pub message: String,
    /// A sentence for the person in front of a screen, in English.
    pub text_to_show: String,
    /// A stable word for programs.
    pub code: Option<String>,
    /// The HTTP status of the backend's answer.
    pub http_status: Option<i32>,
    /// What your own code or the platform threw, where that is why.
    pub origin: Option<Arc<dyn HostError>>,
}

impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<stripe_sessions::ErrorDetails> for ErrorDetails {
    fn from(details: stripe_sessions::ErrorDetails) -> Self {
        Self {
            kind: details.kind.name().to_owned(),
            message: details.message,
            text_to_show: to_show(details.kind).to_owned(),
            code: details.code,
            http_status: details.http_status.map(i32::from),
            origin: None,
        }
    }
}

/// What one backend is asked, what its answers mean, and which secrets were given out. A source is this and something that sends.
#[derive(Debug, uniffi::Object)]
pub struct ClientSecretRules(rules::ClientSecretRules);

#[uniffi::export]
impl ClientSecretRules {
    /// The rules for the backend at `url`. Nothing given means core's defaults.
    #[uniffi::constructor]
    pub fn new(
        url: String,
        headers: HashMap<String, String>,
        method: Option<HttpMethod>,
        body: Option<String>,
        timeout: Option<Seconds>,
        expiry_margin: Option<Seconds>,
        allow_http: bool,
    ) -> Result<Self, StripeError> {
        let mut options = ClientSecretSourceOptions::new(url);
        options.headers = headers.into_iter().collect();
        (options.body, options.allow_http) = (body, allow_http);
        options.method = method.unwrap_or(options.method);
        for (name, option, given) in [
            ("timeout", &mut options.timeout, timeout),
            ("expiry_margin", &mut options.expiry_margin, expiry_margin),
        ] {
            let Some(given) = given else { continue };
            let text = || format!("options: {name}: expected a number of seconds, greater than zero");
            *option = given.duration().ok_or_else(|| StripeError::local("options_invalid", text()))?;
        }
        Ok(Self(rules::ClientSecretRules::new(options)?))
    }

    /// The secret that was fetched ahead, if it is still good. It is given out by this.
    pub fn ready(&self) -> Result<Option<ClientSecret>, StripeError> {
        Ok(self.0.take_ready().map(|ready| self.0.give(ready)).transpose()?)
    }

    /// The request for a secret, with these headers in place of those of the same name.
    pub fn request(&self, headers: HashMap<String, String>) -> Result<TransportRequest, StripeError> {
        let provided = Provided { headers: headers.into_iter().collect(), body: None };
        let request = self.0.request(Some(provided))?;
        Ok(TransportRequest::of(&request, self.0.origin(), self.0.options().timeout, 1))
    }

    /// The secret in the backend's answer, which is given out by this.
    pub fn give(&self, reply: TransportReply) -> Result<ClientSecret, StripeError> {
        Ok(self.0.give(self.read(reply)?)?)
    }

    /// Keeps the secret in the backend's answer for [`Self::ready`].
    pub fn keep(&self, reply: TransportReply) -> Result<(), StripeError> {
        self.0.keep(self.read(reply)?);
        Ok(())
    }
}

impl ClientSecretRules {
    fn read(&self, reply: TransportReply) -> Result<rules::Fetched, StripeError> {
        Ok(self.0.read(&Reply::try_from(reply).map_err(rules::no_answer)?)?)
    }
}

/// The error of a fetch that came to no answer, because of what the platform or the app's own transport threw.
#[uniffi::export]
pub fn no_answer(error: TransportError, origin: Arc<dyn HostError>) -> StripeError {
    let error = stripe_sessions::TransportError::from(error);
    rules::no_answer(error.with_source(Arc::new(Thrown(origin)))).into()
}

/// The error of a fetch whose headers could not be had.
#[uniffi::export]
pub fn provider_failed(origin: Arc<dyn HostError>) -> StripeError {
    rules::provider_failed(Arc::new(Thrown(origin))).into()
}
