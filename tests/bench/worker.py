"""Repeats a task in Python and prints what it cost, as a line of JSON.

    worker.py CLIENT TASK ITERATIONS [URL]

Clients: ours, ours-async, stripe, stripe-async, limit (a bare socket, orjson). Tasks: encode, decode, secret (decode, and
read nothing but the client secret), nothing (the cheapest thing across the border), call, many (64 in flight), first (one
call, nothing measured).
"""

import json
import os
import resource
import socket
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
PARAMETERS = json.loads((HERE / "parameters.json").read_text())
REPLY = (HERE / "reply.json").read_text()
KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc"
OPERATION = "account_sessions.create"
IN_FLIGHT = 64

client, task, iterations = sys.argv[1], sys.argv[2], int(sys.argv[3])
url = sys.argv[4] if len(sys.argv) > 4 else ""
certificate = os.environ.get("BENCH_CERTIFICATE")


FIELDS = {name: list(component["features"]) for name, component in json.loads(REPLY)["components"].items()}


def read_all(session):
    """Every field of a session by its attribute, as a program that compares it would."""
    for name, features in FIELDS.items():
        component = getattr(session.components, name)
        component.enabled
        for feature in features:
            getattr(component.features, feature)
    return session.account, session.client_secret, session.expires_at, session.livemode


def limit_socket():
    """One write and one read for each call, the body prepared."""
    if task == "first":
        from json import loads
    else:
        from orjson import loads

    connection = socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1])))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    body = encode_limit()
    head = (
        f"POST /v1/account_sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {KEY}\r\n"
        "User-Agent: limit\r\nStripe-Version: 2026-09-30.endive\r\nIdempotency-Key: 5f1d3c1e-6a0e-4d6e-9d53\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    request = (head + body).encode()

    def call():
        connection.sendall(request)
        reply = connection.recv(65536)
        head, _, body = reply.partition(b"\r\n\r\n")
        length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += connection.recv(65536)
        return loads(body)["client_secret"]

    return call


def encode_limit():
    pairs = [f"account={PARAMETERS['account']}"]
    for name, component in PARAMETERS["components"].items():
        pairs.append(f"components[{name}][enabled]=true")
        pairs += [f"components[{name}][features][{feature}]=true" for feature in component.get("features", {})]
    return "&".join(pairs)


def stripe_client(asynchronous=False):
    import stripe

    if certificate:
        stripe.ca_bundle_path = certificate
    http = stripe.HTTPXClient(allow_sync_methods=False) if asynchronous else stripe.RequestsClient()
    return stripe.StripeClient(KEY, http_client=http, base_addresses={"api": url})


def stripe_decode():
    """What stripe-python does with the text of a reply."""
    import stripe
    from stripe._stripe_response import StripeResponse

    requestor = stripe.StripeClient(KEY)._requestor

    def decode():
        response = StripeResponse(REPLY, 200, {})
        return stripe.AccountSession._construct_from(
            values=response.data, last_response=response, requestor=requestor, api_mode="V1"
        )

    return lambda: read_all(decode())


def ours(name):
    import stripe_sessions

    options = {"ca_bundle": certificate} if certificate else {}
    return getattr(stripe_sessions, name)(KEY, base_url=url, **options)


def make():
    """The task as a function."""
    if client == "limit":
        if task in ("first", "call", "many"):
            return limit_socket()
        import orjson

        tasks = {
            "encode": lambda: lambda: orjson.dumps(PARAMETERS),
            "decode": lambda: lambda: orjson.loads(REPLY),
        }
        return tasks[task]()
    if client == "stripe":
        if task == "encode":
            from urllib.parse import urlencode

            from stripe._encode import _api_encode

            return lambda: urlencode(list(_api_encode(PARAMETERS))).replace("%5B", "[").replace("%5D", "]")
        if task == "decode":
            return stripe_decode()
        sessions = stripe_client().v1.account_sessions
        return lambda: sessions.create(PARAMETERS).client_secret
    import stripe_sessions

    if task == "encode":
        return lambda: stripe_sessions.encode(OPERATION, PARAMETERS)
    if task == "decode":
        return lambda: read_all(stripe_sessions.decode(OPERATION, REPLY))
    if task == "secret":
        return lambda: stripe_sessions.decode(OPERATION, REPLY).client_secret
    if task == "nothing":
        return stripe_sessions.error_kinds
    sessions = ours("Client").account_sessions
    return lambda: sessions.create(PARAMETERS).client_secret


async def asynchronous(calls):
    """All calls, 64 at a time where that was asked for; how long the loop's own thread worked, too."""
    import asyncio

    if client == "ours-async":
        create = ours("AsyncClient").account_sessions.create
    else:
        create = stripe_client(True).v1.account_sessions.create_async

    async def some(first, count):
        for number in range(first, first + count):
            began = time.perf_counter()
            await create(PARAMETERS)
            walls[number] = time.perf_counter() - began

    lanes = IN_FLIGHT if task == "many" else 1
    warm = 3 if task == "many" else max(calls // 10, 1)
    each = calls // lanes
    walls.extend([0.0] * each * lanes)  # now, so that it is no growth
    idle = resident()
    await asyncio.gather(*(some(0, warm) for _ in range(lanes)))
    warmed = resident()
    begin = now()
    await asyncio.gather(*(some(lane * each, each) for lane in range(lanes)))
    report(begin, each * lanes, idle, warmed, loop=True)


walls = []


def report(begin, calls, idle, before, loop=False):
    """`loop`: this thread is an event loop's, and how long it worked matters."""
    wall, cpu, thread = ((after - then) * 1e9 for after, then in zip(now(), begin))
    each = sorted(walls)
    figures = {
        "wall_ns": each[len(each) // 2] * 1e9 if each else wall / calls,
        "p99_ns": each[len(each) * 99 // 100] * 1e9 if each else wall / calls,
        "cpu_ns": cpu / calls,
        "per_second": calls / wall * 1e9,
        "idle_mb": idle,
        "growth_mb": resident() - before,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(figures | ({"loop_ns": thread / calls} if loop else {})))


def now():
    return time.perf_counter(), time.process_time(), time.thread_time()


def resident():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024


if task == "first":
    if client.endswith("-async"):
        import asyncio

        async def first():
            if client == "ours-async":
                await ours("AsyncClient").account_sessions.create(PARAMETERS)
            else:
                await stripe_client(True).v1.account_sessions.create_async(PARAMETERS)

        asyncio.run(first())
    else:
        make()()
elif client.endswith("-async"):
    import asyncio

    asyncio.run(asynchronous(iterations))
elif task == "many":
    from concurrent.futures import ThreadPoolExecutor

    local = None if client == "limit" else make()
    idle = resident()

    def lane(count):
        call = local or lanes.pop()
        for _ in range(count):
            call()
        lanes.append(call)

    with ThreadPoolExecutor(IN_FLIGHT) as pool:
        lanes = [local or make() for _ in range(IN_FLIGHT)]
        list(pool.map(lane, [3] * IN_FLIGHT))
        begin = now()
        list(pool.map(lane, [iterations // IN_FLIGHT] * IN_FLIGHT))
        report(begin, iterations // IN_FLIGHT * IN_FLIGHT, idle, idle)
else:
    function = make()
    for _ in range(max(iterations // 10, 1)):
        function()
    if task == "call":
        walls = [0.0] * iterations  # now, so that it is no growth
    before = resident()
    begin = now()
    if task == "call":
        for number in range(iterations):
            began = time.perf_counter()
            function()
            walls[number] = time.perf_counter() - began
    else:
        for _ in range(iterations):
            function()
    report(begin, iterations, before, before)
