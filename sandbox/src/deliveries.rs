//! Deliveries of events to endpoints: which are due, what became of them, and what goes wrong on purpose.

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};

/// How many deliveries are remembered, and how many can be told to go wrong.
const MOST: usize = 1000;

/// How many attempts of a delivery are remembered: those of the back-off, and the latest made by hand.
const MOST_ATTEMPTS: usize = 20;

/// How long after an attempt that failed the next is made, in seconds of the sandbox's clock. The API goes on for hours with
/// a test key, and for three days with a live one.
const BACK_OFF: [i64; 5] = [10, 60, 600, 3600, 21_600];

/// Something that is to go wrong with a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryFault {
    /// It comes twice.
    Duplicate,
    /// It comes after the next one.
    OutOfOrder,
    /// It comes so much later, by the sandbox's clock.
    Delay(Duration),
    /// Its first attempt is signed with another secret.
    BadSignature,
    /// It never comes.
    Lost,
}

impl DeliveryFault {
    /// The fault of that name, as the control interface has it.
    pub(crate) fn from_name(name: &str, delay: Duration) -> Option<Self> {
        Some(match name {
            "duplicate" => Self::Duplicate,
            "out_of_order" => Self::OutOfOrder,
            "delay" => Self::Delay(delay),
            "bad_signature" => Self::BadSignature,
            "lost" => Self::Lost,
            _ => return None,
        })
    }
}

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// It is due then.
    Due(i64),
    /// It is held back until another has been made.
    Held,
    UnderWay,
    Succeeded,
    Failed,
    Lost,
}

/// One event on its way to one endpoint.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) number: u64,
    pub(crate) event: String,
    /// The type by which the endpoint is told.
    pub(crate) kind: String,
    pub(crate) endpoint: String,
    /// Whether the next attempt is signed with another secret.
    pub(crate) is_forged: bool,
    progress: Progress,
    attempts: Vec<Value>,
}

impl Delivery {
    /// When it is to be made, unless it is held back, under way, or over.
    const fn due(&self) -> Option<i64> {
        if let Progress::Due(at) = self.progress { Some(at) } else { None }
    }

    const fn is_pending(&self) -> bool {
        matches!(self.progress, Progress::Due(_) | Progress::Held | Progress::UnderWay)
    }

    pub(crate) fn to_json(&self) -> Value {
        let (status, due) = match self.progress {
            Progress::Due(_) | Progress::Held | Progress::UnderWay => ("pending", self.due()),
            Progress::Succeeded => ("succeeded", None),
            Progress::Failed => ("failed", None),
            Progress::Lost => ("lost", None),
        };
        json!({
            "number": self.number,
            "event": self.event,
            "type": self.kind,
            "endpoint": self.endpoint,
            "status": status,
            "due": due,
            "attempts": self.attempts,
        })
    }
}

/// A delivery to be made: what is sent, where, and signed with what.
pub(crate) struct Sending {
    pub(crate) number: u64,
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) body: String,
}

/// All deliveries, in the order in which they are made.
#[derive(Debug, Default)]
pub(crate) struct Deliveries {
    all: VecDeque<Delivery>,
    last: u64,
    faults: VecDeque<DeliveryFault>,
}

impl Deliveries {
    /// Has the next deliveries go wrong, one by each fault.
    pub(crate) fn inject(&mut self, fault: DeliveryFault, times: usize) {
        let left = MOST.saturating_sub(self.faults.len());
        self.faults.extend(std::iter::repeat_n(fault, times.min(left)));
    }

