//! Texts with which holders consent on the platform's own page.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::holders::Holder;
use super::table::Identified;

/// How long a text is good for, in seconds. The API does not say.
const GOOD_FOR: i64 = 24 * 60 * 60;
/// The only language there is here.
const LOCALE: &str = "en-US";
const TEXT: &str =
    "I agree that this platform and Stripe may collect and use the data of the accounts that I link.";

/// A text for one holder.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Consent {
    pub(crate) id: String,
    pub(crate) holder: Holder,
    pub(crate) created: i64,
}

impl Identified for Consent {
    const KIND: &'static str = "financial_connections.consent";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Consent {
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "object": Self::KIND,
            "account_holder": self.holder.to_json(),
            "consent_text": TEXT,
            "created": self.created,
            "expires_at": self.created.saturating_add(GOOD_FOR),
            "livemode": false,
            "locale": LOCALE,
        })
    }
}
