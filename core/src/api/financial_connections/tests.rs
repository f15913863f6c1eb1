//! What the rules and checks find. The shared vectors have the full list; these are the cases a reader starts from.

use serde_json::{Value, json};

use super::*;
use crate::api::generated::records::{FinancialConnectionsAccount, FinancialConnectionsSession};
use crate::api::validate::Context;
use crate::json::record::Json;

fn problems(operation: &Operation, parameters: &Value, context: &Context) -> (Vec<String>, Vec<String>) {
    let report = operation.validate(parameters, context);
    let list = |problems: &[crate::base::problem::Problem]| {
        problems.iter().map(|problem| format!("{} {}", problem.code.name(), problem.path)).collect()
    };
    (list(&report.errors), list(&report.warnings))
}

#[test]
fn everything_wrong_with_a_session_is_found_at_once() {
    let parameters = json!({
        "account_holder": {"type": "account", "customer": "cus_1"},
        "permissions": [],
        "filters": {"account_subcategories": ["checking", "other", "checking"], "country": "usa"},
        "limits": {"accounts": 0},
        "prefetch": ["payment_method"],
        "return_url": "/return",
    });
    let (errors, warnings) = problems(&CREATE_SESSION, &parameters, &Context::default());
    assert_eq!(
        errors,
        [
            "value_unknown filters[account_subcategories][1]",
            "value_unknown prefetch[0]",
            "parameter_not_applicable account_holder[customer]",
            "parameter_missing account_holder[account]",
            "parameter_empty permissions",
            "country_invalid filters[country]",
            "value_out_of_range limits[accounts]",
            "url_invalid return_url",
        ]
    );
    assert_eq!(
        warnings,
        ["prefetch_without_permission prefetch[0]", "parameter_duplicate filters[account_subcategories][2]"]
    );
}

#[test]
fn the_singular_of_a_refresh_feature_is_suggested() {
    let report = REFRESH_ACCOUNT.validate(&json!({"features": ["balances"]}), &Context::default());
    assert_eq!(report.errors[0].suggestion.as_deref(), Some("balance"));
}

#[test]
fn the_country_filter_is_named_for_the_version_in_use() {
    let prepare = |filters: Value, version: &str| {
        let parameters = json!({
            "account_holder": {"type": "customer", "customer": "cus_1"}, "permissions": ["balances"], "filters": filters,
        });
        let context = Context { version: version.into(), ..Default::default() };
        let (prepared, warnings) = CREATE_SESSION.prepare(&parameters, &context).unwrap();
        (prepared.as_ref().unwrap_or(&parameters)["filters"].clone(), warnings.len())
    };
    let (old, new) = ("2026-08-26.dahlia", "2026-09-30.endive");
    assert_eq!(prepare(json!({"countries": ["US"]}), new), (json!({"country": "US"}), 1));
    assert_eq!(prepare(json!({"country": "US"}), old), (json!({"countries": ["US"]}), 1));
    assert_eq!(prepare(json!({"country": "US"}), new), (json!({"country": "US"}), 0));
    assert_eq!(prepare(json!({"countries": ["US", "CA"]}), old), (json!({"countries": ["US", "CA"]}), 1));
}

#[test]
fn an_account_with_everything_loses_nothing() {
    let account = json!({
        "id": "fca_1", "object": "financial_connections.account", "category": "cash", "subcategory": "checking",
        "account_holder": {"type": "customer", "customer": {"id": "cus_1", "object": "customer", "name": "Jenny"}},
        "account_numbers": [{"identifier_type": "tokenized_account_number", "status": "transactable",
            "supported_networks": ["ach", "rtp"], "expected_expiry_date": null}],
        "balance": {"as_of": 1, "type": "cash", "current": {"usd": -9_007_199_254_740_993_i64, "undefined": 0},
            "cash": {"available": {"usd": 1}}, "credit": null},
        "balance_refresh": {"last_attempted_at": 1, "status": "pending"},
        "created": 1, "institution_name": "Bank", "livemode": false, "last4": "4242",
        "ownership": {"id": "fcaowns_1", "object": "financial_connections.account_ownership", "created": 1,
            "owners": {"object": "list", "data": [], "has_more": false, "url": "/x"}},
        "permissions": ["balances", "telepathy"], "status": "pending", "status_details": {},
        "supported_payment_method_types": ["link"], "later": {"x": [1.5]},
    });
    let document = crate::Document::new(account.clone(), &objects::ACCOUNT).unwrap();
    let record: FinancialConnectionsAccount = document.read().unwrap();
    assert_eq!(record.to_json(), account);
    assert_eq!(record.ownership.unwrap().id(), "fcaowns_1");
    assert_eq!(record.account_holder.unwrap().customer.unwrap().id(), "cus_1");
    assert!(document.check().is_empty());
}

#[test]
fn odd_accounts_are_reported_and_not_refused() {
    let account = json!({
        "id": "fca_1", "object": "financial_connections.account", "category": "cash", "subcategory": "mortgage",
        "balance": {"as_of": 1, "type": "credit", "current": {}, "cash": {}},
        "balance_refresh": {"last_attempted_at": 1, "status": "pending", "next_refresh_available_at": 2},
        "created": 1, "institution_name": "Bank", "livemode": false, "last4": "42", "status": "active",
        "supported_payment_method_types": [],
    });
    let document = crate::Document::new(account, &objects::ACCOUNT).unwrap();
    let found: Vec<_> = document.check().into_iter().map(|problem| problem.path).collect();
    assert_eq!(
        found,
        [
            "balance[cash]",
            "balance[credit]",
            "subcategory",
            "last4",
            "balance_refresh[next_refresh_available_at]"
        ]
    );
}

#[test]
fn the_documented_example_decodes() {
    let text = r#"{"id":"fcsess_1MwtnGLkdIwHu7ixs7NPQ7dq","object":"financial_connections.session","account_holder":
        {"customer":"cus_NiKSWdaFz2F6I0","type":"customer"},"accounts":{"object":"list","data":[],"has_more":false,
        "total_count":0,"url":"/v1/financial_connections/accounts"},"client_secret":
        "fcsess_client_secret_KRJTKvCY3IKoYTrW18EazcO3","filters":{"countries":["US"]},"livemode":false,
        "permissions":["balances","payment_method"]}"#;
    let document = crate::Document::decode(text, &objects::SESSION).unwrap();
    let session: FinancialConnectionsSession = document.read().unwrap();
    assert_eq!(session.to_json(), *document.value());
    assert!(!format!("{session:?} {document:?}").contains("KRJTKv"));
}
