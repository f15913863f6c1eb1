//! What a reply says: the object an operation answers, or the error it stands for.

use serde_json::Value;

use super::reply::Reply;
use crate::api::document::{self, Document};
use crate::api::operation::Operation;
use crate::api::schema::Object;
use crate::base::error::{Error, ErrorKind};
use crate::base::redact::redact;
use crate::json::mask::redact_body;
use crate::json::record::Json;

impl Operation {
    /// What a reply to this operation says.
    ///
    /// # Errors
    /// The error the reply stands for: its status is not 2xx, it has an `error` whatever its status, or it is not
    /// what this operation answers ([`crate::ErrorKind::InvalidResponse`]).
    pub fn decode(&self, reply: &Reply) -> Result<Document, Error> {
        self.decode_text(reply, &reply.body)
    }

    /// The same for a reply whose body is elsewhere, so that it need not be copied and the copy wiped.
    pub(crate) fn decode_text(&self, reply: &Reply, body: &str) -> Result<Document, Error> {
        self.decode_with(reply, body, Document::decode)
    }

    /// What a reply to this operation says, as the record of what it answers.
    ///
    /// # Errors
    /// Those of [`Operation::decode`].
    pub(crate) fn read<T: Json>(&self, reply: &Reply) -> Result<T, Error> {
        self.decode_with(reply, &reply.body, document::decode)
    }

    fn decode_with<T>(
        &self,
        reply: &Reply,
        body: &str,
        decode: fn(&str, &'static Object) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let result = if reply.is_success() {
            Some(check_content_type(reply, body).and_then(|()| decode(body, self.result)))
        } else {
            None
        };
        let error = match result {
            Some(Ok(result)) => return Ok(result),
            // An object of ours never has a member `error`; looking for one only now spares every good reply the search.
            Some(Err(error)) if !has_error(body) => error.with_reply(reply.status, reply.request_id(), body),
            _ => Error::from_reply(reply.status, reply.request_id(), body),
        };
        Err(error.with_headers(&reply.headers))
    }
}

impl Error {
    /// The error an answer of the API stands for. Tolerates bodies that are not the API's envelope, e.g. a proxy's
    /// page: what can be read is kept, what cannot is left out.
    ///
    /// The kind follows the status first, as the official SDKs do; the envelope's `type` only tells idempotency
    /// errors apart.
    pub(crate) fn from_reply(status: u16, request_id: Option<&str>, body: &str) -> Self {
        let envelope = serde_json::from_str::<Value>(body).ok();
        let fields = envelope.as_ref().and_then(|body| body.get("error")).and_then(Value::as_object);
        let text = |name: &str| fields?.get(name)?.as_str().map(redact);
        let code = text("code");
        let error_type = text("type");
        let kind = match (status, code.as_deref(), error_type.as_deref()) {
            (400, Some("rate_limit"), _) => ErrorKind::RateLimit,
            (400 | 404, _, Some("idempotency_error")) => ErrorKind::Idempotency,
            _ => ErrorKind::of_status(status),
        };
        let code = match code {
            None if (200..300).contains(&status) => Some("error_in_success".to_owned()),
            code => code,
        };
        let message = text("message").unwrap_or_else(|| match envelope {
            Some(_) => format!("the API answered with status {status} and no message"),
            None => format!("status {status} with a body that is not the API's: {}", excerpt(body)),
        });
        let mut error = Self::new(kind, message);
        let details = error.details_mut();
        details.code = code;
        details.param = text("param");
        details.error_type = error_type;
        details.doc_url = text("doc_url");
        details.request_log_url = text("request_log_url");
        error.with_reply(status, request_id, body)
    }

    /// Notes which answer the error was read from.
    pub(crate) fn with_reply(mut self, status: u16, request_id: Option<&str>, body: &str) -> Self {
        let details = self.details_mut();
        details.http_status = Some(status);
        details.request_id = request_id.map(redact);
        details.http_body = Some(redact_body(body));
        self
    }
}

/// Whether a reply claims to be JSON, or claims nothing. What claims to be a page is one: a proxy's, or a login's.
fn check_content_type(reply: &Reply, body: &str) -> Result<(), Error> {
    let Some(content_type) = reply.header("Content-Type").filter(|_| !body.trim().is_empty()) else {
        return Ok(());
    };
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if essence == "application/json" || essence.ends_with("+json") {
        return Ok(());
    }
    let message = format!("the reply is not JSON: its content type is {}", redact(&essence));
    Err(Error::new(ErrorKind::InvalidResponse, message).with_code("response_wrong_content_type"))
}

fn has_error(body: &str) -> bool {
    serde_json::from_str::<Value>(body).is_ok_and(|body| body.get("error").is_some())
}

/// The first words of a body, for a message. Enough to recognise a proxy's error page, too little to fill a log.
fn excerpt(body: &str) -> String {
    const LENGTH: usize = 80;
    if body.trim().is_empty() {
        return "(empty)".into();
    }
    let mut text: String = redact_body(body).chars().take(LENGTH).collect();
    if body.chars().nth(LENGTH).is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_follow_the_status_first() {
        for (status, body, kind) in [
            (400, r#"{"error":{"type":"invalid_request_error"}}"#, ErrorKind::InvalidRequest),
            (400, r#"{"error":{"code":"rate_limit"}}"#, ErrorKind::RateLimit),
            (400, r#"{"error":{"type":"idempotency_error"}}"#, ErrorKind::Idempotency),
            (401, "{}", ErrorKind::Authentication),
            (402, "{}", ErrorKind::Card),
            (403, "", ErrorKind::Permission),
            (409, r#"{"error":{"type":"idempotency_error"}}"#, ErrorKind::Api),
            (409, "{}", ErrorKind::Api),
            (429, "slow down", ErrorKind::RateLimit),
            (500, r#"{"error":"invalid_grant"}"#, ErrorKind::Api),
            (503, "<html>", ErrorKind::Api),
        ] {
            assert_eq!(Error::from_reply(status, None, body).kind(), kind, "{status} {body}");
        }
    }

    #[test]
    fn bodies_are_kept_without_their_secrets() {
        for body in [
            r#"{"client_secret":"_OXIKXxEihJokDBn","account":"acct_1"}"#,
            r#"{"a":[{"client_secret":"_OXIKXxEihJokDBn"}]}"#,
            r#"{"client\u005fsecret":"_OXIKXxEihJokDBn"}"#,
            r#"{"client_secret":{"value":"_OXIKXxEihJokDBn"}}"#,
            r#"{"client_secret":"_OXIKXxEihJokDBn"#,
            r#"{"client_secret":["_OXIKXxEihJokDBn"#,
            r#"{"error":{"message":"Invalid API Key provided: sk_test_OXIKXxEihJokDBn"}}"#,
        ] {
            let error = Error::from_reply(500, Some("req_1"), body);
            for text in [format!("{error:?}"), error.to_string(), error.to_json().to_string()] {
                assert!(!text.contains("OXIKXxEihJokDBn"), "{text}");
            }
        }
    }
}
