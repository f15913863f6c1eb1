//! Rules of requests beyond names and types. F1 to F21 in `docs/financial-connections.md` are the same rules with
//! their sources.

use serde_json::Value;
use url::Url;

use crate::api::validate::{Context, Rules};
use crate::base::path::Path;
use crate::base::problem::{Code, Problem, Report};
use crate::base::version::ApiVersion;
use crate::json::view::View;

/// From here on sessions take `filters[country]`; before, `filters[countries]`. Source: the API changelog.
pub(super) const COUNTRY_SINCE: ApiVersion = ApiVersion::literal("2026-09-30.endive");

/// The most characters of a `return_url`. Source: the API reference.
const RETURN_URL_LENGTH: usize = 5_000;

/// How many items a page may have. Source: the API's documentation of lists.
const PAGE_SIZES: std::ops::RangeInclusive<i64> = 1..=100;

/// The parameters that say who holds accounts.
const HOLDERS: &[&str] = &["account", "customer", "customer_account"];

pub(super) const CREATE_SESSION: Rules = create_session;
pub(super) const LIST_ACCOUNTS: Rules = list_accounts;
pub(super) const LIST_OWNERS: Rules = |parameters, _, report| {
    ids(parameters, Path::ROOT, &["ownership"], report);
    list(parameters, report);
};
pub(super) const LIST_TRANSACTIONS: Rules = |parameters, _, report| {
    ids(parameters, Path::ROOT, &["account"], report);
    if let Some(refresh) = parameters.get("transaction_refresh") {
        ids(refresh, Path::ROOT.key("transaction_refresh"), &["after"], report);
    }
    list(parameters, report);
};
pub(super) const LIST: Rules = |parameters, _, report| list(parameters, report);
pub(super) const CREATE_CONSENT: Rules = |parameters, _, report| {
    if let Some(holder) = parameters.get("account_holder") {
        account_holder(holder, report);
    }
    ids(parameters, Path::ROOT, &["locale"], report);
};
pub(super) const FEATURES: Rules = |parameters, _, report| {
    words(parameters.get("features"), Path::ROOT.key("features"), true, report);
};

fn create_session(parameters: View<'_>, context: &Context, report: &mut Report) {
    if let Some(holder) = parameters.get("account_holder") {
        account_holder(holder, report);
    }
    if let Some(relink) = object(parameters, "relink_options") {
        ids(relink, Path::ROOT.key("relink_options"), &["authorization", "account"], report);
    }
    words(parameters.get("permissions"), Path::ROOT.key("permissions"), true, report);
    words(parameters.get("prefetch"), Path::ROOT.key("prefetch"), false, report);
    prefetch_without_permission(parameters, report);
    if let Some(filters) = object(parameters, "filters") {
        countries(filters, context, report);
        let path = Path::ROOT.key("filters");
        words(filters.get("account_subcategories"), path.key("account_subcategories"), false, report);
        ids(filters, path, &["institution"], report);
    }
    if let Some(limits) = object(parameters, "limits") {
        account_limit(limits, report);
    }
    if let Some(url) = parameters.get("return_url").and_then(View::as_str) {
        return_url(url, report);
    }
}

/// Ids that are given must not be empty. An empty filter would be no filter: the list would hold everybody's.
fn ids(fields: View<'_>, path: Path<'_>, names: &[&str], report: &mut Report) {
    for name in names {
        if fields.get(name).and_then(View::as_str).is_some_and(|id| id.trim().is_empty()) {
            report
                .errors
                .push(Problem::new(Code::ParameterEmpty, path.key(name), "this is empty").expecting("an id"));
        }
    }
}

/// F1, F2: each kind of holder has fields of its own.
fn account_holder(holder: View<'_>, report: &mut Report) {
    let path = Path::ROOT.key("account_holder");
    let given = |name: &str| holder.get(name).is_some();
    ids(holder, path, HOLDERS, report);
    let mut not_with = |name: &str, kind: &str| {
        if given(name) {
            let message = format!("this is not for an account holder of type {kind}");
            report.errors.push(Problem::new(Code::ParameterNotApplicable, path.key(name), message));
        }
    };
    match holder.get("type").and_then(View::as_str) {
        Some("account") => {
            not_with("customer", "account");
            not_with("customer_account", "account");
            if !given("account") {
                report.errors.push(
                    Problem::new(
                        Code::ParameterMissing,
                        path.key("account"),
                        "the type account requires this",
                    )
                    .expecting("the id of a connected account"),
                );
            }
        }
        Some("customer") => {
            not_with("account", "customer");
            // What the API says to both or neither is not known, so these are only warnings.
            match (given("customer"), given("customer_account")) {
                (true, true) => report.warnings.push(Problem::new(
                    Code::ParameterConflict,
                    path.key("customer_account"),
                    "give customer or customer_account, not both",
                )),
                (false, false) => report.warnings.push(Problem::new(
                    Code::HolderUnstated,
                    path.key("customer"),
                    "the type customer needs customer or customer_account",
                )),
                _ => {}
            }
        }
        _ => {}
    }
}

