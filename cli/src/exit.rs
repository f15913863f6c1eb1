//! How the program ends: the one table of exit codes, and what is said when something fails.

use std::fmt::Write;
use std::io;
use std::process::ExitCode;

use serde_json::{Value, json};
use stripe_sessions::{Error, ErrorKind, Problem};

use crate::output::{Output, note};

macro_rules! exits {
    ($($name:ident = $code:literal: $meaning:literal,)*) => {
        /// What the program's exit code says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Exit {
            $(#[doc = $meaning] $name = $code,)*
        }

        /// The table of `--help`.
        pub(crate) const TABLE: &str = concat!("Exit codes:\n", $("  ", $code, "  ", $meaning, "\n",)*);
    };
}

exits! {
    Success = 0: "done; there may be warnings",
    Local = 1: "something on this machine failed: a file, a port, the output",
    Usage = 2: "wrong options, no usable key, or parameters that cannot be right; nothing was sent",
    Refused = 3: "the API answered with an error",
    Unanswered = 4: "no answer: the API was not reached, the connection broke or time ran out",
    Unreadable = 5: "the API's answer makes no sense",
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not do what it was told.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What core or the API says.
    Error(Box<Error>),
    /// What is wrong with parameters that are only looked at, or a reply; and what those are called.
    Problems(String, Vec<Problem>),
    /// The options do not say what is needed.
    Usage(String),
    /// A file cannot be read, a port cannot be had.
    Local(String),
    /// The output cannot be written.
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(Box::new(error))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    fn exit(&self) -> Exit {
        match self {
            Self::Error(error) => match error.kind() {
                ErrorKind::Configuration | ErrorKind::Validation => Exit::Usage,
                ErrorKind::ApiConnection | ErrorKind::Timeout => Exit::Unanswered,
                ErrorKind::InvalidResponse => Exit::Unreadable,
                _ => Exit::Refused,
            },
            Self::Problems(..) | Self::Usage(_) => Exit::Usage,
            // Whoever closed the pipe has read enough: `stripe-sessions catalogue | head`.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Success,
            Self::Local(_) | Self::Output(_) => Exit::Local,
        }
    }

    /// Says what failed: as an object on standard output for machines, as text on standard error for people.
    pub(crate) fn report(&self, json: bool, output: &mut Output) -> Exit {
        let exit = self.exit();
        output.reveal(false);
        if matches!(self, Self::Output(_)) && exit == Exit::Success {
            return exit;
        }
        if json && !matches!(self, Self::Output(_)) {
            // Nothing is left to report a failure of this to.
            let _ = output.json(&json!({ "error": self.to_json() }));
            let _ = output.flush();
        } else {
            note(&self.text());
        }
        exit
    }

    fn to_json(&self) -> Value {
        match self {
            Self::Error(error) => error.to_json(),
            Self::Problems(_, problems) => {
                let problems: Value = problems.iter().map(Problem::to_json).collect();
                json!({"kind": ErrorKind::Validation.name(), "problems": problems})
            }
            Self::Usage(message) => json!({"kind": "UsageError", "message": message}),
            Self::Local(message) => json!({"kind": "LocalError", "message": message}),
            Self::Output(error) => json!({"kind": "LocalError", "message": error.to_string()}),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Error(error) if error.kind() == ErrorKind::Validation => {
                list("the parameters cannot be right; nothing was sent", error.problems())
            }
            Self::Error(error) => describe(error),
            Self::Problems(what, problems) => list(&format!("{what} cannot be right"), problems),
            Self::Usage(message) | Self::Local(message) => format!("error: {message}"),
            Self::Output(error) => format!("error: the output cannot be written: {error}"),
        }
    }
}

/// Everything that is wrong with the parameters, a line for each thing.
fn list(what: &str, problems: &[Problem]) -> String {
    let mut text = format!("error: {what}");
    for problem in problems {
        // Writing to a String cannot fail.
        let _ = write!(text, "\n  {problem}");
    }
    text
}

/// What went wrong with a request, for people.
fn describe(error: &Error) -> String {
    let details = error.details();
    let mut text = format!("error: {}", details.message);
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = write!(text, "\n  {name:<10} {value}");
        }
    };
    line("kind", Some(details.kind.name()));
    line("status", details.http_status.map(|status| status.to_string()).as_deref());
    line("code", error.code());
    line("param", details.param.as_deref());
    line("request", error.request_id());
    line("see", details.doc_url.as_deref());
    text
}
