"""Fixtures: a sandbox for the whole run, clients of it, and the line that says how many vectors passed."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import stripe_sessions
from stripe_sessions import AsyncClient, Client

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("STRIPE_SESSIONS_BINARY", str(ROOT / "target/debug/stripe-sessions"))

ACCOUNT = "acct_1NkDjjJyhOZfPCWt"
PARAMS: Any = {"account": ACCOUNT, "components": {"payments": {"enabled": True}}}


class Sandbox(NamedTuple):
    url: str
    key: str
    connection: http.client.HTTPConnection

    def control(self, path: str, *bodies: dict[str, Any]) -> list[Any]:
        """Posts to the sandbox's control interface, all over one connection, which is made anew each time."""
        self.connection.close()
        return [self.send("POST", path, json.dumps(body)) for body in bodies]

    def link(self, session: str, **accounts: Any) -> list[str]:
        """Links accounts in a session, as their holder does. Gives their ids, oldest first."""
        linked: list[str] = self.control(f"financial_connections/sessions/{session}/complete", {"accounts": [accounts]})[0]["accounts"]
        return linked

    def request(self, method: str, path: str) -> Any:
        self.connection.close()
        return self.send(method, path)

    def send(self, method: str, path: str, body: str | None = None) -> Any:
        self.connection.request(method, f"/_sandbox/{path}", body)
        reply = self.connection.getresponse()
        text = reply.read()
        assert reply.status < 300, text
        return json.loads(text)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    command = [BINARY, "sandbox", "--json", "--until-stdin-closes"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        info = json.loads(process.stdout.readline())
        with contextlib.closing(http.client.HTTPConnection(info["url"].removeprefix("http://"))) as connection:
            yield Sandbox(info["url"], info["key"], connection)
        process.stdin.close()


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Client]:
    with Client(sandbox.key, base_url=sandbox.url) as client:
        yield client


@pytest.fixture
def async_client(sandbox: Sandbox) -> AsyncClient:
    return AsyncClient(sandbox.key, base_url=sandbox.url)


@pytest.fixture
def session(client: Client) -> stripe_sessions.AccountSession:
    return client.account_sessions.create(PARAMS)


@pytest.fixture
def later() -> stripe_sessions.AccountSession:
    """A session as a later version of the API might give it."""
    reply = {
        "object": "account_session",
        "account": ACCOUNT,
        "client_secret": "accs_secret__OXIKXxEihJokDBn",
        "components": {
            "payments": {"enabled": True, "features": {"refund_management": None, "weather": "sunny"}},
            "weather": {"enabled": True, "places": [{"name": "Oslo"}, {"name": "Rome"}]},
        },
        "expires_at": 1693261123,
        "livemode": False,
        "links": {"a/b~c": {"d": 1.5}},
    }
    session: stripe_sessions.AccountSession = stripe_sessions.decode("account_sessions.create", json.dumps(reply))
    return session


def pytest_terminal_summary(terminalreporter: Any) -> None:
    passed = terminalreporter.stats.get("passed", [])
    vectors = sum("test_vectors.py" in report.nodeid and "[" in report.nodeid for report in passed)
    terminalreporter.ensure_newline()
    if vectors:
        terminalreporter.write_line(f"vectors: {vectors} passed")
