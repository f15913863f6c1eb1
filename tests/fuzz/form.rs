//! Form encoding against an independent parser: what was put in comes out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::internal::form;

fuzz_target!(|data: &[u8]| {
    let Ok(parameters @ Value::Object(_)) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    let mut expected = Vec::new();
    flatten("", &parameters, &mut expected);
    let encoded = form::encode(&parameters);
    assert!(encoded.bytes().all(|byte| byte.is_ascii_graphic()), "{encoded}");
    let parsed: Vec<_> = encoded.split('&').filter(|pair| !pair.is_empty()).map(parse).collect();
    assert_eq!(parsed, expected, "{encoded}");
});

/// Every leaf with its name in brackets. A null is an empty value; an empty list or object says nothing.
fn flatten(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    let under = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}[{key}]") };
    match value {
        Value::Null => pairs.push((name.into(), String::new())),
        Value::Bool(value) => pairs.push((name.into(), value.to_string())),
        Value::Number(value) => pairs.push((name.into(), value.to_string())),
        Value::String(value) => pairs.push((name.into(), value.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(&under(&index.to_string()), item, pairs);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(&under(key), value, pairs);
            }
        }
    }
}

fn parse(pair: &str) -> (String, String) {
    let (name, value) = pair.split_once('=').expect("every pair has a value");
    (decode(name), decode(value))
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut digit =
                    || char::from(rest.next().expect("two digits")).to_digit(16).expect("a digit");
                bytes.push(u8::try_from(digit() * 16 + digit()).expect("a byte"));
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).expect("UTF-8 went in")
}
