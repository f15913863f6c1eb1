//! What `cargo run -p generate` writes about the API: a record for each object. `versions` is written by
//! `tests/current/walk`.

pub(crate) mod records;
pub(crate) mod versions;
