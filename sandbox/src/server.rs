//! HTTP: reads requests, waits where waiting is asked for, writes replies, breaks what is to be broken.

use std::convert::Infallible;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use std::{io, thread};

use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime;
use tokio::sync::oneshot;
use tokio::time::sleep;

use crate::api::{Decision, Exchange, Shared};
use crate::body::{self, ReplyBody};
use crate::connection::{Connection, Handle};
use crate::faults::FaultKind;
use crate::places::{Place, Places};
use crate::{control, deliver, origin, page};

/// A body no client can make sense of.
const GARBAGE: &[u8] = b"\x00<html>\xff{\"object\":";
/// How many connections are served at a time. Together with the limits of heads and bodies this bounds the memory that
/// requests under way can take.
pub(crate) const MOST_CONNECTIONS: usize = 1024;
/// The largest head of a request. Larger ones are answered with 431.
const LARGEST_HEAD: usize = 64 * 1024;

/// Serves `listener` on a thread of its own until `stop` is used or dropped.
pub(crate) fn start(
    listener: TcpListener,
    shared: Arc<Shared>,
    most_connections: usize,
    stop: oneshot::Receiver<()>,
) -> io::Result<thread::JoinHandle<()>> {
    listener.set_nonblocking(true)?;
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener)?
    };
    thread::Builder::new().name("stripe-sessions-sandbox".into()).spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                () = deliver::run(Arc::clone(&shared)) => {}
                () = accept(listener, shared, most_connections) => {}
                _ = stop => {}
            }
        });
        // Dropping the runtime closes what is still open.
    })
}

async fn accept(listener: tokio::net::TcpListener, shared: Arc<Shared>, most_connections: usize) {
    let places = Places::new(most_connections);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(shared.options.patience()).max_buf_size(LARGEST_HEAD);
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // No descriptors left, or a client that was gone before it was let in.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let place = places.take().await;
        let connection = Connection::new(stream, Arc::clone(&place));
        let client = Client { connection: connection.handle(), place: Arc::clone(&place) };
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| serve(Arc::clone(&shared), client.clone(), request));
        let serving = http.serve_connection(TokioIo::new(connection), service);
        tokio::spawn(async move {
            tokio::select! {
                // Clients may hang up whenever they like.
                _ = serving => {}
                () = place.given_up() => {}
            }
        });
    }
}

/// Who asks.
#[derive(Debug, Clone)]
struct Client {
    connection: Handle,
    place: Arc<Place>,
}

async fn serve(
    shared: Arc<Shared>,
    client: Client,
    request: Request<Incoming>,
) -> Result<Response<ReplyBody>, Infallible> {
    let mut response = answer(&shared, &client, request).await;
    if client.place.is_wanted() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response)
}

/// Waits until no delivery is being made, or to be made by now.
async fn delivered(shared: &Shared) {
    let changed = Arc::clone(&shared.state().changed);
    loop {
        // Begun before it is looked, so that no change in between is missed.
        let next = changed.notified();
        if !shared.state().is_delivering() {
            return;
        }
        next.await;
    }
}

async fn answer(shared: &Arc<Shared>, client: &Client, request: Request<Incoming>) -> Response<ReplyBody> {
    let patience = shared.options.patience();
    let (head, body) = request.into_parts();
    if let Err(error) = origin::check(&head.headers, &shared.options.allow_hosts) {
        return control::refuse(&error);
    }
    if let Some(file) = page::find(&head) {
        return page::serve(&head, file);
    }
    if control::is_control(head.uri.path()) {
        let body = body::read(body, patience).await;
        if control::waits_for_deliveries(&head) {
            delivered(shared).await;
        }
        return control::serve(shared, &head, body);
    }
    let path = head.uri.path();
    let query = head.uri.query().unwrap_or_default();
    let mut exchange = Exchange::new(shared, head.method.as_str(), path, query, &head.headers);
    let body = body::read(body, patience).await;
    let _kept = client.place.keep();

    let delay = shared.options.delay + exchange.fault().map(|fault| fault.delay).unwrap_or_default();
    let reached = exchange.fault().is_none_or(|fault| fault.executed);
    let answer = if reached {
        match exchange.decide(shared, body) {
            Decision::Answered(answer) => {
                sleep(delay).await;
                answer
            }
            Decision::CarryOut(accepted) => {
                if !delay.is_zero() {
                    sleep(delay).await;
                }
                exchange.carry_out(shared, accepted)
            }
        }
    } else {
        sleep(delay).await;
        let error = exchange.injected_error();
        error.map_or((200, Bytes::new()), |error| exchange.refuse(&error))
    };

    let response = reply(&exchange, &answer, &client.connection);
    let mut state = shared.state();
    state.log.add(exchange.into_entry(answer));
    state.revision += 1;
    drop(state);
    response
}

