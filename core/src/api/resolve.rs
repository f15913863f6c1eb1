//! What each feature will be, and why: the API's defaults, computed before anything is sent.

use serde_json::{Map, Value, json};

use crate::api::account_facts::{AccountFacts, Responsible};
use crate::api::catalogue::{self, Component, DefaultRule, Feature};
use crate::api::schema::{ENABLED, FEATURES};
use crate::base::version::ApiVersion;
use crate::json::view::View;

/// Before this version the default of `instant_payouts` was documented as plain loss liability, like that of the
/// other payout features; the current wording leaves the platform's share to its dashboard rules. Source: the texts of
/// stripe-python 14.2.0, the last with the old one (API 2025-12-15.clover), and of 14.3.0.
const DASHBOARD_RULES_SINCE: ApiVersion = ApiVersion::literal("2026-01-28.clover");

/// What a session will contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// Every component the API version knows, requested or not, in the API's order; then requested components the
    /// catalogue does not know.
    pub components: Vec<ResolvedComponent>,
}

/// What one component will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedComponent {
    /// The component.
    pub name: String,
    /// Whether the request names it. The API answers with the others too, not enabled.
    pub requested: bool,
    /// Whether the front end may mount it.
    pub enabled: bool,
    /// Its features, in the API's order.
    pub features: Vec<ResolvedFeature>,
}

/// What one feature will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedFeature {
    /// The feature.
    pub name: String,
    /// What it will be: mostly on or off; `None` where that is not to be known before the server answers.
    pub value: Option<ResolvedValue>,
    /// Why.
    pub reason: Reason,
}

/// What a feature or a parameter holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResolvedValue {
    /// On or off.
    Boolean(bool),
    /// A string; an empty one where an empty value is sent.
    Text(String),
    /// A list of strings, as the ids of apps.
    Texts(Vec<String>),
    /// Anything else, as JSON text.
    Other(String),
}

impl ResolvedValue {
    pub(crate) fn of(value: View<'_>) -> Self {
        let texts =
            || value.is_list().then(|| value.items().map(|item| item.as_str().map(Into::into)).collect());
        if let Some(value) = value.as_bool() {
            Self::Boolean(value)
        } else if let Some(text) = value.as_str() {
            Self::Text(text.to_owned())
        } else if let Some(texts) = texts().flatten() {
            Self::Texts(texts)
        } else {
            Self::Other(value.to_value().to_string())
        }
    }

    /// What a reply says, where that is something.
    pub(crate) fn answered(value: View<'_>) -> Option<Self> {
        (!value.is_null()).then(|| Self::of(value))
    }

    /// The string, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// On or off, if it is a switch.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Boolean(value) = self { Some(*value) } else { None }
    }

    /// The value as JSON.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Boolean(value) => (*value).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Texts(texts) => texts.clone().into(),
            Self::Other(text) => serde_json::from_str(text).unwrap_or_default(),
        }
    }
}

