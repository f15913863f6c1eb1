//! A backend for Connect embedded components in axum: `POST /account_session` answers with the client secret that
//! `fetchClientSecret` in the browser asks for.
//!
//!     STRIPE_SECRET_KEY=sk_test_… cargo run --example axum
//!
//! Calls of this library block. They belong on tokio's threads for blocking work (`spawn_blocking`): on a worker thread
//! one of them would keep every other request of that worker waiting, for as long as Stripe takes to answer.

use std::error::Error;
use std::io::{self, Write};
use std::time::Duration;
use std::{env, fmt};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use stripe_sessions::{
    Client, ClientOptions, Components, CreateAccountSession, ErrorKind, Payments, RequestOptions,
};
use tokio::net::TcpListener;
use tokio::task::{JoinError, spawn_blocking};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let key =
        env::var("STRIPE_SECRET_KEY").map_err(|_| "set STRIPE_SECRET_KEY to the key of your platform")?;
    // Somebody waits in a browser: better an error after ten seconds than an answer after eighty.
    let mut options = ClientOptions { timeout: Duration::from_secs(10), ..Default::default() };
    if let Ok(base_url) = env::var("STRIPE_BASE_URL") {
        options.base_url = base_url;
    }
    let client = Client::with_options(key, options)?;
    let listener = TcpListener::bind("127.0.0.1:4242").await?;
    writeln!(io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    axum::serve(listener, app(client)).await?;
    Ok(())
}

/// The service over a client, which all requests share: with it its connections and its retry budget.
pub fn app(client: Client) -> Router {
    Router::new()
        .route("/account_session", post(account_session))
        .route("/health", get(|| async { "ok" }))
        .with_state(client)
}

async fn account_session(State(client): State<Client>, headers: HeaderMap) -> Result<Json<Value>, Failure> {
    let account = connected_account(&headers).ok_or(Failure::NotLoggedIn)?;
    let components = Components { payments: Some(Payments::new(true)), ..Default::default() };
    let parameters = CreateAccountSession::new(account, components);
    let session =
        spawn_blocking(move || client.account_sessions().create(&parameters, &RequestOptions::default()))
            .await??;
    Ok(Json(json!({ "client_secret": session.client_secret.reveal() })))
}

/// The account of whoever is logged in: from your session, never from the browser's request alone.
fn connected_account(headers: &HeaderMap) -> Option<String> {
    headers.get("X-Account")?.to_str().ok().map(str::to_owned)
}

/// Why a request failed. What the browser is told says less than what the log is.
#[derive(Debug)]
enum Failure {
    NotLoggedIn,
    Stripe(stripe_sessions::Error),
    Task(JoinError),
}

impl From<stripe_sessions::Error> for Failure {
    fn from(error: stripe_sessions::Error) -> Self {
        Self::Stripe(error)
    }
}

impl From<JoinError> for Failure {
    fn from(error: JoinError) -> Self {
        Self::Task(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoggedIn => f.write_str("nobody is logged in"),
            Self::Stripe(error) => error.fmt(f), // never with a secret
            Self::Task(error) => error.fmt(f),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, told) = match &self {
            Self::NotLoggedIn => (StatusCode::UNAUTHORIZED, "log in first"),
            Self::Stripe(error) if error.kind() == ErrorKind::InvalidRequest => {
                (StatusCode::NOT_FOUND, "this account cannot be shown")
            }
            _ => (StatusCode::BAD_GATEWAY, "try again later"),
        };
        let _ = writeln!(io::stderr(), "account_session: {self}");
        (status, Json(json!({ "error": told }))).into_response()
    }
}
