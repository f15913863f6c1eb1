//! What needs neither a client nor a key.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use stripe_sessions::Report;
use stripe_sessions::internal::path::Path;

use crate::arguments::{Arguments, HOST, options_from};
use crate::failure::Failure;
use crate::from_python::{from_python, with_nulls};
use crate::record::Record;
use crate::to_python::{build, to_python};

type Result<'py> = std::result::Result<Bound<'py, PyAny>, Failure>;

/// Everything that is wrong, or probably not meant, with parameters. Never raises because of them.
#[pyfunction]
#[pyo3(
    signature = (operation, /, *args, **fields),
    text_signature = "(operation, /, params=None, options=None, **fields)"
)]
pub(crate) fn validate<'py>(
    operation: &str,
    args: &Bound<'py, PyTuple>,
    fields: Option<&Bound<'py, PyDict>>,
) -> Result<'py> {
    let arguments = Arguments::new(false, args, fields)?;
    let report = match arguments.parameters() {
        Ok(parameters) => bridge::validate(operation, parameters.whole(), &arguments.options()?)?,
        Err(Failure::Core(error)) => {
            Report { errors: error.problems().to_vec(), ..Report::default() }.to_json()
        }
        Err(other) => return Err(other),
    };
    Ok(build(args.py(), "report", &report)?)
}

/// What each component and feature of an account session will be, and why.
#[pyfunction]
#[pyo3(signature = (*args, **fields), text_signature = "(params=None, options=None, **fields)")]
pub(crate) fn resolve<'py>(args: &Bound<'py, PyTuple>, fields: Option<&Bound<'py, PyDict>>) -> Result<'py> {
    let arguments = Arguments::new(false, args, fields)?;
    let resolution = bridge::resolve(arguments.parameters()?.whole(), &arguments.options()?)?;
    Ok(to_python(args.py(), &resolution)?)
}

/// What each parameter of a Financial Connections session will be that has a default, and why.
#[pyfunction]
#[pyo3(signature = (*args, **fields), text_signature = "(params=None, options=None, **fields)")]
pub(crate) fn resolve_financial_connections_session<'py>(
    args: &Bound<'py, PyTuple>,
    fields: Option<&Bound<'py, PyDict>>,
) -> Result<'py> {
    let arguments = Arguments::new(false, args, fields)?;
    let parameters = arguments.parameters()?;
    let resolution =
        bridge::resolve_financial_connections_session(parameters.whole(), &arguments.options()?)?;
    Ok(to_python(args.py(), &resolution)?)
}

/// What an account session lets its holder do: of its parameters, or of the session.
#[pyfunction]
#[pyo3(signature = (*args, **fields), text_signature = "(params=None, options=None, **fields)")]
pub(crate) fn grants<'py>(args: &Bound<'py, PyTuple>, fields: Option<&Bound<'py, PyDict>>) -> Result<'py> {
    let arguments = Arguments::new(false, args, fields)?;
    let grants = bridge::grants(arguments.session()?.whole(), &arguments.options()?)?;
    Ok(to_python(args.py(), &grants)?)
}

/// How what `grants` answered of two sessions differs.
#[pyfunction]
pub(crate) fn grants_difference<'py>(before: &Bound<'py, PyAny>, after: &Bound<'py, PyAny>) -> Result<'py> {
    let [earlier, later] = [before, after].map(|grants| from_python(grants, &Path::ROOT));
    Ok(to_python(before.py(), &bridge::grants_difference(earlier?.whole(), later?.whole())?)?)
}

/// What each component and feature of a session has become, and why; and where it is not as was to be expected.
#[pyfunction]
#[pyo3(
    signature = (session, /, *args, **fields),
    text_signature = "(session, /, params=None, options=None, **fields)"
)]
pub(crate) fn explain<'py>(
    session: &Bound<'py, PyAny>,
    args: &Bound<'py, PyTuple>,
    fields: Option<&Bound<'py, PyDict>>,
) -> Result<'py> {
    let arguments = Arguments::new(false, args, fields)?;
    let (session, parameters) = (with_nulls(session)?, arguments.parameters()?);
    let explanation = bridge::explain(session.whole(), parameters.whole(), &arguments.options()?)?;
    Ok(to_python(args.py(), &explanation)?)
}

/// The request a call would send, without its key: method, path, headers, body.
#[pyfunction]
#[pyo3(signature = (operation, /, *args, **fields))]
pub(crate) fn encode<'py>(
    operation: &str,
    args: &Bound<'py, PyTuple>,
    fields: Option<&Bound<'py, PyDict>>,
) -> Result<'py> {
    let arguments = Arguments::new(true, args, fields)?;
    let (parameters, options) = (arguments.parameters()?, arguments.options()?);
    let request = bridge::request(operation, &arguments.ids(), parameters.whole(), &options, HOST)?;
    Ok(to_python(args.py(), &request.to_json())?)
}

/// The result a reply fetched by other means stands for, or the exception.
#[pyfunction]
#[pyo3(signature = (operation, body, /, *, status = 200, headers = None))]
pub(crate) fn decode<'py>(
    py: Python<'py>,
    operation: &str,
    body: &str,
    status: u16,
    headers: Option<&Bound<'py, PyAny>>,
) -> Result<'py> {
    let document = bridge::decode(operation, status, &options_from(headers)?, body)?;
    Ok(Record::root(document, None, None).wrap(py)?)
}

/// Everything odd about a reply: what the API's own rules say cannot be.
#[pyfunction]
#[pyo3(signature = (operation, body, /, *, status = 200, headers = None))]
pub(crate) fn check<'py>(
    py: Python<'py>,
    operation: &str,
    body: &str,
    status: u16,
    headers: Option<&Bound<'py, PyAny>>,
) -> Result<'py> {
    let problems = bridge::check(operation, status, &options_from(headers)?, body)?;
    Ok(py.import("stripe_sessions.values")?.getattr("problems")?.call1((to_python(py, &problems)?,))?)
}

/// Every component with its features, and the names of preview components.
#[pyfunction]
pub(crate) fn catalogue(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    to_python(py, &bridge::catalogue())
}

/// The operations there are: name, documentation, how many ids they take.
#[pyfunction]
pub(crate) fn operations(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    to_python(py, &bridge::operations())
}

/// The kinds of errors there are; each is the name of an exception.
#[pyfunction]
pub(crate) fn error_kinds() -> Vec<&'static str> {
    bridge::error_kinds()
}