/// A list of words: not empty where it is required, and no word twice.
fn words(list: Option<View<'_>>, path: Path<'_>, required: bool, report: &mut Report) {
    let Some(list) = list.filter(|list| list.is_list()) else {
        return;
    };
    if list.items().next().is_none() && required {
        report
            .errors
            .push(Problem::new(Code::ParameterEmpty, path, "this list is empty").expecting("at least one"));
    }
    let words = || list.items().map(View::as_str).enumerate();
    for (index, word) in words() {
        if word.is_some() && words().take(index).any(|(_, earlier)| earlier == word) {
            report.warnings.push(Problem::new(
                Code::ParameterDuplicate,
                path.index(index),
                "this stands here twice",
            ));
        }
    }
}

/// F9: data can hardly be fetched that the holder was not asked for. A warning, because the API does not say so.
fn prefetch_without_permission(parameters: View<'_>, report: &mut Report) {
    let list = |name: &str| parameters.get(name).filter(|list| list.is_list());
    let (Some(prefetch), Some(permissions)) = (list("prefetch"), list("permissions")) else {
        return;
    };
    for (index, word) in prefetch.items().map(View::as_str).enumerate() {
        if word.is_some() && permissions.items().all(|permission| permission.as_str() != word) {
            report.warnings.push(Problem::new(
                Code::PrefetchWithoutPermission,
                Path::ROOT.key("prefetch").index(index),
                "permissions do not ask for this, so it can hardly be fetched",
            ));
        }
    }
}

/// F19: one country, whose parameter was renamed. Either name is taken and translated for the version in use.
fn countries(filters: View<'_>, context: &Context, report: &mut Report) {
    let path = Path::ROOT.key("filters");
    let list = filters.get("countries").filter(|list| list.is_list());
    let single = filters.get("country").and_then(View::as_str);
    let coded = list.into_iter().flat_map(View::items).enumerate().map(|(i, code)| (Some(i), code.as_str()));
    for (index, code) in coded.chain(single.map(|code| (None, Some(code)))) {
        let Some(code) = code else { continue };
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
            let suggestion = code.to_ascii_uppercase();
            let suggestion = letters.then_some(suggestion.as_str());
            let list = path.key("countries");
            let place =
                index.map_or_else(|| path.key("country").to_string(), |index| list.index(index).to_string());
            report.errors.push(
                Problem::new(Code::CountryInvalid, place, "this is not a country code")
                    .expecting("two capital letters, e.g. US")
                    .suggesting(suggestion),
            );
        }
    }
    let current = context.version.is_at_least(&COUNTRY_SINCE);
    match list.map(|list| list.items().count()) {
        Some(_) if single.is_some() => report.errors.push(Problem::new(
            Code::ParameterConflict,
            path.key("countries"),
            "give country or countries, not both",
        )),
        Some(2..) if current => report.errors.push(Problem::new(
            Code::CountriesTooMany,
            path.key("countries"),
            format!("API version {} takes one country", context.version),
        )),
        Some(2..) => report.warnings.push(Problem::new(
            Code::CountriesTooMany,
            path.key("countries"),
            "only the first country was ever used",
        )),
        // An empty list is not sent at all, so there is nothing to rename.
        Some(1) if current => {
            report.warnings.push(renamed(path.key("countries"), "country", context));
        }
        None if single.is_some() && !current => {
            report.warnings.push(renamed(path.key("country"), "countries", context));
        }
        _ => {}
    }
}

fn renamed(path: Path<'_>, name: &str, context: &Context) -> Problem {
    let message = format!("API version {} calls this {name}; it is sent so", context.version);
    Problem::new(Code::ParameterRenamed, path, message).suggesting(Some(name))
}

