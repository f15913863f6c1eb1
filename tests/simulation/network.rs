//! The network between a client and the API: it loses, delays, doubles, cuts off and mixes up what passes through
//! it, and keeps the time. There is no clock: waiting is adding. Calls that are under way together have a thread each, of which
//! one runs at a time, until it waits for something; then the one whose wait is over first goes on. So the same seed gives the
//! same interleaving.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use stripe_sessions::internal::clock::Clock;
use stripe_sessions::{
    Attempt, Cancellation, Method, Reply, Request, Transport, TransportError, TransportErrorKind,
};

use crate::random::Random;
use crate::server::{Server, error, finish, json};

/// What should follow an attempt, said by the one who made it end as it did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Verdict {
    /// It is the last one.
    Final,
    /// There is another, if policy allows, not before this time has passed.
    Repeat(Duration),
}

/// An attempt as the network saw it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) call: usize,
    pub(crate) began: Duration,
    pub(crate) ended: Duration,
    pub(crate) timeout: Duration,
    pub(crate) key: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) fault: &'static str,
    pub(crate) verdict: Verdict,
    /// The status and the request id of the reply, whole or not, and the code of what was wrong with the attempt.
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<String>,
    pub(crate) failure: Option<&'static str>,
    /// Whether anything of the request may have got to the server, as the client was told.
    pub(crate) sent: bool,
}

/// A request that is still on its way.
#[derive(Debug)]
struct Delayed {
    at: Duration,
    request: Request,
    call: usize,
}

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) random: Random,
    pub(crate) now: Duration,
    pub(crate) server: Server,
    pub(crate) seen: Vec<Seen>,
    /// The waits of the client: when, and how long.
    pub(crate) waits: Vec<(usize, Duration, Duration)>,
    /// The logical call that runs.
    pub(crate) call: usize,
    /// Those that wait, each until when.
    sleeping: Vec<(Duration, usize)>,
    callers: Vec<Caller>,
    /// The client's budget, as its documentation has it; and whether it repeated a request without the means.
    pub(crate) tokens: u32,
    pub(crate) overdrawn: bool,
    /// How likely an attempt meets a fault, in percent.
    pub(crate) trouble: u64,
    /// The calls that were told by something in between that they had been turned away, after the API had acted. It
    /// answers so only before it acts, and a client has to believe it.
    pub(crate) lied_to: Vec<usize>,
    delayed: Vec<Delayed>,
    strays: Vec<Stray>,
}

/// A reply that may turn up again, and the request it belongs to.
#[derive(Debug, Clone)]
struct Stray {
    method: Method,
    path: String,
    key: Option<String>,
    reply: Reply,
}

impl Stray {
    fn of(request: &Request, reply: &Reply) -> Self {
        let key = request.header("Idempotency-Key").map(str::to_owned);
        Self { method: request.method, path: request.path.clone(), key, reply: reply.clone() }
    }

    /// Whether it can be told from the reply to this request: it belongs to another request of the same kind, and says so.
    fn is_foreign_to(&self, request: &Request) -> bool {
        let kind = |path: &str| path.starts_with("/v1/accounts/");
        self.method == request.method
            && match request.method {
                Method::Get => {
                    self.reply.is_success()
                        && kind(&self.path) == kind(&request.path)
                        && self.path != request.path
                }
                Method::Post => {
                    self.reply.header("Idempotency-Key").is_some()
                        && self.key.as_deref() != request.header("Idempotency-Key")
                }
            }
    }
}

/// Whoever makes a call: when it loses patience, and what it does then.
#[derive(Debug)]
struct Caller {
    cancel_at: Option<Duration>,
    switch: Cancellation,
}

/// A handle on the network. Clones are the same network.
#[derive(Clone)]
pub(crate) struct Network(Arc<(Mutex<State>, Condvar)>);

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network")
    }
}

impl Network {
    pub(crate) fn new(random: Random, trouble: u64) -> Self {
        let state = State {
            random,
            now: Duration::ZERO,
            server: Server::default(),
            seen: Vec::new(),
            waits: Vec::new(),
            call: 0,
            sleeping: Vec::new(),
            callers: Vec::new(),
            tokens: CAPACITY,
            overdrawn: false,
            trouble,
            lied_to: Vec::new(),
            delayed: Vec::new(),
            strays: Vec::new(),
        };
        Self(Arc::new((Mutex::new(state), Condvar::new())))
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().expect("one runs at a time")
    }

    /// A caller that will lose patience then, and its switch. Callers come in the order of their calls.
    pub(crate) fn caller(&self, cancel_at: Option<Duration>) -> Cancellation {
        let switch = Cancellation::new();
        let mut state = self.state();
        if cancel_at.is_some_and(|at| at <= state.now) {
            switch.cancel();
        }
        state.callers.push(Caller { cancel_at, switch: switch.clone() });
        switch
    }

