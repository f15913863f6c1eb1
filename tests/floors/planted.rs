//! Each kind of fault planted in a small house, to see that it is reported, and where.

use super::source::Files;
use super::{Violation, found};

/// A house in order, with some of its files exchanged for others.
fn house(planted: &[(&str, &str)]) -> Vec<Violation> {
    let mut files: Files = [
        ("lib.rs", "pub mod api; pub mod base; pub mod json;\npub use api::Rule;\npub use base::Error;"),
        // A module and its children know each other, the floor above is named in documentation and in tests only.
        ("base/mod.rs", "//! [`crate::api::Rule`]\nmod error; mod code;\npub use error::Error;\npub(crate) struct Shared;"),
        ("base/error.rs", "use super::{Shared, code::Code};\npub struct Error(Code, Shared);\n#[cfg(test)]\nmod tests { use crate::api::Rule; }"),
        ("base/code.rs", "/// See [`crate::json::Tape`].\npub struct Code(super::Shared);"),
        ("json/mod.rs", "pub mod tape; #[cfg(test)] mod tests;\npub use tape::*;"),
        ("json/tape.rs", "pub mod part;\nuse crate::{base::{self, Error as Fault}};\npub struct Tape(Fault, part::Part);\npub fn code() { base::Error::new() }"),
        ("json/tape/part.rs", "pub struct Part(Option<Box<super::Tape>>);"),
        ("json/tests.rs", "use crate::api::Rule;"),
        ("api/mod.rs", "mod generated; mod rule;\npub use rule::Rule;\npub(crate) use generated::*;"),
        ("api/rule.rs", "use crate::json::Tape;\npub struct Rule(Tape);"),
        ("api/generated.rs", "//! Written by `cargo run -p generate`.\nuse crate::json::Tape;\nrecord! { struct Account { tape: Tape } }"),
    ]
    .into_iter()
    .chain(planted.iter().copied())
    .map(|(name, text)| (format!("core/src/{name}"), text.to_owned()))
    .collect();
    files.retain(|_, text| !text.is_empty());
    found(&files, "core/src/lib.rs")
}

/// What was found, in a few words, and the first place of each.
fn summary(violations: &[Violation]) -> Vec<(&str, &str)> {
    violations.iter().map(|violation| (violation.what.as_str(), violation.places[0].as_str())).collect()
}

/// An import up makes a circle of folders as well where the way down is used: only the imports are looked at here.
#[track_caller]
fn assert_up(planted: &[(&str, &str)], from: &str, line: usize, to: &str, path: &str) {
    let what = format!("core/src/{from} imports up, from core/src/{to}");
    let place = format!("core/src/{from}:{line} needs core/src/{to} ({path})");
    let found = house(planted);
    let up: Vec<_> = summary(&found).into_iter().filter(|(what, _)| what.contains("imports up")).collect();
    assert_eq!(up, [(what.as_str(), place.as_str())]);
}

#[test]
fn a_house_in_order_passes() {
    assert_eq!(house(&[]), []);
}

#[test]
fn tests_beside_a_file_are_no_part_of_it() {
    let code = "pub struct Code;\n#[cfg(test)]\n#[path = \"code_tests.rs\"]\nmod tests;";
    assert_eq!(house(&[("base/code.rs", code), ("base/code_tests.rs", "use crate::api::Rule;")]), []);
    let code = code.replace("#[cfg(test)]", "#[cfg(unix)]");
    let found = house(&[("base/code.rs", &code), ("base/code_tests.rs", "use crate::api::Rule;")]);
    assert_eq!(summary(&found)[0].0, "core/src/base/code_tests.rs imports up, from core/src/api/rule.rs");
}

