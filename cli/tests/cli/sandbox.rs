//! `stripe-sessions sandbox`

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::program::{command, finish};

/// A running sandbox and the line it printed.
fn start(more: &[&str]) -> (Child, Value) {
    let mut command = command(&["sandbox", "--json", "--until-stdin-closes"]);
    let mut child = command.args(more).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    (child, serde_json::from_str(&line).unwrap())
}

fn ask(url: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply
}

#[test]
fn it_says_where_it_is_and_ends_with_its_input() {
    let (mut child, line) = start(&[]);
    let url = line["url"].as_str().unwrap();
    assert!(url.starts_with("http://127.0.0.1:"));
    assert!(line["key"].as_str().unwrap().starts_with("sk_test_"));
    assert!(ask(url, "/_sandbox").starts_with("HTTP/1.1 200 OK\r\n"));
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn it_has_the_accounts_and_the_seed_it_was_given() {
    let (mut child, line) = start(&["--account", "acct_1", "--account", "acct_2", "--seed", "5"]);
    let state = ask(line["url"].as_str().unwrap(), "/_sandbox");
    assert!(state.contains(r#""accounts":3"#) && state.contains(r#""now":1793491200"#), "{state}");
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[test]
fn a_port_that_is_taken_is_a_failure_of_this_machine() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = finish(&mut command(&["sandbox", "--port", &port]), "");
    assert_eq!(run.exit, 1);
    assert!(run.stderr.contains(&format!("no sandbox on port {port}: ")), "{}", run.stderr);
}
