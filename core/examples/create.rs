//! Creates an account session and says what its holder may do:
//!
//!     STRIPE_SECRET_KEY=sk_test_… cargo run --example create acct_1NkDjjJyhOZfPCWt
//!
//! `STRIPE_BASE_URL` is another address of the API, for example that of `stripe-sessions sandbox`.

use std::env;
use std::error::Error;
use std::io::{self, Write};

use stripe_sessions::{
    AccountSession, Client, ClientOptions, Components, CreateAccountSession, Payments, PaymentsFeatures,
};

fn main() -> Result<(), Box<dyn Error>> {
    let key =
        env::var("STRIPE_SECRET_KEY").map_err(|_| "set STRIPE_SECRET_KEY to the key of your platform")?;
    let mut options = ClientOptions::default();
    if let Ok(base_url) = env::var("STRIPE_BASE_URL") {
        options.base_url = base_url;
    }
    let account = env::args().nth(1).ok_or("name a connected account: acct_…")?;
    let session = payments_for(&Client::with_options(key, options)?, &account)?;
    // What the page gets. Everything else of a session prints without its secret.
    writeln!(
        io::stdout(),
        "{session:?}\nthe secret has {} characters",
        session.client_secret.reveal().len()
    )?;
    Ok(())
}

/// A session that shows payments and lets nobody refund them.
///
/// # Errors
/// Those of any call.
pub fn payments_for(client: &Client, account: &str) -> Result<AccountSession, stripe_sessions::Error> {
    let features = PaymentsFeatures { refund_management: Some(false), ..Default::default() };
    let components = Components {
        payments: Some(Payments { features: Some(features), ..Payments::new(true) }),
        ..Default::default()
    };
    let parameters = CreateAccountSession::new(account, components);
    Ok(client.account_sessions().create(&parameters, &Default::default())?.value)
}
