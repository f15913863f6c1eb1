//! What the sandbox does wrong on demand, seen through Rust's client: the rows of `tests/conduct/faults.json`, which
//! the other languages are held to as well.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};
use stripe_sessions::{ClientOptions, CreateAccountSession, RequestOptions};
use stripe_sessions_sandbox::{Sandbox, SandboxOptions};

use crate::{Told, impatient, in_words, payments, told};

const ROWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conduct/faults.json");
/// The account every sandbox has.
const ACCOUNT: &str = "acct_1NkDjjJyhOZfPCWt";

#[test]
fn every_fault() {
    let table: Value = serde_json::from_str(&fs::read_to_string(ROWS).unwrap()).unwrap();
    let options = SandboxOptions { seed: table["seed"].as_u64(), ..Default::default() };
    let sandbox = Sandbox::start_with(options).unwrap();
    let rows = table["rows"].as_array().unwrap();
    assert!(rows.len() > 30, "{}", rows.len());
    for row in rows {
        control(&sandbox, "/_sandbox/reset", "{}");
        for fault in row["faults"].as_array().unwrap() {
            control(&sandbox, "/_sandbox/faults", &fault.to_string());
        }
        let mut options = row["client"].as_object().cloned().unwrap_or_default();
        options.insert("base_url".into(), sandbox.url().into());
        let client = impatient(ClientOptions::from_json(Value::Object(options), "rust").unwrap());
        let call = RequestOptions::from_json(row["call"].clone()).unwrap();
        let parameters = CreateAccountSession::new(ACCOUNT, payments());
        for expected in row["expect"].as_array().unwrap() {
            let found = match client.account_sessions().create(&parameters, &call) {
                Ok(session) => json!({"attempts": session.metadata.attempts}),
                Err(error) => failure(told(Err(error)), expected),
            };
            assert_eq!(found, *expected, "{row}");
        }
        assert_eq!(sandbox.sessions().len() as u64, row["sessions"].as_u64().unwrap(), "{row}");
    }
}

/// What a caller is told, in the words of the table; a code only where the table has one, and of an id that it is one.
fn failure(told: Told, expected: &Value) -> Value {
    let mut found = in_words(told);
    if expected["code"].is_null() {
        found.as_object_mut().unwrap().remove("code");
    }
    if let Some(id) = found.get_mut("request_id") {
        *id = id.as_str().is_some_and(|id| id.starts_with("req_")).into();
    }
    found
}

/// Sends something to the control interface, as programs in other languages do.
fn control(sandbox: &Sandbox, path: &str, body: &str) {
    let address = sandbox.url().trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    let head =
        format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}");
    stream.write_all(format!("{head}\r\n\r\n{body}").as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 200"), "{path} {body}: {reply}");
}
