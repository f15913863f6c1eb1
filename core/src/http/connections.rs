//! How connections are made, by ureq's connectors, and how they are kept.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::unversioned::resolver::Resolver;
use ureq::unversioned::transport::{
    ConnectProxyConnector, ConnectionDetails, Connector, RustlsConnector, ShutdownHandle, Transport, time,
};
use ureq::{Agent, Proxy};

use super::exchange::{INPUT_BUFFER, OUTPUT_BUFFER, until};
use super::progress::Interrupt;
use super::resolver::CachingResolver;
use super::socket::{RecordConnector, SocketConnector, is_quiet};
use crate::base::address::Plain;
use crate::base::error::Error;

/// How many idle connections are kept: as many as there were calls in flight, within reason.
const MOST_IDLE: usize = 1024;

/// How long an idle connection is kept: shorter than what servers, load balancers and address translation allow, so
/// that it is rarely found gone.
const LONGEST_IDLE: Duration = Duration::from_secs(60);

const fn not_there(plain: Plain) -> &'static str {
    match plain {
        Plain::Loopback => "its address is not this machine",
        Plain::Private => "its address is not in a private network",
    }
}

type Connect = dyn Fn(&ConnectionDetails<'_>) -> Result<Box<dyn Transport>, ureq::Error> + Send + Sync;

/// The connections to one address, one way, trusting the same authorities.
pub(super) struct Connections {
    uri: Uri,
    config: Config,
    connect: Arc<Connect>,
    resolver: CachingResolver,
    /// Without TLS: which addresses will do.
    plain: Option<Plain>,
    kept: Arc<Mutex<Kept>>,
}

/// A connection, with what shuts it from another thread.
pub(super) struct Connection {
    pub(super) transport: Box<dyn Transport>,
    pub(super) socket: Option<Weak<dyn ShutdownHandle>>,
}

#[derive(Default)]
struct Kept {
    /// The one used last at the end: it is the likeliest to be still there, and the others get to end.
    idle: Vec<(Instant, Connection)>,
    /// Every socket there is, idle or in use.
    sockets: Vec<Weak<dyn ShutdownHandle>>,
    closed: bool,
}

/// A panic cannot leave the list half-written, so a poisoned lock is as good as any.
fn lock(kept: &Mutex<Kept>) -> MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Connections {
    pub(super) fn new(uri: Uri, plain: Option<Plain>, proxy: Option<Proxy>, roots: RootCerts) -> Self {
        let config = Agent::config_builder()
            .user_agent("")
            .no_delay(true)
            .input_buffer_size(INPUT_BUFFER)
            .output_buffer_size(OUTPUT_BUFFER)
            .proxy(proxy)
            .tls_config(TlsConfig::builder().root_certs(roots).build());
        // ureq's own chain, but for the sockets: through a proxy or straight, then TLS where it is asked for.
        let chain =
            ().chain(ConnectProxyConnector::default())
                .chain(SocketConnector::default())
                .chain(RecordConnector)
                .chain(RustlsConnector::default());
        let connect = move |details: &ConnectionDetails<'_>| {
            let transport = chain.connect(details, None)?.ok_or(ureq::Error::ConnectionFailed)?;
            if details.needs_tls() && !transport.is_tls() {
                return Err(ureq::Error::TlsRequired);
            }
            Ok(Box::new(transport) as Box<dyn Transport>)
        };
        Self {
            uri,
            config: config.build(),
            connect: Arc::new(connect),
            resolver: CachingResolver::default(),
            plain,
            kept: Arc::default(),
        }
    }

    #[cfg(test)]
    pub(super) fn remember(&self, address: std::net::SocketAddr) {
        self.resolver.remember(vec![address]);
    }

    /// A connection that is open, and on which nothing is waiting to be read.
    pub(super) fn take(&self) -> Option<Connection> {
        loop {
            let (since, mut connection) = lock(&self.kept).idle.pop()?;
            if since.elapsed() < LONGEST_IDLE && is_quiet(&mut *connection.transport) {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection for the next request.
    pub(super) fn keep(&self, connection: Connection) {
        let mut kept = lock(&self.kept);
        let old = kept.idle.iter().take_while(|(since, _)| since.elapsed() >= LONGEST_IDLE).count();
        let old = old.max((kept.idle.len() + 1).saturating_sub(MOST_IDLE));
        let mut gone: Vec<_> = kept.idle.drain(..old).map(|(_, connection)| connection).collect();
        if kept.closed {
            gone.push(connection);
        } else {
            kept.idle.push((Instant::now(), connection));
        }
        // Closing says goodbye to the server, which is nothing to wait for with a lock.
        drop(kept);
        drop(gone);
    }

    /// Closes what is kept: where one connection was found gone, the server may have been restarted.
    pub(super) fn forget(&self) {
        let idle = std::mem::take(&mut lock(&self.kept).idle);
        drop(idle);
    }

    /// Closes every connection, idle or in use; there will be no more.
    pub(super) fn close(&self) {
        let sockets = {
            let mut kept = lock(&self.kept);
            kept.closed = true;
            std::mem::take(&mut kept.sockets)
        };
        self.forget();
        for socket in sockets.iter().filter_map(Weak::upgrade) {
            socket.shutdown();
        }
    }

    /// A new connection. From its first moment on, `interrupt` shuts it.
    pub(super) fn connect(
        &self,
        deadline: Option<Instant>,
        patience: Duration,
        interrupt: &Interrupt,
    ) -> Result<Connection, ureq::Error> {
        let began = Instant::now();
        let next = || until(deadline, patience.saturating_sub(began.elapsed()), ureq::Timeout::Connect);
        let mut addrs = self.resolver.empty();
        if self.config.proxy().is_none() {
            addrs = self.resolver.resolve(&self.uri, &self.config, next())?;
            if let Some(plain) = self.plain {
                let found = std::mem::replace(&mut addrs, self.resolver.empty());
                found.iter().filter(|found| plain.allows(found.ip())).for_each(|near| addrs.push(*near));
                if addrs.is_empty() {
                    return Err(ureq::Error::BadUri(not_there(plain).to_owned()));
                }
            }
        }
        let socket = Arc::new(Mutex::new(None));
        let (slot, kept, interrupt) = (Arc::clone(&socket), Arc::clone(&self.kept), interrupt.clone());
        let register = move |handle: Weak<dyn ShutdownHandle>| {
            {
                let mut kept = lock(&kept);
                if kept.closed {
                    return Err(ureq::Error::ConnectionFailed);
                }
                kept.sockets.retain(|socket| socket.strong_count() > 0);
                kept.sockets.push(Weak::clone(&handle));
            }
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Weak::clone(&handle));
            interrupt.arm(handle);
            Ok(())
        };
        let details = ConnectionDetails {
            uri: &self.uri,
            addrs,
            config: &self.config,
            request_level: false,
            resolver: &self.resolver,
            now: time::Instant::now(),
            timeout: next(),
            current_time: Arc::new(time::Instant::now),
            run_connector: Arc::clone(&self.connect) as _,
            register_shutdown: Arc::new(register),
        };
        let transport = (self.connect)(&details)?;
        drop(details);
        let socket = socket.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(Connection { transport, socket })
    }
}

impl fmt::Debug for Connections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connections").field("uri", &self.uri).finish_non_exhaustive()
    }
}

