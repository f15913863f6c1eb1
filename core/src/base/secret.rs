//! Text that must not be printed: API keys and client secrets.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use super::error::{Error, ErrorKind};
use super::redact::REDACTED;

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

secret! {
    /// What the signatures of an endpoint's events are made with (`whsec_…`).
    WebhookSecret
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
                "no API key: give the platform's secret key (sk_…) or a restricted key (rk_…), for example from the \
                 environment variable STRIPE_SECRET_KEY, and see that it is set",
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

impl WebhookSecret {
    /// The signing secret of one endpoint. Its form is opaque: tests sign with any text.
    ///
    /// # Errors
    /// `webhook_secret_missing` for blank text, `webhook_secret_wrong_kind` for an API key.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let secret = Zeroizing::new(text.into());
        if secret.trim().is_empty() {
            return Err(Error::configuration(
                "webhook_secret_missing",
                "no signing secret: give the endpoint's own (whsec_…), for example from the environment variable \
                 STRIPE_WEBHOOK_SECRET, and see that it is set",
            ));
        }
        if ["sk_", "rk_", "pk_"].iter().any(|prefix| secret.trim_start().starts_with(prefix)) {
            return Err(Error::configuration(
                "webhook_secret_wrong_kind",
                "this is an API key (sk_…, rk_… or pk_…), with which no event is signed; give the endpoint's signing \
                 secret (whsec_…), which the Dashboard shows beside the endpoint",
            ));
        }
        Ok(Self(secret.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_print_redacted() {
        let key = ApiKey::new("sk_test_4eC39HqLyjWDarjtT1zdp7dc").unwrap();
        assert_eq!(format!("{key:?} {key}"), "ApiKey([redacted]) [redacted]");
        let secret = WebhookSecret::new("whsec_4eC39HqLyjWDarjtT1zdp7dc").unwrap();
        assert_eq!(format!("{secret:?} {secret}"), "WebhookSecret([redacted]) [redacted]");
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
    fn webhook_secrets_that_cannot_work_are_refused_without_being_repeated() {
        for (text, code) in [
            ("", "webhook_secret_missing"),
            (" \n", "webhook_secret_missing"),
            ("sk_test_4eC39HqLyjWDarjtT1zdp7dc", "webhook_secret_wrong_kind"),
            ("rk_live_4eC39HqLyjWDarjtT1zdp7dc", "webhook_secret_wrong_kind"),
            (" pk_test_4eC39HqLyjWDarjtT1zdp7dc", "webhook_secret_wrong_kind"),
        ] {
            let error = WebhookSecret::new(text).unwrap_err();
            assert_eq!(error.code(), Some(code));
            assert!(!format!("{error:?} {error}").contains("4eC39H"));
        }
        WebhookSecret::new("any text").unwrap();
    }
}
