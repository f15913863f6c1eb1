//! What can be wrong with parameters, in a form a program can match on and a person can act on.

use std::fmt;

use serde_json::{Map, Value};

/// Everything found in one pass over the parameters.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// Reasons why the request cannot succeed. Nothing is sent while there is one.
    pub errors: Vec<Problem>,
    /// Things that are allowed but probably not meant.
    pub warnings: Vec<Problem>,
}

impl Report {
    /// Whether the request may be sent.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// The report as JSON: `{"errors": […], "warnings": […]}`.
    pub fn to_json(&self) -> Value {
        let list = |problems: &[Problem]| problems.iter().map(Problem::to_json).collect::<Value>();
        Value::Object(Map::from_iter([
            ("errors".to_owned(), list(&self.errors)),
            ("warnings".to_owned(), list(&self.warnings)),
        ]))
    }
}

/// One thing that is wrong, or probably not meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing it is. Stable: codes are never renamed or reused.
    pub code: Code,
    /// Where it is, in the API's own notation: `components[payments][features][refund_managment]`.
    pub path: String,
    /// What is wrong, and what to do about it.
    pub message: String,
    /// What would be right here, where that can be said in a few words.
    pub expected: Option<String>,
    /// The name that was probably meant.
    pub suggestion: Option<String>,
}

impl Problem {
    pub(crate) fn new(code: Code, path: impl fmt::Display, message: impl Into<String>) -> Self {
        // A path repeats the caller's keys; one of them might be a secret that slipped into the wrong place.
        let path = crate::base::redact::redact(&path.to_string());
        Self { code, path, message: message.into(), expected: None, suggestion: None }
    }

    pub(crate) fn expecting(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    pub(crate) fn suggesting(mut self, suggestion: Option<&str>) -> Self {
        self.suggestion = suggestion.map(str::to_owned);
        self
    }

    /// The problem as a JSON object; what is not known is left out.
    pub fn to_json(&self) -> Value {
        let Self { code, path, message, expected, suggestion } = self;
        let mut fields = Map::new();
        fields.insert("code".into(), code.name().into());
        fields.insert("path".into(), path.as_str().into());
        fields.insert("message".into(), message.as_str().into());
        if let Some(expected) = expected {
            fields.insert("expected".into(), expected.as_str().into());
        }
        if let Some(suggestion) = suggestion {
            fields.insert("suggestion".into(), suggestion.as_str().into());
        }
        Value::Object(fields)
    }
}

/// `components[paymnts]: there is no such component; did you mean payments?`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is wrong with all of it stands nowhere.
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        if let Some(expected) = &self.expected {
            write!(f, "; expected {expected}")?;
        }
        if let Some(suggestion) = &self.suggestion {
            write!(f, "; did you mean {suggestion}?")?;
        }
        Ok(())
    }
}

/// The one table of codes: a Rust name, the stable word, and its meaning.
macro_rules! codes {
    ($($variant:ident = $name:literal: $meaning:literal,)*) => {
        /// What kind of problem it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every code, for documentation and for tests.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable word for programs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it means.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    // Errors of form: found without knowing anything about the account.
    ParameterMissing = "parameter_missing": "A required parameter is not there.",
    ParameterEmpty = "parameter_empty": "A parameter is there but holds nothing.",
    ParameterUnknown = "parameter_unknown": "The API has no parameter of this name here.",
    ParameterInvalidType = "parameter_invalid_type": "The value is of another type. Words that a form cannot tell from a boolean or an integer (`\"true\"`, `\"10\"`) are taken for them, and null where it does not unset anything is left out.",
    FeaturesNotSupported = "features_not_supported": "The component has no features to set.",
    PreviewNotAllowed = "preview_not_allowed": "This is in preview; it needs a preview API version or the explicit switch.",
    ValueUnknown = "value_unknown": "The API has no such value here.",
    ValueOutOfRange = "value_out_of_range": "The number is too small or too large.",
    ValueTooLong = "value_too_long": "The text is longer than the API takes.",
    UrlInvalid = "url_invalid": "The text is not an absolute URL.",
    CountryInvalid = "country_invalid": "The text is not a two-letter country code.",
    CountriesTooMany = "countries_too_many": "Only one country can be asked for.",
    ParameterConflict = "parameter_conflict": "Two parameters exclude each other.",
    ParameterNotApplicable = "parameter_not_applicable": "The parameter does not go with another one that is given.",
    // Errors of meaning: found only where the account's facts are known.
    CollectionNotControllable = "external_account_collection_not_controllable": "Bank account collection may be turned off only where the platform collects requirements.",
    AuthenticationMustStayOn = "stripe_user_authentication_required": "Stripe user authentication may be disabled only where the platform collects requirements.",
    AuthenticationMustBeStated = "stripe_user_authentication_must_be_stated": "Turning collection off here needs `disable_stripe_user_authentication: false` beside it.",
    // Warnings.
    AccountUnusual = "account_unusual": "The account id does not look like one (`acct_…`).",
    NothingEnabled = "nothing_enabled": "No component is enabled, so the session can show nothing.",
    AuthenticationUnstated = "stripe_user_authentication_unstated": "Turning collection off also turns Stripe user authentication off unless it is stated.",
    AuthenticationInconsistent = "stripe_user_authentication_inconsistent": "Components of one session should agree on Stripe user authentication.",
    CapabilityInactive = "capability_inactive": "The component needs a capability that the account has not, or not yet.",
    NewerThanVersion = "newer_than_version": "No release of stripe-python for the API version in use has this name; the API may have it all the same.",
    IdempotencyKeyReused = "idempotency_key_reused": "The idempotency key was used before, so this is the earlier result again; the secret in it works once.",
    ParameterDuplicate = "parameter_duplicate": "The same word stands twice in a list.",
    ParameterRenamed = "parameter_renamed": "The API version in use has another name for this; it is sent under that name.",
    PrefetchWithoutPermission = "prefetch_without_permission": "Data is to be fetched that the holder is not asked for.",
    HolderUnstated = "account_holder_unstated": "It is not said which customer holds the accounts.",
    // What is odd about a reply.
    BalanceMismatch = "balance_mismatch": "A balance's type and its parts do not fit.",
    SubcategoryMismatch = "subcategory_mismatch": "An account's subcategory is not one of its category.",
    Last4Malformed = "last4_malformed": "The last four digits are not four digits.",
    RefreshWhilePending = "refresh_available_while_pending": "A refresh is pending, yet says when the next is possible.",
    ExpandWithoutEffect = "expand_without_effect": "No field of this object can be expanded.",
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_are_unique_snake_case_words() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            names.iter().all(|name| {
                name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            })
        );
    }

    #[test]
    fn a_secret_used_as_a_key_is_not_repeated() {
        let problem = Problem::new(Code::ParameterUnknown, "components[sk_test_4eC39HqLyjWD]", "unknown");
        assert_eq!(problem.path, "components[[redacted]]");
    }
}