fn reply(exchange: &Exchange, (status, bytes): &(u16, Bytes), connection: &Handle) -> Response<ReplyBody> {
    let mut status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut body = ReplyBody::whole(bytes.clone());
    match exchange.fault().map(|fault| &fault.kind) {
        Some(FaultKind::Reset) => connection.break_off(),
        Some(FaultKind::Truncate) => body = ReplyBody::half(bytes),
        Some(FaultKind::Garbage) => {
            status = StatusCode::OK;
            body = ReplyBody::whole(Bytes::from_static(GARBAGE));
        }
        _ => {}
    }
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"Stripe\""));
    }
    for (name, value) in exchange.reply_headers() {
        // What a header cannot carry, from a fault for instance, is left out.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::sync::Mutex;

    use super::*;
    use crate::options::SandboxOptions;
    use crate::state::State;

    /// A sandbox with so many places.
    fn with_places(most: usize) -> (std::net::SocketAddr, oneshot::Sender<()>, thread::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let options = SandboxOptions::default();
        let state = Mutex::new(State::new(&options));
        let (stop, stopped) = oneshot::channel();
        let thread = start(listener, Arc::new(Shared { state, options, address }), most, stopped).unwrap();
        (address, stop, thread)
    }

    const HELLO: &[u8] = b"GET /_sandbox/hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

    fn send(address: std::net::SocketAddr, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(bytes).unwrap();
        stream
    }

    fn status(stream: &mut TcpStream) -> String {
        let mut reply = [0; 12];
        stream.read_exact(&mut reply).unwrap();
        String::from_utf8_lossy(&reply).into_owned()
    }

    #[test]
    fn who_was_silent_for_the_longest_time_makes_room() {
        let (address, stop, thread) = with_places(2);
        let mut first = send(address, HELLO);
        assert_eq!(status(&mut first), "HTTP/1.1 200");
        let mut second = send(address, HELLO);
        assert_eq!(status(&mut second), "HTTP/1.1 200");
        let mut rest = [0; 1024];
        assert!(first.read(&mut rest).unwrap() > 0, "the rest of the reply");
        first.write_all(HELLO).unwrap();
        assert_eq!(status(&mut first), "HTTP/1.1 200");
        assert_eq!(status(&mut send(address, HELLO)), "HTTP/1.1 200");
        let mut rest = Vec::new();
        // Ended or reset: the rest of its reply may be lost with it, but nothing else comes.
        if let Err(error) = second.read_to_end(&mut rest) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        }
        drop(stop);
        thread.join().unwrap();
    }

    /// Each waits for its place until the one before has its reply, and none loses it: the delay makes sure that others
    /// come while one is being answered.
    #[test]
    fn who_is_being_answered_keeps_its_place() {
        let (address, stop, thread) = with_places(1);
        let fault = b"{\"kind\":\"delay\",\"delay\":0.3,\"always\":true}";
        let head = format!(
            "POST /_sandbox/faults HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n",
            fault.len()
        );
        assert_eq!(status(&mut send(address, &[head.as_bytes(), fault].concat())), "HTTP/1.1 200");
        let request =
            b"GET /v1/accounts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk_test_1\r\n\r\n";
        let mut streams: Vec<_> = (0..3).map(|_| send(address, request)).collect();
        for stream in &mut streams {
            let mut reply = String::new();
            // Each ends with its reply, because the next one waits for its place; the last one need not.
            let mut bytes = [0; 4096];
            while !reply.ends_with("}]}") {
                let read = stream.read(&mut bytes).unwrap();
                assert!(read > 0, "{reply:?}");
                reply.push_str(&String::from_utf8_lossy(&bytes[..read]));
            }
            assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
        }
        drop(stop);
        thread.join().unwrap();
    }
}
