//! Holds the tables of the documents in `docs` against the code.

use std::collections::{BTreeMap, BTreeSet};

use stripe_sessions::internal::catalogue::{COMPONENTS, DefaultRule};
use stripe_sessions::internal::schema::Shape;
use stripe_sessions::{Code, OPERATIONS, Reason};

use super::{file, vector_files};

const ACCOUNT_SESSIONS: &str = "account-sessions";
const FINANCIAL_CONNECTIONS: &str = "financial-connections";

/// The rows of the tables in a section of a document, split into cells.
fn rows(document: &str, section: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(file(&format!("../docs/{document}.md"))).expect("the document");
    let (_, rest) = text.split_once(&format!("\n## {section}\n")).expect("the section");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The words in backticks.
fn words(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn problem_codes_mean_what_the_documents_say() {
    for row in
        [ACCOUNT_SESSIONS, FINANCIAL_CONNECTIONS].iter().flat_map(|document| rows(document, "Problems"))
    {
        let code = words(&row[0])[0];
        let known = Code::ALL.iter().find(|known| known.name() == code);
        assert_eq!(known.unwrap_or_else(|| panic!("there is no code {code}")).meaning(), row[1]);
    }
}

/// A code nobody can get, one no language has seen, one the document leaves out, one it takes for a warning.
#[test]
fn every_problem_code_has_a_vector_and_a_row() {
    let lists = [("errors", "error"), ("warnings", "warning"), ("problems", "check")];
    let mut all = BTreeSet::new();
    for (document, prefix) in
        [(ACCOUNT_SESSIONS, "account_sessions."), (FINANCIAL_CONNECTIONS, "financial_connections.")]
    {
        let mut seen = BTreeMap::<_, BTreeSet<_>>::new();
        for (path, vectors) in vector_files() {
            let cases = vectors["cases"].as_array().expect("a list of cases").iter();
            for case in
                cases.filter(|case| case["operation"].as_str().unwrap_or_default().starts_with(prefix))
            {
                for (list, kind) in lists {
                    for problem in case["expect"][list].as_array().into_iter().flatten() {
                        let code = problem["code"].as_str().unwrap_or_else(|| panic!("{}", path.display()));
                        seen.entry(code.to_owned()).or_default().insert(kind.to_owned());
                    }
                }
            }
        }
        let documented: BTreeMap<_, _> = rows(document, "Problems")
            .into_iter()
            .map(|row| (words(&row[0])[0].to_owned(), row[2].split(", ").map(str::to_owned).collect()))
            .collect();
        assert_eq!(seen, documented, "{document}");
        all.extend(seen.into_keys());
    }
    // A client that remembers its keys gives this one; parameters alone cannot show it.
    all.insert(Code::IdempotencyKeyReused.name().to_owned());
    assert_eq!(all, Code::ALL.iter().map(|code| code.name().to_owned()).collect());
}

/// The document's calls are the operations: name, request, required parameters.
#[test]
fn calls_are_those_of_the_document() {
    let documented = rows(FINANCIAL_CONNECTIONS, "Calls").into_iter().map(|row| row[..3].join(" "));
    let documented: Vec<_> = documented.map(|row| row.trim().replace(['`', ','], "")).collect();
    let operations =
        OPERATIONS.iter().filter(|operation| operation.name.starts_with("financial_connections."));
    let known: Vec<_> = operations
        .map(|operation| {
            let required = Shape::Object(operation.parameters).required(false);
            let words = [operation.name, operation.method.name(), operation.path].into_iter();
            words.chain(required.map(|entry| entry.name)).collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(documented, known);
}

#[test]
fn default_rules_are_those_of_the_document() {
    let rows = rows(ACCOUNT_SESSIONS, "Defaults");
    let documented: BTreeSet<_> = rows.iter().flat_map(|row| words(&row[0])).collect();
    let features = COMPONENTS.iter().flat_map(|component| component.features);
    let used: BTreeSet<_> = features.map(|feature| DefaultRule::name(feature.default)).collect();
    assert_eq!(documented, used);

    let documented: BTreeSet<_> = rows.iter().flat_map(|row| words(&row[2])).collect();
    let reasons = [
        Reason::Constant,
        Reason::LossLiability,
        Reason::OppositeOfCollection,
        Reason::CopiesDisputeManagement,
        Reason::ServerDecides,
    ];
    assert_eq!(documented, BTreeSet::from(reasons.map(Reason::name)));
}

/// Whether a Rust file has a function of that name.
fn declares(path: &str, name: &str) -> bool {
    let text = std::fs::read_to_string(file(path)).unwrap_or_default();
    text.contains(&format!("fn {name}()"))
}

/// Each row of the page about calls names the tests that prove it, and they are there.
#[test]
fn what_becomes_of_calls_is_proved_by_tests_that_exist() {
    let rows = rows("calls", "What happens → what we do → what you see");
    assert!(rows.len() > 30, "{}", rows.len());
    for row in rows.iter().filter(|row| !row[0].starts_with("**")) {
        let tests = words(&row[4]);
        assert!(!tests.is_empty(), "nothing proves {row:?}");
        for test in tests {
            let exists = match test.split("::").collect::<Vec<_>>()[..] {
                ["h", module, name] => declares(&format!("hostile/{module}.rs"), name),
                ["c", name] => declares("../core/src/call/state_machine/tests.rs", name),
                ["p", name] => declares("../core/src/call/policy.rs", name),
                _ => false,
            };
            assert!(exists, "{test} is no test: {row:?}");
        }
    }
}

/// The same of the sandbox's page: each kind of bad input, and each class of error.
#[test]
fn what_the_sandbox_refuses_is_proved_by_tests_that_exist() {
    let text = std::fs::read_to_string(file("../sandbox/README.md")).expect("the document");
    let (_, section) = text.split_once("\n## What it says to bad input\n").expect("the section");
    let (section, _) = section.split_once("\n## ").expect("another section");
    let faults: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file("conduct/faults.json")).expect("the faults"))
            .expect("JSON");
    let known: Vec<_> =
        faults["rows"].as_array().expect("rows").iter().filter_map(|row| row["what"].as_str()).collect();
    let rows: Vec<_> =
        section.lines().filter(|line| line.starts_with("| ") && !line.contains("| test |")).collect();
    assert!(rows.len() > 30, "{}", rows.len());
    for row in rows {
        let proof = row.trim_end_matches('|').rsplit_once('|').expect("cells").1.trim();
        let exists = match proof.trim_matches('`').split_once("::") {
            Some(("e", name)) => declares("../sandbox/tests/sandbox/errors.rs", name),
            Some(("k", name)) => declares("../sandbox/tests/sandbox/keys.rs", name),
            Some(("i", name)) => declares("../sandbox/tests/sandbox/idempotency.rs", name),
            _ => proof.strip_prefix("f: ").is_some_and(|what| known.contains(&what)),
        };
        assert!(exists, "{proof} is no test: {row}");
    }
}

/// Whether a file of any language has a function of that name.
fn has_function(text: &str, name: &str) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    text.lines().any(|line| {
        let mut parts = line.split(name);
        let Some(before) = parts.next() else { return false };
        let Some(after) = parts.next() else { return false };
        let declared =
            ["fn ", "def ", "function ", "func ", "fun "].iter().any(|word| before.ends_with(word))
                || before.trim_end().ends_with('>') && before.contains("fun "); // Kotlin's type parameters
        declared && !after.starts_with(is_word)
    })
}

/// The files that a page names in backticks, with the function after a colon, if any.
fn places(page: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    const ENDS: [&str; 9] = [".rs", ".py", ".js", ".swift", ".kt", ".md", ".json", ".txt", ".toml"];
    words(page).into_iter().filter_map(|word| {
        let (file, function) = word.split_once(':').map_or((word, None), |(file, name)| (file, Some(name)));
        let is_path = file.contains('/') && !file.contains(['<', ' ', '…', '*', '{']);
        (is_path && ENDS.iter().any(|end| file.ends_with(end))).then_some((file, function))
    })
}

/// What a page says is somewhere and is not.
fn gone(page: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let wrong = places(page).filter_map(|(file, function)| match (read(file), function) {
        (None, _) => Some(format!("there is no {file}")),
        (Some(text), Some(name)) if !has_function(&text, name) => {
            Some(format!("{file} has no function {name}"))
        }
        _ => None,
    });
    wrong.collect()
}

/// Files and functions that the pages for maintainers name are there.
#[test]
fn what_architecture_and_contributing_name_exists() {
    let read = |name: &str| std::fs::read_to_string(file(&format!("../{name}"))).ok();
    for (page, least) in [("docs/architecture.md", 40), ("CONTRIBUTING.md", 15)] {
        let text = read(page).expect("the page");
        assert!(places(&text).count() >= least, "{page} names {} files", places(&text).count());
        assert_eq!(gone(&text, read), [] as [String; 0], "{page}");
    }
}

#[test]
fn a_function_that_is_gone_is_told() {
    let read = |name: &str| {
        (name == "a/b.rs").then(|| "pub(crate) fn one<T>() {}\n// fn two\nfun <T> three()".to_owned())
    };
    let page = "`a/b.rs`, `a/b.rs:one`, `a/b.rs:on`, `a/c.rs:one`, `a/b.rs:three`, `b.rs:one`, `fn one`";
    assert_eq!(gone(page, read), ["a/b.rs has no function on", "there is no a/c.rs"]);
}
