//! What the browser library and the bank do with a session: link accounts. Only for tests; the API has nothing like it.

use std::collections::HashMap;
use std::fmt;

use serde_json::Value;
use stripe_sessions::internal::financial_connections::{SUBCATEGORIES, enums};
use stripe_sessions::internal::schema::{Field, Object, Shape};

use super::no_such;
use crate::error::ApiError;
use crate::objects::financial_connections::{Account, Authorization, INSTITUTIONS, Institution};
use crate::state::State;

/// How many accounts can be linked at once.
const MOST: i64 = 10_000;

/// Accounts to link in a Financial Connections session: where, of which kind, and how many.
///
/// | institution | what is special about it |
/// |---|---|
/// | `test_institution` | nothing: refreshes succeed after two seconds |
/// | `test_oauth_institution` | its account numbers are tokenized |
/// | `ownership_accounts` | its accounts have twelve owners |
/// | `slow_institution` | a refresh takes an hour |
/// | `refresh_failures` | every refresh fails |
/// | `balance_failures`, `ownership_failures`, `transaction_failures` | these refreshes fail |
/// | `expiring_access` | its accounts become inactive after seven days |
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestAccounts {
    /// The institution.
    pub institution: String,
    /// The category; `None` for the one that goes with the subcategory.
    pub category: Option<String>,
    /// The subcategory, one that the session allows.
    pub subcategory: String,
    /// How many, up to 10,000.
    pub count: u32,
}

/// One checking account at the institution where everything works.
impl Default for TestAccounts {
    fn default() -> Self {
        Self::new("test_institution", "checking")
    }
}

impl TestAccounts {
    /// One account of this kind.
    pub fn new(institution: &str, subcategory: &str) -> Self {
        Self {
            institution: institution.to_owned(),
            category: None,
            subcategory: subcategory.to_owned(),
            count: 1,
        }
    }

    /// So many of them.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self { count, ..self }
    }

    fn read(fields: &Value) -> Self {
        let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let default = Self::default();
        Self {
            institution: text("institution").unwrap_or(default.institution),
            category: text("category"),
            subcategory: text("subcategory").unwrap_or(default.subcategory),
            // What does not fit is out of range as well.
            count: fields.get("count").map_or(1, |count| count.as_u64().unwrap_or(0).try_into().unwrap_or(0)),
        }
    }

    /// The kind of account this describes.
    fn kind(&self) -> Result<Kind, ApiError> {
        let Self { institution, category, subcategory, count } = self;
        if !(1..=MOST).contains(&i64::from(*count)) {
            let message = format!("Invalid count: must be 1 to {MOST}");
            return Err(ApiError::invalid(message).param("accounts[count]"));
        }
        let institution = Institution::find(institution).ok_or_else(|| {
            let ids: Vec<_> = INSTITUTIONS.iter().map(|institution| institution.id).collect();
            let message = format!("Invalid institution: must be one of {}", ids.join(", "));
            ApiError::invalid(message).param("accounts[institution]")
        })?;
        let category = match category.as_deref() {
            Some(category) => category,
            None if subcategory == "other" => "other",
            None => SUBCATEGORIES
                .iter()
                .find(|(_, fitting)| fitting.contains(&subcategory.as_str()))
                .map_or("other", |(category, _)| category),
        };
        SUBCATEGORIES
            .iter()
            .filter(|(name, _)| *name == category)
            .flat_map(|(category, fitting)| fitting.iter().map(move |subcategory| (*category, *subcategory)))
            .find(|(_, fitting)| fitting == subcategory)
            .map(|(category, subcategory)| Kind { institution, category, subcategory })
            .ok_or_else(|| {
                let message = format!(
                    "Invalid subcategory: there are no {subcategory} accounts of category {category}"
                );
                ApiError::invalid(message).param("accounts[subcategory]")
            })
    }
}

#[derive(Debug, Clone, Copy)]
struct Kind {
    institution: &'static Institution,
    category: &'static str,
    subcategory: &'static str,
}

/// The body of a control request that completes a session.
pub(crate) static COMPLETE: Object = Object {
    name: "CompleteFinancialConnectionsSession",
    doc: "Which accounts to link.",
    fields: &[field("accounts", Shape::List(&Shape::Object(&TEST_ACCOUNTS)))],
};

