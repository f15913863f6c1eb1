//! Masks whatever looks like a secret in text that comes from elsewhere.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

/// What stands in every print in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Beginnings of words that are secrets: API keys, restricted keys, the browser's short-lived keys.
const SECRET_PREFIXES: &[&str] = &["sk_", "rk_", "em_"];

/// What marks a word as a secret wherever in it this stands: the same behind other letters (`API_KEY_sk_live_…`), webhook
/// secrets, client secrets of both kinds of session, and the beginnings of keys in Base64, as in a `Basic` header.
const SECRET_MARKS: &[&str] = &[
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "rk_test_",
    "whsec_",
    "accs_secret_",
    "_secret_",
    "client_secret=",
    "c2tfbGl2ZV",
    "c2tfdGVzdF",
    "cmtfbGl2ZV",
    "cmtfdGVzdF",
];

/// The names of fields after which a client secret stands, which has no mark of its own.
const SECRET_NAMES: &[&str] = &["client_secret", "clientSecret", "client-secret"];

/// Text with everything that looks like a secret replaced. For texts from elsewhere (a server's message, a
/// caller's misspelt key) before they become part of an error.
pub fn redact(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    // `client_secret: _OXIK…`, `"client_secret\":\"_OXIK…`, `client_secret '_OXIK…'`.
    let mut after_name = false;
    while !rest.is_empty() {
        let word_length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_length);
        let secret = after_name || looks_secret(word);
        clean.push_str(if secret && !word.is_empty() { REDACTED } else { word });
        let gap_length = after.find(is_word).unwrap_or(after.len());
        let (gap, next) = after.split_at(gap_length);
        clean.push_str(gap);
        after_name = SECRET_NAMES.iter().any(|name| word.ends_with(name))
            && gap.contains([':', '=', '"', '\''])
            && gap.chars().all(|c| matches!(c, ':' | '=' | '"' | '\'' | '\\') || c.is_whitespace());
        rest = next;
    }
    clean
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '*' | '%' | '\u{2026}')
}

fn looks_secret(word: &str) -> bool {
    let plain = word.replace("%5F", "_").replace("%5f", "_").replace("%3D", "=").replace("%3d", "=");
    // A key among command line options, or behind a stray percent sign, is one as well.
    let starts =
        SECRET_PREFIXES.iter().any(|prefix| plain.trim_start_matches(['-', '%']).starts_with(prefix));
    (starts || SECRET_MARKS.iter().any(|mark| plain.contains(mark))) && plain.len() > 8
}

/// The secrets one call knows: they are masked wherever they stand, whatever a server made of them, before anything
/// that only looks like a secret.
#[derive(Clone, Copy)]
pub(crate) struct Secrets<'a> {
    key: &'a str,
}

impl<'a> Secrets<'a> {
    /// The API key of a call.
    pub(crate) fn of_key(key: &'a str) -> Self {
        Self { key }
    }

    /// Text without the secrets, and without what looks like one.
    pub(crate) fn mask(&self, text: &str) -> String {
        // The beginning of a `Basic` header with the key, as far as it does not depend on what follows.
        let mut base64 = Zeroizing::new(BASE64.encode(self.key));
        base64.truncate(self.key.len() / 3 * 4);
        let mut clean = String::with_capacity(text.len());
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let end = end_of(self.key, text.as_bytes(), at)
                .or_else(|| end_of(&base64, text.as_bytes(), at).map(|end| end_of_base64(text, end)));
            if let Some(end) = end {
                clean.push_str(REDACTED);
                at = end;
            } else {
                clean.push(c);
                at += c.len_utf8();
            }
        }
        redact(&clean)
    }
}

/// The shortest text that is looked for: anything shorter would be found in ordinary words.
const SHORTEST_SECRET: usize = 8;

/// Where `secret` ends in `text`, if it begins at `at`: in any case, its bytes as they are, percent-encoded (once or
/// twice) or escaped as in JSON, broken over lines or not.
fn end_of(secret: &str, text: &[u8], mut at: usize) -> Option<usize> {
    if secret.len() < SHORTEST_SECRET {
        return None;
    }
    for (index, byte) in secret.bytes().enumerate() {
        while index > 0 && line_break(text, at) > 0 {
            at += line_break(text, at);
        }
        let escapes: [(&[u8], usize); 3] = [(b"%", 1), (b"%25", 3), (b"\\u00", 4)];
        let rest = text.get(at..)?;
        let length = if rest.first()?.eq_ignore_ascii_case(&byte) {
            1
        } else {
            let escape = escapes.iter().find(|(prefix, length)| {
                let hexadecimal =
                    rest.get(*length..length + 2).and_then(|digits| std::str::from_utf8(digits).ok());
                rest.starts_with(prefix)
                    && hexadecimal.and_then(|digits| u8::from_str_radix(digits, 16).ok()) == Some(byte)
            });
            escape?.1 + 2
        };
        at += length;
    }
    Some(at)
}

