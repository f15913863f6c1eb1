"""Holds the figures that load does not move against what they may be. Started by `tests/bench/gates`."""

import shutil
import sys

import workers

# A tenth to a fifth above what was measured (docs/performance.md): another compiler or libc passes; a copy of the reply,
# a tree of values in between, a second write or another probe of the connection does not. What is a whole number by
# design has no room at all.
MOST = {
    "instructions": {
        "Rust, encode": 10_600,
        "Rust, encode-json": 7_800,
        "Rust, decode": 31_500,
        "Rust, decode-compact": 19_600,
        "Rust, document": 85_000,
        "Rust, document-compact": 73_000,
        "Rust, validate": 17_500,
        "Rust, stub-call": 87_000,
        "Rust, call": 113_000,
    },
    "allocations": {
        "Rust, encode": 2,
        "Rust, encode-json": 2,
        "Rust, decode": 3,
        "Rust, decode-compact": 3,
        "Rust, document": 2,
        "Rust, document-compact": 2,
        "Rust, validate": 1,
        "Rust, stub-call": 36,
        "Rust, call": 38,
    },
    "system_calls": {"Rust, call": 4.5},
    "connections": {"Rust, 64 in flight": 64},
    "files": {"Python, ours": 40, "Node, ours": 40},
    "bytes": {"Rust, a program making one call": 3_500_000, "Python, ours": 340_000, "Node, ours": 300_000},
}
# Those of the release builds, native libraries included.
BUILT = {
    "files": {"Python, ours": 40, "Node, ours": 40},
    "bytes": {"Python, ours": 4_200_000, "Node, ours": 4_200_000},
}


def main():
    for tool in ("valgrind", "strace"):
        if not shutil.which(tool):
            sys.exit(f"gates: {tool} is not on PATH; without it nothing is counted")
    with workers.Server() as server:
        counts = workers.count_rust(server.url)
    sizes = {"Rust, a program making one call": workers.program_size(), **workers.sources()}
    figures = [(kind, name, most, of(counts, sizes, kind, name)) for kind, limits in MOST.items() for name, most in limits.items()]
    if "all" in sys.argv[1:]:
        built = workers.installed()
        figures += [(kind, f"{name}, built", most, built[name][kind]) for kind, limits in BUILT.items() for name, most in limits.items()]
    failed = 0
    for kind, name, most, value in figures:
        failed += value > most
        print(f"{'FAILED' if value > most else 'ok':7} {kind:13} {name:32} {value:>12,} of at most {most:,}")
    sys.exit(f"gates: {failed} of {len(figures)} failed" if failed else 0)


def of(counts, sizes, kind, name):
    """The measured figure a limit is for."""
    if kind in ("files", "bytes"):
        return sizes[name][kind]
    value = counts[kind][name]
    return value["allocations"] if kind == "allocations" else value


if __name__ == "__main__":
    main()
