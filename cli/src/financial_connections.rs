//! `stripe-sessions fc`: Financial Connections. The commands, their options and the documentation of both are those
//! of core's operations; only the words of the commands are chosen here, and `explain`, `link` and `wait`, which no API has.

mod explain;
mod link;
mod parameters;
mod reply;
mod wait;

use clap::{ArgMatches, Args, Command, FromArgMatches, Subcommand};
use serde_json::{Value, json};
use stripe_sessions::internal::document::mask_secrets;
use stripe_sessions::{Client, ClientOptions, Operation, Pages, RequestOptions, operation};

use crate::exit::{self, Exit, Failure};
use crate::options::Connection;
use crate::output::{Output, note, warn};
use crate::print::{self, Form};
use explain::Explain;
use link::Link;
use parameters::Given;
use wait::Wait;

/// The commands, and the operations they carry out.
const COMMANDS: &[(&str, &str)] = &[
    ("create", "financial_connections.sessions.create"),
    ("retrieve", "financial_connections.sessions.retrieve"),
    ("accounts", "financial_connections.accounts.list"),
    ("account", "financial_connections.accounts.retrieve"),
    ("refresh", "financial_connections.accounts.refresh"),
    ("subscribe", "financial_connections.accounts.subscribe"),
    ("unsubscribe", "financial_connections.accounts.unsubscribe"),
    ("disconnect", "financial_connections.accounts.disconnect"),
    ("owners", "financial_connections.accounts.list_owners"),
    ("transactions", "financial_connections.transactions.list"),
    ("transaction", "financial_connections.transactions.retrieve"),
    ("inferred-balances", "financial_connections.accounts.list_inferred_balances"),
    ("authorization", "financial_connections.authorizations.retrieve"),
    ("institutions", "financial_connections.institutions.list"),
    ("institution", "financial_connections.institutions.retrieve"),
    ("create-consent", "financial_connections.consents.create"),
    ("consent", "financial_connections.consents.retrieve"),
];

