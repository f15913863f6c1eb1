//! The table of error codes: every word in [`crate::Error::code`] that is ours, what it means and what to do about it.
//!
//! The codes of problems with parameters are in [`super::problem`]; the API's own are Stripe's. `docs/errors.md` is generated from
//! here. A code is never renamed or used again for something else.

use super::error_kind::ErrorKind;

/// A word for programs, found in [`crate::Error::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorCode {
    /// The word.
    pub name: &'static str,
    /// The kinds of errors it comes with; empty where the status of the answer decides.
    pub kinds: &'static [ErrorKind],
    /// What it means.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// The first release that has it.
    pub since: &'static str,
}

/// Every code, in alphabetical order.
pub const ERROR_CODES: &[ErrorCode] = &[
    code(
        "api_key_malformed",
        CONFIGURATION,
        "The API key has a character that no header can carry.",
        "Copy the key again from the Dashboard, without spaces or line breaks.",
    ),
    code(
        "api_key_missing",
        CONFIGURATION,
        "There is no API key.",
        "Give the platform's secret key (`sk_…`) or a restricted key (`rk_…`).",
    ),
    code(
        "api_key_publishable",
        CONFIGURATION,
        "The API key is a publishable one (`pk_…`), which cannot create sessions.",
        "Use a secret or restricted key, on a server.",
    ),
    code(
        "arguments_not_json",
        CONFIGURATION,
        "An argument is not something JSON can say.",
        "Pass plain objects, lists, strings, numbers and booleans.",
    ),
    code(
        "arguments_too_large",
        CONFIGURATION,
        "The parameters are larger than four billion values or bytes.",
        "Send less.",
    ),
    code(
        "backend_refused",
        &[],
        "Your own backend answered a request for a client secret with an error status; the kind is that of the status.",
        "Look into the backend's log; its status is in the error.",
    ),
    code(
        "base_url_insecure",
        CONFIGURATION,
        "The address is `http`, which would send the key in the open.",
        "Use `https`; `http` is for this machine only.",
    ),
    code(
        "base_url_invalid",
        CONFIGURATION,
        "The address of the API or of your backend cannot be used.",
        "Give scheme, host and, if needed, port: `https://api.stripe.com`.",
    ),
    code(
        "ca_bundle_invalid",
        CONFIGURATION,
        "The file of certificate authorities cannot be read or has no certificate.",
        "Give the path of a PEM file that this process may read.",
    ),
    code(
        "call_over",
        CONFIGURATION,
        "A call's state machine was asked for more after its end.",
        "Make a new call; only programs that drive calls themselves see this.",
    ),
    code(
        "cancelled",
        CANCELLED,
        "The call was cancelled.",
        "If the outcome is unknown, repeat it with the same idempotency key, or leave it.",
    ),
    code(
        "client_closed",
        &[ErrorKind::Cancelled, ErrorKind::Configuration],
        "The client was closed while the call was under way, or before it began.",
        "Close a client when its last call has ended; make a new one for more calls.",
    ),
    code(
        "client_secret_expired",
        INVALID_RESPONSE,
        "Your backend gave a session that has expired or is about to.",
        "Create a session for each request, and look at the backend's clock.",
    ),
    code(
        "client_secret_is_api_key",
        INVALID_RESPONSE,
        "Your backend gave an API key where a client secret belongs.",
        "Replace that key at once: it has been exposed. Then answer with `client_secret`.",
    ),
    code(
        "client_secret_missing",
        INVALID_RESPONSE,
        "Your backend's answer has no `client_secret`.",
        "Answer with `{\"client_secret\": …}` or with the whole session.",
    ),
    code(
        "client_secret_reused",
        INVALID_RESPONSE,
        "Your backend gave a client secret that it gave before, and a secret works once.",
        "Create a session for each request; do not keep answers in a cache.",
    ),
    code(
        "connection_failed",
        CONNECTION,
        "No connection was made. Nothing was sent.",
        "Look at the host, the proxy and the network; then repeat the call.",
    ),
    code(
        "connection_interrupted",
        CONNECTION,
        "The connection broke before an answer began.",
        "Repeat the call with the same idempotency key.",
    ),
    code(
        "error_in_success",
        &[ErrorKind::Api],
        "A status of success came with an `error` and without a code.",
        "Report it with the request id; repeat the call with the same idempotency key.",
    ),
    code(
        "header_invalid",
        CONFIGURATION,
        "The name or the value of a header is empty or has a character that cannot be sent.",
        "Use printable ASCII in headers, accounts and contexts.",
    ),
    code(
        "id_missing",
        CONFIGURATION,
        "An id in the path of the request is empty.",
        "Give the id; an empty one would ask for something else.",
    ),
    code(
        "id_unexpected",
        CONFIGURATION,
        "There are more ids than the operation's path has places.",
        "Give one id for each place.",
    ),
    code(
        "idempotency_key_invalid",
        CONFIGURATION,
        "An idempotency key is empty or longer than 255 characters.",
        "Give 1 to 255 characters, or none to have one made.",
    ),
    code(
        "internal_panic",
        CONNECTION,
        "A bug in this library ended the call. The request may have been carried out.",
        "Report it, with what stands on standard error.",
    ),
    code("json_malformed", CONFIGURATION, "A text that should be JSON is not.", "Pass JSON."),
    code(
        "list_missing",
        CONFIGURATION,
        "The object has no such list to page through.",
        "Read the list from an object that has it.",
    ),
    code(
        "operation_unknown",
        CONFIGURATION,
        "There is no operation of this name, or it is not one that lists.",
        "Take the name from the list of operations.",
    ),
    code(
        "options_conflict",
        CONFIGURATION,
        "Both `stripe_account` and `stripe_context` are given.",
        "Give one of them.",
    ),
    code(
        "options_invalid",
        CONFIGURATION,
        "An option does not exist, or its value cannot be right.",
        "Do as the message says; it lists every option at fault.",
    ),
    code(
        "page_without_client",
        CONFIGURATION,
        "A page that came from no client (decoded, or read back from a pickle) cannot fetch the next one.",
        "List with a client.",
    ),
    code(
        "paging_loop",
        INVALID_RESPONSE,
        "The list led back to an item it had given before.",
        "Report it; the walk ended so that it does not go on for ever.",
    ),
    code(
        "parameters_unreadable",
        CONFIGURATION,
        "The parameters have no place in the typed form of this operation.",
        "Do as the message says, or pass them without types.",
    ),
    code(
        "proxy_invalid",
        CONFIGURATION,
        "The address of the proxy cannot be used.",
        "Give `http://` or `https://`, host and port.",
    ),
    code(
        "recording_invalid",
        CONFIGURATION,
        "A recording is not a list of recorded requests and replies.",
        "Pass what the recording transport gave.",
    ),
    code(
        "response_empty",
        INVALID_RESPONSE,
        "The answer is empty.",
        "Report it with the request id; a proxy in between may have answered.",
    ),
    code(
        "response_headers_too_large",
        INVALID_RESPONSE,
        "The answer's headers are larger, or more, than any of this API's.",
        "Look what answers there; it is not the API.",
    ),
    code(
        "response_malformed",
        INVALID_RESPONSE,
        "What came back is not HTTP.",
        "Look what answers there; it is not the API.",
    ),
    code(
        "response_mismatched",
        CONNECTION,
        "The answer belongs to another request.",
        "Repeat the call with the same idempotency key; report it if a proxy is not to blame.",
    ),
    code(
        "response_not_json",
        INVALID_RESPONSE,
        "The answer, of the API or of your backend, is not JSON.",
        "Look what answers there; a proxy in between may have.",
    ),
    code(
        "response_too_large",
        INVALID_RESPONSE,
        "The answer is larger than the limit.",
        "Raise `max_response_bytes` if a list may be so long; else look what answers there.",
    ),
    code(
        "response_truncated",
        CONNECTION,
        "The connection broke, or time ran out, in the middle of the answer. The request was probably carried out.",
        "Repeat the call with the same idempotency key.",
    ),
    code(
        "response_wrong_content_type",
        INVALID_RESPONSE,
        "The answer is not `application/json`.",
        "Look what answers there; a proxy in between may have.",
    ),
    code(
        "response_wrong_object",
        INVALID_RESPONSE,
        "The answer is another object than the one asked for.",
        "Report it with the request id.",
    ),
    code(
        "response_wrong_shape",
        INVALID_RESPONSE,
        "Something is missing in the answer, or of another type, that is always there.",
        "Report it with the request id.",
    ),
    code(
        "secret_key_in_app",
        CONFIGURATION,
        "A secret or restricted key is used in an app, where everybody can read it.",
        "Keep the key on your server; fetch client secrets from there with `ClientSecretSource`.",
    ),
    code(
        "thread_unavailable",
        CONFIGURATION,
        "The system has no thread for the call.",
        "Run fewer calls at once, or raise the limit of threads.",
    ),
    code(
        "timeout",
        &[ErrorKind::Timeout],
        "No answer came in time.",
        "Repeat the call with the same idempotency key, or give it more time.",
    ),
    code(
        "tls_failed",
        CONNECTION,
        "The server did not prove that it is the API. Nothing was sent.",
        "Look at the clock, the certificate authorities (`ca_bundle`) and whatever intercepts TLS.",
    ),
];

const CANCELLED: &[ErrorKind] = &[ErrorKind::Cancelled];
const CONFIGURATION: &[ErrorKind] = &[ErrorKind::Configuration];
const CONNECTION: &[ErrorKind] = &[ErrorKind::ApiConnection];
const INVALID_RESPONSE: &[ErrorKind] = &[ErrorKind::InvalidResponse];

/// A code of the first release. A later one is written with its release: `ErrorCode { since: "0.2.0", ..code(…) }`.
const fn code(
    name: &'static str,
    kinds: &'static [ErrorKind],
    meaning: &'static str,
    remedy: &'static str,
) -> ErrorCode {
    ErrorCode { name, kinds, meaning, remedy, since: "0.1.0" }
}

/// Whether the table has the code.
pub(crate) fn is_known(name: &str) -> bool {
    ERROR_CODES.binary_search_by(|code| code.name.cmp(name)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_documented() {
        assert!(ERROR_CODES.is_sorted_by(|one, other| one.name < other.name));
        for code in ERROR_CODES {
            assert!(code.meaning.ends_with('.') && code.remedy.ends_with('.'), "{}", code.name);
            assert!(is_known(code.name));
        }
    }
}
