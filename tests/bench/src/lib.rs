//! What is measured: every task of ours, and beside it what the machine allows at best.

#[expect(missing_docs, reason = "the names are the API's")]
pub mod limits;
pub mod socket;
pub mod tasks;

/// The parameters of every measured request, as JSON: one account, four components, five features.
pub const PARAMETERS: &str = include_str!("../parameters.json");
/// The body of every measured reply: a session with eighteen components, compact.
pub const REPLY: &str = include_str!("../reply.json");
/// A key for a server that checks none.
pub const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
