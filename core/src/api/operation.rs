//! The operations of the API this library knows, as data. Clients, bindings, the sandbox and the type files are all
//! driven by [`OPERATIONS`]; adding an endpoint is adding a row.

use serde_json::Value;

use super::{account_session, accounts};
use crate::api::financial_connections;
use crate::api::schema::Object;
use crate::api::validate::{self, Context, Rules};
use crate::base::error::{Error, ErrorKind};
use crate::base::problem::{Problem, Report};
use crate::base::secret::redact;
use crate::call::Reply;
use crate::call::request::Method;
use crate::json::document::{self, Document};
use crate::json::record::Json;
use crate::json::view::View;

/// One operation of the API.
#[derive(Debug)]
pub struct Operation {
    /// Where it is found in a client: `account_sessions.create`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path, with `{…}` where an id belongs.
    pub path: &'static str,
    /// The parameters it takes.
    pub parameters: &'static Object,
    /// Rules about the parameters beyond names and types.
    pub rules: Rules,
    /// Rewrites parameters for the API version in use; `None` where nothing has to change.
    pub adapt: fn(parameters: View<'_>, context: &Context) -> Option<Value>,
    /// What it answers.
    pub result: &'static Object,
}

/// For operations whose parameters are the same in every API version.
pub(crate) const UNCHANGED: fn(View<'_>, &Context) -> Option<Value> = |_, _| None;

/// Every operation.
pub static OPERATIONS: &[&Operation] = &[
    &account_session::CREATE,
    &accounts::RETRIEVE,
    &financial_connections::CREATE_SESSION,
    &financial_connections::RETRIEVE_SESSION,
    &financial_connections::LIST_ACCOUNTS,
    &financial_connections::RETRIEVE_ACCOUNT,
    &financial_connections::REFRESH_ACCOUNT,
    &financial_connections::SUBSCRIBE_ACCOUNT,
    &financial_connections::UNSUBSCRIBE_ACCOUNT,
    &financial_connections::DISCONNECT_ACCOUNT,
    &financial_connections::LIST_OWNERS,
    &financial_connections::LIST_TRANSACTIONS,
    &financial_connections::RETRIEVE_TRANSACTION,
];

/// The operation of that name.
///
/// # Errors
/// [`crate::ErrorKind::Configuration`] with code `operation_unknown`.
pub fn operation(name: &str) -> Result<&'static Operation, Error> {
    OPERATIONS
        .iter()
        .find(|operation| operation.name == name)
        .copied()
        .ok_or_else(|| Error::configuration("operation_unknown", format!("there is no operation {name}")))
}

impl Operation {
    /// Everything that is wrong, or probably not meant, with parameters of this operation.
    pub fn validate<'a>(&self, parameters: impl Into<View<'a>>, context: &Context) -> Report {
        validate::validate(parameters, self.parameters, self.rules, context)
    }

    /// Whether parameters may be sent: the warnings about them, and what has to be sent instead of them where the API
    /// version in use has another form for the same.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Validation`] with every problem where they may not be sent.
    pub fn prepare<'a>(
        &self,
        parameters: impl Into<View<'a>>,
        context: &Context,
    ) -> Result<(Option<Value>, Vec<Problem>), Error> {
        let parameters = parameters.into();
        let report = self.validate(parameters, context);
        if !report.is_valid() {
            return Err(Error::validation(report.errors));
        }
        Ok(((self.adapt)(parameters, context), report.warnings))
    }

    /// The names of the ids in the path, in order.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }

    /// What a page of it holds, for an operation that answers pages of a list.
    pub fn item(&self) -> Option<&'static Object> {
        self.result.item()
    }

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
        match result {
            Some(Ok(result)) => Ok(result),
            // An object of ours never has a member `error`; looking for one only now spares every good reply the search.
            Some(Err(error)) if !has_error(body) => {
                Err(error.with_reply(reply.status, reply.request_id(), body))
            }
            _ => Err(Error::from_reply(reply.status, reply.request_id(), body)),
        }
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
