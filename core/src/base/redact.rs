//! Masks whatever looks like a secret in text that comes from elsewhere.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

/// What stands in every print in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Beginnings of words that are secrets: API keys, restricted keys, the browser's short-lived keys.
const SECRET_PREFIXES: &[&str] = &["sk_", "rk_", "em_"];

/// What marks a word as a secret wherever in it this stands: the same behind other letters (`API_KEY_sk_live_…`), webhook
/// secrets, and client secrets of both kinds of session.
const SECRET_MARKS: &[&str] =
    &["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "accs_secret_", "_secret_"];

/// The names of fields after which a client secret stands, which has no mark of its own.
const SECRET_NAMES: &[&str] = &["client_secret", "clientSecret", "client-secret"];

/// The shortest word that can be a secret.
const SHORTEST_WORD: usize = 9;

/// The shortest Base64 with a mark in it.
const SHORTEST_BASE64: usize = 12;

/// How many lines a mark may be broken over.
const MOST_LINES: usize = 8;

/// Text with everything that looks like a secret replaced. For texts from elsewhere (a server's message, a
/// caller's misspelt key) before they become part of an error. A secret is found as it is, percent-encoded (once or
/// twice), escaped as in JSON, in Base64, and broken over lines.
pub fn redact(text: &str) -> String {
    let words = words(text);
    let mut clean = String::with_capacity(text.len());
    // `client_secret: _OXIK…`, `"client_secret\":\"_OXIK…`, `client_secret '_OXIK…'`.
    let mut after_name = false;
    let mut at = 0;
    let mut next = 0;
    while let Some(word) = words.get(next) {
        clean.push_str(between(text, at, word.start));
        let broken = words[next..].iter().take_while(|word| word.is_broken).count().min(MOST_LINES);
        // As many words as are needed until there is a secret that begins in the first of them.
        let secret =
            (0..=broken).find(|more| is_secret_from(&words[next..=next + more])).or(after_name.then_some(0));
        let mut last = next;
        if let Some(more) = secret {
            last += more;
            while words[last].is_broken && is_rest(&words[last + 1].plain) {
                last += 1;
            }
            clean.push_str(REDACTED);
        } else {
            clean.push_str(between(text, word.start, word.end));
        }
        let word = &words[last];
        after_name = word.is_assigned && SECRET_NAMES.iter().any(|name| word.plain.ends_with(name));
        at = word.end;
        next = last + 1;
    }
    clean + between(text, at, text.len())
}

/// A part of a text that begins and ends with a character.
fn between(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// A word of a text.
struct Word<'a> {
    /// Where it stands.
    start: usize,
    end: usize,
    /// What its escapes stand for.
    plain: Cow<'a, str>,
    /// Whether nothing but the end of a line is between it and the next.
    is_broken: bool,
    /// Whether what follows is its value: `client_secret": "…`.
    is_assigned: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    // What is between the last word and here.
    let mut gap = String::new();
    let mut at = 0;
    while at < text.len() {
        let (c, length) = unescaped(between(text, at, text.len()));
        let end = at + length;
        if !is_word(c) {
            gap.push(c);
        } else if let Some(word) = words.last_mut().filter(|_| gap.is_empty()) {
            word.end = end;
            match &mut word.plain {
                Cow::Borrowed(plain) if length == c.len_utf8() => *plain = between(text, word.start, end),
                plain => plain.to_mut().push(c),
            }
        } else {
            if let Some(word) = words.last_mut() {
                word.is_broken =
                    gap.contains(['\n', '\r']) && gap.chars().all(|c| matches!(c, '\n' | '\r' | ' '));
                word.is_assigned = gap.contains([':', '=', '"', '\''])
                    && gap.chars().all(|c| matches!(c, ':' | '=' | '"' | '\'' | '\\') || c.is_whitespace());
            }
            gap.clear();
            let plain = if length == c.len_utf8() {
                Cow::from(between(text, at, end))
            } else {
                String::from(c).into()
            };
            words.push(Word { start: at, end, plain, is_broken: false, is_assigned: false });
        }
        at = end;
    }
    words
}

/// The first character of a text, or what its first escape stands for, and how long that is in the text.
fn unescaped(text: &str) -> (char, usize) {
    let hexadecimal = |prefix: &str| {
        let digits = text.strip_prefix(prefix)?.get(..2)?;
        let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
        Some((char::from(byte), prefix.len() + 2))
    };
    let first = text.chars().next().unwrap_or_default();
    match first {
        '%' => hexadecimal("%25").or_else(|| hexadecimal("%")),
        '\\' if text.starts_with("\\n") || text.starts_with("\\r") => Some(('\n', 2)),
        '\\' => hexadecimal("\\u00"),
        _ => None,
    }
    .unwrap_or((first, first.len_utf8()))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '*' | '%' | '\u{2026}')
}

