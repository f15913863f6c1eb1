//! Shows what the API answers.

use serde_json::Value;
use stripe_sessions::Operation;
use stripe_sessions::internal::schema;
use stripe_sessions::internal::schema::{Object, Shape};
use stripe_sessions::internal::secret::REDACTED;

use crate::exit::Failure;
use crate::output::{Output, time};

/// How many columns a list has.
const COLUMNS: usize = 6;

/// One line for each field; a table for the items of a list.
pub(super) fn show(body: &Value, operation: &Operation, output: &mut Output) -> Result<(), Failure> {
    if let Some(item) = operation.item() {
        return table(body, item, output);
    }
    let mut lines = Vec::new();
    collect(body, "", Shape::Object(operation.result), &mut lines);
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    for (name, value) in lines {
        output.line(&format!("  {name:<width$}  {value}"))?;
    }
    for field in operation.result.fields {
        if let Shape::Object(page) = field.shape
            && let Some(item) = item(page)
        {
            output.line("")?;
            table(&body[field.name], item, output)?;
        }
    }
    Ok(())
}

/// What a page holds, where an object is one.
fn item(page: &'static Object) -> Option<&'static Object> {
    match page.fields.iter().find(|field| field.name == "data")?.shape {
        Shape::List(Shape::Object(item)) => Some(item),
        _ => None,
    }
}

/// Fields by their dotted path. Lists of objects are left to tables.
fn collect(value: &Value, path: &str, shape: Shape, lines: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let shape = shape.inner(name).unwrap_or(Shape::Text);
                match shape {
                    Shape::Object(object) if item(object).is_some() => {}
                    shape => collect(value, &path, shape, lines),
                }
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &format!("{path}.{index}"), shape.inner("").unwrap_or(Shape::Text), lines);
            }
        }
        value @ Value::Number(_) if matches!(shape, Shape::Timestamp) => {
            lines.push((path.to_owned(), time(value)));
        }
        value => lines.push((path.to_owned(), cell(value))),
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::String(text) if text == REDACTED => format!("{text} (--reveal prints it)"),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "-".into(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(", "),
        value => value.to_string(),
    }
}

/// The items of a page, with the fields they always have.
fn table(page: &Value, item: &'static Object, output: &mut Output) -> Result<(), Failure> {
    let items = page["data"].as_array().map(Vec::as_slice).unwrap_or_default();
    if items.is_empty() {
        output.line("none")?;
        return Ok(());
    }
    let shown = |field: &&schema::Field| {
        field.required
            && !matches!(field.shape, Shape::Constant(_) | Shape::Boolean | Shape::Object(_) | Shape::List(_))
    };
    let mut names = item.fields.iter().filter(shown).map(|field| field.name);
    let headings: [&str; COLUMNS] = std::array::from_fn(|_| names.next().unwrap_or_default());
    let rows: Vec<_> =
        items.iter().map(|item| headings.map(|name| item.get(name).map(cell).unwrap_or_default())).collect();
    output.table(headings, &rows)?;
    Ok(())
}
