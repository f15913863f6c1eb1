//! What `cargo run -p generate` writes from the catalogue and the operations: never edited by hand.

#[expect(clippy::too_many_lines, reason = "a line for each parameter there is")]
pub(crate) mod forms;
pub(crate) mod records;
pub(crate) mod resources;
