//! Secrets on their way across the border.

use std::fmt;
use std::sync::Arc;

use stripe_sessions::ClientSecret;

/// Text that must not be printed: an object, so that no print of a record that holds it shows it. It prints as
/// `[redacted]`.
#[derive(PartialEq, Eq, Hash, uniffi::Object)]
#[uniffi::export(Debug, Display, Eq, Hash)]
pub struct Secret(pub(crate) ClientSecret);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[uniffi::export]
impl Secret {
    /// A secret to hand to the library: an option's value.
    #[uniffi::constructor]
    pub fn new(text: String) -> Self {
        Self(ClientSecret::new(text))
    }

    /// The secret itself: for the reply to your own front end, never for a log.
    pub fn reveal(&self) -> String {
        self.0.reveal().to_owned()
    }
}

uniffi::custom_type!(
    /// What the browser or app needs to open a session, and nobody else may see: it grants access to the account.
    ClientSecret, Arc<Secret>, {
    remote,
    lower: |secret| Arc::new(Secret(secret)),
    try_lift: |secret| Ok(secret.0.clone()),
});
