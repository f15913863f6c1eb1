//! `POST /v1/account_sessions`, and what becomes of the sessions.

use std::collections::VecDeque;
use std::fmt;

use serde_json::{Value, json};
use stripe_sessions::{AccountFacts, ClientSecret, account_session, resolve};

use crate::error::ApiError;
use crate::route::{Call, Route};

pub(crate) static ROUTES: &[Route] =
    &[Route::of(&account_session::CREATE, ("account_sessions", true), create)];

/// How long a session lasts, in seconds. The API does not say how long its own do.
const LIFETIME: i64 = 60 * 60;
/// How many sessions are remembered.
const MOST: usize = 10_000;

fn create(call: &mut Call<'_>) -> Result<Value, ApiError> {
    call.check(AccountFacts::default())?;
    let id = call.text("account").unwrap_or_default();
    let account =
        call.state.accounts.get(id).ok_or_else(|| ApiError::no_such("account", id, "account", false))?;
    let facts = AccountFacts::of_account(account);
    call.check(facts)?;

    let components = resolve(call.parameters, facts, call.version).to_components(false);
    let now = call.state.clock.now();
    let session = Session {
        number: call.state.sessions.next_number(),
        account: id.to_owned(),
        // The form the API has used since 2024; before, the first two words were not there.
        client_secret: ClientSecret::new(call.state.random.id("accs_secret__", 47)),
        created: now,
        expires_at: now + LIFETIME,
        components,
        claimed_at: None,
    };
    let reply = json!({
        "object": "account_session",
        "account": session.account,
        "client_secret": session.client_secret.reveal(),
        "components": session.components,
        "expires_at": session.expires_at,
        "livemode": false,
    });
    call.state.sessions.add(session);
    Ok(reply)
}

/// An account session the sandbox has made.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Its number: 1 for the first one of the sandbox.
    pub number: u64,
    /// The connected account it is for.
    pub account: String,
    /// What opens it.
    pub client_secret: ClientSecret,
    /// When it was made, in seconds since the Unix epoch, by the sandbox's clock.
    pub created: i64,
    /// When it expires.
    pub expires_at: i64,
    /// The `components` of the reply: what it allows.
    pub components: Value,
    /// When it was claimed, if it was. It cannot be claimed twice.
    pub claimed_at: Option<i64>,
}

impl Session {
    /// Whether it can be claimed at this time.
    pub fn is_live(&self, now: i64) -> bool {
        self.claimed_at.is_none() && now < self.expires_at
    }

    /// The session as a JSON object, for the control interface; its secret is masked.
    pub(crate) fn to_json(&self, now: i64) -> Value {
        json!({
            "number": self.number,
            "account": self.account,
            "client_secret": self.client_secret.to_string(),
            "created": self.created,
            "expires_at": self.expires_at,
            "claimed_at": self.claimed_at,
            "live": self.is_live(now),
            "components": self.components,
        })
    }
}

/// Why a session cannot be claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimError {
    /// There is no session with this secret.
    Unknown,
    /// The session has expired.
    Expired,
    /// The session was claimed before: it works once.
    AlreadyClaimed,
}

impl ClaimError {
    /// The stable word for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "session_unknown",
            Self::Expired => "session_expired",
            Self::AlreadyClaimed => "session_already_claimed",
        }
    }
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "there is no account session with this client secret",
            Self::Expired => "the account session has expired",
            Self::AlreadyClaimed => "the account session was claimed before, and works only once",
        })
    }
}

impl std::error::Error for ClaimError {}

/// The sessions made so far, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    latest: VecDeque<Session>,
    /// How many were made, forgotten ones included.
    count: u64,
}

impl Sessions {
    fn next_number(&self) -> u64 {
        self.count + 1
    }

    fn add(&mut self, session: Session) {
        if self.latest.len() == MOST {
            self.latest.pop_front();
        }
        self.count = session.number;
        self.latest.push_back(session);
    }

    /// The sessions, newest first.
    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &Session> {
        self.latest.iter().rev()
    }

    pub(crate) fn len(&self) -> usize {
        self.latest.len()
    }

    /// Does what the browser library does first with a client secret.
    pub(crate) fn claim(&mut self, client_secret: &str, now: i64) -> Result<&Session, ClaimError> {
        self.claim_where(now, |session| session.client_secret.reveal() == client_secret)
    }

    /// The same for the session of this number.
    pub(crate) fn claim_number(&mut self, number: u64, now: i64) -> Result<&Session, ClaimError> {
        self.claim_where(now, |session| session.number == number)
    }

    fn claim_where(&mut self, now: i64, is: impl Fn(&Session) -> bool) -> Result<&Session, ClaimError> {
        let session = self.latest.iter_mut().rev().find(|session| is(session)).ok_or(ClaimError::Unknown)?;
        if session.claimed_at.is_some() {
            return Err(ClaimError::AlreadyClaimed);
        }
        if !session.is_live(now) {
            return Err(ClaimError::Expired);
        }
        session.claimed_at = Some(now);
        Ok(session)
    }
}
