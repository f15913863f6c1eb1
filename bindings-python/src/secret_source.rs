//! Fresh client secrets from the platform's own backend.

use std::collections::BTreeMap;
use std::time::Duration;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use stripe_sessions::internal::cancellation::Cancellation;
use stripe_sessions::{ClientSecretSource, ClientSecretSourceOptions, Method};

use crate::call::Call;
use crate::failure::Failure;

/// What `ClientSecretSource` and `AsyncClientSecretSource` have in common.
#[pyclass(frozen, subclass, module = "stripe_sessions._native")]
pub(crate) struct SecretSource(ClientSecretSource);

#[pymethods]
impl SecretSource {
    #[new]
    #[pyo3(signature = (url, *, method = None, headers = None, body = None, timeout = None, expiry_margin = None))]
    fn new(
        url: String,
        method: Option<&str>,
        headers: Option<BTreeMap<String, String>>,
        body: Option<String>,
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
            timeout: seconds(timeout)?.unwrap_or(default.timeout),
            expiry_margin: seconds(expiry_margin)?.unwrap_or(default.expiry_margin),
            ..default
        })?))
    }

    /// The call that gives a secret.
    fn _fetch(&self, py: Python<'_>) -> Result<Call, Failure> {
        let source = self.0.clone();
        Call::new(
            py,
            Cancellation::new(),
            move || source.fetch(),
            |py, secret| {
                let class = py.import("stripe_sessions.values")?.getattr("ClientSecret")?;
                Ok(class.call1((secret.reveal(),))?)
            },
        )
    }

    /// The call that fetches one ahead.
    fn _prefetch(&self, py: Python<'_>) -> Result<Call, Failure> {
        let source = self.0.clone();
        Call::new(py, Cancellation::new(), move || source.prefetch(), |py, ()| Ok(py.None().into_bound(py)))
    }
}

fn seconds(given: Option<f64>) -> PyResult<Option<Duration>> {
    let duration = given.map(Duration::try_from_secs_f64).transpose();
    duration.map_err(|_| PyValueError::new_err("this is no length of time in seconds"))
}
