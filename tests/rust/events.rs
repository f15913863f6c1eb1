//! The vectors about events: whose they are, and what they say.

use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::{Document, Error, Event, Json, Webhook};

use super::vectors::{check_refused, equal, text};

pub(super) fn check(case: &Value) -> Result<(), String> {
    let payload = format!(
        "{}{}{}",
        text(case, "payload"),
        " ".repeat(case["padding"].as_u64().unwrap_or_default().try_into().expect("a length")),
        case["payload_end"].as_str().unwrap_or_default(),
    );
    let result = read(case, &payload);
    let expected = &case["expect"];
    if let Some(error) = expected.get("error") {
        return check_refused(error, result.map(|(document, _)| document.value().clone()));
    }
    let (document, typed) = result.map_err(|error| error.to_string())?;
    equal("record", &document.object().name.into(), &expected["record"])?;
    let body: Value = serde_json::from_str(&payload).expect("a body of JSON");
    equal("document", document.value(), &body)?;
    equal("written back", &typed, &body)
}

/// The event as a document, and as JSON again after it was a record.
fn read(case: &Value, payload: &str) -> Result<(Document, Value), Error> {
    let mut webhook = Webhook::new(text(case, "secret"))?;
    if let Some(tolerance) = case["tolerance"].as_u64() {
        webhook = webhook.with_tolerance(Some(Duration::from_secs(tolerance)));
    }
    let (payload, header) = (payload.as_bytes(), case["header"].as_str());
    let now = case["received_at"].as_i64().expect("a time");
    if case["notification"] == true {
        let typed = webhook.parse_event_notification_at(payload, header, now)?;
        return Ok((webhook.notification_document_at(payload, header, now)?, typed.to_json()));
    }
    let event: Event = webhook.construct_event_at(payload, header, now)?;
    let document = webhook.event_document_at(payload, header, now)?;
    assert_eq!(document.value()["id"], event.id());
    assert_eq!(document.value()["type"].as_str().unwrap_or_default(), event.type_name());
    Ok((document, event.to_json()))
}

/// What is signed here is what the vectors say is signed, and is accepted by the same secret and by no other.
#[test]
fn a_header_for_tests_is_accepted() {
    let webhook = Webhook::new("whsec_test_secret").unwrap();
    for body in [&b""[..], b"{}", &[0xff, 0x00, b'\n'], "株式会社".as_bytes()] {
        let header = webhook.generate_test_header_string(body, 1_764_374_400);
        webhook.verify_header_at(body, Some(&header), 1_764_374_400).unwrap();
        let other = Webhook::new("whsec_other").unwrap();
        let error = other.verify_header_at(body, Some(&header), 1_764_374_400).unwrap_err();
        assert_eq!(error.code(), Some("signature_mismatched"));
    }
    let body = br#"{"id":"evt_1","object":"event"}"#;
    let header = webhook.generate_test_header_string(body, stripe_sessions::internal::webhook::seconds());
    assert_eq!(webhook.construct_event(body, Some(&header)).unwrap().id(), "evt_1");
    let error =
        webhook.construct_event(&[0xff], Some(&webhook.generate_test_header_string(&[0xff], i64::MAX)));
    assert_eq!(error.unwrap_err().code(), Some("event_malformed"));
}

#[test]
fn without_a_tolerance_any_age_will_do() {
    let old = |tolerance| {
        let webhook = Webhook::new("whsec_test").unwrap().with_tolerance(tolerance);
        webhook.verify_header_at(b"", Some(&webhook.generate_test_header_string(b"", 0)), i64::MAX)
    };
    assert!(old(None).is_ok() && old(Some(Duration::ZERO)).is_ok());
    // A part of a second is no second, not none.
    assert_eq!(old(Some(Duration::from_millis(1))).unwrap_err().code(), Some("signature_too_old"));
}

#[test]
fn nothing_of_a_secret_is_printed() {
    let webhook = Webhook::new("whsec_4eC39HqLyjWDarjtT1zdp7dc").unwrap();
    let error = webhook.verify_header_at(b"{}", Some("t=1,v1=00"), 1).unwrap_err();
    let session = json!({"id": "evt_1", "object": "event", "type": "financial_connections.session.updated",
        "data": {"object": {"id": "fcsess_1", "object": "financial_connections.session", "livemode": false,
            "accounts": {"object": "list", "data": [], "has_more": false}, "permissions": [],
            "client_secret": "fcsess_1_secret_4eC39H"}, "previous_attributes": {"client_secret": "4eC39H"}}});
    let body = session.to_string();
    let header = webhook.generate_test_header_string(body.as_bytes(), 1);
    let event = webhook.construct_event_at(body.as_bytes(), Some(&header), 1).unwrap();
    assert!(matches!(event, Event::FinancialConnectionsSession(_)));
    let document = webhook.event_document_at(body.as_bytes(), Some(&header), 1).unwrap();
    let printed = format!("{webhook:?} {error:?} {error} {event:?} {document:?}");
    assert!(!printed.contains("4eC39H"), "{printed}");
}
