//! What must hold in every world.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions::{Error, ErrorKind};

use crate::network::{Network, PRICE, Seen, Verdict};
use crate::server::Server;
use crate::world::{Got, Heard, Kind, Made, Plan, Story};

/// Text that must turn up nowhere: the API key, and whatever a client secret begins with.
const SECRETS: &[&str] = &["4eC39HqLyjWD", "OXIKsecret"];

/// A wait of the client: when it began, and how long it was to be.
type Wait = (Duration, Duration);

impl Made<'_> {
    fn deadline(&self) -> Duration {
        self.began + self.plan.timeout
    }

    fn cancelled_at(&self) -> Option<Duration> {
        self.plan.patience.map(|patience| self.began + patience)
    }

    fn was_cancelled(&self) -> bool {
        self.cancelled_at().is_some_and(|at| at <= self.ended)
    }
}

/// The promises about one call.
pub(crate) fn of_a_call(story: &mut Story, network: &Network, made: &Made<'_>, heard: &[Heard]) {
    let state = network.state();
    let number = made.number;
    let attempts: Vec<_> = state.seen.iter().filter(|seen| seen.call == number).collect();
    let waits: Vec<Wait> =
        state.waits.iter().filter(|wait| wait.0 == number).map(|wait| (wait.1, wait.2)).collect();
    story.attempts += attempts.len();
    tell(story, made, &attempts, &waits);
    about_time(story, made, &attempts);
    about_requests(story, made, &attempts);
    about_waits(story, made, &attempts, &waits);
    let heard: Vec<_> = heard.iter().filter(|heard| heard.call == number).map(|heard| &heard.event).collect();
    about_events(story, made, &attempts, &waits, &heard);
    match &made.result {
        Ok(Got { attempts: count, .. }) => {
            must!(story, *count as usize == attempts.len(), "call {number} miscounted its attempts");
            about_success(story, made, &state.server);
        }
        Err(error) => about_error(story, made, &attempts, error),
    }
}

fn tell(story: &mut Story, made: &Made<'_>, attempts: &[&Seen], waits: &[Wait]) {
    let Made { number, ended, .. } = made;
    for Seen { began, ended, fault, verdict, .. } in attempts {
        let _ = writeln!(story.lines, "call {number}: {began:?} to {ended:?}: {fault} {verdict:?}");
    }
    let end = match &made.result {
        Ok(Got { attempts, .. }) => format!("success for {} after {attempts}", made.plan.about),
        Err(error) => {
            let unknown = error.is_outcome_unknown();
            format!("{:?} {:?}, outcome unknown: {unknown}", error.kind(), error.code())
        }
    };
    let waits: Vec<_> = waits.iter().map(|wait| wait.1).collect();
    let _ = writeln!(story.lines, "call {number}: {end} at {ended:?}, waits {waits:?}");
}

/// No call outlives its deadline, and each attempt knows what is left.
fn about_time(story: &mut Story, made: &Made<'_>, attempts: &[&Seen]) {
    let (number, deadline) = (made.number, made.deadline());
    let late = made.ended.saturating_sub(deadline);
    must!(story, late.is_zero(), "call {number} outlived its deadline by {late:?}");
    for seen in attempts {
        let left = deadline.saturating_sub(seen.began);
        must!(story, seen.timeout == left, "call {number}: an attempt had {:?} of {left:?}", seen.timeout);
    }
}

/// One request, one key, not too often, and never after a cancellation.
fn about_requests(story: &mut Story, made: &Made<'_>, attempts: &[&Seen]) {
    let number = made.number;
    let most = made.plan.retries as usize + 1;
    must!(story, attempts.len() <= most, "call {number} was sent too often");
    must!(
        story,
        attempts.windows(2).all(|pair| pair[0].key == pair[1].key && pair[0].body == pair[1].body),
        "call {number} changed its key or its body between attempts"
    );
    if let Some(key) = &made.plan.key {
        let kept = attempts.iter().all(|seen| seen.key.as_ref() == Some(key));
        must!(story, kept, "call {number} did not keep the caller's key");
    }
    let late = |at: Duration| attempts.iter().any(|seen| seen.began >= at);
    must!(
        story,
        !made.cancelled_at().is_some_and(late),
        "call {number} sent something after it was cancelled"
    );
}

/// What may pass is repeated, what will not is not; each wait is as policy says and ends before the deadline.
fn about_waits(story: &mut Story, made: &Made<'_>, attempts: &[&Seen], waits: &[Wait]) {
    let (number, deadline) = (made.number, made.deadline());
    let between = attempts.len().saturating_sub(1);
    must!(
        story,
        waits.len() == between || (waits.len() == attempts.len() && made.was_cancelled()),
        "call {number}: {} waits for {} attempts",
        waits.len(),
        attempts.len()
    );
    for (index, seen) in attempts.iter().enumerate() {
        let fault = seen.fault;
        let Verdict::Repeat(least) = seen.verdict else {
            let is_last = index == between && waits.len() <= index;
            must!(story, is_last, "call {number} went on after {fault:?}, which is final");
            continue;
        };
        let longest = Duration::from_millis(500 << index.min(4)).min(Duration::from_secs(5)).max(least);
        if let Some((at, wait)) = waits.get(index) {
            must!(story, *at == seen.ended, "call {number}: a wait began late");
            let fits = (least..=longest).contains(wait);
            must!(story, fits, "call {number}: a wait of {wait:?}, not from {least:?} to {longest:?}");
            must!(story, at.saturating_add(*wait) < deadline, "call {number}: a wait outlasts the deadline");
        } else {
            let had_time = seen.ended.saturating_add(longest) < deadline;
            let had_retries = index < made.plan.retries as usize;
            must!(
                story,
                !had_time || !had_retries || made.was_cancelled() || made.tokens < PRICE,
                "call {number} gave up after {fault:?} although it could have gone on"
            );
        }
    }
}

