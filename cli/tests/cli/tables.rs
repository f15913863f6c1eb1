//! `stripe-sessions explain`, `validate` and `catalogue`

use serde_json::json;
use stripe_sessions::internal::catalogue::PREVIEWS;

use crate::program::{command, finish, run};

fn rows(stdout: &str) -> Vec<Vec<&str>> {
    let table = stdout.lines().skip_while(|line| !line.starts_with("COMPONENT")).skip(1);
    table.map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()).collect()
}

/// The worked results of the documentation, for each answer to the question who is liable.
#[test]
fn payouts_are_explained() {
    let (loss, server) = ("loss liability", "server decides");
    for (losses, by_loss, instant) in [
        (Some("stripe"), ("true", loss), ("true", loss)),
        (Some("application"), ("false", loss), (server, server)),
        (None, (server, server), (server, server)),
    ] {
        let mut arguments = vec!["explain", "payouts"];
        if let Some(losses) = losses {
            arguments.extend(["--losses", losses]);
        }
        let run = run(&arguments);
        assert_eq!(run.exit, 0, "{}", run.stderr);
        assert_eq!(
            rows(&run.stdout),
            [
                vec![
                    "payouts",
                    "no",
                    "disable_stripe_user_authentication",
                    "false",
                    "opposite of collection"
                ],
                vec!["edit_payout_schedule", by_loss.0, by_loss.1],
                vec!["external_account_collection", "true", "constant"],
                vec!["instant_payouts", instant.0, instant.1],
                vec!["standard_payouts", by_loss.0, by_loss.1],
            ],
            "{losses:?}"
        );
    }
}

#[test]
fn every_component_and_feature_is_explained() {
    let run = run(&["explain", "--json"]);
    let components = run.json()["components"].clone();
    let components = components.as_object().unwrap();
    let features = components.values().map(|component| component["features"].as_object().unwrap().len());
    assert_eq!((components.len(), features.sum::<usize>()), (25, 53));
    let older = crate::program::run(&["explain", "--json", "--stripe-version", "2024-06-20"]);
    assert_eq!(older.json()["components"].as_object().unwrap().len(), 11);
}

#[test]
fn what_is_given_counts() {
    let run = run(&[
        "explain",
        "payments",
        "--enable",
        "payments",
        "--feature",
        "payments.dispute_management=false",
    ]);
    let rows = rows(&run.stdout);
    assert!(rows.contains(&vec!["dispute_management", "false", "given"]), "{rows:?}");
    assert!(rows.contains(&vec!["smart_disputes_management", "false", "copies dispute management"]));
}

#[test]
fn names_that_do_not_exist_are_not_explained() {
    for arguments in [
        &["explain", "paymnts"][..],
        &["explain", "--enable", "paymnts"],
        &["explain", "--feature", "paymnts.x=true"],
    ] {
        let run = run(arguments);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains("did you mean payments?"), "{}", run.stderr);
    }
    let run = run(&["explain", "issuing_card", "--stripe-version", "2024-06-20"]);
    assert_eq!(run.exit, 2);
    assert!(run.stderr.contains("API version 2024-06-20 has no component issuing_card"), "{}", run.stderr);
}

#[test]
fn what_is_not_enabled_is_left_out() {
    let names = |arguments: &[&str]| {
        let run = run(arguments);
        let rows = rows(&run.stdout).into_iter().filter(|row| row.len() == 5).map(|row| row[0].to_owned());
        (rows.collect::<Vec<_>>(), run.stdout)
    };
    let (some, stdout) = names(&["explain", "--enable", "payouts,balances"]);
    assert_eq!(some, ["balances", "payouts"]);
    assert!(stdout.ends_with("\n23 more components are not enabled; --all shows them\n"), "{stdout}");
    let (all, stdout) = names(&["explain", "--enable", "payouts", "--all"]);
    assert_eq!((all.len(), all[0].as_str()), (25, "payouts"));
    assert!(!stdout.contains("more components"), "{stdout}");
    let (given, _) = names(&["explain", "balances", "--enable", "payouts"]);
    assert_eq!(given, ["balances"]);
    assert_eq!(names(&["explain"]).0.len(), 25);
}

