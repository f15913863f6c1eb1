//! `/v1/financial_connections/sessions`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_sessions::ClientSecret;
use stripe_sessions::internal::financial_connections::enums::FILTER_SUBCATEGORY;
use stripe_sessions::internal::financial_connections::objects;
use stripe_sessions::internal::version::ApiVersion;

use super::holders::Holder;
use super::store::{FinancialConnections, Identified};
use super::versions::{COUNTRY_SHOWN, ENDIVE};
use super::{begin, finish, no_such};
use crate::data::secret;
use crate::error::ApiError;
use crate::resources::list;
use crate::route::Call;
use crate::state::State;

/// Where the accounts of a session can be listed. The API leaves the filter out of it.
const ACCOUNTS_URL: &str = "/v1/financial_connections/accounts";

/// A session in which accounts are linked.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Session {
    id: String,
    #[serde(with = "secret")]
    client_secret: ClientSecret,
    created: i64,
    pub(super) holder: Holder,
    /// What the holder is asked for.
    pub(super) permissions: Vec<Value>,
    /// What is fetched as soon as an account is linked.
    pub(super) prefetch: Option<Vec<Value>>,
    /// The kinds of accounts it is narrowed to.
    pub(super) subcategories: Option<Vec<Value>>,
    countries: Vec<Value>,
    /// Which of its accounts must be able to make payments.
    pub(super) payment_method_support: Option<String>,
    /// The most accounts it may link.
    pub(super) limit: Option<i64>,
    manual_entry: Option<String>,
    return_url: Option<Value>,
    /// Where its accounts stand, oldest first.
    pub(super) accounts: Vec<usize>,
}

impl Identified for Session {
    const KIND: &'static str = "financial_connections.session";

    fn id(&self) -> &str {
        &self.id
    }
}

pub(super) fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::SESSION)?;
    let holder = Holder::read(call.parameters, call.state)?;
    call.take_room()?;
    let session = Session::new(call.parameters, holder, call.version, call.state);
    let fc = &mut call.state.financial_connections;
    let place = fc.sessions.add(session);
    let reply = Session::to_json(fc, place, call.version, call.state.clock.now());
    Ok(finish(call.state, call.version, &expansions, reply))
}

pub(super) fn retrieve(call: &mut Call<'_>) -> Result<Value, ApiError> {
    let expansions = begin(call, &objects::SESSION)?;
    let id = &call.ids[0];
    let fc = &mut call.state.financial_connections;
    let place = fc.sessions.place(id).ok_or_else(|| no_such("session", id, "session", true))?;
    let reply = Session::to_json(fc, place, call.version, call.state.clock.now());
    Ok(finish(call.state, call.version, &expansions, reply))
}

impl Session {
    fn new(parameters: &Value, holder: Holder, version: &ApiVersion, state: &mut State) -> Self {
        let words = |pointer: &str| parameters.pointer(pointer).and_then(Value::as_array).cloned();
        let word = |pointer: &str| parameters.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let mut session = Self {
            id: state.random.id("fcsess_", 24),
            client_secret: ClientSecret::new(state.random.id("fcsess_client_secret_", 24)),
            created: state.clock.now(),
            holder,
            permissions: words("/permissions").unwrap_or_default(),
            prefetch: words("/prefetch"),
            subcategories: words("/filters/account_subcategories"),
            countries: words("/filters/countries")
                .or_else(|| Some(vec![parameters.pointer("/filters/country")?.clone()]))
                .unwrap_or_default(),
            payment_method_support: word("/filters/require_payment_method_support"),
            limit: parameters.pointer("/limits/accounts").and_then(Value::as_i64),
            manual_entry: word("/manual_entry/mode"),
            return_url: parameters.get("return_url").cloned(),
            accounts: Vec::new(),
        };
        // Before, it depended on the holder in ways that were never published.
        if version.is_at_least(&ENDIVE) {
            let all = || FILTER_SUBCATEGORY.values.iter().map(|(word, _)| Value::from(*word)).collect();
            session.subcategories.get_or_insert_with(all);
            session.payment_method_support.get_or_insert_with(|| "none".into());
            session.manual_entry.get_or_insert_with(|| "disabled".into());
        }
        session
    }

    /// The session with the first page of its accounts. What was never set is left out.
    fn to_json(fc: &mut FinancialConnections, place: usize, version: &ApiVersion, now: i64) -> Value {
        let accounts = fc.sessions[place].accounts.clone();
        let newest = accounts.iter().rev().take(list::PAGE);
        let data: Value = newest.map(|place| fc.settle(*place, now).to_json()).collect();
        let session = &fc.sessions[place];
        let mut reply = json!({
            "id": session.id,
            "object": "financial_connections.session",
            "account_holder": session.holder.to_json(),
            "accounts": {
                "object": "list",
                "data": data,
                "has_more": accounts.len() > list::PAGE,
                "total_count": accounts.len(),
                "url": ACCOUNTS_URL,
            },
            "client_secret": session.client_secret.reveal(),
            "livemode": false,
            "permissions": session.permissions,
            "prefetch": session.prefetch,
        });
        let filters = session.filters(version);
        if !filters.is_empty() {
            reply["filters"] = filters.into();
        }
        if let Some(limit) = session.limit {
            reply["limits"] = json!({ "accounts": limit });
        }
        if let Some(mode) = &session.manual_entry {
            reply["manual_entry"] = json!({ "mode": mode });
        }
        if let Some(url) = &session.return_url {
            reply["return_url"] = url.clone();
        }
        reply
    }

    fn filters(&self, version: &ApiVersion) -> Map<String, Value> {
        let mut filters = Map::new();
        if let Some(subcategories) = &self.subcategories {
            filters.insert("account_subcategories".into(), subcategories.clone().into());
        }
        if let Some(country) = self.countries.first() {
            if !version.is_at_least(&ENDIVE) {
                filters.insert("countries".into(), self.countries.clone().into());
            }
            if version.is_at_least(&COUNTRY_SHOWN) {
                filters.insert("country".into(), country.clone());
            }
        }
        if let Some(support) = &self.payment_method_support {
            filters.insert("require_payment_method_support".into(), support.as_str().into());
        }
        filters
    }

    /// The session as people look at it: with its time, and its secret masked.
    pub(super) fn control_to_json(fc: &mut FinancialConnections, place: usize, now: i64) -> Value {
        let mut session = Self::to_json(fc, place, &ApiVersion::default(), now);
        session["created"] = fc.sessions[place].created.into();
        session["client_secret"] = fc.sessions[place].client_secret.to_string().into();
        session
    }
}
