//! Holds the tables of error codes, core's and those of bindings, against what the sources raise, both ways.
//!
//! Raised is every word that is passed to, bound to or assigned to something named `code`, outside tests: an argument of a
//! function or closure whose parameter has that name, a field, a variable, what a function `code` returns.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use stripe_sessions::{ERROR_CODES, ErrorKind};
use syn::visit::{self, Visit};
use syn::{Expr, ExprClosure, ImplItem, Item, Lit, Member, Pat};

use super::source::{Files, attributes, for_tests};

/// Where codes are raised that are ours. The sandbox raises Stripe's.
const FOLDERS: &[&str] = &[
    "core/src",
    "core/bridge/src",
    "bindings-python/src",
    "bindings-node/src",
    "bindings-node/names/src",
    "bindings-swift/src",
    "bindings-python/python",
    "bindings-swift/Sources",
    "bindings-kotlin/src/main",
];

/// Names that programs give to a value called `code` without raising it.
const NO_CODES: &[&str] = &["code"];

fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !NO_CODES.contains(&text)
}

/// The codes that files raise, each with a place.
fn raised(files: &Files) -> BTreeMap<String, String> {
    let rust: Vec<_> = files
        .iter()
        .filter(|(name, _)| has_extension(name, "rs"))
        .map(|(name, text)| (name, syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"))))
        .collect();
    let mut functions = BTreeMap::new();
    for (_, file) in &rust {
        Doors { found: &mut functions, closures: false, of: String::new() }.visit_file(file);
    }
    let mut found = BTreeMap::new();
    for (name, file) in &rust {
        let mut doors = functions.clone(); // and the closures of this file
        Doors { found: &mut doors, closures: true, of: String::new() }.visit_file(file);
        Raised { of: String::new(), doors: &doors, file: name, found: &mut found }.visit_file(file);
    }
    for (name, text) in files.iter().filter(|(name, _)| !has_extension(name, "rs")) {
        for (number, line) in text.lines().enumerate() {
            for word in assigned(line) {
                found.entry(word.to_owned()).or_insert_with(|| format!("{name}:{}", number + 1));
            }
        }
    }
    found
}

fn has_extension(name: &str, wanted: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == wanted)
}

/// The words in `code="…"`, `code: '…'` and the like, in a language that is not Rust.
fn assigned(line: &str) -> impl Iterator<Item = &str> {
    let mut parts = line.split("code");
    let mut before = parts.next().unwrap_or_default();
    parts.filter_map(move |rest| {
        let last = std::mem::replace(&mut before, rest).chars().next_back();
        if last.is_some_and(|last| last.is_alphanumeric() || last == '_') {
            return None;
        }
        let value =
            rest.trim_start_matches(['"', '\'', '?']).trim_start().strip_prefix([':', '='])?.trim_start();
        let quoted = value.strip_prefix(['"', '\''])?;
        quoted.split(['"', '\'']).next().filter(|word| is_word(word))
    })
}

/// The functions with a parameter named `code`, with its places: `function`, `Type::function` or `.method`.
struct Doors<'a> {
    found: &'a mut BTreeMap<String, BTreeSet<usize>>,
    /// Whether to look for closures, which only their own file knows, instead of functions.
    closures: bool,
    /// The type whose `impl` it is.
    of: String,
}

impl Doors<'_> {
    fn add<'p>(&mut self, name: &str, parameters: impl Iterator<Item = &'p Pat>) {
        for (at, pattern) in parameters.enumerate() {
            if name_of(pattern).is_some_and(|name| name == "code") && may_be_text(pattern) {
                self.found.entry(name.to_owned()).or_default().insert(at);
            }
        }
    }
}

/// Whether a parameter is a string, as far as its type is written and has a name.
fn may_be_text(pattern: &Pat) -> bool {
    match pattern {
        Pat::Type(pattern) => match &*pattern.ty {
            syn::Type::Path(path) => path.path.is_ident("String"),
            syn::Type::Reference(reference) => {
                matches!(&*reference.elem, syn::Type::Path(path) if path.path.is_ident("str"))
            }
            _ => true,
        },
        _ => true,
    }
}

fn name_of(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(pattern) => Some(pattern.ident.to_string()),
        Pat::Type(pattern) => name_of(&pattern.pat),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Doors<'_> {
    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.of = type_name(item);
        visit::visit_item_impl(self, item);
        self.of.clear();
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        let parameters = signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(typed) => Some(&*typed.pat),
            syn::FnArg::Receiver(_) => None,
        });
        let name = match (&signature.receiver(), self.of.as_str()) {
            (Some(_), _) => format!(".{}", signature.ident),
            (None, "") => signature.ident.to_string(),
            (None, of) => format!("{of}::{}", signature.ident),
        };
        if !self.closures {
            self.add(&name, parameters);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if self.closures
            && let Some(name) = name_of(&local.pat)
            && let Some(init) = &local.init
            && let Expr::Closure(ExprClosure { inputs, .. }) = &*init.expr
        {
            self.add(&name, inputs.iter());
        }
        visit::visit_local(self, local);
    }
}

