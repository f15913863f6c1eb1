//! What the API answered, explained: each value with the rule or fact behind it, and where it is not what was to be expected.

use serde_json::{Map, Value, json};

use crate::api::account_session::{self, problems_of_reply};
use crate::api::catalogue;
use crate::api::generated::records::{AccountSession, CreateAccountSession};
use crate::api::resolve::{
    Reason, Resolution, ResolvedComponent, ResolvedFeature, ResolvedValue, resolve_beside,
};
use crate::api::schema::{ENABLED, FEATURES};
use crate::api::validate::Context;
use crate::base::error::Error;
use crate::base::redact::redact;
use crate::json::record::Json;
use crate::json::view::View;

/// What a session contains, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Every component of the reply, in its order; then those that were expected and are not in it.
    pub components: Vec<ExplainedComponent>,
}

/// What one component has become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedComponent {
    /// The component.
    pub name: String,
    /// Whether the front end may mount it; `None` where the reply has no such component.
    pub enabled: Option<bool>,
    /// What is not as was expected of the component itself, as a sentence.
    pub drift: Option<String>,
    /// Every feature of the reply, in its order; then those that were expected and are not in it.
    pub features: Vec<ExplainedFeature>,
}

/// What one feature has become, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedFeature {
    /// The feature.
    pub name: String,
    /// What the reply says; `None` where it says nothing.
    pub value: Option<ResolvedValue>,
    /// What was to be expected; `None` where only the server knows.
    pub expected: Option<ResolvedValue>,
    /// The rule or the fact behind what was to be expected.
    pub reason: Reason,
    /// What is not as was expected, as a sentence: `Stripe answered true; the documented default is false`.
    pub drift: Option<String>,
}

/// Explains the API's reply: by the parameters it answers, where they are given; otherwise by what follows from the account's
/// facts and from the reply itself.
///
/// # Errors
/// [`crate::ErrorKind::Validation`] for what is not a reply, and for parameters that cannot be.
pub fn explain_reply<'a>(
    reply: impl Into<View<'a>>,
    parameters: Option<View<'_>>,
    context: &Context,
) -> Result<Explanation, Error> {
    let reply = reply.into();
    let problems = problems_of_reply(reply);
    if !problems.is_empty() {
        return Err(Error::validation(problems));
    }
    let resolution = parameters.map(|given| account_session::explain(given, context)).transpose()?;
    Ok(Explanation::of(reply, resolution.as_ref(), context))
}

impl AccountSession {
    /// Explains the session: by the parameters it was created with, where they are given; otherwise by what follows from the
    /// account's facts and from the session itself.
    pub fn explain(&self, parameters: Option<&CreateAccountSession>, context: &Context) -> Explanation {
        let resolution = parameters.map(|parameters| parameters.resolve(context));
        Explanation::of(self.view(), resolution.as_ref(), context)
    }
}

impl Explanation {
    fn of(reply: View<'_>, resolution: Option<&Resolution>, context: &Context) -> Self {
        let answered = reply.get("components").into_iter().flat_map(View::entries);
        let mut components: Vec<_> = answered
            .map(|(name, component)| explain_component(name, component, resolution, context))
            .collect();
        let expected = resolution.into_iter().flat_map(|resolution| &resolution.components);
        for ResolvedComponent { name, requested, enabled, .. } in expected {
            // The versions of the API differ in what they have besides what was asked for.
            if *requested && components.iter().all(|component| component.name != *name) {
                let drift = Some(format!("Stripe answered nothing; the request said {enabled}"));
                components.push(ExplainedComponent {
                    name: name.clone(),
                    enabled: None,
                    drift,
                    features: Vec::new(),
                });
            }
        }
        Self { components }
    }

    /// Everything that is not as was expected: where, in the API's own notation, and the sentence.
    pub fn drift(&self) -> impl Iterator<Item = (String, &str)> {
        self.components.iter().flat_map(|component| {
            let path = format!("components[{}]", component.name);
            let own = component.drift.as_deref().map(|drift| (format!("{path}[{ENABLED}]"), drift));
            let features = component.features.iter().filter_map(move |feature| {
                Some((format!("{path}[{FEATURES}][{}]", feature.name), feature.drift.as_deref()?))
            });
            own.into_iter().chain(features)
        })
    }

