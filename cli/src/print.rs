//! `--print`: a call as a command of curl, as a request of HTTP, or as code of Python, Node and Rust, to be repeated elsewhere.

use clap::ValueEnum;
use node_names::{camel_case, option_name};
use serde_json::{Map, Value};
use stripe_sessions::internal::options::DEFAULT_BASE_URL;
use stripe_sessions::{Operation, Request};

use crate::exit::{Exit, Failure};
use crate::output::Output;

/// The forms that a call is printed in.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Form {
    /// A command of curl, for a POSIX shell.
    Curl,
    /// The request as it would be sent.
    Http,
    /// Python, with the package `stripe-sessions`.
    Python,
    /// Node, with the package `stripe-sessions`.
    Node,
    /// Rust, with the crate `stripe-sessions`.
    Rust,
}

/// A call: what a program needs to make it.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) request: &'a Request,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: &'a [&'a str],
    pub(crate) parameters: &'a Value,
    pub(crate) options: &'a Value,
    /// The options of the client, where the address is one.
    pub(crate) client: &'a Value,
}

impl Call<'_> {
    /// Prints the call, which is not made.
    pub(crate) fn print(&self, form: Form, output: &mut Output) -> Result<Exit, Failure> {
        output.call(&self.text(form))?;
        Ok(Exit::Success)
    }

    /// The call as text. It ends without a line break, and has no key in it.
    fn text(&self, form: Form) -> String {
        let base_url = self.client["base_url"].as_str().unwrap_or(DEFAULT_BASE_URL);
        match form {
            Form::Curl => self.request.to_curl(base_url),
            Form::Http => http(self.request, base_url),
            Form::Python => self.python(),
            Form::Node => self.node(),
            Form::Rust => self.rust(),
        }
    }

    fn python(&self) -> String {
        let client = named(given(self.client), python_value);
        let client = [&[r#"os.environ["STRIPE_SECRET_KEY"]"#.to_owned()][..], &client].concat().join(", ");
        let mut arguments: Vec<_> = self.ids.iter().map(|id| python_value(&(*id).into(), 1)).collect();
        arguments.extend(named(self.parameters.clone(), python_value));
        arguments.extend(named(given(self.options), python_value));
        let arguments = match arguments.join(",\n    ") {
            none if none.is_empty() => none,
            some => format!("\n    {some},\n"),
        };
        let call = self.operation.name;
        format!(
            "import os\n\nfrom stripe_sessions import Client\n\n\
             client = Client({client})\n\
             reply = client.{call}({arguments})\nprint(reply)"
        )
    }

    fn node(&self) -> String {
        let client = of_node(given(self.client));
        let client =
            if is_empty(&client) { String::new() } else { format!(", {}", javascript_value(&client, 0)) };
        let options = of_node(given(self.options));
        let mut arguments: Vec<_> = self.ids.iter().map(|id| javascript_value(&(*id).into(), 0)).collect();
        if !is_empty(self.parameters) || !is_empty(&options) {
            arguments.push(javascript_value(self.parameters, 0));
        }
        if !is_empty(&options) {
            arguments.push(javascript_value(&options, 0));
        }
        let call: Vec<_> = self.operation.name.split('.').map(camel_case).collect();
        format!(
            "import {{ Client }} from 'stripe-sessions'\n\n\
             const client = new Client(process.env.STRIPE_SECRET_KEY{client})\n\
             const reply = await client.{}({})\nconsole.log(reply)",
            call.join("."),
            arguments.join(", ")
        )
    }

    fn rust(&self) -> String {
        let ids: Vec<_> = self.ids.iter().map(|id| format!("{id:?}")).collect();
        let json = |value: &Value| format!("json!({})", rust_value(value, 1));
        format!(
            "use serde_json::json;\nuse stripe_sessions::{{Client, ClientOptions, RequestOptions, operation}};\n\n\
             fn main() -> Result<(), Box<dyn std::error::Error>> {{\n    \
             let client_options = ClientOptions::from_json({}, \"rust\")?;\n    \
             let client = Client::with_options(&std::env::var(\"STRIPE_SECRET_KEY\")?, client_options)?;\n    \
             let options = RequestOptions::from_json({})?;\n    \
             let parameters = {};\n    \
             let reply = client.call(operation({:?})?, &[{}], &parameters, &options)?;\n    \
             println!(\"{{reply:?}}\");\n    Ok(())\n}}",
            json(&given(self.client)),
            json(&given(self.options)),
            json(self.parameters),
            self.operation.name,
            ids.join(", "),
        )
    }
}

/// The request as it goes over the connection, its key left out.
fn http(request: &Request, base_url: &str) -> String {
    let host = base_url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let mut lines = vec![
        format!("{} {} HTTP/1.1", request.method.name(), request.path),
        format!("Host: {host}"),
        "Authorization: Bearer $STRIPE_SECRET_KEY".to_owned(),
    ];
    let headers = request.headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("Authorization"));
    lines.extend(headers.map(|(name, value)| format!("{name}: {value}")));
    if let Some(body) = &request.body {
        lines.extend([format!("Content-Length: {}", body.len()), String::new(), body.clone()]);
    }
    lines.join("\n")
}

