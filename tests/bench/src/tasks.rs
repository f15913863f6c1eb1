//! Tasks by name: what a worker repeats.

use std::hint::black_box;

use serde_json::Value;
use stripe_sessions::account_session::{ACCOUNT_SESSION, CREATE};
use stripe_sessions::{
    AccountSession, Attempt, Client, ClientOptions, CreateAccountSession, Document, Reply, Request, Transport,
    TransportError, form, form::Parameters, resolve,
};

use crate::socket::Socket;
use crate::{KEY, PARAMETERS, REPLY, limits};

/// Answers everything with the same session.
#[derive(Debug)]
pub struct Stub;

impl Transport for Stub {
    fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        Ok(Reply {
            status: 200,
            headers: vec![
                ("content-type".into(), "application/json".into()),
                ("request-id".into(), "req_aaaaaaaaaaaaaa".into()),
                ("stripe-version".into(), "2026-09-30.endive".into()),
            ],
            body: REPLY.to_owned().into(),
        })
    }
}

/// The parameters as a record.
///
/// # Panics
/// Never: they are right.
pub fn parameters() -> CreateAccountSession {
    let json = serde_json::from_str(PARAMETERS).expect("JSON");
    CreateAccountSession::decode(json, &Default::default()).expect("parameters that are right")
}

/// A client of the server at `url`.
///
/// # Panics
/// Where `url` is none.
pub fn client(url: &str) -> Client {
    let options = ClientOptions {
        base_url: url.to_owned(),
        ..Default::default()
    };
    Client::with_options(KEY, options).expect("a client")
}

/// Every task that needs no server.
pub const PURE: &[&str] = &[
    "limit-encode",
    "encode",
    "encode-json",
    "limit-decode",
    "limit-outer",
    "decode",
    "document",
    "value",
    "validate",
    "resolve",
    "stub-call",
];

/// The task of that name; those of [`PURE`] need no `url`.
///
/// # Panics
/// Where there is no such task.
pub fn task(name: &str, url: &str) -> Box<dyn FnMut()> {
    let context = Default::default();
    let json: Value = serde_json::from_str(PARAMETERS).expect("JSON");
    let parameters = parameters();
    let mut form = String::with_capacity(1024);
    match name {
        "limit-encode" => Box::new(move || {
            form.clear();
            limits::encode(black_box(&limits::REQUEST), &mut form);
            black_box(&form);
        }),
        "encode" => Box::new(move || {
            form.clear();
            black_box(&parameters).write_form(&mut form).expect("nothing unknown");
            black_box(&form);
        }),
        "encode-json" => Box::new(move || {
            black_box(form::encode(black_box(&json)));
        }),
        "limit-decode" => Box::new(|| {
            black_box(serde_json::from_str::<limits::Session<'_>>(black_box(REPLY)).expect("a session"));
        }),
        "limit-outer" => Box::new(|| {
            black_box(serde_json::from_str::<limits::Outer<'_>>(black_box(REPLY)).expect("a session"));
        }),
        "decode" => Box::new(|| {
            black_box(AccountSession::decode(black_box(REPLY)).expect("a session"));
        }),
        "document" => Box::new(|| {
            black_box(Document::decode(black_box(REPLY), &ACCOUNT_SESSION).expect("a session"));
        }),
        "value" => Box::new(|| {
            black_box(serde_json::from_str::<Value>(black_box(REPLY)).expect("JSON"));
        }),
        "validate" => Box::new(move || {
            black_box(CREATE.validate(black_box(&json), &context));
        }),
        "resolve" => Box::new(move || {
            black_box(resolve(black_box(&json), context.facts, &context.version));
        }),
        "stub-call" => {
            let client = Client::with_transport(KEY, ClientOptions::default(), Stub).expect("a client");
            Box::new(move || {
                black_box(client.account_sessions().create(&parameters, &Default::default()).expect("a session"));
            })
        }
        "limit-call" => {
            let mut socket = Socket::connect(url);
            Box::new(move || socket.create())
        }
        "call" => {
            let client = client(url);
            Box::new(move || {
                black_box(client.account_sessions().create(&parameters, &Default::default()).expect("a session"));
            })
        }
        _ => panic!("there is no task {name}"),
    }
}
