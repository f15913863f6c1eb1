//! Servers that quote secrets: every combination of secret, encoding and place has a reply, by its number. A client that
//! creates a session for the account `acct_NUMBER` gets it, in every language (`tests/conduct`).

#![expect(clippy::string_slice, reason = "what is quoted is ASCII")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::server::{Peer, reply};

/// What is quoted: its name, what it looks like, and the part of it that nobody may see.
const SECRETS: [(&str, &str, &str); 6] = [
    ("the call's own key", crate::API_KEY, "4eC39HqLyjWDarjtT1zdp7dc"),
    ("another key", "rk_live_5Lc8QzXoPbRu3TnMwYkGd2Vf", "5Lc8QzXoPbRu3TnMwYkGd2Vf"),
    ("an account session's secret", "accs_secret__7IKpXEihJokDB4DoesgG", "7IKpXEihJokDB4DoesgG"),
    ("a bank session's secret", "fcsess_1Mwk8dK_secret_0PqYhZlXbNc8RtUv", "0PqYhZlXbNc8RtUv"),
    ("a Basic header", "Basic cmtfbGl2ZV85SGc0SmsyTG0zTm41UHE2UnI3OA==", "SGc0SmsyTG0zTm41UHE2UnI3"),
    ("a webhook's secret", "whsec_2Qm9VbXyLkT4RwPzHsJaEc6N", "2Qm9VbXyLkT4RwPzHsJaEc6N"),
];

type Encode = fn(&str) -> String;

const ENCODINGS: [(&str, Encode); 6] = [
    ("as it is", str::to_owned),
    ("percent-encoded", |text| each(text, |byte| format!("%{byte:02X}"))),
    ("in Base64", |text| BASE64.encode(text)),
    ("escaped as in JSON", |text| each(text, |byte| format!("\\u00{byte:02x}"))),
    // Once in its beginning, and once in what nobody may see.
    ("over three lines", |text| [&text[..4], &text[4..text.len() - 9], &text[text.len() - 9..]].join("\n")),
    ("glued to letters", |text| format!("Xy{text}z")),
];

const PLACES: [&str; 6] =
    ["the message", "the parameter", "an address", "another member", "a page", "the request id"];

fn each(text: &str, encode: impl Fn(u8) -> String) -> String {
    text.bytes().map(encode).collect()
}

/// A reply that quotes a secret.
pub(crate) struct Quote {
    pub(crate) what: String,
    reply: String,
    /// What must not be in any print of what a call came to.
    pub(crate) never: Vec<String>,
}

/// All of them.
pub(crate) fn all() -> Vec<Quote> {
    let mut all = Vec::new();
    for (secret, text, core) in SECRETS {
        for (encoding, encode) in ENCODINGS {
            let quoted = encode(text);
            for place in PLACES {
                let header = place == "the request id";
                if header && quoted.contains('\n') {
                    continue; // no header can have that
                }
                let body = match place {
                    "a page" => format!("<html><p>{quoted}</p></html>"),
                    _ => envelope(place, &quoted).to_string(),
                };
                let kind = if place == "a page" { "text/html" } else { "application/json" };
                let id = if header { &*quoted } else { "req_1" };
                all.push(Quote {
                    what: format!("{secret}, {encoding}, in {place}"),
                    reply: reply(400, kind, &body).replace("req_1", id),
                    never: never(text, core, encoding, encode),
                });
            }
        }
    }
    all
}

/// An error of the API that quotes the text.
fn envelope(place: &str, quoted: &str) -> Value {
    let mut error = json!({"type": "invalid_request_error", "message": "No such thing", "param": "account"});
    match place {
        "the message" => error["message"] = format!("No such thing: '{quoted}' is none.").into(),
        "the parameter" => error["param"] = format!("a[{quoted}]").into(),
        "an address" => error["doc_url"] = format!("https://docs.stripe.com/keys?of={quoted}&a=b").into(),
        "another member" => error["debug"] = json!({ "of": [{ quoted: quoted }] }),
        _ => {}
    }
    json!({ "error": error })
}

/// Parts of the secret, as they are and encoded: its beginning and its end.
fn never(text: &str, core: &str, encoding: &str, encode: Encode) -> Vec<String> {
    let ends = [&core[..5], &core[core.len() - 5..]];
    let mut never: Vec<_> = ends.map(str::to_owned).into();
    match encoding {
        "in Base64" => {
            let encoded = encode(text);
            let encoded = encoded.trim_end_matches('=');
            never.extend([encoded[encoded.len() - 8..].to_owned(), encoded[12..20].to_owned()]);
        }
        "percent-encoded" => never.extend(ends.map(encode)),
        // A print may escape the escape.
        "escaped as in JSON" => {
            never.extend(ends.map(|end| encode(end).replace('\\', "\\\\")));
            never.extend(ends.map(encode));
        }
        _ => {}
    }
    never
}

/// Answers what is asked for, until nobody asks any more.
pub(crate) fn serve(quotes: &[Quote], mut peer: Peer) {
    while let Some(request) = peer.request() {
        let number = request
            .split_once("account=acct_")
            .and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<usize>().ok());
        peer.send(number.map_or(String::new(), |number| quotes[number].reply.clone()).as_bytes());
    }
}
