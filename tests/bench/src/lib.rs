//! What is measured: every task of ours, and beside it what the machine allows at best.

use std::path::PathBuf;

pub mod counting;
#[expect(missing_docs, reason = "the names are the API's")]
pub mod limits;
pub mod report;
pub mod socket;
pub mod tasks;

/// The parameters of every measured request, as JSON: one account, four components, five features.
pub const PARAMETERS: &str = include_str!("../parameters.json");
/// The body of every measured reply: a session with eighteen components, printed as the API prints.
pub const REPLY: &str = include_str!("../reply.json");
/// The same with twenty-two components and every feature, for async-stripe, which takes nothing less.
pub const LARGER_REPLY: &str = include_str!("../reply-for-async-stripe.json");
/// A key for a server that checks none.
pub const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// The server's certificate, where the server speaks TLS: set by who starts both.
pub fn certificate() -> Option<PathBuf> {
    std::env::var_os("BENCH_CERTIFICATE").map(PathBuf::from)
}
