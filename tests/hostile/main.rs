//! The client over real sockets, against servers that misbehave in every way there is a word for.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, in its helpers and threads, too"
)]

mod behaviours;
mod cancelling;
mod conduct;
mod connections;
mod faults;
mod malformed;
mod memory;
mod options;
mod phases;
mod quoted;
mod redaction;
mod replies;
mod server;
mod surplus;
mod tls;
mod words;

use std::time::Duration;

use serde_json::Value;
use stripe_sessions::internal::clock::{Clock, SystemClock};
use stripe_sessions::{
    AccountSession, Cancellation, Client, ClientOptions, Components, CreateAccountSession, Error,
    HttpTransport, Payments, RequestOptions, Response,
};

const API_KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

impl server::Server {
    fn connections(&self) -> usize {
        self.seen.counts().connections
    }

    fn keys(&self) -> Vec<String> {
        self.seen.counts().keys
    }
}

/// The real time, but nobody waits between attempts.
#[derive(Debug)]
struct Impatient;

impl Clock for Impatient {
    fn now(&self) -> Duration {
        SystemClock.now()
    }

    fn wait(&self, _: Duration, cancellation: &Cancellation) -> bool {
        cancellation.is_cancelled()
    }

    fn seed(&self) -> u64 {
        SystemClock.seed()
    }
}

/// Options for a server at that address.
fn options(url: impl Into<String>) -> ClientOptions {
    ClientOptions { base_url: url.into(), ..Default::default() }
}

/// A client that repeats at once.
fn impatient(options: ClientOptions) -> Client {
    let transport = HttpTransport::with_options(&options.base_url, options.http.clone()).unwrap();
    Client::with_clock(API_KEY, options, transport, Impatient).unwrap()
}

fn create(client: &Client) -> Result<Response<AccountSession>, Error> {
    create_with(client, &RequestOptions::default())
}

fn create_with(client: &Client, options: &RequestOptions) -> Result<Response<AccountSession>, Error> {
    client.account_sessions().create(&CreateAccountSession::new("acct_1", payments()), options)
}

fn payments() -> Components {
    Components { payments: Some(Payments::new(true)), ..Default::default() }
}

/// What a caller is told: kind, code, status, request id, attempts, whether the outcome is unknown.
type Told = (&'static str, Option<String>, Option<u16>, Option<String>, u32, bool);

/// The same in the words of the tables in `tests/conduct`: what is not there is left out.
fn in_words((kind, code, status, request_id, attempts, outcome_unknown): Told) -> Value {
    let words = [
        ("kind", kind.into()),
        ("code", code.into()),
        ("status", status.into()),
        ("request_id", request_id.into()),
        ("attempts", attempts.into()),
        ("outcome_unknown", outcome_unknown.into()),
    ];
    let there = words.into_iter().filter(|(_, value): &(_, Value)| !value.is_null());
    Value::Object(there.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// What a caller is told of a failure. That no secret is in it is checked here, for every test.
fn told(result: Result<Response<AccountSession>, Error>) -> Told {
    let error = result.expect_err("a failure");
    for text in [format!("{error:?}"), error.to_string(), error.to_json().to_string()] {
        assert!(!text.contains("OXIK") && !text.contains("4eC39"), "{text}");
    }
    (
        error.kind().name(),
        error.code().map(str::to_owned),
        error.details().http_status,
        error.request_id().map(str::to_owned),
        error.attempts(),
        error.is_outcome_unknown(),
    )
}
