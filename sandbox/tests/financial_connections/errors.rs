//! What is refused, and how.

use serde_json::json;
use stripe_sessions_sandbox::TestAccounts;

use crate::{Bench, CUSTOMER, id};

const NEW: &str = "2026-10-28.endive";
const OLD: &str = "2026-08-26.dahlia";
const HOLDER: &str = "account_holder[type]=customer&account_holder[customer]=cus_NiKSWdaFz2F6I0";

#[test]
fn what_does_not_exist_is_said_not_to() {
    let bench = Bench::new();
    let account = bench.account("test_institution", "checking");
    bench.refresh(&account, &["ownership", "transactions"]);
    let session = |holder| json!({"account_holder": holder, "permissions": ["balances"]});
    for (name, ids, parameters, status, param, message) in [
        (
            "sessions.create",
            vec![],
            session(json!({"type": "customer", "customer": "cus_x"})),
            400,
            "account_holder[customer]",
            "No such customer: 'cus_x'",
        ),
        (
            "sessions.create",
            vec![],
            session(json!({"type": "account", "account": "acct_x"})),
            400,
            "account_holder[account]",
            "No such account: 'acct_x'",
        ),
        (
            "sessions.create",
            vec![],
            session(json!({"type": "customer", "customer_account": "acct_x"})),
            400,
            "account_holder[customer_account]",
            "No such account: 'acct_x'",
        ),
        (
            "sessions.retrieve",
            vec!["fcsess_x"],
            json!({}),
            404,
            "session",
            "No such financial_connections.session: 'fcsess_x'",
        ),
        (
            "accounts.retrieve",
            vec!["fca_x"],
            json!({}),
            404,
            "account",
            "No such financial_connections.account: 'fca_x'",
        ),
        ("accounts.refresh", vec!["fca_x"], json!({"features": ["balance"]}), 404, "account", "fca_x"),
        ("accounts.disconnect", vec!["fca_x"], json!({}), 404, "account", "fca_x"),
        ("accounts.list_owners", vec!["fca_x"], json!({"ownership": "fcaowns_x"}), 404, "account", "fca_x"),
        (
            "accounts.list_owners",
            vec![&*account],
            json!({"ownership": "fcaowns_x"}),
            400,
            "ownership",
            "fcaowns_x",
        ),
        ("accounts.list", vec![], json!({"session": "fcsess_x"}), 400, "session", "fcsess_x"),
        (
            "accounts.list",
            vec![],
            json!({"account_holder": {"customer": "cus_x"}}),
            400,
            "account_holder[customer]",
            "No such customer: 'cus_x'",
        ),
        ("accounts.list", vec![], json!({"starting_after": "fca_x"}), 400, "starting_after", "fca_x"),
        ("accounts.list", vec![], json!({"ending_before": "fca_x"}), 400, "ending_before", "fca_x"),
        ("transactions.list", vec![], json!({"account": "fca_x"}), 400, "account", "fca_x"),
        (
            "transactions.list",
            vec![],
            json!({"account": account, "starting_after": "fctxn_x"}),
            400,
            "starting_after",
            "fctxn_x",
        ),
        (
            "transactions.list",
            vec![],
            json!({"account": account, "transaction_refresh": {"after": "fctxnref_x"}}),
            400,
            "transaction_refresh[after]",
            "fctxnref_x",
        ),
        ("transactions.retrieve", vec!["fctxn_x"], json!({}), 404, "transaction", "fctxn_x"),
    ] {
        let error = bench.call(name, &ids, parameters.clone()).unwrap_err();
        let details = error.details();
        assert_eq!(details.http_status, Some(status), "{name} {parameters} {error}");
        assert_eq!(error.code(), Some("resource_missing"), "{name} {parameters} {error}");
        assert_eq!(details.param.as_deref(), Some(param), "{name} {parameters} {error}");
        assert!(details.message.contains(message), "{name} {parameters} {error}");
    }
}

#[test]
fn the_owners_of_one_account_are_not_those_of_another() {
    let bench = Bench::new();
    let [one, other] = ["checking", "savings"].map(|kind| bench.account("test_institution", kind));
    let ownership = bench.refresh(&one, &["ownership"])["ownership"].clone();
    let error = bench.call("accounts.list_owners", &[&other], json!({"ownership": ownership})).unwrap_err();
    assert_eq!(
        (error.code(), error.details().param.as_deref()),
        (Some("resource_missing"), Some("ownership"))
    );
}

