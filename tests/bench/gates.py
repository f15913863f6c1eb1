"""Holds the figures that load does not move against what they may be. Started by `tests/bench/gates`."""

import shutil
import sys

import measure

# About a quarter above what was measured (docs/performance.md), so that another compiler or libc passes, and a copy of
# the reply, a tree of values in between or a second write does not.
MOST = {
    "instructions": {
        "Rust, encode": 1_900,
        "Rust, encode-json": 9_700,
        "Rust, decode": 58_000,
        "Rust, document": 280_000,
        "Rust, validate": 17_000,
        "Rust, stub-call": 120_000,
        "Rust, call": 235_000,
        "Python, ours, call": 1_500_000,
    },
    "allocations": {
        "Rust, encode": 0,
        "Rust, encode-json": 7,
        "Rust, decode": 4,
        "Rust, validate": 4,
        "Rust, stub-call": 90,
        "Rust, call": 200,
    },
    "system_calls": {"Rust, call": 20, "Python, ours, call": 22},
    "connections": {"Rust, 64 in flight": 64},
    "files": {"Python, ours": 40, "Node, ours": 40},
    "bytes": {"Python, ours": 6_000_000, "Node, ours": 6_000_000},
}


def figure(counts, kind, name):
    """The measured figure a limit is for."""
    if kind in ("files", "bytes"):
        return counts["installed"][name][kind]
    value = counts[kind][name]
    return value["allocations"] if kind == "allocations" else value


def main():
    for tool in ("valgrind", "strace"):
        if not shutil.which(tool):
            sys.exit(f"gates: {tool} is not on PATH; without it nothing is counted")
    rust_only = sys.argv[1:] == ["rust"]
    counts = measure.counts(rust_only)
    failed = 0
    for kind, limits in MOST.items():
        for name, most in limits.items():
            if rust_only and not name.startswith("Rust"):
                continue
            value = figure(counts, kind, name)
            failed += value > most
            print(f"{'FAILED' if value > most else 'ok':7} {kind:13} {name:22} {value:>12,} of at most {most:,}")
    sys.exit(f"gates: {failed} failed" if failed else 0)


if __name__ == "__main__":
    main()
