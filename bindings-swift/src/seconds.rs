//! Lengths of time.

use std::time::Duration;

/// A length of time. Any number a host has crosses, and is checked where it becomes core's: uniffi's own type ends a Swift
/// program that gives one below zero or above 292 billion years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seconds(pub(crate) f64);

uniffi::custom_type!(
    /// A length of time.
    Seconds, f64, {
    lower: |seconds| seconds.0,
    try_lift: |seconds| Ok(Seconds(seconds)),
});

impl Seconds {
    /// As core has it, where it is more than nothing. Longer than a `Duration` can hold means: no limit worth the name.
    pub(crate) fn duration(self) -> Option<Duration> {
        (self.0 > 0.0).then(|| Duration::try_from_secs_f64(self.0).unwrap_or(Duration::MAX))
    }
}

impl From<Duration> for Seconds {
    fn from(duration: Duration) -> Self {
        Self(duration.as_secs_f64())
    }
}
