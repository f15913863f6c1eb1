//! JSON as a flat list of nodes over its text: read in one pass, without a value for every member.

mod build;
mod part;
mod read;
mod tree;

pub use self::build::Builder;
pub(crate) use self::part::Entries;
pub use self::part::{Part, Parts};
pub use self::read::TooLarge;
pub use self::tree::{Content, Tree};
