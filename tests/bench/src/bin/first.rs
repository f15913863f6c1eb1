//! The smallest program: one client, one call. How long it takes to begin, and how large it is.
//!
//!     first URL

fn main() {
    bench::tasks::task("call", &std::env::args().nth(1).expect("an address"))();
}