/// The life of a session that needs nobody but this program.
pub(crate) const EXAMPLE: &str = "\
Without an account at Stripe, in a sandbox:
  stripe-sessions sandbox --port 12111 &
  export STRIPE_SECRET_KEY=sk_test_sandbox
  fc() { stripe-sessions fc \"$@\" --base-url http://127.0.0.1:12111; }
  fc create --account-holder-type customer --account-holder-customer cus_NiKSWdaFz2F6I0 --permissions balances,ownership
  fc link fcsess_… --subcategory checking --count 12
  fc retrieve fcsess_…
  fc accounts --session fcsess_… --all
  fc refresh fca_… --features balance,ownership
  fc wait fca_… --features balance,ownership
  fc account fca_… --expand ownership
  fc disconnect fca_…
";

/// How this program names itself in the user agent.
const HOST: &str = "cli";

/// What is done.
#[derive(Debug)]
pub(crate) enum Action {
    Call(Box<Call>),
    Explain(Explain),
    Link(Link),
    Wait(Wait),
}

/// A call of the API.
#[derive(Debug)]
pub(crate) struct Call {
    operation: &'static Operation,
    ids: Vec<String>,
    given: Given,
    common: Common,
    all: bool,
}

/// The options all calls have.
#[derive(Debug, Args)]
struct Common {
    #[command(flatten)]
    connection: Connection,
    /// The API version.
    #[arg(long, value_name = "VERSION", help_heading = "Request")]
    stripe_version: Option<String>,
    /// Let names and words pass that this program does not know.
    #[arg(long)]
    allow_unknown: bool,
    /// Print client secrets. Without this they are masked, in the output of --json as well.
    #[arg(long)]
    reveal: bool,
    /// Print the call in this form, to be made elsewhere, and send nothing. The key is left out: it comes from the environment.
    #[arg(long, value_name = "FORM", conflicts_with_all = ["json", "reveal"])]
    print: Option<Form>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

fn find(word: &str) -> Option<&'static Operation> {
    let (_, name) = COMMANDS.iter().find(|(own, _)| *own == word)?;
    operation(name).ok()
}

impl Subcommand for Action {
    fn augment_subcommands(command: Command) -> Command {
        let calls = COMMANDS.iter().filter_map(|(word, _)| Some((*word, find(word)?)));
        let calls = calls.map(|(word, operation)| {
            let command = Common::augment_args(parameters::augment(Command::new(word), operation));
            command.about(operation.doc.trim_end_matches('.')).after_help(exit::TABLE)
        });
        let link = Link::augment_args(Command::new("link")).after_help(exit::TABLE);
        let wait = Wait::augment_args(Command::new("wait")).after_help(exit::TABLE);
        command
            .subcommands(calls)
            .subcommands([explain::command(), link, wait])
            .subcommand_required(true)
            .arg_required_else_help(true)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        ["explain", "link", "wait"].contains(&name) || find(name).is_some()
    }
}

impl FromArgMatches for Action {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (word, matches) = matches.subcommand().ok_or_else(missing)?;
        if word == "explain" {
            return Explain::new(matches).map(Self::Explain);
        }
        if word == "link" {
            return Link::from_arg_matches(matches).map(Self::Link);
        }
        if word == "wait" {
            return Wait::from_arg_matches(matches).map(Self::Wait);
        }
        let operation = find(word).ok_or_else(missing)?;
        Ok(Self::Call(Box::new(Call {
            operation,
            ids: parameters::ids(operation, matches),
            given: Given::new(operation, matches),
            common: Common::from_arg_matches(matches)?,
            all: operation.item().is_some() && matches.get_flag(parameters::ALL),
        })))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Action {
    /// Whether the output is for machines.
    pub(crate) fn json(&self) -> bool {
        match self {
            Self::Call(call) => call.common.json,
            Self::Explain(explain) => explain.json(),
            Self::Link(link) => link.json,
            Self::Wait(wait) => wait.json,
        }
    }
}

pub(crate) fn run(action: &Action, output: &mut Output) -> Result<Exit, Failure> {
    match action {
        Action::Call(call) => call.run(output),
        Action::Explain(explain) => explain.run(output),
        Action::Link(link) => link.run(output),
        Action::Wait(wait) => wait.run(output),
    }
}

/// What is said where there is no key.
const NO_KEY: &str = "this needs a key: set STRIPE_SECRET_KEY, or give --key. To try it without one, start \
                      `stripe-sessions sandbox`, and give the address and the key it prints";

impl Call {
    fn run(&self, output: &mut Output) -> Result<Exit, Failure> {
        let Self { operation, ids, given, common, all } = self;
        let parameters = given.read(operation)?;
        let mut options = common.options();
        let ids: Vec<_> = ids.iter().map(String::as_str).collect();
        // Refuses what cannot be right, before anything is sent.
        let read = RequestOptions::from_json(options.clone())?;
        let request = bridge::request(operation.name, &ids, &parameters, &read, HOST)?;
        let url = common.connection.base_url();
        // Refuses an address with a password in it, before it is shown.
        let client = common.connection.client_options(url);
        let client_options = ClientOptions::from_json(client.clone(), HOST)?;
        if let Some(form) = common.print {
            if *all {
                return Err(Failure::Usage(
                    "--print prints one call, and --all makes one for each page".into(),
                ));
            }
            let (request, parameters) = (&request, &parameters);
            let call =
                print::Call { request, operation, ids: &ids, parameters, options: &options, client: &client };
            return call.print(form, output);
        }
        let mut request = request.to_json();
        // The request that is shown is the one that is sent, its key included.
        if let Some(key) = request["headers"].get("Idempotency-Key") {
            options["idempotency_key"] = key.clone();
        }
        let key = common.connection.key.as_ref().filter(|key| !key.is_empty());
        let key = key.ok_or_else(|| Failure::Usage(NO_KEY.into()))?;
        let client = Client::with_options(key, client_options)?;
        output.reveal(common.reveal);
        if !common.json {
            output.request(&request, url)?;
            output.flush()?;
        }
        let options = RequestOptions::from_json(options)?;
        let (mut body, metadata) = if *all {
            (every_page(client.pages(operation, &ids, parameters, &options))?, None)
        } else {
            let reply = client.call(operation, &ids, &parameters, &options)?;
            (reply.value.value().clone(), Some(reply.metadata))
        };
        if !common.reveal {
            mask_secrets(&mut body);
        }
        if common.json {
            request["url"] = url.into();
            let metadata = metadata.map(|metadata| metadata.to_json());
            output.json(&json!({"request": request, "response": {"metadata": metadata, "body": body}}))?;
        } else {
            if let Some(metadata) = &metadata {
                let request_id = metadata.request_id.as_deref().unwrap_or("no request id");
                let replayed = if metadata.idempotent_replayed { ", an earlier reply again" } else { "" };
                output.line(&format!("{} ({request_id}{replayed})", metadata.status))?;
                warn(&metadata.warnings);
            }
            reply::show(&body, operation, output)?;
            if body["has_more"] == Value::Bool(true) {
                note("there are more: --all gets them, --starting-after the next page");
            }
        }
        Ok(Exit::Success)
    }
}

/// All pages of a list as one.
fn every_page(mut pages: Pages) -> Result<Value, Failure> {
    let mut items = Vec::new();
    while let Some(page) = pages.next_page()? {
        let page = page.value()["data"].as_array().cloned().unwrap_or_default();
        if pages.is_backward() {
            items.splice(..0, page);
        } else {
            items.extend(page);
        }
    }
    Ok(json!({"object": "list", "data": items, "has_more": false}))
}

impl Common {
    /// The request options these are.
    fn options(&self) -> Value {
        let mut options = json!({"allow_unknown": self.allow_unknown});
        for (name, value) in [
            ("stripe_version", &self.stripe_version),
            ("stripe_account", &self.connection.stripe_account),
            ("idempotency_key", &self.connection.idempotency_key),
        ] {
            if let Some(value) = value {
                options[name] = value.as_str().into();
            }
        }
        options
    }
}

#[cfg(test)]
mod tests {
    use stripe_sessions::OPERATIONS;

    use super::*;

    #[test]
    fn every_operation_has_a_command() {
        for operation in OPERATIONS.iter().filter(|one| one.name.starts_with("financial_connections.")) {
            assert!(COMMANDS.iter().any(|(_, name)| *name == operation.name), "{}", operation.name);
        }
        for (word, name) in COMMANDS {
            assert!(find(word).is_some(), "{word} {name}");
        }
    }
}
