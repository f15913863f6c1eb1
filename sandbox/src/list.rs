//! Lists in pages, newest first.

use std::ops::Range;

use serde_json::{Map, Value, json};
use stripe_sessions::internal::schema::{Field, Object, Shape};

use crate::error::ApiError;

/// The parameters of a retrieval.
pub(crate) static RETRIEVE: Object =
    Object { name: "Retrieve", doc: "The parameters of a retrieval.", fields: &[EXPAND] };

/// The parameters of a list without filters.
pub(crate) static LIST: Object = Object {
    name: "List",
    doc: "The parameters of a list.",
    fields: &[
        optional("ending_before", Shape::Text),
        EXPAND,
        optional("limit", Shape::Integer),
        optional("starting_after", Shape::Text),
    ],
};

pub(crate) const EXPAND: Field = optional("expand", Shape::List(&Shape::Text));

/// A parameter that may be left out. The sandbox documents none: what they mean is in core, or the API's documentation.
pub(crate) const fn optional(name: &'static str, shape: Shape) -> Field {
    Field::optional(name, shape, "")
}

/// How many objects a page has unless the request says so, and at most.
pub(crate) const PAGE: usize = 10;
const LARGEST_PAGE: usize = 100;

/// The page of `objects` (by id, oldest first) the parameters ask for.
pub(crate) fn page(
    objects: &Map<String, Value>,
    parameters: &Value,
    url: &str,
    what: &str,
) -> Result<Value, ApiError> {
    let newest_first: Vec<_> = (0..objects.len()).rev().collect();
    let place = |id: &str| objects.keys().position(|own| own == id);
    let (window, has_more) = window(&newest_first, parameters, what, place)?;
    let data = objects.values().rev().skip(window.start).take(window.len()).cloned();
    Ok(envelope(data, has_more, url))
}

/// The envelope of a page.
pub(crate) fn envelope(data: impl Iterator<Item = Value>, has_more: bool, url: &str) -> Value {
    let data: Value = data.collect();
    json!({"object": "list", "url": url, "has_more": has_more, "data": data})
}

/// Which part of a list is the page the parameters ask for, and whether there is more. The list is given as the
/// items' sort keys, the newest, which is the greatest, first; `key` is that of an item a cursor names. That item
/// need not be in the list itself: filters may have left it out.
pub(crate) fn window<K: Ord>(
    newest_first: &[K],
    parameters: &Value,
    what: &str,
    key: impl Fn(&str) -> Option<K>,
) -> Result<(Range<usize>, bool), ApiError> {
    let limit = match parameters.get("limit").and_then(Value::as_i64) {
        None => PAGE,
        Some(limit) => usize::try_from(limit)
            .ok()
            .filter(|limit| (1..=LARGEST_PAGE).contains(limit))
            .ok_or_else(|| {
                let message = format!("Invalid limit: must be between 1 and {LARGEST_PAGE}");
                ApiError::invalid(message).param("limit")
            })?,
    };
    let cursor = |name: &str| match parameters.get(name).and_then(Value::as_str) {
        None => Ok(None),
        Some(id) => key(id).map(Some).ok_or_else(|| ApiError::no_such(what, id, name, false)),
    };
    match (cursor("starting_after")?, cursor("ending_before")?) {
        (Some(_), Some(_)) => {
            Err(ApiError::invalid("Give starting_after or ending_before, not both.").param("ending_before"))
        }
        (None, Some(cursor)) => {
            let end = newest_first.partition_point(|key| *key > cursor);
            let start = end.saturating_sub(limit);
            Ok((start..end, start > 0))
        }
        (cursor, None) => {
            let start = cursor.map_or(0, |cursor| newest_first.partition_point(|key| *key >= cursor));
            let end = newest_first.len().min(start + limit);
            Ok((start..end, end < newest_first.len()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(parameters: &Value) -> (Vec<String>, bool) {
        let objects = (1..=5).map(|n| (format!("x{n}"), json!({"id": format!("x{n}")}))).collect();
        let page = page(&objects, parameters, "/v1/x", "x").unwrap();
        let ids = page["data"].as_array().unwrap().iter().map(|x| x["id"].as_str().unwrap().to_owned());
        (ids.collect(), page["has_more"].as_bool().unwrap())
    }

    #[test]
    fn pages_are_newest_first_and_say_whether_there_are_more() {
        for (parameters, expected, more) in [
            (json!({}), vec!["x5", "x4", "x3", "x2", "x1"], false),
            (json!({"limit": 2}), vec!["x5", "x4"], true),
            (json!({"limit": 2, "starting_after": "x4"}), vec!["x3", "x2"], true),
            (json!({"limit": 2, "starting_after": "x2"}), vec!["x1"], false),
            (json!({"limit": 2, "starting_after": "x1"}), vec![], false),
            (json!({"limit": 2, "ending_before": "x1"}), vec!["x3", "x2"], true),
            (json!({"limit": 2, "ending_before": "x3"}), vec!["x5", "x4"], false),
        ] {
            let expected = expected.into_iter().map(str::to_owned).collect();
            assert_eq!(ids(&parameters), (expected, more), "{parameters}");
        }
    }

    #[test]
    fn cursors_and_limits_are_checked() {
        let objects = Map::new();
        for (parameters, param) in [
            (json!({"limit": 0}), "limit"),
            (json!({"limit": 101}), "limit"),
            (json!({"starting_after": "x9"}), "starting_after"),
        ] {
            let error = page(&objects, &parameters, "/v1/x", "x").unwrap_err();
            assert_eq!(error.param.as_deref(), Some(param));
        }
    }
}