#[test]
fn names_that_are_not_in_a_reply_are_not_explained() {
    let reply =
        r#"{"object": "account_session", "components": {"payments": {"enabled": true, "features": {}}}}"#;
    for (name, said) in
        [("paymnts", "did you mean payments?"), ("payouts", "the reply has no component payouts")]
    {
        let run = finish(&mut command(&["explain", name, "--reply", "-"]), reply);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{name}");
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
}

#[test]
fn parameters_are_validated() {
    let valid = run(&["validate", "--account", "acct_1", "--enable", "payouts"]);
    assert_eq!((valid.exit, valid.stdout.as_str()), (0, "valid: 0 errors, 0 warnings\n"));
    let wrong = run(&["validate", "--enable", "paymnts"]);
    assert_eq!(wrong.exit, 2);
    assert_eq!(
        wrong.stdout,
        "error: components[paymnts]: there is no such component; did you mean payments?\nerror: account: this \
         parameter is required; expected a string\nnot valid: 2 errors, 0 warnings\n"
    );
    let json = run(&["validate", "--account", "x", "--enable", "payouts", "--json"]);
    assert_eq!(json.exit, 0);
    assert_eq!(json.json()["warnings"][0]["code"], "account_unusual");
}

#[test]
fn facts_and_switches_change_what_is_valid() {
    let payouts = ["validate", "--account", "acct_1", "--enable", "payouts"];
    let off = [&payouts[..], &["--feature", "payouts.external_account_collection=false"]].concat();
    assert_eq!(run(&[&off[..], &["--requirements", "stripe"]].concat()).exit, 2);
    assert_eq!(run(&[&off[..], &["--requirements", "application"]].concat()).exit, 0);
    let preview = ["validate", "--account", "acct_1", "--enable", "capital_financing"];
    assert_eq!(run(&preview).exit, 2);
    assert_eq!(run(&[&preview[..], &["--allow-preview"]].concat()).exit, 0);
    let unknown = ["validate", "--account", "acct_1", "--enable", "weather"];
    assert_eq!(run(&[&unknown[..], &["--allow-unknown"]].concat()).exit, 0);
}

#[test]
fn the_catalogue_is_complete() {
    let table = run(&["catalogue"]);
    assert!(table.stdout.contains("25 components, 53 features, as of API version 2026-10-28.endive\n"));
    assert!(table.stdout.contains(&format!("{} more components in preview", PREVIEWS.len())));
    let json = run(&["catalogue", "--json"]).json();
    assert_eq!(json["components"].as_array().unwrap().len(), 25);
    assert_eq!(json["previews"].as_array().unwrap().len(), PREVIEWS.len());
    assert_eq!(json["components"][0]["name"], json!("account_management"));
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    let mut child = command(&["catalogue"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_file_that_is_not_there_is_a_failure_of_this_machine() {
    let run = run(&["validate", "--params", "/nowhere/at/all.json"]);
    assert_eq!(run.exit, 1);
    assert!(run.stderr.contains("--params /nowhere/at/all.json: "), "{}", run.stderr);
    let run = finish(&mut command(&["validate", "--params", "-", "--json"]), "[1]");
    assert_eq!((run.exit, &run.json()["error"]["kind"]), (2, &json!("UsageError")));
}

/// What a session grants is shown before it is made, from the reply, and as a difference of two.
#[test]
fn grants_are_shown() {
    let payouts = ["grants", "--enable", "payouts", "--losses", "application"];
    let shown = run(&payouts);
    assert_eq!(shown.exit, 0, "{}", shown.stderr);
    assert_eq!(
        rows(&shown.stdout),
        [
            vec!["payouts", "view balances", "no", "required", "enabled: given"],
            vec!["view payouts", "no", "required", "enabled: given"],
            vec!["edit external accounts", "no", "required", "external_account_collection: constant"],
            vec!["pay out instantly, perhaps", "yes", "required", "instant_payouts: server decides"],
        ]
    );
    let nothing = run(&["grants"]);
    assert_eq!(
        (nothing.exit, nothing.stdout.as_str()),
        (0, "no component is enabled: this grants nothing\n")
    );

    let reply = json!({"object": "account_session", "client_secret": "accs_secret__made_up", "components": {"payouts": {
        "enabled": true, "features": {"instant_payouts": true, "disable_stripe_user_authentication": true}}}});
    let granted = finish(&mut command(&["grants", "--reply", "-", "--json"]), &reply.to_string()).json();
    assert_eq!(granted["grants"][2]["action"], "pay_out_instantly");
    assert_eq!(granted["grants"][2]["login"], "not_required");
    let against = finish(&mut command(&[&payouts[..], &["--against", "-"]].concat()), &reply.to_string());
    assert_eq!(
        against.stdout,
        "login: required, before: not required (payouts)\nadds: edit external accounts (payouts)\n\
         is no longer certain: pay out instantly (payouts)\n"
    );
    let same = finish(&mut command(&["grants", "--reply", "-", "--against", "-"]), &reply.to_string());
    assert_eq!(same.exit, 2, "standard input can be read once: {}", same.stdout);

    let wrong = finish(&mut command(&["grants", "--reply", "-"]), "{\"object\": \"customer\"}");
    assert_eq!((wrong.exit, wrong.stdout.as_str()), (2, ""));
    assert!(wrong.stderr.starts_with("error: --reply - cannot be right\n  object: "), "{}", wrong.stderr);
    assert_eq!(run(&["grants", "--reply", "x", "--enable", "payouts"]).exit, 2);
}

#[test]
fn a_reply_is_explained() {
    let reply = json!({"object": "account_session", "components": {
        "documents": {"enabled": false, "features": {}},
        "payments": {"enabled": true, "features": {"dispute_management": true, "refund_management": true}}}});
    let explained = |more: &[&str]| {
        finish(&mut command(&[&["explain", "--reply", "-"][..], more].concat()), &reply.to_string())
    };
    let by_default = explained(&[]);
    assert_eq!(by_default.exit, 0, "{}", by_default.stderr);
    assert!(
        by_default.stdout.ends_with("\n\neverything is as was to be expected\n"),
        "{}",
        by_default.stdout
    );
    let asked =
        explained(&["payments", "--enable", "payments", "--feature", "payments.refund_management=false"]);
    assert!(
        asked.stdout.contains(
            "\ncomponents[payments][features][refund_management]: Stripe answered true; the request said false\n"
        ),
        "{}",
        asked.stdout
    );
    assert!(!asked.stdout.contains("documents"));
    let json = explained(&["--json"]).json();
    assert_eq!(json["components"]["payments"]["features"]["refund_management"]["reason"], "constant");
    let wrong = finish(&mut command(&["explain", "--reply", "-"]), "{}");
    assert_eq!(wrong.exit, 2);
    assert!(wrong.stderr.contains("object: a reply has this; expected account_session"), "{}", wrong.stderr);
}
