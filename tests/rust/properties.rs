//! What holds for any input. A failure prints the input and the seed that repeats it.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use stripe_sessions::internal::{catalogue, form};
use stripe_sessions::{AccountSession, Json, OPERATIONS, RequestOptions};

/// Any JSON, a few levels deep; now and then with names the API knows, so that checks are reached.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((any_name(), inner), 0..6)
                .prop_map(|fields| Value::Object(Map::from_iter(fields))),
        ]
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![".*", Just("acct_1".to_owned()), Just("true".to_owned())]
}

fn any_name() -> impl Strategy<Value = String> {
    let known = ["account", "components", "expand", "enabled", "features", "object", "client_secret"];
    let components = catalogue::COMPONENTS.iter().map(|component| component.name);
    let features = catalogue::COMPONENTS.iter().flat_map(|component| component.features).map(|f| f.name);
    let previews = catalogue::PREVIEWS.iter().map(|preview| preview.name);
    let names: Vec<_> = known.into_iter().chain(components).chain(features).chain(previews).collect();
    prop_oneof![2 => prop::sample::select(names).prop_map(str::to_owned), 1 => ".*"]
}

/// Parameters that look like those of a session.
fn any_parameters() -> impl Strategy<Value = Value> {
    prop_oneof![
        any_json(),
        (any_text(), any_json())
            .prop_map(|(account, components)| json!({"account": account, "components": components})),
    ]
}

fn any_options() -> impl Strategy<Value = RequestOptions> {
    let version = prop::sample::select(vec![
        "2023-08-16",
        "2024-06-20",
        "2026-03-25.dahlia",
        "2026-08-26.preview",
        "?",
    ]);
    let fact = prop::sample::select(vec!["losses_payments", "requirement_collection"]);
    let who = prop::sample::select(vec!["stripe", "application"]);
    let facts = prop::collection::btree_map(fact, who, 0..3);
    (version, facts, any::<bool>(), any::<bool>()).prop_map(|(version, facts, preview, unknown)| {
        let options = json!({
            "stripe_version": version,
            "account_facts": facts,
            "allow_preview": preview,
            "allow_unknown": unknown,
        });
        RequestOptions::from_json(options).expect("good options")
    })
}

/// What a form can carry: objects and lists with something in them, at any depth, around texts. Names without
/// brackets, because those are the notation for depth.
fn any_form() -> impl Strategy<Value = Value> {
    let text = ".*".prop_map(Value::from);
    let tree = text.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Value::from),
            // A name that is a number would read as an index.
            prop::collection::btree_map("[^\\[\\]0-9][^\\[\\]]*", inner, 1..4)
                .prop_map(|fields| Value::Object(Map::from_iter(fields))),
        ]
    });
    prop::collection::btree_map("[^\\[\\]0-9][^\\[\\]]*", tree, 0..4)
        .prop_map(|fields| Value::Object(Map::from_iter(fields)))
}

/// Reads a form with code that shares nothing with the encoder: the `form_urlencoded` crate for the pairs, and a
/// few lines for the brackets.
fn parse(form: &str) -> Value {
    let mut root = json!({});
    for (key, value) in form_urlencoded::parse(form.as_bytes()) {
        let mut place = &mut root;
        for step in key.split('[').map(|step| step.trim_end_matches(']')) {
            if place.is_null() {
                *place = if step == "0" { json!([]) } else { json!({}) };
            }
            place = match place {
                Value::Array(items) => {
                    let index: usize = step.parse().expect("an index");
                    if index == items.len() {
                        items.push(Value::Null);
                    }
                    &mut items[index]
                }
                Value::Object(fields) => fields.entry(step).or_insert(Value::Null),
                other => panic!("{other} has no {step}"),
            };
        }
        *place = value.into_owned().into();
    }
    root
}

proptest! {
    #[test]
    fn a_form_says_what_was_put_in(parameters in any_form()) {
        prop_assert_eq!(parse(&form::encode(&parameters)), parameters);
    }

    #[test]
    fn a_form_is_ascii_that_needs_no_more_escaping(parameters in any_json()) {
        let form = form::encode(&parameters);
        prop_assert!(form.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-~%[]=&".contains(&b)), "{}", form);
    }

    #[test]
    fn the_same_input_gives_the_same_output(parameters in any_parameters(), options in any_options()) {
        prop_assert_eq!(form::encode(&parameters), form::encode(&parameters.clone()));
        let resolve = || bridge::resolve(&parameters, &options).map(|resolution| resolution.to_string()).ok();
        prop_assert_eq!(resolve(), resolve());
        let validate = || bridge::validate("account_sessions.create", &parameters, &options).unwrap().to_string();
        prop_assert_eq!(validate(), validate());
    }

    /// Whatever is given, the answer is a report, and a request is built exactly where the report has no errors.
    #[test]
    fn validation_never_panics(parameters in any_parameters(), options in any_options()) {
        for operation in OPERATIONS {
            let report = bridge::validate(operation.name, &parameters, &options).unwrap();
            let ids: Vec<_> = operation.path.matches('{').map(|_| "id_1").collect();
            let request = bridge::request(operation.name, &ids, &parameters, &options, "rust");
            prop_assert_eq!(request.is_ok(), report["errors"] == json!([]), "{} {}", report, operation.name);
        }
    }

    /// What is given is what is resolved, and every component of the version is there.
    #[test]
    fn what_is_given_wins(which in any::<prop::sample::Index>(), value: bool, options in any_options()) {
        let features: Vec<_> = catalogue::COMPONENTS.iter().flat_map(|c| c.features.iter().map(move |f| (c, f))).collect();
        let (component, feature) = *which.get(&features);
        let parameters = json!({"components": {component.name: {"enabled": true, "features": {feature.name: value}}}});
        let resolution = bridge::resolve(&parameters, &options).unwrap();
        let resolved = &resolution["components"][component.name]["features"][feature.name];
        prop_assert_eq!(resolved, &json!({"value": value, "reason": "given"}));
    }

    /// A session that the record reads, it writes again as it came: names and values it does not know included.
    #[test]
    fn a_record_loses_nothing(components in prop::collection::vec((any_name(), any_json()), 0..5), extra in prop::collection::vec((any_name(), any_json()), 0..5)) {
        let mut session = json!({"components": Map::from_iter(components)});
        for (name, value) in extra {
            session[name] = value;
        }
        for (name, value) in [("object", json!("account_session")), ("account", json!("acct_1")), ("client_secret", json!("_a")), ("expires_at", json!(1)), ("livemode", json!(false))] {
            session[name] = value;
        }
        if let Ok(record) = AccountSession::from_json(session.clone()) {
            prop_assert_eq!(record.to_json(), session);
        }
    }

    /// Text of any kind is a session or an error, never a panic.
    #[test]
    fn decoding_never_panics(status in 100_u16..600, text in prop_oneof![".*", any_json().prop_map(|json| json.to_string())]) {
        let _ = bridge::decode("account_sessions.create", status, &json!({"Request-Id": "req_1"}), &text);
    }
}
