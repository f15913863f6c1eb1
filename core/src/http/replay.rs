//! Transports for tests: one that writes down what passes through it, and one that plays it back.
//!
//! A recording has no secrets in it: no key, no client secret, no other header than those that say something about
//! the reply. So it can be checked in beside the tests that use it. What is played back has `[redacted]` where the
//! secret was.
//!
//! ```no_run
//! use stripe_sessions::{Recording, Replaying};
//! use stripe_sessions::{Client, ClientOptions, HttpTransport};
//!
//! # fn main() -> Result<(), stripe_sessions::Error> {
//! let recording = Recording::new(HttpTransport::new("https://api.stripe.com")?);
//! let client = Client::with_transport("sk_test_…", ClientOptions::default(), recording.clone())?;
//! // … calls …
//! let cassette = recording.to_json();
//!
//! let client = Client::with_transport("sk_test_…", ClientOptions::default(), Replaying::from_json(&cassette)?)?;
//! // … the same calls, without a network …
//! # Ok(()) }
//! ```

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::options::HttpOptions;
use super::transport::HttpTransport;
use crate::base::error::Error;
use crate::base::redact::Secrets;
use crate::call::request::Request;
use crate::call::{Attempt, Reply, Transport, TransportError, TransportErrorKind};
use crate::json::mask::mask_body;

/// The headers of a reply that a recording keeps; the others say nothing about the call, and might say too much
/// about who made it.
const KEPT_HEADERS: &[&str] = &[
    "Content-Type",
    "Date",
    "Idempotent-Replayed",
    "Request-Id",
    "Retry-After",
    "Stripe-Should-Retry",
    "Stripe-Version",
];

/// What was answered, without secrets. Clones are the same cassette; any number of clients may record onto it.
#[derive(Clone, Default)]
pub struct Cassette(Arc<Mutex<Vec<Value>>>);

impl Cassette {
    /// A transport that passes requests on to `inner` and writes down here what it answers.
    pub fn record(&self, inner: impl Transport + 'static) -> Recording {
        Recording { inner: Arc::new(inner), cassette: self.clone() }
    }

    /// The same over HTTP.
    ///
    /// # Errors
    /// Those of [`HttpTransport::with_options`].
    pub fn record_http(&self, base_url: &str, options: HttpOptions) -> Result<Recording, Error> {
        Ok(self.record(HttpTransport::with_options(base_url, options)?))
    }

    /// What was recorded: a list of `{"request": {"method", "path", "body"}, "reply": {"status", "headers",
    /// "body"}}`, or with `"failure"`, a code of [`TransportErrorKind`], in place of the reply.
    pub fn to_json(&self) -> Value {
        Value::Array(self.interactions().clone())
    }

    fn interactions(&self) -> MutexGuard<'_, Vec<Value>> {
        // An interaction is added whole or not at all.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Cassette {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cassette").field("interactions", &self.interactions().len()).finish()
    }
}

/// Passes requests on to another transport and writes down what it answers. Clones write onto the same cassette.
#[derive(Debug, Clone)]
pub struct Recording {
    inner: Arc<dyn Transport>,
    cassette: Cassette,
}

impl Recording {
    /// A recording over another transport, onto a new cassette.
    pub fn new(inner: impl Transport + 'static) -> Self {
        Cassette::default().record(inner)
    }

    /// [`Cassette::to_json`].
    pub fn to_json(&self) -> Value {
        self.cassette.to_json()
    }
}

impl Transport for Recording {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let result = self.inner.send(request, attempt);
        let mut interaction = json!({ "request": identity(request) });
        match &result {
            Ok(reply) => interaction["reply"] = without_secrets(reply, secrets(request)),
            Err(error) => interaction["failure"] = error.kind.code().into(),
        }
        self.cassette.interactions().push(interaction);
        result
    }

    fn close(&self) {
        self.inner.close();
    }
}

/// Answers from a recording: each request with the first interaction not yet used that has the same method, path
/// and body. A request that is not in the recording fails as if there were no server.
pub struct Replaying {
    interactions: Mutex<Vec<Value>>,
}

impl Replaying {
    /// A transport that answers from what [`Cassette::to_json`] gave.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`] with code `recording_invalid`.
    pub fn from_json(recording: &Value) -> Result<Self, Error> {
        let is_interaction = |interaction: &Value| {
            let reply = &interaction["reply"];
            let has_reply = reply["status"].is_u64() && reply["body"].is_string();
            let failure = interaction["failure"].as_str();
            interaction["request"].is_object()
                && (has_reply || failure.is_some_and(|code| kind(code).is_some()))
        };
        match recording.as_array() {
            Some(interactions) if interactions.iter().all(is_interaction) => {
                Ok(Self { interactions: Mutex::new(interactions.clone()) })
            }
            _ => Err(Error::configuration(
                "recording_invalid",
                "a recording is a list of objects with `request` and `reply`, as recorded",
            )),
        }
    }

