//! What a session lets its holder do: told from parameters before it is made, or from the API's reply.

use serde_json::{Value, json};

use crate::api::account_session;
use crate::api::catalogue::{self, Action};
use crate::api::generated::records::{AccountSession, CreateAccountSession};
use crate::api::resolve::{Reason, Resolution, ResolvedComponent, ResolvedFeature, ResolvedValue, words};
use crate::api::schema::{ENABLED, FEATURES};
use crate::api::validate::Context;
use crate::base::error::Error;
use crate::base::problem::{Code, Problem};
use crate::json::record::Json;
use crate::json::view::View;

/// The feature that decides about the login with Stripe inside a component.
const LOGIN: &str = catalogue::DISABLE_STRIPE_USER_AUTHENTICATION.name;

/// What a session lets its holder do. What is off is not listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grants {
    /// Each action of each component that is enabled, in the API's order.
    pub grants: Vec<Grant>,
}

/// One action that a session lets its holder do in one component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The component.
    pub component: String,
    /// The stable word for the action: `refund_payments`.
    pub action: String,
    /// The action as a sentence.
    pub sentence: String,
    /// `true`, or `None` where only the server knows.
    pub granted: Option<bool>,
    /// By what it is granted: `components[payments][features][refund_management]`, or the component's `enabled`.
    pub path: String,
    /// Why that is on.
    pub reason: Reason,
    /// Whether money moves by it; `None` where Stripe does not say.
    pub moves_money: Option<bool>,
    /// Whether the holder has to log in with Stripe first.
    pub login: Login,
}

words! {
    /// Whether the holder of a session has to log in with Stripe inside a component.
    Login {
        Required = "required": "They have to.",
        NotRequired = "not_required": "They do not: the platform alone knows who they are.",
        Unknown = "unknown": "Only the server knows.",
        NoSetting = "no_setting": "The component has no setting for it.",
    }
}

words! {
    /// How grants differ.
    GrantChange {
        Added = "added": "It is granted now, or may be, and was not.",
        Removed = "removed": "It was granted, or may have been, and is not.",
        BecameCertain = "became_certain": "Only the server knew; it is granted now.",
        BecameUncertain = "became_uncertain": "It was granted; only the server knows now.",
        LoginChanged = "login_changed": "What the component asks of its holder's login is another.",
    }
}

/// One thing that differs between two sessions' grants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantDifference {
    /// What has changed.
    pub change: GrantChange,
    /// The component.
    pub component: String,
    /// The action; `None` where it is about all of the component's.
    pub action: Option<String>,
    /// The difference in words: `adds: pay out instantly (balances)`.
    pub sentence: String,
}

/// What a session lets its holder do: of parameters of `POST /v1/account_sessions`, which may be incomplete, with what they
/// resolve to; or of the API's reply, which says of itself that it is one (`object` is `account_session`), with what it answers.
///
/// # Errors
/// [`crate::ErrorKind::Validation`] for what is neither.
pub fn grants<'a>(given: impl Into<View<'a>>, context: &Context) -> Result<Grants, Error> {
    let given = given.into();
    if account_session::is_reply(given) {
        let problems = account_session::problems_of_reply(given);
        return if problems.is_empty() {
            Ok(Grants::of_reply(given))
        } else {
            Err(Error::validation(problems))
        };
    }
    Ok(Grants::from(&account_session::explain(given, context)?))
}

impl CreateAccountSession {
    /// What a session with these parameters lets its holder do.
    pub fn grants(&self, context: &Context) -> Grants {
        Grants::from(&self.resolve(context))
    }
}

impl AccountSession {
    /// What the session lets its holder do.
    pub fn grants(&self) -> Grants {
        Grants::of_reply(self.view())
    }
}

impl From<&Resolution> for Grants {
    fn from(resolution: &Resolution) -> Self {
        let enabled = resolution.components.iter().filter(|component| component.enabled);
        Self { grants: enabled.flat_map(|component| of_component(component, Reason::Given)).collect() }
    }
}

