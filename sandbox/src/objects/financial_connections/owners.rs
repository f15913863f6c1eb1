//! Who owns a linked account, as of one refresh.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::table::Identified;
use crate::error::ApiError;
use crate::list;
use crate::random::Random;

const NAMES: [&str; 12] = [
    "Jenny Rosen",
    "Ada Obi",
    "Luis Ortega",
    "Mei Tanaka",
    "Nora Lindqvist",
    "Omar Haddad",
    "Priya Nair",
    "Tom Becker",
    "Sofia Rossi",
    "Kofi Mensah",
    "Eva Novak",
    "Jack Doyle",
];

/// The owners of an account at one time. They never change: a refresh makes a new one of these.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Ownership {
    id: String,
    /// Where its account stands.
    pub(crate) account: usize,
    created: i64,
    /// The ids of the owners.
    owners: Vec<String>,
}

impl Identified for Ownership {
    const KIND: &'static str = "financial_connections.account_ownership";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Ownership {
    pub(crate) fn new(account: usize, owners: usize, random: &mut Random, now: i64) -> Self {
        let id = random.id("fcaowns_", 24);
        let owners = (0..owners).map(|_| random.id("fcaown_", 24)).collect();
        Self { id, account, created: now, owners }
    }

    /// The page of its owners the parameters ask for.
    pub(crate) fn page(&self, parameters: &Value, url: &str) -> Result<Value, ApiError> {
        let newest_first: Vec<_> = (0..self.owners.len()).rev().collect();
        let place = |id: &str| self.owners.iter().position(|owner| owner == id);
        let what = "financial_connections.account_owner";
        let (window, has_more) = list::window(&newest_first, parameters, what, place)?;
        let data = newest_first[window].iter().map(|place| self.owner(*place));
        Ok(list::envelope(data, has_more, url))
    }

    fn owner(&self, place: usize) -> Value {
        // The same people every time: a refresh of the same account finds the same owners.
        let name = NAMES[(self.account + place) % NAMES.len()];
        let mail = name.to_lowercase().replace(' ', ".");
        json!({
            "id": self.owners[place],
            "object": "financial_connections.account_owner",
            "email": format!("{mail}@example.com"),
            "name": name,
            "ownership": self.id,
            "phone": format!("+1 555-01{:02}", (self.account + place) % 100),
            "raw_address": format!("{} Main Street, Springfield, IL 62701", 100 + place),
            "refreshed_at": self.created,
        })
    }

    /// The object as it stands in the place of its id, for the account of this id.
    pub(crate) fn to_json(&self, account: &str) -> Value {
        let url = format!("/v1/financial_connections/accounts/{account}/owners?ownership={}", self.id);
        json!({
            "id": self.id,
            "object": "financial_connections.account_ownership",
            "created": self.created,
            "owners": self.page(&Value::Null, &url).unwrap_or_default(),
        })
    }
}
