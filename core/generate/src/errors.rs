//! `docs/errors.md`, and the tables and documentation of the kinds of errors in files that are otherwise written by hand.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use node_names::error_name;
use serde_json::{Map, Value};
use stripe_sessions::{Code, ERROR_CODES, ErrorKind};

const BEGIN: &str = "<!-- The kinds of errors: written by `cargo run -p generate`. -->\n";
const END: &str = "<!-- end -->\n";

/// The table's row of each code: core's, and those that only one binding raises.
fn codes(root: &Path) -> BTreeMap<String, String> {
    let row = |name: &str, kinds: &[&str], words: [&str; 3]| {
        let kinds: Vec<_> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
        let kinds = if kinds.is_empty() { "that of the status".to_owned() } else { kinds.join(", ") };
        (name.to_owned(), format!("| `{name}` | {kinds} | {} |\n", words.join(" | ")))
    };
    let mut rows = BTreeMap::new();
    rows.extend(ERROR_CODES.iter().map(|code| {
        let kinds: Vec<_> = code.kinds.iter().map(|kind| kind.name()).collect();
        row(code.name, &kinds, [code.meaning, code.remedy, code.since])
    }));
    for binding in ["python", "node", "swift", "kotlin"] {
        let Ok(text) = std::fs::read_to_string(root.join(format!("bindings-{binding}/codes.json"))) else {
            continue;
        };
        let table: Map<String, Value> = serde_json::from_str(&text).expect("a table of codes is JSON");
        rows.extend(table.iter().map(|(name, code)| {
            let kinds: Vec<_> =
                code["kinds"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let words =
                ["meaning", "remedy", "since"].map(|word| code[word].as_str().expect("each code has words"));
            row(name, &kinds, words)
        }));
    }
    rows
}

/// The page about all kinds and codes.
pub(crate) fn page(root: &Path) -> String {
    let mut out = String::from(
        "<!-- Written by `cargo run -p generate` from core/src/base; do not edit. -->\n\n\
         # Errors\n\n\
         One error, with a kind for each thing a caller would do about it; in every language a kind is a class or a case. Where \
         the\nofficial SDKs have the class, it is theirs, and the status decides first, as it does there. Programs match on the kind \
         and on\n`code`, never on the message.\n\n\
         ## Kinds\n\n\
         | kind | Node | Swift and Kotlin | when | what to do |\n|---|---|---|---|---|\n",
    );
    for kind in ErrorKind::ALL {
        let _ = writeln!(
            out,
            "| `{}` | `{}` | `{}` | {} | {} |",
            kind.name(),
            error_name(kind),
            kind.case(),
            kind.meaning(),
            kind.remedy()
        );
    }
    out.push_str(
        "\nAn error of the API carries its `type`, `code`, `param`, `message`, `doc_url` and `request_log_url` where the API gives \
         them, and\nalways the status and the request id. Whatever looks like a key or a client secret in them is masked.\n\n\
         ## Codes\n\n\
         `code` is the API's own where the API reported the error, and then documented by Stripe; else it is one of these. A code \
         is\nnever renamed, and never used again for something else.\n\n\
         | code | kind | what it means | what to do | since |\n|---|---|---|---|---|\n",
    );
    out.extend(codes(root).into_values());
    out.push_str(
        "\n## Problems with parameters\n\n\
         A `ValidationError` lists every problem, each with one of these codes; its own `code` is that of the first. Reports and \
         warnings\nhave the same. Which are errors and which are warnings stands with each resource: \
         [account sessions](account-sessions.md#problems),\n[Financial Connections](financial-connections.md#problems).\n\n\
         | code | what it means |\n|---|---|\n",
    );
    for code in Code::ALL {
        let _ = writeln!(out, "| `{}` | {} |", code.name(), code.meaning());
    }
    out
}

/// The files of which a part is written: with that part as it should be.
pub(crate) fn parts(root: &Path) -> Vec<(String, String)> {
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap_or_default();
    let mut files: Vec<_> = [
        ("bindings-python/README.md", table("exception", |kind| kind.name().to_owned())),
        ("bindings-node/docs/errors.md", table("class", error_name)),
        (
            "bindings-swift/Sources/StripeSessions/StripeSessions.docc/Errors.md",
            table("case", |kind| kind.case().to_owned()),
        ),
        ("bindings-kotlin/README.md", table("class", |kind| format!("StripeException.{}", kind.case()))),
    ]
    .into_iter()
    .map(|(name, table)| (name.to_owned(), between(name, &read(name), &table)))
    .collect();
    let classes = "bindings-python/python/stripe_sessions/errors.py";
    files.push((classes.to_owned(), docstrings(read(classes))));
    files
}

fn table(what: &str, name: impl Fn(ErrorKind) -> String) -> String {
    let mut out = format!("| {what} | when | what to do |\n|---|---|---|\n");
    for kind in ErrorKind::ALL {
        let _ = writeln!(out, "| `{}` | {} | {} |", name(kind), kind.meaning(), kind.remedy());
    }
    out
}

/// A text with what stands between the marks exchanged.
fn between(name: &str, text: &str, part: &str) -> String {
    let (before, rest) = text.split_once(BEGIN).unwrap_or_else(|| panic!("{name} has no line {BEGIN}"));
    let (_, after) = rest.split_once(END).unwrap_or_else(|| panic!("{name} has no line {END}"));
    format!("{before}{BEGIN}{part}{END}{after}")
}

/// Python's classes, each with the words of its kind as the first two paragraphs of its docstring. More may follow by hand.
fn docstrings(mut text: String) -> String {
    for kind in ErrorKind::ALL {
        let class = format!("\nclass {}(", kind.name());
        let parts = text.split_once(&class).and_then(|(before, rest)| {
            let (head, rest) = rest.split_once("\"\"\"")?;
            let (old, after) = rest.split_once("\"\"\"")?;
            Some((before, head, old, after))
        });
        let Some((before, head, old, after)) = parts else {
            panic!("errors.py has no class {} with a docstring", kind.name());
        };
        let words = format!("{}\n\n    {}", kind.meaning(), kind.remedy()).replace('`', "``");
        let by_hand: Vec<_> = old.trim_end().split("\n\n").skip(2).collect();
        let words = std::iter::once(words.as_str()).chain(by_hand).collect::<Vec<_>>().join("\n\n");
        text = format!("{before}{class}{head}\"\"\"{words}\n    \"\"\"{after}");
    }
    text
}
