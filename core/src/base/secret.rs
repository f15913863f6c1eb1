//! Text that must not be printed: API keys and client secrets.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::base::error::{Error, ErrorKind};

/// What stands in every print in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Beginnings of words that are secrets wherever they turn up: API keys, restricted keys, the browser's
/// short-lived keys, webhook secrets, client secrets of both kinds of session.
const SECRET_PREFIXES: &[&str] =
    &["sk_", "rk_", "em_", "whsec_", "accs_secret_", "fcsess_client_secret_", "_secret_"];

/// Text with everything that looks like a secret replaced. For texts from elsewhere (a server's message, a
/// caller's misspelt key) before they become part of an error.
pub fn redact(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    // A client secret has no mark of its own, so the word after the name of its field is one: `client_secret: _OXIK…`,
    // `"client_secret\":\"_OXIK…`.
    let mut after_name = false;
    while !rest.is_empty() {
        let word_length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_length);
        let secret = after_name || looks_secret(word);
        clean.push_str(if secret && !word.is_empty() { REDACTED } else { word });
        let gap_length = after.find(is_word).unwrap_or(after.len());
        let (gap, next) = after.split_at(gap_length);
        clean.push_str(gap);
        after_name = word.ends_with("client_secret")
            && gap.contains([':', '='])
            && gap.chars().all(|c| matches!(c, ':' | '=' | '"' | '\'' | '\\') || c.is_whitespace());
        rest = next;
    }
    clean
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '*' | '\u{2026}')
}

fn looks_secret(word: &str) -> bool {
    SECRET_PREFIXES.iter().any(|prefix| {
        // `_secret_` marks `fcsess_…_secret_…` in the middle of a word, the others stand at its beginning.
        if prefix.starts_with('_') { word.contains(prefix) } else { word.starts_with(prefix) }
    }) && word.len() > 8
}

macro_rules! secret {
    ($(#[doc = $doc:literal])* $name:ident) => {
        $(#[doc = $doc])*
        ///
        /// Every print of it says `[redacted]`; its memory is wiped when it is dropped. [`Self::reveal`] is the
        /// one way out.
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The secret itself. Do not log it.
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }

        impl Drop for $name {
            fn drop(&mut self) {
                self.0.zeroize();
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), REDACTED)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(REDACTED)
            }
        }
    };
}

secret! {
    /// A secret or restricted API key of the platform (`sk_…`, `rk_…`).
    ApiKey
}

secret! {
    /// What the browser or app needs to open a session, and nobody else may see: it grants access to the account.
    ClientSecret
}

impl ApiKey {
    /// A key for calls from a server.
    ///
    /// # Errors
    /// `api_key_missing` for blank text, `api_key_publishable` for a `pk_` key, `api_key_malformed` for text
    /// that cannot be sent in a header. Unknown prefixes pass: Stripe may add kinds of keys.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let key = Zeroizing::new(text.into());
        let refuse = |code, message| Err(Error::new(ErrorKind::Configuration, message).with_code(code));
        if key.trim().is_empty() {
            return refuse(
                "api_key_missing",
                "no API key: give the platform's secret key (sk_…) or a restricted key (rk_…)",
            );
        }
        if key.starts_with("pk_") {
            return refuse(
                "api_key_publishable",
                "this is a publishable key (pk_…), made for browsers and apps; sessions are created on the server \
                 with a secret key (sk_…) or, better, a restricted key (rk_…)",
            );
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return refuse(
                "api_key_malformed",
                "the API key has a space, a line break or a character outside ASCII; copy it again from the Dashboard",
            );
        }
        Ok(Self(key.to_string()))
    }

    /// Whether calls with this key touch no live data: a key of a test mode or a sandbox.
    pub fn is_test(&self) -> bool {
        self.0.starts_with("sk_test_") || self.0.starts_with("rk_test_")
    }
}

impl ClientSecret {
    /// A client secret as received. Its form is opaque.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_print_redacted() {
        let key = ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap();
        assert_eq!(format!("{key:?} {key}"), "ApiKey([redacted]) [redacted]");
        let secret = ClientSecret::new("_OXIKXxEihJokDBnDoe2sgG5OGSO2Q12shKvbeboxpALZGng");
        assert_eq!(format!("{secret:?} {secret}"), "ClientSecret([redacted]) [redacted]");
    }

    #[test]
    fn keys_that_cannot_work_are_refused_without_being_repeated() {
        for (text, code) in [
            ("", "api_key_missing"),
            ("  ", "api_key_missing"),
            ("pk_test_TYooMQauvdEDq54NiTphI7jx", "api_key_publishable"),
            ("sk_test_4eC39HqLyjWDarjtT1zdp7dc\n", "api_key_malformed"),
        ] {
            let error = ApiKey::new(text).unwrap_err();
            assert_eq!(error.code(), Some(code));
            assert!(text.trim().is_empty() || !format!("{error:?} {error}").contains(text.trim()));
        }
        ApiKey::new("org_key_something_new").unwrap();
    }

    #[test]
    fn secrets_inside_other_texts_are_masked() {
        for (text, clean) in [
            ("Invalid API Key provided: sk_test_4e***p7dc", "Invalid API Key provided: [redacted]"),
            ("key 'rk_live_abcdefghijk'.", "key '[redacted]'."),
            ("accs_secret__OXIKXxEihJokDBnDoe2sgG5OG", "[redacted]"),
            ("fcsess_1Mw_secret_abc/x", "[redacted]/x"),
            (r#"{"client_secret":"_OXIKXxEih"}"#, r#"{"client_secret":"[redacted]"}"#),
            (r#"{\"client_secret\": \"_OXIKXxEih"#, r#"{\"client_secret\": \"[redacted]"#),
            ("client_secret=_OXIKXxEih&x=y", "client_secret=[redacted]&x=y"),
            ("The client_secret is wrong: sorry", "The client_secret is wrong: sorry"),
            ("No such customer: 'cus_nope'", "No such customer: 'cus_nope'"),
            ("components[sk_id]", "components[sk_id]"),
        ] {
            assert_eq!(redact(text), clean);
        }
    }
}
