//! Sessions in which accounts are linked.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_sessions::internal::financial_connections::resolve;
use stripe_sessions::internal::version::ApiVersion;
use stripe_sessions::{ClientSecret, Context, ResolvedValue};

use super::FinancialConnections;
use super::holders::Holder;
use super::table::Identified;
use super::versions::{COUNTRY_SHOWN, ENDIVE};
use crate::data::secret;
use crate::list;
use crate::random::Random;

/// Where the accounts of a session can be listed. The API leaves the filter out of it.
const ACCOUNTS_URL: &str = "/v1/financial_connections/accounts";

/// Parameters in preview that a session repeats.
const PREVIEWS: &[&str] = &["hosted", "relink_options", "ui_mode"];

/// A session in which accounts are linked.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Session {
    id: String,
    #[serde(with = "secret")]
    client_secret: ClientSecret,
    created: i64,
    pub(crate) holder: Holder,
    /// What the holder is asked for.
    pub(crate) permissions: Vec<Value>,
    /// What is fetched as soon as an account is linked.
    pub(crate) prefetch: Option<Vec<Value>>,
    /// The kinds of accounts it is narrowed to.
    pub(crate) subcategories: Option<Vec<Value>>,
    countries: Vec<Value>,
    /// Which of its accounts must be able to make payments.
    pub(crate) payment_method_support: Option<String>,
    /// The most accounts it may link.
    pub(crate) limit: Option<i64>,
    manual_entry: Option<String>,
    return_url: Option<Value>,
    /// What only preview versions of the API take, as it was given.
    #[serde(default)]
    previews: Map<String, Value>,
    /// Where its accounts stand, oldest first.
    pub(crate) accounts: Vec<usize>,
}

impl Identified for Session {
    const KIND: &'static str = "financial_connections.session";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Session {
    /// A session with these parameters, and the API's defaults for what they leave out.
    pub(crate) fn new(
        parameters: &Value,
        holder: Holder,
        version: &ApiVersion,
        random: &mut Random,
        now: i64,
    ) -> Self {
        let words = |pointer: &str| parameters.pointer(pointer).and_then(Value::as_array).cloned();
        let context = Context { version: version.clone(), ..Context::default() };
        let resolution = resolve(parameters, &context);
        let word = |path: &str| resolution.value(path).and_then(ResolvedValue::as_text).map(str::to_owned);
        let subcategories = resolution.value("filters[account_subcategories]").map(ResolvedValue::to_json);
        Self {
            id: random.id("fcsess_", 24),
            client_secret: ClientSecret::new(random.id("fcsess_client_secret_", 24)),
            created: now,
            holder,
            permissions: words("/permissions").unwrap_or_default(),
            prefetch: words("/prefetch"),
            subcategories: subcategories.and_then(|words| words.as_array().cloned()),
            countries: words("/filters/countries")
                .or_else(|| Some(vec![parameters.pointer("/filters/country")?.clone()]))
                .unwrap_or_default(),
            payment_method_support: word("filters[require_payment_method_support]"),
            limit: parameters.pointer("/limits/accounts").and_then(Value::as_i64),
            manual_entry: word("manual_entry[mode]"),
            return_url: parameters.get("return_url").cloned(),
            previews: PREVIEWS
                .iter()
                .filter_map(|name| Some(((*name).to_owned(), parameters.get(*name)?.clone())))
                .collect(),
            accounts: Vec::new(),
        }
    }

    /// The session with the first page of its accounts. What was never set is left out.
    pub(crate) fn to_json(
        fc: &mut FinancialConnections,
        place: usize,
        version: &ApiVersion,
        now: i64,
    ) -> Value {
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
        if version.is_preview() {
            let shown = reply.as_object_mut().into_iter();
            shown.for_each(|reply| reply.extend(session.previews.clone()));
            reply["status"] = if accounts.is_empty() { "pending" } else { "succeeded" }.into();
            if reply["ui_mode"].is_null() {
                reply["ui_mode"] = "modal".into();
            }
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
    pub(crate) fn control_to_json(fc: &mut FinancialConnections, place: usize, now: i64) -> Value {
        let mut session = Self::to_json(fc, place, &ApiVersion::default(), now);
        session["created"] = fc.sessions[place].created.into();
        session["client_secret"] = fc.sessions[place].client_secret.to_string().into();
        session
    }
}
