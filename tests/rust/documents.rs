//! Holds the tables of `docs/account-sessions.md` against the code.

use std::collections::{BTreeMap, BTreeSet};

use stripe_sessions::catalogue::{COMPONENTS, DefaultRule};
use stripe_sessions::{Code, ErrorKind, Reason};

use super::{file, vector_files};

/// The rows of the tables in a section of the document, split into cells.
fn rows(section: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(file("../docs/account-sessions.md")).unwrap();
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
fn problem_codes_mean_what_the_document_says() {
    for row in rows("Problems") {
        let code = words(&row[0])[0];
        let known = Code::ALL.iter().find(|known| known.name() == code);
        assert_eq!(known.unwrap_or_else(|| panic!("there is no code {code}")).meaning(), row[1]);
    }
}

/// A code nobody can get, one no language has seen, one the document leaves out, one it takes for a warning.
#[test]
fn every_problem_code_has_a_vector_and_a_row() {
    let mut seen = BTreeMap::<_, BTreeSet<_>>::new();
    for (path, vectors) in vector_files() {
        for case in vectors["cases"].as_array().unwrap() {
            if case["operation"] == "account_sessions.create" {
                for (list, kind) in [("errors", "error"), ("warnings", "warning")] {
                    for problem in case["expect"][list].as_array().into_iter().flatten() {
                        let code = problem["code"].as_str().unwrap_or_else(|| panic!("{}", path.display()));
                        seen.entry(code.to_owned()).or_default().insert(kind.to_owned());
                    }
                }
            }
        }
    }
    let documented =
        rows("Problems").into_iter().map(|row| (words(&row[0])[0].to_owned(), row[2].clone().into()));
    let documented: BTreeMap<_, _> =
        documented.map(|(code, kind): (_, String)| (code, BTreeSet::from([kind]))).collect();
    assert_eq!(seen, documented);
}

#[test]
fn error_kinds_are_those_of_the_document() {
    let rows = rows("Errors");
    let documented: Vec<_> = rows.iter().map(|row| words(&row[0])[0]).collect();
    let known = ErrorKind::ALL.iter().map(|kind| kind.name());
    assert_eq!(BTreeSet::from_iter(documented), BTreeSet::from_iter(known));
}

#[test]
fn default_rules_are_those_of_the_document() {
    let rows = rows("Defaults");
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