/// What the hook was told is what the network saw: each attempt, and then the call.
fn about_events(story: &mut Story, made: &Made<'_>, attempts: &[&Seen], waits: &[Wait], heard: &[&Value]) {
    let number = made.number;
    let seconds = |duration: Duration| Value::from(duration.as_secs_f64());
    let Some((call, told)) = heard.split_last() else {
        story.violations.push(format!("call {number}: the hook heard nothing"));
        return;
    };
    must!(
        story,
        told.len() == attempts.len(),
        "call {number}: {} of {} attempts were told",
        told.len(),
        attempts.len()
    );
    for (index, (event, seen)) in told.iter().zip(attempts).enumerate() {
        let agrees = event["event"] == "attempt"
            && event["attempt"] == index + 1
            && event["duration"] == seconds(seen.ended.saturating_sub(seen.began))
            && event["status"] == json!(seen.status)
            && event["request_id"] == json!(seen.request_id)
            && event["failure"] == json!(seen.failure)
            && event["retry_wait"] == waits.get(index).map_or(Value::Null, |wait| seconds(wait.1));
        must!(story, agrees, "call {number}: the hook was told {event} of {seen:?}");
    }
    let error = made.result.as_ref().err();
    let agrees = call["event"] == "call"
        && call["attempts"] == attempts.len()
        && call["duration"] == seconds(made.ended.saturating_sub(made.began))
        && call["error"] == json!(error.map(|error| error.kind().name()))
        && call["code"] == json!(error.and_then(Error::code))
        && (call["gave_up"] != "budget" || made.tokens < PRICE);
    must!(story, agrees, "call {number}: the hook was told {call} after {} attempts", attempts.len());
}

/// A success is this call's own.
fn about_success(story: &mut Story, made: &Made<'_>, server: &Server) {
    let (number, about) = (made.number, &made.plan.about);
    let Ok(Got { document, .. }) = &made.result else { return };
    let is_own = match made.plan.kind {
        Kind::Create => {
            let own = server.minted.iter().find(|minted| minted.secret == document["client_secret"]);
            own.is_some_and(|minted| minted.call == number) && document["account"] == **about
        }
        Kind::Retrieve => document["id"] == **about,
        Kind::List => document["data"].as_array().is_some_and(|items| {
            items.iter().all(|item| {
                item["id"].as_str().is_some_and(|id| id.rsplit_once('_').is_some_and(|id| id.0 == about))
            })
        }),
    };
    must!(story, is_own, "call {number} returned something that is not its own");
}

/// An error says what is true, all that helps, and nothing secret.
fn about_error(story: &mut Story, made: &Made<'_>, attempts: &[&Seen], error: &Error) {
    let number = made.number;
    let count = error.attempts() as usize;
    must!(
        story,
        count == attempts.len(),
        "call {number} failed after {} attempts and says {count}",
        attempts.len()
    );
    if let Some(first) = attempts.first() {
        let has_key = error.idempotency_key() == first.key.as_deref();
        must!(story, has_key, "call {number}: the error does not carry the key");
    }
    let cancelled = error.kind() == ErrorKind::Cancelled;
    must!(story, !cancelled || made.was_cancelled(), "call {number} says it was cancelled, and nobody did");
    let unknown = error.is_outcome_unknown();
    let sent = attempts.iter().any(|seen| seen.sent);
    must!(story, sent || !unknown, "call {number}: nothing was sent, what is unknown?");
    let reads = made.plan.kind != Kind::Create;
    must!(story, !reads || !unknown, "call {number}: reading changes nothing, what is unknown?");
    for text in [format!("{error:?}"), error.to_string(), error.to_json().to_string()] {
        let leak = SECRETS.iter().any(|secret| text.contains(secret));
        must!(story, !leak, "call {number}: a secret is in the error: {text}");
    }
    if !unknown {
        story.certain.push(number);
    }
}

/// The promises that can be judged only when everything that was on its way has arrived.
pub(crate) fn of_a_world(story: &mut Story, network: &Network, plans: &[Plan], heard: &[Heard]) {
    let state = network.state();
    must!(story, !state.overdrawn, "a request was repeated although the budget was used up");
    let mut whose = HashMap::new();
    for seen in &state.seen {
        if let Some(key) = &seen.key {
            let first = *whose.entry(key).or_insert(seen.call);
            must!(story, first == seen.call, "calls {first} and {} share the key {key}", seen.call);
        }
    }
    for number in 0..plans.len() {
        let minted = state.server.minted.iter().filter(|minted| minted.call == number).count();
        must!(story, minted <= 1, "call {number} minted {minted} sessions");
        let certain = story.certain.contains(&number) && !state.lied_to.contains(&number);
        must!(
            story,
            !certain || minted == 0,
            "call {number} failed for certain, it says, but there is a session"
        );
    }
    let leak = heard.iter().any(|heard| {
        let event = heard.event.to_string();
        SECRETS.iter().any(|secret| event.contains(secret) || heard.text.contains(secret))
    });
    must!(story, !leak, "a secret was told to the hook");
}