#[test]
fn data_takes_the_permission_that_was_granted() {
    let bench = Bench::new();
    let parameters = json!({
        "account_holder": {"type": "customer", "customer": CUSTOMER},
        "permissions": ["payment_method"],
        // Asked for, but not granted: nothing comes of it.
        "prefetch": ["balances"],
    });
    let session = id(&bench.call("sessions.create", &[], parameters).unwrap());
    let account = bench.sandbox.complete_session(&session, &[TestAccounts::default()]).unwrap().remove(0);
    assert_eq!(bench.retrieve(&account)["balance_refresh"], json!(null));
    let account = &*account;
    for (name, ids, parameters, permission) in [
        ("accounts.refresh", vec![account], json!({"features": ["balance"]}), "'balances'"),
        ("accounts.refresh", vec![account], json!({"features": ["ownership"]}), "'ownership'"),
        ("accounts.refresh", vec![account], json!({"features": ["transactions"]}), "'transactions'"),
        ("accounts.subscribe", vec![account], json!({"features": ["transactions"]}), "'transactions'"),
        ("accounts.list_owners", vec![account], json!({"ownership": "fcaowns_x"}), "'ownership'"),
        ("transactions.list", vec![], json!({"account": account}), "'transactions'"),
    ] {
        let error = bench.call(name, &ids, parameters).unwrap_err();
        assert_eq!(error.details().http_status, Some(400));
        assert!(error.details().message.contains(permission), "{name}: {error}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn what_core_would_not_send_is_refused_as_well() {
    let bench = Bench::new();
    let (sessions, accounts) = ("/v1/financial_connections/sessions", "/v1/financial_connections/accounts");
    let refresh = format!("{accounts}/{}/refresh", bench.account("test_institution", "checking"));
    let with = |more: &str| format!("{HOLDER}&permissions[0]=balances&{more}");
    for (method, path, form, version, param, code) in [
        (
            "POST",
            sessions,
            "permissions[0]=balances".into(),
            NEW,
            "account_holder",
            Some("parameter_missing"),
        ),
        ("POST", sessions, HOLDER.into(), NEW, "permissions", Some("parameter_missing")),
        ("POST", sessions, format!("{HOLDER}&permissions="), NEW, "permissions", Some("parameter_missing")),
        ("POST", sessions, format!("{HOLDER}&permissions[0]=balance"), NEW, "permissions[0]", None),
        (
            "POST",
            sessions,
            "account_holder[type]=customer&permissions[]=balances".into(),
            NEW,
            "account_holder[customer]",
            Some("parameter_missing"),
        ),
        (
            "POST",
            sessions,
            "account_holder[type]=customer&account_holder[customer]=&permissions[]=balances".into(),
            NEW,
            "account_holder[customer]",
            Some("parameter_invalid_empty"),
        ),
        (
            "POST",
            sessions,
            with("account_holder[account]=acct_1NkDjjJyhOZfPCWt"),
            NEW,
            "account_holder[account]",
            None,
        ),
        (
            "POST",
            sessions,
            with("account_holder[customer_account]=acct_1NkDjjJyhOZfPCWt"),
            NEW,
            "account_holder[customer_account]",
            None,
        ),
        (
            "POST",
            sessions,
            with("filters[countries][0]=US"),
            NEW,
            "filters[countries]",
            Some("parameter_unknown"),
        ),
        ("POST", sessions, with("filters[country][0]=US"), NEW, "filters[country]", None),
        ("POST", sessions, with("filters[country]=US"), OLD, "filters[country]", Some("parameter_unknown")),
        (
            "POST",
            sessions,
            with("filters[account_subcategories][]=other"),
            NEW,
            "filters[account_subcategories][0]",
            None,
        ),
        ("POST", sessions, with("limits[accounts]=0"), NEW, "limits[accounts]", None),
        ("POST", sessions, with("limits[accounts]=many"), NEW, "limits[accounts]", None),
        ("POST", sessions, with("prefetch[]=payment_method"), NEW, "prefetch[0]", None),
        ("POST", sessions, with("return_url=nowhere"), NEW, "return_url", None),
        ("POST", &refresh, "features[]=balances".into(), NEW, "features[0]", None),
        ("POST", &refresh, String::new(), NEW, "features", Some("parameter_missing")),
        ("GET", accounts, "limit=0".into(), NEW, "limit", None),
        ("GET", accounts, "limit=101".into(), NEW, "limit", None),
        ("GET", accounts, "starting_after=fca_1&ending_before=fca_2".into(), NEW, "ending_before", None),
        ("GET", accounts, "session=fcsess_1&account_holder[customer]=cus_1".into(), NEW, "session", None),
        (
            "GET",
            "/v1/financial_connections/transactions",
            String::new(),
            NEW,
            "account",
            Some("parameter_missing"),
        ),
        (
            "GET",
            "/v1/financial_connections/transactions",
            "account=fca_1&transacted_at[gt]=now".into(),
            NEW,
            "transacted_at[gt]",
            None,
        ),
        (
            "GET",
            "/v1/financial_connections/transactions",
            "account=fca_1&transacted_at=now".into(),
            NEW,
            "transacted_at",
            None,
        ),
        ("GET", accounts, "expand[]=ownership".into(), NEW, "expand", None),
        ("GET", accounts, "expand[]=data.balance".into(), NEW, "expand", None),
        ("GET", accounts, "expand[]=data.a.b.c.d".into(), NEW, "expand", None),
    ] {
        let error = bench.refusal(method, path, &form, version);
        assert_eq!(error["status"], 400, "{path} {form} {error}");
        assert_eq!(error["type"], "invalid_request_error", "{path} {form} {error}");
        assert_eq!(error["param"], param, "{path} {form} {error}");
        assert_eq!(error["code"].as_str(), code, "{path} {form} {error}");
    }
    let empty = bench.call("accounts.list", &[], json!({"limit": 1})).unwrap();
    assert_eq!(empty["data"].as_array().unwrap().len(), 1, "nothing but the one account was made");
}

#[test]
fn an_empty_value_lifts_the_limit() {
    let bench = Bench::new();
    let parameters = json!({
        "account_holder": {"type": "customer", "customer": CUSTOMER},
        "permissions": ["balances"],
        "limits": {"accounts": ""},
    });
    let session = bench.call("sessions.create", &[], parameters).unwrap();
    assert_eq!(session.get("limits"), None);
    assert!(bench.sandbox.complete_session(&id(&session), &[TestAccounts::default().times(300)]).is_ok());
}

#[test]
fn restricted_keys_need_the_permission() {
    let bench = Bench::new();
    let key = "rk_test_reader";
    bench.sandbox.restrict_key(key, &["financial_connections_accounts_read"]);
    let options = || stripe_sessions::RequestOptions::from_json(json!({"api_key": key})).unwrap();
    bench.call_as("accounts.list", &[], json!({}), options()).unwrap();
    let error = bench.call_as("sessions.retrieve", &["fcsess_1"], json!({}), options()).unwrap_err();
    assert_eq!(error.details().http_status, Some(403));
}
