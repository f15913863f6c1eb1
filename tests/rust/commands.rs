//! The README's sequence of commands, run as a reader would paste it.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// The reader's sandbox goes on; here everything the commands started ends with them.
const END_WITH_ALL: &str = r#"trap 'code=$?; trap "" TERM; kill 0; exit $code' EXIT"#;

#[test]
fn the_life_of_a_financial_connections_session_can_be_pasted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let block = Command::new(root.join("tests/readme")).arg("bash").output().unwrap();
    assert!(block.status.success(), "{}", String::from_utf8_lossy(&block.stderr));
    // The README's port may be taken here.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let commands = String::from_utf8(block.stdout).unwrap().replace("12111", &port.to_string());

    let output = Command::new("bash")
        .args(["-euo", "pipefail", "-c", &format!("{END_WITH_ALL}\n{commands}")])
        .current_dir(&root)
        .process_group(0)
        .output()
        .unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    assert!(out.contains("balance_refresh.status") && out.contains("disconnected"), "{out}");
    assert!(!out.contains("client_secret_"), "a secret was printed: {out}");
}
