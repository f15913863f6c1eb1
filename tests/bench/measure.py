"""Runs every worker in alternating rounds and writes the tables. Started by `tests/bench/run`, which builds what it needs."""

import argparse
import json
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build/bench"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
PYTHON = BUILD / "python/bin/python"
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not re.search("proxy|stripe", name, re.I)},
    "STRIPE_PACKAGE": str(BUILD / "node/node_modules/stripe"),
    "STRIPE_SESSIONS_PACKAGE": str(BUILD / "node/node_modules/stripe-sessions"),
}


def rust(task, iterations, url=""):
    return [str(TARGET / "worker"), task, str(iterations), url]


def python(client, task, iterations, url=""):
    return [str(PYTHON), str(HERE / "worker.py"), client, task, str(iterations), url]


def node(client, task, iterations, url=""):
    return ["node", str(HERE / "worker.js"), client, task, str(iterations), url]


class Server:
    """The fast server, in a process of its own."""

    def __init__(self, delay=0):
        arguments = [str(TARGET / "server"), "--delay-ms", str(delay)]
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def connections(self):
        with urllib.request.urlopen(self.url) as reply:
            # The server leaves out the connection this question came over, but not those of earlier questions.
            return json.load(reply)["connections"]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def run(command):
    """A worker's line of JSON, or what the process as a whole took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)
    wall = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(done.stdout) if done.stdout.strip() else {"wall_ns": wall * 1e9, "cpu_ns": cpu * 1e9}


def table_rows(fast, slow, scale):
    """(section, row, limit's row, figure, command). Ratios are to the row named as limit, within each round."""
    n = lambda count: max(int(count * scale), 64)
    url, late = fast.url, slow.url
    cpu, wall = "cpu_ns", "per_second"
    yield "A encode", "Rust, static keys (limit)", None, cpu, rust("limit-encode", n(500_000))
    yield "A encode", "**Rust, ours, typed**", "Rust, static keys (limit)", cpu, rust("encode", n(500_000))
    yield "A encode", "**Rust, ours, JSON tree**", "Rust, static keys (limit)", cpu, rust("encode-json", n(200_000))
    yield "A encode", "Python, orjson on the dict (limit)", None, cpu, python("limit", "encode", n(200_000))
    yield "A encode", "**Python, ours, checked, with headers**", "Python, orjson on the dict (limit)", cpu, python("ours", "encode", n(10_000))
    yield "A encode", "stripe-python", "Python, orjson on the dict (limit)", cpu, python("stripe", "encode", n(5_000))
    yield "A encode", "Node, JSON.stringify (limit)", None, cpu, node("limit", "encode", n(200_000))
    yield "A encode", "**Node, ours, checked, with headers**", "Node, JSON.stringify (limit)", cpu, node("ours", "encode", n(10_000))
    yield "A encode", "stripe-node", "Node, JSON.stringify (limit)", cpu, node("stripe", "encode", n(30_000))

    yield "B decode", "Rust, serde_json, borrowed (limit)", None, cpu, rust("limit-decode", n(50_000))
    yield "B decode", "Rust, outer fields only", "Rust, serde_json, borrowed (limit)", cpu, rust("limit-outer", n(100_000))
    yield "B decode", "**Rust, ours, typed**", "Rust, serde_json, borrowed (limit)", cpu, rust("decode", n(50_000))
    yield "B decode", "**Rust, ours, checked document**", "Rust, serde_json, borrowed (limit)", cpu, rust("document", n(20_000))
    yield "B decode", "Python, orjson (limit)", None, cpu, python("limit", "decode", n(30_000))
    yield "B decode", "**Python, ours, all fields**", "Python, orjson (limit)", cpu, python("ours", "decode", n(3_000))
    yield "B decode", "**Python, ours, only the secret**", "Python, orjson (limit)", cpu, python("ours", "secret", n(10_000))
    yield "B decode", "stripe-python, all fields", "Python, orjson (limit)", cpu, python("stripe", "decode", n(500))
    yield "B decode", "Node, JSON.parse (limit)", None, cpu, node("limit", "decode", n(50_000))
    yield "B decode", "**Node, ours, all fields**", "Node, JSON.parse (limit)", cpu, node("ours", "decode", n(10_000))
    yield "B decode", "stripe-node, all fields", "Node, JSON.parse (limit)", cpu, node("stripe", "decode", n(50_000))

    yield "C whole call", "Rust, socket (limit)", None, cpu, rust("limit-call", n(5_000), url)
    yield "C whole call", "**Rust, ours**", "Rust, socket (limit)", cpu, rust("call", n(5_000), url)
    yield "C whole call", "Python, socket (limit)", None, cpu, python("limit", "call", n(5_000), url)
    yield "C whole call", "**Python, ours**", "Python, socket (limit)", cpu, python("ours", "call", n(3_000), url)
    yield "C whole call", "**Python, ours, asyncio**", "Python, socket (limit)", cpu, python("ours-async", "call", n(2_000), url)
    yield "C whole call", "stripe-python, requests", "Python, socket (limit)", cpu, python("stripe", "call", n(500), url)
    yield "C whole call", "stripe-python, httpx, asyncio", "Python, socket (limit)", cpu, python("stripe-async", "call", n(500), url)
    yield "C whole call", "Node, socket (limit)", None, cpu, node("limit", "call", n(5_000), url)
    yield "C whole call", "**Node, ours**", "Node, socket (limit)", cpu, node("ours", "call", n(5_000), url)
    yield "C whole call", "stripe-node", "Node, socket (limit)", cpu, node("stripe", "call", n(5_000), url)

    many = n(1_280)
    yield "D 64 in flight, 50 ms each", "**Rust, ours, 64 threads**", None, wall, rust("many", many, late)
    yield "D 64 in flight, 50 ms each", "Python, socket, 64 threads (limit)", None, wall, python("limit", "many", many, late)
    yield "D 64 in flight, 50 ms each", "**Python, ours, 64 threads**", "Python, socket, 64 threads (limit)", wall, python("ours", "many", many, late)
    yield "D 64 in flight, 50 ms each", "**Python, ours, asyncio**", "Python, socket, 64 threads (limit)", wall, python("ours-async", "many", many, late)
    yield "D 64 in flight, 50 ms each", "stripe-python, requests, 64 threads", "Python, socket, 64 threads (limit)", wall, python("stripe", "many", many, late)
    yield "D 64 in flight, 50 ms each", "stripe-python, httpx, asyncio", "Python, socket, 64 threads (limit)", wall, python("stripe-async", "many", many, late)
    yield "D 64 in flight, 50 ms each", "Node, socket (limit)", None, wall, node("limit", "many", many, late)
    yield "D 64 in flight, 50 ms each", "**Node, ours**", "Node, socket (limit)", wall, node("ours", "many", many, late)
    yield "D 64 in flight, 50 ms each", "stripe-node", "Node, socket (limit)", wall, node("stripe", "many", many, late)

    yield "E cold start", "python -c pass (limit)", None, cpu, [str(PYTHON), "-c", "pass"]
    yield "E cold start", "**import stripe_sessions**", "python -c pass (limit)", cpu, [str(PYTHON), "-c", "import stripe_sessions"]
    yield "E cold start", "import stripe", "python -c pass (limit)", cpu, [str(PYTHON), "-c", "import stripe"]
    yield "E cold start", "**Python, ours, first call**", "python -c pass (limit)", cpu, python("ours", "first", 1, url)
    yield "E cold start", "stripe-python, first call", "python -c pass (limit)", cpu, python("stripe", "first", 1, url)
    yield "E cold start", "node -e 0 (limit)", None, cpu, ["node", "-e", "0"]
    yield "E cold start", "**require('stripe-sessions')**", "node -e 0 (limit)", cpu, ["node", "-e", f"require({ENVIRONMENT['STRIPE_SESSIONS_PACKAGE']!r})"]
    yield "E cold start", "require('stripe')", "node -e 0 (limit)", cpu, ["node", "-e", f"require({ENVIRONMENT['STRIPE_PACKAGE']!r})"]
    yield "E cold start", "**Node, ours, first call**", "node -e 0 (limit)", cpu, node("ours", "first", 1, url)
    yield "E cold start", "stripe-node, first call", "node -e 0 (limit)", cpu, node("stripe", "first", 1, url)
    yield "E cold start", "**Rust, ours, first call**", None, cpu, rust("first", 1, url)


def measure(rounds, scale):
    """Every row in every round, alternating; then what does not depend on the machine's load."""
    fast, slow = Server(), Server(50)
    rows = list(table_rows(fast, slow, scale))
    samples = {(section, name): [] for section, name, *_ in rows}
    connections = {}
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        for section, name, _, _, command in rows:
            late = slow.url in command
            before = slow.connections() if late else 0
            samples[section, name].append(run(command))
            if late:
                connections[name] = slow.connections() - before - 1
    fast.stop()
    slow.stop()
    sections = {}
    for section, name, limit, figure, _ in rows:
        own = [sample[figure] for sample in samples[section, name]]
        ratios = [value / base[figure] for value, base in zip(own, samples[section, limit])] if limit else [1.0] * rounds
        row = {
            "name": name,
            "figure": figure,
            "limit": limit,
            "median": statistics.median(own),
            "lowest": min(own),
            "highest": max(own),
            "ratio": statistics.median(ratios) if limit else None,
        }
        for extra in ("wall_ns", "loop_ns", "rss_mb", "growth_mb"):
            values = [sample[extra] for sample in samples[section, name] if extra in sample]
            if values:
                row[extra] = statistics.median(values)
        if section.startswith("D"):
            row["connections"] = connections[name]
            row["cpu_ns"] = statistics.median(sample["cpu_ns"] for sample in samples[section, name])
        sections.setdefault(section, []).append(row)
    return sections


def allocations(task, url=""):
    return json.loads(subprocess.run([TARGET / "allocations", task, url], capture_output=True, text=True, check=True).stdout)


def instructions(command, few, many):
    """Instructions in user space for one iteration: two lengths, subtracted. `command` makes a command of a length."""
    if not shutil.which("valgrind"):
        return None
    counts = []
    for iterations in (few, many):
        callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command(iterations)]
        done = subprocess.run(callgrind, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        counts.append(int(re.search(r"Collected : (\d+)", done.stderr)[1]))
    # Workers warm up with a tenth of what they measure.
    return round((counts[1] - counts[0]) / (many - few + many // 10 - few // 10))


def system_calls(command, few, many):
    """System calls for one iteration, counted the same way."""
    if not shutil.which("strace"):
        return None
    counts = []
    for iterations in (few, many):
        strace = ["strace", "-f", "-qq", "-c", "-o", str(BUILD / "strace"), *command(iterations)]
        subprocess.run(strace, env=ENVIRONMENT, capture_output=True, check=True)
        counts.append(int(re.search(r"(\d+)\s+(?:\d+\s+)?total", (BUILD / "strace").read_text())[1]))
    return round((counts[1] - counts[0]) / (many - few + many // 10 - few // 10), 2)


def connections_opened(calls):
    """Over how many connections one client makes calls with 64 in flight."""
    server = Server(50)
    subprocess.run(rust("many", calls, server.url), check=True, capture_output=True)
    opened = server.connections()
    server.stop()
    return opened


def installed(folder, keep=lambda path: True):
    files = [path for path in folder.rglob("*") if path.is_file() and keep(path)]
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files)}


def counts(rust_only=False):
    """The figures that load does not move."""
    server = Server()
    url = server.url
    result = {"allocations": {}, "instructions": {}, "system_calls": {}, "installed": {}}
    for task in ("encode", "encode-json", "decode", "document", "validate", "stub-call", "limit-call", "call"):
        task_url = url if task in ("call", "limit-call") else ""
        result["allocations"][f"Rust, {task}"] = allocations(task, task_url)
        result["instructions"][f"Rust, {task}"] = instructions(lambda n, task=task: rust(task, n, task_url), 100, 300)
    for task in ("limit-encode", "limit-decode", "limit-outer"):
        result["instructions"][f"Rust, {task}"] = instructions(lambda n, task=task: rust(task, n), 100, 300)
    for task in ("limit-call", "call"):
        result["system_calls"][f"Rust, {task}"] = system_calls(lambda n, task=task: rust(task, n, url), 100, 300)
    result["connections"] = {"Rust, 64 in flight": connections_opened(640)}
    if not rust_only:
        for client in ("limit", "ours", "stripe"):
            few, many = (20, 60) if client == "stripe" else (100, 300)
            result["instructions"][f"Python, {client}, call"] = instructions(lambda n, c=client: python(c, "call", n, url), few, many)
            result["system_calls"][f"Python, {client}, call"] = system_calls(lambda n, c=client: python(c, "call", n, url), few, many)
        site = next((BUILD / "python/lib").glob("python*")) / "site-packages"
        result["installed"]["Python, ours"] = installed(site / "stripe_sessions", lambda path: path.suffix != ".pyc")
        result["installed"]["stripe-python, its package alone"] = installed(site / "stripe", lambda path: path.suffix != ".pyc")
        result["installed"]["Node, ours"] = installed(Path(ENVIRONMENT["STRIPE_SESSIONS_PACKAGE"]))
        result["installed"]["stripe-node"] = installed(Path(ENVIRONMENT["STRIPE_PACKAGE"]))
        result["growth_mb"] = {"Python, ours, 10,000 calls": run(python("ours", "call", 10_000, url))["growth_mb"]}
    server.stop()
    return result


def amount(value, figure):
    if figure == "per_second":
        return f"{value:,.0f}/s"
    if value >= 1e6:
        return f"{value / 1e6:,.1f} ms"
    return f"{value / 1e3:,.1f} µs" if value >= 1e4 else f"{value:,.0f} ns" if value < 1e3 else f"{value / 1e3:,.2f} µs"


def markdown(results):
    lines = []
    for section, rows in results["sections"].items():
        many = section.startswith("D")
        figure = "calls a second" if many else "CPU"
        lines += [f"### {section}", "", f"| | {figure}, median (lowest to highest) | to its limit |" + (" CPU a call | connections | peak RSS |" if many else " the loop is busy |" if section.startswith("C") else "")]
        lines += ["|---|---|---|" + ("---|---|---|" if many else "---|" if section.startswith("C") else "")]
        for row in rows:
            show = lambda key: amount(row[key], row["figure"])
            ratio = f"{row['ratio']:.2f}" if row["ratio"] else ""
            line = f"| {row['name']} | {show('median')} ({show('lowest')} to {show('highest')}) | {ratio} |"
            if many:
                rss = f"{row['rss_mb']:.0f} MB" if "rss_mb" in row else ""
                line += f" {amount(row['cpu_ns'], 'cpu_ns')} | {row['connections']} | {rss} |"
            elif section.startswith("C"):
                line += f" {amount(row['loop_ns'], 'cpu_ns') if 'loop_ns' in row else ''} |"
            lines.append(line)
        lines.append("")
    count = results["counts"]
    lines += ["### F, I and what is installed", "", "| | instructions | allocations | bytes allocated | system calls |", "|---|---|---|---|---|"]
    for name, value in count["instructions"].items():
        allocated = count["allocations"].get(name, {})
        number = lambda value: "" if value is None else f"{value:,}"
        lines.append(
            f"| {name} | {number(value)} | {number(allocated.get('allocations'))} | {number(allocated.get('bytes'))} "
            f"| {number(count['system_calls'].get(name))} |"
        )
    lines += ["", "| | files | MB |", "|---|---|---|"]
    lines += [f"| {name} | {size['files']} | {size['bytes'] / 1e6:.2f} |" for name, size in count["installed"].items()]
    lines += ["", f"Growth: {count.get('growth_mb')}. Connections: {count['connections']}.", ""]
    return "\n".join(lines)


def chart(results):
    """CPU of a whole call, as bars."""
    rows = [row for row in results["sections"]["C whole call"]]
    longest = max(row["median"] for row in rows)
    bar, width, left = 22, 760, 230
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {bar * len(rows) + 40}" font-family="sans-serif" font-size="12">',
        f"<title>CPU time of one call</title><text x='8' y='18' font-weight='bold'>CPU time of one call, in microseconds</text>",
    ]
    for index, row in enumerate(rows):
        name = row["name"]
        top = 30 + index * bar
        colour = "#635bff" if name.startswith("**") else "#b0b8c4" if "limit" in name else "#e0955e"
        length = max(row["median"] / longest * (width - left - 70), 1)
        out.append(f"<text x='{left - 8}' y='{top + 14}' text-anchor='end'>{name.strip('*')}</text>")
        out.append(f"<rect x='{left}' y='{top + 3}' width='{length:.1f}' height='{bar - 7}' fill='{colour}'/>")
        out.append(f"<text x='{left + length + 6:.1f}' y='{top + 14}'>{row['median'] / 1e3:,.0f}</text>")
    return "\n".join([*out, "</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="of the numbers of iterations")
    options = parser.parse_args()
    results = {
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}",
        "rounds": options.rounds,
        "load_before": os.getloadavg()[0],
        "sections": measure(options.rounds, options.scale),
        "counts": counts(),
        "load_after": os.getloadavg()[0],
    }
    (BUILD / "results.json").write_text(json.dumps(results, indent=1))
    text = markdown(results)
    (BUILD / "results.md").write_text(text)
    (BUILD / "results.svg").write_text(chart(results))
    print(text)
    print(f"{results['machine']}; load {results['load_before']:.1f} to {results['load_after']:.1f}; in {BUILD}: results.json, results.md, results.svg")


if __name__ == "__main__":
    main()