/// Whether these words are a secret when they are put together, and would not be without the first.
fn is_secret_from(words: &[Word<'_>]) -> bool {
    let joined = |words: &[Word<'_>]| words.iter().map(|word| &*word.plain).collect::<String>();
    looks_secret(&joined(words)) && !(words.len() > 1 && looks_secret(&joined(&words[1..])))
}

fn looks_secret(word: &str) -> bool {
    // A key among command line options, or behind a stray percent sign, is one as well.
    let beginning = word.trim_start_matches(['-', '%']);
    let is_marked = SECRET_PREFIXES.iter().any(|prefix| beginning.starts_with(prefix)) || has_mark(word);
    word.len() >= SHORTEST_WORD
        && (is_marked || word.split(|c: char| !c.is_ascii_alphanumeric()).any(is_base64))
}

fn has_mark(text: &str) -> bool {
    SECRET_MARKS.iter().any(|mark| text.contains(mark))
}

/// Whether there is a secret in it in Base64, as in a `Basic` header, at whatever place the Base64 begins.
fn is_base64(text: &str) -> bool {
    text.len() >= SHORTEST_BASE64
        && (0..4).any(|begins| {
            let whole = (text.len() - begins) / 4 * 4;
            let decoded =
                Zeroizing::new(BASE64.decode(&text.as_bytes()[begins..begins + whole]).unwrap_or_default());
            let decoded = String::from_utf8_lossy(&decoded);
            // Once more: the text of a `Basic` header may be encoded, too.
            has_mark(&decoded) || decoded.split(|c: char| !c.is_ascii_alphanumeric()).any(is_base64)
        })
}

/// Whether a word that begins a line is rather the rest of a secret than a word of a language.
fn is_rest(word: &str) -> bool {
    let mut after_first = word.chars().skip(1);
    word.contains(|c: char| c.is_ascii_digit() || c == '_') || after_first.any(|c| c.is_ascii_uppercase())
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
            ("key rk_abcdefghijk", "key [redacted]"),
            ("accs_secret__OXIKXxEihJokDBnDoe2sgG5OG", "[redacted]"),
            ("fcsess_1Mw_secret_abc/x", "[redacted]/x"),
            (r#"{"client_secret":"_OXIKXxEih"}"#, r#"{"client_secret":"[redacted]"}"#),
            (r#"{\"client_secret\": \"_OXIKXxEih"#, r#"{\"client_secret\": \"[redacted]"#),
            ("client_secret=_OXIKXxEih&x=y", "client_secret=[redacted]&x=y"),
            ("The client_secret is wrong: sorry", "The client_secret is wrong: sorry"),
            ("No such customer: 'cus_nope'", "No such customer: 'cus_nope'"),
            ("components[sk_id]", "components[sk_id]"),
            ("components[sk_terms]", "components[sk_terms]"),
            ("100% of them, 25%25 off: C:\\new\\u00", "100% of them, 25%25 off: C:\\new\\u00"),
            ("whsec_4eC39HqL\nPlease try again", "[redacted]\nPlease try again"),
            ("your key\nwhse\nc_4eC39\r\nHqLyjWD\nis wrong", "your key\n[redacted]\nis wrong"),
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
            "client_secret%253D_OXIK4eC39H",
            "client_secret=_OXIK4eC39H",
            r"\u0077\u0068\u0073\u0065\u0063_4eC39H",
            "whsec%255F4eC39HqLyjWD",
            "xd2hzZWNfNGVDMzlIcUx5alc=",
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