impl Grants {
    fn of_reply(reply: View<'_>) -> Self {
        let components = reply.get("components").into_iter().flat_map(View::entries);
        let enabled =
            components.filter(|(_, component)| component.get(ENABLED).and_then(View::as_bool) == Some(true));
        let grants = enabled.flat_map(|(name, component)| {
            let features = component.get(FEATURES).into_iter().flat_map(View::entries);
            let features = features.map(|(name, value)| ResolvedFeature {
                name: name.to_owned(),
                value: ResolvedValue::answered(value),
                reason: Reason::Answered,
            });
            let component = ResolvedComponent {
                name: name.to_owned(),
                requested: true,
                enabled: true,
                features: features.collect(),
            };
            of_component(&component, Reason::Answered)
        });
        Self { grants: grants.collect() }
    }

    /// How what is granted differs: first what is there afterwards, in its order, then what is there no longer.
    pub fn difference(before: &Self, after: &Self) -> Vec<GrantDifference> {
        let mut differences = Vec::new();
        for grant in &after.grants {
            let Some(earlier) = before.same(grant) else {
                differences.push(grant.difference(
                    GrantChange::Added,
                    if grant.granted.is_some() { "adds" } else { "may add" },
                ));
                continue;
            };
            match (earlier.granted, grant.granted) {
                (None, Some(_)) => {
                    differences.push(grant.difference(GrantChange::BecameCertain, "is certain now"));
                }
                (Some(_), None) => {
                    differences.push(grant.difference(GrantChange::BecameUncertain, "is no longer certain"));
                }
                _ => (),
            }
            let told = |difference: &GrantDifference| {
                difference.change == GrantChange::LoginChanged && difference.component == grant.component
            };
            if earlier.login != grant.login && !differences.iter().any(told) {
                let [before, after] = [earlier, grant].map(|grant| grant.login.name().replace('_', " "));
                differences.push(GrantDifference {
                    change: GrantChange::LoginChanged,
                    component: grant.component.clone(),
                    action: None,
                    sentence: format!("login: {after}, before: {before} ({})", grant.component),
                });
            }
        }
        let removed = before.grants.iter().filter(|grant| after.same(grant).is_none());
        differences.extend(removed.map(|grant| grant.difference(GrantChange::Removed, "removes")));
        differences
    }

    fn same(&self, other: &Grant) -> Option<&Grant> {
        self.grants.iter().find(|grant| grant.path == other.path && grant.action == other.action)
    }

    /// The grants as JSON: `{"grants": [{"component", "action", "sentence", "granted", "path", "reason", "moves_money", "login"}]}`.
    /// What is not known is null.
    pub fn to_json(&self) -> Value {
        let grants: Value = self.grants.iter().map(Grant::to_json).collect();
        json!({ "grants": grants })
    }

    /// Reads the form of [`Self::to_json`].
    ///
    /// # Errors
    /// [`crate::ErrorKind::Validation`] for anything else.
    pub fn from_json<'a>(grants: impl Into<View<'a>>) -> Result<Self, Error> {
        let listed = grants.into().get("grants").filter(|grants| grants.is_list());
        let items = listed.into_iter().flat_map(View::items).enumerate();
        let grants =
            items.map(|(index, item)| Grant::of(item).ok_or_else(|| format!("grants[{index}]"))).collect();
        let grants = listed.map_or_else(|| Err("grants".to_owned()), |_| grants);
        grants.map(|grants| Self { grants }).map_err(|path| {
            let problem = Problem::new(Code::ParameterInvalidType, path, "this is not what a session grants");
            Error::validation(vec![problem.expecting("the answer of `grants`")])
        })
    }
}

impl Grant {
    /// The action in words: `pay out instantly`.
    pub fn words(&self) -> String {
        self.action.replace('_', " ")
    }

    fn difference(&self, change: GrantChange, verb: &str) -> GrantDifference {
        GrantDifference {
            change,
            component: self.component.clone(),
            action: Some(self.action.clone()),
            sentence: format!("{verb}: {} ({})", self.words(), self.component),
        }
    }

    fn to_json(&self) -> Value {
        let Self { component, action, sentence, granted, path, reason, moves_money, login } = self;
        json!({
            "component": component, "action": action, "sentence": sentence, "granted": granted, "path": path,
            "reason": reason.name(), "moves_money": moves_money, "login": login.name(),
        })
    }

    fn of(json: View<'_>) -> Option<Self> {
        let text = |name| json.get(name).and_then(View::as_str);
        let flag = |name| json.get(name).and_then(View::as_bool);
        Some(Self {
            component: text("component")?.to_owned(),
            action: text("action")?.to_owned(),
            sentence: text("sentence")?.to_owned(),
            granted: flag("granted"),
            path: text("path")?.to_owned(),
            reason: Reason::from_name(text("reason")?)?,
            moves_money: flag("moves_money"),
            login: Login::from_name(text("login")?)?,
        })
    }
}

