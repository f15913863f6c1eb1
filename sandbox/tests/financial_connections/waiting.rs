//! Waiting for refreshes, by a clock that turns the sandbox's instead of letting time pass.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use stripe_sessions::{
    Cancellation, Client, ClientOptions, Clock, ErrorKind, FinancialConnectionsRefreshFeature as Feature,
    FinancialConnectionsRefreshStatus as Status, HttpTransport, RefreshFinancialConnectionsAccount,
    RequestOptions, operation,
};
use stripe_sessions_sandbox::Sandbox;

use crate::Bench;

/// A clock whose waits turn the clock of a sandbox.
#[derive(Debug)]
struct Turning {
    sandbox: Arc<Sandbox>,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Clock for Turning {
    fn now(&self) -> Duration {
        self.waits.lock().unwrap().iter().sum()
    }

    fn wait(&self, duration: Duration, _: &Cancellation) -> bool {
        let before = self.now().as_secs();
        self.waits.lock().unwrap().push(duration);
        self.sandbox.advance(Duration::from_secs(self.now().as_secs() - before));
        false
    }

    fn seed(&self) -> u64 {
        1
    }
}

#[test]
fn a_refresh_is_waited_for() {
    for (institution, timeout, expected) in [
        ("test_institution", 60, Ok(Status::Succeeded)),
        ("balance_failures", 60, Ok(Status::Failed)),
        ("slow_institution", 60, Err("refresh_pending")),
        ("test_institution", 0, Err("refresh_pending")),
    ] {
        let bench = Bench::new();
        let id = bench.account(institution, "checking");
        let sandbox = Arc::new(bench.sandbox);
        let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
        let waits = Arc::default();
        let clock = Turning { sandbox: Arc::clone(&sandbox), waits: Arc::clone(&waits) };
        let transport = HttpTransport::new(&options.base_url).unwrap();
        let client = Client::with_clock(Sandbox::KEY, options, transport, clock).unwrap();
        let accounts = client.financial_connections();
        let accounts = accounts.accounts();
        let parameters = RefreshFinancialConnectionsAccount::new(vec![Feature::Balance]);
        accounts.refresh(&id, &parameters, &Default::default()).unwrap();
        let timeout = Duration::from_secs(timeout);
        let features = [Feature::Balance, Feature::Ownership];
        let wrong = accounts.wait_until_refreshed(&id, &["balnce".into()], timeout, &Default::default());
        assert_eq!(wrong.unwrap_err().code(), Some("value_unknown"));
        let waited = accounts.wait_until_refreshed(&id, &features, timeout, &Default::default());
        let waited = waited.map(|account| account.value.balance_refresh.unwrap().status);
        let waited = waited.map_err(|error| error.code().unwrap().to_owned());
        assert_eq!(waited, expected.map_err(str::to_owned), "{institution}");
        let waits: Vec<_> = waits.lock().unwrap().clone();
        assert!(waits.iter().sum::<Duration>() <= timeout);
        // Twice as long each time, until the end is near.
        assert!(
            waits
                .iter()
                .take(3)
                .copied()
                .eq([500, 1000, 2000].map(Duration::from_millis).into_iter().take(waits.len()))
        );
    }
}

/// As hosts without types call it: by its name, with the time among the options.
#[test]
fn a_refresh_is_waited_for_by_name() {
    let bench = Bench::new();
    let id = bench.account("test_institution", "checking");
    let sandbox = Arc::new(bench.sandbox);
    let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
    let clock = Turning { sandbox: Arc::clone(&sandbox), waits: Arc::default() };
    let transport = HttpTransport::new(&options.base_url).unwrap();
    let client = Client::with_clock(Sandbox::KEY, options, transport, clock).unwrap();
    let call = |name: &str, timeout, parameters: serde_json::Value| {
        let options = RequestOptions { timeout: Some(Duration::from_secs(timeout)), ..Default::default() };
        let operation = operation(&format!("financial_connections.accounts.{name}")).unwrap();
        client.call(operation, &[&id], &parameters, &options).map(|reply| reply.value.whole().to_value())
    };
    call("refresh", 80, json!({"features": ["balance", "ownership", "transactions"]})).unwrap();
    for feature in ["balance", "ownership", "transactions"] {
        let pending = call("wait_until_refreshed", 0, json!({"features": [feature]})).unwrap_err();
        assert_eq!(pending.code(), Some("refresh_pending"), "{feature}");
    }
    let asked = json!({"features": ["balance", "ownership"], "expand": ["ownership"]});
    let account = call("wait_until_refreshed", 60, asked).unwrap();
    assert_eq!(account["balance_refresh"]["status"], "succeeded");
    assert_eq!(account["ownership"]["object"], "financial_connections.account_ownership");
    for wrong in [json!({}), json!({"features": ["balnce"]}), json!({"features": ["balance"], "wrong": 1})] {
        assert_eq!(call("wait_until_refreshed", 60, wrong).unwrap_err().kind(), ErrorKind::Validation);
    }
}
