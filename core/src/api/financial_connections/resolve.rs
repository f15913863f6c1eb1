//! What a session will allow, and why: the API's defaults, computed before anything is sent.

use serde_json::{Map, Value, json};

use super::rules::COUNTRY_SINCE;
use super::{CREATE_SESSION, enums};
use crate::api::generated::records::CreateFinancialConnectionsSession;
use crate::api::resolve::{Reason, ResolvedValue};
use crate::api::schema::Enum;
use crate::api::validate::{self, Context};
use crate::base::error::Error;
use crate::json::record::Json;
use crate::json::view::View;

/// What a session will allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinancialConnectionsResolution {
    /// Every parameter that has a default in the API version, given or not.
    pub parameters: Vec<ResolvedParameter>,
}

/// What one parameter will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedParameter {
    /// The parameter, in the API's own notation: `manual_entry[mode]`.
    pub path: String,
    /// What it will be, as it could be given; `None` where that is not to be known before the server answers.
    pub value: Option<ResolvedValue>,
    /// Why.
    pub reason: Reason,
}

/// The default of a parameter.
enum Default {
    Text(&'static str),
    EveryWordOf(&'static Enum),
    Unpublished,
}

impl Default {
    fn value(&self) -> Option<ResolvedValue> {
        match self {
            Self::Text(text) => Some(ResolvedValue::Text((*text).to_owned())),
            Self::EveryWordOf(words) => {
                Some(ResolvedValue::Texts(words.values.iter().map(|(word, _)| (*word).to_owned()).collect()))
            }
            Self::Unpublished => None,
        }
    }
}

/// The defaults from API 2026-09-30.endive on, by object and field. Before, they depended on the kind of account holder, in a way
/// that was never published. Source: the API changelog of that version; of the country it says that it has one, not which.
const DEFAULTS: &[(&str, &str, Default)] = &[
    ("filters", "account_subcategories", Default::EveryWordOf(&enums::FILTER_SUBCATEGORY)),
    ("filters", "country", Default::Unpublished),
    ("filters", "require_payment_method_support", Default::Text("none")),
    // An empty value asks for any number.
    ("limits", "accounts", Default::Text("")),
    ("manual_entry", "mode", Default::Text("disabled")),
];

/// Resolves the parameters of [`CREATE_SESSION`], which should be valid. The country filter has the name of the version in use.
pub fn resolve<'a>(parameters: impl Into<View<'a>>, context: &Context) -> FinancialConnectionsResolution {
    let parameters = parameters.into();
    let adapted = (CREATE_SESSION.adapt)(parameters, context);
    let sent = adapted.as_ref().map_or(parameters, View::from);
    let published = context.version.is_at_least(&COUNTRY_SINCE);
    let with_default = DEFAULTS.iter().map(|(object, field, default)| {
        let field = if *field == "country" && !published { "countries" } else { *field };
        let given = sent.get(object).and_then(|object| object.get(field)).filter(|value| is_sent(*value));
        let default = Some(default).filter(|_| published).and_then(Default::value);
        resolved(format!("{object}[{field}]"), given, default)
    });
    let mut parameters: Vec<_> = with_default.collect();
    // Only previews have this one, and they document its default. Source: stripe-python 16.1.0a4.
    let ui_mode = sent.get("ui_mode").filter(|mode| is_sent(*mode));
    if ui_mode.is_some() || context.takes_previews() {
        parameters.push(resolved("ui_mode".to_owned(), ui_mode, Default::Text("modal").value()));
    }
    FinancialConnectionsResolution { parameters }
}

/// Whether a value says anything: an empty list is not sent at all.
fn is_sent(value: View<'_>) -> bool {
    !value.is_list() || value.items().next().is_some()
}

fn resolved(path: String, given: Option<View<'_>>, default: Option<ResolvedValue>) -> ResolvedParameter {
    let (value, reason) = match (given, default) {
        (Some(given), _) => (Some(value(given)), Reason::Given),
        (None, Some(default)) => (Some(default), Reason::Constant),
        (None, None) => (None, Reason::ServerDecides),
    };
    ResolvedParameter { path, value, reason }
}

fn value(given: View<'_>) -> ResolvedValue {
    // A null is sent as an empty value.
    if given.is_null() { ResolvedValue::Text(String::new()) } else { ResolvedValue::of(given) }
}

/// What each parameter of a session will be that has a default, and why, of parameters that may be incomplete.
///
/// # Errors
/// [`crate::ErrorKind::Validation`] for names that do not exist and values that cannot be.
pub fn explain<'a>(
    parameters: impl Into<View<'a>>,
    context: &Context,
) -> Result<FinancialConnectionsResolution, Error> {
    let parameters = parameters.into();
    let typed = validate::check_given(parameters, CREATE_SESSION.parameters, context)?;
    Ok(resolve(typed.as_ref().map_or(parameters, View::from), context))
}

/// ```
/// use stripe_sessions::{
///     CreateFinancialConnectionsSession, CreateFinancialConnectionsSessionAccountHolder, FinancialConnectionsAccountHolderType,
///     FinancialConnectionsPermission, ResolvedValue,
/// };
///
/// let holder = CreateFinancialConnectionsSessionAccountHolder::new(FinancialConnectionsAccountHolderType::Customer);
/// let parameters = CreateFinancialConnectionsSession::new(holder, vec![FinancialConnectionsPermission::Balances]);
/// let resolution = parameters.resolve(&Default::default());
/// assert_eq!(resolution.value("manual_entry[mode]").and_then(ResolvedValue::as_text), Some("disabled"));
/// ```
impl CreateFinancialConnectionsSession {
    /// What each parameter that has a default will be, and why.
    pub fn resolve(&self, context: &Context) -> FinancialConnectionsResolution {
        resolve(self.view(), context)
    }
}

impl FinancialConnectionsResolution {
    /// What a parameter will be, by its path; `None` where that is not known.
    pub fn value(&self, path: &str) -> Option<&ResolvedValue> {
        self.parameters.iter().find(|parameter| parameter.path == path)?.value.as_ref()
    }

    /// The resolution as JSON: `{"parameters": {path: {"value", "reason"}}}`. A `value` the server decides is null.
    pub fn to_json(&self) -> Value {
        let parameters: Map<_, _> = self
            .parameters
            .iter()
            .map(|parameter| {
                let value = parameter.value.as_ref().map(ResolvedValue::to_json);
                (parameter.path.clone(), json!({"value": value, "reason": parameter.reason.name()}))
            })
            .collect();
        json!({ "parameters": parameters })
    }
}
