//! API versions: which one a request is pinned to, and how two of them compare.

use std::borrow::Cow;
use std::fmt;

/// The API version every request is pinned to unless the caller names another: `2026-10-28.endive`.
///
/// The catalogue, the defaults and the constraints in this crate are those of this version. Source: the
/// release notes of stripe-python 16.1.0 and stripe-node 23.1.0, both of 2026-10-29.
pub const PINNED: ApiVersion = ApiVersion::literal(PINNED_TEXT);

/// [`PINNED`] as text.
pub(crate) const PINNED_TEXT: &str = "2026-10-28.endive";

/// A value of the `Stripe-Version` header: a date, and since 2024-09-30 a name behind a dot.
///
/// Versions compare by their date alone; the name (`acacia`, `basil`, …) does not sort.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ApiVersion(Cow<'static, str>);

impl ApiVersion {
    /// A version known when this crate was written.
    pub const fn literal(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// The header's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The date the version begins with, or `None` where the text does not begin with one.
    pub fn date(&self) -> Option<&str> {
        let date = self.0.get(..10)?;
        let digits =
            |range| date.get(range).is_some_and(|part: &str| part.bytes().all(|b| b.is_ascii_digit()));
        let shaped = digits(0..4) && digits(5..7) && digits(8..10);
        (shaped && date.get(4..5) == Some("-") && date.get(7..8) == Some("-")).then_some(date)
    }

    /// Whether this version is `other` or a later one. A version without a date counts as the newest, so that
    /// a spelling we do not know never hides anything.
    pub fn is_at_least(&self, other: &Self) -> bool {
        match (self.date(), other.date()) {
            (Some(own), Some(wanted)) => own >= wanted,
            _ => true,
        }
    }

    /// Whether the version opts in to preview parameters: `2026-08-26.preview`, or a version followed by a
    /// beta marker (`2026-10-28.endive; embedded_connect_beta=v2`).
    pub fn is_preview(&self) -> bool {
        let (version, markers) = self.0.split_once(';').unwrap_or((&self.0, ""));
        version.trim_end().ends_with(".preview") || markers.contains("_beta=")
    }
}

impl Default for ApiVersion {
    fn default() -> Self {
        PINNED
    }
}

impl From<&str> for ApiVersion {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for ApiVersion {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl fmt::Display for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_date() {
        let endive = ApiVersion::from("2026-09-30.endive");
        assert!(PINNED.is_at_least(&endive));
        assert!(!ApiVersion::from("2026-08-26.dahlia").is_at_least(&endive));
        assert!(ApiVersion::from("latest").is_at_least(&endive), "an unknown spelling hides nothing");
    }

    #[test]
    fn previews_are_recognised_in_both_spellings() {
        assert!(ApiVersion::from("2026-08-26.preview").is_preview());
        assert!(ApiVersion::from("2026-10-28.endive; embedded_connect_beta=v2").is_preview());
        assert!(!PINNED.is_preview());
    }
}
