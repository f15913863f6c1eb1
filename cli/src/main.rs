//! Placeholder while the core takes shape.
fn main() {}