    /// Has an endpoint be told of an event.
    pub(crate) fn add(&mut self, event: &str, kind: &str, endpoint: &str, now: i64) {
        let fault = self.faults.pop_front();
        let progress = match fault {
            Some(DeliveryFault::Lost) => Progress::Lost,
            Some(DeliveryFault::OutOfOrder) => Progress::Held,
            Some(DeliveryFault::Delay(by)) => {
                Progress::Due(now.saturating_add(by.as_secs().try_into().unwrap_or(i64::MAX)))
            }
            _ => Progress::Due(now),
        };
        let copies = if fault == Some(DeliveryFault::Duplicate) { 2 } else { 1 };
        for _ in 0..copies {
            self.last += 1;
            self.all.push_back(Delivery {
                number: self.last,
                event: event.to_owned(),
                kind: kind.to_owned(),
                endpoint: endpoint.to_owned(),
                is_forged: fault == Some(DeliveryFault::BadSignature),
                progress,
                attempts: Vec::new(),
            });
        }
        if progress != Progress::Held {
            // Those that were held back come behind it.
            let (held, others): (VecDeque<_>, _) =
                self.all.drain(..).partition(|delivery| delivery.progress == Progress::Held);
            self.all = others;
            self.all.extend(held.into_iter().map(|held| Delivery { progress: Progress::Due(now), ..held }));
        }
        while self.all.len() > MOST {
            self.all.pop_front();
        }
    }

    /// Those that are due, which are under way from now on: one to each endpoint, so that it gets them in order and
    /// waits for no other.
    pub(crate) fn take_due(&mut self, now: i64) -> Vec<Delivery> {
        let under_way = self.all.iter().filter(|delivery| delivery.progress == Progress::UnderWay);
        let mut busy: HashSet<_> = under_way.map(|delivery| delivery.endpoint.clone()).collect();
        let mut due = Vec::new();
        for delivery in &mut self.all {
            if delivery.due().is_some_and(|at| at <= now) && busy.insert(delivery.endpoint.clone()) {
                delivery.progress = Progress::UnderWay;
                due.push(delivery.clone());
            }
        }
        due
    }

    /// When the next is due that is not under way.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.all.iter().filter_map(Delivery::due).min()
    }

    /// Whether one is being made, or to be made by now.
    pub(crate) fn is_busy(&self, now: i64) -> bool {
        let is_under_way = |delivery: &Delivery| delivery.progress == Progress::UnderWay;
        self.all.iter().any(|delivery| is_under_way(delivery) || delivery.due().is_some_and(|at| at <= now))
    }

    /// Makes no further attempts for an endpoint that is gone.
    pub(crate) fn give_up(&mut self, endpoint: &str) {
        let gone =
            self.all.iter_mut().filter(|delivery| delivery.endpoint == endpoint && delivery.is_pending());
        gone.for_each(|delivery| delivery.progress = Progress::Failed);
    }

    /// None of them, but no number is given twice: an attempt may still be under way.
    pub(crate) fn emptied(&self) -> Self {
        Self { last: self.last, ..Self::default() }
    }

    /// Takes down what became of an attempt: the status of the answer, or why there was none.
    pub(crate) fn made(&mut self, number: u64, outcome: Result<u16, String>, now: i64) {
        let Some(delivery) = self.all.iter_mut().find(|delivery| delivery.number == number) else { return };
        delivery.is_forged = false;
        if delivery.attempts.len() == MOST_ATTEMPTS {
            delivery.attempts.remove(BACK_OFF.len());
        }
        delivery.attempts.push(match &outcome {
            Ok(status) => json!({"at": now, "status": status}),
            Err(failure) => json!({"at": now, "failure": failure}),
        });
        if delivery.progress != Progress::UnderWay {
            // It is to be made once more, or its endpoint is gone.
            return;
        }
        delivery.progress = match (outcome, BACK_OFF.get(delivery.attempts.len() - 1)) {
            (Ok(200..300), _) => Progress::Succeeded,
            (_, Some(wait)) => Progress::Due(now.saturating_add(*wait)),
            (_, None) => Progress::Failed,
        };
    }

    /// Makes a delivery once more. Whether there is one of this number.
    pub(crate) fn resend(&mut self, number: u64, now: i64) -> bool {
        let found = self.all.iter_mut().find(|delivery| delivery.number == number);
        found.map(|delivery| delivery.progress = Progress::Due(now)).is_some()
    }

    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &Delivery> {
        self.all.iter().rev()
    }
}
