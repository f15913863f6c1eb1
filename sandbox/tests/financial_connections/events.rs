//! Events: what endpoints are told of, and how.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Map, Value, json};
use stripe_sessions::{Event, FinancialConnectionsAccountEventType as Type, Webhook};
use stripe_sessions_sandbox::{DeliveryFault, Sandbox, TestAccounts};

use crate::{Bench, id};

/// An endpoint: gives what it was sent, and answers with the statuses it is told, then with 200.
struct Endpoint {
    url: String,
    arrived: Receiver<(String, Vec<u8>)>,
    statuses: Sender<u16>,
}

impl Endpoint {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/webhook", listener.local_addr().unwrap());
        let (tell, arrived) = channel();
        let (statuses, next) = channel::<u16>();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let (mut line, mut length, mut signature) = (String::new(), 0, String::new());
                while stream.read_line(&mut line).unwrap() > 2 {
                    let (name, value) = line.split_once(": ").unwrap_or_default();
                    match name.to_ascii_lowercase().as_str() {
                        "content-length" => length = value.trim().parse().unwrap(),
                        "stripe-signature" => value.trim().clone_into(&mut signature),
                        _ => {}
                    }
                    line.clear();
                }
                let mut body = vec![0; length];
                stream.read_exact(&mut body).unwrap();
                let status = next.try_recv().unwrap_or(200);
                let answer =
                    format!("HTTP/1.1 {status} Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                stream.get_mut().write_all(answer.as_bytes()).unwrap();
                drop(stream);
                // Who has heard enough is gone.
                let _ = tell.send((signature, body));
            }
        });
        Self { url, arrived, statuses }
    }

    /// What came next.
    fn next(&self) -> (String, Vec<u8>) {
        self.arrived.recv_timeout(Duration::from_secs(30)).expect("a delivery")
    }

    /// The event that came next, which is signed.
    fn event(&self, secret: &str) -> Event {
        let (header, body) = self.next();
        Webhook::new(secret).unwrap().construct_event(&body, Some(&header)).unwrap()
    }
}

/// The deliveries, once all that are due have been made.
fn settled(sandbox: &Sandbox) -> Vec<Value> {
    let url = format!("{}/_sandbox/deliveries?settled=true", sandbox.url());
    let text = ureq::get(url).call().unwrap().body_mut().read_to_string().unwrap();
    let reply: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(reply["data"], json!(sandbox.deliveries()));
    sandbox.deliveries()
}

#[test]
fn the_life_of_an_account_is_told() {
    let bench = Bench::new();
    let endpoint = Endpoint::open();
    let secret = bench.sandbox.forward_to(&endpoint.url, &[], false).unwrap();
    let account = bench.account("test_institution", "checking");
    bench.refresh(&account, &["balance", "ownership"]);
    bench.call("accounts.disconnect", &[&account], json!({})).unwrap();
    let mut types = Vec::new();
    for _ in 0..4 {
        let Event::FinancialConnectionsAccount(event) = endpoint.event(&secret) else {
            panic!("another event")
        };
        assert_eq!(event.data.object.id, account);
        types.push(event.r#type.clone());
        match event.r#type {
            Type::FinancialConnectionsAccountRefreshedBalance => {
                assert!(event.data.object.balance.is_some());
                let before = &event.data.previous_attributes.unwrap().unknown["balance_refresh"];
                assert_eq!(before["status"], "pending");
                assert_eq!(event.request.unwrap().id, None);
            }
            Type::FinancialConnectionsAccountDisconnected => {
                assert_eq!(event.data.previous_attributes.unwrap().unknown["status"], "active");
                assert!(event.request.unwrap().id.unwrap().starts_with("req_"));
            }
            _ => {}
        }
    }
    assert_eq!(
        types,
        [
            Type::FinancialConnectionsAccountCreated,
            Type::FinancialConnectionsAccountRefreshedBalance,
            Type::FinancialConnectionsAccountRefreshedOwnership,
            Type::FinancialConnectionsAccountDisconnected,
        ]
    );
}

#[test]
fn what_the_clock_does_is_told_without_a_request() {
    let bench = Bench::new();
    let endpoint = Endpoint::open();
    let secret = bench.sandbox.forward_to(&endpoint.url, &[], false).unwrap();
    bench.account("expiring_access", "checking");
    assert_eq!(endpoint.event(&secret).type_name(), "financial_connections.account.created");
    bench.wait(8 * 24 * 3600);
    assert_eq!(endpoint.event(&secret).type_name(), "financial_connections.account.deactivated");
}

