//! One world: a client, a network, an API and a few calls, all drawn from a seed.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use stripe_sessions::internal::account_session;
use stripe_sessions::{Cancellation, Client, ClientOptions, Error, Observation, RequestOptions};

use crate::network::Network;
use crate::promises;
use crate::random::Random;

const API_KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// What happened in a world, and what of it should not have.
#[derive(Debug, Default)]
pub(crate) struct Story {
    /// One line per event. The same seed gives the same lines.
    pub(crate) lines: String,
    /// The promises that were broken.
    pub(crate) violations: Vec<String>,
    pub(crate) attempts: usize,
    /// The calls that say they failed for certain.
    pub(crate) certain: Vec<usize>,
}

/// What a caller does in one call.
pub(crate) struct Plan {
    pub(crate) account: String,
    pub(crate) key: Option<String>,
    pub(crate) retries: u32,
    pub(crate) timeout: Duration,
    /// When the caller cancels, counted from the call's beginning.
    pub(crate) patience: Option<Duration>,
}

/// A call that is over.
pub(crate) struct Made<'a> {
    pub(crate) number: usize,
    pub(crate) plan: &'a Plan,
    pub(crate) began: Duration,
    pub(crate) ended: Duration,
    /// The account, the secret and the number of attempts; or why there is none.
    pub(crate) result: Result<(String, String, u32), Error>,
}

/// Plays the world of that seed.
pub(crate) fn play(seed: u64) -> Story {
    let mut random = Random::new(seed);
    let mut story = Story::default();
    let trouble = random.pick(&[5, 30, 60, 90, 100]);
    let calls = random.pick(&[1, 2, 3]);
    let plans: Vec<_> = (0..calls).map(|number| plan(&mut random, number)).collect();
    let network = Network::new(random, trouble);
    let heard = Arc::new(Mutex::new(String::new()));
    let ear = Arc::clone(&heard);
    let options = ClientOptions {
        hook: Some(Arc::new(move |observation: &Observation<'_>| {
            let mut heard = ear.lock().expect("one thread");
            let _ = writeln!(heard, "{} {observation:?}", observation.to_json());
        })),
        ..Default::default()
    };
    let client = Client::with_clock(API_KEY, options, network.clone(), network.clone()).expect("a good key");
    for (number, plan) in plans.iter().enumerate() {
        let began = network.state().now;
        let caller = Cancellation::new();
        {
            let mut state = network.state();
            state.call = number;
            state.cancel_at = plan.patience.map(|patience| began + patience);
            state.caller = caller.clone();
            if plan.patience == Some(Duration::ZERO) {
                caller.cancel();
            }
        }
        let options = RequestOptions {
            idempotency_key: plan.key.clone(),
            max_network_retries: Some(plan.retries),
            timeout: Some(plan.timeout),
            cancellation: Some(caller),
            ..Default::default()
        };
        let parameters = json!({"account": plan.account, "components": {"payments": {"enabled": true}}});
        let result = client.call(&account_session::CREATE, &[], &parameters, &options);
        let ended = network.state().now;
        let result = result.map(|response| {
            let document = response.value.value();
            let text = |name: &str| document[name].as_str().unwrap_or_default().to_owned();
            (text("account"), text("client_secret"), response.metadata.attempts)
        });
        promises::of_a_call(&mut story, &network, &Made { number, plan, began, ended, result });
    }
    network.state().drain();
    promises::of_a_world(&mut story, &network, &plans, &heard.lock().expect("one thread"));
    story
}

fn plan(random: &mut Random, number: usize) -> Plan {
    let refused = if random.percent(5) { "_refused" } else { "" };
    Plan {
        account: format!("acct_{number}{refused}"),
        key: random.percent(30).then(|| format!("order-{number}")),
        retries: random.pick(&[0, 1, 2, 2, 2, 3, 5, 8]),
        timeout: Duration::from_millis(random.pick(&[0, 50, 300, 2_000, 10_000, 80_000, 80_000, 200_000])),
        patience: random
            .percent(15)
            .then(|| Duration::from_millis(random.pick(&[0, 1, 100, 500, 3_000, 30_000]))),
    }
}