    /// How many interactions have not been asked for.
    pub fn left(&self) -> usize {
        self.interactions().len()
    }

    /// The interactions that have not been asked for, in the form of [`Cassette::to_json`].
    pub fn to_json(&self) -> Value {
        Value::Array(self.interactions().clone())
    }

    fn interactions(&self) -> MutexGuard<'_, Vec<Value>> {
        self.interactions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Replaying {
    fn send(&self, request: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        let wanted = identity(request);
        let mut interactions = self.interactions();
        let Some(place) = interactions.iter().position(|own| own["request"] == wanted) else {
            return Err(TransportError::new(
                TransportErrorKind::Unreachable,
                "the recording has no such request, or not as often",
            ));
        };
        let interaction = interactions.remove(place);
        if let Some(kind) = interaction["failure"].as_str().and_then(kind) {
            return Err(TransportError::new(kind, "so it is in the recording"));
        }
        let reply = &interaction["reply"];
        let headers = reply["headers"].as_object().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Reply {
            status: reply["status"].as_u64().and_then(|status| u16::try_from(status).ok()).unwrap_or(0),
            headers: headers.map(|(name, value)| (name.clone(), text(value))).collect(),
            body: text(&reply["body"]).into(),
        })
    }
}

impl fmt::Debug for Replaying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Replaying").field("left", &self.left()).finish()
    }
}

/// The secrets of a request: they are masked in whatever way its reply repeats them.
fn secrets(request: &Request) -> Secrets<'_> {
    let bearer = request.header("Authorization").and_then(|value| value.strip_prefix("Bearer "));
    Secrets::of_key(bearer.unwrap_or_default())
}

/// What makes two requests the same: not the headers, of which one is a key and one is fresh each time.
fn identity(request: &Request) -> Value {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let (question, secrets) = (if query.is_empty() { "" } else { "?" }, secrets(request));
    json!({
        "method": request.method.name(),
        "path": format!("{}{question}{}", secrets.mask(path), form_without_secrets(query, secrets)),
        "body": request.body.as_ref().map(|body| form_without_secrets(body, secrets)),
    })
}

/// A form without secrets. They are looked for in what it says, because an escape right before one hides it.
fn form_without_secrets(form: &str, secrets: Secrets<'_>) -> String {
    let pairs = form.split('&').map(|pair| {
        let (name, value) = form_urlencoded::parse(pair.as_bytes()).next()?;
        let plain = format!("{name}={value}");
        let clean = secrets.mask(&plain);
        (clean != plain).then(|| {
            let (name, value) = clean.split_once('=').unwrap_or((&clean, ""));
            form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
        })
    });
    let pairs = pairs.zip(form.split('&')).map(|(clean, pair)| clean.unwrap_or_else(|| pair.to_owned()));
    pairs.collect::<Vec<_>>().join("&")
}

fn without_secrets(reply: &Reply, secrets: Secrets<'_>) -> Value {
    let headers: Map<_, _> = KEPT_HEADERS
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), secrets.mask(reply.header(name)?).into())))
        .collect();
    json!({"status": reply.status, "headers": headers, "body": mask_body(&reply.body, &|text| secrets.mask(text))})
}

