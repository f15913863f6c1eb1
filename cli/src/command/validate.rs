//! `stripe-sessions validate`

use serde_json::Value;
use stripe_sessions::{ClientOptions, RequestOptions, operation};

use super::OPERATION;
use crate::exit::{Exit, Failure};
use crate::options::Validate;
use crate::output::Output;

pub(crate) fn run(arguments: &Validate, output: &mut Output) -> Result<Exit, Failure> {
    let parameters: Value = arguments.parameters.read()?;
    let context = RequestOptions::from_json(arguments.context.options())?.context(&ClientOptions::default());
    let report = operation(OPERATION)?.validate(&parameters, &context);
    let exit = if report.is_valid() { Exit::Success } else { Exit::Usage };
    if arguments.json {
        output.json(&report.to_json())?;
        return Ok(exit);
    }
    let count = |count: usize, what: &str| match count {
        1 => format!("1 {what}"),
        count => format!("{count} {what}s"),
    };
    for problem in &report.errors {
        output.line(&format!("error: {problem}"))?;
    }
    for problem in &report.warnings {
        output.line(&format!("warning: {problem}"))?;
    }
    let verdict = if report.is_valid() { "valid" } else { "not valid" };
    output.line(&format!(
        "{verdict}: {}, {}",
        count(report.errors.len(), "error"),
        count(report.warnings.len(), "warning"),
    ))?;
    Ok(exit)
}
