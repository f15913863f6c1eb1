//! Rules on what comes back: nothing the API should ever break, and nothing to fail a call over. For tests, for
//! monitoring, and for the sandbox, which must satisfy them.

use serde_json::{Map, Value};

use super::objects;
use crate::api::schema::{Object, Shape};
use crate::base::path::Path;
use crate::base::problem::{Code, Problem};

/// The subcategories of each category. Source: the API reference of linked accounts.
pub const SUBCATEGORIES: &[(&str, &[&str])] = &[
    ("cash", &["checking", "savings", "other"]),
    ("credit", &["mortgage", "line_of_credit", "credit_card", "other"]),
    ("investment", &["other"]),
    ("other", &["other"]),
];

/// The part of a balance that each type names, and what is in it.
const BALANCE_PARTS: &[&str] = &["cash", "credit"];

/// Everything odd about a reply, wherever in it a linked account stands.
pub fn check(value: &Value, object: &'static Object) -> Vec<Problem> {
    let mut problems = Vec::new();
    walk(value, Shape::Object(object), Path::ROOT, &mut problems);
    problems
}

fn walk(value: &Value, shape: Shape, path: Path<'_>, problems: &mut Vec<Problem>) {
    match (shape, value) {
        (Shape::List(item), Value::Array(values)) => {
            for (index, value) in values.iter().enumerate() {
                walk(value, *item, path.index(index), problems);
            }
        }
        (Shape::Expandable(object), Value::Object(_)) => walk(value, Shape::Object(object), path, problems),
        (Shape::Object(object), Value::Object(fields)) => {
            if std::ptr::eq(object, &raw const objects::ACCOUNT) {
                account(fields, path, problems);
            }
            for field in object.fields {
                if let Some(value) = fields.get(field.name) {
                    walk(value, field.shape, path.key(field.name), problems);
                }
            }
        }
        _ => {}
    }
}

fn account(fields: &Map<String, Value>, path: Path<'_>, problems: &mut Vec<Problem>) {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    if let Some(balance) = fields.get("balance").and_then(Value::as_object) {
        self::balance(balance, path.key("balance"), problems);
    }
    // A category or subcategory we do not know proves nothing.
    let known =
        text("category").and_then(|category| SUBCATEGORIES.iter().find(|(name, _)| *name == category));
    if let (Some((category, fitting)), Some(subcategory)) = (known, text("subcategory"))
        && SUBCATEGORIES.iter().any(|(_, all)| all.contains(&subcategory))
        && !fitting.contains(&subcategory)
    {
        problems.push(
            Problem::new(
                Code::SubcategoryMismatch,
                path.key("subcategory"),
                format!("this is not a subcategory of {category}"),
            )
            .expecting(format!("one of {}", fitting.join(", "))),
        );
    }
    if let Some(last4) = text("last4")
        && !(last4.len() == 4 && last4.bytes().all(|byte| byte.is_ascii_digit()))
    {
        problems.push(
            Problem::new(Code::Last4Malformed, path.key("last4"), "this is not what it says")
                .expecting("four digits"),
        );
    }
    for name in ["balance_refresh", "ownership_refresh", "transaction_refresh"] {
        let refresh = |field: &str| fields.get(name).and_then(|refresh| refresh.get(field));
        let pending = refresh("status").and_then(Value::as_str) == Some("pending");
        if pending && refresh("next_refresh_available_at").is_some_and(|time| !time.is_null()) {
            problems.push(Problem::new(
                Code::RefreshWhilePending,
                path.key(name).key("next_refresh_available_at"),
                "this is empty while a refresh is pending",
            ));
        }
    }
}

fn balance(fields: &Map<String, Value>, path: Path<'_>, problems: &mut Vec<Problem>) {
    let Some(kind) = fields.get("type").and_then(Value::as_str).filter(|kind| BALANCE_PARTS.contains(kind))
    else {
        return;
    };
    for part in BALANCE_PARTS {
        let filled = fields.get(*part).is_some_and(|part| !part.is_null());
        let message = match (filled, *part == kind) {
            (true, false) => format!("this is filled in although the type is {kind}"),
            (false, true) => format!("this is empty although the type is {kind}"),
            _ => continue,
        };
        problems.push(Problem::new(Code::BalanceMismatch, path.key(part), message));
    }
}
