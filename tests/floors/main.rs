//! What holds the sources themselves: who may import from whom, in core, in the bridge and in everything built on them; and
//! that each error code raised is in the table.
//!
//! `cargo test -p tests --test floors -- --nocapture the_house` prints everything that is wrong, with each import that
//! ties a circle.

mod codes;
mod planted;
mod rules;
mod source;

use std::path::Path;

use rules::{Violation, violations};
use source::{Crate, Files};

/// The folders of core from the bottom up. `lib.rs` is above them all.
const FLOORS: &[&str] = &["base", "json", "api", "call", "http", "client"];

/// The crates that have no circles, by their root. Only core has floors.
const ROOTS: &[&str] = &[
    "core/src/lib.rs",
    "core/bridge/src/lib.rs",
    "core/generate/src/main.rs",
    "sandbox/src/lib.rs",
    "cli/src/main.rs",
    "bindings-node/src/lib.rs",
    "bindings-node/names/src/lib.rs",
    "bindings-python/src/lib.rs",
    "bindings-swift/src/lib.rs",
];

/// What is still wrong, a circle without the names behind its colon. Entries may only go: one that is no longer true
/// fails the test as well.
const ALLOWED_FOR_NOW: &[&str] = &[];

fn allows(allowed: &str, violation: &Violation) -> bool {
    allowed == violation.what.split(": ").next().unwrap_or_default()
}

/// Adds the files of a folder and of those in it that have one of the extensions.
fn add_files(root: &Path, folder: &str, extensions: &[&str], files: &mut Files) {
    let entries = std::fs::read_dir(root.join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    for entry in entries {
        let entry = entry.expect("an entry of the folder");
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().expect("its type").is_dir() {
            add_files(root, &name, extensions, files);
        } else if name.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension)) {
            let text = std::fs::read_to_string(root.join(&name)).expect("a source file");
            files.insert(name, text);
        }
    }
}

fn found(files: &Files, root: &str) -> Vec<Violation> {
    let krate = Crate::read(files, root).unwrap_or_else(|error| panic!("{error}"));
    violations(&krate, root.starts_with("core/src/").then_some(FLOORS))
}

#[test]
fn the_house_has_floors_and_no_circles() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let mut files = Files::new();
    for root in ROOTS {
        add_files(repository, root.rsplit_once('/').expect("a folder").0, &["rs"], &mut files);
    }
    add_files(repository, "bindings-kotlin/jni", &["rs"], &mut files); // a module of bindings-swift
    let all: Vec<_> = ROOTS.iter().flat_map(|root| found(&files, root)).collect();
    for violation in &all {
        println!("{}", violation.what);
        let list = if violation.ties.is_empty() { &violation.places } else { &violation.ties };
        for place in list {
            println!("    {place}");
        }
    }
    println!("{} in all", all.len());
    let mut wrong: Vec<_> = all
        .iter()
        .filter(|violation| !ALLOWED_FOR_NOW.iter().any(|allowed| allows(allowed, violation)))
        .map(|violation| format!("{}\n    {}", violation.what, violation.places.join("\n    ")))
        .collect();
    let gone =
        ALLOWED_FOR_NOW.iter().filter(|allowed| !all.iter().any(|violation| allows(allowed, violation)));
    wrong.extend(gone.map(|allowed| format!("no longer wrong, remove it from ALLOWED_FOR_NOW: {allowed}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
