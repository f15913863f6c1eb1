//! Reads `application/x-www-form-urlencoded` with bracket notation: the opposite of core's encoder, written apart
//! from it on purpose, so that one can test the other.

use serde_json::{Map, Value};
use stripe_sessions::internal::schema::{ENABLED, Shape};

use crate::error::ApiError;

/// The largest request that makes sense has some 150 parameters.
const MOST_PARAMETERS: usize = 1_000;
/// The deepest parameter of this API has four levels.
const DEEPEST: usize = 20;

/// A form as name and value, decoded, in the order sent.
pub(crate) type Pairs = Vec<(String, String)>;

/// The pairs of a body or query string.
pub(crate) fn pairs(form: &[u8]) -> Result<Pairs, ApiError> {
    let mut pairs = Vec::new();
    for pair in form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        if pairs.len() == MOST_PARAMETERS {
            return Err(ApiError::invalid(format!(
                "Invalid request: more than {MOST_PARAMETERS} parameters"
            )));
        }
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = unescape(halves.next().unwrap_or_default())?;
        let value = unescape(halves.next().unwrap_or_default())?;
        pairs.push((name, value));
    }
    Ok(pairs)
}

/// Undoes percent-encoding and reads plus as a space. What is not well-formed is refused, never guessed at.
fn unescape(text: &[u8]) -> Result<String, ApiError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let ([high, low], after) = rest.split_first_chunk::<2>().ok_or_else(bad_escape)?;
                bytes.push(hex(*high)? * 16 + hex(*low)?);
                rest = after;
            }
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| ApiError::invalid("Invalid request: the parameters are not UTF-8"))
}

fn hex(digit: u8) -> Result<u8, ApiError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(bad_escape()),
    }
}

fn bad_escape() -> ApiError {
    ApiError::invalid("Invalid request: a % in the parameters is not followed by two hexadecimal digits")
}

/// The parameters as a tree of objects and texts: `a[b]=1` is `{"a": {"b": "1"}}`. A list is an object whose keys
/// are positions; `a[]` counts for itself. Of a parameter given twice the last counts.
pub(crate) fn tree(pairs: Pairs) -> Result<Map<String, Value>, ApiError> {
    let mut root = Map::new();
    for (name, value) in pairs {
        let steps = steps(&name)?;
        let (last, parents) = steps.split_last().expect("a name has at least one step");
        let mut node = &mut root;
        for step in parents {
            let key = key(step, node);
            let child = node.entry(key).or_insert_with(|| Value::Object(Map::new()));
            node = child.as_object_mut().ok_or_else(|| contradiction(&name))?;
        }
        let key = key(last, node);
        if node.get(&key).is_some_and(Value::is_object) {
            return Err(contradiction(&name));
        }
        node.insert(key, value.into());
    }
    Ok(root)
}

fn key(step: &str, node: &Map<String, Value>) -> String {
    if step.is_empty() { node.len().to_string() } else { step.to_owned() }
}

fn contradiction(name: &str) -> ApiError {
    ApiError::invalid(format!("Invalid request: {name} is given both as a value and as an object"))
        .param(name)
}

/// `components[payouts][enabled]` → `components`, `payouts`, `enabled`. An empty step is the next place in a list.
fn steps(name: &str) -> Result<Vec<&str>, ApiError> {
    let malformed = || ApiError::invalid("Invalid request: the brackets of a parameter's name do not match");
    let (first, mut rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    if first.is_empty() || first.contains(']') {
        return Err(malformed());
    }
    let mut steps = vec![first];
    while !rest.is_empty() {
        let inside = rest.strip_prefix('[').ok_or_else(malformed)?;
        let (step, after) = inside.split_once(']').ok_or_else(malformed)?;
        if step.contains('[') {
            return Err(malformed());
        }
        if steps.len() == DEEPEST {
            return Err(ApiError::invalid(format!(
                "Invalid request: parameters are nested more than {DEEPEST} levels deep"
            )));
        }
        steps.push(step);
        rest = after;
    }
    Ok(steps)
}

/// Gives texts the types their shape asks for. What does not fit stays text, for validation to report.
pub(crate) fn typed(value: Value, shape: Shape) -> Value {
    match (shape, value) {
        (Shape::Boolean, Value::String(text)) => boolean(&text).map_or(Value::String(text), Into::into),
        (Shape::Integer | Shape::Timestamp, Value::String(text)) => {
            text.parse::<i64>().map_or(Value::String(text), Into::into)
        }
        // An empty value unsets a parameter: an object or a list without anything in it.
        (Shape::List(_), Value::String(text)) if text.is_empty() => Value::Array(Vec::new()),
        (_, Value::String(text))
            if text.is_empty() && (shape.is_object() || matches!(shape, Shape::Map(_))) =>
        {
            Value::Object(Map::new())
        }
        (Shape::Emptyable(_), Value::String(text)) if text.is_empty() => Value::String(text),
        (Shape::Emptyable(inner), value) => typed(value, *inner),
        (Shape::TimestampRange(_), value @ Value::String(_)) => typed(value, Shape::Timestamp),
        (Shape::TimestampRange(range), value) => typed(value, Shape::Object(range)),
        (Shape::List(item), Value::Object(items)) => list(items, *item),
        (Shape::Map(item), Value::Object(entries)) => {
            entries.into_iter().map(|(key, value)| (key, typed(value, *item))).collect::<Map<_, _>>().into()
        }
        (_, Value::Object(fields)) if shape.is_object() => fields
            .into_iter()
            .map(|(key, value)| {
                let value = match shape.entry(&key) {
                    Some(shape) => typed(value, shape),
                    None => guess(&key, value),
                };
                (key, value)
            })
            .collect::<Map<_, _>>()
            .into(),
        (_, value) => value,
    }
}

/// An object whose keys are all positions is a list.
fn list(items: Map<String, Value>, item: Shape) -> Value {
    if !is_list(&items) {
        return Value::Object(items);
    }
    positioned(items).into_iter().map(|value| typed(value, item)).collect()
}

fn is_list(items: &Map<String, Value>) -> bool {
    items.keys().all(|key| key.parse::<usize>().is_ok())
}

/// The items of a list, in the order of their positions.
fn positioned(items: Map<String, Value>) -> Vec<Value> {
    let mut items: Vec<_> = items.into_iter().collect();
    items.sort_by_key(|(position, _)| position.parse::<usize>().ok());
    items.into_iter().map(|(_, value)| value).collect()
}

/// The boolean a text stands for. stripe-python before 12.1 sends `True` and `False`; stripe-mock takes all of these.
pub(crate) fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" | "t" | "T" | "1" => Some(true),
        "false" | "False" | "FALSE" | "f" | "F" | "0" => Some(false),
        _ => None,
    }
}

