//! Linked accounts: what is in them, and what refreshes, subscriptions and time do to them.

use serde_json::{Value, json};
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER, id, ids};

const DAY: u64 = 24 * 60 * 60;

#[test]
fn accounts_of_every_kind_are_as_the_api_says() {
    let bench = Bench::new();
    let session = bench.call_in(
        "2026-08-26.dahlia",
        "sessions.create",
        &[],
        json!({
            "account_holder": {"type": "customer", "customer": CUSTOMER},
            "permissions": ["balances", "ownership", "payment_method", "transactions"],
            "prefetch": ["balances", "ownership", "transactions"],
        }),
    );
    let session = id(&session.unwrap());
    let kind = |category: &str, subcategory: &str| TestAccounts {
        category: Some(category.into()),
        ..TestAccounts::new("test_institution", subcategory)
    };
    let kinds = [
        ("cash", "checking", "cash", true),
        ("cash", "savings", "cash", true),
        ("cash", "other", "cash", false),
        ("credit", "mortgage", "credit", false),
        ("credit", "line_of_credit", "credit", false),
        ("credit", "credit_card", "credit", false),
        ("credit", "other", "credit", false),
        ("investment", "other", "cash", false),
        ("other", "other", "cash", false),
    ];
    for (category, subcategory, balance, pays) in kinds {
        let linked = bench.sandbox.complete_session(&session, &[kind(category, subcategory)]).unwrap();
        let account = bench.retrieve(&linked[0]);
        for refresh in ["balance_refresh", "ownership_refresh", "transaction_refresh"] {
            assert_eq!(account[refresh]["status"], "pending", "{refresh}");
        }
        bench.wait(2);
        let account = bench.retrieve(&linked[0]);
        assert_eq!(account["category"], category);
        assert_eq!(account["subcategory"], subcategory);
        assert_eq!(account["status"], "active");
        assert_eq!(account["balance"]["type"], balance);
        let other = if balance == "cash" { "credit" } else { "cash" };
        assert_eq!(account["balance"].get(other), None, "what a balance does not have is not null");
        assert_eq!(account["balance"]["current"]["usd"].as_i64().unwrap() > 0, balance == "cash");
        assert!(account["last4"].as_str().unwrap().len() == 4);
        assert_eq!(account["supported_payment_method_types"].as_array().unwrap().is_empty(), !pays);
        assert_eq!(account["account_numbers"].is_array(), pays);
        assert_eq!(
            account["permissions"],
            json!(["balances", "ownership", "payment_method", "transactions"])
        );
        for refresh in ["balance_refresh", "ownership_refresh", "transaction_refresh"] {
            assert_eq!(account[refresh]["status"], "succeeded", "{refresh}");
        }
    }
    let unfit = bench.sandbox.complete_session(&session, &[kind("cash", "mortgage")]).unwrap_err();
    assert!(unfit.to_string().contains("no mortgage accounts of category cash"), "{unfit}");
}

#[test]
fn older_versions_lack_what_came_later() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    for (version, numbers, details) in [
        ("2024-06-20", false, false),
        ("2025-11-17.clover", true, false),
        ("2026-06-24.dahlia", true, true),
        ("2026-10-28.endive", true, true),
    ] {
        let page = bench.call_in(version, "accounts.list", &[], json!({})).unwrap();
        let single = bench.call_in(version, "accounts.retrieve", &[&account], json!({})).unwrap();
        for account in [&page["data"][0], &single] {
            assert_eq!(account.get("account_numbers").is_some(), numbers, "{version}");
            assert_eq!(account.get("status_details").is_some(), details, "{version}");
        }
    }
}

#[test]
fn institutions_fail_as_they_say() {
    let bench = Bench::new();
    let features = ["balance", "ownership", "transactions"];
    for (institution, failing) in [
        ("test_institution", vec![]),
        ("refresh_failures", features.to_vec()),
        ("balance_failures", vec!["balance"]),
        ("ownership_failures", vec!["ownership"]),
        ("transaction_failures", vec!["transactions"]),
    ] {
        let account = bench.account(institution, "checking");
        let account = bench.refresh(&account, &features);
        for (feature, refresh) in
            features.iter().zip(["balance_refresh", "ownership_refresh", "transaction_refresh"])
        {
            let expected = if failing.contains(feature) { "failed" } else { "succeeded" };
            assert_eq!(account[refresh]["status"], expected, "{institution} {feature}");
        }
        assert_eq!(account["balance"].is_null(), failing.contains(&"balance"));
        assert_eq!(account["ownership"].is_null(), failing.contains(&"ownership"));
        let listed = bench.call("transactions.list", &[], json!({"account": account["id"]}));
        let code = listed.err().and_then(|error| error.code().map(str::to_owned));
        let expected = failing.contains(&"transactions");
        assert_eq!(
            code.as_deref(),
            expected.then_some("financial_connections_no_successful_transaction_refresh")
        );
    }
}

