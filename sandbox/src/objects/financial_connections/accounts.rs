//! Linked accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::balances::Balance;
use super::holders::Holder;
use super::institutions::Institution;
use super::kept::{self, Word};
use super::owners::Ownership;
use super::refreshes::{Feature, Refresh};
use super::sessions::Session;
use super::table::{Identified, Table};
use super::transactions::Transaction;
use crate::error::ApiError;
use crate::objects::happenings::Happening;
use crate::random::Random;

/// How often data of a subscription is refreshed, in seconds.
const DAY: i64 = 24 * 60 * 60;
/// How many daily refreshes are made up for when the clock was turned far ahead.
const MOST_DAYS: i64 = 31;

/// A linked account.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    /// Where it stands among the accounts.
    place: usize,
    pub(crate) holder: Holder,
    /// What it was linked by. Data files of before there were authorizations have none.
    #[serde(default)]
    authorization: Option<String>,
    #[serde(with = "kept::institution")]
    pub(crate) institution: &'static Institution,
    #[serde(deserialize_with = "kept::category")]
    category: Word,
    #[serde(deserialize_with = "kept::category")]
    subcategory: Word,
    last4: String,
    created: i64,
    permissions: Vec<Value>,
    pub(crate) status: Status,
    pub(crate) subscribed: bool,
    /// When its access expires.
    expires_at: Option<i64>,
    pub(super) balance: Option<Balance>,
    ownership: Option<String>,
    /// The last refresh of each feature.
    refreshes: [Option<Refresh>; Feature::ALL.len()],
    /// The ids of the refreshes of transactions, oldest first.
    pub(crate) transaction_refreshes: Vec<String>,
    /// Where its transactions stand.
    pub(crate) transactions: Vec<usize>,
    /// Makes up what is in it.
    pub(crate) random: Random,
    /// What happened to it and was not told yet.
    #[serde(skip)]
    pub(super) happened: Vec<Happening>,
}

/// Whether the link to an account works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Active,
    Inactive,
    Disconnected,
}

impl Status {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Disconnected => "disconnected",
        }
    }
}

