//! The arguments every operation takes: `(id, …, params=None, options=None, **fields)`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyTuple};
use serde_json::Value;
use stripe_sessions::RequestOptions;
use stripe_sessions::internal::account_session::is_reply;
use stripe_sessions::internal::document::Tree;
use stripe_sessions::internal::error::configuration;
use stripe_sessions::internal::options::REQUEST_OPTIONS;
use stripe_sessions::internal::path::Path;

use crate::failure::Failure;
use crate::from_python::{from_python, with_nulls};

/// The language, for the user agent.
pub(crate) const HOST: &str = "python";

/// Arguments as Python gave them. They are read one by one, because what is wrong with the parameters is a report
/// for one caller and an exception for another.
pub(crate) struct Arguments<'py> {
    pub(crate) ids: Vec<String>,
    parameters: Bound<'py, PyAny>,
    options: Option<Bound<'py, PyAny>>,
}

impl<'py> Arguments<'py> {
    /// Tells ids, parameters and options apart: of a call, text that comes first is an id. Core knows how many there should be.
    /// `fields` was made by pyo3 for this call alone, so what is found in it can be taken out.
    pub(crate) fn new(
        ids: bool,
        positional: &Bound<'py, PyTuple>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let fields = fields.cloned().unwrap_or_else(|| PyDict::new(positional.py()));
        let ids: Vec<String> = positional.iter().map_while(|id| id.extract().ok().filter(|_| ids)).collect();
        let mut positional = positional.iter().skip(ids.len());
        let params = argument(positional.next(), &fields, "params")?;
        let options = argument(positional.next(), &fields, "options")?;
        if positional.next().is_some() {
            return Err(PyTypeError::new_err("too many positional arguments after `options`"));
        }
        let options = options_among(&fields, options)?;
        if params.is_some() && !fields.is_empty() {
            return Err(PyTypeError::new_err("give parameters as `params` or by keyword, not both"));
        }
        Ok(Self { ids, parameters: params.unwrap_or(fields.into_any()), options })
    }

    pub(crate) fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    pub(crate) fn parameters(&self) -> Result<Tree, Failure> {
        from_python(&self.parameters, &Path::ROOT)
    }

    /// The same where it may be a session in place of its parameters.
    pub(crate) fn session(&self) -> Result<Tree, Failure> {
        let session = with_nulls(&self.parameters)?;
        if is_reply(session.whole().into()) { Ok(session) } else { self.parameters() }
    }

    pub(crate) fn options(&self) -> Result<RequestOptions, Failure> {
        Ok(RequestOptions::from_json(options_from(self.options.as_ref())?)?)
    }
}

/// Options of stripe-python that have another name here, or none.
const REPLACED: [(&str, &str); 5] = [
    ("base_addresses", "`base_url`, which is its `api`"),
    ("client_id", "nothing: it is for OAuth, which is not here"),
    ("content_type", "nothing: requests are forms, as the API reads them"),
    ("http_client", "`transport`, anything that has `send(request)`; or `proxy`, `ca_bundle`, `timeout`"),
    ("verify_ssl_certs", "`ca_bundle`, for authorities of one's own: certificates are always verified"),
];

/// Options as JSON; nothing where none are given.
pub(crate) fn options_from(options: Option<&Bound<'_, PyAny>>) -> Result<Value, Failure> {
    let Some(options) = options else { return Ok(Value::Null) };
    for (name, instead) in REPLACED {
        let given = options.cast::<PyMapping>().is_ok_and(|given| given.contains(name).unwrap_or_default());
        if given && !options.get_item(name)?.is_none() {
            let text = format!("options: {name}: there is no such option; in its place there is {instead}");
            return Err(configuration("options_invalid", text).into());
        }
    }
    Ok(from_python(options, &Path::ROOT.key("options"))?.whole().to_value())
}

/// An argument given by position or by name; `None` is as good as left out.
fn argument<'py>(
    given: Option<Bound<'py, PyAny>>,
    fields: &Bound<'py, PyDict>,
    name: &str,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some(named) = fields.get_item(name)? else {
        return Ok(given.filter(|value| !value.is_none()));
    };
    fields.del_item(name)?;
    if given.is_some() {
        return Err(PyTypeError::new_err(format!("`{name}` is given twice")));
    }
    Ok(Some(named).filter(|value| !value.is_none()))
}

/// Options, with those that stand among the keywords for parameters, as stripe-python lets them.
fn options_among<'py>(
    fields: &Bound<'py, PyDict>,
    options: Option<Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let known = |name: &String| {
        let names = REQUEST_OPTIONS.fields.iter().map(|option| option.name);
        names.chain(REPLACED.map(|(name, _)| name)).any(|option| option == name)
    };
    let names: Vec<String> =
        fields.keys().iter().filter_map(|key| key.extract().ok().filter(known)).collect();
    if names.is_empty() {
        return Ok(options);
    }
    let all = PyDict::new(fields.py());
    if let Some(options) = options {
        all.call_method1("update", (options,))?;
    }
    for name in names {
        all.set_item(&name, argument(all.get_item(&name)?, fields, &name)?)?;
    }
    Ok(Some(all.into_any()))
}
