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
    use std::sync::OnceLock;

    use pyo3::exceptions::PyImportError;
    use pyo3::prelude::*;

    /// All interpreters of a process share the classes of this module. From 3.12 on each has its own cache of what classes have
    /// which methods, and would find those of another class there.
    #[pymodule_init]
    fn refuse_a_second_interpreter(module: &Bound<'_, PyModule>) -> PyResult<()> {
        static FIRST: OnceLock<usize> = OnceLock::new();
        let own = module.py().import("sys")?.as_ptr().addr();
        if *FIRST.get_or_init(|| own) == own || module.py().version_info() < (3, 12) {
            return Ok(());
        }
        Err(PyImportError::new_err(
            "stripe_sessions is in use by another interpreter of this process, and from Python 3.12 on one alone can have it: use \
             the main interpreter (in mod_wsgi: WSGIApplicationGroup %{GLOBAL}), or another process",
        ))
    }

    #[pymodule_export]
    use crate::{
        call::close,
        client::{Client, Method},
        events::{event, related, test_header, verify},
        functions::{
            catalogue, check, decode, encode, error_kinds, explain, grants, grants_difference, operations,
            resolve, resolve_financial_connections_session, validate,
        },
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
