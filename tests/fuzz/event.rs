//! Bodies of events, rightly signed: none may panic. What is read as an event is kept whole, as a document and as a record, and no
//! print shows a client secret that is in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::{Json, Webhook};

/// A client secret, where the API has one, that is in no vector. An input has it where it has the mark.
const MARK: &str = r#""client_secret":"@@""#;
const SECRET: &str = r#""client_secret":"fcsess_1Mw_secret_7Pl4NtEd0Xw9Rk3Bq8Zv6Ty5Um2""#;

fuzz_target!(|data: &[u8]| {
    let webhook = Webhook::new("whsec_test").expect("a secret");
    let body = match std::str::from_utf8(data) {
        Ok(text) => text.replace(MARK, SECRET).into_bytes(),
        Err(_) => data.to_vec(),
    };
    let header = webhook.generate_test_header_string(&body, 1);
    let whole = || serde_json::from_slice::<Value>(&body).expect("what was read is JSON");

    let (written, printed) = match webhook.construct_event_at(&body, Some(&header), 1) {
        Ok(event) => {
            let document = webhook.event_document_at(&body, Some(&header), 1).expect("a document");
            assert_eq!(*document.value(), whole());
            assert_eq!(document.value()["id"], event.id());
            (Some(event.to_json()), format!("{event:?} {document:?}"))
        }
        Err(error) => {
            assert!(matches!(error.code(), Some("event_malformed" | "event_is_notification")), "{error:?}");
            (None, format!("{error} {error:?} {}", error.to_json()))
        }
    };
    assert!(!printed.contains("7Pl4NtEd0Xw9"), "{printed}");
    if let Some(written) = written {
        assert_eq!(written, whole());
    }
    match webhook.parse_event_notification_at(&body, Some(&header), 1) {
        Ok(notification) => assert_eq!(notification.to_json(), whole()),
        Err(error) => {
            assert!(matches!(error.code(), Some("event_malformed" | "event_is_snapshot")), "{error:?}");
        }
    }
    // With another body's signature nothing of it is looked at.
    let error = webhook.construct_event_at(&body, Some("t=1,v1=00"), 1).expect_err("no signature");
    assert_eq!(error.code(), Some("signature_mismatched"));
});
