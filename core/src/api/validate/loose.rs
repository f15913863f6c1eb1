//! What a form cannot tell apart. Programs without types write a boolean or a number as a word, or null for what they leave
//! out, and the official SDKs send what they are given.

use serde_json::Value;

use crate::api::schema::Shape;
use crate::json::tape::Content;
use crate::json::view::View;

/// Parameters with the types they are sent for: words that say a boolean or an integer are one, and what is null is left out,
/// except where null unsets. `None` where nothing is written otherwise than it is sent.
///
/// Of numbers none is a boolean: the API answers 1 with `Invalid boolean: 1` (cartalyst/stripe issue 218, of 2023; Azuriom's
/// Plugin-Shop, pull request 274, of 2026), and takes `True` (stripe-dotnet, pull request 3104). Null is an empty value in
/// stripe-node, which unsets what is there already; stripe-python leaves it out.
pub(super) fn typed(parameters: View<'_>, shape: Shape) -> Option<Value> {
    let mut changed = false;
    let typed = read(parameters, Some(shape), &mut changed);
    changed.then_some(typed)
}

fn read(value: View<'_>, shape: Option<Shape>, changed: &mut bool) -> Value {
    let (Some(shape), content) = (shape, value.content()) else { return value.to_value() };
    let word = match (shape, content) {
        (Shape::Boolean, Content::Text("true" | "True")) => Some(true.into()),
        (Shape::Boolean, Content::Text("false" | "False")) => Some(false.into()),
        (Shape::Integer | Shape::Timestamp | Shape::TimestampRange(_), Content::Text(text)) => {
            let integer = text.parse::<i64>().ok().filter(|integer| integer.to_string() == text);
            integer.map(Value::from)
        }
        _ => None,
    };
    *changed |= word.is_some();
    match (shape, content) {
        _ if word.is_some() => word.unwrap_or_default(),
        (Shape::Emptyable(inner), _) => read(value, Some(*inner), changed),
        (Shape::TimestampRange(range), Content::Object) => read(value, Some(Shape::Object(range)), changed),
        (_, Content::Object) => {
            let entries = value.entries().filter_map(|(name, value)| {
                let inner = shape.inner(name);
                let is_left_out =
                    value.is_null() && inner.is_some_and(|inner| !matches!(inner, Shape::Emptyable(_)));
                *changed |= is_left_out;
                (!is_left_out).then(|| (name.to_owned(), read(value, inner, changed)))
            });
            Value::Object(entries.collect())
        }
        (_, Content::List) => value.items().map(|item| read(item, shape.inner(""), changed)).collect(),
        _ => value.to_value(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api::account_session::CREATE;
    use crate::api::financial_connections::{CREATE_SESSION, LIST_TRANSACTIONS};
    use crate::api::operation::Operation;

    #[test]
    fn words_have_the_types_they_are_sent_for_and_null_is_left_out() {
        let transactions: &Operation = &LIST_TRANSACTIONS;
        for (operation, given, sent) in [
            (
                &CREATE,
                json!({"account": "acct_1", "components": {"documents": null, "payments": {"enabled": "true",
                    "features": {"refund_management": "False", "dispute_management": null}}}, "expand": null}),
                Some(json!({"account": "acct_1", "components": {"payments": {"enabled": true,
                    "features": {"refund_management": false}}}})),
            ),
            (
                transactions,
                json!({"account": "fca_1", "limit": "10", "transacted_at": {"gte": "17", "lt": null}}),
                Some(json!({"account": "fca_1", "limit": 10, "transacted_at": {"gte": 17}})),
            ),
            (transactions, json!({"transacted_at": "-17"}), Some(json!({"transacted_at": -17}))),
            // What is no such word, what unsets, what is unknown, and what is in lists stays.
            (&CREATE, json!({"components": {"payments": {"enabled": 1}}}), None),
            (
                &CREATE,
                json!({"components": {"payments": {"enabled": "yes"}}, "expand": ["true", null]}),
                None,
            ),
            (&CREATE, json!({"account": "true", "later": null}), None),
            (transactions, json!({"limit": "1e1"}), None),
            (transactions, json!({"limit": "+1"}), None),
            (transactions, json!({"limit": ""}), None),
            (&CREATE_SESSION, json!({"limits": {"accounts": null}}), None),
        ] {
            let parameters = Shape::Object(operation.parameters);
            assert_eq!(typed((&given).into(), parameters), sent, "{given}");
        }
    }
}
