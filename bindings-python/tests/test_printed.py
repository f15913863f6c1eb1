"""What the command line prints as code of Python is run, and sends what it prints as a request of HTTP."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

import stripe_sessions
from conftest import BINARY, ROOT

COMMANDS: list[list[str]] = json.loads((ROOT / "tests/printed.json").read_text("utf-8"))
# What says which program sends a request, and what is made anew each time.
OWN = {"user-agent", "idempotency-key"}


@pytest.fixture(scope="module")
def recorder() -> Iterator[tuple[str, list[tuple[str, dict[str, str], str]]]]:
    received: list[tuple[str, dict[str, str], str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            received.append((self.requestline, {name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(402)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", received
        server.shutdown()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_code(command: list[str], recorder: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    url, received = recorder

    def printed(form: str) -> str:
        without = {name: value for name, value in os.environ.items() if name != "STRIPE_SECRET_KEY"}
        return subprocess.run([BINARY, *command, "--base-url", url, "--print", form], check=True, capture_output=True, encoding="utf-8", env=without).stdout

    monkeypatch.setenv("STRIPE_SECRET_KEY", "sk_test_4eC39HqLyjWDarjtT1zdp7dc")
    with contextlib.suppress(stripe_sessions.StripeError):  # the answer is one
        exec(compile(printed("python"), "printed.py", "exec"), {})
    head, _, body = printed("http").partition("\n\n")
    line, *headers = head.strip().split("\n")
    sent = received.pop()
    assert not received
    assert (sent[0], sent[2]) == (line, body.removesuffix("\n"))
    for name, _, value in (header.partition(": ") for header in headers):
        if name.lower() not in OWN or (name == "Idempotency-Key" and "--idempotency-key" in command):
            assert sent[1][name.lower()] == value.replace("$STRIPE_SECRET_KEY", "sk_test_4eC39HqLyjWDarjtT1zdp7dc")
    assert capsys.readouterr().out == ""
