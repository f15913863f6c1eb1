//! Chance, handed in as a seed: the same seed gives the same waits.

use std::fmt;
use std::time::Duration;

/// Where in a span of time a wait ends.
#[derive(Clone)]
pub(crate) enum Jitter<'a> {
    /// Anywhere, by a seed that is asked for when the first wait is: nearly every call has none.
    Unseeded(&'a dyn Fn() -> u64),
    /// Anywhere, evenly ("full jitter"): clients that failed together come back apart.
    Seeded(u64),
    /// At its end: for a plan, which names the longest wait.
    Greatest,
}

impl fmt::Debug for Jitter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unseeded(_) => "Unseeded",
            Self::Seeded(_) => "Seeded",
            Self::Greatest => "Greatest",
        })
    }
}

impl Jitter<'_> {
    /// A moment between zero and `longest`.
    pub(super) fn within(&mut self, longest: Duration) -> Duration {
        match self {
            Self::Unseeded(seed) => {
                *self = Self::Seeded(seed());
                self.within(longest)
            }
            Self::Greatest => longest,
            Self::Seeded(state) => {
                // 32 bits of chance are plenty for a length of time, and keep the product inside 128 bits.
                let chance = u128::from(split_mix(state) >> 32);
                let nanoseconds = (longest.as_nanos() * chance) >> 32;
                Duration::from_nanos(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
            }
        }
    }
}

/// `SplitMix64` (Steele, Lea, Flood 2014): a step of a well-mixed sequence in four lines.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_spread_over_the_whole_span() {
        let longest = Duration::from_secs(1);
        let waits: Vec<_> = (0..1000).map(|seed| Jitter::Seeded(seed).within(longest)).collect();
        assert!(waits.iter().all(|wait| *wait < longest));
        for tenth in 0..10 {
            let from = longest * tenth / 10;
            let here = waits.iter().filter(|wait| (from..from + longest / 10).contains(wait));
            assert!((50..200).contains(&here.count()), "tenth {tenth}");
        }
    }
}