/// Types what no shape describes: the configuration of a component that is in preview, or not known at all. Numbers
/// and single letters may be just that there; only `enabled` is a boolean in every component.
fn guess(name: &str, value: Value) -> Value {
    match value {
        Value::Object(fields) if is_list(&fields) => {
            positioned(fields).into_iter().map(|value| guess("", value)).collect()
        }
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| {
                let value = guess(&name, value);
                (name, value)
            })
            .collect::<Map<_, _>>()
            .into(),
        Value::String(text) if name == ENABLED || text.len() > 1 => typed(text.into(), Shape::Boolean),
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_sessions::internal::schema::{Field, Object};

    use super::*;

    fn read(form: &str) -> Result<Value, String> {
        let pairs = pairs(form.as_bytes()).map_err(|error| error.message)?;
        tree(pairs).map(Value::Object).map_err(|error| error.message)
    }

    #[test]
    fn brackets_become_a_tree() {
        for (form, value) in [
            ("", json!({})),
            ("a=1&b=x%20y+z", json!({"a": "1", "b": "x y z"})),
            ("a[b][c]=1&a[b][d]=2", json!({"a": {"b": {"c": "1", "d": "2"}}})),
            ("a%5Bb%5D=1", json!({"a": {"b": "1"}})),
            ("e[]=x&e[]=y", json!({"e": {"0": "x", "1": "y"}})),
            ("e[0]=x&e[1]=y", json!({"e": {"0": "x", "1": "y"}})),
            ("a=1&a=2", json!({"a": "2"})),
            ("a", json!({"a": ""})),
            ("&&a=1&", json!({"a": "1"})),
            ("q=%C3%A9%E6%BC%A2%F0%9F%98%80", json!({"q": "é漢😀"})),
        ] {
            assert_eq!(read(form).as_ref(), Ok(&value), "{form}");
        }
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for form in [
            "a=%",
            "a=%4",
            "a=%zz",
            "a=%ff",
            "%ff=a",
            "=1",
            "[a]=1",
            "a[b=1",
            "a]b=1",
            "a[b]c=1",
            "a[[b]]=1",
            "a=1&a[b]=2",
            "a[b]=2&a=1",
        ] {
            assert!(read(form).is_err(), "{form}");
        }
        let many = "k=1&".repeat(MOST_PARAMETERS + 1);
        assert!(read(&many).unwrap_err().contains("1000 parameters"));
        assert!(read(&format!("a{}=1", "[b]".repeat(DEEPEST))).unwrap_err().contains("levels"));
        assert!(read(&format!("a{}=1", "[b]".repeat(DEEPEST - 1))).is_ok());
    }

    #[test]
    fn booleans_are_read_as_stripe_mock_reads_them() {
        static OBJECT: Object =
            Object { name: "Test", doc: "", fields: &[Field::optional("on", Shape::Boolean, "")] };
        for (words, value) in [
            (["true", "True", "TRUE", "t", "T", "1"], true),
            (["false", "False", "FALSE", "f", "F", "0"], false),
        ] {
            for word in words {
                let read = |form: &str| typed(read(form).unwrap(), Shape::Object(&OBJECT));
                assert_eq!(read(&format!("on={word}")), json!({"on": value}), "{word}");
                // Of what is not described only one thing is known to be a boolean.
                let inside = &read(&format!("new[enabled]={word}&new[features][x]={word}"))["new"];
                assert_eq!(inside["enabled"], value, "{word}");
                let kept = if word.len() > 1 { json!(value) } else { json!(word) };
                assert_eq!(inside["features"]["x"], kept, "{word}");
            }
        }
        for word in ["yes", "tRUE", "2", "", " true", "on"] {
            assert_eq!(typed(json!(word), Shape::Boolean), json!(word));
        }
        let list = typed(read("new[of][1]=app_2&new[of][0]=app_1").unwrap(), Shape::Object(&OBJECT));
        assert_eq!(list, json!({"new": {"of": ["app_1", "app_2"]}}));
    }

    #[test]
    fn lists_follow_their_positions() {
        static TEXTS: Shape = Shape::List(&Shape::Text);
        let list = |form| typed(read(form).unwrap()["e"].clone(), TEXTS);
        assert_eq!(list("e[10]=c&e[2]=b&e[1]=a"), json!(["a", "b", "c"]));
        assert_eq!(list("e="), json!([]));
        assert_eq!(list("e[x]=a"), json!({"x": "a"}));
    }
}
