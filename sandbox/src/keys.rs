//! Who may ask: the API's keys, test keys only.

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::data::{Kept, Unwritten};
use crate::error::ApiError;

/// What restricted keys may do. A restricted key that is not listed may do everything.
#[derive(Debug, Default)]
pub(crate) struct Grants {
    by_key: HashMap<String, Vec<String>>,
    unwritten: Unwritten,
}

impl Grants {
    /// Limits a restricted key to these permissions: `account_sessions_write`, `accounts_read`, ….
    pub(crate) fn restrict(&mut self, key: &str, permissions: &[impl AsRef<str>]) {
        let permissions = permissions.iter().map(|p| p.as_ref().to_owned()).collect();
        self.unwritten.mark(|| key.to_owned());
        self.by_key.insert(key.to_owned(), permissions);
    }

    /// Refuses a key that lacks a permission. Permission to write includes permission to read.
    pub(crate) fn check(&self, key: &str, resource: &str, write: bool) -> Result<(), ApiError> {
        let Some(granted) = self.by_key.get(key) else {
            return Ok(());
        };
        let wanted = format!("{resource}_{}", if write { "write" } else { "read" });
        let covers = |permission: &String| {
            *permission == wanted || (!write && permission.strip_suffix("_write") == Some(resource))
        };
        if granted.iter().any(covers) {
            return Ok(());
        }
        let message = format!(
            "The provided key '{}' does not have the permission '{wanted}' this request needs.",
            masked(key)
        );
        Err(ApiError::new(403, message))
    }
}

impl Kept for Grants {
    fn kind(&self) -> &'static str {
        "grant"
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for key in self.by_key.keys() {
            self.unwritten.mark(|| key.clone());
        }
    }

    fn write(&self, key: &str) -> Option<String> {
        serde_json::to_string(self.by_key.get(key)?).ok()
    }

    fn read(&mut self, key: &str, permissions: &str) -> serde_json::Result<()> {
        self.by_key.insert(key.to_owned(), serde_json::from_str(permissions)?);
        Ok(())
    }
}

/// The key of an `Authorization` header, if it is one that may be used here.
pub(crate) fn authenticate(header: Option<&[u8]>) -> Result<String, ApiError> {
    let header = header.unwrap_or_default();
    let key = std::str::from_utf8(header)
        .ok()
        .and_then(|header| header.split_once(' '))
        .and_then(|(scheme, credentials)| {
            let credentials = credentials.trim();
            if scheme.eq_ignore_ascii_case("Bearer") {
                Some(credentials.to_owned())
            } else if scheme.eq_ignore_ascii_case("Basic") {
                // The key is the user name; the password is empty.
                let pair = String::from_utf8(BASE64_STANDARD.decode(credentials).ok()?).ok()?;
                Some(pair.split(':').next().unwrap_or_default().to_owned())
            } else {
                None
            }
        })
        .unwrap_or_default();
    if key.is_empty() {
        return Err(ApiError::new(
            401,
            "You did not provide an API key. Send it in the Authorization header: as a Bearer token, or as the user \
             name of Basic authentication.",
        ));
    }
    check(&key)?;
    Ok(key)
}

fn check(key: &str) -> Result<(), ApiError> {
    let refuse = |message: String| Err(ApiError::new(401, message));
    let rest = key.get(8..).unwrap_or_default();
    match key.get(..8).unwrap_or_default() {
        // Dots and underscores pass because the documentation prints keys shortened with them.
        "sk_test_" | "rk_test_"
            if !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) =>
        {
            Ok(())
        }
        "sk_live_" | "rk_live_" => refuse(format!(
            "This is a sandbox, and '{}' is a live key. It was not used; still, consider it exposed to this machine and \
             use a test key (sk_test_…) here.",
            masked(key)
        )),
        "pk_test_" | "pk_live_" => Err(ApiError::new(
            401,
            "This API call cannot be made with a publishable API key. Use a secret key (sk_test_…).",
        )
        .code("secret_key_required")),
        _ => refuse(format!("Invalid API Key provided: {}", masked(key))),
    }
}

/// A key with all but its kind and its last four characters starred out; all of it where that would be too much.
pub(crate) fn masked(key: &str) -> String {
    let length = key.chars().count();
    let kind = key.char_indices().filter(|(_, c)| *c == '_').nth(1).map_or(0, |(at, _)| at + 1);
    let shown_at_end = if length >= kind + 12 { 4 } else { 0 };
    key.char_indices()
        .enumerate()
        .map(|(place, (at, c))| if at < kind.min(8) || place >= length - shown_at_end { c } else { '*' })
        .take(64)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_masked() {
        for (key, shown) in [
            ("sk_test_4eC39HqLyjWDarjtT1zdp7dc", "sk_test_********************p7dc"),
            ("sk_test_sandbox", "sk_test_*******"),
            ("hello", "*****"),
            ("", ""),
        ] {
            assert_eq!(masked(key), shown);
        }
    }

    #[test]
    fn a_restricted_key_may_do_what_it_was_granted() {
        let mut grants = Grants::default();
        let (limited, free) = ("rk_test_limited", "rk_test_free");
        grants.restrict(limited, &["account_sessions_write", "accounts_read"]);
        for (key, resource, write, status) in [
            (limited, "account_sessions", true, None),
            (limited, "account_sessions", false, None),
            (limited, "accounts", false, None),
            (limited, "accounts", true, Some(403)),
            (limited, "customers", false, Some(403)),
            (free, "customers", true, None),
        ] {
            let refused = grants.check(key, resource, write).err().map(|error| error.status);
            assert_eq!(refused, status, "{key} {resource} {write}");
        }
    }
}
