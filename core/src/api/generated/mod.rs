//! What `cargo run -p generate` writes about the API: a record for each object, and the form body of each.

#[expect(clippy::too_many_lines, reason = "a line for each parameter there is")]
pub(crate) mod forms;
pub(crate) mod records;