    /// The explanation as JSON: `{"components": {name: {"enabled", "drift", "features": {name: {"value", "expected", "reason",
    /// "drift"}}}}}`. What is not known, or not there, is null.
    pub fn to_json(&self) -> Value {
        let value = |value: &Option<ResolvedValue>| value.as_ref().map(ResolvedValue::to_json);
        let feature = |feature: &ExplainedFeature| {
            let ExplainedFeature { name, value: answered, expected, reason, drift } = feature;
            let json = json!({"value": value(answered), "expected": value(expected), "reason": reason.name(), "drift": drift});
            (name.clone(), json)
        };
        let components: Map<_, _> = self
            .components
            .iter()
            .map(|component| {
                let features: Map<_, _> = component.features.iter().map(feature).collect();
                let ExplainedComponent { name, enabled, drift, .. } = component;
                (name.clone(), json!({"enabled": enabled, "drift": drift, "features": features}))
            })
            .collect();
        json!({ "components": components })
    }
}

/// `resolution`: what the parameters ask for, where they are given.
fn explain_component(
    name: &str,
    component: View<'_>,
    resolution: Option<&Resolution>,
    context: &Context,
) -> ExplainedComponent {
    let enabled = component.get(ENABLED).and_then(View::as_bool);
    let resolved = resolution.and_then(|all| all.components.iter().find(|component| component.name == name));
    let drift = resolution.and_then(|_| {
        let answered = shown(enabled.map(ResolvedValue::Boolean).as_ref());
        let asked = resolved.is_some_and(|component| component.enabled);
        let request = match resolved {
            Some(ResolvedComponent { requested: true, .. }) => format!("the request said {asked}"),
            _ => "the request does not name the component".to_owned(),
        };
        (enabled != Some(asked)).then(|| format!("Stripe answered {answered}; {request}"))
    });
    let answered = component.get(FEATURES);
    let resolved = resolved.map(|component| &*component.features).unwrap_or_default();
    let named = |name: &str| resolved.iter().find(|feature| feature.name == name);
    let explain = |(feature, value): (&str, View<'_>)| {
        let expected = named(feature).cloned();
        explain_feature(
            ResolvedValue::answered(value),
            expected.unwrap_or_else(|| by_default(name, feature, answered, context)),
        )
    };
    let there = answered.into_iter().flat_map(View::entries).map(explain);
    let has = |name: &str| answered.is_some_and(|features| features.get(name).is_some());
    let missing = resolved.iter().filter(|feature| !has(&feature.name));
    let missing = missing.map(|feature| explain_feature(None, feature.clone()));
    ExplainedComponent { name: name.to_owned(), enabled, drift, features: there.chain(missing).collect() }
}

fn explain_feature(value: Option<ResolvedValue>, expected: ResolvedFeature) -> ExplainedFeature {
    let ResolvedFeature { name, value: expected, reason } = expected;
    let drift = expected.as_ref().filter(|_| expected != value).map(|expected| {
        let (answered, expected) = (shown(value.as_ref()), shown(Some(expected)));
        let rule = match reason {
            Reason::Given => format!("the request said {expected}"),
            Reason::LossLiability => format!("the documented default for this account is {expected}"),
            Reason::OppositeOfCollection => {
                format!("the documented default is {expected}, the opposite of external_account_collection")
            }
            Reason::CopiesDisputeManagement => {
                format!("the documented default is {expected}, as dispute_management is")
            }
            Reason::Constant | Reason::ServerDecides | Reason::Answered => {
                format!("the documented default is {expected}")
            }
        };
        format!("Stripe answered {answered}; {rule}")
    });
    ExplainedFeature { name, value, expected, reason, drift }
}

/// What a feature is where nobody asked for anything else, beside those that the reply has; of one that is not known, nothing.
fn by_default(component: &str, name: &str, beside: Option<View<'_>>, context: &Context) -> ResolvedFeature {
    let known = catalogue::component(component);
    let known = known.and_then(|component| Some((component, component.feature(name)?)));
    let unknown = || ResolvedFeature { name: name.to_owned(), value: None, reason: Reason::ServerDecides };
    known.map_or_else(unknown, |(component, feature)| {
        resolve_beside(component, feature, beside, context.facts, &context.version)
    })
}

