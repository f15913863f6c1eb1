//! Whole calls: client, HTTP and sandbox together.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use stripe_sessions::internal::account_session::CREATE;
use stripe_sessions::internal::catalogue;
use stripe_sessions::{
    AccountFacts, Client, ClientOptions, Components, CreateAccountSession, ErrorKind, Json, Payments,
    RequestOptions, Responsible, RetrieveOptions, RetrieveV2CoreAccount, V2CoreAccountInclude,
};
use stripe_sessions_sandbox::{RequestFilter, Sandbox, SandboxOptions};

use super::vector_files;

/// The account of the API reference's examples, for which its platform is liable.
pub(super) const ACCOUNT: &str = "acct_1NkDjjJyhOZfPCWt";

pub(super) fn client(sandbox: &Sandbox) -> Client {
    let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
    Client::with_options(Sandbox::KEY, options).expect("a client")
}

pub(super) fn payments(account: impl Into<String>) -> CreateAccountSession {
    let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
    CreateAccountSession::new(account, components)
}

/// A case of the shared vectors.
fn vector(file: &str, name: &str) -> Value {
    let files = vector_files();
    let (_, vectors) = files.iter().find(|(path, _)| path.ends_with(file)).expect("the file");
    let cases = vectors["cases"].as_array().expect("cases");
    cases.iter().find(|case| case["name"] == name).expect("the case").clone()
}

/// The components of the reply in the API reference of 2024.
fn reference_components() -> Value {
    let reply = vector("decode.json", "the API reference's example");
    let body = reply["reply"]["body"].as_str().expect("a body");
    let reply: Value = serde_json::from_str(body).expect("a body of JSON");
    reply["components"].clone()
}

#[test]
fn the_api_references_example_gives_its_reply() {
    let sandbox = Sandbox::start().unwrap();
    let parameters = &vector("encode-form.json", "the API reference's example")["input"];
    let options = RequestOptions { stripe_version: Some("2024-06-20".into()), ..Default::default() };
    let session = client(&sandbox).call(&CREATE, &[], parameters, &options).unwrap();
    assert_eq!(session.value()["components"], reference_components());

    // With today's version there is more, but nothing else.
    let session = client(&sandbox).call(&CREATE, &[], parameters, &RequestOptions::default()).unwrap();
    let components = &session.value()["components"];
    assert_eq!(components.as_object().unwrap().len(), catalogue::COMPONENTS.len());
    for (name, expected) in reference_components().as_object().unwrap() {
        assert_eq!(components[name]["enabled"], expected["enabled"], "{name}");
        for (feature, expected) in expected["features"].as_object().unwrap() {
            assert_eq!(components[name]["features"][feature], *expected, "{name} {feature}");
        }
    }
}

/// The `curl` line of the API reference, byte for byte what curl sends: Basic authentication, its own escapes.
#[test]
fn the_api_references_curl_line_works() {
    let sandbox = Sandbox::start().unwrap();
    let body = "account=acct_1NkDjjJyhOZfPCWt&components[account_onboarding][enabled]=true\
                &components[payments][enabled]=true&components[payouts][enabled]=true&components[balances][enabled]=true";
    let host = sandbox.url().trim_start_matches("http://");
    let request = format!(
        "POST /v1/account_sessions HTTP/1.1\r\nHost: {host}\r\nAuthorization: Basic c2tfdGVzdF9zYW5kYm94Og==\r\n\
         User-Agent: curl/8.5.0\r\nAccept: */*\r\nContent-Length: {}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    assert!(reply.contains("\"account_session\""), "{reply}");
}

