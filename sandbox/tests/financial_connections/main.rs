//! Financial Connections over real HTTP, through core's real client.
#![expect(clippy::unwrap_used, reason = "where a test cannot go on it has failed")]
#![expect(clippy::needless_pass_by_value, reason = "parameters are written where they are passed")]

mod accounts;
mod control;
mod errors;
mod events;
mod life;
mod paging;
mod previews;
mod sessions;
mod transactions;
mod waiting;

use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::{Client, ClientOptions, Error, OPERATIONS, RequestOptions, operation};
use stripe_sessions_sandbox::{Sandbox, SandboxOptions, TestAccounts};

/// The customer every sandbox has.
const CUSTOMER: &str = "cus_NiKSWdaFz2F6I0";

/// A sandbox whose clock stands still, and a client of it.
struct Bench {
    sandbox: Sandbox,
    client: Client,
}

impl Bench {
    fn new() -> Self {
        let options = SandboxOptions { seed: Some(1), ..Default::default() };
        let sandbox = Sandbox::start_with(options).unwrap();
        let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
        let client = Client::with_options(Sandbox::KEY, options).unwrap();
        Self { sandbox, client }
    }

    /// Calls an operation of Financial Connections. Every reply is checked for anything odd.
    fn call(&self, name: &str, ids: &[&str], parameters: Value) -> Result<Value, Error> {
        self.call_as(name, ids, parameters, RequestOptions::default())
    }

    /// The same under an API version.
    fn call_in(&self, version: &str, name: &str, ids: &[&str], parameters: Value) -> Result<Value, Error> {
        let options = RequestOptions { stripe_version: Some(version.into()), ..Default::default() };
        self.call_as(name, ids, parameters, options)
    }

    fn call_as(
        &self,
        name: &str,
        ids: &[&str],
        parameters: Value,
        options: RequestOptions,
    ) -> Result<Value, Error> {
        let operation = operation(&format!("financial_connections.{name}"))?;
        let reply = self.client.call(operation, ids, &parameters, &options)?;
        assert_eq!(reply.value.check(), [], "{name}: {:?}", reply.value);
        Ok(reply.value.value().clone())
    }

    /// What a request is refused with that core's client would not send.
    fn refusal(&self, method: &str, path: &str, form: &str, version: &str) -> Value {
        let (url, form) = match method {
            "GET" => (format!("{}{path}?{form}", self.sandbox.url()), ""),
            _ => (format!("{}{path}", self.sandbox.url()), form),
        };
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(url)
            .header("Authorization", format!("Bearer {}", Sandbox::KEY))
            .header("Stripe-Version", version)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(form.to_owned())
            .unwrap();
        let mut response = agent.run(request).unwrap();
        let mut reply: Value = serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap();
        let mut error = reply["error"].take();
        assert!(error.is_object(), "{method} {path} {form} was not refused");
        error["status"] = response.status().as_u16().into();
        error
    }

    /// A session that asks for everything and prefetches nothing.
    fn session(&self) -> String {
        let parameters = json!({
            "account_holder": {"type": "customer", "customer": CUSTOMER},
            "permissions": ["balances", "ownership", "payment_method", "transactions"],
        });
        id(&self.call("sessions.create", &[], parameters).unwrap())
    }

    /// An account linked in a session of its own.
    fn account(&self, institution: &str, subcategory: &str) -> String {
        let accounts = [TestAccounts::new(institution, subcategory)];
        self.sandbox.complete_session(&self.session(), &accounts).unwrap().remove(0)
    }

    fn retrieve(&self, account: &str) -> Value {
        self.call("accounts.retrieve", &[account], json!({})).unwrap()
    }

    /// Refreshes features and turns the clock until it is done.
    fn refresh(&self, account: &str, features: &[&str]) -> Value {
        self.call("accounts.refresh", &[account], json!({"features": features})).unwrap();
        self.wait(2);
        self.retrieve(account)
    }

    fn wait(&self, seconds: u64) {
        self.sandbox.advance(Duration::from_secs(seconds));
    }
}

fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

fn ids(page: &Value) -> Vec<String> {
    page["data"].as_array().unwrap().iter().map(id).collect()
}

/// Whether every operation of the family that core has is there.
#[test]
fn every_operation_has_an_endpoint() {
    let bench = Bench::new();
    for operation in
        OPERATIONS.iter().filter(|operation| operation.name.starts_with("financial_connections."))
    {
        let path = operation.path.replace(['{', '}'], "x");
        // Unknown parameters are refused before anything is looked up, unknown URLs before that.
        let error = bench.refusal(operation.method.name(), &path, "nonsense=1", "2026-10-28.endive");
        assert_eq!(error["code"], "parameter_unknown", "{}: {error}", operation.name);
    }
}