    /// Makes these calls, which are under way together from now on.
    pub(crate) fn together<T: Send>(
        &self,
        calls: std::ops::Range<usize>,
        make: impl Fn(usize) -> T + Sync,
    ) -> Vec<T> {
        let mut state = self.state();
        if calls.len() == 1 {
            state.call = calls.start;
            drop(state);
            return calls.map(make).collect();
        }
        for call in calls.clone() {
            let begins = state.now;
            state.sleeping.push((begins, call));
        }
        state.next();
        drop(state);
        thread::scope(|scope| {
            let threads: Vec<_> = calls
                .map(|call| {
                    let make = &make;
                    scope.spawn(move || {
                        drop(self.until_it_is_the_turn_of(call, self.state()));
                        let _leaving = Leaving(self);
                        make(call)
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().expect("no call panics")).collect()
        })
    }

    fn until_it_is_the_turn_of<'a>(
        &'a self,
        call: usize,
        mut state: MutexGuard<'a, State>,
    ) -> MutexGuard<'a, State> {
        while state.call != call {
            state = self.0.1.wait(state).expect("one runs at a time");
        }
        state
    }

    fn turn(&self) -> Turn<'_> {
        Turn { network: self, state: Some(self.state()) }
    }
}

/// A call that is over, however it ended: the next one goes on.
struct Leaving<'a>(&'a Network);

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        let (state, turn) = &*self.0.0;
        state.lock().unwrap_or_else(PoisonError::into_inner).next();
        turn.notify_all();
    }
}

/// The network while one call has it.
struct Turn<'a> {
    network: &'a Network,
    state: Option<MutexGuard<'a, State>>,
}

impl Deref for Turn<'_> {
    type Target = State;

    fn deref(&self) -> &State {
        self.state.as_ref().expect("there between two waits")
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut State {
        self.state.as_mut().expect("there between two waits")
    }
}

impl Clock for Network {
    fn now(&self) -> Duration {
        self.state().now
    }

    fn wait(&self, duration: Duration, cancellation: &Cancellation) -> bool {
        let mut turn = self.turn();
        let (call, began) = (turn.call, turn.now);
        turn.waits.push((call, began, duration));
        match turn.tokens.checked_sub(PRICE) {
            Some(left) => turn.tokens = left,
            None => turn.overdrawn = true,
        }
        turn.pass(duration);
        cancellation.is_cancelled()
    }

    fn seed(&self) -> u64 {
        self.state().random.next()
    }
}

impl Transport for Network {
    fn send(&self, request: &Request, attempt: &Attempt<'_>) -> Result<Reply, TransportError> {
        let mut state = self.turn();
        let (call, began) = (state.call, state.now);
        let (fault, verdict, mut result) = state.deliver(request, attempt.timeout);
        let deadline = began.saturating_add(attempt.timeout);
        assert!(state.now <= deadline, "the network itself must keep to the time: {fault}");
        if attempt.cancellation.is_cancelled() {
            // The connection was shut under the attempt.
            if let Err(error) = &mut result {
                error.kind = TransportErrorKind::Cancelled;
            }
        }
        let sent = result.as_ref().map_or_else(|error| error.sent, |_| true);
        let ended = state.now;
        let key = request.header("Idempotency-Key");
        // Of a success that another request had nothing is told but that.
        let foreign = fault == "stray" && result.as_ref().is_ok_and(Reply::is_success);
        let head = result.as_ref().map_or_else(|error| error.reply.as_deref(), Some).filter(|_| !foreign);
        let (status, request_id) =
            (head.map(|reply| reply.status), head.and_then(|reply| reply.request_id().map(str::to_owned)));
        if let Ok(reply) = &result
            && reply.is_success()
            && !foreign
        {
            let amount = if attempt.number > 1 { PRICE } else { 1 };
            state.tokens = (state.tokens + amount).min(CAPACITY);
        }
        state.seen.push(Seen {
            call,
            began,
            ended,
            timeout: attempt.timeout,
            key: key.map(str::to_owned),
            status,
            request_id,
            failure: if foreign {
                Some("response_mismatched")
            } else {
                result.as_ref().err().map(|error| error.kind.code())
            },
            body: request.body.clone(),
            fault,
            verdict,
            sent,
        });
        result
    }
}

