//! Whether a reply answers the request that was sent: the API repeats parts of a request in its reply, and a connection
//! or a server that mixes replies up would otherwise hand one account's secret to another.

use super::reply::Reply;
use super::request::Request;
use crate::api::echo;
use crate::api::operation::Operation;
use crate::json::view::View;

/// What was asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) ids: &'a [&'a str],
    pub(crate) parameters: View<'a>,
    pub(crate) request: &'a Request,
}

impl Question<'_> {
    /// Why the head of a reply cannot be to this request: a header of the request that comes back with another value.
    pub(crate) fn head_mismatch(&self, reply: &Reply) -> Option<String> {
        let differs = |name: &&str| match (self.request.header(name), reply.header(name)) {
            (Some(asked), Some(found)) => version_or_account(asked) != version_or_account(found),
            _ => false,
        };
        ["Stripe-Account", "Stripe-Version"].iter().find(|name| differs(name)).map(|name| message(name))
    }

    /// Why the object of a reply cannot be what was asked for.
    pub(crate) fn object_mismatch(&self, object: View<'_>) -> Option<String> {
        echo::difference(self.operation.echoes, self.ids, self.parameters, object).map(message)
    }
}

/// The value of a header without what may follow it after a semicolon: the beta names of a `Stripe-Version`.
fn version_or_account(value: &str) -> &str {
    value.split(';').next().unwrap_or_default().trim()
}

/// Names the place and neither value: what stands there is about somebody else.
fn message(name: &str) -> String {
    format!("the reply's {name} is not the one of the request: it belongs to another request")
}
