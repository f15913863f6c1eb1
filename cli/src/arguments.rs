//! The command line: every command there is.

use clap::{Parser, Subcommand};

use crate::options::{Catalogue, Create, Explain, GrantsOptions, Sandbox, Trigger, Validate};
use crate::{exit, financial_connections};

/// Create, validate and explain Stripe account sessions, or serve a sandbox to try them on.
///
/// Not affiliated with Stripe.
#[derive(Debug, Parser)]
#[command(name = "stripe-sessions", version, after_help = exit::TABLE, after_long_help = exit::TABLE)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create an account session; without a key, in a sandbox started for it.
    #[command(after_help = exit::TABLE)]
    Create(Create),
    /// Check parameters without sending them.
    #[command(after_help = exit::TABLE)]
    Validate(Validate),
    /// Show what every feature will be, and why.
    #[command(after_help = exit::TABLE)]
    Explain(Explain),
    /// Show what a session lets its holder do, before it is made or from the reply.
    #[command(after_help = exit::TABLE)]
    Grants(GrantsOptions),
    /// Show every component and feature there is.
    Catalogue(Catalogue),
    /// Serve a local stand-in for the API, on 127.0.0.1.
    Sandbox(Sandbox),
    /// Have a sandbox make an event, and tell its endpoints.
    Trigger(Trigger),
    /// Financial Connections: create sessions, and look after the accounts that were linked in them.
    #[command(after_long_help = financial_connections::EXAMPLE)]
    Fc {
        #[command(subcommand)]
        action: financial_connections::Action,
    },
}

impl Command {
    /// Whether the output is for machines.
    pub(crate) fn json(&self) -> bool {
        match self {
            Self::Create(Create { json, .. })
            | Self::Validate(Validate { json, .. })
            | Self::Explain(Explain { json, .. })
            | Self::Grants(GrantsOptions { json, .. })
            | Self::Catalogue(Catalogue { json, .. })
            | Self::Sandbox(Sandbox { json, .. })
            | Self::Trigger(Trigger { json, .. }) => *json,
            Self::Fc { action } => action.json(),
        }
    }
}
