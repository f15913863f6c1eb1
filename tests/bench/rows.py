"""What is measured: sections of rows, each a command, and the row it is held against."""

from typing import NamedTuple

from workers import ENVIRONMENT, PYTHON, RELEASE, async_stripe, kotlin, node, process, python, rust, swift


class Row(NamedTuple):
    name: str
    command: list
    limit: str | None = None
    """The row of the same section that its ratio is to."""
    figure: str = "cpu_ns"
    language: str = "rust"

    @property
    def is_ours(self):
        return "ours" in self.name

    @property
    def is_limit(self):
        return self.limit is None


def sections(fast, slow, secure, scale):
    """By title. `fast`, `slow` and `secure` are the servers' addresses; `scale` is of the numbers of iterations."""
    n = lambda count: max(int(count * scale), 20)
    many = max(int(1_280 * scale) // 64, 1) * 64
    return {
        "A. Encode the parameters": encode(n),
        "B. Decode the reply": decode(n),
        "C. A whole call, one at a time": calls(n, fast),
        "T. The same over TLS": tls(n, secure),
        "D. 64 in flight, each answered after 50 ms": in_flight(many, slow),
        "E. Cold start, whole processes": cold(fast),
        "F. Growth over many calls": growth(max(int(10_000 * scale), 100), fast),
        "N. A call across the border that does nothing": nothing(n),
    }


def encode(n):
    static, orjson, stringify = "Rust, static keys (limit)", "Python, orjson on the dict (limit)", "Node, JSON.stringify (limit)"
    yield Row(static, rust("limit-encode", n(500_000)))
    yield Row("Rust, ours, typed", rust("encode", n(500_000)), static)
    yield Row("Rust, ours, JSON tree", rust("encode-json", n(200_000)), static)
    yield Row("Rust, async-stripe", async_stripe("encode", n(200_000)), static)
    yield Row(orjson, python("limit", "encode", n(200_000)), language="python")
    yield Row("Python, ours, checked, with headers", python("ours", "encode", n(10_000)), orjson, language="python")
    yield Row("Python, stripe-python", python("stripe", "encode", n(5_000)), orjson, language="python")
    yield Row(stringify, node("limit", "encode", n(200_000)), language="node")
    yield Row("Node, ours, checked, with headers", node("ours", "encode", n(20_000)), stringify, language="node")
    yield Row("Node, stripe-node", node("stripe", "encode", n(50_000)), stringify, language="node")
    yield Row("Swift, ours, checked, with headers", swift("encode", n(10_000)), static, language="swift")
    yield Row("Kotlin, ours, checked, with headers", kotlin("encode", n(10_000)), static, language="kotlin")


def decode(n):
    borrowed, outer = "Rust, serde_json borrowed (limit)", "Rust, outer fields only"
    orjson, parse = "Python, orjson (limit)", "Node, JSON.parse (limit)"
    yield Row(borrowed, rust("limit-decode", n(100_000)))
    yield Row(outer, rust("limit-outer", n(200_000)), borrowed)
    yield Row("Rust, ours, typed", rust("decode", n(100_000)), borrowed)
    yield Row("Rust, ours, checked document", rust("document", n(30_000)), borrowed)
    yield Row("Rust, async-stripe (22 components)", async_stripe("decode", n(100_000)), borrowed)
    yield Row(orjson, python("limit", "decode", n(50_000)), language="python")
    yield Row("Python, ours, all fields read", python("ours", "decode", n(3_000)), orjson, language="python")
    yield Row("Python, ours, only the secret read", python("ours", "secret", n(10_000)), outer, language="python")
    yield Row("Python, stripe-python, all fields read", python("stripe", "decode", n(500)), orjson, language="python")
    yield Row(parse, node("limit", "decode", n(50_000)), language="node")
    yield Row("Node, ours, all fields read", node("ours", "decode", n(20_000)), parse, language="node")
    yield Row("Node, stripe-node, all fields read", node("stripe", "decode", n(50_000)), parse, language="node")
    yield Row("Swift, ours, typed", swift("decode", n(3_000)), borrowed, language="swift")
    yield Row("Kotlin, ours, typed", kotlin("decode", n(10_000)), borrowed, language="kotlin")


def calls(n, url):
    socket, python_socket, node_socket = "Rust, socket (limit)", "Python, socket (limit)", "Node, socket (limit)"
    yield Row(socket, rust("limit-call", n(10_000), url))
    yield Row("Rust, ureq as it comes", rust("limit-ureq", n(10_000), url), socket)
    yield Row("Rust, ours", rust("call", n(10_000), url), socket)
    yield Row("Rust, async-stripe", async_stripe("call", n(5_000), url), socket)
    yield Row("Rust, async-stripe, blocking", async_stripe("call-blocking", n(5_000), url), socket)
    yield Row(python_socket, python("limit", "call", n(5_000), url), language="python")
    yield Row("Python, ours", python("ours", "call", n(5_000), url), python_socket, language="python")
    yield Row("Python, ours, asyncio", python("ours-async", "call", n(3_000), url), python_socket, language="python")
    yield Row("Python, stripe-python, requests", python("stripe", "call", n(700), url), python_socket, language="python")
    yield Row("Python, stripe-python, httpx, asyncio", python("stripe-async", "call", n(500), url), python_socket, language="python")
    yield Row(node_socket, node("limit", "call", n(10_000), url), language="node")
    yield Row("Node, ours", node("ours", "call", n(5_000), url), node_socket, language="node")
    yield Row("Node, stripe-node", node("stripe", "call", n(5_000), url), node_socket, language="node")
    yield Row("Swift, ours", swift("call", n(3_000), url), socket, language="swift")
    yield Row("Kotlin, ours, blocking", kotlin("call", n(5_000), url), socket, language="kotlin")


def tls(n, url):
    ureq = "Rust, ureq with rustls (limit)"
    yield Row(ureq, rust("limit-ureq", n(5_000), url))
    yield Row("Rust, ours", rust("call", n(5_000), url), ureq)
    yield Row("Rust, async-stripe", async_stripe("call", n(500), url), ureq)
    yield Row("Python, ours", python("ours", "call", n(3_000), url), ureq, language="python")
    yield Row("Python, ours, asyncio", python("ours-async", "call", n(2_000), url), ureq, language="python")
    yield Row("Python, stripe-python, requests", python("stripe", "call", n(500), url), ureq, language="python")
    yield Row("Node, ours", node("ours", "call", n(3_000), url), ureq, language="node")
    yield Row("Node, stripe-node", node("stripe", "call", n(3_000), url), ureq, language="node")


def in_flight(many, url):
    rate = "per_second"
    socket, python_socket = "Rust, socket, 64 threads (limit)", "Python, socket, 64 threads (limit)"
    node_socket = "Node, socket (limit)"
    yield Row(socket, rust("limit-many", many, url), figure=rate)
    yield Row("Rust, ours, 64 threads", rust("many", many, url), socket, rate)
    yield Row("Rust, async-stripe", async_stripe("many", many, url), socket, rate)
    yield Row(python_socket, python("limit", "many", many, url), None, rate, "python")
    yield Row("Python, ours, 64 threads", python("ours", "many", many, url), python_socket, rate, "python")
    yield Row("Python, ours, asyncio", python("ours-async", "many", many, url), python_socket, rate, "python")
    yield Row("Python, stripe-python, requests, 64 threads", python("stripe", "many", many, url), python_socket, rate, "python")
    yield Row("Python, stripe-python, httpx, asyncio", python("stripe-async", "many", many, url), python_socket, rate, "python")
    yield Row(node_socket, node("limit", "many", many, url), None, rate, "node")
    yield Row("Node, ours", node("ours", "many", many, url), node_socket, rate, "node")
    yield Row("Node, stripe-node", node("stripe", "many", many, url), node_socket, rate, "node")


def cold(url):
    for row in processes(url):
        yield row._replace(command=process(row.command))


def processes(url):
    bare, socket = "python -c pass (limit)", "Python, first call, socket (limit)"
    yield Row("Rust, first call, socket (limit)", rust("limit-first", 1, url))
    yield Row("Rust, ours, first call", [str(RELEASE / "first"), url], "Rust, first call, socket (limit)")
    yield Row("Rust, async-stripe, first call", async_stripe("first", 1, url), "Rust, first call, socket (limit)")
    yield Row(bare, [str(PYTHON), "-c", "pass"], language="python")
    yield Row("Python, ours, import stripe_sessions", [str(PYTHON), "-c", "import stripe_sessions"], bare, language="python")
    yield Row("Python, import stripe", [str(PYTHON), "-c", "import stripe"], bare, language="python")
    yield Row(socket, python("limit", "first", 1, url), language="python")
    yield Row("Python, ours, first call", python("ours", "first", 1, url), socket, language="python")
    yield Row("Python, ours, first call, asyncio", python("ours-async", "first", 1, url), socket, language="python")
    yield Row("Python, stripe-python, first call", python("stripe", "first", 1, url), socket, language="python")
    bare, socket = "node -e 0 (limit)", "Node, first call, socket (limit)"
    require = lambda package: ["node", "-e", f"require({ENVIRONMENT[package]!r})"]
    yield Row(bare, ["node", "-e", "0"], language="node")
    yield Row("Node, ours, require('stripe-sessions')", require("STRIPE_SESSIONS_PACKAGE"), bare, language="node")
    yield Row("Node, require('stripe')", require("STRIPE_PACKAGE"), bare, language="node")
    yield Row(socket, node("limit", "first", 1, url), language="node")
    yield Row("Node, ours, first call", node("ours", "first", 1, url), socket, language="node")
    yield Row("Node, stripe-node, first call", node("stripe", "first", 1, url), socket, language="node")


def growth(calls, url):
    megabytes = "growth_mb"
    yield Row("Rust, socket (limit)", rust("limit-call", calls, url), figure=megabytes)
    yield Row("Rust, ours", rust("call", calls, url), "Rust, socket (limit)", megabytes)
    yield Row("Python, socket (limit)", python("limit", "call", calls, url), None, megabytes, "python")
    yield Row("Python, ours", python("ours", "call", calls, url), "Python, socket (limit)", megabytes, "python")
    yield Row("Python, ours, asyncio", python("ours-async", "call", calls, url), "Python, socket (limit)", megabytes, "python")
    yield Row("Node, socket (limit)", node("limit", "growth", calls, url), None, megabytes, "node")
    yield Row("Node, ours", node("ours", "growth", calls, url), "Node, socket (limit)", megabytes, "node")


def nothing(n):
    yield Row("Python, ours", python("ours", "nothing", n(200_000)), language="python")
    yield Row("Node, ours", node("ours", "nothing", n(200_000)), language="node")
    yield Row("Swift, ours", swift("nothing", n(200_000)), language="swift")
    yield Row("Kotlin, ours", kotlin("nothing", n(20_000)), language="kotlin")
