//! Fresh client secrets from the platform's own backend.

use std::collections::BTreeMap;
use std::time::Duration;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::{ClientSecretSource, ClientSecretSourceOptions, Method};

use crate::call::{self, Manner, Outcome};
use crate::callback::detached;
use crate::failure::Failure;

/// What `ClientSecretSource` and `AsyncClientSecretSource` have in common.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct SecretSource(ClientSecretSource);

#[pymethods]
impl SecretSource {
    #[new]
    #[pyo3(signature = (url, *, method = None, headers = None, body = None, allow_http = false, timeout = None, expiry_margin = None))]
    fn new(
        url: String,
        method: Option<&str>,
        headers: Option<BTreeMap<String, String>>,
        body: Option<String>,
        allow_http: bool,
        timeout: Option<f64>,
        expiry_margin: Option<f64>,
    ) -> Result<Self, Failure> {
        let default = ClientSecretSourceOptions::new(url);
        let named = |name: &str| [Method::Get, Method::Post].into_iter().find(|method| method.name() == name);
        let method = method.map_or(Some(default.method), named);
        Ok(Self(ClientSecretSource::new(ClientSecretSourceOptions {
            method: method.ok_or_else(|| PyValueError::new_err("method is neither GET nor POST"))?,
            headers: headers.unwrap_or_default().into_iter().collect(),
            body,
            allow_http,
            timeout: seconds(timeout)?.unwrap_or(default.timeout),
            expiry_margin: seconds(expiry_margin)?.unwrap_or(default.expiry_margin),
            ..default
        })?))
    }

    /// A secret, or a coroutine for it.
    fn _fetch<'py>(&self, py: Python<'py>, waits: bool) -> Outcome<'py> {
        let (source, cancellation) = (self.0.clone(), Cancellation::new());
        let own = cancellation.clone();
        let work = move || detached(|| source.fetch(&own));
        call::run(py, manner(waits), cancellation, work, |py, secret| {
            let class = py.import("stripe_sessions.values")?.getattr("ClientSecret")?;
            Ok(class.call1((secret.reveal(),))?)
        })
    }

    /// Fetches one ahead.
    fn _prefetch<'py>(&self, py: Python<'py>, waits: bool) -> Outcome<'py> {
        let (source, cancellation) = (self.0.clone(), Cancellation::new());
        let own = cancellation.clone();
        let work = move || detached(|| source.prefetch(&own));
        call::run(py, manner(waits), cancellation, work, |py, ()| Ok(py.None().into_bound(py)))
    }
}

fn manner(waits: bool) -> Manner {
    Manner { waits, own_transport: false }
}

fn seconds(given: Option<f64>) -> PyResult<Option<Duration>> {
    let duration = given.map(Duration::try_from_secs_f64).transpose();
    duration.map_err(|_| PyValueError::new_err("this is no length of time in seconds"))
}
