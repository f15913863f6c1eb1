//! How much memory many creates in one process take. `memory COUNT` prints KiB after 1,000 and each 10,000 of them.
#![expect(clippy::unwrap_used, reason = "a measurement: what goes wrong ends it")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::{env, fs, io, thread};

use serde_json::{Value, json};
use stripe_sessions::{Client, ClientOptions, Components, CreateAccountSession, Payments, RequestOptions};

const STEP: usize = 1_000;
const AT_ONCE: usize = 8;

fn main() -> io::Result<()> {
    let count: usize = env::args().nth(1).unwrap().parse().unwrap();
    let mut hostile = Command::new(env::var("HOSTILE_BINARY").unwrap())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(hostile.stdout.take().unwrap()).read_line(&mut line)?;
    let addresses: Value = serde_json::from_str(&line)?;
    let options = ClientOptions::from_json(addresses["good"].clone(), "rust").unwrap();
    let client = Client::with_options("sk_test_4eC39HqLyjWDarjtT1zdp7dc", options).unwrap();
    let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
    let parameters = CreateAccountSession::new("acct_1", components);
    let mut found = BTreeMap::new();
    for done in (STEP..=count).step_by(STEP) {
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    for _ in 0..STEP / AT_ONCE {
                        client.account_sessions().create(&parameters, &RequestOptions::default()).unwrap();
                    }
                });
            }
        });
        if done == STEP || done == count || done.is_multiple_of(10_000) {
            found.insert(done, resident());
        }
    }
    writeln!(io::stdout(), "{}", json!(found))?;
    drop(hostile.stdin.take());
    hostile.wait().map(drop)
}

/// How much memory this process has, in KiB.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
