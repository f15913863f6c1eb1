//! Waiting until linked accounts have been refreshed, which the API does by itself.

use std::time::Duration;

use serde_json::json;

use super::client::{Client, Response};
use super::generated::resources::FinancialConnectionsAccounts;
use super::options::RequestOptions;
use crate::api::financial_connections::REFRESH_ACCOUNT;
use crate::api::generated::records::{
    FinancialConnectionsAccount, FinancialConnectionsRefreshFeature, FinancialConnectionsRefreshStatus,
    RetrieveOptions,
};
use crate::base::error::{Error, ErrorKind};
use crate::call::policy::longest_backoff;

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
        // A feature that cannot be refreshed is a mistake: it would never be pending.
        let features_asked =
            json!({"features": features.iter().map(ToString::to_string).collect::<Vec<_>>()});
        REFRESH_ACCOUNT.prepare(&features_asked, &options.context(client.options()))?;
        let until = client.clock().now().saturating_add(timeout);
        let left = || until.saturating_sub(client.clock().now());
        let own = options.policy(client.options()).timeout;
        let mut round = 0;
        loop {
            let options = RequestOptions { timeout: Some(own.min(left().max(SHORTEST))), ..options.clone() };
            let reply = self.retrieve(account, &RetrieveOptions::default(), &options)?;
            let Some(feature) = features.iter().find(|feature| is_pending(&reply, feature)) else {
                return Ok(reply);
            };
            if left().is_zero() {
                let message =
                    format!("the refresh of {feature} is still pending after {} s", timeout.as_secs());
                return Err(Error::new(ErrorKind::Timeout, message).with_code("refresh_pending"));
            }
            // Where it is cancelled meanwhile, the next call says so.
            client.pause(longest_backoff(round).min(left()), options.cancellation.as_ref());
            round += 1;
        }
    }
}

/// How long the last look may take, even where no time is left.
const SHORTEST: Duration = Duration::from_secs(1);

/// Whether a feature of the account is being refreshed.
fn is_pending(account: &FinancialConnectionsAccount, feature: &FinancialConnectionsRefreshFeature) -> bool {
    use FinancialConnectionsRefreshFeature as Feature;
    let status = match feature {
        Feature::Balance => account.balance_refresh.as_ref().map(|refresh| &refresh.status),
        Feature::Ownership => account.ownership_refresh.as_ref().map(|refresh| &refresh.status),
        Feature::Transactions => account.transaction_refresh.as_ref().map(|refresh| &refresh.status),
        Feature::InferredBalances => {
            account.inferred_balances_refresh.as_ref().map(|refresh| &refresh.status)
        }
        Feature::Unknown(name) => {
            let refresh = account.unknown.get(&format!("{name}_refresh"));
            return refresh.is_some_and(|refresh| refresh["status"] == "pending");
        }
    };
    status == Some(&FinancialConnectionsRefreshStatus::Pending)
}
