"""Repeats a task in Python and prints what it cost, as a line of JSON.

    worker.py CLIENT TASK ITERATIONS [URL]

Clients: ours, ours-async, stripe, stripe-async, limit (a bare socket, orjson). Tasks: encode, decode, secret (decode, and
read nothing but the client secret), call, many (64 in flight), first (one call, nothing measured), growth.
"""

import json
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
    import orjson

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
        return orjson.loads(body)["client_secret"]

    return call


def encode_limit():
    pairs = [f"account={PARAMETERS['account']}"]
    for name, component in PARAMETERS["components"].items():
        pairs.append(f"components[{name}][enabled]=true")
        pairs += [f"components[{name}][features][{feature}]=true" for feature in component.get("features", {})]
    return "&".join(pairs)


def stripe_client(asynchronous=False):
    import stripe

    http = stripe.HTTPXClient(allow_sync_methods=False) if asynchronous else stripe.RequestsClient()
    return stripe.StripeClient(KEY, http_client=http, base_addresses={"api": url})


def make():
    """The task as a function."""
    if client == "limit":
        import orjson

        tasks = {
            "encode": lambda: lambda: orjson.dumps(PARAMETERS),
            "decode": lambda: lambda: orjson.loads(REPLY),
            "secret": lambda: lambda: orjson.loads(REPLY)["client_secret"],
        }
        return tasks.get(task, limit_socket)()
    if client == "stripe":
        import stripe
        from stripe._encode import _api_encode
        from stripe._stripe_response import StripeResponse
        from urllib.parse import urlencode

        requestor = stripe.StripeClient(KEY)._requestor

        def decode():
            response = StripeResponse(REPLY, 200, {})
            return stripe.AccountSession._construct_from(
                values=response.data, last_response=response, requestor=requestor, api_mode="V1"
            )

        if task == "encode":
            return lambda: urlencode(list(_api_encode(PARAMETERS))).replace("%5B", "[").replace("%5D", "]")
        if task in ("decode", "secret"):
            return (lambda: read_all(decode())) if task == "decode" else (lambda: decode().client_secret)
        sessions = stripe_client().v1.account_sessions
        return lambda: sessions.create(PARAMETERS).client_secret
    import stripe_sessions

    if task == "encode":
        return lambda: stripe_sessions.encode(OPERATION, PARAMETERS)
    if task == "decode":
        return lambda: read_all(stripe_sessions.decode(OPERATION, REPLY))
    if task == "secret":
        return lambda: stripe_sessions.decode(OPERATION, REPLY).client_secret
    sessions = stripe_sessions.Client(KEY, base_url=url).account_sessions
    return lambda: sessions.create(PARAMETERS).client_secret


async def asynchronous(calls):
    """All calls, 64 at a time where that was asked for; how long the loop's own thread worked, too."""
    import asyncio

    if client == "ours-async":
        import stripe_sessions

        create = stripe_sessions.AsyncClient(KEY, base_url=url).account_sessions.create
    else:
        create = stripe_client(True).v1.account_sessions.create_async

    async def some(count):
        for _ in range(count):
            await create(PARAMETERS)

    lanes = IN_FLIGHT if task == "many" else 1
    await asyncio.gather(*(some(3) for _ in range(lanes)))
    begin = time.perf_counter(), time.process_time(), time.thread_time()
    await asyncio.gather(*(some(calls // lanes) for _ in range(lanes)))
    report(begin, calls, loop=True)


def report(begin, calls, **more):
    wall, cpu, thread = (
        (now - then) * 1e9
        for now, then in zip((time.perf_counter(), time.process_time(), time.thread_time()), begin)
    )
    loop = {"loop_ns": thread / calls} if more.pop("loop", False) else {}
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"wall_ns": wall / calls, "cpu_ns": cpu / calls, "per_second": calls / wall * 1e9, "rss_mb": rss, **loop, **more}))


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
                import stripe_sessions

                await stripe_sessions.AsyncClient(KEY, base_url=url).account_sessions.create(PARAMETERS)
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

    def lane(count):
        call = local or make()
        for _ in range(count):
            call()

    with ThreadPoolExecutor(IN_FLIGHT) as pool:
        list(pool.map(lane, [3] * IN_FLIGHT))
        begin = now()
        list(pool.map(lane, [iterations // IN_FLIGHT] * IN_FLIGHT))
        report(begin, iterations)
else:
    function = make()
    for _ in range(max(iterations // 10, 1)):
        function()
    before = resident()
    begin = now()
    for _ in range(iterations):
        function()
    report(begin, iterations, growth_mb=resident() - before)
