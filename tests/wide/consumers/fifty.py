"""Fifty requests at once to a backend of a user's, each for a client secret of its own, which opens a session.

The arguments: the sandbox's address, its key, what the page `/thread` of the backend has to say (or nothing, where it has none), and the
command that serves it on `{port}`.
"""

from __future__ import annotations

import concurrent.futures
import json
import socket
import sys
import urllib.request
from typing import Any

from backend import started

URL, KEY, THREAD, *COMMAND = sys.argv[1:]
REQUESTS = 50
SETTINGS = {"STRIPE_SECRET_KEY": KEY, "STRIPE_BASE_URL": URL, "STRIPE_WEBHOOK_SECRET": "whsec_1", "CUSTOMER": "cus_NiKSWdaFz2F6I0"}

with socket.create_server(("127.0.0.1", 0)) as listener:
    port: int = listener.getsockname()[1]


def fetch(url: str, body: bytes | None = None) -> Any:
    with urllib.request.urlopen(url, body, timeout=60) as reply:
        return json.load(reply)


def secret(_: int) -> str:
    reply = fetch(f"http://127.0.0.1:{port}/account_session?account=acct_1NkDjjJyhOZfPCWt", b"")
    return str(reply["client_secret"])


with started(COMMAND, port, {**SETTINGS, "PORT": str(port)}):
    with concurrent.futures.ThreadPoolExecutor(REQUESTS) as pool:
        secrets = set(pool.map(secret, range(REQUESTS)))
    assert len(secrets) == REQUESTS, f"{len(secrets)} secrets for {REQUESTS} requests"
    for each in secrets:
        fetch(f"{URL}/_sandbox/sessions/claim", json.dumps({"client_secret": each}).encode())
    if THREAD:
        thread = fetch(f"http://127.0.0.1:{port}/thread")["thread"]
        assert thread.startswith(THREAD), f"requests are served by {thread}"
