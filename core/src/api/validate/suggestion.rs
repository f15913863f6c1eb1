//! The name that was probably meant.

/// The known name closest to what was written, if one is close enough to be a slip: about one edit in three
/// letters, three at the most. Dashes and capitals (`accountOnboarding`, `account-onboarding`) count as the API's spelling.
pub(super) fn closest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    /// The most edits that are still a slip.
    const MOST_EDITS: usize = 3;
    let spelling = snake_case(written);
    let length = spelling.chars().count();
    known
        // A name of quite another length is none, and need not be compared: comparing takes time that grows with both.
        .filter(|name| name.len().abs_diff(length) <= MOST_EDITS)
        .map(|name| (strsim::damerau_levenshtein(&spelling, &snake_case(name)), name))
        .filter(|(distance, name)| *distance <= (name.len() / 3).clamp(1, MOST_EDITS))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

fn snake_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        match c {
            '-' | ' ' => out.push('_'),
            c if c.is_uppercase() => {
                if !out.is_empty() && !out.ends_with('_') {
                    out.push('_');
                }
                out.extend(c.to_lowercase());
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_guesses_are_not_made() {
        let names = || ["payments", "payouts", "account_onboarding", "refund_management"].into_iter();
        for (written, meant) in [
            ("paymnts", Some("payments")),
            ("payout", Some("payouts")),
            ("accountOnboarding", Some("account_onboarding")),
            ("account-onboarding", Some("account_onboarding")),
            ("refund_managment", Some("refund_management")),
            ("weather", None),
            ("", None),
            (&"payments".repeat(100_000), None),
        ] {
            assert_eq!(closest(written, names()), meant, "{written}");
        }
    }
}