/// The options that say something: not those that are as they would be without.
fn given(options: &Value) -> Value {
    let fields = options.as_object().into_iter().flatten();
    let says = |value: &Value| *value != Value::Bool(false) && *value != DEFAULT_BASE_URL && !is_empty(value);
    fields
        .filter(|(_, value)| says(value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect::<Map<_, _>>()
        .into()
}

fn is_empty(value: &Value) -> bool {
    value.as_object().is_some_and(Map::is_empty)
}

/// Options as Node calls them, in its units: times are in milliseconds.
fn of_node(options: Value) -> Value {
    let Value::Object(options) = options else { return options };
    let respelt = options.into_iter().map(|(name, value)| match value.as_f64() {
        Some(seconds) => (option_name(&name), (seconds * 1000.0).into()),
        None => (option_name(&name), of_node(value)),
    });
    Value::Object(respelt.collect())
}

/// `name=value` for each field, for Python's calls. What is no name of Python's is in a dictionary.
fn named(fields: Value, value: fn(&Value, usize) -> String) -> Vec<String> {
    let Value::Object(fields) = fields else { return Vec::new() };
    let (names, others): (Map<_, _>, Map<_, _>) = fields.into_iter().partition(|(name, _)| is_name(name));
    let mut arguments: Vec<_> = names.iter().map(|(name, of)| format!("{name}={}", value(of, 1))).collect();
    if !others.is_empty() {
        arguments.push(format!("**{}", value(&others.into(), 1)));
    }
    arguments
}

/// Whether a text can be a name in a program.
fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
}

/// How a language writes what JSON writes otherwise.
struct Words {
    null: &'static str,
    booleans: [&'static str; 2],
    text: fn(&str) -> String,
    name: fn(&str) -> String,
    indent: &'static str,
    /// Between the braces and what is in them.
    space: &'static str,
}

fn python_value(value: &Value, depth: usize) -> String {
    let words = Words {
        null: "None",
        booleans: ["False", "True"],
        text: quoted,
        name: quoted,
        indent: "    ",
        space: "",
    };
    literal(value, depth, &words)
}

fn javascript_value(value: &Value, depth: usize) -> String {
    fn name(name: &str) -> String {
        if is_name(name) { name.to_owned() } else { single(name) }
    }
    let words =
        Words { null: "null", booleans: ["false", "true"], text: single, name, indent: "  ", space: " " };
    literal(value, depth, &words)
}

fn rust_value(value: &Value, depth: usize) -> String {
    let text = |text: &str| format!("{text:?}");
    let words =
        Words { null: "null", booleans: ["false", "true"], text, name: text, indent: "    ", space: "" };
    literal(value, depth, &words)
}

/// Of JSON's own notation of a text, which Python and JavaScript read alike.
fn quoted(text: &str) -> String {
    // The one character that JSON leaves as it is and a terminal does not.
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// The same between single quotes, as JavaScript is mostly written.
fn single(text: &str) -> String {
    let double = quoted(text);
    if text.contains('\'') {
        return double;
    }
    let inside = double.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default();
    format!("'{}'", inside.replace("\\\"", "\""))
}

/// A value on one line if it is short, else a line for each part.
fn literal(value: &Value, depth: usize, words: &Words) -> String {
    let parts = |parts: Vec<String>, [open, close]: [&str; 2]| {
        let line = parts.join(", ");
        let space = if open == "{" && !parts.is_empty() { words.space } else { "" };
        let padded = format!("{space}{line}{space}");
        if padded.len() <= 80 && !padded.contains('\n') {
            return format!("{open}{padded}{close}");
        }
        let indent = words.indent.repeat(depth);
        let inner = format!("{indent}{}", words.indent);
        format!("{open}\n{inner}{},\n{indent}{close}", parts.join(&format!(",\n{inner}")))
    };
    match value {
        Value::Null => words.null.to_owned(),
        Value::Bool(value) => words.booleans[usize::from(*value)].to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => (words.text)(text),
        Value::Array(items) => {
            parts(items.iter().map(|item| literal(item, depth + 1, words)).collect(), ["[", "]"])
        }
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", (words.name)(name), literal(value, depth + 1, words)));
            parts(fields.collect(), ["{", "}"])
        }
    }
}
