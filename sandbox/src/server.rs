//! HTTP: reads requests, waits where waiting is asked for, writes replies, breaks what is to be broken.

use std::net::TcpListener;
use std::sync::Arc;
use std::{io, thread};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};
use tokio::runtime;
use tokio::sync::oneshot;
use tokio::time::sleep;

use crate::api::{Decision, Exchange, Shared};
use crate::body::{self, Halved};
use crate::connection::{Breakable, Handle};
use crate::control;
use crate::faults::FaultKind;

/// A body no client can make sense of.
const GARBAGE: &[u8] = b"\x00<html>\xff{\"object\":";

/// Serves `listener` on a thread of its own until `stop` is used or dropped.
pub(crate) fn start(
    listener: TcpListener,
    shared: Arc<Shared>,
    stop: oneshot::Receiver<()>,
) -> io::Result<thread::JoinHandle<()>> {
    listener.set_nonblocking(true)?;
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = {
        let _inside = runtime.enter();
        Breakable(tokio::net::TcpListener::from_std(listener)?)
    };
    let router = Router::new().fallback(serve).with_state(shared);
    let service = router.into_make_service_with_connect_info::<Handle>();
    thread::Builder::new().name("stripe-sessions-sandbox".into()).spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                // Serving ends only with the thread: accepting cannot fail for good.
                _ = async { axum::serve(listener, service).await } => {}
                _ = stop => {}
            }
        });
        // Dropping the runtime closes what is still open.
    })
}

async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<Handle>,
    request: Request<Body>,
) -> Response<Body> {
    let (head, body) = request.into_parts();
    if control::is_control(head.uri.path()) {
        return control::serve(&shared, &head, body::read(body).await);
    }
    let path = head.uri.path();
    let query = head.uri.query().unwrap_or_default();
    let mut exchange = Exchange::new(&shared, head.method.as_str(), path, query, &head.headers);
    let body = body::read(body).await;

    let delay = shared.options.delay + exchange.fault().map(|fault| fault.delay).unwrap_or_default();
    let reached = exchange.fault().is_none_or(|fault| fault.executed);
    let answer = if reached {
        match exchange.decide(&shared, body) {
            Decision::Answered(answer) => {
                sleep(delay).await;
                answer
            }
            Decision::CarryOut(accepted) => {
                if !delay.is_zero() {
                    sleep(delay).await;
                }
                exchange.carry_out(&shared, accepted)
            }
        }
    } else {
        sleep(delay).await;
        let error = exchange.injected_error();
        error.map_or((200, Bytes::new()), |error| exchange.refuse(&error))
    };

    let response = reply(&exchange, &answer, &connection);
    shared.state().log.add(exchange.into_entry(answer));
    response
}

fn reply(exchange: &Exchange, (status, bytes): &(u16, Bytes), connection: &Handle) -> Response<Body> {
    let mut status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut body = Body::from(bytes.clone());
    match exchange.fault().map(|fault| &fault.kind) {
        Some(FaultKind::Reset) => connection.break_off(),
        Some(FaultKind::Truncate) => body = Body::new(Halved::new(bytes)),
        Some(FaultKind::Garbage) => {
            status = StatusCode::OK;
            body = Body::from(GARBAGE);
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
