//! The real client in a simulated world: virtual time, a hostile network, an API with its idempotency rules.
//!
//! `SIMULATION_WORLDS=1000000` plays more worlds, `SIMULATION_FIRST=4000000` others, `SIMULATION_SEED=17` plays one and tells
//! its story.

/// Notes a promise that was broken.
macro_rules! must {
    ($story:expr, $holds:expr, $($text:tt)+) => {
        if !$holds {
            let text = format!($($text)+);
            $story.violations.push(text);
        }
    };
}

mod network;
mod promises;
mod random;
mod server;
mod world;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;
use std::{panic, thread};

use serde_json::json;
use stripe_sessions::internal::account_session;
use stripe_sessions::{Client, ClientOptions, RequestOptions};

use crate::network::Network;
use crate::random::Random;
use crate::world::Story;

const WORLDS: u64 = 100_000;

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")))
}

/// Plays a world. One that ends in a panic broke a promise, too, and its seed must not be lost.
fn play(seed: u64) -> Story {
    panic::catch_unwind(|| world::play(seed))
        .unwrap_or_else(|_| Story { violations: vec!["it panicked".into()], ..Default::default() })
}

#[test]
fn simulation_of_many_worlds() {
    if let Some(seed) = setting("SIMULATION_SEED") {
        let story = play(seed);
        println!("{}", story.lines);
        assert!(story.violations.is_empty(), "seed {seed}: {:#?}", story.violations);
        return;
    }
    let worlds = setting("SIMULATION_WORLDS").unwrap_or(WORLDS);
    let first = setting("SIMULATION_FIRST").unwrap_or(0);
    let (next, attempts) = (AtomicU64::new(first), AtomicU64::new(0));
    let failures = Mutex::new(Vec::new());
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + worlds {
                        return;
                    }
                    let story = play(seed);
                    attempts.fetch_add(story.attempts as u64, Ordering::Relaxed);
                    if !story.violations.is_empty() {
                        failures.lock().unwrap().push((seed, story.violations));
                    }
                }
            });
        }
    });
    let seconds = began.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    let rate = worlds as f64 / seconds;
    println!(
        "simulation: {worlds} worlds from {first}, {} attempts, {rate:.0} worlds/s",
        attempts.into_inner()
    );
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    if let Some((seed, violations)) = failures.first() {
        panic!(
            "{} of {worlds} worlds broke a promise, with the seeds {:?} …; replay the first with SIMULATION_SEED={seed}: \
             {violations:#?}",
            failures.len(),
            failures.iter().take(10).map(|failure| failure.0).collect::<Vec<_>>(),
        );
    }
}

#[test]
fn simulation_with_the_same_seed_is_the_same() {
    for seed in 0..500 {
        assert_eq!(world::play(seed).lines, world::play(seed).lines, "seed {seed}");
    }
}

/// While nothing succeeds, a client sends each request once, after it has spent its budget of 100 repetitions.
#[test]
fn simulation_of_an_outage_that_is_not_amplified() {
    let network = Network::new(Random::new(1), 0);
    let outage = Arc::new(network.clone());
    let options = ClientOptions::default();
    let client = Client::with_clock("sk_test_1", options, Down(Arc::clone(&outage)), network).unwrap();
    let parameters = json!({"account": "acct_1", "components": {"payments": {"enabled": true}}});
    let mut attempts = 0;
    for _ in 0..1000 {
        let error =
            client.call(&account_session::CREATE, &[], &parameters, &RequestOptions::default()).unwrap_err();
        attempts += error.attempts();
    }
    assert_eq!(attempts, 1100);
}

#[derive(Debug)]
struct Down(#[expect(dead_code, reason = "keeps the network's time alive")] Arc<Network>);

impl stripe_sessions::Transport for Down {
    fn send(
        &self,
        _: &stripe_sessions::Request,
        _: &stripe_sessions::Attempt<'_>,
    ) -> Result<stripe_sessions::Reply, stripe_sessions::TransportError> {
        Ok(server::error(503, "down", "api_error"))
    }
}
