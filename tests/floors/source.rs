//! A crate read with `syn`: its modules, what each defines and re-exports, and every path that one file takes to another.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, ItemMod, ItemUse, Macro, Meta, Token, UseTree, Visibility};

/// Rust files by their path, with `/` between folders.
pub(crate) type Files = BTreeMap<String, String>;

/// A module with what can be found in it by name.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// Its name; empty for the root.
    pub name: String,
    /// The module it is declared in.
    pub parent: Option<usize>,
    /// The file that has its text. An inline module shares the file of its parent.
    pub file: String,
    children: BTreeMap<String, usize>,
    definitions: BTreeSet<String>,
    /// `use a::b as c` as `c` and `a::b`; those inside functions are apart, for nobody else sees them.
    aliases: Vec<(String, Vec<String>)>,
    local_aliases: Vec<(String, Vec<String>)>,
    globs: Vec<Vec<String>>,
    /// Words in macro calls: what a macro defines is named by one of them.
    macro_words: BTreeSet<String>,
}

/// A path as a module writes it.
#[derive(Debug)]
struct Reference {
    module: usize,
    line: usize,
    path: Vec<String>,
}

/// One file that needs another, and where it says so first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    /// The module that needs.
    pub from: usize,
    /// The module whose file defines what is needed.
    pub to: usize,
    /// Where.
    pub line: usize,
    /// The path, as written.
    pub path: String,
}

/// A crate's modules and the paths in them.
#[derive(Debug)]
pub(crate) struct Crate {
    /// The first is the root.
    pub modules: Vec<Module>,
    references: Vec<Reference>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Module(usize),
    /// Something defined in this module.
    ItemOf(usize),
}

impl Crate {
    /// Reads a crate from its root file. Modules compiled for tests only are left out. Fails on a file that does not
    /// parse, on a module without a file, and on a file of the folder that belongs to no module.
    pub(crate) fn read(files: &Files, root: &str) -> Result<Self, String> {
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut reader = Reader { files, modules: vec![], references: vec![], seen: BTreeSet::new() };
        reader.modules.push(Module { file: root.to_owned(), ..Module::default() });
        reader.file(0, root, folder)?;
        let prefix = format!("{folder}/");
        if let Some(lost) =
            files.keys().find(|name| name.starts_with(&prefix) && !reader.seen.contains(*name))
        {
            return Err(format!("{lost} is no module of {root}"));
        }
        Ok(Self { modules: reader.modules, references: reader.references })
    }

    /// The module whose file it is: an inline module's nearest ancestor with a file of its own.
    pub(crate) fn owner(&self, module: usize) -> usize {
        match self.modules[module].parent {
            Some(parent) if self.modules[parent].file == self.modules[module].file => self.owner(parent),
            _ => module,
        }
    }

    /// A module and the modules it is in, the root last.
    pub(crate) fn ancestors(&self, module: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(module), |&module| self.modules[module].parent)
    }

    /// Which file needs which, each pair once, at the first place in the file.
    pub(crate) fn edges(&self) -> Vec<Edge> {
        let mut first: BTreeMap<(usize, usize), Edge> = BTreeMap::new();
        for reference in &self.references {
            let from = self.owner(reference.module);
            for found in self.resolve(reference.module, &reference.path, &mut BTreeSet::new()) {
                let (Found::Module(to) | Found::ItemOf(to)) = found;
                let to = self.owner(to);
                let edge = Edge { from, to, line: reference.line, path: reference.path.join("::") };
                if from != to && first.get(&(from, to)).is_none_or(|known| edge.line < known.line) {
                    first.insert((from, to), edge);
                }
            }
        }
        first.into_values().collect()
    }

    fn resolve(&self, from: usize, path: &[String], asked: &mut BTreeSet<(usize, String)>) -> Vec<Found> {
        let Some((first, mut rest)) = path.split_first() else { return vec![] };
        let mut found = match first.as_str() {
            "crate" => vec![Found::Module(0)],
            "self" => vec![Found::Module(from)],
            "super" => vec![Found::Module(self.modules[from].parent.unwrap_or(0))],
            name if rest.is_empty() => self.lookup_globs(from, name, asked),
            name => self.lookup(from, name, true, asked),
        };
        while let Some((name, after)) = rest.split_first() {
            let Some(module) = found.iter().find_map(|found| match found {
                Found::Module(module) => Some(*module),
                Found::ItemOf(_) => None,
            }) else {
                break; // a variant or a function of an item
            };
            found = match name.as_str() {
                "super" => vec![Found::Module(self.modules[module].parent.unwrap_or(0))],
                "self" | "*" => vec![Found::Module(module)],
                name => {
                    let found = self.lookup(module, name, module == from, asked);
                    // A macro made it whose call does not name it: it is in the module that was asked.
                    if found.is_empty() { vec![Found::ItemOf(module)] } else { found }
                }
            };
            rest = after;
        }
        found
    }

    fn lookup(
        &self,
        module: usize,
        name: &str,
        inside: bool,
        asked: &mut BTreeSet<(usize, String)>,
    ) -> Vec<Found> {
        if !asked.insert((module, name.to_owned())) {
            return vec![];
        }
        let here = &self.modules[module];
        let mut found: Vec<_> =
            here.children.get(name).map(|&child| Found::Module(child)).into_iter().collect();
        let locals = here.local_aliases.iter().filter(|_| inside);
        if here.definitions.contains(name) {
            found.push(Found::ItemOf(module));
        } else if let Some((_, path)) = here.aliases.iter().chain(locals).find(|(alias, _)| alias == name) {
            found.extend(self.resolve_import(module, path, asked));
        }
        if found.is_empty() {
            found = self.lookup_globs(module, name, asked);
        }
        if found.is_empty() && here.macro_words.contains(name) {
            found.push(Found::ItemOf(module));
        }
        asked.remove(&(module, name.to_owned()));
        found
    }

    /// As [`Self::resolve`], for an import, where one word alone is a name like any other.
    fn resolve_import(
        &self,
        from: usize,
        path: &[String],
        asked: &mut BTreeSet<(usize, String)>,
    ) -> Vec<Found> {
        match path {
            [name] if !matches!(name.as_str(), "crate" | "self" | "super") => {
                self.lookup(from, name, false, asked)
            }
            _ => self.resolve(from, path, asked),
        }
    }

    fn lookup_globs(&self, module: usize, name: &str, asked: &mut BTreeSet<(usize, String)>) -> Vec<Found> {
        let here = &self.modules[module];
        if here.children.contains_key(name)
            || here.definitions.contains(name)
            || here.aliases.iter().any(|(alias, _)| alias == name)
        {
            return vec![];
        }
        for glob in &here.globs {
            for found in self.resolve_import(module, glob, asked) {
                if let Found::Module(target) = found {
                    let found = self.lookup(target, name, false, asked);
                    if !found.is_empty() {
                        return found;
                    }
                }
            }
        }
        vec![]
    }
}

