//! Makes the deliveries that are due.

use std::sync::Arc;
use std::time::Duration;

use hyper::client::conn::http1;
use hyper::header;
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use stripe_sessions::Webhook;
use stripe_sessions::internal::webhook::seconds;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::api::Shared;
use crate::body::ReplyBody;
use crate::deliveries::Sending;

/// How long an endpoint may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Makes deliveries as they become due: to each endpoint one after the other, to several at the same time.
pub(crate) async fn run(shared: Arc<Shared>) {
    let wake = Arc::clone(&shared.state().wake);
    let mut under_way = JoinSet::new();
    loop {
        let (due, next) = shared.state().due_deliveries();
        for sending in due {
            under_way.spawn(make(Arc::clone(&shared), sending));
        }
        tokio::select! {
            () = wake.notified() => {}
            Some(_) = under_way.join_next() => {}
            () = sleep(next.unwrap_or_default()), if next.is_some() => {}
        }
    }
}

/// Makes one, and takes down what became of it.
async fn make(shared: Arc<Shared>, sending: Sending) {
    let outcome = timeout(PATIENCE, post(&sending, shared.options.forward_anywhere)).await;
    let outcome = outcome.unwrap_or_else(|_| Err("no answer came in time".to_owned()));
    shared.change(|state| {
        let now = state.clock.now();
        state.deliveries.made(sending.number, outcome, now);
    });
}

/// The status of the endpoint's answer, or why there is none.
async fn post(Sending { url, secret, body, .. }: &Sending, forwards_anywhere: bool) -> Result<u16, String> {
    let url: Uri = url.parse().map_err(|_| "the address is none".to_owned())?;
    let host = url.host().unwrap_or_default().trim_matches(['[', ']']);
    let because = |error: &dyn std::fmt::Display| format!("{url}: {error}");
    let stream = TcpStream::connect((host, url.port_u16().unwrap_or(80))).await.map_err(|e| because(&e))?;
    // Whatever the name leads to now.
    let peer = stream.peer_addr().map_err(|error| because(&error))?;
    if !forwards_anywhere && !peer.ip().is_loopback() {
        return Err(because(&"it is not on this machine"));
    }
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| because(&error))?;
    // Ends with this, however this ends.
    let mut connections = JoinSet::new();
    connections.spawn(connection);
    let webhook = Webhook::new(secret.as_str()).map_err(|error| because(&error))?;
    // Signatures are checked by the clocks of those who get them, not by the sandbox's own, which may stand or be turned.
    let signature = webhook.generate_test_header_string(body.as_bytes(), seconds());
    let request = Request::post(url.path_and_query().map_or("/", |path| path.as_str()))
        .header(header::HOST, url.authority().map_or("", |authority| authority.as_str()))
        .header(header::USER_AGENT, "Stripe/1.0 (+https://stripe.com/docs/webhooks; stripe-sessions sandbox)")
        .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
        .header("Stripe-Signature", signature)
        .body(ReplyBody::whole(body.clone()))
        .map_err(|error| because(&error))?;
    let response = sender.send_request(request).await.map_err(|error| because(&error));
    Ok(response?.status().as_u16())
}
