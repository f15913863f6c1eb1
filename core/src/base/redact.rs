//! Masks whatever looks like a secret in text that comes from elsewhere.

/// What stands in every print in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Beginnings of words that are secrets wherever they turn up: API keys, restricted keys, the browser's
/// short-lived keys, webhook secrets, client secrets of both kinds of session.
const SECRET_PREFIXES: &[&str] =
    &["sk_", "rk_", "em_", "whsec_", "accs_secret_", "fcsess_client_secret_", "_secret_"];

/// Text with everything that looks like a secret replaced. For texts from elsewhere (a server's message, a
/// caller's misspelt key) before they become part of an error.
pub fn redact(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    // A client secret has no mark of its own, so the word after the name of its field is one: `client_secret: _OXIK…`,
    // `"client_secret\":\"_OXIK…`.
    let mut after_name = false;
    while !rest.is_empty() {
        let word_length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_length);
        let secret = after_name || looks_secret(word);
        clean.push_str(if secret && !word.is_empty() { REDACTED } else { word });
        let gap_length = after.find(is_word).unwrap_or(after.len());
        let (gap, next) = after.split_at(gap_length);
        clean.push_str(gap);
        after_name = word.ends_with("client_secret")
            && gap.contains([':', '='])
            && gap.chars().all(|c| matches!(c, ':' | '=' | '"' | '\'' | '\\') || c.is_whitespace());
        rest = next;
    }
    clean
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '*' | '\u{2026}')
}

fn looks_secret(word: &str) -> bool {
    // A key among command line options.
    let word = word.trim_start_matches('-');
    SECRET_PREFIXES.iter().any(|prefix| {
        // `_secret_` marks `fcsess_…_secret_…` in the middle of a word, the others stand at its beginning.
        if prefix.starts_with('_') { word.contains(prefix) } else { word.starts_with(prefix) }
    }) && word.len() > 8
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
}
