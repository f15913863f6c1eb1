//! An operation as an HTTP request: method, path, headers and body as a value. Nothing is sent here.

use std::fmt;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::api::operation::Operation;
use crate::base::error::Error;
use crate::base::secret::{ApiKey, REDACTED};
use crate::client::options::{ClientOptions, RequestOptions};
use crate::json::form;
use crate::json::view::View;

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads; parameters travel in the query string.
    Get,
    /// Creates or changes; parameters travel in the body.
    Post,
}

impl Method {
    /// The method's name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// A request, complete but for the address of the server. It prints without its key.
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

/// The most characters an idempotency key may have. Source: the API's documentation of idempotent requests.
const IDEMPOTENCY_KEY_LENGTH: usize = 255;

impl Request {
    /// The request for an operation, without a key: what [`Request::authorize`] would send.
    ///
    /// `ids` fill the path's places in order. The parameters are encoded as they are; check them first.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Configuration`]: `id_missing` for an empty id, `id_unexpected` for one too many, `header_invalid` for text that cannot stand
    /// in a header, `idempotency_key_invalid`, `options_conflict` for both a Stripe account and a Stripe context.
    pub fn new<'a>(
        operation: &Operation,
        ids: &[&str],
        parameters: impl Into<View<'a>>,
        client: &ClientOptions,
        options: &RequestOptions,
    ) -> Result<Self, Error> {
        Self::with_form(operation, ids, form::encode(parameters), client, options)
    }

    /// The request for an operation with parameters that are encoded already.
    ///
    /// # Errors
    /// Those of [`Request::new`].
    pub(crate) fn with_form(
        operation: &Operation,
        ids: &[&str],
        form: String,
        client: &ClientOptions,
        options: &RequestOptions,
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
        Ok(Self {
            method: operation.method,
            path,
            headers: headers(operation.method, client, options)?,
            body,
        })
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

fn headers(
    method: Method,
    client: &ClientOptions,
    options: &RequestOptions,
) -> Result<Vec<(String, String)>, Error> {
    let mut headers = Vec::with_capacity(8);
    let mut set = |name: &str, value: String| {
        headers.retain(|(own, _): &(String, String)| !own.eq_ignore_ascii_case(name));
        let is_printable = !value.is_empty() && value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if !is_printable || !is_token(name) {
            // Neither name nor value is repeated: a key may have slipped into either.
            return Err(Error::configuration(
                "header_invalid",
                "a header's name or value is empty, or has a line break or another character that cannot be sent",
            ));
        }
        headers.push((name.to_owned(), value));
        Ok(())
    };
    set("Accept", "application/json".into())?;
    set("User-Agent", format!("stripe-sessions/{} ({})", env!("CARGO_PKG_VERSION"), client.host))?;
    let version = options.stripe_version.as_ref().unwrap_or(&client.stripe_version);
    set("Stripe-Version", version.to_string())?;

    // A call that names an account or a context replaces both of the client's.
    let (account, context) = match (&options.stripe_account, &options.stripe_context) {
        (None, None) => (&client.stripe_account, &client.stripe_context),
        own => own,
    };
    if account.is_some() && context.is_some() {
        return Err(Error::configuration(
            "options_conflict",
            "give stripe_account or stripe_context, not both",
        ));
    }
    if let Some(account) = account {
        set("Stripe-Account", account.clone())?;
    }
    if let Some(context) = context {
        set("Stripe-Context", context.clone())?;
    }
    if method == Method::Post {
        set("Content-Type", "application/x-www-form-urlencoded".into())?;
        set("Idempotency-Key", idempotency_key(options)?)?;
    }
    for (name, value) in &options.headers {
        set(name, value.clone())?;
    }
    Ok(headers)
}

fn idempotency_key(options: &RequestOptions) -> Result<String, Error> {
    match &options.idempotency_key {
        Some(key) if (1..=IDEMPOTENCY_KEY_LENGTH).contains(&key.chars().count()) => Ok(key.clone()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::account_session::CREATE;

    fn request(client: &ClientOptions, options: &RequestOptions) -> Result<Request, Error> {
        Request::new(&CREATE, &[], &json!({"account": "acct_1"}), client, options)
    }

    #[test]
    fn every_call_has_a_fresh_key_of_its_own() {
        let (client, options) = Default::default();
        let keys = [(); 2].map(|()| request(&client, &options).unwrap());
        let [one, two] =
            keys.map(|request| Uuid::parse_str(request.header("idempotency-key").unwrap()).unwrap());
        assert_ne!(one, two);
        assert_eq!(one.get_version_num(), 4);
    }

    #[test]
    fn the_call_overrides_the_client() {
        let client = ClientOptions { stripe_account: Some("acct_client".into()), ..Default::default() };
        let options = RequestOptions {
            stripe_context: Some("acct_a/acct_b".into()),
            stripe_version: Some("2024-06-20".into()),
            headers: vec![("user-agent".into(), "mine".into())],
            ..Default::default()
        };
        let request = request(&client, &options).unwrap();
        assert_eq!(request.header("Stripe-Account"), None);
        assert_eq!(request.header("Stripe-Context"), Some("acct_a/acct_b"));
        assert_eq!(request.header("Stripe-Version"), Some("2024-06-20"));
        assert_eq!(request.header("User-Agent"), Some("mine"));
    }

    #[test]
    fn headers_cannot_be_smuggled_in() {
        for options in [
            RequestOptions { stripe_account: Some("acct_1\r\nX: y".into()), ..Default::default() },
            RequestOptions { headers: vec![("X\n".into(), "y".into())], ..Default::default() },
            RequestOptions { idempotency_key: Some("a\nb".into()), ..Default::default() },
        ] {
            assert_eq!(request(&Default::default(), &options).unwrap_err().code(), Some("header_invalid"));
        }
    }

    #[test]
    fn the_key_is_sent_and_never_printed() {
        let mut request = request(&Default::default(), &Default::default()).unwrap();
        request.authorize(&ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap());
        assert_eq!(request.header("authorization"), Some("Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc"));
        assert!(!format!("{request:?} {}", request.to_json()).contains("4eC39"));
    }
}
