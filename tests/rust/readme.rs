//! The Rust of the README, compiled. The snippets of the other languages are run by their own suites.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
