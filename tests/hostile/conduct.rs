//! The table of what a caller gets, which every language is held to (`tests/conduct`): Rust's part, and its place in
//! the documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::{env, fs, thread};

use serde_json::{Value, json};
use stripe_sessions::{ClientOptions, CreateAccountSession, RequestOptions};

use crate::behaviours::{self, Behaviour};
use crate::{impatient, in_words, payments, told};

const ROWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/conduct/rows.json");
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/calls.md");
const LANGUAGES: [(&str, &str); 5] =
    [("rust", "Rust"), ("python", "Python"), ("node", "Node"), ("swift", "Swift"), ("kotlin", "Kotlin")];

fn table() -> Value {
    serde_json::from_str(&fs::read_to_string(ROWS).unwrap()).unwrap()
}

fn groups(table: &Value) -> impl Iterator<Item = (&str, &Vec<Value>)> {
    let groups = table["groups"].as_array().unwrap().iter();
    groups.map(|group| (group["what"].as_str().unwrap(), group["rows"].as_array().unwrap()))
}

#[test]
fn every_row() {
    let table = table();
    let behaviours: BTreeMap<_, _> =
        behaviours::all().into_iter().map(|one| (one.name.clone(), one)).collect();
    let rows: Vec<_> = groups(&table).flat_map(|(_, rows)| rows).collect();
    assert!(rows.len() > 40, "{}", rows.len());
    // Of each server: how many attempts and calls it should have seen.
    let mut due: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in &rows {
        let (attempts, calls) = due.entry(row["server"].as_str().unwrap()).or_default();
        *attempts += usize::try_from(row["expect"]["attempts"].as_u64().unwrap()).unwrap();
        *calls += 1;
    }
    thread::scope(|scope| {
        for row in rows {
            let behaviour = &behaviours[row["server"].as_str().unwrap()];
            scope.spawn(move || holds(row, behaviour));
        }
    });
    for (name, (attempts, calls)) in due {
        let Some(seen) = &behaviours[name].seen else { continue };
        seen.wait_until(|counts| counts.open == 0);
        let counts = seen.counts();
        let keys = counts.keys.iter().collect::<BTreeSet<_>>().len();
        assert_eq!((counts.connections, counts.open), (attempts, 0), "{name}");
        assert!(keys == calls || counts.requests == 0, "{name}: one key for each call");
    }
}

/// That a call comes to what the row says.
fn holds(row: &Value, behaviour: &Behaviour) {
    let mut options = row["client"].as_object().cloned().unwrap_or_default();
    options.insert("base_url".into(), behaviour.url.as_str().into());
    options.extend(behaviour.authority.iter().map(|pem| ("ca_bundle".to_owned(), pem.as_str().into())));
    let client = impatient(ClientOptions::from_json(Value::Object(options), "rust").unwrap());
    let call = RequestOptions::from_json(row["call"].clone()).unwrap();
    let account = row["account_length"]
        .as_u64()
        .map_or("acct_1".into(), |length| "a".repeat(length.try_into().unwrap()));
    let parameters = CreateAccountSession::new(&*account, payments());
    let result = client.account_sessions().create(&parameters, &call);
    let expected = &row["expect"];
    if expected["kind"].is_null() {
        assert_eq!(json!({"attempts": result.unwrap().metadata.attempts}), *expected, "{row}");
        return;
    }
    assert_eq!(in_words(told(result)), *expected, "{row}");
}

/// The page says what the rows say. To make it so:
///
///     CONDUCT=write cargo test -p tests --test hostile conduct::the_page
#[test]
fn the_page_is_current() {
    const BEGIN: &str =
        "<!-- Written from tests/conduct/rows.json; the command is in tests/hostile/conduct.rs. -->\n";
    const END: &str = "<!-- end -->\n";
    let page = fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let current = format!("{before}{BEGIN}{}{END}{after}", markdown(&table()));
    if env::var("CONDUCT").is_ok_and(|word| word == "write") {
        fs::write(PAGE, &current).unwrap();
    } else {
        assert!(page == current, "docs/calls.md is not what tests/conduct/rows.json says");
    }
}

fn markdown(table: &Value) -> String {
    let mut text = String::from("\n| |");
    for (_, language) in LANGUAGES {
        let _ = write!(text, " {language} |");
    }
    text += "\n|---|---|---|---|---|---|\n";
    for names in ["classes", "members"] {
        for (name, spelled) in table[names].as_object().unwrap() {
            let name = if name.ends_with("Error") { format!("`{name}`") } else { name.replace('_', " ") };
            let _ = write!(text, "| {name} |");
            for (language, _) in LANGUAGES {
                let _ = write!(text, " `{}` |", spelled[language].as_str().unwrap());
            }
            text.push('\n');
        }
    }
    text += "\n| what the server does | error | code | status | request id | attempts | outcome unknown |\n";
    text += "|---|---|---|---|---|---|---|\n";
    for (what, rows) in groups(table) {
        let _ = writeln!(text, "| **{what}** | | | | | | |");
        for row in rows {
            let expected = &row["expect"];
            let quoted =
                |name: &str| expected[name].as_str().map_or(String::new(), |word| format!("`{word}`"));
            let error = if expected["kind"].is_null() { "none".to_owned() } else { quoted("kind") };
            let status = expected["status"].as_u64().map_or(String::new(), |status| status.to_string());
            let known = if expected["request_id"].is_null() { "" } else { "yes" };
            let unknown = if expected["outcome_unknown"] == true { "yes" } else { "" };
            let (what, code, attempts) =
                (row["what"].as_str().unwrap(), quoted("code"), &expected["attempts"]);
            let _ =
                writeln!(text, "| {what} | {error} | {code} | {status} | {known} | {attempts} | {unknown} |");
        }
    }
    text.push('\n');
    text
}
