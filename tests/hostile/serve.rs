//! The hostile servers, for programs in other languages:
//!
//!     cargo run -p tests --example hostile
//!
//! Prints one line of JSON: the client options that lead to each behaviour, by its name. Then answers lines until
//! its standard input closes. `NAME` asks what the server of that behaviour has seen; `NAME COUNT NUMBER` waits until
//! that count (`connections`, `open`, `requests`) is that number, though not for ever. The answer is the counts, as one
//! line of JSON; `keys` is how many different idempotency keys there were.
#![expect(clippy::unwrap_used, reason = "a server for tests: what goes wrong ends it, and them")]

mod behaviours;
#[expect(dead_code, reason = "what a reply must not show is for the tests")]
mod quoted;
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

use crate::server::Counts;

/// What the tests use for a key, so that the servers can give it away.
const API_KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

fn main() -> io::Result<()> {
    let behaviours: BTreeMap<_, _> =
        behaviours::all().into_iter().map(|one| (one.name.clone(), one)).collect();
    let options = behaviours.iter().map(|(name, behaviour)| {
        let bundle = behaviour.authority.iter().map(|pem| ("ca_bundle".to_owned(), pem.as_str().into()));
        let options = [("base_url".to_owned(), behaviour.url.as_str().into())].into_iter().chain(bundle);
        (name.clone(), Value::Object(options.collect()))
    });
    answer(&Value::Object(options.collect()))?;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<_> = line.split_whitespace().collect();
        let seen = behaviours[words[0]].seen.as_ref().unwrap();
        if let [_, name, number] = words[..] {
            let number: usize = number.parse().unwrap();
            seen.wait_until(|counts| count(counts, name) == number);
        }
        let Counts { connections, open, requests, keys } = seen.counts();
        let keys = keys.iter().collect::<BTreeSet<_>>().len();
        answer(&json!({"connections": connections, "open": open, "requests": requests, "keys": keys}))?;
    }
    Ok(())
}

fn count(counts: &Counts, name: &str) -> usize {
    match name {
        "connections" => counts.connections,
        "open" => counts.open,
        "requests" => counts.requests,
        _ => panic!("there is no count {name}"),
    }
}

fn answer(value: &Value) -> io::Result<()> {
    let mut output = io::stdout().lock();
    writeln!(output, "{value}")?;
    output.flush()
}
