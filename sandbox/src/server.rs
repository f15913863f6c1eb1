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
use tokio::sync::{Semaphore, oneshot};
use tokio::time::sleep;

use crate::api::{Decision, Exchange, Shared};
use crate::body::{self, ReplyBody};
use crate::connection::{Connection, Handle};
use crate::faults::FaultKind;
use crate::{control, page};

/// A body no client can make sense of.
const GARBAGE: &[u8] = b"\x00<html>\xff{\"object\":";
/// How many connections are served at a time; others wait to be accepted. Together with the limits of heads and
/// bodies this bounds the memory that requests under way can take.
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
                () = accept(listener, shared, most_connections) => {}
                _ = stop => {}
            }
        });
        // Dropping the runtime closes what is still open.
    })
}

async fn accept(listener: tokio::net::TcpListener, shared: Arc<Shared>, most_connections: usize) {
    let places = Arc::new(Semaphore::new(most_connections));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(shared.options.patience()).max_buf_size(LARGEST_HEAD);
    loop {
        // Nobody closes the semaphore.
        let place = Arc::clone(&places).acquire_owned().await;
        let Ok((stream, _)) = listener.accept().await else {
            // No descriptors left, or a client that was gone before it was let in.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let connection = Connection::new(stream);
        let handle = connection.handle();
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| serve(Arc::clone(&shared), handle.clone(), request));
        let serving = http.serve_connection(TokioIo::new(connection), service);
        tokio::spawn(async move {
            // Clients may hang up whenever they like.
            let _ = serving.await;
            drop(place);
        });
    }
}

async fn serve(
    shared: Arc<Shared>,
    connection: Handle,
    request: Request<Incoming>,
) -> Result<Response<ReplyBody>, Infallible> {
    Ok(answer(&shared, &connection, request).await)
}

async fn answer(
    shared: &Arc<Shared>,
    connection: &Handle,
    request: Request<Incoming>,
) -> Response<ReplyBody> {
    let patience = shared.options.patience();
    let (head, body) = request.into_parts();
    if let Some(file) = page::find(&head) {
        return page::serve(&head, file);
    }
    if control::is_control(head.uri.path()) {
        return control::serve(shared, &head, body::read(body, patience).await);
    }
    let path = head.uri.path();
    let query = head.uri.query().unwrap_or_default();
    let mut exchange = Exchange::new(shared, head.method.as_str(), path, query, &head.headers);
    let body = body::read(body, patience).await;

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

    let response = reply(&exchange, &answer, connection);
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
    use std::io::{ErrorKind, Read, Write};
    use std::net::TcpStream;
    use std::sync::Mutex;

    use super::*;
    use crate::sandbox::SandboxOptions;
    use crate::state::State;

    #[test]
    fn more_connections_than_are_served_wait_for_their_turn() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let options = SandboxOptions::default();
        let shared = Arc::new(Shared { state: Mutex::new(State::new(&options)), options });
        let (stop, stopped) = oneshot::channel();
        let thread = start(listener, shared, 1, stopped).unwrap();

        let hello = b"GET /_sandbox/hello HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let mut reply = [0; 12];
        let mut first = TcpStream::connect(address).unwrap();
        first.write_all(hello).unwrap();
        first.read_exact(&mut reply).unwrap();
        assert_eq!(&reply, b"HTTP/1.1 200");

        let mut second = TcpStream::connect(address).unwrap();
        second.write_all(hello).unwrap();
        second.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
        assert!(matches!(
            second.read_exact(&mut reply).map_err(|error| error.kind()),
            Err(ErrorKind::WouldBlock | ErrorKind::TimedOut)
        ));
        drop(first);
        second.set_read_timeout(None).unwrap();
        second.read_exact(&mut reply).unwrap();
        assert_eq!(&reply, b"HTTP/1.1 200");
        drop(stop);
        thread.join().unwrap();
    }
}