/// The one table of a kind of words: a Rust name, the stable word, and its meaning.
macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($variant:ident = $name:literal: $meaning:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $type {
            $(#[doc = $meaning] $variant,)*
        }

        impl $type {
            /// The stable word for programs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The one the word stands for.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

pub(crate) use words;

words! {
    /// Why a feature or a parameter has its value. Whatever is not given, Stripe applies: nothing is added to the request.
    Reason {
        Given = "given": "The request says so.",
        Constant = "constant": "The documented default is always this.",
        LossLiability = "loss_liability": "The default follows from who is liable for negative balances.",
        OppositeOfCollection = "opposite_of_collection": "The default is the opposite of the component's `external_account_collection`.",
        CopiesDisputeManagement = "copies_dispute_management": "The default copies the component's `dispute_management`.",
        ServerDecides = "server_decides": "The server decides, by rules that are not documented or by facts that are not known here.",
        Answered = "answered": "The reply says so.",
    }
}

/// A value in a reply that is not what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where, in bracket notation.
    pub path: String,
    /// What was expected.
    pub expected: ResolvedValue,
    /// What the reply says; `None` where it says nothing.
    pub actual: Option<ResolvedValue>,
}

/// Resolves the parameters of `POST /v1/account_sessions` for an account of which `facts` are known.
///
/// The parameters should be valid.
pub fn resolve<'a>(parameters: impl Into<View<'a>>, facts: AccountFacts, version: &ApiVersion) -> Resolution {
    let requested = parameters.into().get("components");
    let of = |name: &str| requested.and_then(|components| components.get(name));
    let enabled =
        |value: Option<View<'_>>| value.and_then(|v| v.get(ENABLED)).and_then(View::as_bool) == Some(true);

    let expected = |component: &&Component| !component.is_preview() && component.is_in(version);
    let known = catalogue::all().filter(|component| expected(component) || of(component.name).is_some());
    let mut components: Vec<_> = known
        .map(|component| {
            let value = of(component.name);
            let features = value.and_then(|value| value.get(FEATURES));
            ResolvedComponent {
                name: component.name.to_owned(),
                requested: value.is_some(),
                enabled: enabled(value),
                features: resolve_features(component, features, facts, version),
            }
        })
        .collect();
    for (name, value) in requested.into_iter().flat_map(View::entries) {
        if components.iter().all(|component| component.name != name) {
            components.push(resolve_unknown(name, value, enabled(Some(value))));
        }
    }
    Resolution { components }
}

/// The features of one component: those the version knows, and those that are given, unknown ones last.
pub(crate) fn resolve_features(
    component: &Component,
    given: Option<View<'_>>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> Vec<ResolvedFeature> {
    let unknown =
        given.into_iter().flat_map(View::entries).filter(|(name, _)| component.feature(name).is_none());
    let given = given_in(given);
    let known =
        component.features.iter().filter(|feature| is_there(component, feature, &given, version)).map(
            |feature| {
                let default = || {
                    let (value, reason) = resolve_default(component, feature, &given, facts, version);
                    (value.map(ResolvedValue::Boolean), reason)
                };
                let stated = given(feature.name).map(|value| (Some(ResolvedValue::of(value)), Reason::Given));
                let (value, reason) = stated.unwrap_or_else(default);
                ResolvedFeature { name: feature.name.to_owned(), value, reason }
            },
        );
    known.chain(unknown.map(as_given)).collect()
}

fn as_given((name, value): (&str, View<'_>)) -> ResolvedFeature {
    ResolvedFeature { name: name.to_owned(), value: Some(ResolvedValue::of(value)), reason: Reason::Given }
}

/// What a feature of a component is by default, beside features that are what they are.
pub(crate) fn resolve_beside(
    component: &Component,
    feature: &Feature,
    beside: Option<View<'_>>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> ResolvedFeature {
    let (value, reason) = resolve_default(component, feature, &given_in(beside), facts, version);
    ResolvedFeature { name: feature.name.to_owned(), value: value.map(ResolvedValue::Boolean), reason }
}

/// What one switch of a component will be, if that can be known.
pub(crate) fn resolve_value(
    component: &Component,
    name: &str,
    given: Option<View<'_>>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> Option<bool> {
    let given = given_in(given);
    let feature = component.feature(name)?;
    if !is_there(component, feature, &given, version) {
        return None;
    }
    given(name).map_or_else(|| resolve_default(component, feature, &given, facts, version).0, View::as_bool)
}

fn given_in<'a>(features: Option<View<'a>>) -> impl Fn(&str) -> Option<View<'a>> {
    move |name| features?.get(name).filter(|value| !value.is_null())
}

/// Whether a component has a feature: the version knows it, or it is given.
fn is_there<'a>(
    component: &Component,
    feature: &Feature,
    given: &impl Fn(&str) -> Option<View<'a>>,
    version: &ApiVersion,
) -> bool {
    // What came with its component is there with it, also where the version is older than both.
    let expected = match (feature.stage.since(), component.stage.since()) {
        (Some(feature), Some(component)) if feature.date <= component.date => true,
        (None, Some(_)) => version.is_preview() && feature.is_in(component, version),
        (None, None) => true,
        (Some(_), _) => feature.is_in(component, version),
    };
    expected || given(feature.name).is_some()
}

