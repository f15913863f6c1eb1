//! Calls that wait for what the API does by itself.

use std::sync::Arc;
use std::time::Duration;

use crate::call::{Cancellation, call};
use crate::generated::{
    FinancialConnectionsAccountResponse, FinancialConnectionsRefreshFeature, RequestOptions,
};
use crate::options::Become;
use crate::seconds::Seconds;
use crate::{Client, StripeError};

#[uniffi::export]
impl Client {
    /// Retrieves a linked account until none of these features is being refreshed.
    #[uniffi::method(default(cancellation = None, options))]
    pub async fn financial_connections_accounts_wait_until_refreshed(
        &self,
        account: String,
        features: Vec<FinancialConnectionsRefreshFeature>,
        timeout: Seconds,
        options: RequestOptions,
        cancellation: Option<Arc<Cancellation>>,
    ) -> Result<FinancialConnectionsAccountResponse, StripeError> {
        let timeout: Duration = timeout.become_core("timeout")?;
        call(&self.0, options, cancellation, move |client, options| {
            client
                .financial_connections()
                .accounts()
                .wait_until_refreshed(&account, &features, timeout, options)
        })
        .await
    }
}
