"""Starts workers and servers, and counts what load does not move."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build/bench"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
RELEASE = TARGET / "release"
PYTHON = BUILD / "python/bin/python"
CERTIFICATE = BUILD / "certificate.pem"
OURS_NODE = BUILD / "node/node_modules/stripe-sessions"
PEER_NODE = BUILD / "peers/node_modules/stripe"
# What somebody's shell sets must not reach a peer: proxies, keys, and names of coding agents, which two of them report.
ENVIRONMENT = {
    **{name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR", "JAVA_HOME", "NODE_PATH") if name in os.environ},
    "STRIPE_PACKAGE": str(PEER_NODE),
    "STRIPE_SESSIONS_PACKAGE": str(OURS_NODE),
}
OVER_TLS = {
    "BENCH_CERTIFICATE": str(CERTIFICATE),  # ours, and stripe-python: as options
    "NODE_EXTRA_CA_CERTS": str(CERTIFICATE),  # stripe-node
    "SSL_CERT_FILE": str(CERTIFICATE),  # async-stripe
}
# The server has the first core and the client the last, where there are two. Builds before this use both.
CORES = sorted(os.sched_getaffinity(0))


def rust(task, iterations, url=""):
    return [str(RELEASE / "worker"), task, str(iterations), url]


def async_stripe(task, iterations, url=""):
    return [str(RELEASE / "bench-async-stripe"), task, str(iterations), url]


def python(client, task, iterations, url=""):
    return [str(PYTHON), str(HERE / "worker.py"), client, task, str(iterations), url]


def node(client, task, iterations, url=""):
    # V8 lets the part of its heap for young objects grow to 32 MB, whatever a program does: here it has its least from the start.
    own = ["--expose-gc", "--max-semi-space-size=1"] if task == "growth" else []
    return ["node", *own, str(HERE / "worker.js"), client, task, str(iterations), url]


def swift(task, iterations, url=""):
    return [str(HERE / "swift/worker"), task, str(iterations), url]


def kotlin(task, iterations, url=""):
    return [str(HERE / "kotlin/worker"), task, str(iterations), url]


class Server:
    """The fast server, in a process of its own."""

    def __init__(self, delay=0, tls=False):
        arguments = [str(RELEASE / "server"), "--delay-ms", str(delay)]
        if tls:
            arguments += ["--certificate", str(CERTIFICATE)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(arguments, stdin=pipe, stdout=pipe, text=True, bufsize=1)
        os.sched_setaffinity(self.process.pid, CORES[:1])
        self.url = self.process.stdout.readline().strip()

    def served(self):
        """How many connections, and how many requests, there were."""
        self.process.stdin.write("\n")
        connections, requests = self.process.stdout.readline().split()
        return int(connections), int(requests)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def environment(command):
    return {**ENVIRONMENT, **(OVER_TLS if any(part.startswith("https:") for part in command) else {})}


def process(command):
    """A command measured from its beginning to its end."""
    return [str(RELEASE / "worker"), "process", *command]


def run(command):
    """A worker's line of JSON."""
    done = subprocess.run(
        command, env=environment(command), capture_output=True, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, CORES[-1:]),
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def allocations(program, task, url=""):
    command = [str(RELEASE / program), "allocations", task, url]
    return json.loads(subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout)