impl Identified for Account {
    const KIND: &'static str = "financial_connections.account";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Account {
    /// An account just linked in a session, which will stand at `place`.
    pub(crate) fn link(
        id: String,
        place: usize,
        session: &Session,
        authorization: String,
        (institution, category, subcategory): (&'static Institution, &'static str, &'static str),
        mut random: Random,
        now: i64,
    ) -> Self {
        let mut account = Self {
            id,
            place,
            holder: session.holder.clone(),
            authorization: Some(authorization),
            institution,
            category,
            subcategory,
            last4: format!("{:04}", random.number(0..=9999)),
            created: now,
            permissions: session.permissions.clone(),
            status: Status::Active,
            subscribed: false,
            expires_at: institution.access_seconds.map(|seconds| now.saturating_add(seconds)),
            balance: None,
            ownership: None,
            refreshes: [const { None }; Feature::ALL.len()],
            transaction_refreshes: Vec::new(),
            transactions: Vec::new(),
            random,
            happened: Vec::new(),
        };
        for feature in Feature::ALL {
            let wanted = session.prefetch.iter().flatten().any(|word| word == feature.permission());
            if wanted && account.grants(feature.permission()) {
                account.start(feature, now);
            }
        }
        account.note(now, "created", None);
        account
    }

    /// Notes what happened.
    fn note(&mut self, at: i64, what: &str, previous: Option<Value>) {
        let kind = format!("{}.{what}", Self::KIND);
        let object = self.to_json();
        self.happened.push(Happening { at, kind, object, previous, is_asked_for: false });
    }

    /// When something is due by then that [`Account::settle`] would do.
    pub(super) fn due_by(&self, until: i64) -> Option<i64> {
        if self.status != Status::Active {
            return None;
        }
        let expires = self.expires_at.filter(|at| *at <= until);
        expires.into_iter().chain(self.due(until).map(|(at, _)| at)).min()
    }

    /// Whether payments can be made from accounts of this kind.
    pub(crate) fn pays(category: &str, subcategory: &str) -> bool {
        category == "cash" && subcategory != "other"
    }

    /// Whether payments can be made from it.
    pub(crate) fn can_pay(&self) -> bool {
        Self::pays(self.category, self.subcategory)
    }

    pub(crate) fn grants(&self, permission: &str) -> bool {
        self.permissions.iter().any(|word| word == permission)
    }

    /// Refuses what needs a permission the holder did not grant, or data of an account that was disconnected.
    pub(crate) fn check_access(&self, feature: Feature, param: &str) -> Result<(), ApiError> {
        if self.status == Status::Disconnected {
            let message =
                format!("The account '{}' is disconnected: its data can no longer be accessed.", self.id);
            return Err(ApiError::invalid(message).param(param));
        }
        if !self.grants(feature.permission()) {
            let message = format!(
                "The account '{}' was not linked with the permission '{}', which this request needs.",
                self.id,
                feature.permission()
            );
            return Err(ApiError::invalid(message).param(param));
        }
        Ok(())
    }

    /// The same, for what needs a link that works.
    pub(crate) fn check_active(&self, feature: Feature, param: &str) -> Result<(), ApiError> {
        self.check_access(feature, param)?;
        if self.status == Status::Inactive {
            let message = format!("The account '{}' is inactive: its holder has to link it again.", self.id);
            return Err(ApiError::invalid(message)
                .code("financial_connections_account_inactive")
                .param(param));
        }
        Ok(())
    }

    pub(crate) fn refreshed(&self, feature: Feature) -> Option<&Refresh> {
        self.refreshes[feature as usize].as_ref()
    }

    /// Starts a refresh.
    pub(crate) fn start(&mut self, feature: Feature, at: i64) {
        self.refreshes[feature as usize] = Some(Refresh::start(at));
        if feature == Feature::Transactions {
            self.transaction_refreshes.push(self.random.id("fctxnref_", 24));
        }
    }

    /// Does everything that is due by now, in the order it is due.
    pub(crate) fn settle(
        &mut self,
        now: i64,
        ownerships: &mut Table<Ownership>,
        transactions: &mut Table<Transaction>,
    ) {
        if self.status != Status::Active {
            return;
        }
        let until = self.expires_at.map_or(now, |at| at.min(now));
        while let Some((at, feature)) = self.due(until) {
            if self.refreshed(feature).is_some_and(Refresh::is_pending) {
                self.end_refresh(feature, at, ownerships, transactions);
            } else {
                self.start(feature, at);
            }
        }
        if let Some(at) = self.expires_at.filter(|at| *at <= now) {
            self.end(Status::Inactive, at);
        }
    }

    /// What is due next, if it is due by then: a pending refresh ends, or one that is not pending starts again.
    fn due(&self, until: i64) -> Option<(i64, Feature)> {
        let ends = Feature::ALL.into_iter().filter_map(|feature| {
            let refresh = self.refreshed(feature).filter(|refresh| refresh.is_pending())?;
            Some((refresh.attempted_at.checked_add(self.institution.refresh_seconds)?, feature))
        });
        let daily =
            self.refreshed(Feature::Transactions).filter(|refresh| self.subscribed && !refresh.is_pending());
        // At the end of time nothing is due any more.
        let daily = daily.and_then(|refresh| refresh.attempted_at.checked_add(DAY));
        let daily = daily.map(|at| (at.max(until.saturating_sub(MOST_DAYS * DAY)), Feature::Transactions));
        ends.chain(daily).filter(|(at, _)| *at <= until).min_by_key(|(at, _)| *at)
    }

    fn end_refresh(
        &mut self,
        feature: Feature,
        at: i64,
        ownerships: &mut Table<Ownership>,
        transactions: &mut Table<Transaction>,
    ) {
        let succeeded = !self.institution.fails.contains(&feature);
        let before = self.refresh_to_json(feature);
        if let Some(refresh) = &mut self.refreshes[feature as usize] {
            refresh.end(succeeded);
        }
        if succeeded {
            self.fetch(feature, at, ownerships, transactions);
        }
        self.note_refreshed(feature, at, &before);
    }

    /// Notes that a refresh ended.
    fn note_refreshed(&mut self, feature: Feature, at: i64, before: &Value) {
        let previous = json!({feature.field(): before});
        self.note(at, &format!("refreshed_{}", feature.name()), Some(previous));
    }

    /// What a refresh brings that succeeds.
    fn fetch(
        &mut self,
        feature: Feature,
        at: i64,
        ownerships: &mut Table<Ownership>,
        transactions: &mut Table<Transaction>,
    ) {
        match feature {
            Feature::Balance => {
                let is_credit = self.is_credit();
                self.balance = Some(Balance::next(self.balance.as_ref(), is_credit, &mut self.random, at));
            }
            Feature::Ownership => {
                let ownership = Ownership::new(self.place, self.institution.owners, &mut self.random, at);
                self.ownership = Some(ownership.id().to_owned());
                ownerships.add(ownership);
            }
            Feature::Transactions => {
                let refresh = self.transaction_refreshes.len().saturating_sub(1);
                let place = (self.place, refresh);
                Transaction::refresh(transactions, &mut self.transactions, place, &mut self.random, at);
            }
        }
    }

    /// Ends the link: pending refreshes fail, subscriptions end. What was disconnected stays so.
    pub(crate) fn end(&mut self, status: Status, at: i64) {
        if self.status == status {
            return;
        }
        let before = std::mem::replace(&mut self.status, status);
        for feature in Feature::ALL {
            let pending = self.refresh_to_json(feature);
            if let Some(refresh) = &mut self.refreshes[feature as usize]
                && refresh.is_pending()
            {
                refresh.end(false);
                self.note_refreshed(feature, at, &pending);
            }
        }
        if status == Status::Disconnected {
            self.subscribed = false;
            self.balance = None;
            self.ownership = None;
        }
        let what = if status == Status::Disconnected { "disconnected" } else { "deactivated" };
        self.note(at, what, Some(json!({"status": before.name()})));
    }

    /// The last refresh of a feature as the account shows it; null if there was none.
    fn refresh_to_json(&self, feature: Feature) -> Value {
        let mut refresh = self.refreshed(feature).map(Refresh::to_json).unwrap_or_default();
        if let (Feature::Transactions, true, Some(id)) =
            (feature, refresh.is_object(), self.transaction_refreshes.last())
        {
            refresh["id"] = id.as_str().into();
        }
        refresh
    }

    fn is_credit(&self) -> bool {
        self.category == "credit"
    }

    pub(crate) fn to_json(&self) -> Value {
        let pays = self.can_pay();
        let payment_methods: &[&str] = if pays { &["us_bank_account", "link"] } else { &[] };
        let subscriptions: &[&str] = if self.subscribed { &["transactions"] } else { &[] };
        json!({
            "id": self.id,
            "object": "financial_connections.account",
            "account_holder": self.holder.to_json(),
            "authorization": self.authorization,
            "account_numbers": (pays && self.grants("payment_method")).then(|| self.numbers()),
            "balance": self.balance.as_ref().map(|balance| balance.to_json(self.is_credit())),
            "balance_refresh": self.refresh_to_json(Feature::Balance),
            "category": self.category,
            "created": self.created,
            "display_name": self.display_name(),
            "institution": self.institution.id,
            "institution_name": self.institution.name,
            "last4": self.last4,
            "livemode": false,
            "ownership": self.ownership,
            "ownership_refresh": self.refresh_to_json(Feature::Ownership),
            "permissions": self.permissions,
            "status": self.status.name(),
            "status_details": self.status_details(),
            "subcategory": self.subcategory,
            "subscriptions": subscriptions,
            "supported_payment_method_types": payment_methods,
            "transaction_refresh": self.refresh_to_json(Feature::Transactions),
        })
    }

    fn numbers(&self) -> Value {
        let (kind, expires) = if self.institution.tokenized {
            ("tokenized_account_number", Some(self.created.saturating_add(365 * DAY)))
        } else {
            ("account_number", None)
        };
        let usable = self.status == Status::Active;
        json!([{
            "expected_expiry_date": expires,
            "identifier_type": kind,
            "status": if usable { "transactable" } else { "deactivated" },
            "supported_networks": ["ach"],
        }])
    }

    fn display_name(&self) -> &'static str {
        match (self.subcategory, self.category) {
            ("checking", _) => "Everyday Checking",
            ("savings", _) => "High Yield Savings",
            ("credit_card", _) => "Cash Back Card",
            ("line_of_credit", _) => "Line of Credit",
            ("mortgage", _) => "Home Mortgage",
            (_, "investment") => "Brokerage Account",
            _ => "Other Account",
        }
    }

    fn status_details(&self) -> Value {
        let mut details = self.active_details();
        if let Some(active) = details.get_mut("active") {
            active["cause"] = "access_expired".into();
        }
        details
    }

    /// What its authorization says of it while it works.
    pub(super) fn active_details(&self) -> Value {
        match self.expires_at.filter(|_| self.status == Status::Active) {
            None => json!({}),
            Some(at) => json!({"active": {"action": "relink_required", "expected_deactivation_date": at}}),
        }
    }
}
