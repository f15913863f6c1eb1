//! Runs the shared vectors, each twice: through [`bridge`], as Python and Node do, and through the
//! typed records, as Swift and Kotlin do. `vectors/README.md` says what a vector is.

use std::io::Write;

use serde_json::{Map, Value, json};
use stripe_sessions::internal::document::Tree;
use stripe_sessions::internal::record::Mismatch;
use stripe_sessions::internal::view::{Fields, View};
use stripe_sessions::{
    Account, AccountSession, ClientOptions, CreateAccountSession, CreateFinancialConnectionsConsent,
    CreateFinancialConnectionsSession, Error, FinancialConnectionsAccount,
    FinancialConnectionsAccountOwnerPage, FinancialConnectionsAccountPage, FinancialConnectionsAuthorization,
    FinancialConnectionsConsent, FinancialConnectionsInferredBalancePage, FinancialConnectionsInstitution,
    FinancialConnectionsInstitutionPage, FinancialConnectionsSession, FinancialConnectionsTransaction,
    FinancialConnectionsTransactionPage, Json, ListFinancialConnectionsAccountOwners,
    ListFinancialConnectionsAccounts, ListFinancialConnectionsTransactions, ListOptions,
    RefreshFinancialConnectionsAccount, Request, RequestOptions, RetrieveOptions, RetrieveV2CoreAccount,
    SubscribeFinancialConnectionsAccount, V2CoreAccount, operation,
};

use super::{strings, vector_files};

