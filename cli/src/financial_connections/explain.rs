//! `stripe-sessions fc explain`

use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde_json::{Value, json};
use stripe_sessions::internal::financial_connections;
use stripe_sessions::{ClientOptions, Operation, RequestOptions};

use super::parameters::{self, Given};
use crate::exit::{self, Exit, Failure};
use crate::output::Output;

/// The operation whose parameters are explained.
pub(super) const OPERATION: &Operation = &financial_connections::CREATE_SESSION;

#[derive(Debug)]
pub(crate) struct Explain {
    given: Given,
    context: Context,
}

/// What the defaults depend on.
#[derive(Debug, Args)]
struct Context {
    /// The API version.
    #[arg(long, value_name = "VERSION")]
    stripe_version: Option<String>,
    /// Let parameters in preview pass.
    #[arg(long)]
    allow_preview: bool,
    /// Let names and words pass that this program does not know.
    #[arg(long)]
    allow_unknown: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(super) fn command() -> Command {
    let command = Context::augment_args(parameters::augment(Command::new("explain"), OPERATION));
    command
        .about("Shows what a session will allow, and why; sends nothing and needs no key")
        .after_help(exit::TABLE)
}

impl Explain {
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self { given: Given::new(OPERATION, matches), context: Context::from_arg_matches(matches)? })
    }

    pub(super) fn json(&self) -> bool {
        self.context.json
    }

    pub(super) fn run(&self, output: &mut Output) -> Result<Exit, Failure> {
        let parameters = self.given.read(OPERATION)?;
        let Context { stripe_version, allow_preview, allow_unknown, json } = &self.context;
        let mut options = json!({"allow_preview": allow_preview, "allow_unknown": allow_unknown});
        if let Some(version) = stripe_version {
            options["stripe_version"] = version.as_str().into();
        }
        let options = RequestOptions::from_json(options)?;
        let context = options.context(&ClientOptions::default());
        let resolution = financial_connections::explain(&parameters, &context)?;
        if *json {
            output.json(&resolution.to_json())?;
            return Ok(Exit::Success);
        }
        output.line(&format!("API version  {}", context.version))?;
        output.line("")?;
        let rows = resolution.parameters.into_iter().map(|parameter| {
            let value = match parameter.value.map(|value| value.to_json()) {
                Some(Value::String(text)) if text.is_empty() => "any number".to_owned(),
                Some(value) => value.to_string(),
                None => "server decides".to_owned(),
            };
            [parameter.path, value, parameter.reason.name().replace('_', " ")]
        });
        output.table(["parameter", "value", "reason"], &rows.collect::<Vec<_>>())?;
        Ok(Exit::Success)
    }
}