struct Reader<'a> {
    files: &'a Files,
    modules: Vec<Module>,
    references: Vec<Reference>,
    seen: BTreeSet<String>,
}

impl Reader<'_> {
    /// Reads the file of a module; `folder` is where the files of its children are.
    fn file(&mut self, module: usize, name: &str, folder: &str) -> Result<(), String> {
        let text = self.files.get(name).ok_or_else(|| format!("there is no {name}"))?;
        self.seen.insert(name.to_owned());
        let file = syn::parse_file(text)
            .map_err(|error| format!("{name}:{}: {error}", error.span().start().line))?;
        self.items(module, &file.items, folder)
    }

    fn items(&mut self, module: usize, items: &[Item], folder: &str) -> Result<(), String> {
        for item in items {
            if for_tests(attributes(item)) {
                if let Item::Mod(item) = item {
                    self.leave_out(module, item, folder);
                }
                continue;
            }
            match item {
                Item::Mod(item) => self.module(module, item, folder)?,
                Item::Use(item) => {
                    for (alias, path, line) in imports(item) {
                        match alias {
                            Some(alias) => self.modules[module].aliases.push((alias, path.clone())),
                            None => self.modules[module].globs.push(path.clone()),
                        }
                        self.references.push(Reference { module, line, path: with_single(path) });
                    }
                }
                item => {
                    if let Some(name) = defined(item) {
                        self.modules[module].definitions.insert(name);
                    } else if let Item::Macro(item) = item {
                        words(item.mac.tokens.clone(), &mut self.modules[module].macro_words);
                    }
                    Paths { reader: self, module }.visit_item(item);
                }
            }
        }
        Ok(())
    }

    fn module(&mut self, parent: usize, item: &ItemMod, folder: &str) -> Result<(), String> {
        let name = item.ident.to_string();
        let child = self.modules.len();
        let mut made = Module { name: name.clone(), parent: Some(parent), ..Module::default() };
        let inside = join(folder, &name);
        self.modules[parent].children.insert(name, child);
        if let Some((_, items)) = &item.content {
            made.file.clone_from(&self.modules[parent].file);
            self.modules.push(made);
            return self.items(child, items, &inside);
        }
        let file = self.file_of(parent, item, folder);
        made.file.clone_from(&file);
        self.modules.push(made);
        self.file(child, &file, &inside)
    }

    fn file_of(&self, parent: usize, item: &ItemMod, folder: &str) -> String {
        let path = item.attrs.iter().find_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(path), .. }) => Some(path.value()),
                _ => None,
            },
            _ => None,
        });
        let inside = join(folder, &item.ident.to_string());
        match path {
            // Beside the file that says so, wherever that file's modules are otherwise.
            Some(path) => {
                let file = &self.modules[parent].file;
                let mut names: Vec<_> = file.split('/').collect();
                names.pop();
                for name in path.split('/') {
                    if name == ".." {
                        names.pop();
                    } else {
                        names.push(name);
                    }
                }
                names.join("/")
            }
            None => [format!("{inside}.rs"), format!("{inside}/mod.rs")]
                .into_iter()
                .find(|name| self.files.contains_key(name))
                .unwrap_or_else(|| format!("{inside}.rs")),
        }
    }

    /// The files of a module that is compiled for tests only count as seen.
    fn leave_out(&mut self, parent: usize, item: &ItemMod, folder: &str) {
        if item.content.is_none() {
            let file = self.file_of(parent, item, folder);
            let inside = format!("{}/", join(folder, &item.ident.to_string()));
            self.seen.extend(self.files.keys().filter(|name| name.starts_with(&inside)).cloned());
            self.seen.insert(file);
        }
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// An import of one word resolves like the first word of a longer path.
fn with_single(mut path: Vec<String>) -> Vec<String> {
    if path.len() == 1 && !matches!(path[0].as_str(), "crate" | "self" | "super") {
        path.insert(0, "self".to_owned());
    }
    path
}

/// The paths of an import, with the name each gets; none for a glob.
fn imports(item: &ItemUse) -> Vec<(Option<String>, Vec<String>, usize)> {
    fn walk(tree: &UseTree, before: &mut Vec<String>, found: &mut Vec<(Option<String>, Vec<String>, usize)>) {
        let mut leaf = |name: &syn::Ident, alias: &syn::Ident| {
            let mut path = before.clone();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            let alias =
                if alias == "self" { path.last().cloned().unwrap_or_default() } else { alias.to_string() };
            found.push((Some(alias), path, name.span().start().line));
        };
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                walk(&path.tree, before, found);
                before.pop();
            }
            UseTree::Name(name) => leaf(&name.ident, &name.ident),
            UseTree::Rename(rename) => leaf(&rename.ident, &rename.rename),
            UseTree::Glob(glob) => found.push((None, before.clone(), glob.star_token.spans[0].start().line)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, before, found)),
        }
    }
    let mut found = vec![];
    if item.leading_colon.is_none() {
        walk(&item.tree, &mut vec![], &mut found);
    }
    found
}