#[test]
fn every_component_with_every_feature_is_created() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.add_account(
        "acct_1",
        AccountFacts {
            losses_payments: Some(Responsible::Application),
            requirement_collection: Some(Responsible::Application),
            ..AccountFacts::default()
        },
    );
    let client = client(&sandbox);
    let files = vector_files();
    let (_, vectors) = files.iter().find(|(path, _)| path.ends_with("encode-components.json")).unwrap();
    for case in vectors["cases"].as_array().unwrap() {
        let parameters = &case["input"];
        let options = RequestOptions::from_json(case["options"].clone()).unwrap();
        let options = RequestOptions { idempotency_key: None, ..options };
        let session = client.call(&CREATE, &[], parameters, &options).unwrap();
        for (name, component) in parameters["components"].as_object().unwrap() {
            let created = &session.value()["components"][name];
            assert_eq!(created["enabled"], component["enabled"], "{name}");
            for (feature, value) in component["features"].as_object().into_iter().flatten() {
                assert_eq!(created["features"][feature], *value, "{name} {feature}");
            }
        }
    }
}

#[test]
fn what_cannot_be_right_is_not_sent() {
    let sandbox = Sandbox::start().unwrap();
    let parameters = json!({"account": ACCOUNT, "components": {"paymnts": {"enabled": true}}});
    let error = client(&sandbox).call(&CREATE, &[], &parameters, &RequestOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Validation);
    assert!(sandbox.requests(&RequestFilter::default()).is_empty());
}

/// What only the server knows is wrong comes back as its error, with everything needed to find it again.
#[test]
fn what_the_server_refuses_is_its_error() {
    let sandbox = Sandbox::start().unwrap();
    let error =
        client(&sandbox).account_sessions().create(&payments("acct_nope"), &Default::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    let logged = &sandbox.requests(&RequestFilter::default())[0];
    assert_eq!(error.request_id(), Some(&*logged.id));
    assert_eq!(error.details().http_status, Some(logged.status));

    let options = ClientOptions { base_url: sandbox.url().into(), ..Default::default() };
    let stranger = Client::with_options("org_key_of_another_kind", options).unwrap();
    let error = stranger.account_sessions().create(&payments(ACCOUNT), &Default::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
    assert!(!format!("{error} {error:?}").contains("org_key_of_another_kind"));
}

#[test]
fn a_session_prints_without_its_secret() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let session = client.account_sessions().create(&payments(ACCOUNT), &Default::default()).unwrap();
    let secret = session.client_secret.reveal();
    assert!(!secret.is_empty());
    let printed = format!("{session:?} {session:#?} {client:?} {}", session.client_secret);
    assert!(!printed.contains(secret) && !printed.contains(Sandbox::KEY), "{printed}");
}

#[test]
fn the_same_key_gives_the_same_session_and_a_fresh_one_another() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let create = |key: Option<&str>| {
        let options = RequestOptions { idempotency_key: key.map(str::to_owned), ..Default::default() };
        client.account_sessions().create(&payments(ACCOUNT), &options).unwrap()
    };
    let (first, again) = (create(Some("one")), create(Some("one")));
    assert_eq!(first.client_secret, again.client_secret);
    assert!(!first.metadata.idempotent_replayed && again.metadata.idempotent_replayed);
    assert_ne!(create(None).client_secret, create(None).client_secret);
}