def per_iteration(count, few, many):
    """Two lengths, subtracted. Workers warm up with a tenth of what they measure."""
    return (count(many) - count(few)) / (many - few + many // 10 - few // 10)


def instructions(command, few=100, many=300):
    """Instructions in user space for one iteration. `command` makes a command of a length."""
    def count(iterations):
        callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command(iterations)]
        done = subprocess.run(callgrind, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        return sum(int(number) for number in re.findall(r"Collected : (\d+)", done.stderr))

    return round(per_iteration(count, few, many))


def system_calls(command, few=100, many=300):
    """System calls for one iteration, counted the same way."""
    def count(iterations):
        report = BUILD / "strace"
        strace = ["strace", "-f", "-qq", "-c", "-o", str(report), *command(iterations)]
        subprocess.run(strace, env=ENVIRONMENT, capture_output=True, check=True)
        return int(re.search(r"(\d+)\s+(?:\d+\s+)?total", report.read_text())[1])

    return round(per_iteration(count, few, many), 1)


def connections_opened(calls):
    """Over how many connections one client makes calls with 64 in flight."""
    with Server(50) as server:
        subprocess.run(rust("many", calls, server.url), env=ENVIRONMENT, check=True, capture_output=True)
        return server.served()[0]


def size(*folders):
    """Files that are installed, without bytecode, which Python makes itself."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files)}


def program_size():
    """A stripped program that makes one call."""
    stripped = BUILD / "first"
    subprocess.run(["strip", "-o", str(stripped), str(RELEASE / "first")], check=True)
    return {"files": 1, "bytes": stripped.stat().st_size}


def sources():
    """The files each package would have, the native library included, without building it."""
    package = size(ROOT / "bindings-python/python/stripe_sessions")
    listed = subprocess.run(
        ["npm", "pack", "--dry-run", "--json"], cwd=ROOT / "bindings-node", capture_output=True, text=True, check=True
    )
    packed = json.loads(listed.stdout)[0]
    return {
        "Python, ours": {"files": package["files"] + 1, "bytes": package["bytes"]},
        # The licences, and the platform's package: library, manifest, page, licences.
        "Node, ours": {"files": packed["entryCount"] + 2 + 5, "bytes": packed["unpackedSize"]},
    }


def site_packages():
    return next((BUILD / "python/lib").glob("python*")) / "site-packages"


def installed():
    """What our packages put on a disk."""
    scope = OURS_NODE.parent / "@stripe-sessions"
    return {
        "Rust, a program making one call": program_size(),
        "Python, ours": size(*site_packages().glob("stripe_sessions*")),
        "Node, ours": size(OURS_NODE, scope),
    }


def peers_installed():
    site = site_packages()
    # What pip installs for stripe with its usual extras: not pip itself, maturin, orjson or this library.
    own = re.compile(r"(stripe_sessions|pip|setuptools|_distutils|maturin|orjson|pkg_resources|distutils)")
    peers = [path for path in site.iterdir() if not own.match(path.name)]
    stripped = BUILD / "async-stripe"
    subprocess.run(["strip", "-o", str(stripped), str(RELEASE / "bench-async-stripe")], check=True)
    return {
        "async-stripe, a program making calls": {"files": 1, "bytes": stripped.stat().st_size},
        "stripe-python, with requests and httpx": size(*(path for path in peers if path.is_dir())),
        "stripe-node": size(PEER_NODE),
    }


PURE = (
    "encode", "encode-json", "decode", "decode-compact", "document", "document-compact", "validate", "stub-call",
)


def count_rust(url):
    """What CI asks of core."""
    counts = {"instructions": {}, "allocations": {}, "system_calls": {}, "connections": {}}
    for task in (*PURE, "call"):
        at = url if task == "call" else ""
        counts["allocations"][f"Rust, {task}"] = allocations("worker", task, at)
        counts["instructions"][f"Rust, {task}"] = instructions(lambda n, task=task, at=at: rust(task, n, at))
    counts["system_calls"]["Rust, call"] = system_calls(lambda n: rust("call", n, url))
    counts["connections"]["Rust, 64 in flight"] = connections_opened(640)
    return counts


def count_others(counts, url, languages):
    """The limits and the peers, beside it."""
    for task in ("limit-encode", "limit-decode", "limit-outer", "limit-call", "limit-ureq"):
        at = url if task in ("limit-call", "limit-ureq") else ""
        counts["allocations"][f"Rust, {task}"] = allocations("worker", task, at)
        counts["instructions"][f"Rust, {task}"] = instructions(lambda n, task=task, at=at: rust(task, n, at))
    for task in ("limit-call", "limit-ureq"):
        counts["system_calls"][f"Rust, {task}"] = system_calls(lambda n, task=task: rust(task, n, url))
    name = "async-stripe, call"
    counts["allocations"][name] = allocations("bench-async-stripe", "1", url)
    counts["instructions"][name] = instructions(lambda n: async_stripe("call", n, url))
    counts["system_calls"][name] = system_calls(lambda n: async_stripe("call", n, url))
    if "python" in languages:
        for client in ("limit", "ours", "stripe"):
            few, many = (10, 30) if client == "stripe" else (100, 300)
            command = lambda n, client=client: python(client, "call", n, url)
            counts["instructions"][f"Python, {client}, call"] = instructions(command, few, many)
            counts["system_calls"][f"Python, {client}, call"] = system_calls(command, few, many)
    if "node" in languages:
        for client in ("limit", "ours", "stripe"):
            command = lambda n, client=client: node(client, "call", n, url)
            counts["system_calls"][f"Node, {client}, call"] = system_calls(command, 500, 1500)
