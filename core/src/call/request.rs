//! An operation as an HTTP request: method, path, headers and body as a value. Nothing is sent here.

use std::fmt;

use serde_json::{Map, Value, json};
use uuid::Uuid;
use zeroize::Zeroize;

use crate::api::operation::{Method, Operation};
use crate::base::error::Error;
use crate::base::redact::REDACTED;
use crate::base::secret::ApiKey;
use crate::base::version::ApiVersion;
use crate::json::form;

/// A request, complete but for the address of the server. It prints without its key, which is overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// The path, and the query string where there is one. Begins with exactly one slash.
    pub path: String,
    /// The headers, in the order they are sent, without what the connection adds (`Host`, `Content-Length`).
    pub headers: Vec<(String, String)>,
    /// The form body of a POST.
    pub body: Option<String>,
}

/// What a request says besides its operation and parameters: the options of the client and of the call, put together.
#[derive(Debug)]
pub(crate) struct Settings<'a> {
    /// The language the client is used from, for the user agent: `rust`, `python`, ….
    pub(crate) language: &'a str,
    pub(crate) stripe_version: &'a ApiVersion,
    pub(crate) stripe_account: Option<&'a str>,
    pub(crate) stripe_context: Option<&'a str>,
    /// The caller's own key; without one there is a fresh one.
    pub(crate) idempotency_key: Option<&'a str>,
    /// Further headers. They replace those of the same name.
    pub(crate) headers: &'a [(String, String)],
}

/// The most characters an idempotency key may have. Source: the API's documentation of idempotent requests.
const IDEMPOTENCY_KEY_LENGTH: usize = 255;

impl Request {
    /// The request for an operation with parameters that are encoded already, without a key: what
    /// [`Request::authorize`] would send. `ids` fill the path's places in order.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]: `id_missing` for an empty id, `id_unexpected` for one too many,
    /// `header_invalid` for text that cannot stand in a header, `idempotency_key_invalid`, `options_conflict` for both
    /// a Stripe account and a Stripe context.
    pub(crate) fn with_form(
        operation: &Operation,
        ids: &[&str],
        form: String,
        settings: &Settings<'_>,
    ) -> Result<Self, Error> {
        let mut path = fill(operation.path, ids)?;
        let body = match operation.method {
            Method::Post => Some(form),
            Method::Get => {
                if !form.is_empty() {
                    path.push('?');
                    path.push_str(&form);
                }
                None
            }
        };
        Ok(Self { method: operation.method, path, headers: headers(operation.method, settings)?, body })
    }

    /// Adds the key. The caller's own `Authorization` header, if there is one, stays.
    pub fn authorize(&mut self, key: &ApiKey) {
        if self.header("Authorization").is_none() {
            self.headers.insert(0, ("Authorization".into(), format!("Bearer {}", key.reveal())));
        }
    }

    /// The whole address, at a server: what a transport of the user's own is told.
    pub fn url(&self, base_url: &str) -> String {
        format!("{}{}", base_url.trim_end_matches('/'), self.path)
    }

    /// The header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The request as a JSON object: `method`, `path`, `headers`, `body`. The key, if it was added, is masked.
    pub fn to_json(&self) -> Value {
        let headers: Map<_, _> =
            self.printable_headers().map(|(name, v)| (name.to_owned(), v.into())).collect();
        json!({"method": self.method.name(), "path": self.path, "headers": headers, "body": self.body})
    }

    /// The headers with the key, if it was added, masked.
    pub fn printable_headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| {
            let secret = name.eq_ignore_ascii_case("Authorization");
            (name.as_str(), if secret { REDACTED } else { value.as_str() })
        })
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        for (name, value) in &mut self.headers {
            if name.eq_ignore_ascii_case("Authorization") {
                value.zeroize();
            }
        }
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &self.printable_headers().collect::<Vec<_>>())
            .field("body", &self.body)
            .finish()
    }
}

