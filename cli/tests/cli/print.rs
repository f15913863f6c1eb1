//! `--print`

use crate::program::run;

const FORMS: [&str; 5] = ["curl", "http", "python", "node", "rust"];

/// Each operation's, and what is hard to write. The packages' tests run what is printed of them.
fn commands() -> Vec<Vec<String>> {
    let commands: Vec<Vec<String>> =
        serde_json::from_str(include_str!("../../../tests/printed.json")).unwrap();
    assert!(commands.len() > 20);
    commands
}

/// Without a key, and without a server.
#[test]
fn calls_are_printed() {
    for command in commands() {
        for form in FORMS {
            let arguments: Vec<_> = command.iter().map(String::as_str).chain(["--print", form]).collect();
            let run = run(&arguments);
            assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{arguments:?}");
            assert!(run.stdout.contains("STRIPE_SECRET_KEY"), "{}", run.stdout);
        }
    }
}

/// What is printed for Rust is a file that is compiled.
#[test]
fn code_of_rust_compiles() {
    #[expect(clippy::print_stdout, reason = "it is a program")]
    mod printed {
        include!("printed.in");

        pub(super) const MAIN: fn() -> Result<(), Box<dyn std::error::Error>> = main;
    }
    assert!(
        std::mem::size_of_val(&printed::MAIN) > 0,
        "compiled, and not run: nobody listens at its address"
    );
    let run = run(&[
        "create",
        "--account",
        "acct_\"1\"",
        "--enable",
        "payments,payouts",
        "--feature",
        "payments.refund_management=false",
        "--losses",
        "stripe",
        "--stripe-account",
        "acct_2",
        "--base-url",
        "http://127.0.0.1:12111",
        "--print",
        "rust",
    ]);
    assert_eq!(run.stdout, include_str!("printed.in"));
}

#[test]
fn one_call_is_printed_and_nothing_else() {
    let session = ["create", "--account", "acct_1", "--enable", "payments"];
    for more in [&["--json"][..], &["--reveal"]] {
        let run = run(&[&session, more, &["--print", "curl"]].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    }
    let run = run(&["fc", "accounts", "--all", "--print", "curl"]);
    assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{}", run.stderr);
}

/// A secret that its user put in the wrong place is not printed; the idempotency key is, whatever it looks like.
#[test]
fn secrets_are_masked() {
    let secret = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
    for form in FORMS {
        let run = run(&[
            "create",
            "--account",
            secret,
            "--enable",
            "payments",
            "--allow-unknown",
            "--idempotency-key",
            "order-7",
            "--print",
            form,
        ]);
        let text = format!("{}{}", run.stdout, run.stderr);
        assert!(!text.contains(secret), "{text}");
        assert!(text.contains("order-7"), "{text}");
    }
}
