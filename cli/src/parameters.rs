//! Turns options into the parameters and request options core takes.

use std::fs::File;
use std::io::{self, Read};

use serde_json::{Map, Value, json};

use crate::exit::Failure;
use crate::options::{Context, Parameters, Responsible};

impl Parameters {
    /// The parameters as JSON. Nothing is checked here: core says what is wrong with them.
    pub(crate) fn read(&self) -> Result<Value, Failure> {
        let mut parameters = match &self.params {
            Some(file) => object(&text("--params", file)?, "--params")?,
            None => Map::new(),
        };
        if let Some(account) = &self.account {
            parameters.insert("account".into(), account.as_str().into());
        }
        if let Some(components) = &self.components {
            parameters.insert("components".into(), object(components, "--components")?.into());
        }
        for (names, enabled) in [(&self.enable, true), (&self.disable, false)] {
            for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
                set(&mut parameters, &["components", name, "enabled"], enabled)?;
            }
        }
        for feature in &self.features {
            let (component, name, value) = split(feature).ok_or_else(|| {
                Failure::Usage(format!(
                    "--feature {feature}: this has the form COMPONENT.FEATURE=true or COMPONENT.FEATURE=false"
                ))
            })?;
            set(&mut parameters, &["components", component, "features", name], value)?;
        }
        Ok(parameters.into())
    }
}

/// `payments.refund_management=false` in its three parts.
fn split(feature: &str) -> Option<(&str, &str, bool)> {
    let (path, value) = feature.split_once('=')?;
    let (component, name) = path.split_once('.')?;
    let whole = !component.is_empty() && !name.is_empty();
    match value {
        "true" if whole => Some((component, name, true)),
        "false" if whole => Some((component, name, false)),
        _ => None,
    }
}

fn set(parameters: &mut Map<String, Value>, path: &[&str], value: bool) -> Result<(), Failure> {
    let (last, parents) = path.split_last().expect("every path here has steps");
    let mut node = parameters;
    for step in parents {
        let child = node.entry(*step).or_insert_with(|| json!({}));
        node = child.as_object_mut().ok_or_else(|| {
            Failure::Usage(format!("{} cannot be set: {step} is not an object", path.join(".")))
        })?;
    }
    node.insert((*last).to_owned(), value.into());
    Ok(())
}

pub(crate) fn text(option: &str, file: &str) -> Result<String, Failure> {
    let mut text = String::new();
    let result = if file == "-" {
        io::stdin().read_to_string(&mut text)
    } else {
        File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    result.map_err(|error| Failure::Local(format!("{option} {file}: {error}")))?;
    Ok(text)
}

pub(crate) fn object(text: &str, option: &str) -> Result<Map<String, Value>, Failure> {
    serde_json::from_str(text)
        .map_err(|error| Failure::Usage(format!("{option}: not a JSON object: {error}")))
}

impl Context {
    /// The request options these are.
    pub(crate) fn options(&self) -> Value {
        let word = |who: Option<Responsible>| {
            who.map(|who| match who {
                Responsible::Stripe => "stripe",
                Responsible::Application => "application",
            })
        };
        let mut facts = Map::new();
        for (name, who) in [("losses_payments", self.losses), ("requirement_collection", self.requirements)] {
            facts.extend(word(who).map(|who| (name.to_owned(), who.into())));
        }
        for (name, active) in [("card_issuing", self.card_issuing), ("treasury", self.treasury)] {
            facts.extend(active.map(|active| (name.to_owned(), active.into())));
        }
        let mut options = json!({
            "account_facts": facts,
            "allow_preview": self.allow_preview,
            "allow_unknown": self.allow_unknown,
        });
        if let Some(version) = &self.stripe_version {
            options["stripe_version"] = version.as_str().into();
        }
        options
    }
}
