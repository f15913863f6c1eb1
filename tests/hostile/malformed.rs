//! Replies that are not quite HTTP, one way each. What is refused is never half taken; what is taken is HTTP.

use stripe_sessions::{Client, ClientOptions, HttpOptions};

use crate::server::{Peer, SESSION, Server, good};
use crate::{create, impatient, options};

const MALFORMED: &str = "response_malformed";
const CUT: &str = "response_truncated";
const BROKEN: &str = "connection_interrupted";
const HEADERS: &str = "response_headers_too_large";
const LARGE: &str = "response_too_large";
/// It is HTTP, and taken.
const GOOD: &str = "";

/// A reply of that status line, those headers and that body.
fn of(line: &str, headers: &str, body: &str) -> String {
    format!("{line}\r\nContent-Type: application/json\r\n{headers}\r\n{body}")
}

fn ok(headers: &str, body: &str) -> String {
    of("HTTP/1.1 200 OK", headers, body)
}

/// A session in those pieces: each is sent as it is.
fn chunks(pieces: &[&str]) -> String {
    ok("Transfer-Encoding: chunked\r\n", &pieces.concat())
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn table() -> Vec<(String, &'static str)> {
    let length = SESSION.len();
    let sized = format!("Content-Length: {length}\r\n");
    let chunk = format!("{length:x}\r\n{SESSION}\r\n");
    let (first, second) = SESSION.split_at(20);
    let halves = format!("14\r\n{first}\r\n{:x}\r\n{second}\r\n", length - 20);
    let line = |line: &str| of(line, &sized, SESSION);
    let header = |header: &str| ok(&format!("{header}{sized}"), SESSION);
    let measured = |value: &str| ok(&format!("Content-Length:{value}\r\n"), SESSION);
    let coded = |value: &str| ok(&format!("Transfer-Encoding:{value}\r\n"), &format!("{chunk}0\r\n\r\n"));
    let chunked = |before: &str, after: &str| chunks(&[before, "\r\n", SESSION, "\r\n", "0", after]);
    let hex = format!("{length:x}");
    vec![
        // The line that begins it.
        (line("HTTP/1.1 200 OK"), GOOD),
        (line("HTTP/1.1 200 "), GOOD),
        (line("HTTP/1.1 200"), GOOD),
        (line("HTTP/1.1 299 Anything At All"), GOOD),
        (line("HTTP/1.0 200 OK"), GOOD),
        (line("HTTP/2 200 OK"), MALFORMED),
        (line("HTTP/2.0 200 OK"), MALFORMED),
        (line("HTTP/1.2 200 OK"), MALFORMED),
        (line("HTTP/1 200 OK"), MALFORMED),
        (line("HTTP/1.10 200 OK"), MALFORMED),
        (line("http/1.1 200 OK"), MALFORMED),
        (line("HTTPS/1.1 200 OK"), MALFORMED),
        (line("ICY 200 OK"), MALFORMED),
        (line("HTTP/1.1  200 OK"), MALFORMED),
        (line("HTTP/1.1\t200 OK"), MALFORMED),
        (line(" HTTP/1.1 200 OK"), MALFORMED),
        (line("\r\nHTTP/1.1 200 OK"), MALFORMED),
        (line("\nHTTP/1.1 200 OK"), MALFORMED),
        (line("\u{feff}HTTP/1.1 200 OK"), MALFORMED),
        (line("HTTP/1.1 20 OK"), MALFORMED),
        (line("HTTP/1.1 2000 OK"), MALFORMED),
        (line("HTTP/1.1 2x0 OK"), MALFORMED),
        (line("HTTP/1.1 -20 OK"), MALFORMED),
        (line("HTTP/1.1 000 OK"), MALFORMED),
        (line("HTTP/1.1 099 OK"), MALFORMED),
        (line("HTTP/1.1 600 OK"), MALFORMED),
        (line("HTTP/1.1 999 OK"), MALFORMED),
        (line("HTTP/1.1 200 O\0K"), MALFORMED),
        (line("200 OK"), MALFORMED),
        (line("POST /v1/account_sessions HTTP/1.1"), MALFORMED),
        (SESSION.to_owned(), MALFORMED),
        ("SSH-2.0-OpenSSH_9.2\r\n".to_owned(), MALFORMED),
        ("\u{16}\u{3}\u{1}\r\n\r\n".to_owned(), MALFORMED),
        (String::new(), BROKEN),
        ("HTTP/1.1".to_owned(), BROKEN),
        ("HTTP/1.1 200 OK\r\nContent-Ty".to_owned(), BROKEN),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n".to_owned(), BROKEN),
        (format!("HTTP/1.1 200 {}\r\n{sized}\r\n{SESSION}", "x".repeat(20_000)), HEADERS),
        // Headers.
        (header("X: \r\n"), GOOD),
        (header("X:y\r\n"), GOOD),
        (header("X: \t y \t\r\n"), GOOD),
        (header("X: \u{e9}\r\n"), GOOD),
        (header(" X: folded at once\r\n"), MALFORMED),
        (header("X: y\r\n folded\r\n"), MALFORMED),
        (header("X: y\r\n\tfolded\r\n"), MALFORMED),
        (header("X : y\r\n"), MALFORMED),
        (header("X\t: y\r\n"), MALFORMED),
        (header("X y: z\r\n"), MALFORMED),
        (header(": y\r\n"), MALFORMED),
        (header("X\r\n"), MALFORMED),
        (header("X: y\0\r\n"), MALFORMED),
        (header("X: y\rZ: w\r\n"), MALFORMED),
        (header("X: y\n"), MALFORMED),
        (header("X\u{e9}: y\r\n"), MALFORMED),
        (header("(X): y\r\n"), MALFORMED),
        (format!("HTTP/1.1 200 OK\n{sized}\r\n{SESSION}"), MALFORMED),
        (format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{sized}\n{SESSION}"), MALFORMED),
        (header(&format!("X: {}\r\n", "y".repeat(20_000))), HEADERS),
        (header(&"X: y\r\n".repeat(200)), HEADERS),
        (header(&"X: y\r\n".repeat(100)), GOOD),
        // How long it is.
        (measured(&format!(" {length}")), GOOD),
        (measured(&format!(" 000{length}")), GOOD),
        (measured(""), MALFORMED),
        (measured(" "), MALFORMED),
        (measured(&format!(" +{length}")), MALFORMED),
        (measured(&format!(" -{length}")), MALFORMED),
        (measured(&format!(" {length}.0")), MALFORMED),
        (measured(&format!(" 0x{length:x}")), MALFORMED),
        (measured(&format!(" {length}, {length}")), MALFORMED),
        (measured(&format!(" {length} 1")), MALFORMED),
        (measured(&format!(" \"{length}\"")), MALFORMED),
        (measured(" 18446744073709551616"), MALFORMED),
        (measured(" 18446744073709551615"), LARGE),
        (measured(" 99999999"), LARGE),
        (measured(&format!(" {}", length + 1)), CUT),
        (ok(&format!("{sized}{sized}"), SESSION), MALFORMED),
        (ok(&format!("{sized}Content-Length: 1\r\n"), SESSION), MALFORMED),
        (ok(&format!("{sized}content-length: {length}\r\n"), SESSION), MALFORMED),
        (ok(&format!("{sized}Transfer-Encoding: chunked\r\n"), &format!("{chunk}0\r\n\r\n")), MALFORMED),
        (ok(&format!("{sized}Transfer-Encoding: identity\r\n"), SESSION), MALFORMED),
        (ok("", SESSION), GOOD),
        (ok("", first), CUT),
        // Chunks.
        (chunks(&[&chunk, "0\r\n\r\n"]), GOOD),
        (chunks(&[&halves, "0\r\n\r\n"]), GOOD),
        (chunked(&hex.to_uppercase(), "\r\n\r\n"), GOOD),
        (chunked(&format!("0000{hex}"), "\r\n\r\n"), GOOD),
        (chunked(&format!("{hex};name=value"), "\r\n\r\n"), GOOD),
        (chunked(&hex, "\r\nX: a trailer\r\n\r\n"), GOOD),
        (coded(" chunked"), GOOD),
        (coded(" Chunked"), GOOD),
        (coded(""), MALFORMED),
        (coded(" gzip"), MALFORMED),
        (coded(" gzip, chunked"), MALFORMED),
        (coded(" chunked, chunked"), MALFORMED),
        (coded(" chunked, identity"), MALFORMED),
        (coded(" xchunked"), MALFORMED),
        (coded("\u{b}chunked"), MALFORMED),
        (
            ok("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", &format!("{chunk}0\r\n\r\n")),
            MALFORMED,
        ),
        (of("HTTP/1.0 200 OK", "Transfer-Encoding: chunked\r\n", &format!("{chunk}0\r\n\r\n")), MALFORMED),
        (chunked("", "\r\n\r\n"), MALFORMED),
        (chunked("zz", "\r\n\r\n"), MALFORMED),
        (chunked(&format!("0x{hex}"), "\r\n\r\n"), MALFORMED),
        (chunked(&format!("+{hex}"), "\r\n\r\n"), MALFORMED),
        (chunked(&format!("-{hex}"), "\r\n\r\n"), MALFORMED),
        (chunked(&format!(" {hex}"), "\r\n\r\n"), MALFORMED),
        (chunked(&format!("{hex} "), "\r\n\r\n"), MALFORMED),
        (chunked(";name=value", "\r\n\r\n"), MALFORMED),
        (chunked(&"0".repeat(17), "\r\n\r\n"), MALFORMED),
        (chunked("ffffffffffffffff", "\r\n\r\n"), LARGE),
        (chunked(&format!("{hex};{}", "x".repeat(300)), "\r\n\r\n"), MALFORMED),
        (chunked(&format!("{:x}", length - 1), "\r\n\r\n"), MALFORMED),
        (chunked(&format!("{:x}", length + 1), "\r\n\r\n"), MALFORMED),
        (chunks(&[&hex, "\n", SESSION, "\r\n0\r\n\r\n"]), MALFORMED),
        (chunks(&[&hex, "\r\n", SESSION, "\n0\r\n\r\n"]), MALFORMED),
        (chunks(&[&hex, "\r\n", SESSION, "0\r\n\r\n"]), MALFORMED),
        (chunks(&[&chunk]), CUT),
        (chunks(&[&chunk, "0"]), CUT),
        (chunks(&[&chunk, "0\r\n"]), CUT),
        (chunks(&[&chunk, "0\r\nX: y\r\n"]), CUT),
        (chunks(&[&chunk, "0\r\n\n"]), MALFORMED),
        (chunks(&[&chunk, "0\r\n", &"X: y\r\n".repeat(100), "\r\n"]), MALFORMED),
        (chunks(&[&chunk, "0\r\nX: ", &"y".repeat(300), "\r\n\r\n"]), MALFORMED),
        // What comes before the reply, and replies without a body.
        (format!("HTTP/1.1 100 Continue\r\n\r\n{}", good()), GOOD),
        (format!("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n{}", good()), GOOD),
        (format!("{}{}", "HTTP/1.1 102 Processing\r\n\r\n".repeat(8), good()), GOOD),
        (format!("{}{}", "HTTP/1.1 102 Processing\r\n\r\n".repeat(9), good()), MALFORMED),
        (format!("HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n12345{}", good()), MALFORMED),
        (format!("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n{}", good()), MALFORMED),
        ("HTTP/1.1 100 Continue\r\n\r\n".to_owned(), BROKEN),
        (of("HTTP/1.1 204 No Content", &sized, SESSION), MALFORMED),
        (of("HTTP/1.1 204 No Content", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), MALFORMED),
    ]
}

fn client(server: &Server) -> Client {
    let http = HttpOptions { max_response_bytes: 100_000, ..Default::default() };
    impatient(ClientOptions { max_network_retries: 0, http, ..options(server.url()) })
}

#[test]
fn every_row() {
    let table = table();
    assert!(table.iter().filter(|(_, code)| *code != GOOD).count() >= 80, "{}", table.len());
    std::thread::scope(|scope| {
        for (row, (reply, code)) in table.iter().enumerate() {
            scope.spawn(move || {
                let server = Server::answering(reply.as_str());
                let found = match create(&client(&server)) {
                    Ok(session) => {
                        assert_eq!(session.account, "acct_1");
                        String::new()
                    }
                    Err(error) => {
                        assert!(!format!("{error:?}").contains("OXIK"), "{row}: {error:?}");
                        error.code().unwrap_or("none").to_owned()
                    }
                };
                assert_eq!(found, *code, "{row}: {reply:.300?}");
            });
        }
    });
}

/// How many connections two calls take where each request is answered so.
fn connections(reply: &str) -> usize {
    let reply = reply.to_owned();
    let server = Server::start(move |_, mut peer: Peer| {
        while peer.request().is_some() {
            peer.send(reply.as_bytes());
            if reply.contains("\r\n\r\n{") && !reply.contains("Content-Length") && !reply.contains("chunked")
            {
                return;
            }
        }
    });
    let client = client(&server);
    for _ in 0..2 {
        create(&client).unwrap();
    }
    server.connections()
}

#[test]
fn a_connection_is_used_again_only_after_a_reply_that_ended_on_it() {
    let sized = format!("Content-Length: {}\r\n", SESSION.len());
    let chunk = format!("{:x}\r\n{SESSION}\r\n0\r\n", SESSION.len());
    for (reply, expected) in [
        (good(), 1),
        (ok(&format!("{sized}Connection: keep-alive\r\n"), SESSION), 1),
        (ok(&format!("{sized}Connection: close\r\n"), SESSION), 2),
        (ok(&format!("{sized}Connection: x, Close\r\n"), SESSION), 2),
        (ok(&format!("{sized}Connection: x\r\nConnection: close\r\n"), SESSION), 2),
        (of("HTTP/1.0 200 OK", &sized, SESSION), 2),
        (ok("", SESSION), 2),
        (ok("Transfer-Encoding: chunked\r\n", &format!("{chunk}\r\n")), 1),
        (ok("Transfer-Encoding: chunked\r\n", &format!("{chunk}X: y\r\n\r\n")), 1),
        (ok("Transfer-Encoding: chunked\r\n", &format!("{chunk}\r\n\r\n")), 2),
        (format!("{} ", good()), 2),
        (format!("{}\r\n", good()), 2),
        (format!("{0}{0}", good()), 2),
    ] {
        assert_eq!(connections(&reply), expected, "{reply}");
    }
}
