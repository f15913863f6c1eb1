//! `application/x-www-form-urlencoded` as the v1 API reads it: nesting in brackets, lists indexed.
//!
//! The bytes are those of stripe-python and stripe-node where the two agree. Where they differ: a space is `%20`
//! (stripe-node), a null is an empty value, which unsets a parameter (stripe-node), and a boolean is lower case
//! wherever it stands.

use std::fmt::Write;

use serde_json::Value;

use crate::json::tape::Content;
use crate::json::view::View;

/// Enough for most bodies, and for most keys in them.
const TYPICAL: (usize, usize) = (512, 128);

/// The form body (or query string) of a JSON object. Pairs come in the object's own order, depth first. Empty
/// objects and lists have no form and leave nothing; to unset a parameter, send an empty string.
pub fn encode<'a>(parameters: impl Into<View<'a>>) -> String {
    let (mut form, mut key) = (String::with_capacity(TYPICAL.0), String::with_capacity(TYPICAL.1));
    encode_into(&mut form, &mut key, parameters.into());
    form
}

fn encode_into(form: &mut String, key: &mut String, value: View<'_>) {
    let parent = key.len();
    let text = match value.content() {
        Content::Object => {
            for (name, value) in value.entries() {
                push_key(key, name);
                encode_into(form, key, value);
                key.truncate(parent);
            }
            return;
        }
        Content::List => {
            for (index, value) in value.items().enumerate() {
                push_key(key, &index.to_string());
                encode_into(form, key, value);
                key.truncate(parent);
            }
            return;
        }
        Content::Null => "",
        Content::Boolean(true) => "true",
        Content::Boolean(false) => "false",
        Content::Integer(integer) => &integer.to_string(),
        Content::Large(integer) => &integer.to_string(),
        // As JSON has it.
        Content::Float(float) => &Value::from(float).to_string(),
        Content::Text(text) => text,
    };
    if !form.is_empty() {
        form.push('&');
    }
    form.push_str(key);
    form.push('=');
    escape(form, text);
}

/// Appends a name to the key under way, which is already escaped: `components` + `payouts` → `components[payouts]`.
fn push_key(key: &mut String, name: &str) {
    if key.is_empty() {
        escape(key, name);
    } else {
        key.push('[');
        escape(key, name);
        key.push(']');
    }
}

/// The bytes that are not percent-encoded: letters, digits, `_ . - ~` and, as in both official SDKs, brackets.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < u8::MAX {
        plain[byte as usize] =
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'~' | b'[' | b']');
        byte += 1;
    }
    plain
};

/// Appends text, percent-encoded.
pub(crate) fn escape(out: &mut String, text: &str) {
    // Ids and names, which is to say nearly everything, need nothing.
    if text.bytes().all(|byte| PLAIN[usize::from(byte)]) {
        return out.push_str(text);
    }
    for byte in text.bytes() {
        if PLAIN[usize::from(byte)] {
            out.push(byte.into());
        } else {
            write!(out, "%{byte:02X}").expect("writing to a String cannot fail");
        }
    }
}

/// A path segment: an id from the caller that must not reach beyond its segment, whatever it contains.
pub(crate) fn escape_segment(out: &mut String, id: &str) {
    for byte in id.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'~' => out.push(byte.into()),
            _ => write!(out, "%{byte:02X}").expect("writing to a String cannot fail"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Executed against stripe-python 16.1.0 and stripe-node 23.1.0; where they differ, the line is stripe-node's.
    #[test]
    fn the_bytes_are_those_of_the_official_sdks() {
        for (parameters, form) in [
            (
                json!({"account": "acct_1", "components": {"payouts": {"enabled": true, "features": {"instant_payouts": false}}}}),
                "account=acct_1&components[payouts][enabled]=true&components[payouts][features][instant_payouts]=false",
            ),
            (
                json!({"components": {"documents": {"enabled": true, "features": {}}}}),
                "components[documents][enabled]=true",
            ),
            (json!({"expand": ["account", "components"]}), "expand[0]=account&expand[1]=components"),
            (json!({"a": [{"b": 1}, {"b": 2}]}), "a[0][b]=1&a[1][b]=2"),
            (json!({"a": [["x", "y"]]}), "a[0][0]=x&a[0][1]=y"),
            (json!({"q": "a+b&c=d"}), "q=a%2Bb%26c%3Dd"),
            (json!({"q": "x[y]z"}), "q=x[y]z"),
            (json!({"q": "!*'()~-_.,:/?#@$;%\""}), "q=%21%2A%27%28%29~-_.%2C%3A%2F%3F%23%40%24%3B%25%22"),
            (json!({"q": "é漢😀"}), "q=%C3%A9%E6%BC%A2%F0%9F%98%80"),
            (json!({"q": "a\r\nb"}), "q=a%0D%0Ab"),
            (json!({"limits": {"accounts": ""}}), "limits[accounts]="),
            (json!({"permissions": []}), ""),
            (json!({"name": "a b"}), "name=a%20b"),
            (json!({"a": null, "b": "x"}), "a=&b=x"),
            (
                json!({"return_url": "https://example.com/cb?x=1&y=a b#f"}),
                "return_url=https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1%26y%3Da%20b%23f",
            ),
            (json!({"a": [true, false]}), "a[0]=true&a[1]=false"),
            (json!({"n": 9_007_199_254_740_993_i64}), "n=9007199254740993"),
        ] {
            assert_eq!(encode(&parameters), form);
        }
    }

    #[test]
    fn a_path_segment_cannot_be_left() {
        let mut path = String::new();
        escape_segment(&mut path, "../v1/x?y=%2F#z");
        assert_eq!(path, "%2E%2E%2Fv1%2Fx%3Fy%3D%252F%23z");
    }
}
