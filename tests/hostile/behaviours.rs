//! The ways of misbehaving that have a name, each with an address of its own: what programs in any language are
//! sent to.

use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::quoted;
use crate::server::{Peer, SESSION, Seen, Server, good, read_request, reply};

/// How many requests `together` answers at a time: it answers none before as many are there.
const TOGETHER: usize = 64;

/// A server that behaves in one way.
pub(crate) struct Behaviour {
    pub(crate) name: String,
    pub(crate) url: String,
    /// The certificate to trust, where the client is to trust one.
    pub(crate) authority: Option<String>,
    /// What the server has seen; none where there is no server.
    pub(crate) seen: Option<Arc<Seen>>,
    /// What keeps the address as it is.
    _held: Vec<TcpStream>,
}

fn served(name: impl Into<String>, server: &Server) -> Behaviour {
    let seen = Some(Arc::clone(&server.seen));
    Behaviour { name: name.into(), url: server.url(), authority: None, seen, _held: Vec::new() }
}

fn encrypted(name: &str, server: &Server, authority: Option<String>) -> Behaviour {
    let url = format!("https://localhost:{}", server.address.port());
    Behaviour { url, authority, ..served(name, server) }
}

fn unserved(name: &str, (address, held): (SocketAddr, Vec<TcpStream>)) -> Behaviour {
    Behaviour {
        name: name.into(),
        url: format!("http://{address}"),
        authority: None,
        seen: None,
        _held: held,
    }
}

/// Starts all of them.
pub(crate) fn all() -> Vec<Behaviour> {
    let mut all = Vec::new();
    all.extend(replies().into_iter().map(|(name, reply)| served(name, &Server::answering(reply))));
    all.extend((400..=599).filter(|status| named(*status)).map(refusing));
    all.extend(phases());
    all.extend([
        unserved("connect_refused", refused()),
        unserved("connect_stalled", stalled()),
        served("good", &Server::start(|_, peer| serve(peer))),
        served("together", &together()),
        served("quoting", &quoting()),
    ]);
    let ((stranger, _), (other, authority)) = (secure("localhost"), secure("elsewhere.test"));
    all.extend([
        encrypted("tls_stranger", &stranger, None),
        encrypted("tls_other_name", &other, Some(authority)),
    ]);
    all
}

/// Quotes secrets.
fn quoting() -> Server {
    let quotes = quoted::all();
    Server::start(move |_, peer| quoted::serve(&quotes, peer))
}

/// Whole replies that are wrong, and some that are not whole.
fn replies() -> Vec<(&'static str, String)> {
    const JSON: &str = "application/json";
    let short = |text: &str| text.chars().take(text.len() - 20).collect::<String>();
    let large = format!("{SESSION}{}", " ".repeat(5 * 1024 * 1024));
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRequest-Id: req_1\r\n";
    vec![
        ("cut_off", short(&good())),
        ("chunk_cut_off", format!("{head}Transfer-Encoding: chunked\r\n\r\n400\r\n{SESSION}")),
        ("wrong_content_type", reply(200, "text/html; charset=utf-8", SESSION)),
        ("not_json", reply(200, JSON, &short(SESSION))),
        ("wrong_shape", reply(200, JSON, &SESSION.replace("\"expires_at\":1", "\"expires_at\":\"1\""))),
        ("wrong_object", reply(200, JSON, &SESSION.replace("account_session", "customer"))),
        ("error_in_success", reply(200, JSON, &envelope())),
        ("empty", reply(200, JSON, "")),
        ("no_content", "HTTP/1.1 204 No Content\r\nRequest-Id: req_1\r\n\r\n".to_owned()),
        ("too_large", reply(200, JSON, &large)),
        ("header_bomb", format!("{head}X: {}\r\n\r\n{SESSION}", "x".repeat(1024 * 1024))),
        ("many_headers", format!("{head}{}\r\n{SESSION}", "X: x\r\n".repeat(1000))),
        ("not_http", "SSH-2.0-OpenSSH_9.2\r\n\r\n".to_owned()),
        (
            "redirect",
            reply(307, JSON, "").replace("Request-Id", "Location: http://127.0.0.1:1/\r\nRequest-Id"),
        ),
        ("page_of_a_proxy", closing(&reply(502, "text/html", &format!("<html>{SESSION}</html>")))),
    ]
}

