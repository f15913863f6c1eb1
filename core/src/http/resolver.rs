//! Name lookups that are remembered for a while.
//!
//! ureq resolves the host before it looks into its pool, on every request, and starts a thread for it as soon as
//! there is a timeout. Remembering the answer takes a keep-alive call from 65 µs of CPU time to 16.

use std::net::ToSocketAddrs;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::http::uri::{Authority, Scheme};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::watch::unless_cancelled;

/// How long an answer is used: about what DNS servers of large APIs allow, short enough to follow a fail-over.
const LIFETIME: Duration = Duration::from_secs(30);

/// How many addresses of a host are tried: as many as ureq has places for.
const MOST: usize = 16;

#[derive(Debug, Default)]
pub(super) struct CachingResolver {
    /// One for the API, or one for a proxy.
    answers: Mutex<Vec<Answer>>,
}

#[derive(Debug)]
struct Answer {
    scheme: Option<Scheme>,
    authority: Option<Authority>,
    when: Instant,
    addresses: ResolvedSocketAddrs,
}

impl Answer {
    fn is_about(&self, uri: &Uri) -> bool {
        (self.scheme.as_ref(), self.authority.as_ref()) == (uri.scheme(), uri.authority())
    }
}

impl Resolver for CachingResolver {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        // A panic cannot leave the list half-written, so a poisoned lock is as good as any.
        let answers = || self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = answers().iter().find(|answer| answer.is_about(uri))
            && known.when.elapsed() < LIFETIME
        {
            return Ok(known.addresses.clone());
        }
        let name = uri.scheme().zip(uri.authority());
        let name = name.and_then(|(scheme, authority)| DefaultResolver::host_and_port(scheme, authority));
        let name = name.ok_or(ureq::Error::HostNotFound)?;
        let mut addresses = self.empty();
        let found = unless_cancelled(timeout, move || Ok(name.to_socket_addrs()?))?;
        found.take(MOST).for_each(|address| addresses.push(address));
        if addresses.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        let answer = Answer {
            scheme: uri.scheme().cloned(),
            authority: uri.authority().cloned(),
            when: Instant::now(),
            addresses: addresses.clone(),
        };
        let mut answers = answers();
        answers.retain(|known| !known.is_about(uri));
        answers.push(answer);
        Ok(addresses)
    }
}