/// The authorities to trust: Mozilla's, compiled in, or those of a bundle instead.
///
/// A bundle is PEM text, or the path of a file with such text.
pub(super) fn roots(bundle: Option<&str>) -> Result<RootCerts, Error> {
    let Some(bundle) = bundle else {
        return Ok(RootCerts::WebPki);
    };
    let invalid = |why: &str| Error::configuration("ca_bundle_invalid", format!("ca_bundle: {why}"));
    let text = if bundle.contains("-----BEGIN") {
        bundle.as_bytes().to_vec()
    } else {
        std::fs::read(bundle).map_err(|error| invalid(&format!("the file cannot be read: {error}")))?
    };
    let certificates: Vec<Certificate<'static>> = parse_pem(&text)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(Ok(certificate)),
            Ok(_) => None,
            Err(_) => Some(Err(invalid("this is not PEM"))),
        })
        .collect::<Result<_, _>>()?;
    if certificates.is_empty() {
        return Err(invalid("there is no certificate in it"));
    }
    Ok(RootCerts::Specific(Arc::new(certificates)))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn a_name_of_this_machine_that_is_another_is_not_spoken_to_in_the_open() {
        let (interrupt, uri) = (Interrupt::default(), Uri::from_static("http://x.localhost:1"));
        let connections = Connections::new(uri, Some(Plain::Loopback), None, RootCerts::WebPki);
        connections.remember("93.184.216.34:1".parse().unwrap());
        let error = connections.connect(None, Duration::from_secs(9), &interrupt).err().unwrap();
        assert!(matches!(error, ureq::Error::BadUri(_)), "{error}");
    }

    #[test]
    fn of_several_addresses_the_one_that_answered_is_tried_first() {
        let listen = |address: &str| TcpListener::bind(address).unwrap();
        let address = |listener: &TcpListener| listener.local_addr().unwrap();
        let (first, second) = (listen("127.0.0.1:0"), listen("127.0.0.1:0"));
        let [one, other] = [&first, &second].map(address);
        let uri = Uri::from_static("http://localhost");
        let connections = Connections::new(uri, Some(Plain::Loopback), None, RootCerts::WebPki);
        connections.resolver.remember(vec![one, other]);
        let connect = || connections.connect(None, Duration::from_secs(60), &Interrupt::default()).unwrap();
        // How many connections have come to one that listens.
        let came = |listener: &TcpListener| {
            listener.set_nonblocking(true).unwrap();
            std::iter::from_fn(|| listener.accept().ok()).count()
        };
        drop(first);
        drop([connect(), connect()]);
        assert_eq!(came(&second), 2);
        // The first is back, and nobody goes and looks.
        let first = listen(&one.to_string());
        drop(connect());
        assert_eq!((came(&first), came(&second)), (0, 1));
        drop(second);
        drop([connect(), connect()]);
        let second = listen(&other.to_string());
        drop(connect());
        assert_eq!((came(&first), came(&second)), (3, 0));
    }
}
