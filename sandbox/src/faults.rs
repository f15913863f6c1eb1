//! Things that go wrong on purpose.

use std::time::Duration;

use crate::random::Random;

/// Something that is to go wrong with requests. Begin with one of the constructors, then say which requests and how
/// often:
///
/// ```
/// use stripe_sessions_sandbox::{Fault, Sandbox};
///
/// let sandbox = Sandbox::start()?;
/// sandbox.inject(Fault::status(503).times(2));
/// sandbox.inject(Fault::reset().path("/v1/accounts").probability(0.1).always());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What goes wrong.
    pub kind: FaultKind,
    /// How much later than usual the request is looked at.
    pub delay: Duration,
    /// How many requests it hits before it is gone; `None` for all of them.
    pub times: Option<u32>,
    /// Hits only requests with this method.
    pub method: Option<String>,
    /// Hits only requests whose path is this one or below it.
    pub path: Option<String>,
    /// How likely it hits a request it could hit, from 0 to 1. The dice are those of the sandbox's seed.
    pub probability: f64,
    /// Whether the request is carried out all the same, so that only its reply suffers. A repeated request with the
    /// same idempotency key then gets what the first one left.
    pub executed: bool,
}

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing but the delay.
    Delay,
    /// An error in the API's envelope.
    Status {
        /// The HTTP status.
        status: u16,
        /// The error's `type`; `None` for the one that goes with the status.
        error_type: Option<String>,
        /// The error's `code`.
        code: Option<String>,
        /// The error's `message`; `None` for one that says it was injected.
        message: Option<String>,
        /// Further headers of the reply, e.g. `Stripe-Should-Retry`.
        headers: Vec<(String, String)>,
    },
    /// The connection breaks before a byte of the reply is sent.
    Reset,
    /// The connection breaks in the middle of the reply's body.
    Truncate,
    /// A reply with status 200 whose body is not the API's.
    Garbage,
}

impl FaultKind {
    /// The word for it in the request log and in the control interface.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Delay => "delay",
            Self::Status { .. } => "status",
            Self::Reset => "reset",
            Self::Truncate => "truncate",
            Self::Garbage => "garbage",
        }
    }
}

impl Fault {
    fn new(kind: FaultKind, executed: bool) -> Self {
        Self {
            kind,
            delay: Duration::ZERO,
            times: Some(1),
            method: None,
            path: None,
            probability: 1.0,
            executed,
        }
    }

    /// The next request is answered later.
    pub fn delay(by: Duration) -> Self {
        Self { delay: by, ..Self::new(FaultKind::Delay, true) }
    }

    /// The next request is refused with this status, and not carried out.
    pub fn status(status: u16) -> Self {
        let kind =
            FaultKind::Status { status, error_type: None, code: None, message: None, headers: Vec::new() };
        Self::new(kind, false)
    }

    /// The next request is carried out, but the connection breaks before the reply.
    pub fn reset() -> Self {
        Self::new(FaultKind::Reset, true)
    }

    /// The next request is carried out, but the connection breaks in the middle of the reply.
    pub fn truncate() -> Self {
        Self::new(FaultKind::Truncate, true)
    }

    /// The next request is carried out, but its reply makes no sense.
    pub fn garbage() -> Self {
        Self::new(FaultKind::Garbage, true)
    }

    /// Gives the error a `code`, where the fault is an error.
    #[must_use]
    pub fn code(mut self, word: &str) -> Self {
        if let FaultKind::Status { code, .. } = &mut self.kind {
            *code = Some(word.to_owned());
        }
        self
    }

    /// Gives the reply a further header, where the fault is an error.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let FaultKind::Status { headers, .. } = &mut self.kind {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Hits this many requests.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times: Some(times), ..self }
    }

    /// Hits every request until the faults are cleared.
    #[must_use]
    pub fn always(self) -> Self {
        Self { times: None, ..self }
    }

    /// Hits only requests with this method.
    #[must_use]
    pub fn method(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Hits only requests whose path is this one or below it.
    #[must_use]
    pub fn path(self, path: &str) -> Self {
        Self { path: Some(path.to_owned()), ..self }
    }

    /// Hits a request only with this probability.
    #[must_use]
    pub fn probability(self, probability: f64) -> Self {
        Self { probability, ..self }
    }

    /// Says whether the request is carried out all the same.
    #[must_use]
    pub fn executed(self, executed: bool) -> Self {
        Self { executed, ..self }
    }

    fn concerns(&self, method: &str, path: &str) -> bool {
        let below = |own: &String| {
            let own = own.trim_end_matches('/');
            path.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.method.as_ref().is_none_or(|own| own.eq_ignore_ascii_case(method))
            && self.path.as_ref().is_none_or(below)
    }
}

/// The faults that are waiting for requests, oldest first.
#[derive(Debug)]
pub(crate) struct Faults {
    waiting: Vec<Fault>,
    dice: Random,
}

impl Faults {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self { waiting: Vec::new(), dice: Random::new(seed) }
    }

    pub(crate) fn add(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    pub(crate) fn waiting(&self) -> &[Fault] {
        &self.waiting
    }

    /// The fault that hits this request, if one does. The oldest goes first.
    pub(crate) fn strike(&mut self, method: &str, path: &str) -> Option<Fault> {
        let Self { waiting, dice } = self;
        let place = waiting
            .iter()
            .position(|fault| fault.concerns(method, path) && dice.chance(fault.probability))?;
        match &mut waiting[place].times {
            None => Some(waiting[place].clone()),
            Some(times) if *times > 1 => {
                *times -= 1;
                Some(waiting[place].clone())
            }
            Some(_) => Some(waiting.remove(place)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_hits_as_often_as_it_says_and_only_where_it_says() {
        let mut faults = Faults::new(None);
        faults.add(Fault::status(500).times(2).method("POST").path("/v1/accounts"));
        let mut strike = |method, path| faults.strike(method, path).is_some();
        assert!(!strike("GET", "/v1/accounts"));
        assert!(!strike("POST", "/v1/accounts_of_another_kind"));
        assert!(strike("POST", "/v1/accounts"));
        assert!(strike("POST", "/v1/accounts/acct_1"));
        assert!(!strike("POST", "/v1/accounts"), "two times, then never again");
    }

    #[test]
    fn the_dice_are_the_seeds() {
        let hits = |seed| {
            let mut faults = Faults::new(Some(seed));
            faults.add(Fault::reset().always().probability(0.5));
            (0..64).map(|_| faults.strike("GET", "/").is_some()).collect::<Vec<_>>()
        };
        assert_eq!(hits(7), hits(7));
        assert_ne!(hits(7), hits(8));
        assert!(hits(7).contains(&true) && hits(7).contains(&false));
    }
}