/// Each call is for an account of its own, so a reply that reaches the wrong caller cannot hide.
#[test]
fn replies_belong_to_their_requests() {
    const THREADS: usize = 16;
    const CALLS: usize = 100;
    let account = |thread, call| format!("acct_{thread}x{call}");
    let accounts = (0..THREADS)
        .flat_map(|thread| (0..CALLS).map(move |call| (account(thread, call), AccountFacts::default())));
    let options = SandboxOptions { accounts: accounts.collect(), ..Default::default() };
    let sandbox = Sandbox::start_with(options).unwrap();
    let client = client(&sandbox);
    let mut secrets: Vec<String> = thread::scope(|scope| {
        let work = |thread| {
            let client = &client;
            move || -> Vec<String> {
                let call = |call| {
                    let account = account(thread, call);
                    let session = client.account_sessions().create(&payments(&*account), &Default::default());
                    let session = session.unwrap();
                    assert_eq!(session.account, account);
                    session.client_secret.reveal().to_owned()
                };
                (0..CALLS).map(call).collect()
            }
        };
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(work(thread))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    secrets.sort();
    secrets.dedup();
    assert_eq!(secrets.len(), THREADS * CALLS);
}

/// Any choice of components and features that is valid: what is resolved beforehand is what comes back.
fn any_components() -> impl Strategy<Value = Value> {
    let component = (0..catalogue::COMPONENTS.len(), any::<bool>(), any::<u8>(), any::<u8>());
    prop::collection::vec(component, 1..8).prop_map(|chosen| {
        let components = chosen.into_iter().map(|(index, enabled, given, values)| {
            let component = &catalogue::COMPONENTS[index];
            let features = component.features.iter().enumerate().filter(|(bit, _)| given >> bit & 1 == 1);
            let features =
                features.map(|(bit, feature)| (feature.name.to_owned(), json!(values >> bit & 1 == 1)));
            let features: Map<_, _> = features.collect();
            (component.name.to_owned(), json!({"enabled": enabled, "features": features}))
        });
        Value::Object(components.collect())
    })
}

fn any_fact() -> impl Strategy<Value = Responsible> {
    prop_oneof![Just(Responsible::Stripe), Just(Responsible::Application)]
}

#[test]
fn what_is_resolved_is_what_comes_back() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(200)
    });
    let outcome =
        runner.run(&(any_components(), any_fact(), any_fact()), |(components, losses, collection)| {
            let facts = AccountFacts {
                losses_payments: Some(losses),
                requirement_collection: Some(collection),
                ..AccountFacts::default()
            };
            sandbox.add_account("acct_any", facts);
            let parameters = json!({"account": "acct_any", "components": components});
            let options = RequestOptions { account_facts: facts, ..Default::default() };
            let context = options.context(&ClientOptions::default());
            let Ok(parameters) = CreateAccountSession::decode(parameters, &context) else {
                // Refused here; the server, asked without the facts, refuses it too.
                let parameters =
                    CreateAccountSession::from_json(json!({"account": "acct_any", "components": components}));
                let error = client.account_sessions().create(&parameters.unwrap(), &Default::default());
                prop_assert_eq!(error.unwrap_err().kind(), ErrorKind::InvalidRequest);
                return Ok(());
            };
            let session = client.account_sessions().create(&parameters, &options);
            let session = session.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(session.differences(&parameters.resolve(&context)), []);
            Ok(())
        });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The facts about an account are the same in the forms of both generations, and so is what follows from them.
#[test]
fn an_account_is_read_in_the_form_of_either_generation() {
    let sandbox = Sandbox::start().unwrap();
    let (losses, collection) = (Some(Responsible::Stripe), Some(Responsible::Application));
    let facts = AccountFacts {
        losses_payments: losses,
        requirement_collection: collection,
        card_issuing: Some(true),
        treasury: Some(false),
    };
    sandbox.add_account("acct_1", facts);
    let client = client(&sandbox);
    let first =
        client.accounts().retrieve("acct_1", &RetrieveOptions::default(), &Default::default()).unwrap();
    assert_eq!(AccountFacts::from(&*first), facts);

    let accounts = client.v2().core().accounts();
    let retrieve = |include| {
        let parameters = RetrieveV2CoreAccount { include, ..Default::default() };
        accounts.retrieve("acct_1", &parameters, &Default::default()).unwrap()
    };
    let second = retrieve(Some(vec![V2CoreAccountInclude::Defaults]));
    // Of the capabilities it says nothing there.
    let expected = AccountFacts { card_issuing: None, treasury: None, ..facts };
    assert_eq!(AccountFacts::from(&*second), expected);
    // What is not asked for is null, so nothing is known.
    let bare = retrieve(None);
    assert_eq!((bare.defaults.is_none(), AccountFacts::from(&*bare)), (true, AccountFacts::default()));
    let mismatch = accounts.retrieve("acct_2", &RetrieveV2CoreAccount::default(), &Default::default());
    assert_eq!(mismatch.unwrap_err().details().http_status, Some(404));
}
