//! `stripe-sessions`: create, validate and explain Stripe account sessions from the command line, or serve a sandbox.
//!
//! A thin layer over [`bridge`]: it turns options into JSON, and JSON into tables.

mod arguments;
mod command;
mod control;
mod exit;
mod financial_connections;
mod options;
mod output;
mod parameters;
mod print;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;

use arguments::{Arguments, Command};
use exit::Exit;
use output::{Output, note};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help, in the terminal's colours.
        Err(error) if error.exit_code() == 0 || error.kind() == DisplayHelpOnMissingArgumentOrSubcommand => {
            error.exit()
        }
        // Repeats what was given; that may be a key in the wrong place.
        Err(error) => {
            note(error.render().to_string().trim_end());
            return Exit::Usage.into();
        }
    };
    let mut output = Output::default();
    let result = match &arguments.command {
        Command::Create(arguments) => command::create::run(arguments, &mut output),
        Command::Validate(arguments) => command::validate::run(arguments, &mut output),
        Command::Explain(arguments) => command::explain::run(arguments, &mut output),
        Command::Grants(arguments) => command::grants::run(arguments, &mut output),
        Command::Catalogue(arguments) => command::catalogue::run(arguments, &mut output),
        Command::Sandbox(arguments) => command::sandbox::run(arguments, &mut output),
        Command::Trigger(arguments) => command::trigger::run(arguments, &mut output),
        Command::Fc { action } => financial_connections::run(action, &mut output),
    };
    let json = arguments.command.json();
    match result.and_then(|exit| output.flush().map(|()| exit).map_err(Into::into)) {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report(json, &mut output).into(),
    }
}
