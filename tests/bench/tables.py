"""What was measured as Markdown tables, as a list of targets, and as a chart."""


def time(nanoseconds):
    if nanoseconds < 0:
        return f"−{time(-nanoseconds)}"
    if nanoseconds >= 1e6:
        return f"{nanoseconds / 1e6:,.1f} ms"
    if nanoseconds >= 1e4:
        return f"{nanoseconds / 1e3:,.1f} µs"
    return f"{nanoseconds:,.0f} ns" if nanoseconds < 1e3 else f"{nanoseconds / 1e3:,.2f} µs"


def rate(per_second):
    return f"{per_second:,.0f}/s"


def megabytes(amount):
    return f"{amount:,.1f} MB"


SHOW = {"cpu_ns": time, "per_second": rate, "growth_mb": megabytes}
TITLE = {"cpu_ns": "CPU", "per_second": "calls a second", "growth_mb": "growth"}
# Further columns of a section, by its letter: title, and a row's figure as text.
MORE = {
    "C": [
        ("wall", lambda row: time(row["wall_ns"])),
        ("wall, p99", lambda row: time(row["p99_ns"])),
        ("the loop is busy", lambda row: time(row["loop_ns"]) if "loop_ns" in row and "socket" not in row["name"] else ""),
    ],
    "T": [("wall", lambda row: time(row["wall_ns"])), ("connections", lambda row: f"{row['connections']:,} for {row['requests']:,} calls")],
    "D": [
        ("CPU a call", lambda row: time(row["cpu_ns"])),
        ("connections", lambda row: f"{row['connections']:,} for {row['requests']:,} calls"),
        ("RSS over idle", lambda row: megabytes(row["rss_mb"] - row["idle_mb"])),
    ],
    "E": [
        ("over its limit", lambda row: "" if row["over_ns"] is None else time(row["over_ns"])),
        ("wall", lambda row: time(row["wall_ns"])),
        ("peak RSS", lambda row: megabytes(row["rss_mb"])),
    ],
}


def conditions(results):
    """Where and how a run was made."""
    before, after = results["load"]
    scale = "" if results["scale"] == 1 else f" at scale {results['scale']}"
    return f"{results['date']}, {results['machine']}; rounds: {results['rounds']}{scale}; load average {before:.1f} before, {after:.1f} after."


def write(root, results):
    """Puts a run where it is quoted."""
    (root / "docs/performance.svg").write_text(chart(results))
    for file, text in (("docs/performance.md", markdown(results)), ("README.md", summary(results))):
        before, rest = (root / file).read_text().split("<!-- measured -->\n")
        (root / file).write_text(f"{before}<!-- measured -->\n{conditions(results)}\n\n{text}{rest[rest.index('<!-- end of what was measured -->'):]}")


def summary(results):
    """What a user notices, for the README."""
    rows = {(title[0], row["name"]): row for title, part in results["sections"].items() for row in part}

    def cell(section, row, text):
        return text(rows[section, row]) if (section, row) in rows else ""

    of_calls = lambda row: f"{row['connections']:,}"
    lines = ["| | Python, ours | stripe-python | Node, ours | stripe-node | Rust, ours | async-stripe |", "|---|---|---|---|---|---|---|"]
    for title, text, cells in (
        ("a call, CPU", lambda row: time(row["median"]), (("C", "Python, ours"), ("C", "Python, stripe-python, requests"), ("C", "Node, ours"), ("C", "Node, stripe-node"), ("C", "Rust, ours"), ("C", "Rust, async-stripe"))),
        ("over TLS", lambda row: time(row["median"]), (("T", "Python, ours"), ("T", "Python, stripe-python, requests"), ("T", "Node, ours"), ("T", "Node, stripe-node"), ("T", "Rust, ours"), ("T", "Rust, async-stripe"))),
        ("asynchronous: the event loop is busy for", lambda row: time(row["loop_ns"]), (("C", "Python, ours, asyncio"), ("C", "Python, stripe-python, httpx, asyncio"), ("C", "Node, ours"), ("C", "Node, stripe-node"), None, None)),
        ("64 in flight, 50 ms each: calls a second", lambda row: rate(row["median"]), (("D", "Python, ours, asyncio"), ("D", "Python, stripe-python, httpx, asyncio"), ("D", "Node, ours"), ("D", "Node, stripe-node"), ("D", "Rust, ours, 64 threads"), ("D", "Rust, async-stripe"))),
        ("… over how many connections", of_calls, (("D", "Python, ours, asyncio"), ("D", "Python, stripe-python, httpx, asyncio"), ("D", "Node, ours"), ("D", "Node, stripe-node"), ("D", "Rust, ours, 64 threads"), ("D", "Rust, async-stripe"))),
        ("import", lambda row: time(row["over_ns"]), (("E", "Python, ours, import stripe_sessions"), ("E", "Python, import stripe"), ("E", "Node, ours, require('stripe-sessions')"), ("E", "Node, require('stripe')"), None, None)),
    ):
        lines.append(f"| {title} | {' | '.join(cell(*place, text) if place else '' for place in cells)} |")
    sizes = results["installed"]
    names = ("Python, ours", "stripe-python, with requests and httpx", "Node, ours", "stripe-node", "Rust, a program making one call", "async-stripe, a program making calls")
    files = lambda count: "a program" if count == 1 else f"{count:,} files"
    lines.append("| installed | " + " | ".join(f"{files(sizes[name]['files'])}, {sizes[name]['bytes'] / 1e6:.1f} MB" for name in names) + " |")
    return "\n".join([*lines, ""]) + "\n"