/// Renames the country filter for the version in use; `None` where nothing has to change.
pub(super) fn adapt_create_session(parameters: View<'_>, context: &Context) -> Option<Value> {
    let current = context.version.is_at_least(&COUNTRY_SINCE);
    let filters = object(parameters, "filters")?;
    let (from, to) = if current { ("countries", "country") } else { ("country", "countries") };
    let value = filters.get(from)?;
    let value = if current { value.items().next()?.to_value() } else { Value::Array(vec![value.to_value()]) };
    let mut adapted = parameters.to_value();
    let filters = adapted.get_mut("filters")?.as_object_mut()?;
    filters.shift_remove(from);
    filters.insert(to.to_owned(), value);
    Some(adapted)
}

fn account_limit(limits: View<'_>, report: &mut Report) {
    let path = Path::ROOT.key("limits");
    match limits.get("accounts") {
        None => report.errors.push(
            Problem::new(Code::ParameterMissing, path.key("accounts"), "limits requires this")
                .expecting("a number of accounts, or an empty value for any number"),
        ),
        Some(number) if number.as_i64().is_some_and(|number| number < 1) => {
            report.errors.push(
                Problem::new(Code::ValueOutOfRange, path.key("accounts"), "this is too small")
                    .expecting("1 or more, or an empty value for any number"),
            );
        }
        Some(_) => {}
    }
}

fn return_url(url: &str, report: &mut Report) {
    let path = Path::ROOT.key("return_url");
    if url.chars().count() > RETURN_URL_LENGTH {
        report.errors.push(
            Problem::new(Code::ValueTooLong, path, "this is too long")
                .expecting(format!("at most {RETURN_URL_LENGTH} characters")),
        );
    }
    if Url::parse(url).is_err() {
        report.errors.push(
            Problem::new(Code::UrlInvalid, path, "this is not an absolute URL")
                .expecting("a URL with a scheme, e.g. https://example.com/return"),
        );
    }
}

/// F13: the size of a page, and one direction at a time.
fn list(parameters: View<'_>, report: &mut Report) {
    ids(parameters, Path::ROOT, &["starting_after", "ending_before"], report);
    if let Some(limit) = parameters.get("limit").and_then(View::as_i64)
        && !PAGE_SIZES.contains(&limit)
    {
        report.errors.push(
            Problem::new(Code::ValueOutOfRange, Path::ROOT.key("limit"), "a page has 1 to 100 items")
                .expecting("1 to 100"),
        );
    }
    if parameters.get("starting_after").is_some() && parameters.get("ending_before").is_some() {
        report.errors.push(Problem::new(
            Code::ParameterConflict,
            Path::ROOT.key("ending_before"),
            "give starting_after or ending_before, not both",
        ));
    }
}

/// F12: one filter at a time.
fn list_accounts(parameters: View<'_>, _: &Context, report: &mut Report) {
    let path = Path::ROOT.key("account_holder");
    if let Some(holder) = parameters.get("account_holder") {
        if holder.is_object() && holder.entries().next().is_none() {
            let message = "this is empty, so the list would hold everybody's accounts";
            report.errors.push(Problem::new(Code::ParameterEmpty, path, message).expecting("a holder"));
        }
        ids(holder, path, HOLDERS, report);
    }
    ids(parameters, Path::ROOT, &["session"], report);
    list(parameters, report);
    let holder =
        |name: &str| parameters.get("account_holder").is_some_and(|holder| holder.get(name).is_some());
    let filters = [
        ("account_holder[account]", holder("account")),
        ("account_holder[customer]", holder("customer")),
        ("session", parameters.get("session").is_some()),
    ];
    let mut given = filters.into_iter().filter(|(_, given)| *given).map(|(name, _)| name);
    let first = given.next();
    let conflict = |name: &str, first: &str| {
        let message = format!("this excludes {first}; give one of them");
        Problem::new(Code::ParameterConflict, name, message)
    };
    if let Some(first) = first {
        report.errors.extend(given.map(|other| conflict(other, first)));
        // What the API says to this one beside another is not known.
        if holder("customer_account") {
            report.warnings.push(conflict("account_holder[customer_account]", first));
        }
    }
}

fn object<'a>(parameters: View<'a>, name: &str) -> Option<View<'a>> {
    parameters.get(name).filter(|value| value.is_object())
}
