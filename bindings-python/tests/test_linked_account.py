"""The life of a linked account, offline: a program that acts on nothing but the events it is sent."""

from __future__ import annotations

import json
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from conftest import Sandbox
from stripe_sessions import Client, FinancialConnectionsAccountEvent, SignatureVerificationError

KIND = "financial_connections.account."


class Program:
    """What it knows of linked accounts, which it was told by events alone."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.secret = ""
        self.linked: set[str] = set()
        self.heard: list[str] = []
        self.balances: dict[str, int] = {}
        self.transactions: dict[str, str] = {}
        self.cursors: dict[str, str] = {}

    def handle(self, body: bytes, signature: str | None) -> int:
        try:
            event = self.client.construct_event(body, signature, self.secret)
        except SignatureVerificationError:
            return 400
        if not isinstance(event, FinancialConnectionsAccountEvent):
            return 200
        if event.type == KIND + "created":
            self.linked.add(event.data.object.id)
        if event.data.object.id not in self.linked:
            return 200  # about an account that another test has linked
        accounts = self.client.financial_connections.accounts
        match event:
            case FinancialConnectionsAccountEvent(type="financial_connections.account.created", data=data):
                accounts.refresh(data.object.id, features=["balance", "transactions"])
            case FinancialConnectionsAccountEvent(type="financial_connections.account.refreshed_balance", data=data):
                assert data.object.balance
                self.balances[data.object.id] = data.object.balance.current["usd"]
            case FinancialConnectionsAccountEvent(type="financial_connections.account.refreshed_transactions", data=data):
                id = data.object.id
                changes = self.client.financial_connections.transactions.sync(account=id, cursor=self.cursors.get(id))
                for change in changes.auto_paging_iter():
                    self.transactions[change.transaction.id] = change.transaction.status
                    self.cursors[id] = change.cursor
            case FinancialConnectionsAccountEvent(type="financial_connections.account.disconnected", data=data):
                del self.balances[data.object.id]
        self.heard.append(event.type or "")
        return 200


@contextmanager
def served(program: Program, sandbox: Sandbox) -> Iterator[None]:
    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(program.handle(body, self.headers["Stripe-Signature"]))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        form = {"url": f"http://127.0.0.1:{server.server_port}/webhook", "enabled_events[]": "*"}
        endpoint = api(sandbox, "POST", "webhook_endpoints", urllib.parse.urlencode(form).encode())
        program.secret = endpoint["secret"]
        try:
            yield
        finally:
            api(sandbox, "DELETE", f"webhook_endpoints/{endpoint['id']}")
            server.shutdown()


def api(sandbox: Sandbox, method: str, path: str, body: bytes | None = None) -> Any:
    headers = {"Authorization": f"Bearer {sandbox.key}"}
    with urllib.request.urlopen(urllib.request.Request(f"{sandbox.url}/v1/{path}", body, headers, method=method)) as reply:
        return json.load(reply)


def test_the_life_of_a_linked_account(client: Client, sandbox: Sandbox) -> None:
    holder: Any = {"type": "customer", "customer": "cus_NiKSWdaFz2F6I0"}
    permissions: Any = ["balances", "transactions"]
    program = Program(client)
    with served(program, sandbox):
        session = client.financial_connections.sessions.create(account_holder=holder, permissions=permissions)
        [account] = sandbox.link(session.id, institution="test_institution", count=1)
        sandbox.request("GET", "deliveries?settled=true")
        assert program.heard == [KIND + "created"] and not program.balances
        sandbox.control("clock", {"advance": 60})
        sandbox.request("GET", "deliveries?settled=true")
        assert sorted(program.heard[1:]) == [KIND + "refreshed_balance", KIND + "refreshed_transactions"]
        assert list(program.balances) == [account] and len(program.transactions) > 10
        client.financial_connections.accounts.disconnect(account)
        sandbox.request("GET", "deliveries?settled=true")
        assert program.heard[3:] == [KIND + "disconnected"] and not program.balances
    assert program.handle(b"{}", "t=1,v1=00") == 400
