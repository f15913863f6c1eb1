//! The catalogue: the one declaration of every embedded component, its features, and what is known of them.
//!
//! Struct types, validation, defaults, the sandbox, the type files of every language and the documentation
//! are all derived from the rows in [`components`]. Adding a component is adding a row there and running
//! `cargo run -p generate`.

mod actions;
pub mod components;
mod features;
mod previews;
mod versions;

use crate::base::version::ApiVersion;
pub(crate) use actions::UNKNOWN;
pub use actions::{ACTIONS, Action};
pub use components::COMPONENTS;
pub(crate) use features::DISABLE_STRIPE_USER_AUTHENTICATION;
pub use previews::PREVIEWS;

/// An embedded component.
#[derive(Debug)]
pub struct Component {
    /// The key in `components`, e.g. `account_onboarding`. The browser's tag is the same with dashes.
    pub name: &'static str,
    /// What it shows, in one sentence.
    pub doc: &'static str,
    /// Whether every version of the API has it, and since when.
    pub stage: Stage,
    /// What its holder can do with it, whatever its features are.
    pub actions: &'static [&'static Action],
    /// Its features, in the API's (alphabetical) order. Empty for a component that has none.
    pub features: &'static [Feature],
}

impl Component {
    /// Whether only preview versions of the API have it.
    pub fn is_preview(&self) -> bool {
        matches!(self.stage, Stage::Preview(_))
    }

    /// Whether a request pinned to `version` can expect it.
    pub fn is_in(&self, version: &ApiVersion) -> bool {
        self.stage.is_in(self.name, "", version)
    }

    /// The feature of that name.
    pub fn feature(&self, name: &str) -> Option<&'static Feature> {
        self.features.iter().find(|feature| feature.name == name)
    }
}

/// One thing about a component that can be set: mostly a switch.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// The key in `features`, e.g. `refund_management`.
    pub name: &'static str,
    /// What it allows, in one or two sentences. The default is stated by [`DefaultRule::sentence`].
    pub doc: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What its holder can do where it is on; `None` for one that only changes how others are granted.
    pub action: Option<&'static Action>,
    /// What it is when it is left out.
    pub default: DefaultRule,
    /// Which accounts may have it set which way.
    pub constraint: Option<Constraint>,
    /// Whether every version of the API has it, and since when.
    pub stage: Stage,
}

impl Feature {
    /// Whether a request pinned to `version` can expect it in this component.
    pub fn is_in(&self, component: &Component, version: &ApiVersion) -> bool {
        self.stage.is_in(component.name, self.name, version)
    }
}

/// What a feature may hold. As a shape it is `Shape::of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// On or off.
    Switch,
    /// A list of strings; an empty value unsets it.
    Texts,
}

/// Which versions of the API have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Every version from one on.
    General(Since),
    /// Preview versions only. A request has it only where a preview version or `allow_preview` asks for previews.
    Preview(Evidence),
}

impl Stage {
    /// Since when general versions have it.
    pub const fn since(self) -> Option<Since> {
        match self {
            Self::General(since) => Some(since),
            Self::Preview(_) => None,
        }
    }

    /// Whether a request pinned to `version` can expect what has this name. Where it never was seen with such a version
    /// that proves nothing: it may have been there all the same.
    fn is_in(self, component: &str, feature: &str, version: &ApiVersion) -> bool {
        let expected = match self {
            Self::General(since) => since.is_in(version),
            // With a general version somebody asks for it who knows why, and of a mere tag no version is known.
            Self::Preview(evidence) => evidence == Evidence::Tag || !version.is_preview(),
        };
        expected || versions::have(component, feature, version)
    }
}

/// Where the name of something in preview was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Among the parameters and in the reply, as a pre-release of stripe-python types them.
    Both,
    /// Among the parameters only.
    Parameters,
    /// In the reply only.
    Reply,
    /// As a tag of the browser library's preview build only.
    Tag,
}

impl Evidence {
    /// The evidence's name in `catalogue` output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Parameters => "parameters",
            Self::Reply => "reply",
            Self::Tag => "tag",
        }
    }
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

/// Every component, those in preview last.
pub fn all() -> impl Iterator<Item = &'static Component> {
    COMPONENTS.iter().chain(PREVIEWS)
}

/// The component of that name, generally available or in preview.
pub fn component(name: &str) -> Option<&'static Component> {
    all().find(|component| component.name == name)
}
