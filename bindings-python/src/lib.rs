//! The native half of the Python package: converts, maps errors, releases the interpreter lock. What it means is in
//! core; what it looks like is in `python/stripe_sessions`.

mod about;
mod arguments;
mod call;
mod client;
mod convert;
mod failure;
mod field;
mod functions;
mod log;
mod paging;
mod record;
mod secret_source;
mod transport;

/// `stripe_sessions._native`.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::call::Call;
    #[pymodule_export]
    use crate::client::{BoundMethod, Client, Method};
    #[pymodule_export]
    use crate::field::Field;
    #[pymodule_export]
    use crate::functions::{catalogue, check, decode, encode, error_kinds, operations, resolve, validate};
    #[pymodule_export]
    use crate::paging::Walk;
    #[pymodule_export]
    use crate::record::{Record, restore};
    #[pymodule_export]
    use crate::secret_source::SecretSource;
    #[pymodule_export]
    use crate::transport::{RecordingTransport, ReplayingTransport};
}
