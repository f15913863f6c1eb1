//! Fresh client secrets for apps and pages, from the platform's own backend.
//!
//! An app must not hold an API key: it asks its backend, which creates the session, for the `client_secret` alone.
//! The components ask whenever they need one; [`ClientSecretSource::fetch`] is made to be that answer.

use std::fmt;
use std::sync::Arc;

use crate::base::cancellation::Cancellation;
use crate::base::error::{Error, ErrorKind};
use crate::base::secret::ClientSecret;
use crate::call::{Attempt, Transport, TransportErrorKind};
#[cfg(feature = "http")]
use crate::client::client_secret_rules::INSECURE;
use crate::client::client_secret_rules::{
    ClientSecretRules, ClientSecretSourceOptions, Fetched, Provided, no_answer,
};
use crate::client::clock::waited;
#[cfg(feature = "http")]
use crate::http::HttpTransport;
#[cfg(feature = "http")]
use crate::http::threads::Patience;

/// A source of client secrets. Cheap to clone.
///
/// Every caller causes a request of its own, because a secret works once: each component asks and claims for itself.
#[derive(Clone)]
pub struct ClientSecretSource {
    inner: Arc<Inner>,
}

struct Inner {
    rules: ClientSecretRules,
    transport: Box<dyn Transport>,
}

impl ClientSecretSource {
    /// A source that asks the backend over HTTP.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`]; see [`HttpTransport::new`].
    #[cfg(feature = "http")]
    pub fn new(options: ClientSecretSourceOptions) -> Result<Self, Error> {
        let rules = ClientSecretRules::new(options)?;
        let transport = HttpTransport::to_backend(rules.origin(), rules.options().plain(), INSECURE)?;
        Ok(Self { inner: Arc::new(Inner { rules, transport: Box::new(transport) }) })
    }

    /// A source that asks by a transport of one's own. It is given the path of the backend's endpoint, not its address.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] where the options are no good.
    pub fn with_transport(
        options: ClientSecretSourceOptions,
        transport: impl Transport + 'static,
    ) -> Result<Self, Error> {
        let rules = ClientSecretRules::new(options)?;
        Ok(Self { inner: Arc::new(Inner { rules, transport: Box::new(transport) }) })
    }

    /// A secret that nobody was given before: the one fetched ahead if it is still good, or a new one.
    ///
    /// Blocks while the backend is asked.
    ///
    /// # Errors
    /// What the backend answered, by status, as for a call of the API; [`ErrorKind::InvalidResponse`] with code
    /// `client_secret_missing`, `client_secret_is_api_key`, `client_secret_expired` or `client_secret_reused`;
    /// [`ErrorKind::Timeout`], [`ErrorKind::ApiConnection`] and [`ErrorKind::Cancelled`]; `provider_failed`.
    pub fn fetch(&self, cancellation: &Cancellation) -> Result<ClientSecret, Error> {
        self.fetch_with(None, cancellation)
    }

    /// The same for hosts that ask their own provider before they come here.
    ///
    /// # Errors
    /// As [`Self::fetch`].
    #[doc(hidden)]
    pub fn fetch_with(
        &self,
        provided: Option<Provided>,
        cancellation: &Cancellation,
    ) -> Result<ClientSecret, Error> {
        let fetched = match self.inner.rules.take_ready() {
            Some(ready) => ready,
            None => self.ask(provided, cancellation)?,
        };
        self.inner.rules.give(fetched)
    }

    /// Fetches a secret ahead, for the next [`Self::fetch`].
    ///
    /// # Errors
    /// As [`Self::fetch`].
    pub fn prefetch(&self, cancellation: &Cancellation) -> Result<(), Error> {
        self.prefetch_with(None, cancellation)
    }

    /// The same for hosts that ask their own provider before they come here.
    ///
    /// # Errors
    /// As [`Self::fetch`].
    #[doc(hidden)]
    pub fn prefetch_with(
        &self,
        provided: Option<Provided>,
        cancellation: &Cancellation,
    ) -> Result<(), Error> {
        self.inner.rules.keep(self.ask(provided, cancellation)?);
        Ok(())
    }

    /// How long a fetch that this ends may wait for a thread: no longer than it may take.
    #[cfg(feature = "http")]
    #[doc(hidden)]
    pub fn patience(&self, cancellation: &Cancellation) -> Patience {
        Patience {
            within: Some(self.inner.rules.options().timeout),
            cancellation: Some(cancellation.clone()),
        }
    }

    /// Whether the next [`Self::fetch`] has no need to ask the backend.
    #[doc(hidden)]
    pub fn is_ready(&self) -> bool {
        self.inner.rules.is_ready()
    }

