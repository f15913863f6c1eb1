//! The parts of a call that need no network, each beside what the machine allows:
//!
//! ```text
//! cargo bench -p stripe-sessions
//! ```
//!
//! Ratios within one run mean something; times on a machine that does other things mean little. `tests/bench` measures
//! the rest: whole calls, the languages, and the peers.

#[path = "../../tests/bench/src/limits.rs"]
#[expect(dead_code, unreachable_pub, reason = "what is decoded is not read here")]
mod limits;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::Value;
use stripe_sessions::internal::account_session::{ACCOUNT_SESSION, CREATE};
use stripe_sessions::internal::form;
use stripe_sessions::{
    AccountSession, Attempt, Client, ClientOptions, CreateAccountSession, Document, Json, Reply, Request,
    Transport, TransportError, resolve,
};

const PARAMETERS: &str = include_str!("../../tests/bench/parameters.json");
const REPLY: &str = include_str!("../../tests/bench/reply.json");

fn parameters() -> (Value, CreateAccountSession) {
    let json: Value = serde_json::from_str(PARAMETERS).expect("JSON");
    let typed = CreateAccountSession::decode(json.clone(), &Default::default()).expect("parameters");
    (json, typed)
}

fn encode(criterion: &mut Criterion) {
    let (json, typed) = parameters();
    let mut body = String::with_capacity(1024);
    let mut group = criterion.benchmark_group("encode");
    group.bench_function("limit: static keys", |bench| {
        bench.iter(|| {
            body.clear();
            limits::encode(black_box(&limits::REQUEST), &mut body);
        });
    });
    group.bench_function("typed", |bench| bench.iter(|| form::encode(black_box(&typed).view())));
    group.bench_function("JSON", |bench| bench.iter(|| form::encode(black_box(&json))));
    group.finish();
}

fn decode(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("decode");
    group.bench_function("limit: outer fields", |bench| {
        bench.iter(|| serde_json::from_str::<limits::Outer<'_>>(black_box(REPLY)).expect("a session"));
    });
    group.bench_function("limit: typed, borrowed", |bench| {
        bench.iter(|| serde_json::from_str::<limits::Session<'_>>(black_box(REPLY)).expect("a session"));
    });
    group.bench_function("record", |bench| {
        bench.iter(|| AccountSession::decode(black_box(REPLY)).expect("a session"));
    });
    group.bench_function("document", |bench| {
        bench.iter(|| Document::decode(black_box(REPLY), &ACCOUNT_SESSION).expect("a session"));
    });
    group.finish();
}

fn rules(criterion: &mut Criterion) {
    let (json, _) = parameters();
    let context = Default::default();
    criterion.bench_function("validate", |bench| bench.iter(|| CREATE.validate(black_box(&json), &context)));
    criterion.bench_function("resolve", |bench| {
        bench.iter(|| resolve(black_box(&json), context.facts, &context.version));
    });
}

/// Answers at once.
#[derive(Debug)]
struct Stub;

impl Transport for Stub {
    fn send(&self, _: &Request, _: &Attempt<'_>) -> Result<Reply, TransportError> {
        let headers = [("Content-Type", "application/json")].into();
        Ok(Reply { status: 200, headers, body: REPLY.to_owned().into() })
    }
}

fn call(criterion: &mut Criterion) {
    let (_, typed) = parameters();
    let client = Client::with_transport("sk_test_4eC39HqLyjWDarjtT1zdp7dc", ClientOptions::default(), Stub);
    let client = client.expect("a client");
    criterion.bench_function("create over a stub", |bench| {
        bench.iter(|| {
            client.account_sessions().create(black_box(&typed), &Default::default()).expect("a session")
        });
    });
}

criterion_group!(pure, encode, decode, rules, call);
criterion_main!(pure);
