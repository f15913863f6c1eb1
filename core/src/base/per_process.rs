//! A value of which each process has its own, although `fork` copies memory.

use std::fmt;
use std::sync::Arc;

use arc_swap::ArcSwapOption;

/// Which process this is. A system call.
pub(crate) fn process() -> u32 {
    std::process::id()
}

/// Holds a value made by `make` in this very process.
///
/// After a `fork`, parent and child would share what the value holds, connections for example: each could then read
/// the other's replies, and hand one account's secret to another. So the value is keyed by the process id, and a
/// child makes its own. The parent's copy is forgotten, not dropped: dropping it would write to the shared
/// connections (TLS says goodbye). There is no lock, because one that is held at the time of the fork stays held in
/// the child for ever.
pub(crate) struct PerProcess<T, Make = Box<dyn Fn() -> T + Send + Sync>> {
    current: ArcSwapOption<(u32, T)>,
    make: Make,
}

impl<T, Make> PerProcess<T, Make> {
    pub(crate) const fn new(make: Make) -> Self {
        Self { current: ArcSwapOption::const_empty(), make }
    }
}

impl<T, Make: Fn() -> T> PerProcess<T, Make> {
    pub(crate) fn with<R>(&self, use_it: impl FnOnce(&T) -> R) -> R {
        self.within(process(), use_it)
    }

    /// The same where it is known which process this is: nothing that could fork has run since it was asked for.
    pub(crate) fn within<R>(&self, own: u32, use_it: impl FnOnce(&T) -> R) -> R {
        loop {
            let current = self.current.load_full();
            if let Some(current) = current.as_ref().filter(|current| current.0 == own) {
                return use_it(&current.1);
            }
            let made = Arc::new((own, (self.make)()));
            let previous = self.current.compare_and_swap(&current, Some(made));
            // Ours is in place only if nobody was faster; either way the next round finds one of this process.
            if let (Some(previous), Some(current)) = (&*previous, current)
                && Arc::ptr_eq(previous, &current)
            {
                std::mem::forget(current);
            }
        }
    }
}

impl<T, Make> fmt::Debug for PerProcess<T, Make> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PerProcess").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn one_process_has_one_value() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let slot = PerProcess::new(|| MADE.fetch_add(1, Ordering::Relaxed));
        assert_eq!(slot.with(|value| *value), slot.with(|value| *value));
        assert_eq!(MADE.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_value_of_another_process_is_neither_used_nor_dropped() {
        struct Loud(u32);
        impl Drop for Loud {
            fn drop(&mut self) {
                assert_ne!(self.0, 1, "the parent's value was dropped");
            }
        }
        let slot = PerProcess::new(|| Loud(2));
        slot.current.store(Some(Arc::new((std::process::id() + 1, Loud(1)))));
        assert_eq!(slot.with(|value| value.0), 2);
    }
}