/// How long the line break at `at` is, as it is or escaped; zero for anything else.
fn line_break(text: &[u8], at: usize) -> usize {
    match text.get(at..) {
        Some([b'\n' | b'\r', ..]) => 1,
        Some([b'\\', b'n' | b'r', ..]) => 2,
        _ => 0,
    }
}

fn end_of_base64(text: &str, at: usize) -> usize {
    let more =
        text.bytes().skip(at).take_while(|byte| byte.is_ascii_alphanumeric() || b"+/=-_".contains(byte));
    at + more.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_inside_other_texts_are_masked() {
        for (text, clean) in [
            ("Invalid API Key provided: sk_test_4e***p7dc", "Invalid API Key provided: [redacted]"),
            ("key 'rk_live_abcdefghijk'.", "key '[redacted]'."),
            ("argument --rk_live_abcdefghijk", "argument [redacted]"),
            ("key %sk_abcdefghijk", "key [redacted]"),
            ("accs_secret__OXIKXxEihJokDBnDoe2sgG5OG", "[redacted]"),
            ("fcsess_1Mw_secret_abc/x", "[redacted]/x"),
            (r#"{"client_secret":"_OXIKXxEih"}"#, r#"{"client_secret":"[redacted]"}"#),
            (r#"{\"client_secret\": \"_OXIKXxEih"#, r#"{\"client_secret\": \"[redacted]"#),
            ("client_secret=_OXIKXxEih&x=y", "client_secret=[redacted]&x=y"),
            ("The client_secret is wrong: sorry", "The client_secret is wrong: sorry"),
            ("No such customer: 'cus_nope'", "No such customer: 'cus_nope'"),
            ("components[sk_id]", "components[sk_id]"),
            ("components[sk_terms]", "components[sk_terms]"),
        ] {
            assert_eq!(redact(text), clean);
        }
    }

    #[test]
    fn marks_are_found_in_whatever_a_server_glues_to_them() {
        for text in [
            "Bearer%20sk_live_4eC39HqLyjWDarjtT1zdp7dc",
            "API_KEY_sk_live_4eC39HqLyjWDarjtT1zdp7dc",
            "nsk_live_4eC39HqLyjWDarjtT1zdp7dc",
            "\nrk_test_4eC39HqLyjWDarjtT1zdp7dc",
            "sk%5Flive%5F4eC39HqLyjWDarjtT1zdp7dc",
            "Basic c2tfbGl2ZV80ZUMzOUhxTHlqV0Rhcmp0VDF6ZHA3ZGM6",
            "the client_secret '_OXIK4eC39H' is used up",
            "clientSecret: _OXIK4eC39H",
            "client_secret%3D_OXIK4eC39H",
            "whsec_4eC39HqLyjWDarjtT1zdp7dc",
        ] {
            let clean = redact(text);
            assert!(!clean.contains("4eC39H") && !clean.contains("80ZUMzOUhx"), "{text}: {clean}");
        }
    }

    #[test]
    fn the_key_of_a_call_is_masked_in_every_encoding() {
        let secrets = Secrets::of_key("a-key-of-another-kind");
        let each = |encode: fn(u8) -> String| {
            "a-key-of-another-kind".bytes().map(encode).collect::<Vec<_>>().concat()
        };
        let everywhere = each(|byte| format!("%{byte:02x}"));
        let twice = each(|byte| format!("%25{byte:02X}"));
        let escaped = each(|byte| format!("\\u00{byte:02X}"));
        for text in [
            "a-key-of-another-kind",
            "xA-Key-Of-Another-Kindx",
            "a-key-of\n-another-kind",
            "a-key-of\\n-another-kind",
            "YS1rZXktb2YtYW5vdGhlci1raW5kOg==",
            &everywhere,
            &twice,
            &escaped,
        ] {
            let clean = secrets.mask(&format!("é {text} é"));
            assert!(
                clean.starts_with("é ") && clean.ends_with(" é") && clean.contains(REDACTED),
                "{text}: {clean}"
            );
            assert!(clean.len() < 20, "{text}: {clean}");
        }
        assert_eq!(secrets.mask("a-key-of-another"), "a-key-of-another");
        assert_eq!(Secrets::of_key("the").mask("the key"), "the key");
    }
}
