//! Tasks by name: what a worker repeats.

use std::hint::black_box;
use std::sync::Arc;

use serde_json::Value;
use stripe_sessions::internal::account_session::{ACCOUNT_SESSION, CREATE};
use stripe_sessions::{AccountSession, Attempt, Client, ClientOptions, CreateAccountSession, Document, HttpOptions, Json, Reply, Request, Transport, TransportError, resolve};
use stripe_sessions::internal::form;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use crate::socket::Socket;
use crate::{KEY, PARAMETERS, REPLY, limits};

/// Answers everything with the same session.
#[derive(Debug)]
pub struct Stub;

impl Transport for Stub {
    fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        Ok(Reply {
            status: 200,
            headers: [
                ("content-type", "application/json"),
                ("request-id", "req_aaaaaaaaaaaaaa"),
                ("stripe-version", "2026-09-30.endive"),
            ]
            .into(),
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

/// The reply without indentation.
fn compact() -> String {
    serde_json::from_str::<Value>(REPLY).expect("JSON").to_string()
}

/// A client of the server at `url`.
///
/// # Panics
/// Where `url` is none.
pub fn client(url: &str) -> Client {
    let ca_bundle = crate::certificate().map(|path| path.display().to_string());
    let http = HttpOptions { ca_bundle, ..Default::default() };
    let options = ClientOptions { base_url: url.to_owned(), http, ..Default::default() };
    Client::with_options(KEY, options).expect("a client")
}

/// A whole call.
///
/// # Panics
/// Where it fails.
pub fn create(client: &Client, parameters: &CreateAccountSession) {
    black_box(client.account_sessions().create(parameters, &Default::default()).expect("a session"));
}

/// What is under our transport: ureq as it comes, one request and the reply's fields.
fn bare_ureq(url: &str) -> impl FnMut() + use<> {
    let roots = crate::certificate().map(|path| std::fs::read(path).expect("the certificate is there"));
    let roots = roots.map_or(RootCerts::WebPki, |pem| {
        let certificate = Certificate::from_pem(&pem).expect("a certificate");
        RootCerts::Specific(Arc::new(vec![certificate.to_owned()]))
    });
    let config =
        Agent::config_builder().no_delay(true).tls_config(TlsConfig::builder().root_certs(roots).build());
    let agent = config.build().new_agent();
    let (url, bearer) = (format!("{url}/v1/account_sessions"), format!("Bearer {KEY}"));
    let mut form = String::new();
    move || {
        form.clear();
        limits::encode(&limits::REQUEST, &mut form);
        let request =
            agent.post(&url).header("Authorization", &bearer).header("Stripe-Version", "2026-09-30.endive");
        let request = request.header("Idempotency-Key", "5f1d3c1e-6a0e-4d6e-9d53-3b1d9c2f7a10");
        let request = request.content_type("application/x-www-form-urlencoded");
        let body =
            request.send(&form).expect("the server answers").into_body().read_to_string().expect("text");
        black_box(serde_json::from_str::<limits::Session<'_>>(&body).expect("a session"));
    }
}

/// The tasks that need a server.
pub const NEED_A_SERVER: &[&str] = &["limit-call", "limit-ureq", "call"];

/// The task of that name; only those of [`NEED_A_SERVER`] need a `url`.
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
            black_box(form::encode(black_box(&parameters).view()));
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
        "decode-compact" => {
            let reply = compact();
            Box::new(move || {
                black_box(AccountSession::decode(black_box(&reply)).expect("a session"));
            })
        }
        "document-compact" => {
            let reply = compact();
            Box::new(move || {
                black_box(Document::decode(black_box(&reply), &ACCOUNT_SESSION).expect("a session"));
            })
        }
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
            Box::new(move || create(&client, &parameters))
        }
        "limit-call" => {
            let mut socket = Socket::connect(url);
            Box::new(move || socket.create())
        }
        "limit-ureq" => Box::new(bare_ureq(url)),
        "call" => {
            let client = client(url);
            Box::new(move || create(&client, &parameters))
        }
        _ => panic!("there is no task {name}"),
    }
}