/// Whether something is compiled for tests only.
pub(crate) fn for_tests(attributes: &[Attribute]) -> bool {
    fn only(meta: &Meta) -> bool {
        match meta {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) if list.path.is_ident("all") => list
                .parse_args_with(syn::punctuated::Punctuated::<Meta, Token![,]>::parse_terminated)
                .is_ok_and(|inner| inner.iter().any(only)),
            _ => false,
        }
    }
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<Meta>().is_ok_and(|meta| only(&meta))
    })
}

pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn defined(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::TraitAlias(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Union(item) => item.ident.to_string(),
        _ => return None,
    })
}

fn words(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                found.insert(word.to_string());
            }
            TokenTree::Group(group) => words(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Collects the paths of an item.
struct Paths<'a, 'b> {
    reader: &'a mut Reader<'b>,
    module: usize,
}

impl Paths<'_, '_> {
    fn add(&mut self, path: Vec<String>, span: Span) {
        let line = span.start().line;
        self.reader.references.push(Reference { module: self.module, line, path });
    }

    /// The paths in the tokens of a macro, whose grammar nobody but the macro knows.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let is = |at: usize, wanted: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == wanted);
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(word) if word == "use" => {
                    let end = (at..tokens.len()).find(|&end| is(end, ';')).unwrap_or(tokens.len() - 1);
                    // `$crate` is `crate` to whoever defines the macro.
                    let import = tokens[at..=end].iter().filter(|token| token.to_string() != "$").cloned();
                    if let Ok(item) = syn::parse2::<ItemUse>(import.collect()) {
                        self.visit_item_use(&item);
                        at = end;
                    }
                }
                TokenTree::Ident(word) => {
                    let mut path = vec![word.to_string()];
                    while is(at + 1, ':') && is(at + 2, ':') {
                        let Some(TokenTree::Ident(next)) = tokens.get(at + 3) else { break };
                        path.push(next.to_string());
                        at += 3;
                    }
                    // A single word with a small letter may be anything.
                    if path.len() > 1 || path[0].starts_with(char::is_uppercase) {
                        self.add(path, word.span());
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }
}

impl<'ast> Visit<'ast> for Paths<'_, '_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            ImplItem::Macro(item) => &item.attrs,
            _ => return,
        };
        if !for_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    /// An import inside a function.
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (alias, path, line) in imports(item) {
            match alias {
                Some(alias) => self.reader.modules[self.module].local_aliases.push((alias, path.clone())),
                None => self.reader.modules[self.module].globs.push(path.clone()),
            }
            self.reader.references.push(Reference { module: self.module, line, path: with_single(path) });
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            let words: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.add(words, path.segments[0].ident.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    /// Documentation links to whatever explains best; `#[serde(with = "crate::…")]` is code.
    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            for token in list.tokens.clone() {
                if let TokenTree::Literal(literal) = &token
                    && let Ok(text) = syn::parse2::<syn::LitStr>(TokenStream::from(token.clone()))
                    && let Ok(path) = text.parse::<syn::Path>()
                    && path.segments.len() > 1
                {
                    let words = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                    self.add(words, literal.span());
                }
            }
            self.tokens(list.tokens.clone());
        }
    }

    /// `pub(in crate::a)` needs nothing of `a`.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
