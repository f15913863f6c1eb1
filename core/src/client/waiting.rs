//! Waiting until linked accounts have been refreshed, which the API does by itself.

use std::time::Duration;

use serde_json::json;

use super::client::{Arguments, Client, Response};
use super::drive::Reader;
use super::generated::resources::FinancialConnectionsAccounts;
use super::options::RequestOptions;
use crate::api::financial_connections::{RETRIEVE_ACCOUNT, WAIT_UNTIL_REFRESHED};
use crate::api::generated::records::{FinancialConnectionsAccount, FinancialConnectionsRefreshFeature};
use crate::api::operation::Operation;
use crate::base::error::{Error, ErrorKind};
use crate::call::policy::longest_backoff;
use crate::json::record::Json;
use crate::json::view::View;

impl FinancialConnectionsAccounts<'_> {
    /// Retrieves a linked account until none of these features is being refreshed, and gives it as it is then. Whether the
    /// refreshes succeeded stands in it. Each wait is twice as long as the one before, up to that of a call's repetitions.
    ///
    /// Events tell the same without a request: `financial_connections.account.refreshed_balance` and its like.
    ///
    /// # Errors
    /// [`ErrorKind::Timeout`] with code `refresh_pending` where one of them still is when `timeout` is over;
    /// [`ErrorKind::Validation`] where a feature is none that can be refreshed; any other of
    /// [`FinancialConnectionsAccounts::retrieve`].
    pub fn wait_until_refreshed(
        &self,
        account: &str,
        features: &[FinancialConnectionsRefreshFeature],
        timeout: Duration,
        options: &RequestOptions,
    ) -> Result<Response<FinancialConnectionsAccount>, Error> {
        let client: &Client = self.client;
        let parameters = json!({"features": features.iter().map(ToString::to_string).collect::<Vec<_>>()});
        let (ids, parameters) = (&[account], View::from(&parameters));
        let arguments = Arguments { operation: &WAIT_UNTIL_REFRESHED, ids, parameters, options };
        // A feature that cannot be refreshed is a mistake: it would never be pending.
        WAIT_UNTIL_REFRESHED.prepare(parameters, &options.context(client.options()))?;
        let reader = Reader { decode: Operation::read, view: FinancialConnectionsAccount::view };
        let longest_call = options.policy(client.options()).timeout;
        client.wait_until_refreshed(arguments, timeout, longest_call, &reader)
    }
}

impl Client {
    /// [`WAIT_UNTIL_REFRESHED`]: as often as it has to, retrieves the account that is named by the arguments, which were checked.
    pub(super) fn wait_until_refreshed<T>(
        &self,
        Arguments { ids, parameters, options, .. }: Arguments<'_>,
        timeout: Duration,
        longest_call: Duration,
        reader: &Reader<T>,
    ) -> Result<Response<T>, Error> {
        let features =
            || parameters.get("features").into_iter().flat_map(View::items).filter_map(View::as_str);
        let asked =
            parameters.get("expand").map_or_else(|| json!({}), |fields| json!({"expand": fields.to_value()}));
        let until = self.clock().now().saturating_add(timeout);
        let left = || until.saturating_sub(self.clock().now());
        let mut round = 0;
        loop {
            let longest = longest_call.min(left()).max(SHORTEST);
            let options = RequestOptions { timeout: Some(longest), ..options.clone() };
            let parameters = View::from(&asked);
            let arguments = Arguments { operation: &RETRIEVE_ACCOUNT, ids, parameters, options: &options };
            let reply = self.call_with(arguments, reader)?;
            let account = (reader.view)(&reply.value);
            let Some(feature) = features().find(|feature| is_pending(account, feature)) else {
                return Ok(reply);
            };
            if left().is_zero() {
                let message =
                    format!("the refresh of {feature} is still pending after {} s", timeout.as_secs());
                return Err(Error::new(ErrorKind::Timeout, message).with_code("refresh_pending"));
            }
            // Where it is cancelled meanwhile, the next call says so.
            self.pause(longest_backoff(round).min(left()), options.cancellation.as_ref());
            round += 1;
        }
    }
}

/// How long the last look may take, even where no time is left.
const SHORTEST: Duration = Duration::from_secs(1);

/// Whether a feature of the account is being refreshed.
fn is_pending(account: View<'_>, feature: &str) -> bool {
    let feature = if feature == "transactions" { "transaction" } else { feature };
    let refresh = account.get(&format!("{feature}_refresh"));
    refresh.and_then(|refresh| refresh.get("status")?.as_str()) == Some("pending")
}