#[test]
fn an_endpoint_that_fails_is_told_again_by_the_clock() {
    let bench = Bench::new();
    let endpoint = Endpoint::open();
    bench.sandbox.forward_to(&endpoint.url, &["financial_connections.account.created"], false).unwrap();
    for status in [500, 302] {
        endpoint.statuses.send(status).unwrap();
    }
    bench.account("test_institution", "checking");
    let (_, first) = endpoint.next();
    let deliveries = settled(&bench.sandbox);
    assert_eq!(deliveries[0]["status"], "pending");
    bench.wait(10);
    assert_eq!(endpoint.next().1, first);
    settled(&bench.sandbox);
    bench.wait(60);
    assert_eq!(endpoint.next().1, first);
    let deliveries = settled(&bench.sandbox);
    assert_eq!(deliveries[0]["status"], "succeeded");
    let statuses: Vec<_> =
        deliveries[0]["attempts"].as_array().unwrap().iter().map(|a| &a["status"]).collect();
    assert_eq!(statuses, [500, 302, 200]);
}

#[test]
fn deliveries_go_wrong_on_purpose() {
    let bench = Bench::new();
    let endpoint = Endpoint::open();
    let secret = bench.sandbox.forward_to(&endpoint.url, &[], false).unwrap();
    let trigger = |kind: &str| id(&bench.sandbox.trigger(kind, &Map::new()).unwrap());
    let next = || endpoint.event(&secret).id().to_owned();

    bench.sandbox.inject_delivery(DeliveryFault::Duplicate, 1);
    let twice = trigger("customer.created");
    assert_eq!([next(), next()], [twice.clone(), twice]);

    bench.sandbox.inject_delivery(DeliveryFault::OutOfOrder, 1);
    let (first, second) = (trigger("customer.created"), trigger("customer.updated"));
    assert_eq!([next(), next()], [second, first]);

    bench.sandbox.inject_delivery(DeliveryFault::Lost, 1);
    let (_, kept) = (trigger("customer.created"), trigger("customer.updated"));
    assert_eq!(next(), kept);

    bench.sandbox.inject_delivery(DeliveryFault::Delay(Duration::from_secs(5)), 1);
    let (late, kept) = (trigger("customer.created"), trigger("customer.updated"));
    assert_eq!(next(), kept);
    bench.wait(5);
    assert_eq!(next(), late);

    bench.sandbox.inject_delivery(DeliveryFault::BadSignature, 1);
    endpoint.statuses.send(400).unwrap();
    trigger("customer.created");
    let (header, body) = endpoint.next();
    let error = Webhook::new(&*secret).unwrap().construct_event(&body, Some(&header)).unwrap_err();
    assert_eq!(error.code(), Some("signature_mismatched"));
}

