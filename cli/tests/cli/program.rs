//! Runs the program.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The account of the API reference's examples.
pub(crate) const ACCOUNT: &str = "acct_1NkDjjJyhOZfPCWt";

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) exit: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// The one JSON object on standard output.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.stdout.matches('\n').count(), 1, "one line: {}", self.stdout);
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}

/// The program without any key from the environment of the tests.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stripe-sessions"));
    command.args(arguments).env_remove("STRIPE_SECRET_KEY");
    command
}

pub(crate) fn run(arguments: &[&str]) -> Run {
    finish(&mut command(arguments), "")
}

/// Runs a command with this on its standard input.
pub(crate) fn finish(command: &mut Command, input: &str) -> Run {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A program that does not read its input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { exit: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
}