/// What a feature that is not given will be. Only switches have documented defaults.
fn resolve_default<'a>(
    component: &Component,
    feature: &Feature,
    given: &impl Fn(&str) -> Option<View<'a>>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> (Option<bool>, Reason) {
    // The two rules that look at a neighbour: no neighbour has such a rule itself, so this ends.
    let sibling = |name: &str| {
        let sibling = component.feature(name)?;
        let default = || resolve_default(component, sibling, given, facts, version).0;
        given(name).map_or_else(default, View::as_bool)
    };
    let stripe_is_liable = facts.losses_payments.map(|liable| liable == Responsible::Stripe);
    match feature.default {
        DefaultRule::True => (Some(true), Reason::Constant),
        DefaultRule::False => (Some(false), Reason::Constant),
        DefaultRule::LossesStripe => by_liability(stripe_is_liable),
        DefaultRule::LossesStripeElseDashboardRules => match stripe_is_liable {
            Some(false) if version.is_at_least(&DASHBOARD_RULES_SINCE) => (None, Reason::ServerDecides),
            liable => by_liability(liable),
        },
        DefaultRule::NotExternalAccountCollection => {
            // A component without that feature counts as one that collects.
            (Some(!sibling("external_account_collection").unwrap_or(true)), Reason::OppositeOfCollection)
        }
        DefaultRule::SameAsDisputeManagement => {
            (sibling("dispute_management"), Reason::CopiesDisputeManagement)
        }
        DefaultRule::Undocumented => (None, Reason::ServerDecides),
    }
}

fn by_liability(stripe_is_liable: Option<bool>) -> (Option<bool>, Reason) {
    let reason = if stripe_is_liable.is_some() { Reason::LossLiability } else { Reason::ServerDecides };
    (stripe_is_liable, reason)
}

/// An unknown component: nothing but what is given can be said of it.
fn resolve_unknown(name: &str, value: View<'_>, enabled: bool) -> ResolvedComponent {
    let features = value.get(FEATURES).into_iter().flat_map(View::entries).map(as_given);
    ResolvedComponent { name: name.to_owned(), requested: true, enabled, features: features.collect() }
}

impl Resolution {
    /// The resolution as JSON: `{"components": {name: {"requested", "enabled", "features": {name: {"value",
    /// "reason"}}}}}`. A `value` the server decides is null.
    pub fn to_json(&self) -> Value {
        let components: Map<_, _> = self
            .components
            .iter()
            .map(|component| {
                let features: Map<_, _> = component
                    .features
                    .iter()
                    .map(|f| (f.name.clone(), json!({"value": f.value.as_ref().map(ResolvedValue::to_json), "reason": f.reason.name()})))
                    .collect();
                let ResolvedComponent { name, requested, enabled, .. } = component;
                (name.clone(), json!({"requested": requested, "enabled": enabled, "features": features}))
            })
            .collect();
        json!({ "components": components })
    }

    /// The `components` of a reply, where `undecided` stands in for what the server decides.
    pub fn to_components(&self, undecided: bool) -> Value {
        self.components
            .iter()
            .map(|component| {
                let features: Map<_, _> = component
                    .features
                    .iter()
                    .map(|feature| {
                        let value =
                            feature.value.as_ref().map_or_else(|| undecided.into(), ResolvedValue::to_json);
                        (feature.name.clone(), value)
                    })
                    .collect();
                let fields =
                    [(ENABLED.to_owned(), component.enabled.into()), (FEATURES.to_owned(), features.into())];
                (component.name.clone(), Map::from_iter(fields).into())
            })
            .collect::<Map<_, _>>()
            .into()
    }

    /// Where a reply differs from what was expected. What the server decides is not compared.
    pub fn differences<'a>(&self, reply: impl Into<View<'a>>) -> Vec<Difference> {
        let reply = reply.into();
        let mut differences = Vec::new();
        for component in &self.components {
            let actual = reply.get("components").and_then(|components| components.get(&component.name));
            let mut compare = |path: String, expected: &ResolvedValue, actual: Option<View<'_>>| {
                let actual = actual.map(ResolvedValue::of);
                if actual.as_ref() != Some(expected) {
                    differences.push(Difference { path, expected: expected.clone(), actual });
                }
            };
            let path = format!("components[{}]", component.name);
            let enabled = ResolvedValue::Boolean(component.enabled);
            compare(format!("{path}[{ENABLED}]"), &enabled, actual.and_then(|c| c.get(ENABLED)));
            let actual = actual.and_then(|c| c.get(FEATURES));
            for feature in &component.features {
                if let Some(expected) = &feature.value {
                    let path = format!("{path}[{FEATURES}][{}]", feature.name);
                    compare(path, expected, actual.and_then(|features| features.get(&feature.name)));
                }
            }
        }
        differences
    }
}
