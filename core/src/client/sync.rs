//! Following the transactions of a linked account: each change once, from a cursor on that the caller keeps.

use serde_json::{Value, json};

use super::client::Client;
use super::generated::resources::FinancialConnectionsTransactions;
use super::options::RequestOptions;
use super::paging::{Items, Pages, Source};
use crate::api::financial_connections::objects::TRANSACTION_CHANGE_PAGE;
use crate::api::financial_connections::sync::Place;
use crate::api::financial_connections::{LIST_TRANSACTIONS, RETRIEVE_ACCOUNT};
use crate::api::generated::records::{FinancialConnectionsTransactionChange, RetrieveOptions};
use crate::api::schema::Object;
use crate::base::error::{Error, ErrorKind};
use crate::json::record::Json;

/// How often the transactions are read where the account is refreshed meanwhile.
const READINGS: u32 = 5;

impl FinancialConnectionsTransactions<'_> {
    /// What has changed of an account's transactions since `cursor`, or all of them: those that are new and those that refreshes have
    /// changed, such as pending ones that were posted, oldest first. A change is given once: each comes with the cursor to go on
    /// from. Keep that together with what you made of the change, in one transaction of your database, and nothing is
    /// lost or done twice, wherever your program ends. Of a transaction that changed more than once since, the last state is given.
    ///
    /// What a refresh brings is given when it has ended. Nothing here begins one: subscribe to `transactions`, and call this at each
    /// event `financial_connections.account.refreshed_transactions`, or refresh the account.
    ///
    /// # Errors
    /// `sync_cursor_invalid` for a cursor that is none, or another account's. Those of the items are any [`ErrorKind`], and
    /// `sync_unsettled` where the account was refreshed each time its transactions were read.
    pub fn sync(
        &self,
        account: &str,
        cursor: Option<&str>,
        options: &RequestOptions,
    ) -> Result<Items<FinancialConnectionsTransactionChange>, Error> {
        Ok(self.client.transaction_changes(account, cursor, options)?.items())
    }
}

impl Client {
    /// The pages of [`FinancialConnectionsTransactions::sync`].
    ///
    /// # Errors
    /// `sync_cursor_invalid`.
    #[doc(hidden)]
    pub fn transaction_changes(
        &self,
        account: &str,
        cursor: Option<&str>,
        options: &RequestOptions,
    ) -> Result<Pages, Error> {
        let place = Place::read(account, cursor)?;
        let walk = Walk { account: account.to_owned(), place, is_over: false };
        Ok(Pages::made(self, &LIST_TRANSACTIONS, walk, options))
    }
}

/// A sync that is under way.
struct Walk {
    account: String,
    place: Place,
    is_over: bool,
}

impl Source for Walk {
    fn next_page(&mut self, client: &Client, options: &RequestOptions) -> Result<Option<Value>, Error> {
        // First the rest of what was given in part, then what came since.
        while !self.is_over {
            self.is_over = true;
            let is_rest = self.place.through().is_some();
            let (changes, place) = self.read(client, options)?;
            self.place = place;
            self.is_over = !is_rest;
            if !changes.is_empty() {
                return Ok(Some(json!({"object": "list", "data": changes, "has_more": is_rest})));
            }
        }
        Ok(None)
    }

    fn object(&self) -> &'static Object {
        &TRANSACTION_CHANGE_PAGE
    }
}

impl Walk {
    /// Reads what was changed, as it was at one moment: no refresh may end while its pages are read.
    fn read(&self, client: &Client, options: &RequestOptions) -> Result<(Vec<Value>, Place), Error> {
        let mut before = self.last_refresh(client, options)?;
        for _ in 0..READINGS {
            let mut listed = self.list(client, self.place.after(), options)?;
            let later = match self.place.through() {
                Some(through) => self.list(client, Some(through), options)?,
                None => Vec::new(),
            };
            let now = self.last_refresh(client, options)?;
            if ["id", "status"].iter().all(|field| before[field] == now[field]) {
                let id = now["id"].as_str();
                if now["status"] == "pending" {
                    // It may bring more than it has by now.
                    listed.retain(|transaction| transaction["transaction_refresh"].as_str() != id);
                }
                let ended = id.filter(|_| now["status"] == "succeeded");
                return Ok(self.place.changes(listed, &later, ended));
            }
            before = now;
        }
        let message =
            format!("the account was refreshed each of the {READINGS} times its transactions were read");
        Err(Error::new(ErrorKind::Timeout, message).with_code("sync_unsettled"))
    }

    /// The account's last attempt to refresh its transactions.
    fn last_refresh(&self, client: &Client, options: &RequestOptions) -> Result<Value, Error> {
        let retrieve = RetrieveOptions::default();
        let account = client.call(&RETRIEVE_ACCOUNT, &[&self.account], retrieve.view(), options)?;
        Ok(account.value.value()["transaction_refresh"].clone())
    }

    fn list(
        &self,
        client: &Client,
        after: Option<&str>,
        options: &RequestOptions,
    ) -> Result<Vec<Value>, Error> {
        let mut parameters = json!({"account": self.account, "limit": 100});
        if let Some(refresh) = after {
            parameters["transaction_refresh"] = json!({ "after": refresh });
        }
        let mut pages = client.pages(&LIST_TRANSACTIONS, &[], parameters, options);
        let mut found = Vec::new();
        while let Some(page) = pages.next_values()? {
            found.extend(page);
        }
        Ok(found)
    }
}
