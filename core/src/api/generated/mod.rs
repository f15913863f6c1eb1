//! What `cargo run -p generate` writes about the API: a record for each object.

pub(crate) mod records;