type Outcome = (&'static str, Verdict, Result<Reply, TransportError>);

/// How much a budget holds and what a repetition costs, as documented.
const CAPACITY: u32 = 500;
pub(crate) const PRICE: u32 = 5;

impl State {
    /// Whose wait is over first runs next; until then time passes, and what was on its way arrives.
    fn next(&mut self) {
        if let Some(first) = self.sleeping.iter().min().copied() {
            self.sleeping.retain(|sleeper| *sleeper != first);
            let (until, call) = first;
            self.arrive(until);
            self.now = until;
            self.call = call;
        }
    }

    /// Everything still on its way arrives.
    pub(crate) fn drain(&mut self) {
        self.arrive(Duration::MAX);
    }

    fn arrive(&mut self, until: Duration) {
        self.delayed.sort_by_key(|delayed| delayed.at);
        while self.delayed.first().is_some_and(|delayed| delayed.at <= until) {
            let Delayed { at, request, call } = self.delayed.remove(0);
            let (reply, _) = self.server.receive(at, &request, call, &mut self.random);
            self.strays.push(Stray::of(&request, &reply));
        }
    }

    fn milliseconds(&mut self, below: u64) -> Duration {
        Duration::from_millis(self.random.below(below))
    }

    fn is_cancelled(&self) -> bool {
        self.callers.get(self.call).is_some_and(|caller| caller.switch.is_cancelled())
    }
}

impl Turn<'_> {
    /// Lets time pass: others go on meanwhile, and the caller may lose patience.
    fn pass(&mut self, duration: Duration) {
        let (own, now) = (self.call, self.now);
        let until = now.saturating_add(duration);
        // A cancelled wait or attempt ends early.
        let cancel_at = self.callers.get(own).and_then(|caller| caller.cancel_at).filter(|at| *at <= until);
        let until = cancel_at.map_or(until, |at| at.max(now));
        self.sleeping.push((until, own));
        self.next();
        if self.call != own {
            self.network.0.1.notify_all();
            self.state = self.state.take().map(|state| self.network.until_it_is_the_turn_of(own, state));
        }
        if cancel_at.is_some() {
            self.callers[own].switch.cancel();
        }
    }

    fn deliver(&mut self, request: &Request, timeout: Duration) -> Outcome {
        let trouble = self.trouble;
        if !self.random.percent(trouble) {
            return self.good(request, timeout);
        }
        match self.random.below(14) {
            0 => self.fail("refused", TransportErrorKind::Unreachable, timeout),
            1 => self.fail("tls", TransportErrorKind::Tls, timeout),
            2 => self.fail("reset before the server got it", TransportErrorKind::Interrupted, timeout),
            3 => self.lost("reset after the server acted", request, timeout, TransportErrorKind::Interrupted),
            4 => self.lost("cut off", request, timeout, TransportErrorKind::Truncated),
            5 => self.silence("dropped", timeout),
            6 => {
                self.delay(request);
                self.silence("delayed", timeout)
            }
            7 => {
                self.delay(request);
                let (_, verdict, result) = self.good(request, timeout);
                ("doubled", verdict, result)
            }
            8 | 9 => self.refusal(request, timeout),
            10 => self.stray(request, timeout),
            11 => self.nonsense(request, timeout),
            12 => self.lost("too large", request, timeout, TransportErrorKind::TooLarge),
            _ => self.lost("not http", request, timeout, TransportErrorKind::Malformed),
        }
    }

    /// The request arrives, and so does the reply, if there is time for it.
    fn good(&mut self, request: &Request, timeout: Duration) -> Outcome {
        let State { server, now, call, random, .. } = &mut **self;
        let (reply, done_at) = server.receive(*now, request, *call, random);
        let takes = done_at.saturating_sub(self.now);
        if takes >= timeout {
            return self.silence("slow", timeout);
        }
        self.pass(takes);
        if self.is_cancelled() {
            let broken = TransportError::new(TransportErrorKind::Interrupted, "shut");
            return ("cancelled while waiting", Verdict::Final, Err(broken));
        }
        let verdict = judge(&reply);
        self.strays.push(Stray::of(request, &reply));
        ("none", verdict, Ok(reply))
    }

    /// An attempt that fails on its own account; nothing reaches the server.
    fn fail(&mut self, fault: &'static str, kind: TransportErrorKind, timeout: Duration) -> Outcome {
        let takes = self.milliseconds(200).min(timeout);
        self.pass(takes);
        let verdict = match kind {
            TransportErrorKind::Tls => Verdict::Final,
            _ => Verdict::Repeat(Duration::ZERO),
        };
        (fault, verdict, Err(TransportError::new(kind, fault)))
    }

    /// The server acts, but its reply does not get through in one piece.
    fn lost(
        &mut self,
        fault: &'static str,
        request: &Request,
        timeout: Duration,
        kind: TransportErrorKind,
    ) -> Outcome {
        let (_, _, result) = self.good(request, timeout);
        let Ok(reply) = result else {
            return self.silence(fault, Duration::ZERO);
        };
        let whole_is_bad = matches!(kind, TransportErrorKind::TooLarge | TransportErrorKind::Malformed);
        let verdict = if whole_is_bad { Verdict::Final } else { Verdict::Repeat(Duration::ZERO) };
        let mut error = TransportError::new(kind, fault);
        if kind != TransportErrorKind::Interrupted {
            let length = reply.body.len() / 2;
            let body: String = reply.body.chars().take(length).collect();
            error.reply = Some(Box::new(Reply { body: body.into(), ..reply }));
        }
        (fault, verdict, Err(error))
    }

    /// Nothing comes back, until the attempt gives up.
    fn silence(&mut self, fault: &'static str, timeout: Duration) -> Outcome {
        let patience = Duration::from_secs(30).min(timeout);
        self.pass(patience);
        let error = TransportError::new(TransportErrorKind::Timeout, fault);
        (fault, Verdict::Repeat(Duration::ZERO), Err(error))
    }

    fn delay(&mut self, request: &Request) {
        let at = self.now + self.milliseconds(90_000);
        let call = self.call;
        self.delayed.push(Delayed { at, request: request.clone(), call });
    }

    /// A status other than success from something before the server, or after it had acted.
    fn refusal(&mut self, request: &Request, timeout: Duration) -> Outcome {
        let status = self.random.pick(&[401, 403, 409, 424, 429, 429, 500, 502, 503, 503, 504]);
        if self.random.percent(40) {
            let (fault, verdict, result) = self.good(request, timeout);
            if result.is_err() {
                return (fault, verdict, result);
            }
            if matches!(status, 401 | 403 | 429) {
                let call = self.call;
                self.lied_to.push(call);
            }
        }
        let mut reply = if self.random.percent(80) {
            error(status, "it_failed", "api_error")
        } else {
            Reply {
                status,
                headers: [("Content-Type", "text/html")].into(),
                body: "<html>_OXIK</html>".to_owned().into(),
            }
        };
        if self.random.percent(80) {
            finish(&mut reply, "req_proxy", request.header("Idempotency-Key"));
        }
        if self.random.percent(30) {
            let word = self.random.pick(&["true", "false", "maybe"]);
            reply.headers.push("Stripe-Should-Retry", word);
        }
        if self.random.percent(30) {
            let word = self.random.pick(&["0", "1", "3", "40", "99999999999999999999", "soon"]);
            reply.headers.push("Retry-After", word);
        } else if self.random.percent(10) {
            reply.headers.push("Date", "Fri, 20 Nov 2026 12:00:00 GMT");
            reply.headers.push("Retry-After", "Fri, 20 Nov 2026 12:00:02 GMT");
        }
        ("refusal", judge(&reply), Ok(reply))
    }

    /// A reply to another request arrives in place of the right one.
    fn stray(&mut self, request: &Request, timeout: Duration) -> Outcome {
        let Some(stray) = self.strays.iter().rev().find(|stray| stray.is_foreign_to(request)) else {
            return self.good(request, timeout);
        };
        let stray = stray.reply.clone();
        ("stray", Verdict::Repeat(Duration::ZERO), Ok(stray))
    }

    /// The server acts, and what arrives is complete and makes no sense.
    fn nonsense(&mut self, request: &Request, timeout: Duration) -> Outcome {
        let (fault, verdict, result) = self.good(request, timeout);
        let Ok(good) = result else {
            return (fault, verdict, result);
        };
        if good.status != 200 {
            return (fault, verdict, Ok(good));
        }
        let secret = "_OXIKsecret";
        let body = match self.random.below(5) {
            0 => String::new(),
            1 => "<html>".to_owned(),
            2 => format!(r#"{{"object":"customer","client_secret":"{secret}"}}"#),
            3 => format!(r#"{{"object":"account_session","client_secret":"{secret}"}}"#),
            _ => r#"{"error":{"message":"Not today."}}"#.to_owned(),
        };
        let mut reply = json(200, body);
        finish(&mut reply, "req_odd", request.header("Idempotency-Key"));
        ("nonsense", Verdict::Final, Ok(reply))
    }
}

/// What should follow a reply, in words of the policy's own documentation rather than of its code.
fn judge(reply: &Reply) -> Verdict {
    let least = match reply.header("Retry-After") {
        Some("0" | "soon") | None => Duration::ZERO,
        Some("1") => Duration::from_secs(1),
        Some("3") => Duration::from_secs(3),
        Some("40") => Duration::from_secs(40),
        Some("Fri, 20 Nov 2026 12:00:02 GMT") => Duration::from_secs(2),
        Some(_) => Duration::from_secs(u64::MAX),
    };
    let again = match (reply.status, reply.header("Stripe-Should-Retry")) {
        (200..=299, _) | (_, Some("false")) => false,
        (_, Some("true")) => true,
        (status, _) => [409, 424, 429, 500, 501, 502, 503, 504].contains(&status),
    };
    if again { Verdict::Repeat(least) } else { Verdict::Final }
}
