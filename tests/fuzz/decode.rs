//! Replies of any kind: none may panic, what decodes must encode to the same JSON again, and a record that was read straight
//! from the text must be the one that `serde_json`'s reading of it makes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_sessions::internal::scan;
use stripe_sessions::{
    Account, AccountSession, Document, FinancialConnectionsAccount, FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccountPage, FinancialConnectionsAuthorization, FinancialConnectionsConsent,
    FinancialConnectionsInferredBalancePage, FinancialConnectionsInstitution,
    FinancialConnectionsInstitutionPage, FinancialConnectionsSession, FinancialConnectionsTransaction,
    FinancialConnectionsTransactionPage, Json, OPERATIONS, Reply, V2CoreAccount,
};

fuzz_target!(|data: &[u8]| {
    // The first byte chooses the operation, the rest is the body.
    let Some((choice, body)) = data.split_first() else {
        return;
    };
    let operation = OPERATIONS[usize::from(*choice) % OPERATIONS.len()];
    let body = String::from_utf8_lossy(body).into_owned();
    let reply = Reply { status: 200, headers: [("Request-Id", "req_1")].into(), body: body.clone().into() };
    let document = operation.decode(&reply);
    macro_rules! compare_as {
        ($($record:ident)*) => {
            match operation.result.name {
                $(stringify!($record) => compare::<$record>(&body, document.as_ref().ok()),)*
                other => panic!("there is no record {other}"),
            }
        };
    }
    compare_as! {
        Account AccountSession FinancialConnectionsSession FinancialConnectionsAccount
        FinancialConnectionsAccountPage FinancialConnectionsAccountOwnerPage
        FinancialConnectionsTransaction FinancialConnectionsTransactionPage
        FinancialConnectionsAuthorization FinancialConnectionsConsent FinancialConnectionsInferredBalancePage
        FinancialConnectionsInstitution FinancialConnectionsInstitutionPage V2CoreAccount
    }
    match document {
        Ok(document) => {
            let value: Value = serde_json::from_str(&body).expect("it was decoded");
            assert_eq!(*document.value(), value);
            let _ = format!("{document:?}");
        }
        Err(error) => {
            assert!(error.code().is_some(), "{error:?}");
            let _ = (error.to_string(), error.to_json());
        }
    }
});

fn compare<T: Json + PartialEq + std::fmt::Debug>(body: &str, document: Option<&Document>) {
    let known = document.and_then(|document| document.read::<T>().ok());
    if let (Some(document), Some(record)) = (document, &known) {
        assert_eq!(record.to_json(), *document.value(), "nothing may be lost");
        let _ = format!("{record:?}");
    }
    if let Some(scanned) = scan::from_text::<T>(body) {
        let known = known.expect("what was scanned is right");
        assert_eq!(scanned, known);
        assert_eq!(scanned.to_json().to_string(), known.to_json().to_string(), "in the same order");
    }
}
