//! The options of the commands.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::print::Form;

/// What the session is to contain.
#[derive(Debug, Args)]
#[command(next_help_heading = "Parameters")]
pub(crate) struct Parameters {
    /// The connected account the session is for.
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
    /// Components to enable, separated by commas.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) enable: Vec<String>,
    /// Components to name but not enable, separated by commas.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) disable: Vec<String>,
    /// A feature to set; may be given again.
    #[arg(long = "feature", value_name = "COMPONENT.FEATURE=true|false")]
    pub(crate) features: Vec<String>,
    /// The components as a JSON object. --enable, --disable and --feature add to it.
    #[arg(long, value_name = "JSON")]
    pub(crate) components: Option<String>,
    /// A file with all parameters as a JSON object, - for standard input. The other options add to it.
    #[arg(long, value_name = "FILE")]
    pub(crate) params: Option<String>,
}

/// What the parameters are checked against.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checks and defaults")]
pub(crate) struct Context {
    /// Who is liable for the account's negative balances (`controller.losses.payments`).
    #[arg(long, value_name = "WHO")]
    pub(crate) losses: Option<Responsible>,
    /// Who collects the account's updated requirements (`controller.requirement_collection`).
    #[arg(long, value_name = "WHO")]
    pub(crate) requirements: Option<Responsible>,
    /// Whether the account's capability `card_issuing` is active.
    #[arg(long, value_name = "true|false")]
    pub(crate) card_issuing: Option<bool>,
    /// Whether the account's capability `treasury` is active.
    #[arg(long, value_name = "true|false")]
    pub(crate) treasury: Option<bool>,
    /// The API version. [default: that of the catalogue]
    #[arg(long, value_name = "VERSION")]
    pub(crate) stripe_version: Option<String>,
    /// Let the names of preview components pass.
    #[arg(long)]
    pub(crate) allow_preview: bool,
    /// Let names pass that this program does not know.
    #[arg(long)]
    pub(crate) allow_unknown: bool,
}

/// Who is responsible for something.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Responsible {
    /// Stripe.
    Stripe,
    /// The platform.
    Application,
}

#[derive(Debug, Args)]
pub(crate) struct Create {
    #[command(flatten)]
    pub(crate) parameters: Parameters,
    #[command(flatten)]
    pub(crate) context: Context,
    #[command(flatten)]
    pub(crate) connection: Connection,
    /// Print the client secret. Without this it is masked, in the output of --json as well.
    #[arg(long, help_heading = "Output")]
    pub(crate) reveal: bool,
    /// Print the call in this form, to be made elsewhere, and send nothing. The key is left out: it comes from the environment.
    #[arg(long, value_name = "FORM", help_heading = "Output", conflicts_with_all = ["json", "reveal"])]
    pub(crate) print: Option<Form>,
    /// Show every component, also those that are not enabled.
    #[arg(long, help_heading = "Output")]
    pub(crate) all: bool,
    /// Print one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}

/// Where the request goes, and how.
#[derive(Args)]
#[command(next_help_heading = "Request")]
pub(crate) struct Connection {
    /// The platform's secret or restricted key. Better in the environment: other users of this machine can see
    /// options.
    #[arg(long, env = "STRIPE_SECRET_KEY", hide_env_values = true)]
    pub(crate) key: Option<String>,
    /// Where the API is, if not at Stripe.
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// A file with the certificate authorities to trust instead of the built-in ones, as PEM: for a proxy that opens TLS,
    /// or a server of your own.
    #[arg(long, value_name = "FILE")]
    pub(crate) ca_bundle: Option<String>,
    /// The connected account to act on behalf of (a header; the session's own account is --account).
    #[arg(long, value_name = "ID")]
    pub(crate) stripe_account: Option<String>,
    /// The idempotency key, to repeat the same request. [default: a fresh one]
    #[arg(long, value_name = "TEXT")]
    pub(crate) idempotency_key: Option<String>,
    /// How long the call may take in all. [default: 80]
    #[arg(long, value_name = "SECONDS")]
    pub(crate) timeout: Option<f64>,
}

impl Connection {
    /// Where the API is.
    pub(crate) fn base_url(&self) -> &str {
        self.base_url.as_deref().unwrap_or(stripe_sessions::internal::options::DEFAULT_BASE_URL)
    }

