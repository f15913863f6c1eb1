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
    /// Why the head of a reply cannot be to this request: it says that another account was acted for.
    ///
    /// `Stripe-Version` is repeated as well but not compared: servers that stand in for the API answer with a version
    /// of their own, and two requests of one client have the same.
    pub(crate) fn head_mismatch(&self, reply: &Reply) -> Option<String> {
        let asked = self.request.header(STRIPE_ACCOUNT)?.trim();
        let found = reply.header(STRIPE_ACCOUNT)?.trim();
        (found != asked).then(|| message(STRIPE_ACCOUNT))
    }

    /// Why the object of a reply cannot be what was asked for.
    pub(crate) fn object_mismatch(&self, object: View<'_>) -> Option<String> {
        echo::difference(self.operation.echoes, self.ids, self.parameters, object).map(message)
    }
}

/// The account that is acted for, in the request and in its reply.
const STRIPE_ACCOUNT: &str = "Stripe-Account";

/// Names the place and neither value: what stands there is about somebody else.
fn message(name: &str) -> String {
    format!("the reply's {name} is not the one of the request: it belongs to another request")
}
