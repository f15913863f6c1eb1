//! `stripe-sessions create`

use serde_json::{Value, json};
use stripe_sessions::internal::document::mask_secrets;
use stripe_sessions::internal::secret::REDACTED;
use stripe_sessions::{AccountFacts, Client, ClientOptions, Document, RequestOptions, Response, operation};
use stripe_sessions_sandbox::Sandbox;

use super::{OPERATION, enabled_first, note_left_out};
use crate::exit::{Exit, Failure};
use crate::options::Create;
use crate::output::{Output, note, time, warn};
use crate::print::Call;

/// How this program names itself in the user agent.
const HOST: &str = "cli";

pub(crate) fn run(arguments: &Create, output: &mut Output) -> Result<Exit, Failure> {
    let parameters = arguments.parameters.read()?;
    let mut options = arguments.context.options();
    for (name, value) in [
        ("stripe_account", &arguments.connection.stripe_account),
        ("idempotency_key", &arguments.connection.idempotency_key),
    ] {
        if let Some(value) = value {
            options[name] = value.as_str().into();
        }
    }
    // Refuses what cannot be right, before anything is started or sent.
    let read = RequestOptions::from_json(options.clone())?;
    let request = bridge::request(OPERATION, &[], &parameters, &read, HOST)?;
    if let Some(form) = arguments.print {
        // Refuses an address with a password in it, before it is shown.
        let client = arguments.connection.client_options(arguments.connection.base_url());
        ClientOptions::from_json(client.clone(), HOST)?;
        let (request, parameters, operation) = (&request, &parameters, operation(OPERATION)?);
        let call = Call { request, operation, ids: &[], parameters, options: &options, client: &client };
        return call.print(form, output);
    }
    let request = request.to_json();
    // The request that is shown is the one that is sent, its key included.
    options["idempotency_key"] = request["headers"]["Idempotency-Key"].clone();

    let server = Server::of(arguments, &parameters, &options)?;
    // Refuses an address with a password in it, before it is shown.
    let client_options = ClientOptions::from_json(arguments.connection.client_options(&server.url), HOST)?;
    let client = Client::with_options(&server.key, client_options)?;
    output.reveal(arguments.reveal);
    if !arguments.json {
        output.request(&request, &server.url)?;
        output.flush()?;
    }
    let options = RequestOptions::from_json(options)?;
    let session = client.call(operation(OPERATION)?, &[], &parameters, &options)?;
    if arguments.json {
        let mut body = session.value.value().clone();
        if !arguments.reveal {
            mask_secrets(&mut body);
        }
        let mut request = request;
        request["url"] = server.url.as_str().into();
        output.json(&json!({
            "request": request,
            "response": {"metadata": session.metadata.to_json(), "body": body},
            "sandbox": server.sandbox.is_some(),
        }))?;
    } else {
        show_reply(&session, arguments, output)?;
        warn(&session.metadata.warnings);
    }
    Ok(Exit::Success)
}

/// Where the request goes: the API, or a sandbox that lives as long as this.
struct Server {
    url: String,
    key: String,
    sandbox: Option<Sandbox>,
}

impl Server {
    fn of(arguments: &Create, parameters: &Value, options: &Value) -> Result<Self, Failure> {
        let connection = &arguments.connection;
        let key = connection.key.clone().filter(|key| !key.is_empty());
        match (key, &connection.base_url) {
            (Some(key), _) => Ok(Self { url: connection.base_url().to_owned(), key, sandbox: None }),
            (None, Some(_)) => {
                Err(Failure::Usage("--base-url needs a key: set STRIPE_SECRET_KEY, or give --key".into()))
            }
            (None, None) => Self::sandbox(parameters, options),
        }
    }

    /// A sandbox in this process that knows the account the session is for.
    fn sandbox(parameters: &Value, options: &Value) -> Result<Self, Failure> {
        let sandbox = Sandbox::start().map_err(|error| Failure::Local(format!("no sandbox: {error}")))?;
        let facts = RequestOptions::from_json(options.clone())?.account_facts;
        let account = parameters["account"].as_str().unwrap_or_default();
        if facts != AccountFacts::default() || !sandbox.has_account(account) {
            sandbox.add_account(account, facts);
        }
        note(&format!(
            "no API key (STRIPE_SECRET_KEY or --key): using a sandbox started in this process at {}",
            sandbox.url()
        ));
        Ok(Self { url: sandbox.url().to_owned(), key: Sandbox::KEY.to_owned(), sandbox: Some(sandbox) })
    }
}

fn show_reply(session: &Response<Document>, arguments: &Create, output: &mut Output) -> Result<(), Failure> {
    let metadata = &session.metadata;
    let request_id = metadata.request_id.as_deref().unwrap_or("no request id");
    let replayed = if metadata.idempotent_replayed { ", an earlier reply again" } else { "" };
    output.line(&format!("{} ({request_id}{replayed})", metadata.status))?;

    let mut body = session.value.value().clone();
    if !arguments.reveal {
        mask_secrets(&mut body);
    }
    let fields = body.as_object().into_iter().flatten();
    let mut components = None;
    for (name, value) in fields {
        match value {
            Value::Object(_) => components = components.or(Some(value)),
            Value::String(text) if *text == REDACTED => {
                output.line(&format!("  {name:<14} {text} (--reveal prints it)"))?;
            }
            Value::String(text) => output.line(&format!("  {name:<14} {text}"))?,
            other if name == "expires_at" => output.line(&format!("  {name:<14} {}", time(other)))?,
            other => output.line(&format!("  {name:<14} {other}"))?,
        }
    }
    output.line("")?;
    let mut rows = Vec::new();
    let components = components.and_then(Value::as_object).into_iter().flatten();
    let (components, left_out) = enabled_first(components, |(_, one)| one["enabled"] == true, arguments.all);
    for (name, component) in components {
        let enabled = component["enabled"].to_string();
        let features = component["features"].as_object();
        if features.is_none_or(serde_json::Map::is_empty) {
            rows.push([name, enabled.as_str(), "-", "-"].map(str::to_owned));
        }
        for (feature, value) in features.into_iter().flatten() {
            rows.push([name.clone(), enabled.clone(), feature.clone(), value.to_string()]);
        }
    }
    output.table(["component", "enabled", "feature", "value"], &rows)?;
    note_left_out(left_out, output)?;
    Ok(())
}
