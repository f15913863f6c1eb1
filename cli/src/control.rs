//! What only a sandbox can do: requests to its control interface.

use serde_json::Value;
use stripe_sessions::{Client, ClientOptions};
use stripe_sessions_sandbox::Sandbox;

use crate::exit::Failure;

/// Has the sandbox at `url` do something, and gives its reply. `what` says what nothing else can.
pub(crate) fn post(url: Option<&str>, what: &str, path: &str, body: &Value) -> Result<Value, Failure> {
    let url = url.map(|url| url.trim_end_matches('/')).ok_or_else(|| {
        Failure::Usage(format!(
            "only a sandbox can {what} by itself: give the --base-url that `stripe-sessions sandbox` printed"
        ))
    })?;
    // Refuses an address with a password in it, before it is repeated.
    let options = ClientOptions { base_url: url.to_owned(), ..Default::default() };
    Client::with_options(Sandbox::KEY, options)?;
    // Asked first, so that nothing that is not a sandbox is told to do anything. No key is sent.
    let greeting = exchange(url, "GET", "/_sandbox", "");
    if greeting.as_ref().map_or(true, |(status, reply)| *status != 200 || reply.get("now").is_none()) {
        return Err(Failure::Usage(format!("there is no sandbox at {url}, and nothing else can {what}")));
    }
    let (status, reply) = exchange(url, "POST", path, &body.to_string())
        .map_err(|error| Failure::Local(format!("the sandbox at {url}: {error}")))?;
    if status != 200 {
        let message = reply["error"]["message"].as_str().unwrap_or("the sandbox refused");
        return Err(Failure::Usage(message.to_owned()));
    }
    Ok(reply)
}

/// A request to the control interface of a sandbox: the status and the JSON of the reply.
fn exchange(url: &str, method: &str, path: &str, body: &str) -> Result<(u16, Value), ureq::Error> {
    let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None);
    let agent: ureq::Agent = config.build().into();
    let request = ureq::http::Request::builder().method(method).uri(format!("{url}{path}"));
    let mut reply = agent.run(request.body(body.to_owned())?)?;
    let text = reply.body_mut().read_to_string()?;
    Ok((reply.status().as_u16(), serde_json::from_str(&text).unwrap_or_default()))
}