def name_of(row):
    return f"**{row['name']}**" if "ours" in row["name"] else row["name"]


def markdown(results):
    lines = []
    for title, rows in results["sections"].items():
        show, more = SHOW[rows[0]["figure"]], MORE.get(title[0], [])
        titles = ["", f"{TITLE[rows[0]['figure']]}, median (lowest to highest)", "to its limit", *(title for title, _ in more)]
        lines += [f"### {title}", "", f"| {' | '.join(titles)} |", "|---" * len(titles) + "|"]
        for row in rows:
            spread = f"{show(row['median'])} ({show(row['lowest'])} to {show(row['highest'])})"
            ratio = "" if row["ratio"] is None or title[0] == "F" else f"{row['ratio']:.2f}"
            lines.append(f"| {' | '.join([name_of(row), spread, ratio, *(text(row) for _, text in more)])} |")
        lines.append("")
    counts = results["counts"]
    lines += ["### I. Counted, whatever the load", "", "| one | instructions | allocations | bytes allocated | system calls |", "|---|---|---|---|---|"]
    names = dict.fromkeys(name for kind in ("instructions", "system_calls") for name in counts[kind])
    number = lambda value: "" if value is None else f"{value:,}"
    for name in names:
        allocated = counts["allocations"].get(name, {})
        figures = [counts["instructions"].get(name), allocated.get("allocations"), allocated.get("bytes"), counts["system_calls"].get(name)]
        lines.append(f"| {name} | {' | '.join(map(number, figures))} |")
    lines += ["", "### S. Installed, without bytecode", "", "| | files | MB |", "|---|---|---|"]
    lines += [f"| {name} | {size['files']:,} | {size['bytes'] / 1e6:.2f} |" for name, size in results["installed"].items()]
    lines += ["", "### Targets", "", "| | target | measured | |", "|---|---|---|---|"]
    for name, most, value, unit, at_least in targets(results):
        met = value >= most if at_least else value <= most
        sign = "≥" if at_least else "≤"
        lines.append(f"| {name} | {sign} {most:,g}{unit} | {value:,.2f}{unit} | {'met' if met else '**missed**'} |")
    return "\n".join([*lines, ""])


