//! `stripe-sessions grants`

use serde_json::Value;
use stripe_sessions::{
    ClientOptions, Context, ErrorKind, Grant, GrantDifference, Grants, RequestOptions, grants,
};

use crate::exit::{Exit, Failure};
use crate::options::GrantsOptions;
use crate::output::Output;
use crate::parameters::{object, text};

pub(crate) fn run(arguments: &GrantsOptions, output: &mut Output) -> Result<Exit, Failure> {
    let context = RequestOptions::from_json(arguments.context.options())?.context(&ClientOptions::default());
    if [&arguments.reply, &arguments.against].iter().all(|file| file.as_deref() == Some("-")) {
        return Err(Failure::Usage("--reply and --against: standard input can be read once".to_owned()));
    }
    let granted = match &arguments.reply {
        Some(file) => of_file("--reply", file, &context)?,
        None => of("the parameters", &arguments.parameters.read()?, &context)?,
    };
    let against = arguments.against.as_ref().map(|file| of_file("--against", file, &context)).transpose()?;
    let differences = against.map(|before| Grants::difference(&before, &granted));
    if arguments.json {
        let mut json = granted.to_json();
        if let Some(differences) = differences {
            json["difference"] = differences.iter().map(GrantDifference::to_json).collect();
        }
        output.json(&json)?;
        return Ok(Exit::Success);
    }
    if let Some(differences) = differences {
        for difference in &differences {
            output.line(&difference.sentence)?;
        }
        if differences.is_empty() {
            output.line("both grant the same")?;
        }
        return Ok(Exit::Success);
    }
    let rows: Vec<_> = granted.grants.iter().map(row).collect();
    if rows.is_empty() {
        output.line("no component is enabled: this grants nothing")?;
    } else {
        output.table(["component", "action", "moves money", "login", "why"], &rows)?;
    }
    Ok(Exit::Success)
}

fn row(grant: &Grant) -> [String; 5] {
    let action = if grant.granted.is_some() { grant.words() } else { format!("{}, perhaps", grant.words()) };
    let money = match grant.moves_money {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not said",
    };
    // What it is granted by stands last in its path.
    let by = grant.path.rsplit('[').next().unwrap_or_default().trim_end_matches(']');
    let why = format!("{by}: {}", grant.reason.name().replace('_', " "));
    [grant.component.clone(), action, money.to_owned(), grant.login.name().replace('_', " "), why]
}

fn of_file(option: &str, file: &str, context: &Context) -> Result<Grants, Failure> {
    let given = object(&text(option, file)?, option)?;
    of(&format!("{option} {file}"), &given.into(), context)
}

/// What is granted by parameters or a reply, which is told by what they are.
fn of(what: &str, given: &Value, context: &Context) -> Result<Grants, Failure> {
    grants(given, context).map_err(|error| match error.kind() {
        ErrorKind::Validation => Failure::Problems(what.to_owned(), error.problems().to_vec()),
        _ => error.into(),
    })
}
