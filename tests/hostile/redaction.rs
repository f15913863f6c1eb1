//! What a server quotes of secrets is in no print of what a call came to.

use std::error::Error as _;
use std::fmt::Write;
use std::sync::{Arc, Mutex};
use std::{env, fs};

use serde_json::{Value, json};
use stripe_sessions::{Cassette, ClientOptions, CreateAccountSession, Observation};

use crate::quoted::{self, Quote};
use crate::server::Server;
use crate::{API_KEY, options, payments};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conduct/quotes.json");

/// The other languages' file says what the replies are. To make it so:
///
///     CONDUCT=write cargo test -p tests --test hostile redaction::the_file
#[test]
fn the_file_is_current() {
    let quotes = quoted::all();
    let lines: Vec<_> = quotes
        .iter()
        .map(|Quote { what, never, .. }| json!({"what": what, "never": never}).to_string())
        .collect();
    let current = format!("[\n{}\n]\n", lines.join(",\n"));
    if env::var("CONDUCT").is_ok_and(|word| word == "write") {
        fs::write(FILE, &current).unwrap();
    } else {
        assert!(
            fs::read_to_string(FILE).unwrap() == current,
            "tests/conduct/quotes.json is not what is quoted"
        );
    }
}

#[test]
fn every_quote() {
    let quotes = Arc::new(quoted::all());
    let own = Arc::clone(&quotes);
    let server = Server::start(move |_, peer| quoted::serve(&own, peer));
    let heard = Arc::new(Mutex::new(String::new()));
    let ear = Arc::clone(&heard);
    let hook = move |observation: &Observation<'_>| {
        let mut heard = ear.lock().unwrap();
        let _ = writeln!(heard, "{observation:?} {}", observation.to_json());
    };
    let cassette = Cassette::default();
    let options = ClientOptions { hook: Some(Arc::new(hook)), ..options(server.url()) };
    let recording = cassette.record_http(&options.base_url, options.http.clone()).unwrap();
    let client = stripe_sessions::Client::with_transport(API_KEY, options, recording).unwrap();
    assert!(quotes.len() > 200, "{}", quotes.len());
    let mut leaks = Vec::new();
    for (number, quote) in quotes.iter().enumerate() {
        let parameters = CreateAccountSession::new(format!("acct_{number}"), payments());
        let error = client.account_sessions().create(&parameters, &Default::default()).unwrap_err();
        let recorded = &cassette.to_json()[number];
        let source = error.source().map_or(String::new(), |source| format!("{source:?} {source}"));
        let heard = std::mem::take(&mut *heard.lock().unwrap());
        for (print, text) in [
            ("Display", error.to_string()),
            ("Debug", format!("{error:?} {error:#?} {source}")),
            ("JSON", error.to_json().to_string()),
            ("event", heard),
            ("recording", recorded.to_string()),
            ("strings of the recording", strings(recorded)),
            ("strings of the JSON", strings(&error.to_json())),
        ] {
            leaks.extend(
                quote
                    .never
                    .iter()
                    .filter(|never| text.contains(*never))
                    .map(|never| format!("{}: {print} has {never}: {text}", quote.what)),
            );
        }
        let shown = error.to_json().to_string();
        assert!(shown.contains("[redacted]"), "{}: it was not quoted at all: {shown}", quote.what);
    }
    assert!(leaks.is_empty(), "{} leaks in {} quotes:\n{}", leaks.len(), quotes.len(), leaks.join("\n"));
}

/// Every string in a value, as it is.
fn strings(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone() + "\n",
        Value::Array(items) => items.iter().map(strings).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| name.clone() + "\n" + &strings(value)).collect()
        }
        _ => String::new(),
    }
}