#[test]
fn the_next_refresh_waits_for_its_time() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    let refresh = || bench.call("accounts.refresh", &[&account], json!({"features": ["balance"]}));
    let pending = refresh().unwrap();
    assert_eq!(pending["balance_refresh"]["next_refresh_available_at"], Value::Null);
    assert!(refresh().unwrap_err().details().message.contains("pending"));
    bench.wait(2);
    let first = bench.retrieve(&account);
    let next = first["balance_refresh"]["next_refresh_available_at"].as_i64().unwrap();
    assert!(next > bench.sandbox.now());
    let error = refresh().unwrap_err();
    assert_eq!(error.details().param.as_deref(), Some("features"));
    assert!(error.details().message.contains(&next.to_string()), "{error}");
    // Other features do not wait for this one.
    bench.call("accounts.refresh", &[&account], json!({"features": ["ownership"]})).unwrap();
    // One that may not be refreshed keeps all of them from it.
    let both = json!({"features": ["transactions", "balance"]});
    bench.call("accounts.refresh", &[&account], both).unwrap_err();
    assert_eq!(bench.retrieve(&account)["transaction_refresh"], Value::Null);
    bench.sandbox.set_time(next);
    refresh().unwrap();
    bench.wait(2);
    let second = bench.retrieve(&account);
    assert!(second["balance"]["as_of"].as_i64() > first["balance"]["as_of"].as_i64());
    assert_ne!(second["balance"]["current"], first["balance"]["current"]);
}

#[test]
fn a_slow_refresh_is_pending_for_an_hour() {
    let bench = Bench::new();
    let account = bench.account("slow_institution", "savings");
    let pending = bench.refresh(&account, &["balance"]);
    assert_eq!(pending["balance_refresh"]["status"], "pending");
    bench.wait(3598);
    assert_eq!(bench.retrieve(&account)["balance_refresh"]["status"], "succeeded");
}

#[test]
fn every_refresh_of_the_owners_makes_a_new_snapshot() {
    let bench = Bench::new();
    let account = bench.account("ownership_accounts", "checking");
    let first = bench.refresh(&account, &["ownership"])["ownership"].clone();
    bench.wait(60);
    let second = bench.refresh(&account, &["ownership"])["ownership"].clone();
    assert_ne!(first, second);
    let owners = |ownership: &Value, more: Value| {
        let mut parameters = json!({"ownership": ownership});
        parameters.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        bench.call("accounts.list_owners", &[&account], parameters).unwrap()
    };
    let names = |page: &Value| -> Vec<Value> {
        page["data"].as_array().unwrap().iter().map(|owner| owner["name"].clone()).collect()
    };
    let (old, new) = (owners(&first, json!({"limit": 100})), owners(&second, json!({"limit": 100})));
    assert_eq!(names(&old).len(), 12);
    assert_eq!(names(&old), names(&new), "the same people");
    assert_ne!(ids(&old), ids(&new), "as of another time");
    assert!(old["data"].as_array().unwrap().iter().all(|owner| owner["ownership"] == first));

    let page = owners(&second, json!({}));
    assert_eq!((ids(&page).len(), &page["has_more"]), (10, &json!(true)));
    let rest = owners(&second, json!({"starting_after": ids(&page)[9]}));
    assert_eq!((ids(&rest).len(), &rest["has_more"]), (2, &json!(false)));
    assert_eq!([ids(&page), ids(&rest)].concat(), ids(&new));
}

