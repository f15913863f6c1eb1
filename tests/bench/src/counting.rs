//! How many allocations a task makes, and of how many bytes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

static IS_COUNTING: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);

/// The system's allocator, which counts during [`measure`] and costs nothing otherwise. To be a program's global one.
#[derive(Debug)]
pub struct Counting;

fn count(bytes: usize) {
    if IS_COUNTING.load(Ordering::Relaxed) {
        COUNT.fetch_add(1, Ordering::Relaxed);
        BYTES.fetch_add(bytes as u64, Ordering::Relaxed);
    }
}

// SAFETY: everything is the system's allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        // SAFETY: as the caller promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Repeats a task and prints what each time took, as a line of JSON.
pub fn measure(mut task: impl FnMut()) {
    const CALLS: u64 = 100;
    (0..CALLS).for_each(|_| task());
    IS_COUNTING.store(true, Ordering::Relaxed);
    (0..CALLS).for_each(|_| task());
    IS_COUNTING.store(false, Ordering::Relaxed);
    let each = |sum: &AtomicU64| sum.load(Ordering::Relaxed).div_ceil(CALLS);
    println!("{{\"allocations\":{},\"bytes\":{}}}", each(&COUNT), each(&BYTES));
}