/// `/v1/things/{id}/refresh` with the ids in place, each confined to its segment.
fn fill(template: &str, ids: &[&str]) -> Result<String, Error> {
    let mut path = String::with_capacity(template.len() + 32);
    let mut ids = ids.iter();
    for segment in template.split('/').skip(1) {
        path.push('/');
        if segment.starts_with('{') {
            match ids.next() {
                Some(id) if !id.trim().is_empty() => form::escape_segment(&mut path, id),
                _ => {
                    return Err(Error::configuration(
                        "id_missing",
                        format!("{template} needs an id; it is empty"),
                    ));
                }
            }
        } else {
            path.push_str(segment);
        }
    }
    // An id that has no place would be dropped, and `list(id)` would list everything.
    if ids.next().is_some() {
        let message = format!("{template} has no place for that many ids");
        return Err(Error::configuration("id_unexpected", message));
    }
    Ok(path)
}

fn headers(method: Method, settings: &Settings<'_>) -> Result<Vec<(String, String)>, Error> {
    let mut headers = Vec::with_capacity(8);
    let mut set = |name: &str, value: String| -> Result<(), Error> {
        headers.retain(|(own, _): &(String, String)| !own.eq_ignore_ascii_case(name));
        check_header(name, &value)?;
        headers.push((name.to_owned(), value));
        Ok(())
    };
    set("Accept", "application/json".into())?;
    set("User-Agent", format!("stripe-sessions/{} ({})", env!("CARGO_PKG_VERSION"), settings.language))?;
    set("Stripe-Version", settings.stripe_version.to_string())?;
    if settings.stripe_account.is_some() && settings.stripe_context.is_some() {
        return Err(Error::configuration(
            "options_conflict",
            "give stripe_account or stripe_context, not both",
        ));
    }
    if let Some(account) = settings.stripe_account {
        set("Stripe-Account", account.to_owned())?;
    }
    if let Some(context) = settings.stripe_context {
        set("Stripe-Context", context.to_owned())?;
    }
    if method == Method::Post {
        set("Content-Type", "application/x-www-form-urlencoded".into())?;
        set("Idempotency-Key", idempotency_key(settings.idempotency_key)?)?;
    }
    for (name, value) in settings.headers {
        set(name, value.clone())?;
    }
    let length: usize = headers.iter().map(|(name, value)| name.len() + value.len() + 4).sum();
    if length > LARGEST_HEADERS {
        let message = format!("the headers have {length} bytes; servers take {LARGEST_HEADERS} at most");
        return Err(Error::configuration("header_invalid", message));
    }
    Ok(headers)
}

/// More than servers take: the usual limit is 8 KiB for all of them.
const LARGEST_HEADERS: usize = 8 * 1024;

/// Headers that say how a request is sent: whoever sends it sets them, and a second one would contradict it.
const OF_THE_CONNECTION: [&str; 9] = [
    "Connection",
    "Content-Length",
    "Expect",
    "Host",
    "Keep-Alive",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
];

/// Whether a header can be sent.
pub(crate) fn check_header(name: &str, value: &str) -> Result<(), Error> {
    let is_printable = !value.is_empty() && value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if !is_printable || !is_token(name) {
        // Neither name nor value is repeated: a key may have slipped into either.
        return Err(Error::configuration(
            "header_invalid",
            "a header's name or value is empty, or has a line break or another character that cannot be sent",
        ));
    }
    match OF_THE_CONNECTION.iter().find(|own| own.eq_ignore_ascii_case(name)) {
        Some(own) => Err(Error::configuration(
            "header_invalid",
            format!("the header {own} is set by the connection; leave it out"),
        )),
        None => Ok(()),
    }
}

fn idempotency_key(given: Option<&str>) -> Result<String, Error> {
    match given {
        Some(key) if (1..=IDEMPOTENCY_KEY_LENGTH).contains(&key.chars().count()) => Ok(key.to_owned()),
        Some(_) => Err(Error::configuration(
            "idempotency_key_invalid",
            format!("an idempotency key has 1 to {IDEMPOTENCY_KEY_LENGTH} characters"),
        )),
        None => Ok(Uuid::new_v4().to_string()),
    }
}

/// Whether a text can be the name of a header (RFC 9110, "token").
fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}
