//! Sequences of commands in the documentation, run as a reader would paste them.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// The reader's sandbox goes on; here everything the commands started ends with them.
const END_WITH_ALL: &str = r#"trap 'code=$?; trap "" TERM; kill 0; exit $code' EXIT"#;

#[test]
fn the_life_of_a_financial_connections_session_can_be_pasted() {
    let out = paste("README.md", &["12111"]);
    assert!(out.contains("balance_refresh.status") && out.contains("disconnected"), "{out}");
}

#[test]
fn the_life_of_a_linked_account_told_by_events_can_be_pasted() {
    let out = paste("docs/events.md", &["12111", "4242"]);
    for told in ["is linked", "has Some({\"usd\": ", "transactions that are new", "is gone"] {
        assert_eq!(out.matches(told).count(), 1, "{told}: {out}");
    }
}

#[test]
fn commands_print_what_is_shown() {
    let shown = shown("README.md");
    assert_eq!(shown.len(), 3, "{shown:?}");
    for (command, prints) in shown {
        if command == "tests/run" {
            continue; // what runs this
        }
        let program =
            command.replace("cargo run --", r#""${CARGO_TARGET_DIR:-target}/debug/stripe-sessions""#);
        let (success, out) = run(&program);
        assert_eq!(success, prints.is_empty(), "{command}: {out}");
        assert!(
            if success { out.contains("acct_1NkDjjJyhOZfPCWt") } else { out == prints },
            "{command}: {out}"
        );
    }
}

#[test]
fn what_is_shown_of_a_session_is_printed() {
    let shown = shown("docs/account-sessions.md");
    assert_eq!(shown.len(), 4, "{shown:?}");
    for (command, prints) in shown {
        let program =
            command.replace("stripe-sessions ", r#""${CARGO_TARGET_DIR:-target}/debug/stripe-sessions" "#);
        assert_eq!(run(&program), (true, prints), "{command}");
    }
}

#[test]
fn commands_that_go_on_are_taken() {
    let shown = shown("docs/events.md");
    assert!(!shown.is_empty());
    for (command, prints) in shown {
        assert!(prints.is_empty());
        let mut words = command.split(' ');
        let (program, name) = (words.next(), words.next().expect("a subcommand"));
        assert_eq!(program, Some("stripe-sessions"));
        let (success, help) =
            run(&format!(r#""${{CARGO_TARGET_DIR:-target}}/debug/stripe-sessions" {name} --help"#));
        assert!(success, "{help}");
        for option in words.filter(|word| word.starts_with("--")) {
            assert!(
                help.split([' ', ',', '\n']).any(|word| word == option),
                "{command}: {option} is not in {help}"
            );
        }
    }
}

/// The commands in a document's blocks of a console, each with what is shown below it.
fn shown(document: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document))
        .expect("the document");
    let mut found: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside {
            match (line.strip_prefix("$ "), found.last_mut()) {
                (Some(command), _) => found.push((command.to_owned(), String::new())),
                (None, Some((_, prints))) => prints.extend([line, "\n"]),
                (None, None) => panic!("{document}: no command before {line}"),
            }
        }
    }
    found
}

/// Whether a command succeeded, and all that it printed.
fn run(command: &str) -> (bool, String) {
    let output = Command::new("bash")
        .args(["-c", &format!("{command} 2>&1")])
        .env_remove("STRIPE_SECRET_KEY")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .output()
        .expect("bash");
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs the one block of commands in a document, with other ports: its own may be taken here. Gives what was printed.
fn paste(document: &str, ports: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let block = Command::new(root.join("tests/readme"))
        .arg("bash")
        .env("README", document)
        .output()
        .expect("tests/readme");
    assert!(block.status.success(), "{}", String::from_utf8_lossy(&block.stderr));
    let mut commands = String::from_utf8(block.stdout).expect("text");
    let held: Vec<_> = ports.iter().map(|_| TcpListener::bind("127.0.0.1:0").expect("a port")).collect();
    for (port, free) in ports.iter().zip(&held) {
        commands = commands.replace(port, &free.local_addr().expect("its address").port().to_string());
    }
    drop(held);

    let output = Command::new("bash")
        .args(["-euo", "pipefail", "-c", &format!("{END_WITH_ALL}\n{commands}")])
        .current_dir(&root)
        .process_group(0)
        .output()
        .expect("bash");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    assert!(!out.contains("client_secret_"), "a secret was printed: {out}");
    out.into_owned()
}
