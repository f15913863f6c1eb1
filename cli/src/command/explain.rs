//! `stripe-sessions explain`

use serde_json::{Map, Value, json};
use stripe_sessions::{ClientOptions, Code, Context, RequestOptions, Responsible, operation, resolve};

use super::OPERATION;
use crate::exit::{Exit, Failure};
use crate::options::Explain;
use crate::output::{Output, warn};

pub(crate) fn run(arguments: &Explain, output: &mut Output) -> Result<Exit, Failure> {
    let parameters = arguments.parameters.read()?;
    let context = RequestOptions::from_json(arguments.context.options())?.context(&ClientOptions::default());
    check(&parameters, &arguments.only, &context)?;
    let mut resolution = resolve(&parameters, context.facts, &context.version);
    for name in &arguments.only {
        if resolution.components.iter().all(|component| component.name != *name) {
            let message = format!("API version {} has no component {name}", context.version);
            return Err(Failure::Usage(message));
        }
    }
    if !arguments.only.is_empty() {
        resolution.components.retain(|component| arguments.only.contains(&component.name));
    }
    if arguments.json {
        output.json(&resolution.to_json())?;
        return Ok(Exit::Success);
    }

    let who = |fact: Option<Responsible>| fact.map_or("unknown", Responsible::name);
    output.line(&format!("API version             {}", context.version))?;
    output.line(&format!("losses                  {}", who(context.facts.losses_payments)))?;
    output.line(&format!("requirement collection  {}", who(context.facts.requirement_collection)))?;
    output.line("")?;
    let mut rows = Vec::new();
    for component in &resolution.components {
        let enabled = if component.enabled { "yes" } else { "no" };
        if component.features.is_empty() {
            rows.push([&component.name, enabled, "-", "-", "no features"].map(str::to_owned));
        }
        for feature in &component.features {
            let value = feature.value.as_ref();
            let value = value.map_or("server decides".to_owned(), |value| value.to_json().to_string());
            let reason = feature.reason.name().replace('_', " ");
            rows.push([component.name.clone(), enabled.to_owned(), feature.name.clone(), value, reason]);
        }
    }
    output.table(["component", "enabled", "feature", "value", "reason"], &rows)?;
    Ok(Exit::Success)
}

/// Refuses names that do not exist and values that cannot be. Parameters that are only looked at may be incomplete.
fn check(parameters: &Value, only: &[String], context: &Context) -> Result<(), Failure> {
    let operation = operation(OPERATION)?;
    let report = operation.validate(parameters, context);
    let shown: Map<_, _> = only.iter().map(|name| (name.clone(), json!({}))).collect();
    let names = operation.validate(&json!({ "components": shown }), context);
    let incomplete = [Code::ParameterMissing, Code::ParameterEmpty];
    let problems = report.errors.into_iter().chain(names.errors);
    let problems: Vec<_> = problems.filter(|problem| !incomplete.contains(&problem.code)).collect();
    if !problems.is_empty() {
        return Err(Failure::Problems(problems));
    }
    warn(&report.warnings);
    Ok(())
}
