//! The sandbox's own time.

use serde::{Deserialize, Serialize};
use stripe_sessions::internal::webhook::seconds as system_seconds;

/// Where the clock of a sandbox with a seed stands: 2026-11-01 00:00:00 UTC.
const START_OF_SEEDED: i64 = 1_793_491_200;

/// The times a clock can show: 1970 to 9999. Whatever is reckoned from one of them still fits.
const TIMES: std::ops::RangeInclusive<i64> = 0..=253_402_300_799;

/// A clock that can be turned. With a seed it also stands still until it is turned, so that times repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Clock {
    standing_at: Option<i64>,
    offset: i64,
}

impl Clock {
    pub(crate) fn new(seeded: bool) -> Self {
        Self { standing_at: seeded.then_some(START_OF_SEEDED), offset: 0 }
    }

    /// Seconds since the Unix epoch.
    pub(crate) fn now(&self) -> i64 {
        let now = self.standing_at.unwrap_or_else(system_seconds).saturating_add(self.offset);
        now.clamp(*TIMES.start(), *TIMES.end())
    }

    /// Whether it stands still until it is turned.
    pub(crate) const fn stands(&self) -> bool {
        self.standing_at.is_some()
    }

    /// Moves the clock, forwards or backwards.
    pub(crate) fn advance(&mut self, seconds: i64) -> Result<(), OutOfRange> {
        check(self.now().saturating_add(seconds))?;
        self.offset = self.offset.saturating_add(seconds);
        Ok(())
    }

    /// Sets the clock.
    pub(crate) fn set(&mut self, now: i64) -> Result<(), OutOfRange> {
        check(now)?;
        self.offset = now.saturating_sub(self.standing_at.unwrap_or_else(system_seconds));
        Ok(())
    }
}

fn check(time: i64) -> Result<(), OutOfRange> {
    if TIMES.contains(&time) { Ok(()) } else { Err(OutOfRange) }
}

/// Why the clock was not turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OutOfRange;

impl std::fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the clock can be set to times from 1970 to 9999")
    }
}