#[test]
fn vectors() {
    let mut passed = 0;
    let mut failures = Vec::new();
    for (path, vectors) in vector_files() {
        let kind = text(&vectors, "kind");
        let cases = vectors["cases"].as_array().expect("a list of cases");
        assert!(!cases.is_empty(), "{} is empty", path.display());
        for case in cases {
            assert!(!text(case, "source").is_empty());
            match check(kind, case) {
                Ok(()) => passed += 1,
                Err(failure) => {
                    failures.push(format!("{}: {}: {failure}", path.display(), text(case, "name")));
                }
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} vectors failed:\n{}",
        failures.len(),
        passed + failures.len(),
        failures.join("\n")
    );
    assert!(passed > 0, "there are no vectors");
    // Not `println!`: that is shown only for tests that fail, and the runner of all languages reads this line.
    writeln!(std::io::stdout(), "\nvectors: {passed} passed").expect("standard output");
}

fn check(kind: &str, case: &Value) -> Result<(), String> {
    match kind {
        "encode" => {
            check_encoded(case, encode(case), false)?;
            check_encoded(case, encode_typed(case), true)
        }
        "validate" => check_validated(case),
        "resolve" => {
            check_resolved(case, &resolve(case)?)?;
            check_resolved(case, &resolve_typed(case)?)
        }
        "grants" => {
            check_granted(case, false)?;
            check_granted(case, true)
        }
        "explain" => {
            check_explained(case, false)?;
            check_explained(case, true)
        }
        "decode" => check_decoded(case),
        "check" => check_checked(case),
        "error" => check_error(case),
        "event" => super::events::check(case),
        other => Err(format!("there is no kind {other}")),
    }
}

pub(super) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

pub(crate) fn ids(case: &Value) -> Vec<&str> {
    case.get("ids").map(strings).unwrap_or_default()
}

pub(crate) fn options(case: &Value) -> Result<RequestOptions, Error> {
    RequestOptions::from_json(case["options"].clone())
}

pub(super) fn equal(what: &str, actual: &Value, expected: &Value) -> Result<(), String> {
    if actual == expected {
        Ok(())
    } else {
        Err(format!("{what}\n    is       {actual}\n    expected {expected}"))
    }
}

/// Whether a call failed as `expect.error` says.
pub(super) fn check_refused(expected: &Value, result: Result<Value, Error>) -> Result<(), String> {
    match result {
        Ok(value) => Err(format!("should have failed with {expected}, gave {value}")),
        Err(error) => {
            let error = error.to_json();
            equal("error", &json!({"kind": error["kind"], "code": error["code"]}), expected)
        }
    }
}

fn encode(case: &Value) -> Result<Value, Error> {
    let request =
        bridge::request(text(case, "operation"), &ids(case), &case["input"], &options(case)?, "rust");
    Ok(request?.to_json())
}

/// The same through the record of the operation's parameters.
fn encode_typed(case: &Value) -> Result<Value, Error> {
    let (client, options) = (ClientOptions::default(), options(case)?);
    let (operation, context) = (operation(text(case, "operation"))?, options.context(&client));
    operation.prepare(&case["input"], &context)?;
    let input = through_record(operation.parameters.name, case["input"].clone());
    let input = input.unwrap_or_else(|mismatch| panic!("{}: {mismatch}", text(case, "name")));
    let (adapted, _) = operation.prepare(&input, &context)?;
    let parameters = adapted.as_ref().unwrap_or(&input);
    Ok(Request::new(operation, &ids(case), parameters, &client, &options)?.to_json())
}

/// A value after a trip through the record of that name.
fn through_record(name: &str, value: Value) -> Result<Value, Mismatch> {
    record(name, value).map(|record| View::Record(&*record).to_value())
}

/// The record of that name.
fn record(name: &str, value: Value) -> Result<Box<dyn Fields>, Mismatch> {
    macro_rules! read {
        ($($record:ident)*) => {
            match name {
                $(stringify!($record) => Box::new($record::from_json(value)?),)*
                other => panic!("there is no record {other}"),
            }
        };
    }
    Ok(read! {
        Account AccountSession CreateAccountSession CreateFinancialConnectionsSession FinancialConnectionsAccount
        FinancialConnectionsAccountOwnerPage FinancialConnectionsAccountPage FinancialConnectionsSession
        FinancialConnectionsTransaction FinancialConnectionsTransactionPage
        ListFinancialConnectionsAccountOwners ListFinancialConnectionsAccounts
        ListFinancialConnectionsTransactions RefreshFinancialConnectionsAccount RetrieveOptions
        SubscribeFinancialConnectionsAccount CreateFinancialConnectionsConsent ListOptions
        FinancialConnectionsAuthorization FinancialConnectionsConsent FinancialConnectionsInferredBalancePage
        FinancialConnectionsInstitution FinancialConnectionsInstitutionPage RetrieveV2CoreAccount V2CoreAccount
    })
}

fn check_encoded(case: &Value, result: Result<Value, Error>, typed: bool) -> Result<(), String> {
    let expected = &case["expect"];
    if let Some(error) = expected.get("error") {
        return check_refused(error, result);
    }
    let mut request = result.map_err(|error| error.to_string())?;
    let headers = request["headers"].as_object_mut().expect("headers are an object");
    headers.shift_remove("User-Agent").ok_or("there is no User-Agent")?;
    for part in ["method", "path", "headers"] {
        equal(part, &request[part], &expected[part])?;
    }
    // A record has no order of its own.
    let any_order = typed && case["insertion_order"] == true;
    // Where nothing can be in the body, it is null.
    let body = |request: &Value| match request["body"].as_str() {
        Some(body) if any_order => {
            let mut pairs: Vec<_> = body.split('&').collect();
            pairs.sort_unstable();
            Value::from(pairs.join("&"))
        }
        _ => request["body"].clone(),
    };
    equal("body", &body(&request), &body(expected))
}

/// Parameters get the same report whoever holds them: a value, a document, or a record, if there can be one of them.
fn check_views(case: &Value) -> Result<(), String> {
    let (input, Ok(operation)) = (&case["input"], operation(text(case, "operation"))) else { return Ok(()) };
    let Ok(options) = options(case) else { return Ok(()) };
    let context = options.context(&ClientOptions::default());
    let report = |view: View<'_>| operation.validate(view, &context).to_json();
    let tree = Tree::read(&input.to_string()).map_err(|error| error.to_string())?;
    equal("report on a document", &report(tree.whole().into()), &report(input.into()))?;
    let Ok(record) = record(operation.parameters.name, input.clone()) else { return Ok(()) };
    let view = View::Record(&*record);
    equal("report on a record", &report(view), &report(View::from(&view.to_value())))
}

fn check_validated(case: &Value) -> Result<(), String> {
    check_views(case)?;
    let result =
        options(case).and_then(|options| bridge::validate(text(case, "operation"), &case["input"], &options));
    if let Some(error) = case["expect"].get("error") {
        return check_refused(error, result);
    }
    let report = result.map_err(|error| error.to_string())?;
    for list in ["errors", "warnings"] {
        let problems = report[list].as_array().expect("a list of problems");
        if let Some(problem) = problems.iter().find(|problem| text(problem, "message").is_empty()) {
            return Err(format!("{problem} has no message"));
        }
        let compared = |problem: &Value| {
            let fields = ["code", "path", "suggestion"];
            let fields =
                fields.iter().filter_map(|name| Some(((*name).to_owned(), problem.get(name)?.clone())));
            Value::Object(fields.collect())
        };
        let problems = problems.iter().map(compared).collect();
        equal(list, &problems, &case["expect"][list])?;
    }
    Ok(())
}

const CREATE_SESSION: &str = "financial_connections.sessions.create";

fn resolve(case: &Value) -> Result<Value, String> {
    let options = options(case).map_err(|error| error.to_string())?;
    let resolution = match text(case, "operation") {
        CREATE_SESSION => bridge::resolve_financial_connections_session(&case["input"], &options),
        _ => bridge::resolve(&case["input"], &options),
    };
    resolution.map_err(|error| error.to_string())
}

fn resolve_typed(case: &Value) -> Result<Value, String> {
    let resolve = || {
        let context = options(case)?.context(&ClientOptions::default());
        if text(case, "operation") == CREATE_SESSION {
            operation(CREATE_SESSION)?.prepare(&case["input"], &context)?;
            let parameters = CreateFinancialConnectionsSession::from_json(case["input"].clone());
            let parameters =
                parameters.unwrap_or_else(|mismatch| panic!("{}: {mismatch}", text(case, "name")));
            return Ok(parameters.resolve(&context).to_json());
        }
        Ok(CreateAccountSession::decode(case["input"].clone(), &context)?.resolve(&context).to_json())
    };
    resolve().map_err(|error: Error| error.to_string())
}

fn check_resolved(case: &Value, resolution: &Value) -> Result<(), String> {
    let expected = &case["expect"];
    if text(case, "operation") == CREATE_SESSION {
        return equal("resolution", resolution, &json!({"parameters": expected["parameters"]}));
    }
    let components = resolution["components"].as_object().expect("components");
    for (name, component) in expected["components"].as_object().expect("expected components") {
        equal(name, components.get(name).unwrap_or(&Value::Null), component)?;
    }
    match expected.get("names") {
        Some(names) => equal("names", &components.keys().cloned().collect(), names),
        None => Ok(()),
    }
}

/// What a session grants: its parameters, or the reply that it is.
fn granted(case: &Value, given: &Value, typed: bool) -> Result<Value, Error> {
    let options = options(case)?;
    if !typed {
        return bridge::grants(given, &options);
    }
    let context = options.context(&ClientOptions::default());
    if given["object"] == "account_session" {
        return Ok(AccountSession::decode(&given.to_string())?.grants().to_json());
    }
    Ok(CreateAccountSession::decode(given.clone(), &context)?.grants(&context).to_json())
}

fn check_granted(case: &Value, typed: bool) -> Result<(), String> {
    let expected = &case["expect"];
    let result = granted(case, &case["input"], typed);
    if let Some(error) = expected.get("error") {
        return check_refused(error, result);
    }
    let mut result = result.map_err(|error| error.to_string())?;
    if let Some(difference) = expected.get("difference") {
        let before = granted(case, &case["against"], typed).map_err(|error| error.to_string())?;
        let actual = bridge::grants_difference(&before, &result).map_err(|error| error.to_string())?;
        return equal("difference", &actual, difference);
    }
    let grants = result["grants"].as_array_mut().expect("grants").iter_mut();
    let sentences = grants.map(|grant| grant.as_object_mut().expect("a grant").shift_remove("sentence"));
    if sentences.into_iter().any(|sentence| sentence.is_none_or(|sentence| sentence == "")) {
        return Err("a grant without a sentence".to_owned());
    }
    equal("grants", &result["grants"], &expected["grants"])
}

/// The reply explained, by the parameters it answers where there are any.
fn explained(case: &Value, typed: bool) -> Result<Value, Error> {
    let (options, parameters) = (options(case)?, &case["parameters"]);
    if !typed {
        let nothing = json!({});
        return bridge::explain(
            &case["input"],
            if parameters.is_null() { &nothing } else { parameters },
            &options,
        );
    }
    let context = options.context(&ClientOptions::default());
    let given = (!parameters.is_null()).then(|| CreateAccountSession::decode(parameters.clone(), &context));
    let session = AccountSession::decode(&case["input"].to_string())?;
    Ok(session.explain(given.transpose()?.as_ref(), &context).to_json())
}

fn check_explained(case: &Value, typed: bool) -> Result<(), String> {
    let (expected, result) = (&case["expect"], explained(case, typed));
    if let Some(error) = expected.get("error") {
        return check_refused(error, result);
    }
    let result = result.map_err(|error| error.to_string())?;
    equal("explanation", &result, &json!({"components": expected["components"]}))
}

fn check_decoded(case: &Value) -> Result<(), String> {
    let reply = &case["reply"];
    let expected: Value = serde_json::from_str(text(reply, "body")).expect("a body of JSON");
    let document = decode(case).map_err(|error| error.to_string())?;
    equal("document", document.value(), &expected)?;
    let record = through_record(document.object().name, document.value().clone());
    equal("record", &record.map_err(|mismatch| mismatch.to_string())?, &expected)
}

fn check_checked(case: &Value) -> Result<(), String> {
    let reply = &case["reply"];
    let problems =
        bridge::check(text(case, "operation"), status(reply), &reply["headers"], text(reply, "body"))
            .map_err(|error| error.to_string())?;
    let problems = problems.as_array().expect("a list of problems");
    let compared = |problem: &Value| json!({"code": problem["code"], "path": problem["path"]});
    equal("problems", &problems.iter().map(compared).collect(), &case["expect"]["problems"])
}

fn status(reply: &Value) -> u16 {
    reply["status"].as_u64().and_then(|status| status.try_into().ok()).expect("a status")
}

fn decode(case: &Value) -> Result<stripe_sessions::Document, Error> {
    let reply = &case["reply"];
    bridge::decode(text(case, "operation"), status(reply), &reply["headers"], text(reply, "body"))
}

fn check_error(case: &Value) -> Result<(), String> {
    let Err(error) = decode(case) else {
        return Err("should have failed".into());
    };
    let error = error.to_json();
    let empty = Map::new();
    let expected = case["expect"].as_object().unwrap_or(&empty);
    if expected.is_empty() {
        return Err("expects nothing".into());
    }
    expected.iter().try_for_each(|(name, value)| equal(name, &error[name], value))
}
