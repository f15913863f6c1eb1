//! The catalogue: the one declaration of every embedded component, its features, and what is known of them.
//!
//! Struct types, validation, defaults, the sandbox, the type files of every language and the documentation
//! are all derived from the rows in [`components`]. Adding a component is adding a row there and running
//! `cargo run -p generate`.

pub mod components;
mod features;
mod previews;

use crate::base::version::ApiVersion;
pub use components::COMPONENTS;
pub use previews::PREVIEWS;

/// A generally available embedded component.
#[derive(Debug)]
pub struct Component {
    /// The key in `components`, e.g. `account_onboarding`. The browser's tag is the same with dashes.
    pub name: &'static str,
    /// What it shows, in one sentence.
    pub doc: &'static str,
    /// When it became available.
    pub since: Since,
    /// Its features, in the API's (alphabetical) order. Empty for a component that has none.
    pub features: &'static [Feature],
}

impl Component {
    /// The feature of that name.
    pub fn feature(&self, name: &str) -> Option<&'static Feature> {
        self.features.iter().find(|feature| feature.name == name)
    }
}

/// One switch of a component. Every feature is a boolean.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// The key in `features`, e.g. `refund_management`.
    pub name: &'static str,
    /// What it allows, in one or two sentences. The default is stated by [`DefaultRule::sentence`].
    pub doc: &'static str,
    /// What it is when it is left out.
    pub default: DefaultRule,
    /// Which accounts may have it set which way.
    pub constraint: Option<Constraint>,
    /// When it became available.
    pub since: Since,
}

/// A component the API offers only to requests with a preview version.
#[derive(Debug)]
pub struct Preview {
    /// The key in `components`.
    pub name: &'static str,
    /// Where the name is attested.
    pub evidence: Evidence,
}

/// How sure we are of a preview component's parameter name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Seen in a request of a program published by Stripe, or in a published SDK.
    Published,
    /// Inferred from the tag of the browser library's preview build.
    Inferred,
}

/// When something became available: the first release that has it, and the API version that release pins.
///
/// Read it as "expected from here on", not as proof of absence before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// Release date of the first stripe-node version with it, `YYYY-MM-DD`.
    pub date: &'static str,
    /// The API version that release pins.
    pub version: &'static str,
}

impl Since {
    const fn new(date: &'static str, version: &'static str) -> Self {
        Self { date, version }
    }

    /// Whether a request pinned to `version` can expect it.
    pub fn is_in(self, version: &ApiVersion) -> bool {
        version.is_at_least(&ApiVersion::literal(self.version))
    }
}

/// What a feature is when the request leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultRule {
    /// On.
    True,
    /// Off.
    False,
    /// On where Stripe is liable for negative balances (`controller.losses.payments`), off where the platform is.
    LossesStripe,
    /// On where Stripe is liable for negative balances; otherwise the platform's dashboard rules decide.
    LossesStripeElseDashboardRules,
    /// The opposite of the component's own `external_account_collection`.
    NotExternalAccountCollection,
    /// Whatever the component's own `dispute_management` is.
    SameAsDisputeManagement,
    /// Not documented anywhere: the server decides.
    Undocumented,
}

impl DefaultRule {
    /// The rule's name in `catalogue` output and in the facts fixture.
    pub const fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::LossesStripe => "losses_stripe",
            Self::LossesStripeElseDashboardRules => "losses_stripe_else_dashboard_rules",
            Self::NotExternalAccountCollection => "not_external_account_collection",
            Self::SameAsDisputeManagement => "same_as_dispute_management",
            Self::Undocumented => "undocumented",
        }
    }

    /// The rule as a sentence, for the documentation of every language.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::True => "Stripe's default: on.",
            Self::False => "Stripe's default: off.",
            Self::LossesStripe => {
                "Stripe's default: on where Stripe is liable for negative balances \
                 (`controller.losses.payments` is `stripe`), otherwise off."
            }
            Self::LossesStripeElseDashboardRules => {
                "Stripe's default: on where Stripe is liable for negative balances; otherwise the platform's \
                 instant payout rules in the Dashboard decide."
            }
            Self::NotExternalAccountCollection => {
                "Stripe's default: the opposite of this component's `external_account_collection`."
            }
            Self::SameAsDisputeManagement => {
                "Stripe's default: the same as this component's `dispute_management`."
            }
            Self::Undocumented => "Stripe does not document a default.",
        }
    }
}

/// Which accounts may have a feature set which way. Checked only where the account's facts are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constraint {
    /// May be off only where the platform collects updated requirements (C1).
    FalseRequiresRequirementCollectionApplication,
    /// The same, but from `2026-03-25.dahlia` on also allowed elsewhere if Stripe user authentication is
    /// explicitly kept on (C1').
    FalseRequiresRequirementCollectionApplicationOrExplicitStripeAuth,
    /// May be on only where the platform collects updated requirements (C2).
    TrueRequiresRequirementCollectionApplication,
}

impl Constraint {
    /// The constraint's name in `catalogue` output and in the facts fixture.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FalseRequiresRequirementCollectionApplication => {
                "false_requires_requirement_collection_application"
            }
            Self::FalseRequiresRequirementCollectionApplicationOrExplicitStripeAuth => {
                "false_requires_requirement_collection_application_or_explicit_stripe_auth"
            }
            Self::TrueRequiresRequirementCollectionApplication => {
                "true_requires_requirement_collection_application"
            }
        }
    }

    /// The constraint as a sentence, for the documentation of every language.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::FalseRequiresRequirementCollectionApplication => {
                "May be `false` only for accounts whose updated requirements the platform collects \
                 (`controller.requirement_collection` is `application`)."
            }
            Self::FalseRequiresRequirementCollectionApplicationOrExplicitStripeAuth => {
                "May be `false` for accounts whose updated requirements the platform collects \
                 (`controller.requirement_collection` is `application`), and from API version \
                 2026-03-25.dahlia on for others that send `disable_stripe_user_authentication: false` with it."
            }
            Self::TrueRequiresRequirementCollectionApplication => {
                "May be `true` only for accounts whose updated requirements the platform collects \
                 (`controller.requirement_collection` is `application`)."
            }
        }
    }
}

/// The generally available component of that name.
pub fn component(name: &str) -> Option<&'static Component> {
    COMPONENTS.iter().find(|component| component.name == name)
}

/// The preview component of that name.
pub fn preview(name: &str) -> Option<&'static Preview> {
    PREVIEWS.iter().find(|preview| preview.name == name)
}
