"""Runs every worker in alternating rounds and writes the tables. Started by `tests/bench/run`, which builds what it needs."""

import argparse
import datetime
import json
import os
import platform
import statistics
import sys

import rows
import tables
import workers

EXTRAS = ("wall_ns", "p99_ns", "loop_ns", "cpu_ns", "rss_mb", "idle_mb", "growth_mb")


def measure(rounds, scale, languages):
    """Every row in every round, so that what else the machine does meets all of them alike."""
    with workers.Server() as fast, workers.Server(50) as slow, workers.Server(tls=True) as secure:
        sections = {
            title: [row for row in part if row.language in languages]
            for title, part in rows.sections(fast.url, slow.url, secure.url, scale).items()
        }
        samples, served = {}, {}
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            for title, part in sections.items():
                for row in part:
                    server = next((server for server in (slow, secure) if server.url in row.command), None)
                    before = server.served() if server else (0, 0)
                    samples.setdefault((title, row.name), []).append(workers.run(row.command))
                    if server:
                        after = server.served()
                        served[title, row.name] = after[0] - before[0], after[1] - before[1]
    return {
        title: [summary(title, row, samples, served.get((title, row.name))) for row in part]
        for title, part in sections.items()
        if part
    }


def summary(title, row, samples, served):
    own = samples[title, row.name]
    base = samples.get((title, row.limit))
    values = [sample[row.figure] for sample in own]
    connections, requests = served or (None, None)
    of_limit = list(zip(values, (sample[row.figure] for sample in base))) if base else []
    return {
        "name": row.name,
        "figure": row.figure,
        "limit": row.limit,
        "median": statistics.median(values),
        "lowest": min(values),
        "highest": max(values),
        # Within each round, for the machine may be slower in one than in another.
        "ratio": statistics.median(value / limit for value, limit in of_limit) if base and row.figure != "growth_mb" else None,
        "over_ns": statistics.median(value - limit for value, limit in of_limit) if base and row.figure == "cpu_ns" else None,
        "connections": connections,
        "requests": requests,
        **{extra: statistics.median(sample[extra] for sample in own) for extra in EXTRAS if extra in own[0]},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="of the numbers of iterations")
    parser.add_argument("--only", default="rust,python,node,swift,kotlin", help="the languages, separated by commas")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md and the README, too")
    options = parser.parse_args()
    languages = {"rust", *options.only.split(",")}
    before = os.getloadavg()[0]
    sections = measure(options.rounds, options.scale, languages)
    after = os.getloadavg()[0]
    with workers.Server() as server:
        counts = workers.count_rust(server.url)
        workers.count_others(counts, server.url, languages)
    results = {
        "date": datetime.date.today().isoformat(),
        "machine": machine(),
        "rounds": options.rounds,
        "scale": options.scale,
        "load": [before, after],
        "sections": sections,
        "counts": counts,
        "installed": {**workers.installed(), **workers.peers_installed()},
    }
    (workers.BUILD / "results.json").write_text(json.dumps(results, indent=1))
    text = tables.markdown(results)
    (workers.BUILD / "results.md").write_text(text)
    (workers.BUILD / "results.svg").write_text(tables.chart(results))
    if options.write:
        tables.write(workers.ROOT, results)
    print(text)
    print(tables.conditions(results))
    print(f"in {workers.BUILD}: results.json, results.md, results.svg")


def machine():
    with open("/proc/cpuinfo") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    model = models[0] if models else platform.machine()
    return f"{os.cpu_count()} cores of {model}, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
