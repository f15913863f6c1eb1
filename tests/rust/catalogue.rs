//! Holds core's catalogue against the facts it was written from, and against the documents users come from.

use std::collections::{BTreeSet, HashSet};

use serde_json::{Value, json};
use stripe_sessions::internal::catalogue;
use stripe_sessions::{OPERATIONS, operation};

use super::{file, read_json, strings};

/// One line of the catalogue, in the form of `facts/catalogue.json`.
fn since(since: &Value) -> Value {
    json!([since["date"], since["api_version"]])
}

#[test]
fn every_row_is_the_fact() {
    let facts = read_json(&file("facts/catalogue.json"));
    let catalogue = bridge::catalogue();
    assert_eq!(catalogue["api_version"], facts["api_version"]);

    let own = catalogue["components"].as_array().unwrap();
    let expected = facts["components"].as_array().unwrap();
    let names = |rows: &[Value]| -> Vec<String> {
        rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(own), names(expected));
    for (own, expected) in own.iter().zip(expected) {
        let features: Value = own["features"]
            .as_array()
            .unwrap()
            .iter()
            .map(|feature| {
                json!({
                    "name": feature["name"],
                    "default": feature["default"],
                    "constraint": feature["constraint"],
                    "since": since(&feature["since"]),
                })
            })
            .collect();
        let own = json!({"name": own["name"], "since": since(&own["since"]), "features": features});
        assert_eq!(own, *expected);
    }
}

/// What is in preview is what Stripe's packages have besides: `tests/current/run --write` notes what each of them has.
#[test]
fn previews_are_those_of_the_packages() {
    let seen = read_json(&file("current/seen.json"));
    let seen: BTreeSet<_> = seen["entries"].as_object().unwrap().keys().map(String::as_str).collect();
    // `app_install.allowed_apps`; what is neither a component nor a feature has a blank.
    let seen = seen.into_iter().filter(|name| !name.contains(' '));
    let names = |component: &catalogue::Component| -> Vec<String> {
        let features =
            component.features.iter().map(|feature| format!("{}.{}", component.name, feature.name));
        std::iter::once(component.name.to_owned()).chain(features).collect()
    };
    let general: BTreeSet<_> = catalogue::COMPONENTS.iter().map(|component| component.name).collect();
    let of_general = |name: &&str| general.contains(name.split('.').next().unwrap_or_default());
    let previews: BTreeSet<_> = catalogue::PREVIEWS.iter().flat_map(names).collect();
    let expected: BTreeSet<_> = seen.filter(|name| !of_general(name)).map(str::to_owned).collect();
    assert_eq!(previews, expected);
}

#[test]
fn the_counts_are_the_facts() {
    let counts = &read_json(&file("facts/catalogue.json"))["counts"];
    let features: usize = catalogue::COMPONENTS.iter().map(|component| component.features.len()).sum();
    assert_eq!(counts["components"], catalogue::COMPONENTS.len());
    assert_eq!(counts["features"], features);
}

#[test]
fn everything_is_documented_once() {
    let (mut components, mut names) = (HashSet::new(), HashSet::new());
    for component in catalogue::all() {
        assert!(components.insert(component.name) && component.doc.ends_with('.'), "{}", component.name);
        for feature in component.features {
            assert!(names.insert(feature.name) || feature.doc.ends_with('.'), "{}", feature.name);
        }
    }
    assert!(catalogue::COMPONENTS.iter().all(|component| !component.is_preview()));
    assert!(catalogue::PREVIEWS.iter().all(catalogue::Component::is_preview));
}

/// What is in preview says so, wherever its documentation is shown.
#[test]
fn everything_in_preview_is_marked() {
    let schema = bridge::schema();
    let mut count = 0;
    for (name, object) in schema["objects"].as_object().unwrap() {
        for field in object["fields"].as_array().unwrap().iter().filter(|field| field["preview"] == true) {
            assert!(field["doc"].as_str().unwrap().starts_with("In preview"), "{name} {}", field["name"]);
            count += 1;
        }
    }
    for (name, words) in schema["enums"].as_object().unwrap() {
        for word in strings(&words["previews"]) {
            assert!(words["values"][word].as_str().unwrap().starts_with("In preview"), "{name} {word}");
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

/// The 11 components of the API reference of 2024, the 4 of an SDK of 2023, the 17 of a tool of 2025: whoever comes
/// from there finds every name.
#[test]
fn every_name_in_the_documents_users_come_from_is_there() {
    let documents = read_json(&file("facts/documents.json"));
    let documents = documents.as_array().unwrap();
    let create = operation("account_sessions.create").unwrap();
    let mut counts = Vec::new();
    for document in documents {
        for parameter in strings(&document["parameters"]) {
            let known = create.parameters.fields.iter().any(|field| field.name == parameter);
            assert!(known, "{}: {parameter}", document["source"]);
        }
        let components = document["components"].as_object().unwrap();
        let mut count = 0;
        for (name, features) in components {
            let component = catalogue::component(name);
            let component = component.unwrap_or_else(|| panic!("{}: {name}", document["source"]));
            for feature in strings(features) {
                assert!(component.feature(feature).is_some(), "{}: {name} {feature}", document["source"]);
                count += 1;
            }
        }
        counts.push((components.len(), count));
    }
    assert_eq!(counts, [(11, 19), (11, 19), (4, 6), (17, 45)]);
}

#[test]
fn every_operation_is_documented() {
    for operation in OPERATIONS {
        let generation = if operation.name.starts_with("v2.") { "/v2/" } else { "/v1/" };
        assert!(operation.doc.ends_with('.') && operation.path.starts_with(generation), "{}", operation.name);
        for field in operation.parameters.fields {
            assert!(!field.doc.is_empty(), "{} {}", operation.name, field.name);
        }
    }
}
