//! Whom the sandbox answers: programs, and pages on this machine. A page elsewhere can make its visitor's browser send
//! requests here too, by a form, or by a name of its own that leads to this machine.

use std::net::IpAddr;

use hyper::HeaderMap;
use hyper::header::{self, HeaderName};

use crate::error::ApiError;

/// Refuses requests a page elsewhere has made a browser send. `allowed` are names of this machine besides `localhost`.
pub(crate) fn check(headers: &HeaderMap, allowed: &[String]) -> Result<(), ApiError> {
    let refuse = |header: HeaderName, found: &str, host: &str| {
        let message = format!(
            "This sandbox answers programs and pages on this machine; the {header} header of this request says \
             {found:?}. If that is yours, start the sandbox with --allow-host {host}."
        );
        Err(ApiError::new(403, message))
    };
    let text = |name: &HeaderName| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
    let is_allowed = |name: &str| allowed.iter().any(|allowed| allowed.eq_ignore_ascii_case(name));

    // Browsers always say whom they mean to ask; only old programs do not.
    let host = text(&header::HOST);
    if let Some(host) = &host {
        let name = without_port(host);
        // Behind a number there is no name that could lead elsewhere tomorrow.
        if !is_local(name) && !is_number(name) && !is_allowed(name) {
            return refuse(header::HOST, host, name);
        }
    }
    // Only browsers send this, and a page cannot keep them from it. `null` is a page that hides where it is from.
    if let Some(origin) = text(&header::ORIGIN) {
        let page = origin.split_once("://").map_or("", |(_, page)| page);
        let name = without_port(page);
        let is_own = host.is_some_and(|host| host == page);
        if name.is_empty() || !(is_own || is_local(name) || is_allowed(name)) {
            return refuse(header::ORIGIN, &origin, if name.is_empty() { "HOST" } else { name });
        }
    }
    Ok(())
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether a name or number is this machine's whoever answers for it.
fn is_local(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || number(&name).is_some_and(|address| address.to_canonical().is_loopback())
}

fn is_number(name: &str) -> bool {
    number(name).is_some()
}

fn number(name: &str) -> Option<IpAddr> {
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    match bare {
        Some(bare) => bare.parse().ok().filter(IpAddr::is_ipv6),
        None => name.parse().ok().filter(IpAddr::is_ipv4),
    }
}

#[cfg(test)]
mod tests {
    use hyper::header::HeaderValue;

    use super::*;

    fn status(host: &str, origin: Option<&str>) -> u16 {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(host).expect("a value"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).expect("a value"));
        }
        check(&headers, &["sandbox.test".into()]).map_or_else(|error| error.status, |()| 200)
    }

    #[test]
    fn programs_and_pages_on_this_machine_are_answered() {
        for (host, origin) in [
            ("127.0.0.1:8080", None),
            ("127.8.9.10", None),
            ("localhost:1", None),
            ("LocalHost.", None),
            ("app.localhost:3000", None),
            ("[::1]:8080", None),
            ("[::ffff:127.0.0.1]:8080", None),
            // An Android emulator's name for the machine it runs on.
            ("10.0.2.2:8080", None),
            ("sandbox.test:8080", None),
            ("Sandbox.Test", None),
            ("127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("127.0.0.1:8080", Some("http://localhost:3000")),
            ("127.0.0.1:8080", Some("https://app.localhost")),
            ("127.0.0.1:8080", Some("http://[::1]:3000")),
            ("127.0.0.1:8080", Some("https://sandbox.test")),
            ("192.168.1.5:8080", Some("http://192.168.1.5:8080")),
        ] {
            assert_eq!(status(host, origin), 200, "{host} {origin:?}");
        }
        assert!(check(&HeaderMap::new(), &[]).is_ok(), "HTTP/1.0");
    }

    #[test]
    fn pages_elsewhere_are_not() {
        for (host, origin) in [
            ("evil.example", None),
            ("evil.example:8080", Some("http://evil.example:8080")),
            ("localhost.evil.example", None),
            ("127.0.0.1.evil.example:8080", None),
            ("evillocalhost", None),
            ("2130706433", None),
            ("", None),
            ("127.0.0.1:8080", Some("https://evil.example")),
            ("127.0.0.1:8080", Some("https://localhost.evil.example")),
            ("127.0.0.1:8080", Some("http://192.168.1.5:8080")),
            ("127.0.0.1:8080", Some("null")),
            ("127.0.0.1:8080", Some("")),
            ("127.0.0.1:8080", Some("file://")),
        ] {
            assert_eq!(status(host, origin), 403, "{host} {origin:?}");
        }
    }
}
