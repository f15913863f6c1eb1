//! Fresh client secrets from the platform's own backend.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::internal::options::{CLIENT_SECRET_SOURCE_OPTIONS, read};
use stripe_sessions::{ClientSecretSource, ClientSecretSourceOptions, Provided};

use crate::arguments::options_from;
use crate::call::{self, Manner, Outcome};
use crate::callback::detached;
use crate::failure::Failure;

/// What `ClientSecretSource` and `AsyncClientSecretSource` have in common.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct SecretSource {
    source: ClientSecretSource,
    /// What is called before each request, for headers and a body of its own.
    provider: Option<Py<PyAny>>,
}

#[pymethods]
impl SecretSource {
    #[new]
    #[pyo3(signature = (url, *, provider = None, **options))]
    fn new(
        url: &Bound<'_, PyAny>,
        provider: Option<Py<PyAny>>,
        options: Option<Bound<'_, PyDict>>,
    ) -> Result<Self, Failure> {
        let options = options.unwrap_or_else(|| PyDict::new(url.py()));
        options.set_item("url", url)?;
        let options = read(options_from(Some(options.as_any()))?, &CLIENT_SECRET_SOURCE_OPTIONS)?;
        let source = ClientSecretSource::new(ClientSecretSourceOptions::from_fields(options)?)?;
        Ok(Self { source, provider })
    }

    /// The provider, if it is to be asked first: a secret that was fetched ahead needs no request.
    fn _provider(&self, py: Python<'_>, ahead: bool) -> Option<Py<PyAny>> {
        self.provider.as_ref().filter(|_| ahead || !self.source.is_ready()).map(|own| own.clone_ref(py))
    }

    /// A secret, or a coroutine for it. One that is fetched `ahead` is kept for whoever asks next.
    fn _fetch<'py>(
        &self,
        py: Python<'py>,
        ahead: bool,
        waits: bool,
        provided: Option<&Bound<'py, PyAny>>,
    ) -> Outcome<'py> {
        let provided = provided.map(|given| options_from(Some(given)));
        let provided = provided.transpose()?.map(Provided::from_json).transpose()?;
        let (source, own) = (self.source.clone(), Cancellation::new());
        let (patience, manner) = (source.patience(&own), Manner { waits, own_transport: false });
        let work = move || {
            detached(|| {
                if ahead {
                    source.prefetch_with(provided, &own).map(|()| None)
                } else {
                    source.fetch_with(provided, &own).map(Some)
                }
            })
        };
        call::run(py, manner, patience, work, |py, secret| {
            let Some(secret) = secret else { return Ok(py.None().into_bound(py)) };
            let class = py.import("stripe_sessions.values")?.getattr("ClientSecret")?;
            Ok(class.call1((secret.reveal(),))?)
        })
    }
}
