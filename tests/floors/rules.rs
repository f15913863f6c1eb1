//! The rules: nothing is imported from a floor above, and the modules of a module never need each other in a circle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::source::{Crate, Edge};

/// Something that is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// What it is, without lines: stays the same while the files are edited.
    pub what: String,
    /// Where, one place a line.
    pub places: Vec<String>,
    /// The files that tie a circle, all of them, one pair a line.
    pub ties: Vec<String>,
}

/// What is wrong in a crate. `floors` names its folders from the bottom up, if it has floors.
///
/// A module and its own children may know each other. Two children of one module, each with everything in it, may not:
/// neither files nor folders.
pub(crate) fn violations(krate: &Crate, floors: Option<&[&str]>) -> Vec<Violation> {
    let edges = krate.edges();
    let mut found = vec![];
    if let Some(floors) = floors {
        found.extend(off_floors(krate, floors));
        found.extend(upward(krate, &edges, floors));
    }
    let modules = (0..krate.modules.len()).filter(|&module| krate.owner(module) == module);
    found.extend(modules.flat_map(|module| circles(krate, &edges, module)));
    found
}

/// Modules beside the floors.
fn off_floors(krate: &Crate, floors: &[&str]) -> Vec<Violation> {
    // An inline module of the root is the root's own text.
    let beside = krate
        .modules
        .iter()
        .filter(|module| module.parent == Some(0) && module.file != krate.modules[0].file);
    let beside = beside.filter(|module| !floors.contains(&module.name.as_str()));
    beside
        .map(|module| Violation {
            what: format!("{} stands on no floor", module.file),
            places: vec![format!("the floors are {}", floors.join(", "))],
            ties: vec![],
        })
        .collect()
}

fn upward(krate: &Crate, edges: &[Edge], floors: &[&str]) -> Vec<Violation> {
    // The root is above all floors.
    let floor = |module: usize| match krate.ancestors(module).filter(|&module| module != 0).last() {
        Some(top) => floors.iter().position(|floor| *floor == krate.modules[top].name),
        None => Some(floors.len()),
    };
    let up =
        edges.iter().filter(|edge| floor(edge.from).zip(floor(edge.to)).is_some_and(|(from, to)| from < to));
    up.map(|edge| Violation {
        what: format!("{} imports up, from {}", krate.modules[edge.from].file, krate.modules[edge.to].file),
        places: vec![place(krate, edge)],
        ties: vec![],
    })
    .collect()
}

/// Circles between the children of a module, each taken with everything in it.
fn circles(krate: &Crate, edges: &[Edge], module: usize) -> Vec<Violation> {
    let child = |of: usize| {
        let mut path = krate.ancestors(of).take_while(|&ancestor| ancestor != module).collect::<Vec<_>>();
        let top = path.pop()?;
        (krate.modules[top].parent == Some(module)).then_some(top)
    };
    let mut graph: BTreeMap<usize, BTreeMap<usize, Vec<&Edge>>> = BTreeMap::new();
    for edge in edges {
        if let Some((from, to)) = child(edge.from).zip(child(edge.to))
            && from != to
        {
            graph.entry(from).or_default().entry(to).or_default().push(edge);
        }
    }
    let reach = |from: usize| {
        let (mut reached, mut queue) = (BTreeSet::new(), vec![from]);
        while let Some(node) = queue.pop() {
            queue.extend(
                graph.get(&node).into_iter().flat_map(BTreeMap::keys).filter(|to| reached.insert(**to)),
            );
        }
        reached
    };
    let reached: BTreeMap<_, _> = graph.keys().map(|&node| (node, reach(node))).collect();
    let mut found = vec![];
    let mut done: BTreeSet<usize> = BTreeSet::new();
    for (&node, from_here) in &reached {
        if !from_here.contains(&node) || done.contains(&node) {
            continue;
        }
        let members: BTreeSet<_> = from_here
            .iter()
            .copied()
            .filter(|other| reached.get(other).is_some_and(|back| back.contains(&node)))
            .collect();
        done.extend(&members);
        let name = |module: &usize| krate.modules[*module].name.as_str();
        let first = members.iter().copied().min_by_key(|module| name(module)).unwrap_or(node);
        let circle = shortest(&graph, first);
        let ties = graph.iter().filter(|(from, _)| members.contains(from)).flat_map(|(_, to)| to);
        let ties = ties.filter(|(to, _)| members.contains(to)).flat_map(|(_, edges)| edges);
        let mut names: Vec<_> = members.iter().map(name).collect();
        names.sort_unstable();
        let steps = circle.windows(2).map(|pair| graph[&pair[0]][&pair[1]][0]);
        let places = steps.map(|edge| place(krate, edge)).collect();
        let inside = krate.modules[module].file.as_str();
        found.push(Violation {
            what: format!("a circle in {inside}: {}", names.join(", ")),
            places,
            ties: ties.map(|edge| place(krate, edge)).collect(),
        });
    }
    found
}

/// The shortest way from a node back to itself.
fn shortest(graph: &BTreeMap<usize, BTreeMap<usize, Vec<&Edge>>>, node: usize) -> Vec<usize> {
    let mut before: BTreeMap<usize, usize> = BTreeMap::new();
    let mut queue = VecDeque::from([node]);
    while let Some(here) = queue.pop_front() {
        for &next in graph.get(&here).into_iter().flat_map(BTreeMap::keys) {
            before.entry(next).or_insert_with(|| {
                queue.push_back(next);
                here
            });
        }
    }
    let mut way = vec![node, before[&node]];
    while way.last() != Some(&node) {
        way.push(before[&way[way.len() - 1]]);
    }
    way.reverse();
    way
}

fn place(krate: &Crate, edge: &Edge) -> String {
    let file = |module: usize| &krate.modules[module].file;
    format!("{}:{} needs {} ({})", file(edge.from), edge.line, file(edge.to), edge.path)
}
