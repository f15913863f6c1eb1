//! `Retry-After`: how long the API asks to wait.

use std::time::Duration;

use crate::call::Reply;

/// How long the reply asks to wait before the next attempt.
///
/// Seconds, or a date (RFC 9110, 10.2.3). A date is read against the reply's own `Date`, so neither our clock nor
/// its difference from the server's plays a part; without a `Date` it is ignored, like anything else unreadable.
pub(super) fn retry_after(reply: &Reply) -> Option<Duration> {
    let text = reply.header("Retry-After")?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are a wait for ever, not no wait.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let then = httpdate::parse_http_date(text).ok()?;
    let now = httpdate::parse_http_date(reply.header("Date")?.trim()).ok()?;
    Some(then.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::Headers;

    #[test]
    fn seconds_and_dates_are_understood_and_nothing_else() {
        const NOON: &str = "Fri, 20 Nov 2026 12:00:00 GMT";
        for (text, date, wait) in [
            ("2", None, Some(2)),
            (" 0 ", None, Some(0)),
            ("99999999999999999999999", None, Some(u64::MAX)),
            ("Fri, 20 Nov 2026 12:00:07 GMT", Some(NOON), Some(7)),
            ("Fri, 20 Nov 2026 11:00:00 GMT", Some(NOON), Some(0)),
            ("Fri, 20 Nov 2026 12:00:07 GMT", None, None),
            ("1.5", None, None),
            ("-1", None, None),
            ("soon", Some(NOON), None),
            ("", None, None),
        ] {
            let mut headers = Headers::from([("retry-after", text)]);
            if let Some(date) = date {
                headers.push("date", date);
            }
            let reply = Reply { status: 503, headers, body: String::new().into() };
            assert_eq!(retry_after(&reply), wait.map(Duration::from_secs), "{text}");
        }
    }
}
