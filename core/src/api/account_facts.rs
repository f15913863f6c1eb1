//! What is known of the connected account, as far as defaults and constraints depend on it.

use serde_json::Value;

use super::option_table::{OptionValue, invalid, options};
use super::schema::{Enum, Object, Shape};
use crate::api::generated::records::{Account, V2CoreAccount};
use crate::base::error::Error;
use crate::json::record::Json;
use crate::json::view::View;

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
    previews: &[],
};

options! {
    /// What is known of a connected account. Rules that need an unknown fact are skipped, defaults that need one are left to
    /// the server.
    ///
    /// They are in the account object: the first two of either generation of the API (`GET /v1/accounts/{id}`,
    /// `GET /v2/core/accounts/{id}`), shown only to the platform that controls the account; the others of the first alone.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct AccountFacts {
        /// Who is liable for negative balances: `controller.losses.payments` of the account.
        losses_payments: Option<Responsible> = nothing,
        /// Who collects updated requirements: `controller.requirement_collection` of the account.
        requirement_collection: Option<Responsible> = nothing,
        /// Whether it may issue cards: `capabilities.card_issuing` of the account is `active`.
        card_issuing: Option<bool> = nothing,
        /// Whether it may have financial accounts: `capabilities.treasury` of the account is `active`.
        treasury: Option<bool> = nothing,
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

impl AccountFacts {
    /// The facts in an account object as the API returns it, of either generation: `controller.losses.payments` and
    /// `controller.requirement_collection`, or `losses_collector` and `requirements_collector` in
    /// `defaults.responsibilities`. What is not there stays unknown; but among `capabilities` is none that the account lacks.
    pub fn of_account<'a>(account: impl Into<View<'a>>) -> Self {
        let account = account.into();
        let either = |paths: [&[&str]; 2]| {
            let at = |path: &[&str]| path.iter().try_fold(account, |value, name| value.get(name))?.as_str();
            paths.into_iter().find_map(at).and_then(Responsible::from_name)
        };
        let capabilities = account.get("capabilities").filter(|capabilities| capabilities.is_object());
        // A word that came later is neither.
        let active = |name: &str| match capabilities?.get(name).and_then(View::as_str) {
            Some("active") => Some(true),
            Some("inactive" | "pending") | None => Some(false),
            Some(_) => None,
        };
        Self {
            card_issuing: active("card_issuing"),
            treasury: active("treasury"),
            losses_payments: either([
                &["controller", "losses", "payments"],
                &["defaults", "responsibilities", "losses_collector"],
            ]),
            requirement_collection: either([
                &["controller", "requirement_collection"],
                &["defaults", "responsibilities", "requirements_collector"],
            ]),
        }
    }

    /// Whether this is an account, and not the facts themselves.
    pub(crate) fn is_account(value: View<'_>) -> bool {
        const ACCOUNTS: [&str; 2] = ["account", "v2.core.account"];
        value.get("object").and_then(View::as_str).is_some_and(|object| ACCOUNTS.contains(&object))
    }
}

impl From<&Account> for AccountFacts {
    fn from(account: &Account) -> Self {
        Self::of_account(account.view())
    }
}

impl From<&V2CoreAccount> for AccountFacts {
    fn from(account: &V2CoreAccount) -> Self {
        Self::of_account(account.view())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn facts_are_read_from_either_generation_of_accounts() {
        let facts = |losses, requirements| AccountFacts {
            losses_payments: losses,
            requirement_collection: requirements,
            ..AccountFacts::default()
        };
        for (account, expected) in [
            (
                json!({"controller": {"losses": {"payments": "stripe"}, "requirement_collection": "application"}}),
                facts(Some(Responsible::Stripe), Some(Responsible::Application)),
            ),
            (
                json!({"defaults": {"responsibilities":
                    {"losses_collector": "application", "requirements_collector": "stripe"}}}),
                facts(Some(Responsible::Application), Some(Responsible::Stripe)),
            ),
            (json!({"controller": {"type": "account"}, "defaults": null}), AccountFacts::default()),
            (
                json!({"defaults": {"responsibilities": {"losses_collector": "moon"}}}),
                AccountFacts::default(),
            ),
            (json!({}), AccountFacts::default()),
            (json!({"capabilities": null}), AccountFacts::default()),
            (
                json!({"capabilities": {"card_issuing": "active", "treasury": "pending"}}),
                AccountFacts { card_issuing: Some(true), treasury: Some(false), ..AccountFacts::default() },
            ),
            (
                json!({"capabilities": {"card_issuing": "of 2030"}}),
                AccountFacts { card_issuing: None, treasury: Some(false), ..AccountFacts::default() },
            ),
        ] {
            assert_eq!(AccountFacts::of_account(&account), expected, "{account}");
        }
    }
}
