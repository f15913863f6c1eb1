//! `stripe-sessions fc`

use std::time::Duration;

use serde_json::{Value, json};
use stripe_sessions_sandbox::Sandbox;

use crate::program::{Run, command, finish, run};

const HOLDER: &[&str] =
    &["--account-holder-type", "customer", "--account-holder-customer", "cus_NiKSWdaFz2F6I0"];

fn fc(sandbox: &Sandbox, arguments: &[&str]) -> Run {
    let arguments = [&["fc"], arguments, &["--base-url", sandbox.url()]].concat();
    finish(command(&arguments).env("STRIPE_SECRET_KEY", Sandbox::KEY), "")
}

/// The body of the reply, or what `link` says.
fn body(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    let run = fc(sandbox, &[arguments, &["--json"]].concat());
    assert_eq!(run.exit, 0, "{arguments:?} {} {}", run.stdout, run.stderr);
    let mut printed = run.json();
    if arguments[0] == "link" { printed } else { printed["response"]["body"].take() }
}

fn id(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_whole_life_of_a_session() {
    let sandbox = Sandbox::start().unwrap();
    let permissions = ["--permissions", "balances,ownership,transactions"];
    let session = id(&body(&sandbox, &[&["create"], HOLDER, &permissions].concat()));
    let linked = body(&sandbox, &["link", &session, "--count", "25"]);
    let account = linked["accounts"][0].as_str().unwrap();
    assert_eq!(body(&sandbox, &["retrieve", &session])["accounts"]["total_count"], 25);

    let first = body(&sandbox, &["accounts", "--session", &session]);
    assert_eq!((first["data"].as_array().unwrap().len(), &first["has_more"]), (10, &Value::Bool(true)));
    let all = body(&sandbox, &["accounts", "--session", &session, "--all"]);
    assert_eq!(all["data"].as_array().unwrap().len(), 25);
    let before = ["accounts", "--session", &session, "--all", "--limit", "7", "--ending-before", account];
    assert_eq!(
        body(&sandbox, &before)["data"].as_array().unwrap()[..],
        all["data"].as_array().unwrap()[..24]
    );

    let features = ["--features", "balance,ownership,transactions"];
    let pending = body(&sandbox, &[&["refresh", account], &features[..]].concat());
    assert_eq!(pending["balance_refresh"]["status"], "pending");
    sandbox.advance(Duration::from_secs(2));
    let done = body(&sandbox, &["account", account, "--expand", "ownership"]);
    assert_eq!(done["balance_refresh"]["status"], "succeeded");
    let ownership = id(&done["ownership"]);
    let owners = body(&sandbox, &["owners", account, "--ownership", &ownership]);
    assert_eq!(owners["data"], done["ownership"]["owners"]["data"]);

    let transactions = body(&sandbox, &["transactions", "--account", account, "--limit", "100"]);
    let newest = &transactions["data"][0];
    assert_eq!(body(&sandbox, &["transaction", &id(newest)]), *newest);
    let since = newest["transacted_at"].to_string();
    let narrowed = body(&sandbox, &["transactions", "--account", account, "--transacted-at-gte", &since]);
    assert_eq!(narrowed["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(narrowed["data"][0], *newest);

    let transactions = ["--features", "transactions"];
    let subscribed = body(&sandbox, &[&["subscribe", account], &transactions[..]].concat());
    assert_eq!(subscribed["subscriptions"][0], "transactions");
    let unsubscribed = body(&sandbox, &[&["unsubscribe", account], &transactions[..]].concat());
    assert_eq!(unsubscribed["subscriptions"].as_array().map(Vec::len), Some(0));
    assert_eq!(body(&sandbox, &["disconnect", account])["status"], "disconnected");
    let refused = fc(&sandbox, &["refresh", account, "--features", "balance"]);
    assert_eq!(refused.exit, 3);
    assert!(refused.stderr.contains("disconnected"), "{}", refused.stderr);
}

#[test]
fn people_see_the_request_and_what_came_of_it() {
    let sandbox = Sandbox::start().unwrap();
    let run = fc(&sandbox, &[&["create", "--permissions", "balances"], HOLDER].concat());
    for expected in [
        "POST http://127.0.0.1:",
        "  permissions[0]=balances\n",
        "\n200 (req_",
        "account_holder.customer                 cus_NiKSWdaFz2F6I0\n",
        "(--reveal prints it)",
        "\nnone\n",
    ] {
        assert!(run.stdout.contains(expected), "{expected}: {}", run.stdout);
    }
    assert!(!run.stdout.contains("fcsess_client_secret_"), "{}", run.stdout);
    let json = fc(&sandbox, &[&["create", "--json", "--permissions", "balances"], HOLDER].concat());
    assert!(!json.stdout.contains("fcsess_client_secret_"), "{}", json.stdout);
    let revealed = body(&sandbox, &[&["create", "--reveal", "--permissions", "balances"], HOLDER].concat());
    assert!(revealed["client_secret"].as_str().unwrap().starts_with("fcsess_client_secret_"));

    body(&sandbox, &["link", &id(&revealed), "--count", "11", "--institution", "ownership_accounts"]);
    let list = fc(&sandbox, &["accounts"]);
    assert!(list.stdout.contains("INSTITUTION_NAME") && list.stdout.contains("Ownership Accounts"));
    assert!(list.stderr.contains("--all"), "{}", list.stderr);
}

#[test]
fn parameters_can_be_given_in_the_api_s_notation_and_in_a_file() {
    let sandbox = Sandbox::start().unwrap();
    let params = [
        "--param",
        "account_holder[type]=customer",
        "--param",
        "account_holder[customer]=cus_NiKSWdaFz2F6I0",
        "--param",
        "permissions[]=balances",
        "--param",
        "limits[accounts]=3",
    ];
    let session = body(&sandbox, &[&["create"], &params[..]].concat());
    assert_eq!(session["limits"]["accounts"], 3);
    let file = r#"{"account_holder": {"type": "customer", "customer": "cus_NiKSWdaFz2F6I0"}, "permissions": ["ownership"]}"#;
    let arguments =
        ["fc", "create", "--params", "-", "--permissions", "balances", "--json", "--base-url", sandbox.url()];
    let run = finish(command(&arguments).env("STRIPE_SECRET_KEY", Sandbox::KEY), file);
    assert_eq!(run.json()["response"]["body"]["permissions"], serde_json::json!(["ownership", "balances"]));
}

#[test]
fn what_cannot_be_right_is_not_sent() {
    let sandbox = Sandbox::start().unwrap();
    for (arguments, said) in [
        (vec!["create"], "account_holder: this parameter is required"),
        (vec!["refresh", "fca_1", "--features", "balances"], "did you mean balance?"),
        (vec!["refresh", "fca_1", "--param", "features"], "NAME=VALUE"),
        (vec!["accounts", "--limit", "101"], "1 to 100"),
        (vec!["refresh"], "<ACCOUNT>"),
        (vec!["accounts", "--nonsense"], "--nonsense"),
    ] {
        let run = fc(&sandbox, &arguments);
        assert_eq!(run.exit, 2, "{arguments:?} {}", run.stderr);
        assert!(run.stderr.contains(said), "{arguments:?} {}", run.stderr);
    }
    assert!(sandbox.requests(&Default::default()).is_empty());
    let run = run(&["fc", "account", "fca_1"]);
    assert_eq!(run.exit, 2);
    assert!(run.stderr.contains("STRIPE_SECRET_KEY"), "{}", run.stderr);
}

#[test]
fn only_a_sandbox_links() {
    let sandbox = Sandbox::start().unwrap();
    let session = id(&body(&sandbox, &[&["create", "--permissions", "balances"], HOLDER].concat()));
    let nowhere = run(&["fc", "link", &session]);
    assert_eq!(nowhere.exit, 2);
    assert!(nowhere.stderr.contains("--base-url"), "{}", nowhere.stderr);
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    let nobody = run(&["fc", "link", &session, "--base-url", &url]);
    assert_eq!(nobody.exit, 2);
    assert!(nobody.stderr.contains("there is no sandbox"), "{}", nobody.stderr);
    let unknown = fc(&sandbox, &["link", &session, "--institution", "bank"]);
    assert_eq!(unknown.exit, 2);
    assert!(unknown.stderr.contains("refresh_failures"), "{}", unknown.stderr);
    // It needs no key.
    assert_eq!(run(&["fc", "link", &session, "--base-url", sandbox.url()]).exit, 0);
}

/// Needs neither a key nor a server, and parameters may be missing.
#[test]
fn defaults_are_explained() {
    let run = run(&["fc", "explain", "--filters-countries", "US", "--manual-entry-mode", "automatic"]);
    assert_eq!(run.exit, 0, "{}", run.stderr);
    let rows: Vec<Vec<_>> =
        run.stdout.lines().skip(3).map(|row| row.split("  ").map(str::trim).collect()).collect();
    let rows: Vec<Vec<_>> =
        rows.into_iter().map(|row| row.into_iter().filter(|cell| !cell.is_empty()).collect()).collect();
    let every = r#"["checking","credit_card","line_of_credit","mortgage","savings"]"#;
    assert_eq!(
        rows,
        [
            ["filters[account_subcategories]", every, "constant"],
            ["filters[country]", r#""US""#, "given"],
            ["filters[require_payment_method_support]", r#""none""#, "constant"],
            ["limits[accounts]", "any number", "constant"],
            ["manual_entry[mode]", r#""automatic""#, "given"],
        ]
    );
}

#[test]
fn defaults_are_explained_for_programs() {
    let run =
        run(&["fc", "explain", "--json", "--stripe-version", "2026-08-26.dahlia", "--limits-accounts", "2"]);
    let unknown = json!({"value": null, "reason": "server_decides"});
    let expected = json!({"parameters": {
        "filters[account_subcategories]": unknown,
        "filters[countries]": unknown,
        "filters[require_payment_method_support]": unknown,
        "limits[accounts]": {"value": 2, "reason": "given"},
        "manual_entry[mode]": unknown,
    }});
    assert_eq!(run.json(), expected);
}

#[test]
fn what_cannot_be_sent_is_not_explained() {
    for arguments in [
        &["fc", "explain", "--param", "limitz[accounts]=1"][..],
        &["fc", "explain", "--manual-entry-mode", "sometimes"],
        &["fc", "explain", "--ui-mode", "modal"],
    ] {
        let run = run(arguments);
        assert_eq!(run.exit, 2, "{arguments:?}: {}", run.stderr);
    }
}
