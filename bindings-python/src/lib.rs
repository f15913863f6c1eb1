//! The native half of the Python package: converts, maps errors, releases the interpreter lock. What it means is in
//! core; what it looks like is in `python/stripe_sessions`.

mod arguments;
mod client;
mod convert;
mod failure;
mod functions;
mod record;

/// `stripe_sessions._native`.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::client::{BoundMethod, Call, Client, Method};
    #[pymodule_export]
    use crate::functions::{catalogue, check, decode, encode, error_kinds, operations, resolve, validate};
    #[pymodule_export]
    use crate::record::{Record, restore};
}
