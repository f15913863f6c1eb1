//! Where requests may be sent: over TLS anywhere, without it only to machines that are near.

use std::net::IpAddr;

use url::{Host, Url};

use super::error::Error;

/// To which addresses a connection may be made without TLS. What counts is the address: a name can stand for any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plain {
    /// This machine.
    Loopback,
    /// Machines of a private network, too.
    Private,
}

impl Plain {
    pub(crate) fn allows(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        address.is_loopback()
            || self == Self::Private
                && match address {
                    IpAddr::V4(address) => address.is_private() || address.is_link_local(),
                    IpAddr::V6(address) => address.is_unique_local() || address.is_unicast_link_local(),
                }
    }
}

/// Whether a host is this machine, as far as its name tells.
pub(crate) fn is_loopback<S: AsRef<str>>(host: Option<&Host<S>>) -> bool {
    match host {
        Some(Host::Domain(name)) => {
            let name = name.as_ref();
            name == "localhost" || name.ends_with(".localhost")
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The address `text`, which errors call `name`, if it may be used. It is not repeated in them: it may carry a password.
///
/// # Errors
/// `base_url_invalid`, and `base_url_insecure` with the text `insecure`.
pub(crate) fn check(text: &str, name: &str, plain: Plain, insecure: &str) -> Result<Url, Error> {
    let invalid = |why: &str| Error::configuration("base_url_invalid", format!("{name}: {why}"));
    let url = Url::parse(text).map_err(|error| invalid(&error.to_string()))?;
    let may_be_plain = match url.host() {
        // What a name stands for is looked at again when it is known.
        Some(host @ Host::Domain(_)) => is_loopback(Some(&host)) || plain == Plain::Private,
        Some(Host::Ipv4(address)) => plain.allows(address.into()),
        Some(Host::Ipv6(address)) => plain.allows(address.into()),
        None => return Err(invalid("a host is needed")),
    };
    match url.scheme() {
        "https" => Ok(url),
        "http" if may_be_plain => Ok(url),
        "http" => Err(Error::configuration("base_url_insecure", insecure)),
        _ => Err(invalid("https is needed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_plain_is_said_by_the_address() {
        for (address, loopback, private) in [
            ("127.0.0.1", true, true),
            ("127.9.9.9", true, true),
            ("::1", true, true),
            ("::ffff:127.0.0.1", true, true),
            ("10.0.2.2", false, true),
            ("192.168.1.5", false, true),
            ("169.254.1.1", false, true),
            ("fd00::1", false, true),
            ("fe80::1", false, true),
            ("93.184.216.34", false, false),
            ("0.0.0.0", false, false),
            ("2001:db8::1", false, false),
        ] {
            let address = address.parse().unwrap();
            let found = (Plain::Loopback.allows(address), Plain::Private.allows(address));
            assert_eq!(found, (loopback, private), "{address}");
        }
    }
}