impl GrantDifference {
    /// The difference as JSON: `{"change", "component", "action", "sentence"}`.
    pub fn to_json(&self) -> Value {
        let Self { change, component, action, sentence } = self;
        json!({"change": change.name(), "component": component, "action": action, "sentence": sentence})
    }
}

/// What a component that is enabled grants: what it is for, and what is on of its features.
fn of_component(component: &ResolvedComponent, enabled: Reason) -> Vec<Grant> {
    let known = catalogue::component(&component.name);
    let login = component.features.iter().find(|feature| feature.name == LOGIN);
    let login = login.map_or(Login::NoSetting, |feature| match feature.value {
        Some(ResolvedValue::Boolean(true)) => Login::NotRequired,
        Some(ResolvedValue::Boolean(false)) => Login::Required,
        _ => Login::Unknown,
    });
    let grant = |action: &Action, granted, path, reason| Grant {
        component: component.name.clone(),
        action: action.name.to_owned(),
        sentence: action.doc.to_owned(),
        granted,
        path,
        reason,
        moves_money: action.moves_money,
        login,
    };
    let path = format!("components[{}]", component.name);
    let own = known.map_or(&[catalogue::UNKNOWN][..], |component| component.actions);
    let own = own.iter().map(|action| grant(action, Some(true), format!("{path}[{ENABLED}]"), enabled));
    // In the catalogue's order, whoever holds them; what it does not know comes last.
    let place =
        |name: &str| known.and_then(|known| known.features.iter().position(|feature| feature.name == name));
    let mut features: Vec<_> = component.features.iter().collect();
    features.sort_by_key(|feature| place(&feature.name).unwrap_or(usize::MAX));
    let of_features = features.into_iter().filter_map(|feature| {
        let action = match known.and_then(|component| component.feature(&feature.name)) {
            Some(known) => known.action?,
            None if feature.name == LOGIN => return None,
            None => catalogue::UNKNOWN,
        };
        let granted = match feature.value {
            Some(ResolvedValue::Boolean(false)) => return None,
            Some(ResolvedValue::Boolean(true)) => Some(true),
            _ => None,
        };
        Some(grant(action, granted, format!("{path}[{FEATURES}][{}]", feature.name), feature.reason))
    });
    own.chain(of_features).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::api::catalogue::ACTIONS;

    /// Features that grant nothing themselves: they change how others are granted.
    const MODIFIERS: [&str; 2] = ["allowed_apps", LOGIN];

    #[test]
    fn every_row_of_the_catalogue_names_what_it_grants() {
        let mut granted = BTreeSet::from([catalogue::UNKNOWN.name]);
        for component in catalogue::all() {
            assert!(!component.actions.is_empty(), "{}", component.name);
            granted.extend(component.actions.iter().map(|action| action.name));
            for feature in component.features {
                let modifies = MODIFIERS.contains(&feature.name);
                assert_eq!(feature.action.is_none(), modifies, "{}.{}", component.name, feature.name);
                granted.extend(feature.action.map(|action| action.name));
            }
        }
        let actions: Vec<_> = ACTIONS.iter().map(|action| action.name).collect();
        assert_eq!(actions, granted.into_iter().collect::<Vec<_>>(), "in order, each granted by something");
        assert!(ACTIONS.iter().all(|action| action.doc.ends_with('.')));
    }

    #[test]
    fn what_was_written_is_read_again_and_nothing_else() {
        let parameters =
            json!({"components": {"payouts": {"enabled": true}, "payments": {"enabled": false}}});
        let granted = grants(&parameters, &Context::default()).unwrap();
        let json = granted.to_json();
        assert_eq!(Grants::from_json(&json).unwrap(), granted);
        for (pointer, value) in
            [("/grants", json!(1)), ("/grants/0/login", json!("moon")), ("/grants/0/reason", json!(null))]
        {
            let mut other = json.clone();
            *other.pointer_mut(pointer).unwrap() = value;
            assert_eq!(Grants::from_json(&other).unwrap_err().problems().len(), 1, "{pointer}");
        }
    }
}