/// A value as JSON, without what looks like a secret.
fn shown(value: Option<&ResolvedValue>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| redact(&value.to_json().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::account_facts::{AccountFacts, Responsible};
    use crate::api::catalogue::{Component, DefaultRule, Feature, Holds};

    /// A reply in which every component is enabled and every feature is what `value` says.
    fn session(value: impl Fn(&Component, &Feature) -> Value) -> Value {
        let components: Map<_, _> = catalogue::all()
            .map(|component| {
                let features = component.features.iter();
                let features: Map<_, _> =
                    features.map(|feature| (feature.name.to_owned(), value(component, feature))).collect();
                (component.name.to_owned(), json!({"enabled": true, "features": features}))
            })
            .collect();
        json!({"object": "account_session", "components": components})
    }

    fn flip(reply: &Value, component: &Component, feature: &Feature) -> Value {
        let mut altered = reply.clone();
        let value = &mut altered["components"][component.name][FEATURES][feature.name];
        *value = match value.as_bool() {
            Some(value) => (!value).into(),
            None => json!(["app_other"]),
        };
        altered
    }

    fn features() -> impl Iterator<Item = (&'static Component, &'static Feature)> {
        catalogue::all()
            .flat_map(|component| component.features.iter().map(move |feature| (component, feature)))
    }

    fn drift(reply: &Value, parameters: Option<&Value>, context: &Context) -> Vec<String> {
        let explanation = explain_reply(reply, parameters.map(View::from), context).unwrap();
        explanation.drift().map(|(path, _)| path).collect()
    }

    /// With the request beside it, an altered reply is found out whatever was altered, and nothing else is.
    #[test]
    fn every_feature_that_is_not_as_it_was_asked_for_is_named() {
        let context = Context { allow_preview: true, ..Context::default() };
        for asked in [true, false] {
            let reply = session(|_, feature| match feature.holds {
                Holds::Switch => asked.into(),
                Holds::Texts => json!(["app_1"]),
            });
            let parameters = json!({"account": "acct_1", "components": reply["components"]});
            assert_eq!(drift(&reply, Some(&parameters), &context), [""; 0]);
            let mut general = 0;
            for (component, feature) in features() {
                let altered = flip(&reply, component, feature);
                let path = format!("components[{}][features][{}]", component.name, feature.name);
                assert_eq!(drift(&altered, Some(&parameters), &context), [path]);
                general += usize::from(!component.is_preview());
            }
            assert_eq!(general, 53);
        }
    }

    /// Without the request, every feature with a documented default is found out. The others have none to be compared with: what
    /// they are is the server's to say.
    #[test]
    fn every_feature_that_is_not_its_default_is_named_and_those_without_one_are_these() {
        let facts = AccountFacts { losses_payments: Some(Responsible::Stripe), ..AccountFacts::default() };
        let context = Context { facts, ..Context::default() };
        let reply = session(|component, feature| {
            let resolved = resolve_beside(component, feature, None, facts, &context.version);
            resolved.value.map_or_else(
                || if feature.holds == Holds::Texts { json!(["app_1"]) } else { false.into() },
                |value| value.to_json(),
            )
        });
        assert_eq!(drift(&reply, None, &context), [""; 0]);
        let mut undecided = Vec::new();
        for (component, feature) in features() {
            let path = format!("components[{}][features][{}]", component.name, feature.name);
            let found = drift(&flip(&reply, component, feature), None, &context);
            if feature.default == DefaultRule::Undocumented {
                assert_eq!(found, [""; 0], "{path}");
                undecided.push(feature.name);
            } else {
                assert!(found.contains(&path), "{path} is not among {found:?}");
            }
        }
        undecided.sort_unstable();
        undecided.dedup();
        assert_eq!(undecided, UNDOCUMENTED);
    }

    const UNDOCUMENTED: [&str; 9] = [
        "allowed_apps",
        "bill_management",
        "card_management",
        "card_spend_dispute_management",
        "cardholder_management",
        "create_us_paper_check_on_application",
        "send_money",
        "spend_control_management",
        "transfer_balance",
    ];

    #[test]
    fn what_is_no_reply_is_refused_with_every_problem() {
        for (reply, expected) in [
            (json!(1), &["", "parameter_invalid_type"][..]),
            (json!({}), &["object", "parameter_missing", "components", "parameter_missing"]),
            (
                json!({"object": "customer", "components": []}),
                &["object", "value_unknown", "components", "parameter_invalid_type"],
            ),
            (
                json!({"object": "account_session", "components": {"payments": 1, "payouts": {}, "balances": {"enabled": true, "features": 1}}}),
                &[
                    "components[payments]",
                    "parameter_invalid_type",
                    "components[payouts][enabled]",
                    "parameter_missing",
                    "components[balances][features]",
                    "parameter_invalid_type",
                ],
            ),
        ] {
            let error = explain_reply(&reply, None, &Context::default()).unwrap_err();
            let found: Vec<_> = error
                .problems()
                .iter()
                .flat_map(|problem| [problem.path.as_str(), problem.code.name()])
                .collect();
            assert_eq!(found, expected, "{reply}");
        }
    }
}
