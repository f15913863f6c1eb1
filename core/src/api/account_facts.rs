//! What is known of the connected account, as far as defaults and constraints depend on it.

use serde_json::Value;

use super::option_table::{OptionValue, invalid, options};
use super::schema::{Enum, Object, Shape};
use crate::base::error::Error;

/// Who is responsible for something about a connected account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Responsible {
    /// Stripe.
    Stripe,
    /// The platform.
    Application,
}

impl Responsible {
    /// The API's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stripe => "stripe",
            Self::Application => "application",
        }
    }

    /// The one the API's word stands for.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Stripe, Self::Application].into_iter().find(|who| who.name() == name)
    }
}

/// [`Responsible`] as words.
pub static RESPONSIBLE: Enum = Enum {
    name: "Responsible",
    doc: "Who is responsible for something about a connected account.",
    values: &[("stripe", "Stripe."), ("application", "The platform.")],
};

options! {
    /// What is known of a connected account. Rules that need an unknown fact are skipped, defaults that need one are left to
    /// the server.
    ///
    /// Both facts are in the account object (`GET /v1/accounts/{id}`); the API shows them only to the platform that controls
    /// the account.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct AccountFacts {
        /// Who is liable for negative balances: `controller.losses.payments` of the account.
        losses_payments: Option<Responsible> = nothing,
        /// Who collects updated requirements: `controller.requirement_collection` of the account.
        requirement_collection: Option<Responsible> = nothing,
    }
}

/// [`AccountFacts`] as an object, for hosts that pass JSON.
pub static ACCOUNT_FACTS: Object =
    Object { name: "AccountFacts", doc: AccountFacts::ABOUT, fields: AccountFacts::FIELDS };

impl OptionValue for Responsible {
    const SHAPE: Shape = Shape::Enum(&RESPONSIBLE);

    fn read(name: &str, value: Value) -> Result<Self, Error> {
        let who = value.as_str().and_then(Self::from_name);
        who.ok_or_else(|| invalid(name, "this is neither stripe nor application"))
    }
}

impl OptionValue for AccountFacts {
    const SHAPE: Shape = Shape::Object(&ACCOUNT_FACTS);

    fn read(name: &str, value: Value) -> Result<Self, Error> {
        match value {
            Value::Object(mut facts) => Self::take(&mut facts),
            _ => Err(invalid(name, "expected an object")),
        }
    }
}
