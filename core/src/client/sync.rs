//! Following the transactions of a linked account: each change once, from a cursor on that the caller keeps.

use serde_json::{Value, json};

use super::client::{Arguments, Client, Metadata, Response};
use super::drive::Reader;
use super::options::RequestOptions;
use crate::api::financial_connections::sync::Place;
use crate::api::financial_connections::{LIST_TRANSACTIONS, RETRIEVE_ACCOUNT};
use crate::api::generated::records::RetrieveOptions;
use crate::base::error::{Error, ErrorKind};
use crate::base::problem::Problem;
use crate::call::{Headers, Reply};
use crate::json::record::Json;
use crate::json::tape::Part;
use crate::json::view::View;

/// How often the transactions are read where the account is refreshed meanwhile.
const READINGS: u32 = 5;

impl Client {
    /// [`crate::api::financial_connections::SYNC_TRANSACTIONS`]: the changes that follow the cursor among the parameters; none
    /// at the end. Of a transaction that changed more than once since, the last state is given.
    ///
    /// # Errors
    /// `sync_cursor_invalid` for a cursor that is none, or another account's, and `sync_unsettled` where the account was
    /// refreshed each time its transactions were read; any other of those two calls.
    pub(super) fn sync_transactions<T>(
        &self,
        Arguments { operation, parameters, options, .. }: Arguments<'_>,
        warnings: Vec<Problem>,
        reader: &Reader<T>,
    ) -> Result<Response<T>, Error> {
        let text = |name: &str| parameters.get(name).and_then(View::as_str);
        let account = text("account").unwrap_or_default();
        let mut place = Place::read(account, text("cursor"))?;
        let walk = Walk { client: self, account, options };
        loop {
            let is_rest = place.through().is_some();
            let (changes, end, mut metadata) = walk.read(&place)?;
            // First the rest of what was given in part, then what came since.
            if is_rest && changes.is_empty() {
                place = end;
                continue;
            }
            let page = json!({"object": "list", "data": changes, "has_more": is_rest}).to_string();
            let reply = Reply { status: metadata.status, headers: Headers::default(), body: page.into() };
            metadata.warnings.splice(..0, warnings);
            return Ok(Response { value: (reader.decode)(operation, &reply)?, metadata });
        }
    }
}

/// A sync that is under way.
struct Walk<'a> {
    client: &'a Client,
    account: &'a str,
    options: &'a RequestOptions,
}

impl Walk<'_> {
    /// Reads what was changed, as it was at one moment: no refresh may end while its pages are read.
    fn read(&self, place: &Place) -> Result<(Vec<Value>, Place, Metadata), Error> {
        let (mut before, _) = self.last_refresh()?;
        for _ in 0..READINGS {
            let mut listed = self.list(place.after())?;
            let later = match place.through() {
                Some(through) => self.list(Some(through))?,
                None => Vec::new(),
            };
            let (now, metadata) = self.last_refresh()?;
            if ["id", "status"].iter().all(|field| before[field] == now[field]) {
                let id = now["id"].as_str();
                if now["status"] == "pending" {
                    // It may bring more than it has by now.
                    listed.retain(|transaction| transaction["transaction_refresh"].as_str() != id);
                }
                let ended = id.filter(|_| now["status"] == "succeeded");
                let (changes, end) = place.changes(listed, &later, ended);
                return Ok((changes, end, metadata));
            }
            before = now;
        }
        let message =
            format!("the account was refreshed each of the {READINGS} times its transactions were read");
        Err(Error::new(ErrorKind::Timeout, message).with_code("sync_unsettled"))
    }

    /// The account's last attempt to refresh its transactions.
    fn last_refresh(&self) -> Result<(Value, Metadata), Error> {
        let retrieve = RetrieveOptions::default();
        let account = self.client.call(&RETRIEVE_ACCOUNT, &[self.account], retrieve.view(), self.options)?;
        let refresh = account.value.whole().get("transaction_refresh").map(Part::to_value);
        Ok((refresh.unwrap_or_default(), account.metadata))
    }

    fn list(&self, after: Option<&str>) -> Result<Vec<Value>, Error> {
        let mut parameters = json!({"account": self.account, "limit": 100});
        if let Some(refresh) = after {
            parameters["transaction_refresh"] = json!({ "after": refresh });
        }
        let mut pages = self.client.pages(&LIST_TRANSACTIONS, &[], parameters, self.options);
        let mut found = Vec::new();
        while let Some(page) = pages.next_values()? {
            found.extend(page);
        }
        Ok(found)
    }
}
