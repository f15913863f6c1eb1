//! The rules of `POST /v1/account_sessions` beyond names and types.
//!
//! The letters C1 to C7 are this project's names for the constraints the API documents or its engineers announced;
//! `docs/account-sessions.md` lists them with their sources.

use super::Context;
use crate::api::account_facts::{AccountFacts, Responsible};
use crate::api::catalogue::{self, Component, Constraint, Stage};
use crate::api::resolve::resolve_value;
use crate::api::schema::{ENABLED, FEATURES};
use crate::base::path::Path;
use crate::base::problem::{Code, Problem, Report};
use crate::base::version::ApiVersion;
use crate::json::view::View;

const AUTHENTICATION: &str = "disable_stripe_user_authentication";
const COLLECTION: &str = "external_account_collection";

/// From here on C1' relaxes C1 for account onboarding. Source: the API changelog of that version.
const EXPLICIT_AUTHENTICATION_SINCE: ApiVersion = ApiVersion::literal("2026-03-25.dahlia");

const ACCOUNT: Path<'_> = Path::ROOT.key("account");
const COMPONENTS: Path<'_> = Path::ROOT.key("components");

pub(super) fn check(parameters: View<'_>, context: &Context, report: &mut Report) {
    if let Some(account) = parameters.get("account").and_then(View::as_str) {
        check_account(account, report);
    }
    if let Some(components) = parameters.get("components").filter(|components| components.is_object()) {
        check_components(components, context, report);
    }
    if parameters.get("expand").is_some_and(|paths| paths.items().next().is_some()) {
        report.warnings.push(Problem::new(
            Code::ExpandWithoutEffect,
            Path::ROOT.key("expand"),
            "an account session has no field that can be expanded",
        ));
    }
}

fn enabled(component: View<'_>) -> Option<bool> {
    component.get(ENABLED).and_then(View::as_bool)
}

fn check_account(account: &str, report: &mut Report) {
    if account.trim().is_empty() {
        report.errors.push(
            Problem::new(Code::ParameterEmpty, ACCOUNT, "this is empty")
                .expecting("the id of a connected account"),
        );
    } else if !account.starts_with("acct_") {
        // Only a warning: Stripe reserves the right to change the form of ids.
        report.warnings.push(Problem::new(
            Code::AccountUnusual,
            ACCOUNT,
            "this does not look like the id of a connected account, which begins with acct_",
        ));
    }
}

fn check_components(components: View<'_>, context: &Context, report: &mut Report) {
    let mut switches = components.entries().map(|(_, component)| enabled(component));
    let Some(first) = switches.next() else {
        report.errors.push(
            Problem::new(Code::ParameterEmpty, COMPONENTS, "no component is requested")
                .expecting("at least one component"),
        );
        return;
    };
    if first == Some(false) && switches.all(|switch| switch == Some(false)) {
        report.warnings.push(Problem::new(
            Code::NothingEnabled,
            COMPONENTS,
            "no component is enabled, so the session can show nothing",
        ));
    }
    let mut authentication = Authentication::default();
    for (name, value) in components.entries() {
        let Some(component) = catalogue::component(name) else { continue };
        let path = COMPONENTS.key(component.name);
        let features = value.get(FEATURES).filter(|features| features.is_object());
        check_version(component, features, path, &context.version, report);
        if let Some(features) = features {
            check_constraints(component, features, path.key(FEATURES), context, report);
        }
        if enabled(value) == Some(true) {
            check_capability(component, path, context.facts, report);
            authentication.add(component, features, context);
        }
    }
    authentication.check(report);
}

/// Names that no source shows in the version in use. Only a warning: the API may have them all the same.
fn check_version(
    component: &Component,
    features: Option<View<'_>>,
    path: Path<'_>,
    version: &ApiVersion,
    report: &mut Report,
) {
    let mut warn = |path: Path<'_>, stage: Stage| {
        let seen = match stage {
            Stage::General(since) => format!("this is known since API version {}", since.version),
            Stage::Preview(_) => "this is known in later preview versions".to_owned(),
        };
        let message = format!("{seen}; the request asks for {version}");
        report.warnings.push(Problem::new(Code::NewerThanVersion, path, message));
    };
    if !component.is_in(version) {
        return warn(path, component.stage);
    }
    for (name, _) in features.into_iter().flat_map(View::entries) {
        if let Some(feature) = component.feature(name).filter(|feature| !feature.is_in(component, version)) {
            warn(path.key(FEATURES).key(name), feature.stage);
        }
    }
}

