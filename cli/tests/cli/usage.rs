//! Options that make no sense, and help for those who ask.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::program::{command, finish, run};

#[test]
fn wrong_options_end_with_the_code_for_usage() {
    for arguments in [
        &[][..],
        &["destroy"],
        &["create", "--nonsense"],
        &["create", "--account", "acct_1", "--feature", "payments.refund_management"],
        &["create", "--account", "acct_1", "--feature", "payments.refund_management=no"],
        &["create", "--account", "acct_1", "--feature", "refund_management=true"],
        &["create", "--account", "acct_1", "--components", "payments"],
        &["explain", "--losses", "me"],
        &["create", "--account", "acct_1", "--enable", "payouts", "--timeout", "-1"],
    ] {
        let run = run(arguments);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty());
    }
}

#[test]
fn help_has_the_exit_codes() {
    for arguments in [&["--help"][..], &["create", "--help"], &["explain", "-h"]] {
        let run = run(arguments);
        assert_eq!(run.exit, 0);
        for code in 0..=5 {
            assert!(run.stdout.contains(&format!("  {code}  ")), "{code} in\n{}", run.stdout);
        }
    }
}

/// A key that would be noticed, and the password of an address.
const SECRETS: [&str; 2] = ["4eC39HqLyjWDarjtT1zdp7dc", "hunter2"];
const MISPLACED: &str = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
const WITH_PASSWORD: &str = "https://user:hunter2@127.0.0.1:1";

/// Whatever is wrong, it is said without the key that was given in the wrong place, and without the password of an address.
#[test]
fn what_was_given_in_the_wrong_place_is_not_repeated() {
    let mut sandbox = command(&["sandbox", "--json", "--until-stdin-closes"]);
    let mut sandbox = sandbox.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(sandbox.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let line: serde_json::Value = serde_json::from_str(&line).unwrap();
    let url = line["url"].as_str().unwrap();

    let create = ["create", "--account", "acct_1", "--enable", "payments"];
    let with = |more: &[&'static str]| -> Vec<&'static str> { create.iter().chain(more).copied().collect() };
    for arguments in [
        vec![MISPLACED],
        vec!["--sk_live_4eC39HqLyjWDarjtT1zdp7dc"],
        vec!["create", MISPLACED],
        vec!["create", "--account", MISPLACED, "--enable", "payments"],
        vec!["create", "--key=sk_live_4eC39HqLyjWDarjtT1zdp7dc", "--frob"],
        with(&["--enable", MISPLACED]),
        with(&["--feature", MISPLACED]),
        with(&["--components", MISPLACED]),
        with(&["--params", MISPLACED]),
        with(&["--losses", MISPLACED]),
        with(&["--timeout", MISPLACED]),
        with(&["--stripe-version", MISPLACED]),
        with(&["--stripe-account", MISPLACED]),
        with(&["--ca-bundle", MISPLACED]),
        with(&["--base-url", MISPLACED]),
        with(&["--base-url", WITH_PASSWORD]),
        with(&["--base-url", "http://127.0.0.1:1/?token=hunter2"]),
        vec!["explain", MISPLACED],
        vec!["validate", "--account", MISPLACED],
        vec!["fc", MISPLACED],
        vec!["fc", "retrieve", MISPLACED],
        vec!["fc", "retrieve", "fcsess_1", "--base-url", WITH_PASSWORD],
        vec!["fc", "create", "--param", MISPLACED],
        vec!["fc", "link", MISPLACED, "--base-url", WITH_PASSWORD],
        vec!["fc", "link", "fcsess_1", "--institution", MISPLACED, "--base-url", "http://127.0.0.1:1"],
        vec!["sandbox", "--port", MISPLACED],
        vec!["sandbox", "--data", "/nowhere/sk_live_4eC39HqLyjWDarjtT1zdp7dc"],
    ] {
        for more in [&[][..], &["--json"]] {
            let mut command = command(&[&arguments[..], more].concat());
            if !arguments.contains(&"--base-url")
                && ["create", "fc"].contains(&arguments[0])
                && arguments.len() > 2
            {
                command.args(["--base-url", url]);
            }
            let run = finish(command.env("STRIPE_SECRET_KEY", "sk_test_sandbox"), "");
            let printed = format!("{}{}", run.stdout, run.stderr);
            assert!(!printed.is_empty(), "{arguments:?}");
            for secret in SECRETS {
                assert!(!printed.contains(secret), "{arguments:?} {more:?}: {printed}");
            }
        }
    }
    // It is its user's own, and who repeats the request needs it.
    let run = run(&with(&["--idempotency-key", MISPLACED]));
    assert!(run.stdout.contains(&format!("Idempotency-Key: {MISPLACED}")), "{}", run.stdout);
    drop(sandbox.stdin.take());
    sandbox.wait().unwrap();
}

#[test]
fn a_bundle_of_authorities_is_read() {
    for (file, message) in [("/nowhere/ca.pem", "cannot be read"), (file!(), "there is no certificate in it")]
    {
        let file = if file.starts_with('/') { file.to_owned() } else { format!("../{file}") };
        let arguments = ["create", "--account", "acct_1", "--enable", "payments", "--ca-bundle", &file];
        let run = finish(command(&arguments).env("STRIPE_SECRET_KEY", "sk_test_1234567890"), "");
        assert_eq!(run.exit, 2, "{}", run.stderr);
        assert!(run.stderr.contains("ca_bundle") && run.stderr.contains(message), "{}", run.stderr);
    }
}
