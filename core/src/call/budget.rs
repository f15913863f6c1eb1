//! How many repetitions a client may spend, so that an outage is not made worse by everyone asking again.

use std::sync::atomic::{AtomicU32, Ordering};

/// A store of tokens that repetitions take from and successes pay into.
///
/// It begins full, with enough for 100 repetitions. Each repetition takes [`RetryBudget::PRICE`] tokens. A call that
/// succeeds at the first attempt pays one back, one that needed repetitions pays back the price of one. So in good
/// times every call may be repeated; while nothing succeeds, a client repeats 100 requests and then sends each only
/// once; and afterwards one repetition is earned by five good calls: a fifth more load at most.
///
/// There is no clock in it: what is saved up depends on what the API answered and on nothing else.
#[derive(Debug)]
pub struct RetryBudget {
    tokens: AtomicU32,
}

impl RetryBudget {
    /// The most tokens there can be.
    pub const CAPACITY: u32 = 500;
    /// What a repetition costs.
    pub const PRICE: u32 = 5;

    /// A full budget.
    pub const fn new() -> Self {
        Self { tokens: AtomicU32::new(Self::CAPACITY) }
    }

    /// How many repetitions are left.
    pub fn retries_left(&self) -> u32 {
        self.tokens.load(Ordering::Relaxed) / Self::PRICE
    }

    /// Takes the price of one repetition, if it is there.
    pub(super) fn take(&self) -> bool {
        let pay = |tokens: u32| tokens.checked_sub(Self::PRICE);
        self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, pay).is_ok()
    }

    /// Pays in for a success.
    pub(super) fn pay_in(&self, retried: bool) {
        let amount = if retried { Self::PRICE } else { 1 };
        let add = |tokens: u32| (tokens < Self::CAPACITY).then(|| (tokens + amount).min(Self::CAPACITY));
        // Nothing to do where it is full already.
        let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_uses_it_up_and_successes_fill_it_again() {
        let budget = RetryBudget::new();
        assert_eq!((0..1000).filter(|_| budget.take()).count(), 100);
        for _ in 0..4 {
            budget.pay_in(false);
        }
        assert!(!budget.take());
        budget.pay_in(false);
        assert!(budget.take());
        budget.pay_in(true);
        assert_eq!(budget.retries_left(), 1);
    }

    #[test]
    fn it_never_holds_more_than_its_capacity() {
        let budget = RetryBudget::new();
        budget.pay_in(true);
        assert_eq!(budget.retries_left(), 100);
    }
}
