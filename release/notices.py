"""The licences of the crates that a package is built from, in LICENSE-THIRD-PARTY.md. Called so because all packages take along what is called
LICENSE-….

A licence whose words are the same for many crates is there once, below the crates and whose copyright each names: a file of the whole
workspace is a third of what cargo-about writes, which repeats it for each spelling.
"""

import hashlib
import json
import re

from targets import ROOT, WORK, run, tools

NAME = "LICENSE-THIRD-PARTY.md"
COPYRIGHT = re.compile(r"\W*Copyright (\(c\)|©|\d{4}|[A-Z])")
START = """# What is inside

The native libraries and programs of stripe-sessions are built from its own code and from these crates, each under the licence under which it is listed.
"""


def write():
    """For each package what it is built from: the wheel's are fewer, the others' notices are those of all."""
    (ROOT / NAME).write_text(markdown(found()))
    (ROOT / "bindings-python/sandbox" / NAME).write_text(markdown(found()))
    (ROOT / "bindings-python" / NAME).write_text(markdown(found(), crates("stripe-sessions-python")))


def found():
    """What cargo-about finds of all crates of the workspace. It takes minutes, and is kept."""
    wanted = hashlib.sha256((ROOT / "Cargo.lock").read_bytes() + (ROOT / "release/about.toml").read_bytes())
    made = WORK / "notices" / f"{wanted.hexdigest()[:16]}.json"
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        command = [tools() / "cargo-about", "generate", "--workspace", "--config", "release/about.toml", "--format", "json"]
        run([*command, "--output-file", made], cwd=ROOT)
    return json.loads(made.read_text())["licenses"]


def crates(package):
    """The crates in a package, on any system."""
    tree = run(["cargo", "tree", "--locked", "--package", package, "--edges", "normal", "--target", "all", "--prefix", "none", "--format", "{p}"], capture=True, cwd=ROOT)
    return {tuple(line.split()[:2]) for line in tree.splitlines() if line}


def markdown(licences, only=None):
    texts = {}
    for licence in licences:
        used = [entry["crate"] for entry in licence["used_by"]]
        used = [crate for crate in used if only is None or (crate["name"], f"v{crate['version']}") in only]
        lines = licence["text"].splitlines()
        holders = [line.strip() for line in lines if COPYRIGHT.match(line)]
        rest = "\n".join(line.rstrip() for line in lines if not COPYRIGHT.match(line)).strip("\n")
        words = re.sub(r"\W+", " ", rest).lower()
        if used:
            _, listed = texts.setdefault((licence["name"], words), (re.sub(r"\n{3,}", "\n\n", rest), {}))
            for crate in used:
                listed.setdefault(f"{crate['name']} {crate['version']}", []).extend(holders)
    parts = [START]
    for (name, _), (text, listed) in texts.items():
        entries = [f"- {'; '.join([crate, *dict.fromkeys(holders)])}" for crate, holders in sorted(listed.items())]
        parts.append("\n".join([f"\n## {name}\n", *entries, "\n```text", text, "```\n"]))
    return "".join(parts)
