//! Requests as other programs send them, without the library whose rules the sandbox shares.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;
use stripe_sessions_sandbox::Sandbox;
use ureq::Agent;

/// The account of the API reference's examples.
pub(crate) const ACCOUNT: &str = "acct_1NkDjjJyhOZfPCWt";

/// A reply, its header names in lower case.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn body(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {:?}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// Status, type, code and param of an error.
    pub(crate) fn error(&self) -> (u16, String, Option<String>, Option<String>) {
        let body = self.body();
        let text = |name: &str| body["error"][name].as_str().map(str::to_owned);
        (self.status, text("type").expect("every error has a type"), text("code"), text("param"))
    }

    pub(crate) fn message(&self) -> String {
        self.body()["error"]["message"].as_str().expect("every error has a message").to_owned()
    }
}

/// Sends a request and waits for its reply; an error where none arrives whole.
pub(crate) fn send(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Reply, ureq::Error> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .into();
    let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", sandbox.url()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut response = agent.run(request.body(body.to_owned()).expect("the request is well-formed"))?;
    let bytes = response.body_mut().read_to_vec()?;
    let headers = response.headers().iter();
    Ok(Reply {
        status: response.status().as_u16(),
        headers: headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    })
}

/// Sends a form with the sandbox's key.
pub(crate) fn post(sandbox: &Sandbox, path: &str, headers: &[(&str, &str)], form: &str) -> Reply {
    let mut all = vec![AUTHORIZATION, ("Content-Type", "application/x-www-form-urlencoded")];
    all.extend(headers);
    send(sandbox, "POST", path, &all, form).expect("there is a reply")
}

/// Reads with the sandbox's key.
pub(crate) fn get(sandbox: &Sandbox, path: &str) -> Reply {
    send(sandbox, "GET", path, &[AUTHORIZATION], "").expect("there is a reply")
}

pub(crate) const AUTHORIZATION: (&str, &str) = ("Authorization", "Bearer sk_test_sandbox");

/// Creates an account session with these parameters besides the account.
pub(crate) fn create(sandbox: &Sandbox, headers: &[(&str, &str)], form: &str) -> Reply {
    post(sandbox, "/v1/account_sessions", headers, &format!("account={ACCOUNT}&{form}"))
}
