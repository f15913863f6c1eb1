//! `stripe-sessions trigger`: an event of any type, from a sandbox.

use serde_json::{Map, Value, json};

use crate::control;
use crate::exit::{Exit, Failure};
use crate::options::Trigger as Arguments;
use crate::output::Output;

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<Exit, Failure> {
    let mut overrides = Map::new();
    for given in &arguments.overrides {
        let (path, value) = given
            .split_once('=')
            .ok_or_else(|| Failure::Usage(format!("--override {given}: say PATH=VALUE")))?;
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value));
        overrides.insert(path.to_owned(), value);
    }
    let body = json!({"type": arguments.kind, "override": overrides});
    let event = control::post(arguments.base_url.as_deref(), "make events", "/_sandbox/events", &body)?;
    if arguments.json {
        output.json(&event)?;
    } else {
        output.line(event["id"].as_str().unwrap_or_default())?;
    }
    Ok(Exit::Success)
}
