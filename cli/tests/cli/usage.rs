//! Options that make no sense, and help for those who ask.

use crate::program::run;

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