    fn ask(&self, provided: Option<Provided>, cancellation: &Cancellation) -> Result<Fetched, Error> {
        let Inner { rules, transport } = &*self.inner;
        if cancellation.is_cancelled() {
            return Err(Error::new(ErrorKind::Cancelled, "the fetch was cancelled").with_code("cancelled"));
        }
        let late = || {
            Error::new(ErrorKind::Timeout, "the time of the fetch was over before a thread was free for it")
        };
        let timeout = rules.options().timeout.checked_sub(waited()).filter(|left| !left.is_zero());
        let timeout = timeout.ok_or_else(|| late().with_code(TransportErrorKind::Timeout.code()))?;
        let request = rules.request(provided)?;
        let attempt = Attempt { number: 1, timeout, cancellation };
        rules.read(&transport.send(&request, &attempt).map_err(no_answer)?)
    }
}

impl fmt::Debug for ClientSecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSecretSource").field("options", self.inner.rules.options()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;
    use crate::call::{Reply, Request, TransportError};

    const URL: &str = "https://platform.example/session";

    type Answer = Box<dyn Fn(usize) -> (u16, String) + Send + Sync>;

    /// A backend that gives its n-th answer by a function of n.
    struct Backend(Answer, Arc<AtomicUsize>);

    impl fmt::Debug for Backend {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Backend")
        }
    }

    impl Transport for Backend {
        fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
            let (status, body) = (self.0)(self.1.fetch_add(1, Ordering::SeqCst));
            Ok(Reply { status, headers: Default::default(), body: body.into() })
        }
    }

    fn source(
        answer: impl Fn(usize) -> (u16, String) + Send + Sync + 'static,
    ) -> (ClientSecretSource, Arc<AtomicUsize>) {
        let asked = Arc::new(AtomicUsize::new(0));
        let options = ClientSecretSourceOptions::new(URL);
        let backend = Backend(Box::new(answer), Arc::clone(&asked));
        (ClientSecretSource::with_transport(options, backend).unwrap(), asked)
    }

    fn fetch(source: &ClientSecretSource) -> Result<ClientSecret, Error> {
        source.fetch(&Cancellation::new())
    }

    fn secret(n: usize) -> String {
        format!(r#"{{"client_secret": "_secret{n}"}}"#)
    }

    #[test]
    fn each_call_asks_anew() {
        let (source, asked) = source(|n| (200, secret(n)));
        assert_ne!(fetch(&source).unwrap(), fetch(&source).unwrap());
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn callers_at_once_have_a_request_and_a_secret_each() {
        const CALLERS: usize = 32;
        // The backend answers once everybody asks.
        let everybody = Arc::new(Barrier::new(CALLERS));
        let (source, asked) = source(move |n| {
            everybody.wait();
            (200, secret(n))
        });
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                let source = source.clone();
                thread::spawn(move || fetch(&source).unwrap().reveal().to_owned())
            })
            .collect();
        let secrets: HashSet<_> = callers.into_iter().map(|caller| caller.join().unwrap()).collect();
        assert_eq!((secrets.len(), asked.load(Ordering::SeqCst)), (CALLERS, CALLERS));
    }

    #[test]
    fn a_cancelled_fetch_asks_nobody() {
        let (source, asked) = source(|n| (200, secret(n)));
        let cancellation = Cancellation::new();
        cancellation.cancel();
        assert_eq!(source.fetch(&cancellation).unwrap_err().kind(), ErrorKind::Cancelled);
        assert_eq!(source.prefetch(&cancellation).unwrap_err().kind(), ErrorKind::Cancelled);
        assert_eq!(asked.load(Ordering::SeqCst), 0);
    }

    #[test]
    fn a_provider_is_asked_for_each_request() {
        let asked = AtomicUsize::new(0);
        let options = ClientSecretSourceOptions {
            headers: vec![("authorization".into(), "old".into()), ("X".into(), "y".into())],
            body: Some("old".into()),
            provider: Some(Arc::new(move || match asked.fetch_add(1, Ordering::SeqCst) {
                2 => Err(Arc::new(std::io::Error::other("no token: sk_test_4eC39HqLyjWDarjtT1zdp7dc"))),
                n => Ok(Provided {
                    headers: vec![("Authorization".into(), format!("token {n}"))],
                    body: (n == 1).then(|| "new".into()),
                }),
            })),
            ..ClientSecretSourceOptions::new(URL)
        };
        let backend = Backend(Box::new(|n| (200, secret(n))), Arc::default());
        let source = ClientSecretSource::with_transport(options, backend).unwrap();
        for (n, body) in ["old", "new"].into_iter().enumerate() {
            let request = source.inner.rules.request(None).unwrap();
            assert_eq!(request.header("authorization"), Some(&*format!("token {n}")));
            assert_eq!((request.header("x"), request.body.as_deref()), (Some("y"), Some(body)));
        }
        let error = fetch(&source).unwrap_err();
        assert_eq!(error.code(), Some("provider_failed"));
        assert!(error.to_string().contains("no token") && !error.to_string().contains("4eC39"), "{error}");
        assert!(std::error::Error::source(&error).unwrap().is::<std::io::Error>());
    }

    #[test]
    fn a_host_may_ask_its_provider_itself() {
        let (source, asked) = source(|n| (200, secret(n)));
        let provided = || Some(Provided { headers: vec![("X".into(), "y".into())], body: Some("b".into()) });
        let request = source.inner.rules.request(provided()).unwrap();
        assert_eq!((request.header("x"), request.body.as_deref()), (Some("y"), Some("b")));
        assert!(!source.is_ready());
        source.prefetch_with(provided(), &Cancellation::new()).unwrap();
        assert!(source.is_ready());
        let unsent = Some(Provided { headers: vec![("X\n".into(), String::new())], body: None });
        let error = source.prefetch_with(unsent.clone(), &Cancellation::new()).unwrap_err();
        assert_eq!(error.code(), Some("header_invalid"));
        // What is at hand needs no request, and so no headers.
        assert_eq!(source.fetch_with(unsent, &Cancellation::new()).unwrap().reveal(), "_secret0");
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn http_needs_a_switch() {
        for (url, allow_http, code) in [
            ("http://10.0.2.2:8080/session", false, Some("base_url_insecure")),
            ("http://mac.local/session", false, Some("base_url_insecure")),
            ("http://10.0.2.2:8080/session", true, None),
            ("http://mac.local/session", true, None),
            ("http://127.0.0.1:8080/session", false, None),
            // A public address is no development machine.
            ("http://93.184.216.34/session", true, Some("base_url_insecure")),
            ("ftp://platform.example/session", true, Some("base_url_invalid")),
            ("/session", true, Some("base_url_invalid")),
        ] {
            let options = ClientSecretSourceOptions { allow_http, ..ClientSecretSourceOptions::new(url) };
            let error = ClientSecretSource::new(options).err();
            assert_eq!(error.as_ref().and_then(Error::code), code, "{url}");
            assert!(!error.is_some_and(|error| error.to_string().contains("API key")), "there is none");
        }
    }

    #[test]
    fn what_was_fetched_ahead_is_given_once() {
        let (source, asked) = source(|n| (200, secret(n)));
        source.prefetch(&Cancellation::new()).unwrap();
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret0");
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret1");
        assert_eq!(asked.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn what_was_fetched_ahead_and_has_expired_since_is_not_given() {
        let (source, asked) = source(|n| (200, secret(n)));
        source.inner.rules.keep(Fetched { secret: ClientSecret::new("_expired"), expires_at: Some(1) });
        assert_eq!(fetch(&source).unwrap().reveal(), "_secret0");
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn every_shape_in_use_is_read() {
        for body in [
            r#"{"client_secret": "_s"}"#,
            r#"{"clientSecret": "_s"}"#,
            r#"{"object": "account_session", "client_secret": "_s", "expires_at": 99999999999}"#,
        ] {
            let (source, _) = source(move |_| (200, body.to_owned()));
            assert_eq!(fetch(&source).unwrap().reveal(), "_s");
        }
    }

    #[test]
    fn answers_that_are_no_good_are_told_apart() {
        for (status, body, kind, code) in [
            (401, "", ErrorKind::Authentication, Some("backend_refused")),
            (500, "<html>", ErrorKind::Api, Some("backend_refused")),
            (200, "<html>", ErrorKind::InvalidResponse, Some("response_not_json")),
            (200, "{}", ErrorKind::InvalidResponse, Some("client_secret_missing")),
            (
                200,
                r#"{"client_secret": "sk_test_1"}"#,
                ErrorKind::InvalidResponse,
                Some("client_secret_is_api_key"),
            ),
            (
                200,
                r#"{"client_secret": "_s", "expires_at": 1}"#,
                ErrorKind::InvalidResponse,
                Some("client_secret_expired"),
            ),
        ] {
            let (source, _) = source(move |_| (status, body.to_owned()));
            let error = fetch(&source).unwrap_err();
            assert_eq!((error.kind(), error.code()), (kind, code), "{status} {body}");
            let refused = (code == Some("backend_refused")).then_some(status);
            assert_eq!(error.details().http_status, refused, "{status} {body}");
        }
    }

    #[test]
    fn a_backend_that_repeats_itself_is_found_out() {
        let (source, _) = source(|_| (200, secret(0)));
        fetch(&source).unwrap();
        assert_eq!(fetch(&source).unwrap_err().code(), Some("client_secret_reused"));
    }
}