def targets(results):
    """(name, target, measured, unit, whether it is a least). Those whose rows were not measured are left out."""
    rows = {(title[0], row["name"]): row for title, part in results["sections"].items() for row in part}
    counts, installed = results["counts"], results["installed"]
    instructions, system_calls = counts["instructions"], counts["system_calls"]

    def ratio(name, section, row, most):
        if (section, row) in rows:
            yield name, most, rows[section, row]["ratio"], " ×", False

    def of(name, section, row, figure, most, unit="", at_least=False, scale=1.0):
        if (section, row) in rows:
            yield name, most, figure(rows[section, row]) * scale, unit, at_least

    yield from ratio("A core, typed, to static keys", "A", "Rust, ours, typed", 2)
    yield "A core, allocations into the caller's buffer", 0, counts["allocations"]["Rust, encode"]["allocations"], "", False
    yield from ratio("A Python, to orjson on the dict", "A", "Python, ours, checked, with headers", 4)
    yield from ratio("A Node, to JSON.stringify", "A", "Node, ours, checked, with headers", 2)
    yield from ratio("B core, typed, to serde_json borrowed", "B", "Rust, ours, typed", 1.0)
    yield from ratio("B Python, all fields, to orjson", "B", "Python, ours, all fields read", 2.5)
    yield from ratio("B Python, only the secret, to the outer fields in Rust", "B", "Python, ours, only the secret read", 2)
    yield from ratio("B Node, all fields, to JSON.parse", "B", "Node, ours, all fields read", 1.1)
    yield from ratio("C core, CPU, to a socket", "C", "Rust, ours", 1.25)
    yield "C core, system calls", 4, system_calls["Rust, call"], "", False
    yield from ratio("C Python, CPU, to a socket", "C", "Python, ours", 1.4)
    yield from ratio("C Python, asyncio, CPU, to a socket", "C", "Python, ours, asyncio", 2.5)
    yield from ratio("C Node, CPU, to a socket", "C", "Node, ours", 1.7)
    for language, ours, peer in (
        ("Node main thread, to stripe-node's", "Node, ours", "Node, stripe-node"),
        ("asyncio loop, to stripe-python's (httpx)", "Python, ours, asyncio", "Python, stripe-python, httpx, asyncio"),
    ):
        if ("C", ours) in rows:
            yield f"C {language}", 0.2, rows["C", ours]["loop_ns"] / rows["C", peer]["loop_ns"], " ×", False
    yield from ratio("T core, CPU, to ureq with rustls", "T", "Rust, ours", 1.15)
    yield from of("T core, connections", "T", "Rust, ours", lambda row: row["connections"], 1)
    for row in ("Rust, ours, 64 threads", "Python, ours, 64 threads", "Python, ours, asyncio", "Node, ours"):
        yield from of(f"D {row}: calls a second, of 1,280", "D", row, lambda row: row["median"] / 1280, 0.97, " ×", True)
        yield from of(f"D {row}: connections", "D", row, lambda row: row["connections"], 64)
        yield from of(f"D {row}: RSS over idle", "D", row, lambda row: row["rss_mb"] - row["idle_mb"], 16, " MB")
    over = lambda row: row["over_ns"] / 1e6
    yield from of("E import over bare Python, CPU", "E", "Python, ours, import stripe_sessions", over, 10, " ms")
    yield from of("E require over bare Node, CPU", "E", "Node, ours, require('stripe-sessions')", over, 6, " ms")
    for name in ("Python, ours", "Node, ours"):
        if name in installed:
            yield f"E installed, {name}", 4, installed[name]["bytes"] / 1e6, " MB", False
            yield f"E installed, {name}", 40, installed[name]["files"], " files", False
    yield "F allocations per call, core", 10, counts["allocations"]["Rust, call"]["allocations"], "", False
    for row in ("Rust, ours", "Python, ours", "Python, ours, asyncio", "Node, ours"):
        # Beyond that of the socket's worker, which is the harness's own.
        grown = lambda row: row["median"] - rows["F", row["limit"]]["median"]
        yield from of(f"F growth over 10,000 calls, {row}", "F", row, grown, 0.1, " MB")
    yield "I instructions per call, core, to a socket", 1.2, instructions["Rust, call"] / instructions["Rust, limit-call"], " ×", False
    if "Python, ours, call" in instructions:
        yield "I instructions per call, Python, to a socket", 1.6, instructions["Python, ours, call"] / instructions["Python, limit, call"], " ×", False


def chart(results):
    """CPU of a whole call, as bars."""
    rows = next(rows for title, rows in results["sections"].items() if title.startswith("C"))
    longest = max(row["median"] for row in rows)
    bar, width, left = 22, 760, 250
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {bar * len(rows) + 62}" font-family="sans-serif" font-size="12">',
        "<title>CPU time of one call</title>",
        f'<rect width="{width}" height="{bar * len(rows) + 62}" fill="#ffffff"/>',
        '<text x="8" y="20" font-weight="bold">CPU time of creating one account session, microseconds (less is better)</text>',
    ]
    for index, row in enumerate(rows):
        top = 32 + index * bar
        colour = "#635bff" if "ours" in row["name"] else "#c3c9d2" if row["limit"] is None or "ureq" in row["name"] else "#e0955e"
        length = max(row["median"] / longest * (width - left - 70), 1)
        out.append(f'<text x="{left - 8}" y="{top + 14}" text-anchor="end">{row["name"]}</text>')
        out.append(f'<rect x="{left}" y="{top + 3}" width="{length:.1f}" height="{bar - 7}" fill="{colour}"/>')
        out.append(f'<text x="{left + length + 6:.1f}" y="{top + 14}">{row["median"] / 1e3:,.0f}</text>')
    note = f"tests/bench/run, {conditions(results)}"
    out.append(f'<text x="8" y="{bar * len(rows) + 52}" fill="#667085" font-size="10">{note}</text>')
    return "\n".join([*out, "</svg>", ""])