fn kind(code: &str) -> Option<TransportErrorKind> {
    TransportErrorKind::ALL.iter().copied().find(|kind| kind.code() == code)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::api::account_session::CREATE;
    use crate::base::cancellation::Cancellation;
    use crate::base::secret::ApiKey;

    #[derive(Debug)]
    struct Fixed(u16);

    impl Transport for Fixed {
        fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
            match self.0 {
                0 => Err(TransportError::new(TransportErrorKind::Timeout, "")),
                status => Ok(Reply {
                    status,
                    headers: [("Request-Id", "req_1"), ("Set-Cookie", "session=OXIKXxEihJokDBn")].into(),
                    body:
                        r#"{"object":"account_session","client_secret":"_OXIKXxEihJokDBn"}"#.to_owned().into(),
                }),
            }
        }
    }

    fn send(transport: &dyn Transport, account: &str) -> Result<Reply, TransportErrorKind> {
        let parameters = json!({ "account": account });
        let (client, options) = Default::default();
        let mut request = Request::new(&CREATE, &[], &parameters, &client, &options).unwrap();
        request.authorize(&ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap());
        let attempt =
            Attempt { number: 1, timeout: Duration::from_secs(1), cancellation: &Cancellation::new() };
        transport.send(&request, &attempt).map_err(|error| error.kind)
    }

    #[test]
    fn what_was_recorded_is_played_back_without_its_secrets() {
        let recording = Recording::new(Fixed(201));
        send(&recording, "acct_1").unwrap();
        let text = recording.to_json().to_string();
        assert!(!text.contains("OXIK") && !text.contains("4eC39"), "{text}");

        let replaying = Replaying::from_json(&recording.to_json()).unwrap();
        assert_eq!(send(&replaying, "acct_2").unwrap_err(), TransportErrorKind::Unreachable);
        let reply = send(&replaying, "acct_1").unwrap();
        assert_eq!((reply.status, reply.request_id()), (201, Some("req_1")));
        assert!(reply.body.contains("[redacted]"));
        assert_eq!(replaying.left(), 0);
        assert_eq!(send(&replaying, "acct_1").unwrap_err(), TransportErrorKind::Unreachable);
    }

    #[test]
    fn no_secret_is_recorded_wherever_it_stands() {
        struct Careless;
        impl Transport for Careless {
            fn send(&self, request: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
                let body = match request.path.as_str() {
                    "/v1/whole" => {
                        r#"{"error":{"message":"Not with sk_test_4eC39Hq.","client_secret":"_OXIKXx"}}"#
                    }
                    "/v1/page/own-key" => "The key local-4eC39HqLyjWDarjtT1 is unknown.",
                    "/v1/cut" => r#"{"object":"account_session","client_secret":"_OXIKXx"#,
                    _ => "<html>whsec_4eC39Hq, accs_secret__OXIKXx</html>",
                };
                let headers = [
                    ("Request-Id", "req_1"),
                    ("Date", "rk_live_4eC39Hq"),
                    ("Authorization", "Bearer sk_test_4eC39Hq"),
                    ("Idempotency-Key", "OXIKXx"),
                    ("Set-Cookie", "session=OXIKXx"),
                ];
                Ok(Reply { status: 200, headers: headers.into(), body: body.to_owned().into() })
            }
        }
        impl fmt::Debug for Careless {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("Careless")
            }
        }
        let recording = Recording::new(Careless);
        let (client, options) = Default::default();
        let mut request =
            Request::new(&CREATE, &[], &json!({"account": "acct_1"}), &client, &options).unwrap();
        request.authorize(&ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap());
        let attempt =
            Attempt { number: 1, timeout: Duration::from_secs(1), cancellation: &Cancellation::new() };
        for path in
            ["/v1/whole", "/v1/cut", "/v1/page", "/v1/x?a=b%20c&to=https%3A%2F%2Fx%2Fsk_test_4eC39Hq&d=%2F"]
        {
            request.path = path.into();
            request.body = Some(
                "account=acct_1&components[payments][enabled]=true&client_secret=_OXIKXx&q=a%20b\
                 &return_url=https%3A%2F%2Fexample.com%2F%3Fkey%3Dsk_test_4eC39Hq%26x=1"
                    .into(),
            );
            let _ = recording.send(&request, &attempt);
        }
        // A key of no known kind, which a stand-in for the API may have.
        let mut other = Request::new(&CREATE, &[], &json!({"account": "acct_1"}), &client, &options).unwrap();
        other.authorize(&ApiKey::new("local-4eC39HqLyjWDarjtT1").unwrap());
        other.path = "/v1/page/own-key".into();
        let _ = recording.send(&other, &attempt);
        let recorded = recording.to_json();
        let text = recorded.to_string();
        assert!(!text.contains("OXIK") && !text.contains("4eC39"), "{text}");
        assert!(!format!("{recording:?}").contains("4eC39"));
        // What is no secret stays as it was sent.
        let body = recorded[0]["request"]["body"].as_str().unwrap();
        assert!(body.starts_with("account=acct_1&components[payments][enabled]=true&"), "{body}");
        assert!(body.contains("&q=a%20b&return_url=https%3A%2F%2Fexample.com"), "{body}");
        let path = recorded[3]["request"]["path"].as_str().unwrap();
        assert!(path.starts_with("/v1/x?a=b%20c&to=https%3A%2F%2Fx") && path.ends_with("&d=%2F"), "{path}");
        // And it is played back to the very same request.
        let replaying = Replaying::from_json(&recorded).unwrap();
        assert_eq!(replaying.send(&request, &attempt).unwrap().request_id(), Some("req_1"));
    }

    #[test]
    fn failures_are_played_back_too() {
        let recording = Recording::new(Fixed(0));
        let _ = send(&recording, "acct_1");
        let replaying = Replaying::from_json(&recording.to_json()).unwrap();
        assert_eq!(send(&replaying, "acct_1").unwrap_err(), TransportErrorKind::Timeout);
    }

    #[test]
    fn what_is_not_a_recording_is_refused() {
        for value in [json!({}), json!([{}]), json!([{"request": {}, "failure": "tired"}])] {
            let error = Replaying::from_json(&value).unwrap_err();
            assert_eq!(error.code(), Some("recording_invalid"), "{value}");
        }
    }
}
