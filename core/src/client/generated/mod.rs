//! What `cargo run -p generate` writes about clients: a method for each operation.

pub(crate) mod resources;
