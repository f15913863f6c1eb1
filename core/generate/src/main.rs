//! Writes every file that is derived from the catalogue: structs, records and type files of each language.
//!
//! `cargo run -p generate` writes them; `cargo run -p generate -- --check` fails when one is stale.

mod errors;
mod names;
mod python;
mod records;
mod resources;
mod typescript;
mod uniffi;

use std::path::Path;
use std::process::ExitCode;

/// Every derived file, with the text it should have.
fn files(root: &Path) -> Vec<(String, String)> {
    let mut files = python::files();
    files.extend(
        [
            ("core/src/api/generated/records.rs", records::records()),
            ("core/src/client/generated/resources.rs", resources::resources()),
            ("docs/errors.md", errors::page(root)),
            ("bindings-node/bundle.mjs", typescript::bundle()),
            ("bindings-node/index.mjs", typescript::module()),
            ("bindings-node/index.d.mts", typescript::module_types()),
            ("bindings-node/index.d.ts", typescript::types()),
            ("bindings-swift/src/generated.rs", uniffi::rust_records()),
            ("bindings-swift/Sources/StripeSessions/Operations.swift", uniffi::swift_operations()),
            ("bindings-swift/Sources/StripeSessions/ErrorDetails.swift", uniffi::swift_error_details()),
            (
                "bindings-swift/Tests/StripeSessionsTests/OperationTypes.swift",
                uniffi::swift_operation_types(),
            ),
            ("bindings-kotlin/src/main/kotlin/com/stripesessions/Builders.kt", uniffi::kotlin_builders()),
            ("bindings-kotlin/src/main/kotlin/com/stripesessions/Operations.kt", uniffi::kotlin_operations()),
            (
                "bindings-kotlin/src/test/kotlin/com/stripesessions/OperationTypes.kt",
                uniffi::kotlin_operation_types(),
            ),
        ]
        .map(|(name, text)| (name.to_owned(), text)),
    );
    // What `tests/lines` believes to be generated.
    let walked = "core/src/api/generated/versions.rs\n".to_owned();
    let mut list: Vec<_> = files.iter().map(|(name, _)| format!("{name}\n")).chain([walked]).collect();
    list.sort();
    files.push(("core/generate/files.txt".to_owned(), list.concat()));
    files
}

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut stale = 0;
    let parts = errors::parts(&root).into_iter().chain([uniffi::configuration(&root)]);
    for (name, text) in files(&root).into_iter().chain(parts) {
        let path = root.join(&name);
        if std::fs::read_to_string(&path).is_ok_and(|current| current == text) {
            continue;
        }
        stale += 1;
        if check {
            report(&format!("{name} is stale; run: cargo run -p generate"));
        } else if let Err(error) = std::fs::write(&path, text) {
            report(&format!("{name}: {error}"));
            return ExitCode::FAILURE;
        } else {
            report(&format!("{name} written"));
        }
    }
    if check && stale > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[expect(clippy::print_stderr, reason = "a command's messages")]
fn report(message: &str) {
    eprintln!("{message}");
}
