//! `stripe-sessions explain`

use serde_json::{Map, Value, json};
use stripe_sessions::{
    ClientOptions, Code, Context, RequestOptions, Responsible, View, explain_reply, operation, resolve,
};

use super::{OPERATION, enabled_first, note_left_out};
use crate::exit::{Exit, Failure};
use crate::options::Explain;
use crate::output::{Output, warn};
use crate::parameters::{object, text};

pub(crate) fn run(arguments: &Explain, output: &mut Output) -> Result<Exit, Failure> {
    let parameters = arguments.parameters.read()?;
    let context = RequestOptions::from_json(arguments.context.options())?.context(&ClientOptions::default());
    if let Some(file) = &arguments.reply {
        return explain(file, &parameters, arguments, &context, output);
    }
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
    let shown = resolution.components.iter().map(|component| Shown {
        name: &component.name,
        enabled: component.enabled,
        features: component
            .features
            .iter()
            .map(|one| {
                let value = one
                    .value
                    .as_ref()
                    .map_or("server decides".to_owned(), |value| value.to_json().to_string());
                [one.name.clone(), value, one.reason.name().replace('_', " ")]
            })
            .collect(),
    });
    table(["component", "enabled", "feature", "value", "reason"], shown, arguments, output)?;
    Ok(Exit::Success)
}

/// Explains a reply, by the parameters it answers if there are any.
fn explain(
    file: &str,
    parameters: &Value,
    arguments: &Explain,
    context: &Context,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let reply = object(&text("--reply", file)?, "--reply")?.into();
    let given = parameters.as_object().is_some_and(|parameters| !parameters.is_empty());
    let explained = explain_reply(&reply, given.then(|| View::from(parameters)), context);
    let mut explanation = explained.map_err(|error| {
        Failure::Problems("the reply, or the parameters,".to_owned(), error.problems().to_vec())
    })?;
    if !arguments.only.is_empty() {
        let is_in = |name: &String| explanation.components.iter().any(|component| component.name == *name);
        let lacking: Vec<_> = arguments.only.iter().filter(|name| !is_in(name)).cloned().collect();
        check(&json!({}), &lacking, context)?;
        if let Some(name) = lacking.first() {
            return Err(Failure::Usage(format!("the reply has no component {name}")));
        }
        explanation.components.retain(|component| arguments.only.contains(&component.name));
    }
    if arguments.json {
        output.json(&explanation.to_json())?;
        return Ok(Exit::Success);
    }
    let shown = explanation.components.iter().map(|component| Shown {
        name: &component.name,
        enabled: component.enabled == Some(true),
        features: component
            .features
            .iter()
            .map(|one| {
                let value =
                    one.value.as_ref().map_or("nothing".to_owned(), |value| value.to_json().to_string());
                [one.name.clone(), value, one.reason.name().replace('_', " ")]
            })
            .collect(),
    });
    table(["component", "enabled", "feature", "answered", "rule"], shown, arguments, output)?;
    output.line("")?;
    let drift: Vec<_> = explanation.drift().collect();
    for (path, sentence) in &drift {
        output.line(&format!("{path}: {sentence}"))?;
    }
    if drift.is_empty() {
        output.line("everything is as was to be expected")?;
    }
    Ok(Exit::Success)
}

/// A component, and of each of its features the name, the value and the reason.
struct Shown<'a> {
    name: &'a str,
    enabled: bool,
    features: Vec<[String; 3]>,
}

fn table<'a>(
    headings: [&str; 5],
    components: impl Iterator<Item = Shown<'a>>,
    arguments: &Explain,
    output: &mut Output,
) -> Result<(), Failure> {
    let all = arguments.all || !arguments.only.is_empty();
    let (components, left_out) = enabled_first(components, |component| component.enabled, all);
    let mut rows = Vec::new();
    for component in components {
        let enabled = if component.enabled { "yes" } else { "no" };
        if component.features.is_empty() {
            rows.push([component.name, enabled, "-", "-", "no features"].map(str::to_owned));
        }
        for [feature, value, reason] in component.features {
            rows.push([component.name.to_owned(), enabled.to_owned(), feature, value, reason]);
        }
    }
    output.table(headings, &rows)?;
    note_left_out(left_out, output)?;
    Ok(())
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
        return Err(Failure::Problems("the parameters".to_owned(), problems));
    }
    warn(&report.warnings);
    Ok(())
}
