//! The Rust of the README and of its own page, compiled. The snippets of the other languages are run by their own suites.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../docs/rust.md")]
struct Rust;
