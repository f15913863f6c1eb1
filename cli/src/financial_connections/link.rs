//! `stripe-sessions fc link`: plays the bank, in a sandbox.

use clap::Args;
use serde_json::{Value, json};
use stripe_sessions::{Client, ClientOptions};
use stripe_sessions_sandbox::Sandbox;

use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Link test accounts in a session, as its holder would in the browser. Only a sandbox can do this.
#[derive(Debug, Args)]
pub(crate) struct Link {
    /// The session to link them in.
    #[arg(value_name = "SESSION")]
    session: String,
    /// Where they are. An unknown one is answered with the list.
    #[arg(long, value_name = "NAME", default_value = "test_institution")]
    institution: String,
    /// Their category. [default: the one of the subcategory]
    #[arg(long, value_name = "WORD")]
    category: Option<String>,
    /// Their subcategory.
    #[arg(long, value_name = "WORD", default_value = "checking")]
    subcategory: String,
    /// How many.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    count: u32,
    /// Where the sandbox is: what `stripe-sessions sandbox` printed.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

impl Link {
    pub(super) fn run(&self, output: &mut Output) -> Result<Exit, Failure> {
        let url = self.base_url.as_deref().map(|url| url.trim_end_matches('/')).ok_or_else(|| {
            Failure::Usage(
                "only a sandbox can link accounts by itself: give the --base-url that `stripe-sessions sandbox` printed"
                    .into(),
            )
        })?;
        // Refuses an address with a password in it, before it is repeated.
        let options = ClientOptions { base_url: url.to_owned(), ..Default::default() };
        Client::with_options(Sandbox::KEY, options)?;
        // Asked first, so that nothing that is not a sandbox is told to do anything. No key is sent.
        let greeting = exchange(url, "GET", "/_sandbox", "");
        if greeting.as_ref().map_or(true, |(status, reply)| *status != 200 || reply.get("now").is_none()) {
            return Err(Failure::Usage(format!(
                "there is no sandbox at {url}, and nothing else can link accounts"
            )));
        }
        let mut accounts = json!({
            "institution": self.institution,
            "subcategory": self.subcategory,
            "count": self.count,
        });
        if let Some(category) = &self.category {
            accounts["category"] = category.as_str().into();
        }
        let path = format!("/_sandbox/financial_connections/sessions/{}/complete", self.session);
        let (status, reply) = exchange(url, "POST", &path, &json!({"accounts": [accounts]}).to_string())
            .map_err(|error| Failure::Local(format!("the sandbox at {url}: {error}")))?;
        if status != 200 {
            let message = reply["error"]["message"].as_str().unwrap_or("the sandbox refused");
            return Err(Failure::Usage(message.to_owned()));
        }
        if self.json {
            output.json(&reply)?;
        } else {
            for id in reply["accounts"].as_array().into_iter().flatten() {
                output.line(id.as_str().unwrap_or_default())?;
            }
        }
        Ok(Exit::Success)
    }
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