    /// The client options these are, for the API at this address.
    pub(crate) fn client_options(&self, url: &str) -> Value {
        let mut options = json!({ "base_url": url });
        if let Some(timeout) = self.timeout {
            options["timeout"] = timeout.into();
        }
        if let Some(file) = &self.ca_bundle {
            options["ca_bundle"] = file.as_str().into();
        }
        options
    }
}

// Not derived: the key must not be printed.
impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").finish_non_exhaustive()
    }
}

#[derive(Debug, Args)]
pub(crate) struct Validate {
    #[command(flatten)]
    pub(crate) parameters: Parameters,
    #[command(flatten)]
    pub(crate) context: Context,
    /// Print one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Show only these components.
    #[arg(value_name = "COMPONENT")]
    pub(crate) only: Vec<String>,
    /// A file with the API's reply, - for standard input: explain that, by the parameters if any are given, otherwise by the
    /// documented defaults; and name what is not as was to be expected.
    #[arg(long, value_name = "FILE")]
    pub(crate) reply: Option<String>,
    #[command(flatten)]
    pub(crate) parameters: Parameters,
    #[command(flatten)]
    pub(crate) context: Context,
    /// Show every component, also those that are not enabled.
    #[arg(long, help_heading = "Output")]
    pub(crate) all: bool,
    /// Print one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct GrantsOptions {
    #[command(flatten)]
    pub(crate) parameters: Parameters,
    #[command(flatten)]
    pub(crate) context: Context,
    /// A file with the API's reply, - for standard input: what that grants, in place of parameters.
    #[arg(long, value_name = "FILE", conflicts_with = "Parameters")]
    pub(crate) reply: Option<String>,
    /// A file with parameters or a reply: how what is granted differs from what those grant.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<String>,
    /// Print one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Catalogue {
    /// Print one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
    /// With --json: and every operation, with all that it takes and answers.
    #[arg(long, help_heading = "Output", requires = "json")]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Sandbox {
    /// The port; 0 for any that is free.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// How long every request waits before it is answered, in milliseconds.
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    pub(crate) delay_ms: u64,
    /// Make ids, secrets and faults repeat, and stop the clock.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
    /// Keep what the sandbox remembers in this file, across restarts and crashes. It is made if it is not there.
    #[arg(long, value_name = "FILE")]
    pub(crate) data: Option<PathBuf>,
    /// A connected account to have; may be given again. POST /v1/accounts makes others.
    #[arg(long = "account", value_name = "ID")]
    pub(crate) accounts: Vec<String>,
    /// A name of this machine, besides localhost, under which the sandbox is asked or whose pages ask it; may be given
    /// again. Requests to or from other names are refused.
    #[arg(long = "allow-host", value_name = "NAME")]
    pub(crate) allow_hosts: Vec<String>,
    /// Tell this address of events, by default of all; the secret they are signed with is printed. May be given again.
    #[arg(long = "forward-to", value_name = "URL[,TYPE…]")]
    pub(crate) forward_to: Vec<String>,
    /// The same by thin events, which leave their resource to be fetched.
    #[arg(long = "forward-thin-to", value_name = "URL[,TYPE…]")]
    pub(crate) forward_thin_to: Vec<String>,
    /// Let events go to other machines than this one. There are secrets in them.
    #[arg(long)]
    pub(crate) forward_anywhere: bool,
    /// Stop when standard input is closed: a sandbox that must not outlive the program that started it.
    #[arg(long)]
    pub(crate) until_stdin_closes: bool,
    /// Print one JSON object with the address and a key.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Trigger {
    /// The type: `financial_connections.account.disconnected`, or any other.
    #[arg(value_name = "TYPE")]
    pub(crate) kind: String,
    /// A value in the event: `data.object.status=inactive`; may be given again.
    #[arg(long = "override", value_name = "PATH=VALUE")]
    pub(crate) overrides: Vec<String>,
    /// Where the sandbox is: what `stripe-sessions sandbox` printed.
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// Print the event as one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
}
