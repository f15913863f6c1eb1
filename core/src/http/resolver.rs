//! Name lookups that are remembered for a while, and of which there is one at a time.
//!
//! A lookup cannot be interrupted, so each takes a thread, if there is one left to take. Calls that find one under way wait
//! for it, each within its own time: where names are not answered, one thread is left behind and not one per call.

use std::io;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::progress::receive;
use super::threads;
use super::ureq_errors::Unresolved;

/// How long an answer is used: about what DNS servers of large APIs allow, short enough to follow a fail-over.
const LIFETIME: Duration = Duration::from_secs(30);

/// How many addresses of a host are tried: as many as ureq has places for.
const MOST: usize = 16;

/// Looks up one name, that of the API or that of a proxy: there is one of these for each transport.
#[derive(Debug, Default)]
pub(super) struct CachingResolver(Arc<Mutex<State>>);

type Found = Result<Vec<SocketAddr>, ureq::Error>;

#[derive(Debug, Default)]
struct State {
    known: Option<(Instant, Vec<SocketAddr>)>,
    /// Who waits for the lookup under way, if there is one.
    waiting: Option<Vec<Sender<Found>>>,
}

/// A panic cannot leave the state half-written, so a poisoned lock is as good as any.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl CachingResolver {
    #[cfg(test)]
    pub(super) fn remember(&self, addresses: Vec<SocketAddr>) {
        lock(&self.0).known = Some((Instant::now(), addresses));
    }

    /// The addresses that are known, or those that `ask` finds.
    fn look_up(
        &self,
        ask: impl FnOnce() -> io::Result<std::vec::IntoIter<SocketAddr>> + Send + 'static,
        timeout: NextTimeout,
    ) -> Result<Vec<SocketAddr>, ureq::Error> {
        let (sender, receiver) = channel();
        let also = sender.clone();
        let is_first = {
            let mut state = lock(&self.0);
            if let Some((when, addresses)) = &state.known
                && when.elapsed() < LIFETIME
            {
                return Ok(addresses.clone());
            }
            let is_first = state.waiting.is_none();
            state.waiting.get_or_insert_default().push(sender);
            is_first
        };
        if is_first {
            let own = Arc::clone(&self.0);
            threads::spawn_or_run(move || finish(&own, ask()));
        }
        receive(&receiver, also, timeout).map_err(|error| match error {
            ureq::Error::Timeout(ureq::Timeout::Connect) => ureq::Error::Timeout(ureq::Timeout::Resolve),
            error => error,
        })
    }
}

/// Tells everybody who waits what became of the lookup.
fn finish(state: &Mutex<State>, found: io::Result<std::vec::IntoIter<SocketAddr>>) {
    let found = found.map(|found| found.take(MOST).collect::<Vec<_>>()).map_err(Arc::new);
    let waiting = {
        let mut state = lock(state);
        state.known =
            found.as_ref().ok().filter(|found| !found.is_empty()).map(|f| (Instant::now(), f.clone()));
        state.waiting.take()
    };
    for sender in waiting.into_iter().flatten() {
        let found = match &found {
            Ok(found) if found.is_empty() => Err(ureq::Error::HostNotFound),
            Ok(found) => Ok(found.clone()),
            Err(error) => Err(ureq::Error::Other(Box::new(Unresolved(Arc::clone(error))))),
        };
        // Nobody may be listening any more.
        drop(sender.send(found));
    }
}

impl Resolver for CachingResolver {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let name = uri.scheme().zip(uri.authority());
        let name = name.and_then(|(scheme, authority)| DefaultResolver::host_and_port(scheme, authority));
        let mut addresses = self.empty();
        let name = name.ok_or(ureq::Error::HostNotFound)?;
        for address in self.look_up(move || name.to_socket_addrs(), timeout)? {
            addresses.push(address);
        }
        Ok(addresses)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use std::time::Duration;

    use ureq::Timeout;
    use ureq::unversioned::transport::time;

    use super::*;

    fn within(duration: Duration) -> NextTimeout {
        NextTimeout {
            after: time::Duration::Exact(duration),
            reason: Timeout::Connect,
            ..NextTimeout::default()
        }
    }

    #[test]
    fn names_that_are_not_answered_cost_one_thread_for_all_calls() {
        const CALLS: usize = 90;
        let (resolver, asked) = (Arc::new(CachingResolver::default()), Arc::new(AtomicUsize::new(0)));
        let answers = Arc::new(Barrier::new(2));
        let ask = || {
            let (answers, asked) = (Arc::clone(&answers), Arc::clone(&asked));
            move || {
                asked.fetch_add(1, Ordering::SeqCst);
                answers.wait();
                Ok(vec!["127.0.0.1:1".parse().unwrap()].into_iter())
            }
        };
        let calls: Vec<_> = (0..CALLS)
            .map(|_| {
                let (resolver, ask) = (Arc::clone(&resolver), ask());
                thread::spawn(move || resolver.look_up(ask, within(Duration::from_millis(1))))
            })
            .collect();
        // Each ends within its own time, whatever becomes of the lookup.
        for call in calls {
            let error = call.join().unwrap().unwrap_err();
            assert!(matches!(error, ureq::Error::Timeout(Timeout::Resolve)), "{error}");
        }
        // One more waits longer, and gets what the one lookup finds.
        let patient = {
            let (resolver, ask) = (Arc::clone(&resolver), ask());
            thread::spawn(move || resolver.look_up(ask, within(Duration::from_secs(60))))
        };
        answers.wait();
        assert_eq!(patient.join().unwrap().unwrap(), ["127.0.0.1:1".parse().unwrap()]);
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }
}