static TEST_ACCOUNTS: Object = Object {
    name: "TestAccounts",
    doc: "Accounts of one kind.",
    fields: &[
        field("institution", Shape::Text),
        field("category", Shape::Enum(&enums::ACCOUNT_CATEGORY)),
        field("subcategory", Shape::Enum(&enums::ACCOUNT_SUBCATEGORY)),
        field("count", Shape::Integer),
    ],
};

const fn field(name: &'static str, shape: Shape) -> Field {
    Field::optional(name, shape, "")
}

/// The session a control path completes: `financial_connections/sessions/{id}/complete`.
pub(crate) fn completed_session(path: &str) -> Option<&str> {
    path.strip_prefix("financial_connections/sessions/")?.strip_suffix("/complete")
}

/// Completes a session as a control request asks for it, and gives the ids of the linked accounts.
pub(crate) fn complete(state: &mut State, session: &str, body: &Value) -> Result<Vec<String>, ApiError> {
    let accounts: Vec<_> = match body.get("accounts").and_then(Value::as_array) {
        None => vec![TestAccounts::default()],
        Some(accounts) => accounts.iter().map(TestAccounts::read).collect(),
    };
    link(state, session, &accounts)
}

/// Links accounts, and gives their ids.
pub(crate) fn link(state: &mut State, id: &str, accounts: &[TestAccounts]) -> Result<Vec<String>, ApiError> {
    let State { financial_connections: fc, random, clock, .. } = state;
    let place = fc.sessions.place(id).ok_or_else(|| no_such("session", id, "session", true))?;
    let session = &fc.sessions[place];
    let mut kinds = Vec::new();
    for wanted in accounts {
        let kind = wanted.kind()?;
        if session.subcategories.as_ref().is_some_and(|all| !all.iter().any(|word| word == kind.subcategory))
        {
            let message = format!("The session does not allow {} accounts to be linked.", kind.subcategory);
            return Err(ApiError::invalid(message).param("accounts[subcategory]"));
        }
        kinds.extend(std::iter::repeat_n(kind, wanted.count as usize));
    }
    let refuse = |message: String| Err(ApiError::invalid(message).param("accounts"));
    let linked = session.accounts.len() + kinds.len();
    if session.limit.is_some_and(|limit| i64::try_from(linked).is_ok_and(|linked| linked > limit)) {
        return refuse(format!("The session does not allow {linked} accounts to be linked."));
    }
    let mut paying = kinds.iter().map(|kind| Account::pays(kind.category, kind.subcategory));
    let enough = match session.payment_method_support.as_deref() {
        Some("all") => paying.all(|pays| pays),
        Some("at_least_one") => {
            paying.any(|pays| pays) || session.accounts.iter().any(|place| fc.accounts[*place].can_pay())
        }
        _ => true,
    };
    if !enough {
        return refuse(
            "The session needs accounts that payments can be made from: checking or savings.".into(),
        );
    }

    let now = clock.now();
    let mut ids = Vec::with_capacity(kinds.len());
    // One for all the accounts at an institution.
    let mut authorizations: HashMap<_, usize> = HashMap::new();
    for Kind { institution, category, subcategory } in kinds {
        let id = random.id("fca_", 24);
        ids.push(id.clone());
        let authorization = *authorizations.entry(institution.id).or_insert_with(|| {
            let (id, holder) = (random.id("fcauth_", 24), fc.sessions[place].holder.clone());
            fc.authorizations.add(Authorization { id, holder, institution, accounts: Vec::new() })
        });
        let authorization = &mut fc.authorizations[authorization];
        let by = authorization.id.clone();
        authorization.accounts.push(fc.accounts.len());
        let kind = (institution, category, subcategory);
        let session = &fc.sessions[place];
        let account = Account::link(id, fc.accounts.len(), session, by, kind, random.fork(), now);
        let account = fc.accounts.add(account);
        fc.sessions[place].accounts.push(account);
        fc.tell(account);
    }
    Ok(ids)
}

/// Why accounts cannot be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkError(pub(crate) String);

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LinkError {}
