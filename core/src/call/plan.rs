//! What a call would do if nothing but failures came back: a dry run.

use std::time::Duration;

use serde_json::{Value, json};

use super::budget::RetryBudget;
use super::jitter::Jitter;
use super::policy::Policy;
use super::state_machine::{Action, Call, Event};
use crate::call::{TransportError, TransportErrorKind};

/// The attempts and waits a call is prepared for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The most times the request is sent.
    pub attempts: u32,
    /// The waits between the attempts.
    pub waits: Vec<PlannedWait>,
    /// When the call is over whatever happens.
    pub deadline: Duration,
}

/// A wait between two attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedWait {
    /// The attempt before it, from one.
    pub after_attempt: u32,
    /// The longest it can be. It is drawn evenly from zero up to this; a `Retry-After` from the API can make it
    /// longer.
    pub at_most: Duration,
}

impl Policy {
    /// The attempts and waits this policy allows for, found by playing the real state machine against a server that
    /// cannot be reached.
    pub fn plan(self) -> Plan {
        let budget = RetryBudget::new();
        let mut call = Call::with_jitter(self, &budget, None, Jitter::Greatest);
        let mut plan = Plan { attempts: 0, waits: Vec::new(), deadline: self.timeout };
        let mut now = Duration::ZERO;
        let mut event = Event::Start;
        loop {
            event = match call.next(now, event) {
                Action::Send { attempt, .. } => {
                    plan.attempts = attempt;
                    Event::Failed(TransportError::new(TransportErrorKind::Unreachable, ""))
                }
                Action::Wait { duration, .. } => {
                    plan.waits.push(PlannedWait { after_attempt: plan.attempts, at_most: duration });
                    now += duration;
                    Event::Waited
                }
                Action::Done(_) => return plan,
            };
        }
    }
}

impl Plan {
    /// The plan as JSON: `{"attempts", "waits": [{"after_attempt", "at_most"}], "deadline"}`, times in seconds.
    pub fn to_json(&self) -> Value {
        let waits: Value = self
            .waits
            .iter()
            .map(|wait| json!({"after_attempt": wait.after_attempt, "at_most": wait.at_most.as_secs_f64()}))
            .collect();
        json!({"attempts": self.attempts, "waits": waits, "deadline": self.deadline.as_secs_f64()})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_lists_the_longest_waits_that_fit() {
        let plan = |max_network_retries, seconds| {
            let timeout = Duration::from_secs(seconds);
            Policy { max_network_retries, timeout }.plan().to_json()
        };
        assert_eq!(
            plan(2, 80),
            json!({"attempts": 3, "deadline": 80.0, "waits": [
                {"after_attempt": 1, "at_most": 0.5},
                {"after_attempt": 2, "at_most": 1.0},
            ]})
        );
        assert_eq!(plan(9, 2)["attempts"], 3);
        assert_eq!(plan(0, 80)["waits"], json!([]));
        assert_eq!(plan(3, 0), json!({"attempts": 0, "deadline": 0.0, "waits": []}));
    }
}