#[test]
fn thin_events_are_sent_where_they_are_wanted() {
    let bench = Bench::new();
    let endpoint = Endpoint::open();
    let types = ["v1.financial_connections.account.balance_refresh_failed"];
    let secret = bench.sandbox.forward_to(&endpoint.url, &types, true).unwrap();
    let account = bench.account("balance_failures", "checking");
    bench.refresh(&account, &["balance"]);
    let (header, body) = endpoint.next();
    let webhook = Webhook::new(secret).unwrap();
    let notification = webhook.parse_event_notification(&body, Some(&header)).unwrap();
    assert_eq!(notification.r#type.as_str(), types[0]);
    let related = bench.client.fetch_related_object(&notification, &Default::default()).unwrap();
    assert_eq!(related.value.value()["id"], *account);
}

#[test]
fn endpoints_and_events_are_resources() {
    let bench = Bench::new();
    let request = |method: &str, path: &str, form: &str| -> Value {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", bench.sandbox.url()))
            .header("Authorization", format!("Bearer {}", Sandbox::KEY))
            .header("Content-Type", "application/x-www-form-urlencoded");
        let mut reply = agent.run(request.body(form.to_owned()).unwrap()).unwrap();
        serde_json::from_str(&reply.body_mut().read_to_string().unwrap()).unwrap()
    };
    let form =
        "url=http://127.0.0.1:9/x&enabled_events[]=financial_connections.account.created&metadata[a]=1";
    let made = request("POST", "/v1/webhook_endpoints", form);
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"), "{made}");
    let path = format!("/v1/webhook_endpoints/{}", id(&made));
    let shown = request("GET", &path, "");
    assert_eq!((shown.get("secret"), &shown["metadata"]["a"]), (None, &json!("1")));
    assert_eq!(request("GET", "/v1/webhook_endpoints", "")["data"], json!([shown]));
    assert_eq!(request("DELETE", &path, "")["deleted"], true);
    assert_eq!(request("GET", &path, "")["error"]["code"], "resource_missing");

    for url in [
        "https://example.com/",
        "http://192.0.2.1/x",
        "http://localhost.example.com/",
        "http://name:password@127.0.0.1/",
        "ftp://127.0.0.1/",
        "nonsense",
    ] {
        let form = format!("url={url}&enabled_events[]=*");
        assert_eq!(request("POST", "/v1/webhook_endpoints", &form)["error"]["param"], "url", "{url}");
    }

    let accounts = [TestAccounts::default(), TestAccounts::default()];
    bench.sandbox.complete_session(&bench.session(), &accounts).unwrap();
    let triggered = bench.sandbox.trigger("customer.created", &Map::new()).unwrap();
    let page = request("GET", "/v1/events?types[]=financial_connections.account.created&limit=1", "");
    assert_eq!((page["data"].as_array().unwrap().len(), &page["has_more"]), (1, &json!(true)));
    assert_eq!(request("GET", "/v1/events?type=customer.*", "")["data"][0]["id"], triggered["id"]);
    assert_eq!(request("GET", &format!("/v1/events/{}", id(&triggered)), ""), triggered);
}

#[test]
fn an_endpoint_that_stalls_holds_up_nobody_else() {
    let bench = Bench::new();
    // Takes connections, and never answers.
    let stalled = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", stalled.local_addr().unwrap());
    bench.sandbox.forward_to(&url, &[], false).unwrap();
    let endpoint = Endpoint::open();
    let secret = bench.sandbox.forward_to(&endpoint.url, &[], false).unwrap();
    for _ in 0..3 {
        let made = bench.sandbox.trigger("customer.created", &Map::new()).unwrap();
        assert_eq!(endpoint.event(&secret).id(), id(&made));
    }
    let under_way = bench.sandbox.deliveries().into_iter().filter(|delivery| delivery["status"] == "pending");
    assert!(under_way.count() >= 3);
}

#[test]
fn what_is_remembered_has_an_end() {
    let bench = Bench::new();
    let forward = |port: u16| bench.sandbox.forward_to(&format!("http://localhost:{port}/"), &[], false);
    let first = forward(1).unwrap();
    assert_eq!(forward(1).unwrap(), first);
    (2..=16).for_each(|port| drop(forward(port).unwrap()));
    assert!(forward(17).unwrap_err().to_string().contains("maximum of 16"));
    bench.sandbox.inject_delivery(DeliveryFault::Lost, usize::MAX);
    for _ in 0..70 {
        bench.sandbox.trigger("customer.created", &Map::new()).unwrap();
    }
    assert_eq!(bench.sandbox.deliveries().len(), 1000);
    let before = bench.sandbox.deliveries()[0]["number"].as_u64().unwrap();
    bench.sandbox.reset();
    assert!(bench.sandbox.deliveries().is_empty());
    let endpoint = Endpoint::open();
    bench.sandbox.forward_to(&endpoint.url, &[], false).unwrap();
    bench.sandbox.trigger("customer.created", &Map::new()).unwrap();
    let deliveries = settled(&bench.sandbox);
    assert_eq!(deliveries[0]["status"], "succeeded");
    // An attempt from before the reset may end now: it must not be taken for one from after it.
    assert!(deliveries[0]["number"].as_u64().unwrap() > before);
}

#[test]
fn anything_in_an_event_can_be_said() {
    let bench = Bench::new();
    let overrides =
        json!({"data.object.status": "inactive", "account": "acct_1", "data.object.later.x": [1]});
    let kind = "financial_connections.account.deactivated";
    let event = bench.sandbox.trigger(kind, overrides.as_object().unwrap()).unwrap();
    assert_eq!(event["data"]["object"]["status"], "inactive");
    assert_eq!(event["data"]["object"]["later"]["x"], json!([1]));
    assert_eq!(event["account"], "acct_1");
    let body = event.to_string();
    let webhook = Webhook::new("whsec_test").unwrap();
    let header = webhook.generate_test_header_string(body.as_bytes(), 1);
    let read = webhook.construct_event_at(body.as_bytes(), Some(&header), 1).unwrap();
    assert!(matches!(read, Event::FinancialConnectionsAccount(_)));
    let wrong = json!({"id.x": 1});
    bench.sandbox.trigger(kind, wrong.as_object().unwrap()).unwrap_err();
}