/// An error of the API, careless with secrets.
fn envelope() -> String {
    format!(r#"{{"error":{{"message":"Not with {} today.","client_secret":"_OXIKsecret"}}}}"#, crate::API_KEY)
}

fn named(status: u16) -> bool {
    matches!(status, 400..=404 | 409 | 424 | 429 | 500..=504)
}

/// A server that says no.
fn refusing(status: u16) -> Behaviour {
    let reply = closing(&reply(status, "application/json", &envelope()));
    served(format!("status_{status}"), &Server::answering(reply))
}

/// The same reply, which says that the server closes after it: otherwise the next attempt may be made on a connection that is
/// closed at that moment, and comes to something else.
fn closing(reply: &str) -> String {
    reply.replacen("\r\n", "\r\nConnection: close\r\n", 1)
}

type Treatment = fn(Peer);

/// Connections that break, or fall silent, at each phase; under `…_once` only the first of them does.
fn phases() -> Vec<Behaviour> {
    let each: [(&str, Treatment); 5] = [
        ("write_reset", Peer::reset),
        ("headers_reset", |peer| part(peer, 25)),
        ("headers_stalled", |peer| stall(peer, 25)),
        ("body_reset", |peer| part(peer, 200)),
        ("body_stalled", |peer| stall(peer, 200)),
    ];
    let always = each.map(|(name, treat)| served(name, &Server::start(move |_, peer| treat(peer))));
    let once = each.map(|(name, treat)| {
        let server = Server::start(move |number, peer| if number == 0 { treat(peer) } else { serve(peer) });
        served(format!("{name}_once"), &server)
    });
    let no_tls = |mut peer: Peer| {
        peer.send(good().as_bytes());
        peer.linger();
    };
    let others = [
        served("write_stalled", &Server::start(|_, peer| std::mem::forget(peer))),
        served("silent", &Server::start(|_, peer| stall(peer, 0))),
        encrypted("tls_reset", &Server::start(|_, peer| peer.reset()), None),
        encrypted("tls_stalled", &Server::start(|_, mut peer| peer.linger()), None),
        encrypted("not_tls", &Server::start(move |_, peer| no_tls(peer)), None),
    ];
    always.into_iter().chain(once).chain(others).collect()
}

/// Answers every request well.
fn serve(mut peer: Peer) {
    while peer.request().is_some() {
        peer.send(good().as_bytes());
    }
}

/// Sends as much of a good reply, and closes.
fn part(mut peer: Peer, length: usize) {
    peer.request();
    peer.send(&good().as_bytes()[..length]);
}

/// Sends as much of a good reply, and no more.
fn stall(mut peer: Peer, length: usize) {
    if peer.request().is_some() {
        peer.send(&good().as_bytes()[..length]);
        peer.linger();
    }
}

/// Holds requests back until there are as many as there should be at once. Where they never are, the callers' own patience
/// ends.
fn together() -> Server {
    let all_are_there = Barrier::new(TOGETHER);
    Server::start(move |_, mut peer| {
        while peer.request().is_some() {
            all_are_there.wait();
            peer.send(good().as_bytes());
        }
    })
}

/// An address that refuses connections: it is taken, by the end of a connection that was made from it.
pub(crate) fn refused() -> (SocketAddr, Vec<TcpStream>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let other = listener.accept().unwrap().0;
    (own.local_addr().unwrap(), vec![own, other])
}

/// An address that takes for ever to connect to: nobody accepts, so at some point the queue is full.
pub(crate) fn stalled() -> (SocketAddr, Vec<TcpStream>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut queue = Vec::new();
    while let Ok(connection) = TcpStream::connect_timeout(&address, Duration::from_millis(300)) {
        queue.push(connection);
    }
    std::mem::forget(listener);
    (address, queue)
}

/// A server that speaks TLS under that name and answers well, and its certificate as PEM text.
pub(crate) fn secure(name: &str) -> (Server, String) {
    secure_with(name, |_, stream| {
        while read_request(stream).is_some() {
            let _ = stream.write_all(good().as_bytes());
        }
    })
}

pub(crate) type Encrypted = StreamOwned<ServerConnection, TcpStream>;

/// A server that speaks TLS under that name and does that to each connection, by its number, once it stands.
pub(crate) fn secure_with(
    name: &str,
    serve: impl Fn(usize, &mut Encrypted) + Send + Sync + 'static,
) -> (Server, String) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let server = Server::start(move |number, peer| {
        let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
        serve(number, &mut StreamOwned::new(connection, peer.stream));
    });
    (server, cert.pem())
}
