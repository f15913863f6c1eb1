//! Replies that are wrong: each has a code of its own, and says with which status and request id it came.

use stripe_sessions::{ClientOptions, HttpOptions};

use crate::server::{SESSION, Server, good, reply};
use crate::{create, impatient, options, told};

/// What the caller is told of a server that answers so; without repetitions.
fn answer(reply: impl Into<Vec<u8>>) -> (&'static str, String, Option<u16>, Option<String>) {
    answer_with(reply, HttpOptions::default())
}

fn answer_with(
    reply: impl Into<Vec<u8>>,
    http: HttpOptions,
) -> (&'static str, String, Option<u16>, Option<String>) {
    let server = Server::answering(reply);
    let options = ClientOptions { max_network_retries: 0, http, ..options(server.url()) };
    let (kind, code, status, request_id, attempts, _) = told(create(&impatient(options)));
    assert_eq!(attempts, 1);
    (kind, code.unwrap_or_default(), status, request_id)
}

fn with_head(kind: &'static str, code: &str) -> (&'static str, String, Option<u16>, Option<String>) {
    (kind, code.to_owned(), Some(200), Some("req_1".to_owned()))
}

const JSON: &str = "application/json";
const INVALID: &str = "InvalidResponseError";
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRequest-Id: req_1\r\n";

#[test]
fn wrong_content_type() {
    let expected = with_head(INVALID, "response_wrong_content_type");
    assert_eq!(answer(reply(200, "text/html; charset=utf-8", "<html>")), expected);
    assert_eq!(answer(reply(200, "text/plain", SESSION)), expected);
}

#[test]
fn not_json() {
    let expected = with_head(INVALID, "response_not_json");
    assert_eq!(answer(reply(200, JSON, "<html>")), expected);
    assert_eq!(answer(reply(200, JSON, SESSION.trim_end_matches('}'))), expected);
    assert_eq!(answer(reply(200, JSON, &"[".repeat(100_000))), expected);
}

#[test]
fn empty() {
    assert_eq!(answer(reply(200, JSON, "")), with_head(INVALID, "response_empty"));
    let no_content = "HTTP/1.1 204 No Content\r\nRequest-Id: req_1\r\n\r\n";
    let (kind, code, status, _) = answer(no_content);
    assert_eq!((kind, &*code, status), (INVALID, "response_empty", Some(204)));
}

#[test]
fn wrong_object() {
    let customer = SESSION.replace("account_session", "customer");
    assert_eq!(answer(reply(200, JSON, &customer)), with_head(INVALID, "response_wrong_object"));
}

#[test]
fn wrong_shape() {
    let expected = with_head(INVALID, "response_wrong_shape");
    assert_eq!(answer(reply(200, JSON, "[]")), expected);
    assert_eq!(
        answer(reply(200, JSON, &SESSION.replace("\"expires_at\":1", "\"expires_at\":\"1\""))),
        expected
    );
}

#[test]
fn error_inside_a_success() {
    let body = r#"{"error":{"message":"Not today."}}"#;
    assert_eq!(answer(reply(200, JSON, body)), with_head("APIError", "error_in_success"));
    let body = r#"{"error":{"code":"account_invalid"}}"#;
    assert_eq!(answer(reply(200, JSON, body)), with_head("APIError", "account_invalid"));
}

#[test]
fn too_large() {
    let expected = with_head(INVALID, "response_too_large");
    let large = format!("{SESSION}{}", " ".repeat(5 * 1024 * 1024));
    assert_eq!(answer(reply(200, JSON, &large)), expected);
    // Without saying so beforehand.
    assert_eq!(answer(format!("{HEAD}\r\n{large}")), expected);
    let small = HttpOptions { max_response_bytes: 100, ..Default::default() };
    assert_eq!(answer_with(good(), small), expected);
    let exact = HttpOptions { max_response_bytes: SESSION.len() as u64, ..Default::default() };
    let server = Server::answering(good());
    let options = ClientOptions { http: exact, ..options(server.url()) };
    create(&impatient(options)).unwrap();
}

#[test]
fn header_bombs() {
    // What was readable is told, also where it came after many others.
    for bomb in [
        format!("{HEAD}X: {}\r\n\r\n", "x".repeat(1024 * 1024)),
        format!("{HEAD}{}\r\n", "X: x\r\n".repeat(1000)),
        format!(
            "HTTP/1.1 200 X\r\n{}Request-Id: req_1\r\n{}\r\n",
            "X: x\r\n".repeat(500),
            "X: x\r\n".repeat(500)
        ),
    ] {
        assert_eq!(answer(bomb), with_head(INVALID, "response_headers_too_large"));
    }
    let line = format!("HTTP/1.1 200 {}\r\n\r\n", "x".repeat(1024 * 1024));
    assert_eq!(answer(line), (INVALID, "response_headers_too_large".into(), Some(200), None));
    // Large, but not out of all proportion.
    let server =
        Server::answering(good().replace("Request-Id", &format!("X: {}\r\nRequest-Id", "x".repeat(8000))));
    create(&impatient(options(server.url()))).unwrap();
}

#[test]
fn not_http() {
    for text in ["SSH-2.0-OpenSSH_9.2\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n"] {
        let (kind, code, ..) = answer(text);
        assert_eq!((kind, &*code), (INVALID, "response_malformed"), "{text}");
    }
    // What was readable of the head is told.
    assert_eq!(
        answer(format!("{HEAD}Without a colon\r\n\r\n{SESSION}")),
        with_head(INVALID, "response_malformed")
    );
    let chunked = format!("{HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n");
    assert_eq!(answer(chunked), with_head(INVALID, "response_malformed"));
}

#[test]
fn cut_off() {
    let expected = with_head("APIConnectionError", "response_truncated");
    let short = |text: &str| text.chars().take(text.len() - 20).collect::<String>();
    assert_eq!(answer(short(&good())), expected);
    let chunked = format!("{HEAD}Transfer-Encoding: chunked\r\n\r\n400\r\n{}", short(SESSION));
    assert_eq!(answer(chunked), expected);
    // The end of the connection is the end of the body: only the JSON tells.
    assert_eq!(answer(format!("{HEAD}\r\n{}", short(SESSION))), expected);
}

#[test]
fn pages_of_proxies() {
    let page = reply(502, "text/html", "<html>Bad gateway</html>")
        .replace("Request-Id", "Connection: close\r\nRequest-Id");
    let (kind, _, status, request_id) = answer(page);
    assert_eq!((kind, status, request_id.as_deref()), ("APIError", Some(502), Some("req_1")));
}

#[test]
fn redirects_are_not_followed() {
    let elsewhere = Server::answering(good());
    let redirect = format!("HTTP/1.1 307 X\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.url());
    let (kind, _, status, _) = answer(redirect);
    assert_eq!((kind, status), ("APIError", Some(307)));
    assert_eq!(elsewhere.connections(), 0, "the key would have been sent there");
}
