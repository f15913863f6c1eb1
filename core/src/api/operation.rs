//! What an operation of the API is: its path, its parameters, its rules and what it answers.

use serde_json::Value;

use crate::api::echo::Echo;
use crate::api::option_table::{OptionValue, invalid};
use crate::api::schema::{Enum, Object, Shape};
use crate::api::validate::{self, Context, Rules};
use crate::base::error::Error;
use crate::base::path::Path;
use crate::base::problem::{Problem, Report};
use crate::json::view::View;

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads; parameters travel in the query string.
    Get,
    /// Creates or changes; parameters travel in the body.
    Post,
}

impl Method {
    /// The method's name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }

    /// The method of that name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Get, Self::Post].into_iter().find(|method| method.name() == name)
    }
}

/// [`Method`] as words, for options.
pub(crate) static METHOD: Enum = Enum {
    name: "ClientSecretSourceMethod",
    doc: "A method of HTTP.",
    values: &[("GET", "Without a body."), ("POST", "With a body, where one is given.")],
    previews: &[],
};

impl OptionValue for Method {
    const SHAPE: Shape = Shape::Enum(&METHOD);

    fn read(name: &str, value: Value) -> Result<Self, Error> {
        let method = value.as_str().and_then(Self::from_name);
        method.ok_or_else(|| invalid(name, "this is neither GET nor POST"))
    }
}

/// One operation of the API.
#[derive(Debug)]
pub struct Operation {
    /// Where it is found in a client: `account_sessions.create`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path, with `{…}` where an id belongs.
    pub path: &'static str,
    /// The parameters it takes.
    pub parameters: &'static Object,
    /// Rules about the parameters beyond names and types.
    pub rules: Rules,
    /// Rewrites parameters for the API version in use; `None` where nothing has to change.
    pub adapt: fn(parameters: View<'_>, context: &Context) -> Option<Value>,
    /// What it answers.
    pub result: &'static Object,
    /// What of the request the reply repeats.
    pub echoes: &'static [Echo],
    /// Whether only preview versions of the API have it. Its documentation begins with `In preview`.
    pub preview: bool,
}

/// For operations whose parameters are the same in every API version.
pub(crate) const UNCHANGED: fn(View<'_>, &Context) -> Option<Value> = |_, _| None;

impl Operation {
    /// Everything that is wrong, or probably not meant, with parameters of this operation.
    pub fn validate<'a>(&self, parameters: impl Into<View<'a>>, context: &Context) -> Report {
        self.check(parameters.into(), context).1
    }

    /// The same, and what to send in place of parameters that are written otherwise than they are sent.
    fn check(&self, parameters: View<'_>, context: &Context) -> (Option<Value>, Report) {
        let (typed, mut report) = validate::check(parameters, self.parameters, self.rules, context);
        if self.preview && !context.takes_previews() {
            report.errors.insert(0, validate::in_preview("operation", Path::ROOT));
        }
        (typed, report)
    }

    /// Whether parameters may be sent: the warnings about them, and what has to be sent instead of them where they are not
    /// written as they are sent, or the API version in use has another form for the same.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Validation`] with every problem where they may not be sent.
    pub fn prepare<'a>(
        &self,
        parameters: impl Into<View<'a>>,
        context: &Context,
    ) -> Result<(Option<Value>, Vec<Problem>), Error> {
        let parameters = parameters.into();
        let (typed, report) = self.check(parameters, context);
        if !report.is_valid() {
            return Err(Error::validation(report.errors));
        }
        let adapted = (self.adapt)(typed.as_ref().map_or(parameters, View::from), context);
        Ok((adapted.or(typed), report.warnings))
    }

    /// The names of the ids in the path, in order.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }

    /// What a page of it holds, for an operation that answers pages of a list.
    pub fn item(&self) -> Option<&'static Object> {
        self.result.item()
    }
}
