//! Parameters as options: one for each of an operation's, and `--param` for those who know the API's own notation.

use clap::builder::ArgAction;
use clap::{Arg, ArgMatches, Command};
use serde_json::{Map, Value};
use stripe_sessions::Operation;
use stripe_sessions::internal::schema::Shape;

use crate::exit::Failure;
use crate::parameters::{object, text};

/// The ids of the options that are not parameters. No parameter's name has a dash.
const PARAM: &str = "--param";
const PARAMS: &str = "--params";
pub(super) const ALL: &str = "--all";

/// A parameter that holds a single value or a list of them: its name in the API's notation, and what it holds.
struct Leaf {
    name: String,
    shape: Shape,
    doc: &'static str,
}

fn leaves(operation: &Operation) -> Vec<Leaf> {
    fn collect(
        prefix: &str,
        object: &'static stripe_sessions::internal::schema::Object,
        leaves: &mut Vec<Leaf>,
    ) {
        for field in object.fields {
            let name = match prefix {
                "" => field.name.to_owned(),
                prefix => format!("{prefix}[{}]", field.name),
            };
            match field.shape {
                Shape::Object(inner) => {
                    collect(&name, inner, leaves);
                    continue;
                }
                Shape::TimestampRange(bounds) => collect(&name, bounds, leaves),
                _ => {}
            }
            leaves.push(Leaf { name, shape: field.shape, doc: field.doc });
        }
    }
    let mut found = Vec::new();
    collect("", operation.parameters, &mut found);
    found
}

/// `account_holder[type]` → `account-holder-type`.
fn option(name: &str) -> String {
    name.replace(']', "").replace(['[', '_'], "-")
}

/// Adds an operation's ids and parameters to a command.
pub(super) fn augment(command: Command, operation: &'static Operation) -> Command {
    let ids =
        operation.ids().map(|id| Arg::new(format!("--{id}")).value_name(id.to_uppercase()).required(true));
    let options = leaves(operation).into_iter().map(|leaf| {
        let value = match leaf.shape {
            Shape::List(_) => "VALUES",
            Shape::Integer | Shape::Timestamp | Shape::TimestampRange(_) | Shape::Emptyable(_) => "NUMBER",
            _ => "VALUE",
        };
        let arg = Arg::new(leaf.name.clone()).long(option(&leaf.name)).value_name(value).help(help(&leaf));
        let action = if matches!(leaf.shape, Shape::List(_)) { ArgAction::Append } else { ArgAction::Set };
        arg.action(action).allow_hyphen_values(true).help_heading("Parameters")
    });
    let all = operation.item().map(|_| {
        Arg::new(ALL).long("all").action(ArgAction::SetTrue).help("Fetch every page, not only the first")
    });
    let param = Arg::new(PARAM)
        .long("param")
        .value_name("NAME=VALUE")
        .action(ArgAction::Append)
        .help("A parameter in the API's notation, such as 'a[b]=c'; may be given again")
        .help_heading("Parameters");
    let params = Arg::new(PARAMS)
        .long("params")
        .value_name("FILE")
        .help(
            "A file with all parameters as a JSON object, - for standard input. The other options add to it",
        )
        .help_heading("Parameters");
    command.args(ids).args(options).arg(param).arg(params).args(all)
}

fn help(leaf: &Leaf) -> String {
    let doc = leaf.doc.trim_end_matches('.');
    match leaf.shape {
        Shape::List(item @ Shape::Enum(_)) => format!("{doc}. Separated by commas; each {}", item.expected()),
        Shape::List(_) => format!("{doc}. Separated by commas"),
        shape @ Shape::Enum(_) => format!("{doc}: {}", shape.expected()),
        _ => doc.to_owned(),
    }
}

/// The ids an operation's path takes.
pub(super) fn ids(operation: &Operation, matches: &ArgMatches) -> Vec<String> {
    operation.ids().filter_map(|id| matches.get_one::<String>(&format!("--{id}")).cloned()).collect()
}

/// The parameters as they were given: names in the API's notation with texts.
#[derive(Debug)]
pub(super) struct Given {
    file: Option<String>,
    pairs: Vec<(String, String)>,
    params: Vec<String>,
}

impl Given {
    pub(super) fn new(operation: &'static Operation, matches: &ArgMatches) -> Self {
        let values = |id: &str| -> Vec<String> {
            matches.get_many::<String>(id).into_iter().flatten().cloned().collect()
        };
        let pairs = leaves(operation).into_iter().flat_map(|leaf| {
            let values = values(&leaf.name);
            values.into_iter().map(move |value| (leaf.name.clone(), value))
        });
        Self { file: values(PARAMS).pop(), pairs: pairs.collect(), params: values(PARAM) }
    }

