//! An endpoint for events in axum, `POST /webhook`: all that it knows of linked accounts it was told by events, and it prints that.
//!
//!     STRIPE_SECRET_KEY=sk_test_… STRIPE_WEBHOOK_SECRET=whsec_… cargo run --example webhook

use std::collections::{HashMap, HashSet};
use std::env;
use std::error::Error;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::routing::post;
use stripe_sessions::{
    Client, ClientOptions, ErrorKind, Event, FinancialConnectionsAccountEventType as Type,
    FinancialConnectionsRefreshFeature as Feature, RefreshFinancialConnectionsAccount, RequestOptions,
    SyncFinancialConnectionsTransactions, Webhook,
};
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut options = ClientOptions::default();
    if let Ok(base_url) = env::var("STRIPE_BASE_URL") {
        options.base_url = base_url;
    }
    let client = Client::with_options(env::var("STRIPE_SECRET_KEY")?, options)?;
    let webhook = Webhook::new(env::var("STRIPE_WEBHOOK_SECRET")?)?;
    let port = env::var("PORT").unwrap_or_else(|_| "4242".into());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    writeln!(io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    let endpoint = Arc::new(Endpoint { client, webhook, database: Mutex::default() });
    axum::serve(listener, Router::new().route("/webhook", post(receive)).with_state(endpoint)).await?;
    Ok(())
}

struct Endpoint {
    client: Client,
    webhook: Webhook,
    /// It stands for your database; the lock, for a transaction of it.
    database: Mutex<Database>,
}

#[derive(Default)]
struct Database {
    handled: HashSet<String>,
    /// How far the transactions of each account are known.
    cursors: HashMap<String, String>,
}

impl Endpoint {
    fn receive(&self, signature: Option<&HeaderValue>, body: &[u8]) -> Result<(), stripe_sessions::Error> {
        let event = self.webhook.construct_event(body, signature.and_then(|value| value.to_str().ok()))?;
        let mut database = self.database.lock().unwrap_or_else(PoisonError::into_inner);
        // An event may be delivered twice.
        if !database.handled.contains(event.id()) {
            handle(&self.client, &mut database, &event)?;
            // Not before it is done: if it fails, the event comes again.
            database.handled.insert(event.id().to_owned());
        }
        Ok(())
    }
}

/// The body as it came: not one that axum has read as JSON.
async fn receive(State(endpoint): State<Arc<Endpoint>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let work = move || endpoint.receive(headers.get("Stripe-Signature"), &body);
    match spawn_blocking(work).await {
        Ok(Ok(())) => StatusCode::OK,
        Ok(Err(error)) => {
            let _ = writeln!(io::stderr(), "webhook: {error}"); // never with a secret
            match error.kind() {
                ErrorKind::SignatureVerification => StatusCode::BAD_REQUEST,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            }
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn handle(client: &Client, database: &mut Database, event: &Event) -> Result<(), stripe_sessions::Error> {
    let Event::FinancialConnectionsAccount(event) = event else {
        return Ok(());
    };
    let options = RequestOptions::default();
    let (accounts, account) = (client.financial_connections().accounts(), &event.data.object);
    let told = match event.r#type {
        Type::FinancialConnectionsAccountCreated => {
            let features = vec![Feature::Balance, Feature::Transactions];
            accounts.refresh(&account.id, &RefreshFinancialConnectionsAccount::new(features), &options)?;
            "is linked, and being refreshed".to_owned()
        }
        Type::FinancialConnectionsAccountRefreshedBalance => {
            let current = account.balance.as_ref().map(|balance| &balance.current);
            format!("has {current:?}")
        }
        Type::FinancialConnectionsAccountRefreshedTransactions => {
            let mut since = SyncFinancialConnectionsTransactions::new(&*account.id);
            since.cursor = database.cursors.get(&account.id).cloned();
            let transactions = client.financial_connections().transactions();
            let mut count = 0;
            for change in transactions.sync_auto_paging(&since, &options)? {
                database.cursors.insert(account.id.clone(), change?.cursor);
                count += 1;
            }
            format!("has {count} transactions that are new or have changed")
        }
        Type::FinancialConnectionsAccountDisconnected => {
            database.cursors.remove(&account.id);
            "is gone".to_owned()
        }
        _ => return Ok(()),
    };
    let _ = writeln!(io::stdout(), "{} {told}", account.id);
    Ok(())
}
