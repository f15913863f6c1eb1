//! What is known of the connected account, as far as defaults and constraints depend on it.

/// Who is responsible for something about a connected account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Responsible {
    /// Stripe.
    Stripe,
    /// The platform.
    Application,
}

impl Responsible {
    /// The API's word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stripe => "stripe",
            Self::Application => "application",
        }
    }

    /// The one the API's word stands for.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "stripe" => Some(Self::Stripe),
            "application" => Some(Self::Application),
            _ => None,
        }
    }
}

/// Two facts of a connected account. Each may be unknown: rules that need an unknown fact are skipped, defaults
/// that need one are left to the server.
///
/// Both are in the account object (`GET /v1/accounts/{id}`); the API shows them only to the platform that controls
/// the account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct AccountFacts {
    /// Who is liable for negative balances: `controller.losses.payments`.
    pub losses_payments: Option<Responsible>,
    /// Who collects updated requirements: `controller.requirement_collection`.
    pub requirement_collection: Option<Responsible>,
}
