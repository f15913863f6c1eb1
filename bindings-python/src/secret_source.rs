//! Fresh client secrets from the platform's own backend.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::options::{CLIENT_SECRET_SOURCE_OPTIONS, read};
use stripe_sessions::{ClientSecretSource, ClientSecretSourceOptions};

use crate::arguments::options_from;
use crate::call::{self, Manner, Outcome};
use crate::callback::detached;
use crate::failure::Failure;

/// What `ClientSecretSource` and `AsyncClientSecretSource` have in common.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct SecretSource(ClientSecretSource);

#[pymethods]
impl SecretSource {
    #[new]
    #[pyo3(signature = (url, **options))]
    fn new(url: &Bound<'_, PyAny>, options: Option<Bound<'_, PyDict>>) -> Result<Self, Failure> {
        let options = options.unwrap_or_else(|| PyDict::new(url.py()));
        options.set_item("url", url)?;
        let options = read(options_from(Some(options.as_any()))?, &CLIENT_SECRET_SOURCE_OPTIONS)?;
        Ok(Self(ClientSecretSource::new(ClientSecretSourceOptions::from_fields(options)?)?))
    }

    /// A secret, or a coroutine for it. One that is fetched `ahead` is kept for whoever asks next.
    fn _fetch<'py>(&self, py: Python<'py>, ahead: bool, waits: bool) -> Outcome<'py> {
        let (source, cancellation) = (self.0.clone(), Cancellation::new());
        let (own, manner) = (cancellation.clone(), Manner { waits, own_transport: false });
        let work = move || {
            detached(
                || if ahead { source.prefetch(&own).map(|()| None) } else { source.fetch(&own).map(Some) },
            )
        };
        call::run(py, manner, cancellation, work, |py, secret| {
            let Some(secret) = secret else { return Ok(py.None().into_bound(py)) };
            let class = py.import("stripe_sessions.values")?.getattr("ClientSecret")?;
            Ok(class.call1((secret.reveal(),))?)
        })
    }
}
