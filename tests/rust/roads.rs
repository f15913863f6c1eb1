//! Replies and parameters have a fast road and one that knows everything odd; both must lead to the same place.

use serde_json::{Value, json};
use stripe_sessions::internal::document;
use stripe_sessions::internal::form::{self, Parameters};
use stripe_sessions::{
    Account, AccountSession, CreateAccountSession, CreateFinancialConnectionsSession, Document,
    FinancialConnectionsAccount, FinancialConnectionsAccountOwnerPage, FinancialConnectionsAccountPage,
    FinancialConnectionsSession, FinancialConnectionsTransaction, FinancialConnectionsTransactionPage, Json,
    ListFinancialConnectionsAccountOwners, ListFinancialConnectionsAccounts,
    ListFinancialConnectionsTransactions, Operation, RefreshFinancialConnectionsAccount, RetrieveOptions,
    SubscribeFinancialConnectionsAccount, operation,
};

use super::vector_files;

/// The cases of a kind: the operation, and the case.
fn cases(kind: &str) -> Vec<(&'static Operation, Value)> {
    let files = vector_files().into_iter().filter(|(_, vectors)| vectors["kind"] == kind);
    let cases = files.flat_map(|(_, vectors)| vectors["cases"].as_array().cloned().unwrap_or_default());
    let known = cases.filter_map(|case| Some((operation(case["operation"].as_str()?).ok()?, case)));
    known.collect()
}

/// Every value one change away: any part of it replaced by each kind of value.
fn neighbours(value: &Value) -> Vec<Value> {
    let others =
        [json!(null), json!(true), json!(7), json!(7.5), json!("x"), json!([]), json!({}), json!({"x": [1]})];
    let mut all = others.to_vec();
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let mut without = fields.clone();
                without.shift_remove(name);
                all.push(without.into());
                all.extend(neighbours(inner).into_iter().map(|inner| {
                    let mut with = fields.clone();
                    with.insert(name.clone(), inner);
                    with.into()
                }));
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                all.extend(neighbours(inner).into_iter().map(|inner| {
                    let mut with = items.clone();
                    with[index] = inner;
                    with.into()
                }));
            }
        }
        _ => {}
    }
    all
}

fn compare<T: Json + PartialEq + std::fmt::Debug>(text: &str, operation: &Operation) {
    let known = Document::decode(text, operation.result).and_then(|document| document.read::<T>());
    let direct = document::decode::<T>(text, operation.result);
    match (&direct, &known) {
        (Ok(direct), Ok(known)) => {
            assert_eq!(direct, known);
            assert_eq!(direct.to_json().to_string(), known.to_json().to_string());
        }
        (Err(direct), Err(known)) => assert_eq!(direct.to_json(), known.to_json()),
        _ => panic!("{direct:?} is not {known:?}"),
    }
}

#[test]
fn replies_are_the_same_by_both_roads() {
    let mut compared = 0;
    for (operation, case) in cases("decode") {
        let Ok(reply) = serde_json::from_str::<Value>(case["reply"]["body"].as_str().expect("a body")) else {
            continue;
        };
        // Every thirteenth, beginning with another in each case: all of them take a minute.
        let neighbours = neighbours(&reply).into_iter().skip(compared % 13).step_by(13);
        let texts = neighbours.map(|value| value.to_string());
        // Names that come twice, which a value cannot have.
        let twice =
            ["object", "account", "account_holder", "livemode", "later"].into_iter().flat_map(|name| {
                let rest = reply.to_string().split_off(1);
                ["null", r#""x""#, "{}"]
                    .map(|value| format!("{{\"{name}\":{value},\"{name}\":{value},{rest}"))
            });
        for text in texts.chain(twice).chain([reply.to_string()]) {
            macro_rules! compare_as {
                ($($record:ident)*) => {
                    match operation.result.name {
                        $(stringify!($record) => compare::<$record>(&text, operation),)*
                        other => panic!("there is no record {other}"),
                    }
                };
            }
            compare_as! {
                Account AccountSession FinancialConnectionsSession FinancialConnectionsAccount
                FinancialConnectionsAccountPage FinancialConnectionsAccountOwnerPage
                FinancialConnectionsTransaction FinancialConnectionsTransactionPage
            }
            compared += 1;
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// The body, if the record writes one itself.
fn write<T: Parameters>(json: Value) -> Option<String> {
    let mut written = String::new();
    T::from_json(json).ok()?.write_form(&mut written)?;
    Some(written)
}

#[test]
fn bodies_are_the_same_by_both_roads() {
    let mut compared = 0;
    for (operation, case) in cases("encode") {
        let input = case["input"].clone();
        macro_rules! write_as {
            ($($record:ident)*) => {
                match operation.parameters.name {
                    $(stringify!($record) => $record::from_json(input.clone()).map(|record| (
                        write::<$record>(input), form::encode(&record.to_json()),
                    )),)*
                    other => panic!("there is no record {other}"),
                }
            };
        }
        let both = write_as! {
            CreateAccountSession CreateFinancialConnectionsSession ListFinancialConnectionsAccountOwners
            ListFinancialConnectionsAccounts ListFinancialConnectionsTransactions
            RefreshFinancialConnectionsAccount RetrieveOptions SubscribeFinancialConnectionsAccount
        };
        if let Ok((Some(written), known)) = both {
            assert_eq!(written, known);
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}
