//! Masking and wiping of secret fields in JSON values.

use serde_json::Value;
use zeroize::Zeroize;

use crate::base::redact::{REDACTED, redact};

/// The names of fields that hold secrets, wherever they stand in a reply.
pub const SECRET_FIELDS: &[&str] = &["client_secret"];

/// Replaces the value of every secret field.
pub fn mask_secrets(value: &mut Value) {
    for_each_secret(value, &mut |secret| {
        if !secret.is_null() {
            *secret = REDACTED.into();
        }
    });
}

/// Overwrites the value of every secret field.
pub(crate) fn wipe_secrets(value: &mut Value) {
    for_each_secret(value, &mut |secret| {
        if let Value::String(text) = secret {
            text.zeroize();
        }
    });
}

/// A body with every secret field of a JSON object, and everything that looks like a secret, masked.
pub(crate) fn redact_body(body: &str) -> String {
    mask_body(body, &redact)
}

/// The same where `mask` says what a text is without its secrets.
pub(crate) fn mask_body(body: &str, mask: &impl Fn(&str) -> String) -> String {
    match serde_json::from_str::<Value>(body) {
        Ok(mut value) => {
            mask_secrets(&mut value);
            mask_strings(&mut value, mask);
            value.to_string()
        }
        // Cut short or not JSON: a bare client secret has no mark of its own, so nothing after its name is kept.
        Err(_) => match body.find("client_secret") {
            Some(at) => mask(body.get(..at).unwrap_or_default()) + "client_secret…",
            None => mask(body),
        },
    }
}

/// Masks what looks like a secret in every string, as it is and not as it is escaped, and in every name.
fn mask_strings(value: &mut Value, mask: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = mask(text),
        Value::Array(items) => items.iter_mut().for_each(|item| mask_strings(item, mask)),
        Value::Object(fields) => {
            *fields = std::mem::take(fields)
                .into_iter()
                .map(|(name, mut value)| {
                    mask_strings(&mut value, mask);
                    (mask(&name), value)
                })
                .collect();
        }
        _ => {}
    }
}

fn for_each_secret(value: &mut Value, change: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if SECRET_FIELDS.contains(&name.as_str()) {
                    change(value);
                } else {
                    for_each_secret(value, change);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| for_each_secret(item, change)),
        _ => {}
    }
}
