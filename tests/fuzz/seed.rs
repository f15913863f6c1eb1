//! Fills the corpora with the shared vectors: fuzzing begins where the tests end.
//!
//!     seed VECTORS CORPORA

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use serde_json::Value;
use stripe_sessions::OPERATIONS;
use stripe_sessions::internal::form;

fn main() {
    let mut folders = std::env::args_os().skip(1).map(PathBuf::from);
    let vectors = folders.next().expect("the folder of the vectors");
    let corpora = folders.next().expect("the folder of the corpora");
    let mut count = 0;
    let mut plant = |corpus: &str, bytes: &[u8]| {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let folder = corpora.join(corpus);
        fs::create_dir_all(&folder).expect("a folder for the corpus");
        fs::write(folder.join(format!("{:016x}", hasher.finish())), bytes).expect("a file in it");
        count += 1;
    };
    for entry in fs::read_dir(&vectors).expect("the vectors") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file: Value = serde_json::from_slice(&fs::read(&path).expect("a vector file")).expect("JSON");
        for case in file["cases"].as_array().into_iter().flatten() {
            let name = case["operation"].as_str().unwrap_or_default();
            let number = OPERATIONS.iter().position(|operation| operation.name == name).unwrap_or(0);
            let choice = u8::try_from(number).expect("few operations");
            if let input @ Value::Object(_) = &case["input"] {
                let text = input.to_string();
                plant("form", text.as_bytes());
                let start = u8::from(name.starts_with("financial_connections"));
                plant("sandbox", &[&[start], form::encode(input).as_bytes()].concat());
                for facts in [0, 16, 32, 64, 128, 240] {
                    // Any byte that chooses the same operation will do.
                    plant("validate", &[&[choice | facts], text.as_bytes()].concat());
                }
            }
            if let Some(payload) = case["payload"].as_str() {
                plant("event", payload.as_bytes());
            }
            if let Some(body) = case["reply"]["body"].as_str() {
                plant("decode", &[&[choice], body.as_bytes()].concat());
                plant("envelope", &[&[4, 0], body.as_bytes()].concat());
                plant("envelope", &[&[4, 201], body.as_bytes()].concat());
            }
        }
    }
    for events in [
        &b"\x02\xff\x01\x0a\x90\x02\x01\x0a\x00"[..],
        b"\x05\xff\x07\x06\x00\x02\x10\x1a\x99\x03\x20\x0b\x00",
    ] {
        plant("call", events);
    }
    for reply in [
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 X\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x\r\nhe\r\n3\r\nllo\r\n0\r\nX: y\r\n\r\n",
        "HTTP/1.0 200 OK\r\nRequest-Id: req_1\r\n\r\n{}",
    ] {
        for size in [1, 7, 255] {
            plant("reply", &[&[size], reply.as_bytes()].concat());
        }
    }
    for event in [
        r#"{"id":"evt_1","object":"event","data":{"object":{"id":"fca_1","object":"x","client_secret":"@@"}}}"#,
        r#"{"id":"evt_1","object":"event","data":{"previous_attributes":{"client_secret":"@@"}},"type":"account.updated"}"#,
        r#"{"id":"evt_1","object":"v2.core.event","type":"x","related_object":{"id":"fca_1","type":"financial_connections.account"}}"#,
    ] {
        plant("event", event.as_bytes());
    }
    for header in [
        "t=1764374400,v1=@",
        "v1=#,v1=@,t=1764374400,v0=@",
        "t=1764374401, v1=~",
        "t=1764374400,t=1764374400,v1=@",
        "t=-1,v1=~",
    ] {
        for age in [0, 150, 151] {
            plant("signature", &[&[age, b'{', b'}'], header.as_bytes()].concat());
        }
    }
    for address in [
        "https://api.stripe.com",
        "http://127.0.0.1:12111",
        "api.stripe.com:443",
        "[::1]:80/?#",
        "x.localhost",
    ] {
        plant("address", address.as_bytes());
    }
    for options in [
        r#"{"base_url":"https://api.stripe.com","timeout":80,"max_network_retries":2,"proxy":"http://p:3128","no_proxy":"a,b"}"#,
        r#"{"idempotency_key":"k","stripe_account":"acct_1","headers":{"X":"y"},"account_facts":{"losses_payments":"stripe"}}"#,
        r#"{"url":"https://a.example/session","method":"GET","headers":{"X":"y"},"body":"b","expiry_margin":1e300}"#,
    ] {
        plant("options", options.as_bytes());
    }
    plant(
        "recording",
        br#"[{"request":{"method":"GET","path":"/v1/accounts/a?b=c","body":null},"reply":{"status":200,"headers":{"Date":"x"},
            "body":"{}"}},{"request":{"method":"POST","path":"/","body":"a=b"},"failure":"timeout"}]"#,
    );
    for encoding in [0, 1, 2, 3, 4, 59, 104] {
        for secret in 0..4 {
            plant(
                "redaction",
                &[&[secret, encoding, 128], &b"Invalid key: ''\nclient_secret=x"[..]].concat(),
            );
        }
    }
    for after in [
        "3",
        "0.5",
        "-1",
        "99999999999999999999",
        "Fri, 20 Nov 2026 12:00:02 GMTFri, 20 Nov 2026 12:00:00 GMT",
    ] {
        plant("retry_after", &[&[if after.len() > 40 { 29 } else { 255 }], after.as_bytes()].concat());
    }
    for (start, rest) in [
        (10, "?limit=3&account_holder[account]=acct_1NkDjjJyhOZfPCWt HTTP/1.1\n@\n\n"),
        (
            8,
            " HTTP/1.1\n@\nTransfer-Encoding: chunked\nIdempotency-Key: k\nStripe-Version: 2026-10-28.endive\n\n3\na=b\n0\n\n",
        ),
        (15, "GET /_sandbox/requests HTTP/1.1\n@\n\n"),
        (5, r#"{"kind":"status","status":429,"times":1}"#),
        (6, r#"{"client_secret":"x"}"#),
    ] {
        plant("sandbox", &[&[start], rest.as_bytes()].concat());
    }
    println!("{count} seeds");
    assert!(count > 2, "no vectors in {}", vectors.display());
}
