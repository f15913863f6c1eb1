//! Account sessions, and what becomes of them.

use std::collections::VecDeque;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stripe_sessions::ClientSecret;

use crate::data::{Kept, Unwritten, secret};
use crate::random::Random;

/// How long a session lasts, in seconds. The API does not say how long its own do.
const LIFETIME: i64 = 60 * 60;
/// How many sessions are remembered.
const MOST: usize = 10_000;

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

/// A session as it is kept: its components as text, which takes a tenth of the memory and of the time to throw it away.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Stored {
    number: u64,
    account: String,
    #[serde(with = "secret")]
    client_secret: ClientSecret,
    created: i64,
    expires_at: i64,
    components: Box<str>,
    claimed_at: Option<i64>,
}

impl Stored {
    pub(crate) fn is_live(&self, now: i64) -> bool {
        self.claimed_at.is_none() && now < self.expires_at
    }

    pub(crate) fn session(&self) -> Session {
        Session {
            number: self.number,
            account: self.account.clone(),
            client_secret: self.client_secret.clone(),
            created: self.created,
            expires_at: self.expires_at,
            components: serde_json::from_str(&self.components).unwrap_or_default(),
            claimed_at: self.claimed_at,
        }
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
    latest: VecDeque<Stored>,
    /// How many were made, forgotten ones included.
    count: u64,
    unwritten: Unwritten,
}

impl Sessions {
    /// Makes a session with these components, and gives the API's reply.
    pub(crate) fn create(
        &mut self,
        account: &str,
        components: Value,
        random: &mut Random,
        now: i64,
    ) -> Value {
        let session = Stored {
            number: self.count + 1,
            account: account.to_owned(),
            // The form the API has used since 2024; before, the first two words were not there.
            client_secret: ClientSecret::new(random.id("accs_secret__", 47)),
            created: now,
            expires_at: now + LIFETIME,
            components: components.to_string().into(),
            claimed_at: None,
        };
        // Not with `json!`, which would copy the components, and this has to be quick.
        let reply = Map::from_iter([
            ("object".to_owned(), "account_session".into()),
            ("account".to_owned(), session.account.as_str().into()),
            ("client_secret".to_owned(), session.client_secret.reveal().into()),
            ("components".to_owned(), components),
            ("expires_at".to_owned(), session.expires_at.into()),
            ("livemode".to_owned(), false.into()),
        ]);
        self.add(session);
        reply.into()
    }

    fn add(&mut self, session: Stored) {
        if self.latest.len() == MOST
            && let Some(oldest) = self.latest.pop_front()
        {
            self.unwritten.mark(|| oldest.number.to_string());
        }
        self.unwritten.mark(|| session.number.to_string());
        self.count = session.number;
        self.latest.push_back(session);
    }

    /// The sessions, newest first.
    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &Stored> {
        self.latest.iter().rev()
    }

    pub(crate) fn len(&self) -> usize {
        self.latest.len()
    }

    /// Does what the browser library does first with a client secret.
    pub(crate) fn claim(&mut self, client_secret: &str, now: i64) -> Result<Session, ClaimError> {
        self.claim_where(now, |session| session.client_secret.reveal() == client_secret)
    }

    /// The same for the session of this number.
    pub(crate) fn claim_number(&mut self, number: u64, now: i64) -> Result<Session, ClaimError> {
        self.claim_where(now, |session| session.number == number)
    }

    fn claim_where(&mut self, now: i64, is: impl Fn(&Stored) -> bool) -> Result<Session, ClaimError> {
        let session = self.latest.iter_mut().rev().find(|session| is(session)).ok_or(ClaimError::Unknown)?;
        if session.claimed_at.is_some() {
            return Err(ClaimError::AlreadyClaimed);
        }
        if !session.is_live(now) {
            return Err(ClaimError::Expired);
        }
        self.unwritten.mark(|| session.number.to_string());
        session.claimed_at = Some(now);
        Ok(session.session())
    }

    /// The session of this number. They are in the order of their numbers, without gaps.
    fn numbered(&self, number: u64) -> Option<&Stored> {
        let first = self.latest.front()?.number;
        self.latest.get(usize::try_from(number.checked_sub(first)?).ok()?)
    }
}

impl Kept for Sessions {
    fn kind(&self) -> &'static str {
        "account_session"
    }

    fn unwritten(&mut self) -> &mut Unwritten {
        &mut self.unwritten
    }

    fn mark_all(&mut self) {
        for session in &self.latest {
            self.unwritten.mark(|| session.number.to_string());
        }
    }

    fn write(&self, number: &str) -> Option<String> {
        serde_json::to_string(self.numbered(number.parse().ok()?)?).ok()
    }

    fn read(&mut self, _: &str, session: &str) -> serde_json::Result<()> {
        let session: Stored = serde_json::from_str(session)?;
        self.count = session.number;
        self.latest.push_back(session);
        Ok(())
    }
}
