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

impl From<Duration> for Seconds {
    fn from(duration: Duration) -> Self {
        Self(duration.as_secs_f64())
    }
}
