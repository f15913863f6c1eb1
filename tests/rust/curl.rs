//! A request as a command of curl: what arrives is the request, byte for byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::sync::mpsc;
use std::thread;

use stripe_sessions::{Client, ClientOptions, Request, operation};

use super::vector_files;
use super::vectors::{ids, options, text};

const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// What a server was sent.
#[derive(Debug)]
struct Received {
    line: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Received {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Receives one request, and answers.
fn receive(listener: &TcpListener) -> Received {
    let (stream, _) = listener.accept().expect("a connection");
    let mut reader = BufReader::new(stream);
    let mut next = || {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    };
    let line = next();
    let headers: Vec<_> = std::iter::from_fn(|| {
        let line = next();
        line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()))
    })
    .collect();
    let mut received = Received { line, headers, body: String::new() };
    let length = received.header("Content-Length").map_or(0, |length| length.parse().expect("a length"));
    reader.by_ref().take(length).read_to_string(&mut received.body).expect("a body");
    let mut stream = reader.into_inner();
    stream
        .write_all(b"HTTP/1.1 402 Payment Required\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
        .expect("answered");
    received
}

#[test]
fn what_arrives_is_the_request() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let base_url = format!("http://{}", listener.local_addr().expect("an address"));
    let client_options =
        ClientOptions { base_url: base_url.clone(), max_network_retries: 0, ..Default::default() };
    let (sender, received) = mpsc::channel();
    thread::spawn(move || while sender.send(receive(&listener)).is_ok() {});
    let client = Client::with_options(KEY, client_options.clone()).expect("a client");
    let mut sent = 0;
    for (path, vectors) in vector_files() {
        if text(&vectors, "kind") != "encode" {
            continue;
        }
        for case in vectors["cases"].as_array().expect("cases") {
            // What is refused has no request.
            let Ok(mut options) = options(case) else { continue };
            // All that a shell might take for its own.
            options.idempotency_key = Some("it's \"mine\" $HOME `id` \\".to_owned());
            let Ok(operation) = operation(text(case, "operation")) else { continue };
            let ids = ids(case);
            let context = options.context(&client_options);
            let Ok((adapted, _)) = operation.prepare(&case["input"], &context) else { continue };
            let parameters = adapted.as_ref().unwrap_or(&case["input"]);
            let Ok(request) = Request::new(operation, &ids, parameters, &client_options, &options) else {
                continue;
            };
            let command = request.to_curl(&base_url);
            assert!(!command.contains("sk_test"), "{command}");

            let ran = Command::new("sh")
                .args(["-c", &format!("{command} --silent --show-error --noproxy '*'")])
                .env("STRIPE_SECRET_KEY", KEY)
                .output()
                .expect("a shell");
            assert!(
                ran.status.success(),
                "curl has to be on PATH: {}\n{command}",
                String::from_utf8_lossy(&ran.stderr)
            );
            // It is answered by an error, which is none of this test's business.
            let _ = client.call(operation, &ids, &case["input"], &options);
            let [by_curl, by_client] = [(); 2].map(|()| received.recv().expect("a request"));
            let name = format!("{}: {}", path.display(), text(case, "name"));
            assert_eq!(by_curl.line, by_client.line, "{name}\n{command}");
            assert_eq!(by_curl.body, by_client.body, "{name}\n{command}");
            for (header, value) in &by_client.headers {
                if !["accept", "accept-encoding", "connection", "user-agent", "x-stripe-client-user-agent"]
                    .contains(&header.to_lowercase().as_str())
                {
                    assert_eq!(by_curl.header(header), Some(value.as_str()), "{name}: {header}\n{command}");
                }
            }
            sent += 1;
        }
    }
    assert!(sent >= 60, "{sent} requests are too few");
    println!("{sent} requests");
}
