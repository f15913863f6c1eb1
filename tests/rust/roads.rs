//! Records are read by a fast road, or by one that knows everything odd; both must lead to the same place.

use serde_json::{Value, json};
use stripe_sessions::internal::scan;
use stripe_sessions::{
    Account, AccountSession, Document, FinancialConnectionsAccount, FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccountPage, FinancialConnectionsAuthorization, FinancialConnectionsConsent,
    FinancialConnectionsInferredBalancePage, FinancialConnectionsInstitution,
    FinancialConnectionsInstitutionPage, FinancialConnectionsSession, FinancialConnectionsTransaction,
    FinancialConnectionsTransactionPage, Json, Operation, V2CoreAccount, operation,
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

/// Whether the fast road takes the text.
fn compare<T: Json + PartialEq + std::fmt::Debug>(text: &str, operation: &Operation) -> bool {
    let known = Document::decode(text, operation.result).and_then(|document| document.read::<T>());
    let Some(scanned) = scan::from_text::<T>(text) else { return false };
    let known = known.expect("what was scanned is right");
    assert_eq!(scanned, known);
    assert_eq!(scanned.to_json().to_string(), known.to_json().to_string(), "in the same order");
    true
}

#[test]
fn replies_are_the_same_by_both_roads() {
    let (mut compared, mut scanned) = (0, 0);
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
        let pretty = serde_json::to_string_pretty(&reply).expect("it was JSON before");
        for text in texts.chain(twice).chain([reply.to_string(), pretty]) {
            macro_rules! compare_as {
                ($($record:ident)*) => {
                    match operation.result.name {
                        $(stringify!($record) => scanned += usize::from(compare::<$record>(&text, operation)),)*
                        other => panic!("there is no record {other}"),
                    }
                };
            }
            compare_as! {
                Account AccountSession FinancialConnectionsSession FinancialConnectionsAccount V2CoreAccount
                FinancialConnectionsAccountPage FinancialConnectionsAccountOwnerPage
                FinancialConnectionsTransaction FinancialConnectionsTransactionPage
                FinancialConnectionsAuthorization FinancialConnectionsConsent FinancialConnectionsInferredBalancePage
                FinancialConnectionsInstitution FinancialConnectionsInstitutionPage
            }
            compared += 1;
        }
    }
    assert!(compared > 1_000, "{compared}");
    assert!(scanned > compared / 3, "{scanned} of {compared}: the fast road is there to be taken");
}
