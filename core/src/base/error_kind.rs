//! The kinds of errors: one for each thing a caller would do about it.

/// Hands the table of kinds to another macro: the variant, the name of its class, when it happens, what to do about it. Whoever
/// needs an item for every kind takes them from here, so that a new kind is there at once.
#[doc(hidden)]
#[macro_export]
macro_rules! error_kinds {
    ($macro:ident) => {
        $macro! {
            Configuration = "ConfigurationError": "The client or an option was set up wrongly. Nothing was sent." "Fix the set-up.",
            Validation = "ValidationError": "The parameters cannot be right; everything that is wrong is listed at once. Nothing was sent." "Fix the code.",
            InvalidRequest = "InvalidRequestError": "The API refused the parameters (400, 404)." "Fix the code or the data.",
            Authentication = "AuthenticationError": "The API does not accept the key (401)." "Check the key.",
            Permission = "PermissionError": "The key lacks a permission (403)." "Grant the permission, or use another key.",
            Card = "CardError": "The parameters were fine but the request failed (402)." "Do as the message says. The endpoints of this library are not expected to answer so.",
            Idempotency = "IdempotencyError": "An idempotency key was used again with other parameters." "Use a fresh key for each new session.",
            RateLimit = "RateLimitError": "Too many requests, or a lock timeout (429, or 400 with code `rate_limit`)." "Try again later, more slowly.",
            Api = "APIError": "The API failed (5xx), answered with another status, or put an error into a success." "Try again later; report the request id.",
            ApiConnection = "APIConnectionError": "The API could not be reached, or the connection broke. The request may have been carried out." "Repeat the call with the same idempotency key, which is safe.",
            Timeout = "APITimeoutError": "No answer came in time. The request may have been carried out." "Repeat the call with the same idempotency key, which is safe.",
            InvalidResponse = "InvalidResponseError": "An answer arrived complete but makes no sense: not JSON, or not the object asked for." "Report it with the request id; a proxy in between may have answered.",
            SignatureVerification = "SignatureVerificationError": "What arrived at an endpoint is not signed as its events are." "Answer 400 and do nothing else. If it happens with every event, do as the message says.",
            Cancelled = "CancelledError": "The call was cancelled, or the client was closed. The request may have been carried out if the outcome is unknown." "Repeat the call with the same idempotency key, or leave it.",
        }
    };
}

macro_rules! declare {
    ($($variant:ident = $name:literal: $when:literal $remedy:literal,)*) => {
        /// What a caller would do about an error. One class or case of this name exists in every language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(#[doc = $when] #[doc = $remedy] $variant,)*
        }

        impl ErrorKind {
            /// Every kind, for bindings that make one class of each.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The name of its class. Where the official SDKs have the class, it is theirs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The name of its case, where the kinds are the cases of one type.
            pub const fn case(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }

            /// When it happens.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $when,)* }
            }

            /// What to do about it.
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy,)* }
            }
        }
    };
}

error_kinds!(declare);

impl ErrorKind {
    /// The kind of a bad status, as far as the status alone tells.
    pub(crate) const fn of_status(status: u16) -> Self {
        match status {
            400 | 404 => Self::InvalidRequest,
            401 => Self::Authentication,
            402 => Self::Card,
            403 => Self::Permission,
            429 => Self::RateLimit,
            _ => Self::Api,
        }
    }
}