/// C7: what the account may not do, a component for it cannot show. A warning, because Stripe has announced that it refuses
/// such a session, not since when.
fn check_capability(component: &Component, path: Path<'_>, facts: AccountFacts, report: &mut Report) {
    let (capability, active) = match component.name {
        "issuing_card" | "issuing_cards_list" => ("card_issuing", facts.card_issuing),
        "financial_account" | "financial_account_transactions" => ("treasury", facts.treasury),
        _ => return,
    };
    if active == Some(false) {
        let message =
            format!("the account's capability {capability} is not active, which this component needs");
        report.warnings.push(Problem::new(Code::CapabilityInactive, path, message));
    }
}

/// C1, C1', C2 and C3: who may turn off collection, and who may disable Stripe's own authentication.
fn check_constraints(
    component: &Component,
    features: View<'_>,
    path: Path<'_>,
    context: &Context,
    report: &mut Report,
) {
    let given = |name: &str| component.feature(name).and_then(|_| features.get(name)).and_then(View::as_bool);
    let stripe_collects = context.facts.requirement_collection == Some(Responsible::Stripe);
    let collection_off = given(COLLECTION) == Some(false);

    if stripe_collects && given(AUTHENTICATION) == Some(true) {
        report.errors.push(Problem::new(
            Code::AuthenticationMustStayOn,
            path.key(AUTHENTICATION),
            "Stripe collects this account's requirements, so its users log in with Stripe; this may be true only where \
             controller.requirement_collection is application",
        ));
    }
    let relaxed = component.feature(COLLECTION).and_then(|feature| feature.constraint)
        == Some(Constraint::FalseRequiresRequirementCollectionApplicationOrExplicitStripeAuth)
        && context.version.is_at_least(&EXPLICIT_AUTHENTICATION_SINCE);
    if stripe_collects && collection_off && !relaxed {
        report.errors.push(Problem::new(
            Code::CollectionNotControllable,
            path.key(COLLECTION),
            "Stripe collects this account's requirements, bank accounts included; this may be false only where \
             controller.requirement_collection is application",
        ));
    } else if stripe_collects && collection_off && given(AUTHENTICATION).is_none() {
        report.errors.push(
            Problem::new(
                Code::AuthenticationMustBeStated,
                path.key(AUTHENTICATION),
                "left out, it becomes true because external_account_collection is false, and that is not allowed for \
                 this account",
            )
            .expecting("false"),
        );
    } else if collection_off && component.feature(AUTHENTICATION).is_some() && given(AUTHENTICATION).is_none()
    {
        report.warnings.push(Problem::new(
            Code::AuthenticationUnstated,
            path.key(AUTHENTICATION),
            "left out, it becomes true because external_account_collection is false: users will not log in with Stripe; \
             say which you want",
        ));
    }
}

/// C5: the components of one session should agree. A warning, because whether the API enforces it is not known.
#[derive(Default)]
struct Authentication {
    off: Vec<&'static str>,
    on: Vec<&'static str>,
}

impl Authentication {
    /// Notes a component that is enabled.
    fn add(&mut self, component: &'static Component, features: Option<View<'_>>, context: &Context) {
        match resolve_value(component, AUTHENTICATION, features, context.facts, &context.version) {
            Some(true) => self.off.push(component.name),
            Some(false) => self.on.push(component.name),
            None => {}
        }
    }

    fn check(self, report: &mut Report) {
        let Self { off, on } = self;
        if !off.is_empty() && !on.is_empty() {
            report.warnings.push(Problem::new(
                Code::AuthenticationInconsistent,
                COMPONENTS,
                format!(
                    "Stripe user authentication is disabled for {} but not for {}; components of one session should agree",
                    off.join(", "),
                    on.join(", "),
                ),
            ));
        }
    }
}
