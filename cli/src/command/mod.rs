//! The commands, one file each.

pub(crate) mod catalogue;
pub(crate) mod create;
pub(crate) mod explain;
pub(crate) mod grants;
pub(crate) mod sandbox;
pub(crate) mod trigger;
pub(crate) mod validate;

use std::io;

use crate::output::Output;

/// The operation all of them are about.
const OPERATION: &str = "account_sessions.create";

/// The components to show: those that are enabled, then the others if all are wanted or none is enabled. And how many were left out.
fn enabled_first<T>(
    components: impl IntoIterator<Item = T>,
    enabled: impl Fn(&T) -> bool,
    all: bool,
) -> (Vec<T>, usize) {
    let (mut shown, others): (Vec<_>, Vec<_>) = components.into_iter().partition(enabled);
    if all || shown.is_empty() {
        shown.extend(others);
        return (shown, 0);
    }
    (shown, others.len())
}

/// Says that components were left out.
fn note_left_out(count: usize, output: &mut Output) -> io::Result<()> {
    match count {
        0 => Ok(()),
        1 => output.line("\none more component is not enabled; --all shows it"),
        _ => output.line(&format!("\n{count} more components are not enabled; --all shows them")),
    }
}
