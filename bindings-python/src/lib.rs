//! The native half of the Python package: converts values, maps errors, releases the interpreter lock. What it means is in
//! core; what it looks like is in `python/stripe_sessions`.

mod arguments;
mod call;
mod callback;
mod client;
mod events;
mod failure;
mod from_python;
mod functions;
mod log;
mod paging;
mod pickle;
mod record;
mod secret_source;
mod to_python;
mod transport;

/// `stripe_sessions._native`.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::{
        call::close,
        client::{Client, Method},
        events::{event, related, test_header, verify},
        functions::{catalogue, check, decode, encode, error_kinds, operations, resolve, validate},
        paging::walk,
        pickle::restore,
        record::Record,
        secret_source::SecretSource,
        transport::{RecordingTransport, ReplayingTransport},
    };
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
