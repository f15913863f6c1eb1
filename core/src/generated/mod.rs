//! What `cargo run -p generate` writes from the catalogue and the operations: never edited by hand.

pub(crate) mod forms;
pub(crate) mod records;
pub(crate) mod resources;
