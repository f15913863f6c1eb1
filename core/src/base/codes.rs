//! The table of error codes: every word in [`crate::Error::code`] that is ours, what it means and what to do about it.
//!
//! The codes of problems with parameters are in [`super::problem`]; the API's own are Stripe's; those that only one binding
//! raises are in its folder (`codes.json`). `docs/errors.md` is generated from them all. A code is never renamed or used again
//! for something else.

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

/// The table: for each release the codes it brought; of each the kinds, what it means, and what to do about it.
macro_rules! error_codes {
    ($(since $since:literal { $($name:literal [$($kind:ident)*] $meaning:literal $remedy:literal,)* })*) => {
        /// Every code.
        pub const ERROR_CODES: &[ErrorCode] = &[$($(ErrorCode {
            name: $name,
            kinds: &[$(ErrorKind::$kind),*],
            meaning: $meaning,
            remedy: $remedy,
            since: $since,
        },)*)*];
    };
}

error_codes! {
    since "0.1.0" {
        "api_key_malformed" [Configuration] "The API key has a character that no header can carry." "Copy the key again from the Dashboard, without spaces or line breaks.",
        "api_key_missing" [Configuration] "There is no API key." "Give the platform's secret key (`sk_…`) or a restricted key (`rk_…`).",
        "api_key_publishable" [Configuration] "The API key is a publishable one (`pk_…`), which cannot create sessions." "Use a secret or restricted key, on a server.",
        "arguments_not_json" [Configuration] "An argument is not something JSON can say." "Pass plain objects, lists, strings, numbers and booleans.",
        "arguments_too_large" [Configuration] "The parameters are larger than four billion values or bytes." "Send less.",
        "backend_refused" [] "Your own backend answered a request for a client secret with an error status; the kind is that of the status." "Look into the backend's log; its status is in the error.",
        "base_url_insecure" [Configuration] "The address is `http`, which would send the key, or a client secret, in the open." "Use `https`; `http` is for this machine only, and for a backend on a private network during development with `allow_http`.",
        "base_url_invalid" [Configuration] "The address of the API or of your backend cannot be used." "Give scheme, host and, if needed, port: `https://api.stripe.com`.",
        "ca_bundle_invalid" [Configuration] "The file of certificate authorities cannot be read or has no certificate." "Give the path of a PEM file that this process may read.",
        "call_over" [Configuration] "A call's state machine was asked for more after its end." "Make a new call; only programs that drive calls themselves see this.",
        "cancelled" [Cancelled] "The call was cancelled." "If the outcome is unknown, repeat it with the same idempotency key, or leave it.",
        "client_closed" [Cancelled Configuration] "The client was closed while the call was under way, or before it began." "Close a client when its last call has ended; make a new one for more calls.",
        "client_secret_expired" [InvalidResponse] "Your backend gave a session that has expired or is about to." "Create a session for each request, and look at the backend's clock.",
        "client_secret_is_api_key" [InvalidResponse] "Your backend gave an API key where a client secret belongs." "Replace that key at once: it has been exposed. Then answer with `client_secret`.",
        "client_secret_missing" [InvalidResponse] "Your backend's answer has no `client_secret`." "Answer with `{\"client_secret\": …}` or with the whole session.",
        "client_secret_reused" [InvalidResponse] "Your backend gave a client secret that it gave before, and a secret works once." "Create a session for each request; do not keep answers in a cache.",
        "connection_failed" [ApiConnection] "No connection was made. Nothing was sent." "Look at the host, the proxy and the network; then repeat the call.",
        "connection_interrupted" [ApiConnection] "The connection broke before an answer began." "Repeat the call with the same idempotency key.",
        "error_in_success" [Api] "A status of success came with an `error` and without a code." "Report it with the request id; repeat the call with the same idempotency key.",
        "event_is_notification" [Configuration] "A thin event was given where an event with its resource is read." "Read it with `parse_event_notification`, or have the endpoint send snapshot events.",
        "event_is_snapshot" [Configuration] "An event with its resource was given where a thin event is read." "Read it with `construct_event`, or have the endpoint send thin events.",
        "event_malformed" [InvalidResponse] "What arrived is signed, but is not an event." "Look what sends it; the API sends JSON with `id` and `object`.",
        "event_object_unknown" [Configuration] "A thin event is about an object that this library does not fetch." "Fetch it by the `url` of `related_object`.",
        "header_invalid" [Configuration] "A header is empty, has a character that cannot be sent, is one that the connection sets, or there are too many." "Use printable ASCII in headers, accounts and contexts, 8 KiB in all; leave out `Content-Length`, `Host` and their like.",
        "id_missing" [Configuration] "An id in the path of the request is empty." "Give the id; an empty one would ask for something else.",
        "id_unexpected" [Configuration] "There are more ids than the operation's path has places." "Give one id for each place.",
        "idempotency_key_invalid" [Configuration] "An idempotency key is empty or longer than 255 characters." "Give 1 to 255 characters, or none to have one made.",
        "internal_panic" [ApiConnection] "A bug in this library ended the call. The request may have been carried out." "Report it, with what stands on standard error.",
        "json_malformed" [Configuration] "A text that should be JSON is not." "Pass JSON.",
        "list_missing" [Configuration] "The object has no such list to page through." "Read the list from an object that has it.",
        "not_loopback" [Configuration] "`STRIPE_SESSIONS_LOOPBACK_ONLY` is set, as it is in tests, and the address is not this machine's. Nothing was sent." "Give the client the sandbox's address as `base_url`. Where the API is meant, unset the variable.",
        "operation_unknown" [Configuration] "There is no operation of this name, or it is not one that lists." "Take the name from the list of operations.",
        "options_conflict" [Configuration] "Both `stripe_account` and `stripe_context` are given." "Give one of them.",
        "options_invalid" [Configuration] "An option does not exist, or its value cannot be right." "Do as the message says; it lists every option at fault.",
        "page_without_client" [Configuration] "A page that came from no client (decoded, or read back from a pickle) cannot fetch the next one." "List with a client.",
        "paging_loop" [InvalidResponse] "The list led back to an item it had given before." "Report it; the walk ended so that it does not go on for ever.",
        "parameters_unreadable" [Configuration] "The parameters have no place in the typed form of this operation." "Do as the message says, or pass them without types.",
        "provider_failed" [Configuration] "Your function that gives each request to your backend its headers and body failed." "Its own error is the cause of this one.",
        "proxy_invalid" [Configuration] "The address of the proxy cannot be used." "Give `http://` or `https://`, host and port.",
        "recording_invalid" [Configuration] "A recording is not a list of recorded requests and replies." "Pass what the recording transport gave.",
        "refresh_pending" [Timeout] "A refresh of a linked account was still under way when the time to wait for it was over." "Wait longer, or let an event tell when it has ended.",
        "response_empty" [InvalidResponse] "The answer is empty." "Report it with the request id; a proxy in between may have answered.",
        "response_headers_too_large" [InvalidResponse] "The answer's headers are larger, or more, than any of this API's." "Look what answers there; it is not the API.",
        "response_malformed" [InvalidResponse] "What came back is not HTTP." "Look what answers there; it is not the API.",
        "response_mismatched" [ApiConnection] "The answer belongs to another request." "Repeat the call with the same idempotency key; report it if a proxy is not to blame.",
        "response_not_json" [InvalidResponse] "The answer, of the API or of your backend, is not JSON." "Look what answers there; a proxy in between may have.",
        "response_too_large" [InvalidResponse] "The answer is larger than the limit." "Raise `max_response_bytes` if a list may be so long; else look what answers there.",
        "response_truncated" [ApiConnection] "The connection broke, or time ran out, in the middle of the answer. The request was probably carried out." "Repeat the call with the same idempotency key.",
        "response_wrong_content_type" [InvalidResponse] "The answer is not `application/json`." "Look what answers there; a proxy in between may have.",
        "response_wrong_object" [InvalidResponse] "The answer is another object than the one asked for." "Report it with the request id.",
        "response_wrong_shape" [InvalidResponse] "Something is missing in the answer, or of another type, that is always there." "Report it with the request id.",
        "secret_key_in_app" [Configuration] "A secret or restricted key is used in an app, where everybody can read it." "Keep the key on your server; fetch client secrets from there with `ClientSecretSource`.",
        "signature_header_malformed" [SignatureVerification] "The `Stripe-Signature` header is not of the form `t=…,v1=…`." "Pass the header as it came; look what changed it on its way.",
        "signature_header_missing" [SignatureVerification] "There is no `Stripe-Signature` header." "Pass the request's header of that name; if it has none, it is not from the API.",
        "signature_mismatched" [SignatureVerification] "No signature in the header is that of this body with this secret." "Pass the body as the bytes that came, not parsed and printed again, and the signing secret of this very endpoint.",
        "signature_too_old" [SignatureVerification] "The signature is right, but older than the tolerance." "Look at this machine's clock; if it is right, somebody may have sent an old delivery again.",
        "sync_cursor_invalid" [Configuration] "The cursor is not one that a sync of this account's transactions has given." "Pass the cursor of the last change that you have handled, or none to begin again.",
        "sync_unsettled" [Timeout] "The account was refreshed each time that its transactions were read." "Sync again in a minute, with the same cursor.",
        "thread_unavailable" [Configuration] "The system has no thread for the call." "Run fewer calls at once, or raise the limit of threads.",
        "timeout" [Timeout] "No answer came in time." "Repeat the call with the same idempotency key, or give it more time.",
        "tls_failed" [ApiConnection] "The server did not prove that it is the API. Nothing was sent." "Look at the clock, the certificate authorities (`ca_bundle`) and whatever intercepts TLS.",
        "webhook_secret_missing" [Configuration] "There is no signing secret." "Give the endpoint's own (`whsec_…`).",
        "webhook_secret_wrong_kind" [Configuration] "An API key was given where a signing secret belongs." "Give the endpoint's signing secret (`whsec_…`), which the Dashboard shows beside the endpoint.",
    }
}

/// Whether the table has the code.
pub(crate) fn is_known(name: &str) -> bool {
    ERROR_CODES.iter().any(|code| code.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_are_unique_and_documented() {
        let names: HashSet<_> = ERROR_CODES.iter().map(|code| code.name).collect();
        assert_eq!(names.len(), ERROR_CODES.len());
        for code in ERROR_CODES {
            assert!(code.meaning.ends_with('.') && code.remedy.ends_with('.'), "{}", code.name);
        }
    }
}
