//! `stripe-sessions fc wait`: waits until an account has been refreshed.

use std::time::Duration;

use clap::Args;
use serde_json::json;
use stripe_sessions::{Client, ClientOptions, Json, RequestOptions, operation};

use super::{HOST, NO_KEY, reply};
use crate::exit::{Exit, Failure};
use crate::options::Connection;
use crate::output::Output;

/// Wait until none of these features of an account is being refreshed, and show it then.
#[derive(Debug, Args)]
pub(crate) struct Wait {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    account: String,
    /// What is being refreshed, separated by commas.
    #[arg(long, value_name = "WORDS", value_delimiter = ',', required = true)]
    features: Vec<String>,
    /// How long at the most.
    #[arg(long = "at-most", value_name = "SECONDS", default_value_t = 60)]
    at_most: u64,
    #[command(flatten)]
    connection: Connection,
    /// Print one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

impl Wait {
    pub(super) fn run(&self, output: &mut Output) -> Result<Exit, Failure> {
        let Connection { key, base_url, stripe_account, .. } = &self.connection;
        let key = key.as_ref().filter(|key| !key.is_empty()).ok_or_else(|| Failure::Usage(NO_KEY.into()))?;
        let url = base_url.as_deref().unwrap_or(stripe_sessions::internal::options::DEFAULT_BASE_URL);
        let client_options = ClientOptions::from_json(self.connection.client_options(url), HOST)?;
        let client = Client::with_options(key, client_options)?;
        let features: Vec<_> = self.features.iter().map(|feature| feature.as_str().into()).collect();
        let options = RequestOptions::from_json(json!({"stripe_account": stripe_account}))?;
        let accounts = client.financial_connections().accounts();
        let waited = Duration::from_secs(self.at_most);
        let account =
            accounts.wait_until_refreshed(&self.account, &features, waited, &options)?.value.to_json();
        if self.json {
            output.json(&account)?;
        } else {
            reply::show(&account, operation("financial_connections.accounts.retrieve")?, output)?;
        }
        Ok(Exit::Success)
    }
}
