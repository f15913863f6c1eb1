//! One world: a client, a network, an API and a few calls, all drawn from a seed.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::internal::financial_connections::LIST_ACCOUNTS;
use stripe_sessions::internal::{account_session, accounts};
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

/// What a call is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// A session for an account.
    Create,
    /// An account.
    Retrieve,
    /// A page of the accounts of a holder.
    List,
}

/// What a caller does in one call.
pub(crate) struct Plan {
    pub(crate) kind: Kind,
    /// The account, or the holder, that the call is about.
    pub(crate) about: String,
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
    /// The budget when it was over.
    pub(crate) tokens: u32,
    pub(crate) result: Result<Got, Error>,
}

/// What a call gave.
pub(crate) struct Got {
    pub(crate) document: Value,
    pub(crate) attempts: u32,
}

/// Something the hook was told, and during which call.
pub(crate) struct Heard {
    pub(crate) call: usize,
    pub(crate) event: Value,
    pub(crate) text: String,
}

/// Plays the world of that seed.
pub(crate) fn play(seed: u64) -> Story {
    let mut random = Random::new(seed);
    let mut story = Story::default();
    let trouble = random.pick(&[5, 30, 60, 90, 100]);
    // A few worlds are long, with an outage from the beginning to here.
    let is_long = random.percent(1);
    let calls = if is_long { 200 } else { random.pick(&[1, 2, 3]) };
    let outage = if is_long { 50 + random.pick(&[0, 10, 50]) } else { calls };
    // Where half of what follows fails, too, budgets live on what repeated calls pay back.
    let trouble_after = random.pick(&[3, 60]);
    let at_once = if random.percent(15) { random.pick(&[2, 3, 4]) } else { 1 };
    let calls = if at_once > 1 { calls.max(at_once) } else { calls };
    let plans: Vec<_> = (0..calls).map(|number| plan(&mut random, number)).collect();
    let network = Network::new(random, trouble);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (ear, whose) = (Arc::clone(&heard), network.clone());
    let options = ClientOptions {
        hook: Some(Arc::new(move |observation: &Observation<'_>| {
            let call = whose.state().call;
            let (event, text) = (observation.to_json(), format!("{observation:?}"));
            ear.lock().expect("one runs at a time").push(Heard { call, event, text });
        })),
        ..Default::default()
    };
    let client = Client::with_clock(API_KEY, options, network.clone(), network.clone()).expect("a good key");
    let mut next = 0;
    while next < calls {
        let together = next..(next + at_once).min(calls);
        if next >= outage {
            network.state().trouble = trouble_after;
        }
        let began = network.state().now;
        let callers: Vec<_> = plans[together.clone()]
            .iter()
            .map(|plan| network.caller(plan.patience.map(|patience| began + patience)))
            .collect();
        let first = together.start;
        let made = network.together(together.clone(), |number| {
            let result = call(&client, &plans[number], callers[number - first].clone());
            let state = network.state();
            Made { number, plan: &plans[number], began, ended: state.now, tokens: state.tokens, result }
        });
        // Some cancel what is over: nobody is to notice.
        let told = heard.lock().expect("nobody calls").len();
        for caller in &callers {
            if network.state().random.percent(20) {
                caller.cancel();
            }
        }
        must!(
            story,
            told == heard.lock().expect("nobody calls").len(),
            "a call that was over was told of again"
        );
        for made in &made {
            promises::of_a_call(&mut story, &network, made, &heard.lock().expect("nobody calls"));
        }
        next = together.end;
    }
    network.state().drain();
    promises::of_a_world(&mut story, &network, &plans, &heard.lock().expect("nobody calls"));
    story
}

fn call(client: &Client, plan: &Plan, caller: Cancellation) -> Result<Got, Error> {
    let options = RequestOptions {
        idempotency_key: plan.key.clone(),
        max_network_retries: Some(plan.retries),
        timeout: Some(plan.timeout),
        cancellation: Some(caller),
        ..Default::default()
    };
    let about = &plan.about;
    let response = match plan.kind {
        Kind::Create => {
            let parameters = json!({"account": about, "components": {"payments": {"enabled": true}}});
            client.call(&account_session::CREATE, &[], &parameters, &options)
        }
        Kind::Retrieve => client.call(&accounts::RETRIEVE, &[about], &json!({}), &options),
        Kind::List => {
            let parameters = json!({"limit": 2, "account_holder": {"account": about}});
            client.call(&LIST_ACCOUNTS, &[], &parameters, &options)
        }
    };
    response.map(|response| Got {
        document: response.value.value().clone(),
        attempts: response.metadata.attempts,
    })
}

fn plan(random: &mut Random, number: usize) -> Plan {
    let kind = random.pick(&[Kind::Create, Kind::Create, Kind::Create, Kind::Retrieve, Kind::List]);
    let about = match kind {
        Kind::Create if random.percent(5) => format!("acct_{number}_refused"),
        _ => format!("acct_{number}"),
    };
    Plan {
        kind,
        about,
        key: (kind == Kind::Create && random.percent(30)).then(|| format!("order-{number}")),
        retries: random.pick(&[0, 1, 2, 2, 2, 3, 5, 8]),
        timeout: Duration::from_millis(random.pick(&[0, 50, 300, 2_000, 10_000, 80_000, 80_000, 200_000])),
        patience: random
            .percent(15)
            .then(|| Duration::from_millis(random.pick(&[0, 1, 100, 500, 3_000, 30_000]))),
    }
}