    /// The parameters as JSON. Nothing is checked here but their notation: core says what is wrong with them.
    pub(super) fn read(&self, operation: &'static Operation) -> Result<Value, Failure> {
        let mut parameters = match &self.file {
            Some(file) => Value::Object(object(&text("--params", file)?, "--params")?),
            None => Value::Object(Map::new()),
        };
        let shape = Shape::Object(operation.parameters);
        for (name, value) in &self.pairs {
            put(&mut parameters, &steps(name).unwrap_or_default(), value, Some(shape));
        }
        for param in &self.params {
            let parts = param.split_once('=').and_then(|(name, value)| Some((steps(name)?, value)));
            let (steps, value) = parts.ok_or_else(|| {
                Failure::Usage(format!("--param {param}: this has the form NAME=VALUE or 'NAME[NAME]=VALUE'"))
            })?;
            put(&mut parameters, &steps, value, Some(shape));
        }
        Ok(parameters)
    }
}

/// `a[b][0]` → `a`, `b`, `0`.
fn steps(name: &str) -> Option<Vec<&str>> {
    let Some((first, rest)) = name.split_once('[') else {
        return (!name.is_empty() && !name.contains(']')).then(|| vec![name]);
    };
    let inside = rest.strip_suffix(']')?;
    let steps: Vec<_> = [first].into_iter().chain(inside.split("][")).collect();
    let sound = !first.is_empty() && steps.iter().all(|step| !step.contains(['[', ']']));
    sound.then_some(steps)
}

/// Puts a value where the steps lead. Lists grow: each value is added to what is there.
fn put(node: &mut Value, steps: &[&str], text: &str, shape: Option<Shape>) {
    let shape = match shape {
        Some(Shape::TimestampRange(bounds)) if !steps.is_empty() => Some(Shape::Object(bounds)),
        shape => shape,
    };
    match (steps, shape) {
        (steps, Some(Shape::List(item))) => {
            if !node.is_array() {
                *node = Value::Array(Vec::new());
            }
            let items = node.as_array_mut().into_iter();
            // Written out with its position, a value is one; given as a whole, it is a list.
            let values: Vec<_> = match steps {
                [] => text.split(',').map(str::trim).filter(|text| !text.is_empty()).collect(),
                _ => vec![text],
            };
            items.for_each(|items| items.extend(values.iter().map(|text| value(text, Some(*item)))));
        }
        ([], shape) => *node = value(text, shape),
        ([step, rest @ ..], shape) => {
            if !node.is_object() {
                *node = Value::Object(Map::new());
            }
            let inner = shape.and_then(|shape| shape.inner(step));
            if let Some(fields) = node.as_object_mut() {
                put(fields.entry(*step).or_insert(Value::Null), rest, text, inner);
            }
        }
    }
}

/// A text as what its shape asks for. What does not fit stays text, for core to report.
fn value(text: &str, shape: Option<Shape>) -> Value {
    match shape {
        Some(Shape::Boolean) => text.parse::<bool>().map_or(text.into(), Value::from),
        Some(Shape::Integer | Shape::Timestamp | Shape::TimestampRange(_)) => {
            text.parse::<i64>().map_or(text.into(), Value::from)
        }
        Some(Shape::Emptyable(inner)) if !text.is_empty() => value(text, Some(*inner)),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_sessions::operation;

    use super::*;

    fn read(name: &str, params: &[&str]) -> Result<Value, Failure> {
        let params = params.iter().map(|param| (*param).to_owned()).collect();
        Given { file: None, pairs: Vec::new(), params }.read(operation(name).unwrap())
    }

    #[test]
    fn the_api_s_notation_becomes_json() {
        let create = "financial_connections.sessions.create";
        for (params, expected) in [
            (vec!["account_holder[type]=customer"], json!({"account_holder": {"type": "customer"}})),
            (vec!["permissions=balances,ownership"], json!({"permissions": ["balances", "ownership"]})),
            (
                vec!["permissions[0]=balances", "permissions[]=a,b"],
                json!({"permissions": ["balances", "a,b"]}),
            ),
            (vec!["limits[accounts]=3"], json!({"limits": {"accounts": 3}})),
            (vec!["limits[accounts]="], json!({"limits": {"accounts": ""}})),
            (vec!["limits[accounts]=x"], json!({"limits": {"accounts": "x"}})),
            (vec!["new[thing]=1=2"], json!({"new": {"thing": "1=2"}})),
        ] {
            assert_eq!(read(create, &params).unwrap(), expected, "{params:?}");
        }
        let list = "financial_connections.transactions.list";
        assert_eq!(read(list, &["transacted_at=1"]).unwrap(), json!({"transacted_at": 1}));
        assert_eq!(read(list, &["transacted_at[gt]=1"]).unwrap(), json!({"transacted_at": {"gt": 1}}));
        for malformed in ["permissions", "=x", "[a]=x", "a[b=x", "a]=x", "a[[b]]=x"] {
            assert!(matches!(read(create, &[malformed]), Err(Failure::Usage(_))), "{malformed}");
        }
    }

    #[test]
    fn every_parameter_has_an_option_of_its_own() {
        let create = operation("financial_connections.sessions.create").unwrap();
        let options: Vec<_> = leaves(create).iter().map(|leaf| option(&leaf.name)).collect();
        for expected in ["account-holder-type", "permissions", "filters-country", "limits-accounts", "expand"]
        {
            assert!(options.iter().any(|option| option == expected), "{expected}: {options:?}");
        }
    }
}
