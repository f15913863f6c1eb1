//! The schema as JSON: for tools that compare it with somebody else's, or make something of it.

use serde_json::{Map, Value, json};

use super::catalogue;
use stripe_sessions::OPERATIONS;
use stripe_sessions::internal::schema::{Channel, Enum, Object, Shape};

/// Every operation, with all that it takes and answers: `{"api_version", "operations", "objects", "enums", "components",
/// "previews"}`.
///
/// An operation names the objects it takes and answers; an object has `fields`, each with `name`, `doc`, `required` and
/// `shape`. A shape is a word (`"boolean"`, `"text"`, `"components"`, …) or an object of one word and what it is about:
/// `{"list": shape}`, `{"enum": name}`, `{"object": name}`. Components are those of [`catalogue`].
pub fn schema() -> Value {
    let mut seen = Seen::default();
    let operations: Value = OPERATIONS
        .iter()
        .map(|operation| {
            seen.object(operation.parameters);
            seen.object(operation.result);
            json!({
                "name": operation.name,
                "doc": operation.doc,
                "method": operation.method.name(),
                "path": operation.path,
                "parameters": operation.parameters.name,
                "result": operation.result.name,
                "preview": operation.preview,
            })
        })
        .collect();
    let mut schema = catalogue();
    schema["operations"] = operations;
    schema["objects"] = seen.objects.into();
    schema["enums"] = seen.enums.into();
    schema
}

/// A shape that names no objects or enums.
pub(crate) fn shape(shape: Shape) -> Value {
    Seen::default().shape(shape)
}

/// The objects and enums that were met, by name.
#[derive(Default)]
struct Seen {
    objects: Map<String, Value>,
    enums: Map<String, Value>,
}

impl Seen {
    fn object(&mut self, object: &Object) -> Value {
        if !self.objects.contains_key(object.name) {
            // Before its fields are: one of them may lead back here.
            self.objects.insert(object.name.to_owned(), Value::Null);
            let fields: Value = object
                .fields
                .iter()
                .map(|field| {
                    let shape = self.shape(field.shape);
                    let mut entry =
                        json!({"name": field.name, "doc": field.doc, "required": field.required, "shape": shape});
                    match field.channel {
                        Channel::Every => {}
                        Channel::Preview => entry["preview"] = true.into(),
                        Channel::OptionalInPreview => entry["optional_in_preview"] = true.into(),
                    }
                    entry
                })
                .collect();
            self.objects.insert(object.name.to_owned(), json!({"doc": object.doc, "fields": fields}));
        }
        object.name.into()
    }

    fn words(&mut self, words: &Enum) -> Value {
        let values: Map<_, _> =
            words.values.iter().map(|(word, doc)| ((*word).to_owned(), (*doc).into())).collect();
        self.enums.insert(
            words.name.to_owned(),
            json!({"doc": words.doc, "values": values, "previews": words.previews}),
        );
        words.name.into()
    }

    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Boolean => "boolean".into(),
            Shape::Integer => "integer".into(),
            Shape::Timestamp => "timestamp".into(),
            Shape::Text => "text".into(),
            Shape::Secret => "secret".into(),
            Shape::Seconds => "seconds".into(),
            Shape::Components => "components".into(),
            Shape::Constant(text) => json!({"constant": text}),
            Shape::Enum(words) => json!({"enum": self.words(words)}),
            Shape::List(item) => json!({"list": self.shape(*item)}),
            Shape::Map(item) => json!({"map": self.shape(*item)}),
            Shape::Emptyable(inner) => json!({"emptyable": self.shape(*inner)}),
            Shape::TimestampRange(object) => json!({"timestamp_range": self.object(object)}),
            Shape::Expandable(object) => json!({"expandable": self.object(object)}),
            Shape::Object(object) => json!({"object": self.object(object)}),
            Shape::Component(component) => json!({"component": component.name}),
            Shape::Features(component) => json!({"features": component.name}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_somewhere() {
        fn names(value: &Value, kinds: &[&str], found: &mut Vec<String>) {
            match value {
                Value::Object(fields) => fields.iter().for_each(|(key, value)| match value {
                    Value::String(name) if kinds.contains(&key.as_str()) => found.push(name.clone()),
                    _ => names(value, kinds, found),
                }),
                Value::Array(items) => items.iter().for_each(|item| names(item, kinds, found)),
                _ => {}
            }
        }
        let schema = schema();
        for (kinds, place) in [
            (&["parameters", "result", "object", "expandable", "timestamp_range"][..], "objects"),
            (&["enum"][..], "enums"),
        ] {
            let mut found = Vec::new();
            names(&schema["operations"], kinds, &mut found);
            schema["objects"].as_object().unwrap().values().for_each(|object| {
                object["fields"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .for_each(|field| names(&field["shape"], kinds, &mut found));
            });
            assert!(!found.is_empty());
            for name in found {
                assert!(schema[place].get(&name).is_some_and(Value::is_object), "{name}");
            }
        }
    }
}
