//! How many allocations a task makes, and of how many bytes, as a line of JSON.
//!
//!     allocations TASK [URL]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering};

use bench::tasks;

static COUNT: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);

struct Counting;

// SAFETY: everything is the system's allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Ordering::Relaxed);
        BYTES.fetch_add(layout.size() as u64, Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.fetch_add(1, Ordering::Relaxed);
        BYTES.fetch_add(size as u64, Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    const CALLS: u64 = 100;
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("a task");
    let mut task = tasks::task(&name, &arguments.next().unwrap_or_default());
    for _ in 0..CALLS {
        task();
    }
    let before = (COUNT.load(Ordering::Relaxed), BYTES.load(Ordering::Relaxed));
    for _ in 0..CALLS {
        task();
    }
    let count = COUNT.load(Ordering::Relaxed) - before.0;
    let bytes = BYTES.load(Ordering::Relaxed) - before.1;
    println!("{{\"allocations\":{},\"bytes\":{}}}", count.div_ceil(CALLS), bytes.div_ceil(CALLS));
}
