//! The native half of the Python package: converts values, maps errors, releases the interpreter lock. What it means is in
//! core; what it looks like is in `python/stripe_sessions`.

mod arguments;
mod call;
mod callback;
mod client;
mod convert;
mod failure;
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
    use crate::client::{Client, Method};
    #[pymodule_export]
    use crate::functions::{catalogue, check, decode, encode, error_kinds, operations, resolve, validate};
    #[pymodule_export]
    use crate::record::{Record, restore};
    #[pymodule_export]
    use crate::secret_source::SecretSource;
    #[pymodule_export]
    use crate::transport::{RecordingTransport, ReplayingTransport};
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
