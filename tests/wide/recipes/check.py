"""Runs a recipe against a sandbox whose deliveries go wrong: it has to end in the right state.

The arguments: the sandbox's address, its key, and the command that serves the recipe on a socket, whose number is put behind it. A
program that cannot be given a socket has `{port}` in its command, and prints a line with `Started` when it serves there.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

from backend import started

URL, KEY, *COMMAND = sys.argv[1:]
CUSTOMER = "cus_NiKSWdaFz2F6I0"


def fetch(url: str, data: bytes | None = None, **headers: str) -> Any:
    request = urllib.request.Request(url, data, {name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(request, timeout=60) as reply:
        return json.load(reply)


def api(path: str, **form: str) -> Any:
    return fetch(f"{URL}/v1/{path}", urllib.parse.urlencode(form).encode(), Authorization=f"Bearer {KEY}")


def control(path: str, **body: Any) -> Any:
    return fetch(f"{URL}/_sandbox/{path}", json.dumps(body).encode() if body else None)


def settle() -> list[Any]:
    """Until every delivery that will be made has been: those that failed are made again as the clock goes on."""
    control("deliveries?settled=true")
    control("clock", advance=120)
    deliveries: list[Any] = control("deliveries?settled=true")["data"]
    return deliveries


with socket.create_server(("127.0.0.1", 0)) as listener:
    port = listener.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    endpoint = api("webhook_endpoints", url=f"{address}/webhook", **{"enabled_events[]": "*"})
    settings = {
        "STRIPE_SECRET_KEY": KEY,
        "STRIPE_BASE_URL": URL,
        "STRIPE_WEBHOOK_SECRET": endpoint["secret"],
        "CUSTOMER": CUSTOMER,
    }

    @contextlib.contextmanager
    def served() -> Iterator[None]:
        number = listener.fileno()
        if any("{port}" in word for word in COMMAND):
            listener.close()
            with started(COMMAND, port, settings):
                yield
            return
        process = subprocess.Popen([*COMMAND, str(number)], env={**os.environ, **settings}, pass_fds=[number])
        try:
            # Connections wait in the socket until it serves.
            yield
        finally:
            process.terminate()
            process.wait()

    def state() -> dict[str, str]:
        accounts: dict[str, str] = fetch(f"{address}/linked_accounts")
        return accounts

    def refused(signature: str) -> bool:
        try:
            fetch(f"{address}/webhook", b"{}", Stripe_Signature=signature, Content_Type="application/json")
        except urllib.error.HTTPError as error:
            return error.code == 400
        return False

    with served():
        assert state() == {}
        assert refused("t=1,v1=00") and refused("nothing")

        for kind in ("delay", "duplicate", "bad_signature", "duplicate", "out_of_order"):
            control("deliveries/faults", kind=kind, **({"delay": 60} if kind == "delay" else {}))
        session = api(
            "financial_connections/sessions",
            **{"account_holder[type]": "customer", "account_holder[customer]": CUSTOMER, "permissions[]": "balances"},
        )["id"]
        linked = {"institution": "test_institution", "subcategory": "checking", "count": 4}
        first, second, third, fourth = control(f"financial_connections/sessions/{session}/complete", accounts=[linked])["accounts"]
        for account in (first, second):
            api(f"financial_connections/accounts/{account}/disconnect")
        deliveries = settle()
        attempts = [attempt["status"] for delivery in deliveries for attempt in delivery["attempts"]]
        # Four accounts that were linked, two that were disconnected, two that came twice.
        assert len(deliveries) == 8 and {delivery["status"] for delivery in deliveries} == {"succeeded"}, deliveries
        assert sorted(attempts) == [*[200] * 8, 400], attempts
        right = {first: "disconnected", second: "disconnected", third: "active", fourth: "active"}
        assert state() == right, state()

        control("deliveries/faults", kind="lost")
        api(f"financial_connections/accounts/{third}/disconnect")
        assert [delivery["status"] for delivery in settle()].count("lost") == 1
        assert state() == right, "nobody has told it"
    # What was lost it finds when it starts.
    with served():
        assert state() == {**right, third: "disconnected"}, state()