fn type_name(item: &syn::ItemImpl) -> String {
    match &*item.self_ty {
        syn::Type::Path(path) => {
            path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

struct Raised<'a> {
    /// The type whose `impl` it is.
    of: String,
    doors: &'a BTreeMap<String, BTreeSet<usize>>,
    file: &'a str,
    found: &'a mut BTreeMap<String, String>,
}

impl Raised<'_> {
    /// Notes the words of an expression that becomes a code. What is compared with in patterns is not raised.
    fn note(&mut self, expression: &Expr) {
        struct Words(Vec<(String, usize)>);
        impl<'ast> Visit<'ast> for Words {
            fn visit_lit(&mut self, lit: &'ast Lit) {
                if let Lit::Str(text) = lit
                    && is_word(&text.value())
                {
                    self.0.push((text.value(), text.span().start().line));
                }
            }
            fn visit_pat(&mut self, _: &'ast Pat) {}
            /// `fields["name"]`
            fn visit_expr_index(&mut self, _: &'ast syn::ExprIndex) {}
            fn visit_expr_match(&mut self, expression: &'ast syn::ExprMatch) {
                expression.arms.iter().for_each(|arm| self.visit_expr(&arm.body));
            }
        }
        let mut words = Words(vec![]);
        words.visit_expr(expression);
        for (word, line) in words.0 {
            self.found.entry(word).or_insert_with(|| format!("{}:{line}", self.file));
        }
    }

    fn call<'e>(&mut self, name: &str, arguments: impl Iterator<Item = &'e Expr>) {
        let Some(places) = self.doors.get(name) else { return };
        for (at, argument) in arguments.enumerate() {
            if places.contains(&at) {
                self.note(argument);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Raised<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        if let ImplItem::Fn(function) = item
            && function.sig.ident == "code"
        {
            self.note(&Expr::Block(syn::ExprBlock {
                attrs: vec![],
                label: None,
                block: function.block.clone(),
            }));
        }
        visit::visit_impl_item(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.of = type_name(item);
        visit::visit_item_impl(self, item);
        self.of.clear();
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(path) = &*call.func {
            let names: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            if let [.., before, last] = names.as_slice() {
                let of = if before == "Self" { &self.of } else { before };
                self.call(&format!("{of}::{last}"), call.args.iter());
            }
            if let Some(last) = names.last() {
                self.call(last, call.args.iter());
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.call(&format!(".{}", call.method), call.args.iter());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        let names_code = match &local.pat {
            Pat::Tuple(tuple) => {
                tuple.elems.iter().any(|pattern| name_of(pattern).is_some_and(|name| name == "code"))
            }
            pattern => name_of(pattern).is_some_and(|name| name == "code"),
        };
        if let Some(init) = local.init.as_ref().filter(|_| names_code) {
            self.note(&init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr_assign(&mut self, assignment: &'ast syn::ExprAssign) {
        if let Expr::Field(field) = &*assignment.left
            && matches!(&field.member, Member::Named(name) if name == "code")
        {
            self.note(&assignment.right);
        }
        visit::visit_expr_assign(self, assignment);
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        if matches!(&field.member, Member::Named(name) if name == "code") {
            self.note(&field.expr);
        }
        visit::visit_field_value(self, field);
    }
}

/// What the table and the sources disagree about.
fn differences(table: &BTreeSet<&str>, raised: &BTreeMap<String, String>) -> Vec<String> {
    let lacking = raised.iter().filter(|(code, _)| !table.contains(code.as_str()));
    let lacking = lacking.map(|(code, place)| format!("{place} raises {code}, which no table of codes has"));
    let unused = table.iter().filter(|code| !raised.contains_key(**code));
    let unused = unused.map(|code| format!("there is {code} in a table of codes, which nothing raises"));
    lacking.chain(unused).collect()
}

/// The bindings that have codes of their own, in a table in their folder.
const BINDINGS: &[&str] = &["bindings-python"];

fn codes_of(repository: &Path, binding: &str) -> BTreeMap<String, serde_json::Value> {
    let text =
        std::fs::read_to_string(repository.join(binding).join("codes.json")).expect("a table of codes");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_code_that_is_raised_is_in_the_table_and_the_reverse() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let mut files = Files::new();
    for folder in FOLDERS {
        super::add_files(repository, folder, &["rs", "py", "swift", "kt"], &mut files);
    }
    let script = "bindings-node/index.js";
    files.insert(script.to_owned(), std::fs::read_to_string(repository.join(script)).expect("a file"));
    files.retain(|name, _| name != "core/src/base/codes.rs" && !name.ends_with("tests.rs"));
    let raised = raised(&files);
    let own: BTreeMap<_, _> =
        BINDINGS.iter().map(|binding| (*binding, codes_of(repository, binding))).collect();
    let table =
        ERROR_CODES.iter().map(|code| code.name).chain(own.values().flatten().map(|(code, _)| &**code));
    assert_eq!(differences(&table.collect(), &raised), [] as [String; 0]);
    for (binding, codes) in own {
        for (code, row) in codes {
            assert!(
                raised[&code].starts_with(binding),
                "{code} is {binding}'s and raised in {}",
                raised[&code]
            );
            assert!(ERROR_CODES.iter().all(|known| known.name != code), "{code} is core's, too");
            for kind in row["kinds"].as_array().expect("kinds") {
                assert!(ErrorKind::ALL.iter().any(|known| kind == known.name()), "{code}: {kind}");
            }
        }
    }
}

/// A text with a code of each way of raising one.
const SOURCES: &[(&str, &str)] = &[
    (
        "a.rs",
        "impl E { fn with_code(self, code: &str) {} }\nfn f(e: E) -> E { e.with_code(\"of_a_method\") }",
    ),
    (
        "n.rs",
        "impl E { fn new(code: &str) -> Self { E } fn old() { Self::new(\"of_a_type\"); F::new(\"no\") } }",
    ),
    ("b.rs", "fn refuse(why: u8, code: &str) {}\nfn f() {\n refuse(1, \"of_a_function\") }"),
    (
        "c.rs",
        "fn f() { let wrong = |code, what: String| g(code, what);\n wrong(\"of_a_closure\", \"x\".into()) }",
    ),
    ("d.rs", "impl K { const fn code(self) -> &'static str { match self { Self::A => \"of_a_match\" } } }"),
    ("e.rs", "fn f() { let (code, m) = if a { (\"of_a_tuple\", \"A message.\") } else { b }; }"),
    ("f.rs", "fn f() { e.code = Some(\"of_a_field\".to_owned()); D { code: Some(\"of_a_value\".into()) } }"),
    ("g.rs", "#[cfg(test)] mod tests { fn f(e: E) { e.with_code(\"of_a_test\"); } }"),
    ("h.rs", "fn f() { let code = match code { Some(\"of_a_pattern\") => None, c => c }; text(\"code\") }"),
    ("i.py", "raise ConfigurationError(message, code=\"of_python\")\nbarcode = \"no\"\n"),
    ("j.js", "const error = { message, code: 'of_node' }\nif (error.code === 'no') {}\n"),
    ("k.swift", "throw local(code: \"of_swift\")\n"),
    ("l.kt", "ErrorDetails(kind = kind, code = \"of_kotlin\")\n"),
];

fn sources() -> Files {
    SOURCES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn every_way_of_raising_a_code_is_seen() {
    let found = raised(&sources());
    let codes: Vec<_> = found.keys().map(String::as_str).collect();
    let wanted = [
        "of_a_closure",
        "of_a_field",
        "of_a_function",
        "of_a_match",
        "of_a_method",
        "of_a_tuple",
        "of_a_type",
        "of_a_value",
        "of_kotlin",
        "of_node",
        "of_python",
        "of_swift",
    ];
    assert_eq!(codes, wanted);
    assert_eq!(found["of_a_function"], "b.rs:3");
}

#[test]
fn a_code_that_one_side_lacks_is_told() {
    let raised = raised(&sources());
    let mut table: BTreeSet<_> = raised.keys().map(String::as_str).collect();
    assert_eq!(differences(&table, &raised), [] as [String; 0]);
    table.remove("of_a_closure");
    table.insert("of_nobody");
    assert_eq!(
        differences(&table, &raised),
        [
            "c.rs:2 raises of_a_closure, which no table of codes has",
            "there is of_nobody in a table of codes, which nothing raises",
        ]
    );
}

/// A remedy for each kind, and no kind in the table that is never told.
#[test]
fn kinds_and_codes_have_words() {
    for kind in ErrorKind::ALL {
        assert!(kind.meaning().ends_with('.') && kind.remedy().ends_with('.'), "{}", kind.name());
    }
}