#[test]
fn a_subscription_refreshes_once_a_day() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    let features = json!({"features": ["transactions"]});
    let subscribed = bench.call("accounts.subscribe", &[&account], features.clone()).unwrap();
    assert_eq!(subscribed["subscriptions"], json!(["transactions"]));
    let first = subscribed["transaction_refresh"].clone();
    assert_eq!(first["status"], "pending", "it begins with a refresh");

    bench.wait(DAY - 1);
    assert_eq!(bench.retrieve(&account)["transaction_refresh"]["id"], first["id"]);
    bench.wait(1);
    let second = bench.retrieve(&account)["transaction_refresh"].clone();
    assert_ne!(second["id"], first["id"]);
    assert_eq!(second["status"], "pending");

    bench.wait(3 * DAY);
    let caught_up = bench.retrieve(&account)["transaction_refresh"].clone();
    assert_eq!(caught_up["last_attempted_at"].as_i64(), Some(bench.sandbox.now()), "no day is left out");
    bench.wait(10_000 * DAY);
    bench.retrieve(&account);
    bench.sandbox.set_time(253_402_300_799);
    bench.retrieve(&account);

    let account = bench.account("test_institution", "savings");
    bench.sandbox.reset();
    assert!(bench.call("accounts.retrieve", &[&account], json!({})).is_err());
}

#[test]
fn without_a_subscription_nothing_is_refreshed() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    let features = json!({"features": ["transactions"]});
    bench.call("accounts.subscribe", &[&account], features.clone()).unwrap();
    let unsubscribed = bench.call("accounts.unsubscribe", &[&account], features).unwrap();
    assert_eq!(unsubscribed["subscriptions"], json!([]));
    let id = unsubscribed["transaction_refresh"]["id"].clone();
    bench.wait(3 * DAY);
    assert_eq!(bench.retrieve(&account)["transaction_refresh"]["id"], id);
}

#[test]
fn access_that_expires_makes_an_account_inactive() {
    let bench = Bench::new();
    let account = bench.account("expiring_access", "checking");
    let linked = bench.refresh(&account, &["balance"]);
    let warned = &linked["status_details"]["active"];
    assert_eq!(warned["action"], "relink_required");
    bench.sandbox.set_time(warned["expected_deactivation_date"].as_i64().unwrap() - 1);
    // Pending when the access ends.
    bench.call("accounts.refresh", &[&account], json!({"features": ["balance"]})).unwrap();
    bench.wait(1);
    let ended = bench.retrieve(&account);
    assert_eq!(ended["status"], "inactive");
    assert_eq!(ended["balance_refresh"]["status"], "failed");
    assert_eq!(ended["balance"], linked["balance"], "what is known stays known");
    assert_eq!(ended["account_numbers"][0]["status"], "deactivated");
    bench.wait(60);
    let refresh = json!({"features": ["balance"]});
    let error = bench.call("accounts.refresh", &[&account], refresh).unwrap_err();
    assert_eq!(error.code(), Some("financial_connections_account_inactive"));
}

#[test]
fn disconnecting_ends_access_to_all_data() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    let linked = bench.refresh(&account, &["balance", "ownership", "transactions"]);
    let features = json!({"features": ["transactions"]});
    bench.call("accounts.subscribe", &[&account], features.clone()).unwrap();
    let transaction =
        id(&bench.call("transactions.list", &[], json!({"account": account})).unwrap()["data"][0]);

    let ended = bench.call("accounts.disconnect", &[&account], json!({})).unwrap();
    assert_eq!(ended["status"], "disconnected");
    assert_eq!(ended["subscriptions"], json!([]));
    assert_eq!((&ended["balance"], &ended["ownership"]), (&Value::Null, &Value::Null));
    for (name, ids, parameters) in [
        ("accounts.refresh", vec![&*account], json!({"features": ["balance"]})),
        ("accounts.subscribe", vec![&*account], features.clone()),
        ("accounts.unsubscribe", vec![&*account], features),
        ("accounts.list_owners", vec![&*account], json!({"ownership": linked["ownership"]})),
        ("transactions.list", vec![], json!({"account": account})),
        ("transactions.retrieve", vec![&*transaction], json!({})),
    ] {
        let error = bench.call(name, &ids, parameters).unwrap_err();
        assert!(error.details().message.contains("disconnected"), "{name}: {error}");
        assert_eq!(error.details().http_status, Some(400));
    }
    // It is still there, and disconnecting it again changes nothing.
    assert_eq!(bench.call("accounts.disconnect", &[&account], json!({})).unwrap(), ended);
    assert_eq!(bench.retrieve(&account), ended);
    assert_eq!(ids(&bench.call("accounts.list", &[], json!({})).unwrap()), [account]);
}
