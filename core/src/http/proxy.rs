//! Which way requests go: straight, or through a proxy.

use url::Url;

use crate::base::error::Error;

/// The proxy for requests to `target`, if one is to be used: the given one or, where none is given, that of the
/// environment; none for hosts on the list of exceptions, and never for this machine itself.
///
/// An empty text as `proxy` means: none, whatever the environment says. The variables are those everybody reads:
/// `HTTPS_PROXY` and `ALL_PROXY`, with exceptions in `NO_PROXY`, each in capitals or small letters.
pub(super) fn choose(
    target: &Url,
    loopback: bool,
    proxy: Option<&str>,
    exceptions: Option<&[String]>,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Option<ureq::Proxy>, Error> {
    let variable = |name: &str| {
        let text = environment(name).or_else(|| environment(&name.to_ascii_lowercase()));
        text.filter(|text| !text.trim().is_empty())
    };
    let address = match proxy {
        Some(given) => given.trim().to_owned(),
        // A sandbox on this machine is not behind the proxy that the environment names.
        None if loopback => return Ok(None),
        None => match variable("HTTPS_PROXY").or_else(|| variable("ALL_PROXY")) {
            Some(address) => address,
            None => return Ok(None),
        },
    };
    let exempt = match exceptions {
        Some(given) => given.iter().any(|entry| matches(entry, target)),
        None => variable("NO_PROXY").is_some_and(|list| list.split(',').any(|entry| matches(entry, target))),
    };
    if address.is_empty() || exempt {
        return Ok(None);
    }
    // The address is not repeated: it may carry a password.
    let invalid = |why: &str| Err(Error::configuration("proxy_invalid", format!("proxy: {why}")));
    match ureq::Proxy::new(&address) {
        Ok(proxy) => match proxy.protocol() {
            ureq::ProxyProtocol::Http | ureq::ProxyProtocol::Https => Ok(Some(proxy)),
            _ => invalid("only http and https proxies are supported"),
        },
        Err(_) => invalid("an address like http://user:password@host:port is needed"),
    }
}

/// Whether an entry of `NO_PROXY` covers the target: `*`, a host, a domain with everything under it (with or without
/// a leading dot or `*.`), or an address; each may name a port.
fn matches(entry: &str, target: &Url) -> bool {
    let entry = entry.trim().to_ascii_lowercase();
    let Some(host) = target.host_str() else {
        return false;
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let port = target.port_or_known_default().map(|port| port.to_string());
    // An IPv6 address has colons of its own; only one in brackets can have a port after it.
    let (name, wanted_port) = match entry.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, rest)) => (address.to_owned(), rest.strip_prefix(':').map(str::to_owned)),
        None => match entry.split_once(':') {
            Some((name, port)) if !port.contains(':') => (name.to_owned(), Some(port.to_owned())),
            _ => (entry.clone(), None),
        },
    };
    if wanted_port.is_some() && wanted_port != port {
        return false;
    }
    let domain = name.trim_start_matches('*').trim_start_matches('.');
    match domain {
        "" => name == "*",
        domain => host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const API: &str = "https://api.stripe.com";

    fn chosen(target: &str, proxy: Option<&str>, variables: &[(&str, &str)]) -> Option<String> {
        let target = Url::parse(target).unwrap();
        let loopback = target.host_str() == Some("127.0.0.1");
        let environment = |name: &str| {
            let found = variables.iter().find(|(own, _)| *own == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let proxy = choose(&target, loopback, proxy, None, environment).unwrap();
        proxy.map(|proxy| format!("{}:{}", proxy.host(), proxy.port()))
    }

    #[test]
    fn the_environment_is_read_as_everybody_does() {
        let proxy = ("HTTPS_PROXY", "http://proxy.test:3128");
        for (target, variables, expected) in [
            (API, vec![], None),
            (API, vec![proxy], Some("proxy.test:3128")),
            (API, vec![("https_proxy", "proxy.test:3128")], Some("proxy.test:3128")),
            (API, vec![("ALL_PROXY", "http://proxy.test")], Some("proxy.test:80")),
            (API, vec![("HTTP_PROXY", "http://proxy.test")], None),
            (API, vec![("HTTPS_PROXY", "")], None),
            (API, vec![proxy, ("NO_PROXY", "*")], None),
            (API, vec![proxy, ("no_proxy", "localhost, .stripe.com")], None),
            (API, vec![proxy, ("NO_PROXY", "stripe.com")], None),
            (API, vec![proxy, ("NO_PROXY", "*.stripe.com:443")], None),
            (API, vec![proxy, ("NO_PROXY", "stripe.com:8443")], Some("proxy.test:3128")),
            (API, vec![proxy, ("NO_PROXY", "notstripe.com,ripe.com,")], Some("proxy.test:3128")),
            ("http://127.0.0.1:1", vec![proxy], None),
            ("https://[2001:db8::1]:8443", vec![proxy, ("NO_PROXY", "2001:db8::1")], None),
            ("https://[2001:db8::1]:8443", vec![proxy, ("NO_PROXY", "[2001:db8::1]:8443")], None),
        ] {
            assert_eq!(chosen(target, None, &variables).as_deref(), expected, "{target} {variables:?}");
        }
    }

    #[test]
    fn what_is_given_counts_more_than_the_environment() {
        let proxy = ("HTTPS_PROXY", "http://proxy.test:3128");
        assert_eq!(chosen(API, Some(""), &[proxy]), None);
        assert_eq!(chosen(API, Some("http://mine.test:1"), &[proxy]).unwrap(), "mine.test:1");
        assert_eq!(chosen("http://127.0.0.1:1", Some("http://mine.test:1"), &[]).unwrap(), "mine.test:1");
    }

    #[test]
    fn a_bad_address_is_refused_without_being_repeated() {
        let target = Url::parse(API).unwrap();
        for address in ["http://user:hunter2@", "socks5://user:hunter2@proxy.test", "::hunter2::"] {
            let error = choose(&target, false, Some(address), None, |_| None).unwrap_err();
            assert_eq!(error.code(), Some("proxy_invalid"), "{address}");
            assert!(!format!("{error:?}").contains("hunter2"));
        }
    }
}
