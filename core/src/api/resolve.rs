//! What each feature will be, and why: the API's defaults, computed before anything is sent.

use serde_json::{Map, Value, json};

use crate::api::account_facts::{AccountFacts, Responsible};
use crate::api::catalogue::{COMPONENTS, Component, DefaultRule, Feature};
use crate::api::schema::{ENABLED, FEATURES};
use crate::base::version::ApiVersion;
use crate::json::view::View;

/// Before this version the default of `instant_payouts` was documented as plain loss liability, like that of the
/// other payout features; the current wording leaves the platform's share to its dashboard rules. The old wording
/// is last attested just before this version.
const DASHBOARD_RULES_SINCE: ApiVersion = ApiVersion::literal("2024-10-28.acacia");

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
    /// On, off, or not to be known before the server answers.
    pub value: Option<bool>,
    /// Why.
    pub reason: Reason,
}

/// Why a feature has its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The request says so.
    Given,
    /// The documented default is always this.
    Constant,
    /// The default follows from who is liable for negative balances.
    LossLiability,
    /// The default is the opposite of the component's `external_account_collection`.
    OppositeOfCollection,
    /// The default copies the component's `dispute_management`.
    CopiesDisputeManagement,
    /// The server decides, by rules that are not documented or by facts that are not known here.
    ServerDecides,
}

impl Reason {
    /// The stable word for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Constant => "constant",
            Self::LossLiability => "loss_liability",
            Self::OppositeOfCollection => "opposite_of_collection",
            Self::CopiesDisputeManagement => "copies_dispute_management",
            Self::ServerDecides => "server_decides",
        }
    }
}

/// A value in a reply that is not what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where, in bracket notation.
    pub path: String,
    /// What was expected.
    pub expected: bool,
    /// What the reply says; `None` where it says nothing or something that is not a boolean.
    pub actual: Option<bool>,
}

/// Resolves the parameters of `POST /v1/account_sessions` for an account of which `facts` are known.
///
/// The parameters should be valid; what is not of the right type counts as not given.
pub fn resolve<'a>(parameters: impl Into<View<'a>>, facts: AccountFacts, version: &ApiVersion) -> Resolution {
    let requested = parameters.into().get("components");
    let of = |name: &str| requested.and_then(|components| components.get(name));
    let enabled =
        |value: Option<View<'_>>| value.and_then(|v| v.get(ENABLED)).and_then(View::as_bool) == Some(true);

    let known = COMPONENTS.iter().filter(|c| c.since.is_in(version) || of(c.name).is_some());
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

/// The features of one component: those the version knows, and those that are given.
pub(crate) fn resolve_features(
    component: &Component,
    given: Option<View<'_>>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> Vec<ResolvedFeature> {
    let given = given_in(given);
    component
        .features
        .iter()
        .filter(|feature| is_there(component, feature, &given, version))
        .map(|feature| {
            let (value, reason) = resolve_feature(component, feature, &given, facts, version);
            ResolvedFeature { name: feature.name.to_owned(), value, reason }
        })
        .collect()
}

/// What one feature of a component will be, if that can be known.
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
    resolve_feature(component, feature, &given, facts, version).0
}

fn given_in(features: Option<View<'_>>) -> impl Fn(&str) -> Option<bool> {
    move |name| features?.get(name)?.as_bool()
}

/// Whether a component has a feature: the version knows it, or it is given.
fn is_there(
    component: &Component,
    feature: &Feature,
    given: &impl Fn(&str) -> Option<bool>,
    version: &ApiVersion,
) -> bool {
    // What came with its component is there with it, also where the version is older than both.
    let came_with_component = feature.since.date <= component.since.date;
    came_with_component || feature.since.is_in(version) || given(feature.name).is_some()
}

fn resolve_feature(
    component: &Component,
    feature: &Feature,
    given: &impl Fn(&str) -> Option<bool>,
    facts: AccountFacts,
    version: &ApiVersion,
) -> (Option<bool>, Reason) {
    if let Some(value) = given(feature.name) {
        return (Some(value), Reason::Given);
    }
    // The two rules that look at a neighbour: no neighbour has such a rule itself, so this ends.
    let sibling = |name: &str| {
        let sibling = component.feature(name)?;
        resolve_feature(component, sibling, given, facts, version).0
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

/// A preview or unknown component: nothing but what is given can be said of it.
fn resolve_unknown(name: &str, value: View<'_>, enabled: bool) -> ResolvedComponent {
    let features = value.get(FEATURES).into_iter().flat_map(View::entries).filter_map(|(name, value)| {
        Some(ResolvedFeature { name: name.to_owned(), value: Some(value.as_bool()?), reason: Reason::Given })
    });
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
                    .map(|f| (f.name.clone(), json!({"value": f.value, "reason": f.reason.name()})))
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
                    .map(|feature| (feature.name.clone(), feature.value.unwrap_or(undecided).into()))
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
            let mut compare = |path: String, expected: bool, actual: Option<View<'_>>| {
                let actual = actual.and_then(View::as_bool);
                if actual != Some(expected) {
                    differences.push(Difference { path, expected, actual });
                }
            };
            let path = format!("components[{}]", component.name);
            compare(format!("{path}[{ENABLED}]"), component.enabled, actual.and_then(|c| c.get(ENABLED)));
            let actual = actual.and_then(|c| c.get(FEATURES));
            for feature in &component.features {
                if let Some(expected) = feature.value {
                    let path = format!("{path}[{FEATURES}][{}]", feature.name);
                    compare(path, expected, actual.and_then(|features| features.get(&feature.name)));
                }
            }
        }
        differences
    }
}