#[test]
fn a_file_of_another_folder_is_read_where_it_is() {
    let files = [
        ("cli/src/main.rs", "#[path = \"../../sandbox/src/names.rs\"]\nmod names;\nmod other;"),
        ("cli/src/other.rs", "use crate::names::Name;"),
        ("sandbox/src/names.rs", "pub struct Name(crate::other::Other);"),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let found = found(&files, "cli/src/main.rs");
    assert_eq!(summary(&found)[0].1, "sandbox/src/names.rs:1 needs cli/src/other.rs (crate::other::Other)");
}

#[test]
fn an_import_up_is_found() {
    let planted =
        [("base/code.rs", "use std::fmt;\nuse crate::json::tape::{part::Part};\npub struct Code(Part);")];
    assert_up(&planted, "base/code.rs", 2, "json/tape/part.rs", "crate::json::tape::part::Part");
}

#[test]
fn an_import_up_without_use_is_found() {
    let planted = [(
        "base/code.rs",
        "pub struct Code;\nimpl Code {\n fn of(self) { crate::api::Rule::of::<u8>(self) }\n}",
    )];
    assert_up(&planted, "base/code.rs", 3, "api/rule.rs", "crate::api::Rule::of");
}

#[test]
fn an_import_up_through_a_re_export_is_found_where_the_name_is_defined() {
    // From the crate's root, where `Error` would be allowed.
    let planted = [
        ("base/code.rs", "use crate::{Error, Rule};\npub struct Code(Rule);"),
        ("base/error.rs", "pub struct Error;"),
    ];
    assert_up(&planted, "base/code.rs", 1, "api/rule.rs", "crate::Rule");
    // From another floor, by another name, through a glob.
    let planted = [
        ("base/code.rs", "use crate::json::Law;\npub struct Code(Law);"),
        ("json/mod.rs", "pub mod tape; #[cfg(test)] mod tests;\npub use tape::*;"),
        ("json/tape.rs", "pub mod part;\npub use crate::api::Rule as Law;\npub struct Tape;"),
    ];
    let found = house(&planted);
    let up: Vec<_> = summary(&found).into_iter().filter(|(what, _)| what.contains("imports up")).collect();
    assert_eq!(
        up,
        [
            (
                "core/src/base/code.rs imports up, from core/src/api/rule.rs",
                "core/src/base/code.rs:1 needs core/src/api/rule.rs (crate::json::Law)"
            ),
            (
                "core/src/json/tape.rs imports up, from core/src/api/rule.rs",
                "core/src/json/tape.rs:2 needs core/src/api/rule.rs (crate::api::Rule)"
            ),
        ]
    );
}

#[test]
fn an_import_up_through_super_is_found() {
    let planted = [("base/code.rs", "pub struct Code;\nfn rule() -> super::super::api::Rule { todo!() }")];
    assert_up(&planted, "base/code.rs", 2, "api/rule.rs", "super::super::api::Rule");
    let planted = [("base/code.rs", "pub struct Code;\nmod inner {\n use super::super::super::json::*;\n}")];
    assert_up(&planted, "base/code.rs", 3, "json/mod.rs", "super::super::super::json");
}

#[test]
fn an_import_up_of_a_generated_file_is_found() {
    let planted = [
        ("json/mod.rs", "mod generated; pub mod tape; #[cfg(test)] mod tests;\npub use tape::*;"),
        (
            "json/generated.rs",
            "//! Written by `cargo run -p generate`.\nrecord! {\n struct A { rule: crate::api::Rule }\n}",
        ),
    ];
    assert_up(&planted, "json/generated.rs", 3, "api/rule.rs", "crate::api::Rule");
    // What a generated file defines counts where the file is, though only a macro says so.
    let planted = [("json/tape/part.rs", "use crate::api::Account;\npub struct Part(Account);")];
    assert_up(&planted, "json/tape/part.rs", 1, "api/generated.rs", "crate::api::Account");
}

#[test]
fn an_import_up_inside_macros_and_attributes_is_found() {
    let planted =
        [("base/code.rs", "pub struct Code;\nmacro_rules! rule {\n () => { use $crate::{api::Rule}; };\n}")];
    assert_up(&planted, "base/code.rs", 3, "api/rule.rs", "crate::api::Rule");
    let planted =
        [("base/code.rs", "pub struct Code {\n #[serde(with = \"crate::api::rule\")]\n code: u8\n}")];
    assert_up(&planted, "base/code.rs", 2, "api/rule.rs", "crate::api::rule");
    let planted = [("base/code.rs", "pub struct Code;\n#[cfg(not(test))]\nuse crate::api::Rule;")];
    assert_up(&planted, "base/code.rs", 3, "api/rule.rs", "crate::api::Rule");
}

#[test]
fn what_the_root_defines_is_above_all_floors() {
    let planted = [
        ("lib.rs", "pub mod api; pub mod base; pub mod json;\npub struct Client;"),
        ("api/rule.rs", "pub struct Rule(crate::Client);"),
    ];
    assert_up(&planted, "api/rule.rs", 1, "lib.rs", "crate::Client");
}

#[test]
fn a_module_beside_the_floors_is_found() {
    let planted = [
        ("lib.rs", "pub mod api; pub mod base; pub mod helpers; pub mod json;"),
        ("helpers.rs", "fn help() {}"),
    ];
    let found = house(&planted);
    assert_eq!(summary(&found)[0].0, "core/src/helpers.rs stands on no floor");
}

#[test]
fn a_circle_of_two_files_is_found_with_its_way() {
    let planted = [
        ("base/code.rs", "pub struct Code;\nuse super::Error;"), // through the re-export of their module
        ("base/error.rs", "pub struct Error(super::code::Code);"),
    ];
    let found = house(&planted);
    assert_eq!(found[0].what, "a circle in core/src/base/mod.rs: code, error");
    assert_eq!(
        found[0].places,
        [
            "core/src/base/code.rs:2 needs core/src/base/error.rs (super::Error)",
            "core/src/base/error.rs:1 needs core/src/base/code.rs (super::code::Code)",
        ]
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_circle_through_a_child_is_more_than_a_module_and_its_children() {
    let planted = [
        ("json/mod.rs", "pub mod tape; pub mod view; #[cfg(test)] mod tests;\npub use tape::*;"),
        ("json/view.rs", "pub struct View(super::Tape);"),
        ("json/tape.rs", "pub mod part;\npub struct Tape(part::Part);"),
        ("json/tape/part.rs", "use crate::json::view::View;\npub struct Part;"),
    ];
    let found = house(&planted);
    assert_eq!(summary(&found)[0].0, "a circle in core/src/json/mod.rs: tape, view");
    assert_eq!(
        found[0].places,
        [
            "core/src/json/tape/part.rs:1 needs core/src/json/view.rs (crate::json::view::View)",
            "core/src/json/view.rs:1 needs core/src/json/tape.rs (super::Tape)",
        ]
    );
}

#[test]
fn a_circle_of_folders_is_found_where_no_two_files_make_one() {
    let files = [
        ("main.rs", "mod a; mod b;"),
        ("a/mod.rs", "pub mod one; pub mod two;"),
        ("a/one.rs", "use crate::b::one::One;"),
        ("a/two.rs", "pub struct Two;"),
        ("b/mod.rs", "pub mod one; pub mod two;"),
        ("b/one.rs", "pub struct One;"),
        ("b/two.rs", "use crate::a::two::Two;"),
    ];
    let files = files.map(|(name, text)| (format!("cli/src/{name}"), text.to_owned())).into();
    let found = found(&files, "cli/src/main.rs");
    assert_eq!(
        summary(&found),
        [(
            "a circle in cli/src/main.rs: a, b",
            "cli/src/a/one.rs:1 needs cli/src/b/one.rs (crate::b::one::One)"
        )]
    );
}

#[test]
#[should_panic(expected = "core/src/api/lost.rs is no module of core/src/lib.rs")]
fn a_file_that_no_module_declares_is_found() {
    house(&[("api/lost.rs", "use crate::json::Tape;")]);
}

#[test]
#[should_panic(expected = "core/src/base/code.rs:2: ")]
fn a_file_that_cannot_be_read_is_no_clean_file() {
    house(&[("base/code.rs", "use crate::base;\nuse crate::{")]);
}
